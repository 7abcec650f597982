/* Grammars of numbers: the little language that include/model/number.h explains, compiled and
 * matched.
 *
 * A pattern becomes a flat array of tokens: characters, fields, and the two ends of optional
 * groups, the first of which knows where the second stands. The compiler refuses what a clerk would
 * only notice years later: a field twice, two fields whose border cannot be told, a group without a
 * field (nobody could know whether to print it).
 *
 * Matching walks along tokens and text, tries a field at its longest first and a group before its
 * absence, and goes back when that leads nowhere. Fields are short and every attempt has a budget
 * of steps, so no pattern and no text can make it slow.
 */
#include "number-grammar-private.h"

#include <string.h>

#include "base/error.h"

#define MAX_DEPTH 8           /* of groups in groups */
#define MAX_FIELD_BYTES 64    /* of the text of one field */
#define MAX_BLANKS 4          /* in a row */
#define MAX_STEPS 20000       /* of one attempt to match */
#define MAX_LENIENT_STEPS 500 /* the same in running text, where there are many attempts */

typedef RisNumberToken Token;
typedef RisNumberMatch Match;

typedef struct
{
  const char *pattern;
  const char *p;
  GArray *tokens; /* (element-type Token) */
  guint open[MAX_DEPTH];
  guint depth;
} Compiler;

static void
token_clear (gpointer data)
{
  Token *token = data;

  g_free (token->name);
  g_strfreev (token->choices);
}

static Token *
token_at (GArray *tokens, guint i)
{
  return &g_array_index (tokens, Token, i);
}

static gboolean
compile_fail (const Compiler *compiler, const char *problem, GError **error)
{
  glong column = g_utf8_pointer_to_offset (compiler->pattern, compiler->p) + 1;

  g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "number grammar '%s', column %ld: %s",
               compiler->pattern, column, problem);
  return FALSE;
}

static gboolean
set_default_kind (Token *token)
{
  static const char *const numbers[] = { "serial", "term", "supplement", "amendment", NULL };

  if (strcmp (token->name, "year") == 0)
    {
      token->field = FIELD_YEAR;
      token->width = 4;
    }
  else
    token->field = g_strv_contains (numbers, token->name) ? FIELD_NUMBER : FIELD_WORD;
  return TRUE;
}

static gboolean
set_digits_kind (Token *token, const char *kind)
{
  guint64 width;

  token->is_exact = *kind == '=';
  if (!g_ascii_string_to_unsigned (kind + (token->is_exact ? 1 : 0), 10, 1, 12, &width, NULL))
    return FALSE;
  token->field = FIELD_NUMBER;
  token->width = (guint)width;
  return TRUE;
}

static gboolean
set_kind (Token *token, const char *kind)
{
  static const struct
  {
    const char *name;
    RisNumberFieldKind kind;
  } kinds[] = { { "number", FIELD_NUMBER },
                { "roman", FIELD_ROMAN },
                { "letters", FIELD_LETTERS },
                { "word", FIELD_WORD },
                { "words", FIELD_WORDS } };

  if (strcmp (token->name, "year") == 0)
    {
      token->field = FIELD_YEAR;
      token->width = strcmp (kind, "2") == 0 ? 2 : 4;
      return token->width == 2 || strcmp (kind, "4") == 0;
    }
  if (*kind == '=' || g_ascii_isdigit (*kind))
    return set_digits_kind (token, kind);
  if (strchr (kind, '|') != NULL)
    {
      token->field = FIELD_LIST;
      token->choices = g_strsplit (kind, "|", -1);
      return !g_strv_contains ((const char *const *)token->choices, "");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kind, kinds[i].name) == 0)
      {
        token->field = kinds[i].kind;
        return TRUE;
      }
  return FALSE;
}

static gboolean
has_digits (const Token *token)
{
  return token->field == FIELD_NUMBER || token->field == FIELD_YEAR;
}

static gboolean
has_letters (const Token *token)
{
  return token->field == FIELD_ROMAN || token->field == FIELD_LETTERS;
}

