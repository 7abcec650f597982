/* Committees: joint proposals, succession, who may sit there. */
#include "rules/committee.h"

#include "base/record.h"
#include "election-rules.h"

#define U RIS_UNKNOWN
#define METHOD "ausschuss.verfahren | hare_niemeyer\n"
#define FROM_ALL                                                                                   \
  "ausschuss.einigung | > 1/2 ja_nein\nausschuss.einigung.vorschlag | alle_fraktionen\n" METHOD
#define UNANIMOUS                                                                                  \
  "ausschuss.einigung.vorschlag | einheitlich\nausschuss.einigung.einstimmig | ja\n" METHOD
#define SOLE                                                                                       \
  "ausschuss.einigung | > 1/2 gesetzlich\nausschuss.einigung.vorschlag | einziger\n"               \
  "hvb.mitglied | nein\nhvb.ruht.zaehlt_gesetzlich | nein\n" METHOD

#define MAYOR                                                                                      \
  "ausschuss.einigung | > 1/2 gesetzlich\nausschuss.einigung.vorschlag | einziger\n"               \
  "hvb.mitglied | ja\n"

typedef struct
{
  const char *lines;
  gint64 proposals;
  gint64 is_from_all;
  gint64 yes;
  gint64 no;
  const char *outcome;
} Row;

static RisFinding *
find_proposal (const char *lines, const RisCommitteeProposal *proposal)
{
  g_autoptr (RisRules) rules = election_rules_new (lines);

  return ris_committee_find_proposal (rules, proposal);
}

