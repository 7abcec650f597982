/* What a vote decided: results, sentences, notes and the properties every majority has. */
#include "rules/majority.h"

#include "voting.h"

#define ORDINARY                                                                                   \
  "abstimmung.mehrheit | > 1/2 ja_nein\nabstimmung.gleichstand | abgelehnt\n"                      \
  "abstimmung.enthaltung | zaehlt_quorum_nicht_mehrheit\n"
#define CHAIR "abstimmung.mehrheit | > 1/2 ja_nein\nabstimmung.gleichstand | vorsitz_entscheidet\n"
#define RESTS                                                                                      \
  ORDINARY "hvb.mitglied | ja\nhvb.stimme.ruht | abwahl, ausschussbesetzung\n"                     \
           "abwahl.mehrheit | >= 2/3 gesetzlich\n"

static RisFinding *
compute (const char *lines, const RisMajorityCase *majority)
{
  g_autoptr (RisRules) rules = voting_rules_new (lines);

  return ris_majority_compute (rules, majority);
}

static RisFinding *
compute_vote (const char *lines, const RisVote *vote)
{
  RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;

  majority.vote = vote;
  return compute (lines, &majority);
}

/* --- results --- */

typedef struct
{
  const char *majority; /* of the Hauptsatzung */
  RisVote vote;
  RisComposition composition;
  const char *outcome;
  gint64 needed;
} Row;

