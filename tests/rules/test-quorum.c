/* The quorum at one moment: numbers as tables, and that more members never make it worse. */
#include "rules/quorum.h"

#include "voting.h"

#define FICTION "quorum.rat | > 1/2 gesetzlich\nquorum.fiktion | ja\n"
#define PLAIN "quorum.rat | > 1/2 gesetzlich\nquorum.fiktion | nein\n"
#define SECOND FICTION "quorum.zweite_sitzung | >= 3 anwesend\nquorum.zweite_sitzung.hinweis | ja\n"
#define EXCLUSION                                                                                  \
  PLAIN "quorum.befangenheit | >= 1/3 gesetzlich\nquorum.befangenheit.sonst | hvb_entscheidet\n"   \
        "quorum.befangenheit.ausloeser | >= 1 gesetzlich\n"
/* as § 37 GemO BW */
#define HALF                                                                                       \
  "quorum.rat | >= 1/2 gesetzlich\nquorum.stimmberechtigt_noetig | ja\nquorum.fiktion | nein\n"    \
  "quorum.befangenheit | >= 1/4 gesetzlich\nquorum.befangenheit.ausloeser | > 1/2 gesetzlich\n"    \
  "quorum.befangenheit.sonst | hvb_nach_zweiter_sitzung\n"                                         \
  "quorum.zweite_sitzung | >= 3 anwesend_stimmb\nquorum.zweite_sitzung.hinweis | ja\n"
#define INVITED "quorum.rat | > 1/2 gesetzlich und alle_geladen\nquorum.fiktion | nein\n"
#define COMMITTEE FICTION "quorum.ausschuss.zusatz | gewaehlte_ueberwiegen\n"

static RisFinding *
check (const char *lines, const RisQuorumCase *quorum)
{
  g_autoptr (RisRules) rules = voting_rules_new (lines);

  return ris_quorum_check (rules, quorum);
}

static RisQuorumCase
case_of (gint64 legal, gint64 present)
{
  RisQuorumCase quorum = RIS_QUORUM_CASE_UNKNOWN;

  quorum.composition.legal = legal;
  quorum.composition.present = present;
  return quorum;
}

/* --- numbers --- */

typedef struct
{
  const char *lines;
  gint64 legal;
  gint64 present;
  gint64 present_entitled;
  gint64 excluded;
  const char *outcome;
  gint64 needed; /* -1: not said */
} Row;

static void
check_row (const Row *row)
{
  RisQuorumCase quorum = case_of (row->legal, row->present);
  g_autoptr (RisFinding) finding = NULL;

  quorum.composition.present_entitled = row->present_entitled;
  quorum.excluded = row->excluded;
  finding = check (row->lines, &quorum);
  g_test_message ("%s", finding->sentence);
  g_assert_cmpstr (finding->outcome, ==, row->outcome);
  g_assert_cmpint (ris_finding_get_number (finding, "noetig"), ==, row->needed);
}

