/* The public.
 *
 * Doors close for one item by a vote, on the motion of those whom the law names; why, is itself a matter for closed doors.
 * Some kinds of matters stay public always. Afterwards the public learns what was decided, beforehand when the meeting is.
 * A mistake here is the gravest there is in some Länder, so the finding names the consequence; it never draws it.
 */
#include "rules/publicity.h"

#include <string.h>

#include "calendar-day-private.h"
#include "agenda-vote-private.h"
#include "base/date.h"
#include "base/record.h"
#include "base/text.h"
#include "rules/deadline.h"
#include "wording-private.h"

/* German, plural: what @kind means */
static const char *
get_kind_phrase (const char *kind)
{
  if (strcmp (kind, "satzungen") == 0)
    return "Satzungen";
  if (strcmp (kind, "wahlen") == 0)
    return "Wahlen";
  return strcmp (kind, "haushalt") == 0 ? "Angelegenheiten des Haushalts" : kind;
}

RisFinding *
ris_publicity_check_kind (const RisRules *rules, const char *kind, gboolean is_closed)
{
  const RisRule *rule;
  RisFinding *finding;

  g_return_val_if_fail (rules != NULL && kind != NULL, NULL);
  rule = ris_rules_get (rules, "oeffentlichkeit.stets");
  if (!is_closed)
    return ris_finding_new (RIS_FINDING_FINE, "zulaessig", "Der Punkt wird öffentlich behandelt.");
  if (!rule->value.is_known)
    return ris_finding_new_unknown (rule, "Was immer öffentlich zu behandeln ist, lässt sich nicht "
                                          "sagen");
  finding
      = ris_rule_has_word (rule, kind)
            ? ris_finding_new (RIS_FINDING_WARNING, "stets_oeffentlich",
                               "%s sind immer öffentlich zu behandeln; der Punkt steht im "
                               "nichtöffentlichen Teil.",
                               get_kind_phrase (kind))
            : ris_finding_new (RIS_FINDING_FINE, "zulaessig",
                               "Der Punkt gehört nicht zu denen, die immer öffentlich zu behandeln "
                               "sind.");
  ris_finding_add_rule (finding, rule);
  return finding;
}

/* 1: they may ask for it, 0: too few, %RIS_UNKNOWN: nobody knows, and @finding was told why */
static gint64
check_movers (const RisRules *rules, RisFinding *finding, const RisPublicityMotion *motion)
{
  const RisRule *members = ris_rules_get (rules, "oeffentlichkeit.ausschlussantrag");
  const RisRule *mayor = ris_rules_get (rules, "oeffentlichkeit.ausschlussantrag.hvb");

  if (members->value.is_known && motion->members != RIS_UNKNOWN
      && motion->members >= members->value.number)
    {
      ris_finding_add_rule (finding, members);
      return 1;
    }
  if (motion->is_by_mayor && mayor->value.is_known && mayor->value.flag)
    {
      ris_finding_add_rule (finding, mayor);
      return 1;
    }
  if (motion->is_by_mayor && !mayor->value.is_known)
    ris_finding_take (finding,
                      ris_finding_new_unknown (mayor, "Ob ein Vorschlag des Bürgermeisters oder "
                                                      "Landrats genügt, "
                                                      "lässt sich nicht sagen"));
  if (!members->value.is_known)
    {
      ris_finding_take (finding,
                        ris_finding_new_unknown (members, "Wer den Ausschluss der Öffentlichkeit "
                                                          "beantragen kann, "
                                                          "lässt sich nicht sagen"));
      return RIS_UNKNOWN;
    }
  ris_finding_add_rule (finding, members);
  if (motion->members == RIS_UNKNOWN && motion->is_by_mayor)
    return mayor->value.is_known ? 0 : RIS_UNKNOWN;
  if (motion->members == RIS_UNKNOWN)
    {
      ris_finding_add_note (finding, RIS_FINDING_WARNING, "angabe_fehlt",
                            "Es fehlt die Angabe, wer den Ausschluss der Öffentlichkeit "
                            "beantragt.");
      return RIS_UNKNOWN;
    }
  return 0;
}

static void
refuse_movers (const RisRules *rules, RisFinding *finding)
{
  gint64 number = ris_rules_get_number (rules, "oeffentlichkeit.ausschlussantrag");
  g_autofree char *needed = ris_wording_dup_count (number, "Mitglied", "Mitglieder");

  ris_finding_set_outcome (finding, RIS_FINDING_IMPOSSIBLE, "antrag_unzureichend");
  ris_finding_say (finding,
                   "Über den Ausschluss der Öffentlichkeit kann so nicht abgestimmt werden: "
                   "%s %s es beantragen.",
                   number == 1 ? "Mindestens ein Mitglied" : needed,
                   number == 1 ? "muss" : "müssen");
}

