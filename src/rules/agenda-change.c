/* Changes of the agenda.
 *
 * A change is a vote with its own majority. A supplement also needs a reason where the law allows it only for what cannot
 * wait: without the reason in the minutes the result cannot be recorded, whatever the votes were. Demands before the meeting
 * count members, or are made by a Fraktion; the same matter may be locked for some months after it was treated.
 */
#include "rules/agenda-change.h"

#include <string.h>

#include "agenda-vote-private.h"
#include "base/record.h"
#include "base/text.h"
#include "calendar-day-private.h"
#include "wording-private.h"

static const struct
{
  RisSubject subject;
  const char *accepted;
  const char *rejected;
} changes[] = {
  [RIS_AGENDA_CHANGE_SUPPLEMENT] = { RIS_SUBJECT_ERWEITERUNG, "Die Tagesordnung wird erweitert",
                                     "Die Tagesordnung wird nicht erweitert" },
  [RIS_AGENDA_CHANGE_REMOVAL]
  = { RIS_SUBJECT_ABSETZUNG, "Der Punkt wird abgesetzt", "Der Punkt bleibt auf der Tagesordnung" },
  [RIS_AGENDA_CHANGE_ORDER] = { RIS_SUBJECT_REIHENFOLGE, "Die Reihenfolge wird geändert",
                                "Die Reihenfolge bleibt, wie sie ist" },
};

/* "17 Ja-Stimmen, 10 Nein-Stimmen; nötig sind 18" */
static void
say_result (RisFinding *finding, const RisAgendaChange *change, const char *result)
{
  g_autofree char *yes = ris_wording_dup_count (change->yes, "Ja-Stimme", "Ja-Stimmen");
  g_autofree char *no = ris_wording_dup_count (change->no, "Nein-Stimme", "Nein-Stimmen");
  gint64 needed = ris_finding_get_number (finding, "noetig");

  if (needed == RIS_UNKNOWN || change->no == RIS_UNKNOWN)
    ris_finding_say (finding, "%s: %s.", result, yes);
  else
    ris_finding_say (finding, "%s: %s, %s; nötig %s %" G_GINT64_FORMAT ".", result, yes, no,
                     needed == 1 ? "war" : "waren", needed);
}

/* where a supplement needs a reason and has none */
static void
check_urgency (const RisRules *rules, RisFinding *finding, const RisAgendaChange *change)
{
  const RisRule *rule = ris_rules_get (rules, "tagesordnung.erweiterung.dringlichkeit");

  if (!rule->value.is_known)
    {
      ris_finding_take (finding, ris_finding_new_unknown (rule, "Ob die Erweiterung eine "
                                                                "Begründung der Dringlichkeit "
                                                                "braucht, lässt sich nicht sagen"));
      return;
    }
  if (!rule->value.flag)
    return;
  ris_finding_add_rule (finding, rule);
  if (!ris_text_is_blank (change->urgency))
    {
      ris_finding_add_text (finding, "begruendung", "Begründung der Dringlichkeit",
                            change->urgency);
      return;
    }
  if (change->yes == RIS_UNKNOWN)
    {
      ris_finding_add_note (finding, RIS_FINDING_WARNING, "begruendung_fehlt",
                            "Bitte halten Sie vor der Abstimmung fest, warum die Angelegenheit "
                            "nicht "
                            "warten kann.");
      return;
    }
  ris_finding_set_outcome (finding, RIS_FINDING_IMPOSSIBLE, "begruendung_fehlt");
  ris_finding_say (finding,
                   "Die Erweiterung ist so nicht zulässig: Es fehlt die Begründung, warum die "
                   "Angelegenheit nicht warten kann. Bitte tragen Sie sie ein.");
}

