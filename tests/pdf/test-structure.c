/* The structure tree: elements that span pages, the way back from page to element. */
#include "pdf/fixture.h"
#include "pdf/structure-private.h"

static void
test_pages (void)
{
  const RisPdfElementSpec document = { RIS_PDF_ROLE_DOCUMENT, 1, FALSE, 0 };
  const RisPdfElementSpec paragraph = { RIS_PDF_ROLE_P, 1, FALSE, 0 };
  HPDF_Doc doc = ris_pdf_object_new_document ();
  RisPdfStructure *structure = ris_pdf_structure_new (doc);
  guint root = ris_pdf_structure_add (structure, 0, &document);
  guint p = ris_pdf_structure_add (structure, root, &paragraph);
  HPDF_Dict tree;
  HPDF_Array leaves;
  HPDF_Dict leaf;

  ris_pdf_structure_begin_page (structure, HPDF_AddPage (doc));
  g_assert_cmpuint (ris_pdf_structure_mark (structure, p), ==, 0);
  g_assert_cmpuint (ris_pdf_structure_mark (structure, p), ==, 1);
  ris_pdf_structure_begin_page (structure, HPDF_AddPage (doc));
  g_assert_cmpuint (ris_pdf_structure_mark (structure, p), ==, 0);
  g_assert_cmpstr (ris_pdf_structure_get_tag (structure, p), ==, "P");
  ris_pdf_structure_finish (structure);

  tree = HPDF_Dict_GetItem (doc->catalog, "StructTreeRoot", HPDF_OCLASS_DICT);
  g_assert_nonnull (tree);
  tree = HPDF_Dict_GetItem (tree, "ParentTree", HPDF_OCLASS_DICT);
  leaves = HPDF_Dict_GetItem (tree, "Kids", HPDF_OCLASS_ARRAY);
  g_assert_cmpuint (HPDF_Array_Items (leaves), ==, 1);
  leaf = HPDF_Array_GetItem (leaves, 0, HPDF_OCLASS_DICT);
  /* two pages: key and array each */
  g_assert_cmpuint (HPDF_Array_Items (HPDF_Dict_GetItem (leaf, "Nums", HPDF_OCLASS_ARRAY)), ==, 4);
  g_assert_true (ris_pdf_object_check (doc, NULL));
  ris_pdf_structure_free (structure);
  HPDF_Free (doc);
}

static void
test_many_pages (void)
{
  HPDF_Doc doc = ris_pdf_object_new_document ();
  RisPdfStructure *structure = ris_pdf_structure_new (doc);
  HPDF_Dict tree;

  for (guint i = 0; i < 1500; i++)
    ris_pdf_structure_begin_page (structure, HPDF_AddPage (doc));
  ris_pdf_structure_finish (structure);
  tree = HPDF_Dict_GetItem (doc->catalog, "StructTreeRoot", HPDF_OCLASS_DICT);
  tree = HPDF_Dict_GetItem (tree, "ParentTree", HPDF_OCLASS_DICT);
  g_assert_cmpuint (HPDF_Array_Items (HPDF_Dict_GetItem (tree, "Kids", HPDF_OCLASS_ARRAY)), ==, 2);
  g_assert_true (ris_pdf_object_check (doc, NULL));
  ris_pdf_structure_free (structure);
  HPDF_Free (doc);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/structure/pages", test_pages);
  g_test_add_func ("/pdf/structure/many-pages", test_many_pages);
  return g_test_run ();
}
