/* German words for the full-text index: SQLite's FTS5 knows them as tokenizer 'german'.
 *
 * A scanner finds the bytes of a word, a second step makes the term. The second step is slow (normalisation, stemming) and
 * texts repeat their words, so a small cache keyed by the bytes of the word answers nearly always.
 *
 * The scanner knows three things beside letters and digits: soft hyphens and combining marks belong to the word, "-" at the
 * end of a line joins the next line's lower-case word, and a gender ending ("*innen", ":in", "/-innen") belongs to the word
 * but not to its term.
 *
 * Umlauts: Snowball's German stemmer drops them ("Häuser" = "Haus", "Beiträge" = "Beitrag"), and people also type "ae". So
 * ä, ae and a become the same before stemming; only "ue" after a, e, o or q stays ("Bauer", "neue", "Quelle").
 */
#include "database-private.h"
#include "db/tokenizer.h"

#include "base/text.h"

#include <libstemmer.h>
#include <string.h>

#define CACHE_SLOTS 65536 /* a power of two */
#define CACHE_KEY 44
#define CACHE_TERM 36
#define MAX_WORD 240 /* bytes that are looked at; what follows in the same word is ignored */

typedef struct
{
  guint8 key_length;
  guint8 term_length;
  char key[CACHE_KEY];
  char term[CACHE_TERM];
} CacheSlot;

struct _RisTokenizer
{
  struct sb_stemmer *stemmer; /* (owned) */
  CacheSlot *cache;           /* (owned) array of CACHE_SLOTS */
  GString *term;              /* (owned): the term being made */
};

typedef enum
{
  SEPARATOR,
  LETTER,
  DIGIT,
  INVISIBLE, /* continues a word, begins none */
} CharacterClass;

/* the bytes of a word: [start, end); its term is made from [start, stem_end) */
typedef struct
{
  const char *start;
  const char *stem_end;
  const char *end;
  CharacterClass class;
} Word;

RisTokenizer *
ris_tokenizer_new (void)
{
  RisTokenizer *tokenizer = g_new0 (RisTokenizer, 1);

  tokenizer->stemmer = sb_stemmer_new ("german", NULL);
  g_assert (tokenizer->stemmer != NULL);
  tokenizer->cache = g_new0 (CacheSlot, CACHE_SLOTS);
  tokenizer->term = g_string_sized_new (MAX_WORD * 2);
  return tokenizer;
}

void
ris_tokenizer_free (RisTokenizer *tokenizer)
{
  if (tokenizer == NULL)
    return;
  sb_stemmer_delete (tokenizer->stemmer);
  g_free (tokenizer->cache);
  g_string_free (tokenizer->term, TRUE);
  g_free (tokenizer);
}

/* --- scanner --- */

static CharacterClass
classify_foreign (const char *p, const char *end, int *length)
{
  gunichar c = g_utf8_get_char_validated (p, end - p);

  *length = 1;
  if (c >= (gunichar)-2)
    return SEPARATOR;
  *length = g_utf8_next_char (p) - p;
  if (c == 0xad || (c >= 0x200b && c <= 0x200d) || g_unichar_ismark (c))
    return INVISIBLE;
  return g_unichar_isalnum (c) ? LETTER : SEPARATOR;
}

static inline CharacterClass
classify (const char *p, const char *end, int *length)
{
  *length = 1;
  if (g_ascii_isalpha (*p))
    return LETTER;
  if (g_ascii_isdigit (*p))
    return DIGIT;
  if ((guchar)*p < 0x80)
    return SEPARATOR;
  if ((guchar)*p == 0xc3 && p + 1 < end && ((guchar)p[1] & 0xc0) == 0x80
      && ((guchar)p[1] & 0xdf) != 0x97)
    {
      *length = 2; /* À to ÿ but × and ÷ */
      return LETTER;
    }
  return classify_foreign (p, end, length);
}

static const char *
skip_letters (const char *p, const char *end)
{
  int length;

  while (p < end)
    {
      CharacterClass class = classify (p, end, &length);

      if (class != LETTER && class != INVISIBLE)
        break;
      p += length;
    }
  return p;
}

static gboolean
has_word (const char *p, const char *end, const char *word)
{
  gsize length = strlen (word);

  if ((gsize)(end - p) < length || g_ascii_strncasecmp (p, word, length) != 0)
    return FALSE;
  return skip_letters (p + length, end) == p + length;
}

/* "*innen", ":in", "/-innen", "(innen" after a word: how many bytes, or 0 */
static int
gender_ending_length (const char *p, const char *end)
{
  int mark = 0;

  if (end - p >= 2 && memcmp (p, "/-", 2) == 0)
    mark = 2;
  else if (end - p >= 2 && memcmp (p, "\302\267", 2) == 0)
    mark = 2;
  else if (p < end && *p != '\0' && strchr ("*:_/(", *p) != NULL)
    mark = 1;
  if (mark == 0)
    return 0;
  if (has_word (p + mark, end, "innen"))
    return mark + 5;
  return has_word (p + mark, end, "in") ? mark + 2 : 0;
}

