/* Reading papers and files, on the small council of helper/public-council.h. */
#include "council/papers.h"

#include "helper/public-council.h"

#include <glib/gstdio.h>

/* 120 papers of 2023, of which ten each were released at one instant */
#define MANY_PAPERS                                                                                \
  "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 119)"                 \
  "INSERT INTO paper (id, body_id, number, number_key, name, type_id, released_at, created, "      \
  "modified)"                                                                                      \
  " SELECT 2000 + i, 1000, 'B ' || i, 'b' || i, 'Vorlage ' || i, 10,"                              \
  " substr ('2023-0', 1, 6) || (1 + i / 20) || '-' || (10 + i / 10) || 'T00:00:00Z', "             \
  "'2023-01-01T00:00:00Z',"                                                                        \
  " '2023-01-01T00:00:00Z' FROM n"

static const RisPaperRow *
paper_at (const GPtrArray *papers, guint i)
{
  g_assert_cmpuint (i, <, papers->len);
  return papers->pdata[i];
}

static void
test_get (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (
      NULL,
      "INSERT INTO vocabulary VALUES (90, 'reference-kind', 'ersetzt', 'replaces', 1, NULL, NULL);"
      "INSERT INTO paper_reference VALUES (1900, 1031, 90, 1030, NULL), (1901, 1030, 90, NULL, 'A "
      "7/1999');"
      "INSERT INTO paper_originator (id, paper_id, position, label) VALUES (1902, 1030, 1, "
      "'Bürgerschaft');"
      "INSERT INTO paper_office VALUES (1903, 1030, 1013, 1);"
      "INSERT INTO decision (id, agenda_item_id, position, kind_id, created, modified) VALUES "
      "(1904, 1050, 1, 40, '', '');"
      "INSERT INTO text VALUES (1905, 1040, 1904, 40, 1), (1906, 1030, 1030, 40, 1);"
      "INSERT INTO text_version VALUES (1907, 1905, 1, 'Beschluss', NULL, '', "
      "'2024-01-02T00:00:00Z'),"
      " (1908, 1906, 1, 'Sachverhalt', NULL, '', '2024-01-02T00:00:00Z')");
  g_autoptr (GError) error = NULL;
  g_autoptr (RisPaperDetails) details = ris_papers_get (fixture.council, 1030, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (details->paper->lead, ==, "Hauptamt");
  g_assert_cmpstr (((RisOriginatorRow *)details->originators->pdata[0])->label, ==, "Bürgerschaft");
  g_assert_cmpstr (((RisOrganizationRow *)details->offices->pdata[0])->name, ==, "Hauptamt");
  g_assert_cmpuint (details->consultations->len, ==, 1);
  g_assert_cmpuint (details->files->len, ==, 2);
  g_assert_cmpuint (details->references->len, ==, 2);
  g_assert_false (((RisReferenceRow *)details->references->pdata[0])->is_incoming);
  g_assert_cmpstr (((RisReferenceRow *)details->references->pdata[0])->number, ==, "A 7/1999");
  g_assert_true (((RisReferenceRow *)details->references->pdata[1])->is_incoming);
  g_assert_cmpstr (((RisTextRow *)details->texts->pdata[0])->markdown, ==, "Sachverhalt");
  g_assert_cmpstr (((RisWordingRow *)details->wordings->pdata[0])->wording, ==, "Beschluss");
  g_assert_cmpstr (((RisWordingRow *)details->wordings->pdata[0])->organization, ==, "Rat");
}

static void
test_missing (void)
{
  g_auto (PublicCouncil) fixture
      = public_council_open (NULL, "INSERT INTO tombstone VALUES (1999, 'paper', "
                                   "'2024-01-01T00:00:00Z', '2024-05-01T00:00:00Z')");
  g_autoptr (GError) error = NULL;

  g_assert_null (ris_papers_get (fixture.council, 4711, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (ris_papers_get (fixture.council, 1999, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_GONE);
  g_clear_error (&error);
  g_assert_null (ris_papers_get_file (fixture.council, 4711, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (ris_papers_get_file (fixture.council, 1999, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_GONE);
  ris_paper_details_free (NULL);
}

static void
test_filter (void)
{
  static const struct
  {
    RisPaperFilter filter;
    guint n;
  } cases[] = {
    { { 0 }, 2 },
    { { .type_id = 10 }, 2 },
    { { .type_id = 11 }, 0 },
    { { .lead_id = 1013 }, 1 },
    { { .from = "2024-02-20", .to = "2025-01-01" }, 1 },
    { { .from = "2024-01-01", .to = "2024-02-20" }, 1 },
    { { .before_released = "2024-02-20T08:00:00Z", .before_id = 1030 }, 1 },
    { { .before_released = "2024-02-19T08:00:00Z", .before_id = 1031 }, 0 },
  };
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) papers
          = ris_papers_list (fixture.council, &cases[i].filter, 10, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (papers->len, ==, cases[i].n);
    }
}

/* page by page every paper comes exactly once, also where many were released at one instant */
static void
test_pages (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, MANY_PAPERS);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autofree char *released = NULL;
  RisPaperFilter filter = { 0 };
  guint n = 7;

  for (guint page = 0; n == 7; page++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) papers = ris_papers_list (fixture.council, &filter, 7, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (page, <, 20);
      n = papers->len;
      for (guint i = 0; i < n; i++)
        g_assert_true (g_hash_table_add (seen, GINT_TO_POINTER ((int)paper_at (papers, i)->id)));
      if (n > 0)
        {
          g_free (released);
          released = g_strdup (paper_at (papers, n - 1)->released_at);
          filter.before_released = released;
          filter.before_id = paper_at (papers, n - 1)->id;
        }
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 122);
}

static void
test_find (void)
{
  static const struct
  {
    const char *number;
    guint n;
  } cases[] = {
    { "A 1/2024", 1 }, { "a1/2024", 1 }, { "A 001/2024", 1 }, { "A 2/2024", 0 },
    { "", 0 },         { "alt 17", 1 },  { "'; --", 0 },
  };
  g_auto (PublicCouncil) fixture
      = public_council_open (NULL, "UPDATE paper SET number_key = 'a1-2024' WHERE id = 1030;"
                                   "INSERT INTO paper_number_alias VALUES (1900, 1031, 'alt 17', "
                                   "'alt17')");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) papers = ris_papers_find (fixture.council, cases[i].number, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (papers->len, ==, cases[i].n);
    }
}

static void
test_lists (void)
{
  g_auto (PublicCouncil) fixture
      = public_council_open (NULL, "INSERT INTO paper_originator (id, paper_id, position, "
                                   "organization_id) VALUES (1902, 1030, 1, 1012)");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changed = ris_papers_list_changed (fixture.council, 1, &error);
  g_autoptr (GPtrArray) moved = ris_papers_list_by_originator (fixture.council, 1012, &error);
  g_autoptr (GPtrArray) none = ris_papers_list_by_originator (fixture.council, 1010, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (changed->len, ==, 1);
  g_assert_cmpint (paper_at (changed, 0)->id, ==, 1031);
  g_assert_cmpuint (moved->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
}

/* what was not released is no version; the text of another paper is not shown under this one */
static void
test_versions (void)
{
  g_auto (PublicCouncil) fixture
      = public_council_open (NULL, "INSERT INTO text VALUES (1906, 1030, 1030, 40, 1);"
                                   "INSERT INTO text_version VALUES (1907, 1906, 2, 'zwei', "
                                   "'Tippfehler', '', '2024-01-03T00:00:00Z'),"
                                   " (1908, 1906, 1, 'eins', NULL, '', '2024-01-02T00:00:00Z'), "
                                   "(1909, 1906, 3, 'drei', NULL, '', NULL)");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = ris_papers_list_versions (fixture.council, 1030, 1906, &error);
  g_autoptr (GPtrArray) other = ris_papers_list_versions (fixture.council, 1031, 1906, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpstr (((RisTextRow *)versions->pdata[0])->markdown, ==, "eins");
  g_assert_cmpstr (((RisTextRow *)versions->pdata[1])->reason, ==, "Tippfehler");
  g_assert_cmpuint (other->len, ==, 0);
}

static void
test_files (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = ris_papers_list_files (fixture.council, NULL, 0, 10, &error);
  g_autoptr (GPtrArray) older
      = ris_papers_list_files (fixture.council, "2024-02-20", 1070, 10, &error);

  g_assert_no_error (error);
  /* one of the two files hangs in two places */
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpint (((RisFileListRow *)all->pdata[0])->id, ==, 1070);
  g_assert_cmpuint (older->len, ==, 1);
  g_assert_cmpstr (((RisFileListRow *)older->pdata[0])->name, ==, "Nur der Name");
  g_assert_cmpstr (((RisFileListRow *)older->pdata[0])->paper_number, ==, "A 1/2024");
}

static void
test_content (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RisFileRow) file = ris_papers_get_file (fixture.council, 1070, &error);
  g_autoptr (RisFileRow) name_only = ris_papers_get_file (fixture.council, 1071, &error);
  g_autofree char *folder = g_build_filename (fixture.directory, "files", "01", NULL);
  g_autofree char *path = g_build_filename (folder, file->sha256 + 2, NULL);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  g_assert_null (ris_papers_load_file (fixture.council, name_only, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* the row is there, the content is not: nobody's typing error */
  g_assert_null (ris_papers_load_file (fixture.council, file, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == RIS_ERROR);
  g_clear_error (&error);

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, "content", -1, &error);
  g_assert_no_error (error);
  bytes = ris_papers_load_file (fixture.council, file, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "content", 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/get", test_get);
  g_test_add_func ("/papers/missing", test_missing);
  g_test_add_func ("/papers/filter", test_filter);
  g_test_add_func ("/papers/pages", test_pages);
  g_test_add_func ("/papers/find", test_find);
  g_test_add_func ("/papers/lists", test_lists);
  g_test_add_func ("/papers/versions", test_versions);
  g_test_add_func ("/papers/files", test_files);
  g_test_add_func ("/papers/content", test_content);
  return g_test_run ();
}
