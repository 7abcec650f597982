/* No template that loads can render into jumping headings or a table without head, whatever the data. */
#include "pdf/fixture.h"
#include "pdf/lint-private.h"

#define HEAD "<head><row><cell>a</cell></row></head>"

static void
test_cases (void)
{
  static const struct
  {
    const char *flow;
    const char *message; /* NULL: good */
  } cases[] = {
    { "<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2><h1>e</h1>", NULL },
    { "<h1>a</h1><h3>b</h3>", "<h3> without an <h2>" },
    { "<section><h1>a</h1></section><keep><h2>b</h2></keep>", NULL },
    { "<h1>a</h1><if test=\"x\"><h2>b</h2></if><h3>c</h3>", "<h3> without an <h2>" },
    { "<h1>a</h1><if test=\"x\"><h2>b</h2><else><h2>c</h2></else></if><h3>d</h3>", NULL },
    { "<h1>a</h1><if test=\"x\"><p/><else><h3>c</h3></else></if>", "<h3> without an <h2>" },
    { "<h1>a</h1><for each=\"x\" as=\"y\"><h2>b</h2></for><h3>c</h3>", "<h3> without an <h2>" },
    { "<h1>a</h1><for each=\"x\" as=\"y\"><h2>b</h2><h3>c</h3></for><h2>d</h2>", NULL },
    { "<for each=\"x\" as=\"y\"><h1>b</h1><h2>c</h2></for>", NULL },
    { "<footer on=\"all\"><h1>a</h1></footer>", "a heading in the page margin" },
    { "<table cols=\"*\">" HEAD "<row><cell>b</cell></row></table>", NULL },
    { "<table cols=\"*\"><row><cell>b</cell></row></table>", "a table must begin with a <head>" },
    { "<table cols=\"*\"><head/></table>", "a table must begin with a <head>" },
    { "<table cols=\"*\">" HEAD HEAD "</table>", "a second <head>" },
    { "<table cols=\"* *\">" HEAD "</table>", "row has 1 columns, the table 2" },
    { "<box><table cols=\"*\">" HEAD "<row><cell span=\"2\">b</cell></row></table></box>",
      "row has 2 columns, the table 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *xml
          = g_strdup_printf ("<document page=\"plain\" style=\"default\">%s</document>",
                             cases[i].flow);
      g_autoptr (GError) error = NULL;
      g_autoptr (RisPdfTemplate) template
          = ris_pdf_template_new_from_data ("t.xml", xml, strlen (xml), fixture_load, NULL, &error);

      g_assert_true ((template == NULL) == (cases[i].message != NULL));
      if (cases[i].message != NULL)
        fixture_assert_has (error->message, cases[i].message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/lint/cases", test_cases);
  return g_test_run ();
}
