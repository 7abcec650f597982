/* The quorum through a meeting: people come and go. */
#include "model/presence.h"
#include "rules/quorum.h"

#include "voting.h"

#define FICTION "quorum.rat | > 1/2 gesetzlich\nquorum.fiktion | ja\n"
#define PLAIN "quorum.rat | > 1/2 gesetzlich\nquorum.fiktion | nein\n"
#define COMMITTEE FICTION "quorum.ausschuss.zusatz | gewaehlte_ueberwiegen\n"

#define AT(clock) "2026-12-02T" clock ":00Z" /* UTC: an hour before local time */
#define MOST_EVENTS 12

static RisFinding *
check (const char *lines, const RisQuorumCase *quorum, RisPresenceEvent *events)
{
  g_autoptr (RisRules) rules = voting_rules_new (lines);
  const RisPresenceEvent *list[MOST_EVENTS];
  gsize n = 0;

  for (; n < MOST_EVENTS && events[n].kind != NULL; n++)
    {
      events[n].position = (gint64)n;
      list[n] = &events[n];
    }
  return ris_quorum_over_time (rules, quorum, list, n);
}

static RisQuorumCase
case_of (gint64 legal)
{
  RisQuorumCase quorum = RIS_QUORUM_CASE_UNKNOWN;

  quorum.composition.legal = legal;
  return quorum;
}

#define COMES(id, clock)                                                                           \
  {                                                                                                \
    .person_id = id, .kind = (char *)"arrived", .capacity = (char *)"voting", .at = (char *)clock  \
  }
#define GOES(id, clock)                                                                            \
  {                                                                                                \
    .person_id = id, .kind = (char *)"left", .capacity = (char *)"voting", .at = (char *)clock     \
  }

static void
assert_steps (const RisFinding *finding, const char *const *steps)
{
  guint n = 0;

  for (; steps[n] != NULL; n++)
    {
      g_assert_cmpuint (n, <, finding->steps->len);
      g_assert_cmpstr (finding->steps->pdata[n], ==, steps[n]);
    }
  g_assert_cmpuint (finding->steps->len, ==, n);
}

/* 5 legal: 3 are needed */
static void
test_changes (void)
{
  static const char *const steps[]
      = { "Zu Beginn: 2 von 5, zu wenige, gilt aber als beschlussfähig",
          "18:05 Uhr: 3 von 5, beschlussfähig",
          "18:30 Uhr: 4 von 5, beschlussfähig",
          "19:00 Uhr: 2 von 5, zu wenige, gilt aber als beschlussfähig",
          "19:10 Uhr: 1 von 5, zu wenige, gilt aber als beschlussfähig",
          "19:20 Uhr: 3 von 5, beschlussfähig",
          NULL };
  RisPresenceEvent events[MOST_EVENTS]
      = { GOES (1, AT ("18:00")),  COMES (1, AT ("17:00")), COMES (2, AT ("16:55")),
          COMES (3, AT ("17:05")), COMES (4, AT ("17:30")), GOES (2, AT ("18:00")),
          GOES (3, AT ("18:10")),  COMES (1, AT ("18:20")), COMES (2, AT ("18:20")),
          GOES (4, AT ("20:00")),  GOES (1, AT ("20:00")) };
  RisQuorumCase quorum = case_of (5);
  g_autoptr (RisFinding) finding = NULL;
  const RisFinding *second;

  quorum.begun_at = AT ("17:00");
  quorum.ended_at = AT ("20:00");
  finding = check (FICTION, &quorum, events);
  voting_assert (finding, RIS_FINDING_WARNING, "zeitweise_zu_wenige");
  assert_steps (finding, steps);
  g_assert_cmpstr (finding->sentence, ==,
                   "Zeitweise waren zu wenige Mitglieder anwesend, einmal nur 1.");
  g_assert_cmpint (ris_finding_get_number (finding, "wenigste"), ==, 1);
  g_assert_cmpint (ris_finding_get_number (finding, "meiste"), ==, 4);
  g_assert_cmpint (ris_finding_get_number (finding, "noetig"), ==, 3);
  g_assert_cmpuint (finding->findings->len, ==, 2);
  second = finding->findings->pdata[1];
  g_assert_cmpstr (second->outcome, ==, "gilt_als_beschlussfaehig");
  g_assert_cmpstr (ris_finding_get_text (second, "von"), ==, AT ("18:00"));
  g_assert_cmpstr (ris_finding_get_text (second, "bis"), ==, AT ("18:20"));
  g_assert_cmpstr (second->sentence, ==,
                   "Von 19:00 Uhr bis 19:20 Uhr: Zu wenige: 1 von 5 Mitgliedern ist anwesend, "
                   "nötig "
                   "wären 3. Das Gremium gilt trotzdem als beschlussfähig, solange die "
                   "Beschlussunfähigkeit nicht festgestellt ist.");
  g_assert_cmpint (ris_finding_get_number (second, "wenigste"), ==, 1);
}

