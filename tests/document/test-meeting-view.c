/* Meetings as views: days and places, levels and order of the agenda, who was there from when to when. */
#include "document/meeting-view.h"

#include "helper/view-value.h"

static void
test_describe (void)
{
  static const RisOrganizationRow rows[]
      = { { .id = 3, .name = "Rat" }, { .id = 4, .name = "Hauptausschuss" } };
  const RisMeetingRow meeting = { .id = 7,
                                  .name = "12. Sitzung",
                                  .starts_on = "2022-06-07",
                                  .starts_at = "2022-06-07T16:00:00Z",
                                  .publicity = "mixed",
                                  .status_canonical = "cancelled",
                                  .room = "Altes Rathaus",
                                  .street = "Markt 25",
                                  .postal_code = "41812",
                                  .locality = "Erkelenz" };
  const RisMeetingRow moved
      = { .approximate = "2023-09", .publicity = "closed", .status_canonical = "moved" };
  g_autoptr (GPtrArray) organizations = view_rows (rows);
  g_autoptr (RisView) view = ris_view_new ();
  RisView *other;

  ris_meeting_view_describe (view, &meeting, organizations);
  view_assert (view, "day", "Dienstag, 7. Juni 2022");
  view_assert (view, "time", "18:00 Uhr");
  view_assert (view, "place", "Altes Rathaus, Markt 25, 41812 Erkelenz");
  view_assert (view, "publicity_text", "öffentlich/nichtöffentlich");
  view_assert (view, "is_cancelled", "1");
  view_assert (view, "is_moved", "0");
  view_assert (view, "organizations.1.name", "Hauptausschuss");

  other = ris_view_add_map (view, "other");
  ris_meeting_view_describe (other, &moved, NULL);
  view_assert (other, "day", "September 2023 (Tag nicht überliefert)");
  view_assert (other, "time", NULL);
  view_assert (other, "place", NULL);
  view_assert (other, "is_moved", "1");
  view_assert (other, "organizations", NULL);
}

static void
test_append (void)
{
  static const RisMeetingRow rows[]
      = { { .id = 1, .publicity = "public" }, { .id = 2, .publicity = "public" } };
  g_autoptr (GPtrArray) meetings = view_rows (rows);
  g_autoptr (RisView) view = ris_view_new ();

  ris_meeting_view_append (ris_view_add_list (view, "meetings"), meetings);
  view_assert (view, "meetings", "[2]");
  view_assert (view, "meetings.1.id", "2");
  view_assert (view, "meetings.1.day", "ohne Datum");
}

/* --- agenda --- */

static RisView *
view_agenda (const RisAgendaRow *rows, guint n)
{
  g_autoptr (GPtrArray) agenda = view_list (rows, sizeof *rows, n);
  RisView *view = ris_view_new ();

  ris_meeting_view_add_agenda (view, agenda);
  return view;
}

#define ITEM(id_, part_, position_) .id = id_, .part = part_, .kind = "item", .position = position_

