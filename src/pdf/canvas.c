/* The canvas: draws on pages and says what it means.
 *
 * Operators of a page are gathered as text and handed over when it ends. Every glyph has a code of its own, so a piece of
 * text is a list of codes with corrections where kerning or justification differ from the widths that the font states.
 * Errors of libharu are kept by the document and reported once, at the end.
 */
#include "canvas-private.h"

#include <math.h>

#include "embed-private.h"
#include "metadata-private.h"
#include "object-private.h"
#include "outline-private.h"
#include "structure-private.h"

struct _RisPdfCanvas
{
  HPDF_Doc doc;               /* (owned) */
  RisPdfStructure *structure; /* (owned) */
  RisPdfOutline *outline;     /* (owned) */
  GHashTable *embeds;         /* (element-type RisPdfFace RisPdfEmbed) */
  GPtrArray *order;           /* (owned) (element-type (owned) RisPdfEmbed): in order of use */
  HPDF_Dict resources;        /* (unowned): shared by all pages */
  HPDF_Dict fonts;            /* (unowned) */

  HPDF_Page page; /* (unowned) */
  double height;
  GString *content; /* (owned): operators of the page */
  guint32 color;
  gboolean is_marked;
  guint element; /* of the marked content; 0: an artifact */
  RisPdfArtifact artifact;

  RisPdfEmbed *embed; /* (unowned): of the text being shown */
  double drift;       /* how far the glyphs stand from where the stated widths put them */
  double rise;
  double size;
  gboolean in_string;
};

RisPdfCanvas *
ris_pdf_canvas_new (void)
{
  RisPdfCanvas *canvas = g_new0 (RisPdfCanvas, 1);

  canvas->doc = ris_pdf_object_new_document ();
  canvas->structure = ris_pdf_structure_new (canvas->doc);
  canvas->outline = ris_pdf_outline_new (canvas->doc);
  canvas->embeds = g_hash_table_new (NULL, NULL);
  canvas->order = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_pdf_embed_free);
  canvas->content = g_string_new (NULL);
  canvas->resources = ris_pdf_object_new_shared (canvas->doc, NULL);
  canvas->fonts = ris_pdf_object_add_dict (canvas->doc, canvas->resources, "Font");
  return canvas;
}

void
ris_pdf_canvas_free (RisPdfCanvas *canvas)
{
  if (canvas == NULL)
    return;
  ris_pdf_structure_free (canvas->structure);
  ris_pdf_outline_free (canvas->outline);
  g_hash_table_unref (canvas->embeds);
  g_ptr_array_unref (canvas->order);
  g_string_free (canvas->content, TRUE);
  HPDF_Free (canvas->doc);
  g_free (canvas);
}

/* a number with at most two decimals and a point, whatever the locale, and a blank */
static void
add_number (RisPdfCanvas *canvas, double value)
{
  long hundredths = lround (value * 100);
  const char *sign = hundredths < 0 ? "-" : "";
  long magnitude = labs (hundredths);

  if (magnitude % 100 == 0)
    g_string_append_printf (canvas->content, "%s%ld ", sign, magnitude / 100);
  else if (magnitude % 10 == 0)
    g_string_append_printf (canvas->content, "%s%ld.%ld ", sign, magnitude / 100,
                            magnitude % 100 / 10);
  else
    g_string_append_printf (canvas->content, "%s%ld.%02ld ", sign, magnitude / 100,
                            magnitude % 100);
}

static void
add_operator (RisPdfCanvas *canvas, const char *operator_)
{
  g_string_append (canvas->content, operator_);
  g_string_append_c (canvas->content, '\n');
}

void
ris_pdf_canvas_begin_page (RisPdfCanvas *canvas, double width, double height)
{
  canvas->page = HPDF_AddPage (canvas->doc);
  canvas->height = height;
  canvas->color = RIS_PDF_NO_COLOR;
  g_string_truncate (canvas->content, 0);
  if (canvas->page == NULL)
    return;
  HPDF_Page_SetWidth (canvas->page, (HPDF_REAL)width);
  HPDF_Page_SetHeight (canvas->page, (HPDF_REAL)height);
  HPDF_Dict_Add (canvas->page, "Resources", canvas->resources);
  ris_pdf_structure_begin_page (canvas->structure, canvas->page);
}

void
ris_pdf_canvas_end_page (RisPdfCanvas *canvas)
{
  HPDF_PageAttr attr;

  ris_pdf_canvas_end_content (canvas);
  if (canvas->page == NULL)
    return;
  attr = canvas->page->attr;
  HPDF_Stream_Write (attr->stream, (const HPDF_BYTE *)canvas->content->str,
                     (HPDF_UINT)canvas->content->len);
}

