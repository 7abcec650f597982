/* Committees: the joint proposal that saves an election, succession, and who may sit in a committee.
 *
 * Where all agree nobody needs to count: one proposal, one vote. What "agree" means differs from Land to Land and from year to
 * year (all factions propose together and a majority accepts, or a single proposal is accepted unanimously, or nobody made
 * another), and what follows where it fails is the method of `ausschuss.verfahren`.
 */
#include "committee-private.h"

#include <string.h>

#include "base/date.h"
#include "base/record.h"
#include "rules/entitlement.h"
#include "wording-private.h"

gint64
ris_committee_count_base (const RisComposition *composition, RisThresholdBase base, gint64 yes,
                          gint64 no)
{
  if (base == RIS_BASE_YES_NO || base == RIS_BASE_VALID)
    return yes + no;
  return ris_composition_get (composition, base);
}

RisFinding *
ris_committee_new_missing (const char *question)
{
  return ris_finding_new (RIS_FINDING_WARNING, "angabe_fehlt", "Es fehlt eine Angabe: %s",
                          question);
}

void
ris_committee_add_votes (RisFinding *finding, gint64 yes, gint64 no, gint64 abstentions)
{
  ris_finding_add_number (finding, "ja", "Ja", yes);
  ris_finding_add_number (finding, "nein", "Nein", no);
  ris_finding_add_number (finding, "enthaltung", "Enthaltungen", abstentions);
}

/* --- joint proposal --- */

/* what is elected by instead, and why */
static RisFinding *
new_election_instead (const RisRules *rules, const char *why)
{
  const RisRule *rule = ris_rules_get (rules, "ausschuss.verfahren");
  const char *word = ris_rules_get_word (rules, "ausschuss.verfahren");
  RisFinding *finding = ris_finding_new (RIS_FINDING_HINT, "verhaeltniswahl", NULL);

  if (word == NULL)
    {
      ris_finding_say (finding, "%s Es wird nach Verhältnis gewählt.", why);
      ris_finding_take (finding, ris_finding_new_unknown (rule, "Nach welchem Verfahren die Sitze "
                                                                "verteilt werden, "
                                                                "lässt sich nicht sagen"));
      return finding;
    }
  if (strcmp (word, "mehrheitswahl") == 0)
    finding->outcome = "mehrheitswahl";
  if (strcmp (word, "benennung") == 0)
    finding->outcome = "benennung";
  ris_finding_add_rule (finding, rule);
  ris_finding_add_text (finding, "verfahren", "Verfahren", word);
  ris_finding_say (finding, "%s Die Sitze werden besetzt durch: %s.", why,
                   ris_parameter_get_word_label (word));
  return finding;
}

/* %NULL where the proposal may be put to the vote */
static RisFinding *
check_proposers (const RisRules *rules, const RisCommitteeProposal *proposal, const RisRule *rule)
{
  if (ris_rule_has_word (rule, "alle_fraktionen"))
    {
      if (proposal->is_from_all == RIS_UNKNOWN)
        return ris_committee_new_missing (
            "Ist es ein gemeinsamer Vorschlag aller Fraktionen und Gruppen?");
      return proposal->is_from_all == 1
                 ? NULL
                 : new_election_instead (rules, "Es gibt keinen gemeinsamen Vorschlag aller "
                                                "Fraktionen und Gruppen.");
    }
  if (proposal->proposals == RIS_UNKNOWN)
    return ris_committee_new_missing ("Wie viele Wahlvorschläge gibt es?");
  if (proposal->proposals == 0)
    return ris_finding_new (RIS_FINDING_WARNING, "angabe_fehlt",
                            "Es liegt kein Wahlvorschlag vor; ohne Vorschlag wird nicht gewählt.");
  return proposal->proposals == 1
             ? NULL
             : new_election_instead (rules, "Es liegen mehrere Wahlvorschläge vor.");
}

/* whether the vote accepts the proposal: 1, 0; %RIS_UNKNOWN where a number is missing */
static gint64
is_accepted (RisFinding *finding, const RisCommitteeProposal *proposal, const RisRule *majority,
             const RisComposition *composition, gboolean is_unanimous)
{
  const RisThreshold *threshold = &majority->value.threshold;
  gint64 base = RIS_UNKNOWN;

  if (is_unanimous)
    {
      ris_finding_add_step (finding, "Nötig ist Einstimmigkeit: keine Gegenstimme.");
      if (proposal->no > 0 || proposal->yes == 0)
        return 0;
    }
  if (!majority->value.is_known)
    return 1;
  base = ris_committee_count_base (composition, threshold->base, proposal->yes, proposal->no);
  if (base == RIS_UNKNOWN)
    return RIS_UNKNOWN;

  g_autofree char *text = ris_threshold_dup_text (threshold);
  gint64 needed = ris_threshold_get_needed (threshold, base);

  ris_finding_add_number (finding, "noetig", "nötige Ja-Stimmen", needed);
  ris_finding_add_step (finding, "Nötig: %s, hier %" G_GINT64_FORMAT " von %" G_GINT64_FORMAT ".",
                        text, needed, base);
  return ris_threshold_is_met (threshold, proposal->yes, base);
}

