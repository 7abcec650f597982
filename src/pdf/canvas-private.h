/* The canvas: draws on pages and says what it means. The only door to libharu; nothing of it shows here. */
#pragma once

#include "face-private.h"
#include "layout-private.h"
#include "pdf/document.h"

typedef struct _RisPdfCanvas RisPdfCanvas;

/** RisPdfElementSpec: what a structure element is; @span and @is_row_head of cells, @numbering of lists. */
typedef struct
{
  RisPdfRole role;
  guint span;
  gboolean is_row_head;
  guint numbering;
} RisPdfElementSpec;

/** RisPdfGlyphSpec: one glyph to show: @text (@length bytes) is what it reads as; lengths in thousandths of an em. */
typedef struct
{
  guint glyph;
  const char *text;
  gsize length;
  double advance;
  double x;
  double y;
} RisPdfGlyphSpec;

/** ris_pdf_canvas_new: (transfer full): a document without pages; element 0 is the root of its structure. */
RisPdfCanvas *ris_pdf_canvas_new (void);

void ris_pdf_canvas_free (RisPdfCanvas *canvas);

/** ris_pdf_canvas_begin_page / ris_pdf_canvas_end_page: sizes in points; all coordinates are from the top left corner. */
void ris_pdf_canvas_begin_page (RisPdfCanvas *canvas, double width, double height);
void ris_pdf_canvas_end_page (RisPdfCanvas *canvas);

/** ris_pdf_canvas_add_element: a structure element below @parent. Returns: its number */
guint ris_pdf_canvas_add_element (RisPdfCanvas *canvas, guint parent,
                                  const RisPdfElementSpec *spec);

/** ris_pdf_canvas_begin_content: what is drawn until the next begin or end belongs to @element. */
void ris_pdf_canvas_begin_content (RisPdfCanvas *canvas, guint element);

/** ris_pdf_canvas_begin_artifact: what is drawn until the next begin or end has no meaning. */
void ris_pdf_canvas_begin_artifact (RisPdfCanvas *canvas, RisPdfArtifact artifact);

void ris_pdf_canvas_end_content (RisPdfCanvas *canvas);

/** ris_pdf_canvas_begin_text: following glyphs are of @face and begin at the baseline point @x, @y. */
void ris_pdf_canvas_begin_text (RisPdfCanvas *canvas, RisPdfFace *face, double size, double x,
                                double y);

/** ris_pdf_canvas_show: shows a glyph and advances. */
void ris_pdf_canvas_show (RisPdfCanvas *canvas, const RisPdfGlyphSpec *glyph);

void ris_pdf_canvas_end_text (RisPdfCanvas *canvas);

/** ris_pdf_canvas_set_color: 0xrrggbb of what follows on this page. */
void ris_pdf_canvas_set_color (RisPdfCanvas *canvas, guint32 color);

/** ris_pdf_canvas_fill: a rectangle. */
void ris_pdf_canvas_fill (RisPdfCanvas *canvas, const RisPdfItem *box);

/** ris_pdf_canvas_add_link: makes a rectangle a link of @element, a Link. */
void ris_pdf_canvas_add_link (RisPdfCanvas *canvas, guint element, const RisPdfItem *box,
                              const char *url);

/** ris_pdf_canvas_add_bookmark: @level counts from 1; leads to height @y of the current page. */
void ris_pdf_canvas_add_bookmark (RisPdfCanvas *canvas, guint level, const char *title, double y);

/** ris_pdf_canvas_finish: (transfer full): the file; %NULL with the first error of any call. */
GBytes *ris_pdf_canvas_finish (RisPdfCanvas *canvas, const RisPdfMeta *meta, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisPdfCanvas, ris_pdf_canvas_free)
