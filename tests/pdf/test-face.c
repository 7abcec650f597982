/* Faces are found by name only, loaded once and know their glyphs. */
#include "pdf/face-private.h"
#include "pdf/fixture.h"

static void
test_load (void)
{
  g_autoptr (GError) error = NULL;
  RisPdfFace *face = ris_pdf_face_get ("LiberationSans-Bold.ttf", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (face->name, ==, "LiberationSans-Bold");
  g_assert_true (face->bold);
  g_assert_false (face->italic);
  g_assert_true (ris_pdf_face_get ("LiberationSans-Bold.ttf", NULL) == face);
  g_assert_cmpfloat_with_epsilon (face->ascent, 905, 1);
  g_assert_cmpfloat_with_epsilon (face->descent, 212, 1);
}

static void
test_glyphs (void)
{
  RisPdfFace *face = ris_pdf_face_get ("LiberationSans-Regular.ttf", NULL);
  guint euro = ris_pdf_face_get_glyph (face, 0x20AC);

  g_assert_cmpuint (euro, !=, 0);
  g_assert_cmpuint (ris_pdf_face_get_glyph (face, 0x2713), ==, 0);
  /* digits share one width, so that columns of numbers align */
  g_assert_cmpfloat (ris_pdf_face_get_advance (face, euro), ==,
                     ris_pdf_face_get_advance (face, ris_pdf_face_get_glyph (face, '7')));
}

static void
test_not_found (void)
{
  static const char *const names[]
      = { "Nowhere.ttf", "/etc/passwd", "../liberation2/LiberationSans-Regular.ttf", "" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ris_pdf_face_get (names[i], &error));
      g_assert_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/face/load", test_load);
  g_test_add_func ("/pdf/face/glyphs", test_glyphs);
  g_test_add_func ("/pdf/face/not-found", test_not_found);
  return g_test_run ();
}