static RisFinding *
new_before_vote (const RisRule *majority, gboolean is_unanimous)
{
  g_autofree char *text = majority->value.is_known
                              ? ris_threshold_dup_text (&majority->value.threshold)
                              : g_strdup ("keine Gegenstimme");

  return ris_finding_new (RIS_FINDING_FINE, "abstimmung",
                          "Über den Wahlvorschlag kann abgestimmt werden. Nötig: %s%s.", text,
                          is_unanimous && majority->value.is_known ? ", ohne Gegenstimme" : "");
}

/* the number that the majority is of is missing, or the mayor's part in it */
static RisFinding *
new_without_base (const RisRules *rules, const RisCommitteeProposal *proposal,
                  RisThresholdBase base)
{
  const RisRule *rests = ris_rules_get (rules, "hvb.stimme.ruht");
  const RisRule *counts = ris_rules_get (rules, "hvb.ruht.zaehlt_gesetzlich");

  if (ris_composition_get (&proposal->composition, base) == RIS_UNKNOWN)
    {
      g_autofree char *question = g_strdup_printf ("%s.", ris_threshold_get_base_label (base));

      return ris_committee_new_missing (question);
    }
  if (!rests->value.is_known || !counts->value.is_known)
    return ris_finding_new_unknown (rests->value.is_known ? counts : rests,
                                    "Ob die Spitze der Verwaltung hier mitzählt, lässt sich "
                                    "nicht sagen");
  return ris_committee_new_missing (
      "Ist die Spitze der Verwaltung (Bürgermeister oder Landrat) anwesend?");
}

static RisFinding *
count_proposal (const RisRules *rules, const RisCommitteeProposal *proposal, const RisRule *kind)
{
  const RisRule *majority = ris_rules_get (rules, "ausschuss.einigung");
  gboolean is_unanimous = ris_rules_get_flag (rules, "ausschuss.einigung.einstimmig") == 1;
  RisComposition composition
      = ris_entitlement_get_composition (rules, RIS_SUBJECT_AUSSCHUSS_EINIGUNG,
                                         &proposal->composition, proposal->is_mayor_present);
  g_autoptr (RisFinding) finding = NULL;

  if (!majority->value.is_known && !is_unanimous)
    return ris_finding_new_unknown (majority, "Ob der Wahlvorschlag angenommen ist, lässt sich "
                                              "nicht sagen");
  if (proposal->yes == RIS_UNKNOWN || proposal->no == RIS_UNKNOWN)
    return new_before_vote (majority, is_unanimous);

  finding = ris_finding_new (RIS_FINDING_FINE, "angenommen",
                             "Der Wahlvorschlag ist angenommen: %" G_GINT64_FORMAT
                             " Ja, %" G_GINT64_FORMAT " Nein.",
                             proposal->yes, proposal->no);
  switch (is_accepted (finding, proposal, majority, &composition, is_unanimous))
    {
    case 1:
      if (is_unanimous && proposal->abstentions > 0)
        ris_finding_add_note (finding, RIS_FINDING_HINT, "enthaltung",
                              "Enthaltungen gelten hier nicht als Gegenstimmen.");
      return g_steal_pointer (&finding);
    case 0:
      break;
    default:
      return new_without_base (rules, proposal, majority->value.threshold.base);
    }
  if (!ris_rule_has_word (kind, "einziger"))
    return new_election_instead (rules, "Der gemeinsame Wahlvorschlag ist nicht angenommen.");
  ris_finding_set_outcome (finding, RIS_FINDING_FINE, "abgelehnt");
  ris_finding_say (finding,
                   "Der einzige Wahlvorschlag ist nicht angenommen: %" G_GINT64_FORMAT
                   " Ja, %" G_GINT64_FORMAT " Nein.",
                   proposal->yes, proposal->no);
  return g_steal_pointer (&finding);
}

