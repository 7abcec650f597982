/* Scenarios of council life: invitations, minutes and their days, on the law that is delivered. */
#include "rules/deadline.h"
#include "rules/minutes-duty.h"

#include "base/record.h"
#include "law.h"
#include "time-rules.h"

#define NW_TOWN                                                                                    \
  "@land NW\n@koerperschaft gemeinde\n@ebene geschaeftsordnung\n"                                  \
  "@titel Geschäftsordnung des Rates\n@gueltig_ab 2025-11-01\n@stand 2026-11-22\n"                \
  "ladung.frist | tage_voll:7 | § 2 Geschäftsordnung\n"                                          \
  "ladung.eilfrist | tage_voll:3 | § 2 Geschäftsordnung\n"

/* 23: a Geschäftsordnung with 7 full days, meeting on Thursday, 10 December 2026: the 3rd to the 9th are seven days */
static void
test_23 (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", "2026-12-10", NW_TOWN);
  const RisInvitationCase none = { .meeting_day = "2026-12-10" };
  const RisInvitationCase on_2nd = { .meeting_day = "2026-12-10", .received_on = "2026-12-02" };
  const RisInvitationCase on_3rd = { .meeting_day = "2026-12-10", .received_on = "2026-12-03" };
  g_autoptr (RisFinding) finding = ris_invitation_deadline (rules, &none);
  g_autoptr (RisFinding) fine = ris_invitation_deadline (rules, &on_2nd);
  g_autoptr (RisFinding) late = ris_invitation_deadline (rules, &on_3rd);
  const RisRule *rule = finding->rules->pdata[0];

  g_assert_cmpstr (finding->outcome, ==, "frist");
  g_assert_cmpstr (ris_finding_get_text (finding, "letzter_zugang"), ==, "2026-12-02");
  g_assert_cmpstr (finding->sentence, ==,
                   "Ladung spätestens Mi., 02.12.2026: 7 volle Tage, Tag des Zugangs und "
                   "Sitzungstag "
                   "zählen nicht.");
  time_assert_step (finding, "Do., 03.12. … Mi., 09.12.: 7 volle Tage");
  g_assert_cmpint (rule->layer, ==, RIS_LAYER_GESCHAEFTSORDNUNG);
  g_assert_cmpstr (rule->norm, ==, "§ 2 Geschäftsordnung");
  g_assert_cmpstr (fine->outcome, ==, "rechtzeitig");
  g_assert_cmpstr (late->outcome, ==, "verspaetet");
  g_assert_cmpint (ris_finding_get_number (late, "verspaetet_um"), ==, 1);
  time_assert_says (late, "eilfrist", "spätestens So., 06.12.2026");
}

/* 23 without a Geschäftsordnung: the law of the Land sets nothing, so nothing is guessed */
static void
test_23_unset (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", "2026-12-10", NULL);
  const RisInvitationCase invitation = { .meeting_day = "2026-12-10" };
  g_autoptr (RisFinding) finding = ris_invitation_deadline (rules, &invitation);

  g_assert_cmpstr (finding->outcome, ==, "unbekannt");
  g_assert_null (ris_finding_get_text (finding, "letzter_zugang"));
  g_assert_nonnull (strstr (finding->sentence, "Geschäftsordnung"));
}

/* 26: RP, four full calendar days; the 5th is a Saturday, and the 6th is too late */
static void
test_26 (void)
{
  g_autoptr (RisRules) rules = law_new ("RP", "gemeinde", "2026-12-10", NULL);
  const RisInvitationCase none = { .meeting_day = "2026-12-10" };
  const RisInvitationCase on_6th = { .meeting_day = "2026-12-10", .received_on = "2026-12-06" };
  g_autoptr (RisFinding) finding = ris_invitation_deadline (rules, &none);
  g_autoptr (RisFinding) late = ris_invitation_deadline (rules, &on_6th);
  const RisRule *rule = finding->rules->pdata[0];

  g_assert_cmpstr (ris_finding_get_text (finding, "letzter_zugang"), ==, "2026-12-05");
  g_assert_cmpint (finding->class, ==, RIS_FINDING_FINE);
  g_assert_cmpint (rule->certainty, ==, 'A');
  g_assert_nonnull (strstr (rule->norm, "§ 34 Abs. 3"));
  time_assert_says (finding, "freier_tag", "Sa., 05.12.2026, ist ein Samstag");
  g_assert_cmpstr (late->outcome, ==, "verspaetet");
  g_assert_cmpint (late->class, ==, RIS_FINDING_WARNING);
  time_assert_says (late, "heilung", "erscheint");
  time_assert_says (late, "verzicht", "verzichten");
}

