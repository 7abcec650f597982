/* Migrations: numbered files below data/sql/schema/<kind>/, each run once and in one transaction with its number.
 *
 * `PRAGMA user_version` holds the number of the newest file that has run. A database from a newer Ratswerk is refused
 * rather than guessed at, and a failing file leaves the database as it was.
 */
#include "database-private.h"

#include <gio/gio.h>
#include <stdlib.h>

#define SCHEMA_PREFIX "/de/ratswerk/data/sql/schema/"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

/* (transfer full): the files of @kind in order; their first four digits count 0001, 0002, … */
static GStrv
list_files (const char *kind, GError **error)
{
  g_autofree char *folder = g_strconcat (SCHEMA_PREFIX, kind, NULL);
  GStrv names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (names == NULL)
    {
      ris_error_convert (error);
      return NULL;
    }
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    if (g_ascii_strtoull (names[i], NULL, 10) != i + 1)
      {
        g_set_error (error, RIS_ERROR, RIS_ERROR_INTERNAL, "schema file %s/%s is out of order",
                     kind, names[i]);
        g_strfreev (names);
        return NULL;
      }
  return names;
}

static int
get_version (RisDb *db)
{
  sqlite3_stmt *statement = NULL;
  int version = -1;

  if (sqlite3_prepare_v2 (db->handle, "PRAGMA user_version", -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    version = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  return version;
}

static gboolean
run_file (RisDb *db, const char *kind, const char *name, int version, GError **error)
{
  g_autofree char *path = g_strconcat (SCHEMA_PREFIX, kind, "/", name, NULL);
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d", version);
  g_autoptr (GBytes) sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (RisTransaction) transaction = NULL;
  g_autofree char *text = NULL;

  if (sql == NULL)
    return ris_error_convert (error);
  transaction = ris_transaction_begin (db, error);
  if (transaction == NULL)
    return FALSE;
  text = g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql));
  if (!ris_db_execute (db, text, error) || !ris_db_execute (db, mark, error))
    {
      g_prefix_error (error, "schema %s/%s: ", kind, name);
      return FALSE;
    }
  return ris_transaction_commit (transaction, error);
}

static gboolean
check_not_newer (int version, int newest, const char *kind, GError **error)
{
  if (version >= 0 && version <= newest)
    return TRUE;
  g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT,
               "the %s database has schema %d, this program knows %d: use a newer ris", kind,
               version, newest);
  return FALSE;
}

gboolean
ris_db_migrate (RisDb *db, const char *kind, GError **error)
{
  g_auto (GStrv) names = list_files (kind, error);
  int version = get_version (db);

  if (names == NULL || !check_not_newer (version, (int)g_strv_length (names), kind, error))
    return FALSE;
  for (int i = version; names[i] != NULL; i++)
    if (!run_file (db, kind, names[i], i + 1, error))
      return FALSE;
  return TRUE;
}

gboolean
ris_db_is_current (RisDb *db, const char *kind, GError **error)
{
  g_auto (GStrv) names = list_files (kind, error);
  int version = get_version (db);

  if (names == NULL || !check_not_newer (version, (int)g_strv_length (names), kind, error))
    return FALSE;
  if (version == (int)g_strv_length (names))
    return TRUE;
  g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT,
               "the %s database has schema %d of %u: run `ris init`", kind, version,
               g_strv_length (names));
  return FALSE;
}
