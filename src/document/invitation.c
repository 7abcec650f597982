/* The invitation: a letter to the members of the committees that meet, with the agenda. */
#include "document-private.h"

#include "document/meeting-view.h"

static void
add_signer (RisView *view, const GPtrArray *chairs)
{
  if (chairs->len > 0)
    ris_view_set_text (view, "signer", ((const RisChairRow *)chairs->pdata[0])->name);
}

gboolean
ris_invitation_fill (RisCouncil *council, gint64 id, RisDraft *draft, GError **error)
{
  g_autoptr (RisMeetingDetails) details = ris_meetings_get (council, id, error);

  if (details == NULL)
    return FALSE;
  ris_draft_begin_meeting (draft, council, "Einladung", details);
  ris_meeting_view_add_agenda (draft->view, details->agenda);
  add_signer (draft->view, details->chairs);
  ris_draft_finish (draft, "invitation", id, details->meeting->modified);
  return TRUE;
}
