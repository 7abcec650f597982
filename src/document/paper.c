/* The paper: head, consultations and sections. */
#include "document-private.h"

#include "council/papers.h"
#include "document/decision-view.h"
#include "document/meeting-view.h"
#include "model/wording.h"

static void
append_consultation (RisView *list, const RisConsultationRow *row)
{
  RisView *map = ris_view_append_map (list);
  g_autofree char *day
      = ris_wording_dup_day (row->starts_on != NULL ? row->starts_on : row->planned_on,
                             row->approximate);

  ris_view_set_text (map, "day", day);
  ris_view_set_text (map, "organization",
                     row->organization != NULL ? row->organization : row->meeting_name);
  ris_view_set_text (map, "role", row->role);
  ris_view_set_text (map, "number", row->agenda_number);
  ris_meeting_view_set_result (map, row->result, row->result_canonical, row->outcome, row->printed);
}

static void
add_lists (RisView *view, const RisPaperDetails *details)
{
  RisView *list = ris_view_add_list (view, "consultations");

  for (guint i = 0; i < details->consultations->len; i++)
    append_consultation (list, details->consultations->pdata[i]);
  list = ris_view_add_list (view, "originators");
  for (guint i = 0; i < details->originators->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_originator_row_type,
                         details->originators->pdata[i]);
  list = ris_view_add_list (view, "offices");
  for (guint i = 0; i < details->offices->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_organization_row_type,
                         details->offices->pdata[i]);
  list = ris_view_add_list (view, "files");
  for (guint i = 0; i < details->files->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_file_row_type, details->files->pdata[i]);
  list = ris_view_add_list (view, "references");
  for (guint i = 0; i < details->references->len; i++)
    {
      const RisReferenceRow *row = details->references->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_text (map, "relation",
                         ris_wording_get_reference (row->kind_canonical, row->is_incoming));
      ris_view_set_text (map, "number", row->number);
      ris_view_set_text (map, "name", row->name);
    }
}

gboolean
ris_paper_fill (RisCouncil *council, gint64 id, RisDraft *draft, GError **error)
{
  g_autoptr (RisPaperDetails) details = ris_papers_get (council, id, error);
  g_autofree char *title = NULL, *path = NULL;

  if (details == NULL)
    return FALSE;
  title
      = g_strdup_printf ("%s%s%s", details->paper->type, details->paper->number != NULL ? " " : "",
                         details->paper->number != NULL ? details->paper->number : "");
  path = g_strdup_printf ("/vorlagen/%" G_GINT64_FORMAT, id);
  ris_draft_begin (draft, council, title, path);
  ris_view_set_record (ris_view_add_map (draft->view, "paper"), &ris_paper_row_type,
                       details->paper);
  ris_decision_view_add_texts (draft->view, "sections", details->texts, ris_decision_view_make_text,
                               NULL);
  add_lists (draft->view, details);
  ris_draft_finish (draft, "paper", id, details->paper->modified);
  return TRUE;
}
