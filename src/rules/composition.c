/* Composition: the numbers a fraction can be of. */
#include "rules/composition.h"

#include "base/record.h"

gint64
ris_composition_get (const RisComposition *composition, RisThresholdBase base)
{
  switch (base)
    {
    case RIS_BASE_LEGAL:
      return composition->legal;
    case RIS_BASE_ELECTED:
      return composition->elected;
    case RIS_BASE_ENTITLED:
      return composition->entitled;
    case RIS_BASE_PRESENT:
      return composition->present;
    case RIS_BASE_PRESENT_ENTITLED:
      return composition->present_entitled;
    case RIS_BASE_COMMITTEE:
      return composition->committee;
    case RIS_BASE_YES_NO:
    case RIS_BASE_VALID:
    default:
      return RIS_UNKNOWN;
    }
}
