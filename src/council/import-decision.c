/* Import of decisions with their votes and elections.
 *
 * The outcome of a vote and its effect differ: who accepts "the motion is rejected" has rejected the motion. A vote exists
 * where the source says anything about voting; counts it does not name stay unknown.
 */
#include "import-writer-private.h"

#include "model/decision.h"
#include "model/vote.h"

#include <string.h>

static const RisImportTable decision_table
    = { { "decision", &ris_decision_type }, RIS_IMPORT_DECISION, &ris_import_format_decision };
static const RisImportTable recipient_table
    = { { "decision-recipient", &ris_decision_recipient_type }, RIS_IMPORT_RECIPIENT, NULL };
static const RisImportTable vote_table
    = { { "vote", &ris_vote_type }, RIS_IMPORT_VOTE, &ris_import_format_votes };
static const RisImportTable count_table
    = { { "vote-count", &ris_vote_count_type }, RIS_IMPORT_COUNT, &ris_import_format_electorate };
static const RisImportTable side_table
    = { { "vote-faction", &ris_vote_faction_type }, RIS_IMPORT_COUNT, &ris_import_format_side };
static const RisImportTable ballot_table
    = { { "ballot", &ris_ballot_type }, RIS_IMPORT_BALLOT, &ris_import_format_ballot };
static const RisImportTable election_table
    = { { "election", &ris_election_type }, RIS_IMPORT_ELECTION, &ris_import_format_election };
static const RisImportTable candidate_table
    = { { "election-candidate", &ris_election_candidate_type },
        RIS_IMPORT_CANDIDATE,
        &ris_import_format_candidate };
static const RisImportTable recusal_table
    = { { "recusal", &ris_recusal_type }, RIS_IMPORT_RECUSAL, &ris_import_format_exclusion };

static void
set (char **member, const char *value)
{
  g_free (*member);
  *member = g_strdup (value);
}

static gboolean
is_true (const RisJson *object, const char *name)
{
  const RisJson *member = ris_json_get (object, name);

  return member != NULL && member->kind == RIS_JSON_BOOL && member->integer;
}

/* --- parts of a vote --- */

static void
put_sides (RisImportWriter *writer, const RisJson *votes, gint64 vote_id)
{
  guint n = 0;

  if (ris_json_get (votes, "factions") == NULL)
    return;
  for (const RisJson *entry = ris_json_get_first (votes, "factions"); entry != NULL;
       entry = entry->next)
    {
      g_autoptr (RisVoteFaction) side = ris_vote_faction_new ();

      side->vote_id = vote_id;
      side->position = ++n;
      ris_import_writer_open (writer, &side_table, side, entry);
      side->organization_id = ris_import_writer_find_organization (writer, side->label);
      ris_import_writer_save (writer, &side_table, side, entry);
    }
  ris_import_writer_trim (writer, &side_table, vote_id, n);
}

static void
put_electorates (RisImportWriter *writer, const RisJson *votes, gint64 vote_id)
{
  guint n = 0;

  if (ris_json_get (votes, "electorates") == NULL)
    return;
  for (const RisJson *entry = ris_json_get_first (votes, "electorates"); entry != NULL;
       entry = entry->next)
    {
      g_autoptr (RisVoteCount) count = ris_vote_count_new ();

      count->vote_id = vote_id;
      count->position = ++n;
      ris_import_writer_open (writer, &count_table, count, entry);
      ris_import_writer_save (writer, &count_table, count, entry);
    }
  ris_import_writer_trim (writer, &count_table, vote_id, n);
}

static void
put_ballots (RisImportWriter *writer, const RisJson *votes, gint64 vote_id)
{
  for (const RisJson *entry = ris_json_get_first (votes, "ballots"); entry != NULL;
       entry = entry->next)
    {
      g_autoptr (RisBallot) ballot = ris_ballot_new ();

      ballot->vote_id = vote_id;
      ris_import_writer_open (writer, &ballot_table, ballot, entry);
      ris_import_writer_save (writer, &ballot_table, ballot, entry);
    }
}

