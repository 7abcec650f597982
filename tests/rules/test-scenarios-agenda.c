/* Scenarios around the agenda, computed on the delivered rule files. The numbers are those of the list of scenarios. */
#include "agenda-rules.h"
#include "base/record.h"
#include "law.h"
#include "rules/agenda-change.h"
#include "rules/allowance.h"
#include "rules/order.h"
#include "rules/publicity.h"
#include "rules/remote-meeting.h"
#include "rules/urgent-decision.h"

#define TODAY "2026-12-10"

static void
test_supplement_nw (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", TODAY, NULL);
  RisAgendaChange change = RIS_AGENDA_CHANGE_UNKNOWN;
  g_autoptr (RisFinding) finding = NULL;

  change.urgency = "Der Zuschuss verfällt am Jahresende.";
  change.yes = 20;
  change.no = 19;
  change.abstain = 1;
  change.composition.present = 40;
  finding = ris_agenda_change_decide (rules, &change);
  agenda_assert (finding, "angenommen", RIS_FINDING_FINE);
}

static void
test_supplement_without_reason_nw (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", TODAY, NULL);
  RisAgendaChange change = RIS_AGENDA_CHANGE_UNKNOWN;
  g_autoptr (RisFinding) finding = NULL;

  change.yes = 30;
  change.no = 9;
  change.abstain = 1;
  change.composition.present = 40;
  finding = ris_agenda_change_decide (rules, &change);
  agenda_assert (finding, "begruendung_fehlt", RIS_FINDING_IMPOSSIBLE);
}

/* everything else in order, so that only the point in question decides */
static RisRemoteMeeting
hybrid (const char *committee)
{
  RisRemoteMeeting meeting = RIS_REMOTE_MEETING_UNKNOWN;

  meeting.committee = committee;
  meeting.day = TODAY;
  meeting.is_emergency = 0;
  meeting.is_allowed_locally = 1;
  meeting.is_system_admitted = 1;
  meeting.is_chair_present = 1;
  meeting.resolved_on = "2026-11-26";
  meeting.yes = 8;
  meeting.no = 7;
  meeting.abstain = 0;
  return meeting;
}

static void
test_hybrid_committees_nw (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", TODAY, NULL);
  RisRemoteMeeting main_committee = hybrid ("hauptausschuss");
  RisRemoteMeeting building = hybrid ("bauausschuss");
  g_autoptr (RisFinding) blocked = ris_remote_meeting_check (rules, &main_committee);
  g_autoptr (RisFinding) allowed = ris_remote_meeting_check (rules, &building);
  g_autoptr (RisFinding) unadmitted = NULL;

  agenda_assert (blocked, "gesperrt", RIS_FINDING_IMPOSSIBLE);
  g_assert_nonnull (ris_finding_find (blocked, "ausschuss_ausgenommen"));
  agenda_assert (allowed, "zulaessig", RIS_FINDING_HINT);
  g_assert_nonnull (ris_finding_find (allowed, "kein_abstimmungssystem"));
  building.is_system_admitted = 0;
  unadmitted = ris_remote_meeting_check (rules, &building);
  agenda_assert (unadmitted, "gesperrt", RIS_FINDING_IMPOSSIBLE);
}

static void
test_hybrid_council_nw (void)
{
  static const struct
  {
    gint64 is_emergency;
    gint64 yes;
    const char *resolved_on; /* nullable */
    const char *outcome;
  } rows[] = {
    { 0, 30, "2026-12-01", "gesperrt" },  { 1, RIS_UNKNOWN, NULL, "gesperrt" },
    { 1, 25, "2026-12-01", "gesperrt" }, /* two thirds of 39 are 26 */
    { 1, 26, "2026-12-01", "zulaessig" }, { 1, 26, "2026-10-10", "zulaessig" },
    { 1, 26, "2026-10-09", "gesperrt" }, /* more than two months ago */
  };
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", TODAY, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisRemoteMeeting meeting = hybrid (NULL);
      g_autoptr (RisFinding) finding = NULL;

      meeting.is_emergency = rows[i].is_emergency;
      meeting.yes = rows[i].yes;
      meeting.no = rows[i].yes == RIS_UNKNOWN ? RIS_UNKNOWN : 4;
      meeting.resolved_on = rows[i].resolved_on;
      meeting.composition.legal = 39;
      finding = ris_remote_meeting_check (rules, &meeting);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
    }
}

