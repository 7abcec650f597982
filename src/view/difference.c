/* What a committee changed: two texts compared word by word.
 *
 * Both texts become tokens: words, single punctuation marks, line breaks and paragraph breaks. Blanks are no tokens but a
 * mark on the token behind them, so they never count as a change. Equal tokens get equal numbers, and the shortest edit
 * script between the two rows of numbers is found with Myers' greedy algorithm ("An O(ND) Difference Algorithm", 1986):
 * for D = 0, 1, 2 … it stores how far each diagonal can be reached with D edits, and walks back through the stored rows.
 *
 * The shortest script is not the most readable one: it keeps every lonely "der" between two new phrases. Runs of at most
 * two short equal tokens between changes are therefore counted as changed, and each change shows first all that was
 * removed, then all that was added. Breaks are kept where either text has one and are themselves not marked.
 */
#include "view/rich.h"

#include <string.h>

#define MAX_EDITS 4000
#define ISLAND_TOKENS 2
#define ISLAND_CHARACTERS 3

typedef enum
{
  WORD,
  LINE_BREAK,
  PARAGRAPH_BREAK,
} TokenKind;

typedef struct
{
  const char *text; /* (unowned) */
  gsize length;
  TokenKind kind;
  gboolean has_space; /* a blank stands before it */
  guint number;       /* equal for equal tokens of both texts */
  gboolean changed;
} Token;

/* --- tokens --- */

static gsize
skip_white_space (const char *text, guint *n_lines)
{
  gsize length = 0;

  *n_lines = 0;
  for (; text[length] != '\0' && strchr (" \t\r\n", text[length]) != NULL; length++)
    *n_lines += text[length] == '\n' ? 1 : 0;
  return length;
}

static gsize
measure_word (const char *text)
{
  const char *end = text;

  while (*end != '\0'
         && (g_unichar_isalnum (g_utf8_get_char (end)) || g_unichar_ismark (g_utf8_get_char (end))))
    end = g_utf8_next_char (end);
  return end > text ? (gsize)(end - text) : (gsize)(g_utf8_next_char (text) - text);
}

static guint
get_number (GHashTable *numbers, const Token *token)
{
  g_autofree char *text = g_strndup (token->text, token->length);
  gpointer number = g_hash_table_lookup (numbers, text);

  if (number == NULL)
    {
      number = GUINT_TO_POINTER (g_hash_table_size (numbers) + 1);
      g_hash_table_insert (numbers, g_steal_pointer (&text), number);
    }
  return GPOINTER_TO_UINT (number);
}

static void
add_token (GArray *tokens, GHashTable *numbers, Token token)
{
  token.number = get_number (numbers, &token);
  g_array_append_val (tokens, token);
}

static GArray *
split (const char *text, GHashTable *numbers)
{
  GArray *tokens = g_array_sized_new (FALSE, FALSE, sizeof (Token), 64);
  guint n_lines;
  gsize space = 0;

  text += skip_white_space (text, &n_lines);
  while (*text != '\0')
    {
      gsize length = measure_word (text);

      add_token (tokens, numbers,
                 (Token){ text, length, WORD, space > 0 && n_lines == 0, 0, FALSE });
      text += length;
      space = skip_white_space (text, &n_lines);
      text += space;
      if (n_lines == 0 || *text == '\0')
        continue;
      if (n_lines == 1)
        add_token (tokens, numbers, (Token){ "\n", 1, LINE_BREAK, FALSE, 0, FALSE });
      else
        add_token (tokens, numbers, (Token){ "\n\n", 2, PARAGRAPH_BREAK, FALSE, 0, FALSE });
    }
  return tokens;
}

/* --- Myers --- */

typedef struct
{
  Token *before;
  Token *after;
  int n_before;
  int n_after;
} Pair;

