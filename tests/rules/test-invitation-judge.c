/* Judging one Ladung: which period, which moment, what follows from what is known. */
#include "invitation-judge-private.h"

#include "time-rules.h"

#define FRIST "ladung.frist=tage_voll:4\nladung.zaehlung=zugang"
#define SENDING "ladung.frist=tage_voll:4\nladung.zaehlung=absendung"
#define FICTION "ladung.frist=tage:7\nladung.zaehlung=zugang\nladung.zugangsfiktion=tage:4"

typedef struct
{
  const char *rules;
  RisInvitationCase invitation;
  const char *outcome;
  const char *part; /* of the sentence */
} Example;

static void
check (const Example *example)
{
  g_autoptr (RisRules) rules = time_rules_new (example->rules);
  g_autoptr (RisFinding) finding = NULL;
  RisInvitationJudge judge;

  ris_invitation_judge_init (&judge, rules, &example->invitation);
  finding = ris_invitation_judge_check (&judge);
  if (finding == NULL)
    finding = ris_invitation_judge_evaluate (&judge);
  g_test_message ("%s", finding->sentence);
  g_assert_cmpstr (finding->outcome, ==, example->outcome);
  g_assert_nonnull (strstr (finding->sentence, example->part));
  g_assert_cmpint (finding->class, ==,
                   g_str_equal (example->outcome, "frist")
                           || g_str_equal (example->outcome, "rechtzeitig")
                       ? RIS_FINDING_FINE
                       : RIS_FINDING_WARNING);
  g_assert_cmpuint (finding->findings->len, ==, 0);
}

