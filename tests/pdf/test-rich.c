/* Markdown as blocks; headings never jump, whatever the author chose. */
#include "pdf/fixture.h"
#include "pdf/rich-private.h"
#include "pdf/template-private.h"
#include "pdf/tree.h"

static void
test_blocks (void)
{
  static const struct
  {
    const char *markdown;
    const char *blocks;
  } cases[] = {
    { "eins\n\n**zwei** *drei*", "P(eins) P(zwei drei)" },
    { "eins\nzwei", "P(eins\nzwei)" },
    { "- eins\n- zwei", "L(LI(Lbl(text(•)) LBody(P(eins))) LI(Lbl(text(•)) LBody(P(zwei))))" },
    { "3. eins\n4. zwei", "L(LI(Lbl(text(3.)) LBody(P(eins))) LI(Lbl(text(4.)) LBody(P(zwei))))" },
    { "# eins\n\n### zwei\n\n# drei", "H3(eins) H4(zwei) H3(drei)" },
    { "### eins", "H3(eins)" },
    { "> eins", "Quote(P(eins))" },
    { "***", "rule()" },
    { "| a | b |\n|---|--:|\n| c | d |",
      "Table(TR(TH(text(a)) TH(text(b))) TR(TD(text(c)) TD(text(d))))" },
    { "", "" },
  };
  g_autoptr (RisPdfTemplate) template = fixture_template ("");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int level = 2;
      RisPdfRichContext context
          = { template->sheet, ris_pdf_style_get (template->sheet, "p"), NULL, -1, &level };
      g_autoptr (RisRich) rich = fixture_rich (cases[i].markdown);
      g_autoptr (RisPdfBlock) stack
          = ris_pdf_block_new (RIS_PDF_BLOCK_STACK, RIS_PDF_ROLE_NONE, NULL);
      g_autofree char *shown = NULL;

      ris_pdf_rich_add (&context, rich, stack);
      shown = tree_show (stack);
      g_assert_cmpstr (shown, ==, cases[i].blocks);
    }
}

static void
test_looks (void)
{
  g_autoptr (RisPdfTemplate) template = fixture_template ("");
  int level = 0;
  RisPdfRichContext context
      = { template->sheet, ris_pdf_style_get (template->sheet, "p"), NULL, -1, &level };
  g_autoptr (RisRich) rich = fixture_rich ("a **b** *c* [d](https://x.example) [e](/vorlagen/1)");
  g_autoptr (RisPdfBlock) stack = ris_pdf_block_new (RIS_PDF_BLOCK_STACK, RIS_PDF_ROLE_NONE, NULL);
  const GArray *runs;

  ris_pdf_rich_add (&context, rich, stack);
  runs = stack->first->runs;
  g_assert_true (g_array_index (runs, RisPdfRun, 1).bold);
  g_assert_true (g_array_index (runs, RisPdfRun, 3).italic);
  g_assert_cmpstr (g_array_index (runs, RisPdfRun, 5).url, ==, "https://x.example");
  /* a path of the site leads nowhere from a file */
  g_assert_null (g_array_index (runs, RisPdfRun, 6).url);
}

static void
test_changes (void)
{
  g_autoptr (RisPdfTemplate) template = fixture_template ("");
  int level = 0;
  RisPdfRichContext context
      = { template->sheet, ris_pdf_style_get (template->sheet, "p"), NULL, -1, &level };
  g_autoptr (RisRich) rich = ris_rich_new_from_difference ("alt bleibt", "neu bleibt");
  g_autoptr (RisPdfBlock) stack = ris_pdf_block_new (RIS_PDF_BLOCK_STACK, RIS_PDF_ROLE_NONE, NULL);
  gboolean struck = FALSE;
  gboolean underlined = FALSE;

  ris_pdf_rich_add (&context, rich, stack);
  for (guint i = 0; i < stack->first->runs->len; i++)
    {
      const RisPdfStyle *style = g_array_index (stack->first->runs, RisPdfRun, i).style;

      struck = struck || (style != NULL && style->strike);
      underlined = underlined || (style != NULL && style->underline);
    }
  g_assert_true (struck);
  g_assert_true (underlined);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/rich/blocks", test_blocks);
  g_test_add_func ("/pdf/rich/looks", test_looks);
  g_test_add_func ("/pdf/rich/changes", test_changes);
  return g_test_run ();
}
