/* Statements: asked for by name, used inside one another, bound and read by name, and loud about wrong names. */
#include "db/database-private.h"
#include "helper/folder.h"
#include "helper/overlay.h"

#include <string.h>

typedef struct
{
  gint64 id;
  char *name;
  gint64 number;
  gboolean flag;
} Row;

static const RisField row_fields[] = {
  RIS_FIELD (Row, id, ID),
  RIS_FIELD (Row, name, TEXT),
  RIS_FIELD (Row, number, INT),
  RIS_FIELD (Row, flag, BOOL),
};
static const RisRecordType row_type
    = { "Row", sizeof (Row), row_fields, G_N_ELEMENTS (row_fields) };

static const RisField short_fields[] = { RIS_FIELD (Row, id, ID) };
static const RisRecordType short_type
    = { "ShortRow", sizeof (Row), short_fields, G_N_ELEMENTS (short_fields) };

static const struct
{
  const char *name;
  const char *sql;
} statements[] = {
  { "create.sql", "-- a table\nCREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, name TEXT, "
                  "number INTEGER, flag INTEGER)\n" },
  { "insert.sql",
    "-- a row\nINSERT INTO t (id, name, number, flag) VALUES (:id, :name, :number, :flag);\n" },
  { "all.sql", "-- all rows\nSELECT id, name, number, flag FROM t ORDER BY id\n" },
  { "by-id.sql", "-- one row\nSELECT id, name, number, flag FROM t WHERE id = :id\n" },
  { "two.sql", "-- two statements\nSELECT 1;\nSELECT 2;\n" },
  { "empty.sql", "-- nothing\n" },
  { "broken.sql", "-- no SQL\nSELEKT 1\n" },
  { "fails.sql", "-- fails at its second row\nSELECT abs (CASE id WHEN 1 THEN 1 ELSE "
                 "-9223372036854775807 - 1 END) AS id FROM t\n" },
};

static RisDb *
open_with_table (void)
{
  g_autoptr (GError) error = NULL;
  RisDb *db = ris_db_open (":memory:", RIS_DB_CREATE, &error);
  g_autoptr (RisStatement) create = NULL;

  g_assert_no_error (error);
  create = ris_db_query (db, "test/create", &error);
  g_assert_no_error (error);
  g_assert_true (ris_statement_run (create, &error));
  return db;
}

static RisStatement *
query (RisDb *db, const char *name)
{
  g_autoptr (GError) error = NULL;
  RisStatement *statement = ris_db_query (db, name, &error);

  g_assert_no_error (error);
  return statement;
}

static void
insert (RisDb *db, gint64 id, const char *name, gint64 number)
{
  g_autoptr (RisStatement) statement = query (db, "test/insert");
  g_autoptr (GError) error = NULL;

  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_text (statement, "name", name);
  ris_statement_bind_int (statement, "number", number);
  g_assert_true (ris_statement_run (statement, &error));
}

static void
test_wrong_statements (void)
{
  static const char *const wrong[][2] = {
    { "test/none", "there is no statement data/sql/test/none.sql" },
    { "test/two", "more than one statement" },
    { "test/empty", "empty" },
    { "test/broken", "SELEKT" },
  };
  g_autoptr (RisDb) db = open_with_table ();

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ris_db_query (db, wrong[i][0], &error));
      g_assert_error (error, RIS_ERROR, RIS_ERROR_INTERNAL);
      g_assert_nonnull (strstr (error->message, wrong[i][1]));
    }
}

static void
test_bind_and_get (void)
{
  g_autoptr (RisDb) db = open_with_table ();
  g_autoptr (RisStatement) statement = NULL;
  g_autoptr (GError) error = NULL;

  insert (db, 5, "Straße", 0);
  insert (db, 6, NULL, RIS_UNKNOWN);
  statement = query (db, "test/all");
  g_assert_true (ris_statement_next (statement, &error));
  g_assert_cmpint (ris_statement_get_id (statement, "id"), ==, 5);
  g_assert_cmpstr (ris_statement_get_text (statement, "name"), ==, "Straße");
  g_assert_cmpint (ris_statement_get_int (statement, "number"), ==, 0);
  g_assert_cmpint (ris_statement_get_id (statement, "flag"), ==, 0);
  g_assert_true (ris_statement_next (statement, &error));
  g_assert_null (ris_statement_get_text (statement, "name"));
  g_assert_cmpint (ris_statement_get_int (statement, "number"), ==, RIS_UNKNOWN);
  g_assert_cmpint (ris_statement_get_id (statement, "number"), ==, 0);
  g_assert_false (ris_statement_next (statement, &error));
  g_assert_no_error (error);
}

/* a statement in use is not handed out a second time, and one is kept for later */
static void
test_nested (void)
{
  g_autoptr (RisDb) db = open_with_table ();
  RisStatement *outer;
  RisStatement *inner;
  guint pairs = 0;

  insert (db, 1, "a", 1);
  insert (db, 2, "b", 2);
  outer = query (db, "test/all");
  while (ris_statement_next (outer, NULL))
    {
      inner = query (db, "test/all");
      g_assert_true (inner != outer);
      while (ris_statement_next (inner, NULL))
        pairs++;
      ris_statement_release (inner);
    }
  ris_statement_release (outer);
  g_assert_cmpuint (pairs, ==, 4);
  inner = query (db, "test/all");
  g_assert_true (inner == outer);
  ris_statement_release (inner);
  ris_statement_release (NULL);
}

/* bindings of the last use are gone */
static void
test_released_is_clean (void)
{
  g_autoptr (RisDb) db = open_with_table ();
  RisStatement *statement;

  insert (db, 1, "a", 1);
  statement = query (db, "test/by-id");
  ris_statement_bind_id (statement, "id", 1);
  g_assert_true (ris_statement_next (statement, NULL));
  ris_statement_release (statement);
  statement = query (db, "test/by-id");
  g_assert_false (ris_statement_next (statement, NULL));
  ris_statement_release (statement);
}

