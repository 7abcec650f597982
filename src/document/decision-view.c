/* Decisions and votes as parts of a view. A vote can carry much or little: counts, sides by faction, single ballots, further
 * electorates, an election with candidates. Only what is known is put into the view; nothing is made up from gaps. */
#include "document/decision-view.h"

#include "base/text.h"
#include "model/wording.h"

#include <string.h>

RisRich *
ris_decision_view_make_text (const char *markdown, gpointer data)
{
  g_autoptr (GError) error = NULL;
  RisRich *rich = ris_rich_new_from_markdown (markdown, &error);

  if (rich != NULL)
    return rich;
  /* stored texts are checked before they are stored: this one is too long for Markdown and is shown as it is */
  rich = ris_rich_new (RIS_RICH_DOCUMENT, NULL);
  ris_rich_append (ris_rich_append (rich, ris_rich_new (RIS_RICH_PARAGRAPH, NULL)),
                   ris_rich_new (RIS_RICH_TEXT, markdown));
  return rich;
}

const char *
ris_decision_view_get_draft (const RisAgendaItemDetails *details)
{
  for (guint i = 0; i < details->paper_texts->len; i++)
    {
      const RisTextRow *text = details->paper_texts->pdata[i];

      if (g_strcmp0 (text->section_canonical, "proposal") == 0)
        return text->markdown;
    }
  return NULL;
}

/* --- parts of a vote --- */

static void
append_number (RisView *list, const char *label, gint64 value)
{
  RisView *map;

  if (value == RIS_UNKNOWN)
    return;
  map = ris_view_append_map (list);
  ris_view_set_text (map, "label", label);
  ris_view_set_int (map, "value", value);
}

static void
add_numbers (RisView *map, const RisVoteRow *vote)
{
  RisView *list = ris_view_add_list (map, "numbers");

  /* "einstimmig" proves that nobody voted no; a lone "0 Nein" would say less than the words beside it */
  if (vote->yes != RIS_UNKNOWN || vote->no > 0)
    {
      append_number (list, "Ja", vote->yes);
      append_number (list, "Nein", vote->no);
      append_number (list, "Enthaltung", vote->abstain);
    }
  append_number (list, "ungültig", vote->invalid);
  append_number (list, "nicht anwesend", vote->absent);
  append_number (list, "befangen", vote->recused);
  append_number (list, "stimmberechtigt", vote->entitled);
}

/* whether the words of a result leave out counts that are known */
static gboolean
has_silent_numbers (const RisVoteRow *vote)
{
  if (vote->invalid != RIS_UNKNOWN || vote->absent != RIS_UNKNOWN || vote->recused != RIS_UNKNOWN
      || vote->entitled != RIS_UNKNOWN)
    return TRUE;
  return vote->printed != NULL && strpbrk (vote->printed, "0123456789") == NULL;
}

static void
add_electorates (RisView *map, const GPtrArray *counts, gint64 vote_id)
{
  RisView *list = ris_view_add_list (map, "electorates");

  for (guint i = 0; i < counts->len; i++)
    {
      const RisVoteCountRow *count = counts->pdata[i];
      g_autofree char *text = ris_wording_dup_counts (count->yes, count->no, count->abstain);
      RisView *entry;

      if (count->vote_id != vote_id || text == NULL)
        continue;
      entry = ris_view_append_map (list);
      ris_view_set_text (entry, "label", count->electorate);
      ris_view_set_text (entry, "text", text);
    }
}

