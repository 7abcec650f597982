/* Decisions: outcome and competence of what an item decided. */
#include "model/decision.h"

static const RisField decision_fields[] = {
  RIS_FIELD (RisDecision, id, ID),
  RIS_FIELD (RisDecision, agenda_item_id, ID),
  RIS_FIELD (RisDecision, position, INT),
  RIS_FIELD (RisDecision, kind_id, ID),
  RIS_FIELD (RisDecision, number, TEXT),
  RIS_FIELD (RisDecision, competence, TEXT),
  RIS_FIELD (RisDecision, vote_id, ID),
  RIS_FIELD (RisDecision, outcome, TEXT),
  RIS_FIELD (RisDecision, like_draft, BOOL),
  RIS_FIELD (RisDecision, changes_id, ID),
  RIS_FIELD (RisDecision, quoted_from_id, ID),
  RIS_FIELD (RisDecision, is_public, BOOL),
  RIS_FIELD (RisDecision, created, TEXT),
  RIS_FIELD (RisDecision, modified, TEXT),
};

RIS_DEFINE_RECORD (RisDecision, ris_decision, decision_fields)

static const RisField decision_recipient_fields[] = {
  RIS_FIELD (RisDecisionRecipient, id, ID),
  RIS_FIELD (RisDecisionRecipient, decision_id, ID),
  RIS_FIELD (RisDecisionRecipient, position, INT),
  RIS_FIELD (RisDecisionRecipient, organization_id, ID),
  RIS_FIELD (RisDecisionRecipient, label, TEXT),
};

RIS_DEFINE_RECORD (RisDecisionRecipient, ris_decision_recipient, decision_recipient_fields)
