/* The blocks of one document: what is left when the template has met its data. */
#pragma once

#include "style-private.h"
#include "template-private.h"

typedef enum
{
  RIS_PDF_BLOCK_STACK, /* children one below the other */
  RIS_PDF_BLOCK_TEXT,
  RIS_PDF_BLOCK_GRID, /* children are rows */
  RIS_PDF_BLOCK_ROW,  /* children are stacks: the cells */
  RIS_PDF_BLOCK_RULE,
  RIS_PDF_BLOCK_SPACE,
  RIS_PDF_BLOCK_BREAK,
  RIS_PDF_BLOCK_FRAME, /* a stack at a fixed place of the page */
} RisPdfBlockKind;

/** RisPdfRole: what a block means: its structure element. Blocks without a role belong to the one around them. */
typedef enum
{
  RIS_PDF_ROLE_NONE,
  RIS_PDF_ROLE_DOCUMENT,
  RIS_PDF_ROLE_SECT,
  RIS_PDF_ROLE_P,
  RIS_PDF_ROLE_H1,
  RIS_PDF_ROLE_H2,
  RIS_PDF_ROLE_H3,
  RIS_PDF_ROLE_H4,
  RIS_PDF_ROLE_H5,
  RIS_PDF_ROLE_H6,
  RIS_PDF_ROLE_L,
  RIS_PDF_ROLE_LI,
  RIS_PDF_ROLE_LBL,
  RIS_PDF_ROLE_LBODY,
  RIS_PDF_ROLE_TABLE,
  RIS_PDF_ROLE_THEAD,
  RIS_PDF_ROLE_TBODY,
  RIS_PDF_ROLE_TR,
  RIS_PDF_ROLE_TH,
  RIS_PDF_ROLE_TD,
  RIS_PDF_ROLE_LINK,
  RIS_PDF_ROLE_QUOTE,
} RisPdfRole;

/* marks on the first byte of a character */
#define RIS_PDF_MARK_BREAK 1       /* a line may end before it */
#define RIS_PDF_MARK_SOFT_HYPHEN 2 /* a line may end before it, with a hyphen */
#define RIS_PDF_MARK_GLUE 4        /* a line must not end before it */

/** RisPdfRun: the text up to byte @end looks alike. */
typedef struct
{
  guint end;
  gboolean bold;
  gboolean italic;
  const RisPdfStyle *style; /* (unowned) (nullable): colour and lines of links and changes */
  const char *url;          /* (unowned) (nullable): kept by the block */
  guint element;            /* of a link, once painted */
} RisPdfRun;

typedef struct _RisPdfParagraph RisPdfParagraph;
typedef struct _RisPdfBlock RisPdfBlock;

/**
 * RisPdfBlock:
 * @keep_next: must not be parted from the block after it
 * @keep_together: not split unless taller than a page
 * @is_head: a row that is repeated on each page; a cell that is the header of its column
 * @is_row_head: a cell that is the header of its row
 * @splits: rows of this grid may be split; otherwise only rows taller than a page
 * @progress: the part already placed: lines of a text; @cursor: the child at which placing goes on
 */
struct _RisPdfBlock
{
  RisPdfBlockKind kind;
  RisPdfRole role;
  const RisPdfStyle *style; /* (unowned) */
  const RisPdfNode *node;   /* (unowned) (nullable): where it comes from */
  RisPdfAlign align;
  gboolean keep_next;
  gboolean keep_together;
  gboolean is_head;
  gboolean is_row_head;
  gboolean splits;
  gboolean decorated;
  guint span;
  guint numbering; /* of a list: word of `type` */

  GString *text;     /* (owned) (nullable): collapsed; line breaks are \n */
  GByteArray *marks; /* (owned) (nullable): one byte for each of @text */
  GArray *runs;      /* (owned) (nullable) (element-type RisPdfRun) */
  GPtrArray *urls;   /* (owned) (nullable) (element-type utf8): what runs point to */
  GArray *columns;   /* (owned) (nullable) (element-type RisPdfColumn) */
  double *offsets;   /* (owned) (nullable): left edges of the columns, and the right edge */
  RisPdfParagraph *paragraph; /* (owned) (nullable): @text, shaped and broken */

  double width;
  double height;
  double bar_height;
  guint progress;
  gboolean finished;
  RisPdfBlock *cursor;
  guint element; /* of the structure tree, once painted */

  RisPdfBlock *first; /* (owned) children */
  RisPdfBlock *last;  /* (unowned) */
  RisPdfBlock *next;  /* (owned) sibling */
};

/** ris_pdf_block_new: (transfer full): a block without children. */
RisPdfBlock *ris_pdf_block_new (RisPdfBlockKind kind, RisPdfRole role, const RisPdfStyle *style);

/** ris_pdf_block_free: frees a block, its children and its later siblings (nullable). */
void ris_pdf_block_free (RisPdfBlock *block);

/** ris_pdf_block_append: hands @child (transfer full) to @parent. Returns: (transfer none): @child */
RisPdfBlock *ris_pdf_block_append (RisPdfBlock *parent, RisPdfBlock *child);

/** ris_pdf_block_drop_last: frees the last child of @parent. */
void ris_pdf_block_drop_last (RisPdfBlock *parent);

/**
 * ris_pdf_block_add_text:
 * @keeps_lines: line breaks in @text are breaks on paper; otherwise they are blanks
 *
 * Appends to a text block: white space runs become one blank, leading white space goes, soft hyphens and
 * zero width spaces become marks, other invisible characters go.
 */
void ris_pdf_block_add_text (RisPdfBlock *block, const char *text, gboolean keeps_lines,
                             const RisPdfRun *look);

/** ris_pdf_block_keep_url: (transfer none): a copy of @url that lives as long as the block; %NULL where @url leads nowhere
 * outside the site that made it. */
const char *ris_pdf_block_keep_url (RisPdfBlock *block, const char *url);

/** ris_pdf_block_end_text: removes trailing white space. Returns: whether anything is left */
gboolean ris_pdf_block_end_text (RisPdfBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisPdfBlock, ris_pdf_block_free)
