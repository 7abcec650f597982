/* Votes: judged by the law before they are stored.
 *
 * Those entitled, away and excluded are known from the attendance log and the exclusions, so that the recorder types at most two
 * numbers; the third follows. A sum that cannot be is refused. What the law computes stands beside the vote; the recorder may
 * decide otherwise with a reason, because what was said in the hall is the result.
 */
#include "recording-private.h"

#include "base/text.h"
#include "council-private.h"
#include "master-data-private.h"
#include "rules/majority.h"
#include "rules/quorum.h"
#include "rules/subject.h"
#include "store/key-store.h"

#include <string.h>

#define N G_GINT64_FORMAT

static const RisRecordTable faction_table = { "vote-faction", &ris_vote_faction_type };

static void
set (char **member, const char *value)
{
  char *copy = g_strdup (value);

  g_free (*member);
  *member = copy;
}

const char *
ris_recording_get_subject (guint index, const char **label)
{
  if (index >= RIS_N_SUBJECTS)
    return NULL;
  *label = ris_subject_get_label ((RisSubject)index);
  return ris_subject_get_word ((RisSubject)index);
}

/* --- judging --- */

/* who could vote: unless the recorder said otherwise, as the attendance log has it now */
static void
fill_base (const RisRecording *recording, const RisRecordingItem *item, RisVote *vote)
{
  if (recording->entitled == 0)
    return;
  if (vote->entitled == RIS_UNKNOWN)
    vote->entitled = recording->entitled;
  if (vote->recused == RIS_UNKNOWN)
    vote->recused = item->recused;
  if (vote->absent == RIS_UNKNOWN)
    vote->absent = MAX (vote->entitled - recording->present, 0);
  if (vote->invalid == RIS_UNKNOWN)
    vote->invalid = 0;
}

/* what is left out beside two given counts is the third; with one given and no abstentions typed there were none */
static void
fill_silence (RisVote *vote)
{
  if (vote->yes == RIS_UNKNOWN && vote->no == RIS_UNKNOWN && vote->abstain == RIS_UNKNOWN)
    return;
  if (vote->abstain == RIS_UNKNOWN && (vote->yes == RIS_UNKNOWN || vote->no == RIS_UNKNOWN))
    vote->abstain = 0;
}

/* sums of the factions, where each row has its number; FALSE where one has none */
static gboolean
add_up (const GPtrArray *factions, gint64 sums[3])
{
  static const char *const sides[] = { "yes", "no", "abstain" };

  for (guint i = 0; i < factions->len; i++)
    {
      const RisVoteFaction *row = factions->pdata[i];

      if (row->number == RIS_UNKNOWN)
        return FALSE;
      for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
        if (g_strcmp0 (row->side, sides[side]) == 0)
          sums[side] += row->number;
    }
  return factions->len > 0;
}

static void
fill_from_factions (RisRecordingVote *typed, RisProblems *problems)
{
  static const char *const labels[] = { "Ja", "Nein", "Enthaltung" };
  static const char *const fields[] = { "yes", "no", "abstain" };
  gint64 *counts[] = { &typed->vote->yes, &typed->vote->no, &typed->vote->abstain };
  gint64 sums[3] = { 0 };

  if (!add_up (typed->factions, sums))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (*counts[i] == RIS_UNKNOWN)
      *counts[i] = sums[i];
    else if (*counts[i] != sums[i])
      ris_problems_add (problems, fields[i],
                        "Die Fraktionen ergeben %" N " (%s), gezählt sind %" N ".", sums[i],
                        labels[i], *counts[i]);
}

static void
check_counts (const RisVote *vote, RisProblems *problems)
{
  gint64 cast
      = MAX (vote->yes, 0) + MAX (vote->no, 0) + MAX (vote->abstain, 0) + MAX (vote->invalid, 0);
  gint64 there = vote->entitled - MAX (vote->absent, 0) - MAX (vote->recused, 0);

  if (vote->yes == RIS_UNKNOWN && vote->no == RIS_UNKNOWN && vote->is_unanimous != 1)
    ris_problems_add (problems, "yes", "Bitte mindestens eine Zahl angeben.");
  else if (vote->entitled != RIS_UNKNOWN && cast != there)
    ris_problems_add (problems, "yes",
                      cast > there ? "Das sind %" N
                                     " Stimmen, stimmberechtigt anwesend sind aber nur %" N "."
                                   : "Das sind %" N
                                     " Stimmen, stimmberechtigt anwesend sind aber %" N
                                     ". Wer fehlt? Bitte die Zahlen oder die Anwesenheit ergänzen.",
                      cast, there);
}

static gboolean
is_warning (const RisFinding *finding)
{
  return finding != NULL && ris_finding_get_class (finding) >= RIS_FINDING_WARNING;
}

