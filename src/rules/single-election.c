/* Single elections: one office, ballot after ballot.
 *
 * `wahl.ablauf` lists what follows what: "wahlgang, engere_wahl, los" or "wahlgang, wiederholung, stichwahl, los". The ballots held
 * are taken in that order, and each either elects, or says who stands in the next one, or needs a lot, or ends the election.
 * A first ballot and its repetition elect by the majority of `wahl.mehrheit`; the last ballots elect whoever has more votes.
 *
 * Into the last ballots come the two with most votes. Where several have equally many for the last place,
 * `wahl.eintritt.gleichstand` says whether the lot decides or all of them stand.
 */
#include "rules/single-election.h"

#include <string.h>

#include "base/record.h"
#include "rules/ballot-form.h"
#include "single-election-private.h"
#include "wording-private.h"

typedef RisSingleElectionCount Count;

/* candidates by index */
typedef struct
{
  guint members[RIS_SINGLE_ELECTION_MAX_CANDIDATES];
  guint n;
} Names;

static const struct
{
  const char *word;
  const char *label;  /* behind "2. Wahlgang" */
  const char *phrase; /* behind "Es folgt" */
  gboolean is_runoff; /* only the best stand, most votes elect */
} stages[] = {
  { "wahlgang", "", "ein weiterer Wahlgang mit", FALSE },
  { "wiederholung", " (Wiederholung)", "die Wiederholung der Wahl mit", FALSE },
  { "engere_wahl", " (engere Wahl)", "eine engere Wahl zwischen", TRUE },
  { "stichwahl", " (Stichwahl)", "eine Stichwahl zwischen", TRUE },
};

#define NO_STAGE ((int)G_N_ELEMENTS (stages))

/* --- stages --- */

/* the word of `wahl.ablauf` for ballot @number (nullable); the first ballot is always one */
static const char *
stage_word (const Count *count, guint number)
{
  const RisRule *rule = ris_rules_get (count->rules, "wahl.ablauf");

  if (!rule->value.is_known)
    return number == 0 ? stages[0].word : NULL;
  return number < g_strv_length (rule->value.words) ? rule->value.words[number] : NULL;
}

/* index into stages, %NO_STAGE for a lot or nothing; an election begins with a ballot whatever the rule says */
static int
find_stage (const Count *count, guint number)
{
  const char *word = stage_word (count, number);

  for (int i = 0; word != NULL && i < NO_STAGE; i++)
    if (strcmp (stages[i].word, word) == 0)
      return i;
  return number == 0 ? 0 : NO_STAGE;
}

static gboolean
is_lot_next (const Count *count)
{
  return g_strcmp0 (stage_word (count, count->number + 1), "los") == 0;
}

/* --- names --- */

static Names
find_standing (const Count *count)
{
  Names names = { .n = 0 };

  for (guint i = 0; i < count->election->n_candidates; i++)
    if (count->stands[i])
      names.members[names.n++] = i;
  return names;
}

static char *
dup_names (const Count *count, const Names *names, const char *conjunction)
{
  const char *words[RIS_SINGLE_ELECTION_MAX_CANDIDATES];

  for (guint i = 0; i < names->n; i++)
    words[i] = count->election->candidates[names->members[i]];
  return ris_wording_dup_list (words, names->n, conjunction);
}

static void
add_names (const Count *count, const Names *names)
{
  const char *words[RIS_SINGLE_ELECTION_MAX_CANDIDATES + 1];
  g_autofree char *joined = NULL;

  for (guint i = 0; i < names->n; i++)
    words[i] = count->election->candidates[names->members[i]];
  words[names->n] = NULL;
  joined = g_strjoinv (", ", (char **)words);
  ris_finding_add_text (count->finding, "kandidaten", "zur Wahl", joined);
}

static gboolean
has_name (const Names *names, guint candidate)
{
  for (guint i = 0; i < names->n; i++)
    if (names->members[i] == candidate)
      return TRUE;
  return FALSE;
}

/* --- outcomes; each ends the count, so they answer %FALSE --- */