/* "dafür: 4 CDU, 4 SPD, OB": one line for each side, in the order of the minutes */
static void
add_sides (RisView *map, const GPtrArray *factions, gint64 vote_id)
{
  static const char *const sides[] = { "yes", "no", "abstain", "absent" };
  RisView *list = ris_view_add_list (map, "sides");

  for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      RisView *entry;

      for (guint i = 0; i < factions->len; i++)
        {
          const RisVoteFactionRow *faction = factions->pdata[i];

          if (faction->vote_id != vote_id || g_strcmp0 (faction->side, sides[side]) != 0)
            continue;
          g_string_append (text, text->len > 0 ? ", " : "");
          if (faction->number != RIS_UNKNOWN)
            g_string_append_printf (text, "%" G_GINT64_FORMAT " ", faction->number);
          g_string_append (text, faction->label);
        }
      if (text->len == 0)
        continue;
      entry = ris_view_append_map (list);
      ris_view_set_text (entry, "label", ris_wording_get_side (sides[side]));
      ris_view_set_text (entry, "text", text->str);
    }
}

static void
add_members (RisView *map, const GPtrArray *ballots, gint64 vote_id)
{
  RisView *list = ris_view_add_list (map, "members");

  for (guint i = 0; i < ballots->len; i++)
    {
      const RisBallotRow *ballot = ballots->pdata[i];
      RisView *entry;

      if (ballot->vote_id != vote_id)
        continue;
      entry = ris_view_append_map (list);
      ris_view_set_text (entry, "name", ballot->name);
      ris_view_set_text (entry, "value", ris_wording_get_side (ballot->value));
      ris_view_set_text (entry, "note", ballot->note);
    }
}

static void
add_candidates (RisView *map, const GPtrArray *candidates, gint64 vote_id)
{
  RisView *list = ris_view_add_list (map, "candidates");

  for (guint i = 0; i < candidates->len; i++)
    {
      const RisCandidateRow *candidate = candidates->pdata[i];
      g_autofree char *votes = NULL;
      RisView *entry;

      if (candidate->vote_id != vote_id)
        continue;
      entry = ris_view_append_map (list);
      ris_view_set_record (entry, &ris_candidate_row_type, candidate);
      /* a text, because 0 votes are known and no number at all is not */
      if (candidate->votes != RIS_UNKNOWN)
        votes = g_strdup_printf ("%" G_GINT64_FORMAT " %s", candidate->votes,
                                 candidate->votes == 1 ? "Stimme" : "Stimmen");
      ris_view_set_text (entry, "votes_text", votes);
    }
}

static void
add_election (RisView *map, const RisAgendaItemDetails *details, gint64 vote_id)
{
  for (guint i = 0; i < details->elections->len; i++)
    {
      const RisElectionRow *election = details->elections->pdata[i];
      RisView *entry;

      if (election->vote_id != vote_id)
        continue;
      entry = ris_view_add_map (map, "election");
      ris_view_set_record (entry, &ris_election_row_type, election);
      if (election->is_secret != RIS_UNKNOWN)
        ris_view_set_text (entry, "secrecy", election->is_secret == 1 ? "geheim" : "offen");
      add_candidates (entry, details->candidates, vote_id);
    }
}

static void
add_block (RisView *map, const GPtrArray *block, gint64 vote_id)
{
  RisView *list = ris_view_add_list (map, "block");

  for (guint i = 0; i < block->len; i++)
    {
      const RisBlockRow *row = block->pdata[i];

      if (row->vote_id == vote_id)
        ris_view_set_record (ris_view_append_map (list), &ris_block_row_type, row);
    }
}

/* "Bernd Brandt (Eigentum am Nachbargrundstück), hat den Raum verlassen"; "3 Mitglieder" */
static char *
dup_recusal (const RisRecusalRow *recusal)
{
  GString *text = g_string_new (recusal->name);

  if (recusal->name == NULL)
    g_string_append_printf (text, "%" G_GINT64_FORMAT " %s", recusal->number,
                            recusal->number == 1 ? "Mitglied" : "Mitglieder");
  if (recusal->reason != NULL)
    g_string_append_printf (text, " (%s)", recusal->reason);
  if (recusal->left_room == 1)
    g_string_append_printf (text, ", %s den Raum verlassen",
                            recusal->name == NULL && recusal->number > 1 ? "haben" : "hat");
  return g_string_free (text, FALSE);
}

