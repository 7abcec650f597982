/* How wide and how high blocks are. */
#pragma once

#include "block-private.h"

/** ris_pdf_measure_shape: shapes all texts below @block; %FALSE with %RIS_ERROR_INVALID naming a missing character. */
gboolean ris_pdf_measure_shape (RisPdfBlock *block, GError **error);

/** ris_pdf_measure: breaks all lines below @block for @width and sets width and height of each block. */
void ris_pdf_measure (RisPdfBlock *block, double width);

/** ris_pdf_measure_get_gap: the distance of @block from @before (nullable: then it is the first and has none). */
double ris_pdf_measure_get_gap (const RisPdfBlock *before, const RisPdfBlock *block);

/** ris_pdf_measure_get_left / ris_pdf_measure_get_width: where the content of a cell of @row begins from the left edge of its grid, and how
 * wide it is; @column is the cell's first column. */
double ris_pdf_measure_get_left (const RisPdfBlock *grid, guint column);
double ris_pdf_measure_get_width (const RisPdfBlock *grid, guint column, guint span);
