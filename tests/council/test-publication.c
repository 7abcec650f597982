/* Publication: incremental equals rebuilt after any edits, a second run does nothing, an interrupted run is completed by
 * the next, tombstones stay, and a row that points to something unpublished stops everything. */
#include "publication-private.h"
#include "helper/canary.h"
#include "helper/dump.h"
#include "helper/folder.h"
#include "helper/scramble.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOW "2024-06-01T08:00:00Z"
/* what says when and in which order things were published, the pages of the index, which depend on the order of writing,
 * and its list of words, which keeps those of texts that were edited until something is withdrawn */
#define MOMENT                                                                                     \
  " publication_state sqlite_sequence search_index_data search_index_idx search_index_docsize "    \
  "search_word "
#define HISTORY MOMENT " tombstone publication "

/* under valgrind: fewer rounds, and no child processes that end in the middle */
static gboolean
is_wrapped (void)
{
  return g_getenv ("RIS_WRAPPER") != NULL;
}

static RisPublicationReport
publish (const char *directory, gboolean rebuild)
{
  g_autoptr (GError) error = NULL;
  RisPublicationReport report = { 0 };

  ris_publication_run (directory, rebuild, &report, &error);
  g_assert_no_error (error);
  return report;
}

static void
assert_nothing_done (const char *directory, gboolean rebuild)
{
  RisPublicationReport report = publish (directory, rebuild);

  g_assert_cmpuint (report.published, ==, 0);
  g_assert_cmpuint (report.changed, ==, 0);
  g_assert_cmpuint (report.withdrawn, ==, 0);
}

static GString *
dump (const char *directory, const char *skipped)
{
  g_autofree char *path = g_build_filename (directory, "public.db", NULL);

  return dump_database (path, skipped);
}

static gint64
count (const char *directory, const char *name, const char *sql)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);

  return dump_count (path, sql);
}