/* who was excluded from this vote, or (0) from the item as a whole */
static void
add_recusals (RisView *map, const GPtrArray *recusals, gint64 vote_id)
{
  RisView *list = ris_view_add_list (map, "recusals");

  for (guint i = 0; i < recusals->len; i++)
    {
      const RisRecusalRow *recusal = recusals->pdata[i];
      g_autofree char *text = NULL;

      if (recusal->vote_id != vote_id)
        continue;
      text = dup_recusal (recusal);
      ris_view_append_text (list, text);
    }
}

static const RisVoteRow *
find_vote (const GPtrArray *votes, gint64 id)
{
  for (guint i = 0; i < votes->len; i++)
    {
      const RisVoteRow *vote = votes->pdata[i];

      if (vote->id == id)
        return vote;
    }
  return NULL;
}

/* what had to be voted on before this vote made sense; @id may name a vote of another item: then nothing is said */
static void
set_followed (RisView *map, const RisAgendaItemDetails *details, gint64 id)
{
  const RisVoteRow *followed = find_vote (details->votes, id);
  const char *text;

  if (followed == NULL)
    return;
  text = followed->subject;
  for (guint i = 0; text == NULL && i < details->elections->len; i++)
    {
      const RisElectionRow *election = details->elections->pdata[i];

      if (election->vote_id == id)
        text = election->method;
    }
  ris_view_set_text (map, "follows", text != NULL ? text : followed->kind);
}

static void
fill_vote (RisView *map, const RisAgendaItemDetails *details, const RisVoteRow *vote)
{
  g_autofree char *text = ris_wording_dup_vote (vote);

  ris_view_set_text (map, "text", text);
  ris_view_set_text (map, "kind", vote->kind);
  ris_view_set_text (map, "subject", vote->subject);
  ris_view_set_text (map, "method", ris_wording_get_method (vote->method));
  ris_view_set_text (map, "majority", ris_wording_get_majority (vote->majority));
  ris_view_set_text (map, "electorate", vote->electorate);
  ris_view_set_text (map, "outcome", ris_wording_get_outcome (vote->outcome));
  ris_view_set_text (map, "tone", ris_wording_get_tone (vote->outcome));
  ris_view_set_text (map, "effect", vote->effect);
  ris_view_set_bool (map, "is_negated", vote->is_negated);
  ris_view_set_bool (map, "is_repeated", vote->repeats_id != 0);
  ris_view_set_bool (map, "has_silent_numbers", has_silent_numbers (vote));
  set_followed (map, details, vote->follows_id);
  add_numbers (map, vote);
  add_electorates (map, details->counts, vote->id);
  add_sides (map, details->factions, vote->id);
  add_members (map, details->ballots, vote->id);
  add_election (map, details, vote->id);
  add_block (map, details->block, vote->id);
  add_recusals (map, details->recusals, vote->id);
}

/* --- steps --- */

static gboolean
has_same_words (const char *a, const char *b)
{
  g_autofree char *left = ris_text_fold (a);
  g_autofree char *right = ris_text_fold (b);

  return g_str_equal (left, right);
}

static void
fill_wording (RisView *map, const RisDecisionRow *decision, const char *draft,
              RisTextMaker make_text, gpointer data)
{
  gboolean is_about_draft = g_strcmp0 (decision->kind_canonical, "main") == 0
                            || g_strcmp0 (decision->kind_canonical, "noting") == 0;

  if (decision->wording == NULL)
    {
      if (decision->like_draft && draft != NULL)
        ris_view_take_rich (map, "wording", make_text (draft, data));
      return;
    }
  ris_view_take_rich (map, "wording", make_text (decision->wording, data));
  if (draft != NULL && is_about_draft && !has_same_words (draft, decision->wording))
    ris_view_take_rich (map, "difference", ris_rich_new_from_difference (draft, decision->wording));
}

static gboolean
is_decided (const GPtrArray *decisions, gint64 vote_id)
{
  for (guint i = 0; i < decisions->len; i++)
    if (((const RisDecisionRow *)decisions->pdata[i])->vote_id == vote_id)
      return TRUE;
  return FALSE;
}

