/* Fonts inside a PDF: codes, the subset of used glyphs, and what each code means as text.
 *
 * Each pair of glyph and source text gets a code of its own, in order of appearance. So whoever copies or listens gets
 * exactly what was typed, though one glyph serves several characters: blank and no-break blank, hyphen and soft hyphen.
 * The codes are mapped to the glyphs of a subset that HarfBuzz cuts from the face.
 */
#include "embed-private.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <math.h>
#include <string.h>

#include "base/error.h"

#define CODES_PER_BLOCK 100

typedef struct
{
  guint glyph;
  guint text; /* offset in the texts */
  guint length;
  int width;
  guint next; /* the next code of the same glyph; 0: none */
} Code;

struct _RisPdfEmbed
{
  HPDF_Doc doc;     /* (unowned) */
  RisPdfFace *face; /* (unowned): lives as long as the process */
  HPDF_Dict dict;   /* (unowned): kept by the document */
  guint number;
  GArray *codes;  /* (owned) (element-type Code) */
  GString *texts; /* (owned) */
  guint *heads;   /* (owned): the first code of each glyph; 0: none */
};

static void
add_code (RisPdfEmbed *embed, guint glyph, const char *text, gsize length)
{
  Code code = { glyph, (guint)embed->texts->len, (guint)length, 0, embed->heads[glyph] };

  code.width = (int)lround (ris_pdf_face_get_advance (embed->face, glyph));
  g_string_append_len (embed->texts, text, (gssize)length);
  g_array_append_val (embed->codes, code);
}

RisPdfEmbed *
ris_pdf_embed_new (HPDF_Doc doc, RisPdfFace *face, guint number)
{
  RisPdfEmbed *embed = g_new0 (RisPdfEmbed, 1);

  embed->doc = doc;
  embed->face = face;
  embed->number = number;
  embed->dict = ris_pdf_object_new_shared (doc, "Font");
  embed->codes = g_array_new (FALSE, FALSE, sizeof (Code));
  embed->texts = g_string_new (NULL);
  embed->heads = g_new0 (guint, hb_face_get_glyph_count (face->face));
  /* code 0 is the missing glyph, which is never shown */
  add_code (embed, 0, "\xEF\xBF\xBD", 3);
  return embed;
}

void
ris_pdf_embed_free (RisPdfEmbed *embed)
{
  if (embed == NULL)
    return;
  g_array_unref (embed->codes);
  g_string_free (embed->texts, TRUE);
  g_free (embed->heads);
  g_free (embed);
}

guint
ris_pdf_embed_get_code (RisPdfEmbed *embed, guint glyph, const char *text, gsize length)
{
  for (guint i = embed->heads[glyph]; i != 0; i = g_array_index (embed->codes, Code, i).next)
    {
      const Code *code = &g_array_index (embed->codes, Code, i);

      if (code->length == length && memcmp (embed->texts->str + code->text, text, length) == 0)
        return i;
    }
  add_code (embed, glyph, text, length);
  embed->heads[glyph] = embed->codes->len - 1;
  return embed->heads[glyph];
}

int
ris_pdf_embed_get_width (const RisPdfEmbed *embed, guint code)
{
  return g_array_index (embed->codes, Code, code).width;
}

HPDF_Dict
ris_pdf_embed_get_dict (const RisPdfEmbed *embed)
{
  return embed->dict;
}

/* --- writing --- */

static hb_subset_input_t *
new_input (const RisPdfEmbed *embed)
{
  static const hb_tag_t dropped[]
      = { HB_TAG ('G', 'P', 'O', 'S'), HB_TAG ('G', 'S', 'U', 'B'), HB_TAG ('G', 'D', 'E', 'F'),
          HB_TAG ('n', 'a', 'm', 'e'), HB_TAG ('p', 'o', 's', 't'), HB_TAG ('O', 'S', '/', '2'),
          HB_TAG ('c', 'm', 'a', 'p'), HB_TAG ('k', 'e', 'r', 'n'), HB_TAG ('g', 'a', 's', 'p') };
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();

  for (guint i = 0; i < embed->codes->len; i++)
    hb_set_add (hb_subset_input_glyph_set (input), g_array_index (embed->codes, Code, i).glyph);
  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    hb_set_add (hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG), dropped[i]);
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  return input;
}

