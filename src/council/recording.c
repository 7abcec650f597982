/* Reading a meeting as its recorder sees it.
 *
 * Everything is read anew for each page: with two recorders at work nothing that was kept would still be true. Results and
 * chairs of a meeting whose minutes are not published stand in tables of their own.
 */
#include "recording-private.h"

#include "base/date.h"
#include "council-private.h"
#include "council/law.h"
#include "council/organizations.h"
#include "model/wording.h"
#include "rules/quorum.h"
#include "store/key-store.h"
#include "store/reader.h"

#include <string.h>

static const RisReaderPart recording_parts[] = {
  RIS_READER_PART ("recording/events", RisRecording, events, ris_presence_event),
  RIS_READER_PART ("recording/phases", RisRecording, phases, ris_meeting_phase),
  RIS_READER_PART ("recording/results", RisRecording, results, ris_recording_result),
  RIS_READER_PART ("recording/chairs", RisRecording, chairs, ris_recording_chair),
};

static const RisReaderPart item_parts[] = {
  RIS_READER_PART ("recording/votes", RisRecordingItem, votes, ris_vote),
  RIS_READER_PART ("recording/vote-factions", RisRecordingItem, factions, ris_vote_faction),
  RIS_READER_PART ("recording/vote-laws", RisRecordingItem, laws, ris_recording_law),
  RIS_READER_PART ("recording/recusals", RisRecordingItem, exclusions, ris_recording_exclusion),
};

