/* Search from the council: over what was imported and published, and nothing else. */
#include "council/search.h"

#include "helper/portal.h"

static gint64
count_hits (Portal *portal, const char *text)
{
  g_autoptr (RisSearchQuery) query = ris_search_query_new ();
  g_autoptr (RisSearchResult) result = NULL;
  g_autoptr (GError) error = NULL;

  query->text = g_strdup (text);
  query->page = 1;
  result = ris_council_search (portal->council, query, &error);
  g_assert_no_error (error);
  return result->total;
}

static void
test_search (void)
{
  g_autoptr (Portal) portal
      = portal_new ("../../data/demo/erkelenz", "../../data/demo/erkelenz-anwesenheit", NULL);

  g_assert_cmpint (count_hits (portal, "A 10/186/2022"), >, 0);
  g_assert_cmpint (count_hits (portal, "Digitalbeirat"), >, 0);
  g_assert_cmpint (count_hits (portal, "Unwortdasniemandschrieb"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council-search/search", test_search);
  return g_test_run ();
}