static gboolean
say_elected (Count *count, guint winner, const char *how)
{
  const char *name = count->election->candidates[winner];

  ris_finding_set_outcome (count->finding, RIS_FINDING_FINE, "gewaehlt");
  ris_finding_add_text (count->finding, "gewaehlt", "gewählt", name);
  ris_finding_say (count->finding, "%s ist gewählt: %s.", name, how);
  return FALSE;
}

static gboolean
say_nobody (Count *count, const char *why)
{
  Names standing = find_standing (count);

  ris_finding_set_outcome (count->finding, RIS_FINDING_FINE, "nicht_gewaehlt");
  if (standing.n == 1)
    ris_finding_say (count->finding, "%s ist nicht gewählt: %s.",
                     count->election->candidates[standing.members[0]], why);
  else
    ris_finding_say (count->finding, "Niemand ist gewählt: %s.", why);
  return FALSE;
}

/* the next ballot was not yet held */
static void
say_next (Count *count, int stage)
{
  Names standing = find_standing (count);
  g_autofree char *names = dup_names (count, &standing, "und");
  g_autofree char *before = g_strdup (count->finding->sentence);

  ris_finding_set_outcome (count->finding, RIS_FINDING_HINT, "naechster_wahlgang");
  ris_finding_add_text (count->finding, "naechster", "nächster Schritt", stages[stage].word);
  add_names (count, &standing);
  if (count->number == 0)
    ris_finding_say (count->finding, "Es beginnt der 1. Wahlgang mit %s.", names);
  else
    ris_finding_say (count->finding, "%s Es folgt %s %s.", before, stages[stage].phrase, names);
}

static gboolean
say_lot (Count *count, const Names *tied, guint places, const char *office)
{
  g_autofree char *names = dup_names (count, tied, "und");
  gint64 votes = count->round->votes[tied->members[0]];
  const char *draw = ris_wording_add_draw (count->finding, count->rules);

  ris_finding_set_outcome (count->finding, RIS_FINDING_HINT, "los");
  ris_finding_add_text (count->finding, "los_fuer", "Los entscheidet über", office);
  ris_finding_add_number (count->finding, "plaetze", "zu vergebende Plätze", places);
  add_names (count, tied);
  ris_finding_say (count->finding, "%s haben gleich viele Stimmen (%" G_GINT64_FORMAT ")%s.%s",
                   names, votes,
                   strcmp (office, "amt") == 0 ? ""
                   : places == 1 ? "; einer der beiden Plätze in der nächsten Wahl ist noch frei"
                                 : "; die beiden Plätze in der nächsten Wahl sind noch frei",
                   draw);
  return FALSE;
}

static gboolean
say_lot_invalid (Count *count)
{
  ris_finding_set_outcome (count->finding, RIS_FINDING_IMPOSSIBLE, "angabe_ungueltig");
  ris_finding_say (count->finding,
                   "Das Los nach dem %u. Wahlgang passt nicht: Es fällt nur zwischen Personen mit "
                   "gleicher Stimmenzahl und nur, wenn es nötig ist.",
                   count->number + 1);
  return FALSE;
}

/* --- who comes into the next ballot --- */

/* the best of those who stand; several where they are equal */
static Names
find_best (const Count *count)
{
  Names best = { .n = 0 };

  for (guint i = 0; i < count->election->n_candidates; i++)
    {
      gint64 lead = !count->stands[i] ? -1
                    : best.n == 0     ? 1
                                  : count->round->votes[i] - count->round->votes[best.members[0]];

      if (lead > 0)
        best.n = 0;
      if (lead >= 0)
        best.members[best.n++] = i;
    }
  return best;
}

static void
let_stand (Count *count, const Names *names)
{
  for (guint i = 0; i < count->election->n_candidates; i++)
    count->stands[i] = has_name (names, i);
}

/* the two best in @sure; those equal for the last of the two places in @tied instead. Returns: places open for the tied */
static guint
find_two (const Count *count, Names *sure, Names *tied)
{
  Count rest = *count;

  *sure = find_best (&rest);
  *tied = *sure;
  if (sure->n > 2)
    {
      sure->n = 0;
      return 2;
    }
  if (sure->n == 2)
    return 0;
  rest.stands[sure->members[0]] = FALSE;
  *tied = find_best (&rest);
  if (tied->n > 1)
    return 1;
  sure->members[sure->n++] = tied->members[0];
  return 0;
}

