/* Values of headers. What browsers send is read leniently, as RFC 9110 wants it: an entry that makes no sense is passed over
 * and never fails a request. What we write is strict.
 */
#include "http/header.h"

#include <string.h>

#include "base/text.h"
#include "http/url.h"

/* "0", "0.5", "1.000" in thousandths; what is no quality counts as 0 */
static int
parse_quality (const char *text)
{
  int quality;
  int step = 100;

  if ((*text != '0' && *text != '1') || (text[1] != '\0' && text[1] != '.'))
    return 0;

  quality = (*text - '0') * 1000;
  for (const char *p = text + (text[1] == '.' ? 2 : 1); *p != '\0' && step > 0; p++, step /= 10)
    {
      if (!g_ascii_isdigit (*p))
        return 0;
      quality += (*p - '0') * step;
    }
  return MIN (quality, 1000);
}

/* how exactly @entry speaks of @name: 3 by name, 2 by type, 1 by a star, 0 not at all */
static int
get_exactness (const char *entry, const char *name)
{
  gsize length = strlen (entry);

  if (g_ascii_strcasecmp (entry, name) == 0)
    return 3;
  if (strcmp (entry, "*") == 0 || strcmp (entry, "*/*") == 0)
    return 1;
  if (length > 2 && g_str_has_suffix (entry, "/*")
      && g_ascii_strncasecmp (entry, name, length - 1) == 0)
    return 2;
  return 0;
}

static int
get_entry_quality (char **parts)
{
  for (char **part = parts; *part != NULL; part++)
    {
      const char *text = g_strstrip (*part);

      if (g_ascii_strncasecmp (text, "q=", 2) == 0)
        return parse_quality (text + 2);
    }
  return 1000;
}

int
ris_header_get_quality (const char *header, const char *name)
{
  g_auto (GStrv) entries = g_strsplit (header != NULL ? header : "", ",", 64);
  int best = 0;
  int quality = -1;

  for (char **entry = entries; *entry != NULL; entry++)
    {
      g_auto (GStrv) parts = g_strsplit (*entry, ";", 16);
      int exactness = parts[0] != NULL ? get_exactness (g_strstrip (parts[0]), name) : 0;

      if (exactness > best)
        {
          best = exactness;
          quality = get_entry_quality (parts + 1);
        }
    }
  return quality;
}

gboolean
ris_header_has_etag (const char *if_none_match, const char *etag)
{
  gsize length = strlen (etag);
  const char *p = if_none_match;

  if (p == NULL)
    return FALSE;
  if (strcmp (p, "*") == 0)
    return TRUE;

  while ((p = strchr (p, '"')) != NULL)
    {
      const char *end = strchr (p + 1, '"');

      if (end == NULL)
        return FALSE;
      if ((gsize)(end + 1 - p) == length && strncmp (p, etag, length) == 0)
        return TRUE;
      p = end + 1;
    }
  return FALSE;
}

char *
ris_header_dup_disposition (RisDisposition disposition, const char *file_name)
{
  const char *kind = disposition == RIS_DISPOSITION_INLINE ? "inline" : "attachment";
  g_autofree char *name = ris_text_dup_file_name (file_name);
  g_autofree char *ascii = g_str_to_ascii (name, "de");
  g_autofree char *escaped = NULL;

  g_strdelimit (ascii, "?", '_'); /* what has no ASCII form */
  if (strcmp (ascii, name) == 0)
    return g_strdup_printf ("%s; filename=\"%s\"", kind, ascii);

  escaped = ris_url_dup_escaped (name);
  return g_strdup_printf ("%s; filename=\"%s\"; filename*=UTF-8''%s", kind, ascii, escaped);
}

char *
ris_header_dup_cookie (const char *header, const char *name)
{
  g_auto (GStrv) cookies = g_strsplit (header != NULL ? header : "", ";", 64);
  gsize length = strlen (name);

  for (char **cookie = cookies; *cookie != NULL; cookie++)
    {
      const char *text = g_strstrip (*cookie);

      if (strncmp (text, name, length) == 0 && text[length] == '=')
        return g_strdup (text + length + 1);
    }
  return NULL;
}
