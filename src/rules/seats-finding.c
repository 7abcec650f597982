/* Seats as findings: the distribution by the rule of the day, told so that the council can follow it.
 *
 * The steps are the table that is shown on the wall: with highest numbers each seat with its quotient, with Hare/Niemeyer
 * each quota and then the order of remainders. Quotients are printed with two decimals, but nothing is decided by them.
 */
#include "seats-private.h"

#include <string.h>

#include "base/record.h"
#include "wording-private.h"

static const RisSeatsWords seat_words = { "Sitz", "Sitze", "Stimmen", "Los" };

static const RisSeatsClaim *
claim_at (const RisSeatsResult *result, guint i)
{
  return &g_array_index (result->claims, RisSeatsClaim, i);
}

static const RisSeatsShare *
share_at (const RisSeatsResult *result, guint i)
{
  return &g_array_index (result->shares, RisSeatsShare, i);
}

char *
ris_seats_dup_tied (const RisSeatsCase *seats_case, const RisSeatsResult *result)
{
  const char *labels[RIS_SEATS_MAX_LISTS];

  for (guint i = 0; i < result->tied->len; i++)
    labels[i] = seats_case->lists[g_array_index (result->tied, guint, i)].label;
  return ris_wording_dup_list (labels, result->tied->len, "und");
}

/* --- trace --- */

static void
add_quotas (RisFinding *finding, const RisSeatsWords *words, const RisSeatsCase *seats_case,
            const RisSeatsResult *result)
{
  for (guint i = 0; i < seats_case->n_lists; i++)
    {
      const RisSeatsShare *share = share_at (result, i);
      gint64 votes = seats_case->lists[i].votes;
      g_autofree char *quota = ris_wording_dup_ratio (votes * seats_case->seats, result->total);
      g_autofree char *whole = ris_wording_dup_count (share->whole, words->place, words->places);

      ris_finding_add_step (finding,
                            "%s: %" G_GINT64_FORMAT " × %" G_GINT64_FORMAT " : %" G_GINT64_FORMAT
                            " = %s; sicher %s, Rest %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                            seats_case->lists[i].label, votes, seats_case->seats, result->total,
                            quota, whole, share->remainder, result->total);
    }
}

static char *
dup_claim (const RisSeatsCase *seats_case, const RisSeatsClaim *claim)
{
  g_autofree char *ratio = ris_wording_dup_ratio (claim->numerator, claim->denominator);
  gboolean is_rest = seats_case->method == RIS_SEATS_HARE_NIEMEYER;

  return g_strdup_printf ("%s, %s%" G_GINT64_FORMAT "%s%" G_GINT64_FORMAT " = %s",
                          seats_case->lists[claim->list].label, is_rest ? "Rest " : "",
                          claim->numerator, is_rest ? "/" : " : ", claim->denominator, ratio);
}

void
ris_seats_add_trace (RisFinding *finding, const RisSeatsWords *words,
                     const RisSeatsCase *seats_case, const RisSeatsResult *result)
{
  gboolean is_rest = seats_case->method == RIS_SEATS_HARE_NIEMEYER;

  if (is_rest && result->claims->len > 0)
    add_quotas (finding, words, seats_case, result);
  for (guint i = 0; i < result->claims->len; i++)
    {
      const RisSeatsClaim *claim = claim_at (result, i);
      g_autofree char *text = dup_claim (seats_case, claim);

      if (claim->is_won)
        ris_finding_add_step (finding, "%u. %s%s: %s%s%s", i + 1, is_rest ? "weiterer " : "",
                              words->place, text,
                              claim->by_lot        ? ", durch "
                              : claim->by_strength ? ", nach der Stimmenzahl der Wahl"
                                                   : "",
                              claim->by_lot ? words->draw : "");
      else if (claim->is_tied)
        ris_finding_add_step (finding, "Gleicher Anspruch: %s", text);
      else
        ris_finding_add_step (finding, "Ohne %s: %s", words->place, text);
    }
}

