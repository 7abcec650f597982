/* Migrations: each file once and whole, in order, and never on a database of a newer program. */
#include "db/database-private.h"
#include "helper/folder.h"
#include "helper/overlay.h"

#include <string.h>

static RisDb *
open_empty (void)
{
  g_autoptr (GError) error = NULL;
  RisDb *db = ris_db_open (":memory:", RIS_DB_CREATE, &error);

  g_assert_no_error (error);
  return db;
}

static int
read_number (RisDb *db, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  int number = -1;

  if (sqlite3_prepare_v2 (db->handle, sql, -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    number = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  return number;
}

static void
test_runs_once (void)
{
  g_autoptr (RisDb) db = open_empty ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) old = NULL;

  g_assert_false (ris_db_is_current (db, "good", &old));
  g_assert_error (old, RIS_ERROR, RIS_ERROR_CONFLICT);
  g_assert_nonnull (strstr (old->message, "ris init"));
  for (int i = 0; i < 2; i++)
    {
      g_assert_true (ris_db_migrate (db, "good", &error));
      g_assert_no_error (error);
      g_assert_cmpint (read_number (db, "PRAGMA user_version"), ==, 2);
      g_assert_cmpint (read_number (db, "SELECT count(*) FROM a"), ==, 2);
    }
  g_assert_true (ris_db_is_current (db, "good", &error));
}

static void
test_continues (void)
{
  g_autoptr (RisDb) db = open_empty ();
  g_autoptr (GError) error = NULL;

  g_assert_true (
      ris_db_execute (db, "CREATE TABLE a (b INTEGER); PRAGMA user_version = 1", &error));
  g_assert_true (ris_db_migrate (db, "good", &error));
  g_assert_cmpint (read_number (db, "SELECT count(*) FROM a"), ==, 1);
}

static void
test_newer (void)
{
  g_autoptr (RisDb) db = open_empty ();
  g_autoptr (GError) migrate = NULL;
  g_autoptr (GError) current = NULL;

  g_assert_true (ris_db_execute (db, "PRAGMA user_version = 3", NULL));
  g_assert_false (ris_db_migrate (db, "good", &migrate));
  g_assert_error (migrate, RIS_ERROR, RIS_ERROR_CONFLICT);
  g_assert_false (ris_db_is_current (db, "good", &current));
  g_assert_error (current, RIS_ERROR, RIS_ERROR_CONFLICT);
  g_assert_cmpint (read_number (db, "PRAGMA user_version"), ==, 3);
  g_assert_cmpint (read_number (db, "SELECT count(*) FROM sqlite_schema"), ==, 0);
}

/* the second file fails at its second statement: the first file stays, of the second nothing */
static void
test_failed (void)
{
  g_autoptr (RisDb) db = open_empty ();
  g_autoptr (GError) error = NULL;

  g_assert_false (ris_db_migrate (db, "failing", &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INTERNAL);
  g_assert_nonnull (strstr (error->message, "schema failing/0002-second.sql"));
  g_assert_cmpint (read_number (db, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (read_number (db, "SELECT count(*) FROM a"), ==, 1);
  g_assert_cmpint (read_number (db, "SELECT count(*) FROM sqlite_schema WHERE name = 'c'"), ==, 0);
  g_assert_true (sqlite3_get_autocommit (db->handle));
}

static void
test_out_of_order (void)
{
  g_autoptr (RisDb) db = open_empty ();
  g_autoptr (GError) error = NULL;

  g_assert_false (ris_db_migrate (db, "gap", &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INTERNAL);
  g_assert_nonnull (strstr (error->message, "0003-third.sql"));
  g_assert_cmpint (read_number (db, "SELECT count(*) FROM sqlite_schema"), ==, 0);
}

static void
test_unknown_kind (void)
{
  g_autoptr (RisDb) db = open_empty ();
  g_autoptr (GError) error = NULL;

  g_assert_false (ris_db_migrate (db, "none", &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  static const char *const files[][2] = {
    { "good/0001-first.sql", "-- a\nCREATE TABLE a (b INTEGER);\nINSERT INTO a VALUES (1);\n" },
    { "good/0002-second.sql", "INSERT INTO a VALUES (2);\n" },
    { "failing/0001-first.sql", "CREATE TABLE a (b INTEGER); INSERT INTO a VALUES (1);\n" },
    { "failing/0002-second.sql",
      "CREATE TABLE c (d INTEGER); DELETE FROM a; INSERT INTO nowhere VALUES (1);\n" },
    { "gap/0001-first.sql", "CREATE TABLE a (b INTEGER);\n" },
    { "gap/0003-third.sql", "CREATE TABLE c (d INTEGER);\n" },
  };
  folder_auto *folder = overlay_begin ("sql/schema");

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    overlay_write (folder, files[i][0], files[i][1]);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/db/migration/runs-once", test_runs_once);
  g_test_add_func ("/db/migration/continues", test_continues);
  g_test_add_func ("/db/migration/newer", test_newer);
  g_test_add_func ("/db/migration/failed", test_failed);
  g_test_add_func ("/db/migration/out-of-order", test_out_of_order);
  g_test_add_func ("/db/migration/unknown-kind", test_unknown_kind);
  return g_test_run ();
}
