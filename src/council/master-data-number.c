/* Number schemes. A gap is no mistake by itself, but somebody has to be able to say what became of a number.
 */
#include "council/master-data-number.h"

#include "council-private.h"
#include "master-data-private.h"
#include "model/number.h"

#include <string.h>

#define MAX_SERIAL 1000000 /* more numbers than this are no numbering but a mistake in a grammar */

static const RisField gap_fields[] = {
  RIS_FIELD (RisNumberGap, scope, TEXT),    RIS_FIELD (RisNumberGap, missing, TEXT),
  RIS_FIELD (RisNumberGap, n_missing, INT), RIS_FIELD (RisNumberGap, n_double, INT),
  RIS_FIELD (RisNumberGap, first, INT),     RIS_FIELD (RisNumberGap, last, INT),
};
RIS_DEFINE_RECORD (RisNumberGap, ris_master_data_gap, gap_fields)

GPtrArray *
ris_master_data_number_list (RisCouncil *desk, GError **error)
{
  return ris_master_data_list (desk, RIS_MASTER_DATA_ROWS ("schemes", ris_number_scheme), 0, NULL,
                               error);
}

RisNumberScheme *
ris_master_data_number_get (RisCouncil *desk, gint64 id, GError **error)
{
  return ris_master_data_get (desk, &ris_master_data_scheme_table, id, error);
}

/* --- saving --- */

static gboolean
has_field (const char *grammar, const char *name, gsize length)
{
  for (const char *open = strchr (grammar, '{'); open != NULL; open = strchr (open + 1, '{'))
    if (strncmp (open + 1, name, length) == 0
        && (open[1 + length] == '}' || open[1 + length] == ':'))
      return TRUE;
  return FALSE;
}

static void
check_grammar (const char *text, RisProblems *problems)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (RisNumberGrammar) grammar
      = text != NULL ? ris_number_grammar_new (text, &failure) : NULL;
  const char *column = failure != NULL ? strstr (failure->message, "', column ") : NULL;

  if (text == NULL)
    ris_problems_add (problems, "grammar", "Bitte angeben, wie Nummern aussehen.");
  else if (grammar == NULL)
    ris_problems_add (problems, "grammar", "Das ist an der %d. Stelle nicht zu verstehen.",
                      column != NULL
                          ? (int)g_ascii_strtoll (column + strlen ("', column "), NULL, 10)
                          : 1);
  else if (!has_field (text, "serial", strlen ("serial")))
    ris_problems_add (problems, "grammar", "Die laufende Nummer {serial} fehlt.");
}

/* fields that a counter can begin anew with although they are not printed */
static gboolean
is_known_scope (const char *name, gsize length)
{
  static const char *const names[] = { "term", "year", "office", "type" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i]) == length && strncmp (names[i], name, length) == 0)
      return TRUE;
  return FALSE;
}

static void
check_scope (const RisNumberScheme *scheme, RisProblems *problems)
{
  const char *scope = scheme->scope;

  while ((scope = strchr (scope, '{')) != NULL)
    {
      gsize length = strcspn (++scope, "}");

      if (scope[length] == '\0')
        ris_problems_add (problems, "scope", "Eine geschweifte Klammer ist nicht geschlossen.");
      else if (!is_known_scope (scope, length) && !has_field (scheme->grammar, scope, length))
        ris_problems_add (problems, "scope", "Das Feld {%.*s} gibt es in der Nummer nicht.",
                          (int)length, scope);
      scope += length;
    }
}

