/* Findings about seats: the sentence, the trace, ties, hints, and where the method comes from. */
#include "rules/seats.h"

#include "base/record.h"
#include "election-rules.h"

static const RisSeatsList three[] = { { "A", 416, -1 }, { "B", 338, -1 }, { "C", 246, -1 } };
static const RisSeatsList equal[] = { { "A", 9, 100 }, { "B", 5, 700 }, { "C", 5, 900 } };

#define DHONDT "ausschuss.verfahren | dhondt\n"
#define LOT "ausschuss.gleichstand | los\nwahl.los_durch | vorsitz\n"

static RisSeatsCase
case_of (const RisSeatsList *lists, guint n, gint64 seats)
{
  RisSeatsCase seats_case = { .seats = seats, .lists = lists, .n_lists = n };

  return seats_case;
}

static RisFinding *
find_of (const char *lines, const RisSeatsCase *seats_case)
{
  g_autoptr (RisRules) rules = election_rules_new (lines);

  return ris_seats_find (rules, seats_case);
}

static void
assert_steps (const RisFinding *finding, const char *const *expected)
{
  g_autofree char *joined = g_strjoinv ("\n", (char **)expected);
  GString *found = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < finding->steps->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? "\n" : "", (char *)finding->steps->pdata[i]);
  text = g_string_free (found, FALSE);
  g_assert_cmpstr (text, ==, joined);
}

static void
test_highest_numbers (void)
{
  static const char *const steps[]
      = { "1. Sitz: A, 416 : 1 = 416,00",   "2. Sitz: B, 338 : 1 = 338,00",
          "3. Sitz: C, 246 : 1 = 246,00",   "4. Sitz: A, 416 : 2 = 208,00",
          "Ohne Sitz: B, 338 : 2 = 169,00", NULL };
  RisSeatsCase seats_case = case_of (three, 3, 4);
  g_autoptr (RisFinding) finding = find_of (DHONDT, &seats_case);

  g_assert_cmpstr (finding->outcome, ==, "verteilt");
  g_assert_cmpint (ris_finding_get_class (finding), ==, RIS_FINDING_FINE);
  g_assert_cmpstr (finding->sentence, ==, "Von 4 Sitzen erhalten nach d’Hondt: A 2, B 1, C 1.");
  assert_steps (finding, steps);
  g_assert_cmpint (ris_finding_get_number (finding, "sitze"), ==, 4);
  g_assert_cmpint (ris_finding_get_number (finding, "stimmen"), ==, 1000);
  g_assert_cmpint (ris_finding_get_number (finding, "liste1.sitze"), ==, 2);
  g_assert_cmpint (ris_finding_get_number (finding, "liste3.stimmen"), ==, 246);
  g_assert_cmpint (ris_finding_get_number (finding, "offen"), ==, RIS_UNKNOWN);
  g_assert_cmpstr (ris_finding_get_text (finding, "verfahren"), ==, "d’Hondt");
  g_assert_cmpuint (finding->rules->len, ==, 1);
}

static void
test_remainders (void)
{
  static const char *const steps[] = {
    "A: 416 × 11 : 1000 = 4,58; sicher 4 Sitze, Rest 576/1000",
    "B: 338 × 11 : 1000 = 3,72; sicher 3 Sitze, Rest 718/1000",
    "C: 246 × 11 : 1000 = 2,71; sicher 2 Sitze, Rest 706/1000",
    "1. weiterer Sitz: B, Rest 718/1000 = 0,72",
    "2. weiterer Sitz: C, Rest 706/1000 = 0,71",
    "Ohne Sitz: A, Rest 576/1000 = 0,58",
    NULL,
  };
  RisSeatsCase seats_case = case_of (three, 3, 11);
  g_autoptr (RisFinding) finding = find_of ("ausschuss.verfahren | hare_niemeyer", &seats_case);

  g_assert_cmpstr (finding->sentence, ==,
                   "Von 11 Sitzen erhalten nach Hare/Niemeyer: A 4, B 4, C 3.");
  assert_steps (finding, steps);
}

static void
test_one_seat (void)
{
  RisSeatsCase seats_case = case_of (three, 3, 1);
  g_autoptr (RisFinding) finding = find_of (DHONDT, &seats_case);

  g_assert_cmpstr (finding->sentence, ==, "Den Sitz erhält nach d’Hondt: A 1, B 0, C 0.");
}

/* --- ties --- */

