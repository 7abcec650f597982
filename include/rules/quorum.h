/* Quorum: whether enough members are there to decide.
 *
 * Rules: `quorum.*` (§ 49 GO NRW, § 39 GemO RP, § 37 GemO BW, Art. 47 GO BY …). In a quorum rule the base says of what the
 * fraction is; "anwesend" and "anwesend_stimmb" stand for who is counted, and the whole is then the legal number.
 */
#pragma once

#include "model/presence.h"
#include "rules/composition.h"
#include "rules/finding.h"

/** RIS_QUORUM_CASE_UNKNOWN: initializer: the council, an ordinary meeting, nobody found that members lacked. */
#define RIS_QUORUM_CASE_UNKNOWN                                                                    \
  {                                                                                                \
    RIS_COMPOSITION_UNKNOWN, FALSE, FALSE, -1, FALSE, NULL, NULL, -1, -1, -1, -1, NULL, NULL,      \
        NULL, 0                                                                                    \
  }

/** RisQuorumCase: what is known of the meeting, or of one item of it. */
typedef struct
{
  /* @present, @present_entitled, @legal; the number of a committee is @committee, or else @legal */
  RisComposition composition;
  gboolean is_committee;
  gboolean is_second_meeting;   /* called again on the same matter, because the first was short */
  gint64 is_notice_given;       /* 1: its invitation said what follows, 0, or %RIS_UNKNOWN */
  gboolean is_found_lacking;    /* somebody established that members lack */
  const char *found_lacking_at; /* (nullable): instant of that */
  const char *at;               /* (nullable): instant looked at; %NULL = after everything else */
  gint64 excluded;              /* members excluded from the item, or %RIS_UNKNOWN */
  gint64 experts_present;       /* committee: expert citizens with a vote, there */
  gint64 elected_present;       /* committee: members of the council, there */
  gint64 are_all_invited;       /* 1: all members were duly invited, 0, or %RIS_UNKNOWN */
  /* for ris_quorum_over_time() only */
  const char *begun_at;  /* (nullable): instant: who came before was there from the start */
  const char *ended_at;  /* (nullable): instant */
  const gint64 *experts; /* (nullable): person ids of expert citizens, in a committee */
  gsize n_experts;
} RisQuorumCase;

/**
 * ris_quorum_check:
 *
 * Outcomes:
 *
 *   beschlussfaehig           enough are there                                                  (FINE)
 *   gilt_als_beschlussfaehig  too few, but nobody established it, and the law lets that pass    (WARNING)
 *   beschlussunfaehig         too few, and no such fiction helps                                (WARNING)
 *                             or it was established before @at: nothing can be voted any more   (IMPOSSIBLE)
 *   hvb_entscheidet           too many are excluded: the mayor decides after hearing the others (WARNING)
 *   rechtsaufsicht            likewise, the supervising authority                               (WARNING)
 *   angabe_fehlt              a number is missing, named in the sentence                        (WARNING)
 *   unbekannt                 the rule is not set                                               (WARNING)
 *
 * Notes: "zurueckgestellt" (hint: open items wait, earlier decisions stay), "wieder_erreicht" (hint: enough are there again),
 * "hinweis_fehlt" (hint: the second invitation did not say it), "gewaehlte_ueberwiegen_nicht" (committee), "nicht_alle_geladen",
 * "unbekannt". The committee rule `quorum.ausschuss.zusatz` and `und alle_geladen` must hold beside the number.
 * `quorum.befangenheit` holds from the share of `quorum.befangenheit.ausloeser` on; where no such share is set at all, as soon
 * as one member is excluded (§ 39 Abs. 2 GemO RP).
 *
 * Numbers: "anwesend" (those counted), "basis", "noetig", "fehlen"; "ausgeschlossen", "gewaehlte", "sachkundige".
 *
 * Returns: (transfer full)
 */
RisFinding *ris_quorum_check (const RisRules *rules,
                              const RisQuorumCase *quorum) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_quorum_over_time:
 * @events: (array length=n_events): arrivals and departures of one meeting, in any order
 *
 * The quorum through a meeting, without exclusions from single items. Only events of the capacity "voting" count, remote
 * members too; a person counts once, a deputy fills the seat of the member represented and not a second one. An event without
 * a time counts from the start where it is an arrival without an item; others cannot be placed and become the note
 * "uhrzeit_fehlt" (WARNING) with the names. Each change is a step: "18:05 Uhr: 27 von 53, beschlussfähig"; each stretch below a
 * note with the outcome that ris_quorum_check() gives it and the texts "von" and "bis" (instants). A seat that is filled twice
 * becomes the note "doppelt_besetzt" (hint).
 *
 * Outcomes: "durchgehend_beschlussfaehig", "zeitweise_zu_wenige", "durchgehend_zu_wenige" (WARNING), "beschlussunfaehig" (IMPOSSIBLE: established at
 * @found_lacking_at), "angabe_fehlt", "unbekannt". Numbers: "wenigste", "meiste", "basis", "noetig".
 *
 * Returns: (transfer full)
 */
RisFinding *ris_quorum_over_time (const RisRules *rules, const RisQuorumCase *quorum,
                                  const RisPresenceEvent *const *events,
                                  gsize n_events) G_GNUC_WARN_UNUSED_RESULT;
