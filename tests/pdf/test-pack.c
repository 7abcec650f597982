/* Packing: smaller, equal for equal input, honest about broken input. */
#include "pdf/fixture.h"
#include "pdf/object-private.h"
#include "pdf/pack-private.h"

static void
test_pack (void)
{
  HPDF_Doc doc = ris_pdf_object_new_document ();
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) two = NULL;
  g_autofree char *checked = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 50; i++)
    HPDF_AddPage (doc);
  plain = ris_pdf_object_save (doc, NULL);
  one = ris_pdf_pack (plain, &error);
  g_assert_no_error (error);
  two = ris_pdf_pack (plain, NULL);
  g_assert_true (g_bytes_equal (one, two));
  g_assert_cmpuint (g_bytes_get_size (one), <, g_bytes_get_size (plain) / 2);
  checked = fixture_run (one, "qpdf --check $1 2>&1");
  fixture_assert_has (checked, "No syntax or stream encoding errors found");
  HPDF_Free (doc);
}

static void
test_broken (void)
{
  g_autoptr (GBytes) broken = g_bytes_new_static ("%PDF-1.7\nnothing", 16);
  g_autoptr (GError) error = NULL;

  g_assert_null (ris_pdf_pack (broken, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INTERNAL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/pack/pack", test_pack);
  g_test_add_func ("/pdf/pack/broken", test_broken);
  return g_test_run ();
}
