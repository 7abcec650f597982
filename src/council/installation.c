/* An installation: making a data directory and opening its databases.
 *
 * The folder is readable by its owner only: council.db holds what is not public. Making is repeatable, so it is also the
 * way to bring an older installation to the newest schema.
 */
#include "council/installation.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#define DEFAULT_CONFIGURATION "/de/ratswerk/data/default/ris.conf"

char *
ris_installation_dup_path (const char *data_directory, const char *name)
{
  return g_build_filename (data_directory, name, NULL);
}

gboolean
ris_installation_exists (const char *data_directory)
{
  g_autofree char *path = ris_installation_dup_path (data_directory, "council.db");

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static gboolean
make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;
  g_set_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE, "cannot make folder %s: %s", path,
               g_strerror (errno));
  return FALSE;
}

static gboolean
migrate (const char *path, const char *kind, GError **error)
{
  g_autoptr (RisDb) db = ris_db_open (path, RIS_DB_CREATE, error);

  return db != NULL && ris_db_migrate (db, kind, error);
}

static gboolean
write_configuration (const char *path, GError **error)
{
  g_autoptr (GBytes) text = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  text = g_resources_lookup_data (DEFAULT_CONFIGURATION, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (text == NULL
      || !g_file_set_contents (path, g_bytes_get_data (text, NULL), (gssize)g_bytes_get_size (text),
                               error))
    return ris_error_convert (error);
  return TRUE;
}

gboolean
ris_installation_create (const char *data_directory, GError **error)
{
  g_autofree char *files = ris_installation_dup_path (data_directory, "files");
  g_autofree char *council = ris_installation_dup_path (data_directory, "council.db");
  g_autofree char *published = ris_installation_dup_path (data_directory, "public.db");
  g_autofree char *configuration = ris_installation_dup_path (data_directory, "ris.conf");

  return make_folder (data_directory, error) && make_folder (files, error)
         && migrate (council, "council", error) && migrate (published, "public", error)
         && write_configuration (configuration, error);
}

RisDb *
ris_installation_open (const char *data_directory, RisDbMode mode, GError **error)
{
  g_autofree char *path = ris_installation_dup_path (data_directory, "council.db");
  g_autoptr (RisDb) db = NULL;

  if (!ris_installation_exists (data_directory))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "%s holds no council.db: run `ris init`",
                   data_directory);
      return NULL;
    }
  db = ris_db_open (path, mode, error);
  if (db == NULL || !ris_db_is_current (db, "council", error))
    return NULL;
  return g_steal_pointer (&db);
}
