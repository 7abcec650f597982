/* Deadlines: every kind, both directions, comparison, and a meeting that moves. */
#include "rules/deadline.h"

#include "base/date.h"
#include "time-rules.h"

static RisFinding *
ask (const char *values, RisDeadlineKind kind, const RisDeadlineCase *deadline)
{
  g_autoptr (RisRules) rules = time_rules_new (values);

  return ris_deadline_compute (rules, kind, deadline);
}

static const struct
{
  RisDeadlineKind kind;
  const char *values;
  const char *from;
  const char *end;
  const char *sentence;
} kind_cases[] = {
  { RIS_DEADLINE_MOTION, "antrag.frist=tage:10", "2026-12-10", "2026-11-30",
    "Anträge zur Tagesordnung müssen spätestens am Mo., 30.11.2026 eingehen: 10 Tage vor dem "
    "Sitzungstag." },
  { RIS_DEADLINE_QUESTION, "anfrage.frist=werktage:3", "2026-12-11", "2026-12-07",
    "Anfragen müssen spätestens am Mo., 07.12.2026 eingehen: 3 Werktage zwischen Eingang und "
    "Sitzungstag" },
  { RIS_DEADLINE_PUBLIC_NOTICE, "bekanntmachung.frist=tage_voll:3", "2026-12-10", "2026-12-06",
    "Tag der Bekanntmachung und Sitzungstag zählen nicht" },
  { RIS_DEADLINE_MINUTES, "niederschrift.frist=monate:1", "2026-12-10", "2027-01-10",
    "Die Niederschrift soll spätestens am So., 10.01.2027 vorliegen: 1 Monat nach der Sitzung." },
  { RIS_DEADLINE_MINUTES, "niederschrift.frist=monate:1", "2027-01-31", "2027-02-28",
    "So., 28.02.2027" },
  { RIS_DEADLINE_MINUTES, "niederschrift.frist=monate:1", "2028-01-31", "2028-02-29",
    "Di., 29.02.2028" },
  { RIS_DEADLINE_MINUTES_OBJECTION, "niederschrift.einwendung=wochen:2", "2026-12-14", "2026-12-28",
    "Einwendungen gegen die Niederschrift sind spätestens am Mo., 28.12.2026 zu erheben: 2 "
    "Wochen nach "
    "ihrem Zugang." },
  { RIS_DEADLINE_COMMITTEE_APPEAL, "ausschuss.einspruch.frist=tage:3", "2026-12-07", "2026-12-10",
    "Einspruch gegen den Beschluss des Ausschusses ist spätestens am Do., 10.12.2026 "
    "einzulegen" },
  { RIS_DEADLINE_MAYOR_OBJECTION, "widerspruch.frist=tage:3", "2026-12-07", "2026-12-10",
    "Widerspruch gegen den Beschluss ist spätestens am Do., 10.12.2026 zu erheben: 3 Tage nach "
    "dem "
    "Beschluss." },
  { RIS_DEADLINE_ELECTION_COMPLAINT, "wahl.beschwerde=wochen:2", "2026-12-10", "2026-12-24",
    "2 Wochen nach der Wahl" },
  { RIS_DEADLINE_HEALING, "befangenheit.heilung=monate:3", "2026-12-10", "2027-03-10",
    "sonst gilt der Beschluss als geheilt: 3 Monate nach dem Beschluss." },
  { RIS_DEADLINE_HEALING_BYLAW, "befangenheit.heilung.satzung=monate:12", "2028-02-29",
    "2029-02-28", "12 Monate nach der Bekanntmachung" },
  { RIS_DEADLINE_PUBLICATION, "bekanntmachung.beschluesse=wochen:1", "2026-12-10", "2026-12-17",
    "Die Beschlüsse sind spätestens am Do., 17.12.2026 zu veröffentlichen: 1 Woche nach der "
    "Sitzung." },
  { RIS_DEADLINE_FIRST_MEETING, "einberufung.erste_sitzung=wochen:6", "2025-11-01", "2025-12-13",
    "6 Wochen nach Beginn der Wahlperiode" },
  { RIS_DEADLINE_FIRST_MEETING_LATEST, "einberufung.erste_sitzung.hoechstens=monate:3",
    "2025-09-14", "2025-12-14",
    "Die erste Sitzung muss spätestens am So., 14.12.2025 stattfinden" },
  { RIS_DEADLINE_NEXT_MEETING, "einberufung.mindestturnus=monate:2", "2026-12-10", "2027-02-10",
    "Die nächste Sitzung soll spätestens am Mi., 10.02.2027 stattfinden: 2 Monate nach der "
    "Sitzung." },
  { RIS_DEADLINE_MOTION, "antrag.frist=tage:10", "2026-12-10T23:30:00Z", "2026-12-01",
    "Di., 01.12.2026" },
  { RIS_DEADLINE_NEXT_MEETING, "einberufung.mindestturnus=monate:2", "2100-12-10", "2101-02-10",
    "Do., 10.02.2101" },
  { RIS_DEADLINE_COMMITTEE_APPEAL, "ausschuss.einspruch.frist=arbeitstage:3", "2026-12-23",
    "2026-12-29", "3 Arbeitstage nach dem Beschluss" },
};

