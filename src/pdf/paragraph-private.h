/* Paragraphs: shaped glyphs and the lines they are broken into. */
#pragma once

#include "block-private.h"

/**
 * RisPdfGlyph:
 * @face: %NULL for a line break
 * @start: the byte of the text where its cluster begins, @length bytes long
 * @advance: with kerning, @x and @y the offset; all in thousandths of an em
 */
typedef struct
{
  RisPdfFace *face;
  guint start;
  guint16 length;
  guint16 glyph;
  float advance;
  float x;
  float y;
  guint16 run;
  guint8 mark;
  guint8 is_space;
} RisPdfGlyph;

/** RisPdfLine: glyphs @first up to but not including @end; @visible leaves out the blanks at the end. */
typedef struct
{
  guint first;
  guint end;
  guint visible;
  gboolean hyphen;  /* ended at a soft hyphen */
  gboolean is_last; /* ended by a break or the end: never justified */
  double width;     /* of the visible glyphs, in points */
} RisPdfLine;

struct _RisPdfParagraph
{
  GArray *glyphs;     /* (owned) (element-type RisPdfGlyph) */
  GArray *lines;      /* (owned) (element-type RisPdfLine) */
  RisPdfGlyph hyphen; /* what stands at the end of a hyphenated line */
};

/** ris_pdf_paragraph_shape: turns the text of a block into glyphs; %FALSE with %RIS_ERROR_INVALID naming the character that no
 * font has. Needs loaded faces. */
gboolean ris_pdf_paragraph_shape (RisPdfBlock *block, GError **error);

/** ris_pdf_paragraph_break: breaks the glyphs into lines of at most @width points. */
void ris_pdf_paragraph_break (RisPdfBlock *block, double width);

/** ris_pdf_paragraph_get_natural_width: the width the text needs if it is only broken where it must be. */
double ris_pdf_paragraph_get_natural_width (const RisPdfBlock *block);

void ris_pdf_paragraph_free (RisPdfParagraph *paragraph);
