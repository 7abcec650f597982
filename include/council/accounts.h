/* Accounts: who can log in and with which roles.
 *
 * Nobody gets a password from somebody else: a new account, or one whose password was lost, is opened by a link that works
 * once and for two days. Every change stands in the audit log; passwords, links and secrets never do.
 */
#pragma once

#include "base/problems.h"
#include "council/council.h"

/** RIS_ACCOUNT_LINK_SECONDS: how long a set-up link works. */
#define RIS_ACCOUNT_LINK_SECONDS (48 * 3600)

/**
 * ris_accounts_take_command_line:
 *
 * From now on "ris" asks, with the role of an administrator: whoever can read the data directory owns it anyway. For commands
 * only; nobody can log in under this name.
 */
void ris_accounts_take_command_line (RisCouncil *desk);

/* for whoever keeps accounts (%RIS_MAY_KEEP_ACCOUNTS in the whole body): FORBIDDEN otherwise */

/** ris_accounts_list: (transfer full) (element-type RisAccount): all accounts by name. */
GPtrArray *ris_accounts_list (RisCouncil *desk, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_accounts_get: (transfer full): one account; one's own needs no permission. */
RisAccount *ris_accounts_get (RisCouncil *desk, gint64 id,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_accounts_find: (transfer full) (nullable): the account of @login; %NULL without @error where there is none. */
RisAccount *ris_accounts_find (RisCouncil *desk, const char *login,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_accounts_get_roles: (transfer full) (element-type RisAccountRole): roles of all times of one account. */
GPtrArray *ris_accounts_get_roles (RisCouncil *desk, gint64 id,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_accounts_create:
 * @account: login (letters, digits, `.`, `-`, `_`; made lower case), name, email (may be empty), person_id
 * @problems: receives what is wrong with the fields `login`, `name`, `email`
 *
 * Returns: the id; 0 where @problems is not empty or, with @error, on failure
 */
gint64 ris_accounts_create (RisCouncil *desk, const RisAccount *account, RisProblems *problems,
                            GError **error);

/**
 * ris_accounts_open:
 * @roles: (element-type RisAccountRole): the roles it begins with; their account_id is ignored
 *
 * An account with its roles and its set-up link, or nothing of them; problems as in ris_accounts_create() and _grant().
 *
 * Returns: (transfer full): the token of the link; %NULL where @problems is not empty or, with @error, on failure
 */
char *ris_accounts_open (RisCouncil *desk, const RisAccount *account, GPtrArray *roles,
                         RisProblems *problems, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_accounts_change: name, email and person of an account; problems as in ris_accounts_create(). */
gboolean ris_accounts_change (RisCouncil *desk, const RisAccount *account, RisProblems *problems,
                              GError **error);

/** ris_accounts_grant: adds @role, unless @problems has something on `role`, `organization`, `starts_on`, `ends_on`; ends
 *  the sessions of the account. */
gboolean ris_accounts_grant (RisCouncil *desk, const RisAccountRole *role, RisProblems *problems,
                             GError **error);

/** ris_accounts_revoke: ends a role at once (its last day was yesterday; one that began today or later is removed) and the
 *  sessions of its account; the last administrator keeps theirs (%RIS_ERROR_CONFLICT). */
gboolean ris_accounts_revoke (RisCouncil *desk, gint64 role_id, GError **error);

/** ris_accounts_lock: locks or unlocks an account; locking ends its sessions; nobody locks themselves (CONFLICT). */
gboolean ris_accounts_lock (RisCouncil *desk, gint64 id, gboolean is_locked, GError **error);

/** ris_accounts_drop_second_factor: removes the second factor of somebody who has lost it. */
gboolean ris_accounts_drop_second_factor (RisCouncil *desk, gint64 id, GError **error);

/** ris_accounts_make_link: (transfer full): the token of a new set-up link; older ones of the account stop working. */
char *ris_accounts_make_link (RisCouncil *desk, gint64 id,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* for whoever holds a link */

/** ris_accounts_find_link: (transfer full) (nullable): the account that the link @token opens; %NULL without @error where it
 *  does not work (any more). */
RisAccount *ris_accounts_find_link (RisCouncil *desk, const char *token,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_accounts_redeem_link: sets the password (problems: `password`, `repeated`), uses the link up, ends all sessions. */
gboolean ris_accounts_redeem_link (RisCouncil *desk, const char *token, const char *password,
                                   const char *repeated, RisProblems *problems, GError **error);

/* for oneself: the actor of @desk */

/** ris_accounts_set_password: problems: `old`, `password`, `repeated`; ends all other sessions. */
gboolean ris_accounts_set_password (RisCouncil *desk, const char *old, const char *password,
                                    const char *repeated, RisProblems *problems, GError **error);

/** ris_accounts_set_second_factor: from now on @secret is asked for, if @code fits it (problems: `code`). */
gboolean ris_accounts_set_second_factor (RisCouncil *desk, const char *secret, const char *code,
                                         RisProblems *problems, GError **error);

/** ris_accounts_remove_second_factor: from now on the password is enough; @password is asked for once more (`old`). */
gboolean ris_accounts_remove_second_factor (RisCouncil *desk, const char *password,
                                            RisProblems *problems, GError **error);
