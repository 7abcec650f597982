/* Urgent decisions: who may decide in which order, and what follows. */
#include "rules/urgent-decision.h"

#include "agenda-rules.h"
#include "base/record.h"

#define TOWN                                                                                       \
  "eil.organ | hauptausschuss, hvb, ratsmitglied\n"                                                \
  "eil.vorlage | genehmigung_naechste_sitzung\n"
#define KREIS                                                                                      \
  "eil.organ | kreisausschuss, hvb, ratsmitglied, ratsmitglied\n"                                  \
  "eil.vorlage | genehmigung_naechste_sitzung\n"
#define MAYOR                                                                                      \
  "eil.organ | hvb, beigeordnete\n"                                                                \
  "eil.vorlage | mitteilung_unverzueglich\n"

/* nothing is missing: the main committee could not meet, mayor and one member decided */
static RisUrgentDecision
decision (void)
{
  RisUrgentDecision decision = RIS_URGENT_DECISION_UNKNOWN;

  decision.day = "2026-12-01";
  decision.reason = "Der Fördertopf schließt am 2. Dezember.";
  decision.can_council_convene = 0;
  decision.can_committee_convene = 0;
  decision.is_by_mayor = TRUE;
  decision.members = 1;
  decision.has_heard_deputies = 1;
  decision.next_council = DAY;
  return decision;
}

static void
test_open (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (TOWN);
  RisUrgentDecision urgent = decision ();
  g_autoptr (RisFinding) finding = ris_urgent_decision_check (rules, &urgent);
  const RisFinding *item = ris_finding_find (finding, "top_genehmigung");

  agenda_assert (finding, "offen", RIS_FINDING_HINT);
  agenda_assert_says (finding, "am Do., 10.12.2026 auf die Tagesordnung");
  agenda_assert (item, "top_genehmigung", RIS_FINDING_HINT);
  g_assert_cmpstr (ris_finding_get_text (item, "sitzung"), ==, DAY);
  g_assert_cmpint (ris_finding_get_class (finding), ==, RIS_FINDING_HINT);
  g_assert_cmpuint (finding->rules->len, ==, 2);
  g_assert_cmpstr (finding->steps->pdata[0], ==, "1. der Hauptausschuss");
  g_assert_cmpstr (finding->steps->pdata[1], ==,
                   "2. der Bürgermeister oder die Bürgermeisterin zusammen mit einem Ratsmitglied");
}

/* the next meeting is not fixed */
static void
test_open_without_day (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (TOWN);
  RisUrgentDecision urgent = decision ();
  g_autoptr (RisFinding) finding = NULL;

  urgent.next_council = NULL;
  finding = ris_urgent_decision_check (rules, &urgent);
  agenda_assert_says (finding, "in der nächsten Sitzung des Rates auf die Tagesordnung");
  g_assert_null (ris_finding_get_text (ris_finding_find (finding, "top_genehmigung"), "sitzung"));
}

