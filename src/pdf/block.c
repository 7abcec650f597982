/* The blocks of one document: what is left when the template has met its data.
 *
 * Few kinds are enough: lists, key-value lists, columns and signatures are all grids, so that there is one way to
 * measure and one way to split what stands side by side. The role says what a grid means. Texts are collapsed like XML
 * texts are read: indentation of the template never reaches the paper, line breaks inside values do.
 */
#include "block-private.h"

#include <string.h>

#include "paragraph-private.h"

#define SOFT_HYPHEN 0x00AD
#define ZERO_WIDTH_SPACE 0x200B
#define LINE_SEPARATOR 0x2028

RisPdfBlock *
ris_pdf_block_new (RisPdfBlockKind kind, RisPdfRole role, const RisPdfStyle *style)
{
  RisPdfBlock *block = g_new0 (RisPdfBlock, 1);

  block->kind = kind;
  block->role = role;
  block->style = style;
  block->span = 1;
  block->align = style == NULL ? RIS_PDF_ALIGN_LEFT : (RisPdfAlign)style->align;
  if (kind == RIS_PDF_BLOCK_TEXT)
    {
      block->text = g_string_new (NULL);
      block->marks = g_byte_array_new ();
      block->runs = g_array_new (FALSE, FALSE, sizeof (RisPdfRun));
    }
  return block;
}

void
ris_pdf_block_free (RisPdfBlock *block)
{
  while (block != NULL)
    {
      RisPdfBlock *next = block->next;

      ris_pdf_block_free (block->first);
      if (block->text != NULL)
        g_string_free (block->text, TRUE);
      g_clear_pointer (&block->marks, g_byte_array_unref);
      g_clear_pointer (&block->runs, g_array_unref);
      g_clear_pointer (&block->urls, g_ptr_array_unref);
      g_clear_pointer (&block->columns, g_array_unref);
      ris_pdf_paragraph_free (block->paragraph);
      g_free (block->offsets);
      g_free (block);
      block = next;
    }
}

RisPdfBlock *
ris_pdf_block_append (RisPdfBlock *parent, RisPdfBlock *child)
{
  if (parent->last == NULL)
    parent->first = child;
  else
    parent->last->next = child;
  parent->last = child;
  return child;
}

void
ris_pdf_block_drop_last (RisPdfBlock *parent)
{
  RisPdfBlock **link = &parent->first;
  RisPdfBlock *before = NULL;

  while ((*link)->next != NULL)
    {
      before = *link;
      link = &before->next;
    }
  ris_pdf_block_free (*link);
  *link = NULL;
  parent->last = before;
}

static void
add_byte_marks (RisPdfBlock *block, gsize count, guint8 mark)
{
  gsize start = block->marks->len;

  g_byte_array_set_size (block->marks, (guint)(start + count));
  memset (block->marks->data + start, 0, count);
  block->marks->data[start] = mark;
}

static void
add_white (RisPdfBlock *block, gboolean is_line)
{
  GString *text = block->text;
  char last = text->len == 0 ? '\0' : text->str[text->len - 1];

  if (text->len == 0 || last == '\n')
    return;
  if (last == ' ' && is_line)
    text->str[text->len - 1] = '\n';
  else if (last != ' ')
    {
      g_string_append_c (text, is_line ? '\n' : ' ');
      add_byte_marks (block, 1, 0);
    }
}

static gboolean
looks_like (const RisPdfRun *a, const RisPdfRun *b)
{
  return a->bold == b->bold && a->italic == b->italic && a->style == b->style && a->url == b->url;
}

static void
end_run (RisPdfBlock *block, const RisPdfRun *look)
{
  RisPdfRun *last = block->runs->len == 0
                        ? NULL
                        : &g_array_index (block->runs, RisPdfRun, block->runs->len - 1);
  RisPdfRun run = *look;

  run.end = (guint)block->text->len;
  if (last != NULL && looks_like (last, look))
    last->end = run.end;
  else if (run.end > (last == NULL ? 0 : last->end))
    g_array_append_val (block->runs, run);
}

/* what word processors leave behind: byte order marks, directions, control characters; no font shows them */
static gboolean
is_invisible (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT;
}

void
ris_pdf_block_add_text (RisPdfBlock *block, const char *text, gboolean keeps_lines,
                        const RisPdfRun *look)
{
  guint8 mark = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gsize before = block->text->len;

      if (character == SOFT_HYPHEN)
        mark = RIS_PDF_MARK_SOFT_HYPHEN;
      else if (character == ZERO_WIDTH_SPACE)
        mark = RIS_PDF_MARK_BREAK;
      else if (character == LINE_SEPARATOR)
        add_white (block, TRUE);
      else if (character == ' ' || character == '\t' || character == '\r' || character == '\n')
        add_white (block, keeps_lines && character == '\n');
      else if (!is_invisible (character))
        {
          g_string_append_len (block->text, p, g_utf8_next_char (p) - p);
          add_byte_marks (block, block->text->len - before, mark);
          mark = 0;
        }
    }
  end_run (block, look);
}

const char *
ris_pdf_block_keep_url (RisPdfBlock *block, const char *url)
{
  if (!g_str_has_prefix (url, "https://") && !g_str_has_prefix (url, "http://")
      && !g_str_has_prefix (url, "mailto:"))
    return NULL;
  if (block->urls == NULL)
    block->urls = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (block->urls, g_strdup (url));
  return g_ptr_array_index (block->urls, block->urls->len - 1);
}

gboolean
ris_pdf_block_end_text (RisPdfBlock *block)
{
  GString *text = block->text;
  gsize length = text->len;

  while (length > 0 && (text->str[length - 1] == ' ' || text->str[length - 1] == '\n'))
    length--;
  g_string_truncate (text, length);
  g_byte_array_set_size (block->marks, (guint)length);
  for (guint i = 0; i < block->runs->len; i++)
    {
      RisPdfRun *run = &g_array_index (block->runs, RisPdfRun, i);

      run->end = MIN (run->end, (guint)length);
    }
  return length > 0;
}