/* how far diagonal @k gets with one edit more than @previous (which holds the diagonals -(d-1), -(d-3) … d-1) */
static int
step (const int *previous, int d, int k)
{
  int i = (k + d) / 2;

  if (d == 0)
    return 0;
  if (k == -d || (k != d && previous[i - 1] < previous[i]))
    return previous[i];
  return previous[i - 1] + 1;
}

/* the row of furthest points for @d edits; sets *@done where the end is reached */
static int *
reach (const Pair *pair, const int *previous, int d, gboolean *done)
{
  int *row = g_new (int, d + 1);

  for (int k = -d; k <= d; k += 2)
    {
      int x = step (previous, d, k);
      int y = x - k;

      while (x < pair->n_before && y < pair->n_after
             && pair->before[x].number == pair->after[y].number)
        x++, y++;
      row[(k + d) / 2] = x;
      if (k == pair->n_before - pair->n_after && x >= pair->n_before)
        *done = TRUE;
    }
  return row;
}

static void
walk_back (const Pair *pair, const GPtrArray *rows)
{
  int k = pair->n_before - pair->n_after;

  for (int d = (int)rows->len - 1; d > 0; d--)
    {
      const int *previous = g_ptr_array_index (rows, d - 1);
      int x = step (previous, d, k);
      gboolean added = k == -d || (k != d && previous[(k + d) / 2 - 1] < previous[(k + d) / 2]);

      if (added)
        pair->after[x - k - 1].changed = TRUE;
      else
        pair->before[x - 1].changed = TRUE;
      k += added ? 1 : -1;
    }
}

static void
mark_all (const Pair *pair)
{
  for (int i = 0; i < pair->n_before; i++)
    pair->before[i].changed = TRUE;
  for (int i = 0; i < pair->n_after; i++)
    pair->after[i].changed = TRUE;
}

static void
compare (Pair pair)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  gboolean done = FALSE;

  while (pair.n_before > 0 && pair.n_after > 0 && pair.before[0].number == pair.after[0].number)
    pair = (Pair){ pair.before + 1, pair.after + 1, pair.n_before - 1, pair.n_after - 1 };
  while (pair.n_before > 0 && pair.n_after > 0
         && pair.before[pair.n_before - 1].number == pair.after[pair.n_after - 1].number)
    pair.n_before--, pair.n_after--;

  for (int d = 0; d <= MAX_EDITS && !done; d++)
    g_ptr_array_add (rows,
                     reach (&pair, d == 0 ? NULL : g_ptr_array_index (rows, d - 1), d, &done));
  if (done)
    walk_back (&pair, rows);
  else
    mark_all (&pair);
}

/* --- readable spans --- */

/* the number of equal tokens from here on; *@is_tiny where they are not worth an island between two changes */
static int
measure_island (const Pair *pair, int i, int j, gboolean *is_tiny)
{
  int n = 0;
  glong characters = 0;
  gboolean has_break = FALSE;

  while (i + n < pair->n_before && j + n < pair->n_after && !pair->before[i + n].changed
         && !pair->after[j + n].changed)
    {
      characters += g_utf8_strlen (pair->before[i + n].text, (gssize)pair->before[i + n].length);
      has_break = has_break || pair->before[i + n].kind != WORD;
      n++;
    }
  *is_tiny = n <= ISLAND_TOKENS && characters <= ISLAND_CHARACTERS && !has_break
             && (i + n < pair->n_before || j + n < pair->n_after);
  return n;
}

static void
merge_islands (const Pair *pair)
{
  int i = 0, j = 0;
  gboolean follows_change = FALSE;

  while (i < pair->n_before || j < pair->n_after)
    {
      gboolean is_tiny = FALSE;
      int n;

      if (i < pair->n_before && pair->before[i].changed)
        i++;
      else if (j < pair->n_after && pair->after[j].changed)
        j++;
      else
        {
          n = measure_island (pair, i, j, &is_tiny);
          for (int m = 0; m < n && is_tiny && follows_change; m++)
            pair->before[i + m].changed = pair->after[j + m].changed = TRUE;
          i += n;
          j += n;
        }
      follows_change = TRUE;
    }
}

