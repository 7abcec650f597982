/* Durations of law: a number and a unit, never turned into another unit here: what a unit means for a day is deadline.c. */
#include "rules/duration.h"

#include <string.h>

#define LARGEST 1000

static const struct
{
  const char *word;
  const char *one;
  const char *many;
} units[] = {
  [RIS_UNIT_DAYS] = { "tage", "Tag", "Tage" },
  [RIS_UNIT_FULL_DAYS] = { "tage_voll", "voller Tag", "volle Tage" },
  [RIS_UNIT_WERKTAGE] = { "werktage", "Werktag", "Werktage" },
  [RIS_UNIT_ARBEITSTAGE] = { "arbeitstage", "Arbeitstag", "Arbeitstage" },
  [RIS_UNIT_WEEKS] = { "wochen", "Woche", "Wochen" },
  [RIS_UNIT_MONTHS] = { "monate", "Monat", "Monate" },
  [RIS_UNIT_HOURS] = { "stunden", "Stunde", "Stunden" },
};

gboolean
ris_duration_parse (const char *text, RisDuration *duration)
{
  const char *colon = strchr (text, ':');
  guint64 number;

  if (colon == NULL || !g_ascii_string_to_unsigned (colon + 1, 10, 0, LARGEST, &number, NULL))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i].word) == (gsize)(colon - text)
        && strncmp (units[i].word, text, (gsize)(colon - text)) == 0)
      {
        duration->unit = (RisDurationUnit)i;
        duration->number = (gint64)number;
        return TRUE;
      }
  return FALSE;
}

char *
ris_duration_dup_text (const RisDuration *duration)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", duration->number,
                          duration->number == 1 ? units[duration->unit].one
                                                : units[duration->unit].many);
}