/* 26, urgent: any period, but the Ladung says so and the council establishes it first */
static void
test_26_urgent (void)
{
  g_autoptr (RisRules) rules = law_new ("RP", "gemeinde", "2026-12-10", NULL);
  const RisInvitationCase invitation = { .meeting_day = "2026-12-10",
                                         .received_on = "2026-12-09",
                                         .is_urgent = TRUE,
                                         .urgency = "Das Hochwasser steigt." };
  g_autoptr (RisFinding) finding = ris_invitation_deadline (rules, &invitation);

  g_assert_cmpstr (finding->outcome, ==, "rechtzeitig");
  time_assert_says (finding, "hinweis_in_ladung", "Die Ladung muss");
  time_assert_says (finding, "dringlichkeit_feststellen", "TOP „Feststellung der Dringlichkeit“");
  g_assert_cmpint (ris_finding_get_class (finding), ==, RIS_FINDING_HINT);
}

/* 27: late for M, who appears, and for N, who does not */
static void
test_27 (void)
{
  static const RisInvitationCase invitation = { .meeting_day = "2026-12-10" };
  static const RisInvitationRecipient members[] = { { "L", "2026-12-04", 1, FALSE },
                                                    { "M", "2026-12-06", 1, FALSE },
                                                    { "N", "2026-12-06", 0, FALSE } };
  g_autoptr (RisRules) rules = law_new ("RP", "gemeinde", "2026-12-10", NULL);
  g_autoptr (RisFinding) finding = ris_invitation_receipts (rules, &invitation, members, 3);
  g_autoptr (RisFinding) healed = ris_invitation_receipts (rules, &invitation, members, 2);

  g_assert_cmpstr (((RisFinding *)finding->findings->pdata[0])->outcome, ==, "rechtzeitig");
  g_assert_cmpstr (((RisFinding *)finding->findings->pdata[1])->outcome, ==, "geheilt");
  g_assert_cmpstr (((RisFinding *)finding->findings->pdata[2])->outcome, ==, "verspaetet");
  g_assert_cmpstr (finding->outcome, ==, "verspaetet");
  time_assert_says (finding, "beschluesse_gefaehrdet", "alle Beschlüsse der Sitzung");
  g_assert_cmpint (ris_finding_get_class (finding), ==, RIS_FINDING_WARNING);
  g_assert_cmpstr (healed->outcome, ==, "geheilt");
  g_assert_cmpint (ris_finding_get_class (healed), ==, RIS_FINDING_HINT);
  g_assert_null (ris_finding_find (healed, "beschluesse_gefaehrdet"));
}

/* 36: minutes of 10 December 2026: due in a month, objections until the next meeting, no approval */
static void
test_36 (void)
{
  g_autoptr (RisRules) rules = law_new ("RP", "gemeinde", "2026-12-10", NULL);
  const RisMinutesDutyCase minutes = { .meeting_day = "2026-12-10",
                                       .next_meeting_day = "2027-02-04",
                                       .has_closed_part = TRUE,
                                       .plans_approval = TRUE };
  g_autoptr (RisFinding) finding = ris_minutes_duty (rules, &minutes);

  g_assert_cmpstr (ris_finding_get_text (ris_finding_find (finding, "frist"), "ende"), ==,
                   "2027-01-10");
  g_assert_cmpstr (ris_finding_get_text (ris_finding_find (finding, "einwendungen"), "ende"), ==,
                   "2027-02-04");
  time_assert_says (finding, "genehmigung_nicht_vorgesehen", "nicht vorgesehen");
  time_assert_says (finding, "genehmigung_ueberfluessig", "nicht nötig");
  time_assert_says (finding, "unterschriften",
                    "Zwei Unterschriften: Vorsitz und Schriftführer/in.");
  time_assert_says (finding, "pflichtinhalt",
                    "Tag, Ort, Teilnehmer, Tagesordnung, Wortlaut der Beschlüsse und Ergebnis der "
                    "Abstimmungen");
  time_assert_says (finding, "schriftfuehrung", "Vorsitzende");
  time_assert_says (finding, "nichtoeffentlicher_teil", "nur Einsicht");
}

/* 43: SH, sent by e-mail on Monday for the next Monday; it counts as received on the fourth day */
static void
test_43 (void)
{
  g_autoptr (RisRules) rules = law_new ("SH", "gemeinde", "2026-12-07", NULL);
  const RisInvitationCase invitation
      = { .meeting_day = "2026-12-07", .is_electronic = TRUE, .sent_on = "2026-11-30" };
  const RisInvitationCase letter
      = { .meeting_day = "2026-12-07", .sent_on = "2026-11-30", .received_on = "2026-11-30" };
  const RisInvitationCase none = { .meeting_day = "2026-12-07", .is_electronic = TRUE };
  g_autoptr (RisFinding) finding = ris_invitation_deadline (rules, &invitation);
  g_autoptr (RisFinding) by_hand = ris_invitation_deadline (rules, &letter);
  g_autoptr (RisFinding) planned = ris_invitation_deadline (rules, &none);

  g_assert_cmpstr (finding->outcome, ==, "verspaetet");
  g_assert_cmpstr (ris_finding_get_text (finding, "zugang"), ==, "2026-12-04");
  g_assert_cmpstr (ris_finding_get_text (finding, "letzter_zugang"), ==, "2026-11-30");
  g_assert_cmpstr (ris_finding_get_text (finding, "letzte_absendung"), ==, "2026-11-26");
  g_assert_cmpint (ris_finding_get_number (finding, "verspaetet_um"), ==, 4);
  g_assert_cmpstr (by_hand->outcome, ==, "rechtzeitig");
  time_assert_says (planned, "zugangsfiktion", "spätestens am Do., 26.11.2026 abzusenden");
}

