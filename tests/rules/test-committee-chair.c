/* Chairs and deputies: places in an order, agreements, run-offs and lots. */
#include "rules/committee.h"

#include "base/record.h"
#include "election-rules.h"

#define U RIS_UNKNOWN
#define ACCESS                                                                                     \
  "ausschuss.vorsitz.verfahren | dhondt\nausschuss.vorsitz.widerspruch | >= 1/5 gewaehlt\n"        \
  "wahl.los_durch | vorsitz\n"
#define DEPUTIES                                                                                   \
  "stellvertreter.verfahren | dhondt\nstellvertreter.gleichstand | stichwahl, los\n"               \
  "wahl.form | offen\nwahl.geheim.stets | stellvertreter\nwahl.los_durch | vorsitz\n"

static const RisSeatsList factions[] = { { "CDU", 20, U }, { "SPD", 11, U }, { "FDP", 6, U } };
static const RisSeatsList equal[] = { { "CDU", 20, U }, { "SPD", 10, U }, { "FDP", 10, U } };

static RisFinding *
find_chairs (const char *lines, const RisCommitteeChairs *chairs)
{
  g_autoptr (RisRules) rules = election_rules_new (lines);

  return ris_committee_find_chairs (rules, chairs);
}

static RisCommitteeChairs
chairs_of (const RisSeatsList *lists, gint64 seats)
{
  RisCommitteeChairs chairs = { .is_agreed = 0,
                                .objectors = U,
                                .composition = RIS_COMPOSITION_UNKNOWN,
                                .seats = { .seats = seats, .lists = lists, .n_lists = 3 } };

  chairs.composition.elected = 38;
  return chairs;
}

static void
test_access (void)
{
  RisCommitteeChairs chairs = chairs_of (factions, 5);
  g_autoptr (RisFinding) finding = find_chairs (ACCESS, &chairs);

  g_assert_cmpstr (finding->outcome, ==, "zugriff");
  g_assert_cmpstr (finding->sentence, ==,
                   "Die Ausschussvorsitze werden in dieser Reihenfolge gewählt: 1. CDU, 2. SPD, "
                   "3. CDU, 4. CDU, 5. FDP.");
  g_assert_cmpstr (ris_finding_get_text (finding, "zugriff2"), ==, "SPD");
  g_assert_null (ris_finding_get_text (finding, "zugriff6"));
  g_assert_cmpint (ris_finding_get_number (finding, "liste1.sitze"), ==, 3);
  g_assert_cmpstr (finding->steps->pdata[0], ==, "1. Zugriff: CDU, 20 : 1 = 20,00");
  g_assert_cmpstr (finding->steps->pdata[5], ==, "Ohne Zugriff: SPD, 11 : 2 = 5,50");
}

static void
test_access_tie (void)
{
  static const guint drawn[] = { 2, 0, 0, 2 };
  RisCommitteeChairs chairs = chairs_of (equal, 4);
  g_autoptr (RisFinding) open = find_chairs (ACCESS, &chairs);
  g_autoptr (RisFinding) done = NULL;
  g_autoptr (RisFinding) wrong = NULL;

  g_assert_cmpstr (open->outcome, ==, "gleichstand");
  g_assert_cmpstr (open->sentence, ==,
                   "Gleichen Anspruch auf den nächsten Ausschussvorsitz haben: CDU, SPD und FDP. "
                   "Es entscheidet das Los; es zieht die oder der Vorsitzende.");
  chairs.seats.lots = drawn;
  chairs.seats.n_lots = 2;
  done = find_chairs (ACCESS, &chairs);
  g_assert_cmpstr (done->outcome, ==, "zugriff");
  g_assert_cmpstr (ris_finding_get_text (done, "zugriff2"), ==, "FDP");
  g_assert_cmpstr (ris_finding_get_text (done, "zugriff3"), ==, "CDU");
  g_assert_cmpstr (ris_finding_get_text (done, "zugriff4"), ==, "SPD");
  chairs.seats.n_lots = 4;
  wrong = find_chairs (ACCESS, &chairs);
  g_assert_cmpstr (wrong->outcome, ==, "los_ungueltig");
}