static gboolean
check_type (RisChange *change, gint64 type_id, RisProblems *problems, GError **error)
{
  GError *failure = NULL;
  g_autoptr (RisVocabularyEntry) type = NULL;

  if (type_id == 0)
    return TRUE;
  type = ris_master_data_find_entry (ris_change_get_db (change), "paper-type", type_id, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (type == NULL)
    ris_problems_add (problems, "type_id", "Diese Art von Vorlagen gibt es nicht.");
  return failure == NULL;
}

static gboolean
complete (RisChange *change, RisNumberScheme *scheme, GError **error)
{
  g_autoptr (RisNumberScheme) stored = NULL;

  ris_master_data_strip (&ris_number_scheme_type, scheme);
  if (scheme->scope == NULL)
    scheme->scope = g_strdup ("");
  if (scheme->id != 0)
    {
      stored = ris_master_data_load (ris_change_get_db (change), &ris_master_data_scheme_table,
                                     scheme->id, error);
      if (stored != NULL)
        scheme->body_id = stored->body_id;
      return stored != NULL;
    }
  if (!ris_master_data_find_body (ris_change_get_db (change), &scheme->body_id, error))
    return FALSE;
  if (scheme->body_id == 0)
    g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT, "there is no body yet");
  return scheme->body_id != 0;
}

gint64
ris_master_data_number_save (RisCouncil *desk, RisNumberScheme *scheme, RisProblems *problems,
                             GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, RIS_WHOLE_BODY, error);

  if (change == NULL || !complete (change, scheme, error))
    return 0;
  check_grammar (scheme->grammar, problems);
  if (ris_problems_is_empty (problems))
    check_scope (scheme, problems);
  ris_master_data_check_period ("valid_to", scheme->valid_from, scheme->valid_to, problems);
  if (!check_type (change, scheme->type_id, problems, error) || !ris_problems_is_empty (problems)
      || !ris_master_data_write (change, &ris_master_data_scheme_table, scheme,
                                 scheme->id == 0 ? "created" : "changed", error)
      || !ris_change_commit (change, error))
    return 0;
  return scheme->id;
}

/* --- examples --- */

/* (transfer full): a value that fits the field written as @field: "part:A|B", "office", "level:roman" */
static char *
dup_sample (const char *name, const char *kind, gint64 serial, const char *year)
{
  if (strcmp (name, "serial") == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, serial);
  if (strcmp (name, "year") == 0)
    return g_strdup (year);
  if (kind != NULL && strchr (kind, '|') != NULL)
    return g_strndup (kind, strcspn (kind, "|"));
  if (kind != NULL && (strcmp (kind, "letters") == 0 || strcmp (kind, "words") == 0))
    return g_strdup ("A");
  if (kind != NULL && *kind == '=')
    return g_strdup ("1");
  return g_strdup (kind == NULL && strcmp (name, "office") == 0 ? "10" : "1");
}

/* values for all fields that are always there */
static void
fill (RisNumberParts *parts, const char *grammar, gint64 serial, const char *year)
{
  guint depth = 0;

  for (const char *c = grammar; *c != '\0'; c++)
    if (*c == '\\' && c[1] != '\0')
      c++;
    else if (*c == '[')
      depth++;
    else if (*c == ']')
      depth--;
    else if (*c == '{')
      {
        g_autofree char *field = g_strndup (c + 1, strcspn (c + 1, "}"));
        char *colon = strchr (field, ':');
        g_autofree char *value = NULL;

        if (colon != NULL)
          *colon = '\0';
        value = dup_sample (field, colon != NULL ? colon + 1 : NULL, serial, year);
        if (depth == 0)
          ris_number_parts_set (parts, field, value);
      }
}

char *
ris_master_data_number_dup_example (const char *pattern, gint64 serial, const char *year)
{
  g_autoptr (RisNumberGrammar) grammar = ris_number_grammar_new (pattern, NULL);
  g_autoptr (RisNumberParts) parts = ris_number_parts_new ();

  if (grammar == NULL)
    return NULL;
  fill (parts, pattern, serial, year);
  return ris_number_print (grammar, parts);
}

/* --- gaps --- */

