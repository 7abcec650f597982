/* Live recording of a meeting: its course, who is there, what is voted and decided.
 *
 * All of it needs %RIS_MAY_RECORD for a committee of the meeting. Nothing recorded here becomes public before the minutes
 * are published (council/minutes-desk.h), except that the meeting runs and which public item is treated.
 */
#pragma once

#include "base/problems.h"
#include "council/recording-input.h"

/** ris_recording_load: (transfer full): the meeting @id with seats, attendance and quorum of this moment. */
RisRecording *ris_recording_load (RisCouncil *desk, gint64 id,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_recording_load_item: (transfer full): the item @id of @recording with all that was recorded of it. */
RisRecordingItem *ris_recording_load_item (RisCouncil *desk, const RisRecording *recording,
                                           gint64 id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_recording_load_list: (transfer full) (element-type RisRecordingChoice): the vocabulary @list on the day of the meeting. */
GPtrArray *ris_recording_load_list (RisCouncil *desk, const RisRecording *recording,
                                    const char *list, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_recording_load_organizations: (transfer full) (element-type RisRecordingChoice): all of this kind ("office"). */
GPtrArray *ris_recording_load_organizations (RisCouncil *desk, const RisRecording *recording,
                                             const char *kind,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_recording_take_step:
 * @step: "begin", "interrupt", "resume", "close" (the doors), "open" or "end"
 * @clock: (nullable): "19:05"; empty: now
 * @reason: (nullable): why, for an interruption
 * @seen: what ris_recording_dup_course_stamp() said when the form was made
 *
 * Moves the meeting on. Returns: %FALSE with @problems or @error; the problem "seen" is a conflict with another recorder
 */
gboolean ris_recording_take_step (RisCouncil *desk, gint64 id, const RisRecordingStep *step,
                                  RisProblems *problems, GError **error);

/** ris_recording_correct_times: begin and end of the meeting (@phase_id 0) or of a phase, as @begun and @ended say. */
gboolean ris_recording_correct_times (RisCouncil *desk, gint64 id, const RisRecordingTimes *times,
                                      RisProblems *problems, GError **error);

/** ris_recording_set_chair: from @item_id (0: from the beginning) on @person_id leads the meeting. */
gboolean ris_recording_set_chair (RisCouncil *desk, gint64 id, gint64 person_id, gint64 item_id,
                                  RisProblems *problems, GError **error);

/** ris_recording_note_presence: appends an event. The same thing twice is once; see @seen in RisRecordingEvent. */
gboolean ris_recording_note_presence (RisCouncil *desk, gint64 id, const RisRecordingEvent *event,
                                      RisProblems *problems, GError **error);

/** ris_recording_note_all: everybody of whom nothing is known yet has arrived. */
gboolean ris_recording_note_all (RisCouncil *desk, gint64 id, RisProblems *problems,
                                 GError **error);

/** ris_recording_correct_event: gives an event another time; without @clock it never happened. The log keeps what stood there. */
gboolean ris_recording_correct_event (RisCouncil *desk, gint64 id, gint64 event_id,
                                      const char *clock, RisProblems *problems, GError **error);

/** ris_recording_call_item: the meeting comes to the item; the one before is over. */
gboolean ris_recording_call_item (RisCouncil *desk, gint64 id, gint64 item_id, GError **error);

/** ris_recording_recuse: excludes a member from an item. @left_room: 1, 0 or %RIS_UNKNOWN. */
gboolean ris_recording_recuse (RisCouncil *desk, gint64 id, const RisRecusal *recusal,
                               RisProblems *problems, GError **error);

/** ris_recording_lift_recusal: takes an exclusion back. */
gboolean ris_recording_lift_recusal (RisCouncil *desk, gint64 id, gint64 item_id, gint64 recusal_id,
                                     GError **error);

/**
 * ris_recording_judge_vote:
 * @typed: (inout): gets those entitled, away and excluded, and the one count that is missing
 *
 * What the counts mean: sums, factions, quorum and majority by the law of the day. Nothing is stored.
 *
 * Returns: (transfer full) (nullable): the verdict; %NULL with @problems where it cannot be a vote
 */
RisRecordingVerdict *ris_recording_judge_vote (const RisRecording *recording,
                                               const RisRecordingItem *item,
                                               RisRecordingVote *typed,
                                               RisProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

/** ris_recording_save_vote: judges and stores @typed, new or (with its id) corrected. Returns: its id; 0 on problems or error. */
gint64 ris_recording_save_vote (RisCouncil *desk, gint64 id, RisRecordingVote *typed,
                                RisProblems *problems, GError **error);

/** ris_recording_decide: stores the result of an item, its wording and, where it is postponed or referred, what comes next. */
gboolean ris_recording_decide (RisCouncil *desk, gint64 id, const RisRecordingDecision *decision,
                               RisProblems *problems, GError **error);

/** ris_recording_pass: everybody there agrees with the paper: vote, result and wording at once; see @seen in RisRecordingVote. */
gboolean ris_recording_pass (RisCouncil *desk, gint64 id, gint64 item_id, const char *seen,
                             RisProblems *problems, GError **error);

/** ris_recording_set_discussion: what was said, as a new version behind version @seen. */
gboolean ris_recording_set_discussion (RisCouncil *desk, gint64 id, gint64 item_id,
                                       const RisRecordingText *text, RisProblems *problems,
                                       GError **error);

/** ris_recording_add_task: something to do, or a promise. */
gboolean ris_recording_add_task (RisCouncil *desk, gint64 id, const RisRecordingTask *task,
                                 RisProblems *problems, GError **error);

/** ris_recording_vote_new / _free: (transfer full): a vote of which nothing was typed yet. */
RisRecordingVote *ris_recording_vote_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ris_recording_vote_free (RisRecordingVote *vote);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisRecordingVote, ris_recording_vote_free)

/** ris_recording_verdict_free: frees @verdict (nullable). */
void ris_recording_verdict_free (RisRecordingVerdict *verdict);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisRecordingVerdict, ris_recording_verdict_free)

/** ris_recording_dup_course_stamp / _dup_result_stamp / _dup_vote_stamp: (transfer full): what a form has seen of it. */
char *ris_recording_dup_course_stamp (const RisRecording *recording) G_GNUC_WARN_UNUSED_RESULT;
char *ris_recording_dup_result_stamp (const RisRecordingItem *item) G_GNUC_WARN_UNUSED_RESULT;

/** ris_recording_dup_vote_stamp: @vote_id 0: of a new vote. */
char *ris_recording_dup_vote_stamp (const RisRecordingItem *item,
                                    gint64 vote_id) G_GNUC_WARN_UNUSED_RESULT;

/** ris_recording_dup_competence: (transfer full) (nullable): what the role of the consultation says: "in eigener Zuständigkeit". */
char *ris_recording_dup_competence (const RisRecordingItem *item) G_GNUC_WARN_UNUSED_RESULT;

/** ris_recording_get_draft: (nullable): the proposed decision of the paper as Markdown. */
const char *ris_recording_get_draft (const RisRecordingItem *item);

/** ris_recording_get_subject: (nullable): the word of the subject @index that has a majority of its own; %NULL behind the last.
 *  @label (out): German */
const char *ris_recording_get_subject (guint index, const char **label);
