/* Public holidays.
 *
 * A file of holidays is a short list – some forty lines for all Länder and all years –, so it stays a list that each question
 * walks through. Every line is one fact: a name, how the day is found, for whom and for which years it holds. A day is found in
 * one of three ways: it is fixed, it lies some days from Easter Sunday, or it is the Wednesday before 23 November. `@gesetz NW …`
 * names the law of a Land once; a line without a norm of its own shows that one.
 *
 * Easter follows the Gregorian reckoning in integers, so no table ends in some year.
 */
#include "rules/holiday.h"

#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "rule-file-private.h"

#define FIRST_YEAR 1990
#define LAST_YEAR 2100
#define N_LANDS 16
#define N_COLUMNS 8
#define MAX_MESSAGE 300
#define MAX_ENTRIES 1000 /* so that comparing all with all stays quick, whatever the file holds */

static const char byte_order_mark[] = "\xef\xbb\xbf";
static const char *const lands[N_LANDS] = { "BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV",
                                            "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH" };

typedef enum
{
  TAG_FIXED,
  TAG_EASTER,
  TAG_REPENTANCE,
} TagKind;

typedef struct
{
  char *name; /* (owned) */
  TagKind kind;
  int month;
  int day;      /* of the month, or from Easter Sunday */
  guint lands;  /* bits 1 << index of lands[] */
  gint64 from;  /* year */
  gint64 to;    /* year */
  char *region; /* (owned) (nullable) */
  char *norm;   /* (owned) (nullable) */
  guint line;
} Entry;

struct _RisHolidays
{
  gatomicrefcount references;
  GPtrArray *entries;  /* (owned) (element-type (owned) Entry) */
  char *laws[N_LANDS]; /* (owned) (nullable) */
  gboolean is_open;    /* `@feiertage` was read */
};

typedef struct
{
  const char *file;
  guint line;
  GPtrArray *problems;   /* (unowned) */
  RisHolidays *holidays; /* (unowned) */
  gboolean is_wrong;     /* something was said about it */
} Parser;

static void
entry_free (Entry *entry)
{
  g_free (entry->name);
  g_free (entry->region);
  g_free (entry->norm);
  g_free (entry);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Entry, entry_free)

void
ris_holiday_free (RisHoliday *holiday)
{
  if (holiday == NULL)
    return;
  g_free (holiday->day);
  g_free (holiday->name);
  g_free (holiday->region);
  g_free (holiday->norm);
  g_free (holiday);
}

RisHolidays *
ris_holidays_ref (RisHolidays *holidays)
{
  g_atomic_ref_count_inc (&holidays->references);
  return holidays;
}

void
ris_holidays_unref (RisHolidays *holidays)
{
  if (!g_atomic_ref_count_dec (&holidays->references))
    return;
  g_ptr_array_unref (holidays->entries);
  for (int i = 0; i < N_LANDS; i++)
    g_free (holidays->laws[i]);
  g_free (holidays);
}

/* --- reading --- */

