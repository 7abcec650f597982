/* Order in the meeting.
 *
 * The chair keeps order; the program keeps count. A call counts for one person and one agenda item, whichever of the two
 * kinds it is. The call before the one that costs the floor must have come with the warning what the next one leads to;
 * otherwise the loss of the floor is not offered (§ 51 Abs. 2 GO NRW). A fine is checked against its range, a repeated one
 * against the multiple of the last (Abs. 3); an exclusion reaches further meetings where the person did not leave (Abs. 4).
 */
#include "rules/order.h"

#include "base/date.h"
#include "base/record.h"
#include "rules/allowance.h"
#include "calendar-day-private.h"

static gboolean
is_call (RisOrderKind kind)
{
  return kind == RIS_ORDER_CALL_TO_MATTER || kind == RIS_ORDER_CALL_TO_ORDER;
}

/* the calls of a person at an item so far; @has_warned: whether call number @warned_at came with the warning */
static gint64
count_calls (const RisOrderHistory *history, gint64 person_id, gint64 agenda_item_id,
             gint64 warned_at, gboolean *has_warned)
{
  gint64 n = 0;

  *has_warned = warned_at < 1;
  for (gsize i = 0; i < history->n_measures; i++)
    {
      const RisOrderMeasure *measure = &history->measures[i];

      if (!is_call (measure->kind) || measure->person_id != person_id
          || measure->agenda_item_id != agenda_item_id)
        continue;
      n++;
      if (n == warned_at)
        *has_warned = measure->has_warned;
    }
  return n;
}

static RisFinding *
new_with_calls (gint64 n, const RisRule *rule)
{
  RisFinding *finding = ris_finding_new (RIS_FINDING_FINE, "ruf", NULL);

  ris_finding_add_number (finding, "ruf", "Rufe in diesem Tagesordnungspunkt", n);
  ris_finding_add_number (finding, "wortentzug_nach", rule->parameter->label, rule->value.number);
  ris_finding_add_rule (finding, rule);
  ris_finding_add_step (finding, "Rufe zur Sache und zur Ordnung zählen je Person und je "
                                 "Tagesordnungspunkt zusammen.");
  return finding;
}

static void
say_last_before (RisFinding *finding, const RisOrderMeasure *call, gint64 n)
{
  if (!call->has_warned)
    ris_finding_set_outcome (finding, RIS_FINDING_HINT, "folge_ankuendigen");
  ris_finding_say (finding,
                   "Das ist der %" G_GINT64_FORMAT ". Ruf an dieselbe Person in diesem "
                   "Tagesordnungspunkt. %s",
                   n,
                   call->has_warned ? "Auf die Folge des nächsten Rufes wurde hingewiesen."
                                    : "Bitte weisen Sie jetzt darauf hin, dass der nächste Ruf das "
                                      "Wort kostet; ohne "
                                      "diesen Hinweis fehlt eine Voraussetzung des Wortentzugs.");
}

/* a call that costs the floor: the @limit-th or a later one */
static void
say_reached (RisFinding *finding, gint64 n, gint64 limit, gboolean has_warned)
{
  const char *said = " Auf die Folge wurde hingewiesen: Das Wort kann entzogen werden.";

  if (limit < 2)
    said = " Das Wort kann entzogen werden.";
  else if (!has_warned)
    said = " Beim Ruf davor wurde nicht auf die Folge hingewiesen: Damit fehlt eine Voraussetzung "
           "des "
           "Wortentzugs.";
  ris_finding_set_outcome (finding, RIS_FINDING_HINT,
                           has_warned ? "wortentzug_moeglich" : "hinweis_fehlte");
  ris_finding_say (finding,
                   "Das ist der %" G_GINT64_FORMAT ". Ruf an dieselbe Person in diesem "
                   "Tagesordnungspunkt.%s",
                   n, said);
}

RisFinding *
ris_order_check_call (const RisRules *rules, const RisOrderHistory *history,
                      const RisOrderMeasure *call)
{
  const RisRule *rule = ris_rules_get (rules, "ordnung.wortentzug_nach");
  RisFinding *finding;
  gboolean has_warned;
  gint64 limit;
  gint64 n;

  g_return_val_if_fail (history != NULL && call != NULL && is_call (call->kind), NULL);
  limit = rule->value.is_known ? rule->value.number : RIS_UNKNOWN;
  n = count_calls (history, call->person_id, call->agenda_item_id, limit - 1, &has_warned) + 1;
  if (!rule->value.is_known)
    {
      finding
          = ris_finding_new_unknown (rule, "Ob ein Ruf das Wort kostet, lässt sich nicht sagen");
      ris_finding_add_number (finding, "ruf", "Rufe in diesem Tagesordnungspunkt", n);
      return finding;
    }
  finding = new_with_calls (n, rule);
  if (n >= limit)
    say_reached (finding, n, limit, has_warned);
  else if (n == limit - 1)
    say_last_before (finding, call, n);
  else
    ris_finding_say (finding,
                     "Das ist der %" G_GINT64_FORMAT
                     ". Ruf an dieselbe Person in diesem Tagesordnungspunkt.",
                     n);
  return finding;
}

