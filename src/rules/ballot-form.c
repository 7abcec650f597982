/* The form of a ballot.
 *
 * On a matter the vote is open unless enough members demand it otherwise, or a resolution says so; at elections the law of the
 * Land says which form is the rule and what leads away from it. A demand that is large enough needs no majority. Where both
 * are demanded, one of them prevails; then the other need not be counted.
 */
#include "rules/ballot-form.h"

#include <string.h>

#include "base/record.h"

#define N G_GINT64_FORMAT
#define PURPOSE "Die Form der Abstimmung lässt sich nicht bestimmen"

typedef enum
{
  NO,
  YES,
  OPEN, /* cannot be said; the finding says why */
} Answer;

typedef struct
{
  const RisRules *rules;
  const RisBallotFormCase *form;
  RisFinding *finding;
} Choice;

/* a demand or resolution and how it is called */
typedef struct
{
  const char *name;    /* "Geheime Abstimmung" */
  const char *reached; /* outcomes of the notes */
  const char *lacking;
  const char *demanded; /* names of the numbers */
  const char *needed;
  const char *missing; /* "die Zahl derer, die …" */
} Demand;

static const Demand secret_demand = {
  "Geheime Abstimmung", "geheim_erreicht", "geheim_nicht_erreicht",
  "geheim_verlangt",    "geheim_noetig",   "die Zahl derer, die geheime Abstimmung verlangen"
};
static const Demand secret_resolution
    = { "Geheime Abstimmung",    "geheim_erreicht",
        "geheim_nicht_erreicht", "geheim_verlangt",
        "geheim_noetig",         "die Zahl der Ja-Stimmen für eine geheime Abstimmung" };
static const Demand named_demand
    = { "Namentliche Abstimmung",    "namentlich_erreicht",
        "namentlich_nicht_erreicht", "namentlich_verlangt",
        "namentlich_noetig",         "die Zahl derer, die namentliche Abstimmung verlangen" };
static const Demand secret_election
    = { "Geheime Wahl",    "geheim_erreicht", "geheim_nicht_erreicht",
        "geheim_verlangt", "geheim_noetig",   "die Zahl derer, die eine geheime Wahl verlangen" };
static const Demand open_election
    = { "Offene Wahl", "offen_erreicht", "offen_nicht_erreicht",
        "offen_ja",    "offen_noetig",   "das Ergebnis des Beschlusses über die offene Wahl" };

const char *
ris_ballot_form_get_label (const char *word)
{
  if (strcmp (word, "geheim") == 0)
    return "geheime Abstimmung";
  return strcmp (word, "namentlich") == 0 ? "namentliche Abstimmung" : "offene Abstimmung";
}

/* --- answers --- */

static Answer
give_up (const Choice *choice, const RisRule *rule)
{
  g_autoptr (RisFinding) unknown = ris_finding_new_unknown (rule, PURPOSE);

  ris_finding_set_outcome (choice->finding, RIS_FINDING_WARNING, "unbekannt");
  ris_finding_say (choice->finding, "%s", unknown->sentence);
  ris_finding_add_rule (choice->finding, rule);
  return OPEN;
}

static Answer
miss (const Choice *choice, const char *what)
{
  ris_finding_set_outcome (choice->finding, RIS_FINDING_WARNING, "angabe_fehlt");
  ris_finding_say (choice->finding, PURPOSE ": Es fehlt %s.", what);
  return OPEN;
}

static void
set_form (const Choice *choice, const char *outcome, const char *why)
{
  ris_finding_set_outcome (choice->finding, RIS_FINDING_FINE, outcome);
  ris_finding_say (choice->finding, "Es ist %s %s%s.", outcome,
                   choice->form->is_election ? "zu wählen" : "abzustimmen", why);
}

/* --- demands --- */

static Answer
say_reached (const Choice *choice, const RisRule *rule, const Demand *demand, gint64 count,
             gint64 base)
{
  gint64 needed = MAX (ris_threshold_get_needed (&rule->value.threshold, base), 1);
  gboolean is_reached = count >= needed;
  g_autofree char *text = ris_threshold_dup_text (&rule->value.threshold);
  RisFinding *note
      = ris_finding_add_note (choice->finding, is_reached ? RIS_FINDING_FINE : RIS_FINDING_HINT,
                              is_reached ? demand->reached : demand->lacking,
                              count > needed ? "%s: %" N ", nötig %s %" N " (%s)."
                                             : "%s: %" N " %s %" N " nötigen (%s)%s.",
                              demand->name, count,
                              count <= needed ? "von"
                              : needed == 1   ? "ist"
                                              : "sind",
                              needed, text, is_reached ? "" : ", das reicht nicht");

  ris_finding_add_rule (note, rule);
  ris_finding_add_rule (choice->finding, rule);
  ris_finding_add_number (choice->finding, demand->demanded, "verlangt von", count);
  ris_finding_add_number (choice->finding, demand->needed, "nötig", needed);
  if (!is_reached)
    ris_finding_add_number (note, "fehlen", "fehlen", needed - count);
  return is_reached ? YES : NO;
}

