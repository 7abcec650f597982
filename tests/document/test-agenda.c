/* The agenda of a meeting. */
#include "document/draft-fixture.h"
#include "document/golden.h"

static void
test_golden (void)
{
  golden_check_document (RIS_DOCUMENT_AGENDA, GOLDEN_MEETING, "agenda");
}

/* a meeting without a day and without any item has an agenda all the same */
static void
test_gaps (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_auto (RisDraft) empty = draft_fill (&fixture, ris_agenda_fill, 1044);
  g_auto (RisDraft) full = draft_fill (&fixture, ris_agenda_fill, 1040);

  g_assert_cmpstr (empty.title, ==,
                   "Tagesordnung – Sitzung ohne Tag, September 2024 (Tag nicht überliefert)");
  view_assert (empty.view, "parts", "[0]");
  view_assert (full.view, "parts", "[2]");
  view_assert (full.view, "parts.1.items.0.number", "N 1");
  g_assert_cmpstr (full.key, ==, "agenda/1040/2024-03-01T12:00:00Z");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda/golden", test_golden);
  g_test_add_func ("/agenda/gaps", test_gaps);
  return g_test_run ();
}
