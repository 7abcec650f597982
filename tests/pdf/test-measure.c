/* Widths of columns, distances of blocks. */
#include "pdf/expand-private.h"
#include "pdf/fixture.h"
#include "pdf/measure-private.h"

#define MM (72.0 / 25.4)

static RisPdfBlock *
measure (const RisPdfTemplate *template, double width)
{
  g_autoptr (RisView) view = ris_view_new ();
  RisPdfExpansion expansion = { template, view, 0, 0 };
  g_autoptr (GError) error = NULL;
  RisPdfBlock *stack = ris_pdf_expand (&expansion, template->root, &error);

  g_assert_no_error (error);
  g_assert_true (ris_pdf_style_load_faces (template->sheet, NULL));
  g_assert_true (ris_pdf_measure_shape (stack, NULL));
  ris_pdf_measure (stack, width);
  return stack;
}

static void
test_columns (void)
{
  g_autoptr (RisPdfTemplate) template
      = fixture_template ("<table cols=\"20 auto * "
                          "2*\"><head><row><cell/><cell>Fraktion</cell><cell/><cell/></row></head>"
                          "<row><cell/><cell>F</cell><cell/><cell/></row></table>");
  g_autoptr (RisPdfBlock) stack = measure (template, 400);
  const double *offsets = stack->first->offsets;
  double rest = 400 - offsets[2];

  g_assert_cmpfloat_with_epsilon (offsets[1], 20 * MM, 0.01);
  /* as wide as the word and the padding of its cell */
  g_assert_cmpfloat (offsets[2] - offsets[1], >, 35);
  g_assert_cmpfloat (offsets[2] - offsets[1], <, 60);
  g_assert_cmpfloat_with_epsilon (offsets[3] - offsets[2], rest / 3, 0.01);
  g_assert_cmpfloat_with_epsilon (offsets[4], 400, 0.01);
}

static void
test_crowded_columns (void)
{
  g_autoptr (RisPdfTemplate) template = fixture_template (
      "<table cols=\"auto "
      "auto\"><head><row><cell>kurz</cell><cell>Nein</cell></row></head><row><cell>kurz</cell>"
      "<cell>Ein langer Text, der bei weitem nicht in eine einzige Zeile dieser Tabelle "
      "passt.</cell></row></table>");
  g_autoptr (RisPdfBlock) stack = measure (template, 200);
  const double *offsets = stack->first->offsets;

  /* the short column gets what it wants, the long one the rest */
  g_assert_cmpfloat (offsets[1], <, 40);
  g_assert_cmpfloat_with_epsilon (offsets[2], 200, 0.01);
  g_assert_cmpfloat (stack->first->last->height, >, 2 * 12.5);
}

static void
test_distances (void)
{
  g_autoptr (RisPdfTemplate) template
      = fixture_template ("<h1>a</h1><p>b</p><section><h2>c</h2><p>d</p></section><p>e</p><space "
                          "height=\"5\"/><p>f</p>");
  g_autoptr (RisPdfBlock) stack = measure (template, 400);
  const RisPdfBlock *h1 = stack->first;
  const RisPdfBlock *p = h1->next;
  const RisPdfBlock *section = p->next;

  g_assert_cmpfloat (ris_pdf_measure_get_gap (NULL, h1), ==, 0);
  g_assert_cmpfloat (ris_pdf_measure_get_gap (h1, p), ==, MAX (h1->style->after, p->style->before));
  /* a group takes the distances of its first and last child */
  g_assert_cmpfloat (ris_pdf_measure_get_gap (p, section), ==, section->first->style->before);
  g_assert_cmpfloat (ris_pdf_measure_get_gap (section, section->next), ==, p->style->after);
  g_assert_cmpfloat_with_epsilon (section->next->next->height, 5 * MM, 0.01);
}

static void
test_indent (void)
{
  g_autoptr (RisPdfTemplate) template
      = fixture_template ("<p style=\"result\">a</p><box><p>b</p></box>");
  g_autoptr (RisPdfBlock) stack = measure (template, 400);
  const RisPdfBlock *p = stack->first;
  const RisPdfBlock *box = p->next;

  g_assert_cmpfloat_with_epsilon (p->width, 400 - p->style->indent, 0.01);
  g_assert_cmpfloat_with_epsilon (box->first->width, 400 - 2 * box->style->padding_x, 0.01);
  g_assert_cmpfloat_with_epsilon (box->height, box->first->height + 2 * box->style->padding_y,
                                  0.01);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/measure/columns", test_columns);
  g_test_add_func ("/pdf/measure/crowded-columns", test_crowded_columns);
  g_test_add_func ("/pdf/measure/distances", test_distances);
  g_test_add_func ("/pdf/measure/indent", test_indent);
  return g_test_run ();
}