static gboolean complain (Parser *parser, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Returns: %FALSE, so that what reads a column can end with it */
static gboolean
complain (Parser *parser, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *shortened = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* a line may be as long as a file */
  shortened = ris_text_dup_shortened (message, MAX_MESSAGE);
  ris_rule_problem_add (parser->problems, parser->file, parser->line, "%s", shortened);
  parser->is_wrong = TRUE;
  return FALSE;
}

static int
find_land (const char *code)
{
  for (int i = 0; code != NULL && i < N_LANDS; i++)
    if (strcmp (lands[i], code) == 0)
      return i;
  return -1;
}

static gboolean
read_year (Parser *parser, const char *text, gint64 nothing, gint64 *year)
{
  *year = nothing;
  if (*text == '\0')
    return TRUE;
  if (strlen (text) == 4 && g_ascii_string_to_signed (text, 10, FIRST_YEAR, LAST_YEAR, year, NULL))
    return TRUE;
  return complain (parser, "„%s“ ist kein Jahr zwischen %d und %d.", text, FIRST_YEAR, LAST_YEAR);
}

static gboolean
read_fixed (const char *text, Entry *entry)
{
  RisCivil civil = { 0 };
  /* a year without a leap day: a holiday must exist in each year */
  g_autofree char *day = g_strdup_printf ("2001-%s", text);

  if (!ris_date_is_day (day) || !ris_date_get_civil (day, &civil))
    return FALSE;
  entry->kind = TAG_FIXED;
  entry->month = civil.month;
  entry->day = civil.day;
  return TRUE;
}

static gboolean
read_tag (Parser *parser, const char *text, Entry *entry)
{
  gint64 distance = 0;

  if (strcmp (text, "bussbettag") == 0)
    {
      entry->kind = TAG_REPENTANCE;
      return TRUE;
    }
  if (g_str_has_prefix (text, "ostern"))
    {
      const char *rest = text + strlen ("ostern");

      entry->kind = TAG_EASTER;
      if (*rest != '\0' && !g_ascii_string_to_signed (rest, 10, -60, 70, &distance, NULL))
        return complain (parser, "„%s“ ist kein Tag: erlaubt ist ostern-60 bis ostern+70.", text);
      entry->day = (int)distance;
      return TRUE;
    }
  if (read_fixed (text, entry))
    return TRUE;
  return complain (parser,
                   "„%s“ ist kein Tag: erlaubt sind MM-TT, ostern, ostern+N, ostern-N und "
                   "bussbettag.",
                   text);
}

static gboolean
read_lands (Parser *parser, const char *text, Entry *entry)
{
  g_auto (GStrv) codes = g_strsplit (text, ",", -1);

  if (strcmp (text, "alle") == 0)
    entry->lands = (1u << N_LANDS) - 1;
  for (guint i = 0; entry->lands != (1u << N_LANDS) - 1 && codes[i] != NULL; i++)
    {
      int land = find_land (g_strstrip (codes[i]));

      if (land < 0)
        return complain (parser, "„%s“ ist kein Land.", codes[i]);
      if ((entry->lands & (1u << land)) != 0)
        return complain (parser, "Das Land %s steht zweimal in der Zeile.", codes[i]);
      entry->lands |= 1u << land;
    }
  return entry->lands != 0 || complain (parser, "Es fehlt, in welchen Ländern der Feiertag gilt.");
}

static gboolean
read_region (Parser *parser, const char *text, Entry *entry)
{
  const RisParameter *parameter = ris_parameter_find ("feiertage.gebiet");
  g_auto (GStrv) words = g_strsplit (parameter->words, " ", -1);

  if (*text == '\0')
    return TRUE;
  if (!g_strv_contains ((const char *const *)words, text))
    return complain (parser, "„%s“ ist kein Gebiet: erlaubt sind %s.", text, parameter->words);
  entry->region = g_strdup (text);
  return TRUE;
}

static gboolean
check_certainty (Parser *parser, const char *text)
{
  if (strlen (text) == 1 && *text >= 'A' && *text <= 'D')
    return TRUE;
  if (strcmp (text, "E") == 0)
    return complain (parser,
                     "Ein Feiertag mit der Sicherheit E ist nicht bekannt und darf nicht gelten.");
  return complain (parser, "„%s“ ist keine Sicherheit: erlaubt sind A bis D.", text);
}

static gboolean
check_twice (Parser *parser, const Entry *entry)
{
  const GPtrArray *entries = parser->holidays->entries;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *other = entries->pdata[i];

      if (other->kind == entry->kind && other->month == entry->month && other->day == entry->day
          && (other->lands & entry->lands) != 0 && other->from <= entry->to
          && entry->from <= other->to && g_strcmp0 (other->region, entry->region) == 0)
        return complain (parser, "Für diesen Tag sagt schon Zeile %u, dass er Feiertag ist.",
                         other->line);
    }
  if (entries->len == MAX_ENTRIES)
    return complain (parser, "Die Datei hat mehr als %d Feiertage.", MAX_ENTRIES);
  return TRUE;
}

