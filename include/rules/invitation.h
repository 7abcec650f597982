/* Invitations: by which day the members must have the Ladung, and whether they had it.
 *
 * The period is counted back from the meeting on local days (Europe/Berlin). `ladung.zaehlung` says whether the receipt or the
 * sending must lie before it; where nobody set that, the receipt counts – the stricter reading – and a hint says so. A late
 * Ladung is a warning, never more: whether it matters decides who may appear, waive or establish the urgency.
 */
#pragma once

#include "rules/finding.h"

/** RisInvitationCase: one meeting and its Ladung. A moment is an ISO day or, where the time is known, an instant in UTC; its day
 *  is the local one: 2026-07-01T23:30:00Z is the 2nd of July. */
typedef struct
{
  const char *meeting_day;   /* ISO day */
  const char *meeting_start; /* (nullable): instant; only periods in hours need it */
  gboolean is_committee;     /* `ladung.frist.ausschuss`; where nobody set it, `ladung.frist` */
  gboolean is_electronic;    /* sent by e-mail or provided in the portal */
  gboolean is_urgent;        /* convened with the shortened period (`ladung.eilfrist`) */
  const char *urgency;       /* (nullable): the reason */
  const char *sent_on;       /* (nullable): moment */
  const char
      *received_on; /* (nullable): moment of a proven receipt; of several members the last one's */
} RisInvitationCase;

/** RisInvitationRecipient: one person to invite. */
typedef struct
{
  const char *name;
  const char *
      received_on; /* (nullable): moment of a proven receipt; else the case's sending with a fiction of receipt counts */
  gint64 attends;  /* 1, 0 or %RIS_UNKNOWN while the meeting has not begun */
  gboolean has_waived; /* waived the defect in the form the law asks for */
} RisInvitationRecipient;

/**
 * ris_invitation_deadline:
 *
 * Last day of receipt and, where the sending counts or an electronic Ladung counts as received some days later
 * (`ladung.zugangsfiktion`, SH: § 110 Abs. 2 LVwG), the last day of sending. Source of the method: §§ 187, 188 BGB, counted
 * backwards; the period itself and its norm are the rule `ladung.frist` or `ladung.eilfrist`.
 *
 *   tage:n        received at least n days before the meeting day           wochen:n, monate:n   likewise
 *   tage_voll:n   n full days between, neither end counts                   stunden:n   before the start of the meeting
 *   werktage:n, arbeitstage:n   n such days between, without Sundays and public holidays (and Saturdays)
 *
 * `ladung.feiertage` = vorverlegen moves the last day from a Saturday, Sunday or public holiday to the working day before;
 * otherwise a note "freier_tag" (hint) names it.
 *
 * Outcomes: "frist" (neither sent nor received yet), "rechtzeitig", "verspaetet" (WARNING), "angabe_fehlt" (WARNING: a day is
 * missing or none), "unbekannt" (WARNING: nobody set the period).
 * Numbers: texts "sitzung", "letzter_zugang", "letzte_absendung", "zugang", "absendung" (ISO days), "letzter_zeitpunkt"
 * (instant, hours only); "verspaetet_um" days or "verspaetet_um_stunden".
 * Notes: "freier_tag", "zaehlung_unbekannt", "zugangsfiktion", "heilung", "verzicht", "beschluesse_gefaehrdet", "eilfrist",
 * "eilfrist_unnoetig", "begruendung_fehlt", "hinweis_in_ladung", "dringlichkeit_feststellen", "widerspruch", "unbekannt".
 *
 * Returns: (transfer full)
 */
RisFinding *ris_invitation_deadline (const RisRules *rules,
                                     const RisInvitationCase *invitation) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_invitation_receipts:
 *
 * Whether each of @n @recipients was invited in time; @invitation's own receipt is not looked at. A late Ladung is healed for
 * those who appear (`ladung.heilung_durch_erscheinen`, RP: § 34 Abs. 4 GemO) or waive (`ladung.verzicht`).
 *
 * One finding per recipient with the text "mitglied": "rechtzeitig", "geheilt" (hint), "verspaetet", "angabe_fehlt",
 * "unbekannt". Outcome of the whole: "rechtzeitig", "geheilt", "verspaetet" (with a note "beschluesse_gefaehrdet" where
 * `ladung.mangel` = unwirksam), "angabe_fehlt" or "unbekannt". Numbers: "geladen", "rechtzeitig", "geheilt", "verspaetet",
 * "offen".
 *
 * Returns: (transfer full)
 */
RisFinding *ris_invitation_receipts (const RisRules *rules, const RisInvitationCase *invitation,
                                     const RisInvitationRecipient *recipients,
                                     gsize n) G_GNUC_WARN_UNUSED_RESULT;