static void
judge_majority (const RisRecording *recording, const RisRecordingVote *typed,
                RisRecordingVerdict *verdict)
{
  RisMajorityCase majority = RIS_MAJORITY_CASE_UNKNOWN;
  RisVote vote = *typed->vote;

  vote.outcome = NULL;
  majority.vote = &vote;
  ris_subject_find (typed->law_subject != NULL ? typed->law_subject : "sache", &majority.subject);
  majority.is_committee = recording->is_committee;
  majority.composition.legal = recording->legal;
  majority.composition.committee = recording->is_committee ? recording->legal : RIS_UNKNOWN;
  majority.composition.entitled = recording->entitled;
  majority.composition.present = recording->present;
  majority.chair_side = typed->chair_side;
  majority.factions = (const RisVoteFaction *const *)typed->factions->pdata;
  majority.n_factions = typed->factions->len;
  verdict->majority = ris_majority_compute (recording->rules, &majority);
  if (ris_finding_find (verdict->majority, "angenommen") == verdict->majority
      || strcmp (verdict->majority->outcome, "erreicht") == 0)
    verdict->outcome = "accepted";
  else if (strcmp (verdict->majority->outcome, "abgelehnt") == 0
           || strcmp (verdict->majority->outcome, "nicht_erreicht") == 0)
    verdict->outcome = "rejected";
}

static void
judge_quorum (const RisRecording *recording, const RisRecordingItem *item,
              RisRecordingVerdict *verdict)
{
  RisQuorumCase quorum = ris_recording_get_quorum_case (recording);
  RisFinding *finding;

  quorum.composition.present_entitled -= item->recused;
  quorum.excluded = item->recused;
  finding = ris_quorum_check (recording->rules, &quorum);
  if (strcmp (finding->outcome, "beschlussfaehig") == 0)
    ris_finding_free (finding);
  else
    verdict->quorum = finding;
}

/* a rule that nobody set asks the town and not the recorder */
static gboolean
is_lacking (const RisFinding *quorum)
{
  return quorum != NULL && strcmp (quorum->outcome, "angabe_fehlt") != 0
         && strcmp (quorum->outcome, "unbekannt") != 0;
}

/* without rules the counts speak for themselves */
static void
judge_plainly (const RisVote *vote, RisRecordingVerdict *verdict)
{
  if (vote->yes != RIS_UNKNOWN && vote->no != RIS_UNKNOWN)
    verdict->outcome = vote->yes > vote->no ? "accepted" : "rejected";
}

RisRecordingVerdict *
ris_recording_judge_vote (const RisRecording *recording, const RisRecordingItem *item,
                          RisRecordingVote *typed, RisProblems *problems)
{
  g_autoptr (RisRecordingVerdict) verdict = g_new0 (RisRecordingVerdict, 1);
  const char *outcome;

  fill_base (recording, item, typed->vote);
  fill_from_factions (typed, problems);
  fill_silence (typed->vote);
  if (recording->rules != NULL)
    verdict->sums = ris_majority_complete (recording->rules, typed->vote);
  check_counts (typed->vote, problems);
  if (!ris_problems_is_empty (problems))
    return NULL;
  if (recording->rules == NULL)
    judge_plainly (typed->vote, verdict);
  else
    {
      judge_majority (recording, typed, verdict);
      judge_quorum (recording, item, verdict);
    }
  outcome = typed->decided != NULL ? typed->decided : verdict->outcome;
  verdict->needs_reason = is_warning (verdict->majority) || is_lacking (verdict->quorum)
                          || g_strcmp0 (outcome, verdict->outcome) != 0;
  if (outcome != NULL)
    verdict->printed = ris_majority_dup_wording (typed->vote, strcmp (outcome, "accepted") == 0);
  return g_steal_pointer (&verdict);
}

/* --- storing --- */

static gboolean
put_factions (RisRecordingEdit *edit, const RisRecordingVote *typed, GError **error)
{
  guint n_removed;

  for (guint i = 0; i < typed->factions->len; i++)
    {
      RisVoteFaction *row = typed->factions->pdata[i];

      row->vote_id = typed->vote->id;
      row->position = i + 1;
      if (!ris_change_save (edit->change, &faction_table, row, "recorded", error))
        return FALSE;
    }
  return ris_record_store_trim (ris_change_get_db (edit->change), &faction_table, typed->vote->id,
                                typed->factions->len, &n_removed, error);
}

static gboolean
put_law (RisRecordingEdit *edit, const RisRecordingVote *typed, const RisRecordingVerdict *verdict,
         GError **error)
{
  static const RisRecordingRow row
      = { "recording/vote-law-put", "judged", "vote", &ris_recording_law_type };
  g_autoptr (RisRecordingLaw) law = ris_recording_law_new ();

  law->vote_id = typed->vote->id;
  law->law_subject = g_strdup (typed->law_subject != NULL ? typed->law_subject : "sache");
  law->computed = g_strdup (verdict->outcome);
  law->reason = ris_text_is_blank (typed->reason) ? NULL : g_strdup (typed->reason);
  return ris_recording_put (edit->change, &row, law, law->vote_id, NULL, error);
}

/* a new vote stands behind all that is there */
static gboolean
place (RisRecordingEdit *edit, const RisRecordingItem *item, RisVote *vote, GError **error)
{
  vote->agenda_item_id = item->details->item->id;
  if (vote->id != 0)
    return TRUE;
  vote->position = 1;
  for (guint i = 0; i < item->votes->len; i++)
    vote->position = MAX (vote->position, ((const RisVote *)item->votes->pdata[i])->position + 1);
  vote->id = ris_record_store_next_id (ris_change_get_db (edit->change), error);
  return vote->id != 0;
}