static void
read_entry (Parser *parser, const char *text)
{
  g_auto (GStrv) columns = g_strsplit (text, "|", -1);
  g_autoptr (Entry) entry = g_new0 (Entry, 1);
  guint n = g_strv_length (columns);

  if (n != N_COLUMNS)
    {
      complain (parser,
                "Die Zeile hat %u Spalten statt %d: Name, Tag, Länder, von, bis, Gebiet, Norm, "
                "Sicherheit.",
                n, N_COLUMNS);
      return;
    }
  for (guint i = 0; i < n; i++)
    g_strstrip (columns[i]);
  entry->line = parser->line;
  entry->name = g_strdup (columns[0]);
  entry->norm = *columns[6] == '\0' ? NULL : g_strdup (columns[6]);
  if (*entry->name == '\0')
    {
      complain (parser, "Der Name des Feiertags fehlt.");
      return;
    }
  if (!read_tag (parser, columns[1], entry) || !read_lands (parser, columns[2], entry)
      || !read_year (parser, columns[3], FIRST_YEAR, &entry->from)
      || !read_year (parser, columns[4], LAST_YEAR, &entry->to)
      || !read_region (parser, columns[5], entry) || !check_certainty (parser, columns[7]))
    return;
  if (entry->from > entry->to)
    complain (parser, "Das erste Jahr liegt nach dem letzten.");
  else if (check_twice (parser, entry))
    g_ptr_array_add (parser->holidays->entries, g_steal_pointer (&entry));
}

/* `@gesetz NW Feiertagsgesetz NW` */
static void
read_law (Parser *parser, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 2);
  int land = find_land (words[0]);

  if (land < 0 || words[1] == NULL || *g_strstrip (words[1]) == '\0')
    complain (parser, "@gesetz braucht ein Land und den Namen seines Gesetzes.");
  else if (parser->holidays->laws[land] != NULL)
    complain (parser, "Das Gesetz von %s ist schon genannt.", lands[land]);
  else
    parser->holidays->laws[land] = g_strdup (words[1]);
}

static void
read_header (Parser *parser, const char *text)
{
  if (strcmp (text, "@feiertage") == 0)
    {
      if (parser->holidays->is_open)
        complain (parser, "@feiertage steht zweimal.");
      parser->holidays->is_open = TRUE;
    }
  else if (g_str_has_prefix (text, "@gesetz "))
    read_law (parser, text + strlen ("@gesetz "));
  else if (g_str_has_prefix (text, "@stand "))
    {
      if (!ris_date_is_day (text + strlen ("@stand ")))
        complain (parser, "„%s“ ist kein Tag der Form JJJJ-MM-TT.", text + strlen ("@stand "));
    }
  else
    complain (parser, "Die Angabe „%s“ ist unbekannt.", text);
}

/* Returns: whether reading on makes sense */
static gboolean
read_line (Parser *parser, char *text)
{
  g_strstrip (text);
  if (*text == '\0' || *text == '#')
    return TRUE;
  if (!parser->holidays->is_open && strcmp (text, "@feiertage") != 0)
    return complain (parser, "Die Datei muss mit @feiertage beginnen.");
  if (*text == '@')
    read_header (parser, text);
  else
    read_entry (parser, text);
  return TRUE;
}

static void
read_all (Parser *parser, const char *text, gsize length)
{
  g_autofree char *copy = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_utf8_validate_len (text, length, NULL))
    {
      complain (parser, "Die Datei ist kein Text in UTF-8.");
      return;
    }
  if (length >= strlen (byte_order_mark) && g_str_has_prefix (text, byte_order_mark))
    {
      text += strlen (byte_order_mark);
      length -= strlen (byte_order_mark);
    }
  copy = g_strndup (text, length);
  lines = g_strsplit (copy, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      parser->line = i + 1;
      if (!read_line (parser, lines[i]))
        return;
    }
  parser->line = 0;
  if (!parser->holidays->is_open)
    complain (parser, "Die Datei ist leer: es fehlt @feiertage.");
}

