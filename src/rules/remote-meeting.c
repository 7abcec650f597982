/* Meetings by video.
 *
 * Whether a meeting may be held so is a list of conditions; each that fails blocks and says why, each whose facts are missing
 * is asked for, each whose rule nobody set is named. Only what passes all of them is allowed, and even then the finding says
 * that Ratswerk is no admitted voting system. In the running meeting some votes are barred while, or once, members take part
 * from elsewhere.
 */
#include "rules/remote-meeting.h"

#include <string.h>

#include "agenda-vote-private.h"
#include "base/record.h"
#include "calendar-day-private.h"
#include "wording-private.h"

typedef struct
{
  const RisRules *rules;
  const RisRemoteMeeting *meeting;
  RisFinding *finding;
  const RisRule *basis; /* digital.rat or digital.ausschuss */
  guint n_blocked;
  guint n_missing;
  guint n_unset;
} Check;

static void
block (Check *check, const char *outcome, const char *reason)
{
  check->n_blocked++;
  ris_finding_add_note (check->finding, RIS_FINDING_IMPOSSIBLE, outcome, "%s", reason);
}

static void
miss (Check *check, const char *what)
{
  check->n_missing++;
  ris_finding_add_note (check->finding, RIS_FINDING_WARNING, "angabe_fehlt",
                        "Es fehlt die Angabe, %s.", what);
}

/* a condition nobody set that the meeting depends on */
static void
leave_unset (Check *check, const RisRule *rule, const char *purpose)
{
  check->n_unset++;
  ris_finding_take (check->finding, ris_finding_new_unknown (rule, purpose));
}

/* a condition nobody set that may not exist at all */
static void
hint_unset (Check *check, const RisRule *rule)
{
  RisFinding *note
      = ris_finding_add_note (check->finding, RIS_FINDING_HINT, "nicht_gesetzt",
                              "Nicht hinterlegt ist: %s. Bitte prüfen.", rule->parameter->label);

  ris_finding_add_rule (note, rule);
}

/* asks for a fact: 0 blocks with @reason */
static void
require (Check *check, gint64 fact, const char *outcome, const char *reason, const char *what)
{
  if (fact == RIS_UNKNOWN)
    miss (check, what);
  else if (fact == 0)
    block (check, outcome, reason);
}

static void
check_committee (Check *check)
{
  const RisRule *except = ris_rules_get (check->rules, "digital.ausschuss.nicht_in");
  const char *committee = check->meeting->committee;

  if (!except->value.is_known)
    {
      hint_unset (check, except);
      return;
    }
  ris_finding_add_rule (check->finding, except);
  if (!ris_rule_has_word (except, committee))
    return;
  if (check->meeting->is_emergency == RIS_UNKNOWN)
    miss (check, "ob eine Notlage besteht");
  else if (check->meeting->is_emergency == 0)
    block (check, "ausschuss_ausgenommen",
           "Dieser Ausschuss darf außerhalb einer Notlage nicht hybrid tagen.");
  else
    {
      check->n_unset++;
      ris_finding_add_note (check->finding, RIS_FINDING_WARNING, "notlage_pruefen",
                            "Dieser Ausschuss darf sonst nicht hybrid tagen. Ob er es in der "
                            "Notlage wie "
                            "der Rat darf, ist nicht hinterlegt; bitte im Gesetz nachsehen.");
    }
}

static void
check_basis (Check *check)
{
  const RisRemoteMeeting *meeting = check->meeting;
  gboolean is_hauptsatzung = ris_rule_has_word (check->basis, "hauptsatzung");

  if (ris_rule_has_word (check->basis, "unzulaessig"))
    block (check, "nicht_zugelassen", "Das Gesetz lässt solche Sitzungen nicht zu.");
  else if (ris_rule_has_word (check->basis, "notlage"))
    require (check, meeting->is_emergency, "keine_notlage",
             "Eine solche Sitzung ist nur in einer Notlage zulässig.", "ob eine Notlage besteht");
  else
    require (check, meeting->is_allowed_locally, "nicht_zugelassen",
             is_hauptsatzung ? "Die Hauptsatzung lässt solche Sitzungen nicht zu."
                             : "Die Geschäftsordnung lässt solche Sitzungen nicht zu.",
             is_hauptsatzung ? "ob die Hauptsatzung solche Sitzungen zulässt"
                             : "ob die Geschäftsordnung solche Sitzungen zulässt");
  if (meeting->is_digital && meeting->committee != NULL)
    ris_finding_add_note (check->finding, RIS_FINDING_WARNING, "nur_hybrid",
                          "Die Regel gilt für hybride Sitzungen; ob ein Ausschuss ganz ohne Saal "
                          "tagen "
                          "darf, ist nicht hinterlegt.");
}

