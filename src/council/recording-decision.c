/* Results of items: what was decided or recommended, in which words, and what comes next.
 *
 * The result stands in a table of its own until the minutes are published. A decision row is made where something was decided,
 * noted or rejected; an item that was postponed or referred has none, but a further consultation. "As proposed" takes vote,
 * result and wording in one change.
 */
#include "recording-private.h"

#include "base/date.h"
#include "base/text.h"
#include "council-private.h"
#include "store/key-store.h"

#include <string.h>

static const RisRecordTable decision_table = { "decision", &ris_decision_type };
static const RisRecordTable consultation_table = { "consultation", &ris_consultation_type };

static void
set (char **member, const char *value)
{
  char *copy = g_strdup (value);

  g_free (*member);
  *member = copy;
}

/* what a canonical result means for the decision row */
static const struct
{
  const char *result;
  const char *outcome; /* (nullable) */
  const char *kind;
  gboolean is_decision;
  gboolean comes_again; /* the paper comes back, here or elsewhere */
} meanings[] = {
  { "accepted", "accepted", "main", TRUE, FALSE },
  { "amended", "accepted", "main", TRUE, FALSE },
  { "recommended", "accepted", "main", TRUE, FALSE },
  { "rejected", "rejected", "main", TRUE, FALSE },
  { "noted", "noted", "noting", TRUE, FALSE },
  { "settled", "settled", "main", TRUE, FALSE },
  { "postponed", NULL, "procedure", FALSE, TRUE },
  { "referred", NULL, "procedure", FALSE, TRUE },
  { "removed", NULL, "procedure", FALSE, FALSE },
  { "withdrawn", NULL, "procedure", FALSE, FALSE },
  { "none", NULL, "procedure", FALSE, FALSE },
};

static guint
find_meaning (const char *canonical)
{
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (g_strcmp0 (meanings[i].result, canonical) == 0)
      return i;
  return G_N_ELEMENTS (meanings) - 1;
}

/* --- the decision row --- */

static gint64
get_next_place (RisRecordingEdit *edit, const char *name, gint64 id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (edit->change, name, error);

  if (statement == NULL)
    return 0;
  ris_statement_bind_id (statement, "id", id);
  return ris_statement_next (statement, error) ? ris_statement_get_int (statement, "last") + 1 : 0;
}

static gboolean
set_kind (RisRecordingEdit *edit, RisDecision *decision, const char *kind, GError **error)
{
  RisLabel label;

  if (!ris_key_store_find_canonical (ris_change_get_db (edit->change), "decision-kind", kind,
                                     &label, error))
    return FALSE;
  decision->kind_id = label.id;
  return TRUE;
}

