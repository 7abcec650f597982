/* Changing the faction. The old rows keep what was; new ones begin on the day of the change, so that votes and allowances of
 * every meeting find the faction of their day.
 */
#include "council/master-data-faction.h"

#include "base/date.h"
#include "council-private.h"
#include "master-data-private.h"
#include "store/key-store.h"

#include <string.h>

/* the change while it is being made */
typedef struct
{
  RisChange *change; /* (unowned) */
  const RisFactionChange *typed;
  gint64 old_id;       /* the faction until then; 0: none */
  char *last_day;      /* (owned): of the old rows */
  gboolean is_public;  /* the old membership was */
  GPtrArray *old_rows; /* (owned) (nullable) (element-type RisMembership) */
} Step;

static void
step_clear (Step *step)
{
  g_free (step->last_day);
  g_clear_pointer (&step->old_rows, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Step, step_clear)

/* the faction on the day before, and all rows that name it */
static gboolean
find_old (Step *step, GError **error)
{
  RisDb *db = ris_change_get_db (step->change);
  RisMembership key = { .person_id = step->typed->person_id, .starts_on = step->last_day };

  if (!ris_master_data_find_id (db, "master-data/faction-of", &ris_membership_type, &key,
                                &step->old_id, error))
    return FALSE;
  key.faction_id = step->old_id;
  step->old_rows
      = ris_master_data_find (db, RIS_MASTER_DATA_ROWS ("memberships-of-faction", ris_membership),
                              &ris_membership_type, &key, error);
  return step->old_rows != NULL;
}

static gboolean
check_new (const Step *step, RisProblems *problems, GError **error)
{
  g_autoptr (RisOrganizationLife) life = NULL;
  GError *failure = NULL;

  if (step->typed->faction_id == 0)
    return TRUE;
  life = ris_master_data_find_life (ris_change_get_db (step->change), step->typed->faction_id,
                                    &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (life == NULL || strcmp (life->canonical, "faction") != 0)
    ris_problems_add (problems, "faction_id", "Bitte eine Fraktion wählen.");
  else if ((life->starts_on != NULL && strcmp (step->typed->day, life->starts_on) < 0)
           || (life->ends_on != NULL && strcmp (step->typed->day, life->ends_on) > 0))
    ris_problems_add (problems, "faction_id", "An diesem Tag gibt es die Fraktion nicht.");
  return failure == NULL;
}

/* what begins on that day or later would have to be undone, which is for people to do */
static void
check_old (const Step *step, RisProblems *problems)
{
  if (step->old_id == step->typed->faction_id)
    ris_problems_add (problems, "faction_id",
                      step->old_id != 0 ? "Dieser Fraktion gehört die Person schon an."
                                        : "Die Person gehört keiner Fraktion an.");
  for (guint i = 0; i < step->old_rows->len; i++)
    {
      const RisMembership *row = step->old_rows->pdata[i];

      if (row->starts_on != NULL && strcmp (row->starts_on, step->typed->day) >= 0)
        ris_problems_add (problems, "day",
                          "Für die bisherige Fraktion gibt es Mitgliedschaften, die erst danach "
                          "beginnen. Bitte diese zuerst ändern.");
    }
}

/* ends @row; one in a committee goes on for the new faction where seats are kept */
static gboolean
replace (Step *step, RisMembership *row, GError **error)
{
  gboolean is_seat = row->organization_id != step->old_id;
  gint64 old_id = row->id;
  g_autofree char *ends_on = g_strdup (row->ends_on);

  if (!is_seat)
    step->is_public = row->is_public;
  if (!ris_master_data_membership_end_on (step->change, row, step->last_day, error))
    return FALSE;
  if (!is_seat || !step->typed->keeps_seats
      || (ends_on != NULL && strcmp (ends_on, step->typed->day) < 0))
    return TRUE;
  g_free (row->starts_on);
  row->starts_on = g_strdup (step->typed->day);
  g_free (row->ends_on);
  row->ends_on = g_steal_pointer (&ends_on);
  row->faction_id = step->typed->faction_id;
  return ris_master_data_membership_copy (step->change, row, old_id, "changed-faction", error);
}

static gboolean
join (const Step *step, GError **error)
{
  g_autoptr (RisMembership) membership = ris_membership_new ();
  g_autoptr (RisVocabularyEntry) role = NULL;
  RisDb *db = ris_change_get_db (step->change);
  RisLabel label;

  if (step->typed->faction_id == 0)
    return TRUE;
  if (!ris_key_store_find_canonical (db, "membership-role", "member", &label, error))
    return FALSE;
  role = ris_master_data_find_entry (db, "membership-role", label.id, error);
  if (role == NULL)
    return FALSE;
  membership->person_id = step->typed->person_id;
  membership->organization_id = step->typed->faction_id;
  membership->role_id = role->id;
  membership->role = g_strdup (role->label);
  membership->starts_on = g_strdup (step->typed->day);
  membership->is_public = step->is_public;
  return ris_master_data_write (step->change, &ris_master_data_membership_table, membership,
                                "changed-faction", error);
}

static gboolean
make (Step *step, GError **error)
{
  for (guint i = 0; i < step->old_rows->len; i++)
    if (!replace (step, step->old_rows->pdata[i], error))
      return FALSE;
  return join (step, error);
}

gboolean
ris_master_data_faction_change (RisCouncil *desk, const RisFactionChange *typed,
                                RisProblems *problems, GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, RIS_WHOLE_BODY, error);
  g_autoptr (RisPerson) person = NULL;
  g_auto (Step) step = { .change = change, .typed = typed };

  if (change == NULL)
    return FALSE;
  person = ris_master_data_load (ris_change_get_db (change), &ris_master_data_person_table,
                                 typed->person_id, error);
  if (person == NULL)
    return FALSE;
  if (typed->day == NULL || !ris_date_is_day (typed->day))
    {
      ris_problems_add (problems, "day", "Bitte den ersten Tag angeben.");
      return FALSE;
    }
  step.last_day = ris_date_dup_add_days (typed->day, -1);
  if (!find_old (&step, error) || !check_new (&step, problems, error))
    return FALSE;
  check_old (&step, problems);
  return ris_problems_is_empty (problems) && make (&step, error)
         && ris_change_commit (change, error);
}