static HPDF_Dict
write_glyph_map (const RisPdfEmbed *embed, hb_subset_plan_t *plan)
{
  const hb_map_t *glyphs = hb_subset_plan_old_to_new_glyph_mapping (plan);
  g_autoptr (GByteArray) map = g_byte_array_new ();

  for (guint i = 0; i < embed->codes->len; i++)
    {
      guint glyph = hb_map_get (glyphs, g_array_index (embed->codes, Code, i).glyph);
      const guint8 pair[] = { (guint8)(glyph >> 8), (guint8)glyph };

      g_byte_array_append (map, pair, sizeof pair);
    }
  return ris_pdf_object_new_stream (embed->doc, map->data, map->len, TRUE);
}

/* cuts the face; file and map of glyphs are (out) (transfer none) */
static gboolean
write_subset (const RisPdfEmbed *embed, HPDF_Dict *file, HPDF_Dict *map, GError **error)
{
  hb_subset_input_t *input = new_input (embed);
  hb_subset_plan_t *plan
      = hb_subset_plan_create_or_fail (ris_pdf_face_get_subset_source (embed->face), input);
  hb_face_t *subset = plan == NULL ? NULL : hb_subset_plan_execute_or_fail (plan);

  if (subset != NULL)
    {
      hb_blob_t *blob = hb_face_reference_blob (subset);
      guint length;
      const char *data = hb_blob_get_data (blob, &length);

      *file = ris_pdf_object_new_stream (embed->doc, data, length, TRUE);
      HPDF_Dict_AddNumber (*file, "Length1", (HPDF_INT32)length);
      *map = write_glyph_map (embed, plan);
      hb_blob_destroy (blob);
      hb_face_destroy (subset);
    }
  else
    g_set_error (error, RIS_ERROR, RIS_ERROR_INTERNAL, "cannot cut a subset of %s",
                 embed->face->file);
  hb_subset_plan_destroy (plan);
  hb_subset_input_destroy (input);
  return subset != NULL;
}

static void
write_box (const RisPdfEmbed *embed, HPDF_Dict descriptor)
{
  hb_blob_t *head = hb_face_reference_table (embed->face->face, HB_TAG ('h', 'e', 'a', 'd'));
  HPDF_Array box = ris_pdf_object_add_array (embed->doc, descriptor, "FontBBox");
  guint length;
  const guint8 *data = (const guint8 *)hb_blob_get_data (head, &length);

  for (guint i = 0; i < 4; i++)
    {
      gint16 value = length < 44 ? 0 : (gint16)(data[36 + 2 * i] << 8 | data[37 + 2 * i]);

      HPDF_Array_AddNumber (box, (HPDF_INT32)lround (value * embed->face->scale));
    }
  hb_blob_destroy (head);
}

static HPDF_Dict
write_descriptor (const RisPdfEmbed *embed, const char *name, HPDF_Dict file)
{
  const guint symbolic = 4;
  const guint italic = 64;
  const RisPdfFace *face = embed->face;
  HPDF_Dict descriptor = ris_pdf_object_new_shared (embed->doc, "FontDescriptor");
  hb_position_t capital = 0;

  hb_ot_metrics_get_position_with_fallback (face->font, HB_OT_METRICS_TAG_CAP_HEIGHT, &capital);
  HPDF_Dict_AddName (descriptor, "FontName", name);
  HPDF_Dict_AddNumber (descriptor, "Flags", (HPDF_INT32)(symbolic | (face->italic ? italic : 0)));
  HPDF_Dict_AddNumber (descriptor, "Ascent", (HPDF_INT32)lround (face->ascent));
  HPDF_Dict_AddNumber (descriptor, "Descent", (HPDF_INT32)lround (-face->descent));
  HPDF_Dict_AddNumber (descriptor, "CapHeight", (HPDF_INT32)lround (capital * face->scale));
  HPDF_Dict_AddNumber (descriptor, "ItalicAngle", face->italic ? -12 : 0);
  HPDF_Dict_AddNumber (descriptor, "StemV", face->bold ? 140 : 80);
  write_box (embed, descriptor);
  HPDF_Dict_Add (descriptor, "FontFile2", file);
  return descriptor;
}