/* @votes: yes and no of a resolution, or %RIS_UNKNOWN */
static Answer
judge (const Choice *choice, const RisRule *rule, const Demand *demand, gint64 count, gint64 votes)
{
  const RisThreshold *threshold = &rule->value.threshold;
  gint64 base = votes;

  if (threshold->base != RIS_BASE_YES_NO && threshold->base != RIS_BASE_VALID)
    base = ris_composition_get (&choice->form->composition, threshold->base);
  if (count == RIS_UNKNOWN)
    return miss (choice, demand->missing);
  if (base == RIS_UNKNOWN && threshold->denominator > 0)
    {
      g_autofree char *what
          = g_strdup_printf ("die Angabe „%s“", ris_threshold_get_base_label (threshold->base));

      return miss (choice, what);
    }
  return say_reached (choice, rule, demand, count, base);
}

/* whether a faction as such is enough */
static gboolean
is_by_faction (const Choice *choice, const RisRule *rule, gboolean is_demanded,
               const Demand *demand)
{
  if (!is_demanded || rule->value.conjunction != RIS_CONJUNCTION_OR
      || !ris_rule_has_word (rule, "fraktion"))
    return FALSE;
  ris_finding_add_rule (ris_finding_add_note (choice->finding, RIS_FINDING_FINE, demand->reached,
                                              "%s: Das Verlangen einer Fraktion genügt.",
                                              demand->name),
                        rule);
  ris_finding_add_rule (choice->finding, rule);
  return TRUE;
}

static gint64
add_votes (gint64 yes, gint64 no)
{
  return yes == RIS_UNKNOWN || no == RIS_UNKNOWN ? RIS_UNKNOWN : yes + no;
}

static gboolean
is_never_secret (const Choice *choice)
{
  return !choice->form->is_election
         && ris_rule_has_word (ris_rules_get (choice->rules, "abstimmung.geheim.form"),
                               "unzulaessig");
}

static Answer
refuse_secret (const Choice *choice, const RisRule *manner)
{
  ris_finding_add_rule (ris_finding_add_note (choice->finding, RIS_FINDING_HINT,
                                              "geheim_unzulaessig",
                                              "Über Sachanträge wird hier nie geheim abgestimmt: "
                                              "Das Verlangen ist abzulehnen."),
                        manner);
  ris_finding_add_rule (choice->finding, manner);
  return NO;
}

static Answer
find_secret (const Choice *choice)
{
  const RisBallotFormCase *form = choice->form;
  const RisRule *manner = ris_rules_get (choice->rules, "abstimmung.geheim.form");
  const RisRule *rule = ris_rules_get (choice->rules, "abstimmung.geheim");

  if (form->n_secret == 0 && !form->is_secret_by_faction && form->secret_yes == RIS_UNKNOWN)
    return NO;
  if (!manner->value.is_known)
    return give_up (choice, manner);
  if (is_never_secret (choice))
    return refuse_secret (choice, manner);
  if (!rule->value.is_known)
    return give_up (choice, rule);
  ris_finding_add_rule (choice->finding, manner);
  if (is_by_faction (choice, rule, form->is_secret_by_faction, &secret_demand))
    return YES;
  if (ris_rule_has_word (rule, "geschaeftsordnung"))
    ris_finding_add_rule (ris_finding_add_note (choice->finding, RIS_FINDING_HINT,
                                                "geschaeftsordnung",
                                                "Die Geschäftsordnung kann weitere Fälle geheimer "
                                                "Abstimmung vorsehen; bitte dort nachsehen."),
                          rule);
  if (ris_rule_has_word (manner, "beschluss"))
    return judge (choice, rule, &secret_resolution, form->secret_yes,
                  add_votes (form->secret_yes, form->secret_no));
  return judge (choice, rule, &secret_demand, form->n_secret, RIS_UNKNOWN);
}

static Answer
find_named (const Choice *choice)
{
  const RisBallotFormCase *form = choice->form;
  const RisRule *rule = ris_rules_get (choice->rules, "abstimmung.namentlich");

  if (form->n_named == 0 && !form->is_named_by_faction)
    return NO;
  if (!rule->value.is_known)
    return give_up (choice, rule);
  if (is_by_faction (choice, rule, form->is_named_by_faction, &named_demand))
    return YES;
  return judge (choice, rule, &named_demand, form->n_named, RIS_UNKNOWN);
}

