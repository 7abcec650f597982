/* Order in the meeting: calls to order, loss of the floor, fines, exclusion.
 *
 * Counted per person and agenda item; a call to the matter and a call to order count alike (§ 51 Abs. 2 to 4 GO NRW,
 * § 36 KrO NRW). Nothing here is imposed: the chair decides, the program counts and says what would be possible.
 */
#pragma once

#include "rules/finding.h"

typedef enum
{
  RIS_ORDER_CALL_TO_MATTER, /* Ruf zur Sache */
  RIS_ORDER_CALL_TO_ORDER,  /* Ordnungsruf */
  RIS_ORDER_FLOOR_TAKEN,    /* Wortentzug */
  RIS_ORDER_FINE,           /* Ordnungsgeld */
  RIS_ORDER_EXCLUSION,      /* Ausschluss */
} RisOrderKind;

/** RisOrderMeasure: one measure against one person. */
typedef struct
{
  RisOrderKind kind;
  gint64 person_id;
  gint64 agenda_item_id;
  gboolean has_warned; /* with a call: the chair said what the next one leads to */
  gint64 cents;        /* of a fine */
} RisOrderMeasure;

/** RisOrderHistory: the measures so far, in order of time: of the meeting, and as far back as a fine counts as repeated. */
typedef struct
{
  const RisOrderMeasure *measures; /* (array length=n_measures) */
  gsize n_measures;
} RisOrderHistory;

/** RIS_ORDER_EXCLUSION_UNKNOWN: initializer: nothing is known yet. */
#define RIS_ORDER_EXCLUSION_UNKNOWN                                                                \
  {                                                                                                \
    NULL, -1, NULL                                                                                 \
  }

/** RisOrderExclusion: a member was told to leave. */
typedef struct
{
  const char *day; /* ISO: of the meeting */
  gint64 has_left; /* 1: left at once, 0: did not */
  const char *const *
      following; /* (nullable): ISO days of the next council meetings as far as fixed, %NULL-terminated */
} RisOrderExclusion;

/**
 * ris_order_check_call:
 * @call: the call to be recorded now
 *
 * Counts it. Outcomes: "ruf" (FINE), "folge_ankuendigen" (HINT: the next one may cost the floor, tell the person now; FINE
 * once @call says it was told), "wortentzug_moeglich" (HINT: offered), "hinweis_fehlte" (HINT: the last call came without
 * the warning: not offered), "unbekannt". Numbers: `ruf` (which one it is), `wortentzug_nach`.
 */
RisFinding *ris_order_check_call (const RisRules *rules, const RisOrderHistory *history,
                                  const RisOrderMeasure *call) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_order_check_floor:
 * @person_id: who is to lose the floor on @agenda_item_id
 *
 * Outcomes: "zulaessig" (FINE), "zu_wenige_rufe", "hinweis_fehlte" (both WARNING), "unbekannt".
 */
RisFinding *ris_order_check_floor (const RisRules *rules, const RisOrderHistory *history,
                                   gint64 person_id,
                                   gint64 agenda_item_id) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_order_check_fine:
 * @fine: the fine with its amount in cents
 *
 * The range of `ordnung.ordnungsgeld.min` and `.max`; where the history holds a fine of the same person, the last one times
 * `ordnung.ordnungsgeld.wiederholung`. Outcomes: "zulaessig" (FINE), "zu_gering", "zu_hoch" (IMPOSSIBLE),
 * "wiederholung_abweichend" (WARNING: repeated, and not the multiple), "angabe_fehlt", "unbekannt". Numbers, in cents:
 * `betrag`, `mindestens`, `hoechstens`, `vorgeschlagen` (on repetition).
 */
RisFinding *ris_order_check_fine (const RisRules *rules, const RisOrderHistory *history,
                                  const RisOrderMeasure *fine) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_order_check_exclusion:
 *
 * Which further council meetings an exclusion covers (`ordnung.ausschluss_folgesitzungen`: for one who did not leave).
 * Outcomes: "nur_diese_sitzung" (FINE), "folgesitzungen" (HINT: number `folgesitzungen`, texts `sitzung_1` …),
 * "angabe_fehlt", "unbekannt".
 */
RisFinding *ris_order_check_exclusion (const RisRules *rules, const RisOrderExclusion *exclusion)
    G_GNUC_WARN_UNUSED_RESULT;