RisHolidays *
ris_holidays_parse (const char *name, const char *text, gsize length, GPtrArray *problems)
{
  g_autoptr (RisHolidays) holidays = g_new0 (RisHolidays, 1);
  Parser parser = { .file = name, .problems = problems, .holidays = holidays };

  g_atomic_ref_count_init (&holidays->references);
  holidays->entries = g_ptr_array_new_with_free_func ((GDestroyNotify)entry_free);
  read_all (&parser, text, length);
  return parser.is_wrong ? NULL : g_steal_pointer (&holidays);
}

/* --- days --- */

/* Meeus/Jones/Butcher: the first Sunday after the ecclesiastical full moon of spring */
static void
find_easter (int year, int *month, int *day)
{
  int golden = year % 19;
  int century = year / 100;
  int skipped = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
  int moon = (19 * golden + skipped + 15) % 30;
  int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
  int late = (golden + 11 * moon + 22 * weekday) / 451;
  int count = moon + weekday - 7 * late + 114;

  *month = count / 31;
  *day = count % 31 + 1;
}

char *
ris_holidays_dup_easter (int year)
{
  int month = 0, day = 0;

  g_return_val_if_fail (year >= 1583 && year <= 9999, NULL);
  find_easter (year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* the Wednesday from the 16th to the 22nd of November */
static int
find_repentance (int year)
{
  return 22 - (ris_date_get_weekday (year, 11, 22) + 4) % 7;
}

static void
find_day (const Entry *entry, int year, int *month, int *day)
{
  *month = entry->month;
  *day = entry->day;
  if (entry->kind == TAG_REPENTANCE)
    {
      *month = 11;
      *day = find_repentance (year);
    }
  else if (entry->kind == TAG_EASTER)
    {
      g_autofree char *easter = ris_holidays_dup_easter (year);
      g_autofree char *moved = ris_date_dup_add_days (easter, entry->day);
      RisCivil civil = { 0 };

      ris_date_get_civil (moved, &civil);
      *month = civil.month;
      *day = civil.day;
    }
}

static gboolean
holds (const Entry *entry, int land, const char *const *regions, int year)
{
  return (entry->lands & (1u << land)) != 0 && year >= entry->from && year <= entry->to
         && (entry->region == NULL
             || (regions != NULL && g_strv_contains (regions, entry->region)));
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const RisHoliday *left = *(RisHoliday *const *)a;
  const RisHoliday *right = *(RisHoliday *const *)b;
  int order = strcmp (left->day, right->day);

  return order != 0 ? order : strcmp (left->name, right->name);
}

GPtrArray *
ris_holidays_list (const RisHolidays *holidays, const char *land, const char *const *regions,
                   int year)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_holiday_free);
  int index = find_land (land);

  for (guint i = 0; index >= 0 && i < holidays->entries->len; i++)
    {
      const Entry *entry = holidays->entries->pdata[i];
      RisHoliday *holiday;
      int month, day;

      if (!holds (entry, index, regions, year))
        continue;
      find_day (entry, year, &month, &day);
      holiday = g_new0 (RisHoliday, 1);
      holiday->day = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
      holiday->name = g_strdup (entry->name);
      holiday->region = g_strdup (entry->region);
      holiday->norm = g_strdup (entry->norm != NULL ? entry->norm : holidays->laws[index]);
      g_ptr_array_add (list, holiday);
    }
  g_ptr_array_sort (list, compare_days);
  return list;
}

const char *
ris_holidays_find (const RisHolidays *holidays, const char *land, const char *const *regions,
                   const char *day)
{
  int index = find_land (land);
  RisCivil civil = { 0 };

  if (index < 0 || !ris_date_is_day (day) || !ris_date_get_civil (day, &civil))
    return NULL;
  for (guint i = 0; i < holidays->entries->len; i++)
    {
      const Entry *entry = holidays->entries->pdata[i];
      int month_found, day_found;

      if (!holds (entry, index, regions, civil.year))
        continue;
      find_day (entry, civil.year, &month_found, &day_found);
      if (month_found == civil.month && day_found == civil.day)
        return entry->name;
    }
  return NULL;
}
