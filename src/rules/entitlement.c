/* Who may vote: first what somebody is there as, then what the membership says, then the subject, then the person.
 *
 * A role without a vote never gets one: who advises, sits in the administration or among the guests cannot be counted. What
 * depends on the Land is asked of the rules; the first reason against a vote ends the examination, because one is enough to
 * say to somebody.
 */
#include "rules/entitlement.h"

#include <string.h>

#include "base/record.h"

typedef struct
{
  const char *word;
  const char *label;
  const char *subject; /* begins a sentence; plural unless it is "Das …" or "Die … oder der …" */
} Role;

static const Role roles[] = {
  [RIS_VOTER_MEMBER] = { "mitglied", "gewähltes Mitglied", "Das Mitglied" },
  [RIS_VOTER_MAYOR] = { "hvb", "Bürgermeister/in", "Die Bürgermeisterin oder der Bürgermeister" },
  [RIS_VOTER_EXPERT_CITIZEN]
  = { "sachkundiger_buerger", "sachkundige/r Bürger/in", "Sachkundige Bürgerinnen und Bürger" },
  [RIS_VOTER_EXPERT_RESIDENT] = { "sachkundiger_einwohner", "sachkundige/r Einwohner/in",
                                  "Sachkundige Einwohnerinnen und Einwohner" },
  [RIS_VOTER_ADVISORY] = { "beratend", "beratendes Mitglied", "Beratende Mitglieder" },
  [RIS_VOTER_DEPUTY]
  = { "stellvertretung", "stellvertretendes Mitglied", "Stellvertretende Mitglieder" },
  [RIS_VOTER_ADMINISTRATION] = { "verwaltung", "Verwaltung", "Beschäftigte der Verwaltung" },
  [RIS_VOTER_GUEST] = { "gast", "Gast", "Gäste" },
};

static const char *const bodies[] = {
  [RIS_VOTING_COUNCIL] = "rat",
  [RIS_VOTING_MAIN_COMMITTEE] = "hauptausschuss",
  [RIS_VOTING_FINANCE_COMMITTEE] = "finanzausschuss",
  [RIS_VOTING_AUDIT_COMMITTEE] = "rechnungspruefungsausschuss",
  [RIS_VOTING_OTHER_COMMITTEE] = "ausschuss",
};

gboolean
ris_entitlement_find_role (const char *word, RisVoterRole *role)
{
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (strcmp (roles[i].word, word) == 0)
      {
        *role = (RisVoterRole)i;
        return TRUE;
      }
  return FALSE;
}

const char *
ris_entitlement_get_role_word (RisVoterRole role)
{
  return roles[role].word;
}

const char *
ris_entitlement_get_role_label (RisVoterRole role)
{
  return roles[role].label;
}

gboolean
ris_entitlement_find_body (const char *word, RisVotingBody *body)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    if (strcmp (bodies[i], word) == 0)
      {
        *body = (RisVotingBody)i;
        return TRUE;
      }
  return FALSE;
}

const char *
ris_entitlement_get_body_word (RisVotingBody body)
{
  return bodies[body];
}

/* --- sentences --- */

static gboolean
is_county (const RisRules *rules)
{
  return strcmp (ris_rules_get_kind (rules), "kreis") == 0;
}

const char *
ris_entitlement_get_mayor (const RisRules *rules)
{
  return is_county (rules) ? "die Landrätin oder der Landrat"
                           : "die Bürgermeisterin oder der Bürgermeister";
}

/* begins a sentence */
static const char *
get_subject (const RisRules *rules, RisVoterRole role)
{
  if (role == RIS_VOTER_MAYOR && is_county (rules))
    return "Die Landrätin oder der Landrat";
  return roles[role].subject;
}

static const char *
get_council (const RisRules *rules)
{
  return is_county (rules) ? "Kreistag" : "Rat";
}

static gboolean
is_plural (RisVoterRole role)
{
  return role != RIS_VOTER_MEMBER && role != RIS_VOTER_MAYOR;
}

