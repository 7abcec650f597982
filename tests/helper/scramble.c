/* Random changes: a row of any table is copied, deleted, its publicity turned, a text replaced, a reference bent to any
 * other row, a date of release set or taken away. */
#include "helper/scramble.h"

#include <sqlite3.h>
#include <string.h>

typedef struct
{
  sqlite3 *db;
  GRand *random;
  GPtrArray *tables; /* (owned) (element-type utf8) */
} Scramble;

/* (nullable) (transfer full): the first value of the first row */
static char *
ask (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  char *answer = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    answer = g_strdup ((const char *)sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return answer;
}

static guint
pick (Scramble *scramble, guint n)
{
  return (guint)g_rand_int_range (scramble->random, 0, (gint32)n);
}

/* a column of @table with a property, at random; (nullable) */
static char *
pick_column (Scramble *scramble, const char *table, const char *condition)
{
  g_autofree char *count_sql
      = g_strdup_printf ("SELECT count(*) FROM pragma_table_info('%s') WHERE %s", table, condition);
  g_autofree char *count = ask (scramble->db, count_sql);
  guint n = (guint)g_ascii_strtoull (count, NULL, 10);
  g_autofree char *sql = NULL;

  if (n == 0)
    return NULL;
  sql = g_strdup_printf ("SELECT name FROM pragma_table_info('%s') WHERE %s LIMIT 1 OFFSET %u",
                         table, condition, pick (scramble, n));
  return ask (scramble->db, sql);
}

/* a condition that holds for one row at random; tables without rowid by their first column */
static char *
pick_row (Scramble *scramble, const char *table)
{
  g_autofree char *has_id
      = g_strdup_printf ("SELECT 1 FROM pragma_table_info('%s') WHERE name = 'id'", table);
  g_autofree char *with_id = ask (scramble->db, has_id);
  g_autofree char *key
      = with_id != NULL ? g_strdup ("id") : pick_column (scramble, table, "pk = 1");
  g_autofree char *count_sql = g_strdup_printf ("SELECT count(*) FROM %s", table);
  g_autofree char *count = ask (scramble->db, count_sql);
  guint n = (guint)g_ascii_strtoull (count, NULL, 10);

  return n == 0 ? g_strdup ("false")
                : g_strdup_printf ("%s = (SELECT %s FROM %s LIMIT 1 OFFSET %u)", key, key, table,
                                   pick (scramble, n));
}

static char *
make_flip (Scramble *scramble, const char *table, const char *row)
{
  g_autofree char *column
      = pick_column (scramble, table, "name IN ('is_public', 'are_ballots_public')");

  return column == NULL
             ? NULL
             : g_strdup_printf ("UPDATE %s SET %s = 1 - %s WHERE %s", table, column, column, row);
}

static char *
make_text (Scramble *scramble, const char *table, const char *row)
{
  g_autofree char *column = pick_column (scramble, table,
                                         "type = 'TEXT' AND name NOT GLOB '*_on' AND name NOT GLOB "
                                         "'*_at' AND name <> 'sha256'");

  return column == NULL ? NULL
                        : g_strdup_printf ("UPDATE %s SET %s = 'neu %u' WHERE %s", table, column,
                                           pick (scramble, 100000), row);
}

/* instants and optional texts come and go: release, public title, names */
static char *
make_optional (Scramble *scramble, const char *table, const char *row)
{
  g_autofree char *column = pick_column (scramble, table, "type = 'TEXT' AND \"notnull\" = 0");

  return column == NULL ? NULL
                        : g_strdup_printf ("UPDATE %s SET %s = CASE WHEN %s IS NULL THEN "
                                           "'2024-04-0%uT10:00:00Z' END WHERE %s",
                                           table, column, column, 1 + pick (scramble, 9), row);
}

/* any id anywhere: references of the schema refuse most, the free ones (root, owner, object) take all */
static char *
make_reference (Scramble *scramble, const char *table, const char *row)
{
  g_autofree char *column = pick_column (scramble, table, "name GLOB '*_id'");
  g_autofree char *sql = NULL;
  g_autofree char *target = NULL;

  if (column == NULL)
    return NULL;
  sql = g_strdup_printf (
      "SELECT \"table\" FROM pragma_foreign_key_list('%s') WHERE \"from\" = '%s'", table, column);
  target = ask (scramble->db, sql);
  if (target != NULL && pick (scramble, 4) == 0)
    return g_strdup_printf ("UPDATE %s SET %s = NULL WHERE %s", table, column, row);
  if (target == NULL)
    return g_strdup_printf ("UPDATE %s SET %s = %u WHERE %s", table, column,
                            1001 + pick (scramble, 220), row);
  return g_strdup_printf ("UPDATE %s SET %s = (SELECT %s FROM %s LIMIT 1 OFFSET %u) WHERE %s",
                          table, column, g_str_equal (target, "election") ? "vote_id" : "id",
                          target, pick (scramble, 8), row);
}

static char *
make_copy (Scramble *scramble, const char *table, const char *row)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT group_concat (name) FROM pragma_table_info('%s') WHERE name <> 'id'", table);
  g_autofree char *columns = ask (scramble->db, sql);
  g_autofree char *id = pick_column (scramble, table, "name = 'id'");

  if (id == NULL)
    return NULL;
  return g_strdup_printf ("INSERT INTO %s (id, %s) SELECT %u, %s FROM %s WHERE %s", table, columns,
                          6000 + pick (scramble, 1000000), columns, table, row);
}

static char *
make_delete (Scramble *scramble, const char *table, const char *row)
{
  return g_strdup_printf ("DELETE FROM %s WHERE %s", table, row);
}

static char *
make_edit (Scramble *scramble)
{
  static char *(*const makers[]) (Scramble *, const char *, const char *)
      = { make_flip,      make_flip,      make_flip, make_text,  make_optional,
          make_reference, make_reference, make_copy, make_delete };
  const char *table = scramble->tables->pdata[pick (scramble, scramble->tables->len)];
  g_autofree char *row = pick_row (scramble, table);

  return makers[pick (scramble, G_N_ELEMENTS (makers))](scramble, table, row);
}

static GPtrArray *
list_tables (sqlite3 *db)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db,
                                       "SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                       "name NOT LIKE 'sqlite_%' "
                                       "AND name NOT LIKE 'publication%' AND name <> 'audit' ORDER "
                                       "BY name",
                                       -1, &statement, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (tables, g_strdup ((const char *)sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);
  return tables;
}

guint
scramble_council (const char *directory, GRand *random, guint edits)
{
  g_autofree char *path = g_build_filename (directory, "council.db", NULL);
  Scramble scramble = { .random = random };
  guint accepted = 0;

  g_assert_cmpint (sqlite3_open (path, &scramble.db), ==, SQLITE_OK);
  scramble.tables = list_tables (scramble.db);
  g_assert_cmpint (sqlite3_exec (scramble.db,
                                 "PRAGMA foreign_keys = ON; PRAGMA synchronous = OFF; BEGIN", NULL,
                                 NULL, NULL),
                   ==, SQLITE_OK);
  for (guint i = 0; i < edits; i++)
    {
      g_autofree char *sql = make_edit (&scramble);

      if (sql != NULL && sqlite3_exec (scramble.db, sql, NULL, NULL, NULL) == SQLITE_OK
          && sqlite3_changes (scramble.db) > 0)
        accepted++;
    }
  g_assert_cmpint (sqlite3_exec (scramble.db, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  g_ptr_array_unref (scramble.tables);
  sqlite3_close (scramble.db);
  return accepted;
}
