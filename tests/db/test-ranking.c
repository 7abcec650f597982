/* lean(): a hit in the title weighs more than many in the body, rare words more than frequent ones. */
#include "db/database-private.h"

static sqlite3_int64
first_row (RisDb *db, const char *expression)
{
  sqlite3_stmt *statement = NULL;
  sqlite3_int64 row;

  g_assert_cmpint (sqlite3_prepare_v2 (db->handle,
                                       "SELECT rowid FROM f WHERE f MATCH ?1 ORDER BY lean(f, 4.0, "
                                       "1.0), rowid",
                                       -1, &statement, NULL),
                   ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, expression, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  row = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return row;
}

static RisDb *
open_index (void)
{
  g_autoptr (GError) error = NULL;
  RisDb *db = ris_db_open (":memory:", RIS_DB_CREATE, &error);

  g_assert_no_error (error);
  ris_db_execute (db,
                  "CREATE VIRTUAL TABLE f USING fts5 (title, body, tokenize = 'german');"
                  "INSERT INTO f (rowid, title, body) VALUES"
                  "(1, 'Haushalt', 'Radweg Radweg Radweg Radweg Radweg Radweg Radweg Radweg Radweg "
                  "Radweg Radweg'),"
                  "(2, 'Radweg', 'Haushalt'),"
                  "(3, 'Anfrage', 'Radweg Brücke'),"
                  "(4, 'Anfrage', 'Radweg Radweg Haushalt'),"
                  "(5, 'Bericht', 'Anfrage'), (6, 'Bericht', 'Anfrage'), (7, 'Bericht', "
                  "'Anfrage');",
                  &error);
  g_assert_no_error (error);
  return db;
}

static void
test_title_first (void)
{
  g_autoptr (RisDb) db = open_index ();

  g_assert_cmpint (first_row (db, "Radweg"), ==, 2);
  g_assert_cmpint (first_row (db, "Haushalt"), ==, 1);
}

static void
test_more_is_better (void)
{
  g_autoptr (RisDb) db = open_index ();

  g_assert_cmpint (first_row (db, "{body}: Radweg"), ==, 1);
  g_assert_cmpint (first_row (db, "Radweg NOT (title: Haushalt OR title: Radweg)"), ==, 4);
}

static void
test_rare_is_better (void)
{
  g_autoptr (RisDb) db = open_index ();

  g_assert_cmpint (first_row (db, "{body}: Brücke OR {body}: Anfrage"), ==, 3);
}

static void
test_many_phrases (void)
{
  g_autoptr (RisDb) db = open_index ();
  g_autoptr (GString) expression = g_string_new ("Brücke");

  for (int i = 0; i < 100; i++)
    g_string_append_printf (expression, " OR wort%d", i);
  g_assert_cmpint (first_row (db, expression->str), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/db/ranking/title-first", test_title_first);
  g_test_add_func ("/db/ranking/more-is-better", test_more_is_better);
  g_test_add_func ("/db/ranking/rare-is-better", test_rare_is_better);
  g_test_add_func ("/db/ranking/many-phrases", test_many_phrases);
  return g_test_run ();
}
