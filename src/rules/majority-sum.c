/* Sums of a vote: do the counts fit to those who could vote, and to the factions.
 *
 * Every entitled member is in exactly one of six counts: yes, no, abstention, invalid, absent, excluded. So their sum is the
 * number of the entitled, and one that is missing can be told from the others. More than that number is an error; fewer may
 * just not be written down.
 */
#include "majority-private.h"

#include <string.h>

#include "base/record.h"
#include "wording-private.h"

#define N G_GINT64_FORMAT

typedef struct
{
  gsize offset;
  const char *word;
  const char *label;
  gboolean is_vote; /* whoever is counted here was there and voted */
} Part;

static const Part parts[] = {
  { G_STRUCT_OFFSET (RisVote, yes), "ja", "Ja-Stimmen", TRUE },
  { G_STRUCT_OFFSET (RisVote, no), "nein", "Nein-Stimmen", TRUE },
  { G_STRUCT_OFFSET (RisVote, abstain), "enthaltung", "Enthaltungen", TRUE },
  { G_STRUCT_OFFSET (RisVote, invalid), "ungueltig", "ungültige Stimmen", TRUE },
  { G_STRUCT_OFFSET (RisVote, absent), "abwesend", "Abwesende", FALSE },
  { G_STRUCT_OFFSET (RisVote, recused), "befangen", "Befangene", FALSE },
};

typedef struct
{
  gint64 known; /* sum of what is known */
  guint n_unknown;
  const Part *last; /* (nullable): the last unknown part */
  GString *labels;  /* (owned): of the unknown parts: "Enthaltungen, Abwesende" */
} Sum;

static gint64
get_part (const RisVote *vote, const Part *part)
{
  return G_STRUCT_MEMBER (gint64, vote, part->offset);
}

/* @skips_abstain: unknown abstentions are none, because there cannot be any */
static Sum
add_up (const RisVote *vote, gboolean only_votes, gboolean skips_abstain)
{
  Sum sum = { .labels = g_string_new (NULL) };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gint64 value = get_part (vote, &parts[i]);

      if (only_votes && !parts[i].is_vote)
        continue;
      if (value != RIS_UNKNOWN)
        sum.known += value;
      else if (!skips_abstain || strcmp (parts[i].word, "enthaltung") != 0)
        {
          g_string_append_printf (sum.labels, "%s%s", sum.n_unknown == 0 ? "" : ", ",
                                  parts[i].label);
          sum.n_unknown++;
          sum.last = &parts[i];
        }
    }
  return sum;
}

static void
note_too_many (RisFinding *finding, gint64 sum, gint64 limit, const char *who)
{
  g_autofree char *voters = ris_wording_dup_count (sum - limit, "Stimme ist", "Stimmen sind");
  RisFinding *note = ris_finding_add_note (finding, RIS_FINDING_IMPOSSIBLE, "summe_zu_gross",
                                           "%s zu viel gezählt: Die Angaben ergeben %" N
                                           ", es sind aber nur %" N " %s.",
                                           voters, sum, limit, who);

  ris_finding_add_number (note, "differenz", "zu viel", sum - limit);
}

/* @who: "Anwesende" */
static void
note_too_few (RisFinding *finding, const Sum *sum, gint64 limit, const char *who)
{
  g_autofree char *votes
      = ris_wording_dup_count (limit - sum->known, "Stimme fehlt", "Stimmen fehlen");
  RisFinding *note = ris_finding_add_note (finding, RIS_FINDING_HINT, "stimmen_fehlen",
                                           "%s: Die Angaben ergeben %" N " von %" N " %sn.%s%s%s",
                                           votes, sum->known, limit, who,
                                           sum->n_unknown > 0 ? " Noch nicht angegeben: " : "",
                                           sum->labels->str, sum->n_unknown > 0 ? "." : "");

  ris_finding_add_number (note, "fehlen", "fehlen", limit - sum->known);
  if (sum->n_unknown == 1)
    ris_finding_add_text (note, "feld", "ergänzt", sum->last->word);
}

/* %TRUE where @sum is more or less than @limit, and that was said */
static gboolean
compare (RisFinding *finding, const Sum *sum, gint64 limit, const char *who)
{
  if (limit == RIS_UNKNOWN || sum->known == limit)
    return FALSE;
  if (sum->known > limit)
    note_too_many (finding, sum->known, limit, who);
  else
    note_too_few (finding, sum, limit, who);
  return TRUE;
}

void
ris_majority_check_sums (RisFinding *finding, const RisVote *vote,
                         const RisComposition *composition)
{
  Sum all = add_up (vote, FALSE, FALSE);
  Sum votes = add_up (vote, TRUE, FALSE);
  gint64 present = composition->present_entitled;

  if (present == RIS_UNKNOWN && composition->present != RIS_UNKNOWN)
    present = composition->present - MAX (vote->recused, 0);
  if (!compare (finding, &all, vote->entitled, "Stimmberechtigte")
      || (present != RIS_UNKNOWN && votes.known > present))
    compare (finding, &votes, present, "Anwesende");
  g_string_free (all.labels, TRUE);
  g_string_free (votes.labels, TRUE);
}