static void
judge_vote (Check *check, const RisFinding *counted, RisAgendaVoteResult result)
{
  g_autofree char *reason = NULL;

  if (result == RIS_AGENDA_VOTE_REJECTED)
    {
      gint64 needed = ris_finding_get_number (counted, "noetig");

      reason
          = g_strdup_printf ("Der Beschluss, so zu tagen, hat die Mehrheit verfehlt: "
                             "%" G_GINT64_FORMAT " Ja-Stimmen, nötig waren %" G_GINT64_FORMAT ".",
                             check->meeting->yes, needed);
      block (check, "mehrheit_verfehlt", reason);
    }
  else if (result == RIS_AGENDA_VOTE_UNCLEAR)
    check->n_missing++;
}

/* the resolution to meet so */
static void
check_resolution (Check *check)
{
  const RisRemoteMeeting *meeting = check->meeting;
  gboolean is_committee = meeting->committee != NULL;
  const RisRule *rule = ris_rules_get (check->rules, is_committee ? "digital.ausschuss.mehrheit"
                                                                  : "digital.rat.mehrheit");
  RisAgendaVote vote
      = { .subject = is_committee ? RIS_SUBJECT_HYBRIDE_SITZUNG : RIS_SUBJECT_DIGITALE_SITZUNG,
          .is_committee = is_committee,
          .yes = meeting->yes,
          .no = meeting->no,
          .abstain = meeting->abstain,
          .composition = &meeting->composition };
  RisAgendaVoteResult result;
  RisFinding *counted;

  if (!rule->value.is_known && ris_rule_has_word (check->basis, "notlage"))
    leave_unset (check, rule,
                 "Mit welcher Mehrheit die Sitzung so beschlossen wird, lässt sich nicht "
                 "sagen");
  else if (!rule->value.is_known)
    hint_unset (check, rule);
  if (!rule->value.is_known)
    return;
  result = ris_agenda_vote_compute (check->rules, &vote, &counted);
  if (meeting->yes == RIS_UNKNOWN && meeting->resolved_on == NULL)
    block (check, "beschluss_fehlt", "Es fehlt der Beschluss, so zu tagen.");
  else if (result == RIS_AGENDA_VOTE_OPEN)
    miss (check, "mit wie vielen Stimmen beschlossen wurde, so zu tagen");
  else
    judge_vote (check, counted, result);
  ris_finding_take (check->finding, counted);
}

/* whether the resolution covers the day of the meeting; it only ends where the law says so */
static void
check_validity (Check *check)
{
  const RisRule *rule = ris_rules_get (check->rules, "digital.rat.hoechstdauer");
  gint64 resolved = ris_calendar_day_read (check->meeting->resolved_on);
  gint64 day = ris_calendar_day_read (check->meeting->day);
  gint64 last;

  if (check->meeting->committee != NULL || !ris_rule_has_word (check->basis, "notlage")
      || check->meeting->yes == RIS_UNKNOWN)
    return;
  if (!rule->value.is_known)
    leave_unset (check, rule, "Wie lange der Beschluss gilt, lässt sich nicht sagen");
  else if (resolved == RIS_NO_DAY || day == RIS_NO_DAY)
    miss (check, "wann beschlossen wurde, so zu tagen, und wann die Sitzung ist");
  else
    {
      g_autofree char *iso = NULL;
      g_autofree char *text = NULL;
      g_autofree char *reason = NULL;

      last = ris_calendar_day_count_forward (check->rules, resolved, &rule->value.duration);
      iso = ris_calendar_day_dup_iso (last);
      text = ris_calendar_day_dup_text (last);
      reason = g_strdup_printf ("Der Beschluss galt bis %s; für diese Sitzung ist ein neuer nötig.",
                                text);
      ris_finding_add_rule (check->finding, rule);
      ris_finding_add_text (check->finding, "gilt_bis", "Beschluss gilt bis", iso);
      if (day > last)
        block (check, "beschluss_abgelaufen", reason);
      else if (day < resolved)
        block (check, "beschluss_fehlt",
               "Der Beschluss, so zu tagen, liegt erst nach der Sitzung.");
    }
}