static void
test_receipt (void)
{
  static const Example examples[] = {
    { FRIST,
      { .meeting_day = "2026-12-10" },
      "frist",
      "Ladung spätestens Sa., 05.12.2026: 4 volle Tage, Tag des Zugangs und Sitzungstag zählen "
      "nicht." },
    { FRIST,
      { .meeting_day = "2026-12-10", .received_on = "2026-12-05" },
      "rechtzeitig",
      "zugegangen am Sa., 05.12.2026, spätestens nötig Sa., 05.12.2026" },
    { FRIST,
      { .meeting_day = "2026-12-10", .received_on = "2026-12-05T22:59:59Z" },
      "rechtzeitig",
      "Sa., 05.12.2026" },
    { FRIST,
      { .meeting_day = "2026-12-10", .received_on = "2026-12-05T23:00:00Z" },
      "verspaetet",
      "um 1 Tag verspätet: zugegangen am So., 06.12.2026" },
    { FRIST,
      { .meeting_day = "2026-12-10", .received_on = "2026-12-09" },
      "verspaetet",
      "um 4 Tage" },
    { FRIST,
      { .meeting_day = "2026-12-10", .sent_on = "2026-12-01" },
      "angabe_fehlt",
      "Der Tag des Zugangs ist nicht eingetragen" },
    { FRIST,
      { .meeting_day = "2026-12-10", .sent_on = "2026-12-07" },
      "verspaetet",
      "um 2 Tage verspätet: erst abgesendet am Mo., 07.12.2026" },
    { FRIST,
      { .meeting_day = "2026-12-10", .sent_on = "2026-12-01", .received_on = "2026-12-06" },
      "verspaetet",
      "zugegangen am So., 06.12.2026" },
    { "ladung.frist=unbekannt",
      { .meeting_day = "2026-12-10", .received_on = "2026-12-01" },
      "unbekannt",
      "Die Ladungsfrist lässt sich nicht berechnen" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    check (&examples[i]);
}

static void
test_sending (void)
{
  static const Example examples[] = {
    { SENDING,
      { .meeting_day = "2026-12-10" },
      "frist",
      "Ladung absenden spätestens Sa., 05.12.2026: 4 volle Tage, Tag der Absendung" },
    { SENDING,
      { .meeting_day = "2026-12-10", .sent_on = "2026-12-05", .received_on = "2026-12-08" },
      "rechtzeitig",
      "abgesendet am Sa., 05.12.2026" },
    { SENDING,
      { .meeting_day = "2026-12-10", .sent_on = "2026-12-06" },
      "verspaetet",
      "abgesendet am So., 06.12.2026" },
    { SENDING,
      { .meeting_day = "2026-12-10", .received_on = "2026-12-04" },
      "rechtzeitig",
      "zugegangen am Fr., 04.12.2026" },
    { SENDING,
      { .meeting_day = "2026-12-10", .received_on = "2026-12-07" },
      "angabe_fehlt",
      "Der Tag der Absendung ist nicht eingetragen" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    check (&examples[i]);
}

static void
test_fiction (void)
{
  static const Example examples[] = {
    { FICTION,
      { .meeting_day = "2026-12-10", .is_electronic = TRUE, .sent_on = "2026-11-29" },
      "rechtzeitig",
      "gilt als zugegangen am Do., 03.12.2026" },
    { FICTION,
      { .meeting_day = "2026-12-10", .is_electronic = TRUE, .sent_on = "2026-11-30" },
      "verspaetet",
      "um 1 Tag verspätet: Die elektronische Ladung gilt als zugegangen am Fr., 04.12.2026" },
    { FICTION,
      { .meeting_day = "2026-12-10",
        .is_electronic = TRUE,
        .sent_on = "2026-11-30",
        .received_on = "2026-12-01" },
      "rechtzeitig",
      "zugegangen am Di., 01.12.2026" },
    /* on paper there is no fiction */
    { FICTION,
      { .meeting_day = "2026-12-10", .sent_on = "2026-11-30" },
      "angabe_fehlt",
      "Zugangs" },
    /* a fiction in hours says nothing about days */
    { "ladung.frist=tage:1\nladung.zaehlung=zugang\nladung.zugangsfiktion=stunden:24",
      { .meeting_day = "2026-12-10", .is_electronic = TRUE, .sent_on = "2026-11-30" },
      "angabe_fehlt",
      "Zugangs" },
    /* the last days that texts know */
    { "ladung.frist=tage:1\nladung.zaehlung=zugang\nladung.zugangsfiktion=tage:4",
      { .meeting_day = "2100-12-31", .is_electronic = TRUE, .sent_on = "2100-12-29" },
      "verspaetet",
      "um 3 Tage" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    check (&examples[i]);
}

static void
test_last_sending (void)
{
  g_autoptr (RisRules) fiction = time_rules_new (FICTION);
  g_autoptr (RisRules) sending = time_rules_new (SENDING);
  g_autoptr (RisRules) receipt = time_rules_new (FRIST);
  const RisInvitationCase mail = { .meeting_day = "2026-12-10", .is_electronic = TRUE };
  const RisInvitationCase paper = { .meeting_day = "2026-12-10" };
  g_autoptr (RisFinding) by_mail = ris_invitation_deadline (fiction, &mail);
  g_autoptr (RisFinding) on_paper = ris_invitation_deadline (fiction, &paper);
  g_autoptr (RisFinding) sent = ris_invitation_deadline (sending, &paper);
  g_autoptr (RisFinding) received = ris_invitation_deadline (receipt, &mail);

  g_assert_cmpstr (ris_finding_get_text (by_mail, "letzter_zugang"), ==, "2026-12-03");
  g_assert_cmpstr (ris_finding_get_text (by_mail, "letzte_absendung"), ==, "2026-11-29");
  g_assert_null (ris_finding_get_text (on_paper, "letzte_absendung"));
  g_assert_cmpstr (ris_finding_get_text (sent, "letzte_absendung"), ==, "2026-12-05");
  g_assert_null (ris_finding_get_text (sent, "letzter_zugang"));
  g_assert_null (ris_finding_get_text (received, "letzte_absendung"));
}

static void
test_hours (void)
{
#define HOURS "ladung.frist=stunden:48\nladung.zaehlung=zugang"
  static const Example examples[] = {
    { HOURS,
      { .meeting_day = "2026-12-10" },
      "angabe_fehlt",
      "der Beginn der Sitzung ist nicht eingetragen" },
    { HOURS,
      { .meeting_day = "2026-12-10", .meeting_start = "2026-12-10T17:00:00Z" },
      "frist",
      "Ladung spätestens Di., 08.12.2026, 18:00 Uhr: 48 Stunden vor Beginn der Sitzung." },
    { HOURS,
      { .meeting_day = "2026-12-10",
        .meeting_start = "2026-12-10T17:00:00Z",
        .received_on = "2026-12-07" },
      "rechtzeitig",
      "Mo., 07.12.2026" },
    { HOURS,
      { .meeting_day = "2026-12-10",
        .meeting_start = "2026-12-10T17:00:00Z",
        .received_on = "2026-12-08" },
      "angabe_fehlt",
      "Am letzten Tag zählt die Uhrzeit" },
    { HOURS,
      { .meeting_day = "2026-12-10",
        .meeting_start = "2026-12-10T17:00:00Z",
        .received_on = "2026-12-08T17:00:00Z" },
      "rechtzeitig",
      "zugegangen am Di., 08.12.2026, 18:00 Uhr" },
    { HOURS,
      { .meeting_day = "2026-12-10",
        .meeting_start = "2026-12-10T17:00:00Z",
        .received_on = "2026-12-08T18:30:00Z" },
      "verspaetet",
      "um 2 Stunden verspätet" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    check (&examples[i]);
}

static void
test_shortened (void)
{
#define URGENT FRIST "\nladung.eilfrist=tage:2"
  static const Example examples[] = {
    { URGENT,
      { .meeting_day = "2026-12-10", .is_urgent = TRUE },
      "frist",
      "Ladung spätestens Di., 08.12.2026: 2 Tage vor dem Sitzungstag." },
    { URGENT,
      { .meeting_day = "2026-12-10", .is_urgent = TRUE, .received_on = "2026-12-04" },
      "rechtzeitig",
      "4 volle Tage" },
    { URGENT,
      { .meeting_day = "2026-12-10", .is_urgent = TRUE, .received_on = "2026-12-08" },
      "rechtzeitig",
      "2 Tage vor dem Sitzungstag" },
    { URGENT,
      { .meeting_day = "2026-12-10", .is_urgent = TRUE, .received_on = "2026-12-09" },
      "verspaetet",
      "2 Tage vor dem Sitzungstag" },
    { URGENT,
      { .meeting_day = "2026-12-10", .received_on = "2026-12-08" },
      "verspaetet",
      "4 volle Tage" },
    { FRIST,
      { .meeting_day = "2026-12-10", .is_urgent = TRUE, .received_on = "2026-12-08" },
      "unbekannt",
      "Die verkürzte Ladungsfrist lässt sich nicht berechnen" },
    { "ladung.eilfrist=tage:2",
      { .meeting_day = "2026-12-10", .is_urgent = TRUE, .received_on = "2026-12-08" },
      "rechtzeitig",
      "2 Tage" },
  };
  g_autoptr (RisRules) rules = time_rules_new (URGENT);
  const RisInvitationCase invitation = { .meeting_day = "2026-12-10", .is_urgent = TRUE };
  g_autoptr (RisFinding) finding = ris_invitation_deadline (rules, &invitation);

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    check (&examples[i]);
  g_assert_cmpstr (ris_finding_get_text (finding, "letzter_zugang"), ==, "2026-12-08");
  g_assert_cmpstr (ris_finding_get_text (finding, "regelfrist"), ==, "2026-12-05");
}

static void
test_committee (void)
{
#define BOTH "ladung.frist=tage_voll:7\nladung.frist.ausschuss=tage_voll:4\nladung.zaehlung=zugang"
  static const Example examples[] = {
    { BOTH, { .meeting_day = "2026-12-10" }, "frist", "Mi., 02.12.2026" },
    { BOTH, { .meeting_day = "2026-12-10", .is_committee = TRUE }, "frist", "Sa., 05.12.2026" },
    { FRIST, { .meeting_day = "2026-12-10", .is_committee = TRUE }, "frist", "Sa., 05.12.2026" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    check (&examples[i]);
}

static void
test_moved (void)
{
  static const Example examples[] = {
    { FRIST "\nladung.feiertage=vorverlegen",
      { .meeting_day = "2026-12-10" },
      "frist",
      "Ladung spätestens Fr., 04.12.2026: 4 volle Tage" },
    { FRIST "\nladung.feiertage=vorverlegen",
      { .meeting_day = "2026-12-10", .received_on = "2026-12-05" },
      "verspaetet",
      "um 1 Tag" },
    { FRIST "\nladung.feiertage=keine",
      { .meeting_day = "2026-12-10", .received_on = "2026-12-05" },
      "rechtzeitig",
      "Sa., 05.12.2026" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    check (&examples[i]);
}

static void
test_missing (void)
{
  static const Example examples[] = {
    { FRIST, { .meeting_day = NULL }, "angabe_fehlt", "Der Tag der Sitzung fehlt" },
    { FRIST, { .meeting_day = "2026-02-30" }, "angabe_fehlt", "Der Tag der Sitzung fehlt" },
    { FRIST,
      { .meeting_day = "2026-12-10", .sent_on = "bald" },
      "angabe_fehlt",
      "Der Tag der Absendung" },
    { FRIST,
      { .meeting_day = "2026-12-10", .received_on = "" },
      "angabe_fehlt",
      "Der Tag des Zugangs" },
    { FRIST,
      { .meeting_day = "2026-12-10", .sent_on = "2026-12-02", .received_on = "2026-12-01" },
      "angabe_fehlt",
      "vor der Absendung" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    check (&examples[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/invitation-judge/receipt", test_receipt);
  g_test_add_func ("/rules/invitation-judge/sending", test_sending);
  g_test_add_func ("/rules/invitation-judge/fiction", test_fiction);
  g_test_add_func ("/rules/invitation-judge/last-sending", test_last_sending);
  g_test_add_func ("/rules/invitation-judge/hours", test_hours);
  g_test_add_func ("/rules/invitation-judge/shortened", test_shortened);
  g_test_add_func ("/rules/invitation-judge/committee", test_committee);
  g_test_add_func ("/rules/invitation-judge/moved", test_moved);
  g_test_add_func ("/rules/invitation-judge/missing", test_missing);
  return g_test_run ();
}
