/* Meetings by video: whether a council or committee may meet digitally or hybrid, and what must not be voted then.
 *
 * Rules: `digital.*` (§§ 47a, 58a GO NRW, DigiSiVO; § 35a GemO; § 64 NKomVG). Ratswerk records results of admitted systems;
 * it is none itself, and every finding that allows a vote with remote members says so.
 */
#pragma once

#include "rules/composition.h"
#include "rules/finding.h"

/** RIS_REMOTE_MEETING_UNKNOWN: initializer: the council, nothing else is known. */
#define RIS_REMOTE_MEETING_UNKNOWN                                                                 \
  {                                                                                                \
    NULL, NULL, FALSE, -1, -1, -1, -1, NULL, NULL, -1, -1, -1, RIS_COMPOSITION_UNKNOWN             \
  }

/** RisRemoteMeeting: a digital or hybrid meeting that is planned. */
typedef struct
{
  /* (nullable): word of `digital.ausschuss.nicht_in` or any other; %NULL = the council */
  const char *committee;
  const char *day;           /* ISO: of the meeting */
  gboolean is_digital;       /* nobody meets in a room */
  gint64 is_emergency;       /* 1: a catastrophe, epidemic or other extraordinary emergency */
  gint64 is_allowed_locally; /* 1: by Hauptsatzung or Geschäftsordnung, as the law asks */
  gint64 is_system_admitted; /* 1: video and voting run on an admitted system */
  gint64 is_chair_present;   /* 1: the chair is in the room */
  /* (nullable): words of `digital.nicht_bei` that the agenda holds, %NULL-terminated */
  const char *const *planned;
  const char *resolved_on; /* (nullable): ISO: when the resolution to meet so was made */
  gint64 yes;              /* votes of that resolution */
  gint64 no;
  gint64 abstain;
  RisComposition composition; /* at that resolution */
} RisRemoteMeeting;

/** RisRemoteMember: somebody who takes part from elsewhere. */
typedef struct
{
  const char *name;  /* (nullable): as spoken; %NULL = "ein Mitglied" */
  const char *since; /* (nullable): instant; %NULL = from the start */
  const char *until; /* (nullable): instant; %NULL = still there */
} RisRemoteMember;

/** RisRemoteVote: a vote or matter of a running meeting. */
typedef struct
{
  const char *kind;   /* word of `digital.nicht_bei`: "geheim", "wahl", …; others are free */
  gboolean is_secret; /* by ballot */
  const char *at;     /* (nullable): instant: when it is due */
  const RisRemoteMember *members; /* (array length=n_members) */
  gsize n_members;
} RisRemoteVote;

/**
 * ris_remote_meeting_check:
 *
 * Whether the meeting may take place so. Outcomes: "zulaessig" (HINT: never a promise about the voting system), "gesperrt"
 * (IMPOSSIBLE; a further finding says why: "ausschuss_ausgenommen", "keine_notlage", "mehrheit_verfehlt",
 * "beschluss_fehlt", "beschluss_abgelaufen", "nicht_zugelassen", "system_nicht_zugelassen", "vorsitz_nicht_im_saal",
 * "punkt_unzulaessig"), "angabe_fehlt" (WARNING: further findings name what), "unbekannt" (WARNING). Text `gilt_bis`: last
 * day that the resolution covers. Notes: "notlage_pruefen", "nur_hybrid" (WARNING), "nicht_gesetzt" (HINT: a rule that nobody set
 * and that may not exist), "kein_abstimmungssystem" (HINT, always).
 */
RisFinding *ris_remote_meeting_check (const RisRules *rules,
                                      const RisRemoteMeeting *meeting) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_remote_meeting_check_vote:
 *
 * Whether the vote may be held while, or after, members took part from elsewhere (`digital.nicht_bei`,
 * `digital.geheim.ganze_sitzung`). Outcomes: "zulaessig", "gesperrt" (IMPOSSIBLE; with a further finding "vertagung", an
 * offer), "unbekannt". Number `zugeschaltet`: members who count.
 */
RisFinding *ris_remote_meeting_check_vote (const RisRules *rules,
                                           const RisRemoteVote *vote) G_GNUC_WARN_UNUSED_RESULT;
