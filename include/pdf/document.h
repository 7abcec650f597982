/* Rendering: a template and a view become a PDF.
 *
 * The same template, view and meta give the same bytes, on any day: dates come from the document, never from the
 * clock. Fonts are loaded once a process; rendering afterwards takes milliseconds and does no I/O.
 */
#pragma once

#include "pdf/template.h"
#include "view/view.h"

/**
 * RisPdfMeta:
 * @title: shown as the window's title
 * @author: the body or office that issues the document
 * @language: (nullable): "de-DE" if %NULL
 * @created: instant (`2022-06-07T16:00:00Z`) that the document itself states
 * @key: stable name of this version of the document, the source of the file's /ID ("minutes/17/3")
 *
 * What the file says about itself. All texts are borrowed.
 */
typedef struct
{
  const char *title;
  const char *author;
  const char *language;
  const char *created;
  const char *key;
} RisPdfMeta;

/**
 * ris_pdf_render:
 *
 * Returns: (transfer full): the PDF; %NULL with %RIS_ERROR_INVALID (a character no font has, wrong meta data, rows of
 *   unequal length), %RIS_ERROR_TOO_LARGE (more than 2,000 pages) or %RIS_ERROR_UNAVAILABLE (no fonts installed)
 */
GBytes *ris_pdf_render (const RisPdfTemplate *template, const RisView *view, const RisPdfMeta *meta,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_pdf_describe:
 *
 * Lays out like ris_pdf_render(), but draws nothing.
 *
 * Returns: (transfer full): one line for each box: page, position and size in tenths of a point from the top left,
 *   role, text; for tests and for people who write templates
 */
char *ris_pdf_describe (const RisPdfTemplate *template, const RisView *view,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