/* whether the end of @a can be told from the beginning of @b when nothing stands between them */
static gboolean
can_follow (const Token *a, const Token *b)
{
  return a->is_exact || a->field == FIELD_YEAR || a->field == FIELD_LIST || b->field == FIELD_LIST
         || (has_digits (a) && has_letters (b)) || (has_letters (a) && has_digits (b));
}

static const char *
find_field_problem (const Compiler *compiler, const Token *field)
{
  const GArray *tokens = compiler->tokens;

  if (*field->name == '\0'
      || field->name[strspn (field->name, "abcdefghijklmnopqrstuvwxyz_")] != '\0')
    return "a field is named in small letters";
  for (guint i = 0; i < tokens->len; i++)
    if (g_strcmp0 (g_array_index (tokens, Token, i).name, field->name) == 0)
      return "this field is there already";
  if (tokens->len > 0)
    {
      const Token *last = &g_array_index (tokens, Token, tokens->len - 1);

      if (last->kind == TOKEN_FIELD && !can_follow (last, field))
        return "where the field before ends cannot be told";
    }
  return NULL;
}

static gboolean
compile_field (Compiler *compiler, GError **error)
{
  gsize length = strcspn (compiler->p + 1, "{}");
  g_autofree char *content = g_strndup (compiler->p + 1, length);
  g_auto (GStrv) halves = g_strsplit (content, ":", 2);
  Token token = { .kind = TOKEN_FIELD };
  const char *problem = NULL;

  if (compiler->p[length + 1] != '}')
    return compile_fail (compiler, "'{' is not closed", error);
  token.name = g_strdup (halves[0] != NULL ? halves[0] : "");
  if (halves[0] == NULL || halves[1] == NULL)
    set_default_kind (&token);
  else if (!set_kind (&token, halves[1]))
    problem = "unknown kind of field";
  if (problem == NULL)
    problem = find_field_problem (compiler, &token);
  if (problem != NULL)
    {
      token_clear (&token);
      return compile_fail (compiler, problem, error);
    }
  g_array_append_val (compiler->tokens, token);
  compiler->p += length + 2;
  return TRUE;
}

static gboolean
compile_group_end (Compiler *compiler, GError **error)
{
  Token token = { .kind = TOKEN_GROUP_END };
  guint start;

  if (compiler->depth == 0)
    return compile_fail (compiler, "']' without '['", error);
  start = compiler->open[--compiler->depth];
  for (guint i = start; token_at (compiler->tokens, i)->kind != TOKEN_FIELD; i++)
    if (i + 1 == compiler->tokens->len)
      return compile_fail (compiler, "a group needs a field", error);
  token_at (compiler->tokens, start)->end = compiler->tokens->len;
  g_array_append_val (compiler->tokens, token);
  compiler->p++;
  return TRUE;
}

static gboolean
compile_group (Compiler *compiler, GError **error)
{
  Token token = { .kind = TOKEN_GROUP };

  if (compiler->depth == MAX_DEPTH)
    return compile_fail (compiler, "too many groups in groups", error);
  compiler->open[compiler->depth++] = compiler->tokens->len;
  g_array_append_val (compiler->tokens, token);
  compiler->p++;
  return TRUE;
}

static gboolean
compile_character (Compiler *compiler, GError **error)
{
  Token token = { .kind = TOKEN_CHARACTER };

  if (*compiler->p == '}')
    return compile_fail (compiler, "'}' without '{'", error);
  if (*compiler->p == '\\')
    compiler->p++;
  if (*compiler->p == '\0')
    return compile_fail (compiler, "nothing follows '\\'", error);
  token.character = g_utf8_get_char (compiler->p);
  g_array_append_val (compiler->tokens, token);
  compiler->p = g_utf8_next_char (compiler->p);
  return TRUE;
}

static gboolean
compile_next (Compiler *compiler, GError **error)
{
  if (compiler->tokens->len >= RIS_NUMBER_MAX_TOKENS)
    return compile_fail (compiler, "too long", error);
  switch (*compiler->p)
    {
    case '{':
      return compile_field (compiler, error);
    case '[':
      return compile_group (compiler, error);
    case ']':
      return compile_group_end (compiler, error);
    default:
      return compile_character (compiler, error);
    }
}

