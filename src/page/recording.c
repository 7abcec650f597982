/* The recorder's page: each button is a form of its own, so that nothing is lost when two people press at once. */
#include "page/recording.h"

#include "recording-private.h"

#include <string.h>

#define N G_GINT64_FORMAT

/* (nullable): an empty field says nothing */
static const char *
get_text (const RisRequest *request, const char *name)
{
  const char *text = ris_request_get_form (request, name);

  return text != NULL && *text != '\0' ? text : NULL;
}

static RisResponse *
redirect (gint64 id, gint64 item_id)
{
  g_autofree char *rest = item_id != 0 ? g_strdup_printf ("?top=%" N, item_id) : g_strdup ("");
  g_autofree char *url = ris_recording_page_dup_url (id, rest);

  return ris_response_new_redirect (303, url);
}

/* what every change ends with */
static RisResponse *
finish (RisCouncil *council, gint64 id, const RisRecordingPage *page, gboolean is_done,
        GError **error)
{
  if (is_done)
    return redirect (id, page->item_id);
  return ris_problems_is_empty (page->problems)
             ? NULL
             : ris_recording_page_answer (council, id, page, error);
}

/* the ids of the path; @item_id (nullable): of ":item" */
static gboolean
read_path (const RisRequest *request, gint64 *id, gint64 *item_id, GError **error)
{
  return ris_request_get_id (request, "id", id, error)
         && (item_id == NULL || ris_request_get_id (request, "item", item_id, error));
}

static RisResponse *
recording_show (RisCouncil *council, RisRequest *request, GError **error)
{
  RisRecordingPage page = { .request = request };
  gint64 id;

  if (!read_path (request, &id, NULL, error)
      || !ris_request_get_query_int (request, "top", 0, &page.item_id, error)
      || !ris_request_get_query_int (request, "stimme", 0, &page.vote_id, error))
    return NULL;
  return ris_recording_page_answer (council, id, &page, error);
}

static RisResponse *
recording_list (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (GPtrArray) recent = ris_meetings_list_recent (council, 20, error);
  g_autoptr (GPtrArray) upcoming
      = recent != NULL ? ris_meetings_list_upcoming (council, 20, error) : NULL;
  const GPtrArray *all[] = { upcoming, recent };
  RisView *view, *list;

  if (upcoming == NULL)
    return NULL;
  view = ris_page_new ("Protokoll und Niederschrift");
  list = ris_view_add_list (view, "meetings");
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (guint k = 0; k < all[i]->len; k++)
      {
        const RisMeetingRow *meeting = all[i]->pdata[k];
        RisView *map = ris_view_append_map (list);

        ris_view_set_int (map, "id", meeting->id);
        ris_view_set_text (map, "name", meeting->name);
        ris_view_set_text (map, "day", meeting->starts_on);
        ris_view_set_text (map, "status", meeting->status);
      }
  return ris_response_new_page (request, "recording/list", view);
}

/* --- the course --- */

static RisResponse *
recording_step (RisCouncil *council, RisRequest *request, GError **error)
{
  const RisRecordingStep step = { get_text (request, "step"), get_text (request, "clock"),
                                  get_text (request, "reason"), get_text (request, "seen") };
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const RisRecordingPage page
      = { .request = request, .problems = problems, .item_id = ris_form_get_id (request, "top") };
  gint64 id;

  if (!read_path (request, &id, NULL, error))
    return NULL;
  return finish (council, id, &page, ris_recording_take_step (council, id, &step, problems, error),
                 error);
}

static RisResponse *
recording_times (RisCouncil *council, RisRequest *request, GError **error)
{
  const RisRecordingTimes times = { ris_form_get_id (request, "phase"), get_text (request, "begun"),
                                    get_text (request, "ended"), get_text (request, "seen") };
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const RisRecordingPage page
      = { .request = request, .problems = problems, .item_id = ris_form_get_id (request, "top") };
  gint64 id;

  if (!read_path (request, &id, NULL, error))
    return NULL;
  return finish (council, id, &page,
                 ris_recording_correct_times (council, id, &times, problems, error), error);
}

static RisResponse *
recording_chair (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const RisRecordingPage page = { .request = request,
                                  .form = "chair_form",
                                  .problems = problems,
                                  .item_id = ris_form_get_id (request, "top") };
  gint64 id;

  if (!read_path (request, &id, NULL, error))
    return NULL;
  return finish (council, id, &page,
                 ris_recording_set_chair (council, id, ris_form_get_id (request, "person"),
                                          page.item_id, problems, error),
                 error);
}

