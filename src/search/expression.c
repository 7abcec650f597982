/* Atoms in the language of the index, and words that are alike.
 *
 * Every text is put into quotation marks and its own are doubled, so nothing that people type can be an operator of FTS5. A
 * beginning of a word is sought in two ways, because the index holds stems: "strasse" * finds the stem of Straßenbau, and
 * "strasse" that of Straßen, which is shorter than what was typed.
 */
#include "search-private.h"

#include <string.h>

#define MIN_LETTERS 5  /* of a word that is sought inside others */
#define MIN_STEM 6     /* of its stem */
#define MAX_SIMILAR 12 /* words for one atom */

static void
append_quoted (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
append_atom (GString *out, const RisSearchAtom *atom)
{
  append_quoted (out, atom->text);
  if (atom->is_prefix)
    {
      g_string_append (out, " * OR ");
      append_quoted (out, atom->text);
    }
  for (guint i = 0; atom->similar != NULL && i < atom->similar->len; i++)
    {
      g_string_append (out, " OR ");
      append_quoted (out, g_ptr_array_index (atom->similar, i));
      g_string_append (out, " *");
    }
}

/* the atoms that are excluded, or those that must be found, group by group */
static void
append_groups (GString *out, GPtrArray *atoms, gboolean is_excluded)
{
  guint last = 0;
  gboolean is_first = TRUE;

  for (guint i = 0; i < atoms->len; i++)
    {
      const RisSearchAtom *atom = g_ptr_array_index (atoms, i);

      if (atom->is_excluded != is_excluded)
        continue;
      if (is_first)
        g_string_append (out, is_excluded ? " NOT (" : "(");
      else
        g_string_append (out, is_excluded || atom->group == last ? " OR " : ") AND (");
      append_atom (out, atom);
      is_first = FALSE;
      last = atom->group;
    }
  if (!is_first)
    g_string_append_c (out, ')');
}

char *
ris_search_dup_expression (GPtrArray *atoms)
{
  GString *out = g_string_new ("(");

  append_groups (out, atoms, FALSE);
  g_string_append_c (out, ')');
  if (out->len == 2)
    {
      g_string_free (out, TRUE);
      return NULL;
    }
  append_groups (out, atoms, TRUE);
  return g_string_free (out, FALSE);
}

/* --- similar words --- */

static int
take_term (void *data, int flags, const char *term, int length, int start, int end)
{
  g_string_truncate (data, 0);
  g_string_append_len (data, term, length);
  return 0;
}

static gboolean
find_words (RisDb *db, const char *part, RisSearchAtom *atom, GPtrArray *labels, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "sqlite/search/similar-words", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_text (statement, "part", part);
  ris_statement_bind_int (statement, "row_limit", MAX_SIMILAR);
  while (atom->similar->len < MAX_SIMILAR && ris_statement_next (statement, &failure))
    {
      const char *word = ris_statement_get_text (statement, "word");

      if (g_ptr_array_find_with_equal_func (atom->similar, word, g_str_equal, NULL))
        continue;
      g_ptr_array_add (atom->similar, g_strdup (word));
      g_ptr_array_add (labels, g_strdup (ris_statement_get_text (statement, "label")));
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
add_similar (RisDb *db, RisSearchAtom *atom, RisTokenizer *tokenizer, GPtrArray *labels,
             GError **error)
{
  g_autoptr (GString) typed = g_string_new (NULL);
  g_autoptr (GString) stem = g_string_new (NULL);
  int length = (int)strlen (atom->text);

  ris_tokenizer_run (tokenizer, atom->text, length, TRUE, take_term, typed);
  ris_tokenizer_run (tokenizer, atom->text, length, FALSE, take_term, stem);
  if (g_utf8_strlen (typed->str, -1) < MIN_LETTERS || g_ascii_isdigit (typed->str[0]))
    return TRUE;
  atom->similar = g_ptr_array_new_with_free_func (g_free);
  if (!find_words (db, typed->str, atom, labels, error))
    return FALSE;
  if (g_utf8_strlen (stem->str, -1) < MIN_STEM || g_string_equal (stem, typed))
    return TRUE;
  return find_words (db, stem->str, atom, labels, error);
}

gboolean
ris_search_add_similar (RisDb *db, GPtrArray *atoms, RisTokenizer *tokenizer, GPtrArray *labels,
                        GError **error)
{
  for (guint i = 0; i < atoms->len; i++)
    {
      RisSearchAtom *atom = g_ptr_array_index (atoms, i);

      if (atom->is_phrase || atom->is_prefix || atom->is_excluded)
        continue;
      if (!add_similar (db, atom, tokenizer, labels, error))
        return FALSE;
    }
  return TRUE;
}
