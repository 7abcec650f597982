/* Atom feeds, and the page that lists them. */
#include "page/feed.h"

#include "site-fixture.h"

#define SETTINGS "base_url=https://rat.example.de\n"

static const char *const feeds[] = {
  "/feeds/sitzungen.atom",
  "/feeds/vorlagen.atom",
  "/feeds/beschluesse.atom",
  "/feeds/dokumente.atom",
  "/gremien/1010/sitzungen.atom",
  "/gremien/1010/beschluesse.atom",
  "/gremien/1012/sitzungen.atom" /* empty */,
};

/* RFC 4287 §4.1: what every feed and every entry must have */
static void
test_required (void)
{
  g_auto (Site) site = { 0 };

  site_open (&site, ris_feed_routes, SETTINGS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (feeds); i++)
    {
      g_autofree char *xml = site_dup_body (&site, feeds[i], 200);
      g_autofree char *address = g_strconcat ("https://rat.example.de", feeds[i], NULL);

      site_assert_xpath (xml, "namespace-uri(/*)", "http://www.w3.org/2005/Atom");
      site_assert_xpath (xml,
                         "concat(count(/x:feed/x:id), count(/x:feed/x:title), "
                         "count(/x:feed/x:updated), "
                         "count(/x:feed/x:author/x:name))",
                         "1111");
      site_assert_xpath (xml, "string(/x:feed/x:link[@rel='self']/@href)", address);
      site_assert_xpath (xml, "string(/x:feed/@xml:lang)", "de");
      site_assert_xpath (xml,
                         "count(//x:entry[not(x:id) or not(x:title) or not(x:updated) or "
                         "not(x:link[@rel='alternate'])])",
                         "0");
      site_assert_xpath (xml, "count(//x:entry[x:id=preceding::x:entry/x:id])", "0");
      site_assert_xpath (xml,
                         "count(//*[@href][not(starts-with(@href, 'https://rat.example.de/'))])",
                         "0");
      site_assert_xpath (xml,
                         "count(//*[local-name()='updated' or local-name()='published']"
                         "[string-length() != 20 or substring(., 11, 1) != 'T' or substring(., 20) "
                         "!= 'Z'])",
                         "0");
    }
}

static void
test_meetings (void)
{
  g_auto (Site) site = { 0 };
  g_autoptr (RisResponse) response = NULL;
  g_autofree char *xml = NULL;

  site_open (&site, ris_feed_routes, SETTINGS, NULL);
  response = site_get (&site, "/feeds/sitzungen.atom");
  g_assert_cmpstr (ris_response_get_content_type (response), ==,
                   "application/atom+xml; charset=utf-8");
  xml = site_dup_body (&site, "/feeds/sitzungen.atom", 200);
  site_assert_xpath (xml, "string(/x:feed/x:title)", "Sitzungen – Stadt <Musterstadt>");
  site_assert_xpath (xml, "string(/x:feed/x:id)", "tag:rat.example.de,2026:feeds/sitzungen.atom");
  site_assert_xpath (xml, "string(/x:feed/x:updated)", "2024-05-01T00:00:00Z");
  site_assert_xpath (xml, "string(/x:feed/x:link[@rel='alternate']/@href)",
                     "https://rat.example.de/sitzungen");
  site_assert_xpath (xml, "count(//x:entry)", "6");
  site_assert_xpath (xml, "string(//x:entry[1]/x:id)", "tag:rat.example.de,2026:sitzungen/1041");
  site_assert_xpath (xml, "string(//x:entry[1]/x:title)",
                     "2. Sitzung des Rates, Dienstag, 2. Juli 2024");
  site_assert_xpath (xml, "string(//x:entry[1]/x:summary)",
                     "Dienstag, 2. Juli 2024, 18:00 Uhr. Die Sitzung fällt aus");
  site_assert_xpath (xml, "string(//x:entry[1]/x:category/@term)", "abgesagt");
  site_assert_xpath (xml,
                     "string(//x:entry[x:link/@href='https://rat.example.de/sitzungen/1040']/"
                     "x:summary)",
                     "Dienstag, 5. März 2024, 18:00–19:30 Uhr, Ratssaal; Altes Rathaus, Markt 1, "
                     "12345 Musterstadt");
  site_assert_xpath (xml, "count(//x:entry[contains(x:summary, 'wurde verlegt')])", "1");
  site_assert_xpath (xml,
                     "string(//x:entry[x:link/@href='https://rat.example.de/sitzungen/1044']/"
                     "x:summary)",
                     "September 2024 (Tag nicht überliefert)");
}