void
ris_seats_add_numbers (RisFinding *finding, const RisSeatsWords *words,
                       const RisSeatsCase *seats_case, const RisSeatsResult *result)
{
  ris_finding_add_number (finding, "sitze", words->places, seats_case->seats);
  ris_finding_add_number (finding, "stimmen", words->unit, result->total);
  for (guint i = 0; i < seats_case->n_lists; i++)
    {
      const RisSeatsList *list = &seats_case->lists[i];
      g_autofree char *votes_name = g_strdup_printf ("liste%u.stimmen", i + 1);
      g_autofree char *votes_label = g_strdup_printf ("%s: %s", list->label, words->unit);
      g_autofree char *seats_name = g_strdup_printf ("liste%u.sitze", i + 1);
      g_autofree char *seats_label = g_strdup_printf ("%s: %s", list->label, words->places);

      ris_finding_add_number (finding, votes_name, votes_label, list->votes);
      ris_finding_add_number (finding, seats_name, seats_label, share_at (result, i)->seats);
    }
  if (result->tied->len > 0)
    {
      g_autofree char *tied = ris_seats_dup_tied (seats_case, result);

      ris_finding_add_number (finding, "offen", "offen", result->open_seats);
      ris_finding_add_text (finding, "gleichstand", "gleicher Anspruch", tied);
    }
}

/* --- what cannot be distributed --- */

static void
say_missing (RisFinding *finding, const RisSeatsWords *words, const RisSeatsCase *seats_case,
             const RisSeatsResult *result)
{
  if (seats_case->seats == RIS_UNKNOWN)
    {
      ris_finding_say (finding, "Es fehlt eine Angabe: Wie viele %s sind zu vergeben?",
                       words->places);
      return;
    }
  for (guint i = 0; i < seats_case->n_lists; i++)
    if (seats_case->lists[i].votes == RIS_UNKNOWN)
      {
        ris_finding_say (finding, "Es fehlt eine Angabe: Wie viele %s hat %s?", words->unit,
                         seats_case->lists[i].label);
        return;
      }

  g_autofree char *tied = ris_seats_dup_tied (seats_case, result);

  ris_finding_say (finding,
                   "%s haben gleichen Anspruch. Es entscheidet die Zahl der Stimmen bei der Wahl; "
                   "sie fehlt für mindestens eine Liste.",
                   tied);
}

static void
say_invalid (RisFinding *finding, const RisSeatsWords *words, const RisSeatsCase *seats_case)
{
  if (seats_case->n_lists == 0)
    ris_finding_say (finding, "Es ist keine Liste angegeben.");
  else if (seats_case->n_lists > RIS_SEATS_MAX_LISTS)
    ris_finding_say (finding, "Mehr als %d Listen lassen sich nicht berechnen.",
                     RIS_SEATS_MAX_LISTS);
  else
    ris_finding_say (finding,
                     "Möglich sind 0 bis %d %s und je Liste 0 bis %" G_GINT64_FORMAT " %s.",
                     RIS_SEATS_MAX_SEATS, words->places, RIS_SEATS_MAX_VOTES, words->unit);
}

static void
say_lot_invalid (RisFinding *finding, const RisSeatsCase *seats_case, const RisSeatsResult *result)
{
  g_autofree char *tied = ris_seats_dup_tied (seats_case, result);

  if (result->tied->len == 0)
    ris_finding_say (finding, "Es sind mehr Lose eingetragen, als zu ziehen waren.");
  else
    ris_finding_say (finding,
                     "Das Los kann nur zwischen %s entscheiden; gezogen wurde eine andere Liste.",
                     tied);
}

gboolean
ris_seats_say_failure (RisFinding *finding, const RisSeatsWords *words,
                       const RisSeatsCase *seats_case, const RisSeatsResult *result)
{
  switch (result->outcome)
    {
    case RIS_SEATS_NO_VOTES:
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "keine_stimmen");
      ris_finding_say (finding, "Keine Liste hat %s; es lässt sich nichts verteilen.", words->unit);
      return TRUE;
    case RIS_SEATS_MISSING:
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "angabe_fehlt");
      say_missing (finding, words, seats_case, result);
      return TRUE;
    case RIS_SEATS_INVALID:
      ris_finding_set_outcome (finding, RIS_FINDING_IMPOSSIBLE, "angabe_ungueltig");
      say_invalid (finding, words, seats_case);
      return TRUE;
    case RIS_SEATS_LOT_INVALID:
      ris_finding_set_outcome (finding, RIS_FINDING_IMPOSSIBLE, "los_ungueltig");
      say_lot_invalid (finding, seats_case, result);
      return TRUE;
    case RIS_SEATS_DISTRIBUTED:
    case RIS_SEATS_TIED:
    default:
      return FALSE;
    }
}

