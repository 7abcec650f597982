/* Organizations: committees, factions, offices. They end and are renamed, but never vanish: papers and minutes of their time go
 * on showing what they were.
 */
#include "council/master-data-people.h"

#include "base/date.h"
#include "base/text.h"
#include "council-private.h"
#include "master-data-private.h"

#include <string.h>

GPtrArray *
ris_master_data_organization_list (RisCouncil *desk, const char *day, GError **error)
{
  return ris_master_data_list (desk, RIS_MASTER_DATA_ROWS ("organizations", ris_kept_organization),
                               0, day, error);
}

RisOrganization *
ris_master_data_organization_get (RisCouncil *desk, gint64 id, GError **error)
{
  return ris_master_data_get (desk, &ris_master_data_organization_table, id, error);
}

GPtrArray *
ris_master_data_organization_list_names (RisCouncil *desk, gint64 id, GError **error)
{
  return ris_master_data_list (desk,
                               RIS_MASTER_DATA_ROWS ("organization-names", ris_organization_name),
                               id, NULL, error);
}

GPtrArray *
ris_master_data_organization_list_sizes (RisCouncil *desk, gint64 id, GError **error)
{
  return ris_master_data_list (desk,
                               RIS_MASTER_DATA_ROWS ("organization-sizes", ris_organization_size),
                               id, NULL, error);
}

/* (transfer full): as the change sees it */
static RisOrganization *
load (RisChange *change, gint64 id, GError **error)
{
  return ris_master_data_load (ris_change_get_db (change), &ris_master_data_organization_table, id,
                               error);
}

/* --- saving --- */

static gboolean
check_kind (RisChange *change, gint64 kind_id, RisProblems *problems, GError **error)
{
  GError *failure = NULL;
  g_autoptr (RisVocabularyEntry) kind
      = ris_master_data_find_entry (ris_change_get_db (change), "organization-kind", kind_id,
                                    &failure);

  if (kind == NULL && failure == NULL)
    ris_problems_add (problems, "kind_id", "Bitte eine Art wählen.");
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* takes from what is stored what a form does not have */
static gboolean
complete (RisCouncil *desk, RisChange *change, RisOrganization *organization, RisProblems *problems,
          GError **error)
{
  g_autoptr (RisOrganization) stored = NULL;

  g_free (organization->sort_key);
  organization->sort_key
      = ris_text_dup_sort_key (organization->name != NULL ? organization->name : "");
  if (organization->id == 0)
    {
      ris_master_data_check_public (desk, RIS_WHOLE_BODY, FALSE, organization->is_public, problems);
      if (!ris_master_data_find_body (ris_change_get_db (change), &organization->body_id, error))
        return FALSE;
      if (organization->body_id == 0)
        g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT, "there is no body yet");
      return organization->body_id != 0;
    }
  stored = load (change, organization->id, error);
  if (stored == NULL)
    return FALSE;
  organization->body_id = stored->body_id;
  organization->successor_id = stored->successor_id;
  ris_master_data_check_fresh (organization->modified, stored->modified, problems);
  ris_master_data_check_public (desk, stored->id, stored->is_public, organization->is_public,
                                problems);
  return TRUE;
}

gint64
ris_master_data_organization_save (RisCouncil *desk, RisOrganization *organization,
                                   RisProblems *problems, GError **error)
{
  g_autoptr (RisChange) change
      = ris_master_data_begin (desk, organization->id != 0 ? organization->id : RIS_WHOLE_BODY,
                               error);

  if (change == NULL)
    return 0;
  ris_master_data_strip (&ris_organization_type, organization);
  if (organization->name == NULL)
    ris_problems_add (problems, "name", "Bitte einen Namen angeben.");
  ris_master_data_check_period ("ends_on", organization->starts_on, organization->ends_on,
                                problems);
  if (!check_kind (change, organization->kind_id, problems, error)
      || !complete (desk, change, organization, problems, error)
      || !ris_problems_is_empty (problems)
      || !ris_master_data_write (change, &ris_master_data_organization_table, organization,
                                 organization->id == 0 ? "created" : "changed", error)
      || !ris_change_commit (change, error))
    return 0;
  return organization->id;
}

/* --- names --- */

/* (transfer full) (nullable): the first day of the present name: behind the last earlier one, or that of the organization */
static char *
dup_name_start (const RisOrganization *organization, const GPtrArray *names)
{
  const char *last = NULL;

  for (guint i = 0; i < names->len; i++)
    {
      const RisOrganizationName *name = names->pdata[i];

      if (name->valid_to != NULL && (last == NULL || strcmp (name->valid_to, last) > 0))
        last = name->valid_to;
    }
  return last != NULL ? ris_date_dup_add_days (last, 1) : g_strdup (organization->starts_on);
}

