/* Papers: the list, one paper with its consultations and the chain of wordings, the versions of one text. */
#include "page/paper.h"

#include "page-private.h"

#include "base/date.h"
#include "base/text.h"
#include "council/papers.h"
#include "document/decision-view.h"
#include "document/meeting-view.h"
#include "http/url.h"
#include "model/wording.h"

#define PAGE_SIZE 50

/* --- list --- */

/* the page behind the last paper of this one */
static void
set_next_url (RisView *view, const char *year, const GPtrArray *papers)
{
  const RisPaperRow *last;
  g_autofree char *behind = NULL, *url = NULL;

  if (papers->len < PAGE_SIZE)
    return;
  last = papers->pdata[papers->len - 1];
  behind = ris_page_dup_place (last->released_at, last->id);
  url = ris_url_dup_with_query ("/vorlagen", "jahr", year, "ab", behind, NULL);
  ris_view_set_text (view, "next_url", url);
}

static void
add_years (RisView *view, RisCouncil *council, gint64 selected)
{
  RisView *list = ris_view_add_list (view, "years");
  g_autofree char *today = ris_council_dup_today (council);
  g_autoptr (GPtrArray) terms = ris_council_get_terms (council, NULL);
  gint64 first = g_ascii_strtoll (today, NULL, 10);

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      const RisTermRow *term = terms->pdata[i];

      if (term->starts_on != NULL)
        first = MIN (first, g_ascii_strtoll (term->starts_on, NULL, 10));
    }
  for (gint64 year = g_ascii_strtoll (today, NULL, 10); year >= first; year--)
    {
      RisView *map = ris_view_append_map (list);

      ris_view_set_int (map, "year", year);
      ris_view_set_bool (map, "is_selected", year == selected);
    }
}

static RisResponse *
paper_list (RisCouncil *council, RisRequest *request, GError **error)
{
  RisPaperFilter filter = { 0 };
  g_autofree char *from = NULL, *to = NULL, *released = NULL, *heading = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  gint64 year;
  RisView *view;

  if (!ris_request_get_query_int (request, "jahr", 0, &year, error)
      || !ris_page_read_place (request, &released, &filter.before_id, error))
    return NULL;
  if (year != 0 && (year < 1900 || year > 2100))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "there is no year %" G_GINT64_FORMAT, year);
      return NULL;
    }
  filter.before_released = released;
  if (year != 0)
    {
      filter.from = from = g_strdup_printf ("%04d-01-01", (int)year);
      filter.to = to = g_strdup_printf ("%04d-01-01", (int)year + 1);
    }
  papers = ris_papers_list (council, &filter, PAGE_SIZE, error);
  if (papers == NULL)
    return NULL;

  heading = year != 0 ? g_strdup_printf ("Vorlagen und Anträge %" G_GINT64_FORMAT, year)
                      : g_strdup ("Vorlagen und Anträge");
  view = ris_page_new (heading);
  ris_page_append_crumb (ris_page_add_breadcrumb (view), NULL, "Vorlagen");
  ris_page_add_feed (view, "/feeds/vorlagen.atom", "Neue Vorlagen");
  ris_view_set_text (view, "heading", heading);
  add_years (view, council, year);
  ris_page_append_papers (ris_view_add_list (view, "papers"), papers);
  set_next_url (view, ris_request_get_query (request, "jahr"), papers);
  return ris_response_new_page (request, "paper/list", view);
}

/* --- one paper --- */

/* nothing came of it yet; a day that has passed is no plan any more */
static gboolean
is_planned (const RisConsultationRow *row, const char *today)
{
  return row->agenda_item_id == 0 && row->meeting_id == 0 && row->result == NULL
         && (row->planned_on == NULL || g_strcmp0 (row->planned_on, today) >= 0);
}

static void
append_consultation (RisView *list, const RisConsultationRow *row, const char *today)
{
  RisView *map = ris_view_append_map (list);
  const char *day = row->starts_on != NULL ? row->starts_on : row->planned_on;
  g_autofree char *text = ris_wording_dup_day (day, row->approximate);

  ris_view_set_text (map, "organization", row->organization);
  if (row->organization_id != 0)
    ris_view_set_int (map, "organization_id", row->organization_id);
  ris_view_set_text (map, "role", row->role);
  ris_view_set_text (map, "day", text);
  if (row->meeting_id != 0)
    ris_view_set_int (map, "meeting_id", row->meeting_id);
  ris_view_set_text (map, "meeting_name", row->meeting_name);
  if (row->agenda_item_id != 0)
    ris_view_set_int (map, "agenda_item_id", row->agenda_item_id);
  ris_view_set_text (map, "agenda_number", row->agenda_number);
  ris_view_set_bool (map, "is_planned", is_planned (row, today));
  ris_meeting_view_set_result (map, row->result, row->result_canonical, row->outcome, row->printed);
}

