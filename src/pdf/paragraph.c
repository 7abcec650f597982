/* Paragraphs: shaped glyphs and the lines they are broken into.
 *
 * A run of text that looks alike is shaped in one piece, so kerning and combining marks come out right, and is cut into
 * lines afterwards. Lines are filled greedily, left aligned: council texts have long words and numbers that must not be
 * parted. A word wider than the line is broken anywhere rather than printed over the margin. A character that the face
 * lacks is taken from the family's fallback; one that no face has is an error, because it would be missing on paper.
 */
#include "paragraph-private.h"

#include <string.h>

#include "base/error.h"
#include "glue-private.h"

#define VARIANT_FALLBACK 4
#define SOFT_HYPHEN 0x00AD

typedef struct
{
  RisPdfBlock *block;
  hb_buffer_t *buffer; /* (unowned) */
  guint run;
} Shaper;

static hb_buffer_t *
get_buffer (void)
{
  static hb_buffer_t *buffer = NULL; /* lives as long as the process */

  if (buffer == NULL)
    buffer = hb_buffer_create ();
  hb_buffer_clear_contents (buffer);
  hb_buffer_set_direction (buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script (buffer, HB_SCRIPT_LATIN);
  hb_buffer_set_language (buffer, hb_language_from_string ("de", -1));
  hb_buffer_set_cluster_level (buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  return buffer;
}

static RisPdfGlyph
make_glyph (RisPdfFace *face, const hb_glyph_info_t *info, const hb_glyph_position_t *position)
{
  RisPdfGlyph glyph = { 0 };

  glyph.face = face;
  glyph.start = info->cluster;
  glyph.glyph = (guint16)info->codepoint;
  glyph.advance = (float)(position->x_advance * face->scale);
  glyph.x = (float)(position->x_offset * face->scale);
  glyph.y = (float)(position->y_offset * face->scale);
  return glyph;
}

/* shapes bytes start to end, which look alike and which @face covers */
static void
shape_piece (Shaper *shaper, RisPdfFace *face, guint start, guint end)
{
  static const hb_feature_t no_ligatures = { HB_TAG ('l', 'i', 'g', 'a'), 0, 0, (unsigned int)-1 };
  RisPdfBlock *block = shaper->block;
  GArray *glyphs = block->paragraph->glyphs;
  hb_buffer_t *buffer = get_buffer ();
  hb_glyph_info_t *infos;
  hb_glyph_position_t *positions;
  guint count;

  hb_buffer_add_utf8 (buffer, block->text->str, (int)block->text->len, start, (int)(end - start));
  hb_shape (face->font, buffer, &no_ligatures, 1);
  infos = hb_buffer_get_glyph_infos (buffer, &count);
  positions = hb_buffer_get_glyph_positions (buffer, &count);
  for (guint i = 0; i < count; i++)
    {
      RisPdfGlyph glyph = make_glyph (face, &infos[i], &positions[i]);
      guint next = i + 1 < count ? infos[i + 1].cluster : end;
      gboolean continues = i > 0 && infos[i - 1].cluster == glyph.start;

      glyph.run = (guint16)shaper->run;
      glyph.length = (guint16)(next - glyph.start);
      glyph.mark = block->marks->data[glyph.start];
      if (continues || positions[i].x_advance == 0)
        glyph.mark = RIS_PDF_MARK_GLUE;
      glyph.is_space = block->text->str[glyph.start] == ' ';
      g_array_append_val (glyphs, glyph);
    }
}

static RisPdfFace *
find_face (const RisPdfFamily *family, const RisPdfRun *run, gunichar character)
{
  guint variant = (run->bold ? 1 : 0) + (run->italic ? 2 : 0);
  RisPdfFace *face = ris_pdf_style_get_face (family, variant);

  if (character > ' ' && character < 0x7F)
    return face;
  if (ris_pdf_face_get_glyph (face, character) != 0)
    return face;
  face = ris_pdf_style_get_face (family, variant + VARIANT_FALLBACK);
  return ris_pdf_face_get_glyph (face, character) != 0 ? face : NULL;
}

static gboolean
fail_missing (const RisPdfBlock *block, gunichar character, GError **error)
{
  char text[7] = { 0 };

  g_unichar_to_utf8 (character, text);
  if (block->node != NULL)
    return ris_pdf_template_fail (block->node, error, "no font has the character \"%s\" (U+%04X)",
                                  text, character);
  g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "no font has the character \"%s\" (U+%04X)",
               text, character);
  return FALSE;
}

static void
add_line_break (Shaper *shaper, guint start)
{
  RisPdfGlyph glyph = { 0 };

  glyph.start = start;
  glyph.length = 1;
  glyph.run = (guint16)shaper->run;
  g_array_append_val (shaper->block->paragraph->glyphs, glyph);
}

/* cuts a run where the face changes or a line ends */
static gboolean
shape_run (Shaper *shaper, const RisPdfRun *run, guint start, GError **error)
{
  const char *text = shaper->block->text->str;
  const RisPdfFamily *family = shaper->block->style->family;
  RisPdfFace *current = NULL;
  guint from = start;

  for (guint at = start; at < run->end; at += (guint)g_utf8_skip[(guchar)text[at]])
    {
      gunichar character = g_utf8_get_char (text + at);
      RisPdfFace *face = character == '\n' ? NULL : find_face (family, run, character);

      if (face == NULL && character != '\n')
        return fail_missing (shaper->block, character, error);
      if (face != current || character == '\n')
        {
          if (current != NULL)
            shape_piece (shaper, current, from, at);
          from = at;
          current = face;
        }
      if (character == '\n')
        add_line_break (shaper, at);
    }
  if (current != NULL)
    shape_piece (shaper, current, from, run->end);
  return TRUE;
}

static void
set_hyphen (RisPdfParagraph *paragraph, const RisPdfBlock *block)
{
  RisPdfRun plain = { 0 };
  RisPdfFace *face;

  plain.bold = block->style->bold;
  plain.italic = block->style->italic;
  face = find_face (block->style->family, &plain, '-');
  paragraph->hyphen.face = face;
  paragraph->hyphen.glyph = (guint16)ris_pdf_face_get_glyph (face, '-');
  paragraph->hyphen.advance = (float)ris_pdf_face_get_advance (face, paragraph->hyphen.glyph);
}

gboolean
ris_pdf_paragraph_shape (RisPdfBlock *block, GError **error)
{
  Shaper shaper = { block, NULL, 0 };
  guint start = 0;

  block->paragraph = g_new0 (RisPdfParagraph, 1);
  block->paragraph->glyphs
      = g_array_sized_new (FALSE, FALSE, sizeof (RisPdfGlyph), (guint)block->text->len);
  block->paragraph->lines = g_array_new (FALSE, FALSE, sizeof (RisPdfLine));
  ris_pdf_glue_mark (block->text->str, block->marks->data);
  set_hyphen (block->paragraph, block);
  for (guint i = 0; i < block->runs->len; i++)
    {
      const RisPdfRun *run = &g_array_index (block->runs, RisPdfRun, i);

      shaper.run = i;
      if (!shape_run (&shaper, run, start, error))
        return FALSE;
      start = run->end;
    }
  return TRUE;
}

void
ris_pdf_paragraph_free (RisPdfParagraph *paragraph)
{
  if (paragraph == NULL)
    return;
  g_array_unref (paragraph->glyphs);
  g_array_unref (paragraph->lines);
  g_free (paragraph);
}

/* --- lines --- */

static void
add_line (RisPdfParagraph *paragraph, RisPdfLine line, double size)
{
  double width = 0;

  line.visible = line.end;
  while (line.visible > line.first
         && (g_array_index (paragraph->glyphs, RisPdfGlyph, line.visible - 1).is_space
             || g_array_index (paragraph->glyphs, RisPdfGlyph, line.visible - 1).face == NULL))
    line.visible--;
  for (guint i = line.first; i < line.visible; i++)
    width += g_array_index (paragraph->glyphs, RisPdfGlyph, i).advance;
  if (line.hyphen)
    width += paragraph->hyphen.advance;
  line.width = width * size / 1000;
  g_array_append_val (paragraph->lines, line);
}

/* the line that begins at @first and is at most @room thousandths of an em wide */
static RisPdfLine
find_line (const RisPdfParagraph *paragraph, guint first, double room)
{
  const RisPdfGlyph *glyphs = (const RisPdfGlyph *)(gpointer)paragraph->glyphs->data;
  guint count = paragraph->glyphs->len;
  RisPdfLine line = { first, first, first, FALSE, FALSE, 0 };
  double width = 0;
  guint i;

  for (i = first; i < count; i++)
    {
      gboolean soft = (glyphs[i].mark & RIS_PDF_MARK_SOFT_HYPHEN) != 0;

      if (glyphs[i].face == NULL)
        {
          line.end = i + 1;
          line.hyphen = FALSE;
          line.is_last = TRUE;
          return line;
        }
      if (i > first && (glyphs[i].mark & RIS_PDF_MARK_BREAK) != 0)
        {
          line.end = i;
          line.hyphen = FALSE;
        }
      else if (i > first && soft && width + paragraph->hyphen.advance <= room)
        {
          line.end = i;
          line.hyphen = TRUE;
        }
      width += glyphs[i].advance;
      if (!glyphs[i].is_space && width > room && i > first)
        break;
    }
  if (i < count)
    {
      while (line.end == first && i > first + 1 && (glyphs[i].mark & RIS_PDF_MARK_GLUE) != 0)
        i--;
      line.end = line.end == first ? i : line.end;
      return line;
    }
  line.end = count;
  line.hyphen = FALSE;
  line.is_last = TRUE;
  return line;
}

void
ris_pdf_paragraph_break (RisPdfBlock *block, double width)
{
  RisPdfParagraph *paragraph = block->paragraph;
  double size = block->style->size;
  /* a thousandth more, so that text in a column of its own natural width does not break */
  double room = (width + 0.001) * 1000 / size;
  guint first = 0;

  g_array_set_size (paragraph->lines, 0);
  while (first < paragraph->glyphs->len)
    {
      RisPdfLine line = find_line (paragraph, first, room);

      first = line.end;
      add_line (paragraph, line, size);
    }
}

double
ris_pdf_paragraph_get_natural_width (const RisPdfBlock *block)
{
  const GArray *glyphs = block->paragraph->glyphs;
  double widest = 0;
  double width = 0;

  for (guint i = 0; i < glyphs->len; i++)
    {
      const RisPdfGlyph *glyph = &g_array_index (glyphs, RisPdfGlyph, i);

      width = glyph->face == NULL ? 0 : width + glyph->advance;
      widest = MAX (widest, width);
    }
  return widest * block->style->size / 1000 + block->style->indent;
}