static void
check_technique (Check *check)
{
  const RisRule *system = ris_rules_get (check->rules, "digital.system_zulassung");
  const RisRule *chair = ris_rules_get (check->rules, "digital.vorsitz_anwesend");

  if (!system->value.is_known)
    hint_unset (check, system);
  else
    ris_finding_add_rule (check->finding, system);
  if (ris_rule_has_word (system, "gpanrw"))
    require (check, check->meeting->is_system_admitted, "system_nicht_zugelassen",
             "Bild, Ton und Abstimmung müssen über Systeme laufen, die die Gemeindeprüfungsanstalt "
             "zugelassen hat.",
             "ob die Systeme zugelassen sind");
  if (check->meeting->is_digital)
    return;
  if (!chair->value.is_known)
    hint_unset (check, chair);
  else
    ris_finding_add_rule (check->finding, chair);
  if (chair->value.is_known && chair->value.flag)
    require (check, check->meeting->is_chair_present, "vorsitz_nicht_im_saal",
             "Wer die Sitzung leitet, muss im Saal sein.", "ob der Vorsitz im Saal ist");
}

/* German: what a word of `digital.nicht_bei` stands for on an agenda */
static const char *
get_item_name (const char *word)
{
  static const char *const names[][2] = { { "konstituierend", "konstituierende Sitzung" },
                                          { "satzung", "Beschluss über eine Satzung" },
                                          { "geheim", "geheime Abstimmung" },
                                          { "wahl", "Wahl" },
                                          { "geheimsache", "geheim zu haltende Angelegenheit" } };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i][0], word) == 0)
      return names[i][1];
  return word;
}

static void
check_items (Check *check)
{
  const RisRule *barred = ris_rules_get (check->rules, "digital.nicht_bei");
  const char *const *planned = check->meeting->planned;

  if (planned == NULL || planned[0] == NULL)
    return;
  if (!barred->value.is_known)
    {
      leave_unset (check, barred,
                   "Ob alle geplanten Punkte so behandelt werden dürfen, lässt sich nicht "
                   "sagen");
      return;
    }
  ris_finding_add_rule (check->finding, barred);
  for (; *planned != NULL; planned++)
    if (ris_rule_has_word (barred, *planned))
      {
        g_autofree char *reason = g_strdup_printf ("Auf der Tagesordnung steht, was so nicht "
                                                   "behandelt werden darf: %s.",
                                                   get_item_name (*planned));

        block (check, "punkt_unzulaessig", reason);
      }
}

static void
conclude (Check *check)
{
  if (check->n_blocked > 0)
    {
      ris_finding_set_outcome (check->finding, RIS_FINDING_IMPOSSIBLE, "gesperrt");
      ris_finding_say (check->finding, "Die Sitzung darf so nicht stattfinden.");
    }
  else if (check->n_missing > 0)
    {
      ris_finding_set_outcome (check->finding, RIS_FINDING_WARNING, "angabe_fehlt");
      ris_finding_say (check->finding, "Ob die Sitzung so stattfinden darf, lässt sich erst sagen, "
                                       "wenn alle Angaben da "
                                       "sind.");
    }
  else if (check->n_unset > 0)
    {
      ris_finding_set_outcome (check->finding, RIS_FINDING_WARNING, "unbekannt");
      ris_finding_say (check->finding, "Ob die Sitzung so stattfinden darf, lässt sich nicht "
                                       "sagen: Nicht alle Regeln sind "
                                       "hinterlegt.");
    }
  else
    ris_finding_say (check->finding, "Die Sitzung darf so stattfinden.");
}

static void
add_disclaimer (RisFinding *finding)
{
  ris_finding_add_note (finding, RIS_FINDING_HINT, "kein_abstimmungssystem",
                        "Ratswerk ist kein zugelassenes Abstimmungssystem. Es hält fest, was ein "
                        "zugelassenes System ergeben hat.");
}

RisFinding *
ris_remote_meeting_check (const RisRules *rules, const RisRemoteMeeting *meeting)
{
  Check check = { 0 };

  g_return_val_if_fail (rules != NULL && meeting != NULL, NULL);
  check.rules = rules;
  check.meeting = meeting;
  check.basis
      = ris_rules_get (rules, meeting->committee == NULL ? "digital.rat" : "digital.ausschuss");
  if (!check.basis->value.is_known)
    return ris_finding_new_unknown (check.basis,
                                    "Ob die Sitzung so stattfinden darf, lässt sich nicht sagen");
  check.finding = ris_finding_new (RIS_FINDING_HINT, "zulaessig", NULL);
  ris_finding_add_rule (check.finding, check.basis);
  if (meeting->committee != NULL)
    check_committee (&check);
  check_basis (&check);
  check_resolution (&check);
  check_validity (&check);
  check_technique (&check);
  check_items (&check);
  conclude (&check);
  add_disclaimer (check.finding);
  return check.finding;
}

/* whether @member took part from elsewhere at @at, or (with @ever) at any time up to it */
static gboolean
is_connected (const RisRemoteMember *member, const char *at, gboolean ever)
{
  if (at == NULL)
    return ever || member->until == NULL;
  if (member->since != NULL && strcmp (member->since, at) > 0)
    return FALSE;
  return ever || member->until == NULL || strcmp (member->until, at) > 0;
}

