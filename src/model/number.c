/* Numbers of papers, meetings and agenda items: parsing, printing, finding, comparing.
 *
 * Grammars are compiled and matched in number-grammar.c. Printing writes the parts and parses the
 * result again: what would not come back is not printed.
 *
 * In running text the match is lenient about blanks and leading zeros and starts only where a word
 * starts; some rules about the surroundings then sort out what is a date, a fraction, a telephone
 * number or a parcel of land.
 *
 * Keys and natural order need no grammar: both see a number as runs of digits and runs of letters.
 */
#include "number-grammar-private.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"

#define MAX_BLANKS 4 /* between a stop word and a number */

typedef RisNumberToken Token;
typedef RisNumberMatch Match;

static const Token *
token_at (const GArray *tokens, guint i)
{
  return &g_array_index (tokens, Token, i);
}

/* --- parts --- */

RisNumberParts *
ris_number_parts_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
ris_number_parts_set (RisNumberParts *parts, const char *name, const char *value)
{
  g_hash_table_replace (parts, g_strdup (name), g_strdup (value));
}

const char *
ris_number_parts_get (RisNumberParts *parts, const char *name)
{
  return g_hash_table_lookup (parts, name);
}

static char *
dup_value (const Token *token, const RisNumberCapture *capture)
{
  const char *text = capture->start;
  gsize length = capture->length;

  switch (token->field)
    {
    case FIELD_NUMBER:
      for (; length > 1 && *text == '0'; length--)
        text++;
      return g_strndup (text, length);
    case FIELD_YEAR:
      if (length == 2)
        return g_strdup_printf ("%s%.2s", *text >= '7' ? "19" : "20", text);
      return g_strndup (text, length);
    case FIELD_ROMAN:
      return g_strdup_printf ("%u", ris_number_grammar_read_roman (text, length));
    case FIELD_LETTERS:
    case FIELD_WORD:
    case FIELD_WORDS:
    case FIELD_LIST:
    default:
      return g_strndup (text, length);
    }
}

gboolean
ris_number_parse (const RisNumberGrammar *grammar, const char *text, RisNumberParts *parts)
{
  Match match = { .is_lenient = FALSE };

  if (parts != NULL)
    g_hash_table_remove_all (parts);
  if (!ris_number_grammar_match (grammar, text, &match))
    return FALSE;
  for (guint i = 0; parts != NULL && i < grammar->tokens->len; i++)
    if (match.captures[i].length > 0)
      {
        const Token *token = token_at (grammar->tokens, i);

        g_hash_table_replace (parts, g_strdup (token->name), dup_value (token, &match.captures[i]));
      }
  return TRUE;
}

static gboolean
append_padded (GString *out, const Token *token, const char *value)
{
  for (gsize length = strlen (value); length < token->width; length++)
    g_string_append_c (out, '0');
  g_string_append (out, value);
  return TRUE;
}

static gboolean
append_value (GString *out, const Token *token, const char *value)
{
  g_autofree char *roman = NULL;
  guint64 number;

  if (token->field == FIELD_NUMBER)
    return append_padded (out, token, value);
  if (token->field == FIELD_YEAR)
    {
      if (strlen (value) != 4)
        return FALSE;
      g_string_append (out, value + 4 - token->width);
      return TRUE;
    }
  if (token->field == FIELD_ROMAN)
    {
      if (!g_ascii_string_to_unsigned (value, 10, 1, RIS_NUMBER_MAX_ROMAN, &number, NULL))
        return FALSE;
      roman = ris_number_grammar_dup_roman ((guint)number);
      value = roman;
    }
  g_string_append (out, value);
  return TRUE;
}