static void
test_urgent_decision_nw (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", "2026-12-01", NULL);
  RisUrgentDecision decision = RIS_URGENT_DECISION_UNKNOWN;
  g_autoptr (RisFinding) open = NULL;
  g_autoptr (RisFinding) approved = NULL;
  g_autoptr (RisFinding) revoked = NULL;
  g_autoptr (RisFinding) alone = NULL;

  decision.day = "2026-12-01";
  decision.reason = "Das Dach der Schule droht einzustürzen.";
  decision.can_council_convene = 0;
  decision.can_committee_convene = 0;
  decision.is_by_mayor = TRUE;
  decision.members = 1;
  decision.next_council = TODAY;
  open = ris_urgent_decision_check (rules, &decision);
  agenda_assert (open, "offen", RIS_FINDING_HINT);
  g_assert_cmpint (ris_finding_get_class (open), ==, RIS_FINDING_HINT);
  g_assert_cmpstr (ris_finding_get_text (ris_finding_find (open, "top_genehmigung"), "sitzung"), ==,
                   TODAY);
  decision.approval = RIS_URGENT_APPROVED;
  decision.approval_day = TODAY;
  approved = ris_urgent_decision_check (rules, &decision);
  agenda_assert (approved, "genehmigt", RIS_FINDING_FINE);
  decision.approval = RIS_URGENT_REVOKED;
  revoked = ris_urgent_decision_check (rules, &decision);
  agenda_assert (revoked, "aufgehoben", RIS_FINDING_HINT);
  decision.members = 0;
  alone = ris_urgent_decision_check (rules, &decision);
  agenda_assert (alone, "nicht_zustaendig", RIS_FINDING_IMPOSSIBLE);
}

static void
test_urgent_decision_rp (void)
{
  g_autoptr (RisRules) rules = law_new ("RP", "gemeinde", "2026-12-01", NULL);
  RisUrgentDecision decision = RIS_URGENT_DECISION_UNKNOWN;
  g_autoptr (RisFinding) open = NULL;

  decision.day = "2026-12-01";
  decision.reason = "Das Dach der Schule droht einzustürzen.";
  decision.can_council_convene = 0;
  decision.is_by_mayor = TRUE;
  decision.has_heard_deputies = 1;
  open = ris_urgent_decision_check (rules, &decision);
  agenda_assert (open, "offen", RIS_FINDING_HINT);
  agenda_assert (ris_finding_find (open, "mitteilung"), "mitteilung", RIS_FINDING_WARNING);
}

static void
test_third_call_nw (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", TODAY, NULL);
  RisOrderMeasure calls[] = { { RIS_ORDER_CALL_TO_ORDER, 1, 5, FALSE, RIS_UNKNOWN },
                              { RIS_ORDER_CALL_TO_ORDER, 1, 5, TRUE, RIS_UNKNOWN } };
  RisOrderMeasure third = { RIS_ORDER_CALL_TO_ORDER, 1, 5, FALSE, RIS_UNKNOWN };
  RisOrderHistory history = { calls, 2 };
  g_autoptr (RisFinding) offered = ris_order_check_call (rules, &history, &third);
  g_autoptr (RisFinding) silent = NULL;

  agenda_assert (offered, "wortentzug_moeglich", RIS_FINDING_HINT);
  calls[1].has_warned = FALSE;
  silent = ris_order_check_call (rules, &history, &third);
  agenda_assert (silent, "hinweis_fehlte", RIS_FINDING_HINT);
}

static void
test_fine_nw (void)
{
  static const struct
  {
    gint64 cents;
    const char *outcome;
    RisFindingClass class;
  } rows[] = {
    { 20000, "zu_gering", RIS_FINDING_IMPOSSIBLE },
    { 25000, "zulaessig", RIS_FINDING_FINE },
    { 100000, "zulaessig", RIS_FINDING_FINE },
    { 100100, "zu_hoch", RIS_FINDING_IMPOSSIBLE },
  };
  static const char *const kinds[] = { "gemeinde", "kreis" };
  RisOrderHistory history = { NULL, 0 };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (RisRules) rules = law_new ("NW", kinds[k], TODAY, NULL);

      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          RisOrderMeasure fine = { RIS_ORDER_FINE, 1, 5, FALSE, rows[i].cents };
          g_autoptr (RisFinding) finding = ris_order_check_fine (rules, &history, &fine);

          agenda_assert (finding, rows[i].outcome, rows[i].class);
        }
    }
}