static void
test_kinds (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kind_cases); i++)
    {
      const RisDeadlineCase deadline = { .from = kind_cases[i].from };
      g_autoptr (RisFinding) finding = ask (kind_cases[i].values, kind_cases[i].kind, &deadline);

      g_test_message ("%s", finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, "frist");
      g_assert_cmpint (finding->class, ==, RIS_FINDING_FINE);
      g_assert_cmpstr (ris_finding_get_text (finding, "ende"), ==, kind_cases[i].end);
      g_assert_nonnull (strstr (finding->sentence, kind_cases[i].sentence));
      g_assert_cmpuint (finding->rules->len, ==, 1);
      g_assert_cmpuint (finding->steps->len, >, 0);
    }
}

/* each kind has its own parameter, which is a duration, and a name; unset, each says so */
static void
test_unknown (void)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (RisRules) rules = time_rules_new ("ladung.frist=tage:1");
  const RisDeadlineCase deadline = { .from = "2026-12-10" };

  for (int kind = 0; kind < RIS_N_DEADLINE_KINDS; kind++)
    {
      const char *key = ris_deadline_get_key (kind);
      g_autoptr (RisFinding) finding = ris_deadline_compute (rules, kind, &deadline);

      g_assert_cmpint (ris_parameter_find (key)->kind, ==, RIS_PARAMETER_DURATION);
      g_assert_true (g_hash_table_add (keys, (gpointer)key));
      g_assert_cmpstr (finding->outcome, ==, "unbekannt");
      g_assert_cmpint (finding->class, ==, RIS_FINDING_WARNING);
      g_assert_true (g_str_has_prefix (finding->sentence, ris_deadline_get_name (kind)));
    }
}

static void
test_next_meeting (void)
{
  static const struct
  {
    const char *values;
    RisDeadlineCase deadline;
    const char *outcome;
    const char *end;
    const char *sentence;
  } cases[] = {
    { "niederschrift.einwendung.naechste_sitzung=ja",
      { .from = "2026-12-14", .next_meeting = "2027-02-04" },
      "frist",
      "2027-02-04",
      "spätestens am Do., 04.02.2027 zu erheben: in der nächsten Sitzung." },
    { "niederschrift.einwendung.naechste_sitzung=ja",
      { .from = "2026-12-14" },
      "naechste_sitzung",
      NULL,
      "spätestens in der nächsten Sitzung zu erheben; ihr Tag ist noch nicht eingetragen" },
    { "niederschrift.einwendung.naechste_sitzung=ja\nniederschrift.einwendung=wochen:2",
      { .from = "2026-12-14", .next_meeting = "2027-02-04" },
      "frist",
      "2026-12-28",
      "2 Wochen" },
    { "niederschrift.einwendung.naechste_sitzung=ja\nniederschrift.einwendung=wochen:2",
      { .from = "2026-12-14", .next_meeting = "2026-12-21" },
      "frist",
      "2026-12-21",
      "in der nächsten Sitzung" },
    { "niederschrift.einwendung.naechste_sitzung=nein\nniederschrift.einwendung=wochen:2",
      { .from = "2026-12-14", .next_meeting = "2026-12-21" },
      "frist",
      "2026-12-28",
      "2 Wochen" },
    { "niederschrift.einwendung.naechste_sitzung=nein",
      { .from = "2026-12-14", .next_meeting = "2026-12-21" },
      "unbekannt",
      NULL,
      "Einwendungen" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisFinding) finding
          = ask (cases[i].values, RIS_DEADLINE_MINUTES_OBJECTION, &cases[i].deadline);

      g_test_message ("%s", finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, cases[i].outcome);
      g_assert_cmpstr (ris_finding_get_text (finding, "ende"), ==, cases[i].end);
      g_assert_nonnull (strstr (finding->sentence, cases[i].sentence));
      g_assert_null (ris_finding_find (finding, "freier_tag"));
    }
}

