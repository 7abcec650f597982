/* Committees: their chairs and the mayor's deputies, both places in an order.
 *
 * Chairs are handed out in turns: whoever has the highest number chooses a committee first. Deputies are ranked: first,
 * second. So the order of equal numbers matters even where everyone gets a place, and a tie is a tie at every rank.
 */
#include "committee-private.h"

#include <string.h>

#include "base/record.h"
#include "rules/ballot-form.h"
#include "seats-private.h"
#include "wording-private.h"

static const RisSeatsWords chair_words = { "Zugriff", "Vorsitze", "Mitglieder", "Los" };
static const RisSeatsWords deputy_words = { "Stelle", "Stellen", "Stimmen", "Stichwahl oder Los" };

/* "1. CDU, 2. SPD, 3. CDU"; each also as a text of the finding */
static char *
dup_order (RisFinding *finding, const char *name, const RisSeatsCase *seats_case,
           const RisSeatsResult *result)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < result->claims->len; i++)
    {
      const RisSeatsClaim *claim = &g_array_index (result->claims, RisSeatsClaim, i);
      const char *label = seats_case->lists[claim->list].label;
      g_autofree char *key = g_strdup_printf ("%s%u", name, i + 1);
      g_autofree char *rank = g_strdup_printf ("%u.", i + 1);

      if (!claim->is_won)
        break;
      ris_finding_add_text (finding, key, rank, label);
      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", rank, label);
    }
  return g_string_free (text, FALSE);
}

/* "CDU 3, SPD 2" */
static char *
dup_shares (const RisSeatsCase *seats_case, const RisSeatsResult *result)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < seats_case->n_lists; i++)
    g_string_append_printf (text, "%s%s %" G_GINT64_FORMAT, i > 0 ? ", " : "",
                            seats_case->lists[i].label,
                            g_array_index (result->shares, RisSeatsShare, i).seats);
  return g_string_free (text, FALSE);
}

static RisSeatsResult *
distribute (RisFinding *finding, const RisSeatsWords *words, const RisSeatsCase *seats_case)
{
  RisSeatsResult *result = ris_seats_distribute (seats_case);

  if (result->outcome != RIS_SEATS_INVALID)
    ris_seats_add_numbers (finding, words, seats_case, result);
  ris_seats_add_trace (finding, words, seats_case, result);
  return result;
}

/* the case as places in an order; Hare/Niemeyer knows no order */
static RisSeatsCase
as_ranked (const RisSeatsCase *seats_case, RisSeatsMethod method)
{
  RisSeatsCase ranked = *seats_case;

  ranked.method = method;
  ranked.tie = RIS_SEATS_TIE_LOT;
  ranked.is_ranked = method != RIS_SEATS_HARE_NIEMEYER;
  return ranked;
}

/* --- chairs --- */

static void
hand_out_chairs (RisFinding *finding, const RisRules *rules, const RisSeatsCase *seats_case)
{
  g_autoptr (RisSeatsResult) result = distribute (finding, &chair_words, seats_case);
  g_autofree char *said = NULL;

  if (ris_seats_say_failure (finding, &chair_words, seats_case, result))
    return;
  if (result->outcome == RIS_SEATS_TIED)
    {
      const char *draw = ris_wording_add_draw (finding, rules);

      said = ris_seats_dup_tied (seats_case, result);
      ris_finding_set_outcome (finding, RIS_FINDING_HINT, "gleichstand");
      ris_finding_say (finding, "Gleichen Anspruch auf den nächsten Ausschussvorsitz haben: %s.%s",
                       said, draw);
      return;
    }
  ris_finding_set_outcome (finding, RIS_FINDING_FINE, "zugriff");
  if (!seats_case->is_ranked)
    {
      said = dup_shares (seats_case, result);
      ris_finding_say (finding, "Ausschussvorsitze nach %s: %s.",
                       ris_seats_get_method_label (seats_case->method), said);
      return;
    }
  said = dup_order (finding, "zugriff", seats_case, result);
  ris_finding_say (finding, "Die Ausschussvorsitze werden in dieser Reihenfolge gewählt: %s.",
                   said);
}

static RisFinding *
find_allotment (const RisRules *rules, const RisCommitteeChairs *chairs)
{
  const RisRule *rule = ris_rules_get (rules, "ausschuss.vorsitz.verfahren");
  g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "zugriff", NULL);
  RisSeatsMethod method;
  RisSeatsCase ranked;

  if (ris_seats_choose_method (finding, rule, &chairs->seats, &method))
    {
      ranked = as_ranked (&chairs->seats, method);
      hand_out_chairs (finding, rules, &ranked);
      return g_steal_pointer (&finding);
    }
  if (!rule->value.is_known)
    return ris_finding_new_unknown (rule, "Die Ausschussvorsitze lassen sich nicht verteilen");
  ris_finding_add_rule (finding, rule);
  if (ris_rule_has_word (rule, "hvb"))
    {
      finding->outcome = "hvb";
      ris_finding_say (finding, "Über den Vorsitz entscheidet nicht die Stärke der Fraktionen; "
                                "er liegt bei der Spitze der Verwaltung.");
    }
  else
    {
      finding->outcome = "wahl";
      ris_finding_say (finding, "Die Vorsitzenden werden gewählt, für jeden Ausschuss einzeln.");
    }
  return g_steal_pointer (&finding);
}

