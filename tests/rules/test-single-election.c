/* Single elections: what follows each ballot, by the order that the rule gives. */
#include "rules/single-election.h"

#include "base/record.h"
#include "election-rules.h"

#define MAJORITY "wahl.mehrheit | > 1/2 gueltig\nwahl.los_durch | vorsitz\n"
#define NEAR MAJORITY "wahl.ablauf | wahlgang, engere_wahl, los\n"
#define LONG MAJORITY "wahl.ablauf | wahlgang, wiederholung, stichwahl, los\n"

#define ORDER(words) MAJORITY "wahl.ablauf | " words
/* shorter rows of tables */
#define NEXT "naechster_wahlgang"
#define NOBODY "nicht_gewaehlt", NULL
#define WRONG "angabe_ungueltig", NULL
#define NONE                                                                                       \
  {                                                                                                \
    {                                                                                              \
      0                                                                                            \
    }                                                                                              \
  }

static const char *const names[] = { "A", "B", "C", "D" };

#define MOST_ROUNDS 5

/* a row of a table: ballots of up to four candidates; a ballot whose first number is -9 was not held */
typedef struct
{
  const char *lines;
  guint n;
  gint64 votes[MOST_ROUNDS][4];
  gint64 no[MOST_ROUNDS];
  guint lots[MOST_ROUNDS][2]; /* index + 1; 0: none */
  const char *outcome;
  const char *text; /* gewaehlt, or kandidaten */
} Row;

#define END                                                                                        \
  {                                                                                                \
    -9                                                                                             \
  }

static guint
fill_rounds (const Row *row, RisSingleElectionRound *rounds, guint lots[MOST_ROUNDS][2])
{
  guint n = 0;

  for (; n < MOST_ROUNDS && row->votes[n][0] != -9; n++)
    {
      rounds[n] = (RisSingleElectionRound){ row->votes[n], row->no[n],  0,       0,
                                            RIS_UNKNOWN,   RIS_UNKNOWN, lots[n], 0 };
      for (guint i = 0; i < 2 && row->lots[n][i] > 0; i++)
        lots[n][rounds[n].n_lots++] = row->lots[n][i] - 1;
    }
  return n;
}

static RisFinding *
evaluate (const Row *row)
{
  g_autoptr (RisRules) rules = election_rules_new (row->lines);
  RisSingleElectionRound rounds[MOST_ROUNDS];
  guint lots[MOST_ROUNDS][2];
  RisSingleElectionCase election = { .candidates = names,
                                     .n_candidates = row->n,
                                     .rounds = rounds,
                                     .n_rounds = fill_rounds (row, rounds, lots),
                                     .composition = RIS_COMPOSITION_UNKNOWN,
                                     .is_secret = 1 };

  return ris_single_election_evaluate (rules, &election);
}