/* --- completing --- */

static RisFinding *
complete (RisVote *vote, const Sum *sum)
{
  gint64 missing = vote->entitled - sum->known;
  RisFinding *finding = ris_finding_new (RIS_FINDING_HINT, "ergaenzt",
                                         "Ergänzt: %s %" N ", damit alle %" N
                                         " Stimmberechtigten gezählt sind. Bitte prüfen.",
                                         sum->last->label, missing, vote->entitled);

  G_STRUCT_MEMBER (gint64, vote, sum->last->offset) = missing;
  ris_finding_add_number (finding, "ergaenzt", sum->last->label, missing);
  ris_finding_add_text (finding, "feld", "Feld", sum->last->word);
  return finding;
}

static RisFinding *
compare_alone (const RisVote *vote, const Sum *sum)
{
  RisFinding *finding
      = ris_finding_new (RIS_FINDING_FINE, "vollstaendig",
                         "Alle %" N " Stimmberechtigten sind gezählt.", vote->entitled);

  if (compare (finding, sum, vote->entitled, "Stimmberechtigte"))
    {
      const RisFinding *note = finding->findings->pdata[0];

      ris_finding_set_outcome (finding, note->class, note->outcome);
      ris_finding_say (finding, "%s", note->sentence);
    }
  return finding;
}

RisFinding *
ris_majority_complete (const RisRules *rules, RisVote *vote)
{
  gboolean skips = ris_rules_get_flag (rules, "abstimmung.enthaltung.zulaessig") == 0;
  Sum sum = add_up (vote, FALSE, skips);
  RisFinding *finding;

  if (vote->entitled == RIS_UNKNOWN)
    finding = ris_finding_new (RIS_FINDING_HINT, "angabe_fehlt",
                               "Ohne die Zahl der Stimmberechtigten lässt sich nichts ergänzen.");
  else if (sum.n_unknown == 0 || sum.known > vote->entitled)
    finding = compare_alone (vote, &sum);
  else if (sum.n_unknown == 1)
    finding = complete (vote, &sum);
  else
    finding = ris_finding_new (RIS_FINDING_HINT, "angabe_fehlt",
                               "Ergänzt werden kann nur eine einzelne Angabe; es fehlen: %s.",
                               sum.labels->str);
  g_string_free (sum.labels, TRUE);
  return finding;
}

/* --- factions --- */

/* "OB" stands for one person; a faction without a number says nothing about how many it was */
static gboolean
is_one_person (const char *label)
{
  static const char *const exact[] = { "OB", "BM", "OBM", "HVB", "LR" };
  static const char *const beginnings[]
      = { "Oberbürgermeister", "Bürgermeister", "Landrat", "Landrätin" };

  for (gsize i = 0; i < G_N_ELEMENTS (exact); i++)
    if (strcmp (label, exact[i]) == 0)
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (label, beginnings[i]))
      return TRUE;
  return FALSE;
}

/* the sum of one side, or %RIS_UNKNOWN where a number is missing or nobody stands on it */
static gint64
add_side (const RisMajorityCase *majority, const char *side)
{
  gint64 sum = RIS_UNKNOWN;

  for (gsize i = 0; i < majority->n_factions; i++)
    {
      const RisVoteFaction *faction = majority->factions[i];
      gint64 number = faction->number;

      if (g_strcmp0 (faction->side, side) != 0)
        continue;
      if (number == RIS_UNKNOWN && (faction->label == NULL || !is_one_person (faction->label)))
        return RIS_UNKNOWN;
      sum = MAX (sum, 0) + (number == RIS_UNKNOWN ? 1 : number);
    }
  return sum;
}

void
ris_majority_check_factions (RisFinding *finding, const RisMajorityCase *majority)
{
  static const struct
  {
    const char *side;
    gsize offset;
    const char *one;
    const char *many;
  } sides[] = {
    { "yes", G_STRUCT_OFFSET (RisVote, yes), "Ja-Stimme", "Ja-Stimmen" },
    { "no", G_STRUCT_OFFSET (RisVote, no), "Nein-Stimme", "Nein-Stimmen" },
    { "abstain", G_STRUCT_OFFSET (RisVote, abstain), "Enthaltung", "Enthaltungen" },
    { "absent", G_STRUCT_OFFSET (RisVote, absent), "Abwesender", "Abwesende" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      gint64 sum = add_side (majority, sides[i].side);
      gint64 counted = G_STRUCT_MEMBER (gint64, majority->vote, sides[i].offset);
      g_autofree char *text = ris_wording_dup_count (sum, sides[i].one, sides[i].many);

      if (sum == RIS_UNKNOWN)
        continue;
      ris_finding_add_step (finding, "Summe der Fraktionen: %s.", text);
      if (counted != RIS_UNKNOWN && counted != sum)
        ris_finding_add_note (finding, RIS_FINDING_WARNING, "fraktionen_weichen_ab",
                              "Die Fraktionen ergeben %s, gezählt sind aber %" N ".", text,
                              counted);
    }
}
