/* Deadlines around a meeting: motions and questions before it, minutes, objections and publication after it, and what happens
 * to the Ladung when the meeting moves. Those of the Ladung itself are in rules/invitation.h. */
#pragma once

#include "rules/invitation.h"

/** RisDeadlineKind: which deadline; behind it the parameter and the day it is counted from. */
typedef enum
{
  RIS_DEADLINE_MOTION,        /* antrag.frist: back from the meeting */
  RIS_DEADLINE_QUESTION,      /* anfrage.frist: back from the meeting */
  RIS_DEADLINE_PUBLIC_NOTICE, /* bekanntmachung.frist: back from the meeting */
  RIS_DEADLINE_MINUTES,       /* niederschrift.frist[.naechste_sitzung]: from the meeting */
  RIS_DEADLINE_MINUTES_OBJECTION, /* niederschrift.einwendung[.naechste_sitzung]: from receipt of the minutes */
  RIS_DEADLINE_COMMITTEE_APPEAL,     /* ausschuss.einspruch.frist: from the resolution */
  RIS_DEADLINE_MAYOR_OBJECTION,      /* widerspruch.frist: from the resolution */
  RIS_DEADLINE_ELECTION_COMPLAINT,   /* wahl.beschwerde: from the election */
  RIS_DEADLINE_HEALING,              /* befangenheit.heilung: from the resolution */
  RIS_DEADLINE_HEALING_BYLAW,        /* befangenheit.heilung.satzung: from the publication */
  RIS_DEADLINE_PUBLICATION,          /* bekanntmachung.beschluesse: from the meeting */
  RIS_DEADLINE_FIRST_MEETING,        /* einberufung.erste_sitzung: from the start of the term */
  RIS_DEADLINE_FIRST_MEETING_LATEST, /* einberufung.erste_sitzung.hoechstens: from the election */
  RIS_DEADLINE_NEXT_MEETING,         /* einberufung.mindestturnus: from the meeting */
} RisDeadlineKind;

#define RIS_N_DEADLINE_KINDS (RIS_DEADLINE_NEXT_MEETING + 1)

/** RisDeadlineCase: moments are ISO days or instants in UTC, whose local day (Europe/Berlin) counts. */
typedef struct
{
  const char *from; /* moment: the meeting, or what the deadline runs from; hours need an instant */
  const char
      *next_meeting;   /* (nullable): moment: only for deadlines that end with the next meeting */
  const char *done_on; /* (nullable): moment: when it was done, to be compared */
} RisDeadlineCase;

/**
 * ris_deadline_compute:
 *
 * The last day of a deadline. Forward the day of the event does not count (§ 187 Abs. 1, § 188 BGB; a month ends on the day of
 * the same number, or on the last of a shorter month); backward as ris_invitation_deadline(). A last day on a Saturday, Sunday
 * or public holiday is never moved: the note "freier_tag" says so, and for deadlines that run forward that § 193 BGB and
 * § 31 Abs. 3 VwVfG must be checked.
 *
 * Outcomes: "frist", "rechtzeitig" or "verspaetet" (WARNING) where @done_on is given, "naechste_sitzung" (hint: ends with a
 * meeting whose day is not known), "angabe_fehlt" (WARNING), "unbekannt" (WARNING: nobody set it).
 * Numbers: texts "beginn", "ende", "erledigt" (ISO days), "zeitpunkt" (instant, hours only); "verspaetet_um" days.
 *
 * Returns: (transfer full)
 */
RisFinding *ris_deadline_compute (const RisRules *rules, RisDeadlineKind kind,
                                  const RisDeadlineCase *deadline) G_GNUC_WARN_UNUSED_RESULT;

/** ris_deadline_get_key: (transfer none): the parameter that holds the period: "antrag.frist". */
const char *ris_deadline_get_key (RisDeadlineKind kind);

/** ris_deadline_get_name: (transfer none): German: "Anträge zur Tagesordnung". */
const char *ris_deadline_get_name (RisDeadlineKind kind);

/**
 * ris_deadline_what_if:
 * @new_meeting: ISO day, or instant where the period is in hours, to which the meeting would move
 *
 * What moving a meeting does to its Ladung: old and new last day, whether a Ladung already sent or received stays in time, and
 * whether there must be a new one. @rules are those of the new day; where the law changes between the two days, ask for each
 * day by itself. For the members one by one call ris_invitation_receipts() with the new day.
 *
 * Outcomes: "bleibt_rechtzeitig" (hint: the members must be told the new day all the same), "neue_ladung" (WARNING: for the new
 * day the Ladung was too late; the text "fruehester_tag" is the first meeting day it would be in time for, where that is a
 * matter of days), "frist" (nothing was sent yet), "angabe_fehlt", "unbekannt".
 * Numbers: texts "sitzung_alt", "sitzung_neu", "letzter_zugang_alt", "letzter_zugang_neu" (or "letzte_absendung_alt",
 * "letzte_absendung_neu"); the finding for the new day is contained.
 *
 * Returns: (transfer full)
 */
RisFinding *ris_deadline_what_if (const RisRules *rules, const RisInvitationCase *invitation,
                                  const char *new_meeting) G_GNUC_WARN_UNUSED_RESULT;
