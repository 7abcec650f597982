/* Entitlement: who may vote on an item.
 *
 * Rules: `hvb.*`, `ausschuss.sachkundige_buerger*`, `ausschuss.beratende`, `befangenheit.*` (§ 40 Abs. 2, § 57 Abs. 3, § 58 GO NRW;
 * § 36 Abs. 3 GemO RP).
 */
#pragma once

#include "rules/composition.h"
#include "rules/finding.h"
#include "rules/subject.h"

/** RisVoterRole: as what somebody is there. */
typedef enum
{
  RIS_VOTER_MEMBER,          /* mitglied: elected member of the council */
  RIS_VOTER_MAYOR,           /* hvb: mayor, Landrat */
  RIS_VOTER_EXPERT_CITIZEN,  /* sachkundiger_buerger */
  RIS_VOTER_EXPERT_RESIDENT, /* sachkundiger_einwohner */
  RIS_VOTER_ADVISORY,        /* beratend */
  RIS_VOTER_DEPUTY,          /* stellvertretung: stands in for a member of the committee */
  RIS_VOTER_ADMINISTRATION,  /* verwaltung */
  RIS_VOTER_GUEST,           /* gast */
} RisVoterRole;

/** RisVotingBody: where the vote is; the words of `ausschuss.sachkundige_buerger.nicht_in` are those of the enum. */
typedef enum
{
  RIS_VOTING_COUNCIL,           /* rat */
  RIS_VOTING_MAIN_COMMITTEE,    /* hauptausschuss */
  RIS_VOTING_FINANCE_COMMITTEE, /* finanzausschuss */
  RIS_VOTING_AUDIT_COMMITTEE,   /* rechnungspruefungsausschuss */
  RIS_VOTING_OTHER_COMMITTEE,   /* ausschuss */
} RisVotingBody;

/** RIS_ENTITLEMENT_CASE_UNKNOWN: initializer: an elected member in the council on an ordinary matter. */
#define RIS_ENTITLEMENT_CASE_UNKNOWN                                                               \
  {                                                                                                \
    RIS_VOTER_MEMBER, RIS_VOTING_COUNCIL, RIS_SUBJECT_SACHE, FALSE, -1, -1, -1, -1                 \
  }

/** RisEntitlementCase: one person and one vote. */
typedef struct
{
  RisVoterRole role;
  RisVotingBody body;
  RisSubject subject;
  gboolean is_recused;         /* excluded from this vote for a conflict of interest */
  gint64 is_present;           /* 1, 0; %RIS_UNKNOWN: not asked */
  gint64 has_vote;             /* what the membership says: 1, 0; %RIS_UNKNOWN: nothing */
  gint64 is_principal_present; /* of a deputy: whether the member represented is there */
  gint64 is_public; /* 1: the public part, 0, %RIS_UNKNOWN; for where the excluded stay */
} RisEntitlementCase;

/** ris_entitlement_find_role: the role called @word ("hvb", "sachkundiger_buerger"). Returns: %FALSE where there is none. */
gboolean ris_entitlement_find_role (const char *word, RisVoterRole *role);

/** ris_entitlement_get_role_word / _get_role_label: (transfer none): "hvb", "Bürgermeister/in". */
const char *ris_entitlement_get_role_word (RisVoterRole role);
const char *ris_entitlement_get_role_label (RisVoterRole role);

/** ris_entitlement_find_body: the body called @word ("rat", "hauptausschuss"). Returns: %FALSE where there is none. */
gboolean ris_entitlement_find_body (const char *word, RisVotingBody *body);

/** ris_entitlement_get_body_word: (transfer none): "rat". */
const char *ris_entitlement_get_body_word (RisVotingBody body);

/**
 * ris_entitlement_check:
 *
 * Outcomes: "stimmberechtigt" (FINE); "nicht_stimmberechtigt" (IMPOSSIBLE: a vote of this person cannot be recorded) with the
 * reason in the sentence and as the text "grund": "rolle", "rat", "ausschuss", "ruht", "kein_stimmrecht", "befangen", "abwesend",
 * "vertreten"; "unbekannt" (WARNING: the rule is not set). Notes: "aufenthalt" (hint: where somebody excluded stays),
 * "befangenheit_wahl" (hint: exclusions do not hold at elections), "ruht_im_rat" (hint: in a committee; the mayor's vote on this
 * rests in the council).
 *
 * Returns: (transfer full)
 */
RisFinding *ris_entitlement_check (const RisRules *rules,
                                   const RisEntitlementCase *entitlement) G_GNUC_WARN_UNUSED_RESULT;

/** ris_entitlement_get_mayor: (transfer none): German, nominative: "die Bürgermeisterin oder der Bürgermeister"; in a county
 *  "die Landrätin oder der Landrat". */
const char *ris_entitlement_get_mayor (const RisRules *rules);

/** ris_entitlement_get_rests: whether the mayor's vote rests for @subject in the council: 1, 0, or %RIS_UNKNOWN where the rule
 *  is not set (§ 40 Abs. 2 S. 6 GO NRW, § 36 Abs. 3 GemO RP). Filling committees rests with elections too. */
gint64 ris_entitlement_get_rests (const RisRules *rules, RisSubject subject);

/**
 * ris_entitlement_get_composition:
 * @composition: of the council, with the mayor
 * @is_mayor_present: 1, 0, or %RIS_UNKNOWN
 *
 * The numbers that hold for @subject. Where the mayor's vote rests he is neither among those entitled nor among those present
 * and entitled; unless `hvb.ruht.zaehlt_gesetzlich` he is not in the legal number and not among those present either. What
 * cannot be known becomes %RIS_UNKNOWN.
 */
RisComposition ris_entitlement_get_composition (const RisRules *rules, RisSubject subject,
                                                const RisComposition *composition,
                                                gint64 is_mayor_present);
