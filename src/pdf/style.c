/* Style sheets: every size, distance, colour and font of a document.
 *
 * A town changes the look of all its documents in this one file. Type is given in points, places on paper in
 * millimetres; inside the engine all lengths are points. Attributes are a table: the parser below only walks it. A style
 * starts as a copy of its base, so an attribute that is not given is inherited.
 */
#include "style-private.h"

#include <string.h>

#include "base/error.h"
#include "xml-private.h"

#define POINTS_PER_MM (72.0 / 25.4)

struct _RisPdfStyleSheet
{
  GHashTable *styles;   /* (element-type utf8 (owned) RisPdfStyle) */
  GHashTable *pages;    /* (element-type utf8 (owned) RisPdfPageStyle) */
  GHashTable *families; /* (element-type utf8 (owned) RisPdfFamily) */
  GHashTable *colors;   /* (element-type utf8 guint) name to 0xrrggbb */
};

typedef enum
{
  KIND_POINTS,
  KIND_MM,
  KIND_COLOR,
  KIND_WORD,
  KIND_FAMILY,
} Kind;

typedef struct
{
  const char *name;
  Kind kind;
  gsize offset;
  const char *words; /* KIND_WORD: separated by |; the value is the position */
} Attribute;

#define STYLE(member) G_STRUCT_OFFSET (RisPdfStyle, member)
#define PAGE(member) G_STRUCT_OFFSET (RisPdfPageStyle, member)

static const Attribute style_attributes[] = {
  { "face", KIND_FAMILY, STYLE (family), NULL },
  { "size", KIND_POINTS, STYLE (size), NULL },
  { "leading", KIND_POINTS, STYLE (leading), NULL },
  { "weight", KIND_WORD, STYLE (bold), "normal|bold" },
  { "slant", KIND_WORD, STYLE (italic), "normal|italic" },
  { "underline", KIND_WORD, STYLE (underline), "no|yes" },
  { "strike", KIND_WORD, STYLE (strike), "no|yes" },
  { "color", KIND_COLOR, STYLE (color), NULL },
  { "align", KIND_WORD, STYLE (align), "left|justify|right|center" },
  { "before", KIND_POINTS, STYLE (before), NULL },
  { "after", KIND_POINTS, STYLE (after), NULL },
  { "indent", KIND_MM, STYLE (indent), NULL },
  { "gap", KIND_MM, STYLE (gap), NULL },
  { "padding-x", KIND_MM, STYLE (padding_x), NULL },
  { "padding-y", KIND_MM, STYLE (padding_y), NULL },
  { "fill", KIND_COLOR, STYLE (fill), NULL },
  { "lines", KIND_WORD, STYLE (lines), "none|rows|grid" },
  { "rule", KIND_POINTS, STYLE (rule), NULL },
  { "head-rule", KIND_POINTS, STYLE (head_rule), NULL },
  { "rule-color", KIND_COLOR, STYLE (rule_color), NULL },
  { "bar", KIND_POINTS, STYLE (bar), NULL },
  { "bar-color", KIND_COLOR, STYLE (bar_color), NULL },
  { "left", KIND_MM, STYLE (left), NULL },
  { "top", KIND_MM, STYLE (top), NULL },
  { "width", KIND_MM, STYLE (width), NULL },
  { "height", KIND_MM, STYLE (height), NULL },
  { "valign", KIND_WORD, STYLE (bottom), "top|bottom" },
};

static const Attribute page_attributes[] = {
  { "width", KIND_MM, PAGE (width), NULL },
  { "height", KIND_MM, PAGE (height), NULL },
  { "left", KIND_MM, PAGE (left), NULL },
  { "right", KIND_MM, PAGE (right), NULL },
  { "top", KIND_MM, PAGE (top), NULL },
  { "bottom", KIND_MM, PAGE (bottom), NULL },
  { "first-top", KIND_MM, PAGE (first_top), NULL },
  { "header", KIND_MM, PAGE (header), NULL },
  { "footer", KIND_MM, PAGE (footer), NULL },
  { "distance", KIND_MM, PAGE (distance), NULL },
};

/* elements fall back on the style of their own name, so each of these must exist */
static const char *const required[] = {
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "list",
  "item",
  "kv",
  "key",
  "value",
  "table",
  "head",
  "cell",
  "rule",
  "box",
  "columns",
  "header",
  "footer",
  "address",
  "return",
  "info",
  "caption",
  "signature-block",
  "fold-marks",
  "link",
  "inserted",
  "deleted",
};

static const char *const family_attributes[] = {
  "regular",          "bold",          "italic",          "bold-italic",
  "fallback-regular", "fallback-bold", "fallback-italic", "fallback-bold-italic",
};

static void
style_free (RisPdfStyle *style)
{
  g_free (style->name);
  g_free (style);
}

static void
page_free (RisPdfPageStyle *page)
{
  g_free (page->name);
  g_free (page);
}

