/* Allowances as a whole: order of time, joint meetings, a change of law, sums, loss of earnings, amounts in words. */
#include "rules/allowance.h"

#include "agenda-rules.h"
#include "base/record.h"

#define TOWN                                                                                       \
  "entschaedigung.modell | teilpauschale_sitzungsgeld\n"                                           \
  "entschaedigung.sitzungsgeld | 25,50 EUR\n"                                                      \
  "entschaedigung.teilpauschale | bis 10000: 127,50 EUR; darüber: 168,30 EUR\n"                   \
  "entschaedigung.sitzungsgeld.sachkundige | darüber: 40,80 EUR\n"                                \
  "entschaedigung.fraktionssitzungen.hoechstens | 30\n"                                            \
  "entschaedigung.zweites.ab | stunden:6\n"                                                        \
  "entschaedigung.tag.hoechstbetrag | 1000,00 EUR\n"                                               \
  "entschaedigung.jahr.hoechstbetrag | 9000,00 EUR\n"

#define LIMITS "entschaedigung.tag.hoechstens | 2\nentschaedigung.jahr.hoechstens | 3\n"

/* an attendance of a council member, three hours from @begin */
static RisAllowanceAttendance
attend (const RisRules *rules, gint64 meeting, gint64 person, const char *day, const char *begin,
        const char *end)
{
  RisAllowanceAttendance attendance = RIS_ALLOWANCE_ATTENDANCE_UNKNOWN;

  attendance.rules = rules;
  attendance.meeting_id = meeting;
  attendance.person_id = person;
  attendance.day = day;
  attendance.begin = begin;
  attendance.end = end;
  return attendance;
}

static const RisAllowanceLine *
get_line (const RisAllowance *allowance, guint i)
{
  g_assert_cmpuint (i, <, allowance->lines->len);
  return allowance->lines->pdata[i];
}

static void
test_whole (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (TOWN LIMITS);
  RisAllowanceAttendance attendances[]
      = { attend (rules, 1, 7, DAY, "2026-12-10T16:00:00Z", "2026-12-10T22:30:00Z"),
          attend (rules, 1, 8, DAY, "2026-12-10T16:00:00Z", "2026-12-10T22:30:00Z"),
          attend (rules, 2, 8, "2026-12-11", "2026-12-11T16:00:00Z", "2026-12-11T18:00:00Z") };
  RisAllowanceMonth months[] = { { rules, 7, "2026-12", FALSE }, { rules, 7, "2026-12", FALSE } };
  RisAllowanceCase request = { 9000, attendances, 3, months, 2, NULL, 0 };
  g_autoptr (RisAllowance) allowance = NULL;

  attendances[1].minutes = 120;
  allowance = ris_allowance_compute (&request);
  g_assert_cmpuint (allowance->lines->len, ==, 5);
  g_assert_cmpint (get_line (allowance, 0)->cents, ==, 5100);
  g_assert_cmpint (get_line (allowance, 1)->cents, ==, 2550);
  g_assert_cmpint (get_line (allowance, 2)->cents, ==, 2550);
  g_assert_cmpint (get_line (allowance, 3)->cents, ==, 12750);
  g_assert_cmpint (get_line (allowance, 4)->cents, ==, 0);
  agenda_assert (get_line (allowance, 4)->finding, "doppelt", RIS_FINDING_HINT);
  agenda_assert_says (get_line (allowance, 0)->finding,
                      "51,00 Euro: 2 Sitzungsgelder zu je 25,50 Euro.");
  agenda_assert (allowance->finding, "berechnet", RIS_FINDING_FINE);
  agenda_assert_says (allowance->finding, "229,50 Euro");
  g_assert_cmpint (ris_finding_get_number (allowance->finding, "summe"), ==, 22950);
  g_assert_cmpint (ris_finding_get_number (allowance->finding, "offen"), ==, 0);
  g_assert_null (ris_finding_find (allowance->finding, "nicht_gesetzt"));
}

/* the earlier meeting of a day is paid, whatever the order of the case */
static void
test_order_of_time (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (
      TOWN "entschaedigung.tag.hoechstens | 1\nentschaedigung.jahr.hoechstens | 99\n");
  RisAllowanceAttendance attendances[]
      = { attend (rules, 4, 7, DAY, "2026-12-10T18:00:00Z", "2026-12-10T20:00:00Z"),
          attend (rules, 3, 7, DAY, "2026-12-10T15:00:00Z", "2026-12-10T17:00:00Z"),
          attend (rules, 5, 7, "2026-12-09", "2026-12-09T15:00:00Z", "2026-12-09T17:00:00Z"),
          attend (rules, 6, 7, "2026-12-09", "2026-12-09T15:00:00Z", "2026-12-09T17:00:00Z") };
  RisAllowanceCase request = { RIS_UNKNOWN, attendances, 4, NULL, 0, NULL, 0 };
  g_autoptr (RisAllowance) allowance = ris_allowance_compute (&request);

  agenda_assert (get_line (allowance, 0)->finding, "hoechstens", RIS_FINDING_HINT);
  agenda_assert (get_line (allowance, 1)->finding, "gezahlt", RIS_FINDING_FINE);
  agenda_assert (get_line (allowance, 2)->finding, "gezahlt", RIS_FINDING_FINE);
  agenda_assert (get_line (allowance, 3)->finding, "hoechstens", RIS_FINDING_HINT);
}

