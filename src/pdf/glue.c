/* Where German lines may end.
 *
 * A line may end after a blank, a hyphen, a dash or a slash. But "§ 2", "TOP 4", "Nr. 5", "1.250 €", "7. Juni", "z. B."
 * and a dash with the word before it stay together: whoever reads a resolution must not find its number on the next
 * line. Typists set ordinary blanks, so the engine has to know; the text itself is not changed.
 */
#include "glue-private.h"

#include <string.h>

#include "base/date.h"
#include "block-private.h"

/* before a number */
static const char *const before_number[]
    = { "§",     "§§",      "TOP",  "Nr.",  "Nrn.",  "Abs.",   "Absatz",
        "Art.",  "Artikel", "Satz", "S.",   "Ziff.", "Ziffer", "Anlage",
        "Seite", "ca.",     "rd.",  "Teil", "Punkt", "Drs.",   "bis" };

/* after a number */
static const char *const after_number[]
    = { "€",  "EUR",  "Euro", "%",    "‰",       "Uhr",    "m",   "km",  "ha",
        "m²", "m³",   "kg",   "t",    "cm",      "mm",     "kW",  "kWh", "MW",
        "°C", "Mio.", "Mrd.", "Tsd.", "Stimmen", "Stimme", "Tage" };

/* before a name */
static const char *const before_name[]
    = { "Dr.", "Prof.", "Dipl.-Ing.", "St.", "Herr", "Frau", "Herrn" };

static gboolean
is_in (const char *const *words, gsize count, const char *word, gsize length)
{
  for (gsize i = 0; i < count; i++)
    if (strlen (words[i]) == length && memcmp (words[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_month (const char *word, gsize length)
{
  for (int month = 1; month <= 12; month++)
    if (g_str_has_prefix (word, ris_date_get_month_name (month))
        && strlen (ris_date_get_month_name (month)) <= length)
      return TRUE;
  return FALSE;
}

static gsize
get_bare_length (const char *word, gsize length)
{
  while (length > 0 && strchr (",;:!?)", word[length - 1]) != NULL)
    length--;
  if (length > 1 && word[length - 1] == '.'
      && !is_in (after_number, G_N_ELEMENTS (after_number), word, length))
    length--;
  return length;
}

/* "z." before "B.": one letter and a full stop */
static gboolean
is_initial (const char *word, gsize length)
{
  const char *after = g_utf8_next_char (word);

  return length >= 2 && after == word + length - 1 && *after == '.'
         && g_unichar_isalpha (g_utf8_get_char (word));
}

static gboolean
is_glued (const char *before, gsize before_length, const char *after, gsize after_length)
{
  char last = before[before_length - 1];
  gsize bare = get_bare_length (after, after_length);

  if (*before == '(')
    {
      before++;
      before_length--;
    }
  if (g_str_has_prefix (after, "–") && after_length == strlen ("–"))
    return TRUE;
  if (g_ascii_isdigit (*after))
    return is_in (before_number, G_N_ELEMENTS (before_number), before, before_length);
  if (g_ascii_isdigit (last))
    return is_in (after_number, G_N_ELEMENTS (after_number), after, bare);
  if (is_in (after_number, G_N_ELEMENTS (after_number), before, before_length)
      && is_in (after_number, G_N_ELEMENTS (after_number), after, bare))
    return TRUE; /* "3 Mio. €" */
  if (last != '.')
    return is_in (before_name, G_N_ELEMENTS (before_name), before, before_length);
  if (before_length > 1 && g_ascii_isdigit (before[before_length - 2]))
    return is_month (after, after_length);
  return is_in (before_name, G_N_ELEMENTS (before_name), before, before_length)
         || (is_initial (before, before_length) && is_initial (after, bare + (after[bare] == '.')));
}

static void
mark_blank (const char *text, const char *blank, guint8 *marks)
{
  const char *before = blank;
  const char *after = blank + 1;
  gsize after_length = strcspn (after, " \n");

  while (before > text && before[-1] != ' ' && before[-1] != '\n')
    before--;
  if (before == blank || after_length == 0
      || !is_glued (before, (gsize)(blank - before), after, after_length))
    marks[after - text] |= RIS_PDF_MARK_BREAK;
}

/* inside a word: after a hyphen, dash or slash that has letters or digits on both sides */
static void
mark_inside (const char *text, const char *p, guint8 *marks)
{
  gunichar character = g_utf8_get_char (p);
  const char *after = g_utf8_next_char (p);
  gboolean is_joint
      = character == '-' || character == '/' || character == 0x2013 || character == 0x2014;

  if (!is_joint || p == text || p[-1] == ' ' || p[-1] == '\n')
    return;
  if ((character == '-' || character == '/') && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (*after))
    return; /* "2008-2013", "08-41", "10/186/2022" are numbers */
  if (character == '/' && (p - text < 2 || p[-2] == ' '))
    return; /* "a/b" */
  if (g_unichar_isalnum (g_utf8_get_char (after)))
    marks[after - text] |= RIS_PDF_MARK_BREAK;
}

void
ris_pdf_glue_mark (const char *text, guint8 *marks)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (*p == ' ')
      mark_blank (text, p, marks);
    else if (!g_ascii_isalnum (*p))
      mark_inside (text, p, marks);
}