static void
test_proposal (void)
{
  static const Row rows[] = {
    { FROM_ALL, U, 1, 20, 19, "angenommen" },
    { FROM_ALL, U, 1, 20, 20, "verhaeltniswahl" },
    { FROM_ALL, U, 1, 0, 0, "verhaeltniswahl" },
    { FROM_ALL, U, 0, 40, 0, "verhaeltniswahl" },
    { FROM_ALL, 1, U, 40, 0, "angabe_fehlt" },
    { FROM_ALL, U, 1, U, 0, "abstimmung" },
    { FROM_ALL, U, 1, 5, U, "abstimmung" },
    { UNANIMOUS, 1, U, 34, 0, "angenommen" },
    { UNANIMOUS, 1, U, 34, 1, "verhaeltniswahl" },
    { UNANIMOUS, 1, U, 0, 0, "verhaeltniswahl" },
    { UNANIMOUS, 2, U, 34, 0, "verhaeltniswahl" },
    { UNANIMOUS, U, U, 34, 0, "angabe_fehlt" },
    { UNANIMOUS, 1, U, U, U, "abstimmung" },
    { UNANIMOUS "ausschuss.einigung | > 1/2 gewaehlt", 1, U, 17, 0, "angenommen" },
    { UNANIMOUS "ausschuss.einigung | > 1/2 gewaehlt", 1, U, 16, 0, "verhaeltniswahl" },
    { SOLE, 1, U, 17, 0, "angenommen" },
    { SOLE, 1, U, 16, 0, "abgelehnt" },
    { SOLE, 2, U, 33, 0, "verhaeltniswahl" },
    { SOLE, 0, U, U, U, "angabe_fehlt" },
    { "", 1, 1, 10, 0, "unbekannt" },
    { "ausschuss.einigung.vorschlag | einziger", 1, 1, 10, 0, "unbekannt" },
    { "ausschuss.einigung.vorschlag | einziger\nausschuss.einigung | > 1/2 anwesend", 1, 1, 10, 0,
      "angabe_fehlt" },
    { "ausschuss.einigung.vorschlag | einziger\nausschuss.verfahren | mehrheitswahl", 2, 1, U, U,
      "mehrheitswahl" },
    { "ausschuss.einigung.vorschlag | einziger\nausschuss.verfahren | benennung", 2, 1, U, U,
      "benennung" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisCommitteeProposal proposal = { .proposals = rows[i].proposals,
                                        .is_from_all = rows[i].is_from_all,
                                        .yes = rows[i].yes,
                                        .no = rows[i].no,
                                        .abstentions = 0,
                                        .has_mayor_voted = 0,
                                        .is_mayor_present = U,
                                        .composition = RIS_COMPOSITION_UNKNOWN };
      g_autoptr (RisFinding) finding = NULL;

      proposal.composition.legal = 32;
      proposal.composition.elected = 32;
      finding = find_proposal (rows[i].lines, &proposal);
      g_test_message ("row %" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
    }
}

static void
test_proposal_sentences (void)
{
  RisCommitteeProposal proposal = { 1, 1, 34, 1, 2, 0, U, RIS_COMPOSITION_UNKNOWN };
  g_autoptr (RisFinding) failed = find_proposal (UNANIMOUS, &proposal);
  g_autoptr (RisFinding) accepted = NULL;
  g_autoptr (RisFinding) before = NULL;

  g_assert_cmpstr (failed->sentence, ==,
                   "Der gemeinsame Wahlvorschlag ist nicht angenommen. Die Sitze werden besetzt "
                   "durch: Hare/Niemeyer.");
  g_assert_cmpstr (ris_finding_get_text (failed, "verfahren"), ==, "hare_niemeyer");
  g_assert_cmpint (ris_finding_get_number (failed, "ja"), ==, 34);
  proposal.no = 0;
  accepted = find_proposal (UNANIMOUS, &proposal);
  g_assert_cmpstr (accepted->sentence, ==, "Der Wahlvorschlag ist angenommen: 34 Ja, 0 Nein.");
  g_assert_nonnull (ris_finding_find (accepted, "enthaltung"));
  proposal.yes = U;
  before = find_proposal (UNANIMOUS "ausschuss.einigung | > 1/2 ja_nein", &proposal);
  g_assert_cmpstr (before->sentence, ==,
                   "Über den Wahlvorschlag kann abgestimmt werden. Nötig: mehr als die Hälfte der "
                   "Ja- und Nein-Stimmen, ohne Gegenstimme.");
}

/* the method of the election that follows is not known: said, not guessed */
static void
test_method_unknown (void)
{
  RisCommitteeProposal proposal = { 2, 0, U, U, U, 0, U, RIS_COMPOSITION_UNKNOWN };
  g_autoptr (RisFinding) finding
      = find_proposal ("ausschuss.einigung.vorschlag | alle_fraktionen", &proposal);

  g_assert_cmpstr (finding->outcome, ==, "verhaeltniswahl");
  g_assert_nonnull (ris_finding_find (finding, "unbekannt"));
  g_assert_cmpint (ris_finding_get_class (finding), ==, RIS_FINDING_WARNING);
}

static void
test_mayor (void)
{
  static const struct
  {
    const char *lines;
    gint64 has_voted;
    RisFindingClass class;
  } rows[] = {
    { FROM_ALL "hvb.stimme.ruht | ausschussbesetzung", 1, RIS_FINDING_IMPOSSIBLE },
    { FROM_ALL "hvb.stimme.ruht | ausschussbesetzung", U, RIS_FINDING_HINT },
    { FROM_ALL "hvb.stimme.ruht | ausschussbesetzung", 0, RIS_FINDING_FINE },
    { FROM_ALL "hvb.stimme.ruht | entlastung", 1, RIS_FINDING_FINE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisCommitteeProposal proposal
          = { 1, 1, 20, 10, 0, rows[i].has_voted, U, RIS_COMPOSITION_UNKNOWN };
      g_autoptr (RisFinding) finding = find_proposal (rows[i].lines, &proposal);

      g_assert_cmpstr (finding->outcome, ==, "angenommen");
      g_assert_cmpint (ris_finding_get_class (finding), ==, rows[i].class);
      g_assert_cmpint (ris_finding_find (finding, "hvb_stimme_ruht") != NULL, ==,
                       rows[i].class != RIS_FINDING_FINE);
    }
}

/* where the mayor's vote rests and he does not count, the legal number is smaller by one */
static void
test_mayor_counts (void)
{
  RisCommitteeProposal proposal = { 1, U, 16, 0, 0, 0, 1, RIS_COMPOSITION_UNKNOWN };
  g_autoptr (RisFinding) counts = NULL;
  g_autoptr (RisFinding) rests = NULL;
  g_autoptr (RisFinding) elected = NULL;
  g_autoptr (RisFinding) unset = NULL;
  g_autoptr (RisFinding) half = NULL;

  proposal.composition.legal = 32;
  counts = find_proposal (MAYOR "hvb.ruht.zaehlt_gesetzlich | nein\nhvb.stimme.ruht | entlastung",
                          &proposal);
  rests = find_proposal (MAYOR
                         "hvb.ruht.zaehlt_gesetzlich | nein\nhvb.stimme.ruht | ausschussbesetzung",
                         &proposal);
  elected = find_proposal (MAYOR "hvb.ruht.zaehlt_gesetzlich | nein\nhvb.stimme.ruht | wahl",
                           &proposal);
  unset = find_proposal (MAYOR, &proposal);
  half = find_proposal (MAYOR "hvb.stimme.ruht | wahl", &proposal);
  g_assert_cmpstr (counts->outcome, ==, "abgelehnt");
  g_assert_cmpstr (rests->outcome, ==, "angenommen");
  g_assert_cmpstr (elected->outcome, ==, "angenommen");
  g_assert_cmpstr (unset->outcome, ==, "unbekannt");
  g_assert_cmpstr (half->outcome, ==, "unbekannt");
}

static void
test_mayor_absent (void)
{
  RisCommitteeProposal proposal = { 1, U, 16, 0, 0, 0, U, RIS_COMPOSITION_UNKNOWN };
  const char *lines
      = "ausschuss.einigung | > 1/2 anwesend_stimmb\nausschuss.einigung.vorschlag | einziger\n"
        "hvb.mitglied | ja\nhvb.stimme.ruht | wahl\nhvb.ruht.zaehlt_gesetzlich | nein";
  g_autoptr (RisFinding) unsaid = NULL;
  g_autoptr (RisFinding) present = NULL;

  proposal.composition.present_entitled = 32;
  unsaid = find_proposal (lines, &proposal);
  g_assert_cmpstr (unsaid->outcome, ==, "angabe_fehlt");
  proposal.is_mayor_present = 1;
  present = find_proposal (lines, &proposal);
  g_assert_cmpstr (present->outcome, ==, "angenommen");
}

/* --- succession --- */

static void
test_succession (void)
{
  static const struct
  {
    const char *lines;
    const char *outcome;
    const char *sentence;
  } rows[] = {
    { "ausschuss.nachfolge | benennung_fraktion", "benennung",
      "Die Fraktion oder Gruppe SPD benennt das neue Mitglied; eine Wahl ist nicht nötig." },
    { "ausschuss.nachfolge | mehrheitswahl", "mehrheitswahl",
      "Die Fraktion oder Gruppe SPD schlägt das neue Mitglied vor; es wird durch "
      "Mehrheitswahl gewählt." },
    { "ausschuss.nachfolge | verhaeltniswahl", "verhaeltniswahl",
      "Die Fraktion oder Gruppe SPD kann nicht allein nachbesetzen; die Sitze werden nach "
      "Verhältnis neu gewählt." },
  };
  g_autoptr (RisRules) none = election_rules_new ("");
  g_autoptr (RisFinding) unknown = ris_committee_find_succession (none, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = election_rules_new (rows[i].lines);
      g_autoptr (RisFinding) finding = ris_committee_find_succession (rules, "SPD");
      g_autoptr (RisFinding) unnamed = ris_committee_find_succession (rules, NULL);

      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      g_assert_cmpstr (finding->sentence, ==, rows[i].sentence);
      g_assert_cmpuint (finding->rules->len, ==, 1);
      g_assert_true (
          g_str_has_prefix (unnamed->sentence, "Die Fraktion oder Gruppe, der der Sitz zusteht, "));
    }
  g_assert_cmpstr (unknown->outcome, ==, "unbekannt");
}

/* --- expert citizens --- */

#define CITIZENS                                                                                   \
  "ausschuss.sachkundige_buerger | ja\n"                                                           \
  "ausschuss.sachkundige_buerger.anzahl | weniger_als_gewaehlte\n"                                 \
  "ausschuss.sachkundige_buerger.nicht_in | hauptausschuss, finanzausschuss, "                     \
  "rechnungspruefungsausschuss\n"                                                                  \
  "ausschuss.sachkundige.mindestalter | 16\n"

static RisFinding *
check_seats (const char *lines, const char *kind, gint64 elected, guint n)
{
  static const RisCommitteeCitizen citizens[]
      = { { "A", "1990-01-01" }, { "B", "1980-02-29" }, { "C", "2000-12-31" } };
  g_autoptr (RisRules) rules = election_rules_new (lines);
  RisCommitteeSeats seats = { kind, "2026-11-22", elected, citizens, n };

  return ris_committee_check_seats (rules, &seats);
}

static void
test_seats (void)
{
  static const struct
  {
    const char *lines;
    const char *kind;
    gint64 elected;
    guint n;
    const char *outcome;
    const char *note; /* (nullable) */
  } rows[] = {
    { CITIZENS, "bauausschuss", 4, 3, "zulaessig", NULL },
    { CITIZENS, NULL, 4, 3, "zulaessig", NULL },
    { CITIZENS, "bauausschuss", 3, 3, "unzulaessig", "zu_viele_sachkundige" },
    { CITIZENS, "bauausschuss", 0, 1, "unzulaessig", "zu_viele_sachkundige" },
    { CITIZENS, "finanzausschuss", 9, 1, "unzulaessig", "nicht_in_diesem_ausschuss" },
    { CITIZENS, "finanzausschuss", 9, 0, "zulaessig", NULL },
    { CITIZENS, "bauausschuss", U, 3, "angabe_fehlt", NULL },
    { "ausschuss.sachkundige_buerger | ja\n"
      "ausschuss.sachkundige_buerger.anzahl | hoechstens_gewaehlte\n"
      "ausschuss.sachkundige_buerger.nicht_in | hauptausschuss\n"
      "ausschuss.sachkundige.mindestalter | 18",
      "bauausschuss", 3, 3, "zulaessig", NULL },
    { "ausschuss.sachkundige_buerger | nein", "bauausschuss", 9, 1, "unzulaessig",
      "keine_sachkundigen" },
    { "ausschuss.sachkundige_buerger | nein", "bauausschuss", 9, 0, "zulaessig", NULL },
    { "", "bauausschuss", 9, 1, "unbekannt", NULL },
    { "ausschuss.sachkundige_buerger.nicht_in | finanzausschuss", "finanzausschuss", 9, 1,
      "unzulaessig", "nicht_in_diesem_ausschuss" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisFinding) finding
          = check_seats (rows[i].lines, rows[i].kind, rows[i].elected, rows[i].n);

      g_test_message ("row %" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      g_assert_true (rows[i].note == NULL || ris_finding_find (finding, rows[i].note) != NULL);
      g_assert_cmpint (ris_finding_get_class (finding), ==,
                       rows[i].note != NULL                         ? RIS_FINDING_IMPOSSIBLE
                       : strcmp (rows[i].outcome, "zulaessig") == 0 ? RIS_FINDING_FINE
                                                                    : RIS_FINDING_WARNING);
    }
}

static void
test_age (void)
{
  static const struct
  {
    const char *birth;
    const char *day;
    const char *outcome;
  } rows[] = {
    { "2010-11-22", "2026-11-22", "zulaessig" },    { "2010-11-23", "2026-11-22", "unzulaessig" },
    { "2010-12-01", "2026-11-22", "unzulaessig" },  { "2010-01-31", "2026-11-22", "zulaessig" },
    { "2012-02-29", "2028-02-28", "unzulaessig" },  { "2012-02-29", "2028-02-29", "zulaessig" },
    { "2008-02-29", "2025-02-28", "zulaessig" },    { NULL, "2026-11-22", "angabe_fehlt" },
    { "2010-02-30", "2026-11-22", "angabe_fehlt" }, { "2010-02-28", "", "angabe_fehlt" },
  };
  g_autoptr (RisRules) rules = election_rules_new (CITIZENS);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisCommitteeCitizen citizen = { "A", rows[i].birth };
      RisCommitteeSeats seats = { "bauausschuss", rows[i].day, 5, &citizen, 1 };
      g_autoptr (RisFinding) finding = ris_committee_check_seats (rules, &seats);

      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
    }
}

/* who was born on 29 February reaches an age on 1 March of a common year */
static void
test_age_in_common_year (void)
{
  g_autoptr (RisRules) rules = election_rules_new (CITIZENS "ausschuss.beratende | benannte");
  RisCommitteeCitizen citizen = { "A", "2008-02-29" };
  RisCommitteeSeats seats = { NULL, "2024-02-28", 5, &citizen, 1 };
  g_autoptr (RisFinding) before = ris_committee_check_seats (rules, &seats);
  g_autoptr (RisFinding) common = NULL;
  g_autoptr (RisRules) adult
      = election_rules_new ("ausschuss.sachkundige_buerger | ja\n"
                            "ausschuss.sachkundige_buerger.anzahl | hoechstens_gewaehlte\n"
                            "ausschuss.sachkundige_buerger.nicht_in | hauptausschuss\n"
                            "ausschuss.sachkundige.mindestalter | 18");
  g_autoptr (RisFinding) day_before = NULL;

  g_assert_cmpstr (before->outcome, ==, "unzulaessig");
  seats.day = "2026-02-28";
  day_before = ris_committee_check_seats (adult, &seats);
  g_assert_cmpstr (day_before->outcome, ==, "unzulaessig");
  g_assert_cmpstr (ris_finding_find (day_before, "zu_jung")->sentence, ==,
                   "A ist am Tag der Bestellung noch nicht 18 Jahre alt.");
  seats.day = "2026-03-01";
  common = ris_committee_check_seats (adult, &seats);
  g_assert_cmpstr (common->outcome, ==, "zulaessig");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/committee/proposal", test_proposal);
  g_test_add_func ("/rules/committee/proposal-sentences", test_proposal_sentences);
  g_test_add_func ("/rules/committee/method-unknown", test_method_unknown);
  g_test_add_func ("/rules/committee/mayor", test_mayor);
  g_test_add_func ("/rules/committee/mayor-counts", test_mayor_counts);
  g_test_add_func ("/rules/committee/mayor-absent", test_mayor_absent);
  g_test_add_func ("/rules/committee/succession", test_succession);
  g_test_add_func ("/rules/committee/seats", test_seats);
  g_test_add_func ("/rules/committee/age", test_age);
  g_test_add_func ("/rules/committee/age-in-common-year", test_age_in_common_year);
  return g_test_run ();
}
