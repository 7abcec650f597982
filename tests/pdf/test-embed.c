/* Codes: one for each pair of glyph and text. */
#include "pdf/embed-private.h"
#include "pdf/fixture.h"

static void
test_codes (void)
{
  HPDF_Doc doc = ris_pdf_object_new_document ();
  RisPdfFace *face = ris_pdf_face_get ("LiberationSans-Regular.ttf", NULL);
  RisPdfEmbed *embed = ris_pdf_embed_new (doc, face, 0);
  guint hyphen = ris_pdf_face_get_glyph (face, '-');
  guint a = ris_pdf_face_get_glyph (face, 'a');

  g_assert_cmpuint (ris_pdf_embed_get_code (embed, hyphen, "-", 1), ==, 1);
  g_assert_cmpuint (ris_pdf_embed_get_code (embed, hyphen, "\302\255", 2), ==, 2);
  g_assert_cmpuint (ris_pdf_embed_get_code (embed, a, "a", 1), ==, 3);
  g_assert_cmpuint (ris_pdf_embed_get_code (embed, hyphen, "-", 1), ==, 1);
  g_assert_cmpint (ris_pdf_embed_get_width (embed, 1), ==, ris_pdf_embed_get_width (embed, 2));
  g_assert_cmpint (ris_pdf_embed_get_width (embed, 3), ==, 556);
  ris_pdf_embed_free (embed);
  HPDF_Free (doc);
}

static void
test_finish (void)
{
  HPDF_Doc doc = ris_pdf_object_new_document ();
  RisPdfEmbed *embed
      = ris_pdf_embed_new (doc, ris_pdf_face_get ("LiberationSans-Bold.ttf", NULL), 27);
  g_autoptr (GError) error = NULL;

  ris_pdf_embed_get_code (embed, 36, "A", 1);
  g_assert_true (ris_pdf_embed_finish (embed, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (((HPDF_Name)HPDF_Dict_GetItem (ris_pdf_embed_get_dict (embed), "BaseFont",
                                                  HPDF_OCLASS_NAME))
                       ->value,
                   ==, "RISABB+LiberationSans-Bold");
  g_assert_nonnull (
      HPDF_Dict_GetItem (ris_pdf_embed_get_dict (embed), "ToUnicode", HPDF_OCLASS_DICT));
  g_assert_true (ris_pdf_object_check (doc, &error));
  ris_pdf_embed_free (embed);
  HPDF_Free (doc);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/embed/codes", test_codes);
  g_test_add_func ("/pdf/embed/finish", test_finish);
  return g_test_run ();
}
