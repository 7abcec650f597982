/* Drafts: the parts of a document's view that several documents share. */
#include "document/draft-fixture.h"

static void
test_begin (void)
{
  g_auto (PublicCouncil) fixture = public_council_open ("base_url=https://rat.example.de\n", NULL);
  g_auto (RisDraft) draft = { 0 };

  ris_draft_begin (&draft, fixture.council, "Titel", "/vorlagen/1");
  g_assert_cmpstr (draft.title, ==, "Titel");
  view_assert (draft.view, "title", "Titel");
  view_assert (draft.view, "address", "https://rat.example.de/vorlagen/1");
  view_assert (draft.view, "body.name", "Stadt <Musterstadt>");
}

/* as long as nothing is published there is no town to name */
static void
test_no_body (void)
{
  g_auto (PublicCouncil) fixture
      = public_council_open (NULL, "PRAGMA foreign_keys = OFF; DELETE FROM body");
  g_auto (RisDraft) draft = { 0 };

  ris_draft_begin (&draft, fixture.council, "Titel", "/");
  view_assert (draft.view, "body", NULL);
}

static void
test_finish (void)
{
  g_auto (RisDraft) draft = { 0 };

  ris_draft_finish (&draft, "minutes", 12, "2024-06-01T10:00:00Z");
  g_assert_cmpstr (draft.created, ==, "2024-06-01T10:00:00Z");
  g_assert_cmpstr (draft.key, ==, "minutes/12/2024-06-01T10:00:00Z");
}

static void
test_meeting (void)
{
  g_auto (PublicCouncil) fixture
      = public_council_open (NULL, "INSERT INTO meeting_chair (id, meeting_id, person_id, "
                                   "position) VALUES (1900, 1040, 1020, 1);"
                                   "INSERT INTO meeting_phase (id, meeting_id, position, kind) "
                                   "VALUES (1901, 1040, 1, 'closed')");
  g_autoptr (RisMeetingDetails) details = ris_meetings_get (fixture.council, 1040, NULL);
  g_auto (RisDraft) draft = { 0 };

  ris_draft_begin_meeting (&draft, fixture.council, "Einladung", details);
  g_assert_cmpstr (draft.title, ==, "Einladung – 1. Sitzung des Rates, Dienstag, 5. März 2024");
  view_assert (draft.view, "meeting.day", "Dienstag, 5. März 2024");
  view_assert (draft.view, "meeting.organizations.0.name", "Rat");
  view_assert (draft.view, "chairs.0.name", "Anna Beispiel");
  view_assert (draft.view, "phases.0.label", "Nichtöffentlicher Teil");
}

static void
test_item (void)
{
  g_auto (PublicCouncil) fixture
      = public_council_open (NULL, "UPDATE agenda_item SET parent_id = 1050, origin = 'late' WHERE "
                                   "id = 1051");
  g_autoptr (RisAgendaItemDetails) first = ris_meetings_get_item (fixture.council, 1050, NULL);
  g_autoptr (RisAgendaItemDetails) second = ris_meetings_get_item (fixture.council, 1051, NULL);
  g_autoptr (RisView) view = ris_view_new ();
  RisView *items = ris_view_add_list (view, "items");

  ris_draft_append_item (items, first);
  ris_draft_append_item (items, second);
  view_assert (view, "items.0.is_top", "1");
  view_assert (view, "items.0.paper_number", "A 1/2024");
  view_assert (view, "items.0.result_text", "ungeändert beschlossen");
  view_assert (view, "items.0.steps.0.ballot.0.text", "einstimmig");
  view_assert (view, "items.0.attachments.0.name", "Lageplan");
  view_assert (view, "items.0.origin_text", NULL);
  view_assert (view, "items.1.is_top", "0");
  view_assert (view, "items.1.origin_text", "Tischvorlage");
  view_assert (view, "items.1.steps", "[0]");
  view_assert (view, "items.1.attachments", "[0]");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/begin", test_begin);
  g_test_add_func ("/draft/no-body", test_no_body);
  g_test_add_func ("/draft/finish", test_finish);
  g_test_add_func ("/draft/meeting", test_meeting);
  g_test_add_func ("/draft/item", test_item);
  return g_test_run ();
}
