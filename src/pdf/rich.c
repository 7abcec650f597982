/* Rich texts as blocks.
 *
 * What the clerk typed becomes the same blocks as what the template says. Headings in it are placed below the template's
 * last heading and one level at a time, whatever the author chose: the outline of the document stays whole.
 */
#include "rich-private.h"

#include "grid-private.h"

#define MAX_HEADING 6

static void add_blocks (const RisPdfRichContext *context, const RisRich *parent, RisPdfBlock *into,
                        int base);

static void
add_inline (const RisPdfRichContext *context, const RisRich *rich, RisPdfBlock *text,
            RisPdfRun look)
{
  switch (rich->kind)
    {
    case RIS_RICH_TEXT:
    case RIS_RICH_CODE:
      ris_pdf_block_add_text (text, rich->text == NULL ? "" : rich->text, FALSE, &look);
      break;
    case RIS_RICH_BREAK:
      ris_pdf_block_add_text (text, "\n", TRUE, &look);
      break;
    case RIS_RICH_STRONG:
      look.bold = TRUE;
      break;
    case RIS_RICH_EMPHASIS:
      look.italic = TRUE;
      break;
    case RIS_RICH_LINK:
      look.url = ris_pdf_block_keep_url (text, rich->url == NULL ? "" : rich->url);
      if (look.url != NULL)
        look.style = ris_pdf_style_get (context->sheet, "link");
      break;
    case RIS_RICH_INSERTED:
      look.style = ris_pdf_style_get (context->sheet, "inserted");
      break;
    case RIS_RICH_DELETED:
      look.style = ris_pdf_style_get (context->sheet, "deleted");
      break;
    default:
      break;
    }
  for (const RisRich *child = rich->first; child != NULL; child = child->next)
    add_inline (context, child, text, look);
}

static RisPdfBlock *
add_text (const RisPdfRichContext *context, const RisRich *rich, RisPdfRole role, RisPdfBlock *into)
{
  RisPdfBlock *text = ris_pdf_block_new (RIS_PDF_BLOCK_TEXT, role, context->text);
  RisPdfRun look = { 0, context->text->bold, context->text->italic, NULL, NULL, 0 };

  text->node = context->node;
  if (context->align >= 0)
    text->align = (RisPdfAlign)context->align;
  if (rich->kind == RIS_RICH_CODE_BLOCK)
    ris_pdf_block_add_text (text, rich->text == NULL ? "" : rich->text, TRUE, &look);
  else
    add_inline (context, rich, text, look);
  if (ris_pdf_block_end_text (text))
    return ris_pdf_block_append (into, text);
  ris_pdf_block_free (text);
  return NULL;
}

static void
add_heading (const RisPdfRichContext *context, const RisRich *rich, RisPdfBlock *into, int base)
{
  RisPdfRichContext own = *context;
  int level = MIN (MIN (base + MAX (rich->level, 1), *context->level + 1), MAX_HEADING);
  RisPdfBlock *text;

  own.text = ris_pdf_style_get (context->sheet, "h4");
  text = add_text (&own, rich, RIS_PDF_ROLE_H1 + (RisPdfRole)level - 1, into);
  if (text == NULL)
    return;
  text->keep_next = TRUE;
  text->keep_together = TRUE;
  *context->level = level;
}

static void
add_list (const RisPdfRichContext *context, const RisRich *rich, RisPdfBlock *into, int base)
{
  const guint bullet = 0;
  const guint number = 2;
  RisPdfRichContext own = *context;
  RisPdfBlock *list = ris_pdf_grid_new_list (ris_pdf_style_get (context->sheet, "list"),
                                             rich->ordered ? number : bullet);
  guint count = rich->ordered ? (guint)MAX (rich->level, 0) : 1;

  own.text = ris_pdf_style_get (context->sheet, "item");
  for (const RisRich *item = rich->first; item != NULL; item = item->next)
    add_blocks (&own, item, ris_pdf_grid_add_item (list, count++, own.text), base);
  if (list->first != NULL)
    ris_pdf_block_append (into, list);
  else
    ris_pdf_block_free (list);
}

