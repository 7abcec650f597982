/* Amounts before caps: models, roles, inhabitants, the second Sitzungsgeld, months. */
#include "agenda-rules.h"
#include "base/record.h"
#include "rules/allowance-private.h"

#define PARTIAL                                                                                    \
  "entschaedigung.modell | teilpauschale_sitzungsgeld\n"                                           \
  "entschaedigung.sitzungsgeld | 25,50 EUR\n"                                                      \
  "entschaedigung.teilpauschale | bis 10000: 127,50 EUR; darüber: 168,30 EUR\n"                   \
  "entschaedigung.vollpauschale | bis 10000: 234,60 EUR; darüber: 280,50 EUR\n"                   \
  "entschaedigung.sitzungsgeld.sachkundige | bis 20000: 30,00 EUR; darüber: 40,80 EUR\n"          \
  "entschaedigung.zweites.ab | stunden:6\n"

static RisFinding *
line_new (void)
{
  return ris_finding_new (RIS_FINDING_FINE, "gezahlt", "Noch nichts gesagt.");
}

static void
test_models (void)
{
  static const struct
  {
    const char *rules;
    gint64 rate;
    const char *outcome;
    gboolean goes_on;
  } rows[] = {
    { "entschaedigung.modell | vollpauschale\n", 0, "pauschale", FALSE },
    { "entschaedigung.modell | sitzungsgeld\nentschaedigung.sitzungsgeld | 25,50 EUR\n", 2550,
      "gezahlt", TRUE },
    { "entschaedigung.modell | teilpauschale_sitzungsgeld\nentschaedigung.sitzungsgeld | 25,50 "
      "EUR\n",
      2550, "gezahlt", TRUE },
    { "entschaedigung.modell | sitzungsgeld\n", RIS_UNKNOWN, "unbekannt", FALSE },
    { "entschaedigung.sitzungsgeld | 25,50 EUR\n", RIS_UNKNOWN, "unbekannt", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = agenda_rules_new (rows[i].rules);
      g_autoptr (RisFinding) finding = line_new ();
      RisAllowanceAttendance attendance = RIS_ALLOWANCE_ATTENDANCE_UNKNOWN;
      RisAllowanceCase request = { RIS_UNKNOWN, &attendance, 1, NULL, 0, NULL, 0 };
      RisAllowancePay pay;

      attendance.rules = rules;
      g_assert_true (ris_allowance_rate_attendance (&request, &attendance, finding, &pay)
                     == rows[i].goes_on);
      g_assert_cmpint (pay.rate, ==, rows[i].rate);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
    }
}

static void
test_roles (void)
{
  static const struct
  {
    RisAllowanceRole role;
    RisAllowanceKind kind;
    gint64 inhabitants;
    gint64 rate;
    const char *outcome;
  } rows[] = {
    { RIS_ALLOWANCE_MEMBER, RIS_ALLOWANCE_COUNCIL, RIS_UNKNOWN, 2550, "gezahlt" },
    { RIS_ALLOWANCE_DEPUTY, RIS_ALLOWANCE_COMMITTEE, RIS_UNKNOWN, 2550, "gezahlt" },
    { RIS_ALLOWANCE_MEMBER, RIS_ALLOWANCE_FACTION, RIS_UNKNOWN, 2550, "gezahlt" },
    { RIS_ALLOWANCE_EXPERT_CITIZEN, RIS_ALLOWANCE_COMMITTEE, 20000, 3000, "gezahlt" },
    { RIS_ALLOWANCE_EXPERT_CITIZEN, RIS_ALLOWANCE_COMMITTEE, 20001, 4080, "gezahlt" },
    { RIS_ALLOWANCE_EXPERT_RESIDENT, RIS_ALLOWANCE_FACTION, 0, 3000, "gezahlt" },
    { RIS_ALLOWANCE_EXPERT_CITIZEN, RIS_ALLOWANCE_COMMITTEE, RIS_UNKNOWN, RIS_UNKNOWN,
      "angabe_fehlt" },
    { RIS_ALLOWANCE_EXPERT_CITIZEN, RIS_ALLOWANCE_COUNCIL, 20000, RIS_UNKNOWN, "keine_regel" },
    { RIS_ALLOWANCE_FACTION_SUBSTITUTE, RIS_ALLOWANCE_FACTION, 20000, 3000, "gezahlt" },
    { RIS_ALLOWANCE_FACTION_SUBSTITUTE, RIS_ALLOWANCE_COMMITTEE, 20000, RIS_UNKNOWN,
      "keine_regel" },
  };
  g_autoptr (RisRules) rules = agenda_rules_new (PARTIAL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisFinding) finding = line_new ();
      RisAllowanceAttendance attendance = { rules,
                                            1,
                                            1,
                                            DAY,
                                            "2026-12-10T17:00:00Z",
                                            "2026-12-10T19:00:00Z",
                                            rows[i].kind,
                                            rows[i].role,
                                            RIS_UNKNOWN,
                                            FALSE };
      RisAllowanceCase request = { rows[i].inhabitants, &attendance, 1, NULL, 0, NULL, 0 };
      RisAllowancePay pay;

      ris_allowance_rate_attendance (&request, &attendance, finding, &pay);
      g_assert_cmpint (pay.rate, ==, rows[i].rate);
      agenda_assert (finding, rows[i].outcome,
                     rows[i].rate == RIS_UNKNOWN ? RIS_FINDING_WARNING : RIS_FINDING_FINE);
    }
}

