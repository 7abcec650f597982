/* Grids: the blocks that stand side by side.
 *
 * A list is a grid of labels and bodies, a key-value list one of keys and values; both mean a list to a screen reader.
 * Their rows may be split between pages, the rows of a table not.
 */
#include "grid-private.h"

enum
{
  LIST_BULLET,
  LIST_DASH,
  LIST_NUMBER,
  LIST_LETTER,
  LIST_NONE,
};

RisPdfBlock *
ris_pdf_grid_new (RisPdfRole role, const RisPdfStyle *style, const GArray *columns)
{
  RisPdfBlock *grid = ris_pdf_block_new (RIS_PDF_BLOCK_GRID, role, style);

  grid->columns = g_array_new (FALSE, FALSE, sizeof (RisPdfColumn));
  if (columns != NULL)
    g_array_append_vals (grid->columns, columns->data, columns->len);
  grid->splits = role != RIS_PDF_ROLE_TABLE;
  return grid;
}

void
ris_pdf_grid_add_column (RisPdfBlock *grid, RisPdfColumnKind kind, double value)
{
  RisPdfColumn column = { kind, value };

  g_array_append_val (grid->columns, column);
}

RisPdfBlock *
ris_pdf_grid_add_row (RisPdfBlock *grid, RisPdfRole role)
{
  return ris_pdf_block_append (grid, ris_pdf_block_new (RIS_PDF_BLOCK_ROW, role, grid->style));
}

RisPdfBlock *
ris_pdf_grid_add_cell (RisPdfBlock *row, RisPdfRole role, const RisPdfStyle *style)
{
  return ris_pdf_block_append (row, ris_pdf_block_new (RIS_PDF_BLOCK_STACK, role, style));
}

static void
add_label (RisPdfBlock *row, const char *label, const RisPdfStyle *style)
{
  RisPdfBlock *cell = ris_pdf_grid_add_cell (row, RIS_PDF_ROLE_LBL, style);
  RisPdfBlock *text = ris_pdf_block_new (RIS_PDF_BLOCK_TEXT, RIS_PDF_ROLE_NONE, style);
  RisPdfRun look = { 0, style->bold, style->italic, NULL, NULL, 0 };

  ris_pdf_block_add_text (text, label, FALSE, &look);
  if (ris_pdf_block_end_text (text))
    ris_pdf_block_append (cell, text);
  else
    ris_pdf_block_free (text);
}

RisPdfBlock *
ris_pdf_grid_new_list (const RisPdfStyle *style, guint type)
{
  RisPdfBlock *list = ris_pdf_grid_new (RIS_PDF_ROLE_L, style, NULL);

  list->numbering = type;
  ris_pdf_grid_add_column (list, RIS_PDF_COLUMN_AUTO, style->width);
  ris_pdf_grid_add_column (list, RIS_PDF_COLUMN_FRACTION, 1);
  return list;
}

static char *
dup_label (guint type, guint number)
{
  switch (type)
    {
    case LIST_BULLET:
      return g_strdup ("•");
    case LIST_DASH:
      return g_strdup ("–");
    case LIST_NUMBER:
      return g_strdup_printf ("%u.", number);
    case LIST_LETTER:
      /* a … z, aa … az, ba … */
      if (number > 26)
        return g_strdup_printf ("%c%c)", 'a' + (number - 27) / 26 % 26, 'a' + (number - 1) % 26);
      return g_strdup_printf ("%c)", 'a' + (number + 25) % 26);
    default:
      return g_strdup ("");
    }
}

RisPdfBlock *
ris_pdf_grid_add_item (RisPdfBlock *list, guint number, const RisPdfStyle *style)
{
  RisPdfBlock *row = ris_pdf_grid_add_row (list, RIS_PDF_ROLE_LI);
  g_autofree char *label = dup_label (list->numbering, number);

  add_label (row, label, style);
  return ris_pdf_grid_add_cell (row, RIS_PDF_ROLE_LBODY, style);
}

RisPdfBlock *
ris_pdf_grid_add_pair (RisPdfBlock *grid, const char *key, const RisPdfStyle *key_style,
                       const RisPdfStyle *value_style)
{
  RisPdfBlock *row = ris_pdf_grid_add_row (grid, RIS_PDF_ROLE_LI);

  add_label (row, key, key_style);
  return ris_pdf_grid_add_cell (row, RIS_PDF_ROLE_LBODY, value_style);
}

guint
ris_pdf_grid_get_span (const RisPdfBlock *row)
{
  guint span = 0;

  for (const RisPdfBlock *cell = row->first; cell != NULL; cell = cell->next)
    span += cell->span;
  return span;
}
