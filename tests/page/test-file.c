/* Files: the newest documents page by page, and contents that nothing may run in. */
#include "page/file.h"

#include <glib/gstdio.h>

#include "page/demo.h"
#include "page/site-fixture.h"

/* 60 files of which half say when they appeared */
#define MANY_FILES                                                                                 \
  "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 119)"                 \
  "INSERT INTO file (id, name, published_on, created, modified) SELECT 2000 + i, 'Datei ' || i,"   \
  " CASE WHEN i < 60 THEN '2023-05-04' END, '2023-01-01T00:00:00Z', '2023-01-01T00:00:00Z' FROM "  \
  "n;"                                                                                             \
  "INSERT INTO attachment (id, root_id, owner_id, file_id, kind, position)"                        \
  " SELECT id + 1000, 1031, 1031, id, 'paper', id FROM file WHERE id >= 2000"

static void
test_golden (void)
{
  g_autoptr (Portal) demo = demo_new ();

  demo_check_page (demo, "/dokumente", "file-list");
}

static const SiteAnswer answers[] = {
  { "/dokumente", 200 },
  { "/dokumente?ab=x", 400 },
  { "/dokumente?ab=~", 400 },
  { "/dokumente?ab=~1071", 200 },
  { "/dokumente?ab=2024-02-20~x", 400 },
  { "/dokumente?ab=2024-02-20~1070", 200 },
  /* the row is there, its content is not */
  { "/dateien/1070", 503 },
  { "/dateien/1070/Lageplan.pdf", 503 },
  { "/dateien/1071", 404 },
  { "/dateien/1071/name.pdf", 404 },
  { "/dateien/4711", 404 },
  { "/dateien/4711/x.pdf", 404 },
  { "/dateien/x", 404 },
  { "/dateien/1999", 410 },
  { "/dateien/1999/alt.pdf", 410 },
  { "/dateien/..%2f..%2fcouncil.db", 404 },
  { 0 },
};

static void
test_answers (void)
{
  g_auto (Site) site = { 0 };

  site_open (&site, ris_file_routes, NULL,
             "INSERT INTO tombstone VALUES (1999, 'file', '2024-01-01T00:00:00Z', "
             "'2024-05-01T00:00:00Z')");
  site_check_answers (&site, answers);
}

static void
collect (GHashTable *seen, const char *html)
{
  g_autoptr (GRegex) name = g_regex_new (">(Datei [0-9]+)<", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (name, html, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    g_assert_true (g_hash_table_add (seen, g_match_info_fetch (match, 1)));
}

/* following the links shows every file once, also those of which nobody knows when they appeared */
static void
test_pages (void)
{
  g_auto (Site) site = { 0 };
  g_autoptr (GRegex) link = g_regex_new ("rel=\"next\" href=\"([^\"]+)\"", 0, 0, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *url = g_strdup ("/dokumente");
  guint n = 0;

  site_open (&site, ris_file_routes, NULL, MANY_FILES);
  for (; url != NULL; n++)
    {
      g_autofree char *html = site_dup_body (&site, url, 200);
      g_autoptr (GMatchInfo) match = NULL;

      g_assert_cmpuint (n, <, 5);
      collect (seen, html);
      g_free (url);
      url = g_regex_match (link, html, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
    }
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (g_hash_table_size (seen), ==, 120);
}

static void
write_content (Site *site)
{
  g_autofree char *folder = g_build_filename (site->council.directory, "files", "01", NULL);
  g_autofree char *path
      = g_build_filename (folder, "23456789012345678901234567890123456789012345678901234567890123",
                          NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, "content", -1, &error);
  g_assert_no_error (error);
}

static void
test_download (void)
{
  static const struct
  {
    const char *media_type; /* as SQL */
    const char *disposition;
  } cases[] = {
    { "'application/pdf'", "inline; " },
    { "'text/html'", "attachment; " },
    { "'image/svg+xml'", "attachment; " },
    { "NULL", "attachment; " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Site) site = { 0 };
      g_autofree char *sql
          = g_strdup_printf ("UPDATE file SET media_type = %s", cases[i].media_type);
      g_autoptr (RisResponse) response = NULL;

      site_open (&site, ris_file_routes, NULL, sql);
      write_content (&site);
      response = site_get (&site, "/dateien/1070/Lageplan.pdf");
      g_assert_cmpuint (ris_response_get_status (response), ==, 200);
      g_assert_cmpmem (g_bytes_get_data (ris_response_get_body (response), NULL),
                       ris_response_get_length (response), "content", 7);
      g_assert_true (g_str_has_prefix (ris_response_get_header (response, "Content-Disposition"),
                                       cases[i].disposition));
      site_assert_has (ris_response_get_header (response, "Content-Disposition"), "Lage");
      site_assert_has (ris_response_get_header (response, "Content-Security-Policy"),
                       "default-src 'none'");
      g_assert_cmpstr (ris_response_get_header (response, "X-Content-Type-Options"), ==, "nosniff");
      site_assert_has (ris_response_get_etag (response), "0123456789");
    }
}

static void
test_redirect (void)
{
  g_auto (Site) site = { 0 };
  g_autoptr (RisResponse) response = NULL;

  site_open (&site, ris_file_routes, NULL, NULL);
  write_content (&site);
  response = site_get (&site, "/dateien/1070");
  g_assert_cmpuint (ris_response_get_status (response), ==, 301);
  g_assert_cmpstr (ris_response_get_header (response, "Location"), ==,
                   "/dateien/1070/Lage-plan.pdf");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file/golden", test_golden);
  g_test_add_func ("/file/answers", test_answers);
  g_test_add_func ("/file/pages", test_pages);
  g_test_add_func ("/file/download", test_download);
  g_test_add_func ("/file/redirect", test_redirect);
  return g_test_run ();
}