static void
family_free (RisPdfFamily *family)
{
  for (guint i = 0; i < G_N_ELEMENTS (family->files); i++)
    g_free (family->files[i]);
  g_free (family->name);
  g_free (family);
}

void
ris_pdf_style_sheet_free (RisPdfStyleSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_hash_table_unref (sheet->styles);
  g_hash_table_unref (sheet->pages);
  g_hash_table_unref (sheet->families);
  g_hash_table_unref (sheet->colors);
  g_free (sheet);
}

static gboolean
read_length (const char *value, double factor, double *length)
{
  char *end = NULL;
  double number = g_ascii_strtod (value, &end);

  if (end == value || *end != '\0' || !(number >= 0 && number <= 10000))
    return FALSE;
  *length = number * factor;
  return TRUE;
}

static gboolean
read_color (const RisPdfStyleSheet *sheet, const char *value, guint32 *color)
{
  gpointer named;
  char *end = NULL;

  if (g_str_equal (value, "none"))
    {
      *color = RIS_PDF_NO_COLOR;
      return TRUE;
    }
  if (g_hash_table_lookup_extended (sheet->colors, value, NULL, &named))
    {
      *color = GPOINTER_TO_UINT (named);
      return TRUE;
    }
  if (*value != '#' || strlen (value) != 7)
    return FALSE;
  *color = (guint32)g_ascii_strtoull (value + 1, &end, 16);
  return *end == '\0';
}

static gboolean
read_word (const char *words, const char *value, int *position)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  for (int i = 0; list[i] != NULL; i++)
    if (g_str_equal (list[i], value))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_value (const RisPdfStyleSheet *sheet, const Attribute *attribute, const char *value,
            gpointer target)
{
  gpointer member = (char *)target + attribute->offset;

  switch (attribute->kind)
    {
    case KIND_POINTS:
      return read_length (value, 1, member);
    case KIND_MM:
      return read_length (value, POINTS_PER_MM, member);
    case KIND_COLOR:
      return read_color (sheet, value, member);
    case KIND_WORD:
      return read_word (attribute->words, value, member);
    case KIND_FAMILY:
      *(RisPdfFamily **)member = g_hash_table_lookup (sheet->families, value);
      return *(RisPdfFamily **)member != NULL;
    }
  return FALSE;
}

static gboolean
read_attribute (const RisPdfStyleSheet *sheet, const RisPdfXml *xml, const char *name,
                gpointer target, GError **error)
{
  gboolean is_page = g_str_equal (xml->name, "page");
  const Attribute *table = is_page ? page_attributes : style_attributes;
  guint count = is_page ? G_N_ELEMENTS (page_attributes) : G_N_ELEMENTS (style_attributes);

  for (guint i = 0; i < count; i++)
    if (g_str_equal (table[i].name, name))
      {
        if (read_value (sheet, &table[i], ris_pdf_xml_get (xml, name), target))
          return TRUE;
        return ris_pdf_xml_fail (xml, error, "%s=\"%s\" is wrong", name,
                                 ris_pdf_xml_get (xml, name));
      }
  return ris_pdf_xml_fail (xml, error, "unknown attribute %s of <%s>", name, xml->name);
}

