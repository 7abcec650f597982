/* Planning a meeting: what was typed is checked, completed by number and name, and stored. Times are typed as clocks in Germany
 * show them and stored as instants.
 *
 * Obstacles (a holiday, a room that is taken) are said once; whoever plans decides.
 */
#include "council/meeting-desk.h"

#include "base/date.h"
#include "base/text.h"
#include "council-private.h"
#include "council/law.h"
#include "meeting-desk-private.h"
#include "store/key-store.h"
#include "model/body.h"

#include <string.h>

#define SATURDAY 6
#define MAX_NUMBER 99999 /* people type anything as the number of a meeting */

/* --- days and times --- */

/* "18:00", "18.30 Uhr", "9" */
static gboolean
read_time (const char *text, int *hour, int *minute)
{
  g_autoptr (GRegex) regex
      = g_regex_new ("^\\s*(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:Uhr|h)?\\s*$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *hours = NULL, *minutes = NULL;

  if (text == NULL || !g_regex_match (regex, text, 0, &match))
    return FALSE;
  hours = g_match_info_fetch (match, 1);
  minutes = g_match_info_fetch (match, 2);
  *hour = (int)g_ascii_strtoll (hours, NULL, 10);
  *minute = minutes != NULL ? (int)g_ascii_strtoll (minutes, NULL, 10) : 0;
  return *hour < 24 && *minute < 60;
}

char *
ris_meeting_desk_dup_instant (const char *day, const char *time)
{
  static const char *const offsets[]
      = { "+02:00", "+01:00" }; /* summer time comes first in the double hour */
  int hour, minute;

  if (!read_time (time, &hour, &minute) || !ris_date_is_day (day))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      g_autofree char *local = g_strdup_printf ("%sT%02d:%02d:00%s", day, hour, minute, offsets[i]);
      g_autofree char *instant = ris_date_dup_instant (local);
      RisCivil civil = { 0 };

      if (instant != NULL && ris_date_get_civil (instant, &civil) && civil.hour == hour
          && civil.minute == minute && civil.offset == (i == 0 ? 120 : 60))
        return g_steal_pointer (&instant);
    }
  return NULL;
}

/* (transfer full) (nullable): the ISO day of what was typed */
static char *
dup_day (const char *text)
{
  return text != NULL ? ris_date_dup_day (text) : NULL;
}

/* --- what is typed --- */

static void
fill_times (RisMeetingPlan *plan, const RisMeeting *meeting)
{
  RisCivil civil = { 0 };

  if (meeting->starts_on != NULL && ris_date_get_civil (meeting->starts_on, &civil))
    plan->day = g_strdup_printf ("%02d.%02d.%04d", civil.day, civil.month, civil.year);
  if (meeting->starts_at != NULL && ris_date_get_civil (meeting->starts_at, &civil))
    plan->time = g_strdup_printf ("%02d:%02d", civil.hour, civil.minute);
}

static gint64
get_nth (const GPtrArray *organizations, guint n)
{
  return n < organizations->len ? ((const RisMeetingDeskOption *)organizations->pdata[n])->id : 0;
}

RisMeetingPlan *
ris_meeting_desk_new_plan (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (RisMeetingPlan) plan = ris_meeting_plan_new ();
  g_autoptr (RisMeetingDesk) stored = NULL;

  if (!ris_council_demand (desk, RIS_MAY_PLAN_MEETING, 0, error))
    return NULL;
  plan->publicity = g_strdup ("mixed");
  if (id == 0)
    return g_steal_pointer (&plan);
  stored = ris_meeting_desk_get (desk, id, error);
  if (stored == NULL)
    return NULL;
  plan->id = id;
  plan->organization_id = get_nth (stored->organizations, 0);
  plan->second_id = get_nth (stored->organizations, 1);
  plan->third_id = get_nth (stored->organizations, 2);
  plan->kind_id = stored->meeting->kind_id;
  fill_times (plan, stored->meeting);
  plan->location_id = stored->meeting->location_id;
  ris_meeting_desk_set_text (&plan->publicity, stored->meeting->publicity);
  plan->number = g_strdup (stored->meeting->number);
  plan->name = g_strdup (stored->meeting->name);
  plan->remark = g_strdup (stored->meeting->remark);
  plan->modified = g_strdup (stored->meeting->modified);
  return g_steal_pointer (&plan);
}

/* --- number and name --- */

