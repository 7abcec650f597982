/* What people type, taken apart.
 *
 * The grammar has no errors: what makes no sense is a word, and what has no word in it is left out. Words that every text has
 * ("der", "und") are left out beside others, since a title may do without them.
 */
#include "search-private.h"

#include <string.h>

#define MAX_BYTES 400
#define MAX_ATOMS 20

static const RisField query_fields[] = {
  RIS_FIELD (RisSearchQuery, text, TEXT),
  RIS_FIELD (RisSearchQuery, kind, TEXT),
  RIS_FIELD (RisSearchQuery, type_id, ID),
  RIS_FIELD (RisSearchQuery, organization_id, ID),
  RIS_FIELD (RisSearchQuery, lead_organization_id, ID),
  RIS_FIELD (RisSearchQuery, legislative_term_id, ID),
  RIS_FIELD (RisSearchQuery, result, TEXT),
  RIS_FIELD (RisSearchQuery, date_from, TEXT),
  RIS_FIELD (RisSearchQuery, date_to, TEXT),
  RIS_FIELD (RisSearchQuery, is_newest_first, BOOL),
  RIS_FIELD (RisSearchQuery, page, INT),
};

RIS_DEFINE_RECORD (RisSearchQuery, ris_search_query, query_fields)

/* forms send what was not filled in as an empty text */
static const char *
value_or_null (const char *text)
{
  return text == NULL || *text == '\0' ? NULL : text;
}

gboolean
ris_search_query_is_filtered (const RisSearchQuery *query)
{
  return query->type_id != 0 || query->organization_id != 0 || query->lead_organization_id != 0
         || query->legislative_term_id != 0 || value_or_null (query->kind) != NULL
         || value_or_null (query->result) != NULL || value_or_null (query->date_from) != NULL
         || value_or_null (query->date_to) != NULL;
}

void
ris_search_query_bind_filters (const RisSearchQuery *query, RisStatement *statement)
{
  ris_statement_bind_text (statement, "kind", value_or_null (query->kind));
  ris_statement_bind_id (statement, "type_id", query->type_id);
  ris_statement_bind_id (statement, "organization_id", query->organization_id);
  ris_statement_bind_id (statement, "lead_organization_id", query->lead_organization_id);
  ris_statement_bind_id (statement, "legislative_term_id", query->legislative_term_id);
  ris_statement_bind_text (statement, "result", value_or_null (query->result));
  ris_statement_bind_text (statement, "date_from", value_or_null (query->date_from));
  ris_statement_bind_text (statement, "date_to", value_or_null (query->date_to));
}

/* --- parser --- */

typedef struct
{
  const char *p;
  RisTokenizer *tokenizer; /* (unowned) */
  GPtrArray *atoms;        /* (owned) */
  guint n_groups;
  gboolean is_alternative; /* ODER stands before what comes */
  gboolean is_excluded;    /* - stands before what comes */
} Parser;

static void
atom_free (RisSearchAtom *atom)
{
  g_free (atom->text);
  g_clear_pointer (&atom->similar, g_ptr_array_unref);
  g_free (atom);
}

static int
count_word (void *count, int flags, const char *term, int length, int start, int end)
{
  ++*(guint *)count;
  return 0;
}

static void
add_atom (Parser *parser, const char *text, gsize length, gboolean is_phrase)
{
  gboolean is_prefix = !is_phrase && length > 2 && text[length - 1] == '*';
  RisSearchAtom *atom;
  guint n_words = 0;

  ris_tokenizer_run (parser->tokenizer, text, (int)length, is_prefix, count_word, &n_words);
  if (n_words == 0 || parser->atoms->len >= MAX_ATOMS)
    return;
  atom = g_new0 (RisSearchAtom, 1);
  atom->text = g_strndup (text, length);
  atom->is_phrase = is_phrase || n_words > 1;
  atom->is_prefix = is_prefix;
  atom->is_excluded = parser->is_excluded;
  if (!atom->is_excluded && !(parser->is_alternative && parser->n_groups > 0))
    parser->n_groups++;
  atom->group = parser->n_groups;
  g_ptr_array_add (parser->atoms, atom);
}

