/* Memberships: who sits where, with which role and vote, on behalf of which faction, from one day to another. What was valid on
 * the day of a meeting counts for it, so a change is an end and a new row; changing a row is for mistakes.
 */
#include "council/master-data-people.h"

#include "base/date.h"
#include "council-private.h"
#include "master-data-private.h"

#include <string.h>

/* --- reading --- */

GPtrArray *
ris_master_data_membership_list (RisCouncil *desk, gint64 organization_id, const char *day,
                                 GError **error)
{
  return ris_master_data_list (desk, RIS_MASTER_DATA_ROWS ("members", ris_kept_membership),
                               organization_id, day, error);
}

GPtrArray *
ris_master_data_membership_list_of_person (RisCouncil *desk, gint64 person_id, GError **error)
{
  return ris_master_data_list (desk,
                               RIS_MASTER_DATA_ROWS ("memberships-of-person", ris_kept_membership),
                               person_id, NULL, error);
}

RisMembership *
ris_master_data_membership_get (RisCouncil *desk, gint64 id, GError **error)
{
  return ris_master_data_get (desk, &ris_master_data_membership_table, id, error);
}

RisKeptMembership *
ris_master_data_membership_get_entry (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) rows
      = ris_master_data_list (desk, RIS_MASTER_DATA_ROWS ("membership-entry", ris_kept_membership),
                              id, NULL, error);

  if (rows == NULL)
    return NULL;
  if (rows->len == 0)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND,
                   "there is no membership %" G_GINT64_FORMAT, id);
      return NULL;
    }
  return ris_record_copy (&ris_kept_membership_type, rows->pdata[0]);
}

/* --- steps of other use cases --- */

gboolean
ris_master_data_membership_end_on (RisChange *change, RisMembership *membership, const char *day,
                                   GError **error)
{
  if (membership->ends_on != NULL && strcmp (membership->ends_on, day) <= 0)
    return TRUE;
  g_free (membership->ends_on);
  membership->ends_on = g_strdup (day);
  return ris_master_data_write (change, &ris_master_data_membership_table, membership, "ended",
                                error);
}

/* those who stand in on the last day of the old row stand in from the first day of the new one */
static gboolean
copy_deputies (RisChange *change, const RisMembership *membership, gint64 old_id, GError **error)
{
  const RisMembershipDeputy key = { .id = old_id };
  g_autofree char *last_day = ris_date_dup_add_days (membership->starts_on, -1);
  g_autoptr (GPtrArray) deputies
      = ris_master_data_find (ris_change_get_db (change),
                              RIS_MASTER_DATA_ROWS ("deputies", ris_membership_deputy),
                              &ris_membership_deputy_type, &key, error);

  for (guint i = 0; deputies != NULL && i < deputies->len; i++)
    {
      RisMembershipDeputy *deputy = deputies->pdata[i];

      if (deputy->ends_on != NULL && strcmp (deputy->ends_on, last_day) < 0)
        continue;
      deputy->id = 0;
      deputy->membership_id = membership->id;
      g_clear_pointer (&deputy->starts_on, g_free);
      g_clear_pointer (&deputy->ends_on, g_free);
      if (!ris_master_data_write (change, &ris_master_data_deputy_table, deputy, "created", error))
        return FALSE;
    }
  return deputies != NULL;
}

gboolean
ris_master_data_membership_copy (RisChange *change, RisMembership *membership, gint64 old_id,
                                 const char *action, GError **error)
{
  membership->id = 0;
  return ris_master_data_write (change, &ris_master_data_membership_table, membership, action,
                                error)
         && copy_deputies (change, membership, old_id, error);
}

/* --- saving --- */