/* (transfer full): @scope with the values of its fields; one that a number does not tell stays open */
static char *
dup_scope (const char *scope, RisNumberParts *parts)
{
  GString *text = g_string_new (NULL);

  while (*scope != '\0')
    {
      gsize length = *scope == '{' ? strcspn (scope + 1, "}") : 0;
      g_autofree char *name = g_strndup (scope + 1, length);
      const char *value = length > 0 ? ris_number_parts_get (parts, name) : NULL;

      if (*scope == '{')
        g_string_append (text, value != NULL ? value : "?");
      else
        g_string_append_c (text, *scope);
      scope += *scope == '{' && scope[1 + length] == '}' ? length + 2 : 1;
    }
  return g_string_free (text, FALSE);
}

/* (element-type utf8 GArray): the serial numbers of each scope */
static gboolean
collect (RisCouncil *desk, const RisNumberScheme *scheme, GHashTable *scopes, GError **error)
{
  g_autoptr (RisNumberGrammar) grammar = ris_number_grammar_new (scheme->grammar, NULL);
  g_autoptr (RisStatement) statement = ris_db_query (desk->db, "master-data/numbers", error);
  g_autoptr (RisNumberParts) parts = ris_number_parts_new ();
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "type_id", scheme->type_id);
  while (grammar != NULL && ris_statement_next (statement, &failure))
    {
      const char *serial;
      gint64 number;

      if (!ris_number_parse (grammar, ris_statement_get_text (statement, "number"), parts))
        continue;
      serial = ris_number_parts_get (parts, "serial");
      if (serial != NULL && g_ascii_string_to_signed (serial, 10, 0, MAX_SERIAL, &number, NULL))
        {
          g_autofree char *scope = dup_scope (scheme->scope, parts);
          GArray *numbers = g_hash_table_lookup (scopes, scope);

          if (numbers == NULL)
            {
              numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
              g_hash_table_insert (scopes, g_steal_pointer (&scope), numbers);
            }
          g_array_append_val (numbers, number);
        }
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return x < y ? -1 : x > y;
}

static void
append_range (GString *text, gint64 first, gint64 last)
{
  g_string_append_printf (text, "%s%" G_GINT64_FORMAT, text->len > 0 ? ", " : "", first);
  if (last > first)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, last == first + 1 ? ", " : "–", last);
}

/* (transfer full): counted from 1 to the greatest number there is */
static RisNumberGap *
gap_new (const char *scope, GArray *numbers)
{
  RisNumberGap *gap = ris_master_data_gap_new ();
  g_autoptr (GString) missing = g_string_new (NULL);
  gint64 expected = 1;

  g_array_sort (numbers, compare_numbers);
  gap->scope = g_strdup (scope);
  gap->n_missing = gap->n_double = 0;
  gap->first = g_array_index (numbers, gint64, 0);
  gap->last = g_array_index (numbers, gint64, numbers->len - 1);
  for (guint i = 0; i < numbers->len; i++)
    {
      gint64 number = g_array_index (numbers, gint64, i);

      if (number < expected)
        gap->n_double += number > 0 && i > 0;
      else if (number > expected)
        append_range (missing, expected, number - 1);
      gap->n_missing += MAX (number - expected, 0);
      expected = MAX (expected, number + 1);
    }
  gap->missing = g_string_free (g_steal_pointer (&missing), FALSE);
  return gap;
}

static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  return ris_number_compare_natural ((*(RisNumberGap *const *)a)->scope,
                                     (*(RisNumberGap *const *)b)->scope);
}

GPtrArray *
ris_master_data_number_list_gaps (RisCouncil *desk, const RisNumberScheme *scheme, GError **error)
{
  g_autoptr (GHashTable) scopes
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  g_autoptr (GPtrArray) gaps = NULL;
  GHashTableIter iter;
  gpointer scope, numbers;

  if (!ris_council_demand (desk, RIS_MAY_KEEP_MASTER_DATA, 0, error)
      || !collect (desk, scheme, scopes, error))
    return NULL;
  gaps = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_master_data_gap_free);
  g_hash_table_iter_init (&iter, scopes);
  while (g_hash_table_iter_next (&iter, &scope, &numbers))
    g_ptr_array_add (gaps, gap_new (scope, numbers));
  g_ptr_array_sort (gaps, compare_gaps);
  return g_steal_pointer (&gaps);
}
