/* Released texts: their versions with what each changed, and the form for the next one. */
#include "paper-desk-private.h"

/* --- reading --- */

static const RisPaperSection *
get_before (const GPtrArray *versions, guint i)
{
  const RisPaperSection *version = versions->pdata[i];
  const RisPaperSection *before = i > 0 ? versions->pdata[i - 1] : NULL;

  return before != NULL && before->text_id == version->text_id ? before : NULL;
}

static void
append_version (RisView *list, const GPtrArray *versions, guint i, RisCouncil *council)
{
  const RisPaperSection *version = versions->pdata[i];
  const RisPaperSection *before = get_before (versions, i);
  RisView *map = ris_view_append_map (list);

  ris_view_set_text (map, "label", version->label);
  ris_view_set_int (map, "version", version->version);
  ris_view_set_text (map, "released_at", version->released_at);
  ris_view_set_text (map, "reason", version->reason);
  if (before != NULL)
    ris_view_take_rich (map, "text",
                        ris_rich_new_from_difference (before->markdown, version->markdown));
  else
    ris_view_take_rich (map, "text", ris_page_make_text (version->markdown, council));
}

RisResponse *
ris_paper_desk_versions (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisPaperDraft) draft = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  RisView *view, *list;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  draft = ris_paper_desk_get (council, id, error);
  versions = draft == NULL ? NULL : ris_paper_desk_list_versions (council, id, error);
  if (versions == NULL)
    return NULL;
  view = ris_page_new ("Fassungen");
  ris_paper_desk_append_crumbs (view, draft->head, "Fassungen");
  ris_view_set_record (ris_view_add_map (view, "paper"), &ris_paper_head_type, draft->head);
  list = ris_view_add_list (view, "versions");
  for (guint i = 0; i < versions->len; i++)
    append_version (list, versions, i, council);
  return ris_response_new_page (request, "paper-desk/versions", view);
}

/* --- the next version --- */

static char *
dup_field (const RisPaperSection *section)
{
  return g_strdup_printf ("text-%" G_GINT64_FORMAT, section->text_id);
}

/* (transfer full): the texts of @draft as a form that came in */
static RisRequest *
dup_typed (const RisPaperDraft *draft)
{
  static const RisHeader headers[]
      = { { "Host", "localhost" }, { "Content-Type", "application/x-www-form-urlencoded" }, { 0 } };
  g_autoptr (GString) form = g_string_new ("tat=neu");
  g_autoptr (GBytes) body = NULL;

  for (guint i = 0; i < draft->sections->len; i++)
    {
      const RisPaperSection *section = draft->sections->pdata[i];
      g_autofree char *field = dup_field (section);
      g_autofree char *value = g_uri_escape_string (section->markdown, NULL, FALSE);

      g_string_append_printf (form, "&%s=%s", field, value);
    }
  body = g_bytes_new (form->str, form->len);
  return ris_request_new ("POST", "/", headers, body, NULL);
}

static RisResponse *
answer (RisRequest *request, const RisPaperDraft *draft, const RisFormSource *source,
        gboolean is_conflict)
{
  static const RisFormField reason = { "reason", "Grund der Änderung", RIS_FORM_TEXT, NULL };
  g_autofree char *url = ris_paper_desk_dup_url (draft->head->id, "fassung");
  g_autofree char *revision = g_strdup_printf ("%" G_GINT64_FORMAT, draft->head->revision);
  RisView *view = ris_page_new ("Neue Fassung");
  RisResponse *response;
  RisView *form;

  ris_paper_desk_append_crumbs (view, draft->head, "Neue Fassung");
  ris_view_set_bool (view, "is_conflict", is_conflict);
  ris_view_set_record (ris_view_add_map (view, "paper"), &ris_paper_head_type, draft->head);
  form = ris_form_add (view, "form", url, "Neue Fassung freigeben");
  ris_form_add_hidden (form, "revision", revision);
  ris_form_add_fields (form, &reason, 1, source);
  for (guint i = 0; i < draft->sections->len; i++)
    {
      const RisPaperSection *section = draft->sections->pdata[i];
      g_autofree char *name = dup_field (section);
      const RisFormField field = { name, section->label, RIS_FORM_AREA, NULL };

      ris_form_add_fields (form, &field, 1, source);
    }
  response = ris_response_new_page (request, "paper-desk/revise", view);
  if (source->problems != NULL)
    ris_response_set_status (response, is_conflict ? 409 : 422);
  return response;
}

RisResponse *
ris_paper_desk_show_revision (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisPaperDraft) draft = NULL;
  g_autoptr (RisRequest) typed = NULL;
  RisFormSource source = { 0 };
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  draft = ris_paper_desk_get (council, id, error);
  if (draft == NULL)
    return NULL;
  if (!ris_paper_desk_may (council, draft->head, RIS_PAPER_REVISE))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN,
                   "paper %" G_GINT64_FORMAT " has no released text", id);
      return NULL;
    }
  typed = dup_typed (draft);
  source.request = typed;
  return answer (request, draft, &source, FALSE);
}

/* (transfer full): the texts of @draft as they were typed */
static GPtrArray *
read_sections (const RisRequest *request, const RisPaperDraft *draft)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_paper_section_free);

  for (guint i = 0; i < draft->sections->len; i++)
    {
      const RisPaperSection *stored = draft->sections->pdata[i];
      g_autofree char *name = dup_field (stored);
      const char *typed = ris_request_get_form (request, name);
      RisPaperSection *section;

      if (typed == NULL)
        continue;
      section = ris_paper_section_new ();
      section->text_id = stored->text_id;
      section->markdown = g_strstrip (g_strdup (typed));
      g_ptr_array_add (list, section);
    }
  return list;
}

RisResponse *
ris_paper_desk_send_revision (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const RisFormSource source = { .request = request, .problems = problems };
  const char *revision = ris_request_get_form (request, "revision");
  RisPaperAct act = { 0, 0, ris_request_get_form (request, "reason") };
  g_autoptr (RisPaperDraft) draft = NULL;
  g_autoptr (GPtrArray) sections = NULL;
  g_autoptr (GError) failure = NULL;

  if (!ris_request_get_id (request, "id", &act.id, error))
    return NULL;
  draft = ris_paper_desk_get (council, act.id, error);
  if (draft == NULL)
    return NULL;
  act.revision = revision != NULL ? g_ascii_strtoll (revision, NULL, 10) : -1;
  sections = read_sections (request, draft);
  if (ris_paper_desk_revise (council, &act, sections, problems, &failure))
    {
      g_autofree char *url = ris_paper_desk_dup_url (act.id, "fassungen");

      return ris_response_new_redirect (303, url);
    }
  if (failure == NULL || failure->code == RIS_ERROR_CONFLICT)
    return answer (request, draft, &source, failure != NULL);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