/* always %FALSE: there is no vote, and why */
static gboolean
refuse (RisFinding *finding, const RisRule *rule, const char *reason, const char *sentence)
{
  ris_finding_set_outcome (finding, RIS_FINDING_IMPOSSIBLE, "nicht_stimmberechtigt");
  ris_finding_say (finding, "%s", sentence);
  ris_finding_add_text (finding, "grund", "Grund", reason);
  if (rule != NULL && rule->value.is_known)
    ris_finding_add_rule (finding, rule);
  return FALSE;
}

/* always %FALSE: the rule is not set */
static gboolean
give_up (RisFinding *finding, const RisRule *rule)
{
  g_autoptr (RisFinding) unknown
      = ris_finding_new_unknown (rule, "Ob hier Stimmrecht besteht, lässt sich nicht sagen");

  ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "unbekannt");
  ris_finding_say (finding, "%s", unknown->sentence);
  ris_finding_add_rule (finding, rule);
  return FALSE;
}

/* --- roles --- */

static gboolean
check_flag (RisFinding *finding, const RisRules *rules, const char *key, const char *refusal)
{
  const RisRule *rule = ris_rules_get (rules, key);

  if (!rule->value.is_known)
    return give_up (finding, rule);
  ris_finding_add_rule (finding, rule);
  return rule->value.flag || refuse (finding, rule, "rolle", refusal);
}

static gboolean
check_mayor_in_council (RisFinding *finding, const RisRules *rules, RisSubject subject)
{
  const RisRule *resting = ris_rules_get (rules, "hvb.stimme.ruht");
  g_autofree char *refusal
      = g_strdup_printf ("%s hat im %s kein Stimmrecht.", get_subject (rules, RIS_VOTER_MAYOR),
                         get_council (rules));
  g_autofree char *sentence
      = g_strdup_printf ("%s stimmt hier nicht mit: Bei diesem Gegenstand (%s) ruht die Stimme. Es "
                         "zählen nur die gewählten Mitglieder.",
                         get_subject (rules, RIS_VOTER_MAYOR), ris_subject_get_label (subject));
  gint64 rests = ris_entitlement_get_rests (rules, subject);

  if (!check_flag (finding, rules, "hvb.stimme", refusal))
    return FALSE;
  if (rests == RIS_UNKNOWN)
    return give_up (finding, resting);
  return rests == 0 || refuse (finding, resting, "ruht", sentence);
}

static gboolean
check_mayor (RisFinding *finding, const RisRules *rules, const RisEntitlementCase *entitlement)
{
  gboolean is_main = entitlement->body == RIS_VOTING_MAIN_COMMITTEE;
  g_autofree char *refusal = NULL;

  if (entitlement->body == RIS_VOTING_COUNCIL)
    return check_mayor_in_council (finding, rules, entitlement->subject);
  refusal = g_strdup_printf ("%s hat in diesem Ausschuss kein Stimmrecht.",
                             get_subject (rules, RIS_VOTER_MAYOR));
  if (!check_flag (finding, rules, is_main ? "hvb.stimme.hauptausschuss" : "hvb.stimme.ausschuss",
                   refusal))
    return FALSE;
  if (ris_entitlement_get_rests (rules, entitlement->subject) == 1)
    ris_finding_add_note (finding, RIS_FINDING_HINT, "ruht_im_rat",
                          "Im %s ruht bei diesem Gegenstand (%s) die Stimme; bitte prüfen, ob das "
                          "auch für die Beratung im Ausschuss gilt.",
                          get_council (rules), ris_subject_get_label (entitlement->subject));
  return TRUE;
}

static gboolean
check_expert_citizen (RisFinding *finding, const RisRules *rules, RisVotingBody body)
{
  const RisRule *except = ris_rules_get (rules, "ausschuss.sachkundige_buerger.nicht_in");

  if (body == RIS_VOTING_COUNCIL)
    return refuse (finding, NULL, "rat",
                   "Sachkundige Bürgerinnen und Bürger haben nur in Ausschüssen eine Stimme.");
  if (!check_flag (finding, rules, "ausschuss.sachkundige_buerger",
                   "Sachkundige Bürgerinnen und Bürger haben kein Stimmrecht."))
    return FALSE;
  if (body == RIS_VOTING_OTHER_COMMITTEE)
    return TRUE;
  if (!except->value.is_known && except->line > 0)
    return give_up (finding, except);
  if (!ris_rule_has_word (except, bodies[body]))
    return TRUE;
  return refuse (finding, except, "ausschuss",
                 "In diesem Ausschuss haben sachkundige Bürgerinnen und Bürger kein Stimmrecht.");
}

