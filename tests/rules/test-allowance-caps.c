/* Caps: a day, a year, Fraktion meetings, a change of law in between, what is open and what nobody set. */
#include "agenda-rules.h"
#include "base/record.h"
#include "rules/allowance-private.h"

/* one attendance after another: day, kind, units of 10,00 Euro and what is paid of them */
typedef struct
{
  const char *day;
  RisAllowanceKind kind;
  gint64 units;
  gint64 cents;
  const char *outcome;
} Row;

static const RisAllowanceYear years[] = { { 2026, 2 }, { 2027, 1 } };

static void
check_rows (const RisRules *rules, const Row *rows, gsize n_rows)
{
  RisAllowanceCase request = { RIS_UNKNOWN, NULL, 0, NULL, 0, years, G_N_ELEMENTS (years) };
  g_autoptr (RisAllowanceCaps) caps = ris_allowance_caps_new (&request);

  for (gsize i = 0; i < n_rows; i++)
    {
      g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "gezahlt", NULL);
      RisAllowanceAttendance attendance = RIS_ALLOWANCE_ATTENDANCE_UNKNOWN;
      RisAllowancePay pay = { 1000, rows[i].units };

      attendance.rules = rules;
      attendance.person_id = 7;
      attendance.day = rows[i].day;
      attendance.kind = rows[i].kind;
      g_assert_cmpint (ris_allowance_caps_apply (caps, &attendance, finding, &pay), ==,
                       rows[i].cents);
      g_test_message ("row %" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      agenda_assert (finding, rows[i].outcome,
                     strcmp (rows[i].outcome, "gezahlt") == 0 ? RIS_FINDING_FINE
                     : rows[i].cents == RIS_UNKNOWN           ? RIS_FINDING_WARNING
                                                              : RIS_FINDING_HINT);
    }
}

static void
test_day (void)
{
  static const Row counted[] = {
    { "2026-03-04", RIS_ALLOWANCE_COUNCIL, 1, 1000, "gezahlt" },
    { "2026-03-04", RIS_ALLOWANCE_COMMITTEE, 2, 1000, "gekuerzt" },
    { "2026-03-04", RIS_ALLOWANCE_COMMITTEE, 1, 0, "hoechstens" },
    { "2026-03-05", RIS_ALLOWANCE_COMMITTEE, 2, 2000, "gezahlt" },
  };
  static const Row amounts[] = {
    { "2026-03-04", RIS_ALLOWANCE_COUNCIL, 1, 1000, "gezahlt" },
    { "2026-03-04", RIS_ALLOWANCE_COMMITTEE, 1, 500, "gekuerzt" },
    { "2026-03-04", RIS_ALLOWANCE_COMMITTEE, 1, 0, "hoechstbetrag" },
    { "2026-03-05", RIS_ALLOWANCE_COMMITTEE, 2, 1500, "gekuerzt" },
  };
  g_autoptr (RisRules) by_count = agenda_rules_new ("entschaedigung.tag.hoechstens | 2\n");
  g_autoptr (RisRules) by_amount
      = agenda_rules_new ("entschaedigung.tag.hoechstbetrag | 15,00 EUR\n");

  check_rows (by_count, counted, G_N_ELEMENTS (counted));
  check_rows (by_amount, amounts, G_N_ELEMENTS (amounts));
}

static void
test_year (void)
{
  static const Row counted[] = {
    { "2026-03-04", RIS_ALLOWANCE_COUNCIL, 2, 2000, "gezahlt" },
    { "2026-12-31", RIS_ALLOWANCE_COUNCIL, 2, 1000, "gekuerzt" },
    { "2026-12-31", RIS_ALLOWANCE_FACTION, 1, 0, "hoechstens" },
    { "2027-01-01", RIS_ALLOWANCE_COUNCIL, 2, 2000, "gezahlt" },
  };
  static const Row amounts[] = {
    { "2026-03-04", RIS_ALLOWANCE_COUNCIL, 2, 2000, "gezahlt" },
    { "2026-12-31", RIS_ALLOWANCE_COUNCIL, 2, 500, "gekuerzt" },
    { "2026-12-31", RIS_ALLOWANCE_COUNCIL, 1, 0, "hoechstbetrag" },
    { "2027-01-01", RIS_ALLOWANCE_COUNCIL, 1, 1000, "gezahlt" },
  };
  g_autoptr (RisRules) by_count = agenda_rules_new ("entschaedigung.jahr.hoechstens | 3\n");
  g_autoptr (RisRules) by_amount
      = agenda_rules_new ("entschaedigung.jahr.hoechstbetrag | 25,00 EUR\n");

  check_rows (by_count, counted, G_N_ELEMENTS (counted));
  check_rows (by_amount, amounts, G_N_ELEMENTS (amounts));
}

