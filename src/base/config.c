/* The settings of an installation. Unknown groups and keys are errors: a typing mistake must not be silent. */
#include "base/config.h"

#include <string.h>

static const char *const known_keys[] = { "base_url", "hosts", "contact_email", "notice", NULL };

static gboolean
check_keys (GKeyFile *file, const char *path, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  g_auto (GStrv) keys = NULL;

  for (guint i = 0; groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], "portal"))
      {
        g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s: unknown group [%s]", path,
                     groups[i]);
        return FALSE;
      }
  keys = g_key_file_get_keys (file, "portal", NULL, NULL);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (!g_strv_contains (known_keys, keys[i]))
      {
        g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s: unknown key %s", path, keys[i]);
        return FALSE;
      }
  return TRUE;
}

/* a value that is there can be wrong (no UTF-8, a lone backslash); then the default must not take its place in silence */
static gboolean
check_values (GKeyFile *file, const char *path, GError **error)
{
  for (guint i = 0; known_keys[i] != NULL; i++)
    {
      g_autoptr (GError) problem = NULL;
      g_autofree char *value = NULL;

      if (!g_key_file_has_key (file, "portal", known_keys[i], NULL))
        continue;
      value = g_key_file_get_string (file, "portal", known_keys[i], &problem);
      if (problem != NULL) /* GLib may hand out half a value beside it */
        {
          g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s: %s: %s", path, known_keys[i],
                       problem->message);
          return FALSE;
        }
    }
  return TRUE;
}

static char *
read_text (GKeyFile *file, const char *key, const char *fallback)
{
  char *text = g_key_file_get_string (file, "portal", key, NULL);

  return text != NULL ? text : g_strdup (fallback);
}

static GStrv
read_list (GKeyFile *file, const char *key, const char *fallback)
{
  GStrv list = g_key_file_get_string_list (file, "portal", key, NULL, NULL);

  return list != NULL ? list : g_strsplit (fallback, ";", -1);
}

RisConfig *
ris_config_load (const char *data_directory, GError **error)
{
  g_autofree char *path = g_build_filename (data_directory, "ris.conf", NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  RisConfig *config;

  if (g_file_test (path, G_FILE_TEST_EXISTS)
      && !g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, error))
    {
      ris_error_convert (error);
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  if (!check_keys (file, path, error) || !check_values (file, path, error))
    return NULL;

  config = g_new0 (RisConfig, 1);
  config->base_url = read_text (file, "base_url", "http://localhost:8080");
  config->hosts = read_list (file, "hosts", "");
  config->contact_email = read_text (file, "contact_email", "");
  config->notice = read_text (file, "notice", "");
  if (g_str_has_suffix (config->base_url, "/"))
    config->base_url[strlen (config->base_url) - 1] = '\0';
  return config;
}

void
ris_config_free (RisConfig *config)
{
  if (config == NULL)
    return;
  g_free (config->base_url);
  g_free (config->contact_email);
  g_free (config->notice);
  g_strfreev (config->hosts);
  g_free (config);
}
