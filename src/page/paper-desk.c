/* Papers at the desk: the list, one paper with its state, what is missing and what may be done with it now. */
#include "page/paper-desk.h"

#include "paper-desk-private.h"

#include "council/organizations.h"
#include "http/url.h"
#include "model/wording.h"

#include <string.h>

#define PAGE_SIZE 50
#define PREFIX "/intern/vorlagen"

void
ris_paper_desk_append_crumbs (RisView *view, const RisPaperHead *head, const char *here)
{
  RisView *crumbs = ris_page_add_breadcrumb (view);

  ris_page_append_crumb (crumbs, "/intern", "Interner Bereich");
  ris_page_append_crumb (crumbs, here != NULL || head != NULL ? PREFIX : NULL, "Vorlagen");
  if (head != NULL)
    {
      g_autofree char *url = ris_paper_desk_dup_url (head->id, NULL);

      ris_page_append_crumb (crumbs, here != NULL ? url : NULL,
                             head->number != NULL ? head->number : "Entwurf");
    }
  if (here != NULL)
    ris_page_append_crumb (crumbs, NULL, here);
}

char *
ris_paper_desk_dup_url (gint64 id, const char *action)
{
  return g_strdup_printf (PREFIX "/%" G_GINT64_FORMAT "%s%s", id, action != NULL ? "/" : "",
                          action != NULL ? action : "");
}

/* --- list --- */

static const struct
{
  const char *word;
  const char *label;
} states[] = {
  [RIS_PAPER_ANY] = { "", "Alle" },
  [RIS_PAPER_DRAFT] = { "entwurf", "Entwürfe" },
  [RIS_PAPER_SUBMITTED] = { "eingereicht", "Eingereicht" },
  [RIS_PAPER_RELEASED] = { "freigegeben", "Freigegeben" },
  [RIS_PAPER_WITHDRAWN] = { "zurueckgezogen", "Zurückgezogen" },
};

static gboolean
read_filter (RisRequest *request, RisPaperDeskFilter *filter, GError **error)
{
  const char *state = ris_request_get_query (request, "zustand");
  gsize i = RIS_PAPER_ANY;

  while (state != NULL && i < G_N_ELEMENTS (states) && strcmp (states[i].word, state) != 0)
    i++;
  if (i == G_N_ELEMENTS (states))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "'%s' is no state of a paper", state);
      return FALSE;
    }
  filter->state = (RisPaperState)i;
  filter->text = ris_request_get_query (request, "q");
  return ris_request_get_query_int (request, "amt", 0, &filter->lead_id, error)
         && ris_request_get_query_int (request, "ab", 0, &filter->before_id, error);
}

static gboolean
add_filter (RisView *view, RisCouncil *council, const RisPaperDeskFilter *filter, GError **error)
{
  g_autoptr (GPtrArray) organizations = ris_organizations_list (council, error);
  RisView *list = ris_view_add_list (view, "states");

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      RisView *map = ris_view_append_map (list);

      ris_view_set_text (map, "value", states[i].word);
      ris_view_set_text (map, "label", states[i].label);
      ris_view_set_bool (map, "is_selected", i == (gsize)filter->state);
    }
  list = ris_view_add_list (view, "offices");
  for (guint i = 0; organizations != NULL && i < organizations->len; i++)
    {
      const RisOrganizationRow *row = organizations->pdata[i];
      RisView *map;

      if (strcmp (row->kind_canonical, "office") != 0)
        continue;
      map = ris_view_append_map (list);
      ris_view_set_int (map, "value", row->id);
      ris_view_set_text (map, "label", row->name);
      ris_view_set_bool (map, "is_selected", row->id == filter->lead_id);
    }
  ris_view_set_text (view, "text", filter->text);
  return organizations != NULL;
}

static void
set_next_url (RisView *view, RisRequest *request, const RisPaperHead *last)
{
  g_autofree char *behind = g_strdup_printf ("%" G_GINT64_FORMAT, last->id);
  g_autofree char *url
      = ris_url_dup_with_query (PREFIX, "zustand", ris_request_get_query (request, "zustand"),
                                "amt", ris_request_get_query (request, "amt"), "q",
                                ris_request_get_query (request, "q"), "ab", behind, NULL);

  ris_view_set_text (view, "next_url", url);
}