static gboolean
read_attributes (const RisPdfStyleSheet *sheet, const RisPdfXml *xml, gpointer target,
                 GError **error)
{
  for (guint i = 0; xml->attributes[i] != NULL; i += 2)
    {
      const char *name = xml->attributes[i];

      if (g_str_equal (name, "name") || g_str_equal (name, "base"))
        continue;
      if (!read_attribute (sheet, xml, name, target, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_style (RisPdfStyleSheet *sheet, const RisPdfXml *xml, const char *name, GError **error)
{
  const char *base = ris_pdf_xml_get (xml, "base");
  const RisPdfStyle *from = base == NULL ? NULL : ris_pdf_style_get (sheet, base);
  RisPdfStyle *style;

  if (base != NULL && from == NULL)
    return ris_pdf_xml_fail (xml, error, "unknown style %s", base);
  style = from != NULL ? g_memdup2 (from, sizeof *from) : g_new0 (RisPdfStyle, 1);
  style->name = g_strdup (name);
  if (from == NULL)
    style->fill = RIS_PDF_NO_COLOR;
  g_hash_table_insert (sheet->styles, style->name, style);
  if (!read_attributes (sheet, xml, style, error))
    return FALSE;
  if (style->family == NULL || style->size <= 0 || style->leading < style->size)
    return ris_pdf_xml_fail (xml, error, "style %s needs face, size and a leading not below it",
                             name);
  return TRUE;
}

static gboolean
read_page (RisPdfStyleSheet *sheet, const RisPdfXml *xml, const char *name, GError **error)
{
  RisPdfPageStyle *page = g_new0 (RisPdfPageStyle, 1);

  page->name = g_strdup (name);
  g_hash_table_insert (sheet->pages, page->name, page);
  if (!read_attributes (sheet, xml, page, error))
    return FALSE;
  page->first_top = MAX (page->first_top, page->top);
  if (page->left + page->right >= page->width || page->first_top + page->bottom >= page->height)
    return ris_pdf_xml_fail (xml, error, "page %s leaves no room for text", name);
  return TRUE;
}

static gboolean
read_family (RisPdfStyleSheet *sheet, const RisPdfXml *xml, const char *name, GError **error)
{
  RisPdfFamily *family = g_new0 (RisPdfFamily, 1);

  family->name = g_strdup (name);
  g_hash_table_insert (sheet->families, family->name, family);
  for (guint i = 0; i < G_N_ELEMENTS (family_attributes); i++)
    {
      family->files[i] = g_strdup (ris_pdf_xml_get (xml, family_attributes[i]));
      if (family->files[i] == NULL)
        return ris_pdf_xml_fail (xml, error, "face %s has no %s", name, family_attributes[i]);
    }
  return TRUE;
}

static gboolean
read_named_color (RisPdfStyleSheet *sheet, const RisPdfXml *xml, const char *name, GError **error)
{
  const char *value = ris_pdf_xml_get (xml, "value");
  guint32 color;

  if (value == NULL || !read_color (sheet, value, &color))
    return ris_pdf_xml_fail (xml, error, "color %s needs a value like #1a2b3c", name);
  g_hash_table_insert (sheet->colors, g_strdup (name), GUINT_TO_POINTER (color));
  return TRUE;
}

static gboolean
read_element (RisPdfStyleSheet *sheet, const RisPdfXml *xml, GError **error)
{
  static const struct
  {
    const char *name;
    gboolean (*read) (RisPdfStyleSheet *, const RisPdfXml *, const char *, GError **);
  } readers[] = { { "face", read_family },
                  { "color", read_named_color },
                  { "page", read_page },
                  { "style", read_style } };
  const char *name;

  if (xml->name == NULL)
    return ris_pdf_xml_is_blank (xml) || ris_pdf_xml_fail (xml, error, "text in a style sheet");
  name = ris_pdf_xml_get (xml, "name");
  if (name == NULL)
    return ris_pdf_xml_fail (xml, error, "<%s> has no name", xml->name);
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (g_str_equal (readers[i].name, xml->name))
      return readers[i].read (sheet, xml, name, error);
  return ris_pdf_xml_fail (xml, error, "unknown element <%s>", xml->name);
}

static gboolean
read_sheet (RisPdfStyleSheet *sheet, const RisPdfXml *root, GError **error)
{
  if (!g_str_equal (root->name, "stylesheet"))
    return ris_pdf_xml_fail (root, error, "<stylesheet> expected, not <%s>", root->name);
  for (const RisPdfXml *xml = root->first; xml != NULL; xml = xml->next)
    if (!read_element (sheet, xml, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    if (ris_pdf_style_get (sheet, required[i]) == NULL)
      return ris_pdf_xml_fail (root, error, "style %s is missing", required[i]);
  return TRUE;
}

RisPdfStyleSheet *
ris_pdf_style_sheet_new (const char *file, GBytes *xml, GError **error)
{
  g_autoptr (RisPdfStyleSheet) sheet = g_new0 (RisPdfStyleSheet, 1);
  g_autoptr (RisPdfXml) root = NULL;
  gsize length;
  const char *text = g_bytes_get_data (xml, &length);

  sheet->styles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)style_free);
  sheet->pages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)page_free);
  sheet->families
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)family_free);
  sheet->colors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  root = ris_pdf_xml_parse (file, text, length, error);
  if (root == NULL || !read_sheet (sheet, root, error))
    return NULL;
  return g_steal_pointer (&sheet);
}

const RisPdfStyle *
ris_pdf_style_get (const RisPdfStyleSheet *sheet, const char *name)
{
  return g_hash_table_lookup (sheet->styles, name);
}

const RisPdfPageStyle *
ris_pdf_style_get_page (const RisPdfStyleSheet *sheet, const char *name)
{
  return g_hash_table_lookup (sheet->pages, name);
}

gboolean
ris_pdf_style_load_faces (const RisPdfStyleSheet *sheet, GError **error)
{
  GHashTableIter iter;
  gpointer family;

  g_hash_table_iter_init (&iter, sheet->families);
  while (g_hash_table_iter_next (&iter, NULL, &family))
    for (guint i = 0; i < G_N_ELEMENTS (family_attributes); i++)
      if (ris_pdf_face_get (((RisPdfFamily *)family)->files[i], error) == NULL)
        return FALSE;
  return TRUE;
}

RisPdfFace *
ris_pdf_style_get_face (const RisPdfFamily *family, guint variant)
{
  return ris_pdf_face_get (family->files[variant], NULL);
}
