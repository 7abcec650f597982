/* The closing check: every gap is named before somebody signs.
 *
 * A gap does not stop the minutes: who closes them all the same says why. Rules that ask for something are named with their norm.
 */
#include "minutes-desk-private.h"

#include "council-private.h"
#include "rules/quorum.h"
#include "store/reader.h"

#include <string.h>

static const RisField item_fields[] = {
  RIS_FIELD (RisMinutesItem, id, ID),
  RIS_FIELD (RisMinutesItem, part, TEXT),
  RIS_FIELD (RisMinutesItem, kind, TEXT),
  RIS_FIELD (RisMinutesItem, number, TEXT),
  RIS_FIELD (RisMinutesItem, title, TEXT),
  RIS_FIELD (RisMinutesItem, begun_at, TEXT),
  RIS_FIELD (RisMinutesItem, result_canonical, TEXT),
  RIS_FIELD (RisMinutesItem, children, INT),
  RIS_FIELD (RisMinutesItem, decisions, INT),
  RIS_FIELD (RisMinutesItem, wordings, INT),
};

RIS_DEFINE_RECORD (RisMinutesItem, ris_minutes_item, item_fields)

static const RisField vote_fields[] = {
  RIS_FIELD (RisMinutesVote, id, ID),
  RIS_FIELD (RisMinutesVote, agenda_item_id, ID),
  RIS_FIELD (RisMinutesVote, item_number, TEXT),
  RIS_FIELD (RisMinutesVote, begun_at, TEXT),
  RIS_FIELD (RisMinutesVote, entitled, INT),
  RIS_FIELD (RisMinutesVote, yes, INT),
  RIS_FIELD (RisMinutesVote, no, INT),
  RIS_FIELD (RisMinutesVote, abstain, INT),
  RIS_FIELD (RisMinutesVote, invalid, INT),
  RIS_FIELD (RisMinutesVote, absent, INT),
  RIS_FIELD (RisMinutesVote, recused, INT),
  RIS_FIELD (RisMinutesVote, outcome, TEXT),
  RIS_FIELD (RisMinutesVote, computed, TEXT),
  RIS_FIELD (RisMinutesVote, reason, TEXT),
};

RIS_DEFINE_RECORD (RisMinutesVote, ris_minutes_vote, vote_fields)

typedef struct
{
  GPtrArray *items; /* (owned) */
  GPtrArray *votes; /* (owned) */
} Parts;

static const RisReaderPart parts[] = {
  RIS_READER_PART ("minutes-desk/items", Parts, items, ris_minutes_item),
  RIS_READER_PART ("minutes-desk/votes", Parts, votes, ris_minutes_vote),
};

/* the norm that stands behind a finding; (nullable) */
static const char *
get_norm (const RisFinding *finding)
{
  return finding != NULL && finding->rules->len > 0
             ? ((const RisRule *)finding->rules->pdata[0])->norm
             : NULL;
}

static void
add_gap (RisMinutesDesk *minutes, gint64 item_id, const char *number, const char *norm,
         char *sentence)
{
  RisMinutesGap *gap = ris_minutes_gap_new ();

  gap->item_id = item_id;
  gap->where = number != NULL ? g_strdup_printf ("TOP %s", number) : NULL;
  gap->sentence = sentence;
  gap->norm = g_strdup (norm);
  g_ptr_array_add (minutes->gaps, gap);
}

static const char *
get_contents_norm (const RisMinutesDesk *minutes)
{
  return minutes->duties == NULL ? NULL
                                 : get_norm (ris_finding_find (minutes->duties, "pflichtinhalt"));
}

static void
check_meeting (const RisRecording *recording, RisMinutesDesk *minutes)
{
  const RisMeetingRow *meeting = recording->details->meeting;
  const char *norm = get_contents_norm (minutes);

  if (meeting->begun_at == NULL)
    add_gap (minutes, 0, NULL, norm, g_strdup ("Der Beginn der Sitzung fehlt."));
  if (meeting->ended_at == NULL)
    add_gap (minutes, 0, NULL, norm, g_strdup ("Das Ende der Sitzung fehlt."));
  if (recording->chairs->len == 0 && recording->details->chairs->len == 0)
    add_gap (minutes, 0, NULL, norm, g_strdup ("Wer die Sitzung geleitet hat, fehlt."));
  for (guint i = 0; i < recording->phases->len; i++)
    {
      const RisMeetingPhase *phase = recording->phases->pdata[i];

      if (phase->begun_at == NULL || phase->ended_at == NULL)
        add_gap (minutes, 0, NULL, norm,
                 g_strdup ("Ein Abschnitt der Sitzung hat keinen Beginn oder kein Ende."));
    }
  for (guint i = 0; i < recording->seats->len; i++)
    {
      const RisRecordingSeat *seat = recording->seats->pdata[i];

      if (seat->membership_id != 0 && seat->state == RIS_SEAT_OPEN)
        add_gap (minutes, 0, NULL, norm,
                 g_strdup_printf ("Ob %s anwesend war, fehlt.", seat->name));
    }
}

