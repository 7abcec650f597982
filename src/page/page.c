/* What all pages share: title, breadcrumb, feeds, lists of papers and files, places in long lists. */
#include "page-private.h"

#include "base/date.h"
#include "council/papers.h"

RisView *
ris_page_new (const char *title)
{
  RisView *view = ris_view_new ();

  ris_view_set_text (view, "title", title);
  return view;
}

RisView *
ris_page_add_breadcrumb (RisView *view)
{
  return ris_view_add_list (view, "breadcrumb");
}

void
ris_page_append_crumb (RisView *breadcrumb, const char *url, const char *label)
{
  RisView *crumb = ris_view_append_map (breadcrumb);

  ris_view_set_text (crumb, "url", url);
  ris_view_set_text (crumb, "label", label);
}

void
ris_page_add_feed (RisView *view, const char *url, const char *title)
{
  RisView *feed = ris_view_append_map (ris_view_add_list (view, "feeds"));

  ris_view_set_text (feed, "url", url);
  ris_view_set_text (feed, "title", title);
  ris_view_set_text (feed, "type", "application/atom+xml");
}

char *
ris_page_dup_title (const char *title)
{
  g_auto (GStrv) words = NULL;

  if (title == NULL)
    return g_strdup ("(ohne Bezeichnung)");
  words = g_strsplit_set (title, " \t\r\n", -1);
  return g_strstrip (g_strjoinv (" ", words));
}

char *
ris_page_dup_address (RisCouncil *council, char *path)
{
  char *address = g_strconcat (ris_council_get_config (council)->base_url, path, NULL);

  g_free (path);
  return address;
}

/* a release that was only derived, as with imported papers, is good for a year and no more */
void
ris_page_set_release (RisView *map, const RisPaperRow *paper)
{
  g_autofree char *text = NULL;
  RisCivil civil = { 0 };

  if (!ris_date_get_civil (paper->released_at, &civil))
    return;
  if (g_strcmp0 (paper->release_certainty, "recorded") == 0)
    {
      text = g_strdup_printf ("erschienen am %02d.%02d.%04d", civil.day, civil.month, civil.year);
      ris_view_set_text (map, "released_on", paper->released_at);
    }
  else
    text = g_strdup_printf ("%04d", civil.year);
  ris_view_set_text (map, "release", text);
}

gboolean
ris_page_is_advisory (const RisMemberRow *member)
{
  return member->has_vote == 0 && g_strcmp0 (member->role_canonical, "deputy-member") != 0;
}

void
ris_page_append_papers (RisView *list, const GPtrArray *papers)
{
  for (guint i = 0; i < papers->len; i++)
    {
      RisView *map = ris_view_append_map (list);

      ris_view_set_record (map, &ris_paper_row_type, papers->pdata[i]);
      ris_page_set_release (map, papers->pdata[i]);
    }
}

void
ris_page_append_files (RisView *list, const GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_file_row_type, files->pdata[i]);
}

void
ris_page_add_structured (RisView *view, RisCouncil *council, const char *name, char *path)
{
  const RisBodyRow *body = ris_council_get_body (council);
  g_autofree char *url = ris_page_dup_address (council, path);
  RisView *map = ris_view_add_map (view, "structured");

  ris_view_set_text (map, "name", name);
  ris_view_set_text (map, "url", url);
  ris_view_set_text (map, "town", body != NULL ? body->name : "");
}

gboolean
ris_page_read_day (RisRequest *request, const char *parameter, char **day, GError **error)
{
  const char *text = ris_request_get_query (request, parameter);

  *day = text != NULL ? ris_date_dup_day (text) : NULL;
  if (text == NULL || *day != NULL)
    return TRUE;
  g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s: '%s' is no day such as 07.06.2022",
               parameter, text);
  return FALSE;
}

char *
ris_page_dup_place (const char *moment, gint64 id)
{
  return g_strdup_printf ("%s~%" G_GINT64_FORMAT, moment, id);
}

gboolean
ris_page_read_place (RisRequest *request, char **moment, gint64 *id, GError **error)
{
  const char *text = ris_request_get_query (request, "ab");
  g_auto (GStrv) parts = NULL;

  if (text == NULL)
    return TRUE;
  parts = g_strsplit (text, "~", 2);
  if (g_strv_length (parts) == 2
      && (*parts[0] == '\0' || ris_date_is_day (parts[0]) || ris_date_is_instant (parts[0]))
      && g_ascii_string_to_signed (parts[1], 10, 1, G_MAXINT64, id, NULL))
    {
      *moment = g_strdup (parts[0]);
      return TRUE;
    }
  g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "'%s' is no place in this list", text);
  return FALSE;
}
