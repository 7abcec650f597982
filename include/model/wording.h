/* German wordings that council data is shown with: results of votes, kinds of majorities, sides, times of presence. */
#pragma once

#include "model/decision-display.h"
#include "model/meeting-display.h"

/**
 * ris_wording_dup_vote:
 *
 * The result of a vote as people say it. The printed text has priority, because it is what was spoken; otherwise the
 * counts are put into words ("13 Ja-Stimmen, 4 Nein-Stimmen, 1 Enthaltung"; "einstimmig, 2 Enthaltungen"). What is not
 * known is left out and never shown as 0.
 *
 * Returns: (transfer full) (nullable): %NULL where nothing is known
 */
char *ris_wording_dup_vote (const RisVoteRow *vote) G_GNUC_WARN_UNUSED_RESULT;

/** ris_wording_dup_counts: (transfer full) (nullable): "5 Ja-Stimmen, 1 Enthaltung" from what is known of three counts. */
char *ris_wording_dup_counts (gint64 yes, gint64 no, gint64 abstain) G_GNUC_WARN_UNUSED_RESULT;

/** ris_wording_get_outcome: (nullable): "angenommen", "abgelehnt", … of an outcome of the schema. */
const char *ris_wording_get_outcome (const char *outcome);

/** ris_wording_get_method: (nullable): "offene Abstimmung", … of a method of the schema. */
const char *ris_wording_get_method (const char *method);

/** ris_wording_get_majority: (nullable): "Zweidrittelmehrheit", … of a majority of the schema. */
const char *ris_wording_get_majority (const char *majority);

/** ris_wording_get_side: "dafür", "dagegen", … of a side of a vote or value of a ballot. */
const char *ris_wording_get_side (const char *side);

/** ris_wording_get_publicity: "öffentlich", "nichtöffentlich" or "öffentlich/nichtöffentlich". */
const char *ris_wording_get_publicity (const char *publicity);

/** ris_wording_get_origin: (nullable): "Nachtrag", "Dringlichkeit", …; %NULL for a regular item. */
const char *ris_wording_get_origin (const char *origin);

/** ris_wording_get_capacity: heading of a group of people in the attendance list. */
const char *ris_wording_get_capacity (const char *capacity);

/** ris_wording_get_phase: "Unterbrechung", "Nichtöffentlicher Teil", … */
const char *ris_wording_get_phase (const char *kind);

/** ris_wording_get_task: "Zusage", "Prüfauftrag", …: a kind of task. */
const char *ris_wording_get_task (const char *kind);

/** ris_wording_get_reference: "ersetzt", "wird ersetzt durch", …: a reference kind seen from one side. */
const char *ris_wording_get_reference (const char *canonical, gboolean is_incoming);

/** ris_wording_get_tone: "success", "danger", "warning" or "info": how a canonical result or outcome is coloured. */
const char *ris_wording_get_tone (const char *canonical);

/**
 * ris_wording_dup_result:
 * @result: the printed result of an agenda item, as "ungeändert beschlossen"
 * @canonical: (nullable): what it stands for
 * @outcome: (nullable): the outcome of the deciding decision
 *
 * The list of results and the counted outcome can contradict each other: a rejected motion stands under "ungeändert
 * beschlossen". Then the outcome goes first and the printed result stays visible beside it.
 *
 * Returns: (transfer full)
 */
char *ris_wording_dup_result (const char *result, const char *canonical,
                              const char *outcome) G_GNUC_WARN_UNUSED_RESULT;

/** ris_wording_get_result_tone: the tone of such a result; a rejection is never shown as a success. */
const char *ris_wording_get_result_tone (const char *canonical, const char *outcome);

/**
 * ris_wording_dup_day:
 *
 * Returns: (transfer full): "Dienstag, 7. Juni 2022"; without a day "September 2023 (Tag nicht überliefert)"; "ohne Datum"
 */
char *ris_wording_dup_day (const char *starts_on,
                           const char *approximate) G_GNUC_WARN_UNUSED_RESULT;

/** ris_wording_dup_time: (transfer full) (nullable): "18:00–19:05 Uhr", "18:00 Uhr (angenommen)" or %NULL. */
char *ris_wording_dup_time (const RisMeetingRow *meeting) G_GNUC_WARN_UNUSED_RESULT;

/** ris_wording_dup_place: (transfer full) (nullable): "Altes Rathaus, Markt 25, 41812 Erkelenz". */
char *ris_wording_dup_place (const RisMeetingRow *meeting) G_GNUC_WARN_UNUSED_RESULT;