static void
put_candidates (RisImportWriter *writer, const RisJson *election, gint64 vote_id)
{
  guint n = 0;

  for (const RisJson *entry = ris_json_get_first (election, "lists"); entry != NULL;
       entry = entry->next)
    {
      g_autoptr (RisElectionCandidate) candidate = ris_election_candidate_new ();
      gboolean is_name = entry->kind == RIS_JSON_TEXT;

      candidate->vote_id = vote_id;
      candidate->position = ++n;
      ris_import_writer_open (writer, &candidate_table, candidate, is_name ? NULL : entry);
      if (is_name)
        set (&candidate->label, entry->text);
      g_free (candidate->won);
      candidate->won = ris_json_is_given (entry, "seat")
                           ? g_strdup (ris_json_get_text (entry, "seat"))
                           : ris_import_writer_dup_list (entry, "seats");
      ris_import_writer_save (writer, &candidate_table, candidate, entry);
    }
  ris_import_writer_trim (writer, &candidate_table, vote_id, n);
}

static void
put_election (RisImportWriter *writer, const RisJson *object, gint64 vote_id)
{
  g_autoptr (RisElection) election = ris_election_new ();
  const char *lists = ris_json_get_text (object, "lists");
  const char *result = ris_json_get_text (object, "result");

  election->vote_id = vote_id;
  ris_import_writer_open (writer, &election_table, election, object);
  g_free (election->note);
  election->note = lists != NULL && result != NULL ? g_strconcat (lists, "; ", result, NULL)
                                                   : g_strdup (lists != NULL ? lists : result);
  ris_import_writer_save (writer, &election_table, election, object);
  put_candidates (writer, object, vote_id);
}

/* --- the vote --- */

static gboolean
was_voted (const RisJson *object)
{
  static const char *const traces[] = { "raw",       "yes",      "no",      "abstain",    "invalid",
                                        "unanimous", "factions", "ballots", "electorates" };
  const RisJson *votes = ris_json_get (object, "votes");

  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    if (ris_json_is_given (votes, traces[i]))
      return TRUE;
  return ris_json_is_given (object, "election");
}

/* 0 where nobody voted */
static gint64
put_vote (RisImportWriter *writer, const RisJson *object, const RisDecision *decision)
{
  const RisJson *votes = ris_json_get (object, "votes");
  const RisJson *election = ris_json_get (object, "election");
  const RisImportProperty *result = ris_import_format_find (&ris_import_format_decision, "result");
  const char *word = ris_json_get_text (object, "result");
  g_autoptr (RisVote) vote = ris_vote_new ();

  if (!was_voted (object))
    return 0;
  vote->agenda_item_id = decision->agenda_item_id;
  vote->position = decision->position;
  vote->are_ballots_public = TRUE;
  ris_import_writer_open (writer, &vote_table, vote, votes);
  vote->kind_id = decision->kind_id;
  vote->is_negated = is_true (object, "negatedProposition");
  set (&vote->outcome, word == NULL ? NULL : ris_import_format_get_tag (result, word));
  set (&vote->effect, ris_json_get_text (object, "effectiveResult"));
  if (is_true (election, "secret"))
    set (&vote->method, "secret");
  ris_import_writer_save (writer, &vote_table, vote, object);
  put_sides (writer, votes, vote->id);
  put_electorates (writer, votes, vote->id);
  put_ballots (writer, votes, vote->id);
  if (ris_json_is_given (object, "election"))
    put_election (writer, election, vote->id);
  return vote->id;
}

static void
put_recusals (RisImportWriter *writer, const RisJson *object, const RisDecision *decision)
{
  for (const RisJson *entry = ris_json_get_first (object, "excluded"); entry != NULL;
       entry = entry->next)
    {
      g_autoptr (RisRecusal) recusal = ris_recusal_new ();

      recusal->agenda_item_id = decision->agenda_item_id;
      recusal->vote_id = decision->vote_id;
      ris_import_writer_open (writer, &recusal_table, recusal, entry);
      if (recusal->number == RIS_UNKNOWN)
        recusal->number = 1;
      ris_import_writer_save (writer, &recusal_table, recusal, entry);
    }
}

/* --- recipients --- */

