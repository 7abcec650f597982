/* Sitemap, robots.txt, security.txt, favicon. */
#include "page/site.h"

#include "site-fixture.h"

#define SETTINGS "base_url=https://rat.example.de/\ncontact_email=rat@example.de\n"

/* 50,001 further papers, whose ids reach over the border between the first and the second range */
#define MANY_PAPERS                                                                                \
  "WITH RECURSIVE counter (id) AS (SELECT 10000 UNION ALL SELECT id + 1 FROM counter WHERE id < "  \
  "60000) "                                                                                        \
  "INSERT INTO paper (id, body_id, name, type_id, created, modified) "                             \
  "SELECT id, 1000, 'Vorlage', 10, '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z' FROM counter;"

static void
test_sitemap (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *xml = NULL;

  site_open (&site, ris_site_routes, SETTINGS, NULL);
  xml = site_dup_body (&site, "/sitemap.xml", 200);
  site_assert_xpath (xml, "namespace-uri(/*)", "http://www.sitemaps.org/schemas/sitemap/0.9");
  site_assert_xpath (xml, "count(//x:url)",
                     "29"); /* 12 lists, 6 meetings, 4 items, 2 papers, 4 organizations, 1 person */
  site_assert_xpath (xml, "count(//x:url[starts-with(x:loc, 'https://rat.example.de/')])", "29");
  site_assert_xpath (xml, "//x:url[x:loc='https://rat.example.de/sitzungen']/x:lastmod", "");
  /* the last change of a page is that of what it shows */
  site_assert_xpath (xml, "//x:url[x:loc='https://rat.example.de/sitzungen/1040']/x:lastmod",
                     "2024-03-06T00:00:00Z");
  site_assert_xpath (xml, "//x:url[x:loc='https://rat.example.de/sitzungen/1041']/x:lastmod",
                     "2024-05-01T00:00:00Z");
  site_assert_xpath (xml, "//x:url[x:loc='https://rat.example.de/tops/1051']/x:lastmod",
                     "2024-02-01T00:00:00Z");
  site_assert_xpath (xml, "//x:url[x:loc='https://rat.example.de/vorlagen/1030']/x:lastmod",
                     "2024-03-06T00:00:00Z");
  site_assert_xpath (xml, "//x:url[x:loc='https://rat.example.de/gremien/1010']/x:lastmod",
                     "2024-01-03T00:00:00Z");
  site_assert_xpath (xml, "//x:url[x:loc='https://rat.example.de/personen/1020']/x:lastmod",
                     "2024-01-03T00:00:00Z");
}

static void
test_sitemap_index (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *index = NULL, *first = NULL, *second = NULL, *empty = NULL, *wrong = NULL;

  site_open (&site, ris_site_routes, SETTINGS, MANY_PAPERS);
  index = site_dup_body (&site, "/sitemap.xml", 200);
  site_assert_xpath (index, "local-name(/*)", "sitemapindex");
  site_assert_xpath (index, "count(//x:sitemap)", "2");
  site_assert_xpath (index, "//x:sitemap[x:loc='https://rat.example.de/sitemaps/0.xml']/x:lastmod",
                     "2024-05-01T00:00:00Z");
  site_assert_xpath (index, "//x:sitemap[x:loc='https://rat.example.de/sitemaps/1.xml']/x:lastmod",
                     "2024-01-01T00:00:00Z");

  first = site_dup_body (&site, "/sitemaps/0.xml", 200);
  site_assert_xpath (first, "count(//x:url)",
                     "39029"); /* ids 10000 to 48999, and what the small sitemap has */
  second = site_dup_body (&site, "/sitemaps/1.xml", 200);
  site_assert_xpath (second, "count(//x:url)", "11001"); /* ids 49000 to 60000 */
  site_assert_xpath (second, "string(//x:url[1]/x:loc)", "https://rat.example.de/vorlagen/49000");
  empty = site_dup_body (&site, "/sitemaps/2.xml", 200);
  site_assert_xpath (empty, "count(//x:url)", "0");
  wrong = site_dup_body (&site, "/sitemaps/eins.xml", 404);
}

static void
test_robots (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *text = NULL;

  site_open (&site, ris_site_routes, SETTINGS, NULL);
  text = site_dup_body (&site, "/robots.txt", 200);
  site_assert_has (text, "User-agent: *\n");
  site_assert_has (text, "\nDisallow: /suche\n");
  site_assert_has (text, "\nSitemap: https://rat.example.de/sitemap.xml\n");
  site_assert_lacks (text, "Disallow: /\n");
}

static void
test_security (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *text = NULL, *december = NULL, *last = NULL;

  site_open (&site, ris_site_routes, SETTINGS, NULL);
  text = site_dup_body (&site, "/.well-known/security.txt", 200);
  g_assert_cmpstr (text, ==,
                   "Contact: mailto:rat@example.de\n"
                   "Expires: 2025-05-01T00:00:00Z\n"
                   "Preferred-Languages: de, en\n"
                   "Canonical: https://rat.example.de/.well-known/security.txt\n");
  ris_council_set_now (site.council.council, ris_date_to_unix ("2026-12-31T10:00:00Z"));
  last = site_dup_body (&site, "/.well-known/security.txt", 200);
  site_assert_has (last, "Expires: 2027-11-01T00:00:00Z\n");
  ris_council_set_now (site.council.council, ris_date_to_unix ("2026-01-01T10:00:00Z"));
  december = site_dup_body (&site, "/.well-known/security.txt", 200);
  site_assert_has (december, "Expires: 2026-12-01T00:00:00Z\n");
}

/* a contact is required: without an address of mail it is the page that tells how to reach the town */
static void
test_security_without_email (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *text = NULL;

  site_open (&site, ris_site_routes, "base_url=https://rat.example.de\n", NULL);
  text = site_dup_body (&site, "/.well-known/security.txt", 200);
  site_assert_has (text, "Contact: https://rat.example.de/kontakt\n");
}

static void
test_favicon (void)
{
  g_auto (Site) site = { 0 };
  g_autoptr (RisResponse) response = NULL;
  g_autofree char *text = NULL;

  site_open (&site, ris_site_routes, NULL, NULL);
  response = site_get (&site, "/favicon.ico");
  g_assert_cmpstr (ris_response_get_content_type (response), ==, "image/svg+xml");
  text = site_dup_body (&site, "/favicon.ico", 200);
  site_assert_xpath (text, "local-name(/*)", "svg");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/site/sitemap", test_sitemap);
  g_test_add_func ("/site/sitemap-index", test_sitemap_index);
  g_test_add_func ("/site/robots", test_robots);
  g_test_add_func ("/site/security", test_security);
  g_test_add_func ("/site/security-without-email", test_security_without_email);
  g_test_add_func ("/site/favicon", test_favicon);
  return g_test_run ();
}