static void
test_tie (void)
{
  RisSeatsCase seats_case = case_of (equal, 3, 2);
  g_autoptr (RisFinding) finding = find_of (DHONDT LOT, &seats_case);

  g_assert_cmpstr (finding->outcome, ==, "gleichstand");
  g_assert_cmpint (finding->class, ==, RIS_FINDING_HINT);
  g_assert_cmpstr (finding->sentence, ==,
                   "Auf den letzten Sitz haben nach d’Hondt den gleichen Anspruch: B und C. Es "
                   "entscheidet das Los; es zieht die oder der Vorsitzende.");
  g_assert_cmpint (ris_finding_get_number (finding, "offen"), ==, 1);
  g_assert_cmpstr (ris_finding_get_text (finding, "gleichstand"), ==, "B und C");
  g_assert_cmpuint (finding->rules->len, ==, 3);
  g_assert_null (ris_finding_find (finding, "ohne_sitz"));
}

static void
test_tie_for_several (void)
{
  static const RisSeatsList lists[] = { { "A", 5, -1 }, { "B", 5, -1 }, { "C", 5, -1 } };
  RisSeatsCase seats_case = case_of (lists, 3, 2);
  g_autoptr (RisFinding) finding = find_of (DHONDT LOT, &seats_case);

  g_assert_cmpstr (finding->sentence, ==,
                   "Auf die letzten 2 Sitze haben nach d’Hondt den gleichen Anspruch: A, B und C. "
                   "Es entscheidet das Los; es zieht die oder der Vorsitzende.");
}

static void
test_lot (void)
{
  static const guint drawn[] = { 2 };
  RisSeatsCase seats_case = case_of (equal, 3, 2);
  g_autoptr (RisFinding) finding = NULL;
  g_autoptr (RisFinding) more = NULL;
  g_autoptr (RisFinding) wrong = NULL;

  seats_case.lots = drawn;
  seats_case.n_lots = 1;
  finding = find_of (DHONDT LOT, &seats_case);
  g_assert_cmpstr (finding->outcome, ==, "verteilt");
  g_assert_cmpstr (finding->sentence, ==,
                   "Von 2 Sitzen erhalten nach d’Hondt: A 1, B 0, C 1 (durch Los).");
  g_assert_cmpstr (finding->steps->pdata[1], ==, "2. Sitz: C, 5 : 1 = 5,00, durch Los");

  seats_case.seats = 5; /* 9, 5, 5, 4½, and 3 of A is less than that: no tie */
  wrong = find_of (DHONDT LOT, &seats_case);
  g_assert_cmpstr (wrong->outcome, ==, "los_ungueltig");
  g_assert_cmpstr (wrong->sentence, ==, "Es sind mehr Lose eingetragen, als zu ziehen waren.");

  seats_case.seats = 6; /* 9, 5, 5, 4½, 3, and 2½ twice */
  more = find_of (DHONDT LOT, &seats_case);
  g_assert_cmpstr (more->sentence, ==,
                   "Von 6 Sitzen erhalten nach d’Hondt: A 3, B 1, C 2 (davon einen durch Los).");
}

static void
test_lot_for_another (void)
{
  static const guint drawn[] = { 0 };
  RisSeatsCase seats_case = case_of (equal, 3, 2);
  g_autoptr (RisFinding) finding = NULL;

  seats_case.lots = drawn;
  seats_case.n_lots = 1;
  finding = find_of (DHONDT LOT, &seats_case);
  g_assert_cmpstr (finding->outcome, ==, "los_ungueltig");
  g_assert_cmpint (finding->class, ==, RIS_FINDING_IMPOSSIBLE);
  g_assert_cmpstr (finding->sentence, ==,
                   "Das Los kann nur zwischen B und C entscheiden; gezogen wurde eine andere "
                   "Liste.");
}

/* nobody knows what a tie means there: it is said, and so is that */
static void
test_tie_unknown (void)
{
  RisSeatsCase seats_case = case_of (equal, 3, 2);
  g_autoptr (RisFinding) finding = find_of (DHONDT, &seats_case);

  g_assert_cmpstr (finding->outcome, ==, "gleichstand");
  g_assert_cmpstr (finding->sentence, ==,
                   "Auf den letzten Sitz haben nach d’Hondt den gleichen Anspruch: B und C.");
  g_assert_nonnull (ris_finding_find (finding, "unbekannt"));
  g_assert_cmpint (ris_finding_get_class (finding), ==, RIS_FINDING_WARNING);
}

