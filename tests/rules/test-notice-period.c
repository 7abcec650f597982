/* Notice periods: the last day, its words, its steps, and how late something is. */
#include "notice-period-private.h"

#include "time-rules.h"

static const RisNoticeEvent receipt = { "Zugang", "des Zugangs" };

static void
test_days (void)
{
  static const struct
  {
    const char *duration;
    const char *last;
    const char *text;
    const char *step;
  } cases[] = {
    { "tage_voll:7", "Mi., 02.12.2026",
      "7 volle Tage, Tag des Zugangs und Sitzungstag zählen nicht",
      "Do., 03.12. … Mi., 09.12.: 7 volle Tage" },
    { "tage_voll:1", "Di., 08.12.2026",
      "1 voller Tag, Tag des Zugangs und Sitzungstag zählen nicht", "Mi., 09.12.: 1 voller Tag" },
    { "tage_voll:0", "Mi., 09.12.2026",
      "0 volle Tage, Tag des Zugangs und Sitzungstag zählen nicht",
      "kein Tag muss dazwischen liegen" },
    { "tage:7", "Do., 03.12.2026", "7 Tage vor dem Sitzungstag",
      "Do., 10.12.2026 (Sitzung) − 7 Tage = Do., 03.12.2026" },
    { "tage:0", "Do., 10.12.2026", "ohne Mindestfrist, bis zum Sitzungstag",
      "Do., 10.12.2026 (Sitzung) − 0 Tage = Do., 10.12.2026" },
    { "wochen:1", "Do., 03.12.2026", "1 Woche vor dem Sitzungstag",
      "Do., 10.12.2026 (Sitzung) − 1 Woche = Do., 03.12.2026" },
    { "monate:1", "Di., 10.11.2026", "1 Monat vor dem Sitzungstag",
      "Do., 10.12.2026 (Sitzung) − 1 Monat = Di., 10.11.2026" },
    { "werktage:4", "Fr., 04.12.2026",
      "4 Werktage zwischen Zugang und Sitzungstag, Sonn- und Feiertage zählen nicht",
      "So., 06.12. zählt nicht: ein Sonntag" },
    { "arbeitstage:4", "Do., 03.12.2026",
      "4 Arbeitstage zwischen Zugang und Sitzungstag, Samstage, Sonn- und Feiertage zählen nicht",
      "Sa., 05.12. zählt nicht: ein Samstag" },
    { "stunden:24", "Mi., 09.12.2026, 18:00 Uhr", "24 Stunden vor Beginn der Sitzung",
      "Do., 10.12.2026, 18:00 Uhr (Beginn der Sitzung) − 24 Stunden = Mi., 09.12.2026, 18:00 Uhr" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *value = g_strconcat ("ladung.frist=", cases[i].duration, NULL);
      g_autoptr (RisRules) rules = time_rules_new (value);
      g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "frist", NULL);
      g_autofree char *last = NULL;
      g_autofree char *text = NULL;
      RisNoticePeriod period;

      g_test_message ("%s", cases[i].duration);
      g_assert_true (ris_notice_period_init (&period, rules, ris_rules_get (rules, "ladung.frist"),
                                             ris_calendar_day_read ("2026-12-10"),
                                             "2026-12-10T17:00:00Z"));
      ris_notice_period_add_steps (&period, rules, finding);
      last = ris_notice_period_dup_last (&period);
      text = ris_notice_period_dup_text (&period, &receipt);
      g_assert_cmpstr (last, ==, cases[i].last);
      g_assert_cmpstr (text, ==, cases[i].text);
      time_assert_step (finding, cases[i].step);
    }
}

/* the 29th of March 2026 had 23 hours, but 24 hours are 24 hours */
static void
test_hours (void)
{
  g_autoptr (RisRules) rules = time_rules_new ("ladung.frist=stunden:24");
  const RisRule *rule = ris_rules_get (rules, "ladung.frist");
  gint64 meeting = ris_calendar_day_read ("2026-03-30");
  g_autofree char *last = NULL;
  RisNoticePeriod period;
  RisNoticeDelay delay;

  g_assert_false (ris_notice_period_init (&period, rules, rule, meeting, NULL));
  g_assert_false (ris_notice_period_init (&period, rules, rule, meeting, "2026-03-30"));
  g_assert_true (ris_notice_period_init (&period, rules, rule, meeting, "2026-03-29T22:30:00Z"));
  last = ris_notice_period_dup_last (&period);
  g_assert_cmpstr (last, ==, "Sa., 28.03.2026, 23:30 Uhr");
  ris_notice_period_move (&period, rules);
  g_assert_cmpint (period.last, ==, period.counted);

  delay = ris_notice_period_get_delay (&period, "2026-03-28T22:30:00Z");
  g_assert_false (ris_notice_period_is_late (&delay) || delay.is_unclear);
  delay = ris_notice_period_get_delay (&period, "2026-03-28T22:30:01Z");
  g_assert_cmpint (delay.hours, ==, 1);
  delay = ris_notice_period_get_delay (&period, "2026-03-28T23:30:00Z");
  g_assert_cmpint (delay.hours, ==, 1);
  delay = ris_notice_period_get_delay (&period, "2026-03-29T01:30:01Z");
  g_assert_cmpint (delay.hours, ==, 4);
  delay = ris_notice_period_get_delay (&period, "2026-03-27");
  g_assert_false (ris_notice_period_is_late (&delay) || delay.is_unclear);
  delay = ris_notice_period_get_delay (&period, "2026-03-28");
  g_assert_true (delay.is_unclear && !ris_notice_period_is_late (&delay));
  delay = ris_notice_period_get_delay (&period, "2026-03-29");
  g_assert_cmpint (delay.days, ==, 1);
}

