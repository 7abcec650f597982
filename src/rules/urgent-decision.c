/* Urgent decisions.
 *
 * `eil.organ` is read as steps: a committee is a step of its own; "hvb" begins one that takes in the members and deputies
 * named directly behind. The step of those who decided is looked up; everybody named in it must have taken part, and each
 * earlier step, like the council itself, must have been unable to act in time. `eil.vorlage` says what follows: a vote of the
 * council in its next meeting, or word to its members at once.
 */
#include "rules/urgent-decision.h"

#include <string.h>

#include "base/date.h"
#include "base/record.h"
#include "base/text.h"
#include "calendar-day-private.h"

typedef struct
{
  const char *committee; /* (nullable): German: who decides alone */
  gboolean has_mayor;
  gint64 members;
  gboolean has_deputies;
} Step;

#define LARGEST 8

/* words for a town or, where a Kreisausschuss stands in the order, for a Kreis */
typedef struct
{
  const char *council;
  const char *of_council;
  const char *member;
  const char *mayor;
} Words;

static const Words town_words
    = { "Der Rat", "des Rates", "Ratsmitglied", "der Bürgermeister oder die Bürgermeisterin" };
static const Words kreis_words
    = { "Der Kreistag", "des Kreistages", "Kreistagsmitglied", "der Landrat oder die Landrätin" };

static const Words *
get_words (const RisRule *organ)
{
  return ris_rule_has_word (organ, "kreisausschuss") ? &kreis_words : &town_words;
}

static gsize
read_steps (const RisRule *organ, Step *steps)
{
  gsize n = 0;

  for (char **word = organ->value.words; word != NULL && *word != NULL && n < LARGEST; word++)
    if (strcmp (*word, "hauptausschuss") == 0)
      steps[n++] = (Step){ "der Hauptausschuss", FALSE, 0, FALSE };
    else if (strcmp (*word, "kreisausschuss") == 0)
      steps[n++] = (Step){ "der Kreisausschuss", FALSE, 0, FALSE };
    else if (strcmp (*word, "hvb") == 0)
      steps[n++] = (Step){ NULL, TRUE, 0, FALSE };
    else if (n > 0 && strcmp (*word, "ratsmitglied") == 0)
      steps[n - 1].members++;
    else if (n > 0)
      steps[n - 1].has_deputies = TRUE;
  return n;
}

static char *
dup_step (const Step *step, const Words *words)
{
  GString *text = g_string_new (step->has_mayor ? words->mayor : step->committee);

  if (step->members > 0)
    g_string_append_printf (text, " zusammen mit %s%s", step->members == 1 ? "einem " : "mehreren ",
                            words->member);
  if (step->members > 1)
    g_string_append (text, "ern");
  if (step->has_deputies)
    g_string_append (text, " im Benehmen mit den Beigeordneten");
  return g_string_free (text, FALSE);
}

static void
add_order (RisFinding *finding, const Step *steps, gsize n_steps, const Words *words)
{
  for (gsize i = 0; i < n_steps; i++)
    {
      g_autofree char *text = dup_step (&steps[i], words);

      ris_finding_add_step (finding, "%" G_GSIZE_FORMAT ". %s", i + 1, text);
    }
}

/* (nullable): the step of those who decided */
static const Step *
find_step (const RisUrgentDecision *decision, const Step *steps, gsize n_steps)
{
  for (gsize i = 0; i < n_steps; i++)
    if (decision->is_by_committee ? steps[i].committee != NULL
                                  : decision->is_by_mayor && steps[i].has_mayor)
      return &steps[i];
  return NULL;
}

static void
miss (RisFinding *finding, const char *what)
{
  ris_finding_add_note (finding, RIS_FINDING_WARNING, "angabe_fehlt", "Es fehlt die Angabe, %s.",
                        what);
}

/* whether those named in the step all took part; @finding becomes "nicht_zustaendig" where not */
static gboolean
check_partners (RisFinding *finding, const RisUrgentDecision *decision, const Step *step,
                const Words *words)
{
  g_autofree char *text = dup_step (step, words);

  if (step->members > 0 && decision->members == RIS_UNKNOWN)
    miss (finding, "wer mitentschieden hat");
  else if (step->members > 0 && decision->members < step->members)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_IMPOSSIBLE, "nicht_zustaendig");
      ris_finding_say (finding,
                       "So kann die Dringlichkeitsentscheidung nicht festgehalten werden: Im "
                       "Eilfall entscheidet %s.",
                       text);
      return FALSE;
    }
  if (step->has_deputies && decision->has_heard_deputies == RIS_UNKNOWN)
    miss (finding, "ob das Benehmen mit den Beigeordneten hergestellt wurde");
  else if (step->has_deputies && decision->has_heard_deputies == 0)
    ris_finding_add_note (finding, RIS_FINDING_WARNING, "benehmen_fehlt",
                          "Das Benehmen mit den Beigeordneten ist nicht hergestellt: Im Eilfall "
                          "entscheidet %s.",
                          text);
  return TRUE;
}

