/* Judging one Ladung.
 *
 * The receipt is compared with the regular period and, where the meeting was convened as urgent and the regular period is
 * missed, with the shortened one. What is not proven may still follow: who received in time was sent to in time, and what was
 * sent too late came too late.
 */
#include "invitation-judge-private.h"

#include "base/date.h"

static const RisNoticeEvent receipt = { "Zugang", "des Zugangs" };
static const RisNoticeEvent sending = { "Absendung", "der Absendung" };

static const RisRule *
get (const RisInvitationJudge *judge, const char *key)
{
  return ris_rules_get (judge->rules, key);
}

static RisFinding *
new_missing (const char *what)
{
  return ris_finding_new (RIS_FINDING_WARNING, "angabe_fehlt",
                          "Die Ladungsfrist lässt sich nicht prüfen: %s.", what);
}

static void
add_day (RisFinding *finding, const char *name, const char *label, gint64 day)
{
  g_autofree char *iso = day == RIS_NO_DAY ? NULL : ris_calendar_day_dup_iso (day);

  ris_finding_add_text (finding, name, label, iso);
}

static const RisRule *
find_regular (const RisInvitationJudge *judge)
{
  const RisRule *rule = get (judge, "ladung.frist.ausschuss");

  return judge->invitation->is_committee && rule->value.is_known ? rule
                                                                 : get (judge, "ladung.frist");
}

gint64
ris_invitation_judge_find_fiction (const RisInvitationJudge *judge, gint64 day)
{
  const RisDuration *fiction = ris_rules_get_duration (judge->rules, "ladung.zugangsfiktion");

  /* a fiction is a number of days; hours would need the time of sending */
  if (fiction == NULL || fiction->unit == RIS_UNIT_HOURS || !judge->invitation->is_electronic
      || day == RIS_NO_DAY)
    return RIS_NO_DAY;
  return ris_calendar_day_count_forward (judge->rules, day, fiction);
}

gint64
ris_invitation_judge_find_last_sending (const RisInvitationJudge *judge)
{
  gint64 day = judge->period.last;

  if (judge->counts_sending)
    return day;
  if (judge->invitation->received_on != NULL
      || ris_invitation_judge_find_fiction (judge, day) == RIS_NO_DAY)
    return RIS_NO_DAY;
  while (ris_invitation_judge_find_fiction (judge, day) > judge->period.last)
    day--;
  return day;
}

gboolean
ris_invitation_judge_apply (RisInvitationJudge *judge, const RisRule *rule)
{
  judge->has_period = ris_notice_period_init (&judge->period, judge->rules, rule, judge->meeting,
                                              judge->invitation->meeting_start);
  if (judge->has_period
      && g_strcmp0 (ris_rules_get_word (judge->rules, "ladung.feiertage"), "vorverlegen") == 0)
    ris_notice_period_move (&judge->period, judge->rules);
  return judge->has_period;
}

/* Returns: (transfer full): a finding without a sentence, with what the period alone says */
static RisFinding *
new_period_finding (const RisInvitationJudge *judge)
{
  const RisNoticePeriod *period = &judge->period;
  RisFinding *finding = ris_finding_new (RIS_FINDING_FINE, "frist", NULL);

  add_day (finding, "sitzung", "Sitzungstag", judge->meeting);
  if (!judge->counts_sending)
    add_day (finding, "letzter_zugang", "letzter Tag des Zugangs", period->last);
  add_day (finding, "letzte_absendung", "letzter Tag der Absendung",
           ris_invitation_judge_find_last_sending (judge));
  if (ris_notice_period_is_hours (period))
    {
      g_autofree char *instant = ris_date_dup_from_unix (period->last_second);

      ris_finding_add_text (finding, "letzter_zeitpunkt", "letzter Zeitpunkt", instant);
    }
  ris_finding_add_rule (finding, period->rule);
  if (get (judge, "ladung.zaehlung")->value.is_known)
    ris_finding_add_rule (finding, get (judge, "ladung.zaehlung"));
  if (period->last != period->counted)
    ris_finding_add_rule (finding, get (judge, "ladung.feiertage"));
  ris_notice_period_add_steps (period, judge->rules, finding);
  return finding;
}

char *
ris_invitation_judge_dup_period (const RisInvitationJudge *judge)
{
  return ris_notice_period_dup_text (&judge->period, judge->counts_sending ? &sending : &receipt);
}