static gboolean
is_decision (const RisConsultationRow *row)
{
  return g_strcmp0 (row->role_canonical, "decision") == 0;
}

static const RisConsultationRow *
find_last_result (const GPtrArray *consultations)
{
  const RisConsultationRow *last = NULL;

  for (guint i = 0; i < consultations->len; i++)
    {
      const RisConsultationRow *row = consultations->pdata[i];

      if (row->result != NULL && (last == NULL || is_decision (row) || !is_decision (last)))
        last = row;
    }
  return last;
}

/* what came out of it, in one sentence at the top: the decision, else the last recommendation */
static void
add_verdict (RisView *view, const GPtrArray *consultations)
{
  const RisConsultationRow *row = find_last_result (consultations);
  g_autofree char *day = NULL, *title = NULL, *result = NULL;
  RisView *map;

  if (row == NULL)
    return;
  result = ris_wording_dup_result (row->result, row->result_canonical, row->outcome);
  day = ris_wording_dup_day (row->starts_on != NULL ? row->starts_on : row->planned_on,
                             row->approximate);
  title = g_strdup_printf ("%s: %s", row->organization != NULL ? row->organization : "Ergebnis",
                           result);
  map = ris_view_add_map (view, "verdict");
  ris_view_set_text (map, "title", title);
  ris_view_set_text (map, "tone",
                     ris_wording_get_result_tone (row->result_canonical, row->outcome));
  if (row->printed != NULL)
    {
      g_autofree char *text = g_strdup_printf ("%s – Abstimmungsergebnis: %s", day, row->printed);

      ris_view_set_text (map, "text", text);
    }
  else
    ris_view_set_text (map, "text", day);
}

static void
add_originators (RisView *view, const RisPaperDetails *details)
{
  RisView *list = ris_view_add_list (view, "originators");

  for (guint i = 0; i < details->originators->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_originator_row_type,
                         details->originators->pdata[i]);
  list = ris_view_add_list (view, "offices");
  for (guint i = 0; i < details->offices->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_organization_row_type,
                         details->offices->pdata[i]);
}

static void
add_references (RisView *view, const GPtrArray *references)
{
  RisView *list = ris_view_add_list (view, "references");

  for (guint i = 0; i < references->len; i++)
    {
      const RisReferenceRow *row = references->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_text (map, "relation",
                         ris_wording_get_reference (row->kind_canonical, row->is_incoming));
      if (row->paper_id != 0)
        ris_view_set_int (map, "paper_id", row->paper_id);
      ris_view_set_text (map, "number", row->number);
      ris_view_set_text (map, "name", row->name);
    }
}

static const char *
find_proposal (const GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const RisTextRow *text = texts->pdata[i];

      if (g_strcmp0 (text->section_canonical, "proposal") == 0)
        return text->markdown;
    }
  return NULL;
}

static void
append_link (RisView *list, const RisWordingRow *row, const char *before, RisCouncil *council)
{
  RisView *map = ris_view_append_map (list);
  g_autofree char *day = ris_wording_dup_day (row->starts_on, row->approximate);
  g_autofree char *old_words = before != NULL ? ris_text_fold (before) : NULL;
  g_autofree char *new_words = ris_text_fold (row->wording);

  ris_view_set_int (map, "agenda_item_id", row->agenda_item_id);
  ris_view_set_text (map, "agenda_number", row->agenda_number);
  ris_view_set_text (map, "organization", row->organization);
  ris_view_set_text (map, "day", day);
  ris_view_set_text (map, "kind", row->kind);
  ris_view_set_text (map, "competence", row->competence);
  ris_view_set_text (map, "outcome", ris_wording_get_outcome (row->outcome));
  ris_view_set_text (map, "tone", ris_wording_get_tone (row->outcome));
  ris_view_set_text (map, "vote", row->printed);
  ris_view_take_rich (map, "wording", ris_page_make_text (row->wording, council));
  if (old_words != NULL && !g_str_equal (old_words, new_words))
    ris_view_take_rich (map, "difference", ris_rich_new_from_difference (before, row->wording));
}

/* proposal, recommendation, decision in one view: each wording with what it changed against the one before */
static void
add_chain (RisView *view, const RisPaperDetails *details, RisCouncil *council)
{
  RisView *list = ris_view_add_list (view, "chain");
  const char *before = find_proposal (details->texts);

  for (guint i = 0; i < details->wordings->len; i++)
    {
      const RisWordingRow *row = details->wordings->pdata[i];
      gboolean is_main = g_strcmp0 (row->kind_canonical, "main") == 0
                         || g_strcmp0 (row->kind_canonical, "noting") == 0;

      append_link (list, row, is_main ? before : NULL, council);
      if (is_main)
        before = row->wording;
    }
}

