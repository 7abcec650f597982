/* How wide and how high blocks are.
 *
 * All pages of a document have the same width of text, so a block is measured once, whatever page it lands on. Column
 * widths come first: fixed ones as they are, automatic ones as wide as their content wants, fractions share the rest.
 * Where automatic columns want more than there is, those that want little get all they want and the others share.
 */
#include "measure-private.h"

#include "paragraph-private.h"

gboolean
ris_pdf_measure_shape (RisPdfBlock *block, GError **error)
{
  if (block->kind == RIS_PDF_BLOCK_TEXT && block->paragraph == NULL)
    return ris_pdf_paragraph_shape (block, error);
  for (RisPdfBlock *child = block->first; child != NULL; child = child->next)
    if (!ris_pdf_measure_shape (child, error))
      return FALSE;
  return TRUE;
}

double
ris_pdf_measure_get_gap (const RisPdfBlock *before, const RisPdfBlock *block)
{
  double after = before == NULL || before->style == NULL ? 0 : before->style->after;
  double own = block->style == NULL ? 0 : block->style->before;
  gboolean is_cell_or_row = block->kind == RIS_PDF_BLOCK_ROW || block->kind == RIS_PDF_BLOCK_FRAME;

  if (before == NULL || is_cell_or_row)
    return 0;
  /* a stack without a look of its own only groups: its first child says what comes before, its last what comes after */
  if (block->style == NULL && block->kind == RIS_PDF_BLOCK_STACK && block->first != NULL)
    return ris_pdf_measure_get_gap (before, block->first);
  if (before->style == NULL && before->kind == RIS_PDF_BLOCK_STACK && before->last != NULL)
    return ris_pdf_measure_get_gap (before->last, block);
  return MAX (after, own);
}

double
ris_pdf_measure_get_left (const RisPdfBlock *grid, guint column)
{
  return grid->offsets[column] + grid->style->padding_x;
}

double
ris_pdf_measure_get_width (const RisPdfBlock *grid, guint column, guint span)
{
  gboolean is_last = column + span == grid->columns->len;

  return grid->offsets[column + span] - grid->offsets[column] - (is_last ? 0 : grid->style->gap)
         - 2 * grid->style->padding_x;
}

/* --- columns --- */

static double
get_natural_width (const RisPdfBlock *block)
{
  double widest = 0;

  if (block->kind == RIS_PDF_BLOCK_TEXT)
    return ris_pdf_paragraph_get_natural_width (block);
  for (const RisPdfBlock *child = block->first; child != NULL; child = child->next)
    {
      double width = get_natural_width (child);

      widest = block->kind == RIS_PDF_BLOCK_ROW ? widest + width : MAX (widest, width);
    }
  return widest;
}

static double
get_column_width (const RisPdfBlock *grid, guint column)
{
  const RisPdfColumn *own = &g_array_index (grid->columns, RisPdfColumn, column);
  double widest = own->value;

  for (const RisPdfBlock *row = grid->first; row != NULL; row = row->next)
    {
      guint at = 0;

      for (const RisPdfBlock *cell = row->first; cell != NULL && at <= column; cell = cell->next)
        {
          if (at == column && cell->span == 1)
            widest = MAX (widest, get_natural_width (cell) + 2 * grid->style->padding_x);
          at += cell->span;
        }
    }
  return widest;
}

/* gives each automatic column at most what it wants of @room */
static void
share_room (const RisPdfBlock *grid, double *widths, double room)
{
  guint count = grid->columns->len;
  g_autofree gboolean *served = g_new0 (gboolean, count);
  guint left = 0;
  gboolean changed = TRUE;

  for (guint i = 0; i < count; i++)
    {
      served[i] = g_array_index (grid->columns, RisPdfColumn, i).kind != RIS_PDF_COLUMN_AUTO;
      left += !served[i];
    }
  while (left > 0 && changed)
    {
      double share = room / left;

      changed = FALSE;
      for (guint i = 0; i < count; i++)
        if (!served[i] && widths[i] <= share)
          {
            served[i] = TRUE;
            changed = TRUE;
            room -= widths[i];
            left--;
          }
    }
  for (guint i = 0; i < count; i++)
    if (!served[i])
      widths[i] = MAX (room / left, 1);
}