/* a hyphen at the end of a line whose word goes on below: where it goes on, or NULL. "Haupt-\nund …" does not */
static const char *
find_rest_of_broken_word (const char *p, const char *end)
{
  static const char *const conjunctions[] = { "und", "oder", "bzw", "sowie", "bis" };
  const char *rest = p + 1;
  gboolean is_new_line = FALSE;

  if (p >= end || *p != '-')
    return NULL;
  for (; rest < end && g_ascii_isspace (*rest); rest++)
    is_new_line = is_new_line || *rest == '\n';
  if (!is_new_line || rest >= end)
    return NULL;
  if (!g_ascii_islower (*rest) && (guchar)*rest != 0xc3)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (conjunctions); i++)
    if (has_word (rest, end, conjunctions[i]))
      return NULL;
  return skip_letters (rest, end) > rest ? rest : NULL;
}

static void
scan_letters (Word *word, const char *end)
{
  const char *p = skip_letters (word->start, end);
  const char *rest;

  while ((rest = find_rest_of_broken_word (p, end)) != NULL)
    p = skip_letters (rest, end);
  word->stem_end = p;
  word->end = p + gender_ending_length (p, end);
}

static gboolean
next_word (Word *word, const char *p, const char *end)
{
  int length;

  for (; p < end; p += length)
    {
      word->class = classify (p, end, &length);
      if (word->class == LETTER || word->class == DIGIT)
        break;
    }
  if (p >= end)
    return FALSE;
  word->start = p;
  if (word->class == LETTER)
    {
      scan_letters (word, end);
      return TRUE;
    }
  while (p < end && g_ascii_isdigit (*p))
    p++;
  word->stem_end = word->end = p;
  return TRUE;
}

/* --- terms --- */

/* ae, oe, ue become a, o, u */
static inline void
append_letter (GString *term, char letter)
{
  char previous = term->len > 0 ? term->str[term->len - 1] : '\0';

  if (letter == 'e' && (previous == 'a' || previous == 'o'))
    return;
  if (letter == 'e' && previous == 'u'
      && (term->len < 2 || strchr ("aeoq", term->str[term->len - 2]) == NULL))
    return;
  g_string_append_c (term, letter);
}

/* German words without the general machinery. Returns: whether that is possible */
static gboolean
append_german (GString *term, const char *word, gsize length)
{
  const char *end = word + length;

  for (const char *p = word; p < end; p++)
    {
      if ((guchar)*p < 0x80)
        {
          if (g_ascii_isalnum (*p))
            append_letter (term, g_ascii_tolower (*p));
          continue;
        }
      if ((guchar)*p != 0xc3 || p + 1 == end)
        return FALSE;
      switch ((guchar) * ++p)
        {
        case 0x84: /* Ä */
        case 0xa4:
          append_letter (term, 'a');
          break;
        case 0x96: /* Ö */
        case 0xb6:
          append_letter (term, 'o');
          break;
        case 0x9c: /* Ü */
        case 0xbc:
          append_letter (term, 'u');
          break;
        case 0x9f: /* ß */
          g_string_append (term, "ss");
          continue;
        default:
          return FALSE;
        }
      append_letter (term, 'e');
    }
  return TRUE;
}

/* lower case letters and digits only */
static void
append_folded (GString *term, const char *word, gsize length)
{
  g_autofree char *raw = NULL;
  g_autofree char *folded = NULL;

  if (append_german (term, word, length))
    return;
  g_string_truncate (term, 0);
  raw = g_strndup (word, length);
  folded = ris_text_fold (raw);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80 && g_ascii_isalnum (*p))
        append_letter (term, *p);
      else if (c >= 0x80 && g_unichar_isalnum (c))
        g_string_append_unichar (term, c);
    }
}

static gboolean
cut_ending (GString *term, const char *ending, gsize cut, gsize shortest)
{
  if (term->len < shortest || !g_str_has_suffix (term->str, ending))
    return FALSE;
  g_string_truncate (term, term->len - cut);
  return TRUE;
}

/* Bürgerinnen, Bürgerin -> burger; Termin, beginnen and Berlin stay */
static void
cut_feminine_ending (GString *term)
{
  if (cut_ending (term, "innen", 5, 9))
    return;
  if (!cut_ending (term, "erin", 2, 7) && !cut_ending (term, "entin", 2, 8)
      && !cut_ending (term, "istin", 2, 8))
    cut_ending (term, "ratin", 2, 8);
}

/* words whose -er is no ending: without this, Bürger would be Burg and Schüler Schule */
static gboolean
cut_as_irregular (GString *term)
{
  static const char *const words[] = { "burger", "schuler" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (!g_str_has_prefix (term->str, words[i]) || term->len > length + 1)
        continue;
      if (term->len == length || term->str[length] == 'n' || term->str[length] == 's')
        {
          g_string_truncate (term, length);
          return TRUE;
        }
    }
  return FALSE;
}

