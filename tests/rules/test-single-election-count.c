/* The numbers of one ballot: what is valid, what is missing, what does not add up. */
#include "rules/single-election-private.h"

#include "base/record.h"
#include "election-rules.h"

#define U RIS_UNKNOWN

static const char *const names[] = { "A", "B" };

typedef struct
{
  gint64 votes[2];
  gint64 no;
  gint64 abstentions;
  gint64 invalid;
  gint64 cast;
  gint64 valid;
  gboolean counts_abstentions;
  const char *outcome;
  gint64 gueltig;
  gint64 noetig;
  const char *note; /* (nullable) */
} Row;

static RisFinding *
evaluate (const char *majority, const Row *row, gint64 present_entitled)
{
  g_autofree char *lines
      = g_strdup_printf ("wahl.mehrheit | %s\nwahl.ablauf | wahlgang\n", majority);
  g_autoptr (RisRules) rules = election_rules_new (lines);
  RisSingleElectionRound round
      = { row->votes, row->no, row->abstentions, row->invalid, row->cast, row->valid, NULL, 0 };
  RisSingleElectionCase election = { .candidates = names,
                                     .n_candidates = row->votes[1] < -1 ? 1 : 2,
                                     .rounds = &round,
                                     .n_rounds = 1,
                                     .composition = RIS_COMPOSITION_UNKNOWN,
                                     .is_secret = 1,
                                     .counts_abstentions = row->counts_abstentions };

  election.composition.present_entitled = present_entitled;
  return ris_single_election_evaluate (rules, &election);
}

