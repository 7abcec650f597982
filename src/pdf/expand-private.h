/* Template and data become blocks. */
#pragma once

#include "block-private.h"

/**
 * RisPdfExpansion:
 * @page, @pages: what {page} and {pages} say; 0 in the text of the document, which has neither
 */
typedef struct
{
  const RisPdfTemplate *template;
  const RisView *view;
  guint page;
  guint pages;
} RisPdfExpansion;

/**
 * ris_pdf_expand:
 * @parent: the document, a header or a footer
 *
 * Returns: (transfer full): a stack of the flow inside @parent; %NULL with %RIS_ERROR_INVALID
 */
RisPdfBlock *ris_pdf_expand (const RisPdfExpansion *expansion, const RisPdfNode *parent,
                             GError **error);