static gboolean
has_value_in_group (const GArray *tokens, guint start, RisNumberParts *parts)
{
  for (guint i = start + 1; i < token_at (tokens, start)->end; i++)
    if (token_at (tokens, i)->kind == TOKEN_FIELD
        && ris_number_parts_get (parts, token_at (tokens, i)->name) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
append_tokens (GString *out, const GArray *tokens, RisNumberParts *parts)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      const Token *token = token_at (tokens, i);

      if (token->kind == TOKEN_CHARACTER)
        g_string_append_unichar (out, token->character);
      else if (token->kind == TOKEN_GROUP && !has_value_in_group (tokens, i, parts))
        i = token->end;
      else if (token->kind == TOKEN_FIELD)
        {
          const char *value = ris_number_parts_get (parts, token->name);

          if (value == NULL || !append_value (out, token, value))
            return FALSE;
        }
    }
  return TRUE;
}

/* whether @text is read as those of @parts that the grammar knows */
static gboolean
comes_back (const RisNumberGrammar *grammar, const char *text, RisNumberParts *parts)
{
  g_autoptr (RisNumberParts) read = ris_number_parts_new ();

  if (!ris_number_parse (grammar, text, read))
    return FALSE;
  for (guint i = 0; i < grammar->tokens->len; i++)
    {
      const char *name = token_at (grammar->tokens, i)->name;

      if (name != NULL
          && g_strcmp0 (ris_number_parts_get (parts, name), ris_number_parts_get (read, name)) != 0)
        return FALSE;
    }
  return TRUE;
}

char *
ris_number_print (const RisNumberGrammar *grammar, RisNumberParts *parts)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (!append_tokens (out, grammar->tokens, parts) || !comes_back (grammar, out->str, parts))
    return NULL;
  return g_strdup (out->str);
}

/* --- numbers in running text --- */

