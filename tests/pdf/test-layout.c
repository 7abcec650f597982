/* Pages: margins, page numbers, frames at their places, marks. */
#include "pdf/fixture.h"
#include "pdf/layout-private.h"

static char *
describe (const char *name, guint items)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisPdfTemplate) template = ris_pdf_template_new (name, fixture_load, NULL, &error);
  g_autoptr (RisView) view = fixture_meeting (items);
  char *text;

  g_assert_no_error (error);
  text = ris_pdf_describe (template, view, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_margins (void)
{
  g_autofree char *text = describe ("minutes.xml", 8);
  const char *second = strstr (text, "\n2 ");

  fixture_assert_has (text, " footer Seite 1 von 5\n");
  fixture_assert_has (text, " footer Seite 5 von 5\n");
  g_assert_null (strstr (text, "\n6 "));
  /* the header of the other pages is not on the first */
  g_assert_nonnull (second);
  g_assert_true (strstr (text, " header Niederschrift\n") > second);
}

static void
test_letter (void)
{
  g_autofree char *text = describe ("letter.xml", 0);

  /* DIN 5008 form B: address 62.7 mm from the top, 25 mm from the left */
  fixture_assert_has (text, "1 709 1777 ");
  fixture_assert_has (text, " P Herrn\n");
  /* the subject is the first of the text, 98.5 mm from the top */
  fixture_assert_has (text, "1 709 2792 ");
  /* fold marks at 105, 148.5 and 210 mm */
  fixture_assert_has (text, "1 113 2974 ");
  fixture_assert_has (text, "1 113 4207 ");
  fixture_assert_has (text, "1 113 5951 ");
}

static void
test_right (void)
{
  g_autoptr (RisPdfTemplate) template
      = fixture_template ("<p align=\"right\">1.250 €</p><p align=\"center\">Mitte</p>");
  g_autoptr (RisView) view = ris_view_new ();
  g_autofree char *text = ris_pdf_describe (template, view, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) right = g_strsplit (lines[0], " ", -1);
  g_auto (GStrv) center = g_strsplit (lines[1], " ", -1);

  /* the right margin is 190 mm from the left: 538.6 points */
  g_assert_cmpint (ABS ((int)g_ascii_strtoll (right[1], NULL, 10)
                        + (int)g_ascii_strtoll (right[3], NULL, 10) - 5386),
                   <=, 1);
  g_assert_cmpint (ABS (2 * (int)g_ascii_strtoll (center[1], NULL, 10)
                        + (int)g_ascii_strtoll (center[3], NULL, 10) - 709 - 5386),
                   <=, 2);
}

static void
test_too_long (void)
{
  g_autoptr (GString) flow = g_string_new (NULL);
  g_autoptr (RisPdfTemplate) template = NULL;
  g_autoptr (RisView) view = ris_view_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= RIS_PDF_MAX_PAGES; i++)
    g_string_append (flow, "<p>a</p><pagebreak/>");
  g_string_append (flow, "<p>a</p>");
  template = fixture_template (flow->str);
  g_assert_null (ris_pdf_describe (template, view, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_TOO_LARGE);
}

static void
test_empty (void)
{
  g_autoptr (RisPdfTemplate) template = fixture_template ("");
  g_autoptr (RisView) view = ris_view_new ();
  RisPdfLayout *layout = ris_pdf_layout_new (template, view, NULL);

  g_assert_cmpuint (layout->pages->len, ==, 1);
  ris_pdf_layout_free (layout);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/layout/margins", test_margins);
  g_test_add_func ("/pdf/layout/letter", test_letter);
  g_test_add_func ("/pdf/layout/right", test_right);
  g_test_add_func ("/pdf/layout/too-long", test_too_long);
  g_test_add_func ("/pdf/layout/empty", test_empty);
  return g_test_run ();
}