static HPDF_Dict
write_descendant (const RisPdfEmbed *embed, const char *name, HPDF_Dict descriptor, HPDF_Dict map)
{
  HPDF_Dict font = ris_pdf_object_new_shared (embed->doc, "Font");
  HPDF_Dict system = ris_pdf_object_add_dict (embed->doc, font, "CIDSystemInfo");
  HPDF_Array widths = ris_pdf_object_add_array (embed->doc, font, "W");
  HPDF_Array values = ris_pdf_object_new_array (embed->doc);

  HPDF_Dict_AddName (font, "Subtype", "CIDFontType2");
  HPDF_Dict_AddName (font, "BaseFont", name);
  ris_pdf_object_set_ascii (embed->doc, system, "Registry", "Adobe");
  ris_pdf_object_set_ascii (embed->doc, system, "Ordering", "Identity");
  HPDF_Dict_AddNumber (system, "Supplement", 0);
  HPDF_Dict_Add (font, "FontDescriptor", descriptor);
  HPDF_Dict_AddNumber (font, "DW", 0);
  HPDF_Array_AddNumber (widths, 0);
  HPDF_Array_Add (widths, values);
  for (guint i = 0; i < embed->codes->len; i++)
    HPDF_Array_AddNumber (values, g_array_index (embed->codes, Code, i).width);
  HPDF_Dict_Add (font, "CIDToGIDMap", map);
  return font;
}

static HPDF_Dict
write_unicode (const RisPdfEmbed *embed)
{
  g_autoptr (GString) out
      = g_string_new ("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
  guint count = embed->codes->len;

  for (guint i = 0; i < count; i++)
    {
      const Code *code = &g_array_index (embed->codes, Code, i);

      if (i % CODES_PER_BLOCK == 0)
        g_string_append_printf (out, "%u beginbfchar\n", MIN (count - i, CODES_PER_BLOCK));
      g_string_append_printf (out, "<%04X> <", i);
      ris_pdf_object_append_utf16 (out, embed->texts->str + code->text, code->length);
      g_string_append (out, ">\n");
      if (i % CODES_PER_BLOCK == CODES_PER_BLOCK - 1 || i == count - 1)
        g_string_append (out, "endbfchar\n");
    }
  g_string_append (out, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
  return ris_pdf_object_new_stream (embed->doc, out->str, out->len, TRUE);
}

gboolean
ris_pdf_embed_finish (RisPdfEmbed *embed, GError **error)
{
  g_autofree char *name = g_strdup_printf ("RISA%c%c+%s", 'A' + embed->number / 26 % 26,
                                           'A' + embed->number % 26, embed->face->name);
  HPDF_Dict file = NULL;
  HPDF_Dict map = NULL;
  HPDF_Dict descendant;
  HPDF_Array descendants;

  if (!write_subset (embed, &file, &map, error))
    return FALSE;
  descendant = write_descendant (embed, name, write_descriptor (embed, name, file), map);
  HPDF_Dict_AddName (embed->dict, "Subtype", "Type0");
  HPDF_Dict_AddName (embed->dict, "BaseFont", name);
  HPDF_Dict_AddName (embed->dict, "Encoding", "Identity-H");
  descendants = ris_pdf_object_add_array (embed->doc, embed->dict, "DescendantFonts");
  HPDF_Array_Add (descendants, descendant);
  HPDF_Dict_Add (embed->dict, "ToUnicode", write_unicode (embed));
  return TRUE;
}
