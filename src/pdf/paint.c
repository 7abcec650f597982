/* Painting: a layout on a canvas.
 *
 * First the blocks become structure elements, in the order of the document, so that the tree does not depend on where
 * pages end. Then each page is painted: what lies under the text, then lines and rules. A line belongs to the element of its
 * block or, in margins and repeated heads, to nothing.
 */
#include "paint-private.h"

#include <string.h>

#include "paragraph-private.h"

#define SOFT_HYPHEN "\xC2\xAD"

typedef struct
{
  RisPdfCanvas *canvas;
  const RisPdfItem *item;
  const RisPdfBlock *block;
  const RisPdfLine *line;
  double baseline;
  double stretch; /* added to each blank of a justified line, in thousandths of an em */
} Painter;

/* --- structure --- */

static void add_elements (RisPdfCanvas *canvas, RisPdfBlock *block, guint parent);

static void
add_rows (RisPdfCanvas *canvas, RisPdfBlock *table)
{
  const RisPdfElementSpec head_spec = { RIS_PDF_ROLE_THEAD, 1, FALSE, 0 };
  const RisPdfElementSpec body_spec = { RIS_PDF_ROLE_TBODY, 1, FALSE, 0 };
  guint head = 0;
  guint body = 0;

  for (RisPdfBlock *row = table->first; row != NULL; row = row->next)
    {
      guint *group = row->is_head ? &head : &body;

      if (*group == 0)
        *group = ris_pdf_canvas_add_element (canvas, table->element,
                                             row->is_head ? &head_spec : &body_spec);
      add_elements (canvas, row, *group);
    }
}

static void
add_elements (RisPdfCanvas *canvas, RisPdfBlock *block, guint parent)
{
  RisPdfElementSpec spec = { block->role, block->span, block->is_row_head, block->numbering };

  block->element = parent;
  if (block->role != RIS_PDF_ROLE_NONE)
    block->element = ris_pdf_canvas_add_element (canvas, parent, &spec);
  if (block->role == RIS_PDF_ROLE_TABLE)
    {
      add_rows (canvas, block);
      return;
    }
  for (RisPdfBlock *child = block->first; child != NULL; child = child->next)
    {
      /* words beside other blocks need an element, or their place among them would be unknown */
      if (child->kind == RIS_PDF_BLOCK_TEXT && child->role == RIS_PDF_ROLE_NONE
          && block->first->next != NULL)
        child->role = RIS_PDF_ROLE_P;
      add_elements (canvas, child, block->element);
    }
}

/* --- lines --- */

static const RisPdfGlyph *
get_glyph (const RisPdfBlock *block, guint index)
{
  return &g_array_index (block->paragraph->glyphs, RisPdfGlyph, index);
}

static RisPdfRun *
get_run (const RisPdfBlock *block, guint index)
{
  return &g_array_index (block->runs, RisPdfRun, index);
}

/* wider blanks than this look torn; such a line stays ragged */
#define MAX_STRETCH 400

static double
get_stretch (const RisPdfItem *item, const RisPdfLine *line)
{
  const RisPdfBlock *block = item->block;
  guint blanks = 0;
  double stretch;

  if (block->align != RIS_PDF_ALIGN_JUSTIFY || line->is_last)
    return 0;
  for (guint i = line->first; i < line->visible; i++)
    blanks += get_glyph (block, i)->is_space;
  if (blanks == 0)
    return 0;
  stretch = (block->width - line->width) * 1000 / block->style->size / blanks;
  return stretch <= MAX_STRETCH ? stretch : 0;
}

static void
show (const Painter *painter, const RisPdfGlyph *glyph, const char *text, gsize length,
      double advance)
{
  RisPdfGlyphSpec spec = { glyph->glyph, text, length, advance, glyph->x, glyph->y };

  ris_pdf_canvas_show (painter->canvas, &spec);
}

static double
get_advance (const Painter *painter, guint index)
{
  const RisPdfGlyph *glyph = get_glyph (painter->block, index);

  return glyph->advance
         + (glyph->is_space && index < painter->line->visible ? painter->stretch : 0);
}

/* shows glyphs first to end, all of one face and run; returns their width in points */
static double
show_piece (const Painter *painter, guint first, guint end, double x)
{
  const RisPdfGlyph *start = get_glyph (painter->block, first);
  double width = 0;

  ris_pdf_canvas_begin_text (painter->canvas, start->face, painter->block->style->size, x,
                             painter->baseline);
  for (guint i = first; i < end; i++)
    {
      const RisPdfGlyph *glyph = get_glyph (painter->block, i);
      double advance = get_advance (painter, i);

      show (painter, glyph, painter->block->text->str + glyph->start, glyph->length, advance);
      width += advance;
    }
  ris_pdf_canvas_end_text (painter->canvas);
  return width * painter->block->style->size / 1000;
}

/* what ends a line without being in the text: a hyphen, or a blank in place of a line break */
static double
show_end (const Painter *painter, double x)
{
  const RisPdfGlyph *hyphen = &painter->block->paragraph->hyphen;
  const RisPdfGlyph *last = get_glyph (painter->block, painter->line->end - 1);
  RisPdfGlyph blank = { 0 };

  if (!painter->line->hyphen && last->face != NULL)
    return 0;
  ris_pdf_canvas_begin_text (painter->canvas, hyphen->face, painter->block->style->size, x,
                             painter->baseline);
  blank.glyph = (guint16)ris_pdf_face_get_glyph (hyphen->face, ' ');
  if (painter->line->hyphen)
    show (painter, hyphen, SOFT_HYPHEN, strlen (SOFT_HYPHEN), hyphen->advance);
  else
    show (painter, &blank, " ", 1, 0);
  ris_pdf_canvas_end_text (painter->canvas);
  return painter->line->hyphen ? hyphen->advance * painter->block->style->size / 1000 : 0;
}