/* the mayor does not vote where the law says "members of the council" */
static void
add_mayor (RisFinding *finding, const RisRules *rules, gint64 has_voted)
{
  RisFinding *note;

  if (has_voted == 0 || ris_entitlement_get_rests (rules, RIS_SUBJECT_AUSSCHUSS_EINIGUNG) != 1)
    return;
  note = ris_finding_add_note (finding, has_voted == 1 ? RIS_FINDING_IMPOSSIBLE : RIS_FINDING_HINT,
                               "hvb_stimme_ruht",
                               "Über die Besetzung der Ausschüsse stimmt die Spitze der Verwaltung "
                               "(Bürgermeister oder Landrat) nicht mit%s.",
                               has_voted == 1 ? "; die Stimme ist nicht zu zählen" : "");
  ris_finding_add_rule (note, ris_rules_get (rules, "hvb.stimme.ruht"));
}

RisFinding *
ris_committee_find_proposal (const RisRules *rules, const RisCommitteeProposal *proposal)
{
  const RisRule *kind = ris_rules_get (rules, "ausschuss.einigung.vorschlag");
  const RisRule *majority = ris_rules_get (rules, "ausschuss.einigung");
  RisFinding *finding;

  if (!kind->value.is_known)
    return ris_finding_new_unknown (kind, "Ob ein gemeinsamer Wahlvorschlag genügt, lässt sich "
                                          "nicht sagen");
  finding = check_proposers (rules, proposal, kind);
  if (finding == NULL)
    finding = count_proposal (rules, proposal, kind);
  ris_committee_add_votes (finding, proposal->yes, proposal->no, proposal->abstentions);
  ris_finding_add_rule (finding, kind);
  if (majority->value.is_known)
    ris_finding_add_rule (finding, majority);
  if (ris_rules_get_flag (rules, "ausschuss.einigung.einstimmig") == 1)
    ris_finding_add_rule (finding, ris_rules_get (rules, "ausschuss.einigung.einstimmig"));
  add_mayor (finding, rules, proposal->has_mayor_voted);
  return finding;
}

/* --- succession --- */

RisFinding *
ris_committee_find_succession (const RisRules *rules, const char *group)
{
  static const struct
  {
    const char *word;
    const char *outcome;
    const char *rest; /* of the sentence */
  } ways[] = {
    { "benennung_fraktion", "benennung", "benennt das neue Mitglied; eine Wahl ist nicht nötig." },
    { "mehrheitswahl", "mehrheitswahl",
      "schlägt das neue Mitglied vor; es wird durch Mehrheitswahl gewählt." },
    { "verhaeltniswahl", "verhaeltniswahl",
      "kann nicht allein nachbesetzen; die Sitze werden nach Verhältnis neu gewählt." },
  };
  const RisRule *rule = ris_rules_get (rules, "ausschuss.nachfolge");
  g_autofree char *name = group == NULL
                              ? g_strdup ("Die Fraktion oder Gruppe, der der Sitz zusteht,")
                              : g_strdup_printf ("Die Fraktion oder Gruppe %s", group);
  RisFinding *finding;

  if (!rule->value.is_known)
    return ris_finding_new_unknown (rule, "Wer nachrückt, lässt sich nicht sagen");
  finding = ris_finding_new (RIS_FINDING_FINE, ways[0].outcome, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ris_rule_has_word (rule, ways[i].word))
      {
        finding->outcome = ways[i].outcome;
        ris_finding_say (finding, "%s %s", name, ways[i].rest);
      }
  ris_finding_add_rule (finding, rule);
  return finding;
}

/* --- who may sit there --- */

static void
forbid (RisFinding *finding, const RisRule *rule, const char *outcome, const char *sentence)
{
  ris_finding_set_outcome (finding, RIS_FINDING_IMPOSSIBLE, "unzulaessig");
  ris_finding_say (finding, "So kann der Ausschuss nicht besetzt werden.");
  ris_finding_add_rule (ris_finding_add_note (finding, RIS_FINDING_IMPOSSIBLE, outcome, "%s",
                                              sentence),
                        rule);
}

/* one question that has no answer: the finding as a whole cannot say "may" any more */
static void
take_open (RisFinding *finding, RisFinding *open)
{
  if (finding->class == RIS_FINDING_FINE)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, open->outcome);
      ris_finding_say (finding, "%s", open->sentence);
    }
  ris_finding_take (finding, open);
}

static void
check_kind (RisFinding *finding, const RisRules *rules, const char *kind)
{
  const RisRule *rule = ris_rules_get (rules, "ausschuss.sachkundige_buerger.nicht_in");

  if (!rule->value.is_known)
    take_open (finding, ris_finding_new_unknown (rule, "Ob sachkundige Bürger diesem Ausschuss "
                                                       "angehören dürfen, lässt sich nicht sagen"));
  else if (kind != NULL && ris_rule_has_word (rule, kind))
    {
      g_autofree char *sentence
          = g_strdup_printf ("Sachkundige Bürger können dem Ausschuss nicht angehören: %s.",
                             ris_parameter_get_word_label (kind));

      forbid (finding, rule, "nicht_in_diesem_ausschuss", sentence);
    }
  else
    ris_finding_add_rule (finding, rule);
}

