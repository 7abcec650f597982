/* Where German lines may end. */
#pragma once

#include <glib.h>

/**
 * ris_pdf_glue_mark:
 * @text: collapsed text: single blanks, line breaks
 * @marks: a byte for each of @text; soft hyphens are marked already
 *
 * Marks the characters before which a line may end (RIS_PDF_MARK_BREAK).
 */
void ris_pdf_glue_mark (const char *text, guint8 *marks);