guint
ris_pdf_canvas_add_element (RisPdfCanvas *canvas, guint parent, const RisPdfElementSpec *spec)
{
  return ris_pdf_structure_add (canvas->structure, parent, spec);
}

void
ris_pdf_canvas_begin_content (RisPdfCanvas *canvas, guint element)
{
  if (canvas->is_marked && canvas->element == element)
    return;
  ris_pdf_canvas_end_content (canvas);
  if (canvas->page == NULL)
    return;
  g_string_append_printf (canvas->content, "/%s <</MCID %u>> BDC\n",
                          ris_pdf_structure_get_tag (canvas->structure, element),
                          ris_pdf_structure_mark (canvas->structure, element));
  canvas->is_marked = TRUE;
  canvas->element = element;
}

void
ris_pdf_canvas_begin_artifact (RisPdfCanvas *canvas, RisPdfArtifact artifact)
{
  static const char *const properties[]
      = { "", "<</Type /Layout>>", "<</Type /Pagination /Subtype /Header>>",
          "<</Type /Pagination /Subtype /Footer>>", "<</Type /Pagination>>" };

  if (canvas->is_marked && canvas->element == 0 && canvas->artifact == artifact)
    return;
  ris_pdf_canvas_end_content (canvas);
  g_string_append_printf (canvas->content, "/Artifact %s BDC\n", properties[artifact]);
  canvas->is_marked = TRUE;
  canvas->element = 0;
  canvas->artifact = artifact;
}

void
ris_pdf_canvas_end_content (RisPdfCanvas *canvas)
{
  if (canvas->is_marked)
    add_operator (canvas, "EMC");
  canvas->is_marked = FALSE;
}

/* --- text --- */

static RisPdfEmbed *
get_embed (RisPdfCanvas *canvas, RisPdfFace *face)
{
  RisPdfEmbed *embed = g_hash_table_lookup (canvas->embeds, face);

  if (embed == NULL)
    {
      g_autofree char *key = g_strdup_printf ("F%u", canvas->order->len);

      embed = ris_pdf_embed_new (canvas->doc, face, canvas->order->len);
      HPDF_Dict_Add (canvas->fonts, key, ris_pdf_embed_get_dict (embed));
      g_hash_table_insert (canvas->embeds, face, embed);
      g_ptr_array_add (canvas->order, embed);
    }
  return embed;
}

static guint
get_number (const RisPdfCanvas *canvas, const RisPdfEmbed *embed)
{
  guint number = 0;

  g_ptr_array_find (canvas->order, embed, &number);
  return number;
}

void
ris_pdf_canvas_begin_text (RisPdfCanvas *canvas, RisPdfFace *face, double size, double x, double y)
{
  canvas->embed = get_embed (canvas, face);
  canvas->drift = 0;
  canvas->rise = 0;
  canvas->size = size;
  canvas->in_string = FALSE;
  g_string_append_printf (canvas->content, "BT /F%u ", get_number (canvas, canvas->embed));
  add_number (canvas, size);
  g_string_append (canvas->content, "Tf ");
  add_number (canvas, x);
  add_number (canvas, canvas->height - y);
  g_string_append (canvas->content, "Td [");
}

static void
set_in_string (RisPdfCanvas *canvas, gboolean in_string)
{
  if (canvas->in_string != in_string)
    g_string_append_c (canvas->content, in_string ? '<' : '>');
  canvas->in_string = in_string;
}

/* moves on by what has gathered, if it can be seen; in an array of strings positive numbers move back */
static void
correct (RisPdfCanvas *canvas)
{
  long correction = lround (canvas->drift);

  if (correction == 0)
    return;
  set_in_string (canvas, FALSE);
  g_string_append_printf (canvas->content, "%ld", correction);
  canvas->drift -= correction;
}

static void
set_rise (RisPdfCanvas *canvas, double rise)
{
  if (canvas->rise == rise)
    return;
  set_in_string (canvas, FALSE);
  g_string_append (canvas->content, "] TJ ");
  add_number (canvas, rise * canvas->size / 1000);
  g_string_append (canvas->content, "Ts [");
  canvas->rise = rise;
}