static void
draw_lines (const Painter *painter, const RisPdfRun *run, double x, double width)
{
  const double underline = 0.11;
  const double strike = -0.27;
  const double weight = 0.06;
  double size = painter->block->style->size;
  RisPdfItem box = { .x = x, .width = width, .height = size * weight };

  if (run->style == NULL || !(run->style->underline || run->style->strike) || width <= 0)
    return;
  if (painter->item->artifact == RIS_PDF_ARTIFACT_NONE)
    ris_pdf_canvas_begin_artifact (painter->canvas, RIS_PDF_ARTIFACT_LAYOUT);
  box.y = painter->baseline + size * (run->style->underline ? underline : strike);
  ris_pdf_canvas_fill (painter->canvas, &box);
}

static void
begin_run (const Painter *painter, RisPdfRun *run)
{
  static const RisPdfElementSpec spec = { RIS_PDF_ROLE_LINK, 1, FALSE, 0 };
  guint32 color = run->style != NULL ? run->style->color : painter->block->style->color;

  if (painter->item->artifact != RIS_PDF_ARTIFACT_NONE)
    ris_pdf_canvas_begin_artifact (painter->canvas, painter->item->artifact);
  else
    {
      /* one element, though the link may go on in the next line */
      if (run->url != NULL && run->element == 0)
        run->element = ris_pdf_canvas_add_element (painter->canvas, painter->block->element, &spec);
      ris_pdf_canvas_begin_content (painter->canvas,
                                    run->url != NULL ? run->element : painter->block->element);
    }
  ris_pdf_canvas_set_color (painter->canvas, color);
}

/* from the first to the last visible glyph of a run in its line */
static RisPdfItem
get_extent (const Painter *painter, guint first, guint end, double x)
{
  const double scale = painter->block->style->size / 1000;
  RisPdfItem box = *painter->item;

  end = MIN (end, painter->line->visible);
  while (end > first && get_glyph (painter->block, end - 1)->is_space)
    end--;
  for (; first < end && get_glyph (painter->block, first)->is_space; first++)
    x += get_advance (painter, first) * scale;
  box.x = x;
  box.width = 0;
  for (guint i = first; i < end; i++)
    box.width += get_advance (painter, i) * scale;
  return box;
}

/* paints glyphs first to end, which are of one run */
static double
paint_run (const Painter *painter, guint first, guint end, double x)
{
  RisPdfRun *run = get_run (painter->block, get_glyph (painter->block, first)->run);
  RisPdfItem extent = get_extent (painter, first, end, x);
  double start = x;

  begin_run (painter, run);
  for (guint i = first; i < end;)
    {
      RisPdfFace *face = get_glyph (painter->block, i)->face;
      guint stop = i + 1;

      while (stop < end && get_glyph (painter->block, stop)->face == face)
        stop++;
      if (face != NULL)
        x += show_piece (painter, i, stop, x);
      i = stop;
    }
  if (end == painter->line->end)
    x += show_end (painter, x);
  draw_lines (painter, run, extent.x, extent.width);
  if (run->element != 0)
    ris_pdf_canvas_add_link (painter->canvas, run->element, &extent, run->url);
  return x - start;
}

static void
paint_line (RisPdfCanvas *canvas, const RisPdfItem *item)
{
  const RisPdfBlock *block = item->block;
  const RisPdfLine *line = &g_array_index (block->paragraph->lines, RisPdfLine, item->line);
  const RisPdfFace *face = block->paragraph->hyphen.face;
  double ascent = face->ascent * block->style->size / 1000;
  double descent = face->descent * block->style->size / 1000;
  Painter painter = { canvas, item, block, line, 0, get_stretch (item, line) };
  double x = item->x;

  painter.baseline = item->y + (block->style->leading - ascent - descent) / 2 + ascent;
  if (item->artifact == RIS_PDF_ARTIFACT_NONE && item->line == 0 && block->role >= RIS_PDF_ROLE_H1
      && block->role <= RIS_PDF_ROLE_H6)
    {
      g_autofree char *title = g_strdelimit (g_strdup (block->text->str), "\n", ' ');

      ris_pdf_canvas_add_bookmark (canvas, block->role - RIS_PDF_ROLE_H1 + 1, title, item->y);
    }
  for (guint i = line->first; i < line->end;)
    {
      guint stop = i + 1;

      while (stop < line->end && get_glyph (block, stop)->run == get_glyph (block, i)->run)
        stop++;
      x += paint_run (&painter, i, stop, x);
      i = stop;
    }
}

static void
paint_item (RisPdfCanvas *canvas, const RisPdfItem *item)
{
  if (item->kind == RIS_PDF_ITEM_LINE)
    {
      paint_line (canvas, item);
      return;
    }
  ris_pdf_canvas_begin_artifact (canvas, item->artifact);
  ris_pdf_canvas_set_color (canvas, item->color);
  ris_pdf_canvas_fill (canvas, item);
}

void
ris_pdf_paint (RisPdfLayout *layout, RisPdfCanvas *canvas)
{
  add_elements (canvas, layout->body, 0);
  for (guint i = 0; i < layout->pages->len; i++)
    {
      const RisPdfPage *page = g_ptr_array_index (layout->pages, i);

      ris_pdf_canvas_begin_page (canvas, layout->style->width, layout->style->height);
      for (guint j = page->under->len; j > 0; j--)
        paint_item (canvas, &g_array_index (page->under, RisPdfItem, j - 1));
      for (guint j = 0; j < page->items->len; j++)
        paint_item (canvas, &g_array_index (page->items, RisPdfItem, j));
      ris_pdf_canvas_end_page (canvas);
    }
}
