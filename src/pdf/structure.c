/* The structure tree: what the content of the pages means.
 *
 * An element belongs to a block, however many pages it spans; each piece of its content on a page is numbered there, and
 * the parent tree leads back from page and number to the element. Screen readers, exports and searches follow it.
 */
#include "structure-private.h"

/* libharu's arrays end at 32,767 entries: the parent tree is cut into leaves */
#define KEYS_PER_LEAF 1000

typedef struct
{
  HPDF_Dict dict;
  HPDF_Array kids; /* (nullable) */
  HPDF_Page page;  /* (nullable): the first one it stands on */
  RisPdfRole role;
} Element;

struct _RisPdfStructure
{
  HPDF_Doc doc;        /* (unowned) */
  GArray *elements;    /* (owned) (element-type Element) */
  GPtrArray *pages;    /* (owned) (element-type HPDF_Array): the elements of each page by number */
  GArray *annotations; /* (owned) (element-type guint): elements of the annotations */
  GPtrArray *annotation_dicts; /* (owned) (element-type HPDF_Dict) */
  HPDF_Page page;
};

static const char *const tags[] = { "StructTreeRoot",
                                    "Document",
                                    "Sect",
                                    "P",
                                    "H1",
                                    "H2",
                                    "H3",
                                    "H4",
                                    "H5",
                                    "H6",
                                    "L",
                                    "LI",
                                    "Lbl",
                                    "LBody",
                                    "Table",
                                    "THead",
                                    "TBody",
                                    "TR",
                                    "TH",
                                    "TD",
                                    "Link",
                                    "BlockQuote" };

RisPdfStructure *
ris_pdf_structure_new (HPDF_Doc doc)
{
  RisPdfStructure *structure = g_new0 (RisPdfStructure, 1);
  Element root
      = { ris_pdf_object_new_shared (doc, "StructTreeRoot"), NULL, NULL, RIS_PDF_ROLE_NONE };

  structure->doc = doc;
  structure->elements = g_array_new (FALSE, FALSE, sizeof (Element));
  structure->pages = g_ptr_array_new ();
  structure->annotations = g_array_new (FALSE, FALSE, sizeof (guint));
  structure->annotation_dicts = g_ptr_array_new ();
  g_array_append_val (structure->elements, root);
  return structure;
}

void
ris_pdf_structure_free (RisPdfStructure *structure)
{
  if (structure == NULL)
    return;
  g_array_unref (structure->elements);
  g_ptr_array_unref (structure->pages);
  g_array_unref (structure->annotations);
  g_ptr_array_unref (structure->annotation_dicts);
  g_free (structure);
}

static Element *
get_element (const RisPdfStructure *structure, guint element)
{
  return &g_array_index (structure->elements, Element, element);
}

static HPDF_Array
get_kids (RisPdfStructure *structure, Element *element)
{
  if (element->kids == NULL)
    element->kids = ris_pdf_object_add_array (structure->doc, element->dict, "K");
  return element->kids;
}

static void
set_attributes (RisPdfStructure *structure, HPDF_Dict dict, const RisPdfElementSpec *spec)
{
  static const char *const numbering[] = { "Disc", "None", "Decimal", "LowerAlpha", "None" };
  HPDF_Dict attributes;

  if (spec->role == RIS_PDF_ROLE_L)
    {
      attributes = ris_pdf_object_add_dict (structure->doc, dict, "A");
      HPDF_Dict_AddName (attributes, "O", "List");
      HPDF_Dict_AddName (attributes, "ListNumbering", numbering[MIN (spec->numbering, 4)]);
      return;
    }
  if (spec->role != RIS_PDF_ROLE_TH && (spec->role != RIS_PDF_ROLE_TD || spec->span < 2))
    return;
  attributes = ris_pdf_object_add_dict (structure->doc, dict, "A");
  HPDF_Dict_AddName (attributes, "O", "Table");
  if (spec->role == RIS_PDF_ROLE_TH)
    HPDF_Dict_AddName (attributes, "Scope", spec->is_row_head ? "Row" : "Column");
  if (spec->span > 1)
    HPDF_Dict_AddNumber (attributes, "ColSpan", (HPDF_INT32)spec->span);
}

guint
ris_pdf_structure_add (RisPdfStructure *structure, guint parent, const RisPdfElementSpec *spec)
{
  Element *above = get_element (structure, parent);
  Element element
      = { ris_pdf_object_new_shared (structure->doc, "StructElem"), NULL, NULL, spec->role };

  HPDF_Dict_AddName (element.dict, "S", tags[spec->role]);
  HPDF_Dict_Add (element.dict, "P", above->dict);
  set_attributes (structure, element.dict, spec);
  HPDF_Array_Add (get_kids (structure, above), element.dict);
  g_array_append_val (structure->elements, element);
  return structure->elements->len - 1;
}

