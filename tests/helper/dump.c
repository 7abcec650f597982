/* Dumps: every table that is stored as a table; virtual tables only through the tables below them. */
#include "helper/dump.h"

#include <sqlite3.h>
#include <string.h>

static sqlite3 *
open_database (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  return db;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
append_value (GString *line, sqlite3_stmt *row, int column)
{
  switch (sqlite3_column_type (row, column))
    {
    case SQLITE_NULL:
      g_string_append (line, "|-");
      break;
    case SQLITE_BLOB:
      g_string_append_c (line, '|');
      g_string_append_len (line, sqlite3_column_blob (row, column),
                           sqlite3_column_bytes (row, column));
      break;
    default:
      g_string_append_printf (line, "|%s", (const char *)sqlite3_column_text (row, column));
    }
}

/* lines with blobs may hold zero bytes: they are appended as they come, the others sorted */
static void
dump_table (sqlite3 *db, const char *table, GString *dump)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", table);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *row = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &row, NULL), ==, SQLITE_OK);
  while (sqlite3_step (row) == SQLITE_ROW)
    {
      g_autoptr (GString) line = g_string_new (table);

      for (int i = 0; i < sqlite3_column_count (row); i++)
        append_value (line, row, i);
      if (strlen (line->str) < line->len)
        g_string_append_len (dump, line->str, line->len);
      else
        g_ptr_array_add (lines, g_strdup (line->str));
    }
  sqlite3_finalize (row);
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (dump, "%s\n", (const char *)lines->pdata[i]);
}

GString *
dump_database (const char *path, const char *skipped)
{
  sqlite3 *db = open_database (path);
  GString *dump = g_string_new (NULL);
  sqlite3_stmt *tables = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db,
                                       "SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                       "rootpage > 0 "
                                       "ORDER BY name",
                                       -1, &tables, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (tables) == SQLITE_ROW)
    {
      const char *name = (const char *)sqlite3_column_text (tables, 0);
      g_autofree char *key = g_strconcat (" ", name, " ", NULL);

      if (skipped == NULL || strstr (skipped, key) == NULL)
        dump_table (db, name, dump);
    }
  sqlite3_finalize (tables);
  sqlite3_close (db);
  return dump;
}

void
dump_assert_equal (GString *a, GString *b)
{
  g_auto (GStrv) left = NULL;
  g_auto (GStrv) right = NULL;

  if (g_string_equal (a, b))
    return;
  left = g_strsplit (a->str, "\n", -1);
  right = g_strsplit (b->str, "\n", -1);
  for (guint i = 0; left[i] != NULL && right[i] != NULL; i++)
    g_assert_cmpstr (left[i], ==, right[i]);
  g_assert_cmpuint (a->len, ==, b->len);
}

gint64
dump_count (const char *path, const char *sql)
{
  sqlite3 *db = open_database (path);
  sqlite3_stmt *statement = NULL;
  gint64 count;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  count = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return count;
}