static void
test_strength (void)
{
  RisSeatsList lists[] = { { "A", 9, 100 }, { "B", 5, 700 }, { "C", 5, 900 } };
  RisSeatsCase seats_case = case_of (lists, 3, 2);
  const char *lines = DHONDT "ausschuss.gleichstand | stimmenzahl\nwahl.los_durch | vorsitz";
  g_autoptr (RisFinding) finding = find_of (lines, &seats_case);
  g_autoptr (RisFinding) missing = NULL;
  g_autoptr (RisFinding) chosen = NULL;
  g_autoptr (RisFinding) lots = NULL;

  g_assert_cmpstr (finding->outcome, ==, "verteilt");
  g_assert_cmpint (ris_finding_get_number (finding, "liste3.sitze"), ==, 1);
  g_assert_cmpstr (finding->steps->pdata[1], ==,
                   "2. Sitz: C, 5 : 1 = 5,00, nach der Stimmenzahl der Wahl");
  g_assert_cmpuint (finding->rules->len, ==, 2);

  seats_case.tie = RIS_SEATS_TIE_STRENGTH;
  lists[1].strength = 900;
  chosen = find_of (DHONDT "wahl.los_durch | vorsitz", &seats_case);
  g_assert_cmpstr (chosen->outcome, ==, "gleichstand");
  g_assert_nonnull (strstr (chosen->sentence, "das Los"));

  /* who names the lot does not ask the rule */
  seats_case.tie = RIS_SEATS_TIE_LOT;
  lots = find_of (lines, &seats_case);
  g_assert_cmpstr (lots->outcome, ==, "gleichstand");

  seats_case.tie = RIS_SEATS_TIE_BY_RULE;
  lists[1].strength = RIS_UNKNOWN;
  missing = find_of (lines, &seats_case);
  g_assert_cmpstr (missing->outcome, ==, "angabe_fehlt");
  g_assert_nonnull (strstr (missing->sentence, "B und C haben gleichen Anspruch"));
}

/* --- the method --- */

static void
test_method_unknown (void)
{
  RisSeatsCase seats_case = case_of (three, 3, 11);
  g_autoptr (RisFinding) unset = find_of ("", &seats_case);
  g_autoptr (RisFinding) open = find_of ("ausschuss.verfahren | verhaeltniswahl", &seats_case);
  g_autoptr (RisFinding) other = find_of ("ausschuss.verfahren | mehrheitswahl", &seats_case);

  g_assert_cmpstr (unset->outcome, ==, "unbekannt");
  g_assert_cmpint (unset->class, ==, RIS_FINDING_WARNING);
  g_assert_cmpstr (open->outcome, ==, "unbekannt");
  g_assert_cmpint (open->class, ==, RIS_FINDING_WARNING);
  g_assert_nonnull (strstr (open->sentence, "Bitte das Verfahren angeben"));
  g_assert_cmpstr (other->outcome, ==, "kein_verhaeltnis");
  g_assert_cmpstr (other->sentence, ==,
                   "Die Sitze werden nicht nach Verhältnis verteilt, sondern so: Mehrheitswahl.");
}

static void
test_method_of_caller (void)
{
  RisSeatsCase seats_case = case_of (three, 3, 11);
  g_autoptr (RisFinding) unset = NULL;
  g_autoptr (RisFinding) same = NULL;
  g_autoptr (RisFinding) other = NULL;

  seats_case.method = RIS_SEATS_DHONDT;
  unset = find_of ("", &seats_case);
  g_assert_cmpstr (unset->outcome, ==, "verteilt");
  g_assert_nonnull (ris_finding_find (unset, "verfahren_vorgegeben"));
  g_assert_cmpint (ris_finding_get_class (unset), ==, RIS_FINDING_HINT);
  g_assert_cmpuint (unset->rules->len, ==, 0);

  same = find_of (DHONDT, &seats_case);
  g_assert_cmpint (ris_finding_get_class (same), ==, RIS_FINDING_FINE);
  g_assert_cmpuint (same->rules->len, ==, 1);

  other = find_of ("ausschuss.verfahren | sainte_lague", &seats_case);
  g_assert_cmpint (ris_finding_get_class (other), ==, RIS_FINDING_WARNING);
  g_assert_cmpstr (ris_finding_find (other, "verfahren_abweichend")->sentence, ==,
                   "Gerechnet ist nach d’Hondt wie vorgegeben; das Regelwerk nennt "
                   "Sainte-Laguë/Schepers.");
  g_assert_cmpint (ris_finding_get_number (other, "liste1.sitze"), ==, 5);
}

