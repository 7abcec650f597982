/* Durations: seven units, read and said. */
#include "rules/duration.h"

static const struct
{
  const char *written;
  gint64 number;
  RisDurationUnit unit;
  const char *text;
} durations[] = {
  { "tage:7", 7, RIS_UNIT_DAYS, "7 Tage" },
  { "tage:1", 1, RIS_UNIT_DAYS, "1 Tag" },
  { "tage:0", 0, RIS_UNIT_DAYS, "0 Tage" },
  { "tage_voll:7", 7, RIS_UNIT_FULL_DAYS, "7 volle Tage" },
  { "tage_voll:1", 1, RIS_UNIT_FULL_DAYS, "1 voller Tag" },
  { "werktage:3", 3, RIS_UNIT_WERKTAGE, "3 Werktage" },
  { "werktage:1", 1, RIS_UNIT_WERKTAGE, "1 Werktag" },
  { "arbeitstage:5", 5, RIS_UNIT_ARBEITSTAGE, "5 Arbeitstage" },
  { "arbeitstage:1", 1, RIS_UNIT_ARBEITSTAGE, "1 Arbeitstag" },
  { "wochen:2", 2, RIS_UNIT_WEEKS, "2 Wochen" },
  { "wochen:1", 1, RIS_UNIT_WEEKS, "1 Woche" },
  { "monate:1", 1, RIS_UNIT_MONTHS, "1 Monat" },
  { "monate:1000", 1000, RIS_UNIT_MONTHS, "1000 Monate" },
  { "stunden:48", 48, RIS_UNIT_HOURS, "48 Stunden" },
  { "stunden:1", 1, RIS_UNIT_HOURS, "1 Stunde" },
};

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      RisDuration duration;
      g_autofree char *text = NULL;

      g_test_message ("%s", durations[i].written);
      g_assert_true (ris_duration_parse (durations[i].written, &duration));
      g_assert_cmpint (duration.number, ==, durations[i].number);
      g_assert_cmpint (duration.unit, ==, durations[i].unit);
      text = ris_duration_dup_text (&duration);
      g_assert_cmpstr (text, ==, durations[i].text);
    }
}

static void
test_refused (void)
{
  static const char *const refused[]
      = { "",         "7",       "tage",     "tage:",  "tage:-1",  "tage:1001",
          "tage:7 ",  "tage: 7", ":7",       "Tage:7", "tage_:7",  "tag:7",
          "tage:7,5", "jahre:1", "tage:7:7", "tage=7", "tage:0x7", "tage:99999999999999999999" };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      RisDuration duration;

      g_test_message ("%s", refused[i]);
      g_assert_false (ris_duration_parse (refused[i], &duration));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/duration/read", test_read);
  g_test_add_func ("/rules/duration/refused", test_refused);
  return g_test_run ();
}
