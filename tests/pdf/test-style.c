/* The shipped style sheet loads; each kind of mistake in one is told with its line. */
#include "pdf/fixture.h"
#include "pdf/style-private.h"

static char *
dup_default (void)
{
  g_autoptr (GBytes) bytes = fixture_load ("style/default.xml", NULL, NULL);

  g_assert_nonnull (bytes);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static RisPdfStyleSheet *
load (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return ris_pdf_style_sheet_new ("s.xml", bytes, error);
}

static void
test_default (void)
{
  g_autofree char *text = dup_default ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RisPdfStyleSheet) sheet = load (text, &error);
  const RisPdfStyle *h1;
  const RisPdfPageStyle *page;

  g_assert_no_error (error);
  h1 = ris_pdf_style_get (sheet, "h1");
  g_assert_true (h1->bold);
  g_assert_cmpfloat (h1->size, >, ris_pdf_style_get (sheet, "p")->size);
  /* inherited from p */
  g_assert_cmpuint (h1->color, ==, ris_pdf_style_get (sheet, "p")->color);
  g_assert_cmpuint (h1->fill, ==, RIS_PDF_NO_COLOR);
  page = ris_pdf_style_get_page (sheet, "letter");
  g_assert_cmpfloat_with_epsilon (page->width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (page->first_top, 98.5 * 72 / 25.4, 0.01);
  g_assert_null (ris_pdf_style_get (sheet, "nothing"));
  g_assert_true (ris_pdf_style_load_faces (sheet, &error));
  g_assert_true (ris_pdf_style_get_face (h1->family, 1)->bold);
}

static void
assert_refused (const char *old, const char *new, const char *message)
{
  g_autofree char *text = dup_default ();
  g_auto (GStrv) parts = g_strsplit (text, old, 2);
  g_autofree char *wrong = g_strjoinv (new, parts);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_assert_null (load (wrong, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
  fixture_assert_has (error->message, message);
  g_assert_true (g_str_has_prefix (error->message, "s.xml:"));
}

static void
test_errors (void)
{
  assert_refused ("size=\"18\"", "size=\"18pt\"", "size=\"18pt\" is wrong");
  assert_refused ("size=\"18\"", "sise=\"18\"", "unknown attribute sise of <style>");
  assert_refused ("size=\"18\"", "size=\"30\"", "leading not below it");
  assert_refused ("value=\"#1b1b1b\"", "value=\"#1b1b1g\"", "color ink needs a value");
  assert_refused ("color=\"ink\"", "color=\"inc\"", "color=\"inc\" is wrong");
  assert_refused ("name=\"h2\" base=\"p\"", "name=\"h2\" base=\"q\"", "unknown style q");
  assert_refused ("name=\"h2\"", "name=\"h22\"", "style h2 is missing");
  assert_refused ("<style name=\"h2\"", "<stile name=\"h2\"", "unknown element <stile>");
  assert_refused ("<style name=\"h2\"", "<style", "<style> has no name");
  assert_refused ("weight=\"bold\"", "weight=\"fat\"", "weight=\"fat\" is wrong");
  assert_refused ("left=\"25\"", "left=\"195\"", "leaves no room for text");
  assert_refused ("italic=\"LiberationSans-Italic.ttf\"", "", "face sans has no italic");
  assert_refused ("face=\"sans\"", "face=\"serif\"", "face=\"serif\" is wrong");
  assert_refused ("<!-- headings -->", "words", "text in a style sheet");
}

static void
test_missing_font (void)
{
  g_autofree char *text = dup_default ();
  g_auto (GStrv) parts = g_strsplit (text, "LiberationSans-Bold.ttf", 2);
  g_autofree char *other = g_strjoinv ("Nowhere.ttf", parts);
  g_autoptr (RisPdfStyleSheet) sheet = load (other, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (sheet);
  g_assert_false (ris_pdf_style_load_faces (sheet, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/style/default", test_default);
  g_test_add_func ("/pdf/style/errors", test_errors);
  g_test_add_func ("/pdf/style/missing-font", test_missing_font);
  return g_test_run ();
}
