/* The search: from what was typed to a page of hits.
 *
 * The strict question comes first. Only where it finds hardly anything, words are also sought inside longer ones and the
 * question is asked again.
 */
#include "search-private.h"

#include "base/text.h"
#include "model/number.h"

#define FEW_HITS RIS_SEARCH_PAGE_SIZE

static const RisField hit_fields[] = {
  RIS_FIELD (RisSearchHit, kind, TEXT),    RIS_FIELD (RisSearchHit, object_id, ID),
  RIS_FIELD (RisSearchHit, root_id, ID),   RIS_FIELD (RisSearchHit, root_kind, TEXT),
  RIS_FIELD (RisSearchHit, number, TEXT),  RIS_FIELD (RisSearchHit, title, TEXT),
  RIS_FIELD (RisSearchHit, context, TEXT), RIS_FIELD (RisSearchHit, date, TEXT),
  RIS_FIELD (RisSearchHit, type, TEXT),    RIS_FIELD (RisSearchHit, committee, TEXT),
  RIS_FIELD (RisSearchHit, result, TEXT),  RIS_FIELD (RisSearchHit, result_label, TEXT),
  RIS_FIELD (RisSearchHit, snippet, TEXT), RIS_FIELD (RisSearchHit, is_exact, BOOL),
};

RIS_DEFINE_RECORD (RisSearchHit, ris_search_hit, hit_fields)

void
ris_search_result_free (RisSearchResult *result)
{
  if (result == NULL)
    return;
  g_clear_pointer (&result->hits, g_ptr_array_unref);
  g_ptr_array_unref (result->facets);
  g_ptr_array_unref (result->similar);
  g_free (result);
}

static RisSearchResult *
new_result (const RisSearchQuery *query)
{
  RisSearchResult *result = g_new0 (RisSearchResult, 1);

  result->hits = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_search_hit_free);
  result->facets = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_search_facet_free);
  result->similar = g_ptr_array_new_with_free_func (g_free);
  result->page = CLAMP (query->page, 1, RIS_SEARCH_MAX_PAGES);
  return result;
}

static gboolean
load_hits (RisDb *db, const RisSearchQuery *query, const char *expression, RisSearchResult *result,
           GError **error)
{
  gboolean is_ranked = expression != NULL && !query->is_newest_first;
  const char *name = expression == NULL ? "browse" : is_ranked ? "by-rank" : "by-date";
  g_autofree char *path = g_strconcat ("sqlite/search/", name, NULL);
  g_autoptr (RisStatement) statement = ris_db_query (db, path, error);

  if (statement == NULL)
    return FALSE;
  ris_search_query_bind_filters (query, statement);
  ris_statement_bind_int (statement, "row_limit", RIS_SEARCH_PAGE_SIZE);
  ris_statement_bind_int (statement, "row_offset", (result->page - 1) * RIS_SEARCH_PAGE_SIZE);
  if (expression != NULL)
    ris_statement_bind_text (statement, "expression", expression);
  if (is_ranked)
    ris_statement_bind_int (statement, "is_filtered", ris_search_query_is_filtered (query));
  g_ptr_array_unref (result->hits);
  result->hits = ris_statement_read_all (statement, &ris_search_hit_type,
                                         (GDestroyNotify)ris_search_hit_free, error);
  return result->hits != NULL;
}

static gboolean
count_and_load (RisDb *db, const RisSearchQuery *query, const char *expression,
                RisSearchResult *result, GError **error)
{
  if (!ris_search_count (db, query, expression, result, error))
    return FALSE;
  result->n_pages = (result->total + RIS_SEARCH_PAGE_SIZE - 1) / RIS_SEARCH_PAGE_SIZE;
  result->n_pages = MIN (result->n_pages, RIS_SEARCH_MAX_PAGES);
  return load_hits (db, query, expression, result, error);
}

