/* A loaded template: nodes that are checked and ready to be expanded.
 *
 * Everything that can be wrong with a template is found here, once, with file and line, and never while a document is
 * being rendered for somebody. Includes are resolved now too, so that a template renders without touching files.
 */
#include "template-private.h"

#include <string.h>

#include "base/error.h"
#include "lint-private.h"
#include "xml-private.h"

#define MAX_INCLUDE_DEPTH 8
#define POINTS_PER_MM (72.0 / 25.4)

typedef struct
{
  RisPdfTemplate *template;
  RisPdfIncludeLoader loader;
  gpointer data;
  int depth;
  gboolean in_margin; /* header and footer: the only place of page numbers */
} Compiler;

static gboolean compile_children (Compiler *compiler, const RisPdfXml *xml, RisPdfNode *parent,
                                  guint holds, GError **error);

static void
node_free (RisPdfNode *node)
{
  while (node != NULL)
    {
      RisPdfNode *next = node->next;

      node_free (node->first);
      for (guint i = 0; i < RIS_PDF_ATTRIBUTES; i++)
        g_free (node->values[i]);
      g_clear_pointer (&node->pieces, g_ptr_array_unref);
      g_clear_pointer (&node->columns, g_array_unref);
      ris_pdf_expression_free_test (node->test);
      g_free (node);
      node = next;
    }
}

void
ris_pdf_template_free (RisPdfTemplate *template)
{
  if (template == NULL)
    return;
  node_free (template->root);
  ris_pdf_style_sheet_free (template->sheet);
  g_free (template->name);
  g_free (template);
}

guint
ris_pdf_template_get_span (const RisPdfNode *cell)
{
  const char *span = cell->values[RIS_PDF_ATTRIBUTE_SPAN];

  return span == NULL ? 1 : (guint)g_ascii_strtoull (span, NULL, 10);
}

gboolean
ris_pdf_template_is (const RisPdfNode *node, RisPdfElementId id)
{
  return node->element != NULL && node->element->id == id;
}

gboolean
ris_pdf_template_fail (const RisPdfNode *node, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s:%d: %s", node->file, node->line, message);
  return FALSE;
}

static RisPdfNode *
append_node (RisPdfNode *parent, const RisPdfXml *xml)
{
  RisPdfNode *node = g_new0 (RisPdfNode, 1);

  node->file = xml->file;
  node->line = xml->line;
  for (guint i = 0; i < RIS_PDF_ATTRIBUTES; i++)
    node->words[i] = -1;
  if (parent->last == NULL)
    parent->first = node;
  else
    parent->last->next = node;
  parent->last = node;
  return node;
}

/* --- values of attributes --- */

static gboolean
read_column (const char *text, RisPdfColumn *column)
{
  char *end = NULL;

  if (g_str_equal (text, "auto"))
    {
      *column = (RisPdfColumn){ RIS_PDF_COLUMN_AUTO, 0 };
      return TRUE;
    }
  *column = (RisPdfColumn){ RIS_PDF_COLUMN_FRACTION, 1 };
  if (g_str_equal (text, "*"))
    return TRUE;
  column->value = g_ascii_strtod (text, &end);
  if (end == text || !(column->value > 0 && column->value < 2000))
    return FALSE;
  if (g_str_equal (end, "*"))
    return TRUE;
  *column = (RisPdfColumn){ RIS_PDF_COLUMN_FIXED, column->value * POINTS_PER_MM };
  return *end == '\0';
}

static gboolean
read_columns (RisPdfNode *node, const char *value, gboolean only_fixed)
{
  g_auto (GStrv) words = g_strsplit (value, " ", -1);

  node->columns = g_array_new (FALSE, FALSE, sizeof (RisPdfColumn));
  for (guint i = 0; words[i] != NULL; i++)
    {
      RisPdfColumn column;

      if (*words[i] == '\0')
        continue;
      if (!read_column (words[i], &column) || (only_fixed && column.kind != RIS_PDF_COLUMN_FIXED))
        return FALSE;
      g_array_append_val (node->columns, column);
    }
  return node->columns->len > 0;
}

