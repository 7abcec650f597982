/* The records of live recording, and what can be told from them without a database. */
#include "recording-private.h"

static const RisField seat_fields[] = {
  RIS_FIELD (RisRecordingSeat, membership_id, ID), RIS_FIELD (RisRecordingSeat, person_id, ID),
  RIS_FIELD (RisRecordingSeat, name, TEXT),        RIS_FIELD (RisRecordingSeat, role, TEXT),
  RIS_FIELD (RisRecordingSeat, capacity, TEXT),    RIS_FIELD (RisRecordingSeat, faction_id, ID),
  RIS_FIELD (RisRecordingSeat, faction, TEXT),     RIS_FIELD (RisRecordingSeat, is_voting, BOOL),
  RIS_FIELD (RisRecordingSeat, is_expert, BOOL),   RIS_FIELD (RisRecordingSeat, since, TEXT),
  RIS_FIELD (RisRecordingSeat, event_id, ID),      RIS_FIELD (RisRecordingSeat, deputy_id, ID),
  RIS_FIELD (RisRecordingSeat, deputy, TEXT),
};

RIS_DEFINE_RECORD (RisRecordingSeat, ris_recording_seat, seat_fields)

static const RisField result_fields[] = {
  RIS_FIELD (RisRecordingResult, agenda_item_id, ID),
  RIS_FIELD (RisRecordingResult, result_id, ID),
  RIS_FIELD (RisRecordingResult, result, TEXT),
  RIS_FIELD (RisRecordingResult, canonical, TEXT),
  RIS_FIELD (RisRecordingResult, next_consultation_id, ID),
  RIS_FIELD (RisRecordingResult, recorded_at, TEXT),
};

RIS_DEFINE_RECORD (RisRecordingResult, ris_recording_result, result_fields)

static const RisField chair_fields[] = {
  RIS_FIELD (RisRecordingChair, id, ID),
  RIS_FIELD (RisRecordingChair, meeting_id, ID),
  RIS_FIELD (RisRecordingChair, position, INT),
  RIS_FIELD (RisRecordingChair, person_id, ID),
  RIS_FIELD (RisRecordingChair, name, TEXT),
  RIS_FIELD (RisRecordingChair, from_item_id, ID),
  RIS_FIELD (RisRecordingChair, from_number, TEXT),
  RIS_FIELD (RisRecordingChair, from_part, TEXT),
  RIS_FIELD (RisRecordingChair, at, TEXT),
};

RIS_DEFINE_RECORD (RisRecordingChair, ris_recording_chair, chair_fields)

static const RisField exclusion_fields[] = {
  RIS_FIELD (RisRecordingExclusion, id, ID),
  RIS_FIELD (RisRecordingExclusion, agenda_item_id, ID),
  RIS_FIELD (RisRecordingExclusion, vote_id, ID),
  RIS_FIELD (RisRecordingExclusion, person_id, ID),
  RIS_FIELD (RisRecordingExclusion, name, TEXT),
  RIS_FIELD (RisRecordingExclusion, number, INT),
  RIS_FIELD (RisRecordingExclusion, reason, TEXT),
  RIS_FIELD (RisRecordingExclusion, left_room, INT),
};

RIS_DEFINE_RECORD (RisRecordingExclusion, ris_recording_exclusion, exclusion_fields)

static const RisField law_fields[] = {
  RIS_FIELD (RisRecordingLaw, vote_id, ID),
  RIS_FIELD (RisRecordingLaw, law_subject, TEXT),
  RIS_FIELD (RisRecordingLaw, computed, TEXT),
  RIS_FIELD (RisRecordingLaw, reason, TEXT),
};

RIS_DEFINE_RECORD (RisRecordingLaw, ris_recording_law, law_fields)

static const RisField choice_fields[] = {
  RIS_FIELD (RisRecordingChoice, id, ID),
  RIS_FIELD (RisRecordingChoice, label, TEXT),
  RIS_FIELD (RisRecordingChoice, canonical, TEXT),
};

RIS_DEFINE_RECORD (RisRecordingChoice, ris_recording_choice, choice_fields)

static const RisField promise_fields[] = {
  RIS_FIELD (RisRecordingPromise, id, ID),
  RIS_FIELD (RisRecordingPromise, agenda_item_id, ID),
  RIS_FIELD (RisRecordingPromise, kind, TEXT),
  RIS_FIELD (RisRecordingPromise, subject, TEXT),
  RIS_FIELD (RisRecordingPromise, organization_id, ID),
  RIS_FIELD (RisRecordingPromise, due_on, TEXT),
  RIS_FIELD (RisRecordingPromise, state_id, ID),
  RIS_FIELD (RisRecordingPromise, created, TEXT),
  RIS_FIELD (RisRecordingPromise, modified, TEXT),
};

RIS_DEFINE_RECORD (RisRecordingPromise, ris_recording_promise, promise_fields)

RisRecordingVote *
ris_recording_vote_new (void)
{
  RisRecordingVote *vote = g_new0 (RisRecordingVote, 1);

  vote->vote = ris_vote_new ();
  vote->factions = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_vote_faction_free);
  return vote;
}

void
ris_recording_vote_free (RisRecordingVote *vote)
{
  if (vote == NULL)
    return;
  ris_vote_free (vote->vote);
  g_ptr_array_unref (vote->factions);
  g_free (vote->law_subject);
  g_free (vote->chair_side);
  g_free (vote->decided);
  g_free (vote->reason);
  g_free (vote->seen);
  g_free (vote);
}

void
ris_recording_verdict_free (RisRecordingVerdict *verdict)
{
  if (verdict == NULL)
    return;
  ris_finding_free (verdict->sums);
  ris_finding_free (verdict->majority);
  ris_finding_free (verdict->quorum);
  g_free (verdict->printed);
  g_free (verdict);
}

/* --- stamps --- */

static void
append_record (GString *text, const RisRecordType *type, gconstpointer record)
{
  g_autofree char *json = record != NULL ? ris_record_dup_json (type, record) : g_strdup ("-");

  g_string_append (text, json);
}

/* (transfer full): short, because it travels in a form */
static char *
dup_hash (GString *text)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, -1);

  return g_strndup (hash, 16);
}

char *
ris_recording_dup_course_stamp (const RisRecording *recording)
{
  g_autoptr (GString) text = g_string_new (recording->details->meeting->begun_at);

  g_string_append_printf (text, "/%s", recording->details->meeting->ended_at);
  for (guint i = 0; i < recording->phases->len; i++)
    append_record (text, &ris_meeting_phase_type, recording->phases->pdata[i]);
  return dup_hash (text);
}

char *
ris_recording_dup_result_stamp (const RisRecordingItem *item)
{
  g_autoptr (GString) text = g_string_new (item->wording);

  append_record (text, &ris_recording_result_type, item->result);
  append_record (text, &ris_decision_type, item->decision);
  return dup_hash (text);
}

char *
ris_recording_dup_vote_stamp (const RisRecordingItem *item, gint64 vote_id)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < item->votes->len; i++)
    {
      const RisVote *vote = item->votes->pdata[i];

      if (vote_id == 0)
        g_string_append_printf (text, "%" G_GINT64_FORMAT "/", vote->id);
      else if (vote->id == vote_id)
        append_record (text, &ris_vote_type, vote);
    }
  return dup_hash (text);
}