RisFinding *
ris_agenda_change_decide (const RisRules *rules, const RisAgendaChange *change)
{
  RisAgendaVoteResult result;
  RisAgendaVote vote;
  RisFinding *finding;

  g_return_val_if_fail (rules != NULL && change != NULL, NULL);
  vote = (RisAgendaVote){ .subject = changes[change->kind].subject,
                          .yes = change->yes,
                          .no = change->no,
                          .abstain = change->abstain,
                          .composition = &change->composition };
  result = ris_agenda_vote_compute (rules, &vote, &finding);
  if (result == RIS_AGENDA_VOTE_ACCEPTED)
    say_result (finding, change, changes[change->kind].accepted);
  else if (result == RIS_AGENDA_VOTE_REJECTED)
    say_result (finding, change, changes[change->kind].rejected);
  if (change->kind == RIS_AGENDA_CHANGE_SUPPLEMENT && result != RIS_AGENDA_VOTE_REJECTED)
    check_urgency (rules, finding, change);
  return finding;
}

/* what a demand is about */
static const struct
{
  const char *key;
  const char *locked;
  const char *duty;
  const char *purpose;
} demands[] = {
  [RIS_AGENDA_DEMAND_ITEM]
  = { "tagesordnung.initiative", "tagesordnung.sperrfrist_monate",
      "Der Punkt ist in die Tagesordnung aufzunehmen",
      "Wer einen Tagesordnungspunkt verlangen kann, lässt sich nicht sagen" },
  [RIS_AGENDA_DEMAND_MEETING]
  = { "einberufung.minderheit", "einberufung.sperrfrist_monate", "Die Sitzung ist einzuberufen",
      "Wer eine Sitzung verlangen kann, lässt sich nicht sagen" },
};

static RisFinding *
new_by_faction (const RisRule *rule, const char *duty)
{
  RisFinding *finding
      = ris_finding_new (RIS_FINDING_FINE, "verpflichtend", "%s: Eine Fraktion verlangt es.", duty);

  ris_finding_add_rule (finding, rule);
  return finding;
}

static RisFinding *
new_by_members (const RisRule *rule, const RisAgendaDemand *demand, const char *duty)
{
  const RisThreshold *threshold = &rule->value.threshold;
  gint64 base = ris_composition_get (&demand->composition, threshold->base);
  g_autofree char *text = ris_rule_dup_value_text (rule);
  const char *verb = ris_agenda_vote_get_verb (threshold);
  RisFinding *finding = ris_finding_new (RIS_FINDING_WARNING, "angabe_fehlt", NULL);
  gint64 needed;

  ris_finding_add_rule (finding, rule);
  if (demand->members == RIS_UNKNOWN)
    ris_finding_say (finding, "Es fehlt die Zahl der Mitglieder, die es verlangen; nötig %s %s.",
                     verb, text);
  else if (threshold->denominator != 0 && base == RIS_UNKNOWN)
    ris_finding_say (finding, "Nötig %s %s; es fehlt: %s.", verb, text,
                     ris_threshold_get_base_label (threshold->base));
  else
    {
      g_autofree char *members = ris_wording_dup_count (demand->members, "Mitglied", "Mitglieder");
      gboolean is_met = ris_threshold_is_met (threshold, demand->members, base);

      needed = ris_threshold_get_needed (threshold, base);
      ris_finding_set_outcome (finding, RIS_FINDING_FINE, is_met ? "verpflichtend" : "zu_wenige");
      ris_finding_say (finding, "%s: %s %s es; nötig %s %" G_GINT64_FORMAT ".",
                       is_met ? duty : "Eine Pflicht dazu besteht nicht", members,
                       demand->members == 1 ? "verlangt" : "verlangen",
                       needed == 1 ? "ist" : "sind", needed);
      ris_finding_add_number (finding, "verlangen", "Mitglieder, die es verlangen",
                              demand->members);
      ris_finding_add_number (finding, ris_threshold_get_base_word (threshold->base),
                              ris_threshold_get_base_label (threshold->base), base);
      ris_finding_add_number (finding, "noetig", "nötig", needed);
    }
  return finding;
}