static const struct
{
  const char *values;
  RisDeadlineKind kind;
  RisDeadlineCase deadline;
  const char *outcome;
  const char *sentence;
} compared_cases[] = {
  { "antrag.frist=tage:10",
    RIS_DEADLINE_MOTION,
    { .from = "2026-12-10", .done_on = "2026-11-30" },
    "rechtzeitig",
    "Anträge zur Tagesordnung: rechtzeitig am Mo., 30.11.2026" },
  { "antrag.frist=tage:10",
    RIS_DEADLINE_MOTION,
    { .from = "2026-12-10", .done_on = "2026-12-02" },
    "verspaetet",
    "um 2 Tage verspätet, am Mi., 02.12.2026 statt spätestens Mo., 30.11.2026" },
  { "widerspruch.frist=tage:3",
    RIS_DEADLINE_MAYOR_OBJECTION,
    { .from = "2026-12-07", .done_on = "2026-12-10T22:59:00Z" },
    "rechtzeitig",
    "am Do., 10.12.2026" },
  { "widerspruch.frist=tage:3",
    RIS_DEADLINE_MAYOR_OBJECTION,
    { .from = "2026-12-07", .done_on = "2026-12-10T23:01:00Z" },
    "verspaetet",
    "um 1 Tag" },
  { "widerspruch.frist=stunden:24",
    RIS_DEADLINE_MAYOR_OBJECTION,
    { .from = "2026-12-07" },
    "angabe_fehlt",
    "die Uhrzeit fehlt" },
  { "widerspruch.frist=stunden:24",
    RIS_DEADLINE_MAYOR_OBJECTION,
    { .from = "2026-12-07T17:00:00Z", .done_on = "2026-12-08T17:00:00Z" },
    "rechtzeitig",
    "spätestens nötig Di., 08.12.2026, 18:00 Uhr" },
  { "widerspruch.frist=stunden:24",
    RIS_DEADLINE_MAYOR_OBJECTION,
    { .from = "2026-12-07T17:00:00Z", .done_on = "2026-12-08T17:01:00Z" },
    "verspaetet",
    "um 1 Stunde" },
  { "widerspruch.frist=stunden:24",
    RIS_DEADLINE_MAYOR_OBJECTION,
    { .from = "2026-12-07T17:00:00Z", .done_on = "2026-12-08" },
    "angabe_fehlt",
    "es fehlt die Uhrzeit" },
  { "widerspruch.frist=stunden:24",
    RIS_DEADLINE_MAYOR_OBJECTION,
    { .from = "2100-12-31T17:00:00Z" },
    "angabe_fehlt",
    "Uhrzeit" },
  { "antrag.frist=stunden:24",
    RIS_DEADLINE_MOTION,
    { .from = "2026-12-10T17:00:00Z", .done_on = "2026-12-09T16:00:00Z" },
    "rechtzeitig",
    "18:00 Uhr" },
  { "antrag.frist=stunden:24",
    RIS_DEADLINE_MOTION,
    { .from = "2026-12-10" },
    "angabe_fehlt",
    "Uhrzeit" },
  { "antrag.frist=tage:10",
    RIS_DEADLINE_MOTION,
    { .from = NULL },
    "angabe_fehlt",
    "fehlt oder ist kein Datum" },
  { "antrag.frist=tage:10",
    RIS_DEADLINE_MOTION,
    { .from = "2026-12-10", .done_on = "bald" },
    "angabe_fehlt",
    "der Erledigung" },
  { "antrag.frist=tage:10",
    RIS_DEADLINE_MOTION,
    { .from = "2026-12-10", .next_meeting = "bald" },
    "angabe_fehlt",
    "nächsten Sitzung" },
};

static void
test_compared (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (compared_cases); i++)
    {
      g_autoptr (RisFinding) finding
          = ask (compared_cases[i].values, compared_cases[i].kind, &compared_cases[i].deadline);

      g_test_message ("%s", finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, compared_cases[i].outcome);
      g_assert_nonnull (strstr (finding->sentence, compared_cases[i].sentence));
      g_assert_cmpint (finding->class, ==,
                       g_str_equal (compared_cases[i].outcome, "rechtzeitig")
                           ? RIS_FINDING_FINE
                           : RIS_FINDING_WARNING);
    }
}