/* moves whom the lots name from @tied to @sure; %FALSE where a lot is wrong */
static gboolean
use_entry_lots (const Count *count, Names *sure, Names *tied, guint *places)
{
  for (guint i = 0; i < count->round->n_lots; i++)
    {
      guint drawn = count->round->lots[i];
      Names rest = { .n = 0 };

      if (*places == 0 || !has_name (tied, drawn))
        return FALSE;
      for (guint j = 0; j < tied->n; j++)
        if (tied->members[j] != drawn)
          rest.members[rest.n++] = tied->members[j];
      *tied = rest;
      sure->members[sure->n++] = drawn;
      (*places)--;
    }
  return TRUE;
}

/* what happens to those who are equal for the last place */
static gboolean
decide_entry (Count *count, Names *sure, Names *tied, guint places)
{
  const RisRule *rule = ris_rules_get (count->rules, "wahl.eintritt.gleichstand");

  if (ris_rule_has_word (rule, "alle") && count->round->n_lots == 0)
    {
      ris_finding_add_rule (count->finding, rule);
      for (guint i = 0; i < tied->n; i++)
        sure->members[sure->n++] = tied->members[i];
      return TRUE;
    }
  if (!use_entry_lots (count, sure, tied, &places))
    return say_lot_invalid (count);
  if (rule->value.is_known)
    ris_finding_add_rule (count->finding, rule);
  else
    ris_finding_take (count->finding, ris_finding_new_unknown (rule, "Wer bei gleicher Stimmenzahl "
                                                                     "zur nächsten Wahl steht, "
                                                                     "lässt sich nicht sagen"));
  if (places == 0)
    return TRUE;
  if (rule->value.is_known)
    return say_lot (count, tied, places, "eintritt");

  g_autofree char *names = dup_names (count, tied, "und");

  ris_finding_set_outcome (count->finding, RIS_FINDING_WARNING, "unbekannt");
  add_names (count, tied);
  ris_finding_say (count->finding,
                   "%s haben gleich viele Stimmen. Wer von ihnen zur nächsten Wahl steht, ist im "
                   "Regelwerk nicht gesetzt.",
                   names);
  return FALSE;
}

static gboolean
select_two (Count *count)
{
  Names sure;
  Names tied;
  guint places = find_two (count, &sure, &tied);

  if (places == 0 && count->round->n_lots > 0)
    return say_lot_invalid (count);
  if (places > 0 && !decide_entry (count, &sure, &tied, places))
    return FALSE;
  let_stand (count, &sure);
  return TRUE;
}

/* --- ballots --- */

static gboolean
elect_by_lot (Count *count, const Names *best)
{
  guint drawn = count->round->lots[0];

  if (count->round->n_lots > 1 || !has_name (best, drawn))
    return say_lot_invalid (count);
  ris_wording_add_draw (count->finding, count->rules);
  ris_finding_add_number (count->finding, "by_lot", "durch Los", 1);
  return say_elected (count, drawn, "durch das Los bei Stimmengleichheit");
}

/* the best have equally many votes in a ballot where most votes elect */
static gboolean
decide_tie (Count *count, const Names *best)
{
  if (is_lot_next (count))
    return count->round->n_lots > 0 ? elect_by_lot (count, best) : say_lot (count, best, 1, "amt");
  if (count->round->n_lots > 0)
    return say_lot_invalid (count);
  let_stand (count, best);
  if (find_stage (count, count->number + 1) != NO_STAGE)
    return TRUE;
  return say_nobody (count, "die Stimmen sind gleich verteilt, und ein Los ist nicht vorgesehen");
}

/* whoever has most votes */
static gboolean
count_runoff (Count *count)
{
  Names best = find_best (count);
  gint64 votes = count->round->votes[best.members[0]];

  ris_single_election_count_add_numbers (count, RIS_UNKNOWN);
  ris_finding_say (count->finding, "Im %u. Wahlgang haben mehrere gleich viele Stimmen.",
                   count->number + 1);
  if (best.n > 1)
    return decide_tie (count, &best);
  if (count->round->n_lots > 0)
    return say_lot_invalid (count);

  g_autofree char *how = g_strdup_printf ("mit den meisten Stimmen (%" G_GINT64_FORMAT ")", votes);

  return say_elected (count, best.members[0], how);
}

