/* XML: escaping, namespaces, characters that XML cannot hold. */
#include "page/markup-private.h"

#include <string.h>

static void
test_escaping (void)
{
  g_autoptr (RisMarkup) markup = ris_markup_new ("a", "urn:x");
  g_autoptr (GBytes) bytes = NULL;

  ris_markup_begin (markup, "b");
  ris_markup_set (markup, "c", "<\"&ä");
  ris_markup_set (markup, "d", NULL);
  ris_markup_add (markup, "e", "</e>&\x0b\x01\xef\xbf\xbfz");
  ris_markup_add (markup, "f", NULL);
  ris_markup_end (markup);
  ris_markup_add (markup, "g", "");
  bytes = ris_markup_finish (markup);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a xmlns=\"urn:x\">\n <b "
                   "c=\"&lt;&quot;&amp;ä\">\n"
                   "  <e>&lt;/e&gt;&amp;z</e>\n </b>\n <g></g>\n</a>\n",
                   strlen ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a xmlns=\"urn:x\">\n <b "
                           "c=\"&lt;&quot;&amp;ä\">\n"
                           "  <e>&lt;/e&gt;&amp;z</e>\n </b>\n <g></g>\n</a>\n"));
}

/* elements that were left open are closed */
static void
test_open (void)
{
  g_autoptr (RisMarkup) markup = ris_markup_new ("a", "urn:x");
  g_autoptr (GBytes) bytes = NULL;

  ris_markup_begin (markup, "b");
  ris_markup_begin (markup, "c");
  bytes = ris_markup_finish (markup);
  g_assert_nonnull (
      g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), "</a>"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markup/escaping", test_escaping);
  g_test_add_func ("/markup/open", test_open);
  return g_test_run ();
}