/* reason and debate belong behind the doors */
static void
check_debate (const RisRules *rules, RisFinding *finding, const RisPublicityMotion *motion)
{
  const RisRule *rule
      = ris_rules_get (rules, "oeffentlichkeit.ausschluss.beratung_nichtoeffentlich");

  if (ris_text_is_blank (motion->reason))
    ris_finding_add_note (finding, RIS_FINDING_HINT, "grund_fehlt",
                          "Bitte halten Sie den Grund im nichtöffentlichen Teil der Niederschrift "
                          "fest.");
  if (!rule->value.is_known)
    {
      ris_finding_take (finding,
                        ris_finding_new_unknown (rule, "Ob über den Ausschluss nichtöffentlich zu "
                                                       "beraten ist, lässt "
                                                       "sich nicht sagen"));
      return;
    }
  ris_finding_add_rule (finding, rule);
  if (!rule->value.flag)
    return;
  if (motion->is_debated_closed == 0)
    ris_finding_add_note (finding, RIS_FINDING_WARNING, "oeffentlich_begruendet",
                          "Der Antrag ist in nichtöffentlicher Sitzung zu begründen und zu "
                          "beraten; das "
                          "geschah öffentlich.");
  else
    ris_finding_add_step (finding,
                          "Begründung und Beratung des Antrags in nichtöffentlicher Sitzung");
}

static void
say_closed (RisFinding *finding)
{
  ris_finding_set_outcome (finding, RIS_FINDING_FINE, "ausgeschlossen");
  ris_finding_say (finding, "Die Öffentlichkeit ist für diesen Punkt ausgeschlossen.");
  ris_finding_add_note (finding, RIS_FINDING_HINT, "mitteilen",
                        "Bitte teilen Sie in öffentlicher Sitzung mit, dass die Sitzung "
                        "nichtöffentlich "
                        "fortgesetzt wird.");
}

static RisFinding *
vote_on_closing (const RisRules *rules, const RisPublicityMotion *motion,
                 RisAgendaVoteResult *result)
{
  RisAgendaVote vote = { .subject = RIS_SUBJECT_OEFFENTLICHKEIT,
                         .yes = motion->yes,
                         .no = motion->no,
                         .abstain = motion->abstain,
                         .composition = &motion->composition };
  RisFinding *finding;

  *result = ris_agenda_vote_compute (rules, &vote, &finding);
  return finding;
}

RisFinding *
ris_publicity_close (const RisRules *rules, const RisPublicityMotion *motion)
{
  const RisRule *always;
  RisAgendaVoteResult result;
  RisFinding *finding;
  gint64 may_move;

  g_return_val_if_fail (rules != NULL && motion != NULL, NULL);
  always = ris_rules_get (rules, "oeffentlichkeit.stets");
  finding = vote_on_closing (rules, motion, &result);
  ris_finding_add_number (finding, "antragsteller", "Mitglieder, die es beantragen",
                          motion->members);
  may_move = check_movers (rules, finding, motion);
  if (motion->kind != NULL && ris_rule_has_word (always, motion->kind))
    {
      ris_finding_add_rule (finding, always);
      ris_finding_set_outcome (finding, RIS_FINDING_IMPOSSIBLE, "stets_oeffentlich");
      ris_finding_say (finding,
                       "Die Öffentlichkeit kann hier nicht ausgeschlossen werden: %s sind immer "
                       "öffentlich zu behandeln.",
                       get_kind_phrase (motion->kind));
    }
  else if (may_move == 0)
    refuse_movers (rules, finding);
  else if (result == RIS_AGENDA_VOTE_ACCEPTED)
    say_closed (finding);
  else if (result == RIS_AGENDA_VOTE_REJECTED)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_FINE, "oeffentlich");
      ris_finding_say (finding,
                       "Die Mehrheit ist nicht erreicht: Der Punkt wird öffentlich behandelt.");
    }
  if (motion->kind != NULL && !always->value.is_known)
    ris_finding_take (finding, ris_finding_new_unknown (always, "Ob dieser Punkt immer öffentlich "
                                                                "zu behandeln ist, lässt "
                                                                "sich nicht sagen"));
  check_debate (rules, finding, motion);
  return finding;
}