void
ris_pdf_structure_begin_page (RisPdfStructure *structure, HPDF_Page page)
{
  HPDF_Array numbers = ris_pdf_object_new_array (structure->doc);

  HPDF_Xref_Add (structure->doc->xref, numbers);
  HPDF_Dict_AddNumber (page, "StructParents", (HPDF_INT32)structure->pages->len);
  HPDF_Dict_AddName (page, "Tabs", "S");
  g_ptr_array_add (structure->pages, numbers);
  structure->page = page;
}

guint
ris_pdf_structure_mark (RisPdfStructure *structure, guint number)
{
  Element *element = get_element (structure, number);
  HPDF_Array marks = g_ptr_array_index (structure->pages, structure->pages->len - 1);
  guint mark = HPDF_Array_Items (marks);
  HPDF_Dict reference;

  HPDF_Array_Add (marks, element->dict);
  if (element->page == NULL)
    {
      element->page = structure->page;
      HPDF_Dict_Add (element->dict, "Pg", structure->page);
    }
  if (element->page == structure->page)
    {
      HPDF_Array_AddNumber (get_kids (structure, element), (HPDF_INT32)mark);
      return mark;
    }
  reference = ris_pdf_object_new_dict (structure->doc);
  HPDF_Dict_AddName (reference, "Type", "MCR");
  HPDF_Dict_Add (reference, "Pg", structure->page);
  HPDF_Dict_AddNumber (reference, "MCID", (HPDF_INT32)mark);
  HPDF_Array_Add (get_kids (structure, element), reference);
  return mark;
}

const char *
ris_pdf_structure_get_tag (const RisPdfStructure *structure, guint element)
{
  return tags[get_element (structure, element)->role];
}

void
ris_pdf_structure_add_annotation (RisPdfStructure *structure, guint number, HPDF_Dict annotation)
{
  Element *element = get_element (structure, number);
  HPDF_Dict reference = ris_pdf_object_new_dict (structure->doc);

  HPDF_Dict_AddName (reference, "Type", "OBJR");
  HPDF_Dict_Add (reference, "Pg", structure->page);
  HPDF_Dict_Add (reference, "Obj", annotation);
  HPDF_Array_Add (get_kids (structure, element), reference);
  g_array_append_val (structure->annotations, number);
  g_ptr_array_add (structure->annotation_dicts, annotation);
}

/* the leaf that @key belongs into; a new one where the last is full */
static HPDF_Array
get_leaf (RisPdfStructure *structure, HPDF_Array leaves, guint key, guint count)
{
  HPDF_Dict leaf;
  HPDF_Array limits;

  if (key % KEYS_PER_LEAF != 0)
    {
      leaf = HPDF_Array_GetItem (leaves, key / KEYS_PER_LEAF, HPDF_OCLASS_DICT);
      return HPDF_Dict_GetItem (leaf, "Nums", HPDF_OCLASS_ARRAY);
    }
  leaf = ris_pdf_object_new_shared (structure->doc, NULL);
  limits = ris_pdf_object_add_array (structure->doc, leaf, "Limits");
  HPDF_Array_AddNumber (limits, (HPDF_INT32)key);
  HPDF_Array_AddNumber (limits, (HPDF_INT32)MIN (key + KEYS_PER_LEAF, count) - 1);
  HPDF_Array_Add (leaves, leaf);
  return ris_pdf_object_add_array (structure->doc, leaf, "Nums");
}

void
ris_pdf_structure_finish (RisPdfStructure *structure)
{
  HPDF_Dict root = get_element (structure, 0)->dict;
  HPDF_Dict tree = ris_pdf_object_new_shared (structure->doc, NULL);
  HPDF_Array leaves = ris_pdf_object_add_array (structure->doc, tree, "Kids");
  guint pages = structure->pages->len;
  guint count = pages + structure->annotations->len;
  HPDF_Dict marked;

  for (guint key = 0; key < count; key++)
    {
      HPDF_Array numbers = get_leaf (structure, leaves, key, count);

      HPDF_Array_AddNumber (numbers, (HPDF_INT32)key);
      if (key < pages)
        {
          HPDF_Array_Add (numbers, g_ptr_array_index (structure->pages, key));
          continue;
        }
      HPDF_Dict_AddNumber (g_ptr_array_index (structure->annotation_dicts, key - pages),
                           "StructParent", (HPDF_INT32)key);
      HPDF_Array_Add (numbers, get_element (structure, g_array_index (structure->annotations, guint,
                                                                      key - pages))
                                   ->dict);
    }
  HPDF_Dict_Add (root, "ParentTree", tree);
  HPDF_Dict_AddNumber (root, "ParentTreeNextKey", (HPDF_INT32)count);
  HPDF_Dict_Add (structure->doc->catalog, "StructTreeRoot", root);
  marked = ris_pdf_object_add_dict (structure->doc, structure->doc->catalog, "MarkInfo");
  HPDF_Dict_AddBoolean (marked, "Marked", HPDF_TRUE);
}