static RisResponse *
paper_list (RisCouncil *council, RisRequest *request, GError **error)
{
  RisPaperDeskFilter filter = { 0 };
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (RisView) view = NULL;
  RisView *list;

  if (!read_filter (request, &filter, error))
    return NULL;
  papers = ris_paper_desk_list (council, &filter, PAGE_SIZE + 1, error);
  if (papers == NULL)
    return NULL;
  view = ris_page_new ("Vorlagen bearbeiten");
  ris_paper_desk_append_crumbs (view, NULL, NULL);
  if (!add_filter (view, council, &filter, error))
    return NULL;
  list = ris_view_add_list (view, "papers");
  for (guint i = 0; i < MIN (papers->len, PAGE_SIZE); i++)
    ris_view_set_record (ris_view_append_map (list), &ris_paper_head_type, papers->pdata[i]);
  if (papers->len > PAGE_SIZE)
    set_next_url (view, request, papers->pdata[PAGE_SIZE - 1]);
  return ris_response_new_page (request, "paper-desk/list", g_steal_pointer (&view));
}

/* --- one paper: its parts --- */

static void
append_records (RisView *view, const char *name, const RisRecordType *type, const GPtrArray *list)
{
  RisView *target = ris_view_add_list (view, name);

  for (guint i = 0; i < list->len; i++)
    ris_view_set_record (ris_view_append_map (target), type, list->pdata[i]);
}

static void
add_sections (RisView *view, const RisPaperDraft *draft, RisCouncil *council)
{
  RisView *list = ris_view_add_list (view, "sections");

  for (guint i = 0; i < draft->sections->len; i++)
    {
      const RisPaperSection *section = draft->sections->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_text (map, "label", section->label);
      ris_view_set_int (map, "version", section->version);
      ris_view_set_text (map, "released_at", section->released_at);
      ris_view_set_bool (map, "is_withheld", section->is_withheld);
      ris_view_take_rich (map, "text", ris_page_make_text (section->markdown, council));
    }
}

static void
add_links (RisView *view, const GPtrArray *links)
{
  RisView *list = ris_view_add_list (view, "links");

  for (guint i = 0; i < links->len; i++)
    {
      const RisPaperLink *link = links->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_text (map, "kind", ris_wording_get_reference (link->kind_canonical, FALSE));
      ris_view_set_text (map, "number", link->target_text);
      if (link->target_id != 0)
        ris_view_set_int (map, "target_id", link->target_id);
    }
}

static gboolean
add_history (RisView *view, RisCouncil *council, gint64 id, GError **error)
{
  static const char *const words[][2] = {
    { "created", "angelegt" },        { "changed", "geändert" },     { "submitted", "eingereicht" },
    { "returned", "zurückgegeben" },  { "released", "freigegeben" }, { "revised", "neue Fassung" },
    { "withdrawn", "zurückgezogen" },
  };
  g_autoptr (GPtrArray) events = ris_paper_desk_list_history (council, id, error);
  RisView *list = ris_view_add_list (view, "history");

  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      const RisPaperEvent *event = events->pdata[i];
      const char *word = event->action;
      RisView *map = ris_view_append_map (list);

      for (gsize j = 0; j < G_N_ELEMENTS (words); j++)
        word = strcmp (words[j][0], event->action) == 0 ? words[j][1] : word;
      ris_view_set_text (map, "at", event->at);
      ris_view_set_text (map, "actor", event->actor);
      ris_view_set_text (map, "action", word);
    }
  return events != NULL;
}

static gboolean
add_similar (RisView *view, RisCouncil *council, const RisPaperHead *head, GError **error)
{
  g_autoptr (GPtrArray) similar = NULL;
  RisView *list = ris_view_add_list (view, "similar");

  if (head->released_at != NULL || ris_paper_desk_get_state (head) == RIS_PAPER_WITHDRAWN)
    return TRUE;
  similar = ris_paper_desk_list_similar (council, head->name, head->id, error);
  for (guint i = 0; similar != NULL && i < similar->len; i++)
    {
      const RisPaperHead *other = similar->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_int (map, "id", other->id);
      ris_view_set_text (map, "number", other->number);
      ris_view_set_text (map, "name", other->name);
    }
  return similar != NULL;
}

/* --- one paper: what may be done now --- */

