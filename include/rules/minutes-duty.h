/* Duties of the minutes: what they must hold, who signs, when they are due and until when members may object. */
#pragma once

#include "rules/finding.h"

/** RisMinutesDutyCase: one meeting. */
typedef struct
{
  const char *meeting_day;      /* ISO day */
  const char *next_meeting_day; /* (nullable): ISO day, where it is known */
  gboolean has_closed_part;     /* a part of the meeting was not public */
  gboolean plans_approval; /* the next agenda has an item „Genehmigung der Niederschrift“ */
} RisMinutesDutyCase;

/**
 * ris_minutes_duty:
 *
 * All duties of the minutes of one meeting (rules `niederschrift.*`; NW: § 52 GO NRW, RP: § 41 GemO), each a finding of its own:
 *
 *   "pflichtinhalt"   "unterschriften" (number "unterschriften")   "schriftfuehrung"   "frist" (text "ende")
 *   "einwendungen" (text "ende")   "genehmigung" or "genehmigung_nicht_vorgesehen"; "genehmigung_ueberfluessig" (hint) where an
 *   item is planned that the law does not know   "nichtoeffentlicher_teil"   "elektronisch"
 *
 * and "unbekannt" in the place of each that nobody set. Outcome of the whole: "pflichten", or "angabe_fehlt" (WARNING) where
 * @meeting_day is none.
 *
 * Returns: (transfer full)
 */
RisFinding *ris_minutes_duty (const RisRules *rules,
                              const RisMinutesDutyCase *minutes) G_GNUC_WARN_UNUSED_RESULT;
