/* Text: folding for comparison and search, sort keys, safe file names, shortening. */
#include "base/text.h"

#include <string.h>

/* the two ways to fold German letters: as typed without umlauts (search), as sorted by DIN 5007-1
 */
typedef enum
{
  FOLD_FOR_SEARCH,
  FOLD_FOR_SORTING,
} FoldKind;

static const char *
fold_special (gunichar c, FoldKind kind)
{
  gboolean is_search = kind == FOLD_FOR_SEARCH;

  switch (c)
    {
    case 0xe4: /* ä */
      return is_search ? "ae" : "a";
    case 0xf6: /* ö */
      return is_search ? "oe" : "o";
    case 0xfc: /* ü */
      return is_search ? "ue" : "u";
    case 0xdf: /* ß */
    case 0x1e9e:
      return "ss";
    case 0xe6: /* æ */
      return "ae";
    case 0xf8: /* ø */
      return is_search ? "oe" : "o";
    case 0x142: /* ł */
      return "l";
    case 0xad: /* soft hyphen */
    case 0x200b:
      return "";
    default:
      return NULL;
    }
}

/* blanks at the beginning and behind others are left out */
static void
append_character (GString *out, gunichar c, FoldKind kind)
{
  const char *special = fold_special (c, kind);

  if (special != NULL)
    g_string_append (out, special);
  else if (!g_unichar_isspace (c))
    g_string_append_unichar (out, c);
  else if (out->len > 0 && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
}

/* the letter without its diacritics: the full decomposition, marks left out; what is left may be special itself: ǽ is æ */
static void
append_base_letter (GString *out, gunichar c, FoldKind kind)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++)
    if (!g_unichar_ismark (parts[i]))
      append_character (out, g_unichar_tolower (parts[i]), kind);
}

static char *
fold (const char *text, FoldKind kind)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *out = g_string_sized_new (strlen (text) + 8);

  g_return_val_if_fail (composed != NULL, g_string_free (out, FALSE));
  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_unichar_tolower (g_utf8_get_char (p));

      if (fold_special (c, kind) != NULL)
        append_character (out, c, kind);
      else
        append_base_letter (out, c, kind);
    }
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

char *
ris_text_fold (const char *text)
{
  return fold (text, FOLD_FOR_SEARCH);
}

char *
ris_text_dup_sort_key (const char *text)
{
  return fold (text, FOLD_FOR_SORTING);
}

gboolean
ris_text_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* device names of Windows, with or without an ending */
static gboolean
is_reserved_file_name (const char *name)
{
  return g_regex_match_simple ("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)", name,
                               G_REGEX_CASELESS, 0);
}

char *
ris_text_dup_file_name (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *out = g_string_new (NULL);

  for (const char *p = composed != NULL ? composed : ""; *p != '\0' && out->len < 120;
       p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || c == '.' || c == '_')
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != '-')
        g_string_append_c (out, '-');
    }
  while (out->len > 0 && strchr ("-.", out->str[out->len - 1]) != NULL)
    g_string_truncate (out, out->len - 1);
  while (out->len > 0 && strchr ("-.", out->str[0]) != NULL)
    g_string_erase (out, 0, 1);
  if (out->len == 0)
    g_string_assign (out, "datei");
  if (is_reserved_file_name (out->str))
    g_string_prepend (out, "datei-");
  return g_string_free (out, FALSE);
}

char *
ris_text_dup_shortened (const char *text, guint characters)
{
  const char *end;
  const char *cut;

  if ((guint)g_utf8_strlen (text, -1) <= characters)
    return g_strdup (text);
  if (characters == 0)
    return g_strdup ("");

  end = g_utf8_offset_to_pointer (text, (glong)characters - 1);
  cut = end;
  while (cut > text && !g_ascii_isspace (*cut))
    cut = g_utf8_prev_char (cut);
  if (cut == text)
    cut = end;
  while (cut > text && g_ascii_isspace (*g_utf8_prev_char (cut)))
    cut = g_utf8_prev_char (cut);
  return g_strdup_printf ("%.*s…", (int)(cut - text), text);
}
