/* Single elections: the numbers of one ballot.
 *
 * Valid votes are those for candidates and those against; abstentions only where the town counts them so. Where nobody wrote
 * down the votes against, they follow from the other numbers if these suffice, and are missing if not: never 0. Numbers that
 * contradict each other are named, not repaired.
 */
#include "single-election-private.h"

#include "base/record.h"

gboolean
ris_single_election_count_say_missing (RisSingleElectionCount *count, const char *what)
{
  ris_finding_set_outcome (count->finding, RIS_FINDING_WARNING, "angabe_fehlt");
  ris_finding_say (count->finding, "Für den %u. Wahlgang fehlt eine Angabe: %s.", count->number + 1,
                   what);
  return FALSE;
}

/* --- counting --- */

static gint64
sum_votes (const RisSingleElectionCount *count)
{
  gint64 sum = 0;

  for (guint i = 0; i < count->election->n_candidates; i++)
    if (count->stands[i])
      sum += count->round->votes[i];
  return sum;
}

/* votes for candidates and against, without abstentions; where nobody counted "no", from the other numbers */
static gint64
count_real_votes (const RisSingleElectionCount *count)
{
  const RisSingleElectionRound *round = count->round;
  gint64 counted = count->election->counts_abstentions ? round->abstentions : 0;

  if (round->no != RIS_UNKNOWN)
    return sum_votes (count) + round->no;
  if (round->valid != RIS_UNKNOWN && counted != RIS_UNKNOWN)
    return round->valid - counted;
  if (round->cast != RIS_UNKNOWN && round->invalid != RIS_UNKNOWN
      && round->abstentions != RIS_UNKNOWN)
    return round->cast - round->invalid - round->abstentions;
  return RIS_UNKNOWN;
}

/* valid votes, or %RIS_UNKNOWN */
static gint64
count_valid (const RisSingleElectionCount *count)
{
  gint64 real = count_real_votes (count);

  if (real == RIS_UNKNOWN || !count->election->counts_abstentions)
    return real;
  return count->round->abstentions == RIS_UNKNOWN ? RIS_UNKNOWN : real + count->round->abstentions;
}

gint64
ris_single_election_count_base (const RisSingleElectionCount *count, RisThresholdBase base)
{
  if (base == RIS_BASE_VALID)
    return count_valid (count);
  if (base == RIS_BASE_YES_NO)
    return count_real_votes (count);
  return ris_composition_get (&count->election->composition, base);
}

/* --- checks of the numbers --- */

static gboolean
check_votes (RisSingleElectionCount *count)
{
  for (guint i = 0; i < count->election->n_candidates; i++)
    {
      const char *name = count->election->candidates[i];
      gint64 votes = count->round->votes[i];

      if (count->stands[i] && votes == RIS_UNKNOWN)
        {
          g_autofree char *what = g_strdup_printf ("die Stimmen für %s", name);

          return ris_single_election_count_say_missing (count, what);
        }
      if (!count->stands[i] && votes > 0)
        ris_finding_add_note (count->finding, RIS_FINDING_WARNING, "nicht_zur_wahl",
                              "%s steht im %u. Wahlgang nicht zur Wahl; die Stimmen sind nicht "
                              "mitgezählt.",
                              name, count->number + 1);
    }
  return TRUE;
}

static void
check_sum (RisSingleElectionCount *count)
{
  const RisSingleElectionRound *round = count->round;
  gint64 entitled = count->election->composition.present_entitled;
  gint64 sum = sum_votes (count) + round->no + round->invalid + round->abstentions;

  if (round->cast != RIS_UNKNOWN && entitled != RIS_UNKNOWN && round->cast > entitled)
    ris_finding_add_note (count->finding, RIS_FINDING_WARNING, "zu_viele_stimmen",
                          "Im %u. Wahlgang wurden %" G_GINT64_FORMAT
                          " Stimmen abgegeben, anwesend und stimmberechtigt sind %" G_GINT64_FORMAT
                          ".",
                          count->number + 1, round->cast, entitled);
  if (round->cast == RIS_UNKNOWN || round->no == RIS_UNKNOWN || round->invalid == RIS_UNKNOWN
      || round->abstentions == RIS_UNKNOWN || sum == round->cast)
    return;
  ris_finding_add_note (count->finding, RIS_FINDING_WARNING, "summe",
                        "Die Zahlen des %u. Wahlgangs ergeben zusammen %" G_GINT64_FORMAT
                        ", abgegeben wurden %" G_GINT64_FORMAT ".",
                        count->number + 1, sum, round->cast);
}