static void
test_records (void)
{
  g_autoptr (RisDb) db = open_with_table ();
  Row row = { .id = 3, .name = (char *)"drei", .number = RIS_UNKNOWN, .flag = TRUE };
  g_autoptr (RisStatement) insert_row = query (db, "test/insert");
  g_autoptr (RisStatement) by_id = query (db, "test/by-id");
  g_autoptr (RisStatement) all = query (db, "test/all");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  Row *read;

  ris_statement_bind_record (insert_row, &row_type, &row);
  g_assert_true (ris_statement_run (insert_row, &error));
  ris_statement_bind_id (by_id, "id", 3);
  read = ris_statement_read_one (by_id, &row_type, &error);
  g_assert_no_error (error);
  g_assert_true (ris_record_equal (&row_type, &row, read));
  ris_record_free (&row_type, read);

  ris_statement_release (g_steal_pointer (&by_id));
  by_id = query (db, "test/by-id");
  ris_statement_bind_id (by_id, "id", 99);
  g_assert_null (ris_statement_read_one (by_id, &row_type, &error));
  g_assert_no_error (error);

  rows = ris_statement_read_all (all, &row_type, NULL, &error);
  g_assert_cmpuint (rows->len, ==, 1);
  ris_record_free (&row_type, rows->pdata[0]);
}

static void
free_row (gpointer row)
{
  ris_record_free (&row_type, row);
}

static void
test_failures (void)
{
  g_autoptr (RisDb) db = open_with_table ();
  g_autoptr (RisStatement) fails = query (db, "test/fails");
  g_autoptr (RisStatement) twice = query (db, "test/insert");
  g_autoptr (GError) all = NULL;
  g_autoptr (GError) unique = NULL;

  insert (db, 1, "a", 1);
  insert (db, 2, "b", 2);
  g_assert_null (ris_statement_read_all (fails, &row_type, free_row, &all));
  g_assert_error (all, RIS_ERROR, RIS_ERROR_INTERNAL);
  ris_statement_bind_id (twice, "id", 1);
  g_assert_false (ris_statement_run (twice, &unique));
  g_assert_error (unique, RIS_ERROR, RIS_ERROR_CONFLICT);
}

/* a change of the schema makes SQLite prepare again: columns are still found by name */
static void
test_schema_change (void)
{
  g_autoptr (RisDb) db = open_with_table ();
  g_autoptr (RisStatement) statement = query (db, "test/all");
  g_autoptr (GError) error = NULL;

  insert (db, 1, "a", 1);
  g_assert_true (ris_db_execute (db, "ALTER TABLE t ADD COLUMN more TEXT", &error));
  g_assert_true (ris_statement_next (statement, &error));
  g_assert_cmpstr (ris_statement_get_text (statement, "name"), ==, "a");
  g_assert_cmpint (ris_statement_get_int (statement, "number"), ==, 1);
}

/* --- programming errors --- */

static void
use_wrong_parameter (void)
{
  g_autoptr (RisDb) db = open_with_table ();
  g_autoptr (RisStatement) statement = query (db, "test/by-id");

  ris_statement_bind_id (statement, "identity", 1);
}

static void
use_wrong_column (void)
{
  g_autoptr (RisDb) db = open_with_table ();
  g_autoptr (RisStatement) statement = NULL;

  insert (db, 1, "a", 1);
  statement = query (db, "test/all");
  g_assert_true (ris_statement_next (statement, NULL));
  ris_statement_get_text (statement, "title");
}

static void
use_record_without_field (void)
{
  g_autoptr (RisDb) db = open_with_table ();
  g_autoptr (RisStatement) statement = query (db, "test/insert");
  Row row = { 0 };

  ris_statement_bind_record (statement, &short_type, &row);
}

static void
use_column_without_field (void)
{
  g_autoptr (RisDb) db = open_with_table ();
  g_autoptr (RisStatement) statement = NULL;
  Row row = { 0 };

  insert (db, 1, "a", 1);
  statement = query (db, "test/all");
  g_assert_true (ris_statement_next (statement, NULL));
  ris_statement_read_record (statement, &short_type, &row);
}

static const struct
{
  const char *path;
  void (*use) (void);
  const char *message;
} mistakes[] = {
  { "/db/statement/mistake/parameter", use_wrong_parameter,
    "*test/by-id.sql has no parameter :identity*" },
  { "/db/statement/mistake/column", use_wrong_column, "*test/all.sql has no column title*" },
  { "/db/statement/mistake/record", use_record_without_field, "*ShortRow has no field for :name*" },
  { "/db/statement/mistake/field", use_column_without_field,
    "*ShortRow has no field for column name*" },
};

static void
test_mistake (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  if (g_test_subprocess ())
    {
      mistakes[i].use ();
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr (mistakes[i].message);
}

int
main (int argc, char **argv)
{
  folder_auto *folder = overlay_begin ("sql/test");

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    overlay_write (folder, statements[i].name, statements[i].sql);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/db/statement/wrong-statements", test_wrong_statements);
  g_test_add_func ("/db/statement/bind-and-get", test_bind_and_get);
  g_test_add_func ("/db/statement/nested", test_nested);
  g_test_add_func ("/db/statement/released-is-clean", test_released_is_clean);
  g_test_add_func ("/db/statement/records", test_records);
  g_test_add_func ("/db/statement/failures", test_failures);
  g_test_add_func ("/db/statement/schema-change", test_schema_change);
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    g_test_add_data_func (mistakes[i].path, GUINT_TO_POINTER (i), test_mistake);
  return g_test_run ();
}