char *
ris_meeting_desk_dup_genitive (const char *name)
{
  static const struct
  {
    const char *ending;
    const char *article;
    const char *genitive;
  } words[] = {
    { "ausschuss", "des", "ausschusses" },
    { "beirat", "des", "beirates" },
    { "rat", "des", "rates" },
    { "tag", "des", "tages" },
    { "vertretung", "der", "vertretung" },
    { "versammlung", "der", "versammlung" },
    { "kommission", "der", "kommission" },
    { "gruppe", "der", "gruppe" },
  };
  gsize length = strcspn (name, " ,");
  g_autofree char *first = g_strndup (name, length);
  g_autofree char *lower = g_utf8_strdown (first, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (lower, words[i].ending))
      {
        gsize stem = length - strlen (words[i].ending);
        g_autofree char *genitive = g_strdup (words[i].genitive);

        if (stem == 0)
          *genitive = g_ascii_toupper (*genitive);
        return g_strdup_printf ("%s %.*s%s%s", words[i].article, (int)stem, name, genitive,
                                name + length);
      }
  return NULL;
}

/* (transfer full): "12. Sitzung des Rates", as @model is called where there is one */
static char *
dup_name (gint64 number, const char *organization, const char *model)
{
  g_autofree char *genitive = NULL;

  if (model != NULL)
    return g_strdup_printf ("%" G_GINT64_FORMAT "%s", number, model + strspn (model, "0123456789"));
  genitive = ris_meeting_desk_dup_genitive (organization);
  if (genitive == NULL)
    return g_strdup_printf ("%" G_GINT64_FORMAT ". Sitzung – %s", number, organization);
  return g_strdup_printf ("%" G_GINT64_FORMAT ". Sitzung %s", number, genitive);
}

static gboolean
is_model (const char *name)
{
  gsize digits = strspn (name, "0123456789");

  return digits > 0 && g_str_has_prefix (name + digits, ". ");
}

static gint64
read_number (const char *text)
{
  return CLAMP (g_ascii_strtoll (text, NULL, 10), 0, MAX_NUMBER);
}

/* what counts of the meetings of a committee in a term: the highest number, or how many there are; @model (out) (transfer full)
 * (nullable): the newest name that begins with a number */
static gboolean
count_meetings (RisDb *db, gint64 organization_id, gint64 term_id, gint64 *last, char **model,
                GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "meeting-desk/counted", error);
  GError *failure = NULL;
  gint64 n = 0;

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "organization_id", organization_id);
  ris_statement_bind_id (statement, "term_id", term_id);
  *last = 0;
  while (ris_statement_next (statement, &failure))
    {
      const char *number = ris_statement_get_text (statement, "number");
      const char *name = ris_statement_get_text (statement, "name");

      n++;
      if (number != NULL)
        *last = MAX (*last, read_number (number));
      if (*model == NULL && is_model (name))
        *model = g_strdup (name);
    }
  if (*last == 0)
    *last = n;
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
find_term (RisDb *db, gint64 body_id, const char *day, gint64 *term_id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "meeting-desk/term", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "body_id", body_id);
  ris_statement_bind_text (statement, "day", day);
  *term_id = ris_statement_next (statement, &failure) ? ris_statement_get_id (statement, "id") : 0;
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* (transfer full) (nullable): %NULL without @error where there is none; @body_id (out) */
static char *
dup_organization (RisDb *db, gint64 id, gint64 *body_id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "meeting-desk/organization-name", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  if (!ris_statement_next (statement, error))
    return NULL;
  *body_id = ris_statement_get_id (statement, "body_id");
  return g_strdup (ris_statement_get_text (statement, "name"));
}

static gboolean
propose (RisDb *db, RisMeetingPlan *plan, GError **error)
{
  g_autofree char *day = dup_day (plan->day);
  g_autofree char *organization = NULL, *model = NULL;
  gint64 body_id = 0, term_id = 0, last = 0;

  if (!ris_text_is_blank (plan->name) || plan->organization_id == 0 || day == NULL)
    return TRUE;
  organization = dup_organization (db, plan->organization_id, &body_id, error);
  if (organization == NULL || !find_term (db, body_id, day, &term_id, error)
      || !count_meetings (db, plan->organization_id, term_id, &last, &model, error))
    return FALSE;
  if (ris_text_is_blank (plan->number))
    {
      g_free (plan->number);
      plan->number = g_strdup_printf ("%" G_GINT64_FORMAT, last + 1);
    }
  last = read_number (plan->number) - 1;
  g_free (plan->name);
  plan->name = dup_name (last + 1, organization, model);
  return TRUE;
}

