/* Legal pages. Each is a Markdown file: `seiten/NAME.md` in the data directory, or the one the program brings
 * along until the town has written its own. The first "# heading" of a file is the title of its page.
 *
 * The page for reports about barriers repeats nothing that stands elsewhere: the phone comes from the Impressum,
 * the arbitration procedure from the declaration of accessibility. As long as we cannot send mail, it opens the
 * visitor's own mail program with address, subject and page filled in.
 */
#include "page/legal.h"

#include <gio/gio.h>
#include <string.h>

#include "page-private.h"

#include "http/url.h"

#define FOLDER "/de/ratswerk/data/legal/"

/* --- files --- */

static char *
load_own (const char *path, gboolean *is_missing, GError **error)
{
  g_autoptr (GError) failure = NULL;
  char *text = NULL;

  *is_missing = FALSE;
  if (g_file_get_contents (path, &text, NULL, &failure))
    return text;
  *is_missing = g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT)
                || g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
  if (!*is_missing)
    g_set_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE, "%s", failure->message);
  return NULL;
}

static char *
load_built_in (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (FOLDER, name, ".md", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize length;
  const char *text;

  if (bytes == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INTERNAL, "the program has no page %s", name);
      return NULL;
    }
  text = g_bytes_get_data (bytes, &length);
  return g_strndup (text, length);
}

static RisRich *
load_page (RisCouncil *council, const char *name, GError **error)
{
  g_autofree char *file = g_strconcat (name, ".md", NULL);
  g_autofree char *path
      = g_build_filename (ris_council_get_directory (council), "seiten", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) failure = NULL;
  gboolean is_missing;
  RisRich *rich;

  text = load_own (path, &is_missing, error);
  if (text == NULL && is_missing)
    text = load_built_in (name, error);
  if (text == NULL)
    return NULL;
  rich = ris_rich_new_from_markdown (text, &failure);
  if (rich == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_INTERNAL, "%s: %s", path, failure->message);
  return rich;
}

/* --- parts of a page --- */

static gboolean
is_heading (const RisRich *block, int level)
{
  return block != NULL && block->kind == RIS_RICH_HEADING && block->level <= level;
}

/* takes the title away from @rich; (nullable) */
static char *
dup_title (RisRich *rich)
{
  RisRich *heading = rich->first;
  char *title;

  if (!is_heading (heading, 1))
    return NULL;
  rich->first = heading->next;
  if (rich->first == NULL)
    rich->last = NULL;
  heading->next = NULL;
  title = ris_rich_dup_text (heading);
  ris_rich_free (heading);
  return title;
}

/* leaves only the section whose heading holds @words; an empty page where there is none */
static void
keep_section (RisRich *rich, const char *words)
{
  RisRich *block = rich->first;
  gboolean is_kept = FALSE;
  int level = 0;

  rich->first = rich->last = NULL;
  while (block != NULL)
    {
      RisRich *next = block->next;

      block->next = NULL;
      if (is_heading (block, is_kept ? level : 6))
        {
          g_autofree char *text = ris_rich_dup_text (block);

          is_kept = strstr (text, words) != NULL;
          level = block->level;
        }
      if (is_kept)
        ris_rich_append (rich, block);
      else
        ris_rich_free (block);
      block = next;
    }
}

/* what follows @label at the beginning of a line, unless nobody has filled it in yet; (nullable) */
static char *
dup_entry (const RisRich *rich, const char *label)
{
  g_autofree char *text = ris_rich_dup_text (rich);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (g_str_has_prefix (*line, label))
      return strstr (*line, "[…") == NULL ? g_strdup (g_strstrip (*line + strlen (label))) : NULL;
  return NULL;
}

/* --- pages --- */

static RisResponse *
legal_show (RisCouncil *council, RisRequest *request, GError **error)
{
  const char *name = ris_request_get_segments (request)[0];
  g_autoptr (RisRich) rich = load_page (council, name, error);
  g_autofree char *title = NULL;
  RisView *view;

  if (rich == NULL)
    return NULL;
  title = dup_title (rich);
  if (title == NULL)
    title = g_strdup (name);
  view = ris_page_new (title);
  ris_page_append_crumb (ris_page_add_breadcrumb (view), NULL, title);
  ris_view_set_text (view, "heading", title);
  ris_view_take_rich (view, "text", g_steal_pointer (&rich));
  return ris_response_new_page (request, "legal/show", view);
}

/* the address of the page that a report is about; only a path of ours; (nullable) */
static char *
dup_subject (RisCouncil *council, const RisRequest *request)
{
  const char *path = ris_request_get_query (request, "seite");

  if (path == NULL || path[0] != '/' || path[1] == '/' || strlen (path) > 500)
    return NULL;
  return ris_page_dup_address (council, g_strdup (path));
}

static char *
dup_mailto (const char *email, const char *address)
{
  g_autofree char *to = g_uri_escape_string (email, "@", FALSE);
  g_autofree char *start = g_strconcat ("mailto:", to, NULL);
  g_autofree char *body
      = g_strdup_printf ("Adresse der Seite: %s\r\n\r\nWas nicht geht:\r\n\r\n"
                         "Womit ich die Seite benutze (Browser, Hilfsmittel):\r\n\r\n",
                         address != NULL ? address : "");

  return ris_url_dup_with_query (start, "subject", "Barriere im Ratsinformationssystem", "body",
                                 body, NULL);
}

static RisView *
view_report (RisCouncil *council, const char *address, const RisRich *impressum,
             RisRich *declaration)
{
  const char *email = ris_council_get_config (council)->contact_email;
  g_autofree char *phone = dup_entry (impressum, "Telefon:");
  g_autofree char *mailto = *email != '\0' ? dup_mailto (email, address) : NULL;
  RisView *view = ris_page_new ("Barriere melden");

  ris_page_append_crumb (ris_page_add_breadcrumb (view), NULL, "Barriere melden");
  ris_view_set_text (view, "address", address);
  ris_view_set_text (view, "phone", phone);
  if (mailto != NULL)
    {
      ris_view_set_text (view, "email", email);
      ris_view_set_text (view, "mailto", mailto);
    }
  keep_section (declaration, "Durchsetzung");
  if (declaration->first != NULL)
    ris_view_take_rich (view, "procedure", declaration);
  else
    ris_rich_free (declaration);
  return view;
}

static RisResponse *
legal_report (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisRich) impressum = load_page (council, "impressum", error);
  g_autoptr (RisRich) declaration = NULL;
  g_autofree char *address = dup_subject (council, request);

  if (impressum == NULL)
    return NULL;
  declaration = load_page (council, "barrierefreiheit", error);
  if (declaration == NULL)
    return NULL;
  return ris_response_new_page (request, "legal/report",
                                view_report (council, address, impressum,
                                             g_steal_pointer (&declaration)));
}

const RisRoute ris_legal_routes[] = {
  { "GET", "/impressum", legal_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/datenschutz", legal_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/barrierefreiheit", legal_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/leichte-sprache", legal_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/kontakt", legal_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/barriere-melden", legal_report, RIS_MAY_READ_PUBLIC },
  { 0 },
};
