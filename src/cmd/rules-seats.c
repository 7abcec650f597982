/* `ris rules sitze`: seats of committees for lists, the order in which factions choose chairs, deputies of the mayor, and
 * whether a joint proposal makes all of that unnecessary. */
#include "rules-private.h"

#include "base/record.h"
#include "rules/committee.h"

#include <string.h>

/* what the case of the rules points into */
typedef struct
{
  GArray *lists; /* (owned) (element-type RisSeatsList) */
  GArray *lots;  /* (owned) (element-type guint) */
} Lists;

static void
lists_clear (Lists *lists)
{
  g_array_unref (lists->lists);
  g_array_unref (lists->lots);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lists, lists_clear)

/* --- reading --- */

/* the index of @label, or -1 */
static int
find_list (const Lists *lists, const char *label)
{
  for (guint i = 0; i < lists->lists->len; i++)
    if (strcmp (g_array_index (lists->lists, RisSeatsList, i).label, label) == 0)
      return (int)i;
  return -1;
}

static gboolean
refuse (const char *option, const char *label, const char *why, GError **error)
{
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s: \"%s\" %s", option, label,
               why);
  return FALSE;
}

static gboolean
read_lists (Lists *lists, const RisCase *input, GError **error)
{
  const GPtrArray *groups = ris_cmd_case_get_list (input, "liste");

  for (guint i = 0; i < groups->len; i++)
    {
      const GPtrArray *group = groups->pdata[i];

      for (guint j = 0; j < group->len; j++)
        {
          const RisCaseVotes *entry = group->pdata[j];
          RisSeatsList list = { entry->name, entry->votes, RIS_UNKNOWN };

          if (find_list (lists, entry->name) >= 0)
            return refuse ("liste", entry->name, "is given twice", error);
          g_array_append_val (lists->lists, list);
        }
    }
  return TRUE;
}

static gboolean
read_strengths (Lists *lists, const RisCase *input, GError **error)
{
  const GPtrArray *strengths = ris_cmd_case_get_list (input, "waehlerstimmen");

  for (guint i = 0; i < strengths->len; i++)
    {
      const RisCaseVotes *entry = strengths->pdata[i];
      int index = find_list (lists, entry->name);

      if (index < 0)
        return refuse ("waehlerstimmen", entry->name, "is no list", error);
      g_array_index (lists->lists, RisSeatsList, index).strength = entry->votes;
    }
  return TRUE;
}

/* whom the lot, or the run-off, named, in the order of --los */
static gboolean
read_lots (Lists *lists, const RisCase *input, GError **error)
{
  const GPtrArray *labels = ris_cmd_case_get_list (input, "los");

  for (guint i = 0; i < labels->len; i++)
    {
      int index = find_list (lists, labels->pdata[i]);

      if (index < 0)
        return refuse ("los", labels->pdata[i], "is no list", error);
      g_array_append_val (lists->lots, index);
    }
  return TRUE;
}

static gboolean
read_all (Lists *lists, const RisCase *input, GError **error)
{
  return read_lists (lists, input, error) && read_strengths (lists, input, error)
         && read_lots (lists, input, error);
}

static RisSeatsCase
make_seats (const Lists *lists, const RisCase *input)
{
  const char *method = ris_cmd_case_get_text (input, "verfahren");
  const char *tie = ris_cmd_case_get_text (input, "gleichstand");
  RisSeatsCase seats = {
    .method = RIS_SEATS_BY_RULE,
    .seats = ris_cmd_case_get_number (input, "sitze"),
    .lists = (const RisSeatsList *)(void *)lists->lists->data,
    .n_lists = lists->lists->len,
    .lots = (const guint *)(void *)lists->lots->data,
    .n_lots = lists->lots->len,
    .tie = tie == NULL                           ? RIS_SEATS_TIE_BY_RULE
           : g_strcmp0 (tie, "stimmenzahl") == 0 ? RIS_SEATS_TIE_STRENGTH
                                                 : RIS_SEATS_TIE_LOT,
    .is_ranked = ris_cmd_case_get_flag (input, "rangfolge"),
  };

  if (method != NULL)
    ris_seats_find_method (method, &seats.method);
  return seats;
}

/* --- questions --- */

static RisFinding *
find_seats (const RisRules *rules, const Lists *lists, const RisCase *input)
{
  RisSeatsCase seats = make_seats (lists, input);

  return ris_cmd_case_get_flag (input, "vergleich") ? ris_seats_compare (rules, &seats)
                                                    : ris_seats_find (rules, &seats);
}

static RisFinding *
find_chairs (const RisRules *rules, const Lists *lists, const RisCase *input)
{
  const RisCommitteeChairs chairs = {
    .is_agreed = ris_cmd_case_get_number (input, "einigung"),
    .objectors = ris_cmd_case_get_number (input, "widerspruch"),
    .composition = ris_cmd_composition_get (input),
    .seats = make_seats (lists, input),
  };

  return ris_committee_find_chairs (rules, &chairs);
}

