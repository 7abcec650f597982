/* The vocabulary of templates: elements, what they may hold and which attributes they take. */
#pragma once

#include <glib.h>

typedef enum
{
  RIS_PDF_ELEMENT_DOCUMENT,
  RIS_PDF_ELEMENT_PART,
  RIS_PDF_ELEMENT_HEADER,
  RIS_PDF_ELEMENT_FOOTER,
  RIS_PDF_ELEMENT_FOLD_MARKS,
  RIS_PDF_ELEMENT_H1,
  RIS_PDF_ELEMENT_H2,
  RIS_PDF_ELEMENT_H3,
  RIS_PDF_ELEMENT_H4,
  RIS_PDF_ELEMENT_P,
  RIS_PDF_ELEMENT_RICH,
  RIS_PDF_ELEMENT_LIST,
  RIS_PDF_ELEMENT_KV,
  RIS_PDF_ELEMENT_ITEM,
  RIS_PDF_ELEMENT_KEY_ITEM,
  RIS_PDF_ELEMENT_TABLE,
  RIS_PDF_ELEMENT_HEAD,
  RIS_PDF_ELEMENT_ROW,
  RIS_PDF_ELEMENT_CELL,
  RIS_PDF_ELEMENT_COLUMNS,
  RIS_PDF_ELEMENT_COLUMN,
  RIS_PDF_ELEMENT_ADDRESS_WINDOW,
  RIS_PDF_ELEMENT_INFO_BLOCK,
  RIS_PDF_ELEMENT_SIGNATURE_BLOCK,
  RIS_PDF_ELEMENT_SIGNATURE,
  RIS_PDF_ELEMENT_SECTION,
  RIS_PDF_ELEMENT_BOX,
  RIS_PDF_ELEMENT_KEEP,
  RIS_PDF_ELEMENT_RULE,
  RIS_PDF_ELEMENT_SPACE,
  RIS_PDF_ELEMENT_PAGEBREAK,
  RIS_PDF_ELEMENT_BOLD,
  RIS_PDF_ELEMENT_ITALIC,
  RIS_PDF_ELEMENT_BREAK,
  RIS_PDF_ELEMENT_LINK,
  RIS_PDF_ELEMENT_FOR,
  RIS_PDF_ELEMENT_IF,
  RIS_PDF_ELEMENT_ELSE,
  RIS_PDF_ELEMENT_INCLUDE,
} RisPdfElementId;

/** RisPdfContent: kinds of content, as bits; an element is one of them and holds some of them. */
typedef enum
{
  RIS_PDF_CONTENT_NONE = 0,
  RIS_PDF_CONTENT_TOP = 1 << 0,
  RIS_PDF_CONTENT_FLOW = 1 << 1,
  RIS_PDF_CONTENT_INLINE = 1 << 2,
  RIS_PDF_CONTENT_ITEMS = 1 << 3,
  RIS_PDF_CONTENT_KEY_ITEMS = 1 << 4,
  RIS_PDF_CONTENT_ROWS = 1 << 5,
  RIS_PDF_CONTENT_HEAD = 1 << 6,
  RIS_PDF_CONTENT_CELLS = 1 << 7,
  RIS_PDF_CONTENT_COLUMNS = 1 << 8,
  RIS_PDF_CONTENT_SIGNATURES = 1 << 9,
  RIS_PDF_CONTENT_ELSE = 1 << 10,
  RIS_PDF_CONTENT_ROOT = 1 << 11,
  RIS_PDF_CONTENT_CONTROL = 1 << 12, /* is allowed wherever its children are */
} RisPdfContent;

typedef enum
{
  RIS_PDF_ATTRIBUTE_STYLE,
  RIS_PDF_ATTRIBUTE_PAGE,
  RIS_PDF_ATTRIBUTE_ON,
  RIS_PDF_ATTRIBUTE_AT,
  RIS_PDF_ATTRIBUTE_ALIGN,
  RIS_PDF_ATTRIBUTE_KEEP,
  RIS_PDF_ATTRIBUTE_VALUE,
  RIS_PDF_ATTRIBUTE_TYPE,
  RIS_PDF_ATTRIBUTE_LABEL,
  RIS_PDF_ATTRIBUTE_COLS,
  RIS_PDF_ATTRIBUTE_SPAN,
  RIS_PDF_ATTRIBUTE_HEADER,
  RIS_PDF_ATTRIBUTE_WIDTHS,
  RIS_PDF_ATTRIBUTE_RETURN,
  RIS_PDF_ATTRIBUTE_HEIGHT,
  RIS_PDF_ATTRIBUTE_HREF,
  RIS_PDF_ATTRIBUTE_EACH,
  RIS_PDF_ATTRIBUTE_AS,
  RIS_PDF_ATTRIBUTE_COUNT,
  RIS_PDF_ATTRIBUTE_TEST,
  RIS_PDF_ATTRIBUTE_NAME,
  RIS_PDF_ATTRIBUTES,
} RisPdfAttributeId;

typedef enum
{
  RIS_PDF_VALUE_STYLE,   /* name of a style */
  RIS_PDF_VALUE_NAME,    /* a plain name */
  RIS_PDF_VALUE_WORD,    /* one of a list */
  RIS_PDF_VALUE_LENGTHS, /* numbers in mm */
  RIS_PDF_VALUE_COLUMNS, /* numbers in mm, auto, fractions */
  RIS_PDF_VALUE_INTEGER, /* 1 to 50 */
  RIS_PDF_VALUE_PATH,
  RIS_PDF_VALUE_TEXT, /* with {{path}} */
  RIS_PDF_VALUE_TEST,
} RisPdfValueKind;

typedef struct
{
  const char *name;
  RisPdfValueKind kind;
  const char *words; /* (nullable): of RIS_PDF_VALUE_WORD, separated by | */
} RisPdfAttribute;

/** RisPdfElement: @allowed and @required are bits 1 << attribute id; @style is the default style's name (nullable). */
typedef struct
{
  const char *name;
  RisPdfElementId id;
  guint is;
  guint holds;
  guint allowed;
  guint required;
  const char *style;
} RisPdfElement;

/** ris_pdf_element_find: (nullable): the element of this name among those that @holds allows; any element where none does. */
const RisPdfElement *ris_pdf_element_find (const char *name, guint holds);

/** ris_pdf_element_find_attribute: (nullable): the attribute of this name; @id (out) its bit number. */
const RisPdfAttribute *ris_pdf_element_find_attribute (const char *name, guint *id);

/** ris_pdf_element_get_attribute: the attribute with this bit number. */
const RisPdfAttribute *ris_pdf_element_get_attribute (guint id);