static void
test_factions (void)
{
  static const Row fixed[] = {
    { "2026-03-04", RIS_ALLOWANCE_FACTION, 1, 1000, "gezahlt" },
    { "2026-03-05", RIS_ALLOWANCE_COUNCIL, 1, 1000, "gezahlt" },
    { "2026-03-11", RIS_ALLOWANCE_FACTION, 1, 0, "fraktionssitzungen" },
    { "2026-03-12", RIS_ALLOWANCE_COUNCIL, 1, 1000, "gezahlt" },
    { "2027-03-11", RIS_ALLOWANCE_FACTION, 1, 1000, "gezahlt" },
  };
  /* two council meetings in 2026, one in 2027, no number for 2028 */
  static const Row factor[] = {
    { "2026-03-04", RIS_ALLOWANCE_FACTION, 1, 1000, "gezahlt" },
    { "2026-03-05", RIS_ALLOWANCE_FACTION, 1, 1000, "gezahlt" },
    { "2026-03-06", RIS_ALLOWANCE_FACTION, 1, 1000, "gezahlt" },
    { "2026-03-07", RIS_ALLOWANCE_FACTION, 1, 1000, "gezahlt" },
    { "2026-03-08", RIS_ALLOWANCE_FACTION, 1, 0, "fraktionssitzungen" },
    { "2027-03-04", RIS_ALLOWANCE_FACTION, 1, 1000, "gezahlt" },
    { "2027-03-05", RIS_ALLOWANCE_FACTION, 1, 1000, "gezahlt" },
    { "2027-03-06", RIS_ALLOWANCE_FACTION, 1, 0, "fraktionssitzungen" },
    { "2028-03-06", RIS_ALLOWANCE_FACTION, 1, RIS_UNKNOWN, "angabe_fehlt" },
  };
  /* both: the smaller one counts */
  static const Row both[] = {
    { "2027-03-04", RIS_ALLOWANCE_FACTION, 1, 1000, "gezahlt" },
    { "2027-03-05", RIS_ALLOWANCE_FACTION, 1, 1000, "gezahlt" },
    { "2027-03-06", RIS_ALLOWANCE_FACTION, 1, 0, "fraktionssitzungen" },
  };
  g_autoptr (RisRules) one
      = agenda_rules_new ("entschaedigung.fraktionssitzungen.hoechstens | 1\n");
  g_autoptr (RisRules) two
      = agenda_rules_new ("entschaedigung.fraktionssitzungen.je_ratssitzung | 2\n");
  g_autoptr (RisRules) smaller
      = agenda_rules_new ("entschaedigung.fraktionssitzungen.hoechstens | 3\n"
                          "entschaedigung.fraktionssitzungen.je_ratssitzung | 2\n");

  check_rows (one, fixed, G_N_ELEMENTS (fixed));
  check_rows (two, factor, G_N_ELEMENTS (factor));
  check_rows (smaller, both, G_N_ELEMENTS (both));
}

/* persons do not use up one another's caps */
static void
test_persons (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new ("entschaedigung.tag.hoechstens | 1\n");
  RisAllowanceCase request = { RIS_UNKNOWN, NULL, 0, NULL, 0, NULL, 0 };
  g_autoptr (RisAllowanceCaps) caps = ris_allowance_caps_new (&request);

  for (gint64 person = 1; person <= 3; person++)
    {
      g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "gezahlt", NULL);
      RisAllowanceAttendance attendance = RIS_ALLOWANCE_ATTENDANCE_UNKNOWN;
      RisAllowancePay pay = { 1000, 1 };

      attendance.rules = rules;
      attendance.person_id = person;
      attendance.day = DAY;
      g_assert_cmpint (ris_allowance_caps_apply (caps, &attendance, finding, &pay), ==, 1000);
    }
}

