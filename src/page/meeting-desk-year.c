/* The plan of a year: first the days are proposed, then those that stay ticked are planned at once. */
#include "page/meeting-desk.h"

#include "meeting-desk-private.h"

#include "base/date.h"
#include "model/wording.h"

static const RisFormField fields[] = {
  { "organization_id", "Gremium", RIS_FORM_CHOICE, NULL },
  { "year", "Jahr", RIS_FORM_TEXT, NULL },
  { "week", "Woche im Monat", RIS_FORM_CHOICE, NULL },
  { "weekday", "Wochentag", RIS_FORM_CHOICE, NULL },
  { "first_month", "vom Monat", RIS_FORM_CHOICE, NULL },
  { "last_month", "bis zum Monat", RIS_FORM_CHOICE, NULL },
  { "time", "Beginn (Uhrzeit)", RIS_FORM_TEXT, "Zum Beispiel 18:00" },
  { "location_id", "Raum", RIS_FORM_CHOICE, NULL },
  { "publicity", "Öffentlichkeit", RIS_FORM_CHOICE, NULL },
};

static RisMeetingSeries *
read_series (const RisRequest *request)
{
  RisMeetingSeries *series = ris_meeting_series_new ();

  series->organization_id = ris_meeting_desk_read_number (request, "organization_id");
  series->year = ris_meeting_desk_read_number (request, "year");
  series->week = ris_meeting_desk_read_number (request, "week");
  series->weekday = ris_meeting_desk_read_number (request, "weekday");
  series->first_month = ris_meeting_desk_read_number (request, "first_month");
  series->last_month = ris_meeting_desk_read_number (request, "last_month");
  series->time = ris_meeting_desk_dup_form (request, "time");
  series->location_id = ris_meeting_desk_read_number (request, "location_id");
  series->publicity = ris_meeting_desk_dup_form (request, "publicity");
  return series;
}

static void
add_number (RisView *form, const char *name, int number, const char *label)
{
  g_autofree char *value = g_strdup_printf ("%d", number);

  ris_form_add_choice (form, name, value, label);
}

static gboolean
add_choices (RisCouncil *council, RisView *form, GError **error)
{
  static const char *const weeks[] = { "erste", "zweite", "dritte", "vierte", "letzte" };
  g_autoptr (GPtrArray) committees = ris_meeting_desk_list_committees (council, error);
  g_autoptr (GPtrArray) rooms
      = committees != NULL ? ris_meeting_desk_list_rooms (council, error) : NULL;

  if (rooms == NULL)
    return FALSE;
  ris_meeting_desk_add_options (form, "organization_id", "bitte wählen", committees);
  ris_meeting_desk_add_options (form, "location_id", "noch offen", rooms);
  for (int i = 0; i < (int)G_N_ELEMENTS (weeks); i++)
    add_number (form, "week", i + 1, weeks[i]);
  for (int i = 1; i <= 7; i++)
    add_number (form, "weekday", i, ris_date_get_weekday_name (i));
  for (int i = 1; i <= 12; i++)
    {
      add_number (form, "first_month", i, ris_date_get_month_name (i));
      add_number (form, "last_month", i, ris_date_get_month_name (i));
    }
  ris_form_add_choice (form, "publicity", "mixed", "öffentlicher und nichtöffentlicher Teil");
  ris_form_add_choice (form, "publicity", "public", "öffentlich");
  ris_form_add_choice (form, "publicity", "closed", "nichtöffentlich");
  return TRUE;
}

/* what is typed, for the second form */
static void
add_hidden (RisView *view, const RisRequest *request)
{
  RisView *list = ris_view_add_list (view, "hidden");

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      RisView *map = ris_view_append_map (list);
      const char *value = ris_request_get_form (request, fields[i].name);

      ris_view_set_text (map, "name", fields[i].name);
      ris_view_set_text (map, "value", value != NULL ? value : "");
    }
}