static void
test_always (void)
{
  static const char *const steps[] = { "Zu Beginn: 3 von 5, beschlussfähig", NULL };
  RisPresenceEvent events[MOST_EVENTS] = { COMES (1, NULL), COMES (2, NULL), COMES (3, NULL) };
  RisQuorumCase quorum = case_of (5);
  g_autoptr (RisFinding) finding = check (PLAIN, &quorum, events);

  voting_assert (finding, RIS_FINDING_FINE, "durchgehend_beschlussfaehig");
  assert_steps (finding, steps);
  g_assert_cmpuint (finding->findings->len, ==, 0);
}

/* advisory members, guests, the excused: nobody without a vote counts; remote members do */
static void
test_who_counts (void)
{
  RisPresenceEvent events[MOST_EVENTS]
      = { COMES (1, NULL), COMES (2, NULL), COMES (3, NULL), COMES (4, NULL), COMES (5, NULL),
          COMES (6, NULL), COMES (7, NULL), COMES (1, NULL), COMES (0, NULL), COMES (0, NULL) };
  RisQuorumCase quorum = case_of (9);
  g_autoptr (RisFinding) finding = NULL;

  events[1].capacity = (char *)"advisory";
  events[2].capacity = (char *)"guest";
  events[3].kind = (char *)"joined-remotely";
  events[4].kind = (char *)"excused";
  events[5].kind = (char *)"absent";
  events[6].capacity = (char *)"administration";
  events[8].name = (char *)"Anna Arnold";
  events[9].name = (char *)"Bernd Brandt";
  finding = check (FICTION, &quorum, events);
  g_assert_cmpint (ris_finding_get_number (finding, "meiste"), ==, 4);
}

/* a deputy fills the seat of the member represented, and only that one */
static void
test_deputies (void)
{
  static const char *const steps[]
      = { "Zu Beginn: 2 von 3, beschlussfähig",       "19:00 Uhr: 2 von 3, beschlussfähig",
          "19:05 Uhr: 2 von 3, beschlussfähig",       "19:10 Uhr: 2 von 3, beschlussfähig",
          "19:15 Uhr: 1 von 3, nicht beschlussfähig", NULL };
  RisPresenceEvent events[MOST_EVENTS]
      = { COMES (1, NULL),        COMES (2, NULL),         COMES (9, AT ("18:00")),
          GOES (2, AT ("18:05")), COMES (9, AT ("18:10")), GOES (9, AT ("18:15")) };
  RisQuorumCase quorum = case_of (3);
  g_autoptr (RisFinding) finding = NULL;
  const RisFinding *twice;

  events[2].represents_id = 2;
  events[4].represents_id = 2;
  finding = check (PLAIN, &quorum, events);
  assert_steps (finding, steps);
  twice = ris_finding_find (finding, "doppelt_besetzt");
  g_assert_nonnull (twice);
  g_assert_cmpint (twice->class, ==, RIS_FINDING_HINT);
  g_assert_true (g_str_has_prefix (twice->sentence, "19:00 Uhr: "));
}

static void
test_never_enough (void)
{
  RisPresenceEvent events[MOST_EVENTS] = { COMES (1, NULL), COMES (2, AT ("18:00")) };
  RisQuorumCase quorum = case_of (5);
  g_autoptr (RisFinding) finding = check (FICTION, &quorum, events);

  voting_assert (finding, RIS_FINDING_WARNING, "durchgehend_zu_wenige");
  g_assert_cmpstr (finding->sentence, ==,
                   "Zu keiner Zeit waren genug Mitglieder anwesend, höchstens 2.");
  g_assert_cmpuint (finding->findings->len, ==, 1);
}

