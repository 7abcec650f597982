/* The vocabulary, and that the manual page names all of it. */
#include "pdf/element-private.h"
#include "pdf/fixture.h"

static void
test_find (void)
{
  const RisPdfElement *item = ris_pdf_element_find ("item", RIS_PDF_CONTENT_ITEMS);
  const RisPdfElement *pair = ris_pdf_element_find ("item", RIS_PDF_CONTENT_KEY_ITEMS);

  g_assert_cmpint (item->id, ==, RIS_PDF_ELEMENT_ITEM);
  g_assert_cmpint (pair->id, ==, RIS_PDF_ELEMENT_KEY_ITEM);
  /* known, though not here: the parser tells the difference */
  g_assert_nonnull (ris_pdf_element_find ("row", RIS_PDF_CONTENT_INLINE));
  g_assert_null (ris_pdf_element_find ("tabel", RIS_PDF_CONTENT_FLOW));
}

static void
test_attributes (void)
{
  guint id = 0;

  for (guint i = 0; i < RIS_PDF_ATTRIBUTES; i++)
    {
      const RisPdfAttribute *attribute = ris_pdf_element_get_attribute (i);

      g_assert_nonnull (attribute->name);
      g_assert_true (ris_pdf_element_find_attribute (attribute->name, &id) == attribute);
      g_assert_cmpuint (id, ==, i);
    }
  g_assert_null (ris_pdf_element_find_attribute ("colour", &id));
}

static void
test_manual (void)
{
  static const char *const elements[] = { "document",
                                          "part",
                                          "header",
                                          "footer",
                                          "fold-marks",
                                          "h1",
                                          "h4",
                                          "p",
                                          "rich",
                                          "list",
                                          "kv",
                                          "item",
                                          "table",
                                          "head",
                                          "row",
                                          "cell",
                                          "columns",
                                          "column",
                                          "address-window",
                                          "info-block",
                                          "signature-block",
                                          "signature",
                                          "section",
                                          "box",
                                          "keep",
                                          "rule",
                                          "space",
                                          "pagebreak",
                                          "b",
                                          "i",
                                          "br",
                                          "a",
                                          "for",
                                          "if",
                                          "else",
                                          "include" };
  const char *source = g_getenv ("RIS_SOURCE") != NULL ? g_getenv ("RIS_SOURCE") : ".";
  g_autofree char *path = g_build_filename (source, "man/ris-pdf-template.5", NULL);
  g_autofree char *manual = NULL;

  g_assert_true (g_file_get_contents (path, &manual, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      g_autofree char *part = g_strdup_printf ("<%s", elements[i]);
      g_autofree char *plain = g_strdelimit (g_strdup (manual), "\\", ' ');
      g_auto (GStrv) pieces = g_strsplit (plain, " -", -1);
      g_autofree char *joined = g_strjoinv ("-", pieces);

      g_assert_nonnull (ris_pdf_element_find (elements[i], 0));
      fixture_assert_has (joined, part);
    }
  for (guint i = 0; i < RIS_PDF_ATTRIBUTES; i++)
    fixture_assert_has (manual, ris_pdf_element_get_attribute (i)->name);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/element/find", test_find);
  g_test_add_func ("/pdf/element/attributes", test_attributes);
  g_test_add_func ("/pdf/element/manual", test_manual);
  return g_test_run ();
}