/* --- matters --- */

/* without a demand; where secret votes are inadmissible, the others are open */
static void
choose_usual (const Choice *choice)
{
  const RisRule *rule = ris_rules_get (choice->rules, "abstimmung.form");

  if (!rule->value.is_known && is_never_secret (choice))
    {
      ris_finding_add_rule (choice->finding,
                            ris_rules_get (choice->rules, "abstimmung.geheim.form"));
      set_form (choice, "offen", "");
      return;
    }
  if (!rule->value.is_known)
    {
      give_up (choice, rule);
      return;
    }
  ris_finding_add_rule (choice->finding, rule);
  set_form (choice, ris_rule_has_word (rule, "geheim") ? "geheim" : "offen", "");
}

/* both are, or may be, rightly demanded */
static void
choose_between (const Choice *choice, Answer secret, Answer named)
{
  const RisRule *rule = ris_rules_get (choice->rules, "abstimmung.vorrang");

  if (!rule->value.is_known)
    {
      give_up (choice, rule);
      return;
    }
  ris_finding_add_rule (choice->finding, rule);
  if (secret == YES && ris_rule_has_word (rule, "geheim"))
    set_form (choice, "geheim", ": Das geht der namentlichen Abstimmung vor");
  else if (named == YES && ris_rule_has_word (rule, "namentlich"))
    set_form (choice, "namentlich", ": Das geht der geheimen Abstimmung vor");
  else if (secret == YES && named == YES)
    {
      ris_finding_set_outcome (choice->finding, RIS_FINDING_WARNING, "ohne_vorrang");
      ris_finding_say (choice->finding, "Geheime und namentliche Abstimmung sind beide wirksam "
                                        "verlangt, und keine geht vor: Bitte vorab darüber "
                                        "beschließen.");
    }
}

static void
choose_for_matter (const Choice *choice)
{
  const char *priority = ris_rules_get_word (choice->rules, "abstimmung.vorrang");
  gboolean is_named_demanded = choice->form->n_named != 0 || choice->form->is_named_by_faction;
  Answer secret = find_secret (choice);
  Answer named;

  /* a demand that gives way need not be counted */
  if (secret == YES && is_named_demanded && g_strcmp0 (priority, "geheim") == 0)
    {
      choose_between (choice, secret, OPEN);
      return;
    }
  named = find_named (choice);
  if (secret == NO && named == NO)
    choose_usual (choice);
  else if (secret == YES && named == NO)
    set_form (choice, "geheim", "");
  else if (secret == NO && named == YES)
    set_form (choice, "namentlich", "");
  else if (secret == YES || named == YES)
    choose_between (choice, secret, named);
}

/* --- elections --- */

static gboolean
is_always_secret (const Choice *choice)
{
  const RisRule *rule = ris_rules_get (choice->rules, "wahl.geheim.stets");

  if (choice->form->office == NULL || !ris_rule_has_word (rule, choice->form->office))
    return FALSE;
  ris_finding_add_rule (ris_finding_add_note (choice->finding, RIS_FINDING_FINE, "stets_geheim",
                                              "Für dieses Amt (%s) wird immer geheim gewählt.",
                                              ris_parameter_get_word_label (choice->form->office)),
                        rule);
  ris_finding_add_rule (choice->finding, rule);
  return TRUE;
}

/* where the election is open as a rule */
static void
choose_from_open (const Choice *choice)
{
  const RisRule *rule = ris_rules_get (choice->rules, "wahl.geheim");
  Answer secret = NO;

  if (choice->form->n_secret != 0)
    secret = rule->value.is_known
                 ? judge (choice, rule, &secret_election, choice->form->n_secret, RIS_UNKNOWN)
                 : give_up (choice, rule);
  if (secret == YES)
    set_form (choice, "geheim", "");
  else if (secret == NO)
    set_form (choice, "offen", "");
}

/* a resolution to elect openly: the number, and nobody against where the rule says so */
static Answer
judge_open (const Choice *choice, const RisRule *rule)
{
  const RisBallotFormCase *form = choice->form;
  gboolean is_unanimous = form->open_no == 0 && form->open_yes > 0 && form->n_secret == 0;
  gboolean has_word = ris_rule_has_word (rule, "einstimmig");
  Answer answer;

  if (has_word && rule->value.conjunction == RIS_CONJUNCTION_OR && is_unanimous)
    return YES;
  answer = judge (choice, rule, &open_election, form->open_yes,
                  add_votes (form->open_yes, form->open_no));
  if (answer != YES || !has_word || rule->value.conjunction != RIS_CONJUNCTION_AND)
    return answer;
  if (form->open_no == RIS_UNKNOWN || form->n_secret == RIS_UNKNOWN)
    return miss (choice, open_election.missing);
  return is_unanimous ? YES : NO;
}

