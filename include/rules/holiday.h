/* Public holidays of the Länder, by year and region.
 *
 * The days come from a rule file (ris-rules(5), `@feiertage`): a fixed day, a distance from Easter Sunday or the Wednesday
 * before 23 November, each with the Länder and years it holds for and, where it holds only in a part, the name of that part.
 */
#pragma once

#include "base/error.h"

typedef struct _RisHolidays RisHolidays;

/** RisHoliday: one public holiday of one year. */
typedef struct
{
  char *day;    /* (owned): ISO */
  char *name;   /* (owned): "Karfreitag" */
  char *region; /* (owned) (nullable): word of the part of the Land it holds in: "katholisch" */
  char *norm;   /* (owned) (nullable) */
} RisHoliday;

/** ris_holiday_free: frees @holiday (nullable). */
void ris_holiday_free (RisHoliday *holiday);

/**
 * ris_holidays_parse:
 * @problems: (element-type RisRuleProblem): receives what is wrong, line by line
 *
 * Returns: (transfer full) (nullable): the holidays, or %NULL with at least one problem
 */
RisHolidays *ris_holidays_parse (const char *name, const char *text, gsize length,
                                 GPtrArray *problems) G_GNUC_WARN_UNUSED_RESULT;
RisHolidays *ris_holidays_ref (RisHolidays *holidays);
void ris_holidays_unref (RisHolidays *holidays);

/**
 * ris_holidays_list:
 * @land: two letters: "NW"
 * @regions: (nullable): words of the regions that the place lies in; %NULL = none
 * @year: 1990 to 2100
 *
 * Returns: (transfer full) (element-type RisHoliday): by day
 */
GPtrArray *ris_holidays_list (const RisHolidays *holidays, const char *land,
                              const char *const *regions, int year) G_GNUC_WARN_UNUSED_RESULT;

/** ris_holidays_find: (transfer none) (nullable): the name of the holiday on @day (ISO) in @land. */
const char *ris_holidays_find (const RisHolidays *holidays, const char *land,
                               const char *const *regions, const char *day);

/** ris_holidays_dup_easter: (transfer full): Easter Sunday of @year, ISO (Gregorian). */
char *ris_holidays_dup_easter (int year) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisHoliday, ris_holiday_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisHolidays, ris_holidays_unref)