static void
stem (RisTokenizer *tokenizer)
{
  GString *term = tokenizer->term;
  const sb_symbol *stemmed;

  cut_feminine_ending (term);
  if (cut_as_irregular (term))
    return;
  stemmed = sb_stemmer_stem (tokenizer->stemmer, (const sb_symbol *)term->str, (int)term->len);
  if (stemmed == NULL) /* no memory */
    return;
  g_string_truncate (term, 0);
  g_string_append_len (term, (const char *)stemmed, sb_stemmer_length (tokenizer->stemmer));
}

static gsize
limit_length (const Word *word)
{
  const char *cut = word->start + MAX_WORD;

  if (word->stem_end <= cut)
    return word->stem_end - word->start;
  while ((*cut & 0xc0) == 0x80)
    cut--;
  return cut - word->start;
}

static CacheSlot *
find_slot (RisTokenizer *tokenizer, const char *word, gsize length)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar)word[i]) * 16777619u;
  return &tokenizer->cache[(hash ^ (hash >> 15)) & (CACHE_SLOTS - 1)];
}

static int
emit_word (RisTokenizer *tokenizer, const Word *word, int offset, RisTokenFunc func, void *data)
{
  gsize length = limit_length (word);
  CacheSlot *slot = find_slot (tokenizer, word->start, length);
  int end = offset + (int)(word->end - word->start);

  if (slot->key_length != length || memcmp (slot->key, word->start, length) != 0)
    {
      GString *term = tokenizer->term;

      g_string_truncate (term, 0);
      append_folded (term, word->start, length);
      stem (tokenizer);
      if (length > CACHE_KEY || term->len > CACHE_TERM)
        return term->len == 0 ? 0 : func (data, 0, term->str, (int)term->len, offset, end);
      slot->key_length = (guint8)length;
      slot->term_length = (guint8)term->len;
      memcpy (slot->key, word->start, length);
      memcpy (slot->term, term->str, term->len);
    }
  return slot->term_length == 0 ? 0 : func (data, 0, slot->term, slot->term_length, offset, end);
}

static int
emit_beginning (RisTokenizer *tokenizer, const Word *word, int offset, RisTokenFunc func,
                void *data)
{
  int end = offset + (int)(word->end - word->start);
  GString *term = tokenizer->term;

  g_string_truncate (term, 0);
  append_folded (term, word->start, limit_length (word));
  return term->len == 0 ? 0 : func (data, 0, term->str, (int)term->len, offset, end);
}

static int
emit_number (const Word *word, int offset, RisTokenFunc func, void *data)
{
  const char *digits = word->start;

  while (*digits == '0' && digits + 1 < word->end)
    digits++;
  return func (data, 0, digits, (int)MIN (word->end - digits, MAX_WORD), offset,
               offset + (int)(word->end - word->start));
}

int
ris_tokenizer_run (RisTokenizer *tokenizer, const char *text, int length, gboolean is_prefix,
                   RisTokenFunc func, void *data)
{
  const char *end = text + length;
  Word word = { 0 };
  Word next = { 0 };
  int code = 0;

  for (const char *p = text; code == 0 && next_word (&word, p, end); p = word.end)
    {
      int offset = (int)(word.start - text);

      if (word.class == DIGIT)
        code = emit_number (&word, offset, func, data);
      else if (is_prefix && !next_word (&next, word.end, end))
        code = emit_beginning (tokenizer, &word, offset, func, data);
      else
        code = emit_word (tokenizer, &word, offset, func, data);
    }
  return code;
}

/* --- FTS5 --- */

static int
fts5_create (void *user_data, const char **arguments, int n_arguments, Fts5Tokenizer **tokenizer)
{
  *tokenizer = (Fts5Tokenizer *)ris_tokenizer_new ();
  return SQLITE_OK;
}

static void
fts5_delete (Fts5Tokenizer *tokenizer)
{
  ris_tokenizer_free ((RisTokenizer *)tokenizer);
}

static int
fts5_tokenize (Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int length,
               RisTokenFunc token)
{
  gboolean is_prefix = (flags & FTS5_TOKENIZE_PREFIX) != 0;

  return ris_tokenizer_run ((RisTokenizer *)tokenizer, text, length, is_prefix, token, context);
}

fts5_api *
ris_tokenizer_get_fts5 (RisDb *db)
{
  fts5_api *api = NULL;
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db->handle, "SELECT fts5 (?1)", -1, &statement, NULL) == SQLITE_OK)
    {
      sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
      sqlite3_step (statement);
    }
  sqlite3_finalize (statement);
  return api;
}

gboolean
ris_tokenizer_register (RisDb *db, GError **error)
{
  static fts5_tokenizer german = { fts5_create, fts5_delete, fts5_tokenize };
  fts5_api *api = ris_tokenizer_get_fts5 (db);

  if (api != NULL && api->xCreateTokenizer (api, "german", NULL, &german, NULL) == SQLITE_OK)
    return TRUE;
  g_set_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE, "this SQLite has no full-text search");
  return FALSE;
}
