/* Markdown: what each construct becomes, what is dropped, and what hostile input costs. */
#include "view/rich.h"

#include "base/error.h"
#include "rich-dump.h"

#include <string.h>

typedef struct
{
  const char *markdown;
  const char *dump;
} Case;

static const Case block_cases[] = {
  { "", "" },
  { "Ein Satz.", "(p 'Ein Satz.')" },
  { "eins\nzwei  \ndrei", "(p 'eins' (br) 'zwei' (br) 'drei')" },
  { "# A\n\n### C\n", "(h:1 'A') (h:3 'C')" },
  { "- a\n- b\n\n  c", "(list (item (p 'a')) (item (p 'b') (p 'c')))" },
  { "3. a\n4. b", "(list:3! (item (p 'a')) (item (p 'b')))" },
  { "> a\n> > b", "(quote (p 'a') (quote (p 'b')))" },
  { "    code <b>\n", "(pre 'code <b>')" },
  { "```c\na\n\nb\n```\n", "(pre 'a\n\nb')" },
  { "a\n\n***\n", "(p 'a') (hr)" },
  { "| A | B | C |\n|:--|:-:|--:|\n| 1 | **2** |\n",
    "(table (row! (cell! 'A') (cell:1! 'B') (cell:2! 'C')) (row (cell '1') (cell:1 (strong '2')) "
    "(cell:2)))" },
};

static const Case span_cases[] = {
  { "a **b** *c* `d`", "(p 'a ' (strong 'b') ' ' (em 'c') ' ' (codespan 'd'))" },
  { "M&uuml;ll & <3 \\*", "(p 'Müll & <3 *')" },
  { "a <b onclick=x>fett</b> c", "(p 'a ' 'fett' ' c')" },
  { "<div class=x>\nText <i>kursiv</i>\n\n</div>", "(p 'Text kursiv')" },
  { "<!-- weg -->\n\nda", "(p 'da')" },
  { "<script>alert(1)</script>", "(p 'alert(1)')" },
  { "![Bild *eins*](/x.png)", "(p 'Bild ' (em 'eins'))" },
  { "[![alt](/i)](/ziel)", "(p (link </ziel> 'alt'))" },
};

static const Case link_cases[] = {
  { "[a](https://x.de/?a=1&b=2)", "(p (link <https://x.de/?a=1&b=2> 'a'))" },
  { "[a](HTTP://x.de)", "(p (link <HTTP://x.de> 'a'))" },
  { "<mailto:a@b.de>", "(p (link <mailto:a@b.de> 'mailto:a@b.de'))" },
  { "[a](/vorlagen/1)", "(p (link </vorlagen/1> 'a'))" },
  { "[a][r]\n\n[r]: /ref", "(p (link </ref> 'a'))" },
  { "[a](javascript:alert(1))", "(p 'a')" },
  { "[a](JavaScript:alert(1))", "(p 'a')" },
  { "[a](&#106;avascript:alert(1))", "(p 'a')" },
  { "[a](java&#9;script:alert(1))", "(p 'a')" },
  { "[a](data:text/html,x)", "(p 'a')" },
  { "[a](//evil.de)", "(p 'a')" },
  { "[a](/\\evil.de)", "(p 'a')" },
  { "[a](/&#9;/evil.de)", "(p 'a')" },
  { "[a](vorlagen/1)", "(p 'a')" },
  { "[a]()", "(p 'a')" },
};

static void
test_cases (const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisRich) rich = ris_rich_new_from_markdown (cases[i].markdown, &error);
      g_autofree char *dump = NULL;

      g_assert_no_error (error);
      dump = rich_dump (rich);
      g_assert_cmpstr (dump, ==, cases[i].dump);
    }
}

static void
test_blocks (void)
{
  test_cases (block_cases, G_N_ELEMENTS (block_cases));
}

static void
test_spans (void)
{
  test_cases (span_cases, G_N_ELEMENTS (span_cases));
}

static void
test_links (void)
{
  test_cases (link_cases, G_N_ELEMENTS (link_cases));
}

static guint
get_depth (const RisRich *rich)
{
  guint deepest = 0;

  for (const RisRich *child = rich->first; child != NULL; child = child->next)
    {
      guint depth = get_depth (child);

      deepest = MAX (deepest, depth);
    }
  return deepest + 1;
}

static char *
repeat (const char *head, const char *unit, gsize bytes)
{
  GString *text = g_string_new (head);

  while (text->len + strlen (unit) + 1 < bytes)
    g_string_append (text, unit);
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  static const char *const units[] = { "> ", "- ", "1. ", "*a **b ", "[", "> - " };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *nested = repeat ("", units[i], 20000);
      g_autofree char *markdown = g_strconcat (nested, "Ende", NULL);
      g_autoptr (RisRich) rich = ris_rich_new_from_markdown (markdown, NULL);
      g_autofree char *text = ris_rich_dup_text (rich);

      g_assert_cmpuint (get_depth (rich), <=, 52);
      g_assert_true (g_str_has_suffix (text, "Ende"));
    }
}

static void
assert_refused (const char *markdown, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ris_rich_new_from_markdown (markdown, &error));
  g_assert_error (error, RIS_ERROR, code);
}

static void
test_refused (void)
{
  g_autofree char *long_text = repeat ("", "Wort ", RIS_RICH_MAX_BYTES);
  g_autofree char *too_long = g_strconcat (long_text, "zu lang", NULL);
  g_autofree char *declarations = repeat ("", "a<!A ", 100000);
  g_autofree char *columns = repeat ("", "|a", 50000);
  g_autofree char *dashes = repeat ("\n", "|-", 50000);
  g_autofree char *rows = repeat ("\n", "x\n", 50000);
  g_autofree char *table = g_strconcat (columns, dashes, rows, NULL);
  g_autofree char *address = repeat ("[a]: /", "x", 100000);
  g_autofree char *uses = repeat ("\n\n", "[a]", 90000);
  g_autofree char *references = g_strconcat (address, uses, NULL);
  g_autoptr (RisRich) longest = ris_rich_new_from_markdown (long_text, NULL);

  g_assert_nonnull (longest);
  assert_refused (too_long, RIS_ERROR_TOO_LARGE);
  assert_refused (declarations, RIS_ERROR_TOO_LARGE);
  assert_refused (table, RIS_ERROR_TOO_LARGE);
  assert_refused (references, RIS_ERROR_TOO_LARGE);
  assert_refused ("a\xff", RIS_ERROR_INVALID);
}

/* a large honest table and a large honest list of references pass */
static void
test_large (void)
{
  g_autofree char *rows = repeat ("| A | B | C | D | E |\n|---|---|---|---|---|\n",
                                  "| 1 | 2 | 3 | 4 | 5 |\n", 200000);
  g_autofree char *uses = repeat ("[a]: /x\n\n", "[a] ist ein Verweis.\n\n", 200000);
  g_autoptr (RisRich) table = ris_rich_new_from_markdown (rows, NULL);
  g_autoptr (RisRich) references = ris_rich_new_from_markdown (uses, NULL);

  g_assert_nonnull (table);
  g_assert_nonnull (references);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markdown/blocks", test_blocks);
  g_test_add_func ("/markdown/spans", test_spans);
  g_test_add_func ("/markdown/links", test_links);
  g_test_add_func ("/markdown/depth", test_depth);
  g_test_add_func ("/markdown/refused", test_refused);
  g_test_add_func ("/markdown/large", test_large);
  return g_test_run ();
}