/* SH: a shortened period stands only where not one third object */
static void
test_43_objection (void)
{
  g_autoptr (RisRules) rules = law_new ("SH", "gemeinde", "2026-12-07", NULL);
  const RisInvitationCase invitation = { .meeting_day = "2026-12-07",
                                         .received_on = "2026-12-03",
                                         .is_urgent = TRUE,
                                         .urgency = "Die Förderfrist läuft ab." };
  g_autoptr (RisFinding) finding = ris_invitation_deadline (rules, &invitation);

  time_assert_says (finding, "widerspruch",
                    "mindestens ein Drittel der gesetzlichen Mitgliederzahl");
}

/* the meeting of scenario 23 moves: later costs nothing, earlier costs the Ladung */
static void
test_what_if (void)
{
  g_autoptr (RisRules) rules = law_new ("NW", "gemeinde", "2026-12-10", NW_TOWN);
  const RisInvitationCase invitation = { .meeting_day = "2026-12-10", .received_on = "2026-12-02" };
  g_autoptr (RisFinding) later = ris_deadline_what_if (rules, &invitation, "2026-12-17");
  g_autoptr (RisFinding) earlier = ris_deadline_what_if (rules, &invitation, "2026-12-09");

  g_assert_cmpstr (later->outcome, ==, "bleibt_rechtzeitig");
  g_assert_cmpstr (ris_finding_get_text (later, "letzter_zugang_alt"), ==, "2026-12-02");
  g_assert_cmpstr (ris_finding_get_text (later, "letzter_zugang_neu"), ==, "2026-12-09");
  g_assert_cmpstr (earlier->outcome, ==, "neue_ladung");
  g_assert_cmpstr (ris_finding_get_text (earlier, "letzter_zugang_neu"), ==, "2026-12-01");
  g_assert_cmpstr (ris_finding_get_text (earlier, "fruehester_tag"), ==, "2026-12-10");
  g_assert_cmpint (ris_finding_get_class (earlier), ==, RIS_FINDING_WARNING);
}

/* RP: the healing clock after a vote of someone excluded, and the complaint against an election */
static void
test_clocks (void)
{
  g_autoptr (RisRules) rules = law_new ("RP", "gemeinde", "2026-12-10", NULL);
  const RisDeadlineCase decided = { .from = "2026-12-10" };
  g_autoptr (RisFinding) healing = ris_deadline_compute (rules, RIS_DEADLINE_HEALING, &decided);
  g_autoptr (RisFinding) bylaw = ris_deadline_compute (rules, RIS_DEADLINE_HEALING_BYLAW, &decided);
  g_autoptr (RisFinding) complaint
      = ris_deadline_compute (rules, RIS_DEADLINE_ELECTION_COMPLAINT, &decided);
  g_autoptr (RisFinding) next = ris_deadline_compute (rules, RIS_DEADLINE_NEXT_MEETING, &decided);

  g_assert_cmpstr (ris_finding_get_text (healing, "ende"), ==, "2027-03-10");
  g_assert_cmpstr (ris_finding_get_text (bylaw, "ende"), ==, "2027-12-10");
  g_assert_cmpstr (ris_finding_get_text (complaint, "ende"), ==, "2026-12-24");
  g_assert_cmpstr (ris_finding_get_text (next, "ende"), ==, "2027-03-10");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/23-ladung-nw", test_23);
  g_test_add_func ("/scenario/23-ladung-nw-ohne-geschaeftsordnung", test_23_unset);
  g_test_add_func ("/scenario/26-ladung-rp", test_26);
  g_test_add_func ("/scenario/26-ladung-rp-dringlich", test_26_urgent);
  g_test_add_func ("/scenario/27-heilung-rp", test_27);
  g_test_add_func ("/scenario/36-niederschrift-rp", test_36);
  g_test_add_func ("/scenario/43-zugangsfiktion-sh", test_43);
  g_test_add_func ("/scenario/43-widerspruch-sh", test_43_objection);
  g_test_add_func ("/scenario/was-waere-wenn", test_what_if);
  g_test_add_func ("/scenario/fristen-rp", test_clocks);
  return g_test_run ();
}