/* nobody had the majority: who stands in the next ballot */
static gboolean
go_on (Count *count, const char *why)
{
  int next = find_stage (count, count->number + 1);
  Names standing = find_standing (count);
  const RisRule *order = ris_rules_get (count->rules, "wahl.ablauf");

  ris_finding_say (count->finding, "Im %u. Wahlgang ist niemand gewählt: %s.", count->number + 1,
                   why);
  if (!order->value.is_known)
    {
      g_autofree char *before = g_strdup (count->finding->sentence);

      ris_finding_set_outcome (count->finding, RIS_FINDING_WARNING, "unbekannt");
      ris_finding_say (count->finding, "%s Was dann folgt, ist im Regelwerk nicht gesetzt.",
                       before);
      ris_finding_take (count->finding,
                        ris_finding_new_unknown (order, "Wie die Wahl weitergeht, lässt sich "
                                                        "nicht sagen"));
      return FALSE;
    }
  if (next != NO_STAGE && stages[next].is_runoff && standing.n > 1)
    return select_two (count);
  if (count->round->n_lots > 0 && !is_lot_next (count))
    return say_lot_invalid (count);
  if (is_lot_next (count))
    {
      Names best = find_best (count);

      return best.n > 1 ? decide_tie (count, &best) : say_nobody (count, why);
    }
  return next == NO_STAGE || stages[next].is_runoff ? say_nobody (count, why) : TRUE;
}

/* the majority of the rule */
static gboolean
count_majority (Count *count)
{
  const RisRule *rule = ris_rules_get (count->rules, "wahl.mehrheit");
  const RisThreshold *threshold = &rule->value.threshold;
  Names best = find_best (count);
  gint64 votes = count->round->votes[best.members[0]];
  gint64 base = ris_single_election_count_base (count, threshold->base);
  g_autofree char *threshold_text = ris_threshold_dup_text (threshold);

  if (base == RIS_UNKNOWN)
    return ris_single_election_count_say_missing (
        count, threshold->base == RIS_BASE_VALID || threshold->base == RIS_BASE_YES_NO
                   ? "die Zahl der gültigen Stimmen oder der Nein-Stimmen"
                   : ris_threshold_get_base_label (threshold->base));

  gint64 needed = ris_threshold_get_needed (threshold, base);
  g_autofree char *majority = g_strdup_printf ("%s, hier %" G_GINT64_FORMAT, threshold_text, base);
  g_autofree char *needed_votes = ris_wording_dup_count (needed, "Stimme", "Stimmen");
  g_autofree char *votes_text = ris_wording_dup_count (votes, "Stimme", "Stimmen");
  g_autofree char *why = g_strdup_printf ("nötig %s %s (%s), erreicht %s %" G_GINT64_FORMAT,
                                          needed == 1 ? "ist" : "sind", needed_votes, majority,
                                          find_standing (count).n > 1 ? "wurden höchstens"
                                          : votes == 1                ? "wurde"
                                                                      : "wurden",
                                          votes);
  g_autofree char *how = g_strdup_printf ("mit %s; nötig %s %" G_GINT64_FORMAT " (%s)", votes_text,
                                          needed == 1 ? "ist" : "sind", needed, majority);

  ris_single_election_count_add_numbers (count, needed);
  ris_finding_add_rule (count->finding, rule);
  ris_finding_add_step (count->finding, "Nötig im %u. Wahlgang: %" G_GINT64_FORMAT " (%s)",
                        count->number + 1, needed, majority);
  if (best.n > 1 || !ris_threshold_is_met (threshold, votes, base))
    return go_on (count, why);
  return count->round->n_lots > 0 ? say_lot_invalid (count)
                                  : say_elected (count, best.members[0], how);
}