static void
check_rows (const Row *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (RisFinding) finding = evaluate (&rows[i]);
      const char *text = ris_finding_get_text (finding, strcmp (rows[i].outcome, "gewaehlt") == 0
                                                            ? "gewaehlt"
                                                            : "kandidaten");

      g_test_message ("row %" G_GSIZE_FORMAT ": %s: %s", i, finding->outcome, finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_near (void)
{
  static const Row rows[] = {
    { NEAR, 2, { END }, { 0 }, NONE, NEXT, "A, B" },
    { NEAR, 1, { { 20 }, END }, { 21 }, NONE, NOBODY },
    { NEAR, 1, { { 21 }, END }, { 20 }, NONE, "gewaehlt", "A" },
    { NEAR, 1, { { 20 }, END }, { 20 }, NONE, NOBODY },
    { NEAR, 1, { { 0 }, END }, { 0 }, NONE, NOBODY },
    { NEAR, 2, { { 20, 21 }, END }, { 0 }, NONE, "gewaehlt", "B" },
    { NEAR, 2, { { 20, 20 }, END }, { 0 }, NONE, NEXT, "A, B" },
    { NEAR, 2, { { 20, 21 }, END }, { 1 }, NONE, NEXT, "A, B" },
    { NEAR, 3, { { 14, 8, 11 }, END }, { 0 }, NONE, NEXT, "A, C" },
    { NEAR, 3, { { 14, 8, 11 }, { 16, 0, 17 }, END }, { 0 }, NONE, "gewaehlt", "C" },
    /* relative majority, whatever is against both */
    { NEAR, 3, { { 14, 8, 11 }, { 9, 0, 10 }, END }, { 0, 14 }, NONE, "gewaehlt", "C" },
    { NEAR, 3, { { 14, 8, 11 }, { 16, 0, 16 }, END }, { 0 }, NONE, "los", "A, C" },
    { NEAR, 3, { { 14, 8, 11 }, { 16, 0, 16 }, END }, { 0 }, { { 0 }, { 3 } }, "gewaehlt", "C" },
    { NEAR, 3, { { 14, 8, 11 }, { 16, 0, 16 }, END }, { 0 }, { { 0 }, { 2 } }, WRONG },
    { NEAR, 3, { { 14, 8, 11 }, { 16, 0, 16 }, END }, { 0 }, { { 0 }, { 1, 3 } }, WRONG },
    { NEAR, 3, { { 14, 8, 11 }, { 16, 0, 17 }, END }, { 0 }, { { 0 }, { 1 } }, WRONG },
    { NEAR, 3, { { 14, 8, 11 }, END }, { 0 }, { { 1 } }, WRONG },
    { NEAR, 2, { { 20, 21 }, END }, { 0 }, { { 2 } }, WRONG },
    { NEAR, 1, { { 20 }, END }, { 21 }, { { 1 } }, WRONG },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_long (void)
{
  static const Row rows[] = {
    { LONG, 3, { { 14, 11, 8 }, END }, { 0 }, NONE, NEXT, "A, B, C" },
    { LONG, 3, { { 14, 11, 8 }, { 15, 12, 6 }, END }, { 0 }, NONE, NEXT, "A, B" },
    { LONG, 3, { { 14, 11, 8 }, { 6, 12, 17 }, END }, { 0 }, NONE, NEXT, "B, C" },
    { LONG, 3, { { 14, 11, 8 }, { 6, 9, 18 }, END }, { 0 }, NONE, "gewaehlt", "C" },
    { LONG, 3, { { 14, 11, 8 }, { 15, 12, 6 }, { 16, 16, 0 }, END }, { 0 }, NONE, "los", "A, B" },
    { LONG,
      3,
      { { 14, 11, 8 }, { 15, 12, 6 }, { 16, 16, 0 }, END },
      { 0 },
      { { 0 }, { 0 }, { 2 } },
      "gewaehlt",
      "B" },
    { LONG, 1, { { 10 }, END }, { 10 }, NONE, NEXT, "A" },
    { LONG, 1, { { 10 }, { 10 }, END }, { 10, 10 }, NONE, NOBODY },
    { LONG, 3, { { 14, 11, 8 }, END }, { 0 }, { { 1 } }, NEXT, "A, B, C" },
  };

  check_rows (rows, G_N_ELEMENTS (rows) - 1);

  /* a lot where none is to be drawn */
  g_autoptr (RisFinding) finding = evaluate (&rows[G_N_ELEMENTS (rows) - 1]);

  g_assert_cmpstr (finding->outcome, ==, "angabe_ungueltig");
}

/* equal for the last place of the last ballot */
#define BY_LOT LONG "wahl.eintritt.gleichstand | los\n"
#define ALL LONG "wahl.eintritt.gleichstand | alle\n"

static const Row entry_rows[] = {
  { BY_LOT, 3, { { 14, 11, 8 }, { 13, 10, 10 }, END }, { 0 }, NONE, "los", "B, C" },
  { BY_LOT, 3, { { 14, 11, 8 }, { 13, 10, 10 }, END }, { 0 }, { { 0 }, { 3 } }, NEXT, "A, C" },
  { BY_LOT,
    3,
    { { 14, 11, 8 }, { 13, 10, 10 }, { 18, 0, 15 }, END },
    { 0 },
    { { 0 }, { 3 } },
    "gewaehlt",
    "A" },
  { BY_LOT, 3, { { 14, 11, 8 }, { 13, 10, 10 }, END }, { 0 }, { { 0 }, { 1 } }, WRONG },
  { BY_LOT, 3, { { 14, 11, 8 }, { 13, 10, 10 }, END }, { 0 }, { { 0 }, { 2, 3 } }, WRONG },
  { BY_LOT, 3, { { 14, 11, 8 }, { 11, 11, 11 }, END }, { 0 }, NONE, "los", "A, B, C" },
  { BY_LOT, 3, { { 14, 11, 8 }, { 11, 11, 11 }, END }, { 0 }, { { 0 }, { 2 } }, "los", "A, C" },
  { BY_LOT, 3, { { 14, 11, 8 }, { 11, 11, 11 }, END }, { 0 }, { { 0 }, { 2, 1 } }, NEXT, "A, B" },
  { BY_LOT, 4, { { 14, 11, 8 }, { 12, 12, 5, 4 }, END }, { 0 }, NONE, NEXT, "A, B" },
  { ALL, 3, { { 14, 11, 8 }, { 13, 10, 10 }, END }, { 0 }, NONE, NEXT, "A, B, C" },
  { ALL, 3, { { 14, 11, 8 }, { 13, 10, 10 }, { 9, 12, 12 }, END }, { 0 }, NONE, "los", "B, C" },
  { LONG, 3, { { 14, 11, 8 }, { 13, 10, 10 }, END }, { 0 }, NONE, "unbekannt", "B, C" },
  { LONG, 3, { { 14, 11, 8 }, { 13, 10, 10 }, END }, { 0 }, { { 0 }, { 2 } }, NEXT, "A, B" },
};

static void
test_entry (void)
{
  g_autoptr (RisFinding) one = evaluate (&entry_rows[0]);
  g_autoptr (RisFinding) two = evaluate (&entry_rows[5]);
  g_autoptr (RisFinding) unset = evaluate (&entry_rows[12]);

  check_rows (entry_rows, G_N_ELEMENTS (entry_rows));
  g_assert_cmpstr (ris_finding_get_text (one, "los_fuer"), ==, "eintritt");
  g_assert_cmpint (ris_finding_get_number (one, "plaetze"), ==, 1);
  g_assert_cmpstr (one->sentence, ==,
                   "B und C haben gleich viele Stimmen (10); einer der beiden Plätze in der "
                   "nächsten Wahl ist noch frei. Es entscheidet das Los; es zieht die oder der "
                   "Vorsitzende.");
  g_assert_cmpint (ris_finding_get_number (two, "plaetze"), ==, 2);
  g_assert_nonnull (
      strstr (two->sentence, "die beiden Plätze in der nächsten Wahl sind noch frei"));
  g_assert_nonnull (ris_finding_find (unset, "unbekannt"));
}

static const Row unusual_rows[] = {
  { ORDER ("wahlgang"), 2, { { 5, 5 }, END }, { 0 }, NONE, NOBODY },
  { ORDER ("wahlgang, los"), 2, { { 5, 5 }, END }, { 0 }, NONE, "los", "A, B" },
  { ORDER ("wahlgang, los"), 2, { { 5, 5 }, END }, { 0 }, { { 2 } }, "gewaehlt", "B" },
  { ORDER ("wahlgang, los"), 2, { { 5, 4 }, END }, { 3 }, NONE, NOBODY },
  { ORDER ("wahlgang, stichwahl"), 2, { { 5, 5 }, { 5, 5 }, END }, { 0 }, NONE, NOBODY },
  { ORDER ("wahlgang, stichwahl"), 2, { { 5, 5 }, { 5, 5 }, END }, { 0 }, { { 0 }, { 1 } }, WRONG },
  { ORDER ("wahlgang, stichwahl, stichwahl, los"),
    2,
    { { 5, 5 }, { 5, 5 }, END },
    { 0 },
    NONE,
    NEXT,
    "A, B" },
  { ORDER ("los"), 1, { END }, { 0 }, NONE, NEXT, "A" },
  { "wahl.mehrheit | >= 1/2 gueltig\nwahl.ablauf | wahlgang",
    2,
    { { 5, 5 }, END },
    { 0 },
    NONE,
    NOBODY },
  { "wahl.mehrheit | > 1/2 ja_nein\nwahl.ablauf | wahlgang",
    1,
    { { 6 }, END },
    { 5 },
    NONE,
    "gewaehlt",
    "A" },
  { MAJORITY, 2, { { 6, 5 }, END }, { 0 }, NONE, "gewaehlt", "A" },
  { MAJORITY, 2, { { 5, 5 }, END }, { 0 }, NONE, "unbekannt", NULL },
  { "wahl.ablauf | wahlgang", 2, { { 5, 5 }, END }, { 0 }, NONE, "unbekannt", NULL },
  { "", 2, { END }, { 0 }, NONE, NEXT, "A, B" },
};

static void
test_unusual_orders (void)
{

  check_rows (unusual_rows, G_N_ELEMENTS (unusual_rows));
}

static void
test_sentences (void)
{
  static const struct
  {
    Row row;
    const char *sentence;
  } rows[] = {
    { { NEAR, 1, { { 20 }, END }, { 21 }, NONE, NULL, NULL },
      "A ist nicht gewählt: nötig sind 21 Stimmen (mehr als die Hälfte der gültigen Stimmen, hier "
      "41), erreicht wurden 20." },
    { { NEAR, 1, { { 1 }, END }, { 2 }, NONE, NULL, NULL },
      "A ist nicht gewählt: nötig sind 2 Stimmen (mehr als die Hälfte der gültigen Stimmen, hier "
      "3), erreicht wurde 1." },
    { { NEAR, 1, { { 1 }, END }, { 0 }, NONE, NULL, NULL },
      "A ist gewählt: mit 1 Stimme; nötig ist 1 (mehr als die Hälfte der gültigen Stimmen, hier "
      "1)." },
    { { NEAR, 3, { { 14, 8, 11 }, END }, { 0 }, NONE, NULL, NULL },
      "Im 1. Wahlgang ist niemand gewählt: nötig sind 17 Stimmen (mehr als die Hälfte der gültigen "
      "Stimmen, hier 33), erreicht wurden höchstens 14. Es folgt eine engere Wahl zwischen A und "
      "C." },
    { { LONG, 3, { { 14, 8, 11 }, END }, { 0 }, NONE, NULL, NULL },
      "Im 1. Wahlgang ist niemand gewählt: nötig sind 17 Stimmen (mehr als die Hälfte der gültigen "
      "Stimmen, hier 33), erreicht wurden höchstens 14. Es folgt die Wiederholung der Wahl mit A, "
      "B und C." },
    { { NEAR, 3, { { 14, 8, 11 }, { 16, 0, 17 }, END }, { 0 }, NONE, NULL, NULL },
      "C ist gewählt: mit den meisten Stimmen (17)." },
    { { NEAR, 3, { { 14, 8, 11 }, { 16, 0, 16 }, END }, { 0 }, { { 0 }, { 1 } }, NULL, NULL },
      "A ist gewählt: durch das Los bei Stimmengleichheit." },
    { { NEAR, 2, { END }, { 0 }, NONE, NULL, NULL }, "Es beginnt der 1. Wahlgang mit A und B." },
    { { ORDER ("wahlgang, stichwahl, stichwahl, los"),
        2,
        { { 5, 5 }, { 5, 5 }, END },
        { 0 },
        NONE,
        NULL,
        NULL },
      "Im 2. Wahlgang haben mehrere gleich viele Stimmen. Es folgt eine Stichwahl zwischen A und "
      "B." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisFinding) finding = evaluate (&rows[i].row);

      g_assert_cmpstr (finding->sentence, ==, rows[i].sentence);
    }
}

static void
test_trace (void)
{
  static const Row row = { LONG "befangenheit.wahlen | nein",
                           3,
                           { { 14, 11, 8 }, { 15, 12, 6 }, { 17, 15, 0 }, END },
                           { 0 },
                           { { 0 } },
                           NULL,
                           NULL };
  static const char *const steps[] = {
    "1. Wahlgang: A 14, B 11, C 8",
    "Nötig im 1. Wahlgang: 17 (mehr als die Hälfte der gültigen Stimmen, hier 33)",
    "2. Wahlgang (Wiederholung): A 15, B 12, C 6",
    "Nötig im 2. Wahlgang: 17 (mehr als die Hälfte der gültigen Stimmen, hier 33)",
    "3. Wahlgang (Stichwahl): A 17, B 15",
  };
  g_autoptr (RisFinding) finding = evaluate (&row);

  g_assert_cmpuint (finding->steps->len, ==, G_N_ELEMENTS (steps));
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    g_assert_cmpstr (finding->steps->pdata[i], ==, steps[i]);
  g_assert_cmpint (ris_finding_get_number (finding, "wahlgang"), ==, 3);
  g_assert_cmpint (ris_finding_get_number (finding, "kandidat1.stimmen"), ==, 17);
  g_assert_cmpint (ris_finding_get_number (finding, "kandidat3.stimmen"), ==, RIS_UNKNOWN);
  g_assert_cmpint (ris_finding_get_number (finding, "gueltig"), ==, 32);
  g_assert_cmpint (ris_finding_get_number (finding, "noetig"), ==, RIS_UNKNOWN);
  g_assert_cmpuint (finding->rules->len, ==, 2);
  g_assert_nonnull (ris_finding_find (finding, "eigene_stimme"));
  g_assert_cmpint (ris_finding_get_class (finding), ==, RIS_FINDING_HINT);
}

static void
test_surplus (void)
{
  static const Row one = { NEAR, 2, { { 6, 5 }, { 6, 5 }, END }, { 0 }, { { 0 } }, NULL, NULL };
  static const Row two
      = { NEAR, 2, { { 6, 5 }, { 6, 5 }, { 6, 5 }, END }, { 0 }, { { 0 } }, NULL, NULL };
  g_autoptr (RisFinding) finding = evaluate (&one);
  g_autoptr (RisFinding) more = evaluate (&two);

  g_assert_cmpstr (finding->outcome, ==, "gewaehlt");
  g_assert_true (g_str_has_prefix (ris_finding_find (finding, "ueberzaehlig")->sentence,
                                   "Ein weiterer Wahlgang ist"));
  g_assert_true (g_str_has_prefix (ris_finding_find (more, "ueberzaehlig")->sentence,
                                   "Weitere Wahlgänge sind"));
  g_assert_cmpint (ris_finding_get_class (more), ==, RIS_FINDING_WARNING);
}

static void
test_candidates (void)
{
  g_autoptr (RisRules) rules = election_rules_new (NEAR);
  RisSingleElectionCase election
      = { .candidates = names, .composition = RIS_COMPOSITION_UNKNOWN, .is_secret = 1 };
  g_autoptr (RisFinding) none = ris_single_election_evaluate (rules, &election);
  g_autoptr (RisFinding) many = NULL;

  election.n_candidates = RIS_SINGLE_ELECTION_MAX_CANDIDATES + 1;
  many = ris_single_election_evaluate (rules, &election);
  g_assert_cmpstr (none->outcome, ==, "angabe_ungueltig");
  g_assert_cmpstr (many->outcome, ==, "angabe_ungueltig");
}

/* --- form --- */

static RisFinding *
evaluate_form (const char *office, gint64 is_secret, const RisBallotFormCase *form)
{
  g_autoptr (RisRules) rules
      = election_rules_new (NEAR "wahl.form | offen\nwahl.geheim | >= 1/5 gesetzlich\n"
                                 "wahl.geheim.stets | beigeordnete\n");
  const gint64 votes[] = { 30, 3 };
  RisSingleElectionRound round = { votes, 0, 0, 0, RIS_UNKNOWN, RIS_UNKNOWN, NULL, 0 };
  RisSingleElectionCase election = { .office = office,
                                     .candidates = names,
                                     .n_candidates = 2,
                                     .rounds = &round,
                                     .n_rounds = 1,
                                     .composition = RIS_COMPOSITION_UNKNOWN,
                                     .is_secret = is_secret,
                                     .form = form };

  election.composition.legal = 53;
  return ris_single_election_evaluate (rules, &election);
}

static void
test_form (void)
{
  RisBallotFormCase demanded = RIS_BALLOT_FORM_CASE_UNKNOWN;
  g_autoptr (RisFinding) secret = evaluate_form ("beigeordnete", 1, NULL);
  g_autoptr (RisFinding) open = evaluate_form ("beigeordnete", 0, NULL);
  g_autoptr (RisFinding) free = evaluate_form ("ehrenamt", 0, NULL);
  g_autoptr (RisFinding) unsaid = evaluate_form ("beigeordnete", RIS_UNKNOWN, NULL);
  g_autoptr (RisFinding) objected = NULL;

  g_assert_cmpstr (secret->outcome, ==, "gewaehlt");
  g_assert_cmpstr (open->outcome, ==, "sperre");
  g_assert_cmpint (open->class, ==, RIS_FINDING_IMPOSSIBLE);
  g_assert_cmpint (strlen (open->sentence), >, 10);
  g_assert_cmpstr (free->outcome, ==, "gewaehlt");
  g_assert_nonnull (ris_finding_find (free, "offen"));
  g_assert_cmpstr (unsaid->outcome, ==, "gewaehlt");
  g_assert_nonnull (ris_finding_find (unsaid, "geheim"));

  demanded.composition.legal = 53;
  demanded.n_secret = 11;
  objected = evaluate_form ("ehrenamt", 0, &demanded);
  g_assert_cmpint (ris_finding_get_class (objected), >=, RIS_FINDING_WARNING);
  g_assert_nonnull (ris_finding_find (objected, "geheim"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/single-election/near", test_near);
  g_test_add_func ("/rules/single-election/long", test_long);
  g_test_add_func ("/rules/single-election/entry", test_entry);
  g_test_add_func ("/rules/single-election/unusual-orders", test_unusual_orders);
  g_test_add_func ("/rules/single-election/sentences", test_sentences);
  g_test_add_func ("/rules/single-election/trace", test_trace);
  g_test_add_func ("/rules/single-election/surplus", test_surplus);
  g_test_add_func ("/rules/single-election/candidates", test_candidates);
  g_test_add_func ("/rules/single-election/form", test_form);
  return g_test_run ();
}