/* --- attendance --- */

static RisResponse *
recording_presence (RisCouncil *council, RisRequest *request, GError **error)
{
  RisRecordingEvent event = { .person_id = ris_form_get_id (request, "person"),
                              .name = get_text (request, "name"),
                              .kind = get_text (request, "kind"),
                              .capacity = get_text (request, "capacity"),
                              .function = get_text (request, "function"),
                              .clock = get_text (request, "clock"),
                              .represents_id = ris_form_get_id (request, "represents"),
                              .item_id = ris_form_get_id (request, "for_item"),
                              .seen = RIS_UNKNOWN };
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const RisRecordingPage page = { .request = request,
                                  .form = get_text (request, "form"),
                                  .problems = problems,
                                  .item_id = ris_form_get_id (request, "top") };
  gint64 id;

  if (!read_path (request, &id, NULL, error))
    return NULL;
  if (get_text (request, "seen") != NULL)
    event.seen = ris_form_get_id (request, "seen");
  return finish (council, id, &page,
                 ris_recording_note_presence (council, id, &event, problems, error), error);
}

static RisResponse *
recording_all (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const RisRecordingPage page
      = { .request = request, .problems = problems, .item_id = ris_form_get_id (request, "top") };
  gint64 id;

  if (!read_path (request, &id, NULL, error))
    return NULL;
  return finish (council, id, &page, ris_recording_note_all (council, id, problems, error), error);
}

static RisResponse *
recording_event (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const RisRecordingPage page
      = { .request = request, .problems = problems, .item_id = ris_form_get_id (request, "top") };
  gint64 id, event_id;

  if (!read_path (request, &id, NULL, error)
      || !ris_request_get_id (request, "event", &event_id, error))
    return NULL;
  return finish (council, id, &page,
                 ris_recording_correct_event (council, id, event_id, get_text (request, "clock"),
                                              problems, error),
                 error);
}

/* --- an item --- */

static RisResponse *
recording_call (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id, item_id;

  if (!read_path (request, &id, &item_id, error)
      || !ris_recording_call_item (council, id, item_id, error))
    return NULL;
  return redirect (id, item_id);
}

static RisResponse *
recording_recuse (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisRecusal) recusal = ris_recusal_new ();
  RisRecordingPage page = { .request = request, .form = "recusal_form", .problems = problems };
  gint64 id;

  if (!read_path (request, &id, &page.item_id, error))
    return NULL;
  recusal->agenda_item_id = page.item_id;
  recusal->person_id = ris_form_get_id (request, "person");
  recusal->reason = g_strdup (get_text (request, "reason"));
  recusal->left_room = get_text (request, "left") != NULL;
  return finish (council, id, &page, ris_recording_recuse (council, id, recusal, problems, error),
                 error);
}

static RisResponse *
recording_lift (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id, item_id, recusal_id;

  if (!read_path (request, &id, &item_id, error)
      || !ris_request_get_id (request, "recusal", &recusal_id, error)
      || !ris_recording_lift_recusal (council, id, item_id, recusal_id, error))
    return NULL;
  return redirect (id, item_id);
}

static RisResponse *
recording_pass (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  RisRecordingPage page = { .request = request, .problems = problems };
  gint64 id;

  if (!read_path (request, &id, &page.item_id, error))
    return NULL;
  return finish (council, id, &page,
                 ris_recording_pass (council, id, page.item_id, get_text (request, "seen"),
                                     problems, error),
                 error);
}

/* what the law says, to be confirmed; nothing is stored */
static RisResponse *
answer_verdict (RisCouncil *council, gint64 id, RisRecordingPage *page,
                const RisRecording *recording, RisRecordingVote *typed, GError **error)
{
  RisProblems *problems = (RisProblems *)page->problems;
  g_autoptr (RisRecordingItem) item
      = ris_recording_load_item (council, recording, page->item_id, error);
  g_autoptr (RisRecordingVerdict) verdict = NULL;
  g_autoptr (RisProblems) fine = ris_problems_new ();

  if (item == NULL)
    return NULL;
  verdict = ris_recording_judge_vote (recording, item, typed,
                                      page->form != NULL && strcmp (page->form, "confirm_form") == 0
                                          ? fine
                                          : problems);
  page->verdict = verdict;
  page->vote = typed;
  return ris_recording_page_answer (council, id, page, error);
}