/* the deputy takes over in the same minute: never twice */
static void
test_deputy_at_once (void)
{
  RisPresenceEvent events[MOST_EVENTS]
      = { COMES (1, NULL), COMES (2, NULL), COMES (9, AT ("18:00")), GOES (2, AT ("18:00")) };
  RisQuorumCase quorum = case_of (3);
  g_autoptr (RisFinding) finding = NULL;

  events[2].represents_id = 2;
  finding = check (PLAIN, &quorum, events);
  voting_assert (finding, RIS_FINDING_FINE, "durchgehend_beschlussfaehig");
  g_assert_null (ris_finding_find (finding, "doppelt_besetzt"));
}

static void
test_double_from_start (void)
{
  RisPresenceEvent events[MOST_EVENTS]
      = { COMES (1, NULL), COMES (2, NULL), COMES (9, NULL), COMES (3, AT ("18:00")) };
  RisQuorumCase quorum = case_of (3);
  g_autoptr (RisFinding) finding = NULL;

  events[2].represents_id = 2;
  finding = check (PLAIN, &quorum, events);
  voting_assert (finding, RIS_FINDING_HINT, "durchgehend_beschlussfaehig");
  g_assert_cmpuint (finding->findings->len, ==, 1);
}

static void
test_without_time (void)
{
  RisPresenceEvent events[MOST_EVENTS]
      = { COMES (1, NULL), COMES (2, NULL), COMES (3, NULL), GOES (3, NULL) };
  RisQuorumCase quorum = case_of (3);
  g_autoptr (RisFinding) finding = NULL;
  const RisFinding *note;

  events[2].agenda_item_id = 7;
  events[2].name = (char *)"Clara Curtius";
  finding = check (PLAIN, &quorum, events);
  note = ris_finding_find (finding, "uhrzeit_fehlt");
  g_assert_nonnull (note);
  g_assert_cmpstr (note->sentence, ==,
                   "Bei 2 Einträgen (Clara Curtius) fehlt die Uhrzeit: Die Zahlen können danach "
                   "falsch sein.");
  g_assert_cmpint (ris_finding_get_number (finding, "meiste"), ==, 2);
}

static void
test_one_without_time (void)
{
  RisPresenceEvent events[MOST_EVENTS] = { COMES (1, NULL), COMES (2, NULL), GOES (2, NULL) };
  RisQuorumCase quorum = case_of (3);
  g_autoptr (RisFinding) finding = check (PLAIN, &quorum, events);
  const RisFinding *note = ris_finding_find (finding, "uhrzeit_fehlt");

  g_assert_true (g_str_has_prefix (note->sentence, "Bei 1 Eintrag fehlt"));
}

/* --- established --- */

static void
test_found_lacking (void)
{
  static const char *const steps[]
      = { "Zu Beginn: 3 von 5, beschlussfähig",
          "19:00 Uhr: 2 von 5, zu wenige, gilt aber als beschlussfähig",
          "19:10 Uhr: 2 von 5, nicht beschlussfähig", "19:30 Uhr: 1 von 5, nicht beschlussfähig",
          NULL };
  RisPresenceEvent events[MOST_EVENTS] = { COMES (1, NULL), COMES (2, NULL), COMES (3, NULL),
                                           GOES (3, AT ("18:00")), GOES (2, AT ("18:30")) };
  RisQuorumCase quorum = case_of (5);
  g_autoptr (RisFinding) finding = NULL;
  const RisFinding *last;

  quorum.is_found_lacking = TRUE;
  quorum.found_lacking_at = AT ("18:10");
  quorum.ended_at = AT ("19:00");
  finding = check (FICTION, &quorum, events);
  voting_assert (finding, RIS_FINDING_IMPOSSIBLE, "beschlussunfaehig");
  assert_steps (finding, steps);
  g_assert_cmpstr (finding->sentence, ==,
                   "Seit 19:10 Uhr ist die Beschlussunfähigkeit festgestellt; was vorher "
                   "beschlossen "
                   "wurde, bleibt bestehen.");
  g_assert_cmpuint (finding->findings->len, ==, 2);
  last = finding->findings->pdata[1];
  g_assert_cmpint (last->class, ==, RIS_FINDING_IMPOSSIBLE);
  g_assert_cmpstr (ris_finding_get_text (last, "von"), ==, AT ("18:10"));
  g_assert_cmpstr (ris_finding_get_text (last, "bis"), ==, AT ("19:00"));
}

