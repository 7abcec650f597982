/* Legal pages: built-in and the town's own, and the page for reports about barriers. */
#include "page/legal.h"

#include <glib/gstdio.h>

#include "site-fixture.h"

static void
write_page (const Site *site, const char *name, const char *text)
{
  g_autofree char *folder = g_build_filename (site->council.directory, "seiten", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static const struct
{
  const char *path;
  const char *heading;
} pages[] = {
  { "/impressum", ">Impressum</h1>" },
  { "/datenschutz", ">Datenschutzerklärung</h1>" },
  { "/barrierefreiheit", ">Erklärung zur Barrierefreiheit</h1>" },
  { "/leichte-sprache", ">Der Rat in Leichter Sprache</h1>" },
  { "/kontakt", ">Kontakt</h1>" },
};

static guint
count (const char *text, const char *part)
{
  g_auto (GStrv) pieces = g_strsplit (text, part, -1);

  return g_strv_length (pieces) - 1;
}

static void
test_built_in (void)
{
  g_auto (Site) site = { 0 };

  site_open (&site, ris_legal_routes, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *html = site_dup_body (&site, pages[i].path, 200);

      site_assert_has (html, pages[i].heading);
      g_assert_cmpuint (count (html, "<h1"), ==, 1);
      g_assert_cmpuint (count (html, "<h2"), >, 1);
    }
}

static void
test_own (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *own = NULL, *other = NULL, *bare = NULL;

  site_open (&site, ris_legal_routes, NULL, NULL);
  write_page (&site, "impressum.md",
              "# Impressum der Stadt\n\nHerausgeberin & <b>mehr</b>\n\n## Aufsicht\n");
  own = site_dup_body (&site, "/impressum", 200);
  site_assert_has (own, "<title>Impressum der Stadt");
  site_assert_has (own, "Herausgeberin &amp; mehr");
  site_assert_has (own, ">Aufsicht</h2>");
  g_assert_cmpuint (count (own, "<h1"), ==, 1);

  other = site_dup_body (&site, "/kontakt", 200);
  site_assert_has (other, ">Kontakt</h1>");

  write_page (&site, "kontakt.md", "Nur ein Absatz");
  bare = site_dup_body (&site, "/kontakt", 200);
  site_assert_has (bare, ">kontakt</h1>");
  site_assert_has (bare, "Nur ein Absatz");
}

/* a file that is there and cannot be shown is an error, not a reason to show something else */
static void
test_broken (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *path = NULL, *invalid = NULL, *folder = NULL;

  site_open (&site, ris_legal_routes, NULL, NULL);
  write_page (&site, "impressum.md", "# Impressum \xff\n");
  invalid = site_dup_body (&site, "/impressum", 500);
  path = g_build_filename (site.council.directory, "seiten", "datenschutz.md", NULL);
  g_mkdir (path, 0700);
  folder = site_dup_body (&site, "/datenschutz", 503);
}

static void
test_report (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *html = NULL;

  site_open (&site, ris_legal_routes,
             "base_url=https://rat.example.de\ncontact_email=rat+web@example.de\n", NULL);
  write_page (&site, "impressum.md", "# Impressum\n\nStadt\nTelefon: 01234 567\n");
  write_page (&site, "barrierefreiheit.md",
              "# Erklärung\n\nDavor\n\n## Durchsetzungsverfahren\n\nOmbudsstelle\n\n### "
              "Anschrift\n\nWeg 1\n\n## Danach\n\nEnde\n");
  html = site_dup_body (&site, "/barriere-melden?seite=/sitzungen/12%3Fx%3D1", 200);
  site_assert_has (html,
                   "href=\"mailto:rat%2Bweb@example.de?subject=Barriere%20im%"
                   "20Ratsinformationssystem&amp;body=Adresse%20der"
                   "%20Seite%3A%20https%3A%2F%2Frat.example.de%2Fsitzungen%2F12%3Fx%3D1%0D%0A");
  site_assert_has (html, "<code>https://rat.example.de/sitzungen/12?x=1</code>");
  site_assert_has (html, "rat+web@example.de.</p>");
  site_assert_has (html, "Telefon: 01234 567");
  site_assert_has (html, ">Durchsetzungsverfahren</h2>");
  site_assert_has (html, "Ombudsstelle");
  site_assert_has (html, ">Anschrift</h3>");
  site_assert_lacks (html, "Davor");
  site_assert_lacks (html, "Ende");
}

/* only addresses of this site are repeated */
static void
test_report_address (void)
{
  static const char *const strange[]
      = { "https://example.org/", "//example.org/", "javascript:alert(1)", "x" };
  g_auto (Site) site = { 0 };

  site_open (&site, ris_legal_routes, "contact_email=rat@example.de\n", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autofree char *target = g_strconcat ("/barriere-melden?seite=", strange[i], NULL);
      g_autofree char *html = site_dup_body (&site, target, 200);

      site_assert_has (html, "<li class=\"kern-body\">die Adresse der Seite</li>");
      site_assert_lacks (html, "example.org");
    }
}

/* without an address nobody is sent into the void, and what the Impressum leaves open is not shown */
static void
test_report_without_email (void)
{
  g_auto (Site) site = { 0 };
  g_autofree char *html = NULL;

  site_open (&site, ris_legal_routes, NULL, NULL);
  html = site_dup_body (&site, "/barriere-melden", 200);
  site_assert_has (html, "noch keine E-Mail-Adresse eingerichtet");
  site_assert_has (html, "href=\"/impressum\"");
  site_assert_has (html, "Durchsetzungsverfahren");
  site_assert_lacks (html, "E-Mail schreiben");
  site_assert_lacks (html, "Telefon:");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/legal/built-in", test_built_in);
  g_test_add_func ("/legal/own", test_own);
  g_test_add_func ("/legal/broken", test_broken);
  g_test_add_func ("/legal/report", test_report);
  g_test_add_func ("/legal/report-address", test_report_address);
  g_test_add_func ("/legal/report-without-email", test_report_without_email);
  return g_test_run ();
}
