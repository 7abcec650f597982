/* Accounts: who can log in, with which roles, and where they are logged in.
 *
 * The structs have the columns of the tables of the same name; what a login is checked with stays in the database. */
#pragma once

#include "base/record.h"

/** RisAccount: somebody who can log in. */
typedef struct
{
  gint64 id;
  char *login; /* lower case */
  char *name;
  char *email;
  gint64 person_id;
  gboolean is_locked;
  gboolean has_password;
  gboolean has_second_factor;
  char *created;
  char *modified;
} RisAccount;

/** RisAccountRole: a role in the whole body, or in one organization, from one day to another. */
typedef struct
{
  gint64 id;
  gint64 account_id;
  char *role;
  gint64 body_id;
  gint64 organization_id; /* 0: the whole body */
  char *organization;     /* its name */
  char *starts_on;
  char *ends_on;
} RisAccountRole;

/** RisSession: a browser that logged in. */
typedef struct
{
  gint64 id;
  gint64 account_id;
  gboolean is_complete; /* the second factor was given too, where there is one */
  char *browser;
  char *created;
  char *last_seen;
  char *expires_at;
  char *ended_at;
  char *end_reason;
} RisSession;

RIS_DECLARE_RECORD (RisAccount, ris_account);
RIS_DECLARE_RECORD (RisAccountRole, ris_account_role);
RIS_DECLARE_RECORD (RisSession, ris_session);