static void
test_repeated_fine_and_exclusion_nw (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", TODAY, NULL);
  RisOrderMeasure first = { RIS_ORDER_FINE, 1, 5, FALSE, 30000 };
  RisOrderMeasure second = { RIS_ORDER_FINE, 1, 6, FALSE, 60000 };
  RisOrderHistory history = { &first, 1 };
  RisOrderExclusion exclusion = { TODAY, 0, NULL };
  g_autoptr (RisFinding) doubled = ris_order_check_fine (rules, &history, &second);
  g_autoptr (RisFinding) excluded = ris_order_check_exclusion (rules, &exclusion);

  agenda_assert (doubled, "zulaessig", RIS_FINDING_FINE);
  g_assert_cmpint (ris_finding_get_number (doubled, "vorgeschlagen"), ==, 60000);
  agenda_assert (excluded, "folgesitzungen", RIS_FINDING_HINT);
  g_assert_cmpint (ris_finding_get_number (excluded, "folgesitzungen"), ==, 3);
}

/* before the reform nothing about it is known */
static void
test_fine_before_reform_nw (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", "2025-10-31", NULL);
  RisOrderMeasure fine = { RIS_ORDER_FINE, 1, 5, FALSE, 30000 };
  RisOrderHistory history = { NULL, 0 };
  g_autoptr (RisFinding) finding = ris_order_check_fine (rules, &history, &fine);

  agenda_assert (finding, "unbekannt", RIS_FINDING_WARNING);
}

static void
test_supplement_rp (void)
{
  static const struct
  {
    gint64 yes;
    gint64 no;
    const char *urgency; /* nullable */
    const char *outcome;
  } rows[] = {
    { 17, 10, "Die Frist läuft ab.", "abgelehnt" },
    { 18, 9, "Die Frist läuft ab.", "angenommen" },
    { 18, 9, NULL, "begruendung_fehlt" },
    { RIS_UNKNOWN, RIS_UNKNOWN, "Die Frist läuft ab.", "noetig" },
  };
  g_autoptr (RisRules) rules = law_new ("RP", "gemeinde", TODAY, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisAgendaChange change = RIS_AGENDA_CHANGE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;

      change.urgency = rows[i].urgency;
      change.yes = rows[i].yes;
      change.no = rows[i].no;
      change.abstain = rows[i].yes == RIS_UNKNOWN ? RIS_UNKNOWN : 0;
      change.composition.present = 27;
      finding = ris_agenda_change_decide (rules, &change);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      g_assert_cmpint (ris_finding_get_number (finding, "noetig"), ==, 18);
    }
}

static void
test_miscellaneous_rp (void)
{
  g_autoptr (RisRules) rules = law_new ("RP", "gemeinde", TODAY, NULL);
  g_autoptr (RisFinding) finding = ris_agenda_change_miscellaneous (rules, TRUE);
  g_autoptr (RisFinding) closed = ris_publicity_check_kind (rules, "satzungen", TRUE);
  g_autoptr (RisFinding) mistake
      = ris_publicity_check_mistake (rules, RIS_PUBLICITY_WRONGLY_CLOSED);

  agenda_assert (finding, "beschluss_unter_verschiedenes", RIS_FINDING_WARNING);
  agenda_assert (closed, "stets_oeffentlich", RIS_FINDING_WARNING);
  agenda_assert (mistake, "nichtig", RIS_FINDING_WARNING);
}

static void
test_remote_election_ni (void)
{
  g_autoptr (RisRules) rules = law_new ("NI", "gemeinde", TODAY, NULL);
  RisRemoteMember member = { "Herr Star", "2026-12-10T17:05:00Z", NULL };
  RisRemoteVote vote = { "wahl", TRUE, "2026-12-10T18:00:00Z", &member, 1 };
  g_autoptr (RisFinding) now = ris_remote_meeting_check_vote (rules, &vote);
  g_autoptr (RisFinding) after = NULL;

  agenda_assert (now, "gesperrt", RIS_FINDING_IMPOSSIBLE);
  agenda_assert_says (now, "in der ganzen Sitzung");
  agenda_assert (ris_finding_find (now, "vertagung"), "vertagung", RIS_FINDING_HINT);
  member.until = "2026-12-10T17:30:00Z"; /* gone again: still the whole meeting */
  after = ris_remote_meeting_check_vote (rules, &vote);
  agenda_assert (after, "gesperrt", RIS_FINDING_IMPOSSIBLE);
}

#define TOWN                                                                                       \
  "@land NW\n@koerperschaft gemeinde\n@ebene hauptsatzung\n@titel Hauptsatzung\n"                  \
  "@gueltig_ab 2024-01-01\n@stand 2026-01-01\n"                                                    \
  "entschaedigung.modell | teilpauschale_sitzungsgeld | § 10 Hauptsatzung\n"

