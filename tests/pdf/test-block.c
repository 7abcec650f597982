/* Texts are collapsed, breaks in values kept, soft hyphens turned into marks. */
#include "pdf/block-private.h"
#include "pdf/fixture.h"

static const RisPdfRun plain;

static void
test_collapse (void)
{
  static const struct
  {
    const char *text;
    gboolean keeps_lines;
    const char *result;
  } cases[] = { { "  a \n\t b  ", FALSE, "a b" },
                { "a\nb", TRUE, "a\nb" },
                { "a \n b", TRUE, "a\nb" },
                { "a\n\n\nb\n", TRUE, "a\nb" },
                { "a\302\240b", FALSE, "a\302\240b" },
                { " \n ", TRUE, "" },
                { "a\302\255b", FALSE, "ab" },
                { "\357\273\277a\001b\342\200\213c\342\200\217", FALSE, "abc" },
                { "a\342\200\250b", FALSE, "a\nb" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisPdfBlock) block = ris_pdf_block_new (RIS_PDF_BLOCK_TEXT, RIS_PDF_ROLE_P, NULL);

      ris_pdf_block_add_text (block, cases[i].text, cases[i].keeps_lines, &plain);
      g_assert_cmpint (ris_pdf_block_end_text (block), ==, *cases[i].result != '\0');
      g_assert_cmpstr (block->text->str, ==, cases[i].result);
      g_assert_cmpuint (block->marks->len, ==, block->text->len);
    }
}

static void
test_runs (void)
{
  g_autoptr (RisPdfBlock) block = ris_pdf_block_new (RIS_PDF_BLOCK_TEXT, RIS_PDF_ROLE_P, NULL);
  RisPdfRun bold = { 0, TRUE, FALSE, NULL, NULL, 0 };

  ris_pdf_block_add_text (block, "eins ", FALSE, &plain);
  ris_pdf_block_add_text (block, " zwei", FALSE, &bold);
  ris_pdf_block_add_text (block, "drei", FALSE, &bold);
  ris_pdf_block_add_text (block, " ", FALSE, &plain);
  g_assert_true (ris_pdf_block_end_text (block));
  g_assert_cmpstr (block->text->str, ==, "eins zweidrei");
  g_assert_cmpuint (g_array_index (block->runs, RisPdfRun, 0).end, ==, 5);
  g_assert_cmpuint (g_array_index (block->runs, RisPdfRun, 1).end, ==, 13);
  g_assert_true (g_array_index (block->runs, RisPdfRun, 1).bold);
}

static void
test_soft_hyphen (void)
{
  g_autoptr (RisPdfBlock) block = ris_pdf_block_new (RIS_PDF_BLOCK_TEXT, RIS_PDF_ROLE_P, NULL);

  ris_pdf_block_add_text (block, "Rats\302\255haus", FALSE, &plain);
  g_assert_cmpuint (block->marks->data[4], ==, RIS_PDF_MARK_SOFT_HYPHEN);
  g_assert_cmpuint (block->marks->data[3], ==, 0);
}

static void
test_children (void)
{
  g_autoptr (RisPdfBlock) stack = ris_pdf_block_new (RIS_PDF_BLOCK_STACK, RIS_PDF_ROLE_NONE, NULL);
  RisPdfBlock *first = ris_pdf_block_append (stack, ris_pdf_block_new (RIS_PDF_BLOCK_SPACE,
                                                                       RIS_PDF_ROLE_NONE, NULL));

  ris_pdf_block_append (stack, ris_pdf_block_new (RIS_PDF_BLOCK_SPACE, RIS_PDF_ROLE_NONE, NULL));
  ris_pdf_block_drop_last (stack);
  g_assert_true (stack->last == first && first->next == NULL);
  ris_pdf_block_drop_last (stack);
  g_assert_null (stack->first);
  g_assert_null (stack->last);
}

static void
test_urls (void)
{
  g_autoptr (RisPdfBlock) block = ris_pdf_block_new (RIS_PDF_BLOCK_TEXT, RIS_PDF_ROLE_P, NULL);

  g_assert_cmpstr (ris_pdf_block_keep_url (block, "https://a.example"), ==, "https://a.example");
  g_assert_nonnull (ris_pdf_block_keep_url (block, "mailto:a@b.example"));
  g_assert_null (ris_pdf_block_keep_url (block, "/vorlagen/1"));
  g_assert_null (ris_pdf_block_keep_url (block, "javascript:alert(1)"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/block/collapse", test_collapse);
  g_test_add_func ("/pdf/block/runs", test_runs);
  g_test_add_func ("/pdf/block/soft-hyphen", test_soft_hyphen);
  g_test_add_func ("/pdf/block/children", test_children);
  g_test_add_func ("/pdf/block/urls", test_urls);
  return g_test_run ();
}