static void
test_bases (void)
{
  static const Row rows[] = {
    { "> 1/2 ja_nein", VOTE (.yes = 25, .no = 14), RIS_COMPOSITION_UNKNOWN, "angenommen", 20 },
    { "> 1/2 ja_nein", VOTE (.yes = 5, .no = 4, .abstain = 31), RIS_COMPOSITION_UNKNOWN,
      "angenommen", 5 },
    { "> 1/2 ja_nein", VOTE (.yes = 0, .no = 0, .abstain = 40), RIS_COMPOSITION_UNKNOWN,
      "abgelehnt", 1 },
    { ">= 2/3 ja_nein", VOTE (.yes = 20, .no = 10), RIS_COMPOSITION_UNKNOWN, "angenommen", 20 },
    { ">= 2/3 ja_nein", VOTE (.yes = 19, .no = 10), RIS_COMPOSITION_UNKNOWN, "abgelehnt", 20 },
    { ">= 2/3 ja_nein", VOTE (.yes = 0, .no = 0), RIS_COMPOSITION_UNKNOWN, "abgelehnt", 1 },
    { "> 1/2 gueltig", VOTE (.yes = 21, .no = 20, .invalid = 3), RIS_COMPOSITION_UNKNOWN,
      "angenommen", 21 },
    { "> 1/2 gesetzlich", VOTE (.yes = 27), { 53, -1, -1, -1, -1, -1 }, "angenommen", 27 },
    { "> 1/2 gesetzlich", VOTE (.yes = 26, .no = 0), { 53, -1, -1, -1, -1, -1 }, "abgelehnt", 27 },
    { ">= 2/3 gewaehlt", VOTE (.yes = 35), { 53, 52, -1, -1, -1, -1 }, "angenommen", 35 },
    { ">= 2/3 anwesend", VOTE (.yes = 17, .no = 10), { -1, -1, -1, 27, -1, -1 }, "abgelehnt", 18 },
    { ">= 2/3 anwesend", VOTE (.yes = 18, .no = 9), { -1, -1, -1, 27, -1, -1 }, "angenommen", 18 },
    { "> 1/2 stimmberechtigt", VOTE (.yes = 20), { -1, -1, 40, -1, -1, -1 }, "abgelehnt", 21 },
    { "> 1/2 stimmberechtigt", VOTE (.yes = 20, .entitled = 40, .recused = 2),
      RIS_COMPOSITION_UNKNOWN, "angenommen", 20 },
    { "> 1/2 anwesend_stimmb", VOTE (.yes = 16, .entitled = 40, .recused = 2, .absent = 8),
      RIS_COMPOSITION_UNKNOWN, "angenommen", 16 },
    { "> 1/2 anwesend_stimmb", VOTE (.yes = 15), { -1, -1, -1, -1, 30, -1 }, "abgelehnt", 16 },
    { "> 1/2 ausschuss", VOTE (.yes = 9), { -1, -1, -1, -1, -1, 17 }, "angenommen", 9 },
    { ">= 3 anwesend", VOTE (.yes = 3), RIS_COMPOSITION_UNKNOWN, "angenommen", 3 },
    { ">= 3 anwesend", VOTE (.yes = 2), RIS_COMPOSITION_UNKNOWN, "abgelehnt", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines
          = g_strdup_printf ("hauptsatzung.mehrheit | %s\nabstimmung.gleichstand | abgelehnt",
                             rows[i].majority);
      RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;

      majority.vote = &rows[i].vote;
      majority.composition = rows[i].composition;
      majority.subject = RIS_SUBJECT_HAUPTSATZUNG;
      finding = compute (lines, &majority);
      g_test_message ("%s", finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      g_assert_cmpint (ris_finding_get_number (finding, "noetig"), ==, rows[i].needed);
    }
}

/* what is missing is asked for by name */
static void
test_missing (void)
{
  static const struct
  {
    const char *majority;
    RisVote vote;
    const char *word;
  } rows[] = {
    { "> 1/2 ja_nein", VOTE (.no = 14, .abstain = 3), "die Zahl der Ja-Stimmen" },
    { "> 1/2 ja_nein", VOTE (.yes = 17), "die Zahl der Nein-Stimmen" },
    { "> 1/2 gueltig", VOTE (.yes = 17), "die Zahl der Nein-Stimmen" },
    { "> 1/2 gesetzlich", VOTE (.yes = 17, .no = 1), "die gesetzliche Mitgliederzahl" },
    { "> 1/2 gewaehlt", VOTE (.yes = 17, .no = 1), "die Zahl der gewählten Mitglieder" },
    { "> 1/2 stimmberechtigt", VOTE (.yes = 17, .entitled = 40), "die Zahl der Stimmberechtigten" },
    { "> 1/2 anwesend", VOTE (.yes = 17, .no = 1), "die Zahl der anwesenden Mitglieder" },
    { "> 1/2 anwesend_stimmb", VOTE (.yes = 17, .entitled = 40, .recused = 0),
      "die Zahl der anwesenden Stimmberechtigten" },
    { "> 1/2 ausschuss", VOTE (.yes = 17, .no = 1), "die Zahl der Ausschussmitglieder" },
    { "> 1/2 gesetzlich", VOTE (.is_unanimous = 1), "die Zahl der Ja-Stimmen" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf ("abstimmung.mehrheit | %s", rows[i].majority);
      g_autoptr (RisFinding) finding = compute_vote (lines, &rows[i].vote);

      g_assert_cmpstr (finding->outcome, ==, "angabe_fehlt");
      g_assert_cmpint (finding->class, ==, RIS_FINDING_WARNING);
      g_test_message ("%s", finding->sentence);
      g_assert_nonnull (strstr (finding->sentence, rows[i].word));
    }
}

static void
test_unknown (void)
{
  RisVote vote = VOTE (.yes = 20, .no = 20);
  g_autoptr (RisFinding) majority = compute_vote ("abstimmung.gleichstand | abgelehnt", &vote);
  g_autoptr (RisFinding) tie = compute_vote ("abstimmung.mehrheit | > 1/2 ja_nein", &vote);

  voting_assert (majority, RIS_FINDING_WARNING, "unbekannt");
  voting_assert (tie, RIS_FINDING_WARNING, "unbekannt");
  g_assert_nonnull (strstr (tie->sentence, "Stimmengleichheit"));
}

/* words are enough where they leave no doubt (P05) */
static void
test_words_only (void)
{
  static const struct
  {
    RisVote vote;
    const char *sentence;
  } rows[] = {
    { VOTE (.is_unanimous = 1), "Einstimmig angenommen." },
    { VOTE (.is_unanimous = 1, .abstain = 2), "Einstimmig angenommen." },
    { VOTE (.is_unanimous = 1, .outcome = (char *)"rejected"), "Ohne Ja-Stimme abgelehnt." },
    { VOTE (.yes = 0), "Ohne Ja-Stimme abgelehnt." },
    { VOTE (.is_unanimous = 1, .yes = 17),
      "Mit 17 Ja-Stimmen ohne Gegenstimme angenommen. Nötig war mehr als die Hälfte der Ja- und "
      "Nein-Stimmen: 9 von 17." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisFinding) finding = compute_vote (ORDINARY, &rows[i].vote);

      g_assert_cmpstr (finding->sentence, ==, rows[i].sentence);
    }
}

static void
test_sentences (void)
{
  static const struct
  {
    RisVote vote;
    const char *sentence;
  } rows[] = {
    { VOTE (.yes = 25, .no = 14, .abstain = 1),
      "Mit 25 Ja-Stimmen gegen 14 Nein-Stimmen bei 1 Enthaltung angenommen. Nötig war mehr als die "
      "Hälfte der Ja- und Nein-Stimmen: 20 von 39." },
    { VOTE (.yes = 1, .no = 2, .invalid = 1),
      "Mit 1 Ja-Stimme gegen 2 Nein-Stimmen bei 1 ungültigen Stimme abgelehnt. Nötig war mehr als "
      "die Hälfte der Ja- und Nein-Stimmen: 2 von 3." },
    { VOTE (.yes = 20, .no = 20, .abstain = 0),
      "Mit 20 Ja-Stimmen gegen 20 Nein-Stimmen abgelehnt. Bei Stimmengleichheit ist der Antrag "
      "abgelehnt. Nötig war mehr als die Hälfte der Ja- und Nein-Stimmen: 21 von 40." },
    { VOTE (.yes = 0, .no = 0, .abstain = 40),
      "Ohne Ja- und Nein-Stimmen bei 40 Enthaltungen abgelehnt. Bei Stimmengleichheit ist der "
      "Antrag "
      "abgelehnt. Nötig war mehr als die Hälfte der Ja- und Nein-Stimmen; es gab keine." },
    { VOTE (.yes = 0, .no = 3, .abstain = 2, .invalid = 2),
      "Mit 3 Nein-Stimmen ohne Ja-Stimme bei 2 Enthaltungen und 2 ungültigen Stimmen abgelehnt. "
      "Nötig war mehr als die Hälfte der Ja- und Nein-Stimmen: 2 von 3." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisFinding) finding = compute_vote (ORDINARY, &rows[i].vote);

      g_assert_cmpstr (finding->sentence, ==, rows[i].sentence);
    }
}

static void
test_heads (void)
{
  RisVote vote = VOTE (.yes = 30, .no = 10, .abstain = 13);
  RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
  g_autoptr (RisFinding) finding = NULL;

  majority.vote = &vote;
  majority.composition.legal = 53;
  majority.subject = RIS_SUBJECT_GESCHAEFTSORDNUNG;
  finding = compute (ORDINARY "geschaeftsordnung.mehrheit | >= 2/3 gesetzlich", &majority);
  voting_assert (finding, RIS_FINDING_FINE, "abgelehnt");
  g_assert_cmpstr (finding->sentence, ==,
                   "Mit 30 Ja-Stimmen gegen 10 Nein-Stimmen bei 13 Enthaltungen abgelehnt. Nötig "
                   "waren mindestens zwei Drittel der gesetzlichen Mitgliederzahl: 36 von 53.");
  g_assert_cmpint (ris_finding_get_number (finding, "fehlen_zur_mehrheit"), ==, 6);
  g_assert_cmpint (ris_finding_get_number (finding, "abgegeben"), ==, 53);
  g_assert_nonnull (strstr (finding->steps->pdata[1], "nach Köpfen"));
}

static void
test_plain_heads (void)
{
  RisVote vote = VOTE (.yes = 2);
  g_autoptr (RisFinding) finding = compute_vote ("abstimmung.mehrheit | >= 3 anwesend", &vote);

  g_assert_cmpstr (finding->sentence, ==,
                   "Mit 2 Ja-Stimmen abgelehnt. Nötig waren mindestens 3 anwesende Mitglieder.");
}

static void
test_steps (void)
{
  static const struct
  {
    const char *word;
    const char *step;
  } rows[] = {
    { "zaehlt_quorum_nicht_mehrheit", "Enthaltungen und ungültige Stimmen zählen für die "
                                      "Beschlussfähigkeit, aber nicht für die Mehrheit." },
    { "zaehlt_nicht", "Enthaltungen und ungültige Stimmen zählen nicht mit." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisVote vote = VOTE (.yes = 5, .no = 4);
      g_autofree char *lines
          = g_strdup_printf ("abstimmung.mehrheit | > 1/2 ja_nein\nabstimmung.enthaltung | %s",
                             rows[i].word);
      g_autoptr (RisFinding) finding = compute_vote (lines, &vote);

      g_assert_cmpstr (finding->steps->pdata[1], ==, rows[i].step);
      g_assert_cmpuint (finding->rules->len, ==, 2);
    }
}

/* --- ties and unanimity --- */

static void
test_chair_decides (void)
{
  static const struct
  {
    const char *side;
    const char *outcome;
  } rows[] = { { "yes", "angenommen" }, { "no", "abgelehnt" }, { NULL, "angabe_fehlt" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisVote vote = VOTE (.yes = 6, .no = 6);
      RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;

      majority.vote = &vote;
      majority.chair_side = rows[i].side;
      finding = compute (CHAIR, &majority);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
    }
}

/* elections know another way out of a tie */
static void
test_election_tie (void)
{
  RisVote vote = VOTE (.yes = 20, .no = 20);
  RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
  g_autoptr (RisFinding) finding = NULL;

  majority.vote = &vote;
  majority.subject = RIS_SUBJECT_WAHL;
  finding = compute ("wahl.mehrheit | > 1/2 gueltig\nhvb.stimme.ruht | abwahl", &majority);
  voting_assert (finding, RIS_FINDING_FINE, "abgelehnt");
}

static void
test_unanimity (void)
{
  static const struct
  {
    const char *lines;
    RisSubject subject;
    RisVote vote;
    const char *outcome;
  } rows[] = {
    { "ausschuss.einigung | > 1/2 ja_nein\nausschuss.einigung.einstimmig | ja",
      RIS_SUBJECT_AUSSCHUSS_EINIGUNG, VOTE (.yes = 34, .no = 0, .abstain = 2), "angenommen" },
    { "ausschuss.einigung | > 1/2 ja_nein\nausschuss.einigung.einstimmig | ja",
      RIS_SUBJECT_AUSSCHUSS_EINIGUNG, VOTE (.yes = 34, .no = 1), "abgelehnt" },
    { "ausschuss.einigung | > 1/2 ja_nein\nausschuss.einigung.einstimmig | nein",
      RIS_SUBJECT_AUSSCHUSS_EINIGUNG, VOTE (.yes = 34, .no = 1), "angenommen" },
    { "ausschuss.einigung | >= 1/2 gewaehlt\nausschuss.einigung.einstimmig | ja",
      RIS_SUBJECT_AUSSCHUSS_EINIGUNG, VOTE (.yes = 34), "angabe_fehlt" },
    { "wahl.offen | >= 1/2 gewaehlt und einstimmig", RIS_SUBJECT_OFFENE_WAHL,
      VOTE (.yes = 30, .no = 1), "abgelehnt" },
    { "wahl.offen | >= 1/2 gewaehlt und einstimmig", RIS_SUBJECT_OFFENE_WAHL,
      VOTE (.yes = 30, .no = 0), "angenommen" },
    { "wahl.offen | >= 1/2 gewaehlt und einstimmig", RIS_SUBJECT_OFFENE_WAHL,
      VOTE (.yes = 20, .no = 0), "abgelehnt" },
    { "wahl.offen | >= 1/2 gewaehlt oder einstimmig", RIS_SUBJECT_OFFENE_WAHL,
      VOTE (.yes = 20, .no = 0), "angenommen" },
    { "wahl.offen | >= 1/2 gewaehlt oder einstimmig", RIS_SUBJECT_OFFENE_WAHL,
      VOTE (.yes = 20, .no = 1), "abgelehnt" },
    { "wahl.offen | >= 1/2 gewaehlt oder einstimmig", RIS_SUBJECT_OFFENE_WAHL,
      VOTE (.yes = 26, .no = 1), "angenommen" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
      g_autofree char *lines = g_strconcat (rows[i].lines, "\nhvb.stimme.ruht | abwahl", NULL);
      g_autoptr (RisFinding) finding = NULL;

      majority.vote = &rows[i].vote;
      majority.subject = rows[i].subject;
      majority.composition.elected = 52;
      finding = compute (lines, &majority);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
    }
}

/* --- demands --- */

static void
test_demands (void)
{
  static const struct
  {
    gint64 supporters;
    gint64 elected;
    const char *threshold;
    const char *outcome;
    const char *sentence;
  } rows[] = {
    { 11, 52, ">= 1/5 gewaehlt", "erreicht", "Das Verlangen ist durchgesetzt: 11 von 11 nötigen." },
    { 15, 52, ">= 1/5 gewaehlt", "erreicht",
      "Das Verlangen ist durchgesetzt: 15, nötig waren 11." },
    { 10, 52, ">= 1/5 gewaehlt", "nicht_erreicht",
      "Das Verlangen ist nicht durchgesetzt: 10 von 11 nötigen." },
    { 3, -1, ">= 3 anwesend", "erreicht", "Das Verlangen ist durchgesetzt: 3 von 3 nötigen." },
    { -1, 52, ">= 1/5 gewaehlt", "angabe_fehlt", NULL },
    { 10, -1, ">= 1/5 gewaehlt", "angabe_fehlt", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines
          = g_strdup_printf ("einberufung.minderheit | %s\nhvb.stimme.ruht | abwahl",
                             rows[i].threshold);
      RisVote vote = VOTE (.yes = rows[i].supporters);
      RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;

      majority.vote = &vote;
      majority.subject = RIS_SUBJECT_EINBERUFUNGSVERLANGEN;
      majority.composition.elected = rows[i].elected;
      finding = compute (lines, &majority);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      if (rows[i].sentence != NULL)
        g_assert_cmpstr (finding->sentence, ==, rows[i].sentence);
    }
}

/* --- the mayor's vote rests --- */

static void
test_rests (void)
{
  static const struct
  {
    const char *more;
    gint64 yes;
    gboolean is_committee;
    const char *outcome;
    const char *word; /* in the sentence */
  } rows[] = {
    /* two thirds of 56 are 38, of 55 they are 37 */
    { "hvb.ruht.zaehlt_gesetzlich | ja", 37, FALSE, "abgelehnt", "38 von 56" },
    { "hvb.ruht.zaehlt_gesetzlich | nein", 37, FALSE, "angenommen", "37 von 55" },
    { "hvb.ruht.zaehlt_gesetzlich | nein", 37, TRUE, "abgelehnt", "38 von 56" },
    { "", 37, FALSE, "unbekannt", "gesetzlichen Zahl" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strconcat (RESTS, rows[i].more, NULL);
      RisVote vote = VOTE (.yes = rows[i].yes, .no = 2);
      RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;

      majority.vote = &vote;
      majority.subject = RIS_SUBJECT_ABWAHL;
      majority.is_committee = rows[i].is_committee;
      majority.is_mayor_present = 1;
      majority.composition.legal = 56;
      finding = compute (lines, &majority);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      g_assert_nonnull (strstr (finding->sentence, rows[i].word));
    }
}

static void
test_rests_unknown (void)
{
  RisVote vote = VOTE (.yes = 37, .no = 2);
  RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
  g_autoptr (RisFinding) silent = NULL;
  g_autoptr (RisFinding) whereabouts = NULL;

  majority.vote = &vote;
  majority.subject = RIS_SUBJECT_ABWAHL;
  majority.composition.legal = 56;
  majority.composition.present = 50;
  silent = compute ("abwahl.mehrheit | >= 2/3 gesetzlich", &majority);
  voting_assert (silent, RIS_FINDING_WARNING, "unbekannt");
  whereabouts = compute ("hvb.mitglied | ja\nhvb.stimme.ruht | abwahl\n"
                         "hvb.ruht.zaehlt_gesetzlich | nein\nabwahl.mehrheit | >= 2/3 anwesend",
                         &majority);
  g_assert_cmpstr (whereabouts->outcome, ==, "angabe_fehlt");
  g_assert_nonnull (strstr (whereabouts->sentence, "Bürgermeister anwesend ist"));
}

/* where the law does not say whether the mayor still counts, a vote too many shows all the same */
static void
test_rests_sum (void)
{
  static const struct
  {
    gint64 present, mayor, yes;
    gboolean is_committee, is_too_many;
  } rows[] = {
    { 40, 1, 38, FALSE, TRUE },  { 40, 1, 37, FALSE, FALSE },  { 40, 0, 38, FALSE, FALSE },
    { -1, 1, 38, FALSE, FALSE }, { 40, -1, 38, FALSE, FALSE }, { 40, 1, 38, TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisVote vote = VOTE (.yes = rows[i].yes, .no = 2);
      RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;

      majority.vote = &vote;
      majority.subject = RIS_SUBJECT_AUSSCHUSSBESETZUNG;
      majority.is_committee = rows[i].is_committee;
      majority.is_mayor_present = rows[i].mayor;
      majority.composition.present = rows[i].present;
      finding
          = compute (ORDINARY "hvb.mitglied | ja\nhvb.stimme.ruht | ausschussbesetzung", &majority);
      g_assert_true ((ris_finding_find (finding, "summe_zu_gross") != NULL) == rows[i].is_too_many);
    }
}

/* --- notes --- */

static void
test_abstention_forbidden (void)
{
  static const struct
  {
    const char *law;
    gint64 abstain;
    gboolean is_refused;
  } rows[] = { { "nein", 1, TRUE },   { "nein", 3, TRUE }, { "nein", 0, FALSE },
               { "nein", -1, FALSE }, { "ja", 1, FALSE },  { "unbekannt", 1, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisVote vote = VOTE (.yes = 21, .no = 2, .abstain = rows[i].abstain);
      g_autofree char *lines
          = g_strconcat (ORDINARY "abstimmung.enthaltung.zulaessig | ", rows[i].law, NULL);
      g_autoptr (RisFinding) finding = compute_vote (lines, &vote);
      const RisFinding *note = ris_finding_find (finding, "enthaltung_unzulaessig");

      g_assert_cmpstr (finding->outcome, ==, "angenommen");
      g_assert_cmpint (note != NULL, ==, rows[i].is_refused);
      g_assert_cmpint (ris_finding_get_class (finding), ==,
                       rows[i].is_refused ? RIS_FINDING_IMPOSSIBLE : RIS_FINDING_FINE);
    }
}

static void
test_contradictions (void)
{
  static const struct
  {
    RisVote vote;
    const char *note; /* nullable */
  } rows[] = {
    { VOTE (.yes = 3, .no = 12, .abstain = 1, .outcome = (char *)"accepted"),
      "ergebnis_weicht_ab" },
    { VOTE (.yes = 12, .no = 3, .outcome = (char *)"rejected"), "ergebnis_weicht_ab" },
    { VOTE (.yes = 12, .no = 3, .outcome = (char *)"accepted"), NULL },
    { VOTE (.yes = 12, .no = 3, .outcome = (char *)"settled"), NULL },
    { VOTE (.yes = 12, .outcome = (char *)"accepted"), NULL },
    { VOTE (.yes = 12, .no = 3, .is_unanimous = 1), "einstimmig_weicht_ab" },
    { VOTE (.yes = 12, .no = 0, .abstain = 3, .is_unanimous = 1), NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisFinding) finding = compute_vote (ORDINARY, &rows[i].vote);

      g_assert_cmpuint (finding->findings->len, ==, rows[i].note == NULL ? 0 : 1);
      g_assert_true (rows[i].note == NULL || ris_finding_find (finding, rows[i].note) != NULL);
    }
}

/* P09: the yes votes reject the motion */
static void
test_negated (void)
{
  static const struct
  {
    RisVote vote;
    const char *outcome;
    const char *effect;
  } rows[] = {
    { VOTE (.yes = 16, .no = 1, .is_negated = TRUE), "angenommen", "antrag_abgelehnt" },
    { VOTE (.yes = 1, .no = 16, .is_negated = TRUE), "abgelehnt", "antrag_offen" },
  };
  RisVote unknown = VOTE (.is_negated = TRUE);
  g_autoptr (RisFinding) nothing = compute_vote (ORDINARY, &unknown);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisFinding) finding = compute_vote (ORDINARY, &rows[i].vote);

      voting_assert (finding, RIS_FINDING_FINE, rows[i].outcome);
      g_assert_nonnull (ris_finding_find (finding, rows[i].effect));
    }
  g_assert_cmpuint (nothing->findings->len, ==, 0);
}

/* P13: expert residents are counted apart and decide nothing */
static void
test_other_electorates (void)
{
  RisVote vote = VOTE (.yes = 4, .no = 0, .abstain = 3);
  RisVoteCount residents
      = { .electorate = (char *)"Sachkundige Einwohner", .yes = 0, .no = 5, .abstain = 1 };
  RisVoteCount silent
      = { .electorate = (char *)"Jugendbeirat", .yes = -1, .no = -1, .abstain = -1 };
  const RisVoteCount *others[] = { &residents, &silent };
  RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
  g_autoptr (RisFinding) finding = NULL;

  majority.vote = &vote;
  majority.others = others;
  majority.n_others = G_N_ELEMENTS (others);
  finding = compute (ORDINARY, &majority);
  voting_assert (finding, RIS_FINDING_FINE, "angenommen");
  g_assert_cmpuint (finding->findings->len, ==, 2);
  g_assert_cmpstr (((RisFinding *)finding->findings->pdata[0])->sentence, ==,
                   "Die Stimmen der Gruppe „Sachkundige Einwohner“ (0 Ja-Stimmen, 5 Nein-Stimmen, "
                   "1 Enthaltung) zählen für den Beschluss nicht.");
  g_assert_cmpstr (((RisFinding *)finding->findings->pdata[1])->sentence, ==,
                   "Die Stimmen der Gruppe „Jugendbeirat“ zählen für den Beschluss nicht.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/majority/bases", test_bases);
  g_test_add_func ("/rules/majority/missing", test_missing);
  g_test_add_func ("/rules/majority/unknown", test_unknown);
  g_test_add_func ("/rules/majority/words-only", test_words_only);
  g_test_add_func ("/rules/majority/sentences", test_sentences);
  g_test_add_func ("/rules/majority/heads", test_heads);
  g_test_add_func ("/rules/majority/plain-heads", test_plain_heads);
  g_test_add_func ("/rules/majority/steps", test_steps);
  g_test_add_func ("/rules/majority/chair-decides", test_chair_decides);
  g_test_add_func ("/rules/majority/election-tie", test_election_tie);
  g_test_add_func ("/rules/majority/unanimity", test_unanimity);
  g_test_add_func ("/rules/majority/demands", test_demands);
  g_test_add_func ("/rules/majority/rests", test_rests);
  g_test_add_func ("/rules/majority/rests-unknown", test_rests_unknown);
  g_test_add_func ("/rules/majority/rests-sum", test_rests_sum);
  g_test_add_func ("/rules/majority/abstention-forbidden", test_abstention_forbidden);
  g_test_add_func ("/rules/majority/contradictions", test_contradictions);
  g_test_add_func ("/rules/majority/negated", test_negated);
  g_test_add_func ("/rules/majority/other-electorates", test_other_electorates);
  return g_test_run ();
}