/* --- hints --- */

static void
test_majority (void)
{
  static const RisSeatsList lists[]
      = { { "A", 51, -1 }, { "B", 17, -1 }, { "C", 16, -1 }, { "D", 16, -1 } };
  RisSeatsCase seats_case = case_of (lists, 4, 4);
  g_autoptr (RisFinding) finding
      = find_of ("ausschuss.verfahren | sainte_lague\nausschuss.gleichstand | los\n"
                 "wahl.los_durch | vorsitz",
                 &seats_case);
  g_autoptr (RisFinding) kept = NULL;
  const RisFinding *note;

  /* 51, 17 = 17, 16, 16: two seats for A are half of four */
  g_assert_cmpstr (finding->outcome, ==, "gleichstand");
  seats_case.seats = 5;
  kept = find_of ("ausschuss.verfahren | sainte_lague", &seats_case);
  note = ris_finding_find (kept, "mehrheit_verfehlt");
  g_assert_cmpint (ris_finding_get_number (kept, "liste1.sitze"), ==, 2);
  g_assert_nonnull (note);
  g_assert_cmpstr (note->sentence, ==,
                   "A hat mehr als die Hälfte der Stimmen (51 von 100), aber nicht mehr als die "
                   "Hälfte der Sitze (2 von 5). Ein Ausschuss soll die Mehrheit abbilden.");
  g_assert_cmpint (note->class, ==, RIS_FINDING_HINT);
}

static void
test_majority_kept (void)
{
  static const RisSeatsList lists[] = { { "A", 50, -1 }, { "B", 30, -1 }, { "C", 20, -1 } };
  RisSeatsCase seats_case = case_of (lists, 3, 10);
  g_autoptr (RisFinding) half = find_of (DHONDT, &seats_case);

  g_assert_null (ris_finding_find (half, "mehrheit_verfehlt"));
}

static void
test_seatless (void)
{
  static const struct
  {
    const char *lines;
    const char *sentence;
  } rows[] = {
    { DHONDT "ausschuss.grundmandat | ja",
      "B erhält keinen Sitz, kann aber ein beratendes Mitglied benennen." },
    { DHONDT "ausschuss.grundmandat | nein",
      "B erhält keinen Sitz; ein beratender Sitz ist nicht vorgesehen." },
    { DHONDT, "B erhält keinen Sitz. Ob dafür ein beratender Sitz vorgesehen ist, ist im "
              "Regelwerk nicht gesetzt." },
  };
  static const RisSeatsList lists[] = { { "A", 9, -1 }, { "B", 1, -1 }, { "C", 0, -1 } };
  RisSeatsCase seats_case = case_of (lists, 3, 2);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisFinding) finding = find_of (rows[i].lines, &seats_case);
      const RisFinding *note = ris_finding_find (finding, "ohne_sitz");

      g_assert_nonnull (note);
      g_assert_cmpstr (note->sentence, ==, rows[i].sentence);
      g_assert_cmpuint (finding->findings->len, ==, 1); /* nothing about C, which has no votes */
      g_assert_cmpuint (note->rules->len, ==, i < 2 ? 1 : 0);
    }
  seats_case.seats = 0;

  g_autoptr (RisFinding) none = find_of (DHONDT, &seats_case);

  g_assert_null (ris_finding_find (none, "ohne_sitz"));
}

/* --- numbers that are none --- */

static void
test_failures (void)
{
  static const struct
  {
    gint64 seats;
    gint64 votes;
    guint n;
    const char *outcome;
    const char *part; /* of the sentence */
  } rows[] = {
    { RIS_UNKNOWN, 5, 1, "angabe_fehlt", "Wie viele Sitze sind zu vergeben?" },
    { 3, RIS_UNKNOWN, 1, "angabe_fehlt", "Wie viele Stimmen hat A?" },
    { 3, 0, 1, "keine_stimmen", "Keine Liste hat Stimmen" },
    { 1001, 5, 1, "angabe_ungueltig", "0 bis 1000 Sitze" },
    { 3, 5, 0, "angabe_ungueltig", "keine Liste" },
    { 3, 5, 101, "angabe_ungueltig", "Mehr als 100 Listen" },
  };
  RisSeatsList lists[RIS_SEATS_MAX_LISTS + 1];

  for (gsize r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      RisSeatsCase seats_case = case_of (lists, rows[r].n, rows[r].seats);
      g_autoptr (RisFinding) finding = NULL;

      for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
        lists[i] = (RisSeatsList){ "A", rows[r].votes, RIS_UNKNOWN };
      finding = find_of (DHONDT, &seats_case);
      g_assert_cmpstr (finding->outcome, ==, rows[r].outcome);
      g_assert_nonnull (strstr (finding->sentence, rows[r].part));
      g_assert_cmpint (finding->class, >=, RIS_FINDING_WARNING);
    }
}

