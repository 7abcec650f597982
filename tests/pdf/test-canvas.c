/* Drawing without layout: what is shown is what is read. */
#include "pdf/canvas-private.h"
#include "pdf/fixture.h"

static void
show (RisPdfCanvas *canvas, RisPdfFace *face, gunichar character, const char *text)
{
  guint glyph = ris_pdf_face_get_glyph (face, character);
  RisPdfGlyphSpec spec
      = { glyph, text, strlen (text), ris_pdf_face_get_advance (face, glyph), 0, 0 };

  ris_pdf_canvas_show (canvas, &spec);
}

static GBytes *
draw (void)
{
  const RisPdfElementSpec document = { RIS_PDF_ROLE_DOCUMENT, 1, FALSE, 0 };
  const RisPdfElementSpec link = { RIS_PDF_ROLE_LINK, 1, FALSE, 0 };
  const RisPdfItem box = { .x = 50, .y = 60, .width = 100, .height = 20 };
  RisPdfFace *face = ris_pdf_face_get ("LiberationSans-Regular.ttf", NULL);
  g_autoptr (RisPdfCanvas) canvas = ris_pdf_canvas_new ();
  RisPdfMeta meta = fixture_meta ();
  guint root = ris_pdf_canvas_add_element (canvas, 0, &document);
  guint element = ris_pdf_canvas_add_element (canvas, root, &link);
  g_autoptr (GError) error = NULL;
  GBytes *pdf;

  ris_pdf_canvas_begin_page (canvas, 595.28, 841.89);
  ris_pdf_canvas_begin_artifact (canvas, RIS_PDF_ARTIFACT_LAYOUT);
  ris_pdf_canvas_set_color (canvas, 0xFFEEDD);
  ris_pdf_canvas_fill (canvas, &box);
  ris_pdf_canvas_begin_content (canvas, element);
  ris_pdf_canvas_begin_text (canvas, face, 12, 50, 75);
  show (canvas, face, 'a', "ä");
  show (canvas, face, '-', "\302\255");
  show (canvas, face, 0x20AC, "€");
  ris_pdf_canvas_end_text (canvas);
  ris_pdf_canvas_add_link (canvas, element, &box, "https://x.example/ä?b=c");
  ris_pdf_canvas_end_page (canvas);
  pdf = ris_pdf_canvas_finish (canvas, &meta, &error);
  g_assert_no_error (error);
  return pdf;
}

static void
test_draw (void)
{
  g_autoptr (GBytes) pdf = draw ();
  g_autofree char *checked = fixture_run (pdf, "qpdf --check $1 2>&1");
  g_autofree char *text = fixture_run (pdf, "pdftotext $1 - 2>&1");
  g_autofree char *content
      = fixture_run (pdf, "qpdf --qdf --object-streams=disable $1 - | tr -d '\\000'");

  fixture_assert_has (checked, "No syntax or stream encoding errors found");
  /* read as it was said to read, not as it looks */
  fixture_assert_has (text, "ä\302\255€");
  fixture_assert_has (
      content, "/Artifact <</Type /Layout>> BDC\n1 0.93 0.87 rg\n50 761.89 100 20 re f\nEMC\n"
               "/Link <</MCID 0>> BDC\nBT /F0 12 Tf 50 766.89 Td [<000100020003>] TJ ET\nEMC");
  fixture_assert_has (content, "/URI (https://x.example/%C3%A4?b=c)");
  fixture_assert_has (content, "/StructParent 1");
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) one = draw ();
  g_autoptr (GBytes) two = draw ();

  g_assert_true (g_bytes_equal (one, two));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/canvas/draw", test_draw);
  g_test_add_func ("/pdf/canvas/same-bytes", test_same_bytes);
  return g_test_run ();
}
