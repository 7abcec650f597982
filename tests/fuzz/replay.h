/* Runs a fuzz target over its corpus, so that what was found once is looked at in every test run. */
#pragma once

#include <glib.h>

/** FUZZ_REPLAY_MAIN: the main function of a test that included the target for @what. */
#define FUZZ_REPLAY_MAIN(what)                                                                     \
  static void test_corpus (void) { fuzz_replay (what, LLVMFuzzerTestOneInput); }                   \
  int main (int argc, char **argv)                                                                 \
  {                                                                                                \
    g_test_init (&argc, &argv, NULL);                                                              \
    g_test_add_func ("/fuzz/" what, test_corpus);                                                  \
    return g_test_run ();                                                                          \
  }

static inline void
fuzz_replay (const char *what, int (*target) (const guint8 *data, size_t size))
{
  const char *root = g_getenv ("RIS_SOURCE") != NULL ? g_getenv ("RIS_SOURCE") : ".";
  g_autofree char *folder = g_build_filename (root, "tests/fuzz/corpus", what, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) files = g_dir_open (folder, 0, &error);
  const char *name;
  guint n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize size;

      g_file_get_contents (path, &data, &size, &error);
      g_assert_no_error (error);
      target ((const guint8 *)data, size);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}