static void
check_name (RisCouncil *desk, const RisOrganizationName *name, const RisOrganization *organization,
            const char *since, RisProblems *problems)
{
  g_autofree char *today = ris_council_dup_today (desk);

  if (name->name == NULL)
    ris_problems_add (problems, "name", "Bitte den neuen Namen angeben.");
  else if (strcmp (name->name, organization->name) == 0)
    ris_problems_add (problems, "name", "So heißt das Gremium schon.");
  if (strcmp (name->valid_from, today) > 0)
    ris_problems_add (problems, "valid_from", "Bitte einen Tag bis heute angeben.");
  else if (since != NULL && strcmp (name->valid_from, since) <= 0)
    ris_problems_add (problems, "valid_from",
                      "Der bisherige Name gilt erst seit diesem Tag oder später.");
}

/* the present name becomes an earlier one, and @name the present one */
static gboolean
rename_to (RisChange *change, RisOrganization *organization, const RisOrganizationName *name,
           const char *since, GError **error)
{
  g_autoptr (RisOrganizationName) earlier = ris_organization_name_new ();

  earlier->organization_id = organization->id;
  earlier->name = g_strdup (organization->name);
  earlier->short_name = g_strdup (organization->short_name);
  earlier->valid_from = g_strdup (since);
  earlier->valid_to = ris_date_dup_add_days (name->valid_from, -1);
  g_free (organization->name);
  g_free (organization->short_name);
  g_free (organization->sort_key);
  organization->name = g_strdup (name->name);
  organization->short_name = g_strdup (name->short_name);
  organization->sort_key = ris_text_dup_sort_key (name->name);
  return ris_master_data_write (change, &ris_master_data_name_table, earlier, "created", error)
         && ris_master_data_write (change, &ris_master_data_organization_table, organization,
                                   "renamed", error);
}

gboolean
ris_master_data_organization_rename (RisCouncil *desk, const RisOrganizationName *typed,
                                     RisProblems *problems, GError **error)
{
  g_autoptr (RisOrganizationName) name = ris_record_copy (&ris_organization_name_type, typed);
  g_autoptr (RisChange) change = ris_master_data_begin (desk, typed->organization_id, error);
  g_autoptr (RisOrganization) organization = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *since = NULL;

  if (change == NULL)
    return FALSE;
  ris_master_data_strip (&ris_organization_name_type, name);
  if (name->valid_from == NULL)
    name->valid_from = ris_council_dup_today (desk);
  organization = load (change, name->organization_id, error);
  if (organization == NULL)
    return FALSE;
  names = ris_master_data_find (ris_change_get_db (change),
                                RIS_MASTER_DATA_ROWS ("organization-names", ris_organization_name),
                                &ris_organization_type, organization, error);
  if (names == NULL)
    return FALSE;
  since = dup_name_start (organization, names);
  check_name (desk, name, organization, since, problems);
  return ris_problems_is_empty (problems) && rename_to (change, organization, name, since, error)
         && ris_change_commit (change, error);
}

/* --- sizes --- */

static gboolean
is_within (const RisOrganizationSize *a, const RisOrganizationSize *b)
{
  return (a->valid_to == NULL || strcmp (a->valid_to, b->valid_from) >= 0)
         && (b->valid_to == NULL || strcmp (b->valid_to, a->valid_from) >= 0);
}

/* a period that is open and began before ends the day before the new one */
static gboolean
make_room (RisChange *change, const GPtrArray *sizes, const RisOrganizationSize *size,
           RisProblems *problems, GError **error)
{
  for (guint i = 0; i < sizes->len; i++)
    {
      RisOrganizationSize *other = sizes->pdata[i];

      if (other->valid_to == NULL && strcmp (other->valid_from, size->valid_from) < 0)
        {
          other->valid_to = ris_date_dup_add_days (size->valid_from, -1);
          if (!ris_master_data_write (change, &ris_master_data_size_table, other, "ended", error))
            return FALSE;
        }
      else if (is_within (other, size))
        ris_problems_add (problems, "valid_from", "Für diese Zeit steht schon eine Zahl da.");
    }
  return ris_problems_is_empty (problems);
}