static void
test_numbers (void)
{
  static const Row rows[] = {
    { FICTION, 53, 27, -1, -1, "beschlussfaehig", 27 },
    { FICTION, 53, 26, -1, -1, "gilt_als_beschlussfaehig", 27 },
    { FICTION, 52, 26, -1, -1, "gilt_als_beschlussfaehig", 27 },
    { FICTION, 52, 27, -1, 0, "beschlussfaehig", 27 },
    { FICTION, 1, 1, -1, -1, "beschlussfaehig", 1 },
    { FICTION, 53, 0, -1, -1, "gilt_als_beschlussfaehig", 27 },
    { PLAIN, 53, 26, -1, -1, "beschlussunfaehig", 27 },
    { "quorum.rat | > 1/2 gesetzlich", 53, 26, -1, -1, "beschlussunfaehig", 27 },
    { "quorum.rat | > 1/2 gesetzlich", 53, 27, -1, -1, "beschlussfaehig", 27 },
    { "quorum.rat | >= 1/2 gesetzlich", 20, 10, -1, -1, "beschlussfaehig", 10 },
    { "quorum.rat | >= 1/2 anwesend_stimmb", 20, 12, 9, -1, "beschlussunfaehig", 10 },
    { "quorum.rat | >= 1/2 anwesend", 20, 10, -1, -1, "beschlussfaehig", 10 },
    { "quorum.fiktion | ja", 53, 27, -1, -1, "unbekannt", -1 },
    { FICTION, -1, 27, -1, -1, "angabe_fehlt", -1 },
    { FICTION, 53, -1, -1, -1, "angabe_fehlt", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    check_row (&rows[i]);
}

static void
test_exclusion (void)
{
  static const Row rows[] = {
    /* § 39 Abs. 2 GemO RP: a third of those not excluded */
    { EXCLUSION, 33, 20, -1, 9, "beschlussfaehig", 11 },
    { EXCLUSION, 33, 20, -1, 10, "hvb_entscheidet", 11 },
    { EXCLUSION, 33, 20, 12, 10, "beschlussfaehig", 11 },
    { EXCLUSION, 33, 16, -1, 0, "beschlussunfaehig", 17 },
    { EXCLUSION, 33, 17, -1, -1, "beschlussfaehig", 17 },
    { EXCLUSION, 33, 5, -1, 9, "hvb_entscheidet", 11 },
    /* no trigger is set: any exclusion */
    { PLAIN "quorum.befangenheit | >= 1/3 gesetzlich", 33, 12, -1, 1, "beschlussfaehig", 11 },
    { PLAIN "quorum.befangenheit | >= 1/3 gesetzlich", 33, 11, -1, 1, "beschlussunfaehig", 11 },
    { PLAIN "quorum.befangenheit | >= 1/3 gesetzlich\nquorum.befangenheit.sonst | rechtsaufsicht",
      33, 11, -1, 1, "rechtsaufsicht", 11 },
    { PLAIN "quorum.befangenheit | >= 1/3 gesetzlich\nquorum.befangenheit.sonst | unbekannt", 33,
      11, -1, 1, "beschlussunfaehig", 11 },
    /* nobody knows from which share on it holds: that matters only between the two */
    { PLAIN "quorum.befangenheit | >= 1/3 gesetzlich\nquorum.befangenheit.ausloeser | unbekannt\n"
            "quorum.stimmberechtigt_noetig | ja",
      33, 18, -1, 1, "beschlussfaehig", 17 },
    { PLAIN "quorum.befangenheit | >= 1/3 gesetzlich\nquorum.befangenheit.ausloeser | unbekannt\n"
            "quorum.stimmberechtigt_noetig | ja",
      33, 12, -1, 1, "unbekannt", -1 },
    { PLAIN "quorum.befangenheit | >= 1/3 gesetzlich\nquorum.befangenheit.ausloeser | unbekannt\n"
            "quorum.stimmberechtigt_noetig | ja",
      33, 11, -1, 1, "beschlussunfaehig", 17 },
    { PLAIN "quorum.befangenheit | unbekannt", 33, 20, -1, 1, "unbekannt", -1 },
    { PLAIN "quorum.befangenheit | unbekannt", 33, 20, -1, 0, "beschlussfaehig", 17 },
    /* a special rule exists, but the whole is not known */
    { HALF, -1, 20, -1, 3, "angabe_fehlt", -1 },
    /* § 37 Abs. 2 GemO BW */
    { HALF, 20, 12, -1, 2, "beschlussfaehig", 10 },
    { HALF, 20, 12, -1, 3, "beschlussunfaehig", 10 },
    { HALF, 20, 16, -1, 11, "beschlussfaehig", 5 },
    { HALF, 20, 15, -1, 11, "beschlussunfaehig", 5 },
    { HALF, 20, 15, -1, -1, "angabe_fehlt", -1 },
    { HALF, 20, -1, 10, -1, "beschlussfaehig", 10 },
    { HALF, 20, -1, -1, 2, "angabe_fehlt", -1 },
    /* whether only those entitled count is not known: it matters once somebody is excluded */
    { FICTION, 33, 20, -1, 1, "unbekannt", -1 },
    { FICTION "quorum.stimmberechtigt_noetig | nein", 33, 17, -1, 9, "beschlussfaehig", 17 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    check_row (&rows[i]);
}

static void
test_missing_base (void)
{
  static const struct
  {
    const char *base;
    gboolean is_committee;
    const char *word;
  } rows[] = {
    { "gesetzlich", FALSE, "die gesetzliche Mitgliederzahl" },
    { "gesetzlich", TRUE, "die Zahl der Ausschussmitglieder" },
    { "stimmberechtigt", FALSE, "die Zahl der Stimmberechtigten" },
    { "gewaehlt", FALSE, "die Zahl der gewählten Mitglieder" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf ("quorum.rat | >= 1/2 %s", rows[i].base);
      RisQuorumCase quorum = case_of (-1, 20);
      g_autoptr (RisFinding) finding = NULL;

      quorum.is_committee = rows[i].is_committee;
      finding = check (lines, &quorum);
      voting_assert (finding, RIS_FINDING_WARNING, "angabe_fehlt");
      g_assert_nonnull (strstr (finding->sentence, rows[i].word));
    }
}

/* --- the second meeting --- */

static void
test_second_meeting (void)
{
  static const struct
  {
    const char *lines;
    gint64 present;
    gint64 excluded;
    gint64 is_notice_given;
    const char *outcome;
    const char *note; /* nullable */
  } rows[] = {
    { SECOND, 3, 0, 1, "beschlussfaehig", NULL },
    { SECOND, 2, 0, 1, "gilt_als_beschlussfaehig", NULL },
    { SECOND, 3, 0, 0, "gilt_als_beschlussfaehig", "hinweis_fehlt" },
    { SECOND, 3, 0, -1, "angabe_fehlt", NULL },
    { SECOND, 27, 0, -1, "beschlussfaehig", NULL },
    { FICTION "quorum.zweite_sitzung | >= 0 anwesend\nquorum.zweite_sitzung.hinweis | ja", 1, 0, 1,
      "beschlussfaehig", NULL },
    { FICTION "quorum.zweite_sitzung | >= 0 anwesend\nquorum.zweite_sitzung.hinweis | ja", 0, 0, 1,
      "gilt_als_beschlussfaehig", NULL },
    { FICTION "quorum.zweite_sitzung | >= 1 anwesend\nquorum.zweite_sitzung.hinweis | nein", 1, 0,
      1, "beschlussfaehig", NULL },
    { FICTION "quorum.zweite_sitzung | unbekannt", 3, 0, 1, "unbekannt", NULL },
    { FICTION "quorum.zweite_sitzung | unbekannt", 27, 0, 1, "beschlussfaehig", NULL },
    { FICTION "quorum.zweite_sitzung | >= 3 anwesend", 3, 0, 0, "unbekannt", NULL },
    { FICTION "quorum.zweite_sitzung | >= 3 anwesend", 3, 0, 1, "beschlussfaehig", NULL },
    { HALF, 30, 27, 1, "beschlussfaehig", NULL },
    { HALF, 30, 28, 1, "hvb_entscheidet", NULL },
    { HALF, 2, 0, 1, "beschlussunfaehig", NULL },
    { EXCLUSION "quorum.zweite_sitzung | >= 3 anwesend\nquorum.zweite_sitzung.hinweis | "
                "ja\nquorum.stimmberechtigt_noetig | nein",
      20, 15, 1, "beschlussfaehig", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisQuorumCase quorum = case_of (53, rows[i].present);
      g_autoptr (RisFinding) finding = NULL;

      quorum.is_second_meeting = TRUE;
      quorum.excluded = rows[i].excluded;
      quorum.is_notice_given = rows[i].is_notice_given;
      finding = check (rows[i].lines, &quorum);
      g_test_message ("%" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      g_assert_true (rows[i].note == NULL || ris_finding_find (finding, rows[i].note) != NULL);
    }
}

/* --- conditions beside the number --- */

static void
test_all_invited (void)
{
  static const struct
  {
    gint64 present;
    gint64 are_all_invited;
    const char *outcome;
    const char *note;
  } rows[] = {
    { 27, 1, "beschlussfaehig", NULL },
    { 27, 0, "beschlussunfaehig", "nicht_alle_geladen" },
    { 27, -1, "angabe_fehlt", NULL },
    { 26, 1, "beschlussunfaehig", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisQuorumCase quorum = case_of (53, rows[i].present);
      g_autoptr (RisFinding) finding = NULL;

      quorum.are_all_invited = rows[i].are_all_invited;
      finding = check (INVITED, &quorum);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      g_assert_true (rows[i].note == NULL || ris_finding_find (finding, rows[i].note) != NULL);
    }
}

static void
test_committee (void)
{
  static const struct
  {
    const char *lines;
    gint64 elected;
    gint64 experts;
    const char *outcome;
  } rows[] = {
    { COMMITTEE, 5, 4, "beschlussfaehig" },
    { COMMITTEE, 5, 5, "gilt_als_beschlussfaehig" },
    { COMMITTEE, 4, 5, "gilt_als_beschlussfaehig" },
    { COMMITTEE, 9, 0, "beschlussfaehig" },
    { COMMITTEE, -1, 0, "beschlussfaehig" },
    { COMMITTEE, -1, 4, "angabe_fehlt" },
    { COMMITTEE, 5, -1, "angabe_fehlt" },
    { PLAIN "quorum.ausschuss.zusatz | gewaehlte_ueberwiegen", 4, 5, "beschlussunfaehig" },
    { FICTION "quorum.ausschuss.zusatz | keine", 4, 5, "beschlussfaehig" },
    { FICTION, 4, 5, "unbekannt" },
    { FICTION, 4, -1, "beschlussfaehig" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisQuorumCase quorum = case_of (99, 9);
      g_autoptr (RisFinding) finding = NULL;

      quorum.is_committee = TRUE;
      quorum.composition.committee = 17;
      quorum.elected_present = rows[i].elected;
      quorum.experts_present = rows[i].experts;
      finding = check (rows[i].lines, &quorum);
      g_test_message ("%s", finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
    }
}

/* without a number of its own the legal one is that of the committee */
static void
test_committee_legal (void)
{
  RisQuorumCase quorum = case_of (17, 9);
  g_autoptr (RisFinding) finding = NULL;

  quorum.is_committee = TRUE;
  finding = check (FICTION, &quorum);
  voting_assert (finding, RIS_FINDING_FINE, "beschlussfaehig");
  g_assert_cmpint (ris_finding_get_number (finding, "basis"), ==, 17);
}

/* --- established --- */

static void
test_found_lacking (void)
{
  static const struct
  {
    const char *at;
    const char *found_lacking_at;
    gint64 present;
    RisFindingClass class;
    const char *outcome;
    gboolean is_back;
  } rows[] = {
    { "2026-12-02T18:09:59Z", "2026-12-02T18:10:00Z", 26, RIS_FINDING_WARNING,
      "gilt_als_beschlussfaehig", FALSE },
    { "2026-12-02T18:10:00Z", "2026-12-02T18:10:00Z", 26, RIS_FINDING_IMPOSSIBLE,
      "beschlussunfaehig", FALSE },
    { NULL, "2026-12-02T18:10:00Z", 26, RIS_FINDING_IMPOSSIBLE, "beschlussunfaehig", FALSE },
    { "2026-12-02T18:30:00Z", NULL, 26, RIS_FINDING_IMPOSSIBLE, "beschlussunfaehig", FALSE },
    { NULL, NULL, 28, RIS_FINDING_IMPOSSIBLE, "beschlussunfaehig", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisQuorumCase quorum = case_of (53, rows[i].present);
      g_autoptr (RisFinding) finding = NULL;

      quorum.is_found_lacking = TRUE;
      quorum.at = rows[i].at;
      quorum.found_lacking_at = rows[i].found_lacking_at;
      finding = check (FICTION, &quorum);
      voting_assert (finding, rows[i].class, rows[i].outcome);
      g_assert_cmpint (ris_finding_find (finding, "wieder_erreicht") != NULL, ==, rows[i].is_back);
      g_assert_cmpint (ris_finding_find (finding, "zurueckgestellt") != NULL, ==,
                       rows[i].class == RIS_FINDING_IMPOSSIBLE);
    }
}

/* --- sentences --- */

static void
test_sentences (void)
{
  static const struct
  {
    const char *lines;
    gint64 legal;
    gint64 present;
    gboolean is_second;
    const char *sentence;
  } rows[] = {
    { FICTION, 53, 27, FALSE,
      "Beschlussfähig: 27 von 53 Mitgliedern sind anwesend, nötig sind 27." },
    { FICTION, 1, 1, FALSE, "Beschlussfähig: 1 von 1 Mitgliedern ist anwesend, nötig ist 1." },
    { FICTION, 53, 26, FALSE,
      "Zu wenige: 26 von 53 Mitgliedern sind anwesend, nötig wären 27. Das Gremium gilt trotzdem "
      "als beschlussfähig, solange die Beschlussunfähigkeit nicht festgestellt ist." },
    { PLAIN, 1, 0, FALSE,
      "Nicht beschlussfähig: 0 von 1 Mitgliedern sind anwesend, nötig wäre 1. Das Gesetz "
      "unterstellt "
      "die Beschlussfähigkeit hier nicht: Ein jetzt gefasster Beschluss wäre in Gefahr." },
    { SECOND, 53, 4, TRUE,
      "Beschlussfähig in der zweiten Sitzung: 4 Mitglieder sind anwesend, nötig sind 3." },
    { FICTION "quorum.zweite_sitzung | >= 0 anwesend\nquorum.zweite_sitzung.hinweis | ja", 53, 1,
      TRUE,
      "Beschlussfähig in der zweiten Sitzung: 1 Mitglied ist anwesend; eine Mindestzahl gibt es "
      "hier nicht." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisQuorumCase quorum = case_of (rows[i].legal, rows[i].present);
      g_autoptr (RisFinding) finding = NULL;

      quorum.is_second_meeting = rows[i].is_second;
      quorum.is_notice_given = 1;
      finding = check (rows[i].lines, &quorum);
      g_assert_cmpstr (finding->sentence, ==, rows[i].sentence);
    }
}

static void
test_trace (void)
{
  RisQuorumCase quorum = case_of (53, 26);
  g_autoptr (RisFinding) finding = check (FICTION "quorum.feststellung_zu_beginn | ja", &quorum);

  g_assert_cmpuint (finding->steps->len, ==, 2);
  g_assert_cmpstr (finding->steps->pdata[0], ==,
                   "Nötig: mehr als die Hälfte der gesetzlichen Mitgliederzahl (gesetzliche "
                   "Mitgliederzahl: 53), also 27.");
  g_assert_cmpuint (finding->rules->len, ==, 3);
  g_assert_cmpint (ris_finding_get_number (finding, "fehlen"), ==, 1);
  g_assert_cmpint (ris_finding_get_number (finding, "anwesend"), ==, 26);
}

/* --- properties --- */

/* with each member more who comes a council never becomes unable */
static void
test_monotone (void)
{
  static const char *const laws[]
      = { FICTION, PLAIN, HALF, EXCLUSION, "quorum.rat | >= 2/3 gesetzlich\nquorum.fiktion | ja" };

  for (gsize i = 0; i < G_N_ELEMENTS (laws); i++)
    {
      g_autoptr (RisRules) rules = voting_rules_new (laws[i]);

      for (gint64 legal = 0; legal <= 60; legal++)
        {
          gboolean was_able = FALSE;

          for (gint64 present = 0; present <= legal; present++)
            {
              RisQuorumCase quorum = case_of (legal, present);
              g_autoptr (RisFinding) finding = NULL;
              gboolean is_able;

              quorum.composition.present_entitled = present;
              quorum.excluded = 0;
              finding = ris_quorum_check (rules, &quorum);
              is_able = strcmp (finding->outcome, "beschlussfaehig") == 0;
              g_assert_false (was_able && !is_able);
              g_assert_cmpint (is_able, ==,
                               present > 0
                                   && present >= ris_finding_get_number (finding, "noetig"));
              was_able = is_able;
            }
        }
    }
}

static void
test_doubt (void)
{
  static const struct
  {
    gint64 legal;
    gint64 present;
    gboolean is_doubted;
  } rows[] = { { 53, 53, FALSE }, { 53, 54, TRUE }, { 0, 0, TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisQuorumCase quorum = case_of (rows[i].legal, rows[i].present);
      g_autoptr (RisFinding) finding = check (FICTION, &quorum);

      g_assert_cmpint (ris_finding_find (finding, "zahlen_pruefen") != NULL, ==,
                       rows[i].is_doubted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/quorum/numbers", test_numbers);
  g_test_add_func ("/rules/quorum/exclusion", test_exclusion);
  g_test_add_func ("/rules/quorum/missing-base", test_missing_base);
  g_test_add_func ("/rules/quorum/second-meeting", test_second_meeting);
  g_test_add_func ("/rules/quorum/all-invited", test_all_invited);
  g_test_add_func ("/rules/quorum/committee", test_committee);
  g_test_add_func ("/rules/quorum/committee-legal", test_committee_legal);
  g_test_add_func ("/rules/quorum/found-lacking", test_found_lacking);
  g_test_add_func ("/rules/quorum/sentences", test_sentences);
  g_test_add_func ("/rules/quorum/trace", test_trace);
  g_test_add_func ("/rules/quorum/monotone", test_monotone);
  g_test_add_func ("/rules/quorum/doubt", test_doubt);
  return g_test_run ();
}
