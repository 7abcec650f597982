/* Pages: where everything stands on paper. */
#pragma once

#include "block-private.h"
#include "expand-private.h"

typedef enum
{
  RIS_PDF_ITEM_LINE, /* a line of text */
  RIS_PDF_ITEM_RECTANGLE,
} RisPdfItemKind;

typedef enum
{
  RIS_PDF_ARTIFACT_NONE, /* content */
  RIS_PDF_ARTIFACT_LAYOUT,
  RIS_PDF_ARTIFACT_HEADER,
  RIS_PDF_ARTIFACT_FOOTER,
  RIS_PDF_ARTIFACT_REPEATED, /* a table's head on later pages */
} RisPdfArtifact;

/** RisPdfItem: something to be painted; @x and @y is its top left corner from that of the page. */
typedef struct
{
  RisPdfItemKind kind;
  RisPdfArtifact artifact;
  double x;
  double y;
  double width;
  double height;
  guint32 color;            /* of a rectangle */
  const RisPdfBlock *block; /* (unowned): the text of a line */
  guint line;
} RisPdfItem;

/** RisPdfPage: @under is painted before @items, last one first. */
typedef struct
{
  GArray *items; /* (owned) (element-type RisPdfItem) */
  GArray *under; /* (owned) (element-type RisPdfItem) */
} RisPdfPage;

/** RisPdfLayout: a document on pages. */
typedef struct
{
  const RisPdfPageStyle *style; /* (unowned) */
  RisPdfBlock *body;            /* (owned) */
  GPtrArray *pages;             /* (owned) (element-type RisPdfPage) */
  GPtrArray *margins;           /* (owned) (element-type RisPdfBlock): headers and footers */
} RisPdfLayout;

/** RIS_PDF_MAX_PAGES: longer documents are refused. */
#define RIS_PDF_MAX_PAGES 2000

/** ris_pdf_layout_new: (transfer full): lays out template and data; %NULL as ris_pdf_render() says. */
RisPdfLayout *ris_pdf_layout_new (const RisPdfTemplate *template, const RisView *view,
                                  GError **error);

void ris_pdf_layout_free (RisPdfLayout *layout);

/** ris_pdf_layout_describe: (transfer full): as ris_pdf_describe() */
char *ris_pdf_layout_describe (const RisPdfLayout *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisPdfLayout, ris_pdf_layout_free)