/* whether the word before @p says that what follows is no number of a paper */
static gboolean
is_after_stop_word (const char *text, const char *p)
{
  static const char *const words[]
      = { "§",         "Flurstück", "Flurstücke",    "Flurstücken",     "Flst.",
          "Schuljahr", "Saison",    "Haushaltsjahr", "Wirtschaftsjahr", "(EU)",
          "(EG)",      "Tel.",      "Telefon:",      "Telefon",         "Fax",
          "Fax:",      "Tel" };

  for (guint blanks = 0; blanks < MAX_BLANKS && p > text; blanks++)
    {
      const char *before = g_utf8_prev_char (p);

      if (!g_unichar_isspace (g_utf8_get_char (before)))
        break;
      p = before;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize)(p - text) >= length && memcmp (p - length, words[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* whether a number in running text may start at @p */
static gboolean
can_start_at (const char *text, const char *p)
{
  const char *before;

  if (!g_unichar_isalnum (g_utf8_get_char (p)))
    return FALSE;
  if (p == text)
    return TRUE;
  before = g_utf8_prev_char (p);
  if (g_unichar_isalnum (g_utf8_get_char (before)) || strchr ("/-_@=+&", *before) != NULL)
    return FALSE;
  /* "Nr.94/2013" but not "1.250/2013" */
  return strchr (".,:", *before) == NULL || before == text || !g_ascii_isdigit (before[-1]);
}

/* neither a fraction (1/2) nor two years in a row (2021/2022, 2021/22) */
static gboolean
is_plausible (const char *p, gsize length)
{
  gsize run = 0;
  gsize longest = 0;
  guint first;
  guint second;
  int used = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isalpha (p[i]))
        return TRUE;
      run = g_ascii_isdigit (p[i]) ? run + 1 : 0;
      longest = MAX (longest, run);
    }
  if (sscanf (p, "%4u/%4u%n", &first, &second, &used) == 2 && (gsize)used == length && first >= 1900
      && first < 2100)
    return second != first + 1 && second != (first + 1) % 100;
  return longest >= 3;
}

static gsize
longest_match (GPtrArray *grammars, const char *p, Match *match)
{
  gsize longest = 0;

  for (guint i = 0; i < grammars->len; i++)
    {
      if (ris_number_grammar_match (g_ptr_array_index (grammars, i), p, match))
        longest = MAX (longest, (gsize)(match->end - p));
    }
  return longest;
}

/* every number of a paper has a digit, and not far from its beginning: most of a text need not be looked at closely */
#define MAX_BYTES_BEFORE_DIGIT 24

gboolean
ris_number_find (GPtrArray *grammars, const char *text, gsize *start, gsize *end)
{
  Match match = { .is_lenient = TRUE };
  const char *digit = text;

  for (const char *p = text + *end; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize length;

      if (digit < p || !g_ascii_isdigit (*digit))
        digit = p + strcspn (p, "0123456789");
      if (*digit == '\0')
        return FALSE;
      if (digit - p > MAX_BYTES_BEFORE_DIGIT)
        continue;
      length = can_start_at (text, p) ? longest_match (grammars, p, &match) : 0;
      if (length == 0 || !is_plausible (p, length) || is_after_stop_word (text, p))
        continue;
      *start = (gsize)(p - text);
      *end = *start + length;
      return TRUE;
    }
  return FALSE;
}

/* --- runs of digits and letters --- */

typedef enum
{
  RUN_NONE,
  RUN_DIGITS,
  RUN_LETTERS,
} RunKind;

typedef struct
{
  RunKind kind;
  const char *start;
  gsize length;
} Run;

static RunKind
run_kind (const char *p)
{
  if (g_ascii_isdigit (*p))
    return RUN_DIGITS;
  return g_unichar_isalpha (g_utf8_get_char (p)) ? RUN_LETTERS : RUN_NONE;
}

/* the next run from @p, which moves behind it; leading zeros of digits are left out */
static Run
next_run (const char **p)
{
  Run run;
  const char *end;

  while (**p != '\0' && run_kind (*p) == RUN_NONE)
    *p = g_utf8_next_char (*p);
  run.kind = run_kind (*p);
  run.start = *p;
  for (end = *p; *end != '\0' && run_kind (end) == run.kind;)
    end = g_utf8_next_char (end);
  *p = end;
  while (run.kind == RUN_DIGITS && *run.start == '0' && run.start + 1 < end)
    run.start++;
  run.length = (gsize)(end - run.start);
  return run;
}

char *
ris_number_dup_key (const char *number)
{
  g_autofree char *valid = g_utf8_make_valid (number, -1);
  g_autofree char *folded = ris_text_fold (valid);
  GString *key = g_string_new (NULL);
  const char *p = folded;
  RunKind last = RUN_NONE;

  for (Run run = next_run (&p); run.kind != RUN_NONE; run = next_run (&p))
    {
      if (run.kind == last)
        g_string_append_c (key, '-');
      g_string_append_len (key, run.start, (gssize)run.length);
      last = run.kind;
    }
  return g_string_free (key, FALSE);
}

/* 0 unless the run is a Roman number of I, V and X in capitals: "C" and "D" are rather letters of a
 * list */
static guint
small_roman_value (const Run *run)
{
  return strspn (run->start, "IVX") >= run->length
             ? ris_number_grammar_read_roman (run->start, run->length)
             : 0;
}

static int
compare_letters (const Run *a, const Run *b)
{
  g_autofree char *text_a = g_strndup (a->start, a->length);
  g_autofree char *text_b = g_strndup (b->start, b->length);
  g_autofree char *key_a = ris_text_dup_sort_key (text_a);
  g_autofree char *key_b = ris_text_dup_sort_key (text_b);
  guint roman_a = small_roman_value (a);
  guint roman_b = small_roman_value (b);

  if (roman_a > 0 && roman_b > 0)
    return (int)roman_a - (int)roman_b;
  return strcmp (key_a, key_b);
}

static int
compare_runs (const Run *a, const Run *b)
{
  if (a->kind != b->kind)
    return (int)a->kind - (int)b->kind;
  if (a->kind == RUN_LETTERS)
    return compare_letters (a, b);
  if (a->length != b->length)
    return a->length < b->length ? -1 : 1;
  return memcmp (a->start, b->start, a->length);
}

int
ris_number_compare_natural (const char *a, const char *b)
{
  const char *rest_a = a;
  const char *rest_b = b;

  for (;;)
    {
      Run run_a = next_run (&rest_a);
      Run run_b = next_run (&rest_b);
      int order = compare_runs (&run_a, &run_b);

      if (order != 0)
        return order;
      if (run_a.kind == RUN_NONE)
        return strcmp (a, b);
    }
}