/* (transfer full): papers with exactly the number @text */
static GPtrArray *
load_exact (RisDb *db, const char *text, GError **error)
{
  g_autofree char *key = ris_number_dup_key (text);
  g_autoptr (RisStatement) statement = ris_db_query (db, "sqlite/search/by-number", error);
  GPtrArray *hits;

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "number_key", *key == '\0' ? NULL : key);
  hits = ris_statement_read_all (statement, &ris_search_hit_type,
                                 (GDestroyNotify)ris_search_hit_free, error);
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    ((RisSearchHit *)g_ptr_array_index (hits, i))->is_exact = TRUE;
  return hits;
}

/* puts @exact before the hits of the first page and takes their doubles out */
static void
put_on_top (GPtrArray *exact, RisSearchResult *result)
{
  GPtrArray *hits = result->hits;

  for (guint i = hits->len; i > 0; i--)
    {
      const RisSearchHit *hit = g_ptr_array_index (hits, i - 1);

      for (guint k = 0; k < exact->len; k++)
        {
          const RisSearchHit *top = g_ptr_array_index (exact, k);

          if (!g_str_equal (hit->kind, top->kind) || hit->object_id != top->object_id)
            continue;
          g_ptr_array_remove_index (hits, i - 1);
          break;
        }
    }
  while (exact->len > 0)
    g_ptr_array_insert (hits, 0, g_ptr_array_steal_index (exact, exact->len - 1));
  result->total = MAX (result->total, (gint64)hits->len);
  result->n_pages = MAX (result->n_pages, 1);
}

/* a paper's number: all of the text is one phrase, and the paper itself comes first */
static gboolean
run_number (RisDb *db, const RisSearchQuery *query, GPtrArray *exact, RisSearchResult *result,
            GError **error)
{
  g_autofree char *phrase = g_strconcat ("\"", query->text, "\"", NULL);
  g_autoptr (RisTokenizer) tokenizer = ris_tokenizer_new ();
  g_autoptr (GPtrArray) atoms = ris_search_parse (phrase, tokenizer);
  g_autofree char *expression = ris_search_dup_expression (atoms);

  if (!count_and_load (db, query, expression, result, error))
    return FALSE;
  if (result->page == 1)
    put_on_top (exact, result);
  return TRUE;
}

static gboolean
run_words (RisDb *db, const RisSearchQuery *query, RisSearchResult *result, GError **error)
{
  g_autoptr (RisTokenizer) tokenizer = ris_tokenizer_new ();
  g_autoptr (GPtrArray) atoms = ris_search_parse (query->text, tokenizer);
  g_autofree char *expression = ris_search_dup_expression (atoms);
  g_autofree char *wider = NULL;

  if (expression == NULL
      && (!ris_text_is_blank (query->text) || !ris_search_query_is_filtered (query)))
    return TRUE;
  if (!count_and_load (db, query, expression, result, error))
    return FALSE;
  if (result->total >= FEW_HITS || expression == NULL)
    return TRUE;
  if (!ris_search_add_similar (db, atoms, tokenizer, result->similar, error))
    return FALSE;
  if (result->similar->len == 0)
    return TRUE;
  wider = ris_search_dup_expression (atoms);
  return count_and_load (db, query, wider, result, error);
}

static gboolean
run (RisDb *db, const RisSearchQuery *query, RisSearchResult *result, GError **error)
{
  g_autoptr (GPtrArray) exact = NULL;

  if (!ris_text_is_blank (query->text) && !ris_search_query_is_filtered (query))
    {
      exact = load_exact (db, query->text, error);
      if (exact == NULL)
        return FALSE;
    }
  if (exact != NULL && exact->len > 0)
    return run_number (db, query, exact, result, error);
  return run_words (db, query, result, error);
}

RisSearchResult *
ris_search_run (RisDb *db, const RisSearchQuery *query, GError **error)
{
  g_autoptr (RisSearchResult) result = new_result (query);

  if (!run (db, query, result, error) || !ris_search_label_facets (db, result, error))
    return NULL;
  return g_steal_pointer (&result);
}
