/* The declaration of a template: `title meeting(start place?) agenda[](number? results[]) notice?`.
 *
 *     names = { name [ "[]" ] [ "?" ] [ "(" names ")" ] }
 *
 * Brackets make a list, parentheses a map (or, after brackets, a list of maps). Each name may stand once in its map.
 */
#include "declaration-private.h"

#include <string.h>

#define MAX_NESTING 16

typedef struct
{
  const char *at;
  const char *end;
} Cursor;

RisDeclaration *
ris_declaration_new (void)
{
  RisDeclaration *root = g_new0 (RisDeclaration, 1);

  root->kind = RIS_DECLARATION_MAP;
  return root;
}

void
ris_declaration_free (RisDeclaration *root)
{
  while (root != NULL)
    {
      RisDeclaration *next = root->next;

      ris_declaration_free (root->first);
      g_free (root->name);
      g_free (root);
      root = next;
    }
}

RisDeclaration *
ris_declaration_find (const RisDeclaration *parent, const char *name, gsize length)
{
  for (RisDeclaration *child = parent->first; child != NULL; child = child->next)
    if (strlen (child->name) == length && memcmp (child->name, name, length) == 0)
      return child;
  return NULL;
}

const RisDeclaration *
ris_declaration_find_unused (const RisDeclaration *parent)
{
  for (const RisDeclaration *child = parent->first; child != NULL; child = child->next)
    {
      const RisDeclaration *unused = child->is_used ? ris_declaration_find_unused (child) : child;

      if (unused != NULL)
        return unused;
    }
  return NULL;
}

static void
skip_white_space (Cursor *cursor)
{
  while (cursor->at < cursor->end && g_ascii_isspace (*cursor->at))
    cursor->at++;
}

static gboolean
read_mark (Cursor *cursor, const char *mark)
{
  gsize length = strlen (mark);

  if ((gsize)(cursor->end - cursor->at) < length || memcmp (cursor->at, mark, length) != 0)
    return FALSE;
  cursor->at += length;
  return TRUE;
}

static gsize
measure_name (const Cursor *cursor)
{
  const char *end = cursor->at;

  while (end < cursor->end && (g_ascii_isalnum (*end) || *end == '_'))
    end++;
  return (gsize)(end - cursor->at);
}

static void
append (RisDeclaration *parent, RisDeclaration *child)
{
  RisDeclaration **last = &parent->first;

  while (*last != NULL)
    last = &(*last)->next;
  *last = child;
}

static const char *parse_names (RisDeclaration *parent, Cursor *cursor, guint nesting);

static const char *
parse_name (RisDeclaration *parent, Cursor *cursor, guint nesting)
{
  gsize length = measure_name (cursor);
  RisDeclaration *child;
  const char *defect;

  if (length == 0)
    return "a name is expected here";
  if (ris_declaration_find (parent, cursor->at, length) != NULL)
    return "this name is declared twice";

  child = g_new0 (RisDeclaration, 1);
  append (parent, child);
  child->name = g_strndup (cursor->at, length);
  child->position = cursor->at;
  cursor->at += length;
  if (read_mark (cursor, "[]"))
    child->kind = RIS_DECLARATION_LIST;
  child->is_optional = read_mark (cursor, "?");
  if (!read_mark (cursor, "("))
    return NULL;
  if (child->kind == RIS_DECLARATION_LIST)
    child->holds_maps = TRUE;
  else
    child->kind = RIS_DECLARATION_MAP;
  defect = parse_names (child, cursor, nesting + 1);
  if (defect == NULL && !read_mark (cursor, ")"))
    return "a ')' is missing";
  return defect;
}

static const char *
parse_names (RisDeclaration *parent, Cursor *cursor, guint nesting)
{
  if (nesting > MAX_NESTING)
    return "the parentheses are nested too deep";
  skip_white_space (cursor);
  while (cursor->at < cursor->end && *cursor->at != ')')
    {
      const char *defect = parse_name (parent, cursor, nesting);

      if (defect != NULL)
        return defect;
      skip_white_space (cursor);
    }
  return NULL;
}

const char *
ris_declaration_parse (RisDeclaration *root, const char *text, gsize length, const char **position)
{
  Cursor cursor = { text, text + length };
  const char *defect = parse_names (root, &cursor, 0);

  if (defect == NULL && cursor.at < cursor.end)
    defect = "a ')' without '('";
  *position = cursor.at;
  return defect;
}
