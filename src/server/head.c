/* The head of a request. Two programs that read one message differently (a proxy in front, libsoup behind) can be played
 * against each other: what one takes for a body the other takes for the next request. Therefore only one way of writing is
 * accepted here: lines end with CRLF, names stand right before their colon, nothing is folded, there is one Host and at most
 * one Content-Length of digits, the target is a path. Chunked bodies are refused; a proxy that buffers sends lengths.
 */
#include "server/head-private.h"

#include <string.h>

#define MAX_TARGET 4096
#define MAX_HEADERS 100

typedef struct
{
  const char *start;
  gsize length;
} Slice;

typedef struct
{
  guint n_headers;
  guint n_hosts;
  guint n_lengths;
  guint n_encodings;
  gsize body_length;
  gboolean is_post;
} Facts;

static gboolean
is_token_character (char c)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr ("!#$%&'*+-.^_`|~", c) != NULL);
}

static gboolean
slice_is (Slice slice, const char *text)
{
  return strlen (text) == slice.length
         && g_ascii_strncasecmp (slice.start, text, slice.length) == 0;
}

/* the next line without its CRLF; %FALSE at a lone LF or where no line ends */
static gboolean
next_line (Slice *rest, Slice *line)
{
  const char *end = rest->length > 0 ? memchr (rest->start, '\n', rest->length) : NULL;

  if (end == NULL || end == rest->start || end[-1] != '\r')
    return FALSE;
  line->start = rest->start;
  line->length = (gsize)(end - 1 - rest->start);
  rest->length -= (gsize)(end + 1 - rest->start);
  rest->start = end + 1;
  return TRUE;
}

static guint
check_version (Slice version)
{
  if (slice_is (version, "HTTP/1.1") || slice_is (version, "HTTP/1.0"))
    return strncmp (version.start, "HTTP", 4) == 0 ? 200 : 400;
  return version.length == 8 && strncmp (version.start, "HTTP/", 5) == 0 ? 505 : 400;
}

/* METHOD SP /target SP HTTP/1.x */
static guint
check_request_line (Slice line, Facts *facts)
{
  const char *end = line.start + line.length;
  const char *space = memchr (line.start, ' ', line.length);
  const char *target = space != NULL ? space + 1 : end;
  const char *p;
  Slice version;

  for (p = line.start; space != NULL && p < space; p++)
    if (!g_ascii_isupper (*p))
      return 400;
  if (space == NULL || space == line.start || target == end || *target != '/')
    return 400;

  for (p = target; p < end && *p != ' '; p++)
    if (!g_ascii_isgraph (*p) || *p == '#')
      return 400;
  if (p == end)
    return 400;
  if (p - target > MAX_TARGET)
    return 414;

  version.start = p + 1;
  version.length = (gsize)(end - version.start);
  facts->is_post = space - line.start == 4 && strncmp (line.start, "POST", 4) == 0;
  return check_version (version);
}

static guint
check_host (Slice value, Facts *facts)
{
  facts->n_hosts++;
  if (value.length == 0)
    return 400;
  for (gsize i = 0; i < value.length; i++)
    if (!g_ascii_isalnum (value.start[i])
        && (value.start[i] == '\0' || strchr ("-._:[]", value.start[i]) == NULL))
      return 400;
  return 200;
}

static guint
check_length (Slice value, Facts *facts)
{
  facts->n_lengths++;
  if (value.length == 0)
    return 400;
  for (gsize i = 0; i < value.length; i++)
    {
      if (!g_ascii_isdigit (value.start[i]))
        return 400;
      if (facts->body_length <= RIS_HEAD_MAX_BODY)
        facts->body_length = facts->body_length * 10 + (gsize)(value.start[i] - '0');
    }
  return 200;
}

static Slice
strip (Slice value)
{
  while (value.length > 0 && strchr (" \t", value.start[0]) != NULL)
    value.start++, value.length--;
  while (value.length > 0 && strchr (" \t", value.start[value.length - 1]) != NULL)
    value.length--;
  return value;
}

/* what must be known about the message itself; all other headers are none of our business */
static guint
check_field (Slice name, Slice value, Facts *facts)
{
  if (slice_is (name, "host"))
    return check_host (value, facts);
  if (slice_is (name, "content-length"))
    return check_length (value, facts);
  if (slice_is (name, "transfer-encoding"))
    facts->n_encodings++;
  if (slice_is (name, "expect") && !slice_is (value, "100-continue"))
    return 417;
  return 200;
}

static guint
check_header (Slice line, Facts *facts)
{
  Slice name = { line.start, 0 };
  Slice value;

  while (name.length < line.length && is_token_character (line.start[name.length]))
    name.length++;
  if (name.length == 0 || name.length == line.length || line.start[name.length] != ':')
    return 400;

  value.start = line.start + name.length + 1;
  value.length = line.length - name.length - 1;
  for (gsize i = 0; i < value.length; i++)
    if (g_ascii_iscntrl (value.start[i]) && value.start[i] != '\t')
      return 400;
  if (++facts->n_headers > MAX_HEADERS)
    return 431;
  return check_field (name, strip (value), facts);
}

static guint
check_facts (const Facts *facts)
{
  if (facts->n_hosts != 1 || facts->n_lengths > 1)
    return 400;
  if (facts->n_encodings > 0)
    return facts->n_lengths > 0 ? 400 : 411;
  if (facts->body_length > RIS_HEAD_MAX_BODY)
    return 413;
  if (facts->body_length > 0 && !facts->is_post)
    return 400;
  return 200;
}

/* a lone LF is wrong at once; without one, more may come */
static guint
check_unfinished (Slice rest)
{
  const char *end = rest.length > 0 ? memchr (rest.start, '\n', rest.length) : NULL;

  return end == NULL ? RIS_HEAD_INCOMPLETE : 400;
}

guint
ris_head_check (const char *data, gsize length, RisHead *head)
{
  Slice rest = { data, MIN (length, RIS_HEAD_MAX_LENGTH) };
  Slice line;
  Facts facts = { 0 };
  gboolean is_first = TRUE;

  if (length == 0)
    return RIS_HEAD_INCOMPLETE;
  while (next_line (&rest, &line))
    {
      guint status;

      if (line.length == 0 && !is_first)
        {
          head->length = (gsize)(rest.start - data);
          head->body_length = facts.body_length;
          return check_facts (&facts);
        }
      status = is_first ? check_request_line (line, &facts) : check_header (line, &facts);
      if (status != 200)
        return status;
      is_first = FALSE;
    }
  if (length >= RIS_HEAD_MAX_LENGTH)
    return is_first ? 414 : 431;
  return check_unfinished (rest);
}