void
ris_pdf_canvas_show (RisPdfCanvas *canvas, const RisPdfGlyphSpec *glyph)
{
  guint code = ris_pdf_embed_get_code (canvas->embed, glyph->glyph, glyph->text, glyph->length);

  set_rise (canvas, glyph->y);
  canvas->drift -= glyph->x;
  correct (canvas);
  set_in_string (canvas, TRUE);
  g_string_append_printf (canvas->content, "%04X", code);
  canvas->drift += glyph->x + ris_pdf_embed_get_width (canvas->embed, code) - glyph->advance;
}

void
ris_pdf_canvas_end_text (RisPdfCanvas *canvas)
{
  set_in_string (canvas, FALSE);
  g_string_append (canvas->content, "] TJ ");
  if (canvas->rise != 0)
    g_string_append (canvas->content, "0 Ts ");
  add_operator (canvas, "ET");
}

/* --- shapes --- */

void
ris_pdf_canvas_set_color (RisPdfCanvas *canvas, guint32 color)
{
  if (canvas->color == color)
    return;
  canvas->color = color;
  for (int shift = 16; shift >= 0; shift -= 8)
    add_number (canvas, (color >> shift & 0xFF) / 255.0);
  add_operator (canvas, "rg");
}

void
ris_pdf_canvas_fill (RisPdfCanvas *canvas, const RisPdfItem *box)
{
  add_number (canvas, box->x);
  add_number (canvas, canvas->height - box->y - box->height);
  add_number (canvas, box->width);
  add_number (canvas, box->height);
  add_operator (canvas, "re f");
}

static HPDF_Array
add_annotations (RisPdfCanvas *canvas)
{
  HPDF_Array annotations = HPDF_Dict_GetItem (canvas->page, "Annots", HPDF_OCLASS_ARRAY);

  return annotations != NULL ? annotations
                             : ris_pdf_object_add_array (canvas->doc, canvas->page, "Annots");
}

void
ris_pdf_canvas_add_link (RisPdfCanvas *canvas, guint element, const RisPdfItem *box,
                         const char *url)
{
  const HPDF_INT32 print = 4;
  g_autofree char *contents = g_strconcat ("Verweis auf ", url, NULL);
  g_autofree char *ascii = g_uri_escape_string (url, ":/?#[]@!$&'()*+,;=%", FALSE);
  HPDF_Dict link;
  HPDF_Dict action;
  HPDF_Array rectangle;
  HPDF_Array border;

  if (canvas->page == NULL)
    return;
  link = ris_pdf_object_new_shared (canvas->doc, "Annot");
  HPDF_Dict_AddName (link, "Subtype", "Link");
  rectangle = ris_pdf_object_add_array (canvas->doc, link, "Rect");
  HPDF_Array_AddReal (rectangle, (HPDF_REAL)box->x);
  HPDF_Array_AddReal (rectangle, (HPDF_REAL)(canvas->height - box->y - box->height));
  HPDF_Array_AddReal (rectangle, (HPDF_REAL)(box->x + box->width));
  HPDF_Array_AddReal (rectangle, (HPDF_REAL)(canvas->height - box->y));
  border = ris_pdf_object_add_array (canvas->doc, link, "Border");
  for (int i = 0; i < 3; i++)
    HPDF_Array_AddNumber (border, 0);
  HPDF_Dict_AddNumber (link, "F", print);
  ris_pdf_object_set_text (canvas->doc, link, "Contents", contents);
  action = ris_pdf_object_add_dict (canvas->doc, link, "A");
  HPDF_Dict_AddName (action, "S", "URI");
  ris_pdf_object_set_ascii (canvas->doc, action, "URI", ascii);
  HPDF_Array_Add (add_annotations (canvas), link);
  ris_pdf_structure_add_annotation (canvas->structure, element, link);
}

void
ris_pdf_canvas_add_bookmark (RisPdfCanvas *canvas, guint level, const char *title, double y)
{
  if (canvas->page != NULL)
    ris_pdf_outline_add (canvas->outline, level, title, canvas->page, canvas->height - y);
}

/* --- the end --- */

GBytes *
ris_pdf_canvas_finish (RisPdfCanvas *canvas, const RisPdfMeta *meta, GError **error)
{
  for (guint i = 0; i < canvas->order->len; i++)
    if (!ris_pdf_embed_finish (g_ptr_array_index (canvas->order, i), error))
      return NULL;
  ris_pdf_structure_finish (canvas->structure);
  ris_pdf_outline_finish (canvas->outline);
  if (!ris_pdf_metadata_write (canvas->doc, meta, error))
    return NULL;
  return ris_pdf_object_save (canvas->doc, error);
}
