/* The vocabulary of templates: elements, what they may hold and which attributes they take.
 *
 * One table, so that the parser has no knowledge of single elements and the manual page can be checked against it. Two
 * elements are called "item": the one of a list and the one of a key-value list; their parent tells them apart.
 */
#include "element-private.h"

#define BIT(attribute) (1u << RIS_PDF_ATTRIBUTE_##attribute)
#define IS(content) RIS_PDF_CONTENT_##content
#define TEXT_BLOCK (BIT (STYLE) | BIT (ALIGN) | BIT (KEEP))
#define CELL (IS (FLOW) | IS (INLINE))

static const RisPdfElement elements[] = {
  { "document", RIS_PDF_ELEMENT_DOCUMENT, IS (ROOT), IS (TOP) | IS (FLOW), BIT (STYLE) | BIT (PAGE),
    BIT (STYLE) | BIT (PAGE), NULL },
  { "part", RIS_PDF_ELEMENT_PART, IS (ROOT), 0, 0, 0, NULL },
  { "header", RIS_PDF_ELEMENT_HEADER, IS (TOP), IS (FLOW), BIT (ON), BIT (ON), "header" },
  { "footer", RIS_PDF_ELEMENT_FOOTER, IS (TOP), IS (FLOW), BIT (ON), BIT (ON), "footer" },
  { "fold-marks", RIS_PDF_ELEMENT_FOLD_MARKS, IS (TOP), 0, BIT (STYLE) | BIT (AT), BIT (AT),
    "fold-marks" },
  { "h1", RIS_PDF_ELEMENT_H1, IS (FLOW), IS (INLINE), TEXT_BLOCK, 0, "h1" },
  { "h2", RIS_PDF_ELEMENT_H2, IS (FLOW), IS (INLINE), TEXT_BLOCK, 0, "h2" },
  { "h3", RIS_PDF_ELEMENT_H3, IS (FLOW), IS (INLINE), TEXT_BLOCK, 0, "h3" },
  { "h4", RIS_PDF_ELEMENT_H4, IS (FLOW), IS (INLINE), TEXT_BLOCK, 0, "h4" },
  { "p", RIS_PDF_ELEMENT_P, IS (FLOW), IS (INLINE), TEXT_BLOCK, 0, NULL },
  { "rich", RIS_PDF_ELEMENT_RICH, IS (FLOW), 0, BIT (STYLE) | BIT (VALUE), BIT (VALUE), NULL },
  { "list", RIS_PDF_ELEMENT_LIST, IS (FLOW), IS (ITEMS), BIT (STYLE) | BIT (TYPE), 0, "list" },
  { "kv", RIS_PDF_ELEMENT_KV, IS (FLOW), IS (KEY_ITEMS), BIT (STYLE), 0, "kv" },
  { "item", RIS_PDF_ELEMENT_ITEM, IS (ITEMS), CELL, BIT (STYLE), 0, "item" },
  { "item", RIS_PDF_ELEMENT_KEY_ITEM, IS (KEY_ITEMS), CELL, BIT (STYLE) | BIT (LABEL), BIT (LABEL),
    "value" },
  { "table", RIS_PDF_ELEMENT_TABLE, IS (FLOW), IS (HEAD) | IS (ROWS),
    BIT (STYLE) | BIT (COLS) | BIT (KEEP), BIT (COLS), "table" },
  { "head", RIS_PDF_ELEMENT_HEAD, IS (HEAD), IS (ROWS), 0, 0, NULL },
  { "row", RIS_PDF_ELEMENT_ROW, IS (ROWS), IS (CELLS), BIT (KEEP) | BIT (STYLE), 0, NULL },
  { "cell", RIS_PDF_ELEMENT_CELL, IS (CELLS), CELL,
    BIT (STYLE) | BIT (ALIGN) | BIT (SPAN) | BIT (HEADER), 0, "cell" },
  { "columns", RIS_PDF_ELEMENT_COLUMNS, IS (FLOW), IS (COLUMNS), BIT (STYLE) | BIT (WIDTHS), 0,
    "columns" },
  { "column", RIS_PDF_ELEMENT_COLUMN, IS (COLUMNS), IS (FLOW), 0, 0, NULL },
  { "address-window", RIS_PDF_ELEMENT_ADDRESS_WINDOW, IS (FLOW), IS (FLOW),
    BIT (STYLE) | BIT (RETURN), 0, "address" },
  { "info-block", RIS_PDF_ELEMENT_INFO_BLOCK, IS (FLOW), IS (FLOW), BIT (STYLE), 0, "info" },
  { "signature-block", RIS_PDF_ELEMENT_SIGNATURE_BLOCK, IS (FLOW), IS (SIGNATURES),
    BIT (STYLE) | BIT (WIDTHS), 0, "signature-block" },
  { "signature", RIS_PDF_ELEMENT_SIGNATURE, IS (SIGNATURES), IS (INLINE), BIT (STYLE), 0,
    "caption" },
  { "section", RIS_PDF_ELEMENT_SECTION, IS (FLOW), IS (FLOW), 0, 0, NULL },
  { "box", RIS_PDF_ELEMENT_BOX, IS (FLOW), IS (FLOW), BIT (STYLE) | BIT (KEEP), 0, "box" },
  { "keep", RIS_PDF_ELEMENT_KEEP, IS (FLOW), IS (FLOW), 0, 0, NULL },
  { "rule", RIS_PDF_ELEMENT_RULE, IS (FLOW), 0, BIT (STYLE), 0, "rule" },
  { "space", RIS_PDF_ELEMENT_SPACE, IS (FLOW), 0, BIT (HEIGHT), BIT (HEIGHT), NULL },
  { "pagebreak", RIS_PDF_ELEMENT_PAGEBREAK, IS (FLOW), 0, 0, 0, NULL },
  { "b", RIS_PDF_ELEMENT_BOLD, IS (INLINE), IS (INLINE), 0, 0, NULL },
  { "i", RIS_PDF_ELEMENT_ITALIC, IS (INLINE), IS (INLINE), 0, 0, NULL },
  { "br", RIS_PDF_ELEMENT_BREAK, IS (INLINE), 0, 0, 0, NULL },
  { "a", RIS_PDF_ELEMENT_LINK, IS (INLINE), IS (INLINE), BIT (HREF), BIT (HREF), NULL },
  { "for", RIS_PDF_ELEMENT_FOR, IS (CONTROL), 0, BIT (EACH) | BIT (AS) | BIT (COUNT),
    BIT (EACH) | BIT (AS), NULL },
  { "if", RIS_PDF_ELEMENT_IF, IS (CONTROL), IS (ELSE), BIT (TEST), BIT (TEST), NULL },
  { "else", RIS_PDF_ELEMENT_ELSE, IS (ELSE), 0, 0, 0, NULL },
  { "include", RIS_PDF_ELEMENT_INCLUDE, IS (CONTROL), 0, BIT (NAME), BIT (NAME), NULL },
};