/* --- what was distributed --- */

/* "CDU 5, SPD 4 (davon einer durch Los), FDP 2" */
static char *
dup_distribution (const RisSeatsCase *seats_case, const RisSeatsResult *result)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < seats_case->n_lists; i++)
    {
      const RisSeatsShare *share = share_at (result, i);

      g_string_append_printf (text, "%s%s %" G_GINT64_FORMAT "%s", i > 0 ? ", " : "",
                              seats_case->lists[i].label, share->seats,
                              !share->by_lot      ? ""
                              : share->seats == 1 ? " (durch Los)"
                                                  : " (davon einen durch Los)");
    }
  return g_string_free (text, FALSE);
}

static void
say_distributed (RisFinding *finding, const RisSeatsCase *seats_case, const RisSeatsResult *result)
{
  g_autofree char *distribution = dup_distribution (seats_case, result);
  const char *method = ris_seats_get_method_label (seats_case->method);

  if (seats_case->seats == 1)
    ris_finding_say (finding, "Den Sitz erhält nach %s: %s.", method, distribution);
  else
    ris_finding_say (finding, "Von %" G_GINT64_FORMAT " Sitzen erhalten nach %s: %s.",
                     seats_case->seats, method, distribution);
}

static void
say_tied (RisFinding *finding, const RisRules *rules, const RisSeatsCase *seats_case,
          const RisSeatsResult *result)
{
  const RisRule *rule = ris_rules_get (rules, "ausschuss.gleichstand");
  g_autofree char *tied = ris_seats_dup_tied (seats_case, result);
  g_autofree char *seats
      = result->open_seats == 1
            ? g_strdup ("den letzten Sitz")
            : g_strdup_printf ("die letzten %" G_GINT64_FORMAT " Sitze", result->open_seats);
  const char *draw = "";

  ris_finding_set_outcome (finding, RIS_FINDING_HINT, "gleichstand");
  if (rule->value.is_known || seats_case->tie != RIS_SEATS_TIE_BY_RULE)
    draw = ris_wording_add_draw (finding, rules);
  if (rule->value.is_known)
    ris_finding_add_rule (finding, rule);
  else
    ris_finding_take (finding, ris_finding_new_unknown (rule, "Was bei gleichem Anspruch gilt, "
                                                              "lässt sich nicht sagen"));
  ris_finding_say (finding, "Auf %s haben nach %s den gleichen Anspruch: %s.%s", seats,
                   ris_seats_get_method_label (seats_case->method), tied, draw);
}

/* a majority of votes ought to be one of seats: committees mirror the council */
static void
add_majority_check (RisFinding *finding, const RisSeatsCase *seats_case,
                    const RisSeatsResult *result)
{
  for (guint i = 0; i < seats_case->n_lists; i++)
    {
      gint64 votes = seats_case->lists[i].votes;
      gint64 seats = share_at (result, i)->seats;

      if (2 * votes > result->total && 2 * seats <= seats_case->seats)
        ris_finding_add_note (finding, RIS_FINDING_HINT, "mehrheit_verfehlt",
                              "%s hat mehr als die Hälfte der Stimmen (%" G_GINT64_FORMAT
                              " von %" G_GINT64_FORMAT
                              "), aber nicht mehr als die Hälfte der Sitze "
                              "(%" G_GINT64_FORMAT " von %" G_GINT64_FORMAT
                              "). Ein Ausschuss soll die Mehrheit abbilden.",
                              seats_case->lists[i].label, votes, result->total, seats,
                              seats_case->seats);
    }
}

static void
add_seatless (RisFinding *finding, const RisRules *rules, const char *label)
{
  const RisRule *rule = ris_rules_get (rules, "ausschuss.grundmandat");
  gint64 flag = ris_rules_get_flag (rules, "ausschuss.grundmandat");
  RisFinding *note;

  note = ris_finding_add_note (finding, RIS_FINDING_HINT, "ohne_sitz", "%s erhält keinen Sitz%s",
                               label,
                               flag == 1   ? ", kann aber ein beratendes Mitglied benennen."
                               : flag == 0 ? "; ein beratender Sitz ist nicht vorgesehen."
                                           : ". Ob dafür ein beratender Sitz vorgesehen ist, ist "
                                             "im Regelwerk nicht gesetzt.");
  if (flag != RIS_UNKNOWN)
    ris_finding_add_rule (note, rule);
}

