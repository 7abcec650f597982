/* Judging one Ladung: whether it was in time, by which period, without what the law says about it besides. */
#pragma once

#include "notice-period-private.h"
#include "rules/invitation.h"

/** RisInvitationJudge: one case and what was found out about it. */
typedef struct
{
  const RisRules *rules;               /* (unowned) */
  const RisInvitationCase *invitation; /* (unowned) */
  gint64 meeting;                      /* day */
  gboolean counts_sending;             /* the sending must lie before the period, not the receipt */
  gboolean is_shortened;               /* the shortened period was applied */
  gboolean has_period;                 /* @period is set */
  RisNoticePeriod period;              /* the one applied last */
} RisInvitationJudge;

/** ris_invitation_judge_init: @rules and @invitation must outlive @judge. */
void ris_invitation_judge_init (RisInvitationJudge *judge, const RisRules *rules,
                                const RisInvitationCase *invitation);

/** ris_invitation_judge_check: (transfer full) (nullable): "angabe_fehlt" where a day of the case is missing or none. */
RisFinding *ris_invitation_judge_check (const RisInvitationJudge *judge) G_GNUC_WARN_UNUSED_RESULT;

/** ris_invitation_judge_evaluate: (transfer full): the finding of ris_invitation_deadline() without notes. */
RisFinding *ris_invitation_judge_evaluate (RisInvitationJudge *judge) G_GNUC_WARN_UNUSED_RESULT;

/** ris_invitation_judge_apply: sets the period to that of @rule, whose value is known. Returns: %FALSE where it is in hours and the
 *  start of the meeting is missing. */
gboolean ris_invitation_judge_apply (RisInvitationJudge *judge, const RisRule *rule);

/** ris_invitation_judge_dup_period: (transfer full): "7 volle Tage, Tag des Zugangs und Sitzungstag zählen nicht". */
char *ris_invitation_judge_dup_period (const RisInvitationJudge *judge) G_GNUC_WARN_UNUSED_RESULT;

/** ris_invitation_judge_find_fiction: the day on which an electronic Ladung sent on @day counts as received, or %RIS_NO_DAY. */
gint64 ris_invitation_judge_find_fiction (const RisInvitationJudge *judge, gint64 day);

/** ris_invitation_judge_find_last_sending: the last day of sending, or %RIS_NO_DAY where only the receipt counts. */
gint64 ris_invitation_judge_find_last_sending (const RisInvitationJudge *judge);
