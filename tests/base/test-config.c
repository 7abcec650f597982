/* Settings: defaults, what a file changes, and that no typing mistake is silent. */
#include "base/config.h"

#include <glib/gstdio.h>

/* the settings of an installation whose ris.conf has these contents */
static RisConfig *
load (const char *contents, GError **error)
{
  g_autofree char *directory = g_dir_make_tmp ("ris-config-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "ris.conf", NULL);
  RisConfig *config;

  if (contents != NULL)
    g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  config = ris_config_load (directory, error);
  g_unlink (path);
  g_rmdir (directory);
  return config;
}

static void
test_defaults (void)
{
  static const char *const files[] = { NULL, "", "[portal]\n", "# nothing\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisConfig) config = load (files[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (config->base_url, ==, "http://localhost:8080");
      g_assert_cmpstr (config->contact_email, ==, "");
      g_assert_cmpuint (g_strv_length (config->hosts), ==, 0);
    }
}

static void
test_values (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisConfig) config = load ("[portal]\n"
                                       "base_url=https://rat.example.org/\n"
                                       "hosts=rat.example.org;www.example.org\n"
                                       "contact_email=büro@example.org\nnotice=Testbetrieb\n",
                                       &error);

  g_assert_no_error (error);
  g_assert_cmpstr (config->base_url, ==, "https://rat.example.org");
  g_assert_cmpuint (g_strv_length (config->hosts), ==, 2);
  g_assert_cmpstr (config->hosts[0], ==, "rat.example.org");
  g_assert_cmpstr (config->hosts[1], ==, "www.example.org");
  g_assert_cmpstr (config->contact_email, ==, "büro@example.org");
  g_assert_cmpstr (config->notice, ==, "Testbetrieb");
}

static void
test_mistakes (void)
{
  static const struct
  {
    const char *contents;
    const char *named;
  } cases[] = {
    { "[portal]\nbase_ulr=https://rat.example.org\n", "base_ulr" },
    { "[portals]\nbase_url=https://rat.example.org\n", "portals" },
    { "base_url=https://rat.example.org\n", "ris.conf" },
    { "[portal]\nno value\n", "ris.conf" },
    { "[portal]\nbase_url=\xff\n", "base_url" },
    { "[portal]\nhosts=\xff;b\n", "hosts" },
    { "[portal]\nbase_url=a\\q\n", "base_url" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisConfig) config = load (cases[i].contents, &error);

      g_test_message ("%s", cases[i].named);
      g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
      g_assert_null (config);
      g_assert_nonnull (g_strstr_len (error->message, -1, cases[i].named));
      g_assert_nonnull (g_strstr_len (error->message, -1, "ris.conf"));
    }
}

static void
test_free_nothing (void)
{
  ris_config_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/config/defaults", test_defaults);
  g_test_add_func ("/base/config/values", test_values);
  g_test_add_func ("/base/config/mistakes", test_mistakes);
  g_test_add_func ("/base/config/free-nothing", test_free_nothing);
  return g_test_run ();
}