static int
find_word (const char *words, const char *value)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  for (int i = 0; list[i] != NULL; i++)
    if (g_str_equal (list[i], value))
      return i;
  return -1;
}

static gboolean
is_integer (const char *value)
{
  return *value >= '1' && *value <= '9' && strspn (value, "0123456789") == strlen (value)
         && g_ascii_strtoull (value, NULL, 10) <= 50;
}

static gboolean
check_pieces (Compiler *compiler, const RisPdfXml *xml, RisPdfNode *node, const char *text,
              GError **error)
{
  g_autofree char *problem = NULL;

  node->pieces = ris_pdf_expression_new_pieces (text, &problem);
  if (node->pieces == NULL)
    return ris_pdf_xml_fail (xml, error, "%s", problem);
  for (guint i = 0; i < node->pieces->len; i++)
    {
      const RisPdfPiece *piece = g_ptr_array_index (node->pieces, i);

      if (piece->kind >= RIS_PDF_PIECE_PAGE && !compiler->in_margin)
        return ris_pdf_xml_fail (xml, error, "a page number outside header and footer");
    }
  return TRUE;
}

static gboolean
compile_value (Compiler *compiler, const RisPdfXml *xml, RisPdfNode *node, guint id, GError **error)
{
  const RisPdfAttribute *attribute = ris_pdf_element_get_attribute (id);
  const char *value = node->values[id];
  gboolean good = TRUE;

  switch (attribute->kind)
    {
    case RIS_PDF_VALUE_TEXT:
      return check_pieces (compiler, xml, node, value, error);
    case RIS_PDF_VALUE_STYLE:
      if (node->element->id != RIS_PDF_ELEMENT_DOCUMENT)
        node->style = ris_pdf_style_get (compiler->template->sheet, value);
      if (node->element->id != RIS_PDF_ELEMENT_DOCUMENT && node->style == NULL)
        return ris_pdf_xml_fail (xml, error, "unknown style %s", value);
      break;
    case RIS_PDF_VALUE_WORD:
      node->words[id] = find_word (attribute->words, value);
      good = node->words[id] >= 0;
      break;
    case RIS_PDF_VALUE_LENGTHS:
    case RIS_PDF_VALUE_COLUMNS:
      good = read_columns (node, value, attribute->kind == RIS_PDF_VALUE_LENGTHS);
      break;
    case RIS_PDF_VALUE_INTEGER:
      good = is_integer (value);
      break;
    case RIS_PDF_VALUE_PATH:
      good = ris_pdf_expression_is_path (value);
      break;
    case RIS_PDF_VALUE_NAME:
      good = id == RIS_PDF_ATTRIBUTE_NAME || strchr (value, '.') == NULL;
      good = good && *value != '\0' && strchr (value, '{') == NULL && strstr (value, "..") == NULL;
      break;
    case RIS_PDF_VALUE_TEST:
      node->test = ris_pdf_expression_new_test (value);
      good = node->test != NULL;
      break;
    }
  return good || ris_pdf_xml_fail (xml, error, "%s=\"%s\" is wrong", attribute->name, value);
}

static gboolean
compile_attributes (Compiler *compiler, const RisPdfXml *xml, RisPdfNode *node, GError **error)
{
  const RisPdfElement *element = node->element;

  for (guint i = 0; xml->attributes[i] != NULL; i += 2)
    {
      guint id = 0;

      if (ris_pdf_element_find_attribute (xml->attributes[i], &id) == NULL
          || (element->allowed & (1u << id)) == 0)
        return ris_pdf_xml_fail (xml, error, "unknown attribute %s of <%s>", xml->attributes[i],
                                 xml->name);
      node->values[id] = g_strdup (xml->attributes[i + 1]);
      if (!compile_value (compiler, xml, node, id, error))
        return FALSE;
    }
  for (guint id = 0; id < RIS_PDF_ATTRIBUTES; id++)
    if ((element->required & (1u << id)) != 0 && node->values[id] == NULL)
      return ris_pdf_xml_fail (xml, error, "<%s> needs %s", xml->name,
                               ris_pdf_element_get_attribute (id)->name);
  if (node->style == NULL && element->style != NULL)
    node->style = ris_pdf_style_get (compiler->template->sheet, element->style);
  return TRUE;
}