/* a meeting that crosses midnight belongs to the day on which it began, also at the turn of the year */
static void
test_midnight (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (
      TOWN "entschaedigung.tag.hoechstens | 2\nentschaedigung.jahr.hoechstens | 2\n");
  RisAllowanceAttendance attendances[]
      = { attend (rules, 1, 7, "2026-12-31", "2026-12-31T17:00:00Z", "2027-01-01T00:30:00Z"),
          attend (rules, 2, 7, "2027-01-01", "2027-01-01T17:00:00Z", "2027-01-01T18:00:00Z") };
  RisAllowanceCase request = { RIS_UNKNOWN, attendances, 2, NULL, 0, NULL, 0 };
  g_autoptr (RisAllowance) allowance = ris_allowance_compute (&request);
  const RisAllowanceTotal *year = allowance->years->pdata[0];

  g_assert_cmpint (get_line (allowance, 0)->cents, ==, 5100);
  g_assert_cmpint (get_line (allowance, 1)->cents, ==, 2550);
  g_assert_cmpstr (year->key, ==, "2026");
  g_assert_cmpint (year->cents, ==, 5100);
}

/* one meeting of two committees: the person sits in both */
static void
test_joint_meeting (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (TOWN LIMITS);
  RisAllowanceAttendance attendances[]
      = { attend (rules, 1, 7, DAY, "2026-12-10T16:00:00Z", "2026-12-10T17:00:00Z"),
          attend (rules, 1, 7, DAY, "2026-12-10T16:00:00Z", "2026-12-10T17:00:00Z"),
          attend (rules, 0, 7, "2026-12-11", "2026-12-11T16:00:00Z", "2026-12-11T17:00:00Z"),
          attend (rules, 0, 7, "2026-12-12", "2026-12-12T16:00:00Z", "2026-12-12T17:00:00Z") };
  RisAllowanceCase request = { RIS_UNKNOWN, attendances, 4, NULL, 0, NULL, 0 };
  g_autoptr (RisAllowance) allowance = ris_allowance_compute (&request);

  agenda_assert (get_line (allowance, 1)->finding, "doppelt", RIS_FINDING_HINT);
  g_assert_cmpint (get_line (allowance, 1)->cents, ==, 0);
  g_assert_cmpint (get_line (allowance, 2)->cents, ==, 2550); /* 0 is no meeting's id */
  g_assert_cmpint (get_line (allowance, 3)->cents, ==, 2550);
}

/* the cap of the year falls from 3 to 2, the amount rises: each line has the rules of its day */
static void
test_change_of_law (void)
{
  g_autoptr (RisRules) old = agenda_rules_new (TOWN LIMITS);
  g_autoptr (RisRules) new = agenda_rules_new ("entschaedigung.modell | sitzungsgeld\n"
                                               "entschaedigung.sitzungsgeld | 30,00 EUR\n"
                                               "entschaedigung.jahr.hoechstens | 2\n");
  RisAllowanceAttendance attendances[]
      = { attend (old, 1, 7, "2026-03-04", "2026-03-04T16:00:00Z", "2026-03-04T17:00:00Z"),
          attend (new, 2, 7, "2026-07-01", "2026-07-01T16:00:00Z", "2026-07-01T17:00:00Z"),
          attend (new, 3, 7, "2026-07-02", "2026-07-02T16:00:00Z", "2026-07-02T17:00:00Z") };
  RisAllowanceMonth months[] = { { old, 7, "2026-06", FALSE }, { new, 7, "2026-07", FALSE } };
  RisAllowanceCase request = { 20000, attendances, 3, months, 2, NULL, 0 };
  g_autoptr (RisAllowance) allowance = ris_allowance_compute (&request);

  g_assert_cmpint (get_line (allowance, 0)->cents, ==, 2550);
  g_assert_cmpint (get_line (allowance, 1)->cents, ==, 3000);
  g_assert_cmpint (get_line (allowance, 2)->cents, ==, 0);
  g_assert_cmpint (get_line (allowance, 3)->cents, ==, 16830);
  g_assert_cmpint (get_line (allowance, 4)->cents, ==, 0);
}

