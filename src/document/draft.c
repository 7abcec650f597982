/* Drafts: the parts of a document's view that several documents share. */
#include "document-private.h"

#include "document/decision-view.h"
#include "document/meeting-view.h"
#include "model/wording.h"

void
ris_draft_begin (RisDraft *draft, RisCouncil *council, const char *title, const char *path)
{
  const RisBodyRow *body = ris_council_get_body (council);
  g_autofree char *address = g_strconcat (ris_council_get_config (council)->base_url, path, NULL);

  draft->title = g_strdup (title);
  draft->view = ris_view_new ();
  ris_view_set_text (draft->view, "title", title);
  ris_view_set_text (draft->view, "address", address);
  if (body != NULL)
    ris_view_set_record (ris_view_add_map (draft->view, "body"), &ris_body_row_type, body);
}

void
ris_draft_finish (RisDraft *draft, const char *kind, gint64 id, const char *modified)
{
  draft->created = g_strdup (modified);
  draft->key = g_strdup_printf ("%s/%" G_GINT64_FORMAT "/%s", kind, id, modified);
}

void
ris_draft_begin_meeting (RisDraft *draft, RisCouncil *council, const char *word,
                         const RisMeetingDetails *details)
{
  const RisMeetingRow *meeting = details->meeting;
  g_autofree char *day = ris_wording_dup_day (meeting->starts_on, meeting->approximate);
  g_autofree char *title = g_strdup_printf ("%s – %s, %s", word, meeting->name, day);
  g_autofree char *path = g_strdup_printf ("/sitzungen/%" G_GINT64_FORMAT, meeting->id);

  ris_draft_begin (draft, council, title, path);
  ris_meeting_view_describe (ris_view_add_map (draft->view, "meeting"), meeting,
                             details->organizations);
  ris_meeting_view_add_course (draft->view, meeting, details->phases, details->chairs);
}

static void
append_files (RisView *map, const GPtrArray *files)
{
  RisView *list = ris_view_add_list (map, "attachments");

  for (guint i = 0; i < files->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_file_row_type, files->pdata[i]);
}

/* votes on other items that decided this one as well */
static void
append_block_of (RisView *map, const GPtrArray *decided_by)
{
  RisView *list = ris_view_add_list (map, "block_of");

  for (guint i = 0; i < decided_by->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_block_row_type, decided_by->pdata[i]);
}

void
ris_draft_append_item (RisView *list, const RisAgendaItemDetails *details)
{
  const RisAgendaRow *item = details->item;
  RisView *map = ris_view_append_map (list);

  ris_view_set_record (map, &ris_agenda_row_type, item);
  ris_view_set_bool (map, "is_top", item->parent_id == 0);
  ris_view_set_text (map, "origin_text", ris_wording_get_origin (item->origin));
  ris_meeting_view_set_result (map, item->result, item->result_canonical, item->outcome, NULL);
  ris_decision_view_add_texts (map, "sections", details->texts, ris_decision_view_make_text, NULL);
  ris_decision_view_add (map, details, ris_decision_view_make_text, NULL);
  append_block_of (map, details->decided_by);
  append_files (map, details->files);
}
