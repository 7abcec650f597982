/* The plan of a year: "each second Tuesday of the month at 18:00". Days on which a holiday falls are named and left out; the
 * others are planned all at once or not at all.
 */
#include "council/meeting-desk.h"

#include "base/date.h"
#include "council-private.h"
#include "council/law.h"
#include "meeting-desk-private.h"
#include "store/key-store.h"

#define LAST_WEEK 5

/* (transfer full) (nullable): the n-th weekday of a month, or the last one */
static char *
dup_nth (const RisMeetingSeries *series, int month)
{
  int first = ris_date_get_weekday ((int)series->year, month, 1);
  int day = 1 + (int)((series->weekday - first + 7) % 7) + 7 * (int)(series->week - 1);
  g_autofree char *text = g_strdup_printf ("%04d-%02d-%02d", (int)series->year, month, day);

  while (series->week == LAST_WEEK && !ris_date_is_day (text) && day > 7)
    {
      day -= 7;
      g_free (text);
      text = g_strdup_printf ("%04d-%02d-%02d", (int)series->year, month, day);
    }
  return ris_date_is_day (text) ? g_steal_pointer (&text) : NULL;
}

static void
check (const RisMeetingSeries *series, RisProblems *problems)
{
  g_autofree char *instant = ris_meeting_desk_dup_instant ("2027-01-12", series->time);

  if (series->organization_id == 0)
    ris_problems_add (problems, "organization_id", "Bitte ein Gremium wählen.");
  if (series->year < 1950 || series->year > 2100)
    ris_problems_add (problems, "year", "Bitte ein Jahr angeben, zum Beispiel 2027.");
  if (series->first_month < 1 || series->first_month > 12)
    ris_problems_add (problems, "first_month", "Bitte einen Monat wählen.");
  if (series->last_month < series->first_month || series->last_month > 12)
    ris_problems_add (problems, "last_month", "Bitte einen Monat nach dem ersten wählen.");
  if (series->week < 1 || series->week > LAST_WEEK)
    ris_problems_add (problems, "week", "Bitte wählen, die wievielte Woche es ist.");
  if (series->weekday < 1 || series->weekday > 7)
    ris_problems_add (problems, "weekday", "Bitte einen Wochentag wählen.");
  if (instant == NULL)
    ris_problems_add (problems, "time", "Bitte eine Uhrzeit angeben, zum Beispiel 18:00.");
}

/* (transfer full): the meeting of @series on @day */
static RisMeetingPlan *
new_plan (RisDb *db, const RisMeetingSeries *series, const char *day)
{
  RisMeetingPlan *plan = ris_meeting_plan_new ();
  RisLabel kind;

  plan->organization_id = series->organization_id;
  plan->day = g_strdup (day);
  plan->time = g_strdup (series->time);
  plan->location_id = series->location_id;
  plan->publicity = g_strdup (series->publicity != NULL ? series->publicity : "mixed");
  plan->is_confirmed = TRUE;
  if (ris_key_store_find_canonical (db, "meeting-kind", "regular", &kind, NULL))
    plan->kind_id = kind.id;
  return plan;
}

static RisMeetingProposal *
new_proposal (RisCouncil *desk, const RisMeetingSeries *series, const char *day, GError **error)
{
  g_autoptr (RisMeetingProposal) proposal = ris_meeting_proposal_new ();
  g_autoptr (RisMeetingPlan) plan = new_plan (desk->db, series, day);
  g_autoptr (RisRules) rules = ris_law_get_rules (desk, day, NULL);
  g_autoptr (GPtrArray) obstacles = ris_meeting_desk_find_obstacles (desk, plan, error);

  if (obstacles == NULL)
    return NULL;
  proposal->day = g_strdup (day);
  proposal->is_skipped = rules != NULL && ris_rules_find_holiday (rules, day) != NULL;
  if (obstacles->len > 0)
    {
      g_ptr_array_add (obstacles, NULL);
      proposal->obstacle = g_strjoinv (" ", (char **)obstacles->pdata);
    }
  return g_steal_pointer (&proposal);
}

GPtrArray *
ris_meeting_desk_propose_year (RisCouncil *desk, const RisMeetingSeries *series,
                               RisProblems *problems, GError **error)
{
  g_autoptr (GPtrArray) proposals
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_meeting_proposal_free);

  if (!ris_council_demand (desk, RIS_MAY_PLAN_MEETING, series->organization_id, error))
    return NULL;
  check (series, problems);
  if (!ris_problems_is_empty (problems))
    return g_steal_pointer (&proposals);
  for (int month = (int)series->first_month; month <= series->last_month; month++)
    {
      g_autofree char *day = dup_nth (series, month);
      RisMeetingProposal *proposal = day != NULL ? new_proposal (desk, series, day, error) : NULL;

      if (proposal != NULL)
        g_ptr_array_add (proposals, proposal);
      else if (day != NULL)
        return NULL;
    }
  return g_steal_pointer (&proposals);
}

guint
ris_meeting_desk_plan_year (RisCouncil *desk, const RisMeetingSeries *series, const GPtrArray *days,
                            RisProblems *problems, GError **error)
{
  g_autoptr (RisChange) change = NULL;

  if (!ris_council_demand (desk, RIS_MAY_PLAN_MEETING, series->organization_id, error))
    return 0;
  check (series, problems);
  if (days->len == 0)
    ris_problems_add (problems, "days", "Bitte wenigstens einen Tag auswählen.");
  if (!ris_problems_is_empty (problems))
    return 0;
  change = ris_change_begin (desk, error);
  if (change == NULL)
    return 0;
  for (guint i = 0; i < days->len; i++)
    {
      g_autoptr (RisMeetingPlan) plan
          = new_plan (ris_change_get_db (change), series, days->pdata[i]);

      if (ris_meeting_desk_plan_within (desk, change, plan, problems, error) == 0)
        return 0;
    }
  return ris_change_commit (change, error) ? days->len : 0;
}
