/* Escaping for each context.
 *
 * Harmless runs are copied in one piece. Addresses are checked as browsers read them:
 * they drop control characters and take \ for /, so an address with either is refused. A scheme is what stands before
 * the first : if no / ? # comes earlier.
 */
#include "escape-private.h"

#include <string.h>

static const char *
get_reference (char c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "&#39;";
    }
}

void
ris_html_append_escaped (GString *out, const char *text)
{
  gsize length = strcspn (text, "&<>\"'");

  g_string_append_len (out, text, (gssize)length);
  while (text[length] != '\0')
    {
      g_string_append (out, get_reference (text[length]));
      text += length + 1;
      length = strcspn (text, "&<>\"'");
      g_string_append_len (out, text, (gssize)length);
    }
}

static gboolean
is_allowed_scheme (const char *url, gsize length)
{
  static const char *const schemes[] = { "http", "https", "mailto", "tel", "webcal" };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (strlen (schemes[i]) == length && g_ascii_strncasecmp (schemes[i], url, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_allowed_url (const char *url)
{
  gsize scheme = strcspn (url, ":/?#");

  for (const char *c = url; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c) || *c == '\\')
      return FALSE;
  if (url[scheme] == ':')
    return is_allowed_scheme (url, scheme);
  return !g_str_has_prefix (url, "//");
}

void
ris_html_append_url (GString *out, const char *text)
{
  text += strspn (text, " ");
  if (is_allowed_url (text))
    ris_html_append_escaped (out, text);
  else
    g_string_append_c (out, '#');
}

static void
append_percent_encoded (GString *out, const char *text, const char *also_allowed)
{
  static const char digits[] = "0123456789ABCDEF";

  for (; *text != '\0'; text++)
    {
      guchar byte = (guchar)*text;

      if (g_ascii_isalnum (byte) || strchr ("-._~", byte) != NULL
          || strchr (also_allowed, byte) != NULL)
        g_string_append_c (out, *text);
      else
        {
          char encoded[] = { '%', digits[byte >> 4], digits[byte & 15] };

          g_string_append_len (out, encoded, sizeof encoded);
        }
    }
}

static gboolean
is_plain_in_json (const char *c)
{
  gboolean is_line_separator
      = (guchar)c[0] == 0xe2 && (guchar)c[1] == 0x80 && ((guchar)c[2] & 0xfe) == 0xa8;

  return !g_ascii_iscntrl (*c) && strchr ("\"\\<>&", *c) == NULL && !is_line_separator;
}

void
ris_html_append_json (GString *out, const char *text)
{
  const char *run = text;

  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    {
      if (is_plain_in_json (text))
        continue;
      g_string_append_len (out, run, text - run);
      run = g_utf8_next_char (text);
      g_string_append_printf (out, "\\u%04x", g_utf8_get_char (text));
      text = run - 1;
    }
  g_string_append_len (out, run, text - run);
  g_string_append_c (out, '"');
}

void
ris_html_append (GString *out, RisEscape escape, const char *text)
{
  switch (escape)
    {
    case RIS_ESCAPE_URL:
      ris_html_append_url (out, text);
      break;
    case RIS_ESCAPE_URL_PART:
      append_percent_encoded (out, text, "");
      break;
    case RIS_ESCAPE_URL_ADDRESS:
      append_percent_encoded (out, text, "@+");
      break;
    case RIS_ESCAPE_JSON:
      ris_html_append_json (out, text);
      break;
    case RIS_ESCAPE_TEXT:
    case RIS_ESCAPE_PLAIN:
    default:
      ris_html_append_escaped (out, text);
      break;
    }
}