/* one step for everybody needs no number of inhabitants; none at all is said */
static void
test_stairs (void)
{
  g_autoptr (RisRules) flat
      = agenda_rules_new ("entschaedigung.sitzungsgeld.sachkundige | darüber: 20,00 EUR\n");
  g_autoptr (RisRules) short_of
      = agenda_rules_new ("entschaedigung.sitzungsgeld.sachkundige | bis 20000: 20,00 EUR\n");
  g_autoptr (RisRules) unset = agenda_rules_new ("");
  g_autoptr (RisFinding) beyond = line_new ();
  g_autoptr (RisFinding) paid = line_new ();
  g_autoptr (RisFinding) unknown = line_new ();
  RisAllowanceAttendance attendance = RIS_ALLOWANCE_ATTENDANCE_UNKNOWN;
  RisAllowanceCase request = { RIS_UNKNOWN, &attendance, 1, NULL, 0, NULL, 0 };
  RisAllowancePay pay;

  attendance.rules = flat;
  attendance.kind = RIS_ALLOWANCE_COMMITTEE;
  attendance.role = RIS_ALLOWANCE_EXPERT_CITIZEN;
  g_assert_true (ris_allowance_rate_attendance (&request, &attendance, paid, &pay));
  g_assert_cmpint (pay.rate, ==, 2000);
  attendance.rules = unset;
  g_assert_false (ris_allowance_rate_attendance (&request, &attendance, unknown, &pay));
  agenda_assert (unknown, "unbekannt", RIS_FINDING_WARNING);
  attendance.rules = short_of;
  request.inhabitants = 20001;
  g_assert_false (ris_allowance_rate_attendance (&request, &attendance, beyond, &pay));
  agenda_assert (beyond, "keine_regel", RIS_FINDING_WARNING);
}

static void
test_second (void)
{
  static const struct
  {
    const char *begin; /* nullable */
    const char *end;   /* nullable */
    gint64 minutes;
    gint64 units;
  } rows[] = {
    { "2026-12-10T17:00:00Z", "2026-12-10T19:00:00Z", RIS_UNKNOWN, 1 },
    { "2026-12-10T17:00:00Z", "2026-12-10T23:00:00Z", RIS_UNKNOWN, 1 }, /* exactly the limit */
    { "2026-12-10T17:00:00Z", "2026-12-10T23:00:01Z", RIS_UNKNOWN, 2 },
    { "2026-12-10T17:30:00Z", "2026-12-11T00:15:00Z", RIS_UNKNOWN, 2 }, /* past midnight */
    { "2026-12-10T17:00:00Z", "2026-12-10T23:30:00Z", 360, 1 },         /* left earlier */
    { "2026-12-10T17:00:00Z", "2026-12-10T23:30:00Z", 361, 2 },
    { "2026-12-10T17:00:00Z", "2026-12-10T19:00:00Z", 400, 1 }, /* longer than the meeting */
    { NULL, NULL, 360, 1 },
    { NULL, NULL, 361, 2 },
    { NULL, NULL, RIS_UNKNOWN, RIS_UNKNOWN },
    { "2026-12-10T17:00:00Z", NULL, RIS_UNKNOWN, RIS_UNKNOWN },
    { "2026-12-10T17:00:00Z", "2026-12-10T16:00:00Z", RIS_UNKNOWN, RIS_UNKNOWN },
    { "abends", "2026-12-10T23:30:00Z", RIS_UNKNOWN, RIS_UNKNOWN },
    /* summer time ends in that night: six hours on the clock, seven in fact */
    { "2026-10-24T20:00:00Z", "2026-10-25T03:00:00Z", RIS_UNKNOWN, 2 },
  };
  g_autoptr (RisRules) rules = agenda_rules_new (PARTIAL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisFinding) finding = line_new ();
      RisAllowanceAttendance attendance = RIS_ALLOWANCE_ATTENDANCE_UNKNOWN;
      RisAllowanceCase request = { RIS_UNKNOWN, &attendance, 1, NULL, 0, NULL, 0 };
      RisAllowancePay pay;

      attendance.rules = rules;
      attendance.begin = rows[i].begin;
      attendance.end = rows[i].end;
      attendance.minutes = rows[i].minutes;
      ris_allowance_rate_attendance (&request, &attendance, finding, &pay);
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (pay.units, ==, rows[i].units);
      g_assert_cmpstr (finding->outcome, ==,
                       rows[i].units == RIS_UNKNOWN ? "angabe_fehlt" : "gezahlt");
    }
}

