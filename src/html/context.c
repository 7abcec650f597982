/* A scanner that follows an HTML document as a browser's tokenizer does, as far as escaping depends on it.
 *
 * Templates are trusted, values are not: the scanner need not repair bad HTML, it must only never believe a place harmless
 * that is not. Where a browser would do something surprising, loading fails instead.
 *
 * A value at the beginning of an address could bring its own scheme (javascript:), so it is checked. Behind literal text it
 * cannot, and is percent-encoded. `{{a}}:…` would let a value become the scheme and is refused.
 */
#include "context-private.h"

#include <string.h>

#define WHITE_SPACE "\t\n\f\r "

static gboolean
is_white_space (char c)
{
  return c != '\0' && strchr (WHITE_SPACE, c) != NULL;
}

static gboolean
is_one_of (const char *name, const char *const *names)
{
  for (; *names != NULL; names++)
    if (strcmp (name, *names) == 0)
      return TRUE;
  return FALSE;
}

/* appends to one of the fixed buffers, lower case; what does not fit cannot be a name we look for */
static void
push (char *buffer, gsize size, char c)
{
  gsize length = strlen (buffer);

  if (length + 1 < size)
    {
      buffer[length] = g_ascii_tolower (c);
      buffer[length + 1] = '\0';
    }
}

static void
set_tail (RisContext *context, const char *text)
{
  g_strlcpy (context->tail, text, sizeof context->tail);
}

static RisAttributeKind
get_attribute_kind (const RisContext *context)
{
  static const char *const urls[]
      = { "href", "src", "action", "formaction", "cite", "poster", "data", "xlink:href", NULL };
  static const char *const codes[]
      = { "style", "srcset", "srcdoc", "imagesrcset", "ping", "http-equiv", NULL };

  if (is_one_of (context->attribute, urls))
    return RIS_ATTRIBUTE_URL;
  if (is_one_of (context->attribute, codes) || g_str_has_prefix (context->attribute, "on"))
    return RIS_ATTRIBUTE_CODE;
  return RIS_ATTRIBUTE_PLAIN;
}

/* --- tags --- */

static void
start_tag (RisContext *context, char c)
{
  RisContext fresh = { .place = RIS_PLACE_TAG_NAME, .is_end_tag = context->is_end_tag };

  *context = fresh;
  push (context->tag, sizeof context->tag, c);
}

static const char *
end_tag (RisContext *context)
{
  static const char *const plain[] = { "title", "textarea", NULL };
  static const char *const raw[]
      = { "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext", NULL };

  if (context->has_http_equiv && context->has_content_value)
    return "no value may stand in the content of a <meta http-equiv>";
  context->needs_space = FALSE;
  set_tail (context, "");
  context->in_json_string = FALSE;
  context->place = RIS_PLACE_TEXT;
  if (context->is_end_tag)
    context->is_end_tag = FALSE;
  else if (is_one_of (context->tag, plain))
    context->place = RIS_PLACE_PLAIN_TEXT;
  else if (strcmp (context->tag, "script") == 0 && context->is_json)
    context->place = RIS_PLACE_JSON;
  else if (is_one_of (context->tag, raw))
    context->place = RIS_PLACE_RAW_TEXT;
  context->has_type = FALSE;
  context->is_json = FALSE;
  return NULL;
}

static const char *
read_text (RisContext *context, char c)
{
  if (c == '<')
    {
      context->place = RIS_PLACE_TAG_OPEN;
      context->is_end_tag = FALSE;
    }
  return NULL;
}

static const char *
read_tag_open (RisContext *context, char c)
{
  if (g_ascii_isalpha (c))
    start_tag (context, c);
  else if (c == '/' && !context->is_end_tag)
    context->is_end_tag = TRUE;
  else if (context->is_end_tag)
    return "a tag name is expected behind '</'";
  else if (c == '!' || c == '?')
    {
      context->place = RIS_PLACE_MARKUP;
      set_tail (context, c == '!' ? "!" : "?");
    }
  else
    {
      context->place = RIS_PLACE_TEXT;
      return read_text (context, c);
    }
  return NULL;
}