static void
add_row (const RisPdfRichContext *context, const RisRich *rich, RisPdfBlock *table)
{
  static const RisPdfAlign aligns[]
      = { RIS_PDF_ALIGN_LEFT, RIS_PDF_ALIGN_CENTER, RIS_PDF_ALIGN_RIGHT };
  RisPdfRichContext own = *context;
  RisPdfBlock *row = ris_pdf_grid_add_row (table, RIS_PDF_ROLE_TR);

  row->is_head = rich->header;
  own.text = ris_pdf_style_get (context->sheet, rich->header ? "head" : "cell");
  for (const RisRich *cell = rich->first; cell != NULL; cell = cell->next)
    {
      RisPdfBlock *stack
          = ris_pdf_grid_add_cell (row, rich->header ? RIS_PDF_ROLE_TH : RIS_PDF_ROLE_TD, own.text);

      own.align = aligns[CLAMP (cell->level, 0, 2)];
      add_text (&own, cell, RIS_PDF_ROLE_NONE, stack);
    }
  while (ris_pdf_grid_get_span (row) < table->columns->len)
    ris_pdf_grid_add_cell (row, RIS_PDF_ROLE_TD, own.text);
}

static void
add_table (const RisPdfRichContext *context, const RisRich *rich, RisPdfBlock *into)
{
  RisPdfBlock *table;
  guint columns = 0;

  for (const RisRich *row = rich->first; row != NULL; row = row->next)
    {
      guint cells = 0;

      for (const RisRich *cell = row->first; cell != NULL; cell = cell->next)
        cells++;
      columns = MAX (columns, cells);
    }
  if (columns == 0)
    return;
  table = ris_pdf_grid_new (RIS_PDF_ROLE_TABLE, ris_pdf_style_get (context->sheet, "table"), NULL);
  for (guint i = 0; i < columns; i++)
    ris_pdf_grid_add_column (table, RIS_PDF_COLUMN_AUTO, 0);
  for (const RisRich *row = rich->first; row != NULL; row = row->next)
    add_row (context, row, table);
  ris_pdf_block_append (into, table);
}

static void
add_quote (const RisPdfRichContext *context, const RisRich *rich, RisPdfBlock *into, int base)
{
  RisPdfBlock *box = ris_pdf_block_new (RIS_PDF_BLOCK_STACK, RIS_PDF_ROLE_QUOTE,
                                        ris_pdf_style_get (context->sheet, "box"));

  box->decorated = TRUE;
  add_blocks (context, rich, ris_pdf_block_append (into, box), base);
}

static void
add_block (const RisPdfRichContext *context, const RisRich *rich, RisPdfBlock *into, int base)
{
  switch (rich->kind)
    {
    case RIS_RICH_HEADING:
      add_heading (context, rich, into, base);
      break;
    case RIS_RICH_LIST:
      add_list (context, rich, into, base);
      break;
    case RIS_RICH_QUOTE:
      add_quote (context, rich, into, base);
      break;
    case RIS_RICH_TABLE:
      add_table (context, rich, into);
      break;
    case RIS_RICH_RULE:
      ris_pdf_block_append (into, ris_pdf_block_new (RIS_PDF_BLOCK_RULE, RIS_PDF_ROLE_NONE,
                                                     ris_pdf_style_get (context->sheet, "rule")));
      break;
    case RIS_RICH_DOCUMENT:
    case RIS_RICH_ITEM:
      add_blocks (context, rich, into, base);
      break;
    default:
      add_text (context, rich, RIS_PDF_ROLE_P, into);
      break;
    }
}

static gboolean
is_inline (const RisRich *rich)
{
  return rich->kind >= RIS_RICH_TEXT;
}

static void
add_blocks (const RisPdfRichContext *context, const RisRich *parent, RisPdfBlock *into, int base)
{
  /* an item or a quote may hold words without a paragraph around them */
  if (parent->first != NULL && is_inline (parent->first))
    {
      add_text (context, parent, RIS_PDF_ROLE_P, into);
      return;
    }
  for (const RisRich *rich = parent->first; rich != NULL; rich = rich->next)
    add_block (context, rich, into, base);
}

void
ris_pdf_rich_add (const RisPdfRichContext *context, const RisRich *rich, RisPdfBlock *into)
{
  add_blocks (context, rich, into, *context->level);
}
