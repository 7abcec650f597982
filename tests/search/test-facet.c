/* Hits are counted by what they are; filters and counts agree. */
#include "search/council.h"

static const RisSearchFacet *
find_facet (const RisSearchResult *result, const char *name, const char *value)
{
  for (guint i = 0; i < result->facets->len; i++)
    {
      const RisSearchFacet *facet = g_ptr_array_index (result->facets, i);

      if (g_str_equal (facet->facet, name) && g_str_equal (facet->value, value))
        return facet;
    }
  return NULL;
}

static void
test_counts (void)
{
  static const struct
  {
    const char *facet;
    const char *value;
    const char *label;
    int count;
  } cases[] = {
    { "kind", "paper", NULL, 2 },
    { "kind", "agenda_item", NULL, 1 },
    { "type", "11", "Antrag", 3 },
    { "organization", "1011", "Verkehrsausschuss", 3 },
    { "result", "rejected", "abgelehnt", 2 },
    { "term", "1001", "16. Wahlperiode", 2 },
    { "term", "1002", "17. Wahlperiode", 1 },
  };
  g_autoptr (Council) council = council_open ();
  RisSearchQuery query = { .text = (char *)"Radweg" };
  g_autoptr (RisSearchResult) result = council_search (council, &query);

  g_assert_cmpint (result->total, ==, 3);
  g_assert_cmpuint (result->facets->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RisSearchFacet *facet = find_facet (result, cases[i].facet, cases[i].value);

      g_assert_nonnull (facet);
      g_assert_cmpstr (facet->label, ==, cases[i].label);
      g_assert_cmpint (facet->count, ==, cases[i].count);
    }
}

static void
test_order (void)
{
  g_autoptr (Council) council = council_open ();
  RisSearchQuery query = { .text = (char *)"Radweg" };
  g_autoptr (RisSearchResult) result = council_search (council, &query);

  for (guint i = 1; i < result->facets->len; i++)
    {
      const RisSearchFacet *before = g_ptr_array_index (result->facets, i - 1);
      const RisSearchFacet *facet = g_ptr_array_index (result->facets, i);

      g_assert_cmpint (g_strcmp0 (before->facet, facet->facet), <=, 0);
      if (g_str_equal (before->facet, facet->facet))
        g_assert_cmpint (before->count, >=, facet->count);
    }
}

static void
apply (RisSearchQuery *query, const RisSearchFacet *facet)
{
  gint64 id = g_ascii_strtoll (facet->value, NULL, 10);

  if (g_str_equal (facet->facet, "kind"))
    query->kind = facet->value;
  else if (g_str_equal (facet->facet, "result"))
    query->result = facet->value;
  else if (g_str_equal (facet->facet, "type"))
    query->type_id = id;
  else if (g_str_equal (facet->facet, "organization"))
    query->organization_id = id;
  else if (g_str_equal (facet->facet, "lead"))
    query->lead_organization_id = id;
  else
    query->legislative_term_id = id;
}

/* a filter leaves as many hits as its facet says, with and without words, in both orders */
static void
test_filters_keep_their_promise (void)
{
  static const char *const texts[]
      = { "", "Radweg", "Straßenausbaubeiträge", "a* ODER b* ODER h*" };
  g_autoptr (Council) council = council_open ();
  guint n_facets = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts) * 2; i++)
    {
      RisSearchQuery query = { .text = (char *)texts[i / 2], .date_from = (char *)"2000-01-01" };
      g_autoptr (RisSearchResult) all = NULL;

      query.is_newest_first = i % 2 == 1;
      all = council_search (council, &query);
      for (guint k = 0; k < all->facets->len; k++, n_facets++)
        {
          const RisSearchFacet *facet = g_ptr_array_index (all->facets, k);
          RisSearchQuery filtered = query;
          g_autoptr (RisSearchResult) result = NULL;

          apply (&filtered, facet);
          result = council_search (council, &filtered);
          g_assert_cmpint (result->total, ==, facet->count);
          g_assert_cmpint (result->hits->len, ==, facet->count);
        }
    }
  g_assert_cmpuint (n_facets, >, 40);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/facet/counts", test_counts);
  g_test_add_func ("/search/facet/order", test_order);
  g_test_add_func ("/search/facet/filters-keep-their-promise", test_filters_keep_their_promise);
  return g_test_run ();
}
