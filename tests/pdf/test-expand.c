/* Templates and data as blocks: loops, branches, what is dropped, what cannot be injected. */
#include "pdf/expand-private.h"
#include "pdf/fixture.h"
#include "pdf/tree.h"

static RisView *
new_view (void)
{
  RisView *view = ris_view_new ();
  RisView *list = ris_view_add_list (view, "items");

  ris_view_set_text (view, "name", "Öztürk & <b>Söhne</b> {{items}}");
  ris_view_set_text (view, "address", "Markt 1\n41812 Stadt");
  ris_view_set_text (view, "empty", "");
  ris_view_take_rich (view, "text", fixture_rich ("# eins\n\nzwei"));
  ris_view_add_list (view, "none");
  for (guint i = 1; i <= 2; i++)
    {
      RisView *item = ris_view_append_map (list);

      ris_view_set_text (item, "title", i == 1 ? "eins" : "zwei");
      ris_view_set_bool (item, "public", i == 1);
    }
  return view;
}

static void
test_blocks (void)
{
  static const struct
  {
    const char *flow;
    const char *blocks;
  } cases[] = {
    { "<p>{{name}}</p>", "P(Öztürk & <b>Söhne</b> {{items}})" },
    { "<p>a <b>b</b>\n  <i>c</i><br/>d</p>", "P(a b c\nd)" },
    { "<p>{{address}}</p>", "P(Markt 1\n41812 Stadt)" },
    { "<p>{{empty}}</p><p>{{nothing}}</p><h1>{{empty}}</h1><p>a</p>", "P(a)" },
    { "<for each=\"items\" as=\"t\" count=\"n\"><p>{{n}}. {{t.title}}</p></for>",
      "P(1. eins) P(2. zwei)" },
    { "<p><for each=\"items\" as=\"t\">{{t.title}}, </for></p>", "P(eins, zwei,)" },
    { "<for each=\"items\" as=\"t\"><if "
      "test=\"t.public\"><p>{{t.title}}</p><else><p>–</p></else></if></for>",
      "P(eins) P(–)" },
    { "<for each=\"none\" as=\"t\"><p>a</p></for><for each=\"name\" as=\"t\"><p>a</p></for>", "" },
    { "<list "
      "type=\"number\"><item>a</item><item>{{empty}}</item><item><p>b</p><p>c</p></item></list>",
      "L(LI(Lbl(text(1.)) LBody(text(a))) LI(Lbl(text(2.)) LBody(P(b) P(c))))" },
    { "<list><item>{{empty}}</item></list>", "" },
    { "<kv><item label=\"{{items}}A\">a</item><item label=\"B\">{{empty}}</item></kv>",
      "L(LI(Lbl(text(A)) LBody(text(a))))" },
    { "<table cols=\"* *\"><head><row><cell>a</cell><cell>b</cell></row></head>"
      "<for each=\"items\" as=\"t\"><row><cell "
      "header=\"row\">{{t.title}}</cell><cell><p>x</p>y</cell></row></for>"
      "</table>",
      "Table(TR(TH(text(a)) TH(text(b))) TR(TH(text(eins)) TD(P(x) text(y))) TR(TH(text(zwei)) "
      "TD(P(x) text(y))))" },
    { "<table cols=\"*\"><head><row><cell>a</cell></row></head>"
      "<for each=\"none\" as=\"t\"><row><cell>b</cell></row></for></table>",
      "" },
    { "<section><p>a</p></section><box><p>{{empty}}</p></box><keep/>", "Sect(P(a))" },
    { "<columns><column><p>a</p></column><column><p>b</p></column></columns>",
      "grid(row(stack(P(a)) stack(P(b))))" },
    { "<signature-block><signature>a</signature></signature-block>",
      "grid(row(stack(space() rule() P(a))))" },
    { "<address-window return=\"{{empty}}c\"><p>{{address}}</p></address-window>",
      "frame(P(c) rule()) frame(P(Markt 1\n41812 Stadt))" },
    { "<h1>a</h1><h2>b</h2><rich value=\"text\"/><rich value=\"nothing\"/>",
      "H1(a) H2(b) H3(eins) P(zwei)" },
    { "<rule/><space height=\"3\"/><pagebreak/>", "rule() space() break()" },
  };
  g_autoptr (RisView) view = new_view ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisPdfTemplate) template = fixture_template (cases[i].flow);
      RisPdfExpansion expansion = { template, view, 0, 0 };
      g_autoptr (GError) error = NULL;
      g_autoptr (RisPdfBlock) stack = ris_pdf_expand (&expansion, template->root, &error);
      g_autofree char *shown = NULL;

      g_assert_no_error (error);
      shown = tree_show (stack);
      g_assert_cmpstr (shown, ==, cases[i].blocks);
    }
}

static void
test_row_length (void)
{
  g_autoptr (RisPdfTemplate) template
      = fixture_template ("<table cols=\"* *\"><head><row><cell span=\"2\"/></row></head>\n"
                          "<row><for each=\"items\" as=\"t\"><cell/><cell/></for></row></table>");
  g_autoptr (RisView) view = new_view ();
  RisPdfExpansion expansion = { template, view, 0, 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (ris_pdf_expand (&expansion, template->root, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "test.xml:2: row has 4 columns, the table 2");
}

static void
test_styles (void)
{
  g_autoptr (RisPdfTemplate) template
      = fixture_template ("<table cols=\"*\"><head><row><cell>a</cell></row></head><row "
                          "style=\"group\"><cell>b</cell></row>"
                          "<row><cell align=\"right\">c</cell></row></table>");
  g_autoptr (RisView) view = new_view ();
  RisPdfExpansion expansion = { template, view, 0, 0 };
  g_autoptr (RisPdfBlock) stack = ris_pdf_expand (&expansion, template->root, NULL);
  const RisPdfBlock *row = stack->first->first;

  g_assert_cmpstr (row->first->first->style->name, ==, "head");
  g_assert_true (row->is_head);
  g_assert_cmpstr (row->next->first->first->style->name, ==, "group");
  g_assert_cmpstr (row->next->next->first->first->style->name, ==, "cell");
  g_assert_cmpint (row->next->next->first->first->align, ==, RIS_PDF_ALIGN_RIGHT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/expand/blocks", test_blocks);
  g_test_add_func ("/pdf/expand/row-length", test_row_length);
  g_test_add_func ("/pdf/expand/styles", test_styles);
  return g_test_run ();
}
