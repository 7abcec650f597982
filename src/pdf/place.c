/* Placing: measured blocks go onto a page, as much of them as there is room for.
 *
 * Before a block is begun, the least height it needs is asked: two lines of a paragraph, a heading with the beginning of
 * what it heads, a table's head with its first row. Where that does not fit the page ends. A block that is cut short
 * remembers the place, and placing it again on the next page goes on from there. At the top of a page at least one line
 * is always placed, so that layout ends whatever the template says.
 */
#include "place-private.h"

#include "measure-private.h"
#include "paragraph-private.h"

/* orphans and widows: a paragraph is parted so that this many lines stay on either page */
#define MIN_LINES 2u

#define EPSILON 0.01

static double get_least_height (const RisPdfPlacer *placer, const RisPdfBlock *block);

/* --- what is left of a block --- */

static const RisPdfBlock *
get_start (const RisPdfBlock *block)
{
  return block->cursor != NULL ? block->cursor : block->first;
}

static double
get_rest (const RisPdfBlock *block)
{
  const RisPdfBlock *before = NULL;
  double height = 0;

  if (block->finished)
    return 0;
  if (block->kind == RIS_PDF_BLOCK_TEXT)
    return block->height - block->progress * block->style->leading;
  if (block->cursor == NULL)
    return block->height;
  for (const RisPdfBlock *child = block->cursor; child != NULL; child = child->next)
    {
      if (child->kind == RIS_PDF_BLOCK_FRAME)
        continue;
      height += ris_pdf_measure_get_gap (before, child) + get_rest (child);
      before = child;
    }
  return height;
}

/* the least height of @first together with the blocks that must not be parted from it */
static double
get_chain_height (const RisPdfPlacer *placer, const RisPdfBlock *first)
{
  const RisPdfBlock *before = NULL;
  double height = 0;

  for (const RisPdfBlock *block = first; block != NULL; block = block->next)
    {
      if (block->kind == RIS_PDF_BLOCK_FRAME)
        continue;
      height += ris_pdf_measure_get_gap (before, block);
      if (!block->keep_next || block->next == NULL)
        return height + get_least_height (placer, block);
      height += get_rest (block);
      before = block;
    }
  return height;
}

static double
get_least_row (const RisPdfPlacer *placer, const RisPdfBlock *grid, const RisPdfBlock *row)
{
  double height = 0;

  if (row->is_head || (!grid->splits && row->height <= placer->page_room))
    return row->height;
  for (const RisPdfBlock *cell = row->first; cell != NULL; cell = cell->next)
    height = MAX (height, get_least_height (placer, cell));
  return height + 2 * grid->style->padding_y;
}

static double
get_least_grid (const RisPdfPlacer *placer, const RisPdfBlock *grid)
{
  const RisPdfBlock *row = get_start (grid);
  double height = 0;

  if (grid->cursor != NULL)
    for (const RisPdfBlock *head = grid->first; head != NULL && head->is_head; head = head->next)
      height += head->height;
  while (row != NULL && row->next != NULL && (row->is_head || row->keep_next))
    {
      height += row->height;
      row = row->next;
    }
  return height + (row == NULL ? 0 : get_least_row (placer, grid, row));
}

static double
get_least_lines (const RisPdfBlock *block)
{
  guint left = block->paragraph->lines->len - block->progress;
  guint least = left < 2 * MIN_LINES ? left : MIN_LINES;

  return least * block->style->leading;
}

static double
get_least_height (const RisPdfPlacer *placer, const RisPdfBlock *block)
{
  double rest = get_rest (block);
  double padding = block->decorated ? 2 * block->style->padding_y : 0;

  if (block->finished)
    return 0;
  if (block->keep_together && rest <= placer->page_room)
    return rest;
  switch (block->kind)
    {
    case RIS_PDF_BLOCK_TEXT:
      return get_least_lines (block);
    case RIS_PDF_BLOCK_GRID:
      return get_least_grid (placer, block);
    case RIS_PDF_BLOCK_STACK:
      return padding + get_chain_height (placer, get_start (block));
    default:
      return rest;
    }
}