static gboolean
set_like_draft (RisRecordingEdit *edit, const RisDecision *decision, const char *draft,
                const char *wording, GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_change_query (edit->change, "recording/decision-like-draft", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", decision->id);
  ris_statement_bind_int (statement, "like_draft",
                          draft != NULL && g_strcmp0 (draft, wording) == 0);
  return ris_statement_run (statement, error);
}

/* the vote in the matter itself decides; the last one counts */
static gint64
find_deciding_vote (const RisRecordingItem *item, gint64 vote_id)
{
  for (guint i = item->details->votes->len; vote_id == 0 && i > 0; i--)
    {
      const RisVoteRow *vote = item->details->votes->pdata[i - 1];

      if (g_strcmp0 (vote->kind_canonical, "main") == 0
          || g_strcmp0 (vote->kind_canonical, "election") == 0
          || g_strcmp0 (vote->kind_canonical, "noting") == 0)
        vote_id = vote->id;
    }
  return vote_id;
}

const char *
ris_recording_get_draft (const RisRecordingItem *item)
{
  for (guint i = 0; i < item->details->paper_texts->len; i++)
    {
      const RisTextRow *text = item->details->paper_texts->pdata[i];

      if (g_strcmp0 (text->section_canonical, "proposal") == 0)
        return text->markdown;
    }
  return NULL;
}

static gboolean
write_decision (RisRecordingEdit *edit, const RisRecordingItem *item,
                const RisRecordingDecision *typed, guint meaning, RisDecision *decision,
                GError **error)
{
  gint64 item_id = item->details->item->id;

  if (decision->id == 0)
    decision->position = get_next_place (edit, "recording/decision-places", item_id, error);
  decision->agenda_item_id = item_id;
  set (&decision->competence, ris_text_is_blank (typed->competence) ? NULL : typed->competence);
  set (&decision->outcome, meanings[meaning].outcome);
  return decision->position != 0 && set_kind (edit, decision, meanings[meaning].kind, error)
         && ris_change_save (edit->change, &decision_table, decision, "decided", error)
         && ris_recording_write_text (edit, decision->id, "wording", typed->wording, error)
         && set_like_draft (edit, decision, ris_recording_get_draft (item), typed->wording, error);
}

static gboolean
put_row (RisRecordingEdit *edit, const RisRecordingItem *item, const RisRecordingDecision *typed,
         guint meaning, gint64 vote_id, GError **error)
{
  g_autoptr (RisDecision) decision = item->decision != NULL
                                         ? ris_record_copy (&ris_decision_type, item->decision)
                                         : ris_decision_new ();

  if (!meanings[meaning].is_decision && ris_text_is_blank (typed->wording)
      && item->decision == NULL)
    return TRUE;
  decision->vote_id = find_deciding_vote (item, vote_id);
  return write_decision (edit, item, typed, meaning, decision, error);
}

/* --- what comes next --- */

/* (transfer full): the row that was added before, or a new one behind all of the paper */
static RisConsultation *
dup_next (RisRecordingEdit *edit, const RisRecordingItem *item, const RisConsultation *now,
          GError **error)
{
  gint64 stored_id = item->result != NULL ? item->result->next_consultation_id : 0;
  g_autoptr (RisConsultation) next = NULL;

  if (stored_id != 0)
    return ris_recording_read (ris_change_get_db (edit->change), "recording/consultation-by-id",
                               stored_id, &ris_consultation_type, error);
  next = ris_consultation_new ();
  next->paper_id = now->paper_id;
  next->position = get_next_place (edit, "recording/consultation-places", now->paper_id, error);
  return next->position != 0 ? g_steal_pointer (&next) : NULL;
}

static gboolean
plan_next (RisRecordingEdit *edit, const RisRecordingItem *item, const RisRecordingDecision *typed,
           gint64 *next_id, GError **error)
{
  GError *failure = NULL;
  g_autoptr (RisConsultation) now
      = ris_recording_read (ris_change_get_db (edit->change), "recording/consultation-of-item",
                            item->details->item->id, &ris_consultation_type, &failure);
  g_autoptr (RisConsultation) next = now != NULL ? dup_next (edit, item, now, &failure) : NULL;

  if (failure != NULL)
    g_propagate_error (error, failure);
  if (failure != NULL || next == NULL)
    return failure == NULL; /* an item without a paper waits for nobody */
  if (next->meeting_id != 0)
    return TRUE; /* it stands on an agenda already */
  next->organization_id
      = typed->next_organization_id != 0 ? typed->next_organization_id : now->organization_id;
  next->role_id = now->role_id;
  set (&next->planned_on, typed->next_on);
  if (!ris_change_save (edit->change, &consultation_table, next, "planned", error))
    return FALSE;
  *next_id = next->id;
  return TRUE;
}

static gboolean
put_result (RisRecordingEdit *edit, const RisRecordingItem *item, const RisRecordingChoice *entry,
            gint64 next_id, GError **error)
{
  static const RisRecordingRow row
      = { "recording/result-put", "recorded", "recording-result", &ris_recording_result_type };
  g_autoptr (RisRecordingResult) result = ris_recording_result_new ();
  g_autofree char *before = item->result == NULL
                                ? NULL
                                : ris_record_dup_json (&ris_recording_result_type, item->result);

  result->agenda_item_id = item->details->item->id;
  result->result_id = entry->id;
  result->result = g_strdup (entry->label);
  result->next_consultation_id = next_id;
  result->recorded_at = g_strdup (ris_change_get_now (edit->change));
  return ris_recording_put (edit->change, &row, result, result->agenda_item_id, before, error);
}

/* --- the whole --- */

/* (transfer full): the entry of the list; NULL with a problem where there is none */
static RisRecordingChoice *
find_result (RisRecordingEdit *edit, gint64 id, GError **error)
{
  GError *failure = NULL;
  RisRecordingChoice *entry
      = id == 0 ? NULL
                : ris_recording_read (ris_change_get_db (edit->change), "recording/result-entry",
                                      id, &ris_recording_choice_type, &failure);

  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (entry == NULL)
    ris_problems_add (edit->problems, "result", "Bitte ein Ergebnis auswählen.");
  return entry;
}

static void
check (RisRecordingEdit *edit, const RisRecordingDecision *typed, guint meaning)
{
  if (meanings[meaning].is_decision && strcmp (meanings[meaning].result, "noted") != 0
      && ris_text_is_blank (typed->wording))
    ris_problems_add (edit->problems, "wording", "Bitte den Wortlaut angeben.");
  if (typed->next_on != NULL && strcmp (typed->next_on, edit->recording->day) <= 0)
    ris_problems_add (edit->problems, "next_on", "Bitte einen Tag nach der Sitzung angeben.");
  if (strcmp (meanings[meaning].result, "referred") == 0 && typed->next_organization_id == 0)
    ris_problems_add (edit->problems, "next_organization",
                      "Bitte angeben, an welches Gremium verwiesen wird.");
}

gboolean
ris_recording_put_decision (RisRecordingEdit *edit, const RisRecordingItem *item,
                            const RisRecordingDecision *typed, gint64 vote_id, GError **error)
{
  g_autoptr (RisRecordingChoice) entry = find_result (edit, typed->result_id, error);
  gint64 next_id = item->result != NULL ? item->result->next_consultation_id : 0;
  guint meaning;

  if (entry == NULL)
    return FALSE;
  meaning = find_meaning (entry->canonical);
  check (edit, typed, meaning);
  return ris_problems_is_empty (edit->problems)
         && put_row (edit, item, typed, meaning, vote_id, error)
         && (!meanings[meaning].comes_again || plan_next (edit, item, typed, &next_id, error))
         && put_result (edit, item, entry, next_id, error);
}

static gboolean
check_seen (RisRecordingEdit *edit, const RisRecordingItem *item, const char *seen)
{
  g_autofree char *stamp = ris_recording_dup_result_stamp (item);

  return ris_recording_check_seen (edit, stamp, seen);
}

gboolean
ris_recording_decide (RisCouncil *desk, gint64 id, const RisRecordingDecision *decision,
                      RisProblems *problems, GError **error)
{
  g_auto (RisRecordingEdit) edit = { 0 };
  g_autoptr (RisRecordingItem) item = NULL;

  if (!ris_recording_edit_begin (&edit, desk, id, problems, error))
    return FALSE;
  item = ris_recording_load_item (desk, edit.recording, decision->item_id, error);
  return item != NULL && check_seen (&edit, item, decision->seen)
         && ris_recording_put_decision (&edit, item, decision, 0, error)
         && ris_recording_touch_item (&edit, decision->item_id, error)
         && ris_change_commit (edit.change, error);
}

/* --- as proposed --- */

static const char *
get_usual_result (const RisRecordingItem *item)
{
  if (g_strcmp0 (item->role, "preliminary") == 0 || g_strcmp0 (item->role, "recommendation") == 0
      || g_strcmp0 (item->role, "co-advice") == 0 || g_strcmp0 (item->role, "hearing") == 0)
    return "ungeändert empfohlen";
  if (g_strcmp0 (item->role, "information") == 0 || g_strcmp0 (item->role, "announcement") == 0)
    return "zur Kenntnis genommen";
  return "ungeändert beschlossen";
}

char *
ris_recording_dup_competence (const RisRecordingItem *item)
{
  const char *usual = get_usual_result (item);

  if (strcmp (usual, "ungeändert beschlossen") == 0)
    return g_strdup ("in eigener Zuständigkeit");
  if (strcmp (usual, "ungeändert empfohlen") != 0)
    return NULL;
  return item->next_organization == NULL
             ? g_strdup ("als Empfehlung")
             : g_strdup_printf ("als Empfehlung an: %s", item->next_organization);
}

static gint64
find_usual_result (RisRecordingEdit *edit, const RisRecordingItem *item, GError **error)
{
  RisLabel label;

  return ris_key_store_find_label (ris_change_get_db (edit->change), "result",
                                   get_usual_result (item), &label, error)
             ? label.id
             : 0;
}

/* (transfer full): everybody who is there and may vote says yes */
static RisRecordingVote *
dup_unanimous (RisRecordingEdit *edit, const RisRecordingItem *item, GError **error)
{
  g_autoptr (RisRecordingVote) typed = ris_recording_vote_new ();
  RisLabel kind;

  if (!ris_key_store_find_canonical (ris_change_get_db (edit->change), "decision-kind", "main",
                                     &kind, error))
    return NULL;
  typed->vote->kind_id = kind.id;
  typed->vote->method = g_strdup ("open");
  typed->vote->no = typed->vote->abstain = 0;
  typed->vote->agenda_item_id = item->details->item->id;
  return g_steal_pointer (&typed);
}

static gboolean
pass (RisRecordingEdit *edit, const RisRecordingItem *item, GError **error)
{
  g_autoptr (RisRecordingVote) vote = dup_unanimous (edit, item, error);
  g_autofree char *competence = ris_recording_dup_competence (item);
  RisRecordingDecision decision = { .item_id = item->details->item->id,
                                    .result_id = find_usual_result (edit, item, error),
                                    .wording = ris_recording_get_draft (item),
                                    .competence = competence };
  gint64 vote_id;

  if (vote == NULL || decision.result_id == 0)
    return FALSE;
  vote_id = ris_recording_put_vote (edit, item, vote, error);
  return vote_id != 0 && ris_recording_put_decision (edit, item, &decision, vote_id, error);
}

gboolean
ris_recording_pass (RisCouncil *desk, gint64 id, gint64 item_id, const char *seen,
                    RisProblems *problems, GError **error)
{
  g_auto (RisRecordingEdit) edit = { 0 };
  g_autoptr (RisRecordingItem) item = NULL;

  if (!ris_recording_edit_begin (&edit, desk, id, problems, error))
    return FALSE;
  item = ris_recording_load_item (desk, edit.recording, item_id, error);
  if (item == NULL || !check_seen (&edit, item, seen))
    return FALSE;
  if (edit.recording->present - item->recused <= 0)
    ris_problems_add (problems, "pass", "Es ist niemand als stimmberechtigt anwesend erfasst.");
  if (ris_recording_get_draft (item) == NULL)
    ris_problems_add (problems, "pass", "Zu diesem Punkt gibt es keinen Beschlussvorschlag.");
  return ris_problems_is_empty (problems) && pass (&edit, item, error)
         && ris_recording_touch_item (&edit, item_id, error)
         && ris_change_commit (edit.change, error);
}
