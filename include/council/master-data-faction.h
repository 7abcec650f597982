/* Changing the faction: one step instead of ending and making every membership by hand. */
#pragma once

#include "council/master-data-people.h"

/** RisFactionChange: @faction_id 0: without a faction from then on; @day: the first day, ISO. */
typedef struct
{
  gint64 person_id;
  gint64 faction_id;
  char *day;
  gboolean keeps_seats; /* seats in committees go on, now for the new faction */
} RisFactionChange;

/**
 * ris_master_data_faction_change:
 *
 * Ends the membership in the old faction, and those in committees that name it, the day before, and begins new rows: in the new
 * faction and, if the seats are kept, in the committees with their deputies. Problems: `faction_id`, `day`.
 */
gboolean ris_master_data_faction_change (RisCouncil *desk, const RisFactionChange *typed,
                                         RisProblems *problems, GError **error);