static void
add_proposals (RisView *view, const GPtrArray *proposals)
{
  RisView *list = ris_view_add_list (view, "proposals");

  for (guint i = 0; proposals != NULL && i < proposals->len; i++)
    {
      const RisMeetingProposal *proposal = proposals->pdata[i];
      RisView *map = ris_view_append_map (list);
      g_autofree char *label = ris_wording_dup_day (proposal->day, NULL);

      ris_view_set_int (map, "index", i + 1);
      ris_view_set_text (map, "day", proposal->day);
      ris_view_set_text (map, "label", label);
      ris_view_set_text (map, "obstacle", proposal->obstacle);
      ris_view_set_bool (map, "is_skipped", proposal->is_skipped);
    }
}

static RisResponse *
answer (RisCouncil *council, RisRequest *request, const RisMeetingSeries *series,
        const GPtrArray *proposals, const RisProblems *problems, GError **error)
{
  gboolean is_first = proposals == NULL;
  gboolean is_wrong = problems != NULL && !ris_problems_is_empty (problems);
  const RisFormSource source = { .request = is_first ? NULL : request,
                                 .type = &ris_meeting_series_type,
                                 .record = series,
                                 .problems = problems };
  g_autoptr (RisView) view = ris_page_new ("Jahresplan");
  RisView *crumbs = ris_page_add_breadcrumb (view);
  RisView *form = ris_form_add (view, "form", "/intern/sitzungen/jahresplan", "Tage vorschlagen");

  ris_page_append_crumb (crumbs, "/intern/sitzungen", "Sitzungen planen");
  ris_page_append_crumb (crumbs, NULL, "Jahresplan");
  ris_form_add_fields (form, fields, G_N_ELEMENTS (fields), &source);
  add_proposals (view, proposals);
  add_hidden (view, request);
  if (problems != NULL)
    ris_view_set_text (view, "problem", ris_problems_get (problems, "days"));
  if (!add_choices (council, form, error))
    return NULL;
  return ris_meeting_desk_answer (request, "meeting-desk/year", g_steal_pointer (&view),
                                  is_wrong ? problems : NULL, FALSE);
}

static RisResponse *
year_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisMeetingSeries) series = ris_meeting_series_new ();
  g_autofree char *today = ris_council_dup_today (council);

  series->year = g_ascii_strtoll (today, NULL, 10) + 1;
  series->week = 2;
  series->weekday = 2;
  series->first_month = 1;
  series->last_month = 12;
  series->time = g_strdup ("18:00");
  return answer (council, request, series, NULL, NULL, error);
}

/* (transfer full) (element-type utf8): the days that stayed ticked */
static GPtrArray *
read_days (const RisRequest *request)
{
  GPtrArray *days = g_ptr_array_new_with_free_func (g_free);

  for (int i = 1; i <= 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("day_%d", i);
      const char *day = ris_request_get_form (request, name);

      if (day != NULL && ris_date_is_day (day))
        g_ptr_array_add (days, g_strdup (day));
    }
  return days;
}

static RisResponse *
year_plan (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisMeetingSeries) series = read_series (request);
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GPtrArray) days = read_days (request);
  g_autoptr (GPtrArray) proposals = NULL;
  GError *failure = NULL;

  if (ris_request_get_form (request, "confirmed") != NULL)
    {
      if (ris_meeting_desk_plan_year (council, series, days, problems, &failure) > 0)
        {
          g_autofree char *url = g_strdup_printf ("/intern/sitzungen?gremium=%" G_GINT64_FORMAT
                                                  "&jahr=%" G_GINT64_FORMAT,
                                                  series->organization_id, series->year);

          return ris_response_new_redirect (303, url);
        }
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return NULL;
        }
    }
  proposals = ris_meeting_desk_propose_year (council, series, problems, error);
  return proposals != NULL ? answer (council, request, series, proposals, problems, error) : NULL;
}

const RisRoute ris_meeting_desk_year_routes[] = {
  { "GET", "/intern/sitzungen/jahresplan", year_show, RIS_MAY_PLAN_MEETING },
  { "POST", "/intern/sitzungen/jahresplan", year_plan, RIS_MAY_PLAN_MEETING },
  { 0 },
};
