/* The public: when the doors close, what must stay public, what the public learns before and after.
 *
 * Rules: `oeffentlichkeit.*`, `bekanntmachung.*` (§ 48 Abs. 1, 2, § 52 Abs. 2 GO NRW; §§ 34 Abs. 6, 35 GemO).
 */
#pragma once

#include "rules/composition.h"
#include "rules/finding.h"

/** RIS_PUBLICITY_MOTION_UNKNOWN: initializer: nothing is known yet. */
#define RIS_PUBLICITY_MOTION_UNKNOWN                                                               \
  {                                                                                                \
    -1, FALSE, NULL, NULL, -1, -1, -1, -1, RIS_COMPOSITION_UNKNOWN                                 \
  }

/** RisPublicityMotion: a motion to treat an item behind closed doors. Without @yes and @no: what would be needed. */
typedef struct
{
  gint64 members;       /* who move it */
  gboolean is_by_mayor; /* proposed by the mayor or Landrat */
  const char *kind;   /* (nullable): of the item, a word of `oeffentlichkeit.stets`: "satzungen" */
  const char *reason; /* (nullable): of the closing; belongs into the closed minutes */
  gint64 is_debated_closed; /* 1: reason and debate happened behind closed doors, 0: in public */
  gint64 yes;
  gint64 no;
  gint64 abstain;
  RisComposition composition;
} RisPublicityMotion;

/** RisPublicityMistake: an item was treated on the wrong side of the door. */
typedef enum
{
  RIS_PUBLICITY_WRONGLY_CLOSED,
  RIS_PUBLICITY_WRONGLY_OPEN,
} RisPublicityMistake;

/** RisPublicityResolution: a resolution made behind closed doors. */
typedef struct
{
  const char *decided_on;   /* ISO */
  const char *next_public;  /* (nullable): ISO: next public meeting, if it is fixed */
  const char *announced_on; /* (nullable): ISO: when its content was made known */
  const char *exception;    /* (nullable): why it stays secret */
} RisPublicityResolution;

/** RisPublicityNotice: a meeting whose time, place and agenda are to be announced. */
typedef struct
{
  gboolean is_committee;
  gboolean is_closed;       /* the whole meeting is not public */
  const char *meets_on;     /* ISO */
  const char *announced_on; /* (nullable): ISO */
} RisPublicityNotice;

/**
 * ris_publicity_close:
 *
 * Whether the public is excluded from one item. Outcomes: "ausgeschlossen" (FINE; with the duty to tell the public as a
 * further finding "mitteilen"), "oeffentlich" (FINE: majority missed), "noetig" (HINT: no votes yet), "antrag_unzureichend"
 * (IMPOSSIBLE: too few ask), "stets_oeffentlich" (IMPOSSIBLE), "summe", "angabe_fehlt", "unbekannt". Further
 * findings: "oeffentlich_begruendet" (WARNING) where the debate on the closing was public though it must not be, "grund_fehlt"
 * (HINT: for the closed minutes).
 */
RisFinding *ris_publicity_close (const RisRules *rules,
                                 const RisPublicityMotion *motion) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_publicity_check_kind:
 * @kind: word of `oeffentlichkeit.stets`: "satzungen", "wahlen", "haushalt"; anything else is free
 * @is_closed: whether the item stands in the closed part
 *
 * Outcomes: "zulaessig", "stets_oeffentlich" (WARNING where it is closed), "unbekannt".
 */
RisFinding *ris_publicity_check_kind (const RisRules *rules, const char *kind,
                                      gboolean is_closed) G_GNUC_WARN_UNUSED_RESULT;

/** ris_publicity_check_mistake: what follows: where it was wrongly closed `oeffentlichkeit.mangel`: outcomes "nichtig" or
 *  "ordnungsverstoss" (both WARNING), "unbekannt"; where it was wrongly open "zu_unrecht_oeffentlich" (WARNING). */
RisFinding *ris_publicity_check_mistake (const RisRules *rules,
                                         RisPublicityMistake mistake) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_publicity_announce:
 *
 * Whether and when a resolution made behind closed doors is to be made known (`oeffentlichkeit.noe_beschluss_bekanntgabe`).
 * Outcomes: "bekanntgegeben" (FINE), "bekanntgabe" (HINT: a task, text `faellig` = the next public meeting where it is
 * fixed), "verspaetet" (WARNING), "ausgenommen" (FINE), "keine_pflicht" (FINE), "unbekannt".
 */
RisFinding *ris_publicity_announce (const RisRules *rules, const RisPublicityResolution *resolution)
    G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_publicity_notice:
 *
 * How time, place and agenda become known (`bekanntmachung.rat`, `.ausschuss`, `.frist`). Outcomes: "bekanntmachung" or
 * "unterrichtung" (HINT: a task, text `spaetestens` where a Frist is set), "erfolgt" (FINE), "verspaetet" (WARNING),
 * "keine_pflicht" (FINE), "unbekannt".
 */
RisFinding *ris_publicity_notice (const RisRules *rules,
                                  const RisPublicityNotice *notice) G_GNUC_WARN_UNUSED_RESULT;