/* a form that goes with the revision that is shown */
static RisView *
add_action (RisView *view, const char *name, const RisPaperHead *head, const char *path,
            const char *submit)
{
  g_autofree char *url = ris_paper_desk_dup_url (head->id, path);
  g_autofree char *revision = g_strdup_printf ("%" G_GINT64_FORMAT, head->revision);
  RisView *form = ris_form_add (view, name, url, submit);

  ris_form_add_hidden (form, "revision", revision);
  return form;
}

/* the problems belong to the form that was sent */
static void
add_field (RisView *form, const RisFormField *field, const RisFormSource *source, const char *path)
{
  const char *sent = ris_request_get_path (source->request);
  const RisFormSource mine = g_str_has_suffix (sent, path) ? *source : (RisFormSource){ 0 };

  ris_form_add_fields (form, field, 1, &mine);
}

static void
add_actions (RisView *view, RisCouncil *council, const RisPaperHead *head,
             const RisFormSource *source)
{
  static const RisFormField number
      = { "number", "Nummer von Hand (sonst die nächste)", RIS_FORM_TEXT, NULL };
  static const RisFormField reason = { "reason", "Grund", RIS_FORM_TEXT, NULL };
  RisView *form;

  ris_view_set_bool (view, "may_edit", ris_paper_desk_may (council, head, RIS_PAPER_EDIT));
  ris_view_set_bool (view, "may_revise", ris_paper_desk_may (council, head, RIS_PAPER_REVISE));
  if (ris_paper_desk_may (council, head, RIS_PAPER_SUBMIT))
    {
      form = add_action (view, "submit_form", head, "einreichen", "Einreichen");
      if (head->number == NULL)
        add_field (form, &number, source, "/einreichen");
    }
  if (ris_paper_desk_may (council, head, RIS_PAPER_RELEASE))
    add_action (view, "release_form", head, "freigeben",
                head->publicity_wanted ? "Freigeben und veröffentlichen"
                                       : "Freigeben (nichtöffentlich)");
  if (ris_paper_desk_may (council, head, RIS_PAPER_GIVE_BACK))
    {
      form = add_action (view, "return_form", head, "zurueckgeben", "Zurückgeben");
      add_field (form, &reason, source, "/zurueckgeben");
    }
  if (ris_paper_desk_may (council, head, RIS_PAPER_WITHDRAW))
    {
      form = add_action (view, "withdraw_form", head, "zurueckziehen", "Zurückziehen");
      add_field (form, &reason, source, "/zurueckziehen");
    }
}

/* what is missing before the next step */
static void
add_missing (RisView *view, const RisPaperDraft *draft)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  RisPaperState state = ris_paper_desk_get_state (draft->head);
  RisView *list = ris_view_add_list (view, "missing");

  if (state == RIS_PAPER_DRAFT || state == RIS_PAPER_SUBMITTED)
    ris_paper_desk_check (draft, RIS_PAPER_RELEASE, problems);
  for (guint i = 0; i < ris_problems_get_size (problems); i++)
    ris_view_append_text (list, ris_problems_get (problems, ris_problems_get_field (problems, i)));
}

/* the page after an action that failed: @source has what was typed, @is_conflict says that somebody was faster */
static RisView *
view_paper (RisCouncil *council, const RisPaperDraft *draft, const RisFormSource *source,
            gboolean is_conflict, GError **error)
{
  g_autofree char *heading = ris_page_dup_title (draft->head->name);
  g_autoptr (RisView) view = ris_page_new (heading);

  ris_paper_desk_append_crumbs (view, draft->head, NULL);
  ris_view_set_text (view, "heading", heading);
  ris_view_set_bool (view, "is_conflict", is_conflict);
  ris_view_set_record (ris_view_add_map (view, "paper"), &ris_paper_head_type, draft->head);
  add_sections (view, draft, council);
  append_records (view, "steps", &ris_paper_step_type, draft->steps);
  append_records (view, "originators", &ris_paper_party_type, draft->originators);
  append_records (view, "offices", &ris_paper_party_type, draft->offices);
  add_links (view, draft->references);
  add_missing (view, draft);
  add_actions (view, council, draft->head, source);
  if (!add_similar (view, council, draft->head, error)
      || !add_history (view, council, draft->head->id, error))
    return NULL;
  return g_steal_pointer (&view);
}

