/* The parts of the computation of allowances: amounts by rule, caps in order of time, sums. */
#pragma once

#include "rules/allowance.h"

/** RisAllowancePay: what an attendance is worth before caps. */
typedef struct
{
  gint64 rate;  /* cents of one Sitzungsgeld */
  gint64 units; /* how many: 0, 1 or 2 */
} RisAllowancePay;

/**
 * ris_allowance_rate_attendance:
 * @finding: receives rules, steps and, where the answer is not an amount, outcome and sentence
 *
 * Returns: %FALSE where @finding is the whole answer: nothing is due (@pay->units 0) or it cannot be said (%RIS_UNKNOWN)
 */
gboolean ris_allowance_rate_attendance (const RisAllowanceCase *request,
                                        const RisAllowanceAttendance *attendance,
                                        RisFinding *finding, RisAllowancePay *pay);

/** ris_allowance_rate_month: the cents of @month, or %RIS_UNKNOWN; @finding receives outcome and sentence. */
gint64 ris_allowance_rate_month (const RisAllowanceCase *request, const RisAllowanceMonth *month,
                                 RisFinding *finding);

/** ris_allowance_rate_become_unknown: makes @finding what ris_finding_new_unknown() says about @rule. */
void ris_allowance_rate_become_unknown (RisFinding *finding, const RisRule *rule,
                                        const char *purpose);

typedef struct _RisAllowanceCaps RisAllowanceCaps;

RisAllowanceCaps *
ris_allowance_caps_new (const RisAllowanceCase *request) G_GNUC_WARN_UNUSED_RESULT;
void ris_allowance_caps_free (RisAllowanceCaps *caps);

/**
 * ris_allowance_caps_apply:
 * @attendance: must not lie before those applied earlier for the same person
 *
 * Cuts @pay by what the person has received on that day and in that year. A line that stays open takes its units, as if paid.
 *
 * Returns: cents, or %RIS_UNKNOWN
 */
gint64 ris_allowance_caps_apply (RisAllowanceCaps *caps, const RisAllowanceAttendance *attendance,
                                 RisFinding *finding, const RisAllowancePay *pay);

/** ris_allowance_caps_skip: @attendance stays open: it counts as one unit of unknown amount. */
void ris_allowance_caps_skip (RisAllowanceCaps *caps, const RisAllowanceAttendance *attendance);

/** ris_allowance_caps_report: adds to @finding which caps nobody set. */
void ris_allowance_caps_report (const RisAllowanceCaps *caps, RisFinding *finding);

/** ris_allowance_sums_fill: the sums of @allowance from its lines. */
void ris_allowance_sums_fill (RisAllowance *allowance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisAllowanceCaps, ris_allowance_caps_free)
