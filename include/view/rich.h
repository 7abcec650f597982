/* Rich text: the block tree that HTML and PDF render alike.
 *
 * Sections of papers, wordings and minutes are Markdown (CommonMark with tables). They are parsed once into this tree;
 * raw HTML and images in the source are dropped (their text stays), links keep only http, https, mailto and paths of
 * this site. Nodes are plain structs and owned by the tree they hang in.
 */
#pragma once

#include <glib.h>

typedef enum
{
  RIS_RICH_DOCUMENT,
  RIS_RICH_PARAGRAPH,
  RIS_RICH_HEADING, /* level 1… */
  RIS_RICH_LIST,    /* ordered: start in level */
  RIS_RICH_ITEM,
  RIS_RICH_QUOTE,
  RIS_RICH_CODE_BLOCK, /* text */
  RIS_RICH_RULE,
  RIS_RICH_TABLE,
  RIS_RICH_ROW,  /* header: the head row */
  RIS_RICH_CELL, /* header as its row; level: 0 left, 1 centre, 2 right */
  RIS_RICH_TEXT, /* text */
  RIS_RICH_BREAK,
  RIS_RICH_STRONG,
  RIS_RICH_EMPHASIS,
  RIS_RICH_CODE,     /* text */
  RIS_RICH_LINK,     /* url */
  RIS_RICH_INSERTED, /* the committee added this */
  RIS_RICH_DELETED,  /* the committee removed this */
} RisRichKind;

typedef struct _RisRich RisRich;

struct _RisRich
{
  RisRichKind kind;
  char *text; /* (owned) (nullable) */
  char *url;  /* (owned) (nullable) */
  int level;
  gboolean ordered;
  gboolean header;
  RisRich *first; /* (owned) children */
  RisRich *last;  /* (unowned) */
  RisRich *next;  /* (owned) sibling */
};

/** RIS_RICH_MAX_BYTES: longer Markdown is refused with %RIS_ERROR_TOO_LARGE. */
#define RIS_RICH_MAX_BYTES (200 * 1024)

/** ris_rich_new: (transfer full): a node without children; @text (nullable) is copied. */
RisRich *ris_rich_new (RisRichKind kind, const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** ris_rich_free: frees a tree (nullable). */
void ris_rich_free (RisRich *rich);

/** ris_rich_append: hands @child (transfer full) to @parent as its last child. Returns: (transfer none): @child. */
RisRich *ris_rich_append (RisRich *parent, RisRich *child);

/**
 * ris_rich_new_from_markdown:
 * @markdown: valid UTF-8, at most %RIS_RICH_MAX_BYTES
 *
 * Line breaks inside a paragraph are kept as breaks: council texts are typed with meaningful lines ("hier: …").
 *
 * Returns: (transfer full): a document node; %NULL with %RIS_ERROR_TOO_LARGE or %RIS_ERROR_INVALID (bad UTF-8)
 */
RisRich *ris_rich_new_from_markdown (const char *markdown,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_rich_new_from_difference:
 * @before: the draft's plain text or Markdown source
 * @after: the resolved wording
 *
 * Compares word by word (Myers) and marks what was removed and added. Texts that differ in more than 4,000 words are
 * shown as one removal and one addition.
 *
 * Returns: (transfer full): a document of paragraphs with %RIS_RICH_INSERTED and %RIS_RICH_DELETED spans
 */
RisRich *ris_rich_new_from_difference (const char *before,
                                       const char *after) G_GNUC_WARN_UNUSED_RESULT;

/**
 * RisRichLinker:
 * @text: plain text
 * @start: (out): byte offset of the first thing that becomes a link
 * @end: (out): byte offset behind it
 * @url: (out) (transfer full): where the link goes
 *
 * Returns: whether anything was found
 */
typedef gboolean (*RisRichLinker) (const char *text, gsize *start, gsize *end, char **url,
                                   gpointer data);

/** ris_rich_link: turns what @linker finds in the texts of @rich (outside links and code) into links. */
void ris_rich_link (RisRich *rich, RisRichLinker linker, gpointer data);

/** ris_rich_dup_text: (transfer full): the plain text, blocks separated by newlines; for search and descriptions. What was
 * deleted is left out. */
char *ris_rich_dup_text (const RisRich *rich);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisRich, ris_rich_free)
