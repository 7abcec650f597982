/* A loaded template: nodes that are checked and ready to be expanded. */
#pragma once

#include "element-private.h"
#include "expression-private.h"
#include "pdf/template.h"
#include "style-private.h"

typedef enum
{
  RIS_PDF_COLUMN_FIXED,
  RIS_PDF_COLUMN_AUTO,
  RIS_PDF_COLUMN_FRACTION,
} RisPdfColumnKind;

/** RisPdfColumn: @value is points of a fixed column, the share of a fraction, the least width of an auto column. */
typedef struct
{
  RisPdfColumnKind kind;
  double value;
} RisPdfColumn;

typedef struct _RisPdfNode RisPdfNode;

/**
 * RisPdfNode:
 * @element: %NULL for text
 * @words: positions of word attributes, -1 where not given
 * @pieces: (nullable): of a text, or of the element's one text attribute
 * @columns: (nullable) (element-type RisPdfColumn): of `cols`, `widths`; `at` and `height` as fixed columns
 */
struct _RisPdfNode
{
  const RisPdfElement *element;
  const char *file; /* (unowned): interned */
  int line;
  char *values[RIS_PDF_ATTRIBUTES]; /* (owned) (nullable) */
  int words[RIS_PDF_ATTRIBUTES];
  const RisPdfStyle *style; /* (unowned) (nullable) */
  GPtrArray *pieces;        /* (owned) */
  GArray *columns;          /* (owned) */
  RisPdfTest *test;         /* (owned) */
  RisPdfNode *first;        /* (owned) children */
  RisPdfNode *last;         /* (unowned) */
  RisPdfNode *next;         /* (owned) sibling */
};

struct _RisPdfTemplate
{
  char *name;                  /* (owned) */
  RisPdfStyleSheet *sheet;     /* (owned) */
  const RisPdfPageStyle *page; /* (unowned): kept by the sheet */
  RisPdfNode *root;            /* (owned) */
};

/** ris_pdf_template_get_span: how many columns a cell covers. */
guint ris_pdf_template_get_span (const RisPdfNode *cell);

/** ris_pdf_template_is: whether @node is this element. */
gboolean ris_pdf_template_is (const RisPdfNode *node, RisPdfElementId id);

/** ris_pdf_template_fail: sets %RIS_ERROR_INVALID "file:line: message". Returns: %FALSE */
gboolean ris_pdf_template_fail (const RisPdfNode *node, GError **error, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
