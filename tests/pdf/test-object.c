/* Objects: text strings of any plane, errors that stay, a file that readers accept. */
#include "pdf/fixture.h"
#include "pdf/object-private.h"

static void
test_utf16 (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  ris_pdf_object_append_utf16 (out, "Aß€", strlen ("Aß€"));
  ris_pdf_object_append_utf16 (out, "😀", strlen ("😀"));
  g_assert_cmpstr (out->str, ==, "004100DF20ACD83DDE00");
}

static void
test_save (void)
{
  HPDF_Doc doc = ris_pdf_object_new_document ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *info = NULL;

  HPDF_AddPage (doc);
  ris_pdf_object_set_text (doc, doc->info, "Title", "Größe 😀");
  pdf = ris_pdf_object_save (doc, &error);
  g_assert_no_error (error);
  info = fixture_run (pdf, "pdfinfo $1 2>&1");
  fixture_assert_has (info, "Größe 😀");
  fixture_assert_has (info, "PDF version:     1.7");
  HPDF_Free (doc);
}

static void
test_error_stays (void)
{
  HPDF_Doc doc = ris_pdf_object_new_document ();
  g_autoptr (GError) error = NULL;
  HPDF_Array array = ris_pdf_object_new_array (doc);
  HPDF_Dict dict = ris_pdf_object_new_dict (doc);

  HPDF_AddPage (doc);
  /* a direct object cannot be in two places */
  HPDF_Array_Add (array, dict);
  HPDF_Dict_Add (doc->catalog, "First", array);
  HPDF_Dict_Add (doc->catalog, "Second", array);
  g_assert_false (ris_pdf_object_check (doc, NULL));
  HPDF_AddPage (doc);
  g_assert_null (ris_pdf_object_save (doc, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INTERNAL);
  HPDF_Free (doc);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/object/utf16", test_utf16);
  g_test_add_func ("/pdf/object/save", test_save);
  g_test_add_func ("/pdf/object/error-stays", test_error_stays);
  return g_test_run ();
}