void
ris_pdf_place_reset (RisPdfBlock *block)
{
  block->cursor = NULL;
  block->progress = 0;
  block->finished = FALSE;
  for (RisPdfBlock *child = block->first; child != NULL; child = child->next)
    ris_pdf_place_reset (child);
}

/* --- items --- */

static void
add_rectangle (RisPdfPlacer *placer, GArray *items, const RisPdfItem *box, guint32 color)
{
  RisPdfItem item = *box;

  if (color == RIS_PDF_NO_COLOR || item.height <= 0 || item.width <= 0)
    return;
  item.kind = RIS_PDF_ITEM_RECTANGLE;
  item.color = color;
  item.artifact
      = placer->artifact == RIS_PDF_ARTIFACT_NONE ? RIS_PDF_ARTIFACT_LAYOUT : placer->artifact;
  g_array_append_val (items, item);
}

/* a horizontal rule whose middle is @y */
static void
add_rule (RisPdfPlacer *placer, double x, double y, double width, const RisPdfStyle *style,
          double weight)
{
  RisPdfItem box = { .x = x, .y = y - weight / 2, .width = width, .height = weight };

  add_rectangle (placer, placer->page->items, &box, style->rule_color);
}

static double
get_line_x (const RisPdfBlock *block, const RisPdfLine *line)
{
  if (block->align == RIS_PDF_ALIGN_RIGHT)
    return block->width - line->width;
  if (block->align == RIS_PDF_ALIGN_CENTER)
    return (block->width - line->width) / 2;
  return 0;
}

/* --- kinds of blocks --- */

static guint
count_lines (const RisPdfPlacer *placer, const RisPdfBlock *block, RisPdfSpot spot)
{
  guint left = block->paragraph->lines->len - block->progress;
  double room = MAX (spot.room + EPSILON, 0) / block->style->leading;
  guint fits = room >= left ? left : (guint)room;

  if (fits == left)
    return left;
  if (block->keep_together && get_rest (block) <= placer->page_room && !spot.is_top)
    return 0;
  if (left - fits < MIN_LINES)
    fits = left > MIN_LINES ? left - MIN_LINES : 0;
  if (fits < MIN_LINES && !(block->progress > 0 && fits > 0))
    fits = 0;
  return spot.is_top ? MAX (fits, 1) : fits;
}

static gboolean
place_text (RisPdfPlacer *placer, RisPdfBlock *block, RisPdfSpot spot, double *used)
{
  guint count = count_lines (placer, block, spot);
  double leading = block->style->leading;

  for (guint i = 0; i < count; i++)
    {
      guint number = block->progress + i;
      const RisPdfLine *line = &g_array_index (block->paragraph->lines, RisPdfLine, number);
      RisPdfItem item = { .kind = RIS_PDF_ITEM_LINE, .artifact = placer->artifact };

      item.x = spot.x + block->style->indent + get_line_x (block, line);
      item.y = spot.y + i * leading;
      item.width = line->width;
      item.height = leading;
      item.block = block;
      item.line = number;
      g_array_append_val (placer->page->items, item);
    }
  block->progress += count;
  *used = count * leading;
  return block->progress == block->paragraph->lines->len;
}

static void
decorate (RisPdfPlacer *placer, const RisPdfBlock *stack, RisPdfSpot spot, double height)
{
  const RisPdfStyle *style = stack->style;
  RisPdfItem box = { .x = spot.x, .y = spot.y, .width = stack->width, .height = height };
  RisPdfItem bar = { .x = spot.x, .y = spot.y, .width = style->bar, .height = height };

  add_rectangle (placer, placer->page->under, &bar, style->bar_color);
  add_rectangle (placer, placer->page->under, &box, style->fill);
}

static void
place_frame (RisPdfPlacer *placer, RisPdfBlock *frame)
{
  const RisPdfStyle *style = frame->style;
  RisPdfSpot spot = { style->left, style->top, G_MAXDOUBLE, TRUE };
  double used = 0;

  if (style->bottom)
    spot.y += MAX (style->height - frame->height, 0);
  frame->kind = RIS_PDF_BLOCK_STACK;
  ris_pdf_place (placer, frame, spot, &used);
  frame->kind = RIS_PDF_BLOCK_FRAME;
}

