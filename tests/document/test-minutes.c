/* The minutes of a meeting. */
#include "document/draft-fixture.h"
#include "document/golden.h"

static void
test_golden (void)
{
  golden_check_document (RIS_DOCUMENT_MINUTES, GOLDEN_MEETING, "minutes");
}

static void
test_unsigned (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_auto (RisDraft) draft = draft_fill (&fixture, ris_minutes_fill, 1040);

  view_assert (draft.view, "is_signed", "0");
  view_assert (draft.view, "signed_on", NULL);
  view_assert (draft.view, "edition", NULL);
  view_assert (draft.view, "presence", NULL);
  view_assert (draft.view, "signatures", "[2]");
  view_assert (draft.view, "signatures.0.name", NULL);
  view_assert (draft.view, "signatures.0.function", "Vorsitz");
  view_assert (draft.view, "chapters", "[2]");
  view_assert (draft.view, "chapters.0.label", "Öffentlicher Teil");
  view_assert (draft.view, "chapters.0.items", "[2]");
  view_assert (draft.view, "chapters.1.label", "Nichtöffentlicher Teil");
  view_assert (draft.view, "chapters.1.items.0.title", "Grundstücksangelegenheit");
}

/* the newest edition counts, and says why there is one */
static void
test_editions (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (
      NULL, "INSERT INTO minutes (id, meeting_id, edition, kind, status, signed_on, "
            "correction_reason) VALUES"
            " (1900, 1040, 1, 'decisions', 'signed', '2024-03-10', NULL),"
            " (1901, 1040, 2, 'decisions', 'corrected', '2024-04-02', 'Zahl verbessert');"
            "INSERT INTO meeting_chair (id, meeting_id, person_id, position) VALUES (1902, 1040, "
            "1020, 1);"
            "INSERT INTO presence_event (id, meeting_id, position, name, kind, capacity) VALUES"
            " (1903, 1040, 1, 'Max Muster', 'arrived', 'recorder')");
  g_auto (RisDraft) draft = draft_fill (&fixture, ris_minutes_fill, 1040);

  view_assert (draft.view, "is_signed", "1");
  view_assert (draft.view, "signed_on", "2024-04-02");
  view_assert (draft.view, "edition", "2");
  view_assert (draft.view, "correction_reason", "Zahl verbessert");
  view_assert (draft.view, "signatures.0.name", "Anna Beispiel");
  view_assert (draft.view, "signatures.1.name", "Max Muster");
  view_assert (draft.view, "signatures.1.function", "Schriftführung");
  view_assert (draft.view, "presence.0.label", "Schriftführung");
}

/* who was recorded as signing stands under the newest edition, and nobody else */
static void
test_signatures (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (
      NULL, "INSERT INTO minutes (id, meeting_id, edition, kind, status, signed_on) VALUES"
            " (1900, 1040, 1, 'decisions', 'signed', '2024-03-10'),"
            " (1901, 1040, 2, 'decisions', 'corrected', '2024-04-02');"
            "INSERT INTO minutes_signature (id, minutes_id, position, person_id, name, function, "
            "refused_because) VALUES"
            " (1910, 1900, 1, NULL, 'Frühere Hand', 'Vorsitz', NULL),"
            " (1911, 1901, 1, 1020, NULL, 'Bürgermeisterin', NULL),"
            " (1912, 1901, 2, NULL, 'Sabine Schreiber', 'Schriftführung', 'Zahl bestritten');"
            "INSERT INTO presence_event (id, meeting_id, position, name, kind, capacity) VALUES"
            " (1903, 1040, 1, 'Max Muster', 'arrived', 'recorder')");
  g_auto (RisDraft) draft = draft_fill (&fixture, ris_minutes_fill, 1040);

  view_assert (draft.view, "signatures", "[2]");
  view_assert (draft.view, "signatures.0.name", "Anna Beispiel");
  view_assert (draft.view, "signatures.0.function", "Bürgermeisterin");
  view_assert (draft.view, "signatures.1.name", "Sabine Schreiber");
  view_assert (draft.view, "signatures.1.refused_because", "Zahl bestritten");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minutes/golden", test_golden);
  g_test_add_func ("/minutes/unsigned", test_unsigned);
  g_test_add_func ("/minutes/editions", test_editions);
  g_test_add_func ("/minutes/signatures", test_signatures);
  return g_test_run ();
}