static void
test_agenda (void)
{
  static const RisAgendaRow rows[] = {
    { .id = 1,
      .part = "public",
      .kind = "heading",
      .position = 1,
      .number = "1",
      .treated_position = RIS_UNKNOWN },
    { ITEM (2, "public", 2), .parent_id = 1, .treated_position = RIS_UNKNOWN, .origin = "urgent",
      .result = "ungeändert beschlossen", .result_canonical = "accepted", .votes = 1,
      .printed = "einstimmig" },
    { ITEM (3, "public", 3), .parent_id = 2, .treated_position = RIS_UNKNOWN, .result = "abgelehnt",
      .result_canonical = "rejected", .votes = 2, .printed = "einstimmig" },
    { ITEM (4, "closed", 1), .parent_id = 99, .treated_position = RIS_UNKNOWN,
      .origin = "regular" },
  };
  g_autoptr (RisView) view = view_agenda (rows, G_N_ELEMENTS (rows));

  view_assert (view, "parts", "[2]");
  view_assert (view, "parts.0.label", "Öffentlicher Teil");
  view_assert (view, "parts.0.items", "[3]");
  view_assert (view, "parts.0.items.0.is_heading", "1");
  view_assert (view, "parts.0.items.0.level", "1");
  view_assert (view, "parts.0.items.0.result_text", NULL);
  view_assert (view, "parts.0.items.0.tone", NULL);
  view_assert (view, "parts.0.items.1.level", "2");
  view_assert (view, "parts.0.items.1.origin_text", "Dringlichkeit");
  view_assert (view, "parts.0.items.1.tone", "success");
  view_assert (view, "parts.0.items.1.vote", "einstimmig");
  view_assert (view, "parts.0.items.1.has_several_votes", "0");
  view_assert (view, "parts.0.items.2.level", "3");
  /* of several votes the row brings the deciding one */
  view_assert (view, "parts.0.items.2.vote", "einstimmig");
  view_assert (view, "parts.0.items.2.has_several_votes", "1");
  view_assert (view, "parts.1.label", "Nichtöffentlicher Teil");
  view_assert (view, "parts.1.items.0.level", "1");
  view_assert (view, "parts.1.items.0.origin_text", NULL);
}

/* two items that are each other's parents end, too */
static void
test_circle (void)
{
  static const RisAgendaRow rows[] = {
    { ITEM (1, "public", 1), .parent_id = 2, .treated_position = RIS_UNKNOWN },
    { ITEM (2, "public", 2), .parent_id = 1, .treated_position = RIS_UNKNOWN },
  };
  g_autoptr (RisView) view = view_agenda (rows, G_N_ELEMENTS (rows));

  view_assert (view, "parts.0.items.0.level", "4");
}

/* the third item was moved to the beginning, the first one behind the second; the closed part counts by itself */
static void
test_treated (void)
{
  static const RisAgendaRow rows[] = {
    { ITEM (1, "public", 1), .number = "Ö 1", .treated_position = 3 },
    { ITEM (2, "public", 2), .number = "Ö 2", .treated_position = RIS_UNKNOWN },
    { ITEM (3, "public", 3), .number = "Ö 3", .treated_position = 1 },
    { ITEM (4, "public", 4), .number = "Ö 4", .treated_position = 4 },
    { ITEM (5, "closed", 2), .number = "N 1", .treated_position = 1 },
  };
  g_autoptr (RisView) view = view_agenda (rows, G_N_ELEMENTS (rows));

  view_assert (view, "parts.0.items.0.treated", "nach Ö 2 behandelt");
  view_assert (view, "parts.0.items.1.treated", NULL);
  view_assert (view, "parts.0.items.2.treated", "zuerst behandelt");
  view_assert (view, "parts.0.items.3.treated", NULL);
  view_assert (view, "parts.1.items.0.treated", "zuerst behandelt");
}

static void
test_result (void)
{
  g_autoptr (RisView) view = ris_view_new ();
  RisView *empty = ris_view_add_map (view, "empty");

  ris_meeting_view_set_result (view, "vertagt", "postponed", NULL, NULL);
  view_assert (view, "result_text", "vertagt");
  view_assert (view, "tone", "warning");
  view_assert (view, "vote", NULL);
  ris_meeting_view_set_result (empty, NULL, "accepted", NULL, "einstimmig");
  g_assert_null (ris_view_get_first (empty));
}

/* --- presence --- */

static const RisMeetingRow evening
    = { .starts_on = "2022-06-07", .begun_at = "2022-06-07T16:00:00Z" };

static RisView *
view_presence (const RisPresenceRow *rows, guint n)
{
  g_autoptr (GPtrArray) presence = view_list (rows, sizeof *rows, n);
  RisView *view = ris_view_new ();

  ris_meeting_view_add_presence (view, &evening, presence);
  return view;
}

