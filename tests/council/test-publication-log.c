/* The publication log: its hashes see every column of every public row, its rows say what happened, and no link of the
 * chain can be changed unnoticed. */
#include "publication-private.h"
#include "helper/canary.h"
#include "helper/dump.h"
#include "helper/folder.h"

#include <sqlite3.h>

#define NOW "2024-06-01T08:00:00Z"

static void
publish (const char *directory)
{
  g_autoptr (GError) error = NULL;

  ris_publication_run (directory, FALSE, NULL, &error);
  g_assert_no_error (error);
}

static RisDb *
open_both (const char *directory)
{
  g_autofree char *path = g_build_filename (directory, "public.db", NULL);
  g_autoptr (GError) error = NULL;
  RisDb *db = ris_publication_open (directory, path, &error);

  g_assert_no_error (error);
  return db;
}

static void
execute (sqlite3 *db, const char *sql)
{
  char *message = NULL;

  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

static sqlite3 *
open_raw (const char *directory, const char *name)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  return db;
}

/* the content of all objects in one text */
static char *
hash_everything (RisDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisStatement) roots = ris_db_query (db, "sqlite/verify/roots", &error);
  GString *all = g_string_new (NULL);

  g_assert_no_error (error);
  while (ris_statement_next (roots, &error))
    {
      g_autofree char *hash
          = ris_publication_log_dup_content_hash (db, ris_statement_get_text (roots, "kind"),
                                                  ris_statement_get_id (roots, "id"), &error);

      g_assert_no_error (error);
      g_string_append_printf (all, "%s\n", hash);
    }
  g_assert_no_error (error);
  return g_string_free (all, FALSE);
}

static void
change_column (sqlite3 *raw, RisDb *db, const char *table, const char *column, gboolean is_text)
{
  g_autofree char *before = hash_everything (db);
  g_autofree char *after = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *save
      = g_strdup_printf ("CREATE TEMP TABLE saved AS SELECT * FROM main.%s", table);
  g_autofree char *update
      = g_strdup_printf (is_text ? "UPDATE main.%s SET %s = coalesce (%s, '') || 'x'"
                                 : "UPDATE main.%s SET %s = coalesce (%s, 0) + 1000000",
                         table, column, column);
  g_autofree char *restore = g_strdup_printf ("DELETE FROM main.%s; INSERT INTO main.%s SELECT * "
                                              "FROM saved; DROP TABLE saved",
                                              table, table);

  execute (raw, save);
  execute (raw, update);
  g_assert_cmpint (sqlite3_changes (raw), >, 0);
  after = hash_everything (db);
  if (g_str_equal (before, after))
    g_test_message ("a change of %s.%s is not seen", table, column), g_test_fail ();
  execute (raw, restore);
  restored = hash_everything (db);
  g_assert_cmpstr (restored, ==, before);
}

/* (element-type utf8): table, column, type; and so on */
static GPtrArray *
list_columns (sqlite3 *raw)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *columns = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (raw,
                                       "SELECT s.name, c.name, c.type FROM sqlite_schema AS s, "
                                       "pragma_table_info (s.name) AS c "
                                       "WHERE s.type = 'table' AND s.name NOT GLOB 'publication*' "
                                       "AND s.name NOT GLOB 'search*' "
                                       "AND s.name NOT GLOB 'sqlite*' AND s.name <> 'tombstone'",
                                       -1, &columns, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (columns) == SQLITE_ROW)
    for (int i = 0; i < 3; i++)
      g_ptr_array_add (list, g_strdup ((const char *)sqlite3_column_text (columns, i)));
  sqlite3_finalize (columns);
  return list;
}

static void
test_sees_every_column (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  g_autoptr (GPtrArray) columns = NULL;
  g_autoptr (RisDb) db = NULL;
  sqlite3 *raw;

  publish (directory);
  db = open_both (directory);
  raw = open_raw (directory, "public.db");
  execute (raw, "PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF");
  columns = list_columns (raw);
  g_assert_cmpuint (columns->len, >, 3 * 250);
  for (guint i = 0; i < columns->len; i += 3)
    change_column (raw, db, columns->pdata[i], columns->pdata[i + 1],
                   g_str_equal (columns->pdata[i + 2], "TEXT"));
  sqlite3_close (raw);
}

static gint64
count (const char *directory, const char *sql)
{
  g_autofree char *path = g_build_filename (directory, "council.db", NULL);

  return dump_count (path, sql);
}

static void
test_says_what_happened (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  g_autofree char *rows
      = g_strdup_printf ("SELECT group_concat (action) = 'published,changed,withdrawn,published' "
                         "FROM (SELECT action FROM "
                         "publication WHERE object_id = %" G_GINT64_FORMAT " ORDER BY sequence)",
                         canary_get_id (canary, "paper"));
  g_autofree char *secret
      = g_strdup_printf ("SELECT count(*) FROM publication WHERE object_id = %" G_GINT64_FORMAT,
                         canary_get_id (canary, "secret-paper"));

  publish (directory);
  canary_execute (directory, "UPDATE paper SET name = 'Anders' WHERE is_public = 1");
  publish (directory);
  canary_execute (directory, "UPDATE paper SET remark = 'nur intern' WHERE is_public = 1");
  publish (directory);
  canary_execute (directory, "UPDATE paper SET is_public = 0");
  publish (directory);
  g_assert_cmpint (count (directory, secret), ==, 0);
  canary_execute (directory, "UPDATE paper SET is_public = 1");
  publish (directory);
  g_assert_cmpint (count (directory, rows), ==, 1);
  g_assert_cmpint (count (directory, secret), ==, 1);
}

static gint64
find_broken (const char *directory)
{
  g_autoptr (RisDb) db = open_both (directory);
  g_autoptr (GError) error = NULL;
  gint64 broken = -1;

  g_assert_true (ris_publication_log_verify (db, &broken, &error));
  g_assert_no_error (error);
  return broken;
}

static void
test_chain (void)
{
  static const char *const columns[]
      = { "at", "object_kind", "content_hash", "previous_hash", "hash" };
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  sqlite3 *raw;

  publish (directory);
  g_assert_cmpint (find_broken (directory), ==, 0);
  raw = open_raw (directory, "council.db");
  g_assert_cmpint (sqlite3_exec (raw, "UPDATE publication SET at = 'x'", NULL, NULL, NULL), ==,
                   SQLITE_CONSTRAINT);
  g_assert_cmpint (sqlite3_exec (raw, "DELETE FROM publication", NULL, NULL, NULL), ==,
                   SQLITE_CONSTRAINT);
  execute (raw, "DROP TRIGGER publication_never_changes; DROP TRIGGER publication_is_kept;");
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *damage
          = g_strdup_printf ("UPDATE publication SET %s = %s || 'x' WHERE sequence = 5", columns[i],
                             columns[i]);
      g_autofree char *repair = g_strdup_printf ("UPDATE publication SET %s = substr (%s, 1, "
                                                 "length (%s) - 1) WHERE sequence = 5",
                                                 columns[i], columns[i], columns[i]);

      execute (raw, damage);
      g_assert_cmpint (find_broken (directory), ==, 5);
      execute (raw, repair);
      g_assert_cmpint (find_broken (directory), ==, 0);
    }
  execute (raw, "DELETE FROM publication WHERE sequence = 3");
  g_assert_cmpint (find_broken (directory), ==, 3);
  sqlite3_close (raw);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/publication-log/sees-every-column", test_sees_every_column);
  g_test_add_func ("/council/publication-log/says-what-happened", test_says_what_happened);
  g_test_add_func ("/council/publication-log/chain", test_chain);
  return g_test_run ();
}
