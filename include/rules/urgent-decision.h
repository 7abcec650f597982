/* Urgent decisions: who may decide in place of a council that cannot meet in time, and what follows.
 *
 * `eil.organ` is an order: a committee stands alone; the mayor decides together with those named directly behind
 * (`hauptausschuss, hvb, ratsmitglied`: the main committee, else the mayor with one council member; § 60 Abs. 1 GO NRW,
 * § 50 Abs. 3 KrO NRW, § 48 GemO). A later step is open only where the earlier ones cannot act in time.
 */
#pragma once

#include "rules/finding.h"

typedef enum
{
  RIS_URGENT_OPEN,     /* the council has not said anything yet */
  RIS_URGENT_APPROVED, /* genehmigt */
  RIS_URGENT_REVOKED,  /* aufgehoben */
} RisUrgentApproval;

/** RIS_URGENT_DECISION_UNKNOWN: initializer: nothing is known yet. */
#define RIS_URGENT_DECISION_UNKNOWN                                                                \
  {                                                                                                \
    NULL, NULL, -1, -1, FALSE, FALSE, -1, -1, NULL, NULL, RIS_URGENT_OPEN, NULL                    \
  }

/** RisUrgentDecision: a decision made, or to be made. */
typedef struct
{
  const char *day;              /* ISO: decided on */
  const char *reason;           /* (nullable): why it could not wait */
  gint64 can_council_convene;   /* 1: the council could meet in time, 0: it could not */
  gint64 can_committee_convene; /* the same of the main committee (Kreisausschuss) */
  gboolean is_by_committee;     /* the main committee decided */
  gboolean is_by_mayor;         /* the mayor (Landrat) decided, or whoever acts for the mayor */
  gint64 members;               /* council members who decided with the mayor */
  gint64 has_heard_deputies;    /* 1: im Benehmen mit den Beigeordneten, 0: without */
  const char *next_council;     /* (nullable): ISO: next meeting of the council, if it is fixed */
  const char *informed_on;      /* (nullable): ISO: when the council members were told */
  RisUrgentApproval approval;
  const char *approval_day; /* (nullable): ISO: of the council's word */
} RisUrgentDecision;

/**
 * ris_urgent_decision_check:
 *
 * Whether the right ones decided, and where the decision stands. Outcomes:
 *
 *   offen             decided; the council has yet to speak (`eil.vorlage`)    (HINT)
 *   mitgeteilt        decided and made known, where that is all that is asked  (FINE)
 *   genehmigt         approved by the council                                  (FINE)
 *   aufgehoben        revoked by the council; rights of others stay            (HINT)
 *   nicht_zustaendig  those who decided may not decide together                (IMPOSSIBLE)
 *   unbekannt         `eil.organ` is not set                                   (WARNING)
 *
 * Further findings: "rat_einberufbar", "ausschuss_einberufbar" (WARNING: an earlier step could have acted),
 * "begruendung_fehlt", "angabe_fehlt" (WARNING), "top_genehmigung" (HINT: an item for the next meeting, text `sitzung`),
 * "mitteilung" (WARNING until it is done), "versaeumt" (WARNING: a meeting has passed without the item).
 */
RisFinding *ris_urgent_decision_check (const RisRules *rules,
                                       const RisUrgentDecision *decision) G_GNUC_WARN_UNUSED_RESULT;

/** ris_urgent_decision_explain: who may decide, in order, and what follows; outcome "reihenfolge" or "unbekannt". */
RisFinding *ris_urgent_decision_explain (const RisRules *rules) G_GNUC_WARN_UNUSED_RESULT;
