/* Addresses. Paths are German, permanent and made here only; ids are numbers, so nothing about a paper or a person can be
 * read from an address. Escaping knows one rule for all places: everything but the unreserved characters of RFC 3986 is
 * percent-encoded.
 */
#include "http/url.h"

#include <string.h>

#include "base/text.h"

static char *
dup_path (const char *family, gint64 id, const char *rest)
{
  return g_strdup_printf ("/%s/%" G_GINT64_FORMAT "%s", family, id, rest);
}

char *
ris_url_dup_meeting (gint64 id)
{
  return dup_path ("sitzungen", id, "");
}

char *
ris_url_dup_agenda_item (gint64 id)
{
  return dup_path ("tops", id, "");
}

char *
ris_url_dup_paper (gint64 id)
{
  return dup_path ("vorlagen", id, "");
}

char *
ris_url_dup_organization (gint64 id)
{
  return dup_path ("gremien", id, "");
}

char *
ris_url_dup_person (gint64 id)
{
  return dup_path ("personen", id, "");
}

char *
ris_url_dup_file (gint64 id, const char *file_name)
{
  g_autofree char *safe = ris_text_dup_file_name (file_name);
  g_autofree char *escaped = ris_url_dup_escaped (safe);
  g_autofree char *rest = g_strconcat ("/", escaped, NULL);

  return dup_path ("dateien", id, rest);
}

char *
ris_url_dup_invitation (gint64 meeting_id)
{
  return dup_path ("sitzungen", meeting_id, "/einladung.pdf");
}

char *
ris_url_dup_agenda (gint64 meeting_id)
{
  return dup_path ("sitzungen", meeting_id, "/tagesordnung.pdf");
}

char *
ris_url_dup_minutes (gint64 meeting_id)
{
  return dup_path ("sitzungen", meeting_id, "/niederschrift.pdf");
}

char *
ris_url_dup_paper_document (gint64 paper_id)
{
  return dup_path ("vorlagen", paper_id, "/vorlage.pdf");
}

char *
ris_url_dup_excerpt (gint64 agenda_item_id)
{
  return dup_path ("tops", agenda_item_id, "/auszug.pdf");
}

char *
ris_url_dup_calendar (gint64 organization_id)
{
  return dup_path ("gremien", organization_id, "/sitzungen.ics");
}

char *
ris_url_dup_with_query (const char *path, ...)
{
  GString *url = g_string_new (path);
  char separator = strchr (path, '?') == NULL ? '?' : '&';
  const char *name;
  va_list pairs;

  va_start (pairs, path);
  while ((name = va_arg (pairs, const char *)) != NULL)
    {
      const char *value = va_arg (pairs, const char *);
      g_autofree char *escaped = NULL;

      if (value == NULL || *value == '\0')
        continue;
      escaped = ris_url_dup_escaped (value);
      g_string_append_printf (url, "%c%s=%s", separator, name, escaped);
      separator = '&';
    }
  va_end (pairs);

  return g_string_free (url, FALSE);
}

char *
ris_url_dup_escaped (const char *text)
{
  return g_uri_escape_string (text, NULL, FALSE);
}

char *
ris_url_dup_decoded (const char *text, gssize length, gboolean plus_is_space)
{
  g_autofree char *raw = length < 0 ? g_strdup (text) : g_strndup (text, (gsize)length);
  g_autofree char *decoded = NULL;

  if (plus_is_space)
    g_strdelimit (raw, "+", ' ');
  decoded = g_uri_unescape_segment (raw, NULL, NULL);
  if (decoded == NULL || !g_utf8_validate (decoded, -1, NULL))
    return NULL;

  return g_steal_pointer (&decoded);
}
