/* Labels of lists, spans of rows. */
#include "pdf/fixture.h"
#include "pdf/grid-private.h"
#include "pdf/template-private.h"

static void
test_labels (void)
{
  static const struct
  {
    guint type;
    guint number;
    const char *label; /* NULL: none */
  } cases[] = { { 0, 1, "•" },   { 1, 1, "–" },    { 2, 12, "12." }, { 3, 1, "a)" },
                { 3, 26, "z)" }, { 3, 27, "aa)" }, { 3, 53, "ba)" }, { 4, 1, NULL } };
  g_autoptr (RisPdfTemplate) template = fixture_template ("");
  const RisPdfStyle *style = ris_pdf_style_get (template->sheet, "list");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisPdfBlock) list = ris_pdf_grid_new_list (style, cases[i].type);
      RisPdfBlock *body = ris_pdf_grid_add_item (list, cases[i].number, style);
      RisPdfBlock *label = list->first->first;

      g_assert_true (label->next == body);
      g_assert_cmpint (label->role, ==, RIS_PDF_ROLE_LBL);
      g_assert_cmpint (body->role, ==, RIS_PDF_ROLE_LBODY);
      g_assert_cmpstr (label->first == NULL ? NULL : label->first->text->str, ==, cases[i].label);
    }
}

static void
test_span (void)
{
  g_autoptr (RisPdfTemplate) template = fixture_template ("");
  const RisPdfStyle *style = ris_pdf_style_get (template->sheet, "table");
  g_autoptr (RisPdfBlock) table = ris_pdf_grid_new (RIS_PDF_ROLE_TABLE, style, NULL);
  RisPdfBlock *row = ris_pdf_grid_add_row (table, RIS_PDF_ROLE_TR);

  g_assert_cmpuint (ris_pdf_grid_get_span (row), ==, 0);
  ris_pdf_grid_add_cell (row, RIS_PDF_ROLE_TD, style)->span = 3;
  ris_pdf_grid_add_cell (row, RIS_PDF_ROLE_TD, style);
  g_assert_cmpuint (ris_pdf_grid_get_span (row), ==, 4);
  g_assert_false (table->splits);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/grid/labels", test_labels);
  g_test_add_func ("/pdf/grid/span", test_span);
  return g_test_run ();
}
