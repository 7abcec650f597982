/* The table of permissions.
 *
 * An administrator keeps accounts and master data and reads no closed papers; a secretary does all that the council's office
 * does; an auditor reads the log. Nobody gets more than their work needs.
 */
#include "model/permission.h"

#include <string.h>

#define BIT(permission) (1u << RIS_MAY_##permission)

static const struct
{
  const char *word;
  const char *label;
  guint permissions;
} roles[RIS_N_ROLES] = {
  [RIS_ROLE_ADMINISTRATOR] = { "administrator", "Administration",
                               BIT (USE_DESK) | BIT (KEEP_ACCOUNTS) | BIT (KEEP_MASTER_DATA) },
  [RIS_ROLE_SECRETARY]
  = { "secretary", "Sitzungsdienst",
      BIT (USE_DESK) | BIT (READ_CLOSED) | BIT (WRITE_PAPER) | BIT (COSIGN) | BIT (RELEASE_PAPER)
          | BIT (PLAN_MEETING) | BIT (CONVENE) | BIT (RECORD) | BIT (SIGN_MINUTES) | BIT (PUBLISH)
          | BIT (KEEP_MASTER_DATA) },
  [RIS_ROLE_AUTHOR] = { "author", "Verfassen von Vorlagen", BIT (USE_DESK) | BIT (WRITE_PAPER) },
  [RIS_ROLE_COSIGNER] = { "co-signer", "Mitzeichnung", BIT (USE_DESK) | BIT (COSIGN) },
  [RIS_ROLE_CHAIR]
  = { "chair", "Vorsitz", BIT (USE_DESK) | BIT (READ_CLOSED) | BIT (SIGN_MINUTES) },
  [RIS_ROLE_MEMBER] = { "member", "Mitglied", BIT (USE_DESK) | BIT (READ_CLOSED) },
  [RIS_ROLE_DEPUTY] = { "deputy", "Stellvertretung", BIT (USE_DESK) | BIT (READ_CLOSED) },
  [RIS_ROLE_AUDITOR] = { "auditor", "Revision", BIT (USE_DESK) | BIT (READ_AUDIT) },
};

static const char *const labels[RIS_N_PERMISSIONS] = {
  [RIS_MAY_NOBODY] = "nichts",
  [RIS_MAY_READ_PUBLIC] = "Veröffentlichtes lesen",
  [RIS_MAY_LOG_IN] = "sich anmelden",
  [RIS_MAY_USE_DESK] = "den internen Bereich nutzen",
  [RIS_MAY_READ_CLOSED] = "Nichtöffentliches lesen",
  [RIS_MAY_WRITE_PAPER] = "Vorlagen schreiben",
  [RIS_MAY_COSIGN] = "Vorlagen mitzeichnen",
  [RIS_MAY_RELEASE_PAPER] = "Vorlagen freigeben",
  [RIS_MAY_PLAN_MEETING] = "Sitzungen planen",
  [RIS_MAY_CONVENE] = "zu Sitzungen einladen",
  [RIS_MAY_RECORD] = "Sitzungen protokollieren",
  [RIS_MAY_SIGN_MINUTES] = "Niederschriften unterschreiben",
  [RIS_MAY_PUBLISH] = "veröffentlichen und zurückziehen",
  [RIS_MAY_KEEP_MASTER_DATA] = "Stammdaten pflegen",
  [RIS_MAY_KEEP_ACCOUNTS] = "Zugänge verwalten",
  [RIS_MAY_READ_AUDIT] = "das Änderungsprotokoll lesen",
};

gboolean
ris_permission_is_brought_by (RisPermission permission, RisRole role)
{
  return (roles[role].permissions & (1u << permission)) != 0;
}

gboolean
ris_permission_needs_account (RisPermission permission)
{
  return permission != RIS_MAY_READ_PUBLIC && permission != RIS_MAY_LOG_IN;
}

gboolean
ris_permission_is_undivided (RisPermission permission)
{
  return permission == RIS_MAY_KEEP_ACCOUNTS || permission == RIS_MAY_READ_AUDIT;
}

const char *
ris_permission_get_label (RisPermission permission)
{
  return labels[permission];
}

const char *
ris_permission_get_role_word (RisRole role)
{
  return roles[role].word;
}

const char *
ris_permission_get_role_label (RisRole role)
{
  return roles[role].label;
}

gboolean
ris_permission_find_role (const char *word, RisRole *role)
{
  for (int i = 0; i < RIS_N_ROLES; i++)
    if (strcmp (roles[i].word, word) == 0)
      {
        *role = (RisRole)i;
        return TRUE;
      }
  return FALSE;
}