static void
test_second_of_another_unit (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new ("entschaedigung.modell | sitzungsgeld\n"
                                                 "entschaedigung.sitzungsgeld | 25,50 EUR\n"
                                                 "entschaedigung.zweites.ab | tage:1\n");
  g_autoptr (RisFinding) finding = line_new ();
  RisAllowanceAttendance attendance = RIS_ALLOWANCE_ATTENDANCE_UNKNOWN;
  RisAllowanceCase request = { RIS_UNKNOWN, &attendance, 1, NULL, 0, NULL, 0 };
  RisAllowancePay pay;

  attendance.rules = rules;
  g_assert_true (ris_allowance_rate_attendance (&request, &attendance, finding, &pay));
  g_assert_cmpint (pay.units, ==, 1);
  agenda_assert (ris_finding_find (finding, "keine_regel"), "keine_regel", RIS_FINDING_WARNING);
}

static void
test_absent_and_remote (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (PARTIAL);
  g_autoptr (RisFinding) absent = line_new ();
  g_autoptr (RisFinding) remote = line_new ();
  RisAllowanceAttendance attendance = RIS_ALLOWANCE_ATTENDANCE_UNKNOWN;
  RisAllowanceCase request = { RIS_UNKNOWN, &attendance, 1, NULL, 0, NULL, 0 };
  RisAllowancePay pay;

  attendance.rules = rules;
  attendance.minutes = 0;
  g_assert_false (ris_allowance_rate_attendance (&request, &attendance, absent, &pay));
  g_assert_cmpint (pay.units, ==, 0);
  agenda_assert (absent, "abwesend", RIS_FINDING_FINE);
  attendance.minutes = 60;
  attendance.is_remote = TRUE;
  g_assert_true (ris_allowance_rate_attendance (&request, &attendance, remote, &pay));
  agenda_assert (ris_finding_find (remote, "zuschaltung"), "zuschaltung", RIS_FINDING_HINT);
}

static void
test_months (void)
{
  static const struct
  {
    const char *rules;
    gint64 inhabitants;
    gboolean is_partial;
    gint64 cents;
    const char *outcome;
  } rows[] = {
    { PARTIAL, 10000, FALSE, 12750, "gezahlt" },
    { PARTIAL, 10001, FALSE, 16830, "gezahlt" },
    { PARTIAL, 10000, TRUE, RIS_UNKNOWN, "teilmonat" },
    { PARTIAL, RIS_UNKNOWN, FALSE, RIS_UNKNOWN, "angabe_fehlt" },
    { "entschaedigung.modell | vollpauschale\n"
      "entschaedigung.vollpauschale | bis 10000: 234,60 EUR; darüber: 280,50 EUR\n",
      10000, FALSE, 23460, "gezahlt" },
    { "entschaedigung.modell | vollpauschale\n", 10000, FALSE, RIS_UNKNOWN, "unbekannt" },
    { "entschaedigung.modell | sitzungsgeld\n", 10000, FALSE, 0, "gezahlt" },
    { "", 10000, FALSE, RIS_UNKNOWN, "unbekannt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = agenda_rules_new (rows[i].rules);
      g_autoptr (RisFinding) finding = line_new ();
      RisAllowanceMonth month = { rules, 1, "2026-12", rows[i].is_partial };
      RisAllowanceCase request = { rows[i].inhabitants, NULL, 0, &month, 1, NULL, 0 };

      g_assert_cmpint (ris_allowance_rate_month (&request, &month, finding), ==, rows[i].cents);
      agenda_assert (finding, rows[i].outcome,
                     rows[i].cents == RIS_UNKNOWN ? RIS_FINDING_WARNING : RIS_FINDING_FINE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/allowance-rate/models", test_models);
  g_test_add_func ("/rules/allowance-rate/roles", test_roles);
  g_test_add_func ("/rules/allowance-rate/stairs", test_stairs);
  g_test_add_func ("/rules/allowance-rate/second", test_second);
  g_test_add_func ("/rules/allowance-rate/second-of-another-unit", test_second_of_another_unit);
  g_test_add_func ("/rules/allowance-rate/absent-and-remote", test_absent_and_remote);
  g_test_add_func ("/rules/allowance-rate/months", test_months);
  return g_test_run ();
}
