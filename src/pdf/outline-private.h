/* The outline: the headings as bookmarks. */
#pragma once

#include "object-private.h"

typedef struct _RisPdfOutline RisPdfOutline;

/** ris_pdf_outline_new: (transfer full): an empty outline of @doc. */
RisPdfOutline *ris_pdf_outline_new (HPDF_Doc doc);

void ris_pdf_outline_free (RisPdfOutline *outline);

/** ris_pdf_outline_add: appends a bookmark of @level (from 1) that leads to height @y, from below, of @page. */
void ris_pdf_outline_add (RisPdfOutline *outline, guint level, const char *title, HPDF_Page page,
                          double y);

/** ris_pdf_outline_finish: writes the outline into the catalogue, unless it is empty. */
void ris_pdf_outline_finish (RisPdfOutline *outline);
