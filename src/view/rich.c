/* Rich text as a tree of plain structs.
 *
 * Freeing and reading walk the tree without recursion over siblings; freeing also without recursion over children, so a
 * tree of any shape can be dropped. Links are put in afterwards (paper references, paragraphs of the bylaws): the linker
 * looks at one text after the other and the text node is split around what it finds.
 */
#include "view/rich.h"

#include <string.h>

RisRich *
ris_rich_new (RisRichKind kind, const char *text)
{
  RisRich *rich = g_new0 (RisRich, 1);

  rich->kind = kind;
  rich->text = g_strdup (text);
  return rich;
}

void
ris_rich_free (RisRich *rich)
{
  while (rich != NULL)
    {
      RisRich *next = rich->next;

      if (rich->first != NULL)
        {
          rich->last->next = next;
          next = rich->first;
        }
      g_free (rich->text);
      g_free (rich->url);
      g_free (rich);
      rich = next;
    }
}

RisRich *
ris_rich_append (RisRich *parent, RisRich *child)
{
  g_return_val_if_fail (parent != NULL && child != NULL && child->next == NULL, NULL);

  if (parent->last == NULL)
    parent->first = child;
  else
    parent->last->next = child;
  parent->last = child;
  return child;
}

static void
append_text (RisRich *parent, const char *text, gsize length)
{
  RisRich *child;

  if (length == 0)
    return;
  child = ris_rich_append (parent, ris_rich_new (RIS_RICH_TEXT, NULL));
  child->text = g_strndup (text, length);
}

/* appends @text to @parent, cut into plain pieces and links */
static void
append_linked_text (RisRich *parent, const char *text, RisRichLinker linker, gpointer data)
{
  gsize start = 0, end = 0;
  char *url = NULL;

  while (*text != '\0' && linker (text, &start, &end, &url, data))
    {
      RisRich *link;

      g_return_if_fail (start < end && end <= strlen (text));
      append_text (parent, text, start);
      link = ris_rich_append (parent, ris_rich_new (RIS_RICH_LINK, NULL));
      link->url = g_steal_pointer (&url);
      append_text (link, text + start, end - start);
      text += end;
    }
  append_text (parent, text, strlen (text));
}

void
ris_rich_link (RisRich *rich, RisRichLinker linker, gpointer data)
{
  RisRich *child = rich->first;

  rich->first = rich->last = NULL;
  while (child != NULL)
    {
      RisRich *next = child->next;

      child->next = NULL;
      if (child->kind == RIS_RICH_TEXT)
        {
          append_linked_text (rich, child->text, linker, data);
          ris_rich_free (child);
        }
      else
        {
          if (child->kind != RIS_RICH_LINK)
            ris_rich_link (child, linker, data);
          ris_rich_append (rich, child);
        }
      child = next;
    }
}

static gboolean
is_block (RisRichKind kind)
{
  return kind <= RIS_RICH_CELL;
}

/* a line ends before a block begins; cells of a row stay in one line */
static void
start_block (const RisRich *rich, GString *out)
{
  char last = out->len > 0 ? out->str[out->len - 1] : '\n';

  if (last == '\n')
    return;
  if (rich->kind == RIS_RICH_CELL)
    g_string_append_c (out, '\t');
  else if (last != '\t')
    g_string_append_c (out, '\n');
}

static void
collect_text (const RisRich *rich, GString *out)
{
  if (rich->kind == RIS_RICH_DELETED)
    return;
  if (is_block (rich->kind))
    start_block (rich, out);
  if (rich->kind == RIS_RICH_BREAK)
    g_string_append_c (out, '\n');
  if (rich->text != NULL)
    g_string_append (out, rich->text);
  for (const RisRich *child = rich->first; child != NULL; child = child->next)
    collect_text (child, out);
}

char *
ris_rich_dup_text (const RisRich *rich)
{
  GString *out = g_string_new (NULL);

  collect_text (rich, out);
  while (out->len > 0 && out->str[out->len - 1] == '\n')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}