static gboolean
check_deputy (RisFinding *finding, const RisEntitlementCase *entitlement)
{
  if (entitlement->body == RIS_VOTING_COUNCIL)
    return refuse (finding, NULL, "rat",
                   "Stellvertretung gibt es nur in Ausschüssen: Hier kann nur das gewählte "
                   "Mitglied selbst abstimmen.");
  if (entitlement->is_principal_present == 1)
    return refuse (finding, NULL, "vertreten",
                   "Das vertretene Mitglied ist selbst anwesend: Die Stellvertretung stimmt nicht "
                   "mit.");
  return TRUE;
}

static gboolean
check_advisory (RisFinding *finding, const RisRules *rules, RisVoterRole role)
{
  const RisRule *rule = ris_rules_get (rules, "ausschuss.beratende");
  g_autofree char *sentence = g_strdup_printf ("%s beraten mit, haben aber kein Stimmrecht; sie "
                                               "zählen auch nicht für die "
                                               "Beschlussfähigkeit.",
                                               roles[role].subject);

  return refuse (finding, rule, "rolle", sentence);
}

static gboolean
check_role (RisFinding *finding, const RisRules *rules, const RisEntitlementCase *entitlement)
{
  switch (entitlement->role)
    {
    case RIS_VOTER_MEMBER:
      return TRUE;
    case RIS_VOTER_MAYOR:
      return check_mayor (finding, rules, entitlement);
    case RIS_VOTER_EXPERT_CITIZEN:
      return check_expert_citizen (finding, rules, entitlement->body);
    case RIS_VOTER_DEPUTY:
      return check_deputy (finding, entitlement);
    case RIS_VOTER_EXPERT_RESIDENT:
    case RIS_VOTER_ADVISORY:
      return check_advisory (finding, rules, entitlement->role);
    case RIS_VOTER_ADMINISTRATION:
      return refuse (finding, NULL, "rolle", "Beschäftigte der Verwaltung haben kein Stimmrecht.");
    case RIS_VOTER_GUEST:
    default:
      return refuse (finding, NULL, "rolle", "Gäste haben kein Stimmrecht.");
    }
}

/* --- the person --- */

/* where somebody excluded stays while the others advise and vote */
static void
add_whereabouts (RisFinding *finding, const RisRules *rules, gint64 is_public)
{
  const RisRule *rule = ris_rules_get (rules, is_public == 1 ? "befangenheit.oeffentlich"
                                                             : "befangenheit.nichtoeffentlich");
  const char *sentence
      = "Die ausgeschlossene Person darf im Zuschauerbereich bleiben, muss aber den "
        "Sitzungstisch verlassen, bevor beraten wird.";

  if (is_public == RIS_UNKNOWN)
    return;
  if (!rule->value.is_known)
    {
      ris_finding_take (finding, ris_finding_new_unknown (rule, "Wo sich die ausgeschlossene "
                                                                "Person aufhalten darf, "
                                                                "lässt sich nicht sagen"));
      return;
    }
  if (strcmp (rule->value.words[0], "verlassen") == 0)
    sentence = "Die ausgeschlossene Person muss den Sitzungsraum verlassen, bevor beraten wird.";
  ris_finding_add_rule (ris_finding_add_note (finding, RIS_FINDING_HINT, "aufenthalt", "%s",
                                              sentence),
                        rule);
}

static gboolean
check_recusal (RisFinding *finding, const RisRules *rules, const RisEntitlementCase *entitlement)
{
  const RisRule *elections = ris_rules_get (rules, "befangenheit.wahlen");

  if (!entitlement->is_recused)
    return TRUE;
  if (ris_subject_is_election (entitlement->subject))
    {
      if (!elections->value.is_known)
        return give_up (finding, elections);
      if (!elections->value.flag)
        {
          ris_finding_add_rule (
              ris_finding_add_note (finding, RIS_FINDING_HINT, "befangenheit_wahl",
                                    "Bei Wahlen gelten die Ausschließungsgründe nicht: Auch wer "
                                    "selbst zur Wahl steht, darf mitwählen."),
              elections);
          return TRUE;
        }
    }
  add_whereabouts (finding, rules, entitlement->is_public);
  return refuse (finding, ris_rules_get (rules, "befangenheit.folge"), "befangen",
                 "Wegen eines Ausschließungsgrundes (Befangenheit) ist hier weder Beratung noch "
                 "Abstimmung erlaubt.");
}

