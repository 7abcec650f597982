/* Votes about the meeting itself: agenda, doors, video. One vote, or what one would need. */
#pragma once

#include "rules/majority.h"

typedef enum
{
  RIS_AGENDA_VOTE_OPEN,     /* no votes yet: the finding ("noetig") says what is needed */
  RIS_AGENDA_VOTE_ACCEPTED, /* "angenommen" */
  RIS_AGENDA_VOTE_REJECTED, /* "abgelehnt" */
  RIS_AGENDA_VOTE_UNCLEAR,  /* "unbekannt", "angabe_fehlt" or "summe": cannot be said */
} RisAgendaVoteResult;

/** RisAgendaVote: the votes, %RIS_UNKNOWN where nobody has voted. */
typedef struct
{
  RisSubject subject;
  gboolean is_committee;
  gint64 yes;
  gint64 no;
  gint64 abstain;
  const RisComposition *composition; /* (unowned) */
} RisAgendaVote;

/**
 * ris_agenda_vote_compute:
 * @finding: (out): what to tell; its sentence is about the vote alone
 *
 * Returns: what came out
 */
RisAgendaVoteResult ris_agenda_vote_compute (const RisRules *rules, const RisAgendaVote *vote,
                                             RisFinding **finding);

/** ris_agenda_vote_get_verb: "ist" or "sind", before what ris_threshold_dup_text() says. */
const char *ris_agenda_vote_get_verb (const RisThreshold *threshold);
