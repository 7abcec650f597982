/* plain_text(): Markdown without its marks, for the search index and its snippets.
 *
 *   SELECT plain_text (markdown)
 *
 * No parser: signs that are marks in nearly all texts go, words stay. A star or underscore inside a word is kept, because
 * "Bürger*innen" is more frequent than emphasis in the middle of a word. Lines are kept.
 */
#include "database-private.h"

#include <string.h>

/* "| --- | :-: |" and "---" */
static gboolean
is_rule (const char *line, const char *end)
{
  const char *p = line;

  while (p < end && strchr ("|-: \t=*", *p) != NULL)
    p++;
  return p == end && p - line >= 3;
}

static const char *
skip_line_marks (const char *p, const char *end)
{
  while (p < end && strchr (" \t>#", *p) != NULL)
    p++;
  if (end - p >= 2 && strchr ("-*+", *p) != NULL && p[1] == ' ')
    p += 2;
  return p;
}

/* the end of "](address)" at @p, or NULL */
static const char *
find_end_of_address (const char *p, const char *end)
{
  const char *close;

  if (end - p < 3 || p[0] != ']' || p[1] != '(')
    return NULL;
  close = memchr (p, ')', end - p);
  return close == NULL ? NULL : close + 1;
}

/* the end of "<br>" or "</b>" at @p, or NULL */
static const char *
find_end_of_tag (const char *p, const char *end)
{
  const char *close;

  if (end - p < 3 || *p != '<' || !(g_ascii_isalpha (p[1]) || p[1] == '/'))
    return NULL;
  close = memchr (p, '>', MIN (end - p, 60));
  return close == NULL ? NULL : close + 1;
}

static gboolean
is_inside_word (const char *p, const char *line, const char *end)
{
  return p > line && p + 1 < end && (g_ascii_isalnum (p[-1]) || (guchar)p[-1] >= 0x80)
         && (g_ascii_isalnum (p[1]) || (guchar)p[1] >= 0x80);
}

static void
append_line (GString *out, const char *line, const char *end)
{
  const char *next;

  for (const char *p = line; p < end; p = next)
    {
      next = p + 1;
      if (*p == '\\' && next < end && g_ascii_ispunct (*next))
        g_string_append_c (out, *next++);
      else if (*p == ']' && find_end_of_address (p, end) != NULL)
        next = find_end_of_address (p, end);
      else if (*p == '<' && find_end_of_tag (p, end) != NULL)
        {
          next = find_end_of_tag (p, end);
          g_string_append_c (out, ' ');
        }
      else if (*p == '|' || (guchar)*p < 0x20)
        g_string_append_c (out, ' ');
      else if ((*p != '*' && *p != '_') || is_inside_word (p, line, end))
        if (strchr ("`[~", *p) == NULL && (*p != '!' || next >= end || *next != '['))
          g_string_append_c (out, *p);
    }
}

static GString *
make_plain (const char *markdown, gsize length)
{
  GString *out = g_string_sized_new (length + 1);
  const char *end = markdown + length;
  const char *line_end;

  for (const char *line = markdown; line < end; line = line_end + 1)
    {
      line_end = memchr (line, '\n', end - line);
      if (line_end == NULL)
        line_end = end;
      if (is_rule (line, line_end))
        continue;
      append_line (out, skip_line_marks (line, line_end), line_end);
      if (line_end < end)
        g_string_append_c (out, '\n');
    }
  return out;
}

static void
plain_text (sqlite3_context *result, int n, sqlite3_value **values)
{
  const char *markdown = (const char *)sqlite3_value_text (values[0]);
  GString *out;

  if (markdown == NULL)
    return;
  out = make_plain (markdown, sqlite3_value_bytes (values[0]));
  sqlite3_result_text (result, out->str, (int)out->len, SQLITE_TRANSIENT);
  g_string_free (out, TRUE);
}

gboolean
ris_plain_text_register (RisDb *db, GError **error)
{
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  int code = sqlite3_create_function_v2 (db->handle, "plain_text", 1, flags, NULL, plain_text, NULL,
                                         NULL, NULL);

  return code == SQLITE_OK || ris_db_fail (db, code, "cannot add plain_text()", error);
}
