/* Paths, pieces and tests: what is accepted, what is refused, what they yield. */
#include "pdf/expression-private.h"
#include "pdf/fixture.h"

static void
test_paths (void)
{
  g_assert_true (ris_pdf_expression_is_path ("a"));
  g_assert_true (ris_pdf_expression_is_path ("a.b_c.d-1"));
  g_assert_false (ris_pdf_expression_is_path (""));
  g_assert_false (ris_pdf_expression_is_path ("a."));
  g_assert_false (ris_pdf_expression_is_path (".a"));
  g_assert_false (ris_pdf_expression_is_path ("a b"));
}

static void
test_pieces (void)
{
  g_autofree char *problem = NULL;
  g_autoptr (GPtrArray) pieces
      = ris_pdf_expression_new_pieces ("Am {{start | date}}, {page}/{pages}", &problem);
  const RisPdfPiece *value;

  g_assert_nonnull (pieces);
  g_assert_cmpuint (pieces->len, ==, 6);
  value = g_ptr_array_index (pieces, 1);
  g_assert_cmpint (value->kind, ==, RIS_PDF_PIECE_VALUE);
  g_assert_cmpstr (value->text, ==, "start");
  g_assert_nonnull (value->filter);
  g_assert_cmpint (((RisPdfPiece *)g_ptr_array_index (pieces, 3))->kind, ==, RIS_PDF_PIECE_PAGE);
  g_assert_cmpint (((RisPdfPiece *)g_ptr_array_index (pieces, 5))->kind, ==, RIS_PDF_PIECE_PAGES);
}

static void
test_wrong_pieces (void)
{
  static const char *const wrong[]
      = { "{{a", "{x}", "{{}}", "{{a b}}", "{{a|nofilter}}", "{{a|}}", "{" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *problem = NULL;

      g_assert_null (ris_pdf_expression_new_pieces (wrong[i], &problem));
      g_assert_nonnull (problem);
    }
}

static RisView *
new_view (void)
{
  RisView *view = ris_view_new ();
  RisView *map = ris_view_add_map (view, "m");

  ris_view_set_text (map, "kind", "public");
  ris_view_set_int (map, "count", 7);
  ris_view_set_bool (view, "yes", TRUE);
  ris_view_set_text (view, "start", "2022-06-07");
  return view;
}

static void
test_values (void)
{
  static const struct
  {
    const char *text;
    const char *value;
  } cases[]
      = { { "{{m.kind}}", "public" }, { "{{m.count}}", "7" }, { "{{m.none}}", "" },
          { "{{none.x}}", "" },       { "{{m}}", "" },        { "{{start|date}}", "07.06.2022" },
          { "{{m.kind.x}}", "" },     { "{{t.count}}", "7" } };
  g_autoptr (RisView) view = new_view ();
  RisPdfScope root = { "", view, NULL };
  RisPdfScope scope = { "t", ris_view_get (view, "m"), &root };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problem = NULL;
      g_autoptr (GPtrArray) pieces = ris_pdf_expression_new_pieces (cases[i].text, &problem);
      g_autoptr (GString) out = g_string_new (NULL);

      ris_pdf_expression_append (&scope, g_ptr_array_index (pieces, 0), out);
      g_assert_cmpstr (out->str, ==, cases[i].value);
    }
}

static void
test_tests (void)
{
  static const struct
  {
    const char *text;
    int result; /* -1: refused */
  } cases[] = { { "yes", 1 },
                { "not yes", 0 },
                { "none", 0 },
                { "not none", 1 },
                { "m.kind == 'public'", 1 },
                { "m.kind=='other'", 0 },
                { "m.kind != 'other'", 1 },
                { "m.count == '7'", 1 },
                { "none == ''", 1 },
                { "m.kind == public", -1 },
                { "m.kind == 'a' b'", -1 },
                { "a and b", -1 },
                { "", -1 } };
  g_autoptr (RisView) view = new_view ();
  RisPdfScope root = { "", view, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RisPdfTest *test = ris_pdf_expression_new_test (cases[i].text);

      g_assert_cmpint (test == NULL ? -1 : ris_pdf_expression_is_true (&root, test), ==,
                       cases[i].result);
      ris_pdf_expression_free_test (test);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/expression/paths", test_paths);
  g_test_add_func ("/pdf/expression/pieces", test_pieces);
  g_test_add_func ("/pdf/expression/wrong-pieces", test_wrong_pieces);
  g_test_add_func ("/pdf/expression/values", test_values);
  g_test_add_func ("/pdf/expression/tests", test_tests);
  return g_test_run ();
}
