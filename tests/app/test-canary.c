/* The canary over HTTP: an anonymous visitor follows every link, tries every id and searches, and never meets a word of
 * what is not public: not on pages, in feeds, calendars, the sitemap or documents. One leak on purpose shows that the
 * test would notice. */
#include "app/app.h"
#include "app/routes.h"
#include "council/council.h"
#include "council/publication.h"
#include "helper/canary.h"
#include "helper/folder.h"
#include "page/legacy.h"

#include <gio/gio.h>
#include <string.h>

/* a visitor: what was seen and what is still to be visited; all members are owned */
typedef struct
{
  RisCouncil *council;
  RisApp *app;
  Canary *canary;
  GHashTable *known;
  GQueue queue;
  guint answers;
  guint documents;
  char *leak; /* (nullable): the first leak found */
} Visitor;

static void
publish (const char *directory)
{
  g_autoptr (GError) error = NULL;

  ris_publication_run (directory, FALSE, NULL, &error);
  g_assert_no_error (error);
}

static void
describe (RisCouncil *council, RisView *layout)
{
  ris_view_set_text (layout, "town", "Musterstadt");
}

static void
visitor_open (Visitor *visitor, Canary *canary, const char *directory)
{
  g_autoptr (GError) error = NULL;
  RisAppConfig config = {
    .routes = ris_app_routes,
    .navigation = ris_app_navigation,
    .begin_read = ris_council_begin_read,
    .end_read = ris_council_end_read,
    .describe = describe,
    .fallback = ris_legacy_redirect,
  };

  memset (visitor, 0, sizeof *visitor);
  visitor->canary = canary;
  visitor->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  config.council = visitor->council = ris_council_open_public (directory, &error);
  g_assert_no_error (error);
  visitor->app = ris_app_new (&config, &error);
  g_assert_no_error (error);
}

static void
visitor_clear (Visitor *visitor)
{
  ris_app_free (visitor->app);
  ris_council_free (visitor->council);
  g_hash_table_unref (visitor->known);
  g_queue_clear_full (&visitor->queue, g_free);
  g_free (visitor->leak);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Visitor, visitor_clear)

static void
note (Visitor *visitor, const char *path)
{
  if (*path == '/' && g_hash_table_add (visitor->known, g_strdup (path)))
    g_queue_push_tail (&visitor->queue, g_strdup (path));
}

/* whatever looks like an address of ours in markup or XML */
static void
note_links (Visitor *visitor, const char *text)
{
  g_autoptr (GRegex) regex
      = g_regex_new ("(?:href|action)=\"([^\"#]+)|<loc>[a-z]+://[^/]+([^<]+)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *address = g_match_info_fetch (match, 1);
      g_autofree char *location = g_match_info_fetch (match, 2);
      g_auto (GStrv) parts = g_strsplit (*address != '\0' ? address : location, "&amp;", -1);
      g_autofree char *path = g_strjoinv ("&", parts);

      note (visitor, path);
    }
}

/* (transfer full): the text of a PDF as a reader sees it */
static char *
dup_document_text (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) reader
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                          "pdftotext", "-", "-", NULL);
  g_autoptr (GBytes) text = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (reader, pdf, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
}

static void
look_for_leak (Visitor *visitor, const char *path, const char *text, gssize length)
{
  const char *leaf = canary_find (visitor->canary, text, length);

  if (leaf != NULL && visitor->leak == NULL)
    visitor->leak = g_strdup_printf ("%s at %s", leaf, path);
}

static void
visit (Visitor *visitor, const char *path)
{
  const RisHeader headers[] = { { "Host", "localhost" }, { NULL, NULL } };
  g_autoptr (RisRequest) request = ris_request_new ("GET", path, headers, NULL, NULL);
  g_autoptr (RisResponse) response
      = request != NULL ? ris_app_handle (visitor->app, request) : NULL;
  GBytes *body = response != NULL ? ris_response_get_body (response) : NULL;
  const RisHeader *header = response != NULL ? ris_response_get_headers (response) : NULL;
  g_autofree char *text = NULL;

  for (; header != NULL && header->name != NULL; header++)
    look_for_leak (visitor, path, header->value, -1);
  if (body == NULL)
    return;
  visitor->answers++;
  if (g_strcmp0 (ris_response_get_content_type (response), "application/pdf") == 0)
    {
      visitor->documents++;
      text = dup_document_text (body);
    }
  else
    text = g_strndup (g_bytes_get_data (body, NULL), g_bytes_get_size (body));
  look_for_leak (visitor, path, text, -1);
  note_links (visitor, text);
}

static void
visit_everything (Visitor *visitor, gint64 last_id)
{
  static const char *const starts[] = { "/",
                                        "/sitemap.xml",
                                        "/robots.txt",
                                        "/sitzungen.ics",
                                        "/suche?q=geheim*",
                                        "/suche?q=geheimw*",
                                        "/suche?q=offenwort*",
                                        "/suche?q=wort" };
  static const char *const objects[]
      = { "/vorlagen/", "/sitzungen/", "/tops/", "/gremien/", "/personen/", "/dateien/" };
  char *path;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    note (visitor, starts[i]);
  for (gint64 id = 1; id <= last_id; id++)
    for (guint i = 0; i < G_N_ELEMENTS (objects); i++)
      {
        g_autofree char *guess = g_strdup_printf ("%s%" G_GINT64_FORMAT, objects[i], id);

        note (visitor, guess);
      }
  while ((path = g_queue_pop_head (&visitor->queue)) != NULL)
    {
      g_assert_cmpuint (g_hash_table_size (visitor->known), <, 20000);
      visit (visitor, path);
      g_free (path);
    }
}

static void
test_nothing_leaks (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  g_auto (Visitor) visitor = { 0 };

  publish (directory);
  visitor_open (&visitor, canary, directory);
  visit_everything (&visitor, 400);
  g_assert_cmpstr (visitor.leak, ==, NULL);
  g_assert_cmpuint (visitor.answers, >, 100);
  g_assert_cmpuint (visitor.documents, >, 5);
}

/* a private remark put into a public title, as a careless import would */
static void
test_it_would_notice (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (Canary) canary = canary_new (directory);
  g_auto (Visitor) visitor = { 0 };

  canary_execute (directory,
                  "UPDATE meeting SET name = remark WHERE is_public = 1 AND remark IS NOT NULL");
  publish (directory);
  visitor_open (&visitor, canary, directory);
  visit_everything (&visitor, 10);
  g_assert_nonnull (visitor.leak);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canary/nothing-leaks", test_nothing_leaks);
  g_test_add_func ("/canary/it-would-notice", test_it_would_notice);
  return g_test_run ();
}
