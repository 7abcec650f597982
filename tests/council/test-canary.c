/* The canary: nothing that is not public gets into public.db, by no column of any table; and the test would notice. */
#include "council/publication.h"
#include "helper/canary.h"
#include "helper/dump.h"
#include "helper/folder.h"

#include <string.h>

static void
publish (const char *directory, gboolean rebuild)
{
  g_autoptr (GError) error = NULL;

  ris_publication_run (directory, rebuild, NULL, &error);
  g_assert_no_error (error);
}

static GString *
dump_public (const char *directory)
{
  g_autofree char *path = g_build_filename (directory, "public.db", NULL);

  return dump_database (path, NULL);
}

/* also no free page and no log beside the file keeps what was withdrawn */
static void
assert_clean (Canary *canary, const char *directory)
{
  static const char *const names[] = { "public.db", "public.db-wal" };
  dump_auto *dump = dump_public (directory);

  g_assert_cmpstr (canary_find (canary, dump->str, dump->len), ==, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (directory, names[i], NULL);
      g_autofree char *bytes = NULL;
      gsize length = 0;

      if (g_file_get_contents (path, &bytes, &length, NULL))
        g_assert_cmpstr (canary_find (canary, bytes, length), ==, NULL);
    }
}

static void
test_nothing_leaks (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);

  publish (directory, FALSE);
  assert_clean (canary, directory);
  g_assert_cmpuint (canary_count_secrets (canary), >, 200);
}

/* everything that may be published is: else an empty public.db would pass */
static void
test_everything_else_is_there (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  dump_auto *dump = NULL;

  publish (directory, FALSE);
  dump = dump_public (directory);
  for (gsize i = 0; i < dump->len; i++)
    if (dump->str[i] == '\0')
      dump->str[i] = ' ';
  g_assert_cmpuint (canary_count_open (canary), >, 150);
  for (guint i = 1; i <= canary_count_open (canary); i++)
    if (!canary_has_open_word (i, dump->str))
      g_test_message ("offenwort%03u is missing", i), g_test_fail ();
}

/* leaks on purpose: each must be found, and each withdrawal must leave nothing behind */
static void
test_it_would_notice (void)
{
  static const struct
  {
    const char *publish;
    const char *withdraw;
  } leaks[] = {
    { "UPDATE text SET is_public = 1 WHERE is_public = 0", "UPDATE text SET is_public = 0" },
    { "UPDATE paper SET is_public = 1", "UPDATE paper SET is_public = 0" },
    { "UPDATE meeting SET is_public = 1", "UPDATE meeting SET is_public = 0" },
    { "UPDATE agenda_item SET is_public = 1", "UPDATE agenda_item SET is_public = 0" },
    { "UPDATE vote SET are_ballots_public = 1", "UPDATE vote SET are_ballots_public = 0" },
    { "UPDATE person SET is_public = 1", "UPDATE person SET is_public = 0" },
    { "UPDATE organization SET is_public = 1", "UPDATE organization SET is_public = 0" },
    { "UPDATE vocabulary SET is_public = 1 WHERE id > 1000",
      "UPDATE vocabulary SET is_public = 0 WHERE id > 1000" },
    { "UPDATE file SET is_public = 1", "UPDATE file SET is_public = 0" },
    { "UPDATE minutes SET is_public = 1", "UPDATE minutes SET is_public = 0" },
    { "UPDATE text_version SET released_at = '2024-03-05T17:00:00Z' WHERE released_at IS NULL",
      "UPDATE text SET is_public = 0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (leaks); i++)
    {
      folder_auto *directory = folder_new ();
      g_autoptr (Canary) canary = canary_new (directory);
      dump_auto *leaked = NULL;

      g_test_message ("%s", leaks[i].publish);
      publish (directory, FALSE);
      canary_execute (directory, leaks[i].publish);
      publish (directory, FALSE);
      leaked = dump_public (directory);
      g_assert_cmpstr (canary_find (canary, leaked->str, leaked->len), !=, NULL);

      canary_execute (directory, leaks[i].withdraw);
      publish (directory, FALSE);
      assert_clean (canary, directory);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/canary/nothing-leaks", test_nothing_leaks);
  g_test_add_func ("/council/canary/everything-else-is-there", test_everything_else_is_there);
  g_test_add_func ("/council/canary/it-would-notice", test_it_would_notice);
  return g_test_run ();
}