static void
append_decision (RisView *steps, const RisAgendaItemDetails *details,
                 const RisDecisionRow *decision, RisTextMaker make_text, gpointer data)
{
  RisView *map = ris_view_append_map (steps);
  const RisVoteRow *vote = find_vote (details->votes, decision->vote_id);
  const char *outcome = ris_wording_get_outcome (decision->outcome);

  ris_view_set_text (map, "kind", decision->kind);
  ris_view_set_bool (map, "is_main", g_strcmp0 (decision->kind_canonical, "main") == 0);
  ris_view_set_text (map, "number", decision->number);
  ris_view_set_text (map, "competence", decision->competence);
  ris_view_set_text (map, "outcome", outcome);
  ris_view_set_text (map, "tone", ris_wording_get_tone (decision->outcome));
  ris_view_set_text (map, "changes_number", decision->changes_number);
  ris_view_set_text (map, "changes_title", decision->changes_title);
  ris_view_set_text (map, "changes_on", decision->changes_on);
  ris_view_set_text (map, "quoted_meeting", decision->quoted_meeting);
  ris_view_set_text (map, "quoted_on", decision->quoted_on);
  if (decision->changes_item_id != 0)
    ris_view_set_int (map, "changes_item_id", decision->changes_item_id);
  if (decision->quoted_item_id != 0)
    ris_view_set_int (map, "quoted_item_id", decision->quoted_item_id);
  fill_wording (map, decision, ris_decision_view_get_draft (details), make_text, data);
  if (vote != NULL)
    fill_vote (ris_view_append_map (ris_view_add_list (map, "ballot")), details, vote);
}

static void
append_vote (RisView *steps, const RisAgendaItemDetails *details, const RisVoteRow *vote)
{
  RisView *map = ris_view_append_map (steps);

  ris_view_set_text (map, "kind", vote->kind);
  ris_view_set_bool (map, "is_main", g_strcmp0 (vote->kind_canonical, "main") == 0);
  ris_view_set_text (map, "outcome", ris_wording_get_outcome (vote->outcome));
  ris_view_set_text (map, "tone", ris_wording_get_tone (vote->outcome));
  fill_vote (ris_view_append_map (ris_view_add_list (map, "ballot")), details, vote);
}

static void
add_tasks (RisView *map, const GPtrArray *tasks)
{
  RisView *list = ris_view_add_list (map, "tasks");

  for (guint i = 0; i < tasks->len; i++)
    {
      const RisTaskRow *task = tasks->pdata[i];
      RisView *entry = ris_view_append_map (list);

      ris_view_set_record (entry, &ris_task_row_type, task);
      ris_view_set_text (entry, "kind_text", ris_wording_get_task (task->kind));
    }
}

void
ris_decision_view_add (RisView *map, const RisAgendaItemDetails *details, RisTextMaker make_text,
                       gpointer data)
{
  RisView *steps = ris_view_add_list (map, "steps");

  for (guint i = 0; i < details->decisions->len; i++)
    append_decision (steps, details, details->decisions->pdata[i], make_text, data);
  for (guint i = 0; i < details->votes->len; i++)
    if (!is_decided (details->decisions, ((const RisVoteRow *)details->votes->pdata[i])->id))
      append_vote (steps, details, details->votes->pdata[i]);
  add_recusals (map, details->recusals, 0);
  add_tasks (map, details->tasks);
}

void
ris_decision_view_add_texts (RisView *map, const char *name, const GPtrArray *texts,
                             RisTextMaker make_text, gpointer data)
{
  RisView *list = ris_view_add_list (map, name);

  for (guint i = 0; i < texts->len; i++)
    {
      const RisTextRow *text = texts->pdata[i];
      RisView *entry = ris_view_append_map (list);

      ris_view_set_record (entry, &ris_text_row_type, text);
      ris_view_set_bool (entry, "has_versions", text->versions > 1);
      ris_view_take_rich (entry, "text", make_text (text->markdown, data));
    }
}
