/* Permissions: what an action demands, and which role brings what. This table is the only place that says so.
 *
 * A route names one permission; a use case asks again for the organization it works on. Roles are held in the whole body or in
 * one organization, from one day to another.
 */
#pragma once

#include <glib.h>

/**
 * RisPermission:
 * @RIS_MAY_NOBODY: what a route says that forgot to say anything; nobody gets in
 * @RIS_MAY_READ_PUBLIC: read what was published; everybody may
 * @RIS_MAY_LOG_IN: prove who one is; everybody may
 * @RIS_MAY_USE_DESK: see the internal start page and one's own account
 * @RIS_MAY_READ_CLOSED: read the papers and meetings of an organization that are not public
 * @RIS_MAY_WRITE_PAPER: draft papers and hand them in
 * @RIS_MAY_COSIGN: sign or return papers of others
 * @RIS_MAY_RELEASE_PAPER: release papers, which makes them immutable
 * @RIS_MAY_PLAN_MEETING: plan meetings and build agendas
 * @RIS_MAY_CONVENE: invite to meetings
 * @RIS_MAY_RECORD: record attendance, votes and decisions, write minutes
 * @RIS_MAY_SIGN_MINUTES: sign minutes
 * @RIS_MAY_PUBLISH: make public what was not, and withdraw it
 * @RIS_MAY_KEEP_MASTER_DATA: persons, organizations, memberships, rooms, vocabularies
 * @RIS_MAY_KEEP_ACCOUNTS: accounts and their roles
 * @RIS_MAY_READ_AUDIT: read the log of changes
 */
typedef enum
{
  RIS_MAY_NOBODY,
  RIS_MAY_READ_PUBLIC,
  RIS_MAY_LOG_IN,
  RIS_MAY_USE_DESK,
  RIS_MAY_READ_CLOSED,
  RIS_MAY_WRITE_PAPER,
  RIS_MAY_COSIGN,
  RIS_MAY_RELEASE_PAPER,
  RIS_MAY_PLAN_MEETING,
  RIS_MAY_CONVENE,
  RIS_MAY_RECORD,
  RIS_MAY_SIGN_MINUTES,
  RIS_MAY_PUBLISH,
  RIS_MAY_KEEP_MASTER_DATA,
  RIS_MAY_KEEP_ACCOUNTS,
  RIS_MAY_READ_AUDIT,
} RisPermission;

#define RIS_N_PERMISSIONS (RIS_MAY_READ_AUDIT + 1)

/** RisRole: in the order in which people list them; the words of the database are those of ris_permission_get_role_word(). */
typedef enum
{
  RIS_ROLE_ADMINISTRATOR,
  RIS_ROLE_SECRETARY,
  RIS_ROLE_AUTHOR,
  RIS_ROLE_COSIGNER,
  RIS_ROLE_CHAIR,
  RIS_ROLE_MEMBER,
  RIS_ROLE_DEPUTY,
  RIS_ROLE_AUDITOR,
} RisRole;

#define RIS_N_ROLES (RIS_ROLE_AUDITOR + 1)

/** ris_permission_is_brought_by: whether @role brings @permission. */
gboolean ris_permission_is_brought_by (RisPermission permission, RisRole role);

/** ris_permission_needs_account: whether only somebody who logged in can have @permission. */
gboolean ris_permission_needs_account (RisPermission permission);

/** ris_permission_is_undivided: whether @permission makes sense only for the whole body: a role in one committee never
 *  brings it. */
gboolean ris_permission_is_undivided (RisPermission permission);

/** ris_permission_get_label: German, as in "darf …": "Sitzungen einladen". */
const char *ris_permission_get_label (RisPermission permission);

/** ris_permission_get_role_word: as stored: "co-signer". */
const char *ris_permission_get_role_word (RisRole role);

/** ris_permission_get_role_label: German: "Mitzeichnung". */
const char *ris_permission_get_role_label (RisRole role);

/** ris_permission_find_role: the role stored as @word. Returns: %FALSE where there is none. */
gboolean ris_permission_find_role (const char *word, RisRole *role);
