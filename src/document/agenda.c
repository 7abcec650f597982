/* The agenda: the subjects of a meeting, public part first. */
#include "document-private.h"

#include "document/meeting-view.h"

gboolean
ris_agenda_fill (RisCouncil *council, gint64 id, RisDraft *draft, GError **error)
{
  g_autoptr (RisMeetingDetails) details = ris_meetings_get (council, id, error);

  if (details == NULL)
    return FALSE;
  ris_draft_begin_meeting (draft, council, "Tagesordnung", details);
  ris_meeting_view_add_agenda (draft->view, details->agenda);
  ris_draft_finish (draft, "agenda", id, details->meeting->modified);
  return TRUE;
}