RisFinding *
ris_order_check_floor (const RisRules *rules, const RisOrderHistory *history, gint64 person_id,
                       gint64 agenda_item_id)
{
  const RisRule *rule = ris_rules_get (rules, "ordnung.wortentzug_nach");
  RisFinding *finding;
  gboolean has_warned;
  gint64 n;

  g_return_val_if_fail (history != NULL, NULL);
  if (!rule->value.is_known)
    return ris_finding_new_unknown (rule,
                                    "Ob das Wort entzogen werden kann, lässt sich nicht sagen");
  n = count_calls (history, person_id, agenda_item_id, rule->value.number - 1, &has_warned);
  finding = new_with_calls (n, rule);
  if (n < rule->value.number)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "zu_wenige_rufe");
      ris_finding_say (finding,
                       "Das Wort kann nach dem %" G_GINT64_FORMAT
                       ". Ruf entzogen werden; festgehalten %s bisher %" G_GINT64_FORMAT ".",
                       rule->value.number, n == 1 ? "ist" : "sind", n);
    }
  else if (!has_warned)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "hinweis_fehlte");
      ris_finding_say (finding,
                       "Beim %" G_GINT64_FORMAT
                       ". Ruf wurde nicht darauf hingewiesen, dass der nächste das Wort "
                       "kostet.",
                       rule->value.number - 1);
    }
  else
    {
      ris_finding_set_outcome (finding, RIS_FINDING_FINE, "zulaessig");
      ris_finding_say (finding,
                       "Das Wort kann entzogen werden: %" G_GINT64_FORMAT
                       " Rufe in diesem Tagesordnungspunkt, auf die Folge wurde hingewiesen.",
                       n);
    }
  return finding;
}

/* (nullable): the last fine of @person_id */
static const RisOrderMeasure *
find_last_fine (const RisOrderHistory *history, gint64 person_id)
{
  for (gsize i = history->n_measures; i > 0; i--)
    if (history->measures[i - 1].kind == RIS_ORDER_FINE
        && history->measures[i - 1].person_id == person_id)
      return &history->measures[i - 1];
  return NULL;
}

/* what a repeated fine would be, or %RIS_UNKNOWN; the rule is added to @finding */
static gint64
propose_fine (const RisRules *rules, const RisOrderMeasure *last, RisFinding *finding)
{
  const RisRule *rule = ris_rules_get (rules, "ordnung.ordnungsgeld.wiederholung");

  if (!rule->value.is_known)
    {
      ris_finding_take (finding, ris_finding_new_unknown (rule, "Ob sich das Ordnungsgeld bei "
                                                                "Wiederholung erhöht, lässt "
                                                                "sich nicht sagen"));
      return RIS_UNKNOWN;
    }
  ris_finding_add_rule (finding, rule);
  if (last->cents == RIS_UNKNOWN)
    {
      ris_finding_add_note (finding, RIS_FINDING_WARNING, "angabe_fehlt",
                            "Die Höhe des früheren Ordnungsgeldes fehlt.");
      return RIS_UNKNOWN;
    }
  return last->cents * rule->value.number;
}

static void
refuse_fine (RisFinding *finding, const char *outcome, const char *bound, gint64 cents)
{
  g_autofree char *text = ris_allowance_dup_text (cents);

  ris_finding_set_outcome (finding, RIS_FINDING_IMPOSSIBLE, outcome);
  ris_finding_say (finding, "Dieses Ordnungsgeld ist nicht möglich: Es beträgt %s %s.", bound,
                   text);
}

/* @proposed: what a repeated fine would be, or %RIS_UNKNOWN */
static void
judge_fine (RisFinding *finding, gint64 cents, gint64 minimum, gint64 maximum, gint64 proposed)
{
  g_autofree char *amount = ris_allowance_dup_text (cents);

  if (cents < minimum)
    refuse_fine (finding, "zu_gering", "mindestens", minimum);
  else if (cents > maximum)
    refuse_fine (finding, "zu_hoch", "höchstens", maximum);
  else if (proposed != RIS_UNKNOWN && cents != proposed)
    {
      g_autofree char *text = ris_allowance_dup_text (proposed);

      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "wiederholung_abweichend");
      ris_finding_say (finding,
                       "Gegen diese Person wurde schon ein Ordnungsgeld festgesetzt; im "
                       "Wiederholungsfall "
                       "wären es %s statt %s.",
                       text, amount);
    }
  else
    ris_finding_say (finding, "Ein Ordnungsgeld von %s ist möglich.", amount);
}

/* the greatest amount: on repetition the multiple of the range, or of a fine that was already a multiple */
static gint64
get_upper (const RisRules *rules, gint64 maximum, gint64 proposed)
{
  gint64 factor = ris_rules_get_number (rules, "ordnung.ordnungsgeld.wiederholung");

  return proposed == RIS_UNKNOWN ? maximum : MAX (maximum * factor, proposed);
}

