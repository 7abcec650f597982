/* Where pages end: widows and orphans, headings, tables, rows taller than a page. */
#include "pdf/fixture.h"
#include "pdf/place-private.h"

/* a paragraph of so many lines */
static void
add_lines (GString *flow, const char *name, guint count)
{
  g_string_append (flow, "<p>");
  for (guint i = 1; i <= count; i++)
    g_string_append_printf (flow, "%s%u%s", name, i, i < count ? "<br/>" : "");
  g_string_append (flow, "</p>");
}

static char *
describe (const char *flow)
{
  g_autoptr (RisPdfTemplate) template = fixture_template (flow);
  g_autoptr (RisView) view = ris_view_new ();
  g_autoptr (GError) error = NULL;
  char *text = ris_pdf_describe (template, view, &error);

  g_assert_no_error (error);
  return text;
}

/* the page on which a line with exactly this text stands first */
static int
find_page (const char *description, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (description, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], " ", 7);

      if (g_strv_length (fields) == 7 && g_str_equal (fields[6], text))
        return (int)g_ascii_strtoll (fields[0], NULL, 10);
    }
  return 0;
}

/* the page "plain" has 255 mm: 49 lines of 14.5 points */
#define PAGE_LINES 49

static void
test_orphans (void)
{
  g_autoptr (GString) flow = g_string_new (NULL);
  g_autofree char *text = NULL;

  /* one line is left on the page: none of five may stand there alone */
  add_lines (flow, "a", PAGE_LINES - 1);
  add_lines (flow, "b", 5);
  text = describe (flow->str);
  g_assert_cmpint (find_page (text, "a48"), ==, 1);
  g_assert_cmpint (find_page (text, "b1"), ==, 2);
}

static void
test_widows (void)
{
  g_autoptr (GString) flow = g_string_new (NULL);
  g_autofree char *text = NULL;

  /* four lines are left: of five the last must not go over alone */
  add_lines (flow, "a", PAGE_LINES - 4);
  add_lines (flow, "b", 5);
  text = describe (flow->str);
  g_assert_cmpint (find_page (text, "b3"), ==, 1);
  g_assert_cmpint (find_page (text, "b4"), ==, 2);
  g_assert_cmpint (find_page (text, "b5"), ==, 2);
}

static void
test_heading (void)
{
  g_autoptr (GString) flow = g_string_new (NULL);
  g_autofree char *text = NULL;

  add_lines (flow, "a", PAGE_LINES - 5);
  g_string_append (flow, "<h1>Titel</h1><h2>Unter</h2><p>Text</p>");
  text = describe (flow->str);
  g_assert_cmpint (find_page (text, "Titel"), ==, 2);
  g_assert_cmpint (find_page (text, "Text"), ==, 2);
}

static void
test_keep (void)
{
  g_autoptr (GString) flow = g_string_new (NULL);
  g_autofree char *text = NULL;

  add_lines (flow, "a", PAGE_LINES - 6);
  g_string_append (flow, "<keep>");
  add_lines (flow, "b", 2);
  add_lines (flow, "c", 4);
  g_string_append (flow, "</keep>");
  text = describe (flow->str);
  g_assert_cmpint (find_page (text, "b1"), ==, 2);
  g_assert_cmpint (find_page (text, "c4"), ==, 2);
}

static void
test_keep_taller_than_page (void)
{
  g_autoptr (GString) flow = g_string_new ("<keep>");
  g_autofree char *text = NULL;

  add_lines (flow, "a", 2 * PAGE_LINES + 10);
  g_string_append (flow, "</keep>");
  text = describe (flow->str);
  g_assert_cmpint (find_page (text, "a1"), ==, 1);
  g_assert_cmpint (find_page (text, "a50"), ==, 2);
  g_assert_cmpint (find_page (text, "a108"), ==, 3);
}

