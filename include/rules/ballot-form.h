/* Form of a ballot: open, by name or secret.
 *
 * Rules: `abstimmung.form`, `.geheim`, `.geheim.form`, `.namentlich`, `.vorrang` and `wahl.form`, `.geheim`, `.offen`,
 * `.geheim.stets` (§ 50 Abs. 1, 2 GO NRW; § 40 Abs. 1, 5 GemO RP; § 54 Abs. 2 HGO).
 */
#pragma once

#include "rules/composition.h"
#include "rules/finding.h"

/** RIS_BALLOT_FORM_CASE_UNKNOWN: initializer: nobody demands anything. */
#define RIS_BALLOT_FORM_CASE_UNKNOWN                                                               \
  {                                                                                                \
    RIS_COMPOSITION_UNKNOWN, 0, 0, FALSE, FALSE, -1, -1, FALSE, NULL, -1, -1, NULL                 \
  }

/** RisBallotFormCase: what was demanded and resolved. */
typedef struct
{
  RisComposition composition; /* in a committee its own numbers, its size as @legal */
  /* members who demand a secret vote, at elections also those who object to an open one; 0: none, %RIS_UNKNOWN: some */
  gint64 n_secret;
  gint64 n_named;                /* members who demand a vote by name, likewise */
  gboolean is_secret_by_faction; /* a faction as such demands it */
  gboolean is_named_by_faction;
  gint64 secret_yes; /* resolution that the vote be secret; %RIS_UNKNOWN: none was made */
  gint64 secret_no;
  gboolean is_election;
  const char *office; /* (nullable): word of `wahl.geheim.stets`: "beigeordnete", or another */
  gint64 open_yes;    /* resolution to elect openly; %RIS_UNKNOWN: none was made */
  gint64 open_no;
  const char *recorded; /* (nullable): form used or planned: "offen", "namentlich", "geheim" */
} RisBallotFormCase;

/**
 * ris_ballot_form_decide:
 *
 * Outcomes: "offen", "namentlich", "geheim": the form to use (FINE); "angabe_fehlt", "unbekannt", "ohne_vorrang" (WARNING: both
 * were rightly demanded and the law does not say which prevails).
 *
 * Notes:
 *
 *   geheim_erreicht, namentlich_erreicht              enough demand it                                     (FINE)
 *   geheim_nicht_erreicht, namentlich_nicht_erreicht  too few: "10 von 11 nötigen"; number "fehlen"        (HINT)
 *   geheim_unzulaessig   matters are never voted on in secret here                                         (HINT)
 *   offen_moeglich       an election may be open if nobody objects                                         (HINT)
 *   stets_geheim         this office is always elected in secret                                           (FINE)
 *   geschaeftsordnung    the Geschäftsordnung may say otherwise: look there                                (HINT)
 *   form_unzulaessig     @recorded is not possible                                                         (IMPOSSIBLE)
 *   form_weicht_ab       @recorded is another form than the one to use                                     (WARNING)
 *
 * Numbers: "geheim_verlangt", "geheim_noetig", "namentlich_verlangt", "namentlich_noetig".
 *
 * Returns: (transfer full)
 */
RisFinding *ris_ballot_form_decide (const RisRules *rules,
                                    const RisBallotFormCase *form) G_GNUC_WARN_UNUSED_RESULT;

/** ris_ballot_form_get_label: (transfer none): German: "geheime Abstimmung" of "geheim"; @word must be a form. */
const char *ris_ballot_form_get_label (const char *word);
