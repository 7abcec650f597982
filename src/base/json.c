/* JSON with places: a strict recursive reader whose values remember line and column.
 *
 * Common libraries keep no place per value, accept comments and recurse without limit, while an import has to name the
 * place of whatever it refuses and must survive hostile files. Depth, length of a text and number of values are
 * limited. Values live in blocks and texts in a string chunk: a document is freed in a few calls.
 */
#include "base/json.h"

#include <string.h>

#define VALUES_PER_BLOCK 1024

struct _RisJsonDocument
{
  GPtrArray *blocks;   /* (element-type (owned) RisJson[]) */
  GStringChunk *texts; /* (owned) */
  guint n_values;
  RisJson *root; /* (unowned): in @blocks */
};

typedef struct
{
  RisJsonDocument *document; /* (unowned): the caller's */
  const char *position;
  const char *end;
  const char *line_start;
  guint line;
  const char *counted; /* up to here @columns of the line were counted */
  guint columns;
  guint depth;
  GString *path;    /* (owned) */
  GString *scratch; /* (owned): the text being read */
  GError **error;
} Reader;

static RisJson *read_value (Reader *reader, const char *name);

void
ris_json_document_free (RisJsonDocument *document)
{
  if (document == NULL)
    return;
  g_ptr_array_unref (document->blocks);
  g_string_chunk_free (document->texts);
  g_free (document);
}

void
ris_json_place_clear (RisJsonPlace *place)
{
  g_clear_pointer (&place->path, g_free);
}

/* counts on from the last time: a file may be one long line */
static guint
get_column (Reader *reader)
{
  if (reader->counted < reader->line_start)
    {
      reader->counted = reader->line_start;
      reader->columns = 0;
    }
  reader->columns += (guint)g_utf8_strlen (reader->counted, reader->position - reader->counted);
  reader->counted = reader->position;
  return reader->columns + 1;
}

static gpointer
refuse (Reader *reader, RisErrorCode code, const char *message)
{
  g_set_error_literal (reader->error, RIS_ERROR, code, message);
  return NULL;
}

static RisJson *
new_value (Reader *reader, RisJsonKind kind, const char *name)
{
  RisJsonDocument *document = reader->document;
  guint index = document->n_values % VALUES_PER_BLOCK;
  RisJson *value;

  if (document->n_values >= RIS_JSON_MAX_VALUES)
    return refuse (reader, RIS_ERROR_TOO_LARGE, "the file has too many values");
  if (index == 0)
    g_ptr_array_add (document->blocks, g_new0 (RisJson, VALUES_PER_BLOCK));
  value = (RisJson *)g_ptr_array_index (document->blocks, document->blocks->len - 1) + index;
  document->n_values++;
  value->kind = kind;
  value->name = name;
  value->line = reader->line;
  value->column = get_column (reader);
  return value;
}

static void
skip_white_space (Reader *reader)
{
  for (; reader->position < reader->end; reader->position++)
    switch (*reader->position)
      {
      case '\n':
        reader->line++;
        reader->line_start = reader->position + 1;
        break;
      case ' ':
      case '\t':
      case '\r':
        break;
      default:
        return;
      }
}

/* the next byte that is not white space; NUL at the end */
static char
peek (Reader *reader)
{
  skip_white_space (reader);
  return reader->position < reader->end ? *reader->position : '\0';
}

static gboolean
take (Reader *reader, char byte)
{
  if (peek (reader) != byte)
    return FALSE;
  reader->position++;
  return TRUE;
}

/* --- texts --- */