static void
test_deciders (void)
{
  static const struct
  {
    const char *rules;
    gboolean is_by_committee;
    gboolean is_by_mayor;
    gint64 members;
    gint64 deputies;
    const char *outcome;
    const char *note; /* nullable */
  } rows[] = {
    { TOWN, TRUE, FALSE, RIS_UNKNOWN, RIS_UNKNOWN, "offen", NULL },
    { TOWN, FALSE, TRUE, 1, RIS_UNKNOWN, "offen", NULL },
    { TOWN, FALSE, TRUE, 2, RIS_UNKNOWN, "offen", NULL },
    { TOWN, FALSE, TRUE, 0, RIS_UNKNOWN, "nicht_zustaendig", NULL },
    { TOWN, FALSE, TRUE, RIS_UNKNOWN, RIS_UNKNOWN, "offen", "angabe_fehlt" },
    { TOWN, FALSE, FALSE, 3, RIS_UNKNOWN, "nicht_zustaendig", NULL },
    { KREIS, TRUE, FALSE, RIS_UNKNOWN, RIS_UNKNOWN, "offen", NULL },
    { KREIS, FALSE, TRUE, 1, RIS_UNKNOWN, "nicht_zustaendig", NULL },
    { KREIS, FALSE, TRUE, 2, RIS_UNKNOWN, "offen", NULL },
    { MAYOR, FALSE, TRUE, RIS_UNKNOWN, 1, "offen", NULL },
    { MAYOR, FALSE, TRUE, 0, 0, "offen", "benehmen_fehlt" },
    { MAYOR, FALSE, TRUE, 0, RIS_UNKNOWN, "offen", "angabe_fehlt" },
    { MAYOR, TRUE, FALSE, 0, 1, "nicht_zustaendig", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = agenda_rules_new (rows[i].rules);
      RisUrgentDecision urgent = decision ();
      g_autoptr (RisFinding) finding = NULL;

      urgent.is_by_committee = rows[i].is_by_committee;
      urgent.is_by_mayor = rows[i].is_by_mayor;
      urgent.members = rows[i].members;
      urgent.has_heard_deputies = rows[i].deputies;
      finding = ris_urgent_decision_check (rules, &urgent);
      g_test_message ("row %" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      g_assert_true (
          finding->class
          == (strcmp (rows[i].outcome, "offen") == 0 ? RIS_FINDING_HINT : RIS_FINDING_IMPOSSIBLE));
      if (rows[i].note != NULL)
        agenda_assert (ris_finding_find (finding, rows[i].note), rows[i].note, RIS_FINDING_WARNING);
      else
        g_assert_null (ris_finding_find (finding, "angabe_fehlt"));
    }
}

static void
test_earlier_steps (void)
{
  static const struct
  {
    gint64 council;
    gint64 committee;
    gboolean is_by_committee;
    const char *note; /* nullable */
  } rows[] = {
    { 0, 0, FALSE, NULL },
    { 1, 0, FALSE, "rat_einberufbar" },
    { 0, 1, FALSE, "ausschuss_einberufbar" },
    { RIS_UNKNOWN, 0, FALSE, "angabe_fehlt" },
    { 0, RIS_UNKNOWN, FALSE, "angabe_fehlt" },
    { 0, 1, TRUE, NULL }, /* it is the committee that decided */
    { 1, RIS_UNKNOWN, TRUE, "rat_einberufbar" },
  };
  g_autoptr (RisRules) rules = agenda_rules_new (TOWN);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisUrgentDecision urgent = decision ();
      g_autoptr (RisFinding) finding = NULL;

      urgent.can_council_convene = rows[i].council;
      urgent.can_committee_convene = rows[i].committee;
      urgent.is_by_committee = rows[i].is_by_committee;
      finding = ris_urgent_decision_check (rules, &urgent);
      agenda_assert (finding, "offen", RIS_FINDING_HINT);
      g_assert_cmpint (ris_finding_get_class (finding), ==,
                       rows[i].note == NULL ? RIS_FINDING_HINT : RIS_FINDING_WARNING);
      if (rows[i].note != NULL)
        agenda_assert (ris_finding_find (finding, rows[i].note), rows[i].note, RIS_FINDING_WARNING);
    }
}

/* without a committee before the mayor nobody asks for one */
static void
test_no_earlier_committee (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (
      "eil.organ | hvb, hauptausschuss\neil.vorlage | genehmigung_naechste_sitzung\n");
  RisUrgentDecision urgent = decision ();
  g_autoptr (RisFinding) finding = NULL;

  urgent.is_by_mayor = FALSE;
  urgent.is_by_committee = TRUE;
  urgent.can_committee_convene = RIS_UNKNOWN;
  finding = ris_urgent_decision_check (rules, &urgent);
  agenda_assert (finding, "offen", RIS_FINDING_HINT);
  g_assert_null (ris_finding_find (finding, "angabe_fehlt"));
}

static void
test_missing_reason_and_day (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (TOWN);
  RisUrgentDecision urgent = decision ();
  g_autoptr (RisFinding) finding = NULL;

  urgent.reason = "  ";
  urgent.day = NULL;
  finding = ris_urgent_decision_check (rules, &urgent);
  agenda_assert (ris_finding_find (finding, "begruendung_fehlt"), "begruendung_fehlt",
                 RIS_FINDING_WARNING);
  agenda_assert_says (ris_finding_find (finding, "angabe_fehlt"), "an welchem Tag");
}

static void
test_spoken (void)
{
  static const struct
  {
    RisUrgentApproval approval;
    const char *day; /* nullable */
    const char *outcome;
    RisFindingClass class;
    const char *note; /* nullable */
  } rows[] = {
    { RIS_URGENT_APPROVED, DAY, "genehmigt", RIS_FINDING_FINE, NULL },
    { RIS_URGENT_REVOKED, DAY, "aufgehoben", RIS_FINDING_HINT, NULL },
    { RIS_URGENT_APPROVED, NULL, "genehmigt", RIS_FINDING_FINE, "angabe_fehlt" },
    { RIS_URGENT_APPROVED, "2026-11-30", "genehmigt", RIS_FINDING_FINE, "tag_widerspricht" },
    { RIS_URGENT_APPROVED, "2027-01-14", "genehmigt", RIS_FINDING_FINE, "versaeumt" },
  };
  g_autoptr (RisRules) rules = agenda_rules_new (TOWN);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisUrgentDecision urgent = decision ();
      g_autoptr (RisFinding) finding = NULL;

      urgent.approval = rows[i].approval;
      urgent.approval_day = rows[i].day;
      finding = ris_urgent_decision_check (rules, &urgent);
      g_test_message ("row %" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      agenda_assert (finding, rows[i].outcome, rows[i].class);
      g_assert_cmpstr (ris_finding_get_text (finding, "beschluss"), ==, rows[i].day);
      g_assert_null (ris_finding_find (finding, "top_genehmigung"));
      if (rows[i].note == NULL)
        g_assert_cmpuint (finding->findings->len, ==, 0);
      else
        agenda_assert (ris_finding_find (finding, rows[i].note), rows[i].note, RIS_FINDING_WARNING);
    }
}

static void
test_notice (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (MAYOR);
  RisUrgentDecision urgent = decision ();
  g_autoptr (RisFinding) before = ris_urgent_decision_check (rules, &urgent);
  g_autoptr (RisFinding) after = NULL;

  agenda_assert (before, "offen", RIS_FINDING_HINT);
  agenda_assert (ris_finding_find (before, "mitteilung"), "mitteilung", RIS_FINDING_WARNING);
  g_assert_null (ris_finding_find (before, "top_genehmigung"));
  urgent.informed_on = "2026-12-02";
  after = ris_urgent_decision_check (rules, &urgent);
  agenda_assert (after, "mitgeteilt", RIS_FINDING_FINE);
  agenda_assert_says (after, "am Mi., 02.12.2026");
}

static void
test_kreis_words (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (KREIS);
  RisUrgentDecision urgent = decision ();
  g_autoptr (RisFinding) open = NULL;
  g_autoptr (RisFinding) refused = NULL;

  urgent.members = 2;
  open = ris_urgent_decision_check (rules, &urgent);
  agenda_assert_says (open, "Sitzung des Kreistages");
  urgent.is_by_mayor = FALSE;
  refused = ris_urgent_decision_check (rules, &urgent);
  agenda_assert_says (refused,
                      "der Kreisausschuss, sonst der Landrat oder die Landrätin zusammen mit "
                      "mehreren Kreistagsmitgliedern.");
}

static void
test_explain (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (TOWN);
  g_autoptr (RisRules) half = agenda_rules_new ("eil.organ | hvb, beigeordnete\n");
  g_autoptr (RisFinding) finding = ris_urgent_decision_explain (rules);
  g_autoptr (RisFinding) open = ris_urgent_decision_explain (half);

  agenda_assert (finding, "reihenfolge", RIS_FINDING_FINE);
  agenda_assert_says (finding,
                      "entscheidet im Eilfall der Hauptausschuss, sonst der Bürgermeister");
  g_assert_cmpuint (finding->steps->len, ==, 3);
  g_assert_cmpuint (finding->rules->len, ==, 2);
  agenda_assert_says (open, "im Benehmen mit den Beigeordneten");
  g_assert_nonnull (ris_finding_find (open, "unbekannt"));
}

static void
test_unknown (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new ("");
  g_autoptr (RisRules) half = agenda_rules_new ("eil.organ | hauptausschuss, hvb, ratsmitglied\n");
  RisUrgentDecision urgent = decision ();
  g_autoptr (RisFinding) finding = ris_urgent_decision_check (rules, &urgent);
  g_autoptr (RisFinding) explained = ris_urgent_decision_explain (rules);
  g_autoptr (RisFinding) open = ris_urgent_decision_check (half, &urgent);

  agenda_assert (finding, "unbekannt", RIS_FINDING_WARNING);
  agenda_assert (explained, "unbekannt", RIS_FINDING_WARNING);
  agenda_assert (open, "offen", RIS_FINDING_HINT);
  agenda_assert (ris_finding_find (open, "unbekannt"), "unbekannt", RIS_FINDING_WARNING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/urgent-decision/open", test_open);
  g_test_add_func ("/rules/urgent-decision/open-without-day", test_open_without_day);
  g_test_add_func ("/rules/urgent-decision/deciders", test_deciders);
  g_test_add_func ("/rules/urgent-decision/earlier-steps", test_earlier_steps);
  g_test_add_func ("/rules/urgent-decision/no-earlier-committee", test_no_earlier_committee);
  g_test_add_func ("/rules/urgent-decision/missing-reason-and-day", test_missing_reason_and_day);
  g_test_add_func ("/rules/urgent-decision/spoken", test_spoken);
  g_test_add_func ("/rules/urgent-decision/notice", test_notice);
  g_test_add_func ("/rules/urgent-decision/kreis-words", test_kreis_words);
  g_test_add_func ("/rules/urgent-decision/explain", test_explain);
  g_test_add_func ("/rules/urgent-decision/unknown", test_unknown);
  return g_test_run ();
}
