/* Filters: German forms of days, instants and numbers.
 *
 * A filter is a name and a function that appends. Dates come as ISO texts and are read by base/date; a text that is no
 * date (an imported "Frühjahr 2022") is shown as it is rather than lost. A day has no time of day: `time` of a day is
 * empty and `datetime` of a day is its date.
 */
#include "view/format.h"

#include "base/date.h"

#include <string.h>

#define KILOBYTE 1024
#define ISO_DAY_LENGTH 10

typedef void (*FormatText) (GString *out, const char *text);
typedef void (*FormatInt) (GString *out, gint64 number);
typedef void (*FormatCivil) (GString *out, const RisCivil *civil, gboolean is_day);

/* exactly what fits the filter's input is set; a civil filter gets dates only */
struct _RisFilter
{
  const char *name;
  FormatCivil civil;
  FormatInt number;
  FormatText text;
};

/* lists format hundreds of dates a page, and printf is slow */
static void
append_digits (GString *out, int number, guint width)
{
  char digits[4];

  g_assert (width <= sizeof digits);
  for (guint i = width; i > 0; i--, number /= 10)
    digits[i - 1] = (char)('0' + number % 10);
  g_string_append_len (out, digits, (gssize)width);
}

static void
append_date (GString *out, const RisCivil *civil, gboolean is_day)
{
  append_digits (out, civil->day, 2);
  g_string_append_c (out, '.');
  append_digits (out, civil->month, 2);
  g_string_append_c (out, '.');
  append_digits (out, civil->year, 4);
}

static void
append_date_long (GString *out, const RisCivil *civil, gboolean is_day)
{
  append_digits (out, civil->day, civil->day < 10 ? 1 : 2);
  g_string_append (out, ". ");
  g_string_append (out, ris_date_get_month_name (civil->month));
  g_string_append_c (out, ' ');
  append_digits (out, civil->year, 4);
}

static const char *
get_weekday (const RisCivil *civil)
{
  return ris_date_get_weekday_name (ris_date_get_weekday (civil->year, civil->month, civil->day));
}

static void
append_weekday (GString *out, const RisCivil *civil, gboolean is_day)
{
  g_string_append (out, get_weekday (civil));
}

static void
append_weekday_date (GString *out, const RisCivil *civil, gboolean is_day)
{
  g_string_append_len (out, get_weekday (civil), 2);
  g_string_append (out, "., ");
  append_date (out, civil, is_day);
}

static void
append_time (GString *out, const RisCivil *civil, gboolean is_day)
{
  if (is_day)
    return;
  append_digits (out, civil->hour, 2);
  g_string_append_c (out, ':');
  append_digits (out, civil->minute, 2);
}

static void
append_date_time (GString *out, const RisCivil *civil, gboolean is_day)
{
  append_date (out, civil, is_day);
  if (is_day)
    return;
  g_string_append (out, ", ");
  append_time (out, civil, is_day);
  g_string_append (out, " Uhr");
}

static void
append_iso (GString *out, const RisCivil *civil, gboolean is_day)
{
  append_digits (out, civil->year, 4);
  g_string_append_c (out, '-');
  append_digits (out, civil->month, 2);
  g_string_append_c (out, '-');
  append_digits (out, civil->day, 2);
  if (is_day)
    return;
  g_string_append_c (out, 'T');
  append_time (out, civil, is_day);
  g_string_append_c (out, ':');
  append_digits (out, civil->second, 2);
  g_string_append_c (out, '+');
  append_digits (out, civil->offset / 60, 2);
  g_string_append_c (out, ':');
  append_digits (out, civil->offset % 60, 2);
}

static void
append_grouped (GString *out, const char *digits, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (out, '.');
      g_string_append_c (out, digits[i]);
    }
}

/* a text of digits (with a sign) is a number, any other text stays as it is */
static void
append_number_text (GString *out, const char *text)
{
  gboolean is_negative = text[0] == '-';
  const char *digits = text + (is_negative ? 1 : 0);
  gsize length = strspn (digits, "0123456789");

  if (length == 0 || digits[length] != '\0')
    {
      g_string_append (out, text);
      return;
    }
  if (is_negative)
    g_string_append_c (out, '-');
  append_grouped (out, digits, length);
}

static void
append_number (GString *out, gint64 number)
{
  char digits[32];

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, number);
  append_number_text (out, digits);
}

static void
append_size (GString *out, gint64 bytes)
{
  static const char *const units[] = { "KB", "MB", "GB", "TB" };
  gint64 unit = KILOBYTE;
  gint64 tenths;
  guint i = 0;

  if (bytes < KILOBYTE)
    {
      g_string_append_printf (out, "%" G_GINT64_FORMAT " Byte", MAX (bytes, 0));
      return;
    }
  while (i + 1 < G_N_ELEMENTS (units) && (bytes + unit / 2) / unit >= KILOBYTE)
    {
      unit *= KILOBYTE;
      i++;
    }
  tenths = bytes / unit * 10 + (bytes % unit * 10 + unit / 2) / unit;
  if (i == 0 || tenths >= 100)
    g_string_append_printf (out, "%" G_GINT64_FORMAT " %s", (bytes + unit / 2) / unit, units[i]);
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT " %s", tenths / 10,
                            tenths % 10, units[i]);
}

static void
append_lines (GString *out, const char *text)
{
  while (*text != '\0')
    {
      gsize length = strcspn (text, "\r\n");

      g_string_append_len (out, text, (gssize)length);
      text += length;
      if (*text == '\0')
        return;
      text += strspn (text, "\r\n");
      if (*text != '\0')
        g_string_append_c (out, ' ');
    }
}

static const RisFilter filters[] = {
  { "date", append_date, NULL, NULL },       { "datelong", append_date_long, NULL, NULL },
  { "weekday", append_weekday, NULL, NULL }, { "weekdaydate", append_weekday_date, NULL, NULL },
  { "time", append_time, NULL, NULL },       { "datetime", append_date_time, NULL, NULL },
  { "iso", append_iso, NULL, NULL },         { "number", NULL, append_number, append_number_text },
  { "size", NULL, append_size, NULL },       { "lines", NULL, append_number, append_lines },
};

const RisFilter *
ris_filter_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    if (strcmp (filters[i].name, name) == 0)
      return &filters[i];
  return NULL;
}

static void
apply_to_text (const RisFilter *filter, const char *text, GString *out)
{
  RisCivil civil;

  if (filter->text != NULL)
    filter->text (out, text);
  else if (filter->civil != NULL && ris_date_get_civil (text, &civil))
    filter->civil (out, &civil, strlen (text) == ISO_DAY_LENGTH);
  else
    g_string_append (out, text);
}

void
ris_filter_apply (const RisFilter *filter, const RisView *value, GString *out)
{
  g_return_if_fail (filter != NULL && value != NULL && out != NULL);

  if (ris_view_get_kind (value) == RIS_VIEW_TEXT)
    apply_to_text (filter, ris_view_get_text (value), out);
  else if (ris_view_get_kind (value) == RIS_VIEW_INT && filter->number != NULL)
    filter->number (out, ris_view_get_int (value));
}
