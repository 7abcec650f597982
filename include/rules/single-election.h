/* Single elections: one office, one or more candidates, ballot after ballot until somebody is elected.
 *
 * How many ballots there are, who stands in the next one and what follows a tie is data (`wahl.ablauf`, `wahl.mehrheit`,
 * `wahl.eintritt.gleichstand`, `wahl.los_durch`). In the first ballots (`wahlgang`, `wiederholung`) the majority of `wahl.mehrheit`
 * elects, in the last ones (`engere_wahl`, `stichwahl`) whoever has more votes: § 50 Abs. 2 GO NRW, § 40 Abs. 3 GemO RP.
 */
#pragma once

#include "rules/ballot-form.h"

#define RIS_SINGLE_ELECTION_MAX_CANDIDATES 50

/** RisSingleElectionRound: one ballot as counted; %RIS_UNKNOWN where nobody said. A candidate who does not stand in it has 0
 *  or %RIS_UNKNOWN votes. */
typedef struct
{
  const gint64 *votes; /* (unowned): one per candidate of the case */
  gint64 no;           /* votes against: "no" is a valid vote in elections */
  gint64 abstentions;
  gint64 invalid;
  gint64 cast;  /* ballots or votes cast in all */
  gint64 valid; /* as announced */
  /* (unowned) (nullable): on whom the lot fell after this ballot: for entry into the next, or for the office */
  const guint *lots;
  guint n_lots;
} RisSingleElectionRound;

/** RisSingleElectionCase: an election so far. */
typedef struct
{
  /* (unowned) (nullable): a word of `wahl.geheim.stets` ("beigeordnete", "ehrenamt", "stellvertreter") or another */
  const char *office;
  const char *const *candidates; /* (unowned): names */
  guint n_candidates;
  const RisSingleElectionRound *rounds; /* (unowned): ballots held, in order */
  guint n_rounds;
  RisComposition composition; /* for majorities of members, and to check the number of ballots */
  gint64 is_secret;           /* 1, 0 or %RIS_UNKNOWN */
  const RisBallotFormCase
      *form; /* (unowned) (nullable): what was demanded and resolved about secrecy */
  gboolean counts_abstentions; /* practice of the town: abstentions are valid votes */
} RisSingleElectionCase;

/**
 * ris_single_election_evaluate:
 *
 * What the ballots so far mean. Outcomes:
 *
 *   gewaehlt            text "gewaehlt": who; "by_lot" 1 where the lot decided
 *   nicht_gewaehlt      nobody, and no further ballot is foreseen
 *   naechster_wahlgang  texts "naechster": the word of `wahl.ablauf`, "kandidaten": who may stand, joined by ", "
 *   los                 text "kandidaten": between whom; number "plaetze": how many of them; text "los_fuer": "amt" or "eintritt"
 *   sperre              must be secret but was open
 *   angabe_fehlt        a number that is needed is unknown
 *   angabe_ungueltig    no candidate or too many; a lot for somebody who had no equal claim, or where none was to be drawn
 *   unbekannt           a rule is not set
 *
 * Numbers of the last ballot: "wahlgang" (from 1), "gueltig", "noetig", "kandidat1.stimmen" … Each ballot is a step. Sums that do
 * not add up are notes ("summe", "gueltig_abweichend", "zu_viele_stimmen", "nicht_zur_wahl"), likewise a ballot too many
 * ("ueberzaehlig") and hints ("eigene_stimme", "enthaltung_gueltig"). Unless @is_secret is 1, what ris_ballot_form_decide() says
 * of the form is added; its note "form_unzulaessig" is what makes a "sperre".
 *
 * Returns: (transfer full)
 */
RisFinding *
ris_single_election_evaluate (const RisRules *rules,
                              const RisSingleElectionCase *election) G_GNUC_WARN_UNUSED_RESULT;