RisNumberGrammar *
ris_number_grammar_new (const char *pattern, GError **error)
{
  g_autoptr (RisNumberGrammar) grammar = g_new0 (RisNumberGrammar, 1);
  Compiler compiler = { .pattern = pattern, .p = pattern };
  gboolean has_field = FALSE;

  g_return_val_if_fail (pattern != NULL && g_utf8_validate (pattern, -1, NULL), NULL);
  grammar->tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  g_array_set_clear_func (grammar->tokens, token_clear);
  compiler.tokens = grammar->tokens;
  while (*compiler.p != '\0')
    if (!compile_next (&compiler, error))
      return NULL;
  for (guint i = 0; i < grammar->tokens->len; i++)
    has_field |= token_at (grammar->tokens, i)->kind == TOKEN_FIELD;
  if (compiler.depth > 0 || !has_field)
    {
      compile_fail (&compiler, has_field ? "'[' is not closed" : "there is no field", error);
      return NULL;
    }
  return g_steal_pointer (&grammar);
}

void
ris_number_grammar_free (RisNumberGrammar *grammar)
{
  if (grammar == NULL)
    return;
  if (grammar->tokens != NULL)
    g_array_unref (grammar->tokens);
  g_free (grammar);
}

/* --- Roman numbers --- */

static const struct
{
  guint value;
  const char *text;
} roman_digits[] = { { 1000, "M" }, { 900, "CM" }, { 500, "D" }, { 400, "CD" }, { 100, "C" },
                     { 90, "XC" },  { 50, "L" },   { 40, "XL" }, { 10, "X" },   { 9, "IX" },
                     { 5, "V" },    { 4, "IV" },   { 1, "I" } };

char *
ris_number_grammar_dup_roman (guint value)
{
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (roman_digits); i++)
    for (; value >= roman_digits[i].value; value -= roman_digits[i].value)
      g_string_append (out, roman_digits[i].text);
  return g_string_free (out, FALSE);
}

guint
ris_number_grammar_read_roman (const char *text, gsize length)
{
  static const char letters[] = "IVXLCDM";
  static const guint values[] = { 1, 5, 10, 50, 100, 500, 1000 };
  g_autofree char *written = NULL;
  guint sum = 0;
  guint above = 0;

  if (length > 15) /* MMMDCCCLXXXVIII */
    return 0;
  for (gsize i = length; i > 0; i--)
    {
      const char *letter = strchr (letters, text[i - 1]);
      guint value;

      if (letter == NULL || *letter == '\0')
        return 0;
      value = values[letter - letters];
      sum = value < above ? sum - value : sum + value;
      above = MAX (above, value);
    }
  if (sum > RIS_NUMBER_MAX_ROMAN)
    return 0;
  written = ris_number_grammar_dup_roman (sum);
  return strlen (written) == length && memcmp (written, text, length) == 0 ? sum : 0;
}

/* --- matching --- */

static gboolean match_from (Match *match, guint i, const char *p);

static gboolean
is_field_character (const Token *token, gunichar c)
{
  switch (token->field)
    {
    case FIELD_NUMBER:
    case FIELD_YEAR:
      return c < 0x80 && g_ascii_isdigit ((char)c);
    case FIELD_ROMAN:
    case FIELD_LETTERS:
      return g_unichar_isalpha (c);
    case FIELD_WORD:
      return g_unichar_isalnum (c) || c == '.';
    case FIELD_WORDS:
      return g_unichar_isalnum (c) || c == '.' || c == ' ';
    case FIELD_LIST:
    default:
      return TRUE;
    }
}