static gint64
count_connected (const RisRemoteVote *vote, gboolean ever)
{
  gint64 n = 0;

  for (gsize i = 0; i < vote->n_members; i++)
    n += is_connected (&vote->members[i], vote->at, ever);
  return n;
}

static void
add_members (RisFinding *finding, const RisRemoteVote *vote, gboolean ever)
{
  for (gsize i = 0; i < vote->n_members; i++)
    {
      const RisRemoteMember *member = &vote->members[i];
      g_autofree char *since
          = member->since == NULL ? NULL : ris_calendar_day_dup_time (member->since);
      g_autofree char *until
          = member->until == NULL ? NULL : ris_calendar_day_dup_time (member->until);

      if (is_connected (member, vote->at, ever))
        ris_finding_add_step (finding, "zugeschaltet: %s %s%s%s%s",
                              member->name == NULL ? "ein Mitglied" : member->name,
                              since == NULL ? "von Beginn an" : "seit ", since == NULL ? "" : since,
                              until == NULL ? "" : " bis ", until == NULL ? "" : until);
    }
}

/* the vote is of a kind that is barred with members elsewhere, and there are, or were, @n of them */
static void
bar (RisFinding *finding, gboolean is_whole_meeting, gint64 n)
{
  g_autofree char *members = ris_wording_dup_count (n, "Mitglied", "Mitglieder");
  const char *who = n == 1 ? "ein Mitglied" : members;

  ris_finding_set_outcome (finding, RIS_FINDING_IMPOSSIBLE, "gesperrt");
  ris_finding_say (finding,
                   is_whole_meeting
                       ? "Darüber darf in der ganzen Sitzung nicht abgestimmt werden: Zugeschaltet "
                         "%s %s."
                       : "Darüber darf jetzt nicht abgestimmt werden: Zugeschaltet %s %s.",
                   n == 1 ? "ist oder war" : "sind oder waren", who);
  ris_finding_add_note (finding, RIS_FINDING_HINT, "vertagung",
                        "Möglich ist, den Punkt auf eine Sitzung zu vertagen, an der alle im Saal "
                        "teilnehmen.");
}

/* a barred vote: does anybody elsewhere stand in its way? */
static void
check_members (const RisRules *rules, RisFinding *finding, const RisRemoteVote *vote)
{
  const RisRule *whole = ris_rules_get (rules, "digital.geheim.ganze_sitzung");
  gboolean is_whole = whole->value.is_known && whole->value.flag;
  gint64 now = count_connected (vote, FALSE);
  gint64 ever = count_connected (vote, TRUE);

  if (whole->value.is_known)
    ris_finding_add_rule (finding, whole);
  ris_finding_add_number (finding, "zugeschaltet", "zugeschaltete Mitglieder",
                          is_whole ? ever : now);
  add_members (finding, vote, is_whole);
  if (is_whole && ever > 0)
    bar (finding, TRUE, ever);
  else if (now > 0)
    bar (finding, FALSE, now);
  else if (ever > 0 && !whole->value.is_known)
    ris_finding_take (finding,
                      ris_finding_new_unknown (whole,
                                               "Ob eine frühere Zuschaltung noch im Wege steht, "
                                               "lässt sich nicht sagen"));
}

RisFinding *
ris_remote_meeting_check_vote (const RisRules *rules, const RisRemoteVote *vote)
{
  const RisRule *barred;
  RisFinding *finding;

  g_return_val_if_fail (rules != NULL && vote != NULL, NULL);
  barred = ris_rules_get (rules, "digital.nicht_bei");
  if (vote->n_members == 0)
    return ris_finding_new (RIS_FINDING_FINE, "zulaessig",
                            "Niemand ist zugeschaltet: Es gelten die Regeln der Sitzung im Saal.");
  if (!barred->value.is_known)
    return ris_finding_new_unknown (barred, "Ob mit Zugeschalteten abgestimmt werden darf, lässt "
                                            "sich nicht "
                                            "sagen");
  finding = ris_finding_new (RIS_FINDING_FINE, "zulaessig",
                             "Darüber darf mit Zugeschalteten abgestimmt werden.");
  ris_finding_add_rule (finding, barred);
  if ((vote->kind != NULL && ris_rule_has_word (barred, vote->kind))
      || (vote->is_secret && ris_rule_has_word (barred, "geheim")))
    check_members (rules, finding, vote);
  else
    add_members (finding, vote, FALSE);
  if (finding->class != RIS_FINDING_IMPOSSIBLE)
    add_disclaimer (finding);
  return finding;
}
