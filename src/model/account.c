/* The fields of accounts, their roles and sessions. */
#include "model/account.h"

static const RisField account_fields[] = {
  RIS_FIELD (RisAccount, id, ID),
  RIS_FIELD (RisAccount, login, TEXT),
  RIS_FIELD (RisAccount, name, TEXT),
  RIS_FIELD (RisAccount, email, TEXT),
  RIS_FIELD (RisAccount, person_id, ID),
  RIS_FIELD (RisAccount, is_locked, BOOL),
  RIS_FIELD (RisAccount, has_password, BOOL),
  RIS_FIELD (RisAccount, has_second_factor, BOOL),
  RIS_FIELD (RisAccount, created, TEXT),
  RIS_FIELD (RisAccount, modified, TEXT),
};

static const RisField account_role_fields[] = {
  RIS_FIELD (RisAccountRole, id, ID),
  RIS_FIELD (RisAccountRole, account_id, ID),
  RIS_FIELD (RisAccountRole, role, TEXT),
  RIS_FIELD (RisAccountRole, body_id, ID),
  RIS_FIELD (RisAccountRole, organization_id, ID),
  RIS_FIELD (RisAccountRole, organization, TEXT),
  RIS_FIELD (RisAccountRole, starts_on, TEXT),
  RIS_FIELD (RisAccountRole, ends_on, TEXT),
};

static const RisField session_fields[] = {
  RIS_FIELD (RisSession, id, ID),
  RIS_FIELD (RisSession, account_id, ID),
  RIS_FIELD (RisSession, is_complete, BOOL),
  RIS_FIELD (RisSession, browser, TEXT),
  RIS_FIELD (RisSession, created, TEXT),
  RIS_FIELD (RisSession, last_seen, TEXT),
  RIS_FIELD (RisSession, expires_at, TEXT),
  RIS_FIELD (RisSession, ended_at, TEXT),
  RIS_FIELD (RisSession, end_reason, TEXT),
};

RIS_DEFINE_RECORD (RisAccount, ris_account, account_fields)
RIS_DEFINE_RECORD (RisAccountRole, ris_account_role, account_role_fields)
RIS_DEFINE_RECORD (RisSession, ris_session, session_fields)
