/* The two schemas: what is in council.db is in public.db under the same name, or it is said to be private; and no change
 * of anything published goes by unnoticed. */
#include "db/database.h"
#include "helper/folder.h"

#include <gio/gio.h>
#include <sqlite3.h>
#include <string.h>

/* counters of numbers that are given out: how many there are would tell of papers that are not public */
static const char *const internal_tables[] = { "id_counter", "number_counter" };

typedef struct
{
  char *folder; /* (owned) */
  sqlite3 *council;
  sqlite3 *public;
  GHashTable *is_private; /* (owned) (element-type utf8): "table" and "table.column" */
} Schemas;

static void
read_marks_of (GHashTable *is_private, const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *table = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_marked = strstr (lines[i], "-- private") != NULL;
      g_auto (GStrv) words = g_strsplit (g_strstrip (lines[i]), " ", 4);

      if (g_str_has_prefix (lines[i], "CREATE TABLE "))
        {
          g_free (table);
          table = g_strdup (words[2]);
          if (is_marked)
            g_hash_table_add (is_private, g_strdup (table));
        }
      else if (is_marked && table != NULL)
        g_hash_table_add (is_private, g_strconcat (table, ".", words[0], NULL));
    }
}

static void
read_private_marks (GHashTable *is_private)
{
  static const char folder[] = "/de/ratswerk/data/sql/schema/council/";
  g_auto (GStrv) names
      = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);

      read_marks_of (is_private, path);
    }
}

static sqlite3 *
open_migrated (const char *folder, const char *kind)
{
  g_autofree char *path = g_strconcat (folder, "/", kind, ".db", NULL);
  g_autoptr (GError) error = NULL;
  RisDb *db = ris_db_open (path, RIS_DB_CREATE, &error);
  sqlite3 *raw = NULL;

  g_assert_no_error (error);
  ris_db_migrate (db, kind, &error);
  g_assert_no_error (error);
  ris_db_close (db);
  g_assert_cmpint (sqlite3_open (path, &raw), ==, SQLITE_OK);
  return raw;
}

static void
set_up (Schemas *schemas, gconstpointer data)
{
  schemas->folder = folder_new ();
  schemas->council = open_migrated (schemas->folder, "council");
  schemas->public = open_migrated (schemas->folder, "public");
  schemas->is_private = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_private_marks (schemas->is_private);
  g_assert_cmpuint (g_hash_table_size (schemas->is_private), >=, 20);
}

static void
tear_down (Schemas *schemas, gconstpointer data)
{
  sqlite3_close (schemas->council);
  sqlite3_close (schemas->public);
  g_hash_table_unref (schemas->is_private);
  folder_clear (&schemas->folder);
}

/* (element-type utf8): "table.column type" or, for @with_type false, "table.column", of all tables */
static GHashTable *
list_columns (sqlite3 *db, gboolean with_type)
{
  GHashTable *columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db,
                                       "SELECT s.name || '.' || c.name, c.type, c.\"notnull\" FROM "
                                       "sqlite_schema AS s, "
                                       "pragma_table_info (s.name) AS c WHERE s.type = 'table' "
                                       "AND s.name NOT GLOB 'sqlite_*' AND s.name NOT GLOB "
                                       "'search_*'",
                                       -1, &statement, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_hash_table_add (columns,
                      with_type ? g_strdup_printf ("%s %s %s", sqlite3_column_text (statement, 0),
                                                   sqlite3_column_text (statement, 1),
                                                   sqlite3_column_text (statement, 2))
                                : g_strdup ((const char *)sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);
  return columns;
}

static gboolean
is_kept_back (Schemas *schemas, const char *column)
{
  g_autofree char *table = g_strndup (column, strcspn (column, "."));
  const char *name = strchr (column, '.') + 1;

  for (gsize i = 0; i < G_N_ELEMENTS (internal_tables); i++)
    if (g_str_equal (internal_tables[i], table))
      return TRUE;
  return g_str_equal (name, "is_public") || g_str_equal (name, "are_ballots_public")
         || g_hash_table_contains (schemas->is_private, table)
         || g_hash_table_contains (schemas->is_private, column);
}

static void
test_public_or_private (Schemas *schemas, gconstpointer data)
{
  g_autoptr (GHashTable) council = list_columns (schemas->council, FALSE);
  g_autoptr (GHashTable) public = list_columns (schemas->public, FALSE);
  GHashTableIter iterator;
  gpointer column;

  g_hash_table_iter_init (&iterator, council);
  while (g_hash_table_iter_next (&iterator, &column, NULL))
    if (is_kept_back (schemas, column) == g_hash_table_contains (public, column))
      g_test_message ("%s must be in public.db or be marked as private, not both", (char *)column),
          g_test_fail ();
}

/* public.db adds only its own book-keeping, and its columns have the same types */
static void
test_same_columns (Schemas *schemas, gconstpointer data)
{
  static const char *const own[] = { "tombstone.", "publication_state.", "publication_pending." };
  g_autoptr (GHashTable) council = list_columns (schemas->council, TRUE);
  g_autoptr (GHashTable) public = list_columns (schemas->public, TRUE);
  GHashTableIter iterator;
  gpointer column;

  g_hash_table_iter_init (&iterator, public);
  while (g_hash_table_iter_next (&iterator, &column, NULL))
    {
      gboolean is_own = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
        is_own = is_own || g_str_has_prefix (column, own[i]);
      if (!is_own && !g_hash_table_contains (council, column))
        g_test_message ("council.db has no column %s", (char *)column), g_test_fail ();
    }
}

static int
count_triggers (sqlite3 *db, const char *table)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '%s' "
      "AND name GLOB '%s_*ed_is_queued' AND sql GLOB '*AFTER*INTO publication_queue*'",
      table, table);
  sqlite3_stmt *statement = NULL;
  int n;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  return n;
}

static void
test_every_change_is_queued (Schemas *schemas, gconstpointer data)
{
  sqlite3_stmt *tables = NULL;
  guint n_tables = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (schemas->public,
                                       "SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                       "name NOT GLOB 'sqlite*' "
                                       "AND name NOT GLOB 'search*' AND name NOT GLOB "
                                       "'publication*' "
                                       "AND name <> 'tombstone'",
                                       -1, &tables, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (tables) == SQLITE_ROW)
    {
      const char *table = (const char *)sqlite3_column_text (tables, 0);

      n_tables++;
      if (count_triggers (schemas->council, table) != 3)
        g_test_message ("%s lacks a trigger", table), g_test_fail ();
    }
  g_assert_cmpuint (n_tables, >, 35);
  sqlite3_finalize (tables);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/db/schema/public-or-private", Schemas, NULL, set_up, test_public_or_private,
              tear_down);
  g_test_add ("/db/schema/same-columns", Schemas, NULL, set_up, test_same_columns, tear_down);
  g_test_add ("/db/schema/every-change-is-queued", Schemas, NULL, set_up,
              test_every_change_is_queued, tear_down);
  return g_test_run ();
}
