/* Pages: where everything stands on paper.
 *
 * The body is measured once and placed page by page. Headers and footers come last, when the number of pages is known;
 * how high they are has to be known first, so each is laid out once with a sample number and again for each page.
 * Nothing is drawn here: a layout is a list of boxes, which tests can read.
 */
#include "layout-private.h"

#include "base/error.h"
#include "measure-private.h"
#include "paragraph-private.h"
#include "place-private.h"

/* stands for a page number while heights are measured */
#define SAMPLE_NUMBER 88

typedef struct
{
  RisPdfLayout *layout;
  RisPdfExpansion expansion;
  double width; /* of the text */
} Builder;

enum
{
  ON_FIRST,
  ON_OTHER,
  ON_ALL,
};

static void
page_free (RisPdfPage *page)
{
  g_array_unref (page->items);
  g_array_unref (page->under);
  g_free (page);
}

void
ris_pdf_layout_free (RisPdfLayout *layout)
{
  if (layout == NULL)
    return;
  ris_pdf_block_free (layout->body);
  g_ptr_array_unref (layout->pages);
  g_ptr_array_unref (layout->margins);
  g_free (layout);
}

static RisPdfPage *
add_page (RisPdfLayout *layout)
{
  RisPdfPage *page = g_new0 (RisPdfPage, 1);

  page->items = g_array_new (FALSE, FALSE, sizeof (RisPdfItem));
  page->under = g_array_new (FALSE, FALSE, sizeof (RisPdfItem));
  g_ptr_array_add (layout->pages, page);
  return page;
}

static const RisPdfNode *
find_margin (const RisPdfTemplate *template, RisPdfElementId id, guint page)
{
  for (const RisPdfNode *node = template->root->first; node != NULL; node = node->next)
    if (ris_pdf_template_is (node, id))
      {
        int on = node->words[RIS_PDF_ATTRIBUTE_ON];

        if (on == ON_ALL || (on == ON_FIRST) == (page == 1))
          return node;
      }
  return NULL;
}

/* (transfer none): the header or footer of a page, measured; good is FALSE on errors, NULL where there is none */
static RisPdfBlock *
add_margin (Builder *builder, RisPdfElementId id, guint page, guint number, GError **error)
{
  const RisPdfNode *node = find_margin (builder->expansion.template, id, page);
  RisPdfExpansion expansion = builder->expansion;
  RisPdfBlock *block;

  if (node == NULL)
    return NULL;
  expansion.page = number;
  expansion.pages = number == SAMPLE_NUMBER ? SAMPLE_NUMBER : builder->layout->pages->len;
  block = ris_pdf_expand (&expansion, node, error);
  if (block == NULL)
    return NULL;
  g_ptr_array_add (builder->layout->margins, block);
  if (!ris_pdf_measure_shape (block, error))
    return NULL;
  ris_pdf_measure (block, builder->width);
  return block;
}

/* the room of the text between the margins of @page */
static gboolean
find_body (Builder *builder, guint page, RisPdfSpot *spot, GError **error)
{
  const RisPdfPageStyle *style = builder->layout->style;
  GError *problem = NULL;
  RisPdfBlock *header = add_margin (builder, RIS_PDF_ELEMENT_HEADER, page, SAMPLE_NUMBER, &problem);
  RisPdfBlock *footer = problem != NULL ? NULL
                                        : add_margin (builder, RIS_PDF_ELEMENT_FOOTER, page,
                                                      SAMPLE_NUMBER, &problem);
  double top = page == 1 ? style->first_top : style->top;
  double bottom = style->bottom;

  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  if (header != NULL)
    top = MAX (top, style->header + header->height + style->distance);
  if (footer != NULL)
    bottom = MAX (bottom, style->footer + footer->height + style->distance);
  *spot = (RisPdfSpot){ style->left, top, style->height - top - bottom, TRUE };
  return TRUE;
}

static gboolean
place_body (Builder *builder, GError **error)
{
  RisPdfLayout *layout = builder->layout;
  RisPdfSpot first;
  RisPdfSpot other;
  RisPdfPlacer placer = { 0 };
  gboolean finished = FALSE;

  if (!find_body (builder, 1, &first, error) || !find_body (builder, 2, &other, error))
    return FALSE;
  placer.page_room = other.room;
  while (!finished)
    {
      double used;

      if (layout->pages->len == RIS_PDF_MAX_PAGES)
        {
          g_set_error (error, RIS_ERROR, RIS_ERROR_TOO_LARGE, "more than %d pages",
                       RIS_PDF_MAX_PAGES);
          return FALSE;
        }
      placer.page = add_page (layout);
      placer.is_broken = FALSE;
      finished
          = ris_pdf_place (&placer, layout->body, layout->pages->len == 1 ? first : other, &used);
    }
  return TRUE;
}