/* --- elements --- */

static RisPdfXml *
load_xml (const Compiler *compiler, const char *name, const char *root, GError **error)
{
  g_autofree char *file = g_strconcat (name, ".xml", NULL);
  g_autoptr (GBytes) bytes = compiler->loader (file, compiler->data, error);
  g_autoptr (RisPdfXml) xml = NULL;
  const char *data;
  gsize length;

  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &length);
  xml = ris_pdf_xml_parse (file, data == NULL ? "" : data, length, error);
  if (xml == NULL)
    return NULL;
  if (!g_str_equal (xml->name, root))
    {
      ris_pdf_xml_fail (xml, error, "<%s> expected, not <%s>", root, xml->name);
      return NULL;
    }
  return g_steal_pointer (&xml);
}

static gboolean
compile_include (Compiler *compiler, const RisPdfXml *xml, RisPdfNode *parent, guint holds,
                 GError **error)
{
  const char *name = ris_pdf_xml_get (xml, "name");
  g_autoptr (RisPdfXml) part = NULL;
  gboolean good;

  if (name == NULL || *name == '/' || strstr (name, "..") != NULL)
    return ris_pdf_xml_fail (xml, error, "<include> needs the name of a part");
  if (compiler->depth >= MAX_INCLUDE_DEPTH)
    return ris_pdf_xml_fail (xml, error, "parts include one another without end");
  part = load_xml (compiler, name, "part", error);
  if (part == NULL)
    {
      g_prefix_error (error, "%s:%d: include %s: ", xml->file, xml->line, name);
      return FALSE;
    }
  compiler->depth++;
  good = compile_children (compiler, part, parent, holds, error);
  compiler->depth--;
  return good;
}

static guint
get_holds (const RisPdfElement *element, guint outer)
{
  const guint once = RIS_PDF_CONTENT_TOP | RIS_PDF_CONTENT_HEAD | RIS_PDF_CONTENT_ELSE;

  if (element->is == RIS_PDF_CONTENT_CONTROL || element->is == RIS_PDF_CONTENT_ELSE)
    return element->holds | (outer & ~once);
  return element->holds;
}

static gboolean
compile_element (Compiler *compiler, const RisPdfXml *xml, RisPdfNode *parent, guint holds,
                 GError **error)
{
  const RisPdfElement *element = ris_pdf_element_find (xml->name, holds);
  gboolean is_margin;
  RisPdfNode *node;
  gboolean good;

  if (element == NULL)
    return ris_pdf_xml_fail (xml, error, "unknown element <%s>", xml->name);
  if ((element->is & (holds | RIS_PDF_CONTENT_CONTROL)) == 0)
    return ris_pdf_xml_fail (xml, error, "<%s> must not stand here", xml->name);
  if (element->id == RIS_PDF_ELEMENT_INCLUDE)
    return compile_include (compiler, xml, parent, holds, error);
  if (parent->last != NULL && ris_pdf_template_is (parent->last, RIS_PDF_ELEMENT_ELSE))
    return ris_pdf_xml_fail (xml, error, "<%s> after <else>", xml->name);

  node = append_node (parent, xml);
  node->element = element;
  if (!compile_attributes (compiler, xml, node, error))
    return FALSE;
  is_margin = element->id == RIS_PDF_ELEMENT_HEADER || element->id == RIS_PDF_ELEMENT_FOOTER;
  compiler->in_margin |= is_margin;
  good = compile_children (compiler, xml, node, get_holds (element, holds), error);
  if (is_margin)
    compiler->in_margin = FALSE;
  return good;
}

