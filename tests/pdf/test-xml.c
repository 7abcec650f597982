/* Lines of nodes and errors are what people who write templates need. */
#include "pdf/fixture.h"
#include "pdf/xml-private.h"

static RisPdfXml *
parse (const char *text, GError **error)
{
  return ris_pdf_xml_parse ("a.xml", text, strlen (text), error);
}

static void
test_tree (void)
{
  g_autoptr (RisPdfXml) xml
      = parse ("<a x=\"1\">\n  <b/>\n  text &amp; more\n  <c y='2'>d</c>\n</a>", NULL);
  const RisPdfXml *b;

  g_assert_nonnull (xml);
  g_assert_cmpstr (xml->name, ==, "a");
  g_assert_cmpint (xml->line, ==, 1);
  g_assert_cmpstr (ris_pdf_xml_get (xml, "x"), ==, "1");
  g_assert_null (ris_pdf_xml_get (xml, "z"));
  g_assert_true (ris_pdf_xml_is_blank (xml->first));
  b = xml->first->next;
  g_assert_cmpstr (b->name, ==, "b");
  g_assert_cmpint (b->line, ==, 2);
  g_assert_false (ris_pdf_xml_is_blank (b->next));
  g_assert_cmpint (b->next->line, ==, 3);
  g_assert_nonnull (strstr (b->next->text, "text & more"));
  g_assert_cmpint (b->next->next->line, ==, 4);
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "<a>\n<b>\n</a>", "a.xml:3: " }, { "<a>&unknown;</a>", "a.xml:1: " },  { "", "a.xml:1: " },
    { "<a>\xFF</a>", "a.xml:1: " },    { "<a>\n<b x=1/></a>", "a.xml:2: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (parse (cases[i].text, &error));
      g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/xml/tree", test_tree);
  g_test_add_func ("/pdf/xml/errors", test_errors);
  return g_test_run ();
}
