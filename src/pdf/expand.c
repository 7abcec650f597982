/* Template and data become blocks.
 *
 * Loops and branches are resolved by one walker, each_child(); visitors see only elements that stay. Text always goes
 * through ris_pdf_block_add_text(): the template's own white space collapses, line breaks in values are kept. Blocks that
 * turn out empty are dropped, so a template need not ask about each field.
 */
#include "expand-private.h"

#include "base/error.h"
#include "grid-private.h"
#include "rich-private.h"

typedef struct
{
  const RisPdfExpansion *expansion;
  const RisPdfScope *scope;
  const RisPdfStyle *text; /* of paragraphs that name no style */
  int align;               /* of the cell around; -1: that of the style */
  int *level;              /* of the last heading */
} Context;

typedef gboolean (*Visit) (const Context *context, const RisPdfNode *node, gpointer data,
                           GError **error);

/* a stack being filled; words that stand directly in it gather in a text of their own */
typedef struct
{
  RisPdfBlock *stack;
  RisPdfBlock *words; /* (owned) (nullable) */
} Flow;

typedef struct
{
  RisPdfBlock *text;
  RisPdfRun look;
} Words;

typedef struct
{
  RisPdfBlock *grid;
  guint count;
  gboolean in_head;
  const RisPdfStyle *style;
} Rows;

static gboolean visit_flow (const Context *context, const RisPdfNode *node, gpointer data,
                            GError **error);

static const RisPdfStyle *
get_style (const Context *context, const char *name)
{
  return ris_pdf_style_get (context->expansion->template->sheet, name);
}

/* --- control --- */

static gboolean each_child (const Context *context, const RisPdfNode *parent, Visit visit,
                            gpointer data, GError **error);