/* an agreement stands unless enough members object; a finding where that is all, %NULL with a step in @steps otherwise */
static RisFinding *
check_agreement (const RisRules *rules, const RisCommitteeChairs *chairs, char **step)
{
  const RisRule *rule = ris_rules_get (rules, "ausschuss.vorsitz.widerspruch");
  const RisThreshold *threshold = &rule->value.threshold;
  RisFinding *finding;
  gint64 base;

  if (!rule->value.is_known)
    return ris_finding_new_unknown (rule, "Ob die Einigung der Fraktionen gilt, lässt sich nicht "
                                          "sagen");
  base = ris_composition_get (&chairs->composition, threshold->base);
  if (chairs->objectors == RIS_UNKNOWN)
    return ris_committee_new_missing ("Wie viele Mitglieder widersprechen der Einigung?");
  if (base == RIS_UNKNOWN)
    return ris_committee_new_missing ("Wie viele gewählte Mitglieder gibt es?");

  gint64 needed = ris_threshold_get_needed (threshold, base);
  g_autofree char *objectors = ris_wording_dup_count (chairs->objectors, "Mitglied widerspricht",
                                                      "Mitglieder widersprechen");

  if (ris_threshold_is_met (threshold, chairs->objectors, base))
    {
      *step = g_strdup_printf ("%s der Einigung; %" G_GINT64_FORMAT " genügen.", objectors, needed);
      return NULL;
    }
  finding = ris_finding_new (RIS_FINDING_FINE, "einigung",
                             "Die Einigung der Fraktionen über die Ausschussvorsitze gilt: %s, "
                             "nötig wären %" G_GINT64_FORMAT ".",
                             chairs->objectors == 0 ? "Niemand widerspricht" : objectors, needed);
  ris_finding_add_number (finding, "widerspruch", "Widersprechende", chairs->objectors);
  ris_finding_add_number (finding, "noetig", "nötig für einen Widerspruch", needed);
  ris_finding_add_rule (finding, rule);
  return finding;
}

RisFinding *
ris_committee_find_chairs (const RisRules *rules, const RisCommitteeChairs *chairs)
{
  g_autofree char *step = NULL;
  RisFinding *finding = NULL;

  if (chairs->is_agreed == RIS_UNKNOWN)
    return ris_committee_new_missing ("Haben sich die Fraktionen über die Vorsitze geeinigt?");
  if (chairs->is_agreed == 1)
    finding = check_agreement (rules, chairs, &step);
  if (finding != NULL)
    return finding;
  finding = find_allotment (rules, chairs);
  if (step != NULL)
    {
      ris_finding_add_step (finding, "%s", step);
      ris_finding_add_rule (finding, ris_rules_get (rules, "ausschuss.vorsitz.widerspruch"));
    }
  return finding;
}

RisFinding *
ris_committee_find_removal (const RisRules *rules, const RisCommitteeVote *vote)
{
  const RisRule *rule = ris_rules_get (rules, "ausschuss.vorsitz.abwahl.mehrheit");
  const RisThreshold *threshold = &rule->value.threshold;
  RisFinding *finding;
  gint64 base;

  if (!rule->value.is_known)
    return ris_finding_new_unknown (rule, "Ob die Abwahl beschlossen ist, lässt sich nicht sagen");
  if (vote->yes == RIS_UNKNOWN || vote->no == RIS_UNKNOWN)
    return ris_committee_new_missing ("Wie viele haben mit Ja, wie viele mit Nein gestimmt?");
  base = ris_committee_count_base (&vote->composition, threshold->base, vote->yes, vote->no);
  if (base == RIS_UNKNOWN)
    return ris_committee_new_missing ("Auf wie viele Mitglieder bezieht sich die Mehrheit?");

  gboolean is_met = ris_threshold_is_met (threshold, vote->yes, base);
  gint64 needed = ris_threshold_get_needed (threshold, base);
  g_autofree char *text = ris_threshold_dup_text (threshold);

  finding
      = ris_finding_new (RIS_FINDING_FINE, is_met ? "abgewaehlt" : "nicht_abgewaehlt",
                         "Die Abwahl ist %s: %" G_GINT64_FORMAT " Ja, nötig sind %" G_GINT64_FORMAT
                         " (%s, hier %" G_GINT64_FORMAT ").",
                         is_met ? "beschlossen" : "nicht beschlossen", vote->yes, needed, text,
                         base);
  ris_committee_add_votes (finding, vote->yes, vote->no, vote->abstentions);
  ris_finding_add_number (finding, "noetig", "nötige Ja-Stimmen", needed);
  ris_finding_add_rule (finding, rule);
  return finding;
}