static void
test_valid (void)
{
  static const Row rows[] = {
    /* P23: 17 for A, 2 abstentions that count as valid there: 19 */
    { { 17, -2 }, 0, 2, 0, 19, 19, TRUE, "gewaehlt", 19, 10, "enthaltung_gueltig" },
    { { 17, -2 }, 0, 2, 0, 19, 19, FALSE, "gewaehlt", 17, 9, "gueltig_abweichend" },
    { { 17, -2 }, 0, 2, 0, 19, 17, FALSE, "gewaehlt", 17, 9, NULL },
    { { 9, -2 }, 8, 2, 0, 19, U, TRUE, "nicht_gewaehlt", 19, 10, "enthaltung_gueltig" },
    { { 9, -2 }, 8, 2, 0, 19, U, FALSE, "gewaehlt", 17, 9, NULL },
    { { 9, 7 }, 0, 0, 3, 19, 17, FALSE, "gewaehlt", 16, 9, "gueltig_abweichend" },
    /* nobody counted "no" */
    { { 9, 7 }, U, 1, 2, 19, U, FALSE, "gewaehlt", 16, 9, NULL },
    { { 9, 7 }, U, 1, 0, 20, U, FALSE, "nicht_gewaehlt", 19, 10, NULL },
    { { 9, 7 }, U, 1, 0, 20, U, TRUE, "nicht_gewaehlt", 20, 11, "enthaltung_gueltig" },
    { { 9, 7 }, U, U, U, U, 16, FALSE, "gewaehlt", 16, 9, NULL },
    { { 9, 7 }, U, 2, U, U, 18, TRUE, "nicht_gewaehlt", 18, 10, "enthaltung_gueltig" },
    { { 9, 7 }, U, U, U, U, U, FALSE, "angabe_fehlt", U, U, NULL },
    { { 9, 7 }, U, U, 0, 19, U, FALSE, "angabe_fehlt", U, U, NULL },
    { { 9, 7 }, 0, U, 0, 19, U, TRUE, "angabe_fehlt", U, U, NULL },
    { { 9, 7 }, U, U, 0, U, 19, TRUE, "angabe_fehlt", U, U, NULL },
    { { 9, U }, 0, 0, 0, U, U, FALSE, "angabe_fehlt", U, U, NULL },
    /* sums */
    { { 9, 7 }, 0, 1, 2, 19, U, FALSE, "gewaehlt", 16, 9, NULL },
    { { 9, 7 }, 0, 1, 2, 20, U, FALSE, "gewaehlt", 16, 9, "summe" },
    { { 9, 7 }, 0, 1, 2, 18, U, FALSE, "gewaehlt", 16, 9, "summe" },
    { { 9, 7 }, 0, U, 2, 25, U, FALSE, "gewaehlt", 16, 9, NULL },
    { { 9, 7 }, U, U, U, U, 15, FALSE, "gewaehlt", 15, 8, "summe" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisFinding) finding = evaluate ("> 1/2 gueltig", &rows[i], RIS_UNKNOWN);

      g_test_message ("row %" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      g_assert_cmpint (ris_finding_get_number (finding, "gueltig"), ==, rows[i].gueltig);
      g_assert_cmpint (ris_finding_get_number (finding, "noetig"), ==, rows[i].noetig);
      g_assert_cmpuint (finding->findings->len, ==, rows[i].note == NULL ? 0 : 1);
      g_assert_true (rows[i].note == NULL || ris_finding_find (finding, rows[i].note) != NULL);
    }
}

/* with "yes and no" abstentions never count */
static void
test_yes_no (void)
{
  static const Row row = { { 9, -2 }, 8, 2, 0, 19, U, TRUE, NULL, 0, 0, NULL };
  g_autoptr (RisFinding) finding = evaluate ("> 1/2 ja_nein", &row, RIS_UNKNOWN);

  g_assert_cmpstr (finding->outcome, ==, "gewaehlt");
  g_assert_cmpint (ris_finding_get_number (finding, "noetig"), ==, 9);
}

static void
test_members (void)
{
  static const Row row = { { 9, -2 }, 0, 0, 0, 9, U, FALSE, NULL, 0, 0, NULL };
  g_autoptr (RisFinding) half = evaluate ("> 1/2 anwesend_stimmb", &row, 18);
  g_autoptr (RisFinding) more = evaluate ("> 1/2 anwesend_stimmb", &row, 17);
  g_autoptr (RisFinding) unknown = evaluate ("> 1/2 anwesend_stimmb", &row, RIS_UNKNOWN);

  g_assert_cmpstr (half->outcome, ==, "nicht_gewaehlt");
  g_assert_cmpstr (more->outcome, ==, "gewaehlt");
  g_assert_cmpstr (unknown->outcome, ==, "angabe_fehlt");
  g_assert_cmpstr (unknown->sentence, ==,
                   "Für den 1. Wahlgang fehlt eine Angabe: Zahl der anwesenden "
                   "Stimmberechtigten.");
}

static void
test_too_many (void)
{
  static const Row row = { { 9, -2 }, 0, 0, 0, 9, U, FALSE, NULL, 0, 0, NULL };
  g_autoptr (RisFinding) exact = evaluate ("> 1/2 gueltig", &row, 9);
  g_autoptr (RisFinding) fewer = evaluate ("> 1/2 gueltig", &row, 8);

  g_assert_null (ris_finding_find (exact, "zu_viele_stimmen"));
  g_assert_cmpint (ris_finding_find (fewer, "zu_viele_stimmen")->class, ==, RIS_FINDING_WARNING);
}

static void
test_not_standing (void)
{
  g_autoptr (RisRules) rules
      = election_rules_new ("wahl.mehrheit | > 1/2 gueltig\nwahl.los_durch | vorsitz\n"
                            "wahl.ablauf | wahlgang, engere_wahl, los");
  static const char *const three[] = { "A", "B", "C" };
  static const gint64 first[] = { 5, 4, 3 };
  static const gint64 second[] = { 5, 5, 2 };
  static const RisSingleElectionRound rounds[]
      = { { first, 0, 0, 0, 12, 12, NULL, 0 }, { second, 0, 0, 0, U, U, NULL, 0 } };
  RisSingleElectionCase election = { .candidates = three,
                                     .n_candidates = 3,
                                     .rounds = rounds,
                                     .n_rounds = 2,
                                     .composition = RIS_COMPOSITION_UNKNOWN,
                                     .is_secret = 1 };
  g_autoptr (RisFinding) finding = ris_single_election_evaluate (rules, &election);

  g_assert_cmpstr (finding->outcome, ==, "los");
  g_assert_nonnull (ris_finding_find (finding, "nicht_zur_wahl"));
  g_assert_cmpint (ris_finding_get_number (finding, "gueltig"), ==, 10);
}

static void
test_votes_in_words (void)
{
  static const Row row = { { 9, 7 }, 2, 1, 3, 22, U, FALSE, NULL, 0, 0, NULL };
  g_autoptr (RisFinding) finding = evaluate ("> 1/2 gueltig", &row, RIS_UNKNOWN);

  g_assert_cmpstr (finding->steps->pdata[0], ==,
                   "1. Wahlgang: A 9, B 7, Nein 2, Enthaltung 1, ungültig 3");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/single-election-count/valid", test_valid);
  g_test_add_func ("/rules/single-election-count/yes-no", test_yes_no);
  g_test_add_func ("/rules/single-election-count/members", test_members);
  g_test_add_func ("/rules/single-election-count/too-many", test_too_many);
  g_test_add_func ("/rules/single-election-count/not-standing", test_not_standing);
  g_test_add_func ("/rules/single-election-count/votes-in-words", test_votes_in_words);
  return g_test_run ();
}
