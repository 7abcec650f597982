/* Deputies of a member: who is asked first when the member cannot come. */
#include "council/master-data-people.h"

#include "base/date.h"
#include "council-private.h"
#include "master-data-private.h"

#include <string.h>

static GPtrArray *
load_all (RisDb *db, gint64 membership_id, GError **error)
{
  const RisMembershipDeputy key = { .id = membership_id };

  return ris_master_data_find (db, RIS_MASTER_DATA_ROWS ("deputies", ris_membership_deputy),
                               &ris_membership_deputy_type, &key, error);
}

GPtrArray *
ris_master_data_deputy_list (RisCouncil *desk, gint64 membership_id, GError **error)
{
  if (!ris_council_demand (desk, RIS_MAY_KEEP_MASTER_DATA, 0, error))
    return NULL;
  return load_all (desk->db, membership_id, error);
}

/* (transfer full): the membership, if the actor keeps the master data of its organization */
static RisMembership *
demand_membership (RisCouncil *desk, RisChange *change, gint64 id, GError **error)
{
  g_autoptr (RisMembership) membership
      = ris_master_data_load (ris_change_get_db (change), &ris_master_data_membership_table, id,
                              error);

  if (membership == NULL
      || !ris_council_demand (desk, RIS_MAY_KEEP_MASTER_DATA, membership->organization_id, error))
    return NULL;
  return g_steal_pointer (&membership);
}

/* --- adding --- */

static gboolean
overlaps (const RisMembershipDeputy *a, const RisMembershipDeputy *b)
{
  return (a->ends_on == NULL || b->starts_on == NULL || strcmp (a->ends_on, b->starts_on) >= 0)
         && (b->ends_on == NULL || a->starts_on == NULL || strcmp (b->ends_on, a->starts_on) >= 0);
}

static void
check_others (RisMembershipDeputy *deputy, const GPtrArray *others, RisProblems *problems)
{
  deputy->position = 1;
  for (guint i = 0; i < others->len; i++)
    {
      const RisMembershipDeputy *other = others->pdata[i];

      deputy->position = MAX (deputy->position, other->position + 1);
      if (other->deputy_id == deputy->deputy_id && overlaps (other, deputy))
        ris_problems_add (problems, "deputy_id", "Diese Person vertritt hier schon.");
    }
}

static gboolean
check (RisChange *change, RisMembershipDeputy *deputy, const RisMembership *membership,
       RisProblems *problems, GError **error)
{
  RisDb *db = ris_change_get_db (change);
  g_autoptr (GPtrArray) others = load_all (db, deputy->membership_id, error);
  g_autoptr (RisPerson) person = NULL;

  if (others == NULL)
    return FALSE;
  if (deputy->deputy_id == 0)
    ris_problems_add (problems, "deputy_id", "Bitte eine Person wählen.");
  else if (deputy->deputy_id == membership->person_id)
    ris_problems_add (problems, "deputy_id", "Niemand vertritt sich selbst.");
  ris_master_data_check_period ("ends_on", deputy->starts_on, deputy->ends_on, problems);
  check_others (deputy, others, problems);
  if (!ris_problems_is_empty (problems))
    return FALSE;
  person = ris_master_data_load (db, &ris_master_data_person_table, deputy->deputy_id, error);
  return person != NULL;
}

gboolean
ris_master_data_deputy_add (RisCouncil *desk, RisMembershipDeputy *deputy, RisProblems *problems,
                            GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, 0, error);
  g_autoptr (RisMembership) membership = NULL;

  deputy->id = 0;
  if (change == NULL)
    return FALSE;
  membership = demand_membership (desk, change, deputy->membership_id, error);
  return membership != NULL && check (change, deputy, membership, problems, error)
         && ris_master_data_write (change, &ris_master_data_deputy_table, deputy, "created", error)
         && ris_change_commit (change, error);
}

/* --- order and end --- */

/* (transfer full): the deputy, if the actor keeps the master data of the organization */
static RisMembershipDeputy *
demand_deputy (RisCouncil *desk, RisChange *change, gint64 id, GError **error)
{
  g_autoptr (RisMembershipDeputy) deputy
      = ris_master_data_load (ris_change_get_db (change), &ris_master_data_deputy_table, id, error);
  g_autoptr (RisMembership) membership = NULL;

  if (deputy == NULL)
    return NULL;
  membership = demand_membership (desk, change, deputy->membership_id, error);
  return membership != NULL ? g_steal_pointer (&deputy) : NULL;
}

/* counts anew, so that lists with gaps or doubles come into order too */
static gboolean
number (RisChange *change, const GPtrArray *deputies, GError **error)
{
  for (guint i = 0; i < deputies->len; i++)
    {
      RisMembershipDeputy *deputy = deputies->pdata[i];

      g_clear_pointer (&deputy->name, g_free); /* only read, and no part of the row */
      deputy->position = i + 1;
      if (!ris_master_data_write (change, &ris_master_data_deputy_table, deputy, "moved", error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ris_master_data_deputy_advance (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, 0, error);
  g_autoptr (RisMembershipDeputy) deputy = NULL;
  g_autoptr (GPtrArray) all = NULL;

  if (change == NULL)
    return FALSE;
  deputy = demand_deputy (desk, change, id, error);
  if (deputy == NULL)
    return FALSE;
  all = load_all (ris_change_get_db (change), deputy->membership_id, error);
  if (all == NULL)
    return FALSE;
  for (guint i = 1; i < all->len; i++)
    if (((const RisMembershipDeputy *)all->pdata[i])->id == id)
      {
        gpointer before = all->pdata[i - 1];

        all->pdata[i - 1] = all->pdata[i];
        all->pdata[i] = before;
        break;
      }
  return number (change, all, error) && ris_change_commit (change, error);
}

gboolean
ris_master_data_deputy_end (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, 0, error);
  g_autofree char *today = ris_council_dup_today (desk);
  g_autofree char *yesterday = ris_date_dup_add_days (today, -1);
  g_autoptr (RisMembershipDeputy) deputy = NULL;

  if (change == NULL)
    return FALSE;
  deputy = demand_deputy (desk, change, id, error);
  if (deputy == NULL)
    return FALSE;
  if (deputy->ends_on != NULL && strcmp (deputy->ends_on, today) < 0)
    return TRUE; /* it is over: nothing changes what was */
  if (deputy->starts_on != NULL && strcmp (deputy->starts_on, today) >= 0)
    return ris_master_data_remove (change, &ris_master_data_deputy_table, id, error)
           && ris_change_commit (change, error);
  g_free (deputy->ends_on);
  deputy->ends_on = g_strdup (yesterday);
  return ris_master_data_write (change, &ris_master_data_deputy_table, deputy, "ended", error)
         && ris_change_commit (change, error);
}
