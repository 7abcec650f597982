/* What accounts and sessions share: who may keep them, what a log-in is checked with, ending sessions, the audit rows. */
#pragma once

#include "council/accounts.h"
#include "council/audit.h"
#include "db/database.h"

/* RisCredentials: what a log-in is checked with; never leaves this module */
typedef struct
{
  gint64 id;
  char *login;
  char *password_hash;
  char *totp_secret;
  gint64 totp_step;
  gboolean is_locked;
  gint64 roles; /* how many are in force today */
} RisCredentials;

RIS_DECLARE_RECORD (RisCredentials, ris_access_credentials);

/* RisAccessChange: an audit row; @before and @after are records of @type, which must hold no secret */
typedef struct
{
  const char *actor; /* (nullable): the actor of the desk */
  const char *action;
  const char *kind;
  gint64 id;
  const RisRecordType *type;
  gconstpointer before; /* (nullable) */
  gconstpointer after;  /* (nullable) */
} RisAccessChange;

/* %RIS_ERROR_FORBIDDEN unless the actor keeps the accounts of the whole body */
gboolean ris_access_demand_keeper (RisCouncil *desk, GError **error);

/* (transfer full): the instant @seconds from now */
char *ris_access_dup_instant (RisCouncil *desk, gint64 seconds) G_GNUC_WARN_UNUSED_RESULT;

/* writes the audit row of @change; in the transaction of the change itself */
gboolean ris_access_log (RisCouncil *desk, const RisAccessChange *change, GError **error);

/* (transfer full) (nullable): by @login, or by @id where @login is %NULL; %NULL without @error where there is none */
RisCredentials *ris_access_load_credentials (RisCouncil *desk, const char *login, gint64 id,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full): the account @id as the writer sees it; %RIS_ERROR_NOT_FOUND */
RisAccount *ris_access_load_account (RisCouncil *desk, gint64 id,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* audits that @before has become what is stored now */
gboolean ris_access_log_account (RisCouncil *desk, const char *actor, const char *action,
                                 const RisAccount *before, GError **error);

/* ends the open sessions of an account, but @except (0: all); in a transaction */
gboolean ris_access_end_sessions (RisCouncil *desk, gint64 account_id, gint64 except,
                                  const char *reason, GError **error);

/* runs a statement of the writer whose only parameter is :id */
gboolean ris_access_run (RisCouncil *desk, const char *statement, gint64 id, GError **error);

/* (transfer full): what is to be stored of an account that somebody typed */
RisAccount *ris_access_dup_typed (const RisAccount *typed) G_GNUC_WARN_UNUSED_RESULT;

/* the steps of ris_accounts_create(), _grant() and _make_link() for keepers, without a transaction of their own; the first two
 * complete their record and answer FALSE without @error where there are @problems */
gboolean ris_access_create (RisCouncil *desk, RisAccount *account, RisProblems *problems,
                            GError **error);
gboolean ris_access_grant (RisCouncil *desk, RisAccountRole *role, RisProblems *problems,
                           GError **error);
gboolean ris_access_make_link (RisCouncil *desk, gint64 account_id, const char *token,
                               GError **error);
