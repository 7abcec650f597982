/* Documents over HTTP: the addresses of the five kinds, and that they say what the pages say. */
#include "page/document.h"

#include "page/demo.h"
#include "page/site-fixture.h"

static const SiteAnswer answers[] = {
  { "/sitzungen/1040/einladung.pdf", 200 },
  { "/sitzungen/1040/tagesordnung.pdf", 200 },
  { "/sitzungen/1040/niederschrift.pdf", 200 },
  { "/sitzungen/1044/niederschrift.pdf", 200 },
  { "/vorlagen/1030/vorlage.pdf", 200 },
  { "/vorlagen/1031/vorlage.pdf", 200 },
  { "/tops/1050/auszug.pdf", 200 },
  { "/tops/1051/auszug.pdf", 200 },
  { "/sitzungen/4711/einladung.pdf", 404 },
  { "/sitzungen/1030/tagesordnung.pdf", 404 },
  { "/sitzungen/x/niederschrift.pdf", 404 },
  { "/vorlagen/4711/vorlage.pdf", 404 },
  { "/tops/4711/auszug.pdf", 404 },
  { "/sitzungen/1999/niederschrift.pdf", 410 },
  { "/vorlagen/1999/vorlage.pdf", 410 },
  { "/tops/1999/auszug.pdf", 410 },
  { "/sitzungen/1040/protokoll.pdf", 404 },
  { 0 },
};

static void
test_answers (void)
{
  g_auto (Site) site = { 0 };

  site_open (&site, ris_document_routes, NULL,
             "INSERT INTO tombstone VALUES (1999, 'meeting', '2024-01-01T00:00:00Z', "
             "'2024-05-01T00:00:00Z')");
  site_check_answers (&site, answers);
}

static void
test_headers (void)
{
  g_auto (Site) site = { 0 };
  g_autoptr (RisResponse) response = NULL;

  site_open (&site, ris_document_routes, NULL, NULL);
  response = site_get (&site, "/sitzungen/1040/einladung.pdf");
  g_assert_cmpstr (ris_response_get_content_type (response), ==, "application/pdf");
  g_assert_true (g_str_has_prefix (ris_response_get_header (response, "Content-Disposition"),
                                   "inline; filename="));
  site_assert_has (ris_response_get_header (response, "Content-Disposition"), "Einladung");
  site_assert_has (ris_response_get_header (response, "Content-Security-Policy"),
                   "default-src 'none'");
}

static void
check_pieces (Portal *demo, const char *path, const char *const *pieces)
{
  g_autofree char *text = portal_get_text (demo, path);

  for (; *pieces != NULL; pieces++)
    if (strstr (text, *pieces) == NULL)
      {
        g_printerr ("%s: no \"%s\" in: %s\n", path, *pieces, text);
        g_test_fail ();
      }
}

/* one decision, four ways to it: the paper, its agenda item, the excerpt, the minutes */
static void
test_same_everywhere (void)
{
  static const char *const on_paper[] = {
    "A 10/186/2022",
    "Vision-Statements des Digitalbeirates als Grundlage für eine Digitalstrategie der Stadt "
    "Erkelenz",
    "Hauptamt",
    "Dienstag, 7. Juni 2022",
    "12. Sitzung des Ausschusses für Stadtentwicklung, Wirtschaftsförderung, Verkehr und "
    "Digitalisierung",
    "Ö 6.2",
    "Entscheidung",
    "ungeändert beschlossen",
    "einstimmig",
    NULL,
  };
  static const char *const on_item[] = {
    "A 10/186/2022",
    "Hauptamt",
    "Dienstag, 7. Juni 2022",
    "12. Sitzung des Ausschusses für Stadtentwicklung, Wirtschaftsförderung, Verkehr und "
    "Digitalisierung",
    "Ö 6.2",
    "ungeändert beschlossen",
    "Abstimmungsergebnis: einstimmig",
    NULL,
  };
  g_autoptr (Portal) demo = demo_new ();
  g_autofree char *paper = demo_dup_path (demo, "/vorlagen/", DEMO_PAPER, "");
  g_autofree char *paper_pdf = demo_dup_path (demo, "/vorlagen/", DEMO_PAPER, "/vorlage.pdf");
  g_autofree char *item = demo_dup_path (demo, "/tops/", DEMO_ITEM, "");
  g_autofree char *excerpt = demo_dup_path (demo, "/tops/", DEMO_ITEM, "/auszug.pdf");
  g_autofree char *minutes
      = demo_dup_path (demo, "/sitzungen/", DEMO_MEETING, "/niederschrift.pdf");

  check_pieces (demo, paper, on_paper);
  check_pieces (demo, item, on_item);
  check_pieces (demo, excerpt, on_item);
  check_pieces (demo, minutes, on_item);
  check_pieces (demo, paper_pdf,
                (const char *const[]){ "A 10/186/2022", "Hauptamt", "Dienstag, 7. Juni 2022",
                                       "Ö 6.2", "Entscheidung", "ungeändert beschlossen",
                                       "einstimmig", NULL });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-page/answers", test_answers);
  g_test_add_func ("/document-page/headers", test_headers);
  g_test_add_func ("/document-page/same-everywhere", test_same_everywhere);
  return g_test_run ();
}