/* --- deputies --- */

/* %FALSE where the vote was open and must be secret */
static gboolean
check_form (RisFinding *finding, const RisRules *rules, const RisDeputies *deputies)
{
  RisBallotFormCase form = RIS_BALLOT_FORM_CASE_UNKNOWN;
  RisFinding *by_form;
  const RisFinding *blocked;

  if (deputies->is_secret == 1)
    return TRUE;
  form.composition = deputies->composition;
  form.is_election = TRUE;
  form.office = "stellvertreter";
  form.recorded = deputies->is_secret == 0 ? "offen" : NULL;
  by_form = ris_ballot_form_decide (rules, &form);
  ris_finding_take (finding, by_form);
  blocked = ris_finding_find (by_form, "form_unzulaessig");
  if (blocked == NULL)
    return TRUE;
  ris_finding_set_outcome (finding, RIS_FINDING_IMPOSSIBLE, "sperre");
  ris_finding_say (finding, "%s", blocked->sentence);
  return FALSE;
}

/* equal highest numbers: a run-off, a lot, or nobody knows */
static void
say_equal_deputies (RisFinding *finding, const RisRules *rules, const RisDeputies *deputies,
                    const char *tied)
{
  const RisRule *rule = ris_rules_get (rules, "stellvertreter.gleichstand");

  ris_finding_set_outcome (finding, RIS_FINDING_HINT, "gleichstand");
  if (!rule->value.is_known)
    {
      ris_finding_say (finding, "Gleiche Höchstzahl für die nächste Stelle haben: %s.", tied);
      ris_finding_take (finding, ris_finding_new_unknown (rule, "Was bei gleicher Höchstzahl gilt, "
                                                                "lässt sich nicht "
                                                                "sagen"));
      return;
    }
  ris_finding_add_rule (finding, rule);
  if (ris_rule_has_word (rule, "stichwahl") && !deputies->was_runoff_tied)
    {
      finding->outcome = "stichwahl";
      ris_finding_say (finding,
                       "Gleiche Höchstzahl für die nächste Stelle haben: %s. Es folgt eine "
                       "Stichwahl zwischen ihnen.",
                       tied);
      return;
    }

  const char *draw = ris_wording_add_draw (finding, rules);

  finding->outcome = "los";
  ris_finding_say (finding, "Gleiche Höchstzahl für die nächste Stelle haben: %s.%s", tied, draw);
}

static void
rank_deputies (RisFinding *finding, const RisRules *rules, const RisDeputies *deputies,
               RisSeatsMethod method)
{
  RisSeatsCase ranked = as_ranked (&deputies->seats, method);
  g_autoptr (RisSeatsResult) result = distribute (finding, &deputy_words, &ranked);
  g_autofree char *said = NULL;

  if (ris_seats_say_failure (finding, &deputy_words, &ranked, result))
    return;
  if (result->outcome == RIS_SEATS_TIED)
    {
      said = ris_seats_dup_tied (&ranked, result);
      say_equal_deputies (finding, rules, deputies, said);
      return;
    }
  said = ranked.is_ranked ? dup_order (finding, "stelle", &ranked, result)
                          : dup_shares (&ranked, result);
  ris_finding_say (finding, "Die Stellen gehen an die Wahlvorschläge: %s.", said);
}

RisFinding *
ris_committee_find_deputies (const RisRules *rules, const RisDeputies *deputies)
{
  const RisRule *rule = ris_rules_get (rules, "stellvertreter.verfahren");
  g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "verteilt", NULL);
  RisSeatsMethod method;

  if (!check_form (finding, rules, deputies))
    return g_steal_pointer (&finding);
  if (ris_seats_choose_method (finding, rule, &deputies->seats, &method))
    {
      rank_deputies (finding, rules, deputies, method);
      return g_steal_pointer (&finding);
    }
  if (!rule->value.is_known || ris_rule_has_word (rule, "verhaeltniswahl"))
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "unbekannt");
      ris_finding_say (finding,
                       "Nach welchem Verfahren die Stellen verteilt werden, ist im Regelwerk "
                       "nicht gesetzt.");
      if (!rule->value.is_known)
        ris_finding_take (finding,
                          ris_finding_new_unknown (rule,
                                                   "Die Stellen lassen sich nicht verteilen"));
      return g_steal_pointer (&finding);
    }
  ris_finding_add_rule (finding, rule);
  finding->outcome = "wahl";
  ris_finding_say (finding, "Jede Stelle wird einzeln gewählt: %s.",
                   ris_parameter_get_word_label (rule->value.words[0]));
  return g_steal_pointer (&finding);
}