static void
test_incomplete (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (TOWN LIMITS);
  RisAllowanceAttendance attendances[]
      = { attend (rules, 1, 7, DAY, "2026-12-10T16:00:00Z", NULL),
          attend (rules, 2, 7, NULL, NULL, NULL), attend (rules, 3, 8, "2026-02-30", NULL, NULL) };
  RisAllowanceCase request = { RIS_UNKNOWN, attendances, 1, NULL, 0, NULL, 0 };
  g_autoptr (RisAllowance) one = ris_allowance_compute (&request);
  g_autoptr (RisAllowance) three = NULL;

  agenda_assert (one->finding, "unvollstaendig", RIS_FINDING_WARNING);
  agenda_assert_says (one->finding, "1 Zeile lässt sich noch nicht berechnen");
  g_assert_cmpint (get_line (one, 0)->cents, ==, RIS_UNKNOWN);
  request.n_attendances = 3;
  three = ris_allowance_compute (&request);
  agenda_assert_says (three->finding, "3 Zeilen lassen sich noch nicht berechnen");
  for (guint i = 0; i < 3; i++)
    agenda_assert (get_line (three, i)->finding, "angabe_fehlt", RIS_FINDING_WARNING);
}

static void
test_nothing (void)
{
  RisAllowanceCase request = { RIS_UNKNOWN, NULL, 0, NULL, 0, NULL, 0 };
  g_autoptr (RisAllowance) allowance = ris_allowance_compute (&request);

  agenda_assert (allowance->finding, "berechnet", RIS_FINDING_FINE);
  agenda_assert_says (allowance->finding, "0,00 Euro");
  g_assert_cmpuint (allowance->lines->len, ==, 0);
}

/* 40 attendances of four persons, drawn by the test's seed */
#define N_DRAWN 40

static void
draw (const RisRules *rules, RisAllowanceAttendance *attendances, char days[][11],
      char instants[][21])
{
  for (guint i = 0; i < N_DRAWN; i++)
    {
      int day = g_test_rand_int_range (1, 29);
      int hour = g_test_rand_int_range (6, 20);

      g_snprintf (days[i], 11, "2026-%02d-%02d", g_test_rand_int_range (1, 3), day);
      g_snprintf (instants[2 * i], 21, "%sT%02d:%02u:00Z", days[i], hour, i);
      g_snprintf (instants[2 * i + 1], 21, "%sT%02d:59:00Z", days[i],
                  g_test_rand_int_range (hour, 24));
      attendances[i] = attend (rules, i + 1, g_test_rand_int_range (1, 5), days[i], instants[2 * i],
                               instants[2 * i + 1]);
      attendances[i].kind = (RisAllowanceKind)g_test_rand_int_range (0, 3);
    }
}

static gint64
sum (const GPtrArray *totals)
{
  gint64 cents = 0;

  for (guint i = 0; i < totals->len; i++)
    cents += ((RisAllowanceTotal *)totals->pdata[i])->cents;
  return cents;
}

/* every way of adding up gives the same sum; the order of the case changes no line; caps only ever lower a line's day */
static void
test_properties (void)
{
  g_autoptr (RisRules) capped = agenda_rules_new (TOWN LIMITS);
  g_autoptr (RisRules) free = agenda_rules_new (TOWN);

  for (guint round = 0; round < 50; round++)
    {
      RisAllowanceAttendance attendances[N_DRAWN];
      RisAllowanceAttendance reversed[N_DRAWN];
      char days[N_DRAWN][11];
      char instants[2 * N_DRAWN][21];
      RisAllowanceCase request = { RIS_UNKNOWN, attendances, N_DRAWN, NULL, 0, NULL, 0 };
      RisAllowanceCase backwards = { RIS_UNKNOWN, reversed, N_DRAWN, NULL, 0, NULL, 0 };
      g_autoptr (RisAllowance) allowance = NULL;
      g_autoptr (RisAllowance) other = NULL;
      g_autoptr (RisAllowance) uncapped = NULL;
      gint64 total;

      draw (capped, attendances, days, instants);
      for (guint i = 0; i < N_DRAWN; i++)
        reversed[i] = attendances[N_DRAWN - 1 - i];
      allowance = ris_allowance_compute (&request);
      other = ris_allowance_compute (&backwards);
      for (guint i = 0; i < N_DRAWN; i++)
        attendances[i].rules = free;
      uncapped = ris_allowance_compute (&request);
      total = ris_finding_get_number (allowance->finding, "summe");
      g_assert_cmpint (total, >, 0);
      g_assert_cmpint (sum (allowance->meetings), ==, total);
      g_assert_cmpint (sum (allowance->days), ==, total);
      g_assert_cmpint (sum (allowance->months), ==, total);
      g_assert_cmpint (sum (allowance->years), ==, total);
      g_assert_cmpint (sum (allowance->persons), ==, total);
      for (guint i = 0; i < N_DRAWN; i++)
        {
          g_assert_cmpint (get_line (allowance, i)->cents, ==,
                           get_line (other, N_DRAWN - 1 - i)->cents);
          g_assert_cmpint (get_line (allowance, i)->cents, <=, get_line (uncapped, i)->cents);
        }
      for (guint i = 0; i < allowance->persons->len; i++)
        g_assert_cmpint (((RisAllowanceTotal *)allowance->persons->pdata[i])->cents, <=, 3 * 2550);
    }
}

