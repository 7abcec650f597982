/* Excluded persons voted: was it decisive, or does the law not ask. */
#include "rules/recusal-effect.h"

#include "voting.h"

#define ORDINARY "abstimmung.mehrheit | > 1/2 ja_nein\nabstimmung.gleichstand | abgelehnt\n"
#define DECISIVE                                                                                   \
  ORDINARY "befangenheit.folge | unbeachtlich_ausser_entscheidend\nbefangenheit.wahlen | nein\n"
#define INEFFECTIVE                                                                                \
  ORDINARY "befangenheit.folge | unwirksam\nbefangenheit.heilung | monate:3\n"                     \
           "befangenheit.heilung.satzung | monate:12\nbefangenheit.wahlen | nein\n"

static RisFinding *
compute (const char *lines, const RisRecusalEffectCase *effect)
{
  g_autoptr (RisRules) rules = voting_rules_new (lines);

  return ris_recusal_effect_compute (rules, effect);
}

static RisRecusalEffectCase
case_of (const RisVote *vote, gint64 voted)
{
  RisRecusalEffectCase effect = RIS_RECUSAL_EFFECT_CASE_UNKNOWN;

  effect.majority.vote = vote;
  effect.voted = voted;
  return effect;
}

/* --- decisive --- */

static void
test_decisive (void)
{
  static const struct
  {
    RisVote vote;
    gint64 voted;
    gint64 yes;
    gint64 no;
    gint64 abstain;
    RisFindingClass class;
    const char *outcome;
  } rows[] = {
    { VOTE (.yes = 25, .no = 14), 1, 1, 0, 0, RIS_FINDING_HINT, "nicht_entscheidend" },
    { VOTE (.yes = 25, .no = 14), 1, 0, 1, 0, RIS_FINDING_HINT, "nicht_entscheidend" },
    { VOTE (.yes = 20, .no = 19), 1, 1, 0, 0, RIS_FINDING_WARNING, "entscheidend" },
    { VOTE (.yes = 20, .no = 19), 1, 0, 1, 0, RIS_FINDING_HINT, "nicht_entscheidend" },
    { VOTE (.yes = 20, .no = 19), 1, 0, 0, 1, RIS_FINDING_HINT, "nicht_entscheidend" },
    { VOTE (.yes = 20, .no = 19), 1, -1, -1, -1, RIS_FINDING_WARNING,
      "moeglicherweise_entscheidend" },
    { VOTE (.yes = 21, .no = 19), 2, 1, -1, -1, RIS_FINDING_WARNING,
      "moeglicherweise_entscheidend" },
    { VOTE (.yes = 22, .no = 19), 2, -1, -1, -1, RIS_FINDING_HINT, "nicht_entscheidend" },
    { VOTE (.yes = 21, .no = 19), 2, 1, 1, 0, RIS_FINDING_HINT, "nicht_entscheidend" },
    /* a rejected motion: without the no votes it would have passed */
    { VOTE (.yes = 20, .no = 20), 1, 0, 1, 0, RIS_FINDING_WARNING, "entscheidend" },
    { VOTE (.yes = 19, .no = 20), 1, 0, 1, 0, RIS_FINDING_HINT, "nicht_entscheidend" },
    { VOTE (.yes = 20, .no = 20), 1, -1, -1, -1, RIS_FINDING_WARNING,
      "moeglicherweise_entscheidend" },
    { VOTE (.yes = 25, .no = 14), -1, -1, -1, -1, RIS_FINDING_WARNING, "angabe_fehlt" },
    { VOTE (.yes = 25), 1, 1, 0, 0, RIS_FINDING_WARNING, "angabe_fehlt" },
    { VOTE (.is_unanimous = 1), 1, 1, 0, 0, RIS_FINDING_HINT, "nicht_entscheidend" },
    { VOTE (.yes = 25, .no = 14), 0, -1, -1, -1, RIS_FINDING_FINE, "keine_mitwirkung" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisRecusalEffectCase effect = case_of (&rows[i].vote, rows[i].voted);
      g_autoptr (RisFinding) finding = NULL;

      effect.voted_yes = rows[i].yes;
      effect.voted_no = rows[i].no;
      effect.voted_abstain = rows[i].abstain;
      finding = compute (DECISIVE, &effect);
      g_test_message ("%" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      voting_assert (finding, rows[i].class, rows[i].outcome);
    }
}

/* of those present and entitled the majority shrinks with the excluded */
static void
test_heads (void)
{
  RisVote vote = VOTE (.yes = 16, .no = 14);
  RisRecusalEffectCase effect = case_of (&vote, 2);
  g_autoptr (RisFinding) finding = NULL;

  effect.voted_no = 2;
  effect.majority.subject = RIS_SUBJECT_HAUPTSATZUNG;
  effect.majority.composition.present_entitled = 31;
  finding = compute (DECISIVE "hauptsatzung.mehrheit | > 1/2 anwesend_stimmb", &effect);
  voting_assert (finding, RIS_FINDING_HINT, "nicht_entscheidend");
  g_assert_cmpint (ris_finding_get_number (finding, "ja_ohne"), ==, 16);
  g_assert_cmpint (ris_finding_get_number (finding, "nein_ohne"), ==, 12);
  g_assert_nonnull (strstr (finding->steps->pdata[1], "15 von 29"));
}

/* and so does that of the entitled, where only the vote itself says how many they are */
static void
test_entitled (void)
{
  RisVote vote = VOTE (.yes = 16, .no = 14, .recused = 0, .entitled = 33);
  RisRecusalEffectCase effect = case_of (&vote, 2);
  g_autoptr (RisFinding) finding = NULL;

  effect.voted_no = 2;
  effect.majority.subject = RIS_SUBJECT_HAUPTSATZUNG;
  finding = compute (DECISIVE "hauptsatzung.mehrheit | > 1/2 stimmberechtigt", &effect);
  voting_assert (finding, RIS_FINDING_WARNING, "entscheidend");
  g_assert_nonnull (strstr (finding->steps->pdata[0], "17 von 33"));
  g_assert_nonnull (strstr (finding->steps->pdata[1], "16 von 31"));
}

static void
test_sentences (void)
{
  RisVote clear = VOTE (.yes = 25, .no = 14);
  RisVote close = VOTE (.yes = 20, .no = 19);
  RisRecusalEffectCase one = case_of (&clear, 1);
  RisRecusalEffectCase two = case_of (&close, 2);
  g_autoptr (RisFinding) stands = NULL;
  g_autoptr (RisFinding) falls = NULL;

  one.voted_yes = 1;
  stands = compute (DECISIVE, &one);
  g_assert_cmpstr (stands->sentence, ==,
                   "1 ausgeschlossenes Mitglied hat mitgestimmt, das war aber nicht entscheidend: "
                   "Auch ohne diese Stimme wäre der Antrag angenommen. Das Ergebnis bleibt; bitte "
                   "in der Niederschrift vermerken.");
  falls = compute (DECISIVE, &two);
  g_assert_cmpstr (falls->sentence, ==,
                   "2 ausgeschlossene Mitglieder haben mitgestimmt, das war möglicherweise "
                   "entscheidend: Ohne diese Stimmen könnte der Antrag abgelehnt sein. Der Verstoß "
                   "kann geltend gemacht werden; bitte rechtlich prüfen und neu abstimmen.");
  g_assert_cmpuint (falls->rules->len, ==, 2);
}

/* whoever voted with a larger margin is less likely to have been decisive */
static void
test_margin (void)
{
  g_autoptr (RisRules) rules = voting_rules_new (DECISIVE);

  for (gint64 voted = 1; voted <= 5; voted++)
    for (gint64 margin = 1; margin <= 10; margin++)
      {
        RisVote vote = VOTE (.yes = 20 + margin, .no = 20);
        RisRecusalEffectCase effect = case_of (&vote, voted);
        g_autoptr (RisFinding) finding = NULL;

        effect.voted_yes = voted;
        finding = ris_recusal_effect_compute (rules, &effect);
        g_assert_cmpstr (finding->outcome, ==,
                         voted >= margin ? "entscheidend" : "nicht_entscheidend");
      }
}

/* --- ineffective --- */

static void
test_ineffective (void)
{
  static const struct
  {
    const char *effective_on;
    gboolean is_bylaw;
    const char *healed_on; /* nullable */
  } rows[] = {
    { "2026-12-10", FALSE, "2027-03-10" },
    { "2026-11-30", FALSE, "2027-02-28" },
    { "2026-12-10", TRUE, "2027-12-10" },
    { NULL, FALSE, NULL },
    { NULL, TRUE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisVote vote = VOTE (.yes = 25, .no = 5);
      RisRecusalEffectCase effect = case_of (&vote, 1);
      g_autoptr (RisFinding) finding = NULL;

      effect.effective_on = rows[i].effective_on;
      effect.is_bylaw = rows[i].is_bylaw;
      finding = compute (INEFFECTIVE, &effect);
      g_test_message ("%s", finding->sentence);
      voting_assert (finding, RIS_FINDING_WARNING, "unwirksam");
      g_assert_cmpstr (ris_finding_get_text (finding, "heilung_am"), ==, rows[i].healed_on);
      g_assert_true (
          rows[i].effective_on != NULL
          || strstr (finding->sentence, rows[i].is_bylaw ? "Bekanntmachung" : "Beschlusses")
                 != NULL);
    }
}

/* the law says ineffective, but not for how long */
static void
test_ineffective_for_ever (void)
{
  RisVote vote = VOTE (.yes = 25, .no = 5);
  RisRecusalEffectCase effect = case_of (&vote, 1);
  g_autoptr (RisFinding) finding = NULL;

  effect.effective_on = "2026-12-10";
  finding = compute (ORDINARY "befangenheit.folge | unwirksam", &effect);
  voting_assert (finding, RIS_FINDING_WARNING, "unwirksam");
  g_assert_null (ris_finding_get_text (finding, "heilung_am"));
  g_assert_nonnull (ris_finding_find (finding, "unbekannt"));
}

/* --- the rest --- */

static void
test_wrongly_excluded (void)
{
  static const struct
  {
    const char *lines;
    gint64 number;
    gint64 voted;
    RisFindingClass class;
    const char *outcome;
    const char *beginning;
  } rows[] = {
    { DECISIVE, 1, 0, RIS_FINDING_HINT, "keine_mitwirkung",
      "1 Mitglied wurde zu Unrecht ausgeschlossen" },
    { DECISIVE, 2, 0, RIS_FINDING_HINT, "keine_mitwirkung", "2 Mitglieder wurden zu Unrecht" },
    { DECISIVE, -1, 0, RIS_FINDING_HINT, "keine_mitwirkung", "Mitglieder wurden zu Unrecht" },
    { INEFFECTIVE, 1, 0, RIS_FINDING_WARNING, "unwirksam", "1 Mitglied wurde zu Unrecht" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisVote vote = VOTE (.yes = 25, .no = 5);
      RisRecusalEffectCase effect = case_of (&vote, rows[i].voted);
      g_autoptr (RisFinding) finding = NULL;
      const RisFinding *note;

      effect.wrongly_excluded = rows[i].number;
      effect.effective_on = "2026-12-10";
      finding = compute (rows[i].lines, &effect);
      voting_assert (finding, rows[i].class, rows[i].outcome);
      note = ris_finding_find (finding, "zu_unrecht_ausgeschlossen");
      g_assert_nonnull (note);
      g_assert_true (g_str_has_prefix (note->sentence, rows[i].beginning));
    }
}

static void
test_elections (void)
{
  static const struct
  {
    const char *exempt;
    const char *outcome;
  } rows[] = { { "nein", "unbeachtlich" }, { "ja", "nicht_entscheidend" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines
          = g_strdup_printf ("wahl.mehrheit | > 1/2 gueltig\nhvb.stimme.ruht | abwahl\n"
                             "befangenheit.folge | unbeachtlich_ausser_entscheidend\n"
                             "befangenheit.wahlen | %s",
                             rows[i].exempt);
      RisVote vote = VOTE (.yes = 25, .no = 5);
      RisRecusalEffectCase effect = case_of (&vote, 1);
      g_autoptr (RisFinding) finding = NULL;

      effect.majority.subject = RIS_SUBJECT_WAHL;
      finding = compute (lines, &effect);
      voting_assert (finding, RIS_FINDING_HINT, rows[i].outcome);
    }
}

static void
test_unknown (void)
{
  RisVote vote = VOTE (.yes = 25, .no = 5);
  RisRecusalEffectCase effect = case_of (&vote, 1);
  g_autoptr (RisFinding) finding = compute (ORDINARY, &effect);

  voting_assert (finding, RIS_FINDING_WARNING, "unbekannt");
}

/* the vote that was recorded is not changed by asking */
static void
test_pure (void)
{
  RisVote vote = VOTE (.yes = 20, .no = 19, .entitled = 39, .outcome = (char *)"accepted");
  RisVote copy = vote;
  RisRecusalEffectCase effect = case_of (&vote, 1);
  g_autoptr (RisFinding) finding = compute (DECISIVE, &effect);

  g_assert_cmpstr (finding->outcome, ==, "moeglicherweise_entscheidend");
  g_assert_true (ris_record_equal (&ris_vote_type, &vote, &copy));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/recusal-effect/decisive", test_decisive);
  g_test_add_func ("/rules/recusal-effect/heads", test_heads);
  g_test_add_func ("/rules/recusal-effect/entitled", test_entitled);
  g_test_add_func ("/rules/recusal-effect/sentences", test_sentences);
  g_test_add_func ("/rules/recusal-effect/margin", test_margin);
  g_test_add_func ("/rules/recusal-effect/ineffective", test_ineffective);
  g_test_add_func ("/rules/recusal-effect/ineffective-for-ever", test_ineffective_for_ever);
  g_test_add_func ("/rules/recusal-effect/wrongly-excluded", test_wrongly_excluded);
  g_test_add_func ("/rules/recusal-effect/elections", test_elections);
  g_test_add_func ("/rules/recusal-effect/unknown", test_unknown);
  g_test_add_func ("/rules/recusal-effect/pure", test_pure);
  return g_test_run ();
}