static gboolean
place_margin (Builder *builder, RisPdfElementId id, guint page, GError **error)
{
  const RisPdfPageStyle *style = builder->layout->style;
  gboolean is_header = id == RIS_PDF_ELEMENT_HEADER;
  GError *problem = NULL;
  RisPdfBlock *block = add_margin (builder, id, page, page, &problem);
  RisPdfPlacer placer = { g_ptr_array_index (builder->layout->pages, page - 1), style->height,
                          is_header ? RIS_PDF_ARTIFACT_HEADER : RIS_PDF_ARTIFACT_FOOTER, FALSE };
  RisPdfSpot spot = { style->left, style->header, G_MAXDOUBLE, TRUE };
  double used;

  if (block == NULL)
    {
      if (problem != NULL)
        g_propagate_error (error, problem);
      return problem == NULL;
    }
  if (!is_header)
    spot.y = style->height - style->footer - block->height;
  ris_pdf_place (&placer, block, spot, &used);
  return TRUE;
}

static gboolean
place_margins (Builder *builder, GError **error)
{
  for (guint page = 1; page <= builder->layout->pages->len; page++)
    if (!place_margin (builder, RIS_PDF_ELEMENT_HEADER, page, error)
        || !place_margin (builder, RIS_PDF_ELEMENT_FOOTER, page, error))
      return FALSE;
  return TRUE;
}

static void
place_fold_marks (Builder *builder)
{
  RisPdfPage *page = g_ptr_array_index (builder->layout->pages, 0);

  for (const RisPdfNode *node = builder->expansion.template->root->first; node != NULL;
       node = node->next)
    for (guint i = 0;
         ris_pdf_template_is (node, RIS_PDF_ELEMENT_FOLD_MARKS) && i < node->columns->len; i++)
      {
        RisPdfItem item = { .kind = RIS_PDF_ITEM_RECTANGLE, .artifact = RIS_PDF_ARTIFACT_LAYOUT };

        item.x = node->style->left;
        item.y = g_array_index (node->columns, RisPdfColumn, i).value - node->style->rule / 2;
        item.width = node->style->width;
        item.height = node->style->rule;
        item.color = node->style->rule_color;
        g_array_append_val (page->items, item);
      }
}

RisPdfLayout *
ris_pdf_layout_new (const RisPdfTemplate *template, const RisView *view, GError **error)
{
  g_autoptr (RisPdfLayout) layout = g_new0 (RisPdfLayout, 1);
  Builder builder = { layout, { template, view, 0, 0 }, 0 };

  layout->style = template->page;
  layout->pages = g_ptr_array_new_with_free_func ((GDestroyNotify)page_free);
  layout->margins = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_pdf_block_free);
  builder.width = layout->style->width - layout->style->left - layout->style->right;
  if (!ris_pdf_style_load_faces (template->sheet, error))
    return NULL;
  layout->body = ris_pdf_expand (&builder.expansion, template->root, error);
  if (layout->body == NULL || !ris_pdf_measure_shape (layout->body, error))
    return NULL;
  ris_pdf_measure (layout->body, builder.width);
  if (!place_body (&builder, error) || !place_margins (&builder, error))
    return NULL;
  place_fold_marks (&builder);
  return g_steal_pointer (&layout);
}

/* --- description --- */

static const char *
get_role_name (const RisPdfItem *item)
{
  static const char *const roles[]
      = { "text",  "Document", "Sect", "P",  "H1",   "H2",        "H3",    "H4",
          "H5",    "H6",       "L",    "LI", "Lbl",  "LBody",     "Table", "THead",
          "TBody", "TR",       "TH",   "TD", "Link", "BlockQuote" };
  static const char *const artifacts[] = { "", "layout", "header", "footer", "repeated" };

  if (item->artifact != RIS_PDF_ARTIFACT_NONE)
    return artifacts[item->artifact];
  return roles[item->block->role];
}

static void
describe_item (const RisPdfItem *item, guint page, GString *out)
{
  const RisPdfParagraph *paragraph;
  const RisPdfLine *line;
  const RisPdfGlyph *first;
  const RisPdfGlyph *last;

  g_string_append_printf (out, "%u %d %d %d %d %s", page, (int)(item->x * 10 + 0.5),
                          (int)(item->y * 10 + 0.5), (int)(item->width * 10 + 0.5),
                          (int)(item->height * 10 + 0.5), get_role_name (item));
  if (item->kind == RIS_PDF_ITEM_LINE)
    {
      paragraph = item->block->paragraph;
      line = &g_array_index (paragraph->lines, RisPdfLine, item->line);
      first = &g_array_index (paragraph->glyphs, RisPdfGlyph, line->first);
      last = &g_array_index (paragraph->glyphs, RisPdfGlyph,
                             MAX (line->visible, line->first + 1) - 1);
      g_string_append_c (out, ' ');
      g_string_append_len (out, item->block->text->str + first->start,
                           last->start + last->length - first->start);
      if (line->hyphen)
        g_string_append_c (out, '-');
    }
  g_string_append_c (out, '\n');
}

char *
ris_pdf_layout_describe (const RisPdfLayout *layout)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < layout->pages->len; i++)
    {
      const RisPdfPage *page = g_ptr_array_index (layout->pages, i);

      for (guint j = page->under->len; j > 0; j--)
        describe_item (&g_array_index (page->under, RisPdfItem, j - 1), i + 1, out);
      for (guint j = 0; j < page->items->len; j++)
        describe_item (&g_array_index (page->items, RisPdfItem, j), i + 1, out);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
