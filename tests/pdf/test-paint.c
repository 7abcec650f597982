/* A layout on a canvas: reading order, roles, what has no meaning. */
#include "pdf/fixture.h"
#include "pdf/paint-private.h"

static GBytes *
paint (const char *flow)
{
  g_autoptr (RisPdfTemplate) template = fixture_template (flow);
  g_autoptr (RisView) view = ris_view_new ();
  RisPdfMeta meta = fixture_meta ();
  g_autoptr (RisPdfCanvas) canvas = ris_pdf_canvas_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RisPdfLayout) layout = ris_pdf_layout_new (template, view, &error);
  GBytes *pdf;

  g_assert_no_error (error);
  ris_pdf_paint (layout, canvas);
  pdf = ris_pdf_canvas_finish (canvas, &meta, &error);
  g_assert_no_error (error);
  return pdf;
}

static void
test_structure (void)
{
  g_autoptr (GBytes) pdf
      = paint ("<footer on=\"all\"><p>unten</p></footer><h1>Titel</h1><p>eins <a "
               "href=\"https://x.example\">zwei</a> drei</p>"
               "<list type=\"number\"><item>a<p>b</p></item></list>"
               "<table cols=\"* *\"><head><row><cell>k</cell><cell>l</cell></row></head>"
               "<row><cell header=\"row\">m</cell><cell/></row><row><cell "
               "span=\"2\">n</cell></row></table>");
  g_autofree char *tree
      = fixture_run (pdf, "pdfinfo -struct-text $1 2>&1 | sed 's/Object [0-9]* 0/Object 0/'");
  g_auto (GStrv) words = g_strsplit_set (tree, " \n", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
  g_assert_cmpstr (
      joined->str, ==,
      "Document H1 (block) \"Titel\" P (block) \"eins \" Link (inline) \"zwei\" Object 0 \" drei\" "
      "L (block): /ListNumbering /Decimal LI (block) Lbl (block) \"1.\" LBody (block) P (block) "
      "\"a\" "
      "P (block) \"b\" Table (block) THead TR TH: /Scope /Column \"k\" TH: /Scope /Column \"l\" "
      "TBody TR TH: /Scope /Row \"m\" TD TR TD: /ColSpan 2 \"n\"");
}

/* justified, underlined and hyphenated text is what was typed */
static void
test_text (void)
{
  g_autoptr (GBytes) pdf = paint (
      "<columns widths=\"40 *\"><column><p align=\"justify\">Die Straßen­ausbau­beitrags­satzung "
      "vom "
      "7. Juni gilt für <a href=\"https://x.example\">alle Grund­stücke</a> im Gebiet.</p></column>"
      "<column><p>x</p></column></columns>");
  g_autofree char *text = fixture_run (pdf, "pdfinfo -struct-text $1 2>&1 | tr -d '\"\\n' | sed "
                                            "'s/Object [0-9]* 0//g; s/  */ /g'");
  g_auto (GStrv) parts = g_strsplit (text, "\302\255", -1);
  g_autofree char *joined = g_strjoinv ("", parts);

  fixture_assert_has (joined, "Die Straßenausbaubeitragssatzung vom 7. Juni gilt für");
  fixture_assert_has (joined, "alle Grundstücke");
}

static void
test_outline (void)
{
  g_autoptr (GBytes) pdf = paint ("<h1>Eins</h1><h2>Zwei<br/>Zeilen</h2><h2>Drei</h2>");
  g_autofree char *content = fixture_run (pdf, "qpdf --json $1 | grep '\"title\"'");

  fixture_assert_has (content, "\"Eins\"");
  fixture_assert_has (content, "\"Zwei Zeilen\"");
  fixture_assert_has (content, "\"Drei\"");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/paint/structure", test_structure);
  g_test_add_func ("/pdf/paint/text", test_text);
  g_test_add_func ("/pdf/paint/outline", test_outline);
  return g_test_run ();
}
