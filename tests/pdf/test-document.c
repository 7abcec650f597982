/* Whole documents: valid, readable, equal for equal input, small. RIS_PDF_KEEP=DIR keeps them for looking at. */
#include "pdf/fixture.h"

static GBytes *
render (const char *name, guint items)
{
  g_autoptr (RisPdfTemplate) template = NULL;
  g_autoptr (RisView) view = fixture_meeting (items);
  RisPdfMeta meta = fixture_meta ();
  g_autoptr (GError) error = NULL;
  const char *keep = g_getenv ("RIS_PDF_KEEP");
  GBytes *pdf;

  template = ris_pdf_template_new (name, fixture_load, NULL, &error);
  g_assert_no_error (error);
  pdf = ris_pdf_render (template, view, &meta, &error);
  g_assert_no_error (error);
  if (keep != NULL)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s.pdf", keep, name);

      g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf),
                           NULL);
    }
  return pdf;
}

static void
test_valid (void)
{
  static const char *const names[] = { "minutes.xml", "letter.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) pdf = render (names[i], 8);
      g_autofree char *checked = fixture_run (pdf, "qpdf --check $1 2>&1");
      g_autofree char *info = fixture_run (pdf, "pdfinfo $1 2>&1");
      g_autofree char *fonts
          = fixture_run (pdf, "pdffonts $1 2>&1 | tail -n +3 | grep -vc 'yes yes yes'");

      fixture_assert_has (checked, "No syntax or stream encoding errors found");
      fixture_assert_has (info, "Tagged:          yes");
      fixture_assert_has (info, "Title:           Niederschrift über die 12. Sitzung");
      /* each font is embedded, a subset, and readable */
      g_assert_cmpstr (fonts, ==, "0\n");
      g_assert_null (strstr (info, "Error"));
    }
}

/* every kind of character comes out as it went in */
static void
test_round_trip (void)
{
  static const char text[]
      = "„Größe“ – 1.250 € nach § 2 Abs. 1 GO, TOP 4, Nr. 5: Łukaszewicz, Żaneta; Yıldız, Şükrü; "
        "Dvořák, Řehoř; Nguyễn Thị Ánh; ‚einfach‘ … 20 % ☐ ☒ ✓ m² ½ ä ö ü Ä Ö Ü ß ẞ";
  g_autoptr (RisPdfTemplate) template = fixture_template ("<p>{{text}}</p>");
  g_autoptr (RisView) view = ris_view_new ();
  RisPdfMeta meta = fixture_meta ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *read = NULL;

  ris_view_set_text (view, "text", text);
  pdf = ris_pdf_render (template, view, &meta, &error);
  g_assert_no_error (error);
  read = fixture_run (pdf, "pdftotext $1 - | tr '\\n\\f' '  ' | sed 's/  */ /g; s/ $//'");
  g_assert_cmpstr (read, ==, text);
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) one = render ("minutes.xml", 8);
  g_autoptr (GBytes) two = render ("minutes.xml", 8);
  g_autoptr (GBytes) other = render ("minutes.xml", 7);

  g_assert_true (g_bytes_equal (one, two));
  g_assert_false (g_bytes_equal (one, other));
}

static void
test_small (void)
{
  g_autoptr (GBytes) pdf = render ("minutes.xml", 8);
  g_autofree char *pages = fixture_run (pdf, "pdfinfo $1 | grep -c 'Pages: *5'");

  g_assert_cmpstr (pages, ==, "1\n");
  g_assert_cmpuint (g_bytes_get_size (pdf), <=, 40 * 1024);
}

static void
test_errors (void)
{
  g_autoptr (RisPdfTemplate) template = fixture_template ("\n<p>\n{{text}}</p>");
  g_autoptr (RisView) view = ris_view_new ();
  RisPdfMeta meta = fixture_meta ();
  g_autoptr (GError) error = NULL;

  ris_view_set_text (view, "text", "議");
  g_assert_null (ris_pdf_render (template, view, &meta, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "test.xml:2: no font has the character \"議\" (U+8B70)");
  g_clear_error (&error);
  meta.created = "yesterday";
  g_assert_null (ris_pdf_render (template, view, &meta, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/document/valid", test_valid);
  g_test_add_func ("/pdf/document/round-trip", test_round_trip);
  g_test_add_func ("/pdf/document/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/document/small", test_small);
  g_test_add_func ("/pdf/document/errors", test_errors);
  return g_test_run ();
}