static const char *
read_markup (RisContext *context, char c)
{
  push (context->tail, sizeof context->tail, c);
  if (strcmp (context->tail, "!--") == 0)
    {
      context->place = RIS_PLACE_COMMENT;
      set_tail (context, "<");
    }
  else if (c == '>')
    context->place = RIS_PLACE_TEXT;
  return NULL;
}

/* browsers end a comment also at <!--> <!---> and --!>: inside, "--" may only begin the end */
static const char *
read_comment (RisContext *context, char c)
{
  gboolean is_start = strcmp (context->tail, "<") == 0;
  gboolean has_dashes = strcmp (context->tail, "--") == 0;

  if (has_dashes && c == '>')
    context->place = RIS_PLACE_TEXT;
  else if (has_dashes || (is_start && (c == '>' || c == '-')))
    return "a comment may hold \"--\" only at its end";
  else if (c == '-')
    set_tail (context, context->tail[0] == '-' ? "--" : "-");
  else
    set_tail (context, "");
  return NULL;
}

/* --- attributes --- */

static void
start_attribute (RisContext *context, char c)
{
  context->place = RIS_PLACE_ATTRIBUTE_NAME;
  context->attribute[0] = context->value[0] = '\0';
  context->url_is_settled = context->url_has_value = FALSE;
  push (context->attribute, sizeof context->attribute, c);
}

static const char *
read_tag (RisContext *context, char c)
{
  if (context->needs_space && !is_white_space (c) && c != '>' && c != '/')
    return "a space is missing behind the section";
  context->needs_space = FALSE;
  if (c == '>')
    return end_tag (context);
  if (c == '=' || c == '"' || c == '\'' || c == '<')
    return "an attribute name is expected here";
  if (!is_white_space (c) && c != '/')
    start_attribute (context, c);
  return NULL;
}

static const char *
read_name (RisContext *context, char c)
{
  gboolean is_tag_name = context->place == RIS_PLACE_TAG_NAME;

  if (c == '>' || c == '/' || (is_tag_name && is_white_space (c)))
    {
      context->place = RIS_PLACE_TAG;
      return read_tag (context, c);
    }
  if (is_tag_name)
    push (context->tag, sizeof context->tag, c);
  else if (is_white_space (c))
    context->place = RIS_PLACE_AFTER_NAME;
  else if (c == '=')
    context->place = RIS_PLACE_BEFORE_VALUE;
  else
    push (context->attribute, sizeof context->attribute, c);
  return NULL;
}

static const char *
read_after_name (RisContext *context, char c)
{
  if (is_white_space (c))
    return NULL;
  context->place = c == '=' ? RIS_PLACE_BEFORE_VALUE : RIS_PLACE_TAG;
  return c == '=' ? NULL : read_tag (context, c);
}

static void
end_value (RisContext *context)
{
  context->place = RIS_PLACE_TAG;
  if (strcmp (context->tag, "meta") == 0 && strcmp (context->attribute, "http-equiv") == 0)
    context->has_http_equiv = TRUE;
  if (strcmp (context->attribute, "type") != 0 || context->has_type)
    return;
  context->has_type = TRUE;
  context->is_json = strcmp (context->value, "application/ld+json") == 0;
}

static const char *
read_before_value (RisContext *context, char c)
{
  if (is_white_space (c))
    return NULL;
  if (c == '>')
    return "an attribute value is missing";
  context->place = c == '"' || c == '\'' ? RIS_PLACE_QUOTED : RIS_PLACE_UNQUOTED;
  context->quote = c;
  if (context->place == RIS_PLACE_UNQUOTED)
    push (context->value, sizeof context->value, c);
  return NULL;
}