static const RisPdfAttribute attributes[RIS_PDF_ATTRIBUTES] = {
  [RIS_PDF_ATTRIBUTE_STYLE] = { "style", RIS_PDF_VALUE_STYLE, NULL },
  [RIS_PDF_ATTRIBUTE_PAGE] = { "page", RIS_PDF_VALUE_NAME, NULL },
  [RIS_PDF_ATTRIBUTE_ON] = { "on", RIS_PDF_VALUE_WORD, "first|other|all" },
  [RIS_PDF_ATTRIBUTE_AT] = { "at", RIS_PDF_VALUE_LENGTHS, NULL },
  [RIS_PDF_ATTRIBUTE_ALIGN] = { "align", RIS_PDF_VALUE_WORD, "left|justify|right|center" },
  [RIS_PDF_ATTRIBUTE_KEEP] = { "keep", RIS_PDF_VALUE_WORD, "next|together|both" },
  [RIS_PDF_ATTRIBUTE_VALUE] = { "value", RIS_PDF_VALUE_PATH, NULL },
  [RIS_PDF_ATTRIBUTE_TYPE] = { "type", RIS_PDF_VALUE_WORD, "bullet|dash|number|letter|none" },
  [RIS_PDF_ATTRIBUTE_LABEL] = { "label", RIS_PDF_VALUE_TEXT, NULL },
  [RIS_PDF_ATTRIBUTE_COLS] = { "cols", RIS_PDF_VALUE_COLUMNS, NULL },
  [RIS_PDF_ATTRIBUTE_SPAN] = { "span", RIS_PDF_VALUE_INTEGER, NULL },
  [RIS_PDF_ATTRIBUTE_HEADER] = { "header", RIS_PDF_VALUE_WORD, "row" },
  [RIS_PDF_ATTRIBUTE_WIDTHS] = { "widths", RIS_PDF_VALUE_COLUMNS, NULL },
  [RIS_PDF_ATTRIBUTE_RETURN] = { "return", RIS_PDF_VALUE_TEXT, NULL },
  [RIS_PDF_ATTRIBUTE_HEIGHT] = { "height", RIS_PDF_VALUE_LENGTHS, NULL },
  [RIS_PDF_ATTRIBUTE_HREF] = { "href", RIS_PDF_VALUE_TEXT, NULL },
  [RIS_PDF_ATTRIBUTE_EACH] = { "each", RIS_PDF_VALUE_PATH, NULL },
  [RIS_PDF_ATTRIBUTE_AS] = { "as", RIS_PDF_VALUE_NAME, NULL },
  [RIS_PDF_ATTRIBUTE_COUNT] = { "count", RIS_PDF_VALUE_NAME, NULL },
  [RIS_PDF_ATTRIBUTE_TEST] = { "test", RIS_PDF_VALUE_TEST, NULL },
  [RIS_PDF_ATTRIBUTE_NAME] = { "name", RIS_PDF_VALUE_NAME, NULL },
};

const RisPdfElement *
ris_pdf_element_find (const char *name, guint holds)
{
  const RisPdfElement *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_str_equal (elements[i].name, name))
      {
        if ((elements[i].is & (holds | RIS_PDF_CONTENT_CONTROL)) != 0)
          return &elements[i];
        found = &elements[i];
      }
  return found;
}

const RisPdfAttribute *
ris_pdf_element_find_attribute (const char *name, guint *id)
{
  for (guint i = 0; i < RIS_PDF_ATTRIBUTES; i++)
    if (g_str_equal (attributes[i].name, name))
      {
        *id = i;
        return &attributes[i];
      }
  return NULL;
}

const RisPdfAttribute *
ris_pdf_element_get_attribute (guint id)
{
  return &attributes[id];
}