static gboolean
check_person (RisFinding *finding, const RisRules *rules, const RisEntitlementCase *entitlement)
{
  if (entitlement->has_vote == 0)
    return refuse (finding, NULL, "kein_stimmrecht",
                   "Die Mitgliedschaft in diesem Gremium ist ohne Stimmrecht eingetragen.");
  if (!check_recusal (finding, rules, entitlement))
    return FALSE;
  if (entitlement->is_present == 0)
    return refuse (finding, NULL, "abwesend",
                   "Wer nicht anwesend ist, kann nicht abstimmen: Eine Stimme lässt sich nicht "
                   "übertragen.");
  return TRUE;
}

RisFinding *
ris_entitlement_check (const RisRules *rules, const RisEntitlementCase *entitlement)
{
  RisFinding *finding = ris_finding_new (RIS_FINDING_FINE, "stimmberechtigt", NULL);

  ris_finding_add_text (finding, "rolle", "Rolle", roles[entitlement->role].label);
  ris_finding_add_text (finding, "gegenstand", "Gegenstand",
                        ris_subject_get_label (entitlement->subject));
  if (check_role (finding, rules, entitlement) && check_person (finding, rules, entitlement))
    ris_finding_say (finding, "%s %s hier stimmberechtigt.", get_subject (rules, entitlement->role),
                     is_plural (entitlement->role) ? "sind" : "ist");
  return finding;
}

/* --- numbers --- */

static gboolean
is_filling (RisSubject subject)
{
  return subject == RIS_SUBJECT_AUSSCHUSS_EINIGUNG || subject == RIS_SUBJECT_AUSSCHUSSBESETZUNG;
}

gint64
ris_entitlement_get_rests (const RisRules *rules, RisSubject subject)
{
  const char *word = ris_subject_get_resting_word (subject);
  const RisRule *rule = ris_rules_get (rules, "hvb.stimme.ruht");

  if (word == NULL)
    return 0;
  if (!rule->value.is_known)
    return RIS_UNKNOWN;
  /* filling a committee is a matter of its own in some laws, and an election in others */
  return ris_rule_has_word (rule, word)
         || (is_filling (subject) && ris_rule_has_word (rule, "wahl"));
}

static gint64
take_mayor (gint64 number, gint64 is_counted)
{
  if (number == RIS_UNKNOWN || is_counted == 0)
    return number;
  return is_counted == 1 ? MAX (number - 1, 0) : RIS_UNKNOWN;
}

RisComposition
ris_entitlement_get_composition (const RisRules *rules, RisSubject subject,
                                 const RisComposition *composition, gint64 is_mayor_present)
{
  RisComposition rest = *composition;
  gint64 rests = ris_entitlement_get_rests (rules, subject);
  gint64 counts = ris_rules_get_flag (rules, "hvb.ruht.zaehlt_gesetzlich");
  gint64 leaves = counts == RIS_UNKNOWN ? RIS_UNKNOWN : !counts;
  gint64 was_there = is_mayor_present;

  if (rests == 0 || ris_rules_get_flag (rules, "hvb.mitglied") == 0)
    return rest;
  if (rests == RIS_UNKNOWN)
    leaves = RIS_UNKNOWN;
  if (rests == RIS_UNKNOWN && was_there == 1)
    was_there = RIS_UNKNOWN;
  rest.legal = take_mayor (rest.legal, leaves);
  rest.entitled = take_mayor (rest.entitled, rests);
  rest.present_entitled = take_mayor (rest.present_entitled, was_there);
  if (leaves != 0)
    rest.present = take_mayor (rest.present, leaves == 1 ? was_there : was_there == 0 ? 0 : -1);
  return rest;
}
