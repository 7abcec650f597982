/* Composition: how many members a council or committee has and how many of them are there, as thresholds need it. */
#pragma once

#include "rules/threshold.h"

/** RisComposition: the numbers of a council or committee a fraction can be of; %RIS_UNKNOWN where nobody said. */
typedef struct
{
  gint64 legal;
  gint64 elected;
  gint64 entitled;
  gint64 present;
  gint64 present_entitled;
  gint64 committee;
} RisComposition;

/** RIS_COMPOSITION_UNKNOWN: initializer: nothing is known yet. */
#define RIS_COMPOSITION_UNKNOWN                                                                    \
  {                                                                                                \
    -1, -1, -1, -1, -1, -1                                                                         \
  }

/** ris_composition_get: the number of @base, or %RIS_UNKNOWN; votes (yes/no, valid) are not part of a composition. */
gint64 ris_composition_get (const RisComposition *composition, RisThresholdBase base);