static const RisVote *
find_vote (const RisRecordingItem *item, gint64 id)
{
  for (guint i = 0; i < item->votes->len; i++)
    if (((const RisVote *)item->votes->pdata[i])->id == id)
      return item->votes->pdata[i];
  return NULL;
}

static gboolean
put_vote (RisRecordingEdit *edit, const RisRecordingItem *item, RisRecordingVote *typed,
          const RisRecordingVerdict *verdict, GError **error)
{
  static const RisRecordingRow row = { "recording/vote-put", "recorded", "vote", &ris_vote_type };
  const RisVote *stored = find_vote (item, typed->vote->id);
  g_autofree char *before = stored == NULL ? NULL : ris_record_dup_json (&ris_vote_type, stored);

  if (stored != NULL)
    {
      typed->vote->position = stored->position;
      typed->vote->is_public = stored->is_public;
    }
  return place (edit, item, typed->vote, error)
         && ris_recording_put (edit->change, &row, typed->vote, typed->vote->id, before, error)
         && put_factions (edit, typed, error) && put_law (edit, typed, verdict, error);
}

static void
take_verdict (RisRecordingVote *typed, const RisRecordingVerdict *verdict)
{
  RisVote *vote = typed->vote;

  set (&vote->outcome, typed->decided != NULL ? typed->decided : verdict->outcome);
  if (ris_text_is_blank (vote->printed))
    set (&vote->printed, verdict->printed);
  if (vote->yes != RIS_UNKNOWN && vote->no != RIS_UNKNOWN)
    vote->is_unanimous = (vote->yes > 0) != (vote->no > 0);
}

gint64
ris_recording_put_vote (RisRecordingEdit *edit, const RisRecordingItem *item,
                        RisRecordingVote *typed, GError **error)
{
  g_autoptr (RisRecordingVerdict) verdict
      = ris_recording_judge_vote (edit->recording, item, typed, edit->problems);

  if (verdict == NULL)
    return 0;
  take_verdict (typed, verdict);
  if (typed->vote->outcome == NULL)
    ris_problems_add (edit->problems, "decided", "Bitte angeben, wie abgestimmt wurde.");
  if (verdict->needs_reason && ris_text_is_blank (typed->reason))
    ris_problems_add (edit->problems, "reason",
                      "Bitte einen Grund angeben: Es gibt eine Warnung oder das Ergebnis weicht "
                      "von der Berechnung ab.");
  if (!ris_problems_is_empty (edit->problems))
    return 0;
  return put_vote (edit, item, typed, verdict, error) ? typed->vote->id : 0;
}

/* an entry of another list would be a vote that nobody can read */
static gboolean
check_kind (RisRecordingEdit *edit, gint64 kind_id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (RisVocabularyEntry) kind
      = ris_master_data_find_entry (ris_change_get_db (edit->change), "decision-kind", kind_id,
                                    &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (kind == NULL)
    ris_problems_add (edit->problems, "kind", "Bitte die Art der Abstimmung wählen.");
  return TRUE;
}

static gboolean
check_input (RisRecordingEdit *edit, const RisRecordingItem *item, const RisRecordingVote *typed,
             GError **error)
{
  g_autofree char *stamp = ris_recording_dup_vote_stamp (item, typed->vote->id);
  RisSubject subject;

  if (typed->vote->id != 0 && find_vote (item, typed->vote->id) == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "the item has no vote %" N,
                   typed->vote->id);
      return FALSE;
    }
  if (typed->law_subject != NULL && !ris_subject_find (typed->law_subject, &subject))
    ris_problems_add (edit->problems, "law_subject", "Diesen Gegenstand gibt es nicht.");
  if (typed->decided != NULL && strcmp (typed->decided, "accepted") != 0
      && strcmp (typed->decided, "rejected") != 0)
    ris_problems_add (edit->problems, "decided", "Dieses Ergebnis gibt es nicht.");
  ris_recording_check_seen (edit, stamp, typed->seen);
  return check_kind (edit, typed->vote->kind_id, error) && ris_problems_is_empty (edit->problems);
}

gint64
ris_recording_save_vote (RisCouncil *desk, gint64 id, RisRecordingVote *typed,
                         RisProblems *problems, GError **error)
{
  g_auto (RisRecordingEdit) edit = { 0 };
  g_autoptr (RisRecordingItem) item = NULL;

  if (!ris_recording_edit_begin (&edit, desk, id, problems, error))
    return 0;
  item = ris_recording_load_item (desk, edit.recording, typed->vote->agenda_item_id, error);
  if (item == NULL || !check_input (&edit, item, typed, error)
      || ris_recording_put_vote (&edit, item, typed, error) == 0
      || !ris_recording_touch_item (&edit, typed->vote->agenda_item_id, error)
      || !ris_change_commit (edit.change, error))
    return 0;
  return typed->vote->id;
}
