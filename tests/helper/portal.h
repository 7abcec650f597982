/* A whole installation for tests: fixtures imported and published, and the portal with all its routes before it.
 *
 *   g_autoptr (Portal) portal = portal_new ("phenomena", "phenomena-votes", NULL);
 *   g_autofree char *text = portal_get_text (portal, "/tops/{Haushalt 2023}");
 *
 * A path may name an object by the beginning of its title in braces: the id stands there in the end.
 *
 * All of it stands in this header, because helpers with a .c file are linked into every test program, also into those of
 * the lowest modules.
 */
#pragma once

#include "app/app.h"
#include "app/routes.h"
#include "base/date.h"
#include "council/council.h"
#include "council/import.h"
#include "council/installation.h"
#include "council/publication.h"
#include "helper/canary.h"
#include "helper/dump.h"
#include "helper/folder.h"

#include <gio/gio.h>
#include <string.h>

#define PORTAL_NOW "2024-06-01T10:00:00Z"

/* all members are owned */
typedef struct
{
  char *directory;
  RisCouncil *council;
  RisCouncil *desk;
  RisApp *app;
  GHashTable
      *documents; /* text of a document by its path: setting and reading one takes its time */
} Portal;

/** PORTAL_MAX: so many places and pieces a case may have. */
#define PORTAL_MAX 10

/**
 * PortalView: a page or document and what must be on it.
 *
 * A piece that begins with "<" is looked for in the markup, any other in the readable text; one behind "!" must not be
 * there. A page of a path that ends in .pdf is a document.
 */
typedef struct
{
  const char *path;
  const char *pieces[PORTAL_MAX];
} PortalView;

/**
 * PortalCase: something that has to be stored and shown.
 * @stored: "3 vote WHERE yes IS NULL": so many rows council.db and public.db both have
 */
typedef struct
{
  const char *key;
  const char *stored[PORTAL_MAX];
  PortalView views[PORTAL_MAX];
} PortalCase;

/* --- making one --- */

static inline char *
portal_dup_fixture (const char *name, const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);

  return g_build_filename (g_getenv ("RIS_SOURCE"), "tests", "fixtures", file, NULL);
}

static inline void
portal_import (const char *directory, const char *name)
{
  RisImportOptions options = { .now = PORTAL_NOW, .actor = "test" };
  g_autofree char *path = portal_dup_fixture (name, ".json");
  g_autoptr (GError) error = NULL;
  g_autoptr (RisDb) db = ris_installation_open (directory, RIS_DB_READ_WRITE, &error);
  g_autoptr (RisImportReport) report = NULL;

  g_assert_no_error (error);
  report = ris_import_file (db, path, &options, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < report->problems->len; i++)
    {
      const RisImportRemark *remark = report->problems->pdata[i];

      g_printerr ("%s:%u: %s: %s\n", path, remark->line, remark->path, remark->reason);
    }
  g_assert_cmpuint (report->n_problems, ==, 0);
}

static inline void
portal_load (const char *directory, const char *name)
{
  g_autofree char *path = portal_dup_fixture (name, ".sql");
  g_autofree char *sql = NULL;

  portal_import (directory, name);
  if (g_file_get_contents (path, &sql, NULL, NULL))
    canary_execute (directory, sql);
}

static inline void
portal_describe (RisCouncil *council, RisView *layout)
{
  ris_view_set_text (layout, "town", "Musterstadt");
}

static inline void
portal_open (Portal *portal)
{
  g_autoptr (GError) error = NULL;
  RisAppConfig config = {
    .routes = ris_app_routes,
    .navigation = ris_app_navigation,
    .desk_navigation = ris_app_desk_navigation,
    .begin_read = ris_council_begin_read,
    .end_read = ris_council_end_read,
    .publish = ris_council_publish,
    .describe = portal_describe,
  };

  config.council = portal->council = ris_council_open_public (portal->directory, &error);
  g_assert_no_error (error);
  ris_council_set_now (portal->council, ris_date_to_unix (PORTAL_NOW));
  config.desk = portal->desk = ris_council_open_desk (portal->directory, &error);
  g_assert_no_error (error);
  ris_council_set_now (portal->desk, ris_date_to_unix (PORTAL_NOW));
  portal->app = ris_app_new (&config, &error);
  g_assert_no_error (error);
}

/**
 * portal_new:
 * @fixture: the file tests/fixtures/@fixture.json in the format of ris-import(5); further ones up to %NULL
 *
 * Makes an installation in a temporary folder, imports the fixtures one after another, runs tests/fixtures/NAME.sql on
 * council.db behind each that has such a file (for what the format cannot say), and publishes. The clock of the portal
 * stands at 1 June 2024, noon.
 */
static inline Portal *
portal_new (const char *fixture, ...)
{
  Portal *portal = g_new0 (Portal, 1);
  g_autoptr (GError) error = NULL;
  va_list names;

  portal->directory = folder_new ();
  portal->documents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  ris_installation_create (portal->directory, &error);
  g_assert_no_error (error);
  va_start (names, fixture);
  for (const char *name = fixture; name != NULL; name = va_arg (names, const char *))
    portal_load (portal->directory, name);
  va_end (names);
  ris_publication_run (portal->directory, FALSE, NULL, &error);
  g_assert_no_error (error);
  portal_open (portal);
  return portal;
}

