/* A paper as a document. */
#include "document/draft-fixture.h"
#include "document/golden.h"

static void
test_golden (void)
{
  golden_check_document (RIS_DOCUMENT_PAPER, GOLDEN_PAPER, "paper");
}

static void
test_parts (void)
{
  g_auto (PublicCouncil) fixture
      = public_council_open (NULL,
                             "INSERT INTO vocabulary VALUES (90, 'reference-kind', 'ersetzt', "
                             "'replaces', 1, NULL, NULL);"
                             "INSERT INTO paper_reference VALUES (1900, 1031, 90, 1030, NULL);"
                             "INSERT INTO paper_originator (id, paper_id, position, label) VALUES "
                             "(1902, 1030, 1, 'Bürgerschaft')");
  g_auto (RisDraft) draft = draft_fill (&fixture, ris_paper_fill, 1030);
  g_auto (RisDraft) bare = draft_fill (&fixture, ris_paper_fill, 1031);

  g_assert_cmpstr (draft.title, ==, "Beschlussvorlage A 1/2024");
  view_assert (draft.view, "paper.lead", "Hauptamt");
  view_assert (draft.view, "consultations.0.day", "Dienstag, 5. März 2024");
  view_assert (draft.view, "consultations.0.organization", "Rat");
  view_assert (draft.view, "consultations.0.role", "Entscheidung");
  view_assert (draft.view, "consultations.0.result_text", NULL);
  view_assert (draft.view, "originators.0.label", "Bürgerschaft");
  view_assert (draft.view, "files", "[2]");
  view_assert (draft.view, "references.0.relation", "wird ersetzt durch");
  g_assert_cmpstr (bare.title, ==, "Beschlussvorlage");
  view_assert (bare.view, "consultations", "[0]");
  view_assert (bare.view, "references.0.relation", "ersetzt");
  view_assert (bare.view, "references.0.number", "A 1/2024");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/golden", test_golden);
  g_test_add_func ("/paper/parts", test_parts);
  return g_test_run ();
}