static const char *
read_quoted (RisContext *context, char c)
{
  if (c == context->quote)
    {
      end_value (context);
      return NULL;
    }
  if (context->url_has_value && !context->url_is_settled && c == ':')
    return "a ':' behind a value at the beginning of an address: the value could become the scheme";
  if (strchr ("/?#:", c) != NULL)
    context->url_has_value = FALSE;
  context->url_is_settled = context->url_is_settled || !context->url_has_value;
  push (context->value, sizeof context->value, c);
  return NULL;
}

static const char *
read_unquoted (RisContext *context, char c)
{
  if (!is_white_space (c) && c != '>')
    {
      push (context->value, sizeof context->value, c);
      return NULL;
    }
  end_value (context);
  return read_tag (context, c);
}

/* --- elements whose content is no markup --- */

/* follows a possible </tag; @context->tail holds what was read of it */
static void
read_possible_end (RisContext *context, char c)
{
  char expected[sizeof context->tag + 2];
  gsize length = strlen (context->tail);
  gboolean is_complete;

  g_snprintf (expected, sizeof expected, "</%s", context->tag);
  is_complete = strcmp (context->tail, expected) == 0;
  if (is_complete && (is_white_space (c) || c == '>' || c == '/'))
    {
      context->is_end_tag = TRUE;
      context->place = RIS_PLACE_TAG;
      read_tag (context, c);
    }
  else if (!is_complete && g_ascii_tolower (c) == expected[length])
    push (context->tail, sizeof context->tail, c);
  else
    set_tail (context, c == '<' ? "<" : "");
}

static const char *
read_json (RisContext *context, char c)
{
  if (context->escapes_json)
    context->escapes_json = FALSE;
  else if (context->in_json_string && c == '\\')
    context->escapes_json = TRUE;
  else if (c == '"')
    context->in_json_string = !context->in_json_string;
  if (context->tail[0] == '<' && context->tail[1] == '\0' && c == '!')
    return "\"<!\" may not stand in a script";
  read_possible_end (context, c);
  return NULL;
}

static const char *
read_content (RisContext *context, char c)
{
  if (context->place == RIS_PLACE_PLAIN_TEXT && strcmp (context->tail, "<") == 0
      && g_ascii_isalpha (c))
    return "no tag may stand inside this element";
  read_possible_end (context, c);
  return NULL;
}

const char *
ris_context_read (RisContext *context, const char *text, gsize length, const char **position)
{
  static const char *(*const readers[]) (RisContext *, char) = {
    [RIS_PLACE_TEXT] = read_text,
    [RIS_PLACE_TAG_OPEN] = read_tag_open,
    [RIS_PLACE_TAG_NAME] = read_name,
    [RIS_PLACE_TAG] = read_tag,
    [RIS_PLACE_ATTRIBUTE_NAME] = read_name,
    [RIS_PLACE_AFTER_NAME] = read_after_name,
    [RIS_PLACE_BEFORE_VALUE] = read_before_value,
    [RIS_PLACE_QUOTED] = read_quoted,
    [RIS_PLACE_UNQUOTED] = read_unquoted,
    [RIS_PLACE_MARKUP] = read_markup,
    [RIS_PLACE_COMMENT] = read_comment,
    [RIS_PLACE_PLAIN_TEXT] = read_content,
    [RIS_PLACE_RAW_TEXT] = read_content,
    [RIS_PLACE_JSON] = read_json,
  };

  for (gsize i = 0; i < length; i++)
    {
      const char *defect = readers[context->place](context, text[i]);

      *position = text + i;
      if (defect != NULL)
        return defect;
    }
  return NULL;
}

/* --- values and sections --- */

static RisEscape
choose_url_escape (RisContext *context)
{
  if (!context->url_is_settled)
    {
      context->url_has_value = TRUE;
      return RIS_ESCAPE_URL;
    }
  if (g_str_has_prefix (context->value, "mailto:") || g_str_has_prefix (context->value, "tel:"))
    return RIS_ESCAPE_URL_ADDRESS;
  return RIS_ESCAPE_URL_PART;
}