static void
check_items (const Parts *found, RisMinutesDesk *minutes)
{
  const char *norm = get_contents_norm (minutes);

  for (guint i = 0; i < found->items->len; i++)
    {
      const RisMinutesItem *item = found->items->pdata[i];

      if (strcmp (item->kind, "item") != 0 || item->children > 0)
        continue;
      if (item->result_canonical == NULL)
        add_gap (minutes, item->id, item->number, NULL, g_strdup ("Das Ergebnis fehlt."));
      if (item->decisions > item->wordings && g_strcmp0 (item->result_canonical, "noted") != 0)
        add_gap (minutes, item->id, item->number, norm,
                 g_strdup ("Der Wortlaut des Beschlusses fehlt."));
    }
}

static gint64
get_cast (const RisMinutesVote *vote)
{
  return MAX (vote->yes, 0) + MAX (vote->no, 0) + MAX (vote->abstain, 0) + MAX (vote->invalid, 0)
         + MAX (vote->absent, 0) + MAX (vote->recused, 0);
}

static void
check_quorum (const RisRecording *recording, const RisMinutesVote *vote, RisMinutesDesk *minutes)
{
  RisQuorumCase quorum = ris_recording_get_quorum_case (recording);
  g_autoptr (RisFinding) finding = NULL;

  if (recording->rules == NULL || vote->entitled == RIS_UNKNOWN || vote->absent == RIS_UNKNOWN)
    return;
  quorum.composition.entitled = vote->entitled;
  quorum.composition.present = quorum.composition.present_entitled = vote->entitled - vote->absent;
  quorum.experts_present = MIN (recording->experts_present, quorum.composition.present);
  quorum.elected_present = quorum.composition.present - quorum.experts_present;
  finding = ris_quorum_check (recording->rules, &quorum);
  if (strcmp (finding->outcome, "beschlussfaehig") != 0)
    add_gap (minutes, vote->agenda_item_id, vote->item_number, get_norm (finding),
             g_strdup_printf ("Abstimmung ohne gesicherte Beschlussfähigkeit: %s",
                              finding->sentence));
}

static void
check_votes (const Parts *found, const RisRecording *recording, RisMinutesDesk *minutes)
{
  for (guint i = 0; i < found->votes->len; i++)
    {
      const RisMinutesVote *vote = found->votes->pdata[i];

      if (vote->outcome == NULL)
        add_gap (minutes, vote->agenda_item_id, vote->item_number, NULL,
                 g_strdup ("Eine Abstimmung hat kein Ergebnis."));
      if (vote->entitled != RIS_UNKNOWN && get_cast (vote) != vote->entitled)
        add_gap (minutes, vote->agenda_item_id, vote->item_number, NULL,
                 g_strdup_printf ("Die Stimmen ergeben %" G_GINT64_FORMAT
                                  ", stimmberechtigt sind %" G_GINT64_FORMAT ".",
                                  get_cast (vote), vote->entitled));
      if (vote->computed != NULL && g_strcmp0 (vote->computed, vote->outcome) != 0
          && vote->reason == NULL)
        add_gap (minutes, vote->agenda_item_id, vote->item_number, NULL,
                 g_strdup ("Das Ergebnis weicht von der Berechnung ab, ein Grund fehlt."));
      check_quorum (recording, vote, minutes);
    }
}

static void
check_signatures (RisMinutesDesk *minutes)
{
  const RisFinding *duty
      = minutes->duties == NULL ? NULL : ris_finding_find (minutes->duties, "unterschriften");
  gint64 missing = minutes->n_signatures - minutes->signers->len;

  if (duty != NULL && missing > 0)
    add_gap (minutes, 0, NULL, get_norm (duty),
             g_strdup_printf ("Es fehlen noch Unterschriften: %" G_GINT64_FORMAT ". %s", missing,
                              duty->sentence));
}

gboolean
ris_minutes_desk_check (RisCouncil *desk, const RisRecording *recording, RisMinutesDesk *minutes,
                        GError **error)
{
  Parts found = { 0 };
  gboolean is_read = ris_reader_fill (desk->db, recording->details->meeting->id, parts,
                                      G_N_ELEMENTS (parts), &found, error);

  if (is_read)
    {
      check_meeting (recording, minutes);
      check_items (&found, minutes);
      check_votes (&found, recording, minutes);
      check_signatures (minutes);
    }
  ris_reader_clear (parts, G_N_ELEMENTS (parts), &found);
  return is_read;
}
