/* Style sheets: every size, distance, colour and font of a document. */
#pragma once

#include <glib.h>

#include "face-private.h"
#include "pdf/template.h"

typedef enum
{
  RIS_PDF_ALIGN_LEFT,
  RIS_PDF_ALIGN_JUSTIFY,
  RIS_PDF_ALIGN_RIGHT,
  RIS_PDF_ALIGN_CENTER,
} RisPdfAlign;

typedef enum
{
  RIS_PDF_LINES_NONE,
  RIS_PDF_LINES_ROWS,
  RIS_PDF_LINES_GRID,
} RisPdfLines;

/** RIS_PDF_NO_COLOR: nothing is painted. */
#define RIS_PDF_NO_COLOR G_MAXUINT32

/**
 * RisPdfFamily:
 * @files: regular, bold, italic, bold italic; then the same four for characters that the first ones lack
 */
typedef struct
{
  char *name;     /* (owned) */
  char *files[8]; /* (owned) */
} RisPdfFamily;

/** RisPdfStyle: a named style; all lengths in points. man/ris-pdf-template.5 explains each. */
typedef struct
{
  char *name;           /* (owned) */
  RisPdfFamily *family; /* (unowned): kept by the sheet */
  double size;
  double leading;
  int bold;
  int italic;
  int underline;
  int strike;
  guint32 color;
  int align;
  double before;
  double after;
  double indent;
  double gap;
  double padding_x;
  double padding_y;
  guint32 fill;
  int lines;
  double rule;
  double head_rule;
  guint32 rule_color;
  double bar;
  guint32 bar_color;
  double left;
  double top;
  double width;
  double height;
  int bottom;
} RisPdfStyle;

/** RisPdfPageStyle: a named page: paper, margins and where header and footer stand; all in points. */
typedef struct
{
  char *name; /* (owned) */
  double width;
  double height;
  double left;
  double right;
  double top;
  double bottom;
  double first_top;
  double header;
  double footer;
  double distance;
} RisPdfPageStyle;

typedef struct _RisPdfStyleSheet RisPdfStyleSheet;

/** ris_pdf_style_sheet_new: (transfer full): a checked sheet; %NULL with %RIS_ERROR_INVALID and file and line. */
RisPdfStyleSheet *ris_pdf_style_sheet_new (const char *file, GBytes *xml, GError **error);

void ris_pdf_style_sheet_free (RisPdfStyleSheet *sheet);

/** ris_pdf_style_get: (nullable) (transfer none): the style of this name. */
const RisPdfStyle *ris_pdf_style_get (const RisPdfStyleSheet *sheet, const char *name);

/** ris_pdf_style_get_page: (nullable) (transfer none): the page of this name. */
const RisPdfPageStyle *ris_pdf_style_get_page (const RisPdfStyleSheet *sheet, const char *name);

/** ris_pdf_style_load_faces: loads every face of the sheet, or fails with %RIS_ERROR_UNAVAILABLE. */
gboolean ris_pdf_style_load_faces (const RisPdfStyleSheet *sheet, GError **error);

/** ris_pdf_style_get_face: (transfer none): a loaded face of a family; @variant 0 to 7 as in #RisPdfFamily. */
RisPdfFace *ris_pdf_style_get_face (const RisPdfFamily *family, guint variant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisPdfStyleSheet, ris_pdf_style_sheet_free)
