/* Papers: the list page by page, one paper with its way through the committees, the versions of a text. */
#include "page/paper.h"

#include "page/demo.h"
#include "page/site-fixture.h"

#define MANY_PAPERS                                                                                \
  "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 119)"                 \
  "INSERT INTO paper (id, body_id, number, number_key, name, type_id, released_at, created, "      \
  "modified)"                                                                                      \
  " SELECT 2000 + i, 1000, 'B ' || i, 'b' || i, 'Vorlage ' || i, 10, '2023-05-04T00:00:00Z',"      \
  " '2023-01-01T00:00:00Z', '2023-01-01T00:00:00Z' FROM n"

#define TEXTS                                                                                      \
  "INSERT INTO vocabulary VALUES (90, 'text-section', 'Sachverhalt', 'facts', 1, NULL, NULL);"     \
  "INSERT INTO text VALUES (1906, 1030, 1030, 90, 1), (1907, 1031, 1031, 90, 1);"                  \
  "INSERT INTO text_version VALUES (1910, 1906, 1, 'alte Fassung', NULL, '', "                     \
  "'2024-01-02T00:00:00Z'),"                                                                       \
  " (1911, 1906, 2, 'neue Fassung', 'Tippfehler', '', '2024-01-03T00:00:00Z')"

static void
test_golden (void)
{
  g_autoptr (Portal) demo = demo_new ();

  demo_check_page (demo, "/vorlagen?jahr=2022", "paper-list");
  demo_check_object (demo, "/vorlagen/", DEMO_PAPER, "paper-show");
}

static const SiteAnswer answers[] = {
  { "/vorlagen", 200 },
  { "/vorlagen?jahr=2024", 200 },
  { "/vorlagen?jahr=abc", 400 },
  { "/vorlagen?jahr=1", 400 },
  { "/vorlagen?jahr=2101", 400 },
  { "/vorlagen?ab=x", 400 },
  { "/vorlagen?ab=2024-02-20~0", 400 },
  { "/vorlagen?ab=2024-02-20", 400 },
  { "/vorlagen?ab=2024-02-30~1030", 400 },
  { "/vorlagen?ab=2024-02-20T08:00:00Z~1030", 200 },
  { "/vorlagen/1030", 200 },
  { "/vorlagen/1031", 200 },
  { "/vorlagen/4711", 404 },
  { "/vorlagen/1040", 404 },
  { "/vorlagen/1999", 410 },
  { "/vorlagen/1030/fassungen/1906", 200 },
  { "/vorlagen/1031/fassungen/1906", 404 },
  { "/vorlagen/1031/fassungen/1907", 404 },
  { "/vorlagen/1030/fassungen/x", 404 },
  { "/vorlagen/1999/fassungen/1906", 410 },
  { 0 },
};

static void
test_answers (void)
{
  g_auto (Site) site = { 0 };

  site_open (&site, ris_paper_routes, NULL,
             TEXTS "; INSERT INTO tombstone VALUES (1999, 'paper', '2024-01-01T00:00:00Z', "
                   "'2024-05-01T00:00:00Z')");
  site_check_answers (&site, answers);
}

/* (transfer full) (nullable): where the link to older papers leads */
static char *
dup_next (const char *html)
{
  g_autoptr (GRegex) link = g_regex_new ("rel=\"next\" href=\"([^\"]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *url = NULL;

  if (!g_regex_match (link, html, 0, &match))
    return NULL;
  url = g_match_info_fetch (match, 1);
  parts = g_strsplit (url, "&amp;", -1);
  return g_strjoinv ("&", parts);
}

static void
collect (GHashTable *seen, const char *html)
{
  g_autoptr (GRegex) link = g_regex_new ("href=\"/vorlagen/([0-9]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (link, html, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    g_assert_true (g_hash_table_add (seen, g_match_info_fetch (match, 1)));
}

/* following the links shows every paper once, although all were released at the same moment */
static void
test_pages (void)
{
  g_auto (Site) site = { 0 };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *url = g_strdup ("/vorlagen?jahr=2023");
  guint n = 0;

  site_open (&site, ris_paper_routes, NULL, MANY_PAPERS);
  for (; url != NULL; n++)
    {
      g_autofree char *html = site_dup_body (&site, url, 200);

      collect (seen, html);
      g_free (url);
      url = dup_next (html);
    }
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (g_hash_table_size (seen), ==, 120);
}

static void
test_paper (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *html = NULL, *bare = NULL;

  site_open (&site, ris_paper_routes, NULL, TEXTS);
  html = site_dup_body (&site, "/vorlagen/1030", 200);
  site_assert_has (html, "Neubau &lt;Kita&gt; &amp; Schule</h1>");
  site_assert_has (html, "href=\"/vorlagen/1030/fassungen/1906\"");
  site_assert_has (html, "neue Fassung");
  site_assert_lacks (html, "alte Fassung");
  site_assert_has (html, "Nur der Name <span class=\"kern-body--small ris-muted\">(im alten System "
                         "abgelegt");
  bare = site_dup_body (&site, "/vorlagen/1031", 200);
  site_assert_has (bare, "<title>Beschlussvorlage: Vorlage ohne Nummer");
}

/* the newest version first, each with what it changed */
static void
test_versions (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *html = NULL;

  site_open (&site, ris_paper_routes, NULL, TEXTS);
  html = site_dup_body (&site, "/vorlagen/1030/fassungen/1906", 200);
  site_assert_has (html, "Fassungen: Sachverhalt</h1>");
  site_assert_has (html, "Tippfehler");
  site_assert_has (html, "alte</del>");
  site_assert_has (html, "neue</ins>");
  g_assert_true (strstr (html, "neue Fassung") < strstr (html, "alte Fassung"));
}

/* the decision stands at the top; without one the last recommendation; without any nothing */
static void
test_verdict (void)
{
  static const char *const decided
      = "UPDATE consultation SET result = 'ungeändert beschlossen', result_id = 40, agenda_item_id "
        "= 1050, meeting_id = 1040;"
        "INSERT INTO consultation (id, paper_id, position, organization_id, role_id, planned_on, "
        "result, result_id, created, modified)"
        " VALUES (1900, 1030, 0, 1011, 40, '2024-02-01', 'empfohlen', 40, '', ''),"
        " (1901, 1030, 2, 1011, 40, '2024-04-01', 'vertagt', 40, '', '')";
  g_auto (Site) site = { 0 }, open = { 0 };
  g_autofree char *html = NULL, *none = NULL;

  site_open (&site, ris_paper_routes, NULL, decided);
  html = site_dup_body (&site, "/vorlagen/1030", 200);
  site_assert_has (html, "Rat: ungeändert beschlossen");
  site_assert_has (html, "Dienstag, 5. März 2024 – Abstimmungsergebnis: einstimmig");
  site_open (&open, ris_paper_routes, NULL, NULL);
  none = site_dup_body (&open, "/vorlagen/1030", 200);
  site_assert_lacks (none, "Abstimmungsergebnis");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/golden", test_golden);
  g_test_add_func ("/paper/answers", test_answers);
  g_test_add_func ("/paper/pages", test_pages);
  g_test_add_func ("/paper/paper", test_paper);
  g_test_add_func ("/paper/versions", test_versions);
  g_test_add_func ("/paper/verdict", test_verdict);
  return g_test_run ();
}