static RisFinding *
find_deputies (const RisRules *rules, const Lists *lists, const RisCase *input)
{
  const RisDeputies deputies = {
    .is_secret = ris_cmd_case_get_number (input, "geheim"),
    .seats = make_seats (lists, input),
    .was_runoff_tied = ris_cmd_case_get_flag (input, "stichwahl-gleich"),
    .composition = ris_cmd_composition_get (input),
  };

  return ris_committee_find_deputies (rules, &deputies);
}

static RisFinding *
find_proposal (const RisRules *rules, const Lists *lists, const RisCase *input)
{
  const RisCommitteeProposal proposal = {
    .proposals = ris_cmd_case_get_number (input, "vorschlaege"),
    .is_from_all = ris_cmd_case_get_number (input, "von-allen"),
    .yes = ris_cmd_case_get_number (input, "ja"),
    .no = ris_cmd_case_get_number (input, "nein"),
    .abstentions = ris_cmd_case_get_number (input, "enthaltung"),
    .has_mayor_voted = ris_cmd_case_get_number (input, "hvb-stimmt"),
    .composition = ris_cmd_composition_get (input),
  };

  return ris_committee_find_proposal (rules, &proposal);
}

static const struct
{
  const char *word;
  const char *needed;
  RisFinding *(*find) (const RisRules *rules, const Lists *lists, const RisCase *input);
} purposes[] = {
  { "ausschuss", "sitze liste", find_seats },
  { "vorsitze", "sitze liste", find_chairs },
  { "stellvertreter", "sitze liste", find_deputies },
  { "vorschlag", "vorschlaege", find_proposal },
};

static RisExit
answer (RisRulesSession *session, GError **error)
{
  g_auto (Lists) lists = {
    .lists = g_array_new (FALSE, FALSE, sizeof (RisSeatsList)),
    .lots = g_array_new (FALSE, FALSE, sizeof (guint)),
  };
  const char *word = ris_cmd_case_get_text (session->input, "fuer");
  g_autoptr (RisRules) rules = NULL;
  gsize i = 0;

  while (word != NULL && strcmp (purposes[i].word, word) != 0)
    i++;
  if (!ris_cmd_rules_need (session, purposes[i].needed, error)
      || !read_all (&lists, session->input, error))
    return RIS_EXIT_USAGE;
  rules = ris_cmd_rules_resolve (session, NULL, error);
  if (rules == NULL)
    return RIS_EXIT_FAILED;
  return ris_cmd_rules_answer (session, purposes[i].find (rules, &lists, session->input));
}

static const RisCaseField seats_fields[] = {
  RIS_CASE_COMPOSITION,
  { "fuer", RIS_CASE_WORD, "what is filled; ausschuss unless said",
    "ausschuss vorsitze stellvertreter vorschlag", NULL, FALSE },
  { "sitze", RIS_CASE_COUNT, "seats, chairs or deputies", NULL, NULL, FALSE },
  { "liste", RIS_CASE_VOTES, "lists with their votes, or factions with their members", NULL, NULL,
    TRUE },
  { "verfahren", RIS_CASE_WORD, "method, instead of the one the law asks for",
    "dhondt hare_niemeyer sainte_lague", NULL, FALSE },
  { "vergleich", RIS_CASE_FLAG, "by all three methods", NULL, NULL, FALSE },
  { "los", RIS_CASE_TEXT, "list that was drawn, or won a run-off", NULL, NULL, TRUE },
  { "gleichstand", RIS_CASE_WORD, "what decides before the lot", "los stimmenzahl", NULL, FALSE },
  { "waehlerstimmen", RIS_CASE_VOTES, "votes of the people for the lists", NULL, NULL, FALSE },
  { "rangfolge", RIS_CASE_FLAG, "the order of the seats matters", NULL, NULL, FALSE },
  { "einigung", RIS_CASE_YES_NO, "whether the factions agree on the chairs", NULL, NULL, FALSE },
  { "widerspruch", RIS_CASE_COUNT, "members who object to that", NULL, NULL, FALSE },
  { "geheim", RIS_CASE_YES_NO, "whether the deputies are elected in secret", NULL, NULL, FALSE },
  { "stichwahl-gleich", RIS_CASE_FLAG, "the last run-off brought no decision", NULL, NULL, FALSE },
  { "vorschlaege", RIS_CASE_COUNT, "number of proposals", NULL, NULL, FALSE },
  { "von-allen", RIS_CASE_YES_NO, "whether all factions and groups made it together", NULL, NULL,
    FALSE },
  { "ja", RIS_CASE_COUNT, "votes for the proposal", NULL, NULL, FALSE },
  { "nein", RIS_CASE_COUNT, "votes against it", NULL, NULL, FALSE },
  { "enthaltung", RIS_CASE_COUNT, "abstentions", NULL, NULL, FALSE },
  { "hvb-stimmt", RIS_CASE_YES_NO, "whether the mayor voted", NULL, NULL, FALSE },
  { 0 },
};

const RisRulesTopic ris_cmd_rules_seats
    = { "sitze", "distribute seats among lists", NULL, seats_fields, answer };