/* where the law knows no resolution to elect openly, but lets nobody's objection do (§ 37 Abs. 7 GemO BW): whether it was so */
static gboolean
is_without_objection (const Choice *choice)
{
  const RisRule *objection = ris_rules_get (choice->rules, "wahl.geheim");

  if (ris_rules_get (choice->rules, "wahl.offen")->value.is_known || !objection->value.is_known)
    return FALSE;
  ris_finding_add_rule (choice->finding, objection);
  if (choice->form->n_secret == 0 && choice->form->recorded == NULL)
    ris_finding_add_note (choice->finding, RIS_FINDING_HINT, "offen_moeglich",
                          "Offen kann gewählt werden, wenn niemand widerspricht.");
  return choice->form->n_secret == 0 && g_strcmp0 (choice->form->recorded, "offen") == 0;
}

/* where the election is secret as a rule */
static void
choose_from_secret (const Choice *choice)
{
  const RisRule *rule = ris_rules_get (choice->rules, "wahl.offen");
  Answer open = NO;

  if (choice->form->open_yes != RIS_UNKNOWN || choice->form->open_no != RIS_UNKNOWN)
    open = rule->value.is_known ? judge_open (choice, rule) : give_up (choice, rule);
  if (open == NO && is_without_objection (choice))
    set_form (choice, "offen", ", weil niemand widerspricht");
  else if (open == YES)
    set_form (choice, "offen", ", weil es so beschlossen ist");
  else if (open == NO)
    set_form (choice, "geheim", "");
}

static void
choose_for_election (const Choice *choice)
{
  const RisRule *rule = ris_rules_get (choice->rules, "wahl.form");

  if (is_always_secret (choice))
    {
      set_form (choice, "geheim", "");
      return;
    }
  if (!rule->value.is_known)
    {
      give_up (choice, rule);
      return;
    }
  ris_finding_add_rule (choice->finding, rule);
  if (ris_rule_has_word (rule, "geheim"))
    choose_from_secret (choice);
  else
    choose_from_open (choice);
}

/* behind the form: how many demanded what */
static void
say_why (const Choice *choice)
{
  g_autoptr (GString) sentence = g_string_new (choice->finding->sentence);

  for (guint i = 0; i < choice->finding->findings->len; i++)
    {
      const RisFinding *note = choice->finding->findings->pdata[i];

      g_string_append_printf (sentence, " %s", note->sentence);
    }
  ris_finding_say (choice->finding, "%s", sentence->str);
}

/* --- the form that was used --- */

static void
check_recorded (const Choice *choice)
{
  const char *recorded = choice->form->recorded;
  const char *outcome = choice->finding->outcome;
  gboolean is_form = strcmp (outcome, "offen") == 0 || strcmp (outcome, "namentlich") == 0
                     || strcmp (outcome, "geheim") == 0;

  if (recorded == NULL || !is_form || strcmp (recorded, outcome) == 0)
    return;
  if (strcmp (outcome, "geheim") == 0)
    ris_finding_add_note (choice->finding, RIS_FINDING_IMPOSSIBLE, "form_unzulaessig",
                          "So geht es nicht: %s muss geheim sein, mit Stimmzetteln.",
                          choice->form->is_election ? "Die Wahl" : "Die Abstimmung");
  else if (is_never_secret (choice) && strcmp (recorded, "geheim") == 0)
    ris_finding_add_note (choice->finding, RIS_FINDING_IMPOSSIBLE, "form_unzulaessig",
                          "So geht es nicht: Über Sachanträge wird hier nie geheim abgestimmt.");
  else
    ris_finding_add_note (choice->finding, RIS_FINDING_WARNING, "form_weicht_ab",
                          "Vorgesehen ist eine %s, eingetragen ist eine %s. Bitte prüfen.",
                          ris_ballot_form_get_label (outcome),
                          ris_ballot_form_get_label (recorded));
}

RisFinding *
ris_ballot_form_decide (const RisRules *rules, const RisBallotFormCase *form)
{
  RisFinding *finding = ris_finding_new (RIS_FINDING_FINE, "offen", NULL);
  Choice choice = { .rules = rules, .form = form, .finding = finding };

  if (form->is_election)
    choose_for_election (&choice);
  else
    choose_for_matter (&choice);
  say_why (&choice);
  check_recorded (&choice);
  return finding;
}
