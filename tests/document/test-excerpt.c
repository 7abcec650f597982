/* The excerpt of one agenda item. */
#include "document/draft-fixture.h"
#include "document/golden.h"

static void
test_golden (void)
{
  golden_check_document (RIS_DOCUMENT_EXCERPT, GOLDEN_ITEM, "excerpt");
}

/* the number is left out where there is none; the address is that of the item, not of the meeting */
static void
test_parts (void)
{
  g_auto (PublicCouncil) fixture
      = public_council_open ("base_url=https://rat.example.de\n",
                             "UPDATE agenda_item SET number = NULL WHERE id = 1051");
  g_auto (RisDraft) draft = draft_fill (&fixture, ris_excerpt_fill, 1050);
  g_auto (RisDraft) bare = draft_fill (&fixture, ris_excerpt_fill, 1051);

  g_assert_cmpstr (draft.title, ==,
                   "Auszug TOP Ö 1 – 1. Sitzung des Rates, Dienstag, 5. März 2024");
  g_assert_cmpstr (bare.title, ==, "Auszug – 1. Sitzung des Rates, Dienstag, 5. März 2024");
  view_assert (draft.view, "address", "https://rat.example.de/tops/1050");
  view_assert (draft.view, "items", "[1]");
  view_assert (draft.view, "items.0.result_text", "ungeändert beschlossen");
  view_assert (bare.view, "items.0.title", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/excerpt/golden", test_golden);
  g_test_add_func ("/excerpt/parts", test_parts);
  return g_test_run ();
}