static void
say_period (const RisInvitationJudge *judge, RisFinding *finding)
{
  g_autofree char *last = ris_notice_period_dup_last (&judge->period);
  g_autofree char *text = ris_invitation_judge_dup_period (judge);

  ris_finding_say (finding, "%s spätestens %s: %s.",
                   judge->counts_sending ? "Ladung absenden" : "Ladung", last, text);
}

static void
say_missing (const RisInvitationJudge *judge, RisFinding *finding, const char *what)
{
  g_autofree char *last = ris_notice_period_dup_last (&judge->period);

  ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "angabe_fehlt");
  ris_finding_say (finding, "Ob die Ladung rechtzeitig ist (spätestens %s), ist offen: %s.", last,
                   what);
}

/* says how @delay compares; @happened: "zugegangen am", @when: a day in German */
static void
say_delay (const RisInvitationJudge *judge, RisFinding *finding, const RisNoticeDelay *delay,
           const char *happened, const char *when)
{
  g_autofree char *last = ris_notice_period_dup_last (&judge->period);
  g_autofree char *text = ris_invitation_judge_dup_period (judge);
  g_autofree char *late = ris_notice_period_dup_delay (delay);

  if (delay->is_unclear)
    {
      say_missing (judge, finding,
                   "Am letzten Tag zählt die Uhrzeit, und sie ist nicht eingetragen");
      return;
    }
  if (!ris_notice_period_is_late (delay))
    {
      ris_finding_set_outcome (finding, RIS_FINDING_FINE, "rechtzeitig");
      ris_finding_say (finding, "Die Ladung ist rechtzeitig: %s %s, spätestens nötig %s (%s).",
                       happened, when, last, text);
      return;
    }
  ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "verspaetet");
  ris_notice_period_add_delay (delay, finding);
  ris_finding_say (finding,
                   "Die Ladung ist %s verspätet: %s %s, spätestens nötig %s (%s). Bitte geben Sie "
                   "den Grund an.",
                   late, happened, when, last, text);
}

static void
say_compared (const RisInvitationJudge *judge, RisFinding *finding, const char *happened,
              const char *moment)
{
  RisNoticeDelay delay = ris_notice_period_get_delay (&judge->period, moment);
  g_autofree char *when
      = ris_notice_period_is_hours (&judge->period) && ris_date_is_instant (moment)
            ? ris_calendar_day_dup_clock (ris_date_to_unix (moment))
            : ris_calendar_day_dup_text (ris_calendar_day_read (moment));

  say_delay (judge, finding, &delay, happened, when);
}

static void
say_fiction (const RisInvitationJudge *judge, RisFinding *finding, gint64 day)
{
  RisNoticeDelay delay = ris_notice_period_get_day_delay (&judge->period, day);
  g_autofree char *when = ris_calendar_day_dup_text (day);

  add_day (finding, "zugang", "Zugang", day);
  ris_finding_add_rule (finding, get (judge, "ladung.zugangsfiktion"));
  say_delay (judge, finding, &delay, "Die elektronische Ladung gilt als zugegangen am", when);
}

static gboolean
is_late (const RisInvitationJudge *judge, const char *moment)
{
  RisNoticeDelay delay = ris_notice_period_get_delay (&judge->period, moment);

  return ris_notice_period_is_late (&delay);
}

static gboolean
is_in_time (const RisInvitationJudge *judge, const char *moment)
{
  RisNoticeDelay delay = ris_notice_period_get_delay (&judge->period, moment);

  return !delay.is_unclear && !ris_notice_period_is_late (&delay);
}

/* the sending counts; a receipt in time proves a sending in time */
static void
compare_sending (const RisInvitationJudge *judge, RisFinding *finding)
{
  const RisInvitationCase *invitation = judge->invitation;

  if (invitation->sent_on != NULL)
    say_compared (judge, finding, "abgesendet am", invitation->sent_on);
  else if (is_in_time (judge, invitation->received_on))
    say_compared (judge, finding, "zugegangen am", invitation->received_on);
  else
    say_missing (judge, finding, "Der Tag der Absendung ist nicht eingetragen");
}

