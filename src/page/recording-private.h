/* What the files of the recorder's page share. */
#pragma once

#include "council/recording.h"
#include "form-private.h"
#include "page-private.h"

/**
 * RisRecordingPage: what is shown beside what is stored.
 * @form: (nullable): the name of the form that came back
 * @verdict: (nullable): what the law says of the vote in @request
 */
typedef struct
{
  RisRequest *request;
  const char *form;
  const RisProblems *problems;
  gint64 item_id;
  gint64 vote_id;
  const RisRecordingVerdict *verdict;
  const RisRecordingVote *vote;
} RisRecordingPage;

/** ris_recording_page_answer: (transfer full): the page of the meeting @id. */
RisResponse *ris_recording_page_answer (RisCouncil *council, gint64 id,
                                        const RisRecordingPage *page, GError **error);

/** ris_recording_page_add_finding: puts the map `name(sentence class norm? steps[] notes[](sentence class))` into @view. */
void ris_recording_page_add_finding (RisView *view, const char *name, const RisFinding *finding);

/** ris_recording_page_add_item: puts `current(…)` with its forms into @view. */
gboolean ris_recording_page_add_item (RisCouncil *council, RisView *view,
                                      const RisRecording *recording, const RisRecordingItem *item,
                                      const RisRecordingPage *page, GError **error);

/** ris_recording_page_read_vote: (transfer full): what the form of a vote says; numbers that are none become problems. */
RisRecordingVote *ris_recording_page_read_vote (const RisRecording *recording,
                                                const RisRecordingPage *page,
                                                RisProblems *problems);

/** ris_recording_page_add_vote_form: the form of a vote, and with a verdict the one that confirms it. */
gboolean ris_recording_page_add_vote_form (RisCouncil *council, RisView *map,
                                           const RisRecording *recording,
                                           const RisRecordingItem *item,
                                           const RisRecordingPage *page, GError **error);

/** ris_recording_page_get_source: (transfer none): where the values of @form come from. */
RisFormSource ris_recording_page_get_source (const RisRecordingPage *page, const char *form);

/** ris_recording_page_dup_url: (transfer full): "/intern/sitzungen/3/protokoll" and @rest. */
char *ris_recording_page_dup_url (gint64 id, const char *rest);

/** ris_recording_page_dup_item_url: (transfer full): the same of an item: "…/tops/7/beschluss". */
char *ris_recording_page_dup_item_url (gint64 id, gint64 item_id, const char *rest);