/* the end of a name that starts at @text: behind it comes a comma, "und" or the end; %NULL before the shortest */
static const char *
find_shorter_end (const char *text, const char *end)
{
  while (--end > text)
    if (g_str_has_prefix (end, ", ") || g_str_has_prefix (end, " und "))
      return end;
  return NULL;
}

/* Names hold commas and "und" themselves, so the longest piece that is an organization's name is taken; where there is
 * none, everything up to the next comma is a label. Returns the end of the piece. */
static const char *
find_recipient (RisImportWriter *writer, const char *text, gint64 *organization_id)
{
  const char *comma = strstr (text, ", ");

  for (const char *end = text + strlen (text); end != NULL; end = find_shorter_end (text, end))
    {
      g_autofree char *name = g_strndup (text, (gsize)(end - text));

      *organization_id = ris_import_writer_find_organization (writer, name);
      if (*organization_id != 0)
        return end;
    }
  return comma == NULL ? text + strlen (text) : comma;
}

static const char *
skip_words (const char *text)
{
  static const char *const words[] = { ", ", " und ", "an ", "den ", "die ", "das ", "dem " };
  gboolean has_skipped = TRUE;

  while (has_skipped)
    {
      has_skipped = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        if (g_str_has_prefix (text, words[i]))
          {
            text += strlen (words[i]);
            has_skipped = TRUE;
          }
    }
  return text;
}

static void
put_recipient (RisImportWriter *writer, const RisDecision *decision, guint position, char *label,
               gint64 organization_id)
{
  g_autoptr (RisDecisionRecipient) recipient = ris_decision_recipient_new ();

  recipient->decision_id = decision->id;
  recipient->position = position;
  ris_import_writer_open (writer, &recipient_table, recipient, NULL);
  recipient->organization_id = organization_id;
  g_free (recipient->label);
  recipient->label = label;
  ris_import_writer_save (writer, &recipient_table, recipient, NULL);
}

/* "als Empfehlung an Hauptausschuss, Rat" */
static void
put_recipients (RisImportWriter *writer, const RisDecision *decision)
{
  const char *text
      = decision->competence == NULL ? NULL : strstr (decision->competence, "mpfehlung an ");
  guint n = 0;

  text = text == NULL ? "" : skip_words (text + strlen ("mpfehlung "));
  while (*text != '\0')
    {
      gint64 organization_id = 0;
      const char *end = find_recipient (writer, text, &organization_id);

      put_recipient (writer, decision, ++n, g_strndup (text, (gsize)(end - text)), organization_id);
      text = skip_words (end);
    }
  ris_import_writer_trim (writer, &recipient_table, decision->id, n);
}

/* --- the decision --- */

/* what the outcome means for the proposal */
static void
set_outcome (RisImportWriter *writer, RisDecision *decision, const RisJson *object)
{
  RisLabel kind
      = ris_import_writer_find_label (writer, "decision-kind", ris_json_get_text (object, "kind"));

  if (decision->outcome == NULL && strcmp (kind.canonical, "noting") == 0)
    set (&decision->outcome, "noted");
  if (is_true (object, "negatedProposition"))
    set (&decision->outcome, g_strcmp0 (decision->outcome, "accepted") == 0 ? "rejected" : NULL);
}

void
ris_import_decision_put (RisImportWriter *writer, const RisJson *item, const RisImportPlace *place)
{
  gint64 position = 1;

  for (const RisJson *object = ris_json_get_first (item, "decisions"); object != NULL;
       object = object->next)
    {
      g_autoptr (RisDecision) decision = ris_decision_new ();
      RisImportPlace wording = *place;

      decision->agenda_item_id = place->owner_id;
      decision->position = position++;
      ris_import_writer_open (writer, &decision_table, decision, object);
      set_outcome (writer, decision, object);
      decision->vote_id = put_vote (writer, object, decision);
      ris_import_writer_save (writer, &decision_table, decision, object);
      wording.owner_id = decision->id;
      put_recusals (writer, object, decision);
      put_recipients (writer, decision);
      ris_import_writer_put_text (writer, &wording,
                                  ris_import_writer_find_canonical (writer, "text-section",
                                                                    "wording"),
                                  ris_json_get_text (object, "text"), NULL);
    }
}