static void
test_no_presence (void)
{
  g_autoptr (RisView) view = view_presence (NULL, 0);

  view_assert (view, "presence", NULL);
}

static void
test_presence (void)
{
  static const RisPresenceRow rows[] = {
    { .person_id = 1,
      .name = "Anna",
      .kind = "arrived",
      .capacity = "voting",
      .faction = "CDU",
      .at = "2022-06-07T16:00:40Z" }, /* in the minute in which the meeting began */
    { .person_id = 2,
      .name = "Bernd",
      .kind = "arrived",
      .capacity = "voting",
      .faction = "SPD",
      .at = "2022-06-07T16:33:00Z",
      .agenda_number = "Ö 3" },
    { .person_id = 2,
      .name = "Bernd",
      .kind = "left",
      .capacity = "voting",
      .faction = "SPD",
      .at = "2022-06-07T17:05:00Z" },
    { .person_id = 3,
      .name = "Clara",
      .kind = "joined-remotely",
      .capacity = "voting",
      .faction = "CDU",
      .represents = "Dora" },
    { .name = "Herr Amt", .kind = "arrived", .capacity = "administration", .function = "Kämmerer" },
    { .person_id = 4, .name = "Dora", .kind = "excused", .capacity = "voting", .faction = "CDU" },
    { .person_id = 5, .name = "Emil", .kind = "absent", .capacity = "advisory" },
  };
  g_autoptr (RisView) view = view_presence (rows, G_N_ELEMENTS (rows));

  view_assert (view, "presence", "[4]");
  view_assert (view, "presence.0.label", "Stimmberechtigte Mitglieder");
  view_assert (view, "presence.0.number", "3");
  view_assert (view, "presence.0.factions", "[2]");
  view_assert (view, "presence.0.factions.0.label", "CDU");
  view_assert (view, "presence.0.factions.0.people", "[2]");
  view_assert (view, "presence.0.factions.0.people.0.name", "Anna");
  view_assert (view, "presence.0.factions.0.people.0.person_id", "1");
  view_assert (view, "presence.0.factions.0.people.0.note", NULL);
  view_assert (view, "presence.0.factions.0.people.1.note", "in Vertretung für Dora, zugeschaltet");
  view_assert (view, "presence.0.factions.1.people", "[1]");
  view_assert (view, "presence.0.factions.1.people.0.note", "ab TOP Ö 3, 18:33 Uhr bis 19:05 Uhr");
  view_assert (view, "presence.1.label", "Von der Verwaltung");
  view_assert (view, "presence.1.factions.0.label", NULL);
  view_assert (view, "presence.1.factions.0.people.0.function", "Kämmerer");
  view_assert (view, "presence.1.factions.0.people.0.person_id", NULL);
  view_assert (view, "presence.2.label", "Entschuldigt");
  view_assert (view, "presence.2.factions.0.people.0.name", "Dora");
  view_assert (view, "presence.3.label", "Nicht anwesend");
  view_assert (view, "presence.3.factions.0.people.0.name", "Emil");
}

/* who comes back stands in the list once, with both stretches */
static void
test_return (void)
{
  static const RisPresenceRow rows[] = {
    { .name = "Fritz", .kind = "arrived", .capacity = "guest" },
    { .name = "Fritz", .kind = "left", .capacity = "guest", .agenda_number = "Ö 2" },
    { .name = "Fritz", .kind = "arrived", .capacity = "guest", .agenda_number = "Ö 5" },
    { .name = "Gerda", .kind = "arrived", .capacity = "guest" },
  };
  g_autoptr (RisView) view = view_presence (rows, G_N_ELEMENTS (rows));

  view_assert (view, "presence.0.number", "2");
  view_assert (view, "presence.0.factions.0.people.0.note", "bis TOP Ö 2, ab TOP Ö 5");
  view_assert (view, "presence.0.factions.0.people.1.name", "Gerda");
}