RisFinding *
ris_publicity_check_mistake (const RisRules *rules, RisPublicityMistake mistake)
{
  const RisRule *rule;
  RisFinding *finding;

  g_return_val_if_fail (rules != NULL, NULL);
  if (mistake == RIS_PUBLICITY_WRONGLY_OPEN)
    return ris_finding_new (RIS_FINDING_WARNING, "zu_unrecht_oeffentlich",
                            "Der Punkt wurde öffentlich behandelt, obwohl er nichtöffentlich zu "
                            "behandeln "
                            "war. Bitte prüfen Sie, wessen Belange berührt sind.");
  rule = ris_rules_get (rules, "oeffentlichkeit.mangel");
  if (!rule->value.is_known)
    return ris_finding_new_unknown (rule, "Was folgt, wenn zu Unrecht nichtöffentlich beraten "
                                          "wurde, lässt "
                                          "sich nicht sagen");
  finding
      = ris_rule_has_word (rule, "nichtig")
            ? ris_finding_new (RIS_FINDING_WARNING, "nichtig",
                               "Der Punkt wurde zu Unrecht nichtöffentlich behandelt. Ein solcher "
                               "Beschluss gilt als nichtig; bitte lassen Sie neu und öffentlich "
                               "beraten und beschließen. Das Programm hebt nichts auf.")
            : ris_finding_new (RIS_FINDING_WARNING, "ordnungsverstoss",
                               "Der Punkt wurde zu Unrecht nichtöffentlich behandelt. Das ist ein "
                               "Verstoß gegen die Ordnung der Sitzung; der Beschluss bleibt "
                               "bestehen.");
  ris_finding_add_rule (finding, rule);
  return finding;
}

/* it was announced: in time? */
static void
say_announced (RisFinding *finding, const RisPublicityResolution *resolution)
{
  g_autofree char *text = ris_calendar_day_dup_label (resolution->announced_on);

  ris_finding_add_text (finding, "bekanntgegeben", "bekannt gegeben am", resolution->announced_on);
  if (resolution->next_public != NULL
      && strcmp (resolution->announced_on, resolution->next_public) > 0)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "verspaetet");
      ris_finding_say (finding,
                       "Der nichtöffentliche Beschluss wurde am %s bekannt gegeben, nicht schon in "
                       "der nächsten öffentlichen Sitzung.",
                       text);
      return;
    }
  ris_finding_set_outcome (finding, RIS_FINDING_FINE, "bekanntgegeben");
  ris_finding_say (finding, "Der nichtöffentliche Beschluss wurde am %s bekannt gegeben.", text);
}

static void
ask_announcement (RisFinding *finding, const RisPublicityResolution *resolution, gboolean is_should)
{
  g_autofree char *text = resolution->next_public == NULL
                              ? NULL
                              : ris_calendar_day_dup_label (resolution->next_public);

  ris_finding_say (finding,
                   is_should
                       ? "Der wesentliche Inhalt des nichtöffentlichen Beschlusses soll der "
                         "Öffentlichkeit zugänglich gemacht werden, zum Beispiel in der nächsten "
                         "öffentlichen Sitzung%s%s."
                       : "Der nichtöffentliche Beschluss ist in der nächsten öffentlichen "
                         "Sitzung%s%s bekannt zu geben.",
                   text == NULL ? "" : " am ", text == NULL ? "" : text);
  ris_finding_add_text (finding, "faellig", "fällig", resolution->next_public);
}

RisFinding *
ris_publicity_announce (const RisRules *rules, const RisPublicityResolution *resolution)
{
  const RisRule *rule;
  RisFinding *finding;

  g_return_val_if_fail (rules != NULL && resolution != NULL, NULL);
  rule = ris_rules_get (rules, "oeffentlichkeit.noe_beschluss_bekanntgabe");
  if (!rule->value.is_known)
    return ris_finding_new_unknown (rule,
                                    "Ob der nichtöffentliche Beschluss bekannt zu geben ist, lässt "
                                    "sich nicht sagen");
  finding = ris_finding_new (RIS_FINDING_HINT, "bekanntgabe", NULL);
  ris_finding_add_rule (finding, rule);
  ris_finding_add_text (finding, "beschlossen", "beschlossen am", resolution->decided_on);
  if (ris_rule_has_word (rule, "keine"))
    {
      ris_finding_set_outcome (finding, RIS_FINDING_FINE, "keine_pflicht");
      ris_finding_say (finding,
                       "Der nichtöffentliche Beschluss muss nicht bekannt gegeben werden.");
    }
  else if (resolution->announced_on != NULL)
    say_announced (finding, resolution);
  else if (!ris_text_is_blank (resolution->exception))
    {
      ris_finding_set_outcome (finding, RIS_FINDING_FINE, "ausgenommen");
      ris_finding_say (finding, "Der Beschluss bleibt nichtöffentlich: %s", resolution->exception);
    }
  else
    ask_announcement (finding, resolution, ris_rule_has_word (rule, "soll"));
  return finding;
}