/* one child; FALSE where the page ends */
static gboolean
place_child (RisPdfPlacer *placer, RisPdfBlock *child, const RisPdfBlock *before, RisPdfSpot spot,
             double *used)
{
  gboolean is_top = spot.is_top && before == NULL;
  double gap = ris_pdf_measure_get_gap (before, child);
  double own = 0;
  gboolean finished;

  if (!is_top && gap + get_chain_height (placer, child) > spot.room - *used + EPSILON)
    return FALSE;
  spot.y += *used + gap;
  spot.room -= *used + gap;
  spot.is_top = is_top;
  finished = ris_pdf_place (placer, child, spot, &own);
  *used += own > 0 ? gap + own : 0;
  return finished;
}

static gboolean
place_stack (RisPdfPlacer *placer, RisPdfBlock *stack, RisPdfSpot spot, double *used)
{
  const RisPdfBlock *before = NULL;
  double padding = stack->decorated ? stack->style->padding_y : 0;
  RisPdfSpot inner = spot;
  RisPdfBlock *child;

  inner.x += stack->decorated ? stack->style->indent + stack->style->padding_x : 0;
  inner.room -= padding;
  *used = padding;
  for (child = (RisPdfBlock *)get_start (stack); child != NULL; child = child->next)
    {
      stack->cursor = child;
      if (child->kind == RIS_PDF_BLOCK_FRAME)
        {
          place_frame (placer, child);
          continue;
        }
      if (child->kind == RIS_PDF_BLOCK_BREAK && !child->finished && child->next != NULL)
        {
          child->finished = TRUE;
          placer->is_broken = before != NULL || !spot.is_top;
          if (placer->is_broken)
            break;
          continue;
        }
      if (!place_child (placer, child, before, inner, used) || placer->is_broken)
        break;
      before = child;
    }
  *used = before == NULL && child != NULL && *used <= padding ? 0 : *used + padding;
  if (stack->decorated && *used > 0)
    {
      spot.x += stack->style->indent;
      decorate (placer, stack, spot, *used);
    }
  return child == NULL;
}

static void
add_row_lines (RisPdfPlacer *placer, const RisPdfBlock *grid, RisPdfSpot spot, double height)
{
  const RisPdfStyle *style = grid->style;
  RisPdfItem box = { .y = spot.y, .width = style->rule, .height = height };

  if (style->lines == RIS_PDF_LINES_NONE)
    return;
  if (style->lines == RIS_PDF_LINES_GRID)
    for (guint i = 0; i <= grid->columns->len; i++)
      {
        box.x = spot.x + grid->offsets[i] - style->rule / 2;
        add_rectangle (placer, placer->page->items, &box, style->rule_color);
      }
}

static void
fill_cells (RisPdfPlacer *placer, const RisPdfBlock *grid, const RisPdfBlock *row, RisPdfSpot spot,
            double height)
{
  guint column = 0;

  for (const RisPdfBlock *cell = row->first; cell != NULL; cell = cell->next)
    {
      RisPdfItem box = { .x = spot.x + grid->offsets[column], .y = spot.y, .height = height };

      column += cell->span;
      box.width = grid->offsets[column] - (box.x - spot.x);
      if (grid->role == RIS_PDF_ROLE_TABLE && cell->style != NULL)
        add_rectangle (placer, placer->page->under, &box, cell->style->fill);
    }
}

static gboolean
place_row (RisPdfPlacer *placer, const RisPdfBlock *grid, RisPdfBlock *row, RisPdfSpot spot,
           double *used)
{
  double padding = grid->style->padding_y;
  gboolean finished = TRUE;
  guint column = 0;
  double height = 0;

  for (RisPdfBlock *cell = row->first; cell != NULL; cell = cell->next)
    {
      RisPdfSpot inner = { spot.x + ris_pdf_measure_get_left (grid, column), spot.y + padding,
                           spot.room - 2 * padding, spot.is_top };
      double own = 0;

      if (!cell->finished)
        cell->finished = ris_pdf_place (placer, cell, inner, &own);
      finished = finished && cell->finished;
      height = MAX (height, own);
      column += cell->span;
    }
  *used = height > 0 || finished ? height + 2 * padding : 0;
  fill_cells (placer, grid, row, spot, *used);
  add_row_lines (placer, grid, spot, *used);
  return finished;
}