static void
test_table (void)
{
  g_autoptr (GString) flow
      = g_string_new ("<table cols=\"* *\"><head><row><cell>Kopf</cell><cell/></row></head>");
  g_autofree char *text = NULL;
  const char *second;

  for (guint i = 1; i <= 60; i++)
    g_string_append_printf (flow, "<row><cell>r%u</cell><cell>x<br/>y%u</cell></row>", i, i);
  g_string_append (flow, "</table>");
  text = describe (flow->str);
  for (guint i = 1; i <= 60; i++)
    {
      g_autofree char *first = g_strdup_printf ("r%u", i);
      g_autofree char *last = g_strdup_printf ("y%u", i);

      /* no row is parted */
      g_assert_cmpint (find_page (text, first), ==, find_page (text, last));
    }
  g_assert_cmpint (find_page (text, "r60"), ==, 3);
  second = strstr (text, "\n2 ");
  g_assert_nonnull (second);
  fixture_assert_has (second, " repeated Kopf\n");
}

static void
test_tall_row (void)
{
  g_autoptr (GString) flow = g_string_new (
      "<table cols=\"20 "
      "*\"><head><row><cell>Kopf</cell><cell/></row></head><row><cell>links</cell><cell>");
  g_autofree char *text = NULL;

  add_lines (flow, "a", 90);
  g_string_append (flow, "</cell></row><row><cell>danach</cell><cell/></row></table>");
  text = describe (flow->str);
  g_assert_cmpint (find_page (text, "a1"), ==, 1);
  g_assert_cmpint (find_page (text, "a90"), ==, 2);
  g_assert_cmpint (find_page (text, "danach"), ==, 2);
  /* what is finished on one page is not repeated on the next */
  g_assert_null (strstr (strstr (text, "links") + 1, "links"));
}

static void
test_list (void)
{
  g_autoptr (GString) flow = g_string_new ("<list type=\"number\">");
  g_autofree char *text = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_string_append (flow, "<item>");
      add_lines (flow, "a", 30);
      g_string_append (flow, "</item>");
    }
  g_string_append (flow, "</list>");
  text = describe (flow->str);
  g_assert_cmpint (find_page (text, "1."), ==, 1);
  g_assert_cmpint (find_page (text, "2."), ==, 1);
  g_assert_cmpint (find_page (text, "3."), ==, 2);
}

static void
test_break (void)
{
  g_autofree char *text
      = describe ("<pagebreak/><p>a</p><pagebreak/><section><p>b</p><pagebreak/><p>c</p></section>"
                  "<pagebreak/>");

  g_assert_cmpint (find_page (text, "a"), ==, 1);
  g_assert_cmpint (find_page (text, "b"), ==, 2);
  g_assert_cmpint (find_page (text, "c"), ==, 3);
  g_assert_null (strstr (text, "\n4 "));
}

static void
test_box (void)
{
  g_autoptr (GString) flow = g_string_new ("<p>davor</p><box>");
  g_autofree char *text = NULL;

  add_lines (flow, "a", 60);
  g_string_append (flow, "</box>");
  text = describe (flow->str);
  /* the tint is under the text of both pages, ahead of it in the list */
  g_assert_true (g_str_has_prefix (text, "1 "));
  fixture_assert_has (text, "\n2 709 567 ");
  g_assert_cmpint (find_page (text, "a60"), ==, 2);
}

static void
test_signatures (void)
{
  g_autoptr (GString) flow = g_string_new (NULL);
  g_autofree char *text = NULL;

  add_lines (flow, "a", PAGE_LINES - 3);
  g_string_append (flow, "<p>Schluss</p><signature-block><signature>Vorsitz</signature></"
                         "signature-block>");
  text = describe (flow->str);
  g_assert_cmpint (find_page (text, "a46"), ==, 1);
  g_assert_cmpint (find_page (text, "Schluss"), ==, 2);
  g_assert_cmpint (find_page (text, "Vorsitz"), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/place/orphans", test_orphans);
  g_test_add_func ("/pdf/place/widows", test_widows);
  g_test_add_func ("/pdf/place/heading", test_heading);
  g_test_add_func ("/pdf/place/keep", test_keep);
  g_test_add_func ("/pdf/place/keep-taller-than-page", test_keep_taller_than_page);
  g_test_add_func ("/pdf/place/table", test_table);
  g_test_add_func ("/pdf/place/tall-row", test_tall_row);
  g_test_add_func ("/pdf/place/list", test_list);
  g_test_add_func ("/pdf/place/break", test_break);
  g_test_add_func ("/pdf/place/box", test_box);
  g_test_add_func ("/pdf/place/signatures", test_signatures);
  return g_test_run ();
}