static void
check_size (const RisOrganizationSize *size, RisProblems *problems)
{
  if (size->members == RIS_UNKNOWN || size->members < 1 || size->members > 1000)
    ris_problems_add (problems, "members", "Bitte eine Zahl von 1 bis 1000 angeben.");
  if (size->valid_from == NULL)
    ris_problems_add (problems, "valid_from", "Bitte den ersten Tag angeben.");
  ris_master_data_check_period ("valid_to", size->valid_from, size->valid_to, problems);
}

gboolean
ris_master_data_organization_add_size (RisCouncil *desk, RisOrganizationSize *size,
                                       RisProblems *problems, GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, size->organization_id, error);
  g_autoptr (RisOrganization) organization = NULL;
  g_autoptr (GPtrArray) sizes = NULL;

  size->id = 0;
  if (change == NULL)
    return FALSE;
  ris_master_data_strip (&ris_organization_size_type, size);
  check_size (size, problems);
  organization = load (change, size->organization_id, error);
  if (organization == NULL || !ris_problems_is_empty (problems))
    return FALSE;
  sizes = ris_master_data_find (ris_change_get_db (change),
                                RIS_MASTER_DATA_ROWS ("organization-sizes", ris_organization_size),
                                &ris_organization_type, organization, error);
  return sizes != NULL && make_room (change, sizes, size, problems, error)
         && ris_master_data_write (change, &ris_master_data_size_table, size, "created", error)
         && ris_change_commit (change, error);
}

gboolean
ris_master_data_organization_remove_size (RisCouncil *desk, gint64 id, gint64 size_id,
                                          GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, id, error);
  g_autoptr (RisOrganizationSize) size = NULL;

  if (change == NULL)
    return FALSE;
  size = ris_master_data_load (ris_change_get_db (change), &ris_master_data_size_table, size_id,
                               error);
  if (size == NULL)
    return FALSE;
  if (size->organization_id != id)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "this size is of another organization");
      return FALSE;
    }
  return ris_master_data_remove (change, &ris_master_data_size_table, size_id, error)
         && ris_change_commit (change, error);
}

/* --- the end --- */

static gboolean
check_successor (RisChange *change, const RisDissolution *dissolution, RisProblems *problems,
                 GError **error)
{
  g_autoptr (RisOrganizationLife) life = NULL;
  GError *failure = NULL;

  if (dissolution->successor_id == 0)
    return TRUE;
  life
      = ris_master_data_find_life (ris_change_get_db (change), dissolution->successor_id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (life == NULL || dissolution->successor_id == dissolution->organization_id)
    ris_problems_add (problems, "successor_id", "Bitte ein anderes Gremium wählen.");
  else if (life->ends_on != NULL && strcmp (life->ends_on, dissolution->ends_on) <= 0)
    ris_problems_add (problems, "successor_id", "Dieses Gremium besteht dann nicht mehr.");
  return TRUE;
}

static gboolean
end_memberships (RisChange *change, const RisDissolution *dissolution, GError **error)
{
  const RisMembership key
      = { .organization_id = dissolution->organization_id, .ends_on = dissolution->ends_on };
  g_autoptr (GPtrArray) memberships
      = ris_master_data_find (ris_change_get_db (change),
                              RIS_MASTER_DATA_ROWS ("memberships-of-organization", ris_membership),
                              &ris_membership_type, &key, error);

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    if (!ris_master_data_membership_end_on (change, memberships->pdata[i], dissolution->ends_on,
                                            error))
      return FALSE;
  return memberships != NULL;
}

gboolean
ris_master_data_organization_dissolve (RisCouncil *desk, const RisDissolution *dissolution,
                                       RisProblems *problems, GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, dissolution->organization_id, error);
  g_autoptr (RisOrganization) organization = NULL;

  if (change == NULL)
    return FALSE;
  organization = load (change, dissolution->organization_id, error);
  if (organization == NULL)
    return FALSE;
  if (dissolution->ends_on == NULL || !ris_date_is_day (dissolution->ends_on))
    {
      ris_problems_add (problems, "ends_on", "Bitte den letzten Tag angeben.");
      return FALSE;
    }
  g_free (organization->ends_on);
  organization->ends_on = g_strdup (dissolution->ends_on);
  organization->successor_id = dissolution->successor_id;
  ris_master_data_check_period ("ends_on", organization->starts_on, organization->ends_on,
                                problems);
  return check_successor (change, dissolution, problems, error) && ris_problems_is_empty (problems)
         && (!dissolution->ends_memberships || end_memberships (change, dissolution, error))
         && ris_master_data_write (change, &ris_master_data_organization_table, organization,
                                   "dissolved", error)
         && ris_change_commit (change, error);
}