/* the number of valid votes as announced against the one computed: abstentions are the usual difference */
static void
check_announced (RisSingleElectionCount *count)
{
  const RisSingleElectionRound *round = count->round;
  gint64 valid = count_valid (count);

  if (count->election->counts_abstentions && round->abstentions > 0)
    ris_finding_add_note (count->finding, RIS_FINDING_HINT, "enthaltung_gueltig",
                          "Enthaltungen zählen hier zu den gültigen Stimmen, wie es für diese "
                          "Wahl angegeben ist; das erhöht die nötige Stimmenzahl.");
  if (round->no == RIS_UNKNOWN && valid != RIS_UNKNOWN && valid < sum_votes (count))
    ris_finding_add_note (count->finding, RIS_FINDING_WARNING, "summe",
                          "Im %u. Wahlgang ergeben die einzelnen Stimmen mehr, als insgesamt "
                          "gültig sein können.",
                          count->number + 1);
  if (round->valid == RIS_UNKNOWN || valid == RIS_UNKNOWN || valid == round->valid)
    return;
  if (!count->election->counts_abstentions && round->abstentions > 0
      && valid + round->abstentions == round->valid)
    ris_finding_add_note (count->finding, RIS_FINDING_WARNING, "gueltig_abweichend",
                          "Angesagt sind %" G_GINT64_FORMAT
                          " gültige Stimmen; gerechnet ist mit %" G_GINT64_FORMAT
                          ". Der Unterschied sind die Enthaltungen: Bitte klären, "
                          "ob sie am Ort als gültig zählen.",
                          round->valid, valid);
  else
    ris_finding_add_note (count->finding, RIS_FINDING_WARNING, "gueltig_abweichend",
                          "Angesagt sind %" G_GINT64_FORMAT
                          " gültige Stimmen, gezählt sind %" G_GINT64_FORMAT ".",
                          round->valid, valid);
}

/* "A 14, B 11, C 8, Nein 2, Enthaltung 1, ungültig 1" */
char *
ris_single_election_count_dup_votes (const RisSingleElectionCount *count)
{
  const RisSingleElectionRound *round = count->round;
  const struct
  {
    const char *label;
    gint64 number;
  } rest[] = { { "Nein", round->no },
               { "Enthaltung", round->abstentions },
               { "ungültig", round->invalid } };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < count->election->n_candidates; i++)
    if (count->stands[i])
      g_string_append_printf (text, "%s%s %" G_GINT64_FORMAT, text->len > 0 ? ", " : "",
                              count->election->candidates[i], round->votes[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (rest); i++)
    if (rest[i].number > 0)
      g_string_append_printf (text, ", %s %" G_GINT64_FORMAT, rest[i].label, rest[i].number);
  return g_string_free (text, FALSE);
}

void
ris_single_election_count_add_numbers (RisSingleElectionCount *count, gint64 needed)
{
  RisFinding *finding = count->finding;

  g_ptr_array_set_size (finding->numbers, 0);
  ris_finding_add_number (finding, "wahlgang", "Wahlgang", count->number + 1);
  for (guint i = 0; i < count->election->n_candidates; i++)
    if (count->stands[i])
      {
        g_autofree char *name = g_strdup_printf ("kandidat%u.stimmen", i + 1);

        ris_finding_add_number (finding, name, count->election->candidates[i],
                                count->round->votes[i]);
      }
  ris_finding_add_number (finding, "nein", "Nein", count->round->no);
  ris_finding_add_number (finding, "gueltig", "gültige Stimmen", count_valid (count));
  ris_finding_add_number (finding, "noetig", "nötige Stimmen", needed);
}

gboolean
ris_single_election_count_check (RisSingleElectionCount *count)
{
  if (!check_votes (count))
    return FALSE;
  check_sum (count);
  check_announced (count);
  return TRUE;
}
