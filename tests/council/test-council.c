/* Opening the council, its clock, and what is kept for each state of the database. */
#include "council/council.h"

#include "helper/public-council.h"
#include "model/number.h"

#include <glib/gstdio.h>

static void
test_open_nothing (void)
{
  folder_auto *directory = folder_new ();
  g_autofree char *settings = g_build_filename (directory, "ris.conf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (ris_council_open_public (directory, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == RIS_ERROR);
  g_clear_error (&error);

  g_file_set_contents (settings, "[portal]\nunbekannt=1\n", -1, NULL);
  g_assert_null (ris_council_open_public (directory, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
  ris_council_free (NULL);
}

/* a database without our tables is not taken for an empty council */
static void
test_open_foreign (void)
{
  folder_auto *directory = folder_new ();
  g_autofree char *path = g_build_filename (directory, "public.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RisDb) db = ris_db_open (path, RIS_DB_CREATE, &error);

  g_assert_no_error (error);
  g_assert_null (ris_council_open_public (directory, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
}

static void
test_settings (void)
{
  g_auto (PublicCouncil) fixture = public_council_open ("base_url=https://rat.example.de\n", NULL);

  g_assert_cmpstr (ris_council_get_config (fixture.council)->base_url, ==,
                   "https://rat.example.de");
  g_assert_cmpstr (ris_council_get_directory (fixture.council), ==, fixture.directory);
}

/* the day is the one in Germany, not in Greenwich */
static void
test_clock (void)
{
  static const struct
  {
    const char *now;
    const char *today;
  } cases[] = {
    { "2024-06-01T21:59:59Z", "2024-06-01" },
    { "2024-06-01T22:00:00Z", "2024-06-02" },
    { "2024-12-31T22:59:59Z", "2024-12-31" },
    { "2024-12-31T23:00:00Z", "2025-01-01" },
  };
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *today = NULL;

      ris_council_set_now (fixture.council, ris_date_to_unix (cases[i].now));
      today = ris_council_dup_today (fixture.council);
      g_assert_cmpstr (today, ==, cases[i].today);
    }
  ris_council_set_now (fixture.council, 0);
  g_assert_cmpint (ris_council_get_now (fixture.council), >, ris_date_to_unix ("2024-01-01"));
}

static void
test_terms (void)
{
  g_auto (PublicCouncil) fixture
      = public_council_open (NULL,
                             "INSERT INTO legislative_term (id, body_id, name, starts_on, ends_on, "
                             "created, modified) VALUES"
                             " (1900, 1000, '9. Wahlperiode', '2014-06-01', '2020-10-31', '', ''),"
                             " (1901, 1000, '10. Wahlperiode', '2020-11-01', NULL, '', '')");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = ris_council_get_terms (fixture.council, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (terms->len, ==, 2);
  g_assert_cmpstr (((RisTermRow *)terms->pdata[0])->name, ==, "10. Wahlperiode");
  g_assert_null (((RisTermRow *)terms->pdata[0])->ends_on);
}

/* a grammar this program cannot read is left out; what was published since is seen by the next request, not by this one */
static void
test_publication (void)
{
  g_auto (PublicCouncil) fixture
      = public_council_open (NULL, "INSERT INTO number_scheme (id, body_id, grammar, scope) VALUES"
                                   " (1910, 1000, 'A {office}/{serial:3}/{year}', 'year'), (1911, "
                                   "1000, '{broken', 'year')");
  g_autoptr (GError) error = NULL;
  gint64 version = ris_council_get_version (fixture.council);

  g_assert_cmpstr (ris_council_get_body (fixture.council)->name, ==, "Stadt <Musterstadt>");
  g_assert_cmpuint (ris_council_get_grammars (fixture.council)->len, ==, 1);

  public_council_execute (fixture.directory,
                          "UPDATE body SET name = 'Neustadt'; DELETE FROM number_scheme");
  g_assert_cmpstr (ris_council_get_body (fixture.council)->name, ==, "Stadt <Musterstadt>");
  ris_council_end_read (fixture.council);
  g_assert_true (ris_council_begin_read (fixture.council, &error));
  g_assert_cmpint (ris_council_get_version (fixture.council), !=, version);
  g_assert_cmpstr (ris_council_get_body (fixture.council)->name, ==, "Neustadt");
  g_assert_cmpuint (ris_council_get_grammars (fixture.council)->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/open-nothing", test_open_nothing);
  g_test_add_func ("/council/open-foreign", test_open_foreign);
  g_test_add_func ("/council/settings", test_settings);
  g_test_add_func ("/council/clock", test_clock);
  g_test_add_func ("/council/terms", test_terms);
  g_test_add_func ("/council/publication", test_publication);
  return g_test_run ();
}