static void
add_hints (RisFinding *finding, const RisRules *rules, const RisSeatsCase *seats_case,
           const RisSeatsResult *result)
{
  if (result->outcome != RIS_SEATS_DISTRIBUTED || seats_case->seats == 0)
    return;
  add_majority_check (finding, seats_case, result);
  for (guint i = 0; i < seats_case->n_lists; i++)
    if (seats_case->lists[i].votes > 0 && share_at (result, i)->seats == 0)
      add_seatless (finding, rules, seats_case->lists[i].label);
}

static gboolean
was_decided_beyond_claims (const RisSeatsResult *result)
{
  for (guint i = 0; i < result->claims->len; i++)
    if (claim_at (result, i)->by_lot || claim_at (result, i)->by_strength)
      return TRUE;
  return FALSE;
}

/* distributes and tells it in @finding */
static void
explain (RisFinding *finding, const RisRules *rules, const RisSeatsCase *seats_case)
{
  g_autoptr (RisSeatsResult) result = ris_seats_distribute (seats_case);

  ris_finding_add_text (finding, "verfahren", "Verfahren",
                        ris_seats_get_method_label (seats_case->method));
  if (result->outcome != RIS_SEATS_INVALID)
    ris_seats_add_numbers (finding, &seat_words, seats_case, result);
  ris_seats_add_trace (finding, &seat_words, seats_case, result);
  if (ris_seats_say_failure (finding, &seat_words, seats_case, result))
    return;
  if (result->outcome == RIS_SEATS_TIED)
    say_tied (finding, rules, seats_case, result);
  else
    say_distributed (finding, seats_case, result);
  if (was_decided_beyond_claims (result))
    ris_finding_add_rule (finding, ris_rules_get (rules, "ausschuss.gleichstand"));
  add_hints (finding, rules, seats_case, result);
}

/* --- the method --- */

static RisFinding *
new_without_method (const RisRule *rule)
{
  const char *word = rule->value.words[0];
  RisFinding *finding;

  if (strcmp (word, "verhaeltniswahl") == 0)
    finding = ris_finding_new (RIS_FINDING_WARNING, "unbekannt",
                               "Die Sitze werden nach Verhältnis verteilt, aber nach welchem "
                               "Verfahren, steht im Regelwerk nicht. Bitte das Verfahren angeben: "
                               "d’Hondt, Hare/Niemeyer oder Sainte-Laguë.");
  else
    finding = ris_finding_new (RIS_FINDING_HINT, "kein_verhaeltnis",
                               "Die Sitze werden nicht nach Verhältnis verteilt, sondern so: %s.",
                               ris_parameter_get_word_label (word));
  ris_finding_add_rule (finding, rule);
  return finding;
}

/* says that the caller chose the method, and whether the rule of the day is another */
static void
add_chosen_method (RisFinding *finding, const RisRule *rule, RisSeatsMethod chosen)
{
  RisSeatsMethod ruled = RIS_SEATS_BY_RULE;
  RisFinding *note;

  if (rule->value.is_known)
    ris_seats_find_method (rule->value.words[0], &ruled);
  if (ruled == chosen)
    {
      ris_finding_add_rule (finding, rule);
      return;
    }
  if (ruled == RIS_SEATS_BY_RULE)
    {
      ris_finding_add_note (finding, RIS_FINDING_HINT, "verfahren_vorgegeben",
                            "Das Verfahren %s ist hier vorgegeben; es stammt nicht aus dem "
                            "Regelwerk.",
                            ris_seats_get_method_label (chosen));
      return;
    }
  note = ris_finding_add_note (finding, RIS_FINDING_WARNING, "verfahren_abweichend",
                               "Gerechnet ist nach %s wie vorgegeben; das Regelwerk nennt %s.",
                               ris_seats_get_method_label (chosen),
                               ris_seats_get_method_label (ruled));
  ris_finding_add_rule (note, rule);
}

/* the case, with the tie-break of the rule unless the caller named one */
static RisSeatsCase
with_tie (const RisRules *rules, const RisSeatsCase *seats_case)
{
  const char *tie = ris_rules_get_word (rules, "ausschuss.gleichstand");
  RisSeatsCase used = *seats_case;

  if (used.tie == RIS_SEATS_TIE_BY_RULE && g_strcmp0 (tie, "stimmenzahl") == 0)
    used.tie = RIS_SEATS_TIE_STRENGTH;
  return used;
}