static void
test_loss (void)
{
  static const struct
  {
    gint64 cents;
    gint64 minutes;
    const char *outcome;
    RisFindingClass class;
    gint64 rate;
    gint64 amount;
  } rows[] = {
    { 5000, 90, "gezahlt", RIS_FINDING_FINE, 5000, 7500 },
    { 8400, 60, "gezahlt", RIS_FINDING_FINE, 8400, 8400 },
    { 8401, 60, "gekappt", RIS_FINDING_HINT, 8400, 8400 },
    { 12000, 45, "gekappt", RIS_FINDING_HINT, 8400, 6300 },
    { 1001, 1, "gezahlt", RIS_FINDING_FINE, 1001, 16 }, /* a started cent is dropped */
    { 5000, RIS_UNKNOWN, "gezahlt", RIS_FINDING_FINE, 5000, RIS_UNKNOWN },
    { RIS_UNKNOWN, 60, "angabe_fehlt", RIS_FINDING_WARNING, RIS_UNKNOWN, RIS_UNKNOWN },
  };
  g_autoptr (RisRules) rules = agenda_rules_new ("entschaedigung.stundensatz.max | 84,00 EUR\n");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisFinding) finding
          = ris_allowance_check_loss (rules, rows[i].cents, rows[i].minutes);

      agenda_assert (finding, rows[i].outcome, rows[i].class);
      g_assert_cmpint (ris_finding_get_number (finding, "stundensatz"), ==, rows[i].rate);
      g_assert_cmpint (ris_finding_get_number (finding, "betrag"), ==, rows[i].amount);
    }
}

static void
test_waiver (void)
{
  g_autoptr (RisRules) yes = agenda_rules_new ("entschaedigung.verzicht | ja\n");
  g_autoptr (RisRules) no = agenda_rules_new ("entschaedigung.verzicht | nein\n");
  g_autoptr (RisRules) unset = agenda_rules_new ("");
  g_autoptr (RisFinding) possible = ris_allowance_check_waiver (yes);
  g_autoptr (RisFinding) impossible = ris_allowance_check_waiver (no);
  g_autoptr (RisFinding) unknown = ris_allowance_check_waiver (unset);
  g_autoptr (RisFinding) loss = ris_allowance_check_loss (unset, 5000, 60);

  agenda_assert (possible, "moeglich", RIS_FINDING_FINE);
  agenda_assert (impossible, "unzulaessig", RIS_FINDING_WARNING);
  agenda_assert (unknown, "unbekannt", RIS_FINDING_WARNING);
  agenda_assert (loss, "unbekannt", RIS_FINDING_WARNING);
}

static void
test_text (void)
{
  static const struct
  {
    gint64 cents;
    const char *text;
  } rows[] = {
    { 0, "0,00 Euro" },
    { 5, "0,05 Euro" },
    { 2550, "25,50 Euro" },
    { 99999, "999,99 Euro" },
    { 100000, "1.000,00 Euro" },
    { 12345678, "123.456,78 Euro" },
    { 123456789, "1.234.567,89 Euro" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ris_allowance_dup_text (rows[i].cents);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/allowance/whole", test_whole);
  g_test_add_func ("/rules/allowance/order-of-time", test_order_of_time);
  g_test_add_func ("/rules/allowance/midnight", test_midnight);
  g_test_add_func ("/rules/allowance/joint-meeting", test_joint_meeting);
  g_test_add_func ("/rules/allowance/change-of-law", test_change_of_law);
  g_test_add_func ("/rules/allowance/incomplete", test_incomplete);
  g_test_add_func ("/rules/allowance/nothing", test_nothing);
  g_test_add_func ("/rules/allowance/properties", test_properties);
  g_test_add_func ("/rules/allowance/loss", test_loss);
  g_test_add_func ("/rules/allowance/waiver", test_waiver);
  g_test_add_func ("/rules/allowance/text", test_text);
  return g_test_run ();
}