gboolean
ris_recording_demand (RisCouncil *desk, gint64 id, RisPermission permission, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->db, "recording/conveners", error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  while (ris_statement_next (statement, &failure))
    if (ris_actor_may (desk->actor, permission,
                       ris_statement_get_id (statement, "organization_id")))
      return TRUE;
  if (failure == NULL)
    return ris_council_demand (desk, permission, RIS_WHOLE_BODY, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gpointer
ris_recording_read (RisDb *db, const char *statement, gint64 id, const RisRecordType *type,
                    GError **error)
{
  return ris_reader_get (db, statement, id, type, error);
}

/* --- the meeting --- */

/* A committee has a narrower name than the council; the vocabulary knows both as "Gremium". It only matters for what the law says
 * of committees beside the number. */
static gboolean
is_committee (const GPtrArray *organizations)
{
  static const char *const words[] = { "usschuss", "ausschuß", "eirat", "ommission" };
  const RisOrganizationRow *first = organizations->len > 0 ? organizations->pdata[0] : NULL;

  for (guint i = 0; first != NULL && i < G_N_ELEMENTS (words); i++)
    if (strstr (first->name, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
holds_on (const RisSizeRow *size, const char *day)
{
  return strcmp (size->valid_from, day) <= 0
         && (size->valid_to == NULL || strcmp (size->valid_to, day) >= 0);
}

/* the number by law of all that meet; of one that nobody recorded, the seats */
static gboolean
read_legal (RisCouncil *desk, RisRecording *recording, GError **error)
{
  const GPtrArray *organizations = recording->details->organizations;

  recording->legal = recording->entitled;
  for (guint i = 0; i < organizations->len && organizations->len == 1; i++)
    {
      const RisOrganizationRow *row = organizations->pdata[i];
      g_autoptr (RisStatement) statement = ris_db_query (desk->db, "organization/sizes", error);
      g_autoptr (GPtrArray) sizes = NULL;

      if (statement == NULL)
        return FALSE;
      ris_statement_bind_id (statement, "id", row->id);
      sizes = ris_statement_read_all (statement, &ris_size_row_type,
                                      (GDestroyNotify)ris_size_row_free, error);
      if (sizes == NULL)
        return FALSE;
      for (guint k = sizes->len; k > 0; k--)
        if (holds_on (sizes->pdata[k - 1], recording->day))
          recording->legal = ((const RisSizeRow *)sizes->pdata[k - 1])->members;
    }
  return TRUE;
}

RisQuorumCase
ris_recording_get_quorum_case (const RisRecording *recording)
{
  RisQuorumCase quorum = RIS_QUORUM_CASE_UNKNOWN;

  quorum.is_committee = recording->is_committee;
  quorum.composition.legal = recording->legal;
  quorum.composition.committee = recording->is_committee ? recording->legal : RIS_UNKNOWN;
  quorum.composition.entitled = recording->entitled;
  quorum.composition.present = quorum.composition.present_entitled = recording->present;
  quorum.experts_present = recording->experts_present;
  quorum.elected_present = recording->present - recording->experts_present;
  quorum.begun_at = recording->details->meeting->begun_at;
  quorum.ended_at = recording->details->meeting->ended_at;
  quorum.experts = (const gint64 *)(gpointer)recording->experts->data;
  quorum.n_experts = recording->experts->len;
  return quorum;
}

static void
compute_quorum (RisRecording *recording)
{
  RisQuorumCase quorum = ris_recording_get_quorum_case (recording);

  if (recording->rules == NULL)
    return;
  recording->quorum = ris_quorum_check (recording->rules, &quorum);
  recording->course
      = ris_quorum_over_time (recording->rules, &quorum,
                              (const RisPresenceEvent *const *)recording->events->pdata,
                              recording->events->len);
}

/* a town whose Land nobody has recorded can record its meetings all the same */
static void
read_rules (RisCouncil *desk, RisRecording *recording)
{
  recording->rules = ris_law_get_rules (desk, recording->day, NULL);
}

static char *
dup_day (RisCouncil *desk, const RisMeetingRow *meeting)
{
  if (meeting->starts_on != NULL)
    return g_strdup (meeting->starts_on);
  return ris_council_dup_today (desk);
}

/* council.db keeps no tombstones: what is not there has never been */
static gboolean
demand_meeting (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (RisMeetingRow) meeting
      = ris_recording_read (desk->db, "meeting/by-id", id, &ris_meeting_row_type, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (meeting == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no meeting %" G_GINT64_FORMAT,
                 id);
  return meeting != NULL;
}

RisRecording *
ris_recording_load (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (RisRecording) recording = NULL;

  if (!ris_recording_demand (desk, id, RIS_MAY_RECORD, error) || !demand_meeting (desk, id, error))
    return NULL;
  recording = g_new0 (RisRecording, 1);
  recording->details = ris_meetings_get (desk, id, error);
  if (recording->details == NULL)
    return NULL;
  recording->day = dup_day (desk, recording->details->meeting);
  recording->now = ris_date_dup_from_unix (ris_council_get_now (desk));
  recording->is_committee = is_committee (recording->details->organizations);
  if (!ris_reader_fill (desk->db, id, recording_parts, G_N_ELEMENTS (recording_parts), recording,
                        error)
      || !ris_recording_fill_seats (desk, recording, error) || !read_legal (desk, recording, error))
    return NULL;
  read_rules (desk, recording);
  compute_quorum (recording);
  return g_steal_pointer (&recording);
}

void
ris_recording_free (RisRecording *recording)
{
  if (recording == NULL)
    return;
  ris_meeting_details_free (recording->details);
  ris_reader_clear (recording_parts, G_N_ELEMENTS (recording_parts), recording);
  g_clear_pointer (&recording->seats, g_ptr_array_unref);
  g_clear_pointer (&recording->deputies, g_ptr_array_unref);
  g_clear_pointer (&recording->experts, g_array_unref);
  ris_rules_free (recording->rules);
  ris_finding_free (recording->quorum);
  ris_finding_free (recording->course);
  g_free (recording->day);
  g_free (recording->now);
  g_free (recording);
}

/* --- an item --- */

static gboolean
read_role (RisCouncil *desk, RisRecordingItem *item, GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_db_query (desk->db, "recording/consultation-role", error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", item->details->item->id);
  if (ris_statement_next (statement, &failure))
    {
      item->role = g_strdup (ris_statement_get_text (statement, "canonical"));
      item->next_organization = g_strdup (ris_statement_get_text (statement, "next_organization"));
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
read_recorded (RisCouncil *desk, RisRecordingItem *item, GError **error)
{
  gint64 id = item->details->item->id;
  g_autoptr (GError) failure = NULL;

  item->result = ris_recording_read (desk->db, "recording/result-by-item", id,
                                     &ris_recording_result_type, &failure);
  if (failure == NULL)
    item->decision = ris_recording_read (desk->db, "recording/main-decision", id,
                                         &ris_decision_type, &failure);
  if (failure == NULL && item->decision != NULL)
    item->wording
        = ris_recording_read_text (desk->db, item->decision->id, "wording", NULL, &failure);
  if (failure == NULL)
    item->discussion
        = ris_recording_read_text (desk->db, id, "discussion", &item->discussion_version, &failure);
  if (failure == NULL)
    return read_role (desk, item, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static void
count_recused (const RisRecording *recording, RisRecordingItem *item)
{
  for (guint i = 0; i < item->exclusions->len; i++)
    {
      const RisRecordingExclusion *exclusion = item->exclusions->pdata[i];
      const RisRecordingSeat *seat = ris_recording_find_seat (recording, exclusion->person_id);

      if (seat != NULL && seat->is_voting && ris_recording_is_filled (seat))
        item->recused++;
    }
}

static gboolean
has_item (const RisRecording *recording, gint64 id)
{
  for (guint i = 0; i < recording->details->agenda->len; i++)
    if (((const RisAgendaRow *)recording->details->agenda->pdata[i])->id == id)
      return TRUE;
  return FALSE;
}

RisRecordingItem *
ris_recording_load_item (RisCouncil *desk, const RisRecording *recording, gint64 id, GError **error)
{
  g_autoptr (RisRecordingItem) item = g_new0 (RisRecordingItem, 1);

  if (!has_item (recording, id))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND,
                   "the item %" G_GINT64_FORMAT " is of another meeting", id);
      return NULL;
    }
  item->details = ris_meetings_get_item (desk, id, error);
  if (item->details == NULL)
    return NULL;
  if (!ris_reader_fill (desk->db, id, item_parts, G_N_ELEMENTS (item_parts), item, error)
      || !read_recorded (desk, item, error))
    return NULL;
  count_recused (recording, item);
  return g_steal_pointer (&item);
}

void
ris_recording_item_free (RisRecordingItem *item)
{
  if (item == NULL)
    return;
  ris_agenda_item_details_free (item->details);
  ris_reader_clear (item_parts, G_N_ELEMENTS (item_parts), item);
  ris_recording_result_free (item->result);
  ris_decision_free (item->decision);
  g_free (item->wording);
  g_free (item->discussion);
  g_free (item->role);
  g_free (item->next_organization);
  g_free (item);
}

/* --- lists --- */

static GPtrArray *
read_choices (RisStatement *statement, GError **error)
{
  return ris_statement_read_all (statement, &ris_recording_choice_type,
                                 (GDestroyNotify)ris_recording_choice_free, error);
}

GPtrArray *
ris_recording_load_list (RisCouncil *desk, const RisRecording *recording, const char *list,
                         GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->db, "recording/vocabulary", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "list", list);
  ris_statement_bind_text (statement, "day", recording->day);
  return read_choices (statement, error);
}

GPtrArray *
ris_recording_load_organizations (RisCouncil *desk, const RisRecording *recording, const char *kind,
                                  GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->db, "recording/offices", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "kind", kind);
  ris_statement_bind_text (statement, "day", recording->day);
  return read_choices (statement, error);
}
