/* Committees: how their seats and chairs are filled, and who may sit in them.
 *
 * Everything is computed from the rules `ausschuss.*`, `stellvertreter.*` and `hvb.stimme.ruht` of the day; seats by seats.h.
 */
#pragma once

#include "rules/composition.h"
#include "rules/seats.h"

/** RisCommitteeProposal: the vote on a joint proposal for all seats. */
typedef struct
{
  gint64 proposals;   /* proposals made; %RIS_UNKNOWN */
  gint64 is_from_all; /* 1 where all factions and groups made it together, 0, or %RIS_UNKNOWN */
  gint64 yes;         /* %RIS_UNKNOWN: not yet voted */
  gint64 no;
  gint64 abstentions;
  gint64 has_mayor_voted;     /* 1, 0 or %RIS_UNKNOWN */
  gint64 is_mayor_present;    /* 1, 0 or %RIS_UNKNOWN */
  RisComposition composition; /* of the council, with the mayor */
} RisCommitteeProposal;

/**
 * ris_committee_find_proposal:
 *
 * Whether a joint proposal fills the committee (`ausschuss.einigung`: § 50 Abs. 3 GO NRW, § 45 GemO RP). Outcomes: "angenommen",
 * "abgelehnt" (a sole proposal that failed), "verhaeltniswahl", "mehrheitswahl" or "benennung" (what `ausschuss.verfahren` lets
 * follow otherwise; text "verfahren"), "abstimmung" (the proposal may be put to the vote), "angabe_fehlt", "unbekannt". Note
 * "hvb_stimme_ruht" where the mayor may not vote: impossible where he did.
 *
 * Returns: (transfer full)
 */
RisFinding *
ris_committee_find_proposal (const RisRules *rules,
                             const RisCommitteeProposal *proposal) G_GNUC_WARN_UNUSED_RESULT;

/** ris_committee_find_succession: (transfer full): who fills a vacant seat of @group (nullable: its name)
 *  (`ausschuss.nachfolge`). Outcomes: "benennung", "mehrheitswahl", "verhaeltniswahl", "unbekannt". */
RisFinding *ris_committee_find_succession (const RisRules *rules,
                                           const char *group) G_GNUC_WARN_UNUSED_RESULT;

/** RisCommitteeChairs: the chairs of all committees, given to the factions. */
typedef struct
{
  gint64 is_agreed;           /* 1: the factions agree, 0: they do not, %RIS_UNKNOWN */
  gint64 objectors;           /* members who object to the agreement */
  RisComposition composition; /* for the share of objectors */
  RisSeatsCase seats; /* @seats: number of chairs; votes: members of the faction; method BY_RULE */
} RisCommitteeChairs;

/**
 * ris_committee_find_chairs:
 *
 * Outcomes: "einigung" where the agreement stands (`ausschuss.vorsitz.widerspruch`), "zugriff" with the order in which the
 * factions choose (`ausschuss.vorsitz.verfahren`; texts "zugriff1" …: § 58 Abs. 5 GO NRW, § 41 Abs. 7 KrO NRW), "gleichstand" where
 * the lot must decide first, "hvb", "wahl", and those of seats.h. A method that the case names is said to be the caller's.
 *
 * Returns: (transfer full)
 */
RisFinding *ris_committee_find_chairs (const RisRules *rules,
                                       const RisCommitteeChairs *chairs) G_GNUC_WARN_UNUSED_RESULT;

/** RisCommitteeVote: a vote as counted. */
typedef struct
{
  gint64 yes;
  gint64 no;
  gint64 abstentions;
  RisComposition composition;
} RisCommitteeVote;

/** ris_committee_find_removal: (transfer full): whether a chair is voted out (`ausschuss.vorsitz.abwahl.mehrheit`: § 58 GO NRW
 *  since 2025). Outcomes: "abgewaehlt", "nicht_abgewaehlt", "angabe_fehlt", "unbekannt". */
RisFinding *ris_committee_find_removal (const RisRules *rules,
                                        const RisCommitteeVote *vote) G_GNUC_WARN_UNUSED_RESULT;

/** RisDeputies: the deputies of the mayor, elected on lists in one ballot. */
typedef struct
{
  gint64 is_secret; /* 1, 0 or %RIS_UNKNOWN */
  /* @seats: number of deputies; votes: of each list; method BY_RULE; lots: winners of run-offs and lots, as they were needed */
  RisSeatsCase seats;
  gboolean was_runoff_tied;   /* the last run-off brought no decision */
  RisComposition composition; /* for the form of the election */
} RisDeputies;

/**
 * ris_committee_find_deputies:
 *
 * Who becomes first, second … deputy (`stellvertreter.verfahren`, `stellvertreter.gleichstand`: § 67 Abs. 2 GO NRW). Outcomes:
 * "verteilt" with the texts "stelle1" …, "stichwahl" or "los" between the lists of the text "gleichstand", "gleichstand" where
 * the rule for it is not set, "sperre" where the vote was open but must be secret (`wahl.geheim.stets`), "wahl" where each is
 * elected alone, and those of seats.h.
 *
 * Returns: (transfer full)
 */
RisFinding *ris_committee_find_deputies (const RisRules *rules,
                                         const RisDeputies *deputies) G_GNUC_WARN_UNUSED_RESULT;

/** RisCommitteeCitizen: an expert citizen. */
typedef struct
{
  const char *name;  /* (unowned) */
  const char *birth; /* (unowned) (nullable): ISO day */
} RisCommitteeCitizen;

/** RisCommitteeSeats: who sits in a committee with a vote. */
typedef struct
{
  /* (unowned) (nullable): "hauptausschuss", "finanzausschuss", "rechnungspruefungsausschuss", or another */
  const char *kind;
  const char *day;                     /* (unowned): on which they are appointed, ISO */
  gint64 elected;                      /* members of the council; %RIS_UNKNOWN */
  const RisCommitteeCitizen *citizens; /* (unowned) */
  guint n_citizens;
} RisCommitteeSeats;

/**
 * ris_committee_check_seats:
 *
 * Whether expert citizens may sit in the committee: at all (`ausschuss.sachkundige_buerger`), in this one (`….nicht_in`), so many
 * of them (`….anzahl`), and each of them by age on the day (`ausschuss.sachkundige.mindestalter`): § 58 Abs. 3 GO NRW. Outcomes:
 * "zulaessig", "unzulaessig" with notes "keine_sachkundigen", "nicht_in_diesem_ausschuss", "zu_viele_sachkundige", "zu_jung";
 * "angabe_fehlt", "unbekannt".
 *
 * Returns: (transfer full)
 */
RisFinding *ris_committee_check_seats (const RisRules *rules,
                                       const RisCommitteeSeats *seats) G_GNUC_WARN_UNUSED_RESULT;