static const char *
read_attribute_value (RisContext *context, RisEscape *escape)
{
  RisAttributeKind kind = get_attribute_kind (context);

  if (kind == RIS_ATTRIBUTE_CODE)
    return "no value may stand in an attribute that holds code";
  if (strcmp (context->tag, "meta") == 0 && strcmp (context->attribute, "content") == 0)
    context->has_content_value = TRUE;
  if (strcmp (context->attribute, "type") == 0 && strcmp (context->tag, "script") == 0)
    return "the type of a script must be literal";
  *escape = kind == RIS_ATTRIBUTE_URL ? choose_url_escape (context) : RIS_ESCAPE_PLAIN;
  return NULL;
}

const char *
ris_context_read_value (RisContext *context, RisEscape *escape)
{
  switch (context->place)
    {
    case RIS_PLACE_TEXT:
      *escape = RIS_ESCAPE_TEXT;
      return NULL;
    case RIS_PLACE_PLAIN_TEXT:
      *escape = RIS_ESCAPE_PLAIN;
      return context->tail[0] == '\0' ? NULL : "no value may stand in a tag name";
    case RIS_PLACE_QUOTED:
      return read_attribute_value (context, escape);
    case RIS_PLACE_JSON:
      *escape = RIS_ESCAPE_JSON;
      if (context->tail[0] != '\0')
        return "no value may stand in a tag name";
      return context->in_json_string
                 ? "a value brings its own quotes: it may not stand inside a JSON string"
                 : NULL;
    case RIS_PLACE_BEFORE_VALUE:
    case RIS_PLACE_UNQUOTED:
      return "a value may stand only in a quoted attribute";
    case RIS_PLACE_RAW_TEXT:
      return "no value may stand in a script, style or frame";
    case RIS_PLACE_COMMENT:
    case RIS_PLACE_MARKUP:
      return "no value may stand in a comment or <!…>";
    default:
      return "no value may stand in a tag, tag name or attribute name";
    }
}

const char *
ris_context_read_section (RisContext *context)
{
  switch (context->place)
    {
    case RIS_PLACE_TAG_NAME:
    case RIS_PLACE_ATTRIBUTE_NAME:
      context->needs_space = TRUE;
      context->place = RIS_PLACE_TAG;
      return NULL;
    case RIS_PLACE_AFTER_NAME:
      context->place = RIS_PLACE_TAG;
      return NULL;
    case RIS_PLACE_TEXT:
    case RIS_PLACE_TAG:
    case RIS_PLACE_QUOTED:
      return NULL;
    case RIS_PLACE_PLAIN_TEXT:
    case RIS_PLACE_JSON:
      return context->tail[0] == '\0' ? NULL : "no section may stand in a tag name";
    default:
      return "no section may stand here";
    }
}

gboolean
ris_context_join (RisContext *context, const RisContext *before)
{
  if (context->place != before->place || context->is_json != before->is_json
      || context->has_type != before->has_type || context->in_json_string != before->in_json_string
      || context->escapes_json != before->escapes_json || context->is_end_tag != before->is_end_tag)
    return FALSE;
  if (context->place != RIS_PLACE_TEXT && strcmp (context->tag, before->tag) != 0)
    return FALSE;
  if (context->place == RIS_PLACE_QUOTED
      && (context->quote != before->quote || strcmp (context->attribute, before->attribute) != 0))
    return FALSE;

  context->needs_space = context->needs_space || before->needs_space;
  context->url_is_settled = context->url_is_settled && before->url_is_settled;
  context->url_has_value = context->url_has_value || before->url_has_value;
  if (before->place == RIS_PLACE_QUOTED)
    memcpy (context->value, before->value, sizeof context->value);
  return TRUE;
}
