/* Long output as a file beside the tests: RIS_UPDATE_GOLDEN=1 rewrites it, and the difference is read before it is kept. */
#pragma once

#include <glib.h>

/* prints the first line in which two texts differ */
static inline void
golden_print_difference (const char *path, const char *expected, const char *actual)
{
  g_auto (GStrv) old_lines = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) new_lines = g_strsplit (actual, "\n", -1);
  guint n = 0;

  while (old_lines[n] != NULL && g_strcmp0 (old_lines[n], new_lines[n]) == 0)
    n++;
  g_printerr ("%s:%u:\n- %s\n+ %s\n", path, n + 1, old_lines[n] != NULL ? old_lines[n] : "(end)",
              n < g_strv_length (new_lines) ? new_lines[n] : "(end)");
}

/** golden_check: @actual must be what the file @name, seen from the top folder of the sources, holds. */
static inline void
golden_check (const char *name, const char *actual)
{
  g_autofree char *path = g_build_filename (g_getenv ("RIS_SOURCE"), name, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("RIS_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, actual, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  if (!g_str_equal (expected, actual))
    golden_print_difference (name, expected, actual);
  g_assert_true (g_str_equal (expected, actual));
}