static void
check_number (RisFinding *finding, const RisRules *rules, const RisCommitteeSeats *seats)
{
  const RisRule *rule = ris_rules_get (rules, "ausschuss.sachkundige_buerger.anzahl");
  gint64 most = seats->elected - (ris_rule_has_word (rule, "weniger_als_gewaehlte") ? 1 : 0);

  if (!rule->value.is_known)
    take_open (finding, ris_finding_new_unknown (rule, "Wie viele sachkundige Bürger zulässig "
                                                       "sind, lässt sich nicht sagen"));
  else if (seats->elected == RIS_UNKNOWN)
    take_open (finding, ris_committee_new_missing (
                            "Wie viele gewählte Mitglieder gehören dem Ausschuss an?"));
  else if (seats->n_citizens > most)
    {
      g_autofree char *sentence
          = g_strdup_printf ("Zu viele sachkundige Bürger: %u bei %" G_GINT64_FORMAT
                             " gewählten Mitgliedern; zulässig sind höchstens %" G_GINT64_FORMAT
                             ".",
                             seats->n_citizens, seats->elected, MAX (most, 0));

      forbid (finding, rule, "zu_viele_sachkundige", sentence);
    }
  else
    ris_finding_add_rule (finding, rule);
}

/* years completed on @day by who was born on @birth: the day of birth counts in full, so a year ends before its anniversary;
 * who was born on 29 February completes it before 1 March of common years */
static int
find_age (const char *birth, const char *day)
{
  RisCivil born;
  RisCivil now;
  gboolean is_before;

  ris_date_get_civil (birth, &born);
  ris_date_get_civil (day, &now);
  is_before = now.month < born.month || (now.month == born.month && now.day < born.day);
  return now.year - born.year - (is_before ? 1 : 0);
}

static void
check_age (RisFinding *finding, const RisRule *rule, const char *day,
           const RisCommitteeCitizen *citizen)
{
  gint64 least = rule->value.number;
  g_autofree char *sentence = NULL;

  if (citizen->birth == NULL || !ris_date_is_day (citizen->birth) || !ris_date_is_day (day))
    {
      g_autofree char *question
          = g_strdup_printf ("Wann ist %s geboren, und wann wird bestellt?", citizen->name);

      take_open (finding, ris_committee_new_missing (question));
      return;
    }
  if (find_age (citizen->birth, day) >= least)
    return;
  sentence
      = g_strdup_printf ("%s ist am Tag der Bestellung noch nicht %" G_GINT64_FORMAT " Jahre alt.",
                         citizen->name, least);
  forbid (finding, rule, "zu_jung", sentence);
}

static void
check_ages (RisFinding *finding, const RisRules *rules, const RisCommitteeSeats *seats)
{
  const RisRule *rule = ris_rules_get (rules, "ausschuss.sachkundige.mindestalter");

  if (!rule->value.is_known)
    {
      take_open (finding, ris_finding_new_unknown (rule, "Ab welchem Alter man bestellt werden "
                                                         "kann, lässt sich nicht sagen"));
      return;
    }
  ris_finding_add_rule (finding, rule);
  for (guint i = 0; i < seats->n_citizens; i++)
    check_age (finding, rule, seats->day, &seats->citizens[i]);
}

RisFinding *
ris_committee_check_seats (const RisRules *rules, const RisCommitteeSeats *seats)
{
  const RisRule *rule = ris_rules_get (rules, "ausschuss.sachkundige_buerger");
  RisFinding *finding = ris_finding_new (RIS_FINDING_FINE, "zulaessig",
                                         "Gegen diese Besetzung spricht keine Regel.");

  ris_finding_add_number (finding, "gewaehlte", "gewählte Mitglieder", seats->elected);
  ris_finding_add_number (finding, "sachkundige", "sachkundige Bürger", seats->n_citizens);
  if (seats->n_citizens == 0)
    return finding;
  if (!rule->value.is_known)
    take_open (finding, ris_finding_new_unknown (rule, "Ob sachkundige Bürger mitwirken dürfen, "
                                                       "lässt sich nicht sagen"));
  else if (!rule->value.flag)
    {
      forbid (finding, rule, "keine_sachkundigen",
              "Sachkundige Bürger mit Stimmrecht sind nicht vorgesehen.");
      return finding;
    }
  else
    ris_finding_add_rule (finding, rule);
  check_kind (finding, rules, seats->kind);
  check_number (finding, rules, seats);
  check_ages (finding, rules, seats);
  return finding;
}
