/* Decisions: outcome and competence of what an item decided.
 *
 * The structs have the columns of the tables of the same name. */
#pragma once

#include "base/record.h"

/** RisDecision: one decision; its wording is a text it owns. */
typedef struct
{
  gint64 id;
  gint64 agenda_item_id;
  gint64 position;
  gint64 kind_id;
  char *number;
  char *competence;
  gint64 vote_id;
  char *outcome;
  gboolean like_draft;
  gint64 changes_id;
  gint64 quoted_from_id;
  gboolean is_public;
  char *created;
  char *modified;
} RisDecision;

/** RisDecisionRecipient: whom it recommends something to. */
typedef struct
{
  gint64 id;
  gint64 decision_id;
  gint64 position;
  gint64 organization_id;
  char *label;
} RisDecisionRecipient;

RIS_DECLARE_RECORD (RisDecision, ris_decision);
RIS_DECLARE_RECORD (RisDecisionRecipient, ris_decision_recipient);
