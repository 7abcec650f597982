/* Changes of the agenda: what the council adds, takes off or reorders in the meeting, who may demand an item or a meeting,
 * and what may be decided under "Verschiedenes".
 *
 * The agenda is fixed with the invitation. What changes afterwards is a vote of its own with its own majority, and, for a
 * supplement, a reason why the matter cannot wait (§ 48 Abs. 1 S. 5 GO NRW, § 34 Abs. 7 GemO).
 */
#pragma once

#include "rules/composition.h"
#include "rules/finding.h"

typedef enum
{
  RIS_AGENDA_CHANGE_SUPPLEMENT, /* Erweiterung */
  RIS_AGENDA_CHANGE_REMOVAL,    /* Absetzung */
  RIS_AGENDA_CHANGE_ORDER,      /* andere Reihenfolge */
} RisAgendaChangeKind;

/** RIS_AGENDA_CHANGE_UNKNOWN: initializer: a supplement that nobody has voted on yet. */
#define RIS_AGENDA_CHANGE_UNKNOWN                                                                  \
  {                                                                                                \
    RIS_AGENDA_CHANGE_SUPPLEMENT, NULL, -1, -1, -1, RIS_COMPOSITION_UNKNOWN                        \
  }

/** RisAgendaChange: one motion. Without @yes and @no the finding tells what would be needed. */
typedef struct
{
  RisAgendaChangeKind kind;
  const char *urgency; /* (nullable): why the matter cannot wait, as the minutes will say */
  gint64 yes;
  gint64 no;
  gint64 abstain;
  RisComposition composition;
} RisAgendaChange;

typedef enum
{
  RIS_AGENDA_DEMAND_ITEM,    /* that the next agenda take up an item */
  RIS_AGENDA_DEMAND_MEETING, /* that the council be convened */
} RisAgendaDemandKind;

/** RIS_AGENDA_DEMAND_UNKNOWN: initializer: a demand for an item by nobody knows whom. */
#define RIS_AGENDA_DEMAND_UNKNOWN                                                                  \
  {                                                                                                \
    RIS_AGENDA_DEMAND_ITEM, -1, FALSE, NULL, NULL, RIS_COMPOSITION_UNKNOWN                         \
  }

/** RisAgendaDemand: who demands it, and whether the council treated the same matter not long ago. */
typedef struct
{
  RisAgendaDemandKind kind;
  gint64 members;         /* who signed */
  gboolean is_by_faction; /* a Fraktion as such demands it */
  const char *day;        /* (nullable): ISO: when it came in */
  const char *
      last_treated; /* (nullable): ISO: when the same matter was treated last; %NULL = never, as far as known */
  RisComposition composition;
} RisAgendaDemand;

/**
 * ris_agenda_change_decide:
 * @change: a motion of the meeting
 *
 * Whether the agenda changes: the majority of `tagesordnung.erweiterung.mehrheit`, `.absetzung.mehrheit` or
 * `.reihenfolge.mehrheit`, and the reason where `tagesordnung.erweiterung.dringlichkeit` asks for one. Outcomes:
 *
 *   angenommen          the agenda changes                       (FINE)
 *   abgelehnt           too few votes                            (FINE)
 *   begruendung_fehlt   a supplement without a reason            (IMPOSSIBLE; before the vote is known: WARNING)
 *   noetig              no votes yet: what would be needed       (HINT)
 *   summe               more votes than members present          (IMPOSSIBLE)
 *   angabe_fehlt        a number is missing                      (WARNING)
 *   unbekannt           the rule is not set                      (WARNING)
 *
 * The numbers `ja`, `nein`, `enthaltung`, `noetig` and that of the base by its word.
 */
RisFinding *ris_agenda_change_decide (const RisRules *rules,
                                      const RisAgendaChange *change) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_agenda_change_demand:
 * @demand: a demand before the meeting
 *
 * Whether it must be followed (`tagesordnung.initiative`, `einberufung.minderheit`) and whether the same matter is locked
 * because it was treated a short while ago (`….sperrfrist_monate`; § 34 Abs. 1 S. 4, Abs. 5 GemO). Outcomes: "verpflichtend",
 * "zu_wenige" (FINE: the chair may still take it up), "gesperrt" (HINT), "angabe_fehlt", "unbekannt".
 */
RisFinding *ris_agenda_change_demand (const RisRules *rules,
                                      const RisAgendaDemand *demand) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_agenda_change_miscellaneous:
 * @is_resolution: whether something was, or is to be, decided under "Verschiedenes" or "Mitteilungen"
 *
 * `tagesordnung.verschiedenes.beschluss`. Outcomes: "zulaessig", "beschluss_unter_verschiedenes" (WARNING), "unbekannt".
 */
RisFinding *ris_agenda_change_miscellaneous (const RisRules *rules,
                                             gboolean is_resolution) G_GNUC_WARN_UNUSED_RESULT;