/* how many bytes from @p a field could hold at most */
static gsize
field_span (const Token *token, const char *p)
{
  const char *end = p;

  while (*end != '\0' && end - p < MAX_FIELD_BYTES - 3
         && is_field_character (token, g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return (gsize)(end - p);
}

static gboolean
accepts_number (const Token *token, const char *p, gsize length, gboolean is_lenient)
{
  if (token->is_exact)
    return length == token->width;
  if (length > 12)
    return FALSE;
  if (*p != '0')
    return is_lenient || length >= token->width;
  return length == MAX (token->width, 1)
         || (is_lenient && token->width > 0 && length == token->width + 1);
}

static gboolean
accepts_year (const Token *token, const char *p, gsize length)
{
  return length == token->width
         && (length == 2 || strncmp (p, "19", 2) == 0 || strncmp (p, "20", 2) == 0);
}

/* a word begins and ends with a letter or digit; in running text only words in capitals count */
static gboolean
accepts_word (const char *p, gsize length, gboolean is_lenient)
{
  const char *last = g_utf8_find_prev_char (p, p + length);

  if (!g_unichar_isalnum (g_utf8_get_char (p)) || !g_unichar_isalnum (g_utf8_get_char (last)))
    return FALSE;
  for (const char *c = p; is_lenient && c < p + length; c = g_utf8_next_char (c))
    if (g_unichar_islower (g_utf8_get_char (c)))
      return FALSE;
  return TRUE;
}

static gboolean
accepts_choice (const Token *token, const char *p, gsize length)
{
  for (char **choice = token->choices; *choice != NULL; choice++)
    if (strlen (*choice) == length && memcmp (*choice, p, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
accepts (const Token *token, const char *p, gsize length, gboolean is_lenient)
{
  if (((guchar)p[length] & 0xc0) == 0x80) /* inside a character */
    return FALSE;
  switch (token->field)
    {
    case FIELD_NUMBER:
      return accepts_number (token, p, length, is_lenient);
    case FIELD_YEAR:
      return accepts_year (token, p, length);
    case FIELD_ROMAN:
      return ris_number_grammar_read_roman (p, length) > 0;
    case FIELD_LIST:
      return accepts_choice (token, p, length);
    case FIELD_LETTERS:
    case FIELD_WORD:
    case FIELD_WORDS:
    default:
      return accepts_word (p, length, is_lenient);
    }
}

static gboolean
match_field (Match *match, guint i, const char *p)
{
  const Token *token = token_at (match->tokens, i);

  for (gsize length = field_span (token, p); length > 0; length--)
    if (accepts (token, p, length, match->is_lenient) && match_from (match, i + 1, p + length))
      {
        match->captures[i] = (RisNumberCapture){ p, length };
        return TRUE;
      }
  return FALSE;
}

static gboolean
match_character (const Match *match, gunichar expected, const char **p)
{
  gunichar c = g_utf8_get_char (*p);
  guint blanks = 0;

  if (expected == ' ')
    {
      while (g_unichar_isspace (g_utf8_get_char (*p)) && blanks < MAX_BLANKS)
        {
          *p = g_utf8_next_char (*p);
          blanks++;
        }
      return match->is_lenient || blanks > 0;
    }
  if (c != expected && !(expected == '-' && c >= 0x2010 && c <= 0x2013)) /* hyphens, en dash */
    return FALSE;
  *p = g_utf8_next_char (*p);
  return TRUE;
}

/* whether a number in running text may end before @p */
static gboolean
can_end_at (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  if (g_unichar_isalnum (c) || c == '_')
    return FALSE;
  return *p == '\0' || strchr ("/-.,:%", *p) == NULL
         || !g_unichar_isalnum (g_utf8_get_char (g_utf8_next_char (p)));
}

static gboolean
match_from (Match *match, guint i, const char *p)
{
  if (match->steps == 0)
    return FALSE;
  match->steps--;
  for (; i < match->tokens->len; i++)
    {
      const Token *token = token_at (match->tokens, i);

      if (token->kind == TOKEN_FIELD)
        return match_field (match, i, p);
      if (token->kind == TOKEN_CHARACTER && !match_character (match, token->character, &p))
        return FALSE;
      if (token->kind == TOKEN_GROUP)
        {
          if (match_from (match, i + 1, p))
            return TRUE;
          i = token->end;
        }
    }
  match->end = p;
  return match->is_lenient ? can_end_at (p) : *p == '\0';
}

gboolean
ris_number_grammar_match (const RisNumberGrammar *grammar, const char *p, RisNumberMatch *match)
{
  match->tokens = grammar->tokens;
  match->steps = match->is_lenient ? MAX_LENIENT_STEPS : MAX_STEPS;
  return match_from (match, 0, p);
}
