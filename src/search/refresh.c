/* Making the index: documents of what was published, and the list of long words.
 *
 * Documents are made by SQL from the public tables alone: what is not there cannot be found. The scope is widened to what
 * shows the changed objects by name. Long words are collected beside the index, because the index itself could only list
 * them by reading all of itself.
 */
#include "search-private.h"

#include <string.h>

#define MIN_WORD 7 /* bytes: shorter words contain no other that is worth seeking */
#define MAX_WORD 60

typedef struct
{
  GHashTable *labels;  /* (owned) (element-type utf8 utf8): one spelling of each term */
  const char *content; /* (unowned): the text being read */
} Words;

static gboolean
run_statement (RisDb *db, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat ("sqlite/search/", name, NULL);
  g_autoptr (RisStatement) statement = ris_db_query (db, path, error);

  return statement != NULL && ris_statement_run (statement, error);
}

static int
take_word (void *data, int flags, const char *term, int length, int start, int end)
{
  Words *words = data;
  char key[MAX_WORD + 1];

  if (length < MIN_WORD || length > MAX_WORD || g_ascii_isdigit (*term))
    return 0;
  memcpy (key, term, length);
  key[length] = '\0';
  if (!g_hash_table_contains (words->labels, key))
    g_hash_table_insert (words->labels, g_strdup (key),
                         g_strndup (words->content + start, end - start));
  return 0;
}

static gboolean
collect_words (RisDb *db, GHashTable *labels, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "sqlite/search/texts", error);
  g_autoptr (RisTokenizer) tokenizer = ris_tokenizer_new ();
  Words words = { .labels = labels };
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (ris_statement_next (statement, &failure))
    {
      words.content = ris_statement_get_text (statement, "content");
      ris_tokenizer_run (tokenizer, words.content, (int)strlen (words.content), FALSE, take_word,
                         &words);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
store_words (RisDb *db, GHashTable *labels, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "sqlite/search/word-add", error);
  GHashTableIter iterator;
  gpointer word, label;

  if (statement == NULL)
    return FALSE;
  g_hash_table_iter_init (&iterator, labels);
  while (g_hash_table_iter_next (&iterator, &word, &label))
    {
      ris_statement_bind_text (statement, "word", word);
      ris_statement_bind_text (statement, "label", label);
      if (!ris_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ris_search_refresh (RisDb *db, GError **error)
{
  /* in this order: agenda items look at the documents of meetings, files at those of meetings and papers */
  static const char *const statements[]
      = { "scope-create", "scope-clear",       "scope-fill",   "index-remove",
          "remove",       "add-papers",        "add-meetings", "add-agenda-items",
          "add-files",    "add-organizations", "add-people",   "index-add" };
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!run_statement (db, statements[i], error))
      return FALSE;
  return collect_words (db, labels, error) && store_words (db, labels, error);
}

gboolean
ris_search_optimize (RisDb *db, GError **error)
{
  return run_statement (db, "optimize", error);
}