gboolean
ris_meeting_desk_propose (RisCouncil *desk, RisMeetingPlan *plan, GError **error)
{
  return ris_council_demand (desk, RIS_MAY_PLAN_MEETING, plan->organization_id, error)
         && propose (desk->db, plan, error);
}

/* --- obstacles --- */

static void
add (GPtrArray *sentences, char *sentence)
{
  g_ptr_array_add (sentences, sentence);
}

static void
check_calendar (RisCouncil *desk, const char *day, GPtrArray *sentences)
{
  g_autoptr (RisRules) rules = ris_law_get_rules (desk, day, NULL);
  const char *holiday = rules != NULL ? ris_rules_find_holiday (rules, day) : NULL;
  RisCivil civil = { 0 };
  int weekday;

  ris_date_get_civil (day, &civil);
  weekday = ris_date_get_weekday (civil.year, civil.month, civil.day);
  if (holiday != NULL)
    add (sentences, g_strdup_printf ("Der %02d.%02d.%04d ist ein Feiertag: %s.", civil.day,
                                     civil.month, civil.year, holiday));
  if (weekday >= SATURDAY)
    add (sentences, g_strdup_printf ("Der %02d.%02d.%04d ist ein %s.", civil.day, civil.month,
                                     civil.year, ris_date_get_weekday_name (weekday)));
}

static gboolean
meets (RisDb *db, gint64 meeting_id, gint64 organization_id, gboolean *is_found, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "meeting-desk/meets", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "meeting_id", meeting_id);
  ris_statement_bind_id (statement, "organization_id", organization_id);
  *is_found = ris_statement_next (statement, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* what @other, a meeting of the same day, takes away from @plan */
static gboolean
check_other (RisDb *db, const RisMeetingPlan *plan, RisStatement *other, GPtrArray *sentences,
             GError **error)
{
  const gint64 organizations[] = { plan->organization_id, plan->second_id, plan->third_id };
  g_autofree char *name = g_strdup (ris_statement_get_text (other, "name"));
  const char *room = ris_statement_get_text (other, "room");
  gint64 id = ris_statement_get_id (other, "id");

  if (plan->location_id != 0 && ris_statement_get_id (other, "location_id") == plan->location_id)
    add (sentences, g_strdup_printf ("Im selben Raum (%s) tagt an diesem Tag schon: %s.",
                                     room != NULL ? room : "ohne Namen", name));
  for (guint i = 0; i < G_N_ELEMENTS (organizations); i++)
    {
      gboolean is_found = FALSE;

      if (organizations[i] != 0 && !meets (db, id, organizations[i], &is_found, error))
        return FALSE;
      if (!is_found)
        continue;
      add (sentences, g_strdup_printf ("Dasselbe Gremium tagt an diesem Tag schon: %s.", name));
      break;
    }
  return TRUE;
}

static GPtrArray *
find_obstacles (RisCouncil *desk, RisDb *db, const RisMeetingPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RisStatement) statement = ris_db_query (db, "meeting-desk/same-day", error);
  g_autofree char *day = dup_day (plan->day);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  if (day == NULL)
    return g_steal_pointer (&sentences);
  check_calendar (desk, day, sentences);
  ris_statement_bind_text (statement, "day", day);
  ris_statement_bind_int (statement, "id", plan->id);
  while (ris_statement_next (statement, &failure))
    if (!check_other (db, plan, statement, sentences, &failure))
      break;
  if (failure == NULL)
    return g_steal_pointer (&sentences);
  g_propagate_error (error, failure);
  return NULL;
}

GPtrArray *
ris_meeting_desk_find_obstacles (RisCouncil *desk, const RisMeetingPlan *plan, GError **error)
{
  if (!ris_council_demand (desk, RIS_MAY_PLAN_MEETING, plan->organization_id, error))
    return NULL;
  return find_obstacles (desk, desk->db, plan, error);
}

/* --- storing --- */

static gboolean
check_obstacles (RisCouncil *desk, RisDb *db, const RisMeetingPlan *plan, RisProblems *problems,
                 GError **error)
{
  g_autoptr (GPtrArray) sentences = NULL;
  g_autofree char *all = NULL;

  if (plan->is_confirmed)
    return TRUE;
  sentences = find_obstacles (desk, db, plan, error);
  if (sentences == NULL)
    return FALSE;
  if (sentences->len == 0)
    return TRUE;
  g_ptr_array_add (sentences, NULL);
  all = g_strjoinv (" ", (char **)sentences->pdata);
  ris_problems_add (problems, "is_confirmed", "%s", all);
  return TRUE;
}