/* ≤ 20 000 inhabitants: 168,30 Euro a month and 25,50 Euro a meeting */
static void
test_allowance_nw (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", "2025-03-12", TOWN);
  RisAllowanceAttendance attendance = { rules,
                                        1,
                                        7,
                                        "2025-03-12",
                                        "2025-03-12T17:00:00Z",
                                        "2025-03-12T20:00:00Z",
                                        RIS_ALLOWANCE_COUNCIL,
                                        RIS_ALLOWANCE_MEMBER,
                                        RIS_UNKNOWN,
                                        FALSE };
  RisAllowanceMonth month = { rules, 7, "2025-03", FALSE };
  RisAllowanceCase request = { 20000, &attendance, 1, &month, 1, NULL, 0 };
  g_autoptr (RisAllowance) allowance = ris_allowance_compute (&request);
  g_autoptr (RisFinding) loss = ris_allowance_check_loss (rules, 9000, 60);

  agenda_assert (allowance->finding, "berechnet", RIS_FINDING_FINE);
  g_assert_cmpint (ris_finding_get_number (allowance->finding, "summe"), ==, 2550 + 16830);
  g_assert_nonnull (ris_finding_find (allowance->finding, "nicht_gesetzt"));
  agenda_assert (loss, "gekappt", RIS_FINDING_HINT);
  g_assert_cmpint (ris_finding_get_number (loss, "stundensatz"), ==, 8400);
}

/* where the town has not chosen a model nothing is computed */
static void
test_allowance_without_town (void)
{
  static const char *const lands[] = { "NW", "RP" };

  for (gsize i = 0; i < G_N_ELEMENTS (lands); i++)
    {
      g_autoptr (RisRules) rules = law_new (lands[i], "gemeinde", "2025-03-12", NULL);
      RisAllowanceAttendance attendance = RIS_ALLOWANCE_ATTENDANCE_UNKNOWN;
      RisAllowanceCase request = { 20000, &attendance, 1, NULL, 0, NULL, 0 };
      g_autoptr (RisAllowance) allowance = NULL;

      attendance.rules = rules;
      attendance.day = "2025-03-12";
      allowance = ris_allowance_compute (&request);
      agenda_assert (allowance->finding, "unvollstaendig", RIS_FINDING_WARNING);
    }
}

static void
test_waiver_rp (void)
{
  g_autoptr (RisRules) rules = law_new ("RP", "gemeinde", "2025-03-12", NULL);
  g_autoptr (RisFinding) finding = ris_allowance_check_waiver (rules);

  agenda_assert (finding, "unzulaessig", RIS_FINDING_WARNING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/15-erweiterung-nw", test_supplement_nw);
  g_test_add_func ("/scenario/16-erweiterung-ohne-begruendung-nw",
                   test_supplement_without_reason_nw);
  g_test_add_func ("/scenario/22-hybrid-ausschuss-nw", test_hybrid_committees_nw);
  g_test_add_func ("/scenario/22-hybrid-rat-nw", test_hybrid_council_nw);
  g_test_add_func ("/scenario/24-dringlichkeitsentscheidung-nw", test_urgent_decision_nw);
  g_test_add_func ("/scenario/24-eilentscheidung-rp", test_urgent_decision_rp);
  g_test_add_func ("/scenario/25-dritter-ordnungsruf-nw", test_third_call_nw);
  g_test_add_func ("/scenario/25-ordnungsgeld-nw", test_fine_nw);
  g_test_add_func ("/scenario/25-wiederholung-ausschluss-nw", test_repeated_fine_and_exclusion_nw);
  g_test_add_func ("/scenario/25-ordnungsgeld-vor-der-reform-nw", test_fine_before_reform_nw);
  g_test_add_func ("/scenario/30-erweiterung-rp", test_supplement_rp);
  g_test_add_func ("/scenario/30-verschiedenes-oeffentlichkeit-rp", test_miscellaneous_rp);
  g_test_add_func ("/scenario/44-zuschaltung-wahl-ni", test_remote_election_ni);
  g_test_add_func ("/scenario/entschaedigung-nw", test_allowance_nw);
  g_test_add_func ("/scenario/entschaedigung-ohne-satzung", test_allowance_without_town);
  g_test_add_func ("/scenario/entschaedigung-verzicht-rp", test_waiver_rp);
  return g_test_run ();
}
