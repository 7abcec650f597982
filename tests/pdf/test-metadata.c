/* What a file says about itself: twice and alike. */
#include "pdf/fixture.h"
#include "pdf/metadata-private.h"

static void
test_check (void)
{
  RisPdfMeta good = fixture_meta ();
  RisPdfMeta wrong[5];

  g_assert_true (ris_pdf_metadata_check (&good, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    wrong[i] = good;
  wrong[0].title = "";
  wrong[1].author = NULL;
  wrong[2].key = NULL;
  wrong[3].created = "2022-06-08";
  wrong[4].created = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (ris_pdf_metadata_check (&wrong[i], &error));
      g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
    }
}

static void
test_write (void)
{
  HPDF_Doc doc = ris_pdf_object_new_document ();
  RisPdfMeta meta = fixture_meta ();
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *info = NULL;
  g_autofree char *xmp = NULL;

  meta.title = "Größe <b> & \"x\"";
  HPDF_AddPage (doc);
  g_assert_true (ris_pdf_metadata_write (doc, &meta, NULL));
  pdf = ris_pdf_object_save (doc, NULL);
  info = fixture_run (pdf, "TZ=UTC pdfinfo -isodates $1 2>&1");
  xmp = fixture_run (pdf, "pdfinfo -meta $1 2>&1");
  fixture_assert_has (info, "Größe <b> & \"x\"");
  fixture_assert_has (info, "2022-06-08T07:30:00Z");
  fixture_assert_has (xmp, "Größe &lt;b&gt; &amp; &quot;x&quot;");
  fixture_assert_has (xmp, "<xmp:CreateDate>2022-06-08T07:30:00Z</xmp:CreateDate>");
  fixture_assert_has (xmp,
                      "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
  fixture_assert_has (xmp, "<pdfuaid:part>1</pdfuaid:part>");
  HPDF_Free (doc);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/metadata/check", test_check);
  g_test_add_func ("/pdf/metadata/write", test_write);
  return g_test_run ();
}