/* the length of a quotation mark of any kind at @p, or 0 */
static gsize
quote_length (const char *p)
{
  static const char *const quotes[] = { "\"", "„", "“", "”", "«", "»" };

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (g_str_has_prefix (p, quotes[i]))
      return strlen (quotes[i]);
  return 0;
}

static void
take_phrase (Parser *parser)
{
  const char *start = parser->p;

  while (*parser->p != '\0' && quote_length (parser->p) == 0)
    parser->p++;
  add_atom (parser, start, parser->p - start, TRUE);
  parser->p += quote_length (parser->p);
}

static gboolean
is_one_of (const char *word, gsize length, const char *const *words)
{
  for (; *words != NULL; words++)
    if (strlen (*words) == length && strncmp (*words, word, length) == 0)
      return TRUE;
  return FALSE;
}

/* Returns: whether it was an operator */
static gboolean
take_word (Parser *parser)
{
  static const char *const or_words[] = { "ODER", "OR", "|", "||", NULL };
  static const char *const not_words[] = { "NICHT", "NOT", NULL };
  static const char *const and_words[] = { "UND", "AND", "&", NULL };
  const char *start = parser->p;
  gsize length;

  while (*parser->p != '\0' && !g_ascii_isspace (*parser->p) && quote_length (parser->p) == 0)
    parser->p++;
  length = parser->p - start;
  if (is_one_of (start, length, or_words))
    parser->is_alternative = TRUE;
  else if (is_one_of (start, length, not_words))
    parser->is_excluded = TRUE;
  else if (!is_one_of (start, length, and_words))
    {
      add_atom (parser, start, length, FALSE);
      return FALSE;
    }
  return TRUE;
}

static void
parse (Parser *parser)
{
  gsize quote;

  while (*parser->p != '\0')
    {
      if (g_ascii_isspace (*parser->p))
        {
          parser->p++;
          continue;
        }
      if (*parser->p == '-' && parser->p[1] != '\0' && !g_ascii_isspace (parser->p[1]))
        {
          parser->is_excluded = TRUE;
          parser->p++;
        }
      quote = quote_length (parser->p);
      parser->p += quote;
      if (quote > 0)
        take_phrase (parser);
      else if (take_word (parser))
        continue;
      parser->is_excluded = FALSE;
      parser->is_alternative = FALSE;
    }
}

static gboolean
is_frequent (const RisSearchAtom *atom)
{
  static const char *const words[]
      = { "der",   "die", "das",  "des", "dem", "den", "ein", "eine", "einer", "eines", "einem",
          "einen", "und", "oder", "in",  "im",  "an",  "am",  "auf",  "aus",   "bei",   "mit",
          "nach",  "von", "vom",  "zu",  "zum", "zur", "für", "über", "durch", "the",   NULL };
  g_autofree char *lower = g_utf8_strdown (atom->text, -1);

  return !atom->is_phrase && !atom->is_prefix && !atom->is_excluded
         && is_one_of (lower, strlen (lower), words);
}

static void
drop_frequent (GPtrArray *atoms)
{
  guint n_others = 0;

  for (guint i = 0; i < atoms->len; i++)
    {
      const RisSearchAtom *atom = g_ptr_array_index (atoms, i);

      if (!atom->is_excluded && !is_frequent (atom))
        n_others++;
    }
  for (guint i = atoms->len; n_others > 0 && i > 0; i--)
    if (is_frequent (g_ptr_array_index (atoms, i - 1)))
      g_ptr_array_remove_index (atoms, i - 1);
}

/* (transfer full): the beginning of @text as good UTF-8 */
static char *
dup_limited (const char *text)
{
  g_autofree char *beginning = g_strndup (text, MAX_BYTES);

  return g_utf8_make_valid (beginning, -1);
}

GPtrArray *
ris_search_parse (const char *text, RisTokenizer *tokenizer)
{
  g_autofree char *limited = dup_limited (text != NULL ? text : "");
  Parser parser = { .p = limited, .tokenizer = tokenizer };

  parser.atoms = g_ptr_array_new_with_free_func ((GDestroyNotify)atom_free);
  parse (&parser);
  drop_frequent (parser.atoms);
  return parser.atoms;
}
