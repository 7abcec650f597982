/* Font faces: found, loaded and shaped with once a process.
 *
 * A server process renders thousands of documents with the same six faces, so they are mapped into memory on first use
 * and never released. Style sheets name files, not paths: a template cannot make the program read other files.
 */
#include "face-private.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <string.h>

#include "base/error.h"

static const char *const directories[] = {
  "/usr/local/share/fonts",
  "/usr/share/fonts/truetype/liberation2",
  "/usr/share/fonts/truetype/liberation",
  "/usr/share/fonts/truetype/dejavu",
  "/usr/share/fonts/liberation-sans",
  "/usr/share/fonts/dejavu-sans-fonts",
  "/usr/share/fonts/liberation",
  "/usr/share/fonts/TTF",
};

static hb_blob_t *
open_file (const char *file)
{
  const char *own = g_getenv ("RIS_FONTS");
  hb_blob_t *blob = NULL;

  if (own != NULL)
    {
      g_autofree char *path = g_build_filename (own, file, NULL);

      blob = hb_blob_create_from_file_or_fail (path);
    }
  for (guint i = 0; blob == NULL && i < G_N_ELEMENTS (directories); i++)
    {
      g_autofree char *path = g_build_filename (directories[i], file, NULL);

      blob = hb_blob_create_from_file_or_fail (path);
    }
  return blob;
}

static char *
dup_post_script_name (hb_face_t *face)
{
  char name[64];
  guint length = sizeof name;

  hb_ot_name_get_utf8 (face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name);
  /* only what is safe in a PDF name */
  g_strcanon (name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-", '-');
  return g_strdup (*name == '\0' ? "Font" : name);
}

static RisPdfFace *
load (const char *file, hb_blob_t *blob)
{
  RisPdfFace *face = g_new0 (RisPdfFace, 1);
  hb_font_extents_t extents = { 0 };

  face->file = g_strdup (file);
  face->face = hb_face_create (blob, 0);
  face->font = hb_font_create (face->face);
  face->name = dup_post_script_name (face->face);
  face->scale = 1000.0 / MAX (hb_face_get_upem (face->face), 1);
  hb_font_get_h_extents (face->font, &extents);
  face->ascent = extents.ascender * face->scale;
  face->descent = -extents.descender * face->scale;
  face->bold = strstr (face->name, "Bold") != NULL;
  face->italic = strstr (face->name, "Italic") != NULL || strstr (face->name, "Oblique") != NULL;
  return face;
}

RisPdfFace *
ris_pdf_face_get (const char *file, GError **error)
{
  static GHashTable *faces
      = NULL; /* (element-type utf8 RisPdfFace): lives as long as the process */
  RisPdfFace *face;
  hb_blob_t *blob;

  if (faces == NULL)
    faces = g_hash_table_new (g_str_hash, g_str_equal);
  face = g_hash_table_lookup (faces, file);
  if (face != NULL)
    return face;

  blob = strchr (file, G_DIR_SEPARATOR) == NULL ? open_file (file) : NULL;
  if (blob == NULL || hb_face_count (blob) == 0)
    {
      hb_blob_destroy (blob);
      g_set_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE, "no font directory has %s", file);
      return NULL;
    }
  face = load (file, blob);
  hb_blob_destroy (blob);
  g_hash_table_insert (faces, face->file, face);
  return face;
}

guint
ris_pdf_face_get_glyph (const RisPdfFace *face, gunichar character)
{
  hb_codepoint_t glyph = 0;

  return hb_font_get_nominal_glyph (face->font, character, &glyph) ? glyph : 0;
}

hb_face_t *
ris_pdf_face_get_subset_source (RisPdfFace *face)
{
  if (face->subset_source == NULL)
    face->subset_source = hb_subset_preprocess (face->face);
  return face->subset_source;
}

double
ris_pdf_face_get_advance (const RisPdfFace *face, guint glyph)
{
  return hb_font_get_glyph_h_advance (face->font, glyph) * face->scale;
}