/* whether the council and the steps before @step could have acted */
static void
check_earlier (RisFinding *finding, const RisUrgentDecision *decision, const Step *first,
               const Step *step, const Words *words)
{
  if (decision->can_council_convene == RIS_UNKNOWN)
    miss (finding, "ob der Rat oder Kreistag rechtzeitig zusammentreten konnte");
  else if (decision->can_council_convene == 1)
    ris_finding_add_note (finding, RIS_FINDING_WARNING, "rat_einberufbar",
                          "%s konnte rechtzeitig einberufen werden; für eine "
                          "Dringlichkeitsentscheidung "
                          "ist dann kein Raum. Bitte begründen.",
                          words->council);
  if (step == first || first->committee == NULL)
    return;
  if (decision->can_committee_convene == RIS_UNKNOWN)
    miss (finding, "ob der Ausschuss, der vorher zuständig ist, rechtzeitig zusammentreten konnte");
  else if (decision->can_committee_convene == 1)
    ris_finding_add_note (finding, RIS_FINDING_WARNING, "ausschuss_einberufbar",
                          "Zuerst ist %s zuständig und konnte rechtzeitig einberufen werden. Bitte "
                          "begründen.",
                          first->committee);
}

static void
check_reason (RisFinding *finding, const RisUrgentDecision *decision)
{
  if (decision->day == NULL)
    miss (finding, "an welchem Tag entschieden wurde");
  if (ris_text_is_blank (decision->reason))
    ris_finding_add_note (finding, RIS_FINDING_WARNING, "begruendung_fehlt",
                          "Bitte halten Sie fest, warum die Entscheidung nicht warten konnte.");
}

/* the council has spoken */
static void
say_spoken (RisFinding *finding, const RisUrgentDecision *decision, const Words *words)
{
  gboolean is_approved = decision->approval == RIS_URGENT_APPROVED;
  const char *day = decision->approval_day;
  g_autofree char *text = day == NULL ? NULL : ris_calendar_day_dup_label (day);

  ris_finding_set_outcome (finding, is_approved ? RIS_FINDING_FINE : RIS_FINDING_HINT,
                           is_approved ? "genehmigt" : "aufgehoben");
  ris_finding_say (finding, "%s hat die Dringlichkeitsentscheidung%s%s %s.%s", words->council,
                   day == NULL ? "" : " am ", day == NULL ? "" : text,
                   is_approved ? "genehmigt" : "aufgehoben",
                   is_approved ? ""
                               : " Bitte prüfen Sie, ob schon Rechte anderer entstanden sind.");
  ris_finding_add_text (finding, "beschluss", "Beschluss darüber", day);
  if (day == NULL)
    miss (finding, "wann darüber beschlossen wurde");
  else if (decision->day != NULL && strcmp (day, decision->day) < 0)
    ris_finding_add_note (finding, RIS_FINDING_WARNING, "tag_widerspricht",
                          "Der Beschluss darüber kann nicht vor der Entscheidung liegen.");
  else if (decision->next_council != NULL && strcmp (day, decision->next_council) > 0)
    ris_finding_add_note (finding, RIS_FINDING_WARNING, "versaeumt",
                          "Über die Entscheidung wurde nicht schon in der nächsten Sitzung %s "
                          "beschlossen.",
                          words->of_council);
}

static void
ask_approval (RisFinding *finding, const RisUrgentDecision *decision, const Words *words)
{
  const char *next = decision->next_council;
  g_autofree char *text = next == NULL ? NULL : ris_calendar_day_dup_label (next);
  RisFinding *item;

  ris_finding_set_outcome (finding, RIS_FINDING_HINT, "offen");
  ris_finding_say (finding,
                   "Die Dringlichkeitsentscheidung ist offen, bis sie genehmigt ist: Sie kommt in "
                   "der "
                   "nächsten Sitzung %s%s%s auf die Tagesordnung.",
                   words->of_council, next == NULL ? "" : " am ", next == NULL ? "" : text);
  item = ris_finding_add_note (finding, RIS_FINDING_HINT, "top_genehmigung",
                               "Tagesordnungspunkt „Genehmigung einer Dringlichkeitsentscheidung“ "
                               "für "
                               "die nächste Sitzung %s%s%s.",
                               words->of_council, next == NULL ? "" : ", ",
                               next == NULL ? "" : text);
  ris_finding_add_text (item, "sitzung", "nächste Sitzung", next);
}

static void
ask_notice (RisFinding *finding, const RisUrgentDecision *decision, const Words *words)
{
  const char *day = decision->informed_on;
  g_autofree char *text = day == NULL ? NULL : ris_calendar_day_dup_label (day);

  if (day != NULL)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_FINE, "mitgeteilt");
      ris_finding_say (finding,
                       "Die Mitglieder %s wurden am %s über die Eilentscheidung unterrichtet.",
                       words->of_council, text);
      ris_finding_add_text (finding, "mitteilung", "Mitteilung", day);
      return;
    }
  ris_finding_set_outcome (finding, RIS_FINDING_HINT, "offen");
  ris_finding_say (finding,
                   "Die Eilentscheidung ist getroffen; die Mitglieder %s sind noch zu "
                   "unterrichten.",
                   words->of_council);
  ris_finding_add_note (finding, RIS_FINDING_WARNING, "mitteilung",
                        "Bitte teilen Sie die Entscheidung und ihre Gründe den Mitgliedern %s "
                        "unverzüglich mit.",
                        words->of_council);
}