/* draws the rule under a row, the heavier one under the head */
static void
end_row (RisPdfPlacer *placer, const RisPdfBlock *grid, const RisPdfBlock *row, RisPdfSpot spot)
{
  gboolean is_last_head = row->is_head && (row->next == NULL || !row->next->is_head);
  double weight
      = is_last_head ? MAX (grid->style->head_rule, grid->style->rule) : grid->style->rule;

  if (grid->style->lines != RIS_PDF_LINES_NONE)
    add_rule (placer, spot.x, spot.y, grid->width, grid->style, weight);
}

/* the head again at the top of a later page */
static double
repeat_head (RisPdfPlacer *placer, RisPdfBlock *grid, RisPdfSpot spot)
{
  RisPdfArtifact outer = placer->artifact;
  double height = 0;

  placer->artifact = outer == RIS_PDF_ARTIFACT_NONE ? RIS_PDF_ARTIFACT_REPEATED : outer;
  for (RisPdfBlock *row = grid->first; row != NULL && row->is_head; row = row->next)
    {
      RisPdfSpot own = { spot.x, spot.y + height, spot.room - height, TRUE };
      double used = 0;

      ris_pdf_place_reset (row);
      place_row (placer, grid, row, own, &used);
      height += used;
      own.y = spot.y + height;
      end_row (placer, grid, row, own);
    }
  placer->artifact = outer;
  return height;
}

static gboolean
row_fits (const RisPdfPlacer *placer, const RisPdfBlock *grid, const RisPdfBlock *row, double room)
{
  double least = 0;

  while (row->keep_next && row->next != NULL)
    {
      least += row->height;
      row = row->next;
    }
  return least + get_least_row (placer, grid, row) <= room + EPSILON;
}

static gboolean
place_grid (RisPdfPlacer *placer, RisPdfBlock *grid, RisPdfSpot spot, double *used)
{
  RisPdfBlock *row = (RisPdfBlock *)get_start (grid);
  gboolean is_later = grid->cursor != NULL;
  gboolean is_first = TRUE;

  spot.x += grid->style->indent;
  *used = is_later ? repeat_head (placer, grid, spot) : 0;
  if (grid->style->lines == RIS_PDF_LINES_GRID || (is_later && *used <= 0))
    end_row (placer, grid, grid->last, spot);
  for (; row != NULL; row = row->next)
    {
      RisPdfSpot own = { spot.x, spot.y + *used, spot.room - *used, spot.is_top && is_first };
      double height = 0;
      gboolean finished;

      grid->cursor = row;
      if (!own.is_top && !row->is_head && !row_fits (placer, grid, row, own.room))
        return FALSE;
      finished = place_row (placer, grid, row, own, &height);
      *used += height;
      own.y += height;
      if (height > 0)
        end_row (placer, grid, row, own);
      if (!finished)
        return FALSE;
      is_first = is_first && row->is_head;
    }
  return TRUE;
}

gboolean
ris_pdf_place (RisPdfPlacer *placer, RisPdfBlock *block, RisPdfSpot spot, double *used)
{
  gboolean finished = TRUE;

  *used = 0;
  switch (block->kind)
    {
    case RIS_PDF_BLOCK_TEXT:
      finished = place_text (placer, block, spot, used);
      break;
    case RIS_PDF_BLOCK_STACK:
      finished = place_stack (placer, block, spot, used);
      break;
    case RIS_PDF_BLOCK_GRID:
      finished = place_grid (placer, block, spot, used);
      break;
    case RIS_PDF_BLOCK_RULE:
      add_rule (placer, spot.x + block->style->indent, spot.y + block->height / 2, block->width,
                block->style, block->height);
      *used = block->height;
      break;
    default:
      *used = block->height;
      break;
    }
  block->finished = finished;
  return finished;
}