static inline void
portal_free (Portal *portal)
{
  if (portal == NULL)
    return;
  g_hash_table_unref (portal->documents);
  ris_app_free (portal->app);
  ris_council_free (portal->council);
  ris_council_free (portal->desk);
  folder_clear (&portal->directory);
  g_free (portal);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Portal, portal_free)

/* --- finding objects --- */

static inline gint64
portal_count (Portal *portal, const char *database, const char *sql)
{
  g_autofree char *path = ris_installation_dup_path (portal->directory, database);

  return dump_count (path, sql);
}

/** portal_find: the id of the one published object of @table with the name or title @title, or that begins with it. */
static inline gint64
portal_find (Portal *portal, const char *table, const char *title)
{
  const char *column = g_str_equal (table, "agenda_item") ? "title" : "name";
  g_auto (GStrv) parts = g_strsplit (title, "'", -1);
  g_autofree char *quoted = g_strjoinv ("''", parts);
  g_autofree char *length = g_strdup_printf ("%ld", g_utf8_strlen (title, -1));

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *match
          = i == 0 ? g_strconcat (column, " = '", quoted, "'", NULL)
                   : g_strconcat ("substr (", column, ", 1, ", length, ") = '", quoted, "'", NULL);
      g_autofree char *number
          = g_strconcat ("SELECT COUNT (*) FROM ", table, " WHERE ", match, NULL);
      g_autofree char *id = g_strconcat ("SELECT MAX (id) FROM ", table, " WHERE ", match, NULL);

      if (portal_count (portal, "public.db", number) == 1)
        return portal_count (portal, "public.db", id);
    }
  g_printerr ("not one %s \"%s\"\n", table, title);
  g_assert_not_reached ();
}

static inline const char *
portal_find_table (const char *path)
{
  static const char *const tables[][2] = {
    { "/tops/", "agenda_item" },     { "/sitzungen/", "meeting" }, { "/vorlagen/", "paper" },
    { "/gremien/", "organization" }, { "/personen/", "person" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_has_prefix (path, tables[i][0]))
      return tables[i][1];
  g_assert_not_reached ();
}

/* (transfer full): @path with the id for the title in braces */
static inline char *
portal_dup_target (Portal *portal, const char *path)
{
  const char *begin = strchr (path, '{');
  const char *end = begin == NULL ? NULL : strchr (begin, '}');
  g_autofree char *title = NULL;

  if (end == NULL)
    return g_strdup (path);
  title = g_strndup (begin + 1, (gsize)(end - begin - 1));
  return g_strdup_printf ("%.*s%" G_GINT64_FORMAT "%s", (int)(begin - path), path,
                          portal_find (portal, portal_find_table (path), title), end + 1);
}

static inline GBytes *
portal_get_bytes (Portal *portal, const char *path)
{
  g_autofree char *target = portal_dup_target (portal, path);
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRequest) request
      = ris_request_new ("GET", target, (const RisHeader[]){ { "Host", "localhost" }, { 0 } }, NULL,
                         &error);
  g_autoptr (RisResponse) response = NULL;

  g_assert_no_error (error);
  response = ris_app_handle (portal->app, request);
  if (ris_response_get_status (response) != 200)
    g_printerr ("%s: %u %s\n", target, ris_response_get_status (response),
                ris_response_get_failure (response));
  g_assert_cmpuint (ris_response_get_status (response), ==, 200);
  return g_bytes_ref (ris_response_get_body (response));
}

/** portal_get: (transfer full): the body of the answer to GET @path, which must be 200. */
static inline char *
portal_get (Portal *portal, const char *path)
{
  g_autoptr (GBytes) body = portal_get_bytes (portal, path);

  return g_strndup (g_bytes_get_data (body, NULL), g_bytes_get_size (body));
}

/* --- readable text --- */

/* white space of all kinds becomes one blank */
static inline char *
portal_collapse (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      g_string_append_unichar (out, g_utf8_get_char (text));
    else if (out->len > 0 && out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

static inline gboolean
portal_is_inline (const char *tag)
{
  static const char *const names[] = { "a", "strong", "em", "b", "i", "span", "ins", "del", "sup" };
  gsize length;

  if (*tag == '/')
    tag++;
  length = strspn (tag, "abcdefghijklmnopqrstuvwxyz0123456789");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i]) == length && strncmp (names[i], tag, length) == 0)
      return TRUE;
  return FALSE;
}

