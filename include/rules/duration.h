/* Durations of law: "7 full days", "one month", "24 hours". */
#pragma once

#include <glib.h>

/** RisDurationUnit: TAGE_VOLL counts only days that lie wholly between the two; WERKTAGE are Monday to Saturday,
 *  ARBEITSTAGE Monday to Friday, both without public holidays. */
typedef enum
{
  RIS_UNIT_DAYS,
  RIS_UNIT_FULL_DAYS,
  RIS_UNIT_WERKTAGE,
  RIS_UNIT_ARBEITSTAGE,
  RIS_UNIT_WEEKS,
  RIS_UNIT_MONTHS,
  RIS_UNIT_HOURS,
} RisDurationUnit;

typedef struct
{
  gint64 number;
  RisDurationUnit unit;
} RisDuration;

/** ris_duration_parse: reads `tage_voll:7`; @number at most 1000. */
gboolean ris_duration_parse (const char *text, RisDuration *duration);

/** ris_duration_dup_text: (transfer full): German: "7 volle Tage", "1 Monat". */
char *ris_duration_dup_text (const RisDuration *duration) G_GNUC_WARN_UNUSED_RESULT;
