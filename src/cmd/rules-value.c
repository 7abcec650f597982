/* Values of cases as people type them: numbers, amounts, days, times of day, votes.
 *
 * A reader answers what it would have expected, or nothing where it could read the text.
 */
#include "rules-value-private.h"

#include "base/date.h"

#include <string.h>

void
ris_cmd_value_free (RisCaseValue *value)
{
  if (value == NULL)
    return;
  g_free (value->text);
  g_clear_pointer (&value->list, g_ptr_array_unref);
  g_free (value);
}

void
ris_cmd_votes_free (RisCaseVotes *votes)
{
  g_free (votes->name);
  g_free (votes);
}

static const char *
read_number (const char *text, RisCaseValue *value)
{
  return g_ascii_string_to_signed (text, 10, 0, RIS_CASE_MAX_NUMBER, &value->number, NULL)
             ? NULL
             : "a number from 0 to 1000000000";
}

/* "25", "25,5" or "25,50"; a point does as well */
static const char *
read_money (const char *text, RisCaseValue *value)
{
  static const char expected[] = "an amount such as 25,50";
  gsize digits = strspn (text, "0123456789");
  const char *rest = text + digits;
  gsize cents = strspn (rest + (*rest == '\0' ? 0 : 1), "0123456789");
  g_autofree char *euros = g_strndup (text, digits);

  if (!g_ascii_string_to_signed (euros, 10, 0, RIS_CASE_MAX_NUMBER / 100, &value->number, NULL))
    return expected;
  value->number *= 100;
  if (*rest == '\0')
    return NULL;
  if (strchr (",.", *rest) == NULL || cents < 1 || cents > 2 || rest[cents + 1] != '\0')
    return expected;
  value->number += (rest[1] - '0') * 10 + (cents == 2 ? rest[2] - '0' : 0);
  return NULL;
}

/* (nullable): the instant of a day and a time of day in Germany; in the hour that comes twice in October, its first */
static char *
dup_local (const char *day, const char *clock)
{
  static const char *const offsets[] = { "+02:00", "+01:00" };
  g_autofree char *seconds = g_strconcat (clock, strlen (clock) == 5 ? ":00" : "", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      g_autofree char *text = g_strconcat (day, "T", seconds, offsets[i], NULL);
      g_autofree char *instant = ris_date_dup_instant (text);
      g_autofree char *back = NULL;
      RisCivil civil;

      if (instant == NULL || !ris_date_get_civil (instant, &civil))
        return NULL;
      back = g_strdup_printf ("%02d:%02d:%02d", civil.hour, civil.minute, civil.second);
      if (strcmp (back, seconds) == 0)
        return g_steal_pointer (&instant);
    }
  return NULL;
}

static const char *
read_moment (const char *text, RisCaseValue *value)
{
  g_autofree char *day = g_strndup (text, 10);
  g_autofree char *iso = g_utf8_validate (day, -1, NULL) ? ris_date_dup_day (day) : NULL;

  if (iso == NULL)
    return "a day, or a day with a time of day: 2026-12-10T18:00";
  if (text[10] == '\0')
    value->text = g_steal_pointer (&iso);
  else if ((text[10] == 'T' || text[10] == ' ') && strlen (text + 11) <= 8)
    value->text = dup_local (iso, text + 11);
  if (value->text == NULL)
    value->text = ris_date_dup_instant (text);
  return value->text != NULL ? NULL : "a day, or a day with a time of day: 2026-12-10T18:00";
}

static gboolean
is_word (const RisCaseField *field, const char *text)
{
  g_auto (GStrv) words = g_strsplit (field->words, " ", -1);

  return g_strv_contains ((const char *const *)words, text);
}

static const char *
read_votes (const char *text, GPtrArray *list)
{
  static const char expected[] = "votes such as A=14,B=11, each name once";
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *equals = strrchr (parts[i], '=');
      g_autofree char *name = equals == NULL ? NULL : g_strndup (parts[i], equals - parts[i]);
      gint64 votes;

      if (name == NULL || *g_strstrip (name) == '\0'
          || !g_ascii_string_to_signed (equals + 1, 10, 0, RIS_CASE_MAX_NUMBER, &votes, NULL))
        return expected;
      for (guint j = 0; j < list->len; j++)
        if (strcmp (((RisCaseVotes *)list->pdata[j])->name, name) == 0)
          return expected;
      g_ptr_array_add (list, g_memdup2 (&(RisCaseVotes){ g_strdup (name), votes },
                                        sizeof (RisCaseVotes)));
    }
  return list->len > 0 ? NULL : expected;
}

char *
ris_cmd_value_read (const RisCaseField *field, const char *text, RisCaseValue *value)
{
  const char *expected = NULL;

  switch (field->kind)
    {
    case RIS_CASE_YES_NO:
      value->number = strcmp (text, "ja") == 0;
      expected = value->number == 1 || strcmp (text, "nein") == 0 ? NULL : "ja or nein";
      break;
    case RIS_CASE_COUNT:
      expected = read_number (text, value);
      break;
    case RIS_CASE_MONEY:
      expected = read_money (text, value);
      break;
    case RIS_CASE_DAY:
      value->text = ris_date_dup_day (text);
      expected = value->text != NULL ? NULL : "a day such as 2026-12-10 or 10.12.2026";
      break;
    case RIS_CASE_MOMENT:
      expected = read_moment (text, value);
      break;
    case RIS_CASE_WORD:
      if (!is_word (field, text))
        return g_strdup_printf ("\"%s\" is none of: %s", text, field->words);
      value->text = g_strdup (text);
      break;
    case RIS_CASE_VOTES:
      value->list = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_cmd_votes_free);
      expected = read_votes (text, value->list);
      break;
    case RIS_CASE_TEXT:
      value->text = g_strdup (text);
      expected = *text == '\0' ? "a text that is not empty" : NULL;
      break;
    case RIS_CASE_FLAG:
    case RIS_CASE_OBJECTS:
    case RIS_CASE_INCLUDE:
    default:
      g_assert_not_reached ();
    }
  return expected == NULL ? NULL : g_strdup_printf ("\"%s\" is not %s", text, expected);
}