static gboolean
repeat (const Context *context, const RisPdfNode *node, Visit visit, gpointer data, GError **error)
{
  const char *count = node->values[RIS_PDF_ATTRIBUTE_COUNT];
  const RisView *list
      = ris_pdf_expression_get (context->scope, node->values[RIS_PDF_ATTRIBUTE_EACH]);
  const RisView *item;
  gint64 number = 0;

  if (list == NULL || ris_view_get_kind (list) != RIS_VIEW_LIST)
    return TRUE;
  for (item = ris_view_get_first (list); item != NULL; item = ris_view_get_next (item))
    {
      g_autoptr (RisView) counter = ris_view_new ();
      RisPdfScope counted = { count, NULL, context->scope };
      RisPdfScope scope = { node->values[RIS_PDF_ATTRIBUTE_AS], item, context->scope };
      Context inner = *context;

      if (count != NULL)
        {
          ris_view_set_int (counter, "n", ++number);
          counted.value = ris_view_get (counter, "n");
          scope.outer = &counted;
        }
      inner.scope = &scope;
      if (!each_child (&inner, node, visit, data, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
choose (const Context *context, const RisPdfNode *node, Visit visit, gpointer data, GError **error)
{
  if (ris_pdf_expression_is_true (context->scope, node->test))
    return each_child (context, node, visit, data, error);
  if (node->last != NULL && ris_pdf_template_is (node->last, RIS_PDF_ELEMENT_ELSE))
    return each_child (context, node->last, visit, data, error);
  return TRUE;
}

static gboolean
each_child (const Context *context, const RisPdfNode *parent, Visit visit, gpointer data,
            GError **error)
{
  for (const RisPdfNode *node = parent->first; node != NULL; node = node->next)
    {
      gboolean good = TRUE;

      if (ris_pdf_template_is (node, RIS_PDF_ELEMENT_FOR))
        good = repeat (context, node, visit, data, error);
      else if (ris_pdf_template_is (node, RIS_PDF_ELEMENT_IF))
        good = choose (context, node, visit, data, error);
      else if (!ris_pdf_template_is (node, RIS_PDF_ELEMENT_ELSE))
        good = visit (context, node, data, error);
      if (!good)
        return FALSE;
    }
  return TRUE;
}

/* --- words --- */

static void
add_pieces (const Context *context, const RisPdfNode *node, RisPdfBlock *text,
            const RisPdfRun *look)
{
  for (guint i = 0; i < node->pieces->len; i++)
    {
      const RisPdfPiece *piece = g_ptr_array_index (node->pieces, i);
      g_autoptr (GString) value = g_string_new (NULL);

      if (piece->kind == RIS_PDF_PIECE_LITERAL)
        g_string_append (value, piece->text);
      else if (piece->kind == RIS_PDF_PIECE_VALUE)
        ris_pdf_expression_append (context->scope, piece, value);
      else
        g_string_append_printf (value, "%u",
                                piece->kind == RIS_PDF_PIECE_PAGE ? context->expansion->page
                                                                  : context->expansion->pages);
      ris_pdf_block_add_text (text, value->str, piece->kind == RIS_PDF_PIECE_VALUE, look);
    }
}

static char *
dup_pieces (const Context *context, const RisPdfNode *node)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; node->pieces != NULL && i < node->pieces->len; i++)
    {
      const RisPdfPiece *piece = g_ptr_array_index (node->pieces, i);

      if (piece->kind == RIS_PDF_PIECE_LITERAL)
        g_string_append (out, piece->text);
      else if (piece->kind == RIS_PDF_PIECE_VALUE)
        ris_pdf_expression_append (context->scope, piece, out);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
visit_words (const Context *context, const RisPdfNode *node, gpointer data, GError **error)
{
  const Words *outer = data;
  Words inner = *outer;
  g_autofree char *url = NULL;

  if (node->element == NULL)
    {
      add_pieces (context, node, outer->text, &outer->look);
      return TRUE;
    }
  if (node->element->id == RIS_PDF_ELEMENT_BREAK)
    ris_pdf_block_add_text (outer->text, "\n", TRUE, &outer->look);
  else if (node->element->id == RIS_PDF_ELEMENT_BOLD)
    inner.look.bold = TRUE;
  else if (node->element->id == RIS_PDF_ELEMENT_ITALIC)
    inner.look.italic = TRUE;
  else
    {
      url = dup_pieces (context, node);
      inner.look.url = ris_pdf_block_keep_url (outer->text, url);
      inner.look.style = inner.look.url == NULL ? inner.look.style : get_style (context, "link");
    }
  return each_child (context, node, visit_words, &inner, error);
}

static RisPdfBlock *
new_text (const Context *context, const RisPdfNode *node, RisPdfRole role, const RisPdfStyle *style)
{
  RisPdfBlock *text = ris_pdf_block_new (RIS_PDF_BLOCK_TEXT, role, style);
  int keep = node->words[RIS_PDF_ATTRIBUTE_KEEP];

  text->node = node;
  if (node->words[RIS_PDF_ATTRIBUTE_ALIGN] >= 0)
    text->align = (RisPdfAlign)node->words[RIS_PDF_ATTRIBUTE_ALIGN];
  else if (context->align >= 0)
    text->align = (RisPdfAlign)context->align;
  text->keep_next = keep == 0 || keep == 2;
  text->keep_together = keep == 1 || keep == 2;
  return text;
}

static Words
begin_words (RisPdfBlock *text)
{
  return (Words){ text, { 0, text->style->bold, text->style->italic, NULL, NULL, 0 } };
}

/* hands @text to @stack, unless it is empty */
static gboolean
end_words (RisPdfBlock *stack, RisPdfBlock *text)
{
  if (ris_pdf_block_end_text (text))
    {
      ris_pdf_block_append (stack, text);
      return TRUE;
    }
  ris_pdf_block_free (text);
  return FALSE;
}

static gboolean
add_text (const Context *context, const RisPdfNode *node, RisPdfBlock *stack, GError **error)
{
  gboolean is_heading
      = node->element->id >= RIS_PDF_ELEMENT_H1 && node->element->id <= RIS_PDF_ELEMENT_H4;
  int level = (int)node->element->id - RIS_PDF_ELEMENT_H1 + 1;
  RisPdfRole role = is_heading ? RIS_PDF_ROLE_H1 + (RisPdfRole)level - 1 : RIS_PDF_ROLE_P;
  RisPdfBlock *text
      = new_text (context, node, role, node->style == NULL ? context->text : node->style);
  Words words = begin_words (text);

  if (!each_child (context, node, visit_words, &words, error))
    {
      ris_pdf_block_free (text);
      return FALSE;
    }
  text->keep_next |= is_heading;
  text->keep_together |= is_heading;
  if (end_words (stack, text) && is_heading)
    *context->level = level;
  return TRUE;
}

/* --- flow --- */

static gboolean
fill (const Context *context, const RisPdfNode *node, RisPdfBlock *stack, GError **error)
{
  Flow flow = { stack, NULL };
  gboolean good = each_child (context, node, visit_flow, &flow, error);

  if (flow.words != NULL)
    end_words (stack, flow.words);
  return good;
}

static gboolean
add_stack (const Context *context, const RisPdfNode *node, RisPdfBlock *into, GError **error)
{
  gboolean is_box = node->element->id == RIS_PDF_ELEMENT_BOX;
  gboolean is_section = node->element->id == RIS_PDF_ELEMENT_SECTION;
  int keep = node->words[RIS_PDF_ATTRIBUTE_KEEP];
  RisPdfBlock *stack
      = ris_pdf_block_new (RIS_PDF_BLOCK_STACK, is_section ? RIS_PDF_ROLE_SECT : RIS_PDF_ROLE_NONE,
                           node->style);
  gboolean good;

  stack->decorated = is_box;
  stack->keep_together = keep == 1 || keep == 2 || node->element->id == RIS_PDF_ELEMENT_KEEP;
  stack->keep_next = keep == 0 || keep == 2;
  ris_pdf_block_append (into, stack);
  good = fill (context, node, stack, error);
  if (stack->first == NULL)
    ris_pdf_block_drop_last (into);
  return good;
}

static gboolean
add_rich (const Context *context, const RisPdfNode *node, RisPdfBlock *stack)
{
  const RisView *value
      = ris_pdf_expression_get (context->scope, node->values[RIS_PDF_ATTRIBUTE_VALUE]);
  RisPdfRichContext rich
      = { context->expansion->template->sheet, node->style == NULL ? context->text : node->style,
          node, context->align, context->level };

  if (value != NULL && ris_view_get_kind (value) == RIS_VIEW_RICH)
    ris_pdf_rich_add (&rich, ris_view_get_rich (value), stack);
  return TRUE;
}

static gboolean
visit_item (const Context *context, const RisPdfNode *node, gpointer data, GError **error)
{
  Rows *rows = data;
  Context inner = *context;
  RisPdfBlock *body = ris_pdf_grid_add_item (rows->grid, rows->count + 1, node->style);

  inner.text = node->style;
  if (!fill (&inner, node, body, error))
    return FALSE;
  if (body->first == NULL)
    ris_pdf_block_drop_last (rows->grid);
  else
    rows->count++;
  return TRUE;
}

static gboolean
visit_pair (const Context *context, const RisPdfNode *node, gpointer data, GError **error)
{
  Rows *rows = data;
  Context inner = *context;
  g_autofree char *label = dup_pieces (context, node);
  g_autofree char *key = g_strconcat (rows->style->name, "-key", NULL);
  g_autofree char *value = g_strconcat (rows->style->name, "-value", NULL);
  const RisPdfStyle *key_style = get_style (context, key);
  RisPdfBlock *body;

  inner.text = node->style;
  if (node->values[RIS_PDF_ATTRIBUTE_STYLE] == NULL && get_style (context, value) != NULL)
    inner.text = get_style (context, value);
  body = ris_pdf_grid_add_pair (rows->grid, label,
                                key_style == NULL ? get_style (context, "key") : key_style,
                                inner.text);
  if (!fill (&inner, node, body, error))
    return FALSE;
  if (body->first == NULL)
    ris_pdf_block_drop_last (rows->grid);
  return TRUE;
}

static gboolean
visit_column (const Context *context, const RisPdfNode *node, gpointer data, GError **error)
{
  Rows *rows = data;
  RisPdfBlock *cell = ris_pdf_grid_add_cell (rows->grid->first, RIS_PDF_ROLE_NONE, rows->style);

  return fill (context, node, cell, error);
}

static gboolean
visit_signature (const Context *context, const RisPdfNode *node, gpointer data, GError **error)
{
  Rows *rows = data;
  RisPdfBlock *cell = ris_pdf_grid_add_cell (rows->grid->first, RIS_PDF_ROLE_NONE, node->style);
  RisPdfBlock *text = new_text (context, node, RIS_PDF_ROLE_P, node->style);
  Words words = begin_words (text);
  gboolean good = each_child (context, node, visit_words, &words, error);

  ris_pdf_block_append (cell, ris_pdf_block_new (RIS_PDF_BLOCK_SPACE, RIS_PDF_ROLE_NONE, NULL))
      ->height
      = rows->style->height; /* to write in */
  ris_pdf_block_append (cell,
                        ris_pdf_block_new (RIS_PDF_BLOCK_RULE, RIS_PDF_ROLE_NONE, node->style));
  end_words (cell, text);
  return good;
}

static gboolean
visit_cell (const Context *context, const RisPdfNode *node, gpointer data, GError **error)
{
  Rows *rows = data;
  Context inner = *context;
  gboolean is_header = node->values[RIS_PDF_ATTRIBUTE_HEADER] != NULL;
  RisPdfBlock *cell;

  inner.text = rows->style;
  if (rows->style == NULL || node->values[RIS_PDF_ATTRIBUTE_STYLE] != NULL)
    inner.text = node->style;
  inner.align = node->words[RIS_PDF_ATTRIBUTE_ALIGN];
  cell = ris_pdf_grid_add_cell (rows->grid->last,
                                rows->in_head || is_header ? RIS_PDF_ROLE_TH : RIS_PDF_ROLE_TD,
                                inner.text);
  cell->span = ris_pdf_template_get_span (node);
  cell->is_row_head = is_header && !rows->in_head;
  return fill (&inner, node, cell, error);
}

static gboolean
visit_row (const Context *context, const RisPdfNode *node, gpointer data, GError **error)
{
  Rows *rows = data;
  Rows own = *rows;
  RisPdfBlock *row;
  int keep = node->words[RIS_PDF_ATTRIBUTE_KEEP];

  if (node->element->id == RIS_PDF_ELEMENT_HEAD)
    {
      own.in_head = TRUE;
      return each_child (context, node, visit_row, &own, error);
    }
  row = ris_pdf_grid_add_row (rows->grid, RIS_PDF_ROLE_TR);
  row->is_head = rows->in_head;
  row->keep_next = keep == 0 || keep == 2;
  own.style = node->style;
  if (own.style == NULL && rows->in_head)
    own.style = get_style (context, "head");
  if (!each_child (context, node, visit_cell, &own, error))
    return FALSE;
  if (ris_pdf_grid_get_span (row) != rows->grid->columns->len)
    return ris_pdf_template_fail (node, error, "row has %u columns, the table %u",
                                  ris_pdf_grid_get_span (row), rows->grid->columns->len);
  return TRUE;
}

static gboolean
add_grid (const Context *context, const RisPdfNode *node, RisPdfBlock *stack, GError **error)
{
  gboolean is_list = node->element->id == RIS_PDF_ELEMENT_LIST;
  gboolean is_table = node->element->id == RIS_PDF_ELEMENT_TABLE;
  int keep = node->words[RIS_PDF_ATTRIBUTE_KEEP];
  Rows rows = { NULL, 0, FALSE, is_table ? NULL : node->style };
  Visit visit = is_list ? visit_item : is_table ? visit_row : visit_pair;
  gboolean good;

  if (is_list)
    rows.grid
        = ris_pdf_grid_new_list (node->style, (guint)MAX (node->words[RIS_PDF_ATTRIBUTE_TYPE], 0));
  else
    rows.grid = ris_pdf_grid_new (is_table ? RIS_PDF_ROLE_TABLE : RIS_PDF_ROLE_L, node->style,
                                  node->columns);
  if (!is_list && !is_table)
    {
      const guint none = 4;

      rows.grid->numbering = none;
      ris_pdf_grid_add_column (rows.grid, RIS_PDF_COLUMN_AUTO, node->style->width);
      ris_pdf_grid_add_column (rows.grid, RIS_PDF_COLUMN_FRACTION, 1);
    }
  rows.grid->node = node;
  rows.grid->keep_together = keep == 1 || keep == 2;
  rows.grid->keep_next = keep == 0 || keep == 2;
  ris_pdf_block_append (stack, rows.grid);
  good = each_child (context, node, visit, &rows, error);
  if (rows.grid->last == NULL || rows.grid->last->is_head)
    ris_pdf_block_drop_last (stack);
  return good;
}

static gboolean
add_columns (const Context *context, const RisPdfNode *node, RisPdfBlock *stack, GError **error)
{
  gboolean is_signature = node->element->id == RIS_PDF_ELEMENT_SIGNATURE_BLOCK;
  RisPdfBlock *grid = ris_pdf_grid_new (RIS_PDF_ROLE_NONE, node->style, node->columns);
  Rows rows = { grid, 0, FALSE, node->style };
  RisPdfBlock *row = ris_pdf_grid_add_row (grid, RIS_PDF_ROLE_NONE);
  guint cells;

  /* a page must not hold nothing but signatures */
  if (is_signature && stack->last != NULL && stack->last->kind == RIS_PDF_BLOCK_TEXT)
    stack->last->keep_next = TRUE;
  grid->node = node;
  grid->keep_together = is_signature;
  ris_pdf_block_append (stack, grid);
  if (!each_child (context, node, is_signature ? visit_signature : visit_column, &rows, error))
    return FALSE;
  cells = ris_pdf_grid_get_span (row);
  if (node->columns == NULL)
    for (guint i = 0; i < cells; i++)
      ris_pdf_grid_add_column (grid, RIS_PDF_COLUMN_FRACTION, 1);
  if (cells != grid->columns->len)
    return ris_pdf_template_fail (node, error, "%u columns for %u widths", cells,
                                  grid->columns->len);
  if (cells == 0)
    ris_pdf_block_drop_last (stack);
  return TRUE;
}

static gboolean
add_frame (const Context *context, const RisPdfNode *node, RisPdfBlock *stack, GError **error)
{
  Context inner = *context;
  g_autofree char *line = dup_pieces (context, node);
  RisPdfBlock *frame;

  inner.text = node->style;
  if (*line != '\0')
    {
      const RisPdfStyle *style = get_style (context, "return");
      RisPdfBlock *text = new_text (context, node, RIS_PDF_ROLE_P, style);
      Words words = begin_words (text);

      frame = ris_pdf_block_append (stack, ris_pdf_block_new (RIS_PDF_BLOCK_FRAME,
                                                              RIS_PDF_ROLE_NONE, style));
      ris_pdf_block_add_text (text, line, FALSE, &words.look);
      end_words (frame, text);
      ris_pdf_block_append (frame,
                            ris_pdf_block_new (RIS_PDF_BLOCK_RULE, RIS_PDF_ROLE_NONE, style));
    }
  frame = ris_pdf_block_append (stack, ris_pdf_block_new (RIS_PDF_BLOCK_FRAME, RIS_PDF_ROLE_NONE,
                                                          node->style));
  return fill (&inner, node, frame, error);
}

static gboolean
add_simple (const RisPdfNode *node, RisPdfBlockKind kind, RisPdfBlock *stack)
{
  RisPdfBlock *block
      = ris_pdf_block_append (stack, ris_pdf_block_new (kind, RIS_PDF_ROLE_NONE, node->style));

  if (kind == RIS_PDF_BLOCK_SPACE)
    block->height = g_array_index (node->columns, RisPdfColumn, 0).value;
  return TRUE;
}

static gboolean
add_block (const Context *context, const RisPdfNode *node, RisPdfBlock *stack, GError **error)
{
  switch (node->element->id)
    {
    case RIS_PDF_ELEMENT_RICH:
      return add_rich (context, node, stack);
    case RIS_PDF_ELEMENT_LIST:
    case RIS_PDF_ELEMENT_KV:
    case RIS_PDF_ELEMENT_TABLE:
      return add_grid (context, node, stack, error);
    case RIS_PDF_ELEMENT_COLUMNS:
    case RIS_PDF_ELEMENT_SIGNATURE_BLOCK:
      return add_columns (context, node, stack, error);
    case RIS_PDF_ELEMENT_ADDRESS_WINDOW:
    case RIS_PDF_ELEMENT_INFO_BLOCK:
      return add_frame (context, node, stack, error);
    case RIS_PDF_ELEMENT_SECTION:
    case RIS_PDF_ELEMENT_BOX:
    case RIS_PDF_ELEMENT_KEEP:
      return add_stack (context, node, stack, error);
    case RIS_PDF_ELEMENT_RULE:
      return add_simple (node, RIS_PDF_BLOCK_RULE, stack);
    case RIS_PDF_ELEMENT_SPACE:
      return add_simple (node, RIS_PDF_BLOCK_SPACE, stack);
    case RIS_PDF_ELEMENT_PAGEBREAK:
      return add_simple (node, RIS_PDF_BLOCK_BREAK, stack);
    default:
      return add_text (context, node, stack, error);
    }
}

static gboolean
visit_flow (const Context *context, const RisPdfNode *node, gpointer data, GError **error)
{
  Flow *flow = data;

  if (node->element == NULL || (node->element->is & RIS_PDF_CONTENT_INLINE) != 0)
    {
      Words words;

      if (flow->words == NULL)
        {
          flow->words = ris_pdf_block_new (RIS_PDF_BLOCK_TEXT, RIS_PDF_ROLE_NONE, context->text);
          flow->words->node = node;
          if (context->align >= 0)
            flow->words->align = (RisPdfAlign)context->align;
        }
      words = begin_words (flow->words);
      return visit_words (context, node, &words, error);
    }
  if ((node->element->is & RIS_PDF_CONTENT_TOP) != 0)
    return TRUE;
  if (flow->words != NULL)
    end_words (flow->stack, g_steal_pointer (&flow->words));
  return add_block (context, node, flow->stack, error);
}

RisPdfBlock *
ris_pdf_expand (const RisPdfExpansion *expansion, const RisPdfNode *parent, GError **error)
{
  RisPdfScope root = { "", expansion->view, NULL };
  int level = 0;
  const RisPdfStyleSheet *sheet = expansion->template->sheet;
  const RisPdfStyle *text = parent->style != NULL ? parent->style : ris_pdf_style_get (sheet, "p");
  Context context = { expansion, &root, text, -1, &level };
  g_autoptr (RisPdfBlock) stack
      = ris_pdf_block_new (RIS_PDF_BLOCK_STACK, RIS_PDF_ROLE_DOCUMENT, text);

  if (!fill (&context, parent, stack, error))
    return NULL;
  return g_steal_pointer (&stack);
}
