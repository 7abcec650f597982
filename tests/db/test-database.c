/* The connection: modes of opening, refusals, two connections at once, transactions, attached files. */
#include "db/database-private.h"
#include "helper/folder.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  char *folder; /* (owned) */
  char *path;   /* (owned): a database with the table t (a) and one row */
} Place;

static RisDb *
open_good (const char *path, RisDbMode mode)
{
  g_autoptr (GError) error = NULL;
  RisDb *db = ris_db_open (path, mode, &error);

  g_assert_no_error (error);
  g_assert_nonnull (db);
  return db;
}

static void
execute (RisDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  ris_db_execute (db, sql, &error);
  g_assert_no_error (error);
}

static int
read_number (RisDb *db, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  int number;

  g_assert_cmpint (sqlite3_prepare_v2 (db->handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  number = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  return number;
}

static void
set_up (Place *place, gconstpointer data)
{
  g_autoptr (RisDb) db = NULL;

  place->folder = folder_new ();
  place->path = g_build_filename (place->folder, "x.db", NULL);
  db = open_good (place->path, RIS_DB_CREATE);
  execute (db, "CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1)");
}

static void
tear_down (Place *place, gconstpointer data)
{
  folder_clear (&place->folder);
  g_free (place->path);
}

static void
test_missing (Place *place, gconstpointer data)
{
  static const RisDbMode modes[] = { RIS_DB_READ_ONLY, RIS_DB_READ_WRITE };
  g_autofree char *path = g_build_filename (place->folder, "none.db", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ris_db_open (path, modes[i], &error));
      g_assert_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

static void
test_no_database (Place *place, gconstpointer data)
{
  g_autofree char *path = g_build_filename (place->folder, "text.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (10000, 'x');

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_null (ris_db_open (path, RIS_DB_READ_WRITE, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE);
  g_assert_nonnull (strstr (error->message, "text.db"));
}

static void
test_symbolic_link (Place *place, gconstpointer data)
{
  g_autofree char *path = g_build_filename (place->folder, "link.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (place->path, path), ==, 0);
  g_assert_null (ris_db_open (path, RIS_DB_READ_WRITE, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE);
}

static void
test_read_only (Place *place, gconstpointer data)
{
  g_autoptr (RisDb) db = open_good (place->path, RIS_DB_READ_ONLY);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (read_number (db, "SELECT a FROM t"), ==, 1);
  g_assert_false (ris_db_execute (db, "INSERT INTO t VALUES (2)", &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INTERNAL);
  g_assert_cmpint (read_number (db, "SELECT count(*) FROM t"), ==, 1);
}

static void
test_settings (Place *place, gconstpointer data)
{
  g_autoptr (RisDb) db = open_good (place->path, RIS_DB_READ_WRITE);
  g_autoptr (GError) quotes = NULL;
  g_autoptr (GError) extension = NULL;

  g_assert_cmpint (read_number (db, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (read_number (db, "PRAGMA page_size"), ==, 8192);
  g_assert_cmpint (read_number (db, "SELECT journal_mode = 'wal' FROM pragma_journal_mode"), ==, 1);
  g_assert_false (ris_db_execute (db, "SELECT \"no such column\" FROM t", &quotes));
  g_assert_error (quotes, RIS_ERROR, RIS_ERROR_INTERNAL);
  g_assert_false (ris_db_execute (db, "SELECT load_extension ('x')", &extension));
}

static void
test_constraint (Place *place, gconstpointer data)
{
  g_autoptr (RisDb) db = open_good (place->path, RIS_DB_READ_WRITE);
  g_autoptr (GError) unique = NULL;
  g_autoptr (GError) reference = NULL;

  execute (db,
           "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p INTEGER REFERENCES p (id));"
           "INSERT INTO p VALUES (1)");
  g_assert_false (ris_db_execute (db, "INSERT INTO p VALUES (1)", &unique));
  g_assert_error (unique, RIS_ERROR, RIS_ERROR_CONFLICT);
  g_assert_false (ris_db_execute (db, "INSERT INTO c VALUES (2)", &reference));
  g_assert_error (reference, RIS_ERROR, RIS_ERROR_CONFLICT);
}

static void
test_attach (Place *place, gconstpointer data)
{
  g_autofree char *path = g_build_filename (place->folder, "other.db", NULL);
  g_autofree char *none = g_build_filename (place->folder, "missing", "other.db", NULL);
  g_autoptr (RisDb) other = open_good (path, RIS_DB_CREATE);
  g_autoptr (RisDb) db = open_good (place->path, RIS_DB_READ_WRITE);
  g_autoptr (GError) error = NULL;

  execute (other, "CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (7)");
  g_assert_true (ris_db_attach (db, path, "public", &error));
  g_assert_cmpint (read_number (db, "SELECT a FROM public.t"), ==, 7);
  g_assert_cmpint (read_number (db, "SELECT a FROM t"), ==, 1);
  g_assert_false (ris_db_attach (db, none, "third", &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE);
}

static void
test_data_version (Place *place, gconstpointer data)
{
  g_autoptr (RisDb) reader = open_good (place->path, RIS_DB_READ_ONLY);
  g_autoptr (RisDb) writer = open_good (place->path, RIS_DB_READ_WRITE);
  gint64 before = ris_db_get_data_version (reader);

  g_assert_cmpint (ris_db_get_data_version (reader), ==, before);
  execute (writer, "INSERT INTO t VALUES (2)");
  g_assert_cmpint (ris_db_get_data_version (reader), !=, before);
}

static void
test_transactions (Place *place, gconstpointer data)
{
  g_autoptr (RisDb) db = open_good (place->path, RIS_DB_READ_WRITE);
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (RisTransaction) lost = ris_transaction_begin (db, &error);

    g_assert_no_error (error);
    execute (db, "INSERT INTO t VALUES (2)");
  }
  g_assert_cmpint (read_number (db, "SELECT count(*) FROM t"), ==, 1);
  {
    g_autoptr (RisTransaction) kept = ris_transaction_begin (db, &error);
    g_autoptr (GError) nested = NULL;

    execute (db, "INSERT INTO t VALUES (3)");
    g_assert_null (ris_transaction_begin (db, &nested));
    g_assert_error (nested, RIS_ERROR, RIS_ERROR_INTERNAL);
    g_assert_true (ris_transaction_commit (kept, &error));
  }
  g_assert_cmpint (read_number (db, "SELECT count(*) FROM t"), ==, 2);
  ris_transaction_free (NULL);
}

static void
test_read_transaction (Place *place, gconstpointer data)
{
  g_autoptr (RisDb) reader = open_good (place->path, RIS_DB_READ_ONLY);
  g_autoptr (RisDb) writer = open_good (place->path, RIS_DB_READ_WRITE);
  g_autoptr (GError) error = NULL;
  RisTransaction *reading = ris_transaction_begin_read (reader, &error);

  g_assert_no_error (error);
  g_assert_cmpint (read_number (reader, "SELECT count(*) FROM t"), ==, 1);
  execute (writer, "INSERT INTO t VALUES (2)");
  g_assert_cmpint (read_number (reader, "SELECT count(*) FROM t"), ==, 1);
  ris_transaction_free (reading);
  g_assert_cmpint (read_number (reader, "SELECT count(*) FROM t"), ==, 2);
}

static void
test_busy (Place *place, gconstpointer data)
{
  g_autoptr (RisDb) first = open_good (place->path, RIS_DB_READ_WRITE);
  g_autoptr (RisDb) second = open_good (place->path, RIS_DB_READ_WRITE);
  g_autoptr (GError) error = NULL;
  g_autoptr (RisTransaction) writing = ris_transaction_begin (first, &error);

  g_assert_no_error (error);
  sqlite3_busy_timeout (second->handle, 50); /* the usual five seconds are too long for a test */
  g_assert_null (ris_transaction_begin (second, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_BUSY);
}

static void
test_unreturned_statement (Place *place, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      RisDb *db = open_good (place->path, RIS_DB_READ_WRITE);
      sqlite3_stmt *forgotten = NULL;

      sqlite3_prepare_v2 (db->handle, "SELECT a FROM t", -1, &forgotten, NULL);
      ris_db_close (db);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*was not given back*");
}

static void
test_close_nothing (Place *place, gconstpointer data)
{
  g_autoptr (RisDb) db = open_good (":memory:", RIS_DB_CREATE);

  g_assert_cmpint (read_number (db, "SELECT 1"), ==, 1);
  ris_db_close (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/db/database/missing", Place, NULL, set_up, test_missing, tear_down);
  g_test_add ("/db/database/no-database", Place, NULL, set_up, test_no_database, tear_down);
  g_test_add ("/db/database/symbolic-link", Place, NULL, set_up, test_symbolic_link, tear_down);
  g_test_add ("/db/database/read-only", Place, NULL, set_up, test_read_only, tear_down);
  g_test_add ("/db/database/settings", Place, NULL, set_up, test_settings, tear_down);
  g_test_add ("/db/database/constraint", Place, NULL, set_up, test_constraint, tear_down);
  g_test_add ("/db/database/attach", Place, NULL, set_up, test_attach, tear_down);
  g_test_add ("/db/database/data-version", Place, NULL, set_up, test_data_version, tear_down);
  g_test_add ("/db/database/transactions", Place, NULL, set_up, test_transactions, tear_down);
  g_test_add ("/db/database/read-transaction", Place, NULL, set_up, test_read_transaction,
              tear_down);
  g_test_add ("/db/database/busy", Place, NULL, set_up, test_busy, tear_down);
  g_test_add ("/db/database/unreturned-statement", Place, NULL, set_up, test_unreturned_statement,
              tear_down);
  g_test_add ("/db/database/close-nothing", Place, NULL, set_up, test_close_nothing, tear_down);
  return g_test_run ();
}
