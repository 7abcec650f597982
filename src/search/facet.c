/* Facets: what the hits are, counted, so that people see which filter leads on.
 *
 * All counts come from one walk over the hits. It ends after MAX_COUNTED of them: a word that stands in every document shall
 * not hold up the others, and nobody needs the exact number then.
 */
#include "search-private.h"

#include <string.h>

#define MAX_COUNTED 5000

static const RisField facet_fields[] = {
  RIS_FIELD (RisSearchFacet, facet, TEXT),
  RIS_FIELD (RisSearchFacet, value, TEXT),
  RIS_FIELD (RisSearchFacet, label, TEXT),
  RIS_FIELD (RisSearchFacet, count, INT),
};

RIS_DEFINE_RECORD (RisSearchFacet, ris_search_facet, facet_fields)

typedef struct
{
  GHashTable *by_key; /* (owned) (element-type utf8 RisSearchFacet): "facet value" */
  GString *key;       /* (owned) */
} Counter;

static void
count_value (Counter *counter, const char *name, const char *value, gsize length)
{
  RisSearchFacet *facet;

  g_string_assign (counter->key, name);
  g_string_append_c (counter->key, ' ');
  g_string_append_len (counter->key, value, length);
  facet = g_hash_table_lookup (counter->by_key, counter->key->str);
  if (facet == NULL)
    {
      facet = ris_search_facet_new ();
      facet->facet = g_strdup (name);
      facet->value = g_strndup (value, length);
      facet->count = 0;
      g_hash_table_insert (counter->by_key, g_strdup (counter->key->str), facet);
    }
  facet->count++;
}

static void
count_column (Counter *counter, RisStatement *statement, const char *name, const char *column)
{
  const char *value = ris_statement_get_text (statement, column);

  if (value != NULL)
    count_value (counter, name, value, strlen (value));
}

/* "|12|34|" */
static void
count_list (Counter *counter, const char *name, const char *list)
{
  const char *end;

  for (const char *p = list; *p == '|' && p[1] != '\0'; p = end)
    {
      end = strchr (p + 1, '|');
      if (end == NULL)
        return;
      count_value (counter, name, p + 1, end - p - 1);
    }
}

static void
count_hit (Counter *counter, RisStatement *statement)
{
  count_column (counter, statement, "kind", "kind");
  count_column (counter, statement, "type", "type_id");
  count_column (counter, statement, "result", "result");
  count_column (counter, statement, "lead", "lead_organization_id");
  count_column (counter, statement, "term", "legislative_term_id");
  count_list (counter, "organization", ris_statement_get_text (statement, "organizations"));
}

static RisStatement *
query_matches (RisDb *db, const RisSearchQuery *query, const char *expression, GError **error)
{
  const char *name = expression != NULL ? "sqlite/search/matches" : "sqlite/search/browse-matches";
  RisStatement *statement = ris_db_query (db, name, error);

  if (statement == NULL)
    return NULL;
  ris_search_query_bind_filters (query, statement);
  ris_statement_bind_int (statement, "row_limit", MAX_COUNTED);
  if (expression != NULL)
    ris_statement_bind_text (statement, "expression", expression);
  return statement;
}

gboolean
ris_search_count (RisDb *db, const RisSearchQuery *query, const char *expression,
                  RisSearchResult *result, GError **error)
{
  g_autoptr (RisStatement) statement = query_matches (db, query, expression, error);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) key = g_string_new (NULL);
  Counter counter = { by_key, key };
  GError *failure = NULL;
  GHashTableIter iterator;
  gpointer facet;
  gint64 n = 0;

  if (statement == NULL)
    return FALSE;
  for (; ris_statement_next (statement, &failure); n++)
    count_hit (&counter, statement);
  g_ptr_array_set_size (result->facets, 0);
  g_hash_table_iter_init (&iterator, by_key);
  while (g_hash_table_iter_next (&iterator, NULL, &facet))
    g_ptr_array_add (result->facets, facet);
  result->total = MIN (n, RIS_SEARCH_MAX_TOTAL);
  result->is_more = n > RIS_SEARCH_MAX_TOTAL;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* --- labels --- */

static gboolean
is_labelled_as (const RisSearchFacet *facet, const char *name)
{
  if (g_str_equal (facet->facet, "lead"))
    return g_str_equal (name, "organization");
  return g_str_equal (facet->facet, name);
}

static void
set_label (GPtrArray *facets, RisStatement *statement)
{
  const char *name = ris_statement_get_text (statement, "facet");
  const char *value = ris_statement_get_text (statement, "value");

  for (guint i = 0; i < facets->len; i++)
    {
      RisSearchFacet *facet = g_ptr_array_index (facets, i);

      if (facet->label == NULL && is_labelled_as (facet, name) && g_str_equal (facet->value, value))
        facet->label = g_strdup (ris_statement_get_text (statement, "label"));
    }
}

static int
compare_facets (gconstpointer a, gconstpointer b)
{
  const RisSearchFacet *first = *(const RisSearchFacet *const *)a;
  const RisSearchFacet *second = *(const RisSearchFacet *const *)b;
  int order = strcmp (first->facet, second->facet);

  if (order != 0)
    return order;
  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;
  order = g_strcmp0 (first->label, second->label);
  return order != 0 ? order : strcmp (first->value, second->value);
}

gboolean
ris_search_label_facets (RisDb *db, RisSearchResult *result, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "sqlite/search/labels", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (ris_statement_next (statement, &failure))
    set_label (result->facets, statement);
  g_ptr_array_sort (result->facets, compare_facets);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}