static void
check_typed (const RisMeetingPlan *plan, RisProblems *problems)
{
  g_autofree char *day = dup_day (plan->day);
  g_autofree char *instant = day != NULL ? ris_meeting_desk_dup_instant (day, plan->time) : NULL;
  int hour, minute;

  if (plan->organization_id == 0)
    ris_problems_add (problems, "organization_id", "Bitte ein Gremium wählen.");
  if (day == NULL)
    ris_problems_add (problems, "day", "Bitte einen Tag angeben, zum Beispiel 12.01.2027.");
  if (!read_time (plan->time, &hour, &minute))
    ris_problems_add (problems, "time", "Bitte eine Uhrzeit angeben, zum Beispiel 18:00.");
  else if (day != NULL && instant == NULL)
    ris_problems_add (problems, "time",
                      "Diese Uhrzeit gibt es an diesem Tag nicht: Die Uhren werden vorgestellt.");
  if (g_strcmp0 (plan->publicity, "public") != 0 && g_strcmp0 (plan->publicity, "closed") != 0
      && g_strcmp0 (plan->publicity, "mixed") != 0)
    ris_problems_add (problems, "publicity", "Bitte die Öffentlichkeit wählen.");
}

/* (transfer full): the organizations of @plan, each once, that the actor may plan for */
static GPtrArray *
load_conveners (RisCouncil *desk, RisDb *db, const RisMeetingPlan *plan, RisProblems *problems,
                GError **error)
{
  const gint64 ids[] = { plan->organization_id, plan->second_id, plan->third_id };
  g_autoptr (GPtrArray) conveners
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_meeting_desk_option_free);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      RisMeetingDeskOption *option;
      GError *failure = NULL;
      g_autofree char *name = NULL;
      gint64 body_id = 0;

      if (ids[i] == 0 || (i > 0 && ids[i] == ids[0]) || (i > 1 && ids[i] == ids[1]))
        continue;
      if (!ris_council_demand (desk, RIS_MAY_PLAN_MEETING, ids[i], error))
        return NULL;
      name = dup_organization (db, ids[i], &body_id, &failure);
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return NULL;
        }
      if (name == NULL)
        ris_problems_add (problems, "organization_id", "Dieses Gremium gibt es nicht.");
      option = ris_meeting_desk_option_new ();
      option->id = ids[i];
      option->label = g_steal_pointer (&name);
      g_ptr_array_add (conveners, option);
    }
  return g_steal_pointer (&conveners);
}

static gboolean
add_room (RisChange *change, const RisMeetingPlan *plan, gint64 body_id, gint64 *location_id,
          GError **error)
{
  static const RisRecordTable locations = { "location", &ris_location_type };
  g_autoptr (RisLocation) location = ris_location_new ();

  *location_id = plan->location_id;
  location->body_id = body_id;
  location->room = g_strstrip (g_strdup (plan->room != NULL ? plan->room : ""));
  if (*location_id != 0 || *location->room == '\0')
    return TRUE;
  if (!ris_change_save (change, &locations, location, "created", error))
    return FALSE;
  *location_id = location->id;
  return TRUE;
}

/* fills what a new or planned meeting has of @plan */
static void
fill (RisMeeting *meeting, const RisMeetingPlan *plan)
{
  g_autofree char *day = dup_day (plan->day);
  g_autofree char *instant = ris_meeting_desk_dup_instant (day, plan->time);
  g_autofree char *number = g_strstrip (g_strdup (plan->number != NULL ? plan->number : ""));
  g_autofree char *name = g_strstrip (g_strdup (plan->name));
  g_autofree char *remark = g_strstrip (g_strdup (plan->remark != NULL ? plan->remark : ""));

  meeting->kind_id = plan->kind_id;
  ris_meeting_desk_set_text (&meeting->starts_on, day);
  ris_meeting_desk_set_text (&meeting->sort_on, day);
  ris_meeting_desk_set_text (&meeting->starts_at, instant);
  ris_meeting_desk_set_text (&meeting->date_certainty, "recorded");
  ris_meeting_desk_set_text (&meeting->time_certainty, "recorded");
  ris_meeting_desk_set_text (&meeting->publicity, plan->publicity);
  ris_meeting_desk_set_text (&meeting->number, *number != '\0' ? number : NULL);
  ris_meeting_desk_set_text (&meeting->name, name);
  ris_meeting_desk_set_text (&meeting->remark, *remark != '\0' ? remark : NULL);
}