/* just when somebody leaves, before anybody came, or nobody wrote down when */
static void
test_found_lacking_when (void)
{
  static const struct
  {
    const char *at;
    const char *outcome;
    guint n_steps;
  } rows[] = {
    { AT ("18:00"), "beschlussunfaehig", 2 },
    { AT ("17:30"), "beschlussunfaehig", 3 },
    { AT ("19:30"), "beschlussunfaehig", 3 },
    { NULL, "zeitweise_zu_wenige", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisPresenceEvent events[MOST_EVENTS]
          = { COMES (1, NULL), COMES (2, NULL), COMES (3, NULL), GOES (3, AT ("18:00")) };
      RisQuorumCase quorum = case_of (5);
      g_autoptr (RisFinding) finding = NULL;

      quorum.is_found_lacking = TRUE;
      quorum.found_lacking_at = rows[i].at;
      finding = check (FICTION, &quorum, events);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      g_assert_cmpuint (finding->steps->len, ==, rows[i].n_steps);
      g_assert_cmpint (ris_finding_find (finding, "uhrzeit_fehlt") != NULL, ==, rows[i].at == NULL);
    }
}

/* it was established before the first one came */
static void
test_found_lacking_first (void)
{
  RisPresenceEvent events[MOST_EVENTS] = { COMES (1, AT ("18:00")) };
  RisQuorumCase quorum = case_of (5);
  g_autoptr (RisFinding) finding = NULL;

  quorum.is_found_lacking = TRUE;
  quorum.found_lacking_at = AT ("17:00");
  finding = check (FICTION, &quorum, events);
  voting_assert (finding, RIS_FINDING_IMPOSSIBLE, "beschlussunfaehig");
}

/* --- the rest --- */

static void
test_nobody_at_the_start (void)
{
  static const char *const steps[]
      = { "Zu Beginn: 0 von 3, nicht beschlussfähig", "18:10 Uhr: 2 von 3, beschlussfähig", NULL };
  RisPresenceEvent events[MOST_EVENTS] = { COMES (1, AT ("17:10")), COMES (2, AT ("17:10")) };
  RisQuorumCase quorum = case_of (3);
  g_autoptr (RisFinding) finding = NULL;
  const RisFinding *note;

  quorum.begun_at = AT ("17:00");
  finding = check (PLAIN, &quorum, events);
  assert_steps (finding, steps);
  note = ris_finding_find (finding, "beschlussunfaehig");
  g_assert_true (g_str_has_prefix (note->sentence, "Von Beginn an bis 18:10 Uhr: "));
}

static void
test_no_answer (void)
{
  RisPresenceEvent nobody[MOST_EVENTS] = { { 0 } };
  RisPresenceEvent events[MOST_EVENTS] = { COMES (1, NULL), COMES (2, AT ("18:00")) };
  RisQuorumCase known = case_of (5);
  RisQuorumCase unknown = case_of (RIS_UNKNOWN);
  g_autoptr (RisFinding) empty = check (FICTION, &known, nobody);
  g_autoptr (RisFinding) missing = check (FICTION, &unknown, events);
  g_autoptr (RisFinding) silent = check ("quorum.fiktion | ja", &known, events);

  voting_assert (empty, RIS_FINDING_WARNING, "angabe_fehlt");
  voting_assert (missing, RIS_FINDING_WARNING, "angabe_fehlt");
  voting_assert (silent, RIS_FINDING_WARNING, "unbekannt");
  g_assert_cmpuint (missing->steps->len, ==, 0);
}

/* the plain number of heads of a second meeting has no whole */
static void
test_second_meeting (void)
{
  static const char *const steps[] = { "Zu Beginn: 3, beschlussfähig", NULL };
  RisPresenceEvent events[MOST_EVENTS] = { COMES (1, NULL), COMES (2, NULL), COMES (3, NULL) };
  RisQuorumCase quorum = case_of (53);
  g_autoptr (RisFinding) finding = NULL;

  quorum.is_second_meeting = TRUE;
  quorum.is_notice_given = 1;
  finding = check (PLAIN "quorum.zweite_sitzung | >= 3 anwesend\n"
                         "quorum.zweite_sitzung.hinweis | ja",
                   &quorum, events);
  assert_steps (finding, steps);
}

/* expert citizens are told by their ids */
static void
test_committee (void)
{
  static const gint64 experts[] = { 3, 4 };
  static const char *const steps[]
      = { "Zu Beginn: 3 von 5, beschlussfähig",
          "18:00 Uhr: 4 von 5, zu wenige, gilt aber als beschlussfähig",
          "18:30 Uhr: 3 von 5, beschlussfähig", NULL };
  RisPresenceEvent events[MOST_EVENTS] = { COMES (1, NULL), COMES (2, NULL), COMES (3, NULL),
                                           COMES (4, AT ("17:00")), GOES (4, AT ("17:30")) };
  RisQuorumCase quorum = case_of (99);
  g_autoptr (RisFinding) finding = NULL;

  quorum.is_committee = TRUE;
  quorum.composition.committee = 5;
  quorum.experts = experts;
  quorum.n_experts = G_N_ELEMENTS (experts);
  finding = check (COMMITTEE, &quorum, events);
  assert_steps (finding, steps);
}

static void
event_free (gpointer event)
{
  ris_presence_event_free (event);
}

/* where people only come, there is at most one stretch below, and it is the first */
static void
test_only_arrivals (void)
{
  g_autoptr (RisRules) rules = voting_rules_new (FICTION);

  for (gint64 legal = 1; legal <= 12; legal++)
    {
      g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (event_free);
      RisQuorumCase quorum = case_of (legal);
      g_autoptr (RisFinding) finding = NULL;
      gint64 needed = legal / 2 + 1;

      for (gint64 i = 0; i < legal; i++)
        {
          RisPresenceEvent *event = ris_presence_event_new ();

          event->kind = g_strdup ("arrived");
          event->capacity = g_strdup ("voting");
          event->person_id = i + 1;
          event->at = g_strdup_printf ("2026-12-02T17:%02d:00Z", (int)(legal - i));
          g_ptr_array_add (events, event);
        }
      finding = ris_quorum_over_time (rules, &quorum,
                                      (const RisPresenceEvent *const *)events->pdata, events->len);
      g_assert_cmpint (finding->findings->len, ==, needed > 1);
      g_assert_cmpint (ris_finding_get_number (finding, "meiste"), ==, legal);
      g_assert_cmpint (ris_finding_get_number (finding, "noetig"), ==, needed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/quorum-time/changes", test_changes);
  g_test_add_func ("/rules/quorum-time/always", test_always);
  g_test_add_func ("/rules/quorum-time/who-counts", test_who_counts);
  g_test_add_func ("/rules/quorum-time/never-enough", test_never_enough);
  g_test_add_func ("/rules/quorum-time/deputies", test_deputies);
  g_test_add_func ("/rules/quorum-time/deputy-at-once", test_deputy_at_once);
  g_test_add_func ("/rules/quorum-time/double-from-start", test_double_from_start);
  g_test_add_func ("/rules/quorum-time/without-time", test_without_time);
  g_test_add_func ("/rules/quorum-time/one-without-time", test_one_without_time);
  g_test_add_func ("/rules/quorum-time/found-lacking", test_found_lacking);
  g_test_add_func ("/rules/quorum-time/found-lacking-when", test_found_lacking_when);
  g_test_add_func ("/rules/quorum-time/found-lacking-first", test_found_lacking_first);
  g_test_add_func ("/rules/quorum-time/nobody-at-the-start", test_nobody_at_the_start);
  g_test_add_func ("/rules/quorum-time/no-answer", test_no_answer);
  g_test_add_func ("/rules/quorum-time/second-meeting", test_second_meeting);
  g_test_add_func ("/rules/quorum-time/committee", test_committee);
  g_test_add_func ("/rules/quorum-time/only-arrivals", test_only_arrivals);
  return g_test_run ();
}