/* an open line takes its place, and later ones say so */
static void
test_open (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new ("entschaedigung.tag.hoechstens | 2\n");
  RisAllowanceCase request = { RIS_UNKNOWN, NULL, 0, NULL, 0, NULL, 0 };
  g_autoptr (RisAllowanceCaps) caps = ris_allowance_caps_new (&request);
  g_autoptr (RisFinding) second = ris_finding_new (RIS_FINDING_FINE, "gezahlt", NULL);
  g_autoptr (RisFinding) third = ris_finding_new (RIS_FINDING_FINE, "gezahlt", NULL);
  g_autoptr (RisFinding) next_year = ris_finding_new (RIS_FINDING_FINE, "gezahlt", NULL);
  RisAllowanceAttendance attendance = RIS_ALLOWANCE_ATTENDANCE_UNKNOWN;
  RisAllowancePay pay = { 1000, 1 };

  attendance.rules = rules;
  attendance.day = "2026-12-31";
  ris_allowance_caps_skip (caps, &attendance);
  g_assert_cmpint (ris_allowance_caps_apply (caps, &attendance, second, &pay), ==, 1000);
  agenda_assert (ris_finding_find (second, "vorbehalt"), "vorbehalt", RIS_FINDING_WARNING);
  g_assert_cmpint (ris_allowance_caps_apply (caps, &attendance, third, &pay), ==, 0);
  attendance.day = "2027-01-01";
  g_assert_cmpint (ris_allowance_caps_apply (caps, &attendance, next_year, &pay), ==, 1000);
  g_assert_null (ris_finding_find (next_year, "vorbehalt"));
}

static void
test_report (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new ("entschaedigung.tag.hoechstens | 2\n"
                                                 "entschaedigung.zweites.ab | stunden:6\n");
  RisAllowanceCase request = { RIS_UNKNOWN, NULL, 0, NULL, 0, NULL, 0 };
  g_autoptr (RisAllowanceCaps) caps = ris_allowance_caps_new (&request);
  g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "gezahlt", NULL);
  g_autoptr (RisFinding) nothing = ris_finding_new (RIS_FINDING_FINE, "berechnet", NULL);
  g_autoptr (RisFinding) whole = ris_finding_new (RIS_FINDING_FINE, "berechnet", NULL);
  RisAllowanceAttendance attendance = RIS_ALLOWANCE_ATTENDANCE_UNKNOWN;
  RisAllowancePay pay = { 1000, 1 };
  const RisFinding *note;

  ris_allowance_caps_report (caps, nothing);
  g_assert_cmpuint (nothing->findings->len, ==, 0);
  attendance.rules = rules;
  attendance.day = DAY;
  attendance.kind = RIS_ALLOWANCE_FACTION;
  ris_allowance_caps_apply (caps, &attendance, finding, &pay);
  ris_allowance_caps_apply (caps, &attendance, finding, &pay);
  ris_allowance_caps_report (caps, whole);
  note = ris_finding_find (whole, "nicht_gesetzt");
  agenda_assert (note, "nicht_gesetzt", RIS_FINDING_HINT);
  g_assert_cmpuint (note->rules->len, ==, 4); /* day amount, year count and amount, Fraktion */
  g_assert_null (strstr (note->sentence, "zweites Sitzungsgeld"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/allowance-caps/day", test_day);
  g_test_add_func ("/rules/allowance-caps/year", test_year);
  g_test_add_func ("/rules/allowance-caps/factions", test_factions);
  g_test_add_func ("/rules/allowance-caps/persons", test_persons);
  g_test_add_func ("/rules/allowance-caps/open", test_open);
  g_test_add_func ("/rules/allowance-caps/report", test_report);
  return g_test_run ();
}