typedef struct
{
  RisRich *document;  /* (owned) */
  RisRich *paragraph; /* (unowned) (nullable) */
  GString *text;      /* of the span that is being written */
  RisRichKind kind;   /* TEXT, INSERTED or DELETED */
} Writer;

static void
end_span (Writer *writer)
{
  RisRich *parent = writer->paragraph;

  if (writer->text->len == 0)
    return;
  if (writer->kind != RIS_RICH_TEXT)
    parent = ris_rich_append (parent, ris_rich_new (writer->kind, NULL));
  ris_rich_append (parent, ris_rich_new (RIS_RICH_TEXT, writer->text->str));
  g_string_truncate (writer->text, 0);
}

static void
break_paragraph (Writer *writer)
{
  end_span (writer);
  writer->paragraph = NULL;
}

static void
write_token (Writer *writer, const Token *token, RisRichKind kind, gboolean has_space)
{
  if (token->kind == PARAGRAPH_BREAK)
    {
      break_paragraph (writer);
      return;
    }
  if (writer->kind != kind || token->kind == LINE_BREAK)
    end_span (writer);
  if (writer->paragraph == NULL)
    writer->paragraph = ris_rich_append (writer->document, ris_rich_new (RIS_RICH_PARAGRAPH, NULL));
  writer->kind = kind;
  if (token->kind == LINE_BREAK)
    {
      ris_rich_append (writer->paragraph, ris_rich_new (RIS_RICH_BREAK, NULL));
      return;
    }
  if (has_space)
    g_string_append_c (writer->text, ' ');
  g_string_append_len (writer->text, token->text, (gssize)token->length);
}

/* writes the changed tokens from here on; returns how many there are */
static int
write_change (Writer *writer, const Token *tokens, int n_tokens, RisRichKind kind)
{
  int n = 0;

  for (; n < n_tokens && tokens[n].changed; n++)
    write_token (writer, &tokens[n], kind, tokens[n].has_space);
  return n;
}

static gboolean
has_paragraph_break (const Token *tokens, int n_tokens)
{
  for (int i = 0; i < n_tokens; i++)
    if (tokens[i].kind == PARAGRAPH_BREAK)
      return TRUE;
  return FALSE;
}

static void
write_pair (Writer *writer, const Pair *pair)
{
  int i = 0, j = 0;

  while (i < pair->n_before || j < pair->n_after)
    {
      int removed = write_change (writer, pair->before + i, pair->n_before - i, RIS_RICH_DELETED);
      int added;
      gboolean has_space;

      if (has_paragraph_break (pair->before + i, removed))
        break_paragraph (writer);
      i += removed;
      added = write_change (writer, pair->after + j, pair->n_after - j, RIS_RICH_INSERTED);
      j += added;
      if (i == pair->n_before || j == pair->n_after)
        continue;
      has_space
          = pair->after[j].has_space || (removed > 0 && added == 0 && pair->before[i].has_space);
      write_token (writer, &pair->after[j], RIS_RICH_TEXT, has_space);
      i++;
      j++;
    }
  end_span (writer);
}

RisRich *
ris_rich_new_from_difference (const char *before, const char *after)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) before_tokens = split (before, numbers);
  g_autoptr (GArray) after_tokens = split (after, numbers);
  Pair pair = { (Token *)(gpointer)before_tokens->data, (Token *)(gpointer)after_tokens->data,
                (int)before_tokens->len, (int)after_tokens->len };
  Writer writer
      = { ris_rich_new (RIS_RICH_DOCUMENT, NULL), NULL, g_string_new (NULL), RIS_RICH_TEXT };

  compare (pair);
  merge_islands (&pair);
  write_pair (&writer, &pair);
  g_string_free (writer.text, TRUE);
  return writer.document;
}