static void
check_follow_up (const RisRules *rules, RisFinding *finding, const RisUrgentDecision *decision,
                 const Words *words)
{
  const RisRule *rule = ris_rules_get (rules, "eil.vorlage");

  if (rule->value.is_known)
    ris_finding_add_rule (finding, rule);
  if (decision->approval != RIS_URGENT_OPEN)
    say_spoken (finding, decision, words);
  else if (!rule->value.is_known)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_HINT, "offen");
      ris_finding_say (finding, "Die Dringlichkeitsentscheidung ist getroffen.");
      ris_finding_take (finding,
                        ris_finding_new_unknown (rule, "Was auf die Dringlichkeitsentscheidung "
                                                       "folgt, lässt sich nicht "
                                                       "sagen"));
    }
  else if (ris_rule_has_word (rule, "genehmigung_naechste_sitzung"))
    ask_approval (finding, decision, words);
  else
    ask_notice (finding, decision, words);
}

/* all steps in one sentence: "der Hauptausschuss, sonst …" */
static char *
dup_order (const Step *steps, gsize n_steps, const Words *words)
{
  GString *all = g_string_new (NULL);

  for (gsize i = 0; i < n_steps; i++)
    {
      g_autofree char *text = dup_step (&steps[i], words);

      g_string_append_printf (all, "%s%s", i > 0 ? ", sonst " : "", text);
    }
  return g_string_free (all, FALSE);
}

static RisFinding *
new_incompetent (const RisRule *organ, const Step *steps, gsize n_steps, const Words *words)
{
  g_autofree char *order = dup_order (steps, n_steps, words);
  RisFinding *finding = ris_finding_new (RIS_FINDING_IMPOSSIBLE, "nicht_zustaendig",
                                         "So kann die Dringlichkeitsentscheidung nicht "
                                         "festgehalten werden: Im Eilfall "
                                         "entscheidet %s.",
                                         order);

  ris_finding_add_rule (finding, organ);
  return finding;
}

RisFinding *
ris_urgent_decision_check (const RisRules *rules, const RisUrgentDecision *decision)
{
  const RisRule *organ = ris_rules_get (rules, "eil.organ");
  const Words *words = get_words (organ);
  RisFinding *finding;
  Step steps[LARGEST];
  const Step *step;
  gsize n_steps;

  g_return_val_if_fail (decision != NULL, NULL);
  if (!organ->value.is_known)
    return ris_finding_new_unknown (organ,
                                    "Wer im Eilfall entscheiden darf, lässt sich nicht sagen");
  n_steps = read_steps (organ, steps);
  step = find_step (decision, steps, n_steps);
  if (step == NULL)
    return new_incompetent (organ, steps, n_steps, words);
  finding = ris_finding_new (RIS_FINDING_HINT, "offen", NULL);
  ris_finding_add_rule (finding, organ);
  ris_finding_add_text (finding, "entschieden", "entschieden am", decision->day);
  add_order (finding, steps, n_steps, words);
  if (!check_partners (finding, decision, step, words))
    return finding;
  check_earlier (finding, decision, steps, step, words);
  check_reason (finding, decision);
  check_follow_up (rules, finding, decision, words);
  return finding;
}

RisFinding *
ris_urgent_decision_explain (const RisRules *rules)
{
  const RisRule *organ = ris_rules_get (rules, "eil.organ");
  const RisRule *follow = ris_rules_get (rules, "eil.vorlage");
  const Words *words = get_words (organ);
  g_autofree char *order = NULL;
  RisFinding *finding;
  Step steps[LARGEST];
  gsize n_steps;

  if (!organ->value.is_known)
    return ris_finding_new_unknown (organ,
                                    "Wer im Eilfall entscheiden darf, lässt sich nicht sagen");
  n_steps = read_steps (organ, steps);
  order = dup_order (steps, n_steps, words);
  finding
      = ris_finding_new (RIS_FINDING_FINE, "reihenfolge",
                         "Kann eine Sitzung %s nicht rechtzeitig einberufen werden, entscheidet im "
                         "Eilfall %s.",
                         words->of_council, order);
  ris_finding_add_rule (finding, organ);
  add_order (finding, steps, n_steps, words);
  if (follow->value.is_known)
    {
      g_autofree char *what = ris_rule_dup_value_text (follow);

      ris_finding_add_step (finding, "danach: %s", what);
      ris_finding_add_rule (finding, follow);
    }
  else
    ris_finding_take (finding,
                      ris_finding_new_unknown (follow, "Was darauf folgt, lässt sich nicht sagen"));
  return finding;
}
