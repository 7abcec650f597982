/* `ris rules wahl`: what the ballots of an election to one office mean, one after the other.
 *
 * A ballot is written as votes by name, `A=14,B=11,C=8`. Beside the candidates some names are kept for what else is counted:
 * nein, enthaltung, ungueltig, abgegeben, gueltig. Where two or more stand, nobody votes against unless "nein" says so.
 */
#include "rules-private.h"

#include "base/record.h"
#include "base/text.h"
#include "rules/ballot-form.h"
#include "rules/single-election.h"

#include <string.h>

static const struct
{
  const char *name;
  gsize offset;
} counts[] = {
  { "nein", G_STRUCT_OFFSET (RisSingleElectionRound, no) },
  { "enthaltung", G_STRUCT_OFFSET (RisSingleElectionRound, abstentions) },
  { "ungueltig", G_STRUCT_OFFSET (RisSingleElectionRound, invalid) },
  { "abgegeben", G_STRUCT_OFFSET (RisSingleElectionRound, cast) },
  { "gueltig", G_STRUCT_OFFSET (RisSingleElectionRound, valid) },
};

/* an election as it is read: the arrays that the case points into */
typedef struct
{
  GPtrArray *candidates; /* (owned) (element-type utf8): borrowed names, in the order met */
  GArray *rounds;        /* (owned) (element-type RisSingleElectionRound) */
  GPtrArray *votes;      /* (owned) (element-type (owned) gint64[]): per round */
  GPtrArray *lots;       /* (owned) (element-type (owned) GArray of guint): per round */
} Election;

static void
election_clear (Election *election)
{
  g_ptr_array_unref (election->candidates);
  g_array_unref (election->rounds);
  g_ptr_array_unref (election->votes);
  g_ptr_array_unref (election->lots);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Election, election_clear)

/* the member of @round that @name counts, or %NULL for a candidate */
static gint64 *
find_count (RisSingleElectionRound *round, const char *name)
{
  g_autofree char *folded = ris_text_fold (name);

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    if (strcmp (folded, counts[i].name) == 0)
      return &G_STRUCT_MEMBER (gint64, round, counts[i].offset);
  return NULL;
}

/* --- reading --- */

static void
collect_candidates (Election *election, const GPtrArray *ballots)
{
  RisSingleElectionRound scratch;

  for (guint i = 0; i < ballots->len; i++)
    {
      const GPtrArray *ballot = ballots->pdata[i];

      for (guint j = 0; j < ballot->len; j++)
        {
          const RisCaseVotes *entry = ballot->pdata[j];

          if (find_count (&scratch, entry->name) == NULL
              && !g_ptr_array_find_with_equal_func (election->candidates, entry->name, g_str_equal,
                                                    NULL))
            g_ptr_array_add (election->candidates, entry->name);
        }
    }
}

static void
add_round (Election *election, const GPtrArray *ballot)
{
  RisSingleElectionRound round = { .no = RIS_UNKNOWN,
                                   .abstentions = RIS_UNKNOWN,
                                   .invalid = RIS_UNKNOWN,
                                   .cast = RIS_UNKNOWN,
                                   .valid = RIS_UNKNOWN };
  gint64 *votes = g_new0 (gint64, election->candidates->len);
  guint n = 0, index;

  for (guint i = 0; i < election->candidates->len; i++)
    votes[i] = RIS_UNKNOWN;
  for (guint i = 0; i < ballot->len; i++)
    {
      const RisCaseVotes *entry = ballot->pdata[i];
      gint64 *count = find_count (&round, entry->name);

      if (count == NULL
          && g_ptr_array_find_with_equal_func (election->candidates, entry->name, g_str_equal,
                                               &index))
        {
          count = &votes[index];
          n++;
        }
      *count = entry->votes;
    }
  if (n > 1 && round.valid == RIS_UNKNOWN && round.cast == RIS_UNKNOWN && round.no == RIS_UNKNOWN)
    round.no = 0;
  round.votes = votes;
  g_ptr_array_add (election->votes, votes);
  g_ptr_array_add (election->lots, g_array_new (FALSE, FALSE, sizeof (guint)));
  g_array_append_val (election->rounds, round);
}

/* "A", drawn after the last ballot, or "A=2" after the second */
static gboolean
add_lot (Election *election, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  gint64 ballot = election->rounds->len;
  guint index;

  if ((parts[1] != NULL
       && !g_ascii_string_to_signed (parts[1], 10, 1, election->rounds->len, &ballot, NULL))
      || !g_ptr_array_find_with_equal_func (election->candidates, parts[0], g_str_equal, &index))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "--los: \"%s\" is no candidate, or there is no such ballot", text);
      return FALSE;
    }
  g_array_append_val (((GArray *)election->lots->pdata[ballot - 1]), index);
  return TRUE;
}