static void
measure_columns (RisPdfBlock *grid, double width)
{
  guint count = grid->columns->len;
  g_autofree double *widths = g_new0 (double, count);
  double room = width - grid->style->gap * (count - 1);
  double fixed = 0;
  double automatic = 0;
  double shares = 0;

  for (guint i = 0; i < count; i++)
    {
      const RisPdfColumn *column = &g_array_index (grid->columns, RisPdfColumn, i);

      widths[i] = column->kind == RIS_PDF_COLUMN_AUTO ? get_column_width (grid, i) : column->value;
      fixed += column->kind == RIS_PDF_COLUMN_FIXED ? widths[i] : 0;
      automatic += column->kind == RIS_PDF_COLUMN_AUTO ? widths[i] : 0;
      shares += column->kind == RIS_PDF_COLUMN_FRACTION ? widths[i] : 0;
    }
  /* fractions keep at least a fifth of the room beside automatic columns */
  if (automatic > (room - fixed) * (shares > 0 ? 0.8 : 1))
    share_room (grid, widths, (room - fixed) * (shares > 0 ? 0.8 : 1));
  for (guint i = 0; i < count; i++)
    if (g_array_index (grid->columns, RisPdfColumn, i).kind != RIS_PDF_COLUMN_FRACTION)
      room -= widths[i];
  g_free (grid->offsets);
  grid->offsets = g_new0 (double, count + 1);
  for (guint i = 0; i < count; i++)
    {
      gboolean is_fraction
          = g_array_index (grid->columns, RisPdfColumn, i).kind == RIS_PDF_COLUMN_FRACTION;
      double own = is_fraction ? MAX (room, 1) * widths[i] / shares : widths[i];

      grid->offsets[i + 1] = grid->offsets[i] + own + (i + 1 < count ? grid->style->gap : 0);
    }
}

/* --- heights --- */

static void
measure_row (const RisPdfBlock *grid, RisPdfBlock *row)
{
  guint column = 0;

  row->height = 0;
  for (RisPdfBlock *cell = row->first; cell != NULL; cell = cell->next)
    {
      ris_pdf_measure (cell, ris_pdf_measure_get_width (grid, column, cell->span));
      row->height = MAX (row->height, cell->height);
      column += cell->span;
    }
  row->height += 2 * grid->style->padding_y;
}

static void
measure_grid (RisPdfBlock *grid, double width)
{
  measure_columns (grid, width);
  grid->width = grid->offsets[grid->columns->len];
  grid->height = 0;
  for (RisPdfBlock *row = grid->first; row != NULL; row = row->next)
    {
      measure_row (grid, row);
      row->width = grid->width;
      grid->height += row->height;
    }
}

static void
measure_stack (RisPdfBlock *stack, double width)
{
  double padding_x = stack->decorated ? stack->style->padding_x : 0;
  double padding_y = stack->decorated ? stack->style->padding_y : 0;
  const RisPdfBlock *before = NULL;

  stack->height = 2 * padding_y;
  for (RisPdfBlock *child = stack->first; child != NULL; child = child->next)
    {
      ris_pdf_measure (child, width - 2 * padding_x);
      if (child->kind == RIS_PDF_BLOCK_FRAME)
        continue;
      stack->height += ris_pdf_measure_get_gap (before, child) + child->height;
      before = child;
    }
}

void
ris_pdf_measure (RisPdfBlock *block, double width)
{
  gboolean is_indented = block->style != NULL && block->kind != RIS_PDF_BLOCK_FRAME
                         && (block->kind != RIS_PDF_BLOCK_STACK || block->decorated);

  if (block->kind == RIS_PDF_BLOCK_FRAME)
    width = block->style->width;
  block->width = MAX (width - (is_indented ? block->style->indent : 0), 1);
  switch (block->kind)
    {
    case RIS_PDF_BLOCK_TEXT:
      ris_pdf_paragraph_break (block, block->width);
      block->height = block->paragraph->lines->len * block->style->leading;
      break;
    case RIS_PDF_BLOCK_GRID:
      measure_grid (block, block->width);
      break;
    case RIS_PDF_BLOCK_STACK:
    case RIS_PDF_BLOCK_FRAME:
      measure_stack (block, block->width);
      break;
    case RIS_PDF_BLOCK_RULE:
      block->height = block->style->rule;
      break;
    case RIS_PDF_BLOCK_ROW:
    case RIS_PDF_BLOCK_SPACE:
    case RIS_PDF_BLOCK_BREAK:
      break;
    }
}
