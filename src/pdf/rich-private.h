/* Rich texts as blocks. */
#pragma once

#include "block-private.h"
#include "view/rich.h"

/**
 * RisPdfRichContext:
 * @text: style of its paragraphs
 * @level: (inout): the last heading's level, so that headings in the text never jump
 */
typedef struct
{
  const RisPdfStyleSheet *sheet;
  const RisPdfStyle *text;
  const RisPdfNode *node;
  int align; /* -1: that of the style */
  int *level;
} RisPdfRichContext;

/** ris_pdf_rich_add: appends the blocks of @rich to the stack @into. */
void ris_pdf_rich_add (const RisPdfRichContext *context, const RisRich *rich, RisPdfBlock *into);