static void
say_noticed (RisFinding *finding, const RisPublicityNotice *notice, gboolean is_late)
{
  g_autofree char *day = ris_calendar_day_dup_label (notice->announced_on);

  ris_finding_set_outcome (finding, is_late ? RIS_FINDING_WARNING : RIS_FINDING_FINE,
                           is_late ? "verspaetet" : "erfolgt");
  ris_finding_say (finding, "Zeit, Ort und Tagesordnung wurden am %s bekannt gemacht%s.", day,
                   is_late ? "; das war zu spät" : "");
  ris_finding_add_text (finding, "erfolgt", "bekannt gemacht am", notice->announced_on);
}

/* adds the day until which it must be done, and what was done; "verspaetet" where that was later */
static void
check_notice_day (const RisRules *rules, RisFinding *finding, const RisPublicityNotice *notice)
{
  RisDeadlineCase deadline = { .from = notice->meets_on, .done_on = notice->announced_on };
  RisFinding *period = ris_deadline_compute (rules, RIS_DEADLINE_PUBLIC_NOTICE, &deadline);

  ris_finding_add_text (finding, "spaetestens", "spätestens",
                        ris_finding_get_text (period, "ende"));
  if (notice->announced_on != NULL)
    say_noticed (finding, notice,
                 ris_finding_find (period, "verspaetet") != NULL
                     || strcmp (notice->announced_on, notice->meets_on) > 0);
  ris_finding_take (finding, period);
}

/* the public need only be told somehow, before the meeting */
static void
ask_information (RisFinding *finding, const RisPublicityNotice *notice)
{
  ris_finding_set_outcome (finding, RIS_FINDING_HINT, "unterrichtung");
  ris_finding_say (finding, "Eine förmliche Bekanntmachung ist nicht nötig; die Öffentlichkeit ist "
                            "vorher in geeigneter Weise zu unterrichten.");
  if (notice->announced_on != NULL)
    say_noticed (finding, notice, strcmp (notice->announced_on, notice->meets_on) > 0);
}

static void
note_closed (RisFinding *finding, const RisRule *rule)
{
  ris_finding_add_note (
      finding, RIS_FINDING_HINT, "nichtoeffentlich",
      ris_rule_has_word (rule, "pflicht_auch_nichtoeffentlich")
          ? "Auch die nichtöffentliche Sitzung ist bekannt zu machen, soweit das ihren "
            "Zweck nicht gefährdet."
          : "Die ganze Sitzung ist nichtöffentlich: Bitte prüfen Sie, was davon bekannt "
            "zu machen ist.");
}

RisFinding *
ris_publicity_notice (const RisRules *rules, const RisPublicityNotice *notice)
{
  const RisRule *rule;
  RisFinding *finding;

  g_return_val_if_fail (rules != NULL && notice != NULL && notice->meets_on != NULL, NULL);
  rule = ris_rules_get (rules,
                        notice->is_committee ? "bekanntmachung.ausschuss" : "bekanntmachung.rat");
  if (!rule->value.is_known)
    return ris_finding_new_unknown (rule,
                                    "Ob die Sitzung öffentlich bekannt zu machen ist, lässt sich "
                                    "nicht sagen");
  finding = ris_finding_new (RIS_FINDING_HINT, "bekanntmachung",
                             "Zeit, Ort und Tagesordnung sind öffentlich bekannt zu machen.");
  ris_finding_add_rule (finding, rule);
  if (ris_rule_has_word (rule, "keine"))
    {
      ris_finding_set_outcome (finding, RIS_FINDING_FINE, "keine_pflicht");
      ris_finding_say (finding, "Die Sitzung muss nicht bekannt gemacht werden.");
      return finding;
    }
  if (ris_rule_has_word (rule, "geeignete_unterrichtung"))
    {
      ask_information (finding, notice);
      return finding;
    }
  if (notice->is_closed)
    note_closed (finding, rule);
  check_notice_day (rules, finding, notice);
  return finding;
}