static void
add_structured (RisView *view, RisCouncil *council, const RisPaperRow *paper)
{
  RisView *map = ris_view_add_map (view, "structured");
  g_autofree char *url = ris_page_dup_address (council, ris_url_dup_paper (paper->id));

  ris_view_set_text (map, "name", paper->name);
  ris_view_set_text (map, "url", url);
  ris_view_set_text (map, "number", paper->number);
  if (g_strcmp0 (paper->release_certainty, "recorded") == 0)
    ris_view_set_text (map, "date", paper->released_at);
}

static RisView *
view_paper (RisCouncil *council, const RisPaperDetails *details)
{
  const RisPaperRow *paper = details->paper;
  g_autofree char *heading = ris_page_dup_title (paper->name);
  g_autofree char *title
      = g_strdup_printf ("%s%s%s: %s", paper->type, paper->number != NULL ? " " : "",
                         paper->number != NULL ? paper->number : "", heading);
  RisView *view = ris_page_new (title);
  RisView *crumbs = ris_page_add_breadcrumb (view);
  g_autofree char *today = ris_council_dup_today (council);
  RisView *list;

  ris_page_append_crumb (crumbs, "/vorlagen", "Vorlagen");
  ris_page_append_crumb (crumbs, NULL, paper->number != NULL ? paper->number : heading);
  ris_view_set_text (view, "heading", heading);
  ris_view_set_text (view, "description",
                     "Beratungsfolge, Texte, Anlagen und Beschlüsse zu dieser Vorlage.");
  list = ris_view_add_map (view, "paper");
  ris_view_set_record (list, &ris_paper_row_type, paper);
  ris_page_set_release (list, paper);
  add_verdict (view, details->consultations);
  add_originators (view, details);
  list = ris_view_add_list (view, "consultations");
  for (guint i = 0; i < details->consultations->len; i++)
    append_consultation (list, details->consultations->pdata[i], today);
  ris_decision_view_add_texts (view, "sections", details->texts, ris_page_make_text, council);
  add_chain (view, details, council);
  add_references (view, details->references);
  ris_page_append_files (ris_view_add_list (view, "files"), details->files);
  add_structured (view, council, paper);
  return view;
}

static RisResponse *
paper_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisPaperDetails) details = NULL;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  details = ris_papers_get (council, id, error);
  if (details == NULL)
    return NULL;
  return ris_response_new_page (request, "paper/show", view_paper (council, details));
}

/* --- versions of a text --- */

static void
append_version (RisView *list, const GPtrArray *versions, guint i, RisCouncil *council)
{
  const RisTextRow *version = versions->pdata[i];
  RisView *map = ris_view_append_map (list);

  ris_view_set_int (map, "version", version->version);
  ris_view_set_text (map, "released_at", version->released_at);
  ris_view_set_text (map, "reason", version->reason);
  ris_view_set_bool (map, "is_newest", i + 1 == versions->len);
  ris_view_take_rich (map, "text", ris_page_make_text (version->markdown, council));
  if (i > 0)
    ris_view_take_rich (map, "difference",
                        ris_rich_new_from_difference (((const RisTextRow *)versions->pdata[i - 1])
                                                          ->markdown,
                                                      version->markdown));
}

static RisResponse *
paper_versions (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisPaperDetails) details = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autofree char *heading = NULL, *url = NULL;
  gint64 id, text_id;
  RisView *view, *crumbs, *list;

  if (!ris_request_get_id (request, "id", &id, error)
      || !ris_request_get_id (request, "text", &text_id, error))
    return NULL;
  details = ris_papers_get (council, id, error);
  if (details == NULL)
    return NULL;
  versions = ris_papers_list_versions (council, id, text_id, error);
  if (versions == NULL)
    return NULL;
  if (versions->len == 0)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "paper has no text %" G_GINT64_FORMAT,
                   text_id);
      return NULL;
    }
  heading = g_strdup_printf ("Fassungen: %s", ((const RisTextRow *)versions->pdata[0])->section);
  url = ris_url_dup_paper (id);
  view = ris_page_new (heading);
  crumbs = ris_page_add_breadcrumb (view);
  ris_page_append_crumb (crumbs, "/vorlagen", "Vorlagen");
  ris_page_append_crumb (crumbs, url,
                         details->paper->number != NULL ? details->paper->number : "Vorlage");
  ris_page_append_crumb (crumbs, NULL, "Fassungen");
  ris_view_set_text (view, "heading", heading);
  ris_view_set_record (ris_view_add_map (view, "paper"), &ris_paper_row_type, details->paper);
  list = ris_view_add_list (view, "versions");
  for (guint i = versions->len; i > 0; i--)
    append_version (list, versions, i - 1, council);
  return ris_response_new_page (request, "paper/versions", view);
}

const RisRoute ris_paper_routes[] = {
  { "GET", "/vorlagen", paper_list, RIS_MAY_READ_PUBLIC },
  { "GET", "/vorlagen/:id", paper_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/vorlagen/:id/fassungen/:text", paper_versions, RIS_MAY_READ_PUBLIC },
  { 0 },
};