/* before 1900 there are no instants, and no last day */
static void
test_too_early (void)
{
  g_autoptr (RisRules) rules = time_rules_new ("ladung.frist=stunden:24");
  RisNoticePeriod period;

  g_assert_false (ris_notice_period_init (&period, rules, ris_rules_get (rules, "ladung.frist"),
                                          ris_calendar_day_read ("1900-01-01"),
                                          "1900-01-01T12:00:00Z"));
}

static void
test_delay (void)
{
  static const RisNoticeDelay none = { 0 };
  static const RisNoticeDelay day = { .days = 1 };
  static const RisNoticeDelay hours = { .hours = 3 };
  g_autofree char *one = ris_notice_period_dup_delay (&day);
  g_autofree char *three = ris_notice_period_dup_delay (&hours);
  g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "frist", NULL);
  g_autoptr (RisFinding) by_hours = ris_finding_new (RIS_FINDING_FINE, "frist", NULL);

  g_assert_cmpstr (one, ==, "um 1 Tag");
  g_assert_cmpstr (three, ==, "um 3 Stunden");
  g_assert_false (ris_notice_period_is_late (&none));
  ris_notice_period_add_delay (&none, finding);
  g_assert_cmpuint (finding->numbers->len, ==, 0);
  ris_notice_period_add_delay (&day, finding);
  ris_notice_period_add_delay (&hours, by_hours);
  g_assert_cmpint (ris_finding_get_number (finding, "verspaetet_um"), ==, 1);
  g_assert_cmpint (ris_finding_get_number (by_hours, "verspaetet_um_stunden"), ==, 3);
}

static void
test_move (void)
{
  g_autoptr (RisRules) rules = time_rules_new ("ladung.frist=tage_voll:7");
  g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "frist", NULL);
  g_autofree char *last = NULL;
  RisNoticePeriod period;
  RisNoticeDelay delay;

  /* counted: Easter Sunday */
  g_assert_true (ris_notice_period_init (&period, rules, ris_rules_get (rules, "ladung.frist"),
                                         ris_calendar_day_read ("2026-04-13"), NULL));
  ris_notice_period_move (&period, rules);
  last = ris_notice_period_dup_last (&period);
  g_assert_cmpstr (last, ==, "Do., 02.04.2026");
  ris_notice_period_add_steps (&period, rules, finding);
  time_assert_step (finding, "Mo., 06.04. … So., 12.04.: 7 volle Tage");
  time_assert_step (finding, "So., 05.04. ist ein Sonntag: vorverlegt auf Do., 02.04.2026");
  delay = ris_notice_period_get_day_delay (&period, ris_calendar_day_read ("2026-04-05"));
  g_assert_cmpint (delay.days, ==, 3);
}

/* over a long span only the holidays that do not count are named */
static void
test_long (void)
{
  g_autoptr (RisRules) rules = time_rules_new ("ladung.frist=werktage:40");
  g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "frist", NULL);
  RisNoticePeriod period;

  g_assert_true (ris_notice_period_init (&period, rules, ris_rules_get (rules, "ladung.frist"),
                                         ris_calendar_day_read ("2026-05-20"), NULL));
  ris_notice_period_add_steps (&period, rules, finding);
  time_assert_step (finding, "Fr., 03.04. zählt nicht: Feiertag (Karfreitag)");
  time_assert_step (finding, "Mo., 06.04. zählt nicht: Feiertag (Ostermontag)");
  time_assert_step (finding, "Fr., 01.05. zählt nicht: Feiertag (Tag der Arbeit)");
  time_assert_step (finding, "Do., 14.05. zählt nicht: Feiertag (Christi Himmelfahrt)");
  g_assert_cmpuint (finding->steps->len, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/notice-period/days", test_days);
  g_test_add_func ("/rules/notice-period/hours", test_hours);
  g_test_add_func ("/rules/notice-period/too-early", test_too_early);
  g_test_add_func ("/rules/notice-period/delay", test_delay);
  g_test_add_func ("/rules/notice-period/move", test_move);
  g_test_add_func ("/rules/notice-period/long", test_long);
  return g_test_run ();
}