static void
test_hours (void)
{
  const RisDeadlineCase deadline = { .from = "2026-12-07T17:00:00Z" };
  g_autoptr (RisFinding) finding
      = ask ("widerspruch.frist=stunden:24", RIS_DEADLINE_MAYOR_OBJECTION, &deadline);

  g_assert_cmpstr (ris_finding_get_text (finding, "zeitpunkt"), ==, "2026-12-08T17:00:00Z");
  g_assert_cmpstr (ris_finding_get_text (finding, "ende"), ==, "2026-12-08");
  g_assert_cmpstr (ris_finding_get_text (finding, "beginn"), ==, "2026-12-07");
}

static void
test_free_day (void)
{
  const RisDeadlineCase sitting = { .from = "2026-12-10" };
  const RisDeadlineCase before = { .from = "2026-12-15" };
  const RisDeadlineCase working = { .from = "2026-12-11" };
  g_autoptr (RisFinding) forward
      = ask ("niederschrift.frist=monate:1", RIS_DEADLINE_MINUTES, &sitting);
  g_autoptr (RisFinding) holiday
      = ask ("wahl.beschwerde=tage:15", RIS_DEADLINE_ELECTION_COMPLAINT, &sitting);
  g_autoptr (RisFinding) backward = ask ("antrag.frist=tage:10", RIS_DEADLINE_MOTION, &before);
  g_autoptr (RisFinding) fine
      = ask ("niederschrift.frist=monate:1", RIS_DEADLINE_MINUTES, &working);

  time_assert_says (forward, "freier_tag", "Der letzte Tag, So., 10.01.2027, ist ein Sonntag.");
  time_assert_says (forward, "freier_tag", "§ 193 BGB");
  time_assert_says (holiday, "freier_tag", "Feiertag (Erster Weihnachtstag)");
  time_assert_says (backward, "freier_tag", "Die Frist ist dadurch nicht verschoben.");
  g_assert_cmpint (ris_finding_get_class (forward), ==, RIS_FINDING_HINT);
  g_assert_null (ris_finding_find (fine, "freier_tag"));
}

/* months keep the day's number through all years, or end with a shorter month; later events never end earlier */
static void
test_every_month (void)
{
  g_autoptr (RisRules) rules = time_rules_new ("niederschrift.frist=monate:1");
  g_autofree char *last = g_strdup ("");

  for (int year = 1990; year <= 2099; year += 3)
    for (int day = 0; day < 365; day++)
      {
        g_autofree char *first = g_strdup_printf ("%04d-01-01", year);
        g_autofree char *from = ris_date_dup_add_days (first, day);
        const RisDeadlineCase deadline = { .from = from };
        g_autoptr (RisFinding) finding
            = ris_deadline_compute (rules, RIS_DEADLINE_MINUTES, &deadline);
        const char *end = ris_finding_get_text (finding, "ende");

        g_assert_cmpstr (end, >=, last);
        g_assert_true (ris_date_is_day (end));
        if (strcmp (from + strlen ("2026-01-"), "28") <= 0)
          g_assert_cmpstr (end + strlen ("2026-01-"), ==, from + strlen ("2026-01-"));
        g_free (last);
        last = g_strdup (end);
      }
}

/* --- what if --- */

static RisFinding *
ask_what_if (const char *values, const RisInvitationCase *invitation, const char *day)
{
  g_autoptr (RisRules) rules = time_rules_new (values);

  return ris_deadline_what_if (rules, invitation, day);
}

#define FRIST "ladung.frist=tage_voll:7\nladung.zaehlung=zugang\nladung.feiertage=keine"

