/* The outline: the headings as bookmarks.
 *
 * Readers show it beside the pages; in minutes of fifty items it is the quickest way to one of them. The last bookmark of
 * each level is kept, so that a new one finds its parent and its elder sibling.
 */
#include "outline-private.h"

#define LEVELS 8

struct _RisPdfOutline
{
  HPDF_Doc doc;           /* (unowned) */
  HPDF_Dict last[LEVELS]; /* (unowned) (nullable): 0 is the root */
  guint count[LEVELS];    /* children of the last one of each level */
};

RisPdfOutline *
ris_pdf_outline_new (HPDF_Doc doc)
{
  RisPdfOutline *outline = g_new0 (RisPdfOutline, 1);

  outline->doc = doc;
  outline->last[0] = ris_pdf_object_new_shared (doc, "Outlines");
  return outline;
}

void
ris_pdf_outline_free (RisPdfOutline *outline)
{
  g_free (outline);
}

static void
set_target (RisPdfOutline *outline, HPDF_Dict mark, HPDF_Page page, double y)
{
  HPDF_Array target = ris_pdf_object_add_array (outline->doc, mark, "Dest");

  HPDF_Array_Add (target, page);
  HPDF_Array_AddName (target, "XYZ");
  HPDF_Array_Add (target, HPDF_Null_New (outline->doc->mmgr));
  HPDF_Array_AddReal (target, (HPDF_REAL)y);
  HPDF_Array_Add (target, HPDF_Null_New (outline->doc->mmgr));
}

void
ris_pdf_outline_add (RisPdfOutline *outline, guint level, const char *title, HPDF_Page page,
                     double y)
{
  HPDF_Dict mark = ris_pdf_object_new_shared (outline->doc, NULL);
  HPDF_Dict parent;

  level = CLAMP (level, 1, LEVELS - 1);
  while (outline->last[level - 1] == NULL)
    level--;
  parent = outline->last[level - 1];
  ris_pdf_object_set_text (outline->doc, mark, "Title", title);
  HPDF_Dict_Add (mark, "Parent", parent);
  set_target (outline, mark, page, y);
  if (outline->last[level] != NULL)
    {
      HPDF_Dict_Add (outline->last[level], "Next", mark);
      HPDF_Dict_Add (mark, "Prev", outline->last[level]);
    }
  else
    HPDF_Dict_Add (parent, "First", mark);
  HPDF_Dict_Add (parent, "Last", mark);
  /* positive: all levels are shown */
  HPDF_Dict_AddNumber (parent, "Count", (HPDF_INT32)++outline->count[level - 1]);
  outline->last[level] = mark;
  for (guint i = level; i < LEVELS; i++)
    outline->count[i] = 0;
  for (guint i = level + 1; i < LEVELS; i++)
    outline->last[i] = NULL;
}

void
ris_pdf_outline_finish (RisPdfOutline *outline)
{
  if (outline->count[0] == 0)
    return;
  HPDF_Dict_Add (outline->doc->catalog, "Outlines", outline->last[0]);
  HPDF_Dict_AddName (outline->doc->catalog, "PageMode", "UseOutlines");
}
