/* The excerpt: one agenda item out of the minutes, for offices and for those it concerns. */
#include "document-private.h"

#include "document/meeting-view.h"
#include "model/wording.h"

gboolean
ris_excerpt_fill (RisCouncil *council, gint64 id, RisDraft *draft, GError **error)
{
  g_autoptr (RisAgendaItemDetails) details = ris_meetings_get_item (council, id, error);
  g_autofree char *title = NULL, *path = NULL, *day = NULL;

  if (details == NULL)
    return FALSE;
  day = ris_wording_dup_day (details->meeting->starts_on, details->meeting->approximate);
  title = g_strdup_printf ("Auszug%s%s – %s, %s", details->item->number != NULL ? " TOP " : "",
                           details->item->number != NULL ? details->item->number : "",
                           details->meeting->name, day);
  path = g_strdup_printf ("/tops/%" G_GINT64_FORMAT, id);
  ris_draft_begin (draft, council, title, path);
  ris_meeting_view_describe (ris_view_add_map (draft->view, "meeting"), details->meeting,
                             details->organizations);
  ris_draft_append_item (ris_view_add_list (draft->view, "items"), details);
  ris_draft_finish (draft, "excerpt", id, details->item->modified);
  return TRUE;
}