static gboolean
compile_text (Compiler *compiler, const RisPdfXml *xml, RisPdfNode *parent, guint holds,
              GError **error)
{
  if ((holds & RIS_PDF_CONTENT_INLINE) == 0)
    return ris_pdf_xml_is_blank (xml)
           || ris_pdf_xml_fail (xml, error, "text must stand in <p> or another text element");
  if (parent->last != NULL && ris_pdf_template_is (parent->last, RIS_PDF_ELEMENT_ELSE))
    return ris_pdf_xml_is_blank (xml) || ris_pdf_xml_fail (xml, error, "text after <else>");
  return check_pieces (compiler, xml, append_node (parent, xml), xml->text, error);
}

static gboolean
compile_children (Compiler *compiler, const RisPdfXml *xml, RisPdfNode *parent, guint holds,
                  GError **error)
{
  for (const RisPdfXml *child = xml->first; child != NULL; child = child->next)
    {
      gboolean good = child->name == NULL ? compile_text (compiler, child, parent, holds, error)
                                          : compile_element (compiler, child, parent, holds, error);

      if (!good)
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_styles (Compiler *compiler, const RisPdfXml *xml, GError **error)
{
  const char *style = ris_pdf_xml_get (xml, "style");
  const char *page = ris_pdf_xml_get (xml, "page");
  g_autofree char *file = g_strdup_printf ("style/%s.xml", style == NULL ? "default" : style);
  g_autoptr (GBytes) bytes = NULL;

  bytes = compiler->loader (file, compiler->data, error);
  if (bytes != NULL)
    compiler->template->sheet = ris_pdf_style_sheet_new (file, bytes, error);
  if (compiler->template->sheet == NULL)
    return FALSE;
  if (page != NULL)
    compiler->template->page = ris_pdf_style_get_page (compiler->template->sheet, page);
  if (page != NULL && compiler->template->page == NULL)
    return ris_pdf_xml_fail (xml, error, "unknown page %s", page);
  return TRUE;
}

static gboolean
compile_document (Compiler *compiler, const RisPdfXml *xml, GError **error)
{
  RisPdfNode outer = { 0 };
  gboolean good;

  if (!g_str_equal (xml->name, "document"))
    return ris_pdf_xml_fail (xml, error, "<document> expected, not <%s>", xml->name);
  if (!load_styles (compiler, xml, error))
    return FALSE;
  good = compile_element (compiler, xml, &outer, RIS_PDF_CONTENT_ROOT, error);
  compiler->template->root = outer.first;
  return good && ris_pdf_lint_check (outer.first, error);
}

RisPdfTemplate *
ris_pdf_template_new_from_data (const char *name, const char *xml, gsize length,
                                RisPdfIncludeLoader loader, gpointer data, GError **error)
{
  g_autoptr (RisPdfTemplate) template = g_new0 (RisPdfTemplate, 1);
  Compiler compiler = { template, loader, data, 0, FALSE };
  g_autoptr (RisPdfXml) root = NULL;

  g_return_val_if_fail (name != NULL && xml != NULL && loader != NULL, NULL);
  template->name = g_strdup (name);
  root = ris_pdf_xml_parse (name, xml, length, error);
  if (root == NULL || !compile_document (&compiler, root, error))
    return NULL;
  return g_steal_pointer (&template);
}

RisPdfTemplate *
ris_pdf_template_new (const char *name, RisPdfIncludeLoader loader, gpointer data, GError **error)
{
  g_autoptr (GBytes) bytes = loader (name, data, error);
  const char *text;
  gsize length;

  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  return ris_pdf_template_new_from_data (name, text == NULL ? "" : text, length, loader, data,
                                         error);
}
