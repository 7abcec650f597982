/* Bookmarks hang below one another as the headings do. */
#include "pdf/fixture.h"
#include "pdf/outline-private.h"

static HPDF_Dict
get (HPDF_Dict dict, const char *key)
{
  return HPDF_Dict_GetItem (dict, key, HPDF_OCLASS_DICT);
}

static void
test_levels (void)
{
  HPDF_Doc doc = ris_pdf_object_new_document ();
  RisPdfOutline *outline = ris_pdf_outline_new (doc);
  HPDF_Page page = HPDF_AddPage (doc);
  HPDF_Dict root;
  HPDF_Dict first;

  ris_pdf_outline_add (outline, 1, "eins", page, 700);
  ris_pdf_outline_add (outline, 2, "eins.eins", page, 600);
  ris_pdf_outline_add (outline, 2, "eins.zwei", page, 500);
  ris_pdf_outline_add (outline, 1, "zwei", page, 400);
  ris_pdf_outline_add (outline, 3, "zwei.eins", page, 300);
  ris_pdf_outline_finish (outline);
  root = get (doc->catalog, "Outlines");
  first = get (root, "First");
  g_assert_true (get (first, "Next") == get (root, "Last"));
  g_assert_true (get (get (first, "First"), "Next") == get (first, "Last"));
  g_assert_null (get (get (first, "Last"), "Next"));
  /* a level that was left out is closed up */
  g_assert_true (get (get (get (root, "Last"), "First"), "Parent") == get (root, "Last"));
  g_assert_cmpint (((HPDF_Number)HPDF_Dict_GetItem (root, "Count", HPDF_OCLASS_NUMBER))->value, ==,
                   2);
  g_assert_true (ris_pdf_object_check (doc, NULL));
  ris_pdf_outline_free (outline);
  HPDF_Free (doc);
}

static void
test_empty (void)
{
  HPDF_Doc doc = ris_pdf_object_new_document ();
  RisPdfOutline *outline = ris_pdf_outline_new (doc);

  ris_pdf_outline_finish (outline);
  g_assert_null (get (doc->catalog, "Outlines"));
  ris_pdf_outline_free (outline);
  HPDF_Free (doc);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/outline/levels", test_levels);
  g_test_add_func ("/pdf/outline/empty", test_empty);
  return g_test_run ();
}
