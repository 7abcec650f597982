/* Sums: too many, too few, completed, and those of the factions (P03, P04, P06, P15, P16). */
#include "rules/majority.h"

#include "voting.h"

#define ORDINARY "abstimmung.mehrheit | > 1/2 ja_nein\nabstimmung.gleichstand | abgelehnt\n"

static RisFinding *
compute (const RisMajorityCase *majority)
{
  g_autoptr (RisRules) rules = voting_rules_new (ORDINARY);

  return ris_majority_compute (rules, majority);
}

/* --- against those who could vote --- */

static void
test_sums (void)
{
  static const struct
  {
    RisVote vote;
    gint64 present;
    gint64 present_entitled;
    const char *note; /* nullable */
    gint64 difference;
    const char *field; /* nullable: what completes it */
  } rows[] = {
    { VOTE (.yes = 25, .no = 14, .abstain = 1, .invalid = 0, .absent = 3, .recused = 1,
            .entitled = 44),
      -1, -1, NULL, 0, NULL },
    { VOTE (.yes = 25, .no = 14, .abstain = 1, .entitled = 40), -1, -1, NULL, 0, NULL },
    { VOTE (.yes = 25, .no = 14, .abstain = 2, .entitled = 40), -1, -1, "summe_zu_gross", 1, NULL },
    { VOTE (.yes = 25, .no = 14, .abstain = 1, .absent = 3, .recused = 1, .entitled = 40), -1, -1,
      "summe_zu_gross", 4, NULL },
    { VOTE (.yes = 25, .no = 14, .entitled = 40), -1, -1, "stimmen_fehlen", 1, NULL },
    { VOTE (.yes = 25, .no = 14, .invalid = 0, .absent = 0, .recused = 0, .entitled = 41), -1, -1,
      "stimmen_fehlen", 2, "enthaltung" },
    { VOTE (.yes = 25, .no = 14, .abstain = 0, .invalid = 0, .absent = 0, .recused = 0,
            .entitled = 41),
      -1, -1, "stimmen_fehlen", 2, NULL },
    { VOTE (.yes = 25, .no = 14, .abstain = 1), 40, -1, NULL, 0, NULL },
    { VOTE (.yes = 25, .no = 14, .abstain = 1), 39, -1, "summe_zu_gross", 1, NULL },
    { VOTE (.yes = 25, .no = 14, .abstain = 1, .recused = 2), 41, -1, "summe_zu_gross", 1, NULL },
    { VOTE (.yes = 25, .no = 14, .abstain = 1, .recused = 2), 42, -1, NULL, 0, NULL },
    { VOTE (.yes = 25, .no = 14, .abstain = 1), 42, 40, NULL, 0, NULL },
    { VOTE (.yes = 25, .no = 14, .abstain = 1), 42, 39, "summe_zu_gross", 1, NULL },
    { VOTE (.yes = 25, .no = 14, .invalid = 0), 42, 40, "stimmen_fehlen", 1, "enthaltung" },
    { VOTE (.yes = 25, .no = 14, .abstain = 1), -1, -1, NULL, 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;
      const RisFinding *note;
      gboolean is_more = g_strcmp0 (rows[i].note, "summe_zu_gross") == 0;

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      majority.vote = &rows[i].vote;
      majority.composition.present = rows[i].present;
      majority.composition.present_entitled = rows[i].present_entitled;
      finding = compute (&majority);
      g_assert_cmpstr (finding->outcome, ==, "angenommen");
      g_assert_cmpuint (finding->findings->len, ==, rows[i].note == NULL ? 0 : 1);
      if (rows[i].note == NULL)
        continue;
      note = finding->findings->pdata[0];
      g_assert_cmpstr (note->outcome, ==, rows[i].note);
      g_assert_cmpint (note->class, ==, is_more ? RIS_FINDING_IMPOSSIBLE : RIS_FINDING_HINT);
      g_assert_cmpint (ris_finding_get_number (note, is_more ? "differenz" : "fehlen"), ==,
                       rows[i].difference);
      g_assert_cmpstr (ris_finding_get_text (note, "feld"), ==, rows[i].field);
    }
}

/* votes are missing in the whole and too many for those present: both are said */
static void
test_both (void)
{
  RisVote vote = VOTE (.yes = 25, .no = 14, .abstain = 1, .entitled = 53);
  RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
  g_autoptr (RisFinding) finding = NULL;

  majority.vote = &vote;
  majority.composition.present = 38;
  finding = compute (&majority);
  g_assert_cmpuint (finding->findings->len, ==, 2);
  g_assert_nonnull (ris_finding_find (finding, "stimmen_fehlen"));
  g_assert_nonnull (ris_finding_find (finding, "summe_zu_gross"));
}

static void
test_sentences (void)
{
  RisVote more = VOTE (.yes = 25, .no = 14, .abstain = 2, .entitled = 40);
  RisVote fewer = VOTE (.yes = 25, .no = 12, .recused = 0, .absent = 0, .entitled = 40);
  RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
  g_autoptr (RisFinding) many = NULL;
  g_autoptr (RisFinding) few = NULL;

  majority.vote = &more;
  many = compute (&majority);
  g_assert_cmpstr (ris_finding_find (many, "summe_zu_gross")->sentence, ==,
                   "1 Stimme ist zu viel gezählt: Die Angaben ergeben 41, es sind aber nur 40 "
                   "Stimmberechtigte.");
  majority.vote = &fewer;
  few = compute (&majority);
  g_assert_cmpstr (ris_finding_find (few, "stimmen_fehlen")->sentence, ==,
                   "3 Stimmen fehlen: Die Angaben ergeben 37 von 40 Stimmberechtigten. Noch nicht "
                   "angegeben: Enthaltungen, ungültige Stimmen.");
}

/* --- completing --- */

static void
test_complete (void)
{
  static const struct
  {
    RisVote vote;
    const char *law; /* abstentions allowed */
    RisFindingClass class;
    const char *outcome;
    const char *field;
    gint64 value;
  } rows[] = {
    { VOTE (.yes = 25, .no = 14, .invalid = 0, .absent = 0, .recused = 0, .entitled = 40), "ja",
      RIS_FINDING_HINT, "ergaenzt", "enthaltung", 1 },
    { VOTE (.no = 14, .abstain = 3, .invalid = 0, .absent = 0, .recused = 0, .entitled = 17), "ja",
      RIS_FINDING_HINT, "ergaenzt", "ja", 0 },
    { VOTE (.yes = 25, .no = 14, .abstain = 1, .invalid = 0, .recused = 1, .entitled = 44), "ja",
      RIS_FINDING_HINT, "ergaenzt", "abwesend", 3 },
    { VOTE (.yes = 25, .no = 14, .invalid = 0, .recused = 0, .entitled = 40), "ja",
      RIS_FINDING_HINT, "angabe_fehlt", NULL, -1 },
    /* where nobody may abstain, the field may be missing (P06) */
    { VOTE (.yes = 25, .no = 14, .invalid = 0, .recused = 0, .entitled = 40), "nein",
      RIS_FINDING_HINT, "ergaenzt", "abwesend", 1 },
    { VOTE (.yes = 25, .no = 15, .invalid = 0, .absent = 0, .recused = 0, .entitled = 40), "nein",
      RIS_FINDING_FINE, "vollstaendig", NULL, -1 },
    { VOTE (.yes = 25, .no = 14, .abstain = 1, .invalid = 0, .absent = 0, .recused = 0), "ja",
      RIS_FINDING_HINT, "angabe_fehlt", NULL, -1 },
    { VOTE (.yes = 25, .no = 14, .abstain = 1, .invalid = 0, .absent = 0, .recused = 0,
            .entitled = 40),
      "ja", RIS_FINDING_FINE, "vollstaendig", NULL, -1 },
    { VOTE (.yes = 25, .no = 14, .abstain = 1, .invalid = 0, .absent = 0, .recused = 0,
            .entitled = 41),
      "ja", RIS_FINDING_HINT, "stimmen_fehlen", NULL, -1 },
    { VOTE (.yes = 25, .no = 14, .abstain = 1, .invalid = 0, .absent = 0, .entitled = 39), "ja",
      RIS_FINDING_IMPOSSIBLE, "summe_zu_gross", NULL, -1 },
    { VOTE (.yes = 25, .no = 16, .entitled = 40), "ja", RIS_FINDING_IMPOSSIBLE, "summe_zu_gross",
      NULL, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines
          = g_strconcat (ORDINARY "abstimmung.enthaltung.zulaessig | ", rows[i].law, NULL);
      g_autoptr (RisRules) rules = voting_rules_new (lines);
      RisVote vote = rows[i].vote;
      g_autoptr (RisFinding) finding = ris_majority_complete (rules, &vote);

      g_test_message ("%s", finding->sentence);
      voting_assert (finding, rows[i].class, rows[i].outcome);
      g_assert_cmpstr (ris_finding_get_text (finding, "feld"), ==, rows[i].field);
      g_assert_cmpint (ris_finding_get_number (finding, "ergaenzt"), ==, rows[i].value);
      if (rows[i].field == NULL)
        g_assert_true (ris_record_equal (&ris_vote_type, &vote, &rows[i].vote));
    }
}

/* whatever one count is left out, completing brings it back */
static void
test_complete_brings_back (void)
{
  static const gsize counts[]
      = { G_STRUCT_OFFSET (RisVote, yes),     G_STRUCT_OFFSET (RisVote, no),
          G_STRUCT_OFFSET (RisVote, abstain), G_STRUCT_OFFSET (RisVote, invalid),
          G_STRUCT_OFFSET (RisVote, absent),  G_STRUCT_OFFSET (RisVote, recused) };
  g_autoptr (RisRules) rules = voting_rules_new (ORDINARY "abstimmung.enthaltung.zulaessig | ja");

  for (gint64 i = 0; i < 100; i++)
    for (gsize c = 0; c < G_N_ELEMENTS (counts); c++)
      {
        RisVote vote = VOTE (.yes = i % 7, .no = i % 5, .abstain = i % 3, .invalid = i % 2,
                             .absent = i % 4, .recused = i % 6);
        RisVote whole;
        g_autoptr (RisFinding) finding = NULL;

        vote.entitled
            = vote.yes + vote.no + vote.abstain + vote.invalid + vote.absent + vote.recused;
        whole = vote;
        G_STRUCT_MEMBER (gint64, &vote, counts[c]) = RIS_UNKNOWN;
        finding = ris_majority_complete (rules, &vote);
        g_assert_cmpstr (finding->outcome, ==, "ergaenzt");
        g_assert_true (ris_record_equal (&ris_vote_type, &vote, &whole));
      }
}

/* --- factions --- */

typedef struct
{
  const char *side;
  const char *label;
  gint64 number;
} Side;

static RisFinding *
compute_with (const RisVote *vote, const Side *sides, gsize n_sides)
{
  RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
  RisVoteFaction factions[8] = { { 0 } };
  const RisVoteFaction *list[8];

  for (gsize i = 0; i < n_sides; i++)
    {
      factions[i].side = (char *)sides[i].side;
      factions[i].label = (char *)sides[i].label;
      factions[i].number = sides[i].number;
      list[i] = &factions[i];
    }
  majority.vote = vote;
  majority.factions = list;
  majority.n_factions = n_sides;
  return compute (&majority);
}

/* "dafür: 13 (4 CDU, 4 SPD, …), dagegen: 1, Enth.: 1 (CDU)": a faction may stand on both sides */
static void
test_factions_fit (void)
{
  static const Side sides[]
      = { { "yes", "CDU", 4 }, { "yes", "SPD", 4 },     { "yes", "OB", -1 },
          { "no", "OP", 1 },   { "abstain", "CDU", 1 }, { "absent", "SPD", 2 } };
  RisVote vote = VOTE (.yes = 9, .no = 1, .abstain = 1, .absent = 2);
  g_autoptr (RisFinding) finding = compute_with (&vote, sides, G_N_ELEMENTS (sides));

  g_assert_cmpuint (finding->findings->len, ==, 0);
  g_assert_cmpstr (finding->steps->pdata[1], ==, "Summe der Fraktionen: 9 Ja-Stimmen.");
  g_assert_cmpstr (finding->steps->pdata[3], ==, "Summe der Fraktionen: 1 Enthaltung.");
  g_assert_cmpuint (finding->steps->len, ==, 5);
}

static void
test_factions_differ (void)
{
  static const Side sides[] = { { "yes", "CDU", 4 }, { "yes", "SPD", 4 }, { "no", "OP", 2 } };
  RisVote vote = VOTE (.yes = 9, .no = 2);
  g_autoptr (RisFinding) finding = compute_with (&vote, sides, G_N_ELEMENTS (sides));

  g_assert_cmpuint (finding->findings->len, ==, 1);
  voting_assert (finding, RIS_FINDING_WARNING, "angenommen");
  g_assert_cmpstr (ris_finding_find (finding, "fraktionen_weichen_ab")->sentence, ==,
                   "Die Fraktionen ergeben 8 Ja-Stimmen, gezählt sind aber 9.");
}

/* names without numbers have no sum, but a single person without a number is one */
static void
test_factions_without_numbers (void)
{
  static const char *const persons[]
      = { "OB",      "BM",       "OBM", "HVB", "LR", "Oberbürgermeisterin", "Bürgermeister Meier",
          "Landrat", "Landrätin" };
  static const Side sides[]
      = { { "yes", "OB", -1 }, { "yes", "CDU", -1 }, { "no", "OBE-Liste", -1 } };
  RisVote vote = VOTE (.yes = 53, .no = 10);
  g_autoptr (RisFinding) finding = compute_with (&vote, sides, G_N_ELEMENTS (sides));

  g_assert_cmpuint (finding->steps->len, ==, 1);
  g_assert_cmpuint (finding->findings->len, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (persons); i++)
    {
      const Side with[] = { { "yes", persons[i], -1 }, { "yes", "CDU", 3 } };
      RisVote four = VOTE (.yes = 4, .no = 0);
      g_autoptr (RisFinding) fits = compute_with (&four, with, G_N_ELEMENTS (with));

      g_assert_cmpstr (fits->steps->pdata[1], ==, "Summe der Fraktionen: 4 Ja-Stimmen.");
    }
}

/* the sum of a side that was not counted is shown and not compared */
static void
test_factions_uncounted (void)
{
  static const Side sides[] = { { "abstain", "CDU", 4 } };
  RisVote vote = VOTE (.yes = 4, .no = 0);
  g_autoptr (RisFinding) finding = compute_with (&vote, sides, G_N_ELEMENTS (sides));

  g_assert_cmpuint (finding->findings->len, ==, 0);
  g_assert_cmpstr (finding->steps->pdata[1], ==, "Summe der Fraktionen: 4 Enthaltungen.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/majority-sum/sums", test_sums);
  g_test_add_func ("/rules/majority-sum/both", test_both);
  g_test_add_func ("/rules/majority-sum/sentences", test_sentences);
  g_test_add_func ("/rules/majority-sum/complete", test_complete);
  g_test_add_func ("/rules/majority-sum/complete-brings-back", test_complete_brings_back);
  g_test_add_func ("/rules/majority-sum/factions-fit", test_factions_fit);
  g_test_add_func ("/rules/majority-sum/factions-differ", test_factions_differ);
  g_test_add_func ("/rules/majority-sum/factions-without-numbers", test_factions_without_numbers);
  g_test_add_func ("/rules/majority-sum/factions-uncounted", test_factions_uncounted);
  return g_test_run ();
}