static void
test_agreement (void)
{
  static const struct
  {
    const char *lines;
    gint64 is_agreed;
    gint64 objectors;
    gint64 elected;
    const char *outcome;
  } rows[] = {
    { ACCESS, 1, 7, 38, "einigung" },
    { ACCESS, 1, 8, 38, "zugriff" },
    { ACCESS, 1, 0, 38, "einigung" },
    { ACCESS, U, 0, 38, "angabe_fehlt" },
    { ACCESS, 1, U, 38, "angabe_fehlt" },
    { ACCESS, 1, 3, U, "angabe_fehlt" },
    { "", 1, 0, 38, "unbekannt" },
    { "", 0, 0, 38, "unbekannt" },
    { "ausschuss.vorsitz.verfahren | hvb", 0, U, U, "hvb" },
    { "ausschuss.vorsitz.verfahren | wahl", 0, U, U, "wahl" },
    { "ausschuss.vorsitz.verfahren | hare_niemeyer", 0, U, U, "zugriff" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisCommitteeChairs chairs = chairs_of (factions, 5);
      g_autoptr (RisFinding) finding = NULL;

      chairs.is_agreed = rows[i].is_agreed;
      chairs.objectors = rows[i].objectors;
      chairs.composition.elected = rows[i].elected;
      finding = find_chairs (rows[i].lines, &chairs);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
    }
}

static void
test_agreement_sentences (void)
{
  RisCommitteeChairs chairs = chairs_of (factions, 5);
  g_autoptr (RisFinding) one = NULL;
  g_autoptr (RisFinding) none = NULL;
  g_autoptr (RisFinding) enough = NULL;

  chairs.is_agreed = 1;
  chairs.objectors = 1;
  one = find_chairs (ACCESS, &chairs);
  g_assert_cmpstr (one->sentence, ==,
                   "Die Einigung der Fraktionen über die Ausschussvorsitze gilt: 1 Mitglied "
                   "widerspricht, nötig wären 8.");
  chairs.objectors = 0;
  none = find_chairs (ACCESS, &chairs);
  g_assert_nonnull (strstr (none->sentence, "Niemand widerspricht, nötig wären 8."));
  chairs.objectors = 8;
  enough = find_chairs (ACCESS, &chairs);
  g_assert_cmpstr (enough->steps->pdata[enough->steps->len - 1], ==,
                   "8 Mitglieder widersprechen der Einigung; 8 genügen.");
}

static void
test_method_without_order (void)
{
  RisCommitteeChairs chairs = chairs_of (factions, 5);
  g_autoptr (RisFinding) finding
      = find_chairs ("ausschuss.vorsitz.verfahren | hare_niemeyer", &chairs);
  g_autoptr (RisFinding) chosen = NULL;
  g_autoptr (RisFinding) invalid = NULL;

  g_assert_cmpstr (finding->sentence, ==,
                   "Ausschussvorsitze nach Hare/Niemeyer: CDU 3, SPD 1, FDP 1.");
  g_assert_null (ris_finding_get_text (finding, "zugriff1"));
  chairs.seats.method = RIS_SEATS_DHONDT;
  chosen = find_chairs ("", &chairs);
  g_assert_cmpstr (chosen->outcome, ==, "zugriff");
  g_assert_nonnull (ris_finding_find (chosen, "verfahren_vorgegeben"));
  chairs.seats.n_lists = 0;
  invalid = find_chairs (ACCESS, &chairs);
  g_assert_cmpstr (invalid->outcome, ==, "angabe_ungueltig");
}

/* --- removal --- */

static void
test_removal (void)
{
  static const struct
  {
    const char *rule;
    gint64 yes;
    gint64 no;
    gint64 committee;
    const char *outcome;
  } rows[] = {
    { "ausschuss.vorsitz.abwahl.mehrheit | >= 2/3 ausschuss", 10, 5, 15, "abgewaehlt" },
    { "ausschuss.vorsitz.abwahl.mehrheit | >= 2/3 ausschuss", 9, 0, 15, "nicht_abgewaehlt" },
    { "ausschuss.vorsitz.abwahl.mehrheit | >= 2/3 ja_nein", 8, 4, U, "abgewaehlt" },
    { "ausschuss.vorsitz.abwahl.mehrheit | >= 2/3 ja_nein", 7, 4, U, "nicht_abgewaehlt" },
    { "ausschuss.vorsitz.abwahl.mehrheit | >= 2/3 ausschuss", 10, 5, U, "angabe_fehlt" },
    { "ausschuss.vorsitz.abwahl.mehrheit | >= 2/3 ausschuss", U, 5, 15, "angabe_fehlt" },
    { "ausschuss.vorsitz.abwahl.mehrheit | >= 2/3 ausschuss", 10, U, 15, "angabe_fehlt" },
    { "", 15, 0, 15, "unbekannt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = election_rules_new (rows[i].rule);
      RisCommitteeVote vote = { rows[i].yes, rows[i].no, 0, RIS_COMPOSITION_UNKNOWN };
      g_autoptr (RisFinding) finding = NULL;

      vote.composition.committee = rows[i].committee;
      finding = ris_committee_find_removal (rules, &vote);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      if (i == 0)
        g_assert_cmpstr (finding->sentence, ==,
                         "Die Abwahl ist beschlossen: 10 Ja, nötig sind 10 (mindestens zwei "
                         "Drittel der Ausschussmitglieder, hier 15).");
    }
}

/* --- deputies --- */

static RisFinding *
find_deputies (const char *lines, const RisDeputies *deputies)
{
  g_autoptr (RisRules) rules = election_rules_new (lines);

  return ris_committee_find_deputies (rules, deputies);
}

static RisDeputies
deputies_of (const RisSeatsList *lists, gint64 seats)
{
  RisDeputies deputies = { .is_secret = 1,
                           .seats = { .seats = seats, .lists = lists, .n_lists = 3 },
                           .composition = RIS_COMPOSITION_UNKNOWN };

  return deputies;
}

static void
test_deputies (void)
{
  RisDeputies deputies = deputies_of (factions, 2);
  g_autoptr (RisFinding) finding = find_deputies (DEPUTIES, &deputies);
  g_autoptr (RisFinding) open = NULL;
  g_autoptr (RisFinding) unsaid = NULL;

  g_assert_cmpstr (finding->outcome, ==, "verteilt");
  g_assert_cmpstr (finding->sentence, ==,
                   "Die Stellen gehen an die Wahlvorschläge: 1. CDU, 2. SPD.");
  g_assert_cmpstr (ris_finding_get_text (finding, "stelle1"), ==, "CDU");
  deputies.is_secret = 0;
  open = find_deputies (DEPUTIES, &deputies);
  g_assert_cmpstr (open->outcome, ==, "sperre");
  g_assert_cmpint (open->class, ==, RIS_FINDING_IMPOSSIBLE);
  deputies.is_secret = U;
  unsaid = find_deputies (DEPUTIES, &deputies);
  g_assert_cmpstr (unsaid->outcome, ==, "verteilt");
  g_assert_nonnull (ris_finding_find (unsaid, "geheim"));
}

static void
test_deputies_tie (void)
{
  static const guint won[] = { 2 };
  RisDeputies deputies = deputies_of (equal, 2);
  g_autoptr (RisFinding) runoff = NULL;
  g_autoptr (RisFinding) lot = NULL;
  g_autoptr (RisFinding) unset = NULL;
  g_autoptr (RisFinding) done = NULL;

  runoff = find_deputies (DEPUTIES, &deputies);
  g_assert_cmpstr (runoff->outcome, ==, "stichwahl");
  g_assert_cmpstr (runoff->sentence, ==,
                   "Gleiche Höchstzahl für die nächste Stelle haben: CDU, SPD und FDP. Es folgt "
                   "eine Stichwahl zwischen ihnen.");
  unset = find_deputies ("stellvertreter.verfahren | dhondt", &deputies);
  g_assert_cmpstr (unset->outcome, ==, "gleichstand");
  g_assert_nonnull (ris_finding_find (unset, "unbekannt"));
  deputies.was_runoff_tied = TRUE;
  lot = find_deputies (DEPUTIES, &deputies);
  g_assert_cmpstr (lot->outcome, ==, "los");
  deputies.seats.lots = won;
  deputies.seats.n_lots = 1;
  done = find_deputies (DEPUTIES, &deputies);
  g_assert_cmpstr (done->outcome, ==, "verteilt");
  g_assert_cmpstr (ris_finding_get_text (done, "stelle2"), ==, "FDP");
  g_assert_cmpstr (done->steps->pdata[1], ==,
                   "2. Stelle: FDP, 10 : 1 = 10,00, durch Stichwahl oder Los");
}

static void
test_deputies_otherwise (void)
{
  static const struct
  {
    const char *lines;
    gint64 seats;
    const char *outcome;
  } rows[] = {
    { "", 2, "unbekannt" },
    { "stellvertreter.verfahren | verhaeltniswahl", 2, "unbekannt" },
    { "stellvertreter.verfahren | mehrheitswahl", 2, "wahl" },
    { "stellvertreter.verfahren | hare_niemeyer", 2, "verteilt" },
    { DEPUTIES, U, "angabe_fehlt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisDeputies deputies = deputies_of (factions, rows[i].seats);
      g_autoptr (RisFinding) finding = find_deputies (rows[i].lines, &deputies);

      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      g_assert_null (ris_finding_get_text (finding, "stelle1"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/committee-chair/access", test_access);
  g_test_add_func ("/rules/committee-chair/access-tie", test_access_tie);
  g_test_add_func ("/rules/committee-chair/agreement", test_agreement);
  g_test_add_func ("/rules/committee-chair/agreement-sentences", test_agreement_sentences);
  g_test_add_func ("/rules/committee-chair/method-without-order", test_method_without_order);
  g_test_add_func ("/rules/committee-chair/removal", test_removal);
  g_test_add_func ("/rules/committee-chair/deputies", test_deputies);
  g_test_add_func ("/rules/committee-chair/deputies-tie", test_deputies_tie);
  g_test_add_func ("/rules/committee-chair/deputies-otherwise", test_deputies_otherwise);
  return g_test_run ();
}