/* --- comparison --- */

static void
test_compare (void)
{
  static const char *const steps[]
      = { "A: d’Hondt 4, Hare/Niemeyer 4, Sainte-Laguë/Schepers 4",
          "B: d’Hondt 4, Hare/Niemeyer 3, Sainte-Laguë/Schepers 3",
          "C: d’Hondt 2, Hare/Niemeyer 3, Sainte-Laguë/Schepers 3", NULL };
  RisSeatsCase seats_case = case_of (three, 3, 10);
  g_autoptr (RisRules) rules = election_rules_new (LOT);
  g_autoptr (RisFinding) differ = ris_seats_compare (rules, &seats_case);
  g_autoptr (RisFinding) same = NULL;

  g_assert_cmpstr (differ->outcome, ==, "verschieden");
  g_assert_cmpstr (differ->sentence, ==, "Die Verfahren unterscheiden sich bei B und C.");
  g_assert_cmpuint (differ->findings->len, ==, 3);
  assert_steps (differ, steps);

  seats_case.seats = 3;
  same = ris_seats_compare (rules, &seats_case);
  g_assert_cmpstr (same->outcome, ==, "gleich");
  g_assert_cmpstr (same->sentence, ==,
                   "d’Hondt, Hare/Niemeyer und Sainte-Laguë führen zum selben Ergebnis.");
}

static void
test_compare_tie (void)
{
  static const guint drawn[] = { 2 };
  RisSeatsCase seats_case = case_of (equal, 3, 2);
  g_autoptr (RisRules) rules = election_rules_new (LOT);
  g_autoptr (RisFinding) finding = NULL;

  seats_case.lots = drawn;
  seats_case.n_lots = 1;
  finding = ris_seats_compare (rules, &seats_case);
  g_assert_cmpstr (finding->outcome, ==, "gleich");
  g_assert_cmpstr (finding->steps->pdata[0], ==,
                   "A: d’Hondt 1 (Gleichstand), Hare/Niemeyer 1 (Gleichstand), "
                   "Sainte-Laguë/Schepers 1 (Gleichstand)");
}

static void
test_compare_nothing (void)
{
  RisSeatsCase seats_case = case_of (three, 3, RIS_UNKNOWN);
  g_autoptr (RisRules) rules = election_rules_new ("");
  g_autoptr (RisFinding) finding = ris_seats_compare (rules, &seats_case);

  g_assert_cmpstr (finding->outcome, ==, "angabe_fehlt");
  g_assert_cmpint (finding->class, ==, RIS_FINDING_WARNING);
  g_assert_cmpuint (finding->steps->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/seats-finding/highest-numbers", test_highest_numbers);
  g_test_add_func ("/rules/seats-finding/remainders", test_remainders);
  g_test_add_func ("/rules/seats-finding/one-seat", test_one_seat);
  g_test_add_func ("/rules/seats-finding/tie", test_tie);
  g_test_add_func ("/rules/seats-finding/tie-for-several", test_tie_for_several);
  g_test_add_func ("/rules/seats-finding/lot", test_lot);
  g_test_add_func ("/rules/seats-finding/lot-for-another", test_lot_for_another);
  g_test_add_func ("/rules/seats-finding/tie-unknown", test_tie_unknown);
  g_test_add_func ("/rules/seats-finding/strength", test_strength);
  g_test_add_func ("/rules/seats-finding/method-unknown", test_method_unknown);
  g_test_add_func ("/rules/seats-finding/method-of-caller", test_method_of_caller);
  g_test_add_func ("/rules/seats-finding/majority", test_majority);
  g_test_add_func ("/rules/seats-finding/majority-kept", test_majority_kept);
  g_test_add_func ("/rules/seats-finding/seatless", test_seatless);
  g_test_add_func ("/rules/seats-finding/failures", test_failures);
  g_test_add_func ("/rules/seats-finding/compare", test_compare);
  g_test_add_func ("/rules/seats-finding/compare-tie", test_compare_tie);
  g_test_add_func ("/rules/seats-finding/compare-nothing", test_compare_nothing);
  return g_test_run ();
}
