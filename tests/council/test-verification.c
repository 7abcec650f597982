/* Verification: a sound installation has no findings, and every damage has its own. */
#include "council/publication.h"
#include "council/verification.h"
#include "helper/canary.h"
#include "helper/dump.h"
#include "helper/folder.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

static void
publish (const char *directory)
{
  g_autoptr (GError) error = NULL;

  ris_publication_run (directory, FALSE, NULL, &error);
  g_assert_no_error (error);
}

static GPtrArray *
verify (const char *directory)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = ris_verification_run (directory, &error);

  g_assert_no_error (error);
  return findings;
}

/* (nullable): the first finding of @kind; all findings are told in the test's log */
static const RisVerificationFinding *
find (GPtrArray *findings, RisVerificationKind kind)
{
  const RisVerificationFinding *found = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const RisVerificationFinding *finding = findings->pdata[i];

      g_test_message ("finding %d: %s %" G_GINT64_FORMAT " %s", finding->kind, finding->object_kind,
                      finding->object_id, finding->detail);
      if (finding->kind == kind && found == NULL)
        found = finding;
    }
  return found;
}

static void
test_sound (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  g_autofree char *path = g_build_filename (directory, "public.db", NULL);
  g_autoptr (GPtrArray) findings = NULL;
  dump_auto *before = NULL;
  dump_auto *after = NULL;

  publish (directory);
  canary_execute (directory, "UPDATE paper SET is_public = 0");
  publish (directory);
  before = dump_database (path, NULL);
  findings = verify (directory);
  find (findings, RIS_VERIFICATION_DAMAGED);
  g_assert_cmpuint (findings->len, ==, 0);
  after = dump_database (path, NULL);
  dump_assert_equal (before, after);
}

static void
damage (const char *directory, const char *name, const char *sql)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

static void
test_damages (void)
{
  static const struct
  {
    const char *file;
    const char *sql;
    RisVerificationKind kind;
    const char *object_kind;
  } cases[] = {
    { "council.db",
      "PRAGMA foreign_keys = OFF; UPDATE paper SET status_id = 777777; DELETE FROM "
      "publication_queue",
      RIS_VERIFICATION_DANGLING, "paper" },
    { "public.db", "PRAGMA foreign_keys = OFF; UPDATE ballot SET person_id = 777777",
      RIS_VERIFICATION_DANGLING, "ballot" },
    { "council.db",
      "INSERT INTO audit VALUES (1, '2024-01-01T00:00:00Z', 'x', 'x', 'paper', 1, NULL, NULL, '', "
      "'falsch')",
      RIS_VERIFICATION_AUDIT, NULL },
    { "council.db",
      "DROP TRIGGER publication_never_changes; UPDATE publication SET at = 'x' WHERE sequence = 4",
      RIS_VERIFICATION_LOG, NULL },
    { "public.db", "DELETE FROM publication WHERE sequence = 4", RIS_VERIFICATION_LOG_COPY, NULL },
    { "public.db", "UPDATE person SET name = name || 'x'", RIS_VERIFICATION_LOG_CONTENT, "person" },
    { "public.db", "UPDATE person SET name = name || 'x'", RIS_VERIFICATION_PUBLIC_DIFFERS,
      "person" },
    { "public.db", "DELETE FROM file", RIS_VERIFICATION_PUBLIC_MISSING, "file" },
    { "public.db",
      "INSERT INTO person (id, body_id, name, sort_key, created, modified) SELECT 999999, id, 'x', "
      "'x', '', '' FROM body",
      RIS_VERIFICATION_PUBLIC_SURPLUS, "person" },
    { "public.db", "INSERT INTO text VALUES (999998, 999999, 999999, 480, 1)",
      RIS_VERIFICATION_PUBLIC_ROWS, "text" },
    { "council.db", "UPDATE paper SET name = 'neu'", RIS_VERIFICATION_WAITING, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      folder_auto *directory = folder_new ();
      g_autoptr (Canary) canary = canary_new (directory);
      g_autoptr (GPtrArray) findings = NULL;
      const RisVerificationFinding *finding;

      publish (directory);
      g_test_message ("%s", cases[i].sql);
      damage (directory, cases[i].file, cases[i].sql);
      findings = verify (directory);
      finding = find (findings, cases[i].kind);
      g_assert_nonnull (finding);
      g_assert_cmpstr (finding->object_kind, ==, cases[i].object_kind);
    }
}

/* a page of an index overwritten with zeros */
static void
test_damaged_page (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  g_autofree char *path = g_build_filename (directory, "public.db", NULL);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gint64 page;
  gsize length;

  publish (directory);
  page = dump_count (path, "SELECT rootpage FROM sqlite_schema WHERE name = 'attachment_by_file'");
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  /* the number of cells in the page's header */
  contents[(page - 1) * 8192 + 3] = 0;
  contents[(page - 1) * 8192 + 4] = 1;
  g_assert_true (g_file_set_contents (path, contents, (gssize)length, NULL));
  findings = ris_verification_run (directory, &error);
  if (findings != NULL)
    g_assert_nonnull (find (findings, RIS_VERIFICATION_DAMAGED));
  else
    g_assert_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE);
}

static char *
find_contents (const char *directory)
{
  g_autofree char *files = g_build_filename (directory, "files", NULL);
  g_autoptr (GDir) folders = g_dir_open (files, 0, NULL);
  const char *folder = g_dir_read_name (folders);
  g_autofree char *inner = g_build_filename (files, folder, NULL);
  g_autoptr (GDir) names = g_dir_open (inner, 0, NULL);

  return g_build_filename (inner, g_dir_read_name (names), NULL);
}

static void
test_files (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  g_autoptr (GPtrArray) missing = NULL;

  publish (directory);
  path = find_contents (directory);
  g_assert_true (g_file_set_contents (path, "ausgetauscht", -1, NULL));
  changed = verify (directory);
  g_assert_nonnull (find (changed, RIS_VERIFICATION_FILE_CHANGED));
  g_assert_cmpuint (changed->len, ==, 1);
  g_assert_cmpint (g_remove (path), ==, 0);
  missing = verify (directory);
  g_assert_nonnull (find (missing, RIS_VERIFICATION_FILE_MISSING));
}

static void
test_nothing_to_verify (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (GError) no_council = NULL;
  g_autoptr (GError) no_public = NULL;
  g_autoptr (Canary) canary = NULL;
  g_autofree char *path = g_build_filename (directory, "public.db", NULL);

  g_assert_null (ris_verification_run (directory, &no_council));
  g_assert_error (no_council, RIS_ERROR, RIS_ERROR_UNAVAILABLE);
  canary = canary_new (directory);
  g_assert_null (ris_verification_run (directory, &no_public));
  g_assert_error (no_public, RIS_ERROR, RIS_ERROR_UNAVAILABLE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/verification/sound", test_sound);
  g_test_add_func ("/council/verification/damages", test_damages);
  g_test_add_func ("/council/verification/damaged-page", test_damaged_page);
  g_test_add_func ("/council/verification/files", test_files);
  g_test_add_func ("/council/verification/nothing-to-verify", test_nothing_to_verify);
  return g_test_run ();
}