/* the four hexadecimal digits behind \u; -1 where there are none */
static int
read_hex (Reader *reader)
{
  int value = 0;

  if (reader->end - reader->position < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (reader->position[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  reader->position += 4;
  return value;
}

static gboolean
read_unicode_escape (Reader *reader)
{
  int code = read_hex (reader);

  if (code >= 0xd800 && code <= 0xdbff && reader->end - reader->position >= 2
      && reader->position[0] == '\\' && reader->position[1] == 'u')
    {
      int low;

      reader->position += 2;
      low = read_hex (reader);
      code = low >= 0xdc00 && low <= 0xdfff ? 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
                                            : -1;
    }
  if (code <= 0 || (code >= 0xd800 && code <= 0xdfff))
    return refuse (reader, RIS_ERROR_INVALID, "wrong \\u escape in a text") != NULL;
  g_string_append_unichar (reader->scratch, (gunichar)code);
  return TRUE;
}

static gboolean
read_escape (Reader *reader)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *found;

  reader->position++;
  if (reader->position >= reader->end || *reader->position == '\0')
    return refuse (reader, RIS_ERROR_INVALID, "the file ends inside a text") != NULL;
  if (*reader->position == 'u')
    {
      reader->position++;
      return read_unicode_escape (reader);
    }
  found = strchr (escapes, *reader->position);
  if (found == NULL)
    return refuse (reader, RIS_ERROR_INVALID, "wrong escape in a text") != NULL;
  g_string_append_c (reader->scratch, meanings[found - escapes]);
  reader->position++;
  return TRUE;
}

/* (nullable): the text whose opening quote is next, kept by the document */
static const char *
read_text (Reader *reader)
{
  g_string_truncate (reader->scratch, 0);
  for (reader->position++; reader->position < reader->end && *reader->position != '"';)
    {
      if (reader->scratch->len > RIS_JSON_MAX_TEXT)
        return refuse (reader, RIS_ERROR_TOO_LARGE, "a text is longer than 1 MB");
      if ((guchar)*reader->position < 0x20)
        return refuse (reader, RIS_ERROR_INVALID, "line break or control character in a text");
      if (*reader->position != '\\')
        g_string_append_c (reader->scratch, *reader->position++);
      else if (!read_escape (reader))
        return NULL;
    }
  if (reader->position >= reader->end)
    return refuse (reader, RIS_ERROR_INVALID, "the file ends inside a text");
  reader->position++;
  return g_string_chunk_insert_len (reader->document->texts, reader->scratch->str,
                                    (gssize)reader->scratch->len);
}

/* --- numbers and words --- */

static gsize
skip_digits (Reader *reader)
{
  const char *start = reader->position;

  while (reader->position < reader->end && g_ascii_isdigit (*reader->position))
    reader->position++;
  return (gsize)(reader->position - start);
}

static gboolean
take_directly (Reader *reader, const char *bytes)
{
  if (reader->position >= reader->end || strchr (bytes, *reader->position) == NULL)
    return FALSE;
  reader->position++;
  return TRUE;
}

static RisJson *
read_number (Reader *reader, const char *name)
{
  RisJson *value = new_value (reader, RIS_JSON_INTEGER, name);
  const char *start = reader->position;
  g_autofree char *digits = NULL;

  if (value == NULL)
    return NULL;
  take_directly (reader, "-");
  if (reader->position < reader->end && *reader->position == '0')
    reader->position++;
  else if (skip_digits (reader) == 0)
    return refuse (reader, RIS_ERROR_INVALID, "neither a value nor the end of the list or object");
  digits = g_strndup (start, (gsize)(reader->position - start));
  if (!g_ascii_string_to_signed (digits, 10, G_MININT64, G_MAXINT64, &value->integer, NULL))
    value->kind = RIS_JSON_NUMBER;
  if (take_directly (reader, "."))
    {
      value->kind = RIS_JSON_NUMBER;
      if (skip_digits (reader) == 0)
        return refuse (reader, RIS_ERROR_INVALID, "a number without digits after its point");
    }
  if (take_directly (reader, "eE"))
    {
      value->kind = RIS_JSON_NUMBER;
      take_directly (reader, "+-");
      if (skip_digits (reader) == 0)
        return refuse (reader, RIS_ERROR_INVALID, "a number without digits in its exponent");
    }
  return value;
}

static RisJson *
read_word (Reader *reader, const char *name, const char *word, RisJsonKind kind)
{
  RisJson *value = new_value (reader, kind, name);
  gsize length = strlen (word);

  if (value == NULL)
    return NULL;
  if ((gsize)(reader->end - reader->position) < length
      || memcmp (reader->position, word, length) != 0)
    return refuse (reader, RIS_ERROR_INVALID, "an unknown word outside quotes");
  reader->position += length;
  value->integer = kind == RIS_JSON_BOOL && *word == 't';
  return value;
}

/* --- lists and objects --- */

/* reads one element or member; its path stands behind the container's */
static RisJson *
read_child (Reader *reader, gboolean is_object, guint index)
{
  gsize path_length = reader->path->len;
  const char *name = NULL;
  RisJson *child;

  if (is_object)
    {
      if (peek (reader) != '"')
        return refuse (reader, RIS_ERROR_INVALID, "the name of a member is expected here");
      name = read_text (reader);
      if (name == NULL)
        return NULL;
      if (!take (reader, ':'))
        return refuse (reader, RIS_ERROR_INVALID, "a colon is expected here");
      g_string_append_printf (reader->path, "%s%.100s", path_length == 0 ? "" : ".", name);
    }
  else
    g_string_append_printf (reader->path, "[%u]", index);
  child = read_value (reader, name);
  if (child != NULL)
    g_string_truncate (reader->path, path_length);
  return child;
}

static RisJson *
read_container (Reader *reader, const char *name, RisJsonKind kind)
{
  char closing = kind == RIS_JSON_OBJECT ? '}' : ']';
  RisJson *container = new_value (reader, kind, name);
  const RisJson **link;

  if (container == NULL)
    return NULL;
  if (++reader->depth > RIS_JSON_MAX_DEPTH)
    return refuse (reader, RIS_ERROR_TOO_LARGE, "lists and objects are nested too deeply");
  reader->position++;
  link = &container->first;
  if (!take (reader, closing))
    for (guint i = 0;; i++)
      {
        RisJson *child = read_child (reader, kind == RIS_JSON_OBJECT, i);

        if (child == NULL)
          return NULL;
        *link = child;
        link = &child->next;
        if (take (reader, closing))
          break;
        if (!take (reader, ','))
          return refuse (reader, RIS_ERROR_INVALID,
                         "a comma or the end of the list or object is expected here");
      }
  reader->depth--;
  return container;
}

static RisJson *
read_value (Reader *reader, const char *name)
{
  RisJson *value;

  switch (peek (reader))
    {
    case '{':
      return read_container (reader, name, RIS_JSON_OBJECT);
    case '[':
      return read_container (reader, name, RIS_JSON_LIST);
    case '"':
      value = new_value (reader, RIS_JSON_TEXT, name);
      if (value == NULL || (value->text = read_text (reader)) == NULL)
        return NULL;
      return value;
    case 't':
      return read_word (reader, name, "true", RIS_JSON_BOOL);
    case 'f':
      return read_word (reader, name, "false", RIS_JSON_BOOL);
    case 'n':
      return read_word (reader, name, "null", RIS_JSON_NULL);
    case '\0':
      return refuse (reader, RIS_ERROR_INVALID, "the file ends too early");
    default:
      return read_number (reader, name);
    }
}

/* bytes that are no UTF-8 stand where valid text ends */
static gboolean
check_utf8 (Reader *reader)
{
  const char *valid_end;

  if (g_utf8_validate_len (reader->position, (gsize)(reader->end - reader->position), &valid_end))
    return TRUE;
  for (; reader->position < valid_end; reader->position++)
    if (*reader->position == '\n')
      {
        reader->line++;
        reader->line_start = reader->position + 1;
      }
  return refuse (reader, RIS_ERROR_INVALID, "these bytes are not UTF-8") != NULL;
}

RisJsonDocument *
ris_json_parse (const char *text, gsize length, RisJsonPlace *place, GError **error)
{
  g_autoptr (RisJsonDocument) document = g_new0 (RisJsonDocument, 1);
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (GString) scratch = g_string_new (NULL);
  Reader reader = { .document = document,
                    .position = text,
                    .end = text + length,
                    .line_start = text,
                    .line = 1,
                    .counted = text,
                    .path = path,
                    .scratch = scratch,
                    .error = error };

  document->blocks = g_ptr_array_new_with_free_func (g_free);
  document->texts = g_string_chunk_new (64 * 1024);
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    reader.line_start = reader.position = text + 3;
  if (check_utf8 (&reader))
    document->root = read_value (&reader, NULL);
  if (document->root != NULL && peek (&reader) != '\0')
    document->root = refuse (&reader, RIS_ERROR_INVALID, "something follows behind the end");
  if (document->root != NULL)
    return g_steal_pointer (&document);
  place->line = reader.line;
  place->column = get_column (&reader);
  place->path = g_strdup (path->str);
  return NULL;
}

/* --- access --- */

const RisJson *
ris_json_get_root (const RisJsonDocument *document)
{
  return document->root;
}

const RisJson *
ris_json_get (const RisJson *object, const char *name)
{
  if (object == NULL || object->kind != RIS_JSON_OBJECT)
    return NULL;
  for (const RisJson *member = object->first; member != NULL; member = member->next)
    if (g_str_equal (member->name, name))
      return member;
  return NULL;
}

const char *
ris_json_get_text (const RisJson *object, const char *name)
{
  const RisJson *member = ris_json_get (object, name);

  return member != NULL && member->kind == RIS_JSON_TEXT ? member->text : NULL;
}

const RisJson *
ris_json_get_first (const RisJson *object, const char *name)
{
  const RisJson *member = ris_json_get (object, name);

  return member != NULL && member->kind == RIS_JSON_LIST ? member->first : NULL;
}

gboolean
ris_json_is_given (const RisJson *object, const char *name)
{
  const RisJson *member = ris_json_get (object, name);

  return member != NULL && member->kind != RIS_JSON_NULL;
}