/* counts the present ballot; %FALSE where the election ends with it, or cannot go on */
static gboolean
count_round (Count *count)
{
  int stage = find_stage (count, count->number);
  const RisRule *rule = ris_rules_get (count->rules, "wahl.mehrheit");

  if (!ris_single_election_count_check (count))
    return FALSE;

  g_autofree char *votes = ris_single_election_count_dup_votes (count);

  ris_finding_add_step (count->finding, "%u. Wahlgang%s: %s", count->number + 1,
                        stages[stage].label, votes);
  if (stages[stage].is_runoff)
    return count_runoff (count);
  if (rule->value.is_known)
    return count_majority (count);
  ris_finding_set_outcome (count->finding, RIS_FINDING_WARNING, "unbekannt");
  ris_finding_say (count->finding, "Welche Mehrheit nötig ist, ist im Regelwerk nicht gesetzt.");
  ris_finding_take (count->finding,
                    ris_finding_new_unknown (rule, "Die Wahl lässt sich nicht auswerten"));
  return FALSE;
}

/* --- the election --- */

/* %FALSE where the election was open and must be secret */
static gboolean
check_form (Count *count)
{
  const RisSingleElectionCase *election = count->election;
  RisBallotFormCase form = RIS_BALLOT_FORM_CASE_UNKNOWN;
  RisFinding *finding;

  if (election->is_secret == 1)
    return TRUE;
  if (election->form != NULL)
    form = *election->form;
  else
    form.composition = election->composition;
  form.is_election = TRUE;
  form.office = election->office;
  form.recorded = election->is_secret == 0 ? "offen" : NULL;
  finding = ris_ballot_form_decide (count->rules, &form);
  ris_finding_take (count->finding, finding);

  const RisFinding *blocked = ris_finding_find (finding, "form_unzulaessig");

  if (blocked == NULL)
    return TRUE;
  ris_finding_set_outcome (count->finding, RIS_FINDING_IMPOSSIBLE, "sperre");
  ris_finding_say (count->finding, "%s", blocked->sentence);
  return FALSE;
}

/* whoever stands may vote for themselves */
static void
add_own_vote (Count *count)
{
  if (ris_rules_get_flag (count->rules, "befangenheit.wahlen") != 0)
    return;
  ris_finding_add_rule (ris_finding_add_note (count->finding, RIS_FINDING_HINT, "eigene_stimme",
                                              "Wer zur Wahl steht, darf mitwählen, auch sich "
                                              "selbst."),
                        ris_rules_get (count->rules, "befangenheit.wahlen"));
}

static void
add_surplus (Count *count)
{
  guint surplus = count->election->n_rounds - count->number - 1;

  if (surplus == 0)
    return;
  ris_finding_add_note (count->finding, RIS_FINDING_WARNING, "ueberzaehlig",
                        surplus == 1 ? "Ein weiterer Wahlgang ist eingetragen, obwohl nach dem %u. "
                                       "Wahlgang keiner vorgesehen ist."
                                     : "Weitere Wahlgänge sind eingetragen, obwohl nach dem %u. "
                                       "Wahlgang keiner vorgesehen ist.",
                        count->number + 1);
}

static void
count_rounds (Count *count)
{
  const RisSingleElectionCase *election = count->election;
  int stage;

  for (count->number = 0; count->number < election->n_rounds; count->number++)
    {
      count->round = &election->rounds[count->number];
      if (count_round (count))
        continue;
      add_surplus (count);
      return;
    }
  stage = find_stage (count, count->number);
  say_next (count, stage);
}

RisFinding *
ris_single_election_evaluate (const RisRules *rules, const RisSingleElectionCase *election)
{
  RisFinding *finding = ris_finding_new (RIS_FINDING_FINE, "nicht_gewaehlt", NULL);
  const RisRule *order = ris_rules_get (rules, "wahl.ablauf");
  Count count = { .rules = rules, .election = election, .finding = finding };

  if (election->n_candidates == 0 || election->n_candidates > RIS_SINGLE_ELECTION_MAX_CANDIDATES)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_IMPOSSIBLE, "angabe_ungueltig");
      ris_finding_say (finding, "Zur Wahl stehen 1 bis %d Personen.",
                       RIS_SINGLE_ELECTION_MAX_CANDIDATES);
      return finding;
    }
  for (guint i = 0; i < election->n_candidates; i++)
    count.stands[i] = TRUE;
  if (order->value.is_known)
    ris_finding_add_rule (finding, order);
  add_own_vote (&count);
  if (check_form (&count))
    count_rounds (&count);
  return finding;
}
