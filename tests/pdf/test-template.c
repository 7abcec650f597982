/* Templates: what loads, and each kind of mistake with its file and line. */
#include "pdf/fixture.h"
#include "pdf/template-private.h"

static GBytes *
load_parts (const char *name, gpointer data, GError **error)
{
  static const struct
  {
    const char *name;
    const char *text;
  } parts[] = { { "part/good.xml", "<part><p>{{a}}</p></part>" },
                { "part/loop.xml", "<part><include name=\"part/loop\"/></part>" },
                { "part/wrong.xml", "<part>\n<nothing/></part>" },
                { "part/root.xml", "<document/>" } };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].name, name))
      return g_bytes_new_static (parts[i].text, strlen (parts[i].text));
  return fixture_load (name, data, error);
}

static RisPdfTemplate *
load (const char *flow, GError **error)
{
  g_autofree char *xml
      = g_strdup_printf ("<document page=\"plain\" style=\"default\">\n%s\n</document>", flow);

  return ris_pdf_template_new_from_data ("t.xml", xml, strlen (xml), load_parts, NULL, error);
}

static void
test_good (void)
{
  static const char *const flows[] = {
    "",
    "<h1>a</h1><h2>b</h2><p>{{c|date}} <b>d</b> <a href=\"https://x.example/{{id}}\">e</a></p>",
    "<include name=\"part/good\"/>",
    "<table cols=\"10 auto 2*\"><head><row><cell span=\"3\">a</cell></row></head>"
    "<for each=\"r\" as=\"x\"><row><cell>{{x}}</cell><cell/><cell "
    "header=\"row\"/></row></for></table>",
    "<if test=\"a\"><p>a</p><else><p>b</p></else></if>",
    "<p>a<if test=\"a == 'b'\">b<else>c</else></if></p>",
    "<footer on=\"all\"><p>Seite {page} von {pages}</p></footer>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisPdfTemplate) template = load (flows[i], &error);

      g_assert_no_error (error);
      g_assert_nonnull (template);
    }
}

static void
test_errors (void)
{
  static const struct
  {
    const char *flow;
    const char *message;
  } cases[] = {
    { "<tabel/>", "t.xml:2: unknown element <tabel>" },
    { "\n<p colour=\"x\">a</p>", "t.xml:3: unknown attribute colour of <p>" },
    { "<p span=\"2\">a</p>", "t.xml:2: unknown attribute span of <p>" },
    { "<p style=\"nice\">a</p>", "t.xml:2: unknown style nice" },
    { "<p align=\"middle\">a</p>", "t.xml:2: align=\"middle\" is wrong" },
    { "<p>{{a|nice}}</p>", "t.xml:2: unknown filter nice" },
    { "<p>\n\n{{a</p>", "t.xml:4: a brace must begin" },
    { "<p>{page}</p>", "t.xml:2: a page number outside header and footer" },
    { "words", "t.xml:2: text must stand in <p>" },
    { "<p><p>a</p></p>", "t.xml:2: <p> must not stand here" },
    { "<row><cell/></row>", "t.xml:2: <row> must not stand here" },
    { "<for each=\"a\"><p>b</p></for>", "t.xml:2: <for> needs as" },
    { "<for each=\"a b\" as=\"c\"/>", "t.xml:2: each=\"a b\" is wrong" },
    { "<if test=\"a = b\"/>", "t.xml:2: test=\"a = b\" is wrong" },
    { "<if test=\"a\"><else/><p>b</p></if>", "t.xml:2: <p> after <else>" },
    { "<p><if test=\"a\"><else/>b</if></p>", "t.xml:2: text after <else>" },
    { "<else/>", "t.xml:2: <else> must not stand here" },
    { "<table cols=\"0 *\"><head/></table>", "t.xml:2: cols=\"0 *\" is wrong" },
    { "<space height=\"*\"/>", "t.xml:2: height=\"*\" is wrong" },
    { "<include name=\"part/none\"/>", "t.xml:2: include part/none: no file part/none.xml" },
    { "<include name=\"../secret\"/>", "t.xml:2: <include> needs the name of a part" },
    { "<include name=\"part/loop\"/>", "parts include one another without end" },
    { "<include name=\"part/wrong\"/>", "part/wrong.xml:2: unknown element <nothing>" },
    { "<include name=\"part/root\"/>", "part/root.xml:1: <part> expected, not <document>" },
    { "<h2>a</h2>", "t.xml:2: <h2> without an <h1>" },
    { "<p>a", "t.xml:3: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (load (cases[i].flow, &error));
      g_assert_nonnull (error);
      fixture_assert_has (error->message, cases[i].message);
    }
}

static void
test_root (void)
{
  static const struct
  {
    const char *xml;
    const char *message;
  } cases[] = {
    { "<part/>", "t.xml:1: <document> expected, not <part>" },
    { "<document style=\"default\"/>", "t.xml:1: <document> needs page" },
    { "<document style=\"default\" page=\"big\"/>", "t.xml:1: unknown page big" },
    { "<document style=\"none\" page=\"plain\"/>", "no file style/none.xml" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ris_pdf_template_new_from_data ("t.xml", cases[i].xml, strlen (cases[i].xml),
                                                     load_parts, NULL, &error));
      fixture_assert_has (error->message, cases[i].message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/template/good", test_good);
  g_test_add_func ("/pdf/template/errors", test_errors);
  g_test_add_func ("/pdf/template/root", test_root);
  return g_test_run ();
}