/* the same council.db, published for the first time into a new public.db */
static GString *
dump_fresh (const char *directory)
{
  folder_auto *copy = folder_new ();
  g_autofree char *from = g_build_filename (directory, "council.db", NULL);
  g_autofree char *to = g_build_filename (copy, "council.db", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  /* a checkpoint has emptied the write-ahead log when the last connection was closed */
  g_assert_true (g_file_get_contents (from, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (to, contents, (gssize)length, NULL));
  publish (copy, TRUE);
  return dump (copy, HISTORY);
}

static void
test_idempotent (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  RisPublicationReport first = publish (directory, FALSE);
  dump_auto *before = dump (directory, NULL);
  dump_auto *after = NULL;
  dump_auto *rebuilt = NULL;

  g_assert_cmpuint (first.published, >, 15);
  g_assert_cmpuint (first.changed + first.withdrawn, ==, 0);
  g_assert_cmpint (count (directory, "council.db", "SELECT count(*) FROM publication_queue"), ==,
                   0);
  g_assert_cmpint (count (directory, "public.db", "SELECT count(*) FROM publication_pending"), ==,
                   0);
  assert_nothing_done (directory, FALSE);
  after = dump (directory, NULL);
  dump_assert_equal (before, after);
  assert_nothing_done (directory, TRUE);
  rebuilt = dump (directory, MOMENT);
  g_string_free (before, TRUE);
  before = dump (directory, MOMENT);
  dump_assert_equal (before, rebuilt);
}

/* the heart: after any edits the incremental run leaves the same as a rebuild in place and as a first publication */
static void
scramble_and_compare (const char *directory, GRand *random, gboolean with_fresh)
{
  dump_auto *incremental = NULL;
  dump_auto *rebuilt = NULL;

  scramble_council (directory, random, 1 + (guint)g_rand_int_range (random, 0, 30));
  publish (directory, FALSE);
  incremental = dump (directory, MOMENT);
  assert_nothing_done (directory, TRUE);
  rebuilt = dump (directory, MOMENT);
  dump_assert_equal (incremental, rebuilt);
  if (with_fresh)
    {
      dump_auto *here = dump (directory, HISTORY);
      dump_auto *fresh = dump_fresh (directory);

      dump_assert_equal (here, fresh);
    }
}

static void
test_incremental_equals_rebuild (void)
{
  guint rounds = g_test_slow () ? 400 : is_wrapped () ? 2 : 20;

  for (guint seed = 1; seed <= 3; seed++)
    {
      folder_auto *directory = folder_new ();
      g_autoptr (Canary) canary = canary_new (directory);
      GRand *random = g_rand_new_with_seed (seed);

      publish (directory, FALSE);
      for (guint round = 0; round < rounds; round++)
        {
          g_test_message ("seed %u, round %u", seed, round);
          scramble_and_compare (directory, random, round % 10 == 9);
        }
      g_rand_free (random);
    }
}

/* (element-type utf8): statements that turn the publicity of one row each, and turning it twice changes nothing */
static GPtrArray *
list_flips (const char *directory)
{
  g_autofree char *path = g_build_filename (directory, "council.db", NULL);
  GPtrArray *flips = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *columns = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db,
                                       "SELECT s.name, c.name FROM sqlite_schema AS s, "
                                       "pragma_table_info (s.name) AS c "
                                       "WHERE s.type = 'table' AND c.name IN ('is_public', "
                                       "'are_ballots_public') "
                                       "AND s.name <> 'vocabulary'",
                                       -1, &columns, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (columns) == SQLITE_ROW)
    {
      const char *table = (const char *)sqlite3_column_text (columns, 0);
      const char *column = (const char *)sqlite3_column_text (columns, 1);
      g_autofree char *count_sql = g_strdup_printf ("SELECT count(*) FROM %s", table);
      gint64 n = dump_count (path, count_sql);

      for (gint64 i = 0; i < n; i++)
        g_ptr_array_add (flips, g_strdup_printf ("UPDATE %s SET %s = 1 - %s WHERE id = (SELECT id "
                                                 "FROM %s ORDER BY id "
                                                 "LIMIT 1 OFFSET %" G_GINT64_FORMAT ")",
                                                 table, column, column, table, i));
    }
  sqlite3_finalize (columns);
  sqlite3_close (db);
  return flips;
}

/* one leaf after the other becomes public or ceases to be, and back */
static void
test_each_flip (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  g_autoptr (GPtrArray) flips = list_flips (directory);
  dump_auto *before = NULL;

  publish (directory, FALSE);
  before = dump (directory, HISTORY);
  g_assert_cmpuint (flips->len, >, 80);
  for (guint i = 0; i < flips->len; i += is_wrapped () ? 25 : 1)
    {
      dump_auto *after = NULL;

      g_test_message ("%s", (char *)flips->pdata[i]);
      canary_execute (directory, flips->pdata[i]);
      publish (directory, FALSE);
      assert_nothing_done (directory, TRUE);
      canary_execute (directory, flips->pdata[i]);
      publish (directory, FALSE);
      after = dump (directory, HISTORY);
      dump_assert_equal (before, after);
    }
}

/* the process ends after the first or the second step */
static void
test_interrupted (void)
{
  for (int steps = 1; steps <= 2; steps++)
    {
      folder_auto *directory = folder_new ();
      folder_auto *whole = folder_new ();
      g_autoptr (Canary) canary = canary_new (directory);
      g_autoptr (Canary) twin = canary_new (whole);
      g_autofree char *path = g_build_filename (directory, "public.db", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (RisDb) db = ris_publication_open (directory, path, &error);
      RisTransaction *transaction = ris_transaction_begin (db, &error);
      RisPublicationReport report = { 0 };
      gint64 last = 0;
      dump_auto *resumed = NULL;
      dump_auto *expected = NULL;

      ris_publication_fill (db, FALSE, NOW, &last, &error);
      g_assert_no_error (error);
      ris_transaction_commit (transaction, &error);
      ris_transaction_free (transaction);
      if (steps == 2)
        ris_publication_log_write (db, NOW, last, &report, &error);
      g_assert_no_error (error);
      g_clear_pointer (&db, ris_db_close);

      publish (directory, FALSE);
      publish (whole, FALSE);
      resumed = dump (directory, HISTORY);
      expected = dump (whole, HISTORY);
      dump_assert_equal (resumed, expected);
      g_assert_cmpint (count (directory, "public.db", "SELECT count(*) FROM publication"), ==,
                       count (whole, "council.db", "SELECT count(*) FROM publication"));
      assert_nothing_done (directory, TRUE);
    }
}

/* a dependent object is logged although only the first run knew that it was concerned */
static void
test_interrupted_dependents (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  g_autofree char *path = g_build_filename (directory, "public.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RisDb) db = NULL;
  RisTransaction *transaction;
  RisPublicationReport report;
  gint64 last = 0;

  publish (directory, FALSE);
  canary_execute (directory, "UPDATE organization SET is_public = 1 WHERE is_public = 0");
  db = ris_publication_open (directory, path, &error);
  transaction = ris_transaction_begin (db, &error);
  ris_publication_fill (db, FALSE, NOW, &last, &error);
  ris_transaction_commit (transaction, &error);
  g_assert_no_error (error);
  ris_transaction_free (transaction);
  g_clear_pointer (&db, ris_db_close);

  report = publish (directory, FALSE);
  g_assert_cmpuint (report.published, ==, 1);
  g_assert_cmpuint (report.changed, >, 2); /* the papers, persons and meetings that name it now */
  assert_nothing_done (directory, TRUE);
}

/* a real end at any moment */
static void
test_killed (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  GRand *random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 25; round++)
    {
      pid_t child;
      int status;

      scramble_council (directory, random, 25);
      child = fork ();
      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        {
          ris_publication_run (directory, round % 2 == 0, NULL, NULL);
          _exit (0);
        }
      g_usleep ((gulong)g_rand_int_range (random, 0, 40000));
      kill (child, SIGKILL);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      publish (directory, FALSE);
      assert_nothing_done (directory, TRUE);
    }
  g_rand_free (random);
}

static void
test_tombstones (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  g_autofree char *path = g_build_filename (directory, "public.db", NULL);
  const char *stones = "SELECT count(*) FROM tombstone";
  const char *paper
      = "SELECT count(*) FROM tombstone WHERE object_kind = 'paper' AND withdrawn_at >= created";
  RisPublicationReport report;

  publish (directory, FALSE);
  g_assert_cmpint (count (directory, "public.db", stones), ==, 0);
  canary_execute (directory, "UPDATE paper SET is_public = 0");
  report = publish (directory, FALSE);
  g_assert_cmpuint (report.withdrawn, >=, 5);
  g_assert_cmpint (count (directory, "public.db", paper), ==, 5);
  g_assert_cmpint (count (directory, "public.db", stones), >,
                   4); /* consultations and files as well */

  /* a lost public.db gets back those that the log knows */
  g_assert_cmpint (g_remove (path), ==, 0);
  publish (directory, TRUE);
  g_assert_cmpint (count (directory, "public.db", paper), ==, 5);

  canary_execute (directory, "UPDATE paper SET is_public = 1");
  publish (directory, FALSE);
  g_assert_cmpint (count (directory, "public.db", paper), ==, 0);
}

/* what is changed while a publication runs is not lost: the queue is emptied by number */
static void
test_change_between_steps (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  g_autofree char *path = g_build_filename (directory, "public.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RisDb) db = ris_publication_open (directory, path, &error);
  RisTransaction *transaction = ris_transaction_begin (db, &error);
  RisPublicationReport report = { 0 };
  gint64 last = 0;

  ris_publication_fill (db, FALSE, NOW, &last, &error);
  ris_transaction_commit (transaction, &error);
  ris_transaction_free (transaction);
  canary_execute (directory, "UPDATE paper SET name = 'Neuer Name' WHERE is_public = 1");
  ris_publication_log_write (db, NOW, last, &report, &error);
  g_assert_no_error (error);
  g_clear_pointer (&db, ris_db_close);
  g_assert_cmpint (count (directory, "council.db", "SELECT count(*) FROM publication_queue"), >, 0);
  publish (directory, FALSE);
  g_assert_cmpint (count (directory, "public.db",
                          "SELECT count(*) FROM paper WHERE name = 'Neuer Name'"),
                   ==, 5);
}

/* two publishers and a writer at once */
static void
test_concurrent (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  pid_t children[2];

  publish (directory, FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    {
      children[i] = fork ();
      if (children[i] == 0)
        {
          gboolean good = TRUE;

          for (int round = 0; round < 30; round++)
            good = ris_publication_run (directory, round % 10 == 5, NULL, NULL) && good;
          _exit (good ? 0 : 1);
        }
    }
  for (int round = 0; round < 60; round++)
    {
      canary_execute (directory,
                      "UPDATE person SET is_public = 1 - is_public, modified = modified || 'x'");
      g_usleep (2000);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int status = -1;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_cmpint (status, ==, 0);
    }
  publish (directory, FALSE);
  assert_nothing_done (directory, TRUE);
}

static void
test_missing_council (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (ris_publication_run (directory, FALSE, NULL, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE);
}

/* the last guard: public.db itself refuses a row that points to something unpublished, and stays as it was */
static void
test_dangling_reference_is_refused (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  g_autoptr (GError) error = NULL;
  dump_auto *before = NULL;
  dump_auto *after = NULL;

  publish (directory, FALSE);
  before = dump (directory, NULL);
  canary_execute (directory,
                  "DROP VIEW published_person; CREATE VIEW published_person (id, root_id) AS "
                  "SELECT id, id FROM person WHERE is_public = 1 OR status IS NOT NULL;"
                  "UPDATE person SET is_public = 0");
  canary_execute (directory, "DROP VIEW published_membership; CREATE VIEW published_membership "
                             "(id, root_id) AS "
                             "SELECT id, person_id FROM membership WHERE is_public = 1");
  g_assert_false (ris_publication_run (directory, TRUE, NULL, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
  after = dump (directory, NULL);
  dump_assert_equal (before, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/publication/idempotent", test_idempotent);
  g_test_add_func ("/council/publication/incremental-equals-rebuild",
                   test_incremental_equals_rebuild);
  g_test_add_func ("/council/publication/each-flip", test_each_flip);
  g_test_add_func ("/council/publication/interrupted", test_interrupted);
  g_test_add_func ("/council/publication/interrupted-dependents", test_interrupted_dependents);
  if (!is_wrapped ())
    {
      g_test_add_func ("/council/publication/killed", test_killed);
      g_test_add_func ("/council/publication/concurrent", test_concurrent);
    }
  g_test_add_func ("/council/publication/tombstones", test_tombstones);
  g_test_add_func ("/council/publication/change-between-steps", test_change_between_steps);
  g_test_add_func ("/council/publication/missing-council", test_missing_council);
  g_test_add_func ("/council/publication/dangling-reference-is-refused",
                   test_dangling_reference_is_refused);
  return g_test_run ();
}