/* the receipt counts; a sending too late proves a receipt too late */
static void
compare_receipt (const RisInvitationJudge *judge, RisFinding *finding)
{
  const RisInvitationCase *invitation = judge->invitation;
  gint64 fiction
      = ris_invitation_judge_find_fiction (judge, ris_calendar_day_read (invitation->sent_on));

  if (invitation->received_on != NULL)
    say_compared (judge, finding, "zugegangen am", invitation->received_on);
  else if (fiction != RIS_NO_DAY)
    say_fiction (judge, finding, fiction);
  else if (is_late (judge, invitation->sent_on))
    say_compared (judge, finding, "erst abgesendet am", invitation->sent_on);
  else
    say_missing (judge, finding, "Der Tag des Zugangs ist nicht eingetragen");
}

/* Returns: (transfer full): what the period of @rule says about the case */
static RisFinding *
judge_rule (RisInvitationJudge *judge, const RisRule *rule)
{
  const RisInvitationCase *invitation = judge->invitation;
  RisFinding *finding;

  if (!ris_invitation_judge_apply (judge, rule))
    return new_missing (
        "Die Frist zählt in Stunden, und der Beginn der Sitzung ist nicht eingetragen");
  finding = new_period_finding (judge);
  add_day (finding, "absendung", "Absendung", ris_calendar_day_read (invitation->sent_on));
  add_day (finding, "zugang", "Zugang", ris_calendar_day_read (invitation->received_on));
  if (invitation->sent_on == NULL && invitation->received_on == NULL)
    say_period (judge, finding);
  else if (judge->counts_sending)
    compare_sending (judge, finding);
  else
    compare_receipt (judge, finding);
  return finding;
}

static RisFinding *
evaluate_shortened (RisInvitationJudge *judge, const RisFinding *regular)
{
  const RisRule *rule = get (judge, "ladung.eilfrist");
  RisFinding *finding;

  judge->is_shortened = TRUE;
  judge->has_period = FALSE;
  finding = rule->value.is_known
                ? judge_rule (judge, rule)
                : ris_finding_new_unknown (rule,
                                           "Die verkürzte Ladungsfrist lässt sich nicht berechnen");
  ris_finding_add_text (finding, "regelfrist", "letzter Tag der regulären Frist",
                        ris_finding_get_text (regular, judge->counts_sending ? "letzte_absendung"
                                                                             : "letzter_zugang"));
  return finding;
}

RisFinding *
ris_invitation_judge_evaluate (RisInvitationJudge *judge)
{
  const RisRule *rule = find_regular (judge);
  g_autoptr (RisFinding) finding = NULL;

  judge->is_shortened = FALSE;
  judge->has_period = FALSE;
  finding = rule->value.is_known
                ? judge_rule (judge, rule)
                : ris_finding_new_unknown (rule, "Die Ladungsfrist lässt sich nicht berechnen");
  if (!judge->invitation->is_urgent || g_str_equal (finding->outcome, "rechtzeitig"))
    return g_steal_pointer (&finding);
  return evaluate_shortened (judge, finding);
}

static gboolean
is_bad (const char *moment)
{
  return moment != NULL && ris_calendar_day_read (moment) == RIS_NO_DAY;
}

RisFinding *
ris_invitation_judge_check (const RisInvitationJudge *judge)
{
  const RisInvitationCase *invitation = judge->invitation;

  if (judge->meeting == RIS_NO_DAY)
    return new_missing ("Der Tag der Sitzung fehlt oder ist kein Datum");
  if (is_bad (invitation->sent_on))
    return new_missing ("Der Tag der Absendung ist kein Datum");
  if (is_bad (invitation->received_on))
    return new_missing ("Der Tag des Zugangs ist kein Datum");
  if (invitation->sent_on != NULL && invitation->received_on != NULL
      && ris_calendar_day_read (invitation->received_on)
             < ris_calendar_day_read (invitation->sent_on))
    return new_missing ("Der Zugang ist vor der Absendung eingetragen");
  return NULL;
}

void
ris_invitation_judge_init (RisInvitationJudge *judge, const RisRules *rules,
                           const RisInvitationCase *invitation)
{
  *judge = (RisInvitationJudge){
    .rules = rules,
    .invitation = invitation,
    .meeting = ris_calendar_day_read (invitation->meeting_day),
    .counts_sending = g_strcmp0 (ris_rules_get_word (rules, "ladung.zaehlung"), "absendung") == 0,
  };
}