static RisResponse *
answer (RisCouncil *council, RisRequest *request, gint64 id, const RisProblems *problems,
        GError **error)
{
  g_autoptr (RisPaperDraft) draft = ris_paper_desk_get (council, id, error);
  const RisFormSource source = { .request = request, .problems = problems };
  gboolean is_conflict = problems != NULL && ris_problems_is_empty (problems);
  RisResponse *response;
  RisView *view;

  if (draft == NULL)
    return NULL;
  view = view_paper (council, draft, &source, is_conflict, error);
  if (view == NULL)
    return NULL;
  response = ris_response_new_page (request, "paper-desk/show", view);
  if (problems != NULL)
    ris_response_set_status (response, is_conflict ? 409 : 422);
  return response;
}

static RisResponse *
paper_show (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id;

  return ris_request_get_id (request, "id", &id, error) ? answer (council, request, id, NULL, error)
                                                        : NULL;
}

/* --- doing it --- */

typedef gboolean (*Action) (RisCouncil *desk, const RisPaperAct *act, RisProblems *problems,
                            GError **error);

static RisResponse *
act (RisCouncil *council, RisRequest *request, Action action, const char *field, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) failure = NULL;
  const char *revision = ris_request_get_form (request, "revision");
  RisPaperAct act = { 0, 0, NULL };

  if (!ris_request_get_id (request, "id", &act.id, error))
    return NULL;
  act.revision = revision != NULL ? g_ascii_strtoll (revision, NULL, 10) : -1;
  act.text = field != NULL ? ris_request_get_form (request, field) : NULL;
  if (action (council, &act, problems, &failure))
    {
      g_autofree char *url = ris_paper_desk_dup_url (act.id, NULL);

      return ris_response_new_redirect (303, url);
    }
  if (failure == NULL || failure->code == RIS_ERROR_CONFLICT)
    return answer (council, request, act.id, problems, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static RisResponse *
paper_submit (RisCouncil *council, RisRequest *request, GError **error)
{
  return act (council, request, ris_paper_desk_submit, "number", error);
}

static RisResponse *
paper_give_back (RisCouncil *council, RisRequest *request, GError **error)
{
  return act (council, request, ris_paper_desk_give_back, "reason", error);
}

static RisResponse *
paper_release (RisCouncil *council, RisRequest *request, GError **error)
{
  return act (council, request, ris_paper_desk_release, NULL, error);
}

static RisResponse *
paper_withdraw (RisCouncil *council, RisRequest *request, GError **error)
{
  return act (council, request, ris_paper_desk_withdraw, "reason", error);
}

const RisRoute ris_paper_desk_routes[] = {
  { "GET", "/intern/vorlagen", paper_list, RIS_MAY_WRITE_PAPER },
  { "GET", "/intern/vorlagen/neu", ris_paper_desk_new, RIS_MAY_WRITE_PAPER },
  { "POST", "/intern/vorlagen/neu", ris_paper_desk_create, RIS_MAY_WRITE_PAPER },
  { "GET", "/intern/vorlagen/:id", paper_show, RIS_MAY_WRITE_PAPER },
  { "GET", "/intern/vorlagen/:id/bearbeiten", ris_paper_desk_edit, RIS_MAY_WRITE_PAPER },
  { "POST", "/intern/vorlagen/:id/bearbeiten", ris_paper_desk_change, RIS_MAY_WRITE_PAPER },
  { "POST", "/intern/vorlagen/:id/einreichen", paper_submit, RIS_MAY_WRITE_PAPER },
  { "POST", "/intern/vorlagen/:id/zurueckgeben", paper_give_back, RIS_MAY_RELEASE_PAPER },
  { "POST", "/intern/vorlagen/:id/freigeben", paper_release, RIS_MAY_RELEASE_PAPER },
  { "POST", "/intern/vorlagen/:id/zurueckziehen", paper_withdraw, RIS_MAY_WRITE_PAPER },
  { "GET", "/intern/vorlagen/:id/fassungen", ris_paper_desk_versions, RIS_MAY_WRITE_PAPER },
  { "GET", "/intern/vorlagen/:id/fassung", ris_paper_desk_show_revision, RIS_MAY_RELEASE_PAPER },
  { "POST", "/intern/vorlagen/:id/fassung", ris_paper_desk_send_revision, RIS_MAY_RELEASE_PAPER },
  { 0 },
};