gboolean
ris_seats_choose_method (RisFinding *finding, const RisRule *rule, const RisSeatsCase *seats_case,
                         RisSeatsMethod *method)
{
  *method = seats_case->method;
  if (*method != RIS_SEATS_BY_RULE)
    {
      add_chosen_method (finding, rule, *method);
      return TRUE;
    }
  if (!rule->value.is_known || !ris_seats_find_method (rule->value.words[0], method))
    return FALSE;
  ris_finding_add_rule (finding, rule);
  return TRUE;
}

RisFinding *
ris_seats_find (const RisRules *rules, const RisSeatsCase *seats_case)
{
  const RisRule *rule = ris_rules_get (rules, "ausschuss.verfahren");
  RisSeatsCase used = with_tie (rules, seats_case);
  g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "verteilt", NULL);

  if (!ris_seats_choose_method (finding, rule, seats_case, &used.method))
    return rule->value.is_known
               ? new_without_method (rule)
               : ris_finding_new_unknown (rule, "Die Sitze lassen sich nicht verteilen");
  explain (finding, rules, &used);
  return g_steal_pointer (&finding);
}

/* --- comparison --- */

static void
append_seats (GString *text, RisSeatsMethod method, const RisFinding *finding, guint list)
{
  g_autofree char *name = g_strdup_printf ("liste%u.sitze", list + 1);
  gboolean is_tied = strcmp (finding->outcome, "gleichstand") == 0;

  g_string_append_printf (text, "%s%s %" G_GINT64_FORMAT "%s", text->len > 0 ? ", " : "",
                          ris_seats_get_method_label (method),
                          ris_finding_get_number (finding, name), is_tied ? " (Gleichstand)" : "");
}

/* whether all findings give @list the same seats; adds the step of the table */
static gboolean
compare_list (RisFinding *finding, const RisSeatsList *list, guint i)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = g_strdup_printf ("liste%u.sitze", i + 1);
  gboolean is_same = TRUE;

  for (guint m = 0; m < finding->findings->len; m++)
    {
      const RisFinding *one = finding->findings->pdata[m];

      append_seats (text, (RisSeatsMethod)(m + RIS_SEATS_DHONDT), one, i);
      is_same = is_same
                && ris_finding_get_number (one, name)
                       == ris_finding_get_number (finding->findings->pdata[0], name);
    }
  ris_finding_add_step (finding, "%s: %s", list->label, text->str);
  return is_same;
}

RisFinding *
ris_seats_compare (const RisRules *rules, const RisSeatsCase *seats_case)
{
  RisFinding *finding = ris_finding_new (RIS_FINDING_FINE, "gleich", NULL);
  const char *differing[RIS_SEATS_MAX_LISTS];
  guint n_differing = 0;

  for (guint m = RIS_SEATS_DHONDT; m <= RIS_SEATS_SAINTE_LAGUE; m++)
    {
      RisSeatsCase one = with_tie (rules, seats_case);
      RisFinding *by_method = ris_finding_new (RIS_FINDING_FINE, "verteilt", NULL);

      one.method = (RisSeatsMethod)m;
      one.n_lots = 0;
      explain (by_method, rules, &one);
      ris_finding_take (finding, by_method);
    }
  if (ris_finding_find (finding, "verteilt") == NULL
      && ris_finding_find (finding, "gleichstand") == NULL)
    {
      const RisFinding *first = finding->findings->pdata[0];

      ris_finding_set_outcome (finding, first->class, first->outcome);
      ris_finding_say (finding, "%s", first->sentence);
      return finding;
    }
  for (guint i = 0; i < seats_case->n_lists; i++)
    if (!compare_list (finding, &seats_case->lists[i], i))
      differing[n_differing++] = seats_case->lists[i].label;

  if (n_differing == 0)
    {
      ris_finding_say (finding,
                       "d’Hondt, Hare/Niemeyer und Sainte-Laguë führen zum selben Ergebnis.");
      return finding;
    }

  g_autofree char *names = ris_wording_dup_list (differing, n_differing, "und");

  ris_finding_set_outcome (finding, RIS_FINDING_FINE, "verschieden");
  ris_finding_say (finding, "Die Verfahren unterscheiden sich bei %s.", names);
  return finding;
}
