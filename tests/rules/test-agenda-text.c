/* Days and times in sentences, and what is none. */
#include <glib.h>

#include "rules/agenda-text-private.h"

static void
test_days (void)
{
  static const char *const rows[][2] = { { "2026-12-02", "Mi., 02.12.2026" },
                                         { "2024-02-29", "Do., 29.02.2024" },
                                         { "2026-12-02T23:30:00Z", "Do., 03.12.2026" },
                                         { "2026-02-29", "2026-02-29" },
                                         { "bald", "bald" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ris_agenda_text_dup_day (rows[i][0]);

      g_assert_cmpstr (text, ==, rows[i][1]);
    }
}

static void
test_clock (void)
{
  static const char *const rows[][2] = { { "2026-12-02T17:05:00Z", "18:05 Uhr" },
                                         { "2026-07-02T17:05:00Z", "19:05 Uhr" },
                                         { "2026-12-02T23:30:00Z", "00:30 Uhr" },
                                         { "2026-12-02", "2026-12-02" },
                                         { "abends", "abends" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ris_agenda_text_dup_clock (rows[i][0]);

      g_assert_cmpstr (text, ==, rows[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/agenda-text/days", test_days);
  g_test_add_func ("/rules/agenda-text/clock", test_clock);
  return g_test_run ();
}