/* (transfer full): a new meeting, or the planned one that @plan changes */
static RisMeeting *
open_meeting (RisCouncil *desk, RisDb *db, const RisMeetingPlan *plan, GError **error)
{
  g_autoptr (RisMeeting) meeting = NULL;
  g_autofree char *state = NULL;

  if (plan->id == 0)
    {
      meeting = ris_meeting_new ();
      meeting->sequence = 0;
      return ris_meeting_desk_set_state (db, meeting, "planned", error) ? g_steal_pointer (&meeting)
                                                                        : NULL;
    }
  if (!ris_meeting_desk_demand (desk, db, RIS_MAY_PLAN_MEETING, plan->id, error))
    return NULL;
  meeting = ris_meeting_desk_load (db, plan->id, error);
  state = meeting != NULL ? ris_meeting_desk_dup_state (db, plan->id, error) : NULL;
  if (state == NULL)
    return NULL;
  if (strcmp (state, "planned") == 0)
    return g_steal_pointer (&meeting);
  g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT,
               "a meeting that is '%s' is moved or cancelled, not changed", state);
  return NULL;
}

static gboolean
store (RisChange *change, const RisMeetingPlan *plan, RisMeeting *meeting,
       const GPtrArray *conveners, GError **error)
{
  RisDb *db = ris_change_get_db (change);
  g_autofree char *name = NULL;

  name = dup_organization (db, plan->organization_id, &meeting->body_id, error);
  fill (meeting, plan);
  return name != NULL && add_room (change, plan, meeting->body_id, &meeting->location_id, error)
         && find_term (db, meeting->body_id, meeting->starts_on, &meeting->legislative_term_id,
                       error)
         && ris_meeting_desk_save (change, meeting, plan->id != 0 ? plan->modified : NULL,
                                   plan->id == 0 ? "planned" : "changed", error)
         && ris_meeting_desk_set_organizations (change, meeting->id, conveners, error);
}

gint64
ris_meeting_desk_plan_within (RisCouncil *desk, RisChange *change, RisMeetingPlan *plan,
                              RisProblems *problems, GError **error)
{
  RisDb *db = ris_change_get_db (change);
  g_autoptr (GPtrArray) conveners = NULL;
  g_autoptr (RisMeeting) meeting = NULL;

  check_typed (plan, problems);
  if (!ris_meeting_desk_check_kind (db, plan->kind_id, problems, error))
    return 0;
  conveners = load_conveners (desk, db, plan, problems, error);
  if (conveners == NULL || !ris_problems_is_empty (problems))
    return 0;
  meeting = open_meeting (desk, db, plan, error);
  if (meeting == NULL || !propose (db, plan, error)
      || !check_obstacles (desk, db, plan, problems, error) || !ris_problems_is_empty (problems)
      || !store (change, plan, meeting, conveners, error))
    return 0;
  return meeting->id;
}

gint64
ris_meeting_desk_plan (RisCouncil *desk, const RisMeetingPlan *typed, RisProblems *problems,
                       GError **error)
{
  g_autoptr (RisMeetingPlan) plan = ris_record_copy (&ris_meeting_plan_type, typed);
  g_autoptr (RisChange) change = NULL;
  gint64 id;

  if (!ris_council_demand (desk, RIS_MAY_PLAN_MEETING, plan->organization_id, error))
    return 0;
  change = ris_change_begin (desk, error);
  if (change == NULL)
    return 0;
  id = ris_meeting_desk_plan_within (desk, change, plan, problems, error);
  return id != 0 && ris_change_commit (change, error) ? id : 0;
}

gboolean
ris_meeting_desk_publish (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (RisChange) change = NULL;
  g_autoptr (RisMeeting) meeting = NULL;

  if (!ris_meeting_desk_demand (desk, desk->writer, RIS_MAY_PUBLISH, id, error))
    return FALSE;
  change = ris_change_begin (desk, error);
  meeting = change != NULL ? ris_meeting_desk_load (ris_change_get_db (change), id, error) : NULL;
  if (meeting == NULL)
    return FALSE;
  if (meeting->is_public)
    return TRUE;
  meeting->is_public = TRUE;
  return ris_meeting_desk_save (change, meeting, NULL, "published", error)
         && ris_change_commit (change, error);
}
