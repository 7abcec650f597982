/* Lines: filled, broken where German allows, never over the edge; missing characters are named. */
#include "pdf/fixture.h"
#include "pdf/paragraph-private.h"
#include "pdf/template-private.h"

typedef struct
{
  RisPdfTemplate *template;
  const RisPdfStyle *style;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->template = fixture_template ("");
  fixture->style = ris_pdf_style_get (fixture->template->sheet, "p");
  g_assert_true (ris_pdf_style_load_faces (fixture->template->sheet, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ris_pdf_template_free (fixture->template);
}

static RisPdfBlock *
new_text (const Fixture *fixture, const char *text)
{
  RisPdfBlock *block = ris_pdf_block_new (RIS_PDF_BLOCK_TEXT, RIS_PDF_ROLE_P, fixture->style);
  const RisPdfRun plain = { 0 };
  g_autoptr (GError) error = NULL;

  ris_pdf_block_add_text (block, text, TRUE, &plain);
  ris_pdf_block_end_text (block);
  ris_pdf_paragraph_shape (block, &error);
  g_assert_no_error (error);
  return block;
}

/* the lines, joined by | */
static char *
show_lines (const RisPdfBlock *block)
{
  const RisPdfParagraph *paragraph = block->paragraph;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < paragraph->lines->len; i++)
    {
      const RisPdfLine *line = &g_array_index (paragraph->lines, RisPdfLine, i);

      if (i > 0)
        g_string_append_c (out, '|');
      for (guint j = line->first; j < line->visible; j++)
        {
          const RisPdfGlyph *glyph = &g_array_index (paragraph->glyphs, RisPdfGlyph, j);

          g_string_append_len (out, block->text->str + glyph->start, glyph->length);
        }
      if (line->hyphen)
        g_string_append_c (out, '-');
    }
  return g_string_free (out, FALSE);
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    double width;
    const char *lines;
  } cases[] = {
    { "eins zwei drei", 400, "eins zwei drei" },
    { "eins zwei drei", 55, "eins zwei|drei" },
    { "eins\nzwei drei", 400, "eins|zwei drei" },
    { "im Rat nach § 2", 70, "im Rat nach|§ 2" },
    { "Rats\302\255haus\302\255platz", 40, "Rats-|haus-|platz" },
    { "Rats\302\255haus\302\255platz", 400, "Ratshausplatz" },
    { "Donaudampfschiff", 40, "Donaud|ampfsch|iff" },
    { "WWWW", 1, "W|W|W|W" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisPdfBlock) block = new_text (fixture, cases[i].text);
      g_autofree char *lines = NULL;

      ris_pdf_paragraph_break (block, cases[i].width);
      lines = show_lines (block);
      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

static void
test_width (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RisPdfBlock) block
      = new_text (fixture, "Straßenausbaubeitragssatzung und Haushalts­satzung der Stadt, AVAVA");
  double natural = ris_pdf_paragraph_get_natural_width (block);

  ris_pdf_paragraph_break (block, natural);
  g_assert_cmpuint (block->paragraph->lines->len, ==, 1);
  for (double width = 20; width < natural; width += 7)
    {
      ris_pdf_paragraph_break (block, width);
      for (guint i = 0; i < block->paragraph->lines->len; i++)
        g_assert_cmpfloat (g_array_index (block->paragraph->lines, RisPdfLine, i).width, <=,
                           width + 0.01);
    }
}

static void
test_kerning (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RisPdfBlock) pair = new_text (fixture, "AV");
  g_autoptr (RisPdfBlock) a = new_text (fixture, "A");
  g_autoptr (RisPdfBlock) v = new_text (fixture, "V");

  g_assert_cmpfloat (ris_pdf_paragraph_get_natural_width (pair), <,
                     ris_pdf_paragraph_get_natural_width (a)
                         + ris_pdf_paragraph_get_natural_width (v));
}

static void
test_fallback (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RisPdfBlock) block = new_text (fixture, "a☐b");
  const RisPdfGlyph *glyphs = (const RisPdfGlyph *)(gpointer)block->paragraph->glyphs->data;

  g_assert_cmpstr (glyphs[0].face->name, ==, "LiberationSans");
  g_assert_cmpstr (glyphs[1].face->name, ==, "DejaVuSans");
  g_assert_true (glyphs[2].face == glyphs[0].face);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RisPdfBlock) block
      = ris_pdf_block_new (RIS_PDF_BLOCK_TEXT, RIS_PDF_ROLE_P, fixture->style);
  const RisPdfRun plain = { 0 };
  g_autoptr (GError) error = NULL;

  ris_pdf_block_add_text (block, "Name: 議", FALSE, &plain);
  g_assert_false (ris_pdf_paragraph_shape (block, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
  fixture_assert_has (error->message, "no font has the character \"議\" (U+8B70)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/pdf/paragraph/lines", Fixture, NULL, set_up, test_lines, tear_down);
  g_test_add ("/pdf/paragraph/width", Fixture, NULL, set_up, test_width, tear_down);
  g_test_add ("/pdf/paragraph/kerning", Fixture, NULL, set_up, test_kerning, tear_down);
  g_test_add ("/pdf/paragraph/fallback", Fixture, NULL, set_up, test_fallback, tear_down);
  g_test_add ("/pdf/paragraph/missing", Fixture, NULL, set_up, test_missing, tear_down);
  return g_test_run ();
}