RisFinding *
ris_order_check_fine (const RisRules *rules, const RisOrderHistory *history,
                      const RisOrderMeasure *fine)
{
  const RisRule *minimum = ris_rules_get (rules, "ordnung.ordnungsgeld.min");
  const RisRule *maximum = ris_rules_get (rules, "ordnung.ordnungsgeld.max");
  const RisOrderMeasure *last;
  RisFinding *finding;
  gint64 proposed;
  gint64 upper;

  g_return_val_if_fail (history != NULL && fine != NULL && fine->kind == RIS_ORDER_FINE, NULL);
  if (!minimum->value.is_known || !maximum->value.is_known)
    return ris_finding_new_unknown (minimum->value.is_known ? maximum : minimum,
                                    "Ob dieses Ordnungsgeld möglich ist, lässt sich nicht sagen");
  if (fine->cents == RIS_UNKNOWN)
    return ris_finding_new (RIS_FINDING_WARNING, "angabe_fehlt",
                            "Die Höhe des Ordnungsgeldes fehlt.");
  finding = ris_finding_new (RIS_FINDING_FINE, "zulaessig", NULL);
  ris_finding_add_rule (finding, minimum);
  ris_finding_add_rule (finding, maximum);
  last = find_last_fine (history, fine->person_id);
  proposed = last == NULL ? RIS_UNKNOWN : propose_fine (rules, last, finding);
  upper = get_upper (rules, maximum->value.number, proposed);
  ris_finding_add_number (finding, "betrag", "Ordnungsgeld in Cent", fine->cents);
  ris_finding_add_number (finding, "mindestens", "mindestens, in Cent", minimum->value.number);
  ris_finding_add_number (finding, "hoechstens", "höchstens, in Cent", upper);
  ris_finding_add_number (finding, "vorgeschlagen", "bei Wiederholung, in Cent", proposed);
  judge_fine (finding, fine->cents, minimum->value.number, upper, proposed);
  return finding;
}

/* the days of the next @n meetings, and how many of them are not fixed yet */
static void
list_meetings (RisFinding *finding, const char *const *days, gint64 n)
{
  g_autoptr (GString) fixed = g_string_new (NULL);
  gint64 i = 0;

  for (; days != NULL && i < n && days[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("sitzung_%" G_GINT64_FORMAT, i + 1);
      g_autofree char *label = g_strdup_printf ("%" G_GINT64_FORMAT ". weitere Sitzung", i + 1);
      g_autofree char *text = ris_calendar_day_dup_label (days[i]);

      ris_finding_add_text (finding, name, label, days[i]);
      g_string_append_printf (fixed, "%s%s", i > 0 ? "; " : "", text);
    }
  if (i > 0)
    ris_finding_add_step (finding, "betroffen: %s", fixed->str);
  if (i < n)
    ris_finding_add_step (finding, "noch nicht terminiert: %" G_GINT64_FORMAT " %s", n - i,
                          n - i == 1 ? "weitere Sitzung" : "weitere Sitzungen");
}

RisFinding *
ris_order_check_exclusion (const RisRules *rules, const RisOrderExclusion *exclusion)
{
  const RisRule *rule = ris_rules_get (rules, "ordnung.ausschluss_folgesitzungen");
  RisFinding *finding;
  gint64 n;

  g_return_val_if_fail (exclusion != NULL, NULL);
  if (exclusion->has_left == 1)
    return ris_finding_new (RIS_FINDING_FINE, "nur_diese_sitzung",
                            "Der Ausschluss gilt für diese Sitzung.");
  if (!rule->value.is_known)
    return ris_finding_new_unknown (rule, "Ob der Ausschluss weitere Sitzungen umfasst, lässt sich "
                                          "nicht sagen");
  n = rule->value.number;
  if (exclusion->has_left == RIS_UNKNOWN)
    finding = ris_finding_new (RIS_FINDING_WARNING, "angabe_fehlt",
                               "Es fehlt die Angabe, ob die Person den Saal sofort verlassen hat; "
                               "davon "
                               "hängt ab, ob der Ausschluss weitere Sitzungen umfasst.");
  else
    {
      finding = ris_finding_new (RIS_FINDING_HINT, "folgesitzungen",
                                 "Die Person ist der Aufforderung nicht gefolgt: Der Ausschluss "
                                 "umfasst "
                                 "diese und %" G_GINT64_FORMAT " %s.",
                                 n, n == 1 ? "weitere Sitzung" : "weitere Sitzungen");
      list_meetings (finding, exclusion->following, n);
    }
  ris_finding_add_text (finding, "sitzung", "Sitzung", exclusion->day);
  ris_finding_add_number (finding, "folgesitzungen", rule->parameter->label, n);
  ris_finding_add_rule (finding, rule);
  return finding;
}