/* who came for one item and left with it was there "for" it, not from it until it */
static void
test_guest (void)
{
  static const RisPresenceRow rows[] = {
    { .name = "Gerda", .kind = "arrived", .capacity = "guest", .agenda_number = "Ö 2" },
    { .name = "Gerda", .kind = "left", .capacity = "guest", .agenda_number = "Ö 2" },
    { .name = "Hans", .kind = "arrived", .capacity = "guest", .agenda_number = "Ö 2" },
    { .name = "Hans", .kind = "left", .capacity = "guest", .agenda_number = "Ö 3" },
  };
  g_autoptr (RisView) view = view_presence (rows, G_N_ELEMENTS (rows));

  view_assert (view, "presence.0.factions.0.people.0.note", "zu TOP Ö 2");
  view_assert (view, "presence.0.factions.0.people.1.note", "ab TOP Ö 2 bis TOP Ö 3");
}

/* --- course --- */

static void
test_course (void)
{
  static const RisPhaseRow phase_rows[] = {
    { .kind = "interruption",
      .begun_at = "2022-06-07T17:00:00Z",
      .ended_at = "2022-06-07T17:10:00Z",
      .agenda_number = "Ö 4",
      .reason = "Beratung" },
    { .kind = "site-visit", .begun_at = "2022-06-07T18:00:00Z", .room = "Kita" },
    { .kind = "closed" },
    { .kind = "continuation", .begun_at = "2022-06-08T15:00:00Z" },
  };
  static const RisChairRow chair_rows[] = {
    { .person_id = 1, .name = "Anna", .from_number = "Ö 1", .to_number = "Ö 3" },
    { .name = "Bernd", .from_number = "Ö 4", .note = "als Ältester" },
    { .name = "Clara", .to_number = "Ö 2" },
    { .name = "Dora" },
    { .name = "Emil", .from_number = "Ö 7", .to_number = "Ö 7" },
  };
  g_autoptr (GPtrArray) phases = view_rows (phase_rows);
  g_autoptr (GPtrArray) chairs = view_rows (chair_rows);
  g_autoptr (RisView) view = ris_view_new ();

  ris_meeting_view_add_course (view, &evening, phases, chairs);
  view_assert (view, "phases.0.label", "Unterbrechung");
  view_assert (view, "phases.0.time", "19:00–19:10 Uhr");
  view_assert (view, "phases.0.number", "Ö 4");
  view_assert (view, "phases.0.reason", "Beratung");
  view_assert (view, "phases.1.time", "ab 20:00 Uhr");
  view_assert (view, "phases.1.room", "Kita");
  view_assert (view, "phases.2.time", NULL);
  view_assert (view, "phases.3.time", "08.06.2022, ab 17:00 Uhr");
  view_assert (view, "chairs.0.items", "TOP Ö 1 bis Ö 3");
  view_assert (view, "chairs.0.person_id", "1");
  view_assert (view, "chairs.1.items", "ab TOP Ö 4");
  view_assert (view, "chairs.1.person_id", NULL);
  view_assert (view, "chairs.1.note", "als Ältester");
  view_assert (view, "chairs.2.items", "bis TOP Ö 2");
  view_assert (view, "chairs.3.items", NULL);
  view_assert (view, "chairs.4.items", "TOP Ö 7");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting-view/describe", test_describe);
  g_test_add_func ("/meeting-view/append", test_append);
  g_test_add_func ("/meeting-view/agenda", test_agenda);
  g_test_add_func ("/meeting-view/circle", test_circle);
  g_test_add_func ("/meeting-view/treated", test_treated);
  g_test_add_func ("/meeting-view/result", test_result);
  g_test_add_func ("/meeting-view/no-presence", test_no_presence);
  g_test_add_func ("/meeting-view/presence", test_presence);
  g_test_add_func ("/meeting-view/return", test_return);
  g_test_add_func ("/meeting-view/guest", test_guest);
  g_test_add_func ("/meeting-view/course", test_course);
  return g_test_run ();
}