/* the same matter was treated not long ago */
static void
lock (RisFinding *finding, const RisRule *rule, gint64 last, gint64 until)
{
  g_autofree char *day = ris_calendar_day_dup_iso (until);
  g_autofree char *until_text = ris_calendar_day_dup_text (until);
  g_autofree char *last_text = ris_calendar_day_dup_text (last);
  g_autofree char *months = ris_wording_dup_count (rule->value.number, "Monat", "Monaten");

  ris_finding_set_outcome (finding, RIS_FINDING_HINT, "gesperrt");
  ris_finding_say (finding,
                   "Eine Pflicht dazu besteht nicht: Derselbe Gegenstand wurde zuletzt am %s "
                   "behandelt; "
                   "die Sperrfrist von %s läuft bis %s.",
                   last_text, strcmp (months, "1 Monat") == 0 ? "einem Monat" : months, until_text);
  ris_finding_add_text (finding, "gesperrt_bis", "gesperrt bis", day);
}

static void
check_lock (const RisRules *rules, RisFinding *finding, const RisAgendaDemand *demand)
{
  const RisRule *rule = ris_rules_get (rules, demands[demand->kind].locked);
  gint64 last = ris_calendar_day_read (demand->last_treated);
  gint64 day = ris_calendar_day_read (demand->day);
  gint64 until;

  if (last == RIS_NO_DAY)
    return;
  if (!rule->value.is_known)
    {
      ris_finding_take (finding,
                        ris_finding_new_unknown (rule, "Ob der Gegenstand noch gesperrt ist, "
                                                       "lässt sich nicht sagen"));
      return;
    }
  ris_finding_add_rule (finding, rule);
  if (rule->value.number == 0)
    return;
  if (day == RIS_NO_DAY)
    {
      ris_finding_add_note (finding, RIS_FINDING_WARNING, "angabe_fehlt",
                            "Es fehlt der Tag, an dem das Verlangen einging; ohne ihn lässt sich "
                            "nicht "
                            "sagen, ob der Gegenstand noch gesperrt ist.");
      return;
    }
  until = ris_calendar_day_add_months (last, rule->value.number);
  if (day <= until)
    lock (finding, rule, last, until);
}

RisFinding *
ris_agenda_change_demand (const RisRules *rules, const RisAgendaDemand *demand)
{
  const RisRule *rule;
  RisFinding *finding;

  g_return_val_if_fail (rules != NULL && demand != NULL, NULL);
  rule = ris_rules_get (rules, demands[demand->kind].key);
  if (!rule->value.is_known)
    return ris_finding_new_unknown (rule, demands[demand->kind].purpose);
  if (demand->is_by_faction && rule->value.conjunction == RIS_CONJUNCTION_OR
      && ris_rule_has_word (rule, "fraktion"))
    finding = new_by_faction (rule, demands[demand->kind].duty);
  else
    finding = new_by_members (rule, demand, demands[demand->kind].duty);
  if (strcmp (finding->outcome, "verpflichtend") == 0)
    check_lock (rules, finding, demand);
  return finding;
}

RisFinding *
ris_agenda_change_miscellaneous (const RisRules *rules, gboolean is_resolution)
{
  const RisRule *rule;
  RisFinding *finding;

  g_return_val_if_fail (rules != NULL, NULL);
  if (!is_resolution)
    return ris_finding_new (RIS_FINDING_FINE, "zulaessig",
                            "Unter „Verschiedenes“ wird nur mitgeteilt und nachgefragt.");
  rule = ris_rules_get (rules, "tagesordnung.verschiedenes.beschluss");
  if (!rule->value.is_known)
    return ris_finding_new_unknown (rule, "Ob unter „Verschiedenes“ beschlossen werden darf, lässt "
                                          "sich nicht sagen");
  finding
      = rule->value.flag
            ? ris_finding_new (RIS_FINDING_FINE, "zulaessig",
                               "Unter „Verschiedenes“ darf beschlossen werden.")
            : ris_finding_new (RIS_FINDING_WARNING, "beschluss_unter_verschiedenes",
                               "Unter „Verschiedenes“ sollte nicht beschlossen werden: Der "
                               "Gegenstand "
                               "stand nicht auf der Tagesordnung. Möglich ist eine Erweiterung der "
                               "Tagesordnung.");
  ris_finding_add_rule (finding, rule);
  return finding;
}