static gboolean
read_election (Election *election, const RisCase *input, GError **error)
{
  const GPtrArray *ballots = ris_cmd_case_get_list (input, "wahlgang");
  const GPtrArray *lots = ris_cmd_case_get_list (input, "los");

  collect_candidates (election, ballots);
  for (guint i = 0; i < ballots->len; i++)
    add_round (election, ballots->pdata[i]);
  for (guint i = 0; i < lots->len; i++)
    if (!add_lot (election, lots->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < election->rounds->len; i++)
    {
      const GArray *drawn = election->lots->pdata[i];
      RisSingleElectionRound *round = &g_array_index (election->rounds, RisSingleElectionRound, i);

      round->lots = (const guint *)(void *)drawn->data;
      round->n_lots = drawn->len;
    }
  return TRUE;
}

/* --- answering --- */

static gboolean
has_form (const RisCase *input)
{
  return ris_cmd_case_is_given (input, "verlangt") || ris_cmd_case_is_given (input, "offen-ja")
         || ris_cmd_case_is_given (input, "offen-nein");
}

static void
fill_form (RisBallotFormCase *form, const RisCase *input)
{
  form->composition = ris_cmd_composition_get (input);
  form->is_election = TRUE;
  form->office = ris_cmd_case_get_text (input, "amt");
  form->n_secret = MAX (ris_cmd_case_get_number (input, "verlangt"), 0);
  form->open_yes = ris_cmd_case_get_number (input, "offen-ja");
  form->open_no = ris_cmd_case_get_number (input, "offen-nein");
}

/* (nullable): what was said about secrecy, in @form */
static const RisBallotFormCase *
read_form (RisBallotFormCase *form, const RisCase *input)
{
  if (!has_form (input))
    return NULL;
  fill_form (form, input);
  return form;
}

/* before any ballot: in which form the election is held */
static RisFinding *
decide_form (const RisRules *rules, const RisCase *input)
{
  static const char *const words[] = { "offen", "geheim" };
  RisBallotFormCase form = RIS_BALLOT_FORM_CASE_UNKNOWN;
  gint64 is_secret = ris_cmd_case_get_number (input, "geheim");

  fill_form (&form, input);
  form.recorded = is_secret == RIS_UNKNOWN ? NULL : words[is_secret];
  return ris_ballot_form_decide (rules, &form);
}

static RisFinding *
evaluate (const RisRules *rules, const Election *election, const RisCase *input)
{
  RisBallotFormCase form = RIS_BALLOT_FORM_CASE_UNKNOWN;
  const RisSingleElectionCase request = {
    .office = ris_cmd_case_get_text (input, "amt"),
    .candidates = (const char *const *)election->candidates->pdata,
    .n_candidates = election->candidates->len,
    .rounds = (const RisSingleElectionRound *)(void *)election->rounds->data,
    .n_rounds = election->rounds->len,
    .composition = ris_cmd_composition_get (input),
    .is_secret = ris_cmd_case_get_number (input, "geheim"),
    .form = read_form (&form, input),
    .counts_abstentions = ris_cmd_case_get_flag (input, "enthaltungen-gueltig"),
  };

  return ris_single_election_evaluate (rules, &request);
}

static RisExit
answer (RisRulesSession *session, GError **error)
{
  g_auto (Election) election = {
    .candidates = g_ptr_array_new (),
    .rounds = g_array_new (FALSE, FALSE, sizeof (RisSingleElectionRound)),
    .votes = g_ptr_array_new_with_free_func (g_free),
    .lots = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref),
  };
  g_autoptr (RisRules) rules = NULL;
  gboolean is_form;

  is_form = !ris_cmd_case_is_given (session->input, "wahlgang")
            && (has_form (session->input) || ris_cmd_case_is_given (session->input, "geheim"));
  if (!is_form
      && (!ris_cmd_rules_need (session, "wahlgang", error)
          || !read_election (&election, session->input, error)))
    return RIS_EXIT_USAGE;
  rules = ris_cmd_rules_resolve (session, NULL, error);
  if (rules == NULL)
    return RIS_EXIT_FAILED;
  return ris_cmd_rules_answer (session, is_form ? decide_form (rules, session->input)
                                                : evaluate (rules, &election, session->input));
}

static const RisCaseField election_fields[] = {
  RIS_CASE_COMPOSITION,
  { "amt", RIS_CASE_TEXT, "office: beigeordnete, ehrenamt, stellvertreter, …", NULL, NULL, FALSE },
  { "wahlgang", RIS_CASE_VOTES, "a ballot", NULL, NULL, TRUE },
  { "los", RIS_CASE_TEXT, "on whom the lot fell: NAME after the last ballot, NAME=N after ballot N",
    NULL, NULL, TRUE },
  { "geheim", RIS_CASE_YES_NO, "whether it is secret", NULL, NULL, FALSE },
  { "verlangt", RIS_CASE_COUNT, "members who demand secrecy, or object to an open election", NULL,
    NULL, FALSE },
  { "offen-ja", RIS_CASE_COUNT, "votes for electing openly", NULL, NULL, FALSE },
  { "offen-nein", RIS_CASE_COUNT, "votes against it", NULL, NULL, FALSE },
  { "enthaltungen-gueltig", RIS_CASE_FLAG, "abstentions are valid votes here", NULL, NULL, FALSE },
  { 0 },
};

const RisRulesTopic ris_cmd_rules_election
    = { "wahl", "say what the ballots of an election mean", NULL, election_fields, answer };