static void
test_papers (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *xml = NULL;

  site_open (&site, ris_feed_routes, SETTINGS, NULL);
  xml = site_dup_body (&site, "/feeds/vorlagen.atom", 200);
  site_assert_xpath (xml, "string(//x:entry[1]/x:title)", "Vorlage ohne Nummer");
  site_assert_xpath (xml, "string(//x:entry[2]/x:title)", "A 1/2024: Neubau <Kita> & Schule");
  site_assert_xpath (xml, "string(//x:entry[2]/x:summary)", "Beschlussvorlage, Hauptamt");
  site_assert_xpath (xml, "string(//x:entry[2]/x:updated)", "2024-02-21T00:00:00Z");
  site_assert_xpath (xml, "string(//x:entry[2]/x:published)", "2024-02-20T08:00:00Z");
  site_assert_xpath (xml, "string(//x:entry[2]/x:link/@href)",
                     "https://rat.example.de/vorlagen/1030");
}

static void
test_decisions (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *xml = NULL, *committee = NULL;

  site_open (&site, ris_feed_routes, SETTINGS, NULL);
  xml = site_dup_body (&site, "/feeds/beschluesse.atom", 200);
  site_assert_xpath (xml, "count(//x:entry)", "2");
  site_assert_xpath (xml, "string(//x:entry[1]/x:id)", "tag:rat.example.de,2026:tops/1050");
  site_assert_xpath (xml, "string(//x:entry[1]/x:title)", "Neubau; Kita, Schule & <Turnhalle>");
  site_assert_xpath (xml, "string(//x:entry[1]/x:summary)",
                     "ungeändert beschlossen, einstimmig. 1. Sitzung des Rates, Dienstag, 5. März "
                     "2024, TOP Ö 1, "
                     "Vorlage A 1/2024");
  committee = site_dup_body (&site, "/gremien/1011/beschluesse.atom", 200);
  site_assert_xpath (committee, "count(//x:entry)", "1");
  site_assert_xpath (committee, "string(//x:entry/x:title)", "Bebauungsplan");
  site_assert_xpath (committee, "string(/x:feed/x:title)",
                     "Beschlüsse: Bau- & Planungsausschuss – Stadt <Musterstadt>");
  site_assert_xpath (committee, "string(/x:feed/x:link[@rel='alternate']/@href)",
                     "https://rat.example.de/gremien/1011");
}

static void
test_files (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *xml = NULL;

  site_open (&site, ris_feed_routes, SETTINGS, NULL);
  xml = site_dup_body (&site, "/feeds/dokumente.atom", 200);
  site_assert_xpath (xml, "count(//x:entry)", "2"); /* one file is attached twice */
  site_assert_xpath (xml, "string(//x:entry[1]/x:title)", "Lageplan");
  site_assert_xpath (xml, "string(//x:entry[1]/x:updated)", "2024-02-20T00:00:00Z");
  site_assert_xpath (xml, "string(//x:entry[1]/x:link/@href)",
                     "https://rat.example.de/dateien/1070/Lage-plan.pdf");
  site_assert_xpath (xml, "string(//x:entry[1]/x:link/@type)", "application/pdf");
  site_assert_xpath (xml, "string(//x:entry[2]/x:link/@href)",
                     "https://rat.example.de/vorlagen/1030");
  site_assert_xpath (xml, "string(//x:entry[2]/x:summary)",
                     "Vorlage A 1/2024: Neubau <Kita> & Schule");
}

static void
test_committee (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *xml = NULL, *unknown = NULL, *wrong = NULL;

  site_open (&site, ris_feed_routes, SETTINGS, NULL);
  xml = site_dup_body (&site, "/gremien/1011/sitzungen.atom", 200);
  site_assert_xpath (xml, "count(//x:entry)", "1");
  site_assert_xpath (xml, "string(/x:feed/x:id)",
                     "tag:rat.example.de,2026:gremien/1011/sitzungen.atom");
  unknown = site_dup_body (&site, "/gremien/1/sitzungen.atom", 404);
  wrong = site_dup_body (&site, "/gremien/rat/beschluesse.atom", 404);
}

static void
test_list (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *html = NULL;

  site_open (&site, ris_feed_routes, SETTINGS, NULL);
  html = site_dup_body (&site, "/abonnieren", 200);
  site_assert_has (html, "<code>https://rat.example.de/sitzungen.ics</code>");
  site_assert_has (html, "href=\"webcal://rat.example.de/sitzungen.ics\"");
  site_assert_has (html, "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Vorlagen\" "
                         "href=\"/feeds/vorlagen.atom\">");
  for (guint i = 0; i < 6; i++)
    site_assert_has (html, feeds[i]);
  site_assert_has (html, "href=\"/gremien/1011/sitzungen.ics\"");
  site_assert_has (html, "href=\"webcal://rat.example.de/gremien/1011/sitzungen.ics\"");
  site_assert_has (html, "Bau- &amp; Planungsausschuss <span class=\"ris-muted\">(bis "
                         "31.10.2020)</span>");
  site_assert_lacks (html, "Fraktion A");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/feed/required", test_required);
  g_test_add_func ("/feed/meetings", test_meetings);
  g_test_add_func ("/feed/papers", test_papers);
  g_test_add_func ("/feed/decisions", test_decisions);
  g_test_add_func ("/feed/files", test_files);
  g_test_add_func ("/feed/committee", test_committee);
  g_test_add_func ("/feed/list", test_list);
  return g_test_run ();
}