static RisResponse *
recording_vote (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  RisRecordingPage page = { .request = request,
                            .form = "vote_form",
                            .problems = problems,
                            .vote_id = ris_form_get_id (request, "vote") };
  g_autoptr (RisRecording) recording = NULL;
  g_autoptr (RisRecordingVote) typed = NULL;
  g_autoptr (GError) failure = NULL;
  gint64 id;

  if (!read_path (request, &id, &page.item_id, error))
    return NULL;
  recording = ris_recording_load (council, id, error);
  if (recording == NULL)
    return NULL;
  typed = ris_recording_page_read_vote (recording, &page, problems);
  if (ris_problems_is_empty (problems) && g_strcmp0 (get_text (request, "step"), "save") == 0)
    {
      if (ris_recording_save_vote (council, id, typed, problems, &failure) != 0)
        return redirect (id, page.item_id);
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
      page.form = "confirm_form";
    }
  return answer_verdict (council, id, &page, recording, typed, error);
}

static RisResponse *
recording_decide (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  RisRecordingPage page = { .request = request, .form = "decision_form", .problems = problems };
  RisRecordingDecision decision
      = { .result_id = ris_form_get_id (request, "result"),
          .wording = get_text (request, "wording"),
          .competence = get_text (request, "competence"),
          .next_organization_id = ris_form_get_id (request, "next_organization"),
          .seen = get_text (request, "seen") };
  g_autofree char *next_on = NULL;
  gboolean is_done;
  gint64 id;

  if (!read_path (request, &id, &page.item_id, error))
    return NULL;
  decision.item_id = page.item_id;
  ris_form_read_day (request, "next_on", &next_on, problems);
  decision.next_on = next_on;
  is_done = ris_problems_is_empty (problems)
            && ris_recording_decide (council, id, &decision, problems, error);
  return finish (council, id, &page, is_done, error);
}

static RisResponse *
recording_discuss (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  RisRecordingPage page = { .request = request, .form = "discussion_form", .problems = problems };
  const char *typed = ris_request_get_form (request, "discussion");
  const RisRecordingText text = { typed != NULL ? typed : "", ris_form_get_id (request, "seen") };
  gint64 id;

  if (!read_path (request, &id, &page.item_id, error))
    return NULL;
  return finish (council, id, &page,
                 ris_recording_set_discussion (council, id, page.item_id, &text, problems, error),
                 error);
}

static RisResponse *
recording_task (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  RisRecordingPage page = { .request = request, .form = "task_form", .problems = problems };
  RisRecordingTask task = { .kind = get_text (request, "kind"),
                            .subject = get_text (request, "subject"),
                            .organization_id = ris_form_get_id (request, "organization") };
  g_autofree char *due_on = NULL;
  gboolean is_done;
  gint64 id;

  if (!read_path (request, &id, &page.item_id, error))
    return NULL;
  task.item_id = page.item_id;
  ris_form_read_day (request, "due_on", &due_on, problems);
  task.due_on = due_on;
  is_done = ris_problems_is_empty (problems)
            && ris_recording_add_task (council, id, &task, problems, error);
  return finish (council, id, &page, is_done, error);
}

const RisRoute ris_recording_routes[] = {
  { "GET", "/intern/protokollfuehrung", recording_list, RIS_MAY_RECORD },
  { "GET", "/intern/sitzungen/:id/protokoll", recording_show, RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/protokoll/verlauf", recording_step, RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/protokoll/zeiten", recording_times, RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/protokoll/vorsitz", recording_chair, RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/protokoll/anwesenheit", recording_presence, RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/protokoll/alle-anwesend", recording_all, RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/protokoll/anwesenheit/:event", recording_event, RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/aufruf", recording_call, RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/befangenheit", recording_recuse,
    RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/befangenheit/:recusal", recording_lift,
    RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/einstimmig", recording_pass,
    RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/abstimmung", recording_vote,
    RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/beschluss", recording_decide,
    RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/beratung", recording_discuss,
    RIS_MAY_RECORD },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/aufgaben", recording_task, RIS_MAY_RECORD },
  { 0 },
};
