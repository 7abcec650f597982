/* Grids: the blocks that stand side by side. */
#pragma once

#include "block-private.h"

/** ris_pdf_grid_new: (transfer full): a grid without rows; @columns (nullable) are copied. */
RisPdfBlock *ris_pdf_grid_new (RisPdfRole role, const RisPdfStyle *style, const GArray *columns);

/** ris_pdf_grid_add_column: appends a column to a grid that has no rows yet. */
void ris_pdf_grid_add_column (RisPdfBlock *grid, RisPdfColumnKind kind, double value);

/** ris_pdf_grid_add_row: (transfer none): appends a row. */
RisPdfBlock *ris_pdf_grid_add_row (RisPdfBlock *grid, RisPdfRole role);

/** ris_pdf_grid_add_cell: (transfer none): appends an empty cell to a row. */
RisPdfBlock *ris_pdf_grid_add_cell (RisPdfBlock *row, RisPdfRole role, const RisPdfStyle *style);

/** ris_pdf_grid_new_list: (transfer full): a list; @type is the word of the attribute `type`. */
RisPdfBlock *ris_pdf_grid_new_list (const RisPdfStyle *style, guint type);

/**
 * ris_pdf_grid_add_item:
 * @number: counts from 1
 * @style: of the label
 *
 * Returns: (transfer none): the empty body of a new list item
 */
RisPdfBlock *ris_pdf_grid_add_item (RisPdfBlock *list, guint number, const RisPdfStyle *style);

/** ris_pdf_grid_add_pair: (transfer none): the empty value beside a new key. */
RisPdfBlock *ris_pdf_grid_add_pair (RisPdfBlock *grid, const char *key,
                                    const RisPdfStyle *key_style, const RisPdfStyle *value_style);

/** ris_pdf_grid_get_span: how many columns the cells of a row cover. */
guint ris_pdf_grid_get_span (const RisPdfBlock *row);
