/* An installation: what it consists of, that making is repeatable, and what is refused. */
#include "council/installation.h"

#include "base/config.h"
#include "helper/dump.h"
#include "helper/folder.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static void
test_create (void)
{
  folder_auto *folder = folder_new ();
  g_autofree char *data = g_build_filename (folder, "a", "b", NULL);
  g_autofree char *files = g_build_filename (data, "files", NULL);
  g_autofree char *published = ris_installation_dup_path (data, "public.db");
  g_autoptr (GError) error = NULL;
  g_autoptr (RisDb) db = NULL;
  g_autoptr (RisConfig) config = NULL;
  GStatBuf status;

  g_assert_false (ris_installation_exists (data));
  for (guint run = 0; run < 2; run++)
    {
      g_assert_true (ris_installation_create (data, &error));
      g_assert_no_error (error);
    }
  g_assert_true (ris_installation_exists (data));
  g_assert_cmpint (g_stat (data, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
  g_assert_true (g_file_test (files, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (published, G_FILE_TEST_IS_REGULAR));
  config = ris_config_load (data, &error);
  g_assert_no_error (error);
  g_assert_nonnull (config);
  db = ris_installation_open (data, RIS_DB_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_nonnull (db);
}

/* what a town has set stays */
static void
test_configuration_stays (void)
{
  folder_auto *data = folder_new ();
  g_autofree char *path = ris_installation_dup_path (data, "ris.conf");
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (path, "[portal]\n", -1, NULL));
  g_assert_true (ris_installation_create (data, NULL));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "[portal]\n");
}

static void
test_refusals (void)
{
  folder_auto *folder = folder_new ();
  g_autofree char *file = g_build_filename (folder, "file", NULL);
  g_autofree char *below = g_build_filename (file, "data", NULL);
  g_autofree char *council = ris_installation_dup_path (folder, "council.db");
  g_autoptr (GError) none = NULL;
  g_autoptr (GError) blocked = NULL;
  g_autoptr (GError) old = NULL;
  RisDb *empty;

  g_assert_null (ris_installation_open (folder, RIS_DB_READ_WRITE, &none));
  g_assert_error (none, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  g_assert_false (ris_installation_create (below, &blocked));
  g_assert_error (blocked, RIS_ERROR, RIS_ERROR_UNAVAILABLE);
  empty = ris_db_open (council, RIS_DB_CREATE, NULL); /* a database without our schema */
  ris_db_close (empty);
  g_assert_null (ris_installation_open (folder, RIS_DB_READ_WRITE, &old));
  g_assert_error (old, RIS_ERROR, RIS_ERROR_CONFLICT);
}

/* every list has its canonical values, every label stands once, ids below 1000 are ours */
static void
test_vocabulary (void)
{
  folder_auto *data = folder_new ();
  g_autofree char *council = ris_installation_dup_path (data, "council.db");

  g_assert_true (ris_installation_create (data, NULL));
  g_assert_cmpint (dump_count (council, "SELECT COUNT(DISTINCT list) FROM vocabulary"), ==, 12);
  g_assert_cmpint (dump_count (council,
                               "SELECT COUNT(*) FROM vocabulary WHERE id NOT BETWEEN 1 AND 999"),
                   ==, 0);
  g_assert_cmpint (dump_count (council, "SELECT COUNT(*) FROM vocabulary WHERE list = 'result' AND "
                                        "label = 'nicht empfohlen' AND canonical = 'rejected'"),
                   ==, 1);
  g_assert_cmpint (dump_count (council, "SELECT COUNT(DISTINCT canonical) FROM vocabulary WHERE "
                                        "list = 'result'"),
                   ==, 11);
  g_assert_cmpint (dump_count (council, "SELECT value FROM id_counter WHERE name = 'object'"), ==,
                   999);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/installation/create", test_create);
  g_test_add_func ("/installation/configuration-stays", test_configuration_stays);
  g_test_add_func ("/installation/refusals", test_refusals);
  g_test_add_func ("/installation/vocabulary", test_vocabulary);
  return g_test_run ();
}
