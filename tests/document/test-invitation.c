/* The invitation to a meeting. */
#include "document/draft-fixture.h"
#include "document/golden.h"

static void
test_golden (void)
{
  golden_check_document (RIS_DOCUMENT_INVITATION, GOLDEN_MEETING, "invitation");
}

/* who leads the meeting invites; as long as nobody is named, nobody signs */
static void
test_signer (void)
{
  g_auto (PublicCouncil) fixture
      = public_council_open (NULL, "INSERT INTO meeting_chair (id, meeting_id, person_id, "
                                   "position) VALUES (1900, 1040, 1020, 1)");
  g_auto (RisDraft) signed_one = draft_fill (&fixture, ris_invitation_fill, 1040);
  g_auto (RisDraft) cancelled = draft_fill (&fixture, ris_invitation_fill, 1041);

  view_assert (signed_one.view, "signer", "Anna Beispiel");
  view_assert (signed_one.view, "meeting.is_cancelled", "0");
  view_assert (cancelled.view, "signer", NULL);
  view_assert (cancelled.view, "meeting.is_cancelled", "1");
  view_assert (cancelled.view, "parts", "[0]");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/invitation/golden", test_golden);
  g_test_add_func ("/invitation/signer", test_signer);
  return g_test_run ();
}