static gboolean
check_person (RisDb *db, gint64 id, RisProblems *problems, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (RisPerson) person
      = ris_master_data_load (db, &ris_master_data_person_table, id, &failure);

  if (person != NULL)
    return TRUE;
  if (g_error_matches (failure, RIS_ERROR, RIS_ERROR_NOT_FOUND))
    {
      ris_problems_add (problems, "person_id", "Bitte eine Person wählen.");
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* the printed role is that of the list, unless the row has its own wording of the same role */
static gboolean
check_role (RisDb *db, RisMembership *membership, const RisMembership *stored,
            RisProblems *problems, GError **error)
{
  GError *failure = NULL;
  g_autoptr (RisVocabularyEntry) role
      = ris_master_data_find_entry (db, "membership-role", membership->role_id, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (role == NULL)
    ris_problems_add (problems, "role_id", "Bitte eine Funktion wählen.");
  g_free (membership->role);
  membership->role = g_strdup (stored != NULL && stored->role_id == membership->role_id
                                   ? stored->role
                                   : (role != NULL ? role->label : NULL));
  return TRUE;
}

static gboolean
check_faction (RisDb *db, const RisMembership *membership, RisProblems *problems, GError **error)
{
  g_autoptr (RisOrganizationLife) life = NULL;
  GError *failure = NULL;

  if (membership->faction_id == 0)
    return TRUE;
  life = ris_master_data_find_life (db, membership->faction_id, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (life == NULL || strcmp (life->canonical, "faction") != 0)
    ris_problems_add (problems, "faction_id", "Bitte eine Fraktion wählen.");
  else if (membership->faction_id == membership->organization_id)
    ris_problems_add (problems, "faction_id", "Das ist die Fraktion selbst.");
  return failure == NULL;
}

static void
check_days (const RisMembership *membership, const RisOrganizationLife *life, RisProblems *problems)
{
  if (membership->starts_on == NULL && membership->id == 0)
    ris_problems_add (problems, "starts_on", "Bitte den ersten Tag angeben.");
  ris_master_data_check_period ("ends_on", membership->starts_on, membership->ends_on, problems);
  if (membership->starts_on != NULL && life->starts_on != NULL
      && strcmp (membership->starts_on, life->starts_on) < 0)
    ris_problems_add (problems, "starts_on", "Da gab es das Gremium noch nicht.");
  if (membership->starts_on != NULL && life->ends_on != NULL
      && strcmp (membership->starts_on, life->ends_on) > 0)
    ris_problems_add (problems, "starts_on", "Da gibt es das Gremium nicht mehr.");
}

static gboolean
check_same (RisDb *db, const RisMembership *membership, RisProblems *problems, GError **error)
{
  gint64 same_id;

  if (!ris_master_data_find_id (db, "master-data/membership-same", &ris_membership_type, membership,
                                &same_id, error))
    return FALSE;
  if (same_id != 0)
    ris_problems_add (problems, "starts_on",
                      "In dieser Zeit hat die Person diese Funktion hier schon.");
  return TRUE;
}

/* the faction a new member belongs to on the first day; members of a faction are there for themselves */
static gboolean
find_faction (RisDb *db, RisMembership *membership, const RisOrganizationLife *life, GError **error)
{
  if (membership->id != 0 || membership->faction_id != 0 || membership->starts_on == NULL
      || strcmp (life->canonical, "faction") == 0)
    return TRUE;
  return ris_master_data_find_id (db, "master-data/faction-of", &ris_membership_type, membership,
                                  &membership->faction_id, error);
}

/* (transfer full): NOT_FOUND where there is no such organization */
static RisOrganizationLife *
demand_life (RisDb *db, gint64 organization_id, GError **error)
{
  GError *failure = NULL;
  RisOrganizationLife *life = ris_master_data_find_life (db, organization_id, &failure);

  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (life == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND,
                 "there is no organization %" G_GINT64_FORMAT, organization_id);
  return life;
}

static gboolean
check (RisDb *db, RisMembership *membership, const RisMembership *stored, RisProblems *problems,
       GError **error)
{
  g_autoptr (RisOrganizationLife) life = demand_life (db, membership->organization_id, error);

  if (life == NULL)
    return FALSE;
  check_days (membership, life, problems);
  return check_person (db, membership->person_id, problems, error)
         && check_role (db, membership, stored, problems, error)
         && check_faction (db, membership, problems, error)
         && check_same (db, membership, problems, error)
         && find_faction (db, membership, life, error) && ris_problems_is_empty (problems);
}

/* what a stored row says about person and organization stays; @stored (out) (transfer full) is NULL for a new one */
static gboolean
load_stored (RisDb *db, RisMembership *membership, RisMembership **stored, RisProblems *problems,
             GError **error)
{
  *stored = NULL;
  if (membership->id == 0)
    return TRUE;
  *stored = ris_master_data_load (db, &ris_master_data_membership_table, membership->id, error);
  if (*stored == NULL)
    return FALSE;
  membership->person_id = (*stored)->person_id;
  membership->organization_id = (*stored)->organization_id;
  ris_master_data_check_fresh (membership->modified, (*stored)->modified, problems);
  return TRUE;
}

gint64
ris_master_data_membership_save (RisCouncil *desk, RisMembership *membership, RisProblems *problems,
                                 GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, 0, error);
  g_autoptr (RisMembership) stored = NULL;

  if (change == NULL
      || !load_stored (ris_change_get_db (change), membership, &stored, problems, error)
      || !ris_council_demand (desk, RIS_MAY_KEEP_MASTER_DATA, membership->organization_id, error))
    return 0;
  ris_master_data_strip (&ris_membership_type, membership);
  ris_master_data_check_public (desk, membership->organization_id,
                                stored != NULL && stored->is_public, membership->is_public,
                                problems);
  if (!check (ris_change_get_db (change), membership, stored, problems, error)
      || !ris_master_data_write (change, &ris_master_data_membership_table, membership,
                                 membership->id == 0 ? "created" : "changed", error)
      || !ris_change_commit (change, error))
    return 0;
  return membership->id;
}
