/* lean(): how well a row answers a full-text query.
 *
 *   lean (search_index, weight of column 0, weight of column 1, …)
 *
 * For each phrase of the query and each column: weight × rarity × count / (count + 1.2). A phrase that stands often in one
 * column gains ever less, so one hit in a title outweighs any number of hits in a long text when its weight is higher. Rarity
 * is that of BM25. Unlike bm25() the length of the row is not looked up: that costs a read for every hit and was measured to
 * be seven to eleven times slower. The result is negative, so that ORDER BY puts the best row first.
 */
#include "database-private.h"

#include <math.h>

#define MAX_PHRASES 64
#define MAX_COLUMNS 8
#define SATURATION 1.2

typedef struct
{
  int n_phrases;
  double rarity[MAX_PHRASES];
} LeanQuery;

static int
count_row (const Fts5ExtensionApi *api, Fts5Context *context, void *count)
{
  ++*(sqlite3_int64 *)count;
  return SQLITE_OK;
}

static LeanQuery *
prepare_query (const Fts5ExtensionApi *api, Fts5Context *context)
{
  LeanQuery *query = g_new0 (LeanQuery, 1);
  sqlite3_int64 n_rows = 0;

  query->n_phrases = MIN (api->xPhraseCount (context), MAX_PHRASES);
  api->xRowCount (context, &n_rows);
  for (int i = 0; i < query->n_phrases; i++)
    {
      sqlite3_int64 n_hits = 0;

      api->xQueryPhrase (context, i, &n_hits, count_row);
      query->rarity[i]
          = MAX (log (((double)(n_rows - n_hits) + 0.5) / ((double)n_hits + 0.5)), 1e-3);
    }
  return query;
}

static double
score_phrase (const Fts5ExtensionApi *api, Fts5Context *context, int phrase, const double *weights)
{
  int hits[MAX_COLUMNS] = { 0 };
  Fts5PhraseIter iterator;
  double score = 0;
  int column, offset;

  if (api->xPhraseFirst (context, phrase, &iterator, &column, &offset) != SQLITE_OK)
    return 0;
  for (; column >= 0; api->xPhraseNext (context, &iterator, &column, &offset))
    if (column < MAX_COLUMNS)
      hits[column]++;
  for (int i = 0; i < MAX_COLUMNS; i++)
    score += weights[i] * hits[i] / (hits[i] + SATURATION);
  return score;
}

static void
lean (const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int n_weights,
      sqlite3_value **weight_values)
{
  LeanQuery *query = api->xGetAuxdata (context, 0);
  double weights[MAX_COLUMNS];
  double score = 0;

  if (query == NULL)
    {
      query = prepare_query (api, context);
      if (api->xSetAuxdata (context, query, g_free) != SQLITE_OK)
        {
          sqlite3_result_error_nomem (result);
          return;
        }
    }
  for (int i = 0; i < MAX_COLUMNS; i++)
    weights[i] = i < n_weights ? sqlite3_value_double (weight_values[i]) : 1.0;
  for (int i = 0; i < query->n_phrases; i++)
    score += query->rarity[i] * score_phrase (api, context, i, weights);
  sqlite3_result_double (result, -score);
}

gboolean
ris_ranking_register (RisDb *db, GError **error)
{
  fts5_api *api = ris_tokenizer_get_fts5 (db);

  if (api != NULL && api->xCreateFunction (api, "lean", NULL, lean, NULL) == SQLITE_OK)
    return TRUE;
  g_set_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE, "this SQLite has no full-text search");
  return FALSE;
}