static const struct
{
  const char *values;
  RisInvitationCase invitation;
  const char *day;
  const char *outcome;
  const char *sentence;
} what_if_cases[] = {
  { FRIST,
    { .meeting_day = "2026-12-10", .received_on = "2026-12-02" },
    "2026-12-17",
    "bleibt_rechtzeitig",
    "Auch für den Do., 17.12.2026 bleibt die Ladung rechtzeitig" },
  { FRIST,
    { .meeting_day = "2026-12-10", .received_on = "2026-12-02" },
    "2026-12-08",
    "neue_ladung",
    "Für den Di., 08.12.2026 wäre die bisherige Ladung zu spät; es braucht eine neue Ladung oder "
    "einen Tag "
    "ab dem Do., 10.12.2026." },
  { FRIST,
    { .meeting_day = "2026-12-10" },
    "2026-12-17",
    "frist",
    "Wird die Sitzung auf Do., 17.12.2026 gelegt: Ladung spätestens Mi., 09.12.2026" },
  { FRIST,
    { .meeting_day = "2026-12-10", .sent_on = "2026-12-01" },
    "2026-12-17",
    "angabe_fehlt",
    "Zugangs" },
  { "ladung.frist=unbekannt",
    { .meeting_day = "2026-12-10" },
    "2026-12-17",
    "unbekannt",
    "Ladungsfrist" },
  { FRIST, { .meeting_day = "2026-12-10" }, "bald", "angabe_fehlt", "neue Tag" },
  { FRIST, { .meeting_day = "2026-12-10" }, NULL, "angabe_fehlt", "neue Tag" },
  { "ladung.frist=stunden:24\nladung.zaehlung=zugang",
    { .meeting_day = "2026-12-10",
      .meeting_start = "2026-12-10T17:00:00Z",
      .received_on = "2026-12-09T12:00:00Z" },
    "2026-12-10T10:00:00Z",
    "neue_ladung",
    "es braucht eine neue Ladung." },
  { "ladung.frist=stunden:24\nladung.zaehlung=zugang",
    { .meeting_day = "2026-12-10",
      .meeting_start = "2026-12-10T17:00:00Z",
      .received_on = "2026-12-09T12:00:00Z" },
    "2026-12-11",
    "angabe_fehlt",
    "Beginn der Sitzung" },
};

static void
test_what_if (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (what_if_cases); i++)
    {
      g_autoptr (RisFinding) finding
          = ask_what_if (what_if_cases[i].values, &what_if_cases[i].invitation,
                         what_if_cases[i].day);

      g_test_message ("%s", finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, what_if_cases[i].outcome);
      g_assert_nonnull (strstr (finding->sentence, what_if_cases[i].sentence));
    }
}

static void
test_what_if_days (void)
{
  const RisInvitationCase invitation = { .meeting_day = "2026-12-10", .received_on = "2026-12-02" };
  g_autoptr (RisFinding) finding = ask_what_if (FRIST, &invitation, "2026-12-08");
  g_autoptr (RisFinding) sending
      = ask_what_if ("ladung.frist=tage:3\nladung.zaehlung=absendung", &invitation, "2026-12-17");

  g_assert_cmpstr (ris_finding_get_text (finding, "sitzung_alt"), ==, "2026-12-10");
  g_assert_cmpstr (ris_finding_get_text (finding, "sitzung_neu"), ==, "2026-12-08");
  g_assert_cmpstr (ris_finding_get_text (finding, "letzter_zugang_alt"), ==, "2026-12-02");
  g_assert_cmpstr (ris_finding_get_text (finding, "letzter_zugang_neu"), ==, "2026-11-30");
  g_assert_cmpstr (ris_finding_get_text (finding, "fruehester_tag"), ==, "2026-12-10");
  g_assert_cmpint (ris_finding_get_class (finding), ==, RIS_FINDING_WARNING);
  g_assert_cmpstr (ris_finding_get_text (ris_finding_find (finding, "verspaetet"), "sitzung"), ==,
                   "2026-12-08");
  g_assert_cmpstr (ris_finding_get_text (sending, "letzte_absendung_alt"), ==, "2026-12-07");
  g_assert_cmpstr (ris_finding_get_text (sending, "letzte_absendung_neu"), ==, "2026-12-14");
  g_assert_null (ris_finding_get_text (sending, "letzter_zugang_neu"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/deadline/kinds", test_kinds);
  g_test_add_func ("/rules/deadline/unknown", test_unknown);
  g_test_add_func ("/rules/deadline/next-meeting", test_next_meeting);
  g_test_add_func ("/rules/deadline/compared", test_compared);
  g_test_add_func ("/rules/deadline/hours", test_hours);
  g_test_add_func ("/rules/deadline/free-day", test_free_day);
  g_test_add_func ("/rules/deadline/every-month", test_every_month);
  g_test_add_func ("/rules/deadline/what-if", test_what_if);
  g_test_add_func ("/rules/deadline/what-if-days", test_what_if_days);
  return g_test_run ();
}