static const char *
portal_append_entity (GString *out, const char *text)
{
  static const char *const entities[][2] = {
    { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&#39;", "'" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_str_has_prefix (text, entities[i][0]))
      {
        g_string_append (out, entities[i][1]);
        return text + strlen (entities[i][0]);
      }
  g_string_append_c (out, '&');
  return text + 1;
}

/* (transfer full): the main part of a page without markup */
static inline char *
portal_dup_page_text (const char *html)
{
  const char *text = strstr (html, "<main");
  const char *end = text == NULL ? NULL : strstr (text, "</main>");
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_nonnull (end);
  while (text < end)
    if (g_str_has_prefix (text, "<script"))
      text = strstr (text, "</script>") + strlen ("</script>");
    else if (*text == '<')
      {
        g_string_append (out, portal_is_inline (text + 1) ? "" : " ");
        text = strchr (text, '>') + 1;
      }
    else if (*text == '&')
      text = portal_append_entity (out, text);
    else
      g_string_append_c (out, *text++);
  return portal_collapse (out->str);
}

/* (transfer full): the text of a PDF without the running head that begins a page and the foot with its number */
static inline char *
portal_dup_document_text (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) reader
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                          "pdftotext", "-layout", "-enc", "UTF-8", "-", "-", NULL);
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *all = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (reader, pdf, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  all = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
  lines = g_strsplit (all, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '\f' && !(strstr (*line, "Seite ") != NULL && strstr (*line, " von ") != NULL))
      g_string_append_printf (out, "%s\n", *line);
  return portal_collapse (out->str);
}

/**
 * portal_get_text:
 *
 * Returns: (transfer full): what a reader sees of @path: of a page the text of its main part without markup, of a PDF its
 *   text without running heads and feet. White space is one blank.
 */
static inline char *
portal_get_text (Portal *portal, const char *path)
{
  g_autofree char *html = NULL;

  if (!g_str_has_suffix (path, ".pdf"))
    {
      html = portal_get (portal, path);
      return portal_dup_page_text (html);
    }
  if (!g_hash_table_contains (portal->documents, path))
    {
      g_autoptr (GBytes) body = portal_get_bytes (portal, path);

      g_hash_table_insert (portal->documents, g_strdup (path), portal_dup_document_text (body));
    }
  return g_strdup (g_hash_table_lookup (portal->documents, path));
}

/* --- cases --- */

static Portal *portal_shared; /* (owned): made by the first case that runs */
static Portal *(*portal_make) (void);

/** portal_get_shared: (transfer none): the portal of all cases of this program. */
static inline Portal *
portal_get_shared (void)
{
  if (portal_shared == NULL)
    portal_shared = portal_make ();
  return portal_shared;
}

static inline void
portal_check_stored (Portal *portal, const char *stored)
{
  static const char *const databases[] = { "council.db", "public.db" };
  char *table = NULL;
  gint64 expected = (gint64)g_ascii_strtoull (stored, &table, 10);
  g_autofree char *sql = g_strconcat ("SELECT COUNT (*) FROM", table, NULL);

  g_assert_true (table > stored && *table == ' ');
  for (guint i = 0; i < G_N_ELEMENTS (databases); i++)
    {
      gint64 found = portal_count (portal, databases[i], sql);

      if (found != expected)
        g_printerr ("%s: %" G_GINT64_FORMAT " instead of %s\n", databases[i], found, stored);
      g_assert_cmpint (found, ==, expected);
    }
}

static inline void
portal_check_piece (const char *path, const char *piece, const char *text, const char *html)
{
  gboolean is_wanted = *piece != '!';
  const char *wanted = is_wanted ? piece : piece + 1;
  const char *body = *wanted == '<' ? html : text;

  if ((strstr (body, wanted) != NULL) != is_wanted)
    g_printerr ("%s: %s \"%s\" in: %s\n", path, is_wanted ? "no" : "there is", wanted, body);
  g_assert_true ((strstr (body, wanted) != NULL) == is_wanted);
}

static inline void
portal_check_view (Portal *portal, const PortalView *view)
{
  g_autofree char *text = portal_get_text (portal, view->path);
  g_autofree char *html
      = g_str_has_suffix (view->path, ".pdf") ? NULL : portal_get (portal, view->path);

  for (guint i = 0; i < PORTAL_MAX && view->pieces[i] != NULL; i++)
    portal_check_piece (view->path, view->pieces[i], text, html);
  g_assert_nonnull (view->pieces[0]);
}

static inline void
portal_check_case (gconstpointer data)
{
  const PortalCase *check = data;
  Portal *portal = portal_get_shared ();

  g_assert_nonnull (check->stored[0]);
  g_assert_nonnull (check->views[0].path);
  for (guint i = 0; i < PORTAL_MAX && check->stored[i] != NULL; i++)
    portal_check_stored (portal, check->stored[i]);
  for (guint i = 0; i < PORTAL_MAX && check->views[i].path != NULL; i++)
    portal_check_view (portal, &check->views[i]);
}

/** portal_add: adds each case up to one without a key as a test; those of one program share the portal @make makes. */
static inline void
portal_add (Portal *(*make) (void), const PortalCase *cases)
{
  portal_make = make;
  for (; cases->key != NULL; cases++)
    {
      g_autofree char *path = g_strconcat ("/phenomena/", cases->key, NULL);

      g_test_add_data_func (path, cases, portal_check_case);
    }
}

/** portal_run: runs all tests, then removes the portal. */
static inline int
portal_run (void)
{
  int status = g_test_run ();

  g_clear_pointer (&portal_shared, portal_free);
  return status;
}
