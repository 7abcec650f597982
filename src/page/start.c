/* The start page: next meetings, newest decisions and papers, search. */
#include "page/start.h"

#include "page-private.h"

#include "council/meetings.h"
#include "council/papers.h"
#include "document/meeting-view.h"
#include "model/wording.h"

#define N_MEETINGS 6
#define N_DECISIONS 6
#define N_PAPERS 8

static void
append_decision (RisView *list, const RisDecidedRow *row)
{
  RisView *map = ris_view_append_map (list);
  g_autofree char *title = ris_page_dup_title (row->title);
  g_autofree char *day = ris_wording_dup_day (row->starts_on, row->approximate);

  ris_view_set_int (map, "id", row->id);
  ris_view_set_text (map, "number", row->number);
  ris_view_set_text (map, "title", title);
  ris_view_set_text (map, "paper_number", row->paper_number);
  ris_view_set_text (map, "meeting_name", row->meeting_name);
  ris_view_set_text (map, "day", day);
  ris_meeting_view_set_result (map, row->result, row->result_canonical, row->outcome, row->printed);
}

static RisView *
view_start (RisCouncil *council, GPtrArray *upcoming, GPtrArray *recent, GPtrArray *decisions,
            GPtrArray *papers)
{
  RisView *view = ris_page_new ("Startseite");
  const RisBodyRow *body = ris_council_get_body (council);
  RisView *list;

  ris_view_set_text (view, "town", body != NULL ? body->name : "");
  ris_view_set_text (view, "description",
                     "Sitzungen, Tagesordnungen, Vorlagen und Beschlüsse – öffentlich und ohne "
                     "Anmeldung.");
  ris_meeting_view_append (ris_view_add_list (view, "upcoming"), upcoming);
  ris_meeting_view_append (ris_view_add_list (view, "recent"), recent);
  list = ris_view_add_list (view, "decisions");
  for (guint i = 0; i < decisions->len; i++)
    append_decision (list, decisions->pdata[i]);
  ris_page_append_papers (ris_view_add_list (view, "papers"), papers);
  ris_page_add_feed (view, "/feeds/beschluesse.atom", "Neue Beschlüsse");
  return view;
}

static RisResponse *
start_show (RisCouncil *council, RisRequest *request, GError **error)
{
  const RisPaperFilter everything = { 0 };
  g_autoptr (GPtrArray) upcoming = ris_meetings_list_upcoming (council, N_MEETINGS, error);
  g_autoptr (GPtrArray) recent = NULL, decisions = NULL, papers = NULL;

  if (upcoming == NULL)
    return NULL;
  recent = ris_meetings_list_recent (council, N_MEETINGS, error);
  if (recent == NULL)
    return NULL;
  decisions = ris_meetings_list_decided (council, 0, N_DECISIONS, error);
  if (decisions == NULL)
    return NULL;
  papers = ris_papers_list (council, &everything, N_PAPERS, error);
  if (papers == NULL)
    return NULL;
  return ris_response_new_page (request, "start/index",
                                view_start (council, upcoming, recent, decisions, papers));
}

const RisRoute ris_start_routes[] = {
  { "GET", "/", start_show, RIS_MAY_READ_PUBLIC },
  { 0 },
};
