/* Deadlines around a meeting.
 *
 * One table holds the kinds: the parameter with the period, the direction, the words of the sentence. Those that run back from a
 * meeting are notice periods like that of the Ladung; those that run forward begin the day after what they run from. A last day
 * on a weekend or holiday is named and never moved: whether § 193 BGB or § 31 Abs. 3 VwVfG applies is a question of the single
 * deadline that no rule file answers yet.
 */
#include "rules/deadline.h"

#include "base/date.h"
#include "notice-period-private.h"

#define HOUR_SECONDS 3600
#define LONGEST_SEARCH 400 /* days within which a later meeting day is looked for */

typedef struct
{
  const char *key;
  const char *next_key; /* (nullable): flag: ends with the next meeting at the latest */
  const char *name;     /* "Anträge zur Tagesordnung" */
  RisNoticeEvent event; /* what must happen in time; only backward */
  const char *subject;  /* "Anträge zur Tagesordnung müssen", before the day */
  const char *verb;     /* "eingehen", after it */
  const char
      *from; /* (nullable): "nach der Sitzung"; %NULL: the deadline runs back from the meeting */
} Kind;

static const Kind kinds[RIS_N_DEADLINE_KINDS] = {
  [RIS_DEADLINE_MOTION] = { "antrag.frist",
                            NULL,
                            "Anträge zur Tagesordnung",
                            { "Eingang", "des Eingangs" },
                            "Anträge zur Tagesordnung müssen",
                            "eingehen",
                            NULL },
  [RIS_DEADLINE_QUESTION] = { "anfrage.frist",
                              NULL,
                              "Anfragen",
                              { "Eingang", "des Eingangs" },
                              "Anfragen müssen",
                              "eingehen",
                              NULL },
  [RIS_DEADLINE_PUBLIC_NOTICE] = { "bekanntmachung.frist",
                                   NULL,
                                   "Bekanntmachung der Sitzung",
                                   { "Bekanntmachung", "der Bekanntmachung" },
                                   "Die Sitzung ist",
                                   "bekannt zu machen",
                                   NULL },
  [RIS_DEADLINE_MINUTES] = { "niederschrift.frist",
                             "niederschrift.frist.naechste_sitzung",
                             "Niederschrift",
                             { NULL, NULL },
                             "Die Niederschrift soll",
                             "vorliegen",
                             "nach der Sitzung" },
  [RIS_DEADLINE_MINUTES_OBJECTION] = { "niederschrift.einwendung",
                                       "niederschrift.einwendung.naechste_sitzung",
                                       "Einwendungen gegen die Niederschrift",
                                       { NULL, NULL },
                                       "Einwendungen gegen die Niederschrift sind",
                                       "zu erheben",
                                       "nach ihrem Zugang" },
  [RIS_DEADLINE_COMMITTEE_APPEAL] = { "ausschuss.einspruch.frist",
                                      NULL,
                                      "Einspruch gegen Ausschussbeschlüsse",
                                      { NULL, NULL },
                                      "Einspruch gegen den Beschluss des Ausschusses ist",
                                      "einzulegen",
                                      "nach dem Beschluss" },
  [RIS_DEADLINE_MAYOR_OBJECTION] = { "widerspruch.frist",
                                     NULL,
                                     "Widerspruch gegen einen Beschluss",
                                     { NULL, NULL },
                                     "Widerspruch gegen den Beschluss ist",
                                     "zu erheben",
                                     "nach dem Beschluss" },
  [RIS_DEADLINE_ELECTION_COMPLAINT] = { "wahl.beschwerde",
                                        NULL,
                                        "Wahlbeschwerde",
                                        { NULL, NULL },
                                        "Beschwerde gegen die Wahl ist",
                                        "zu erheben",
                                        "nach der Wahl" },
  [RIS_DEADLINE_HEALING] = { "befangenheit.heilung",
                             NULL,
                             "Heilung der Mitwirkung Ausgeschlossener",
                             { NULL, NULL },
                             "Die Mitwirkung Ausgeschlossener ist",
                             "zu beanstanden, sonst gilt der Beschluss als geheilt",
                             "nach dem Beschluss" },
  [RIS_DEADLINE_HEALING_BYLAW] = { "befangenheit.heilung.satzung",
                                   NULL,
                                   "Heilung bei Satzungen",
                                   { NULL, NULL },
                                   "Die Mitwirkung Ausgeschlossener ist",
                                   "zu beanstanden, sonst gilt die Satzung als geheilt",
                                   "nach der Bekanntmachung" },
  [RIS_DEADLINE_PUBLICATION] = { "bekanntmachung.beschluesse",
                                 NULL,
                                 "Veröffentlichung der Beschlüsse",
                                 { NULL, NULL },
                                 "Die Beschlüsse sind",
                                 "zu veröffentlichen",
                                 "nach der Sitzung" },
  [RIS_DEADLINE_FIRST_MEETING] = { "einberufung.erste_sitzung",
                                   NULL,
                                   "Erste Sitzung der Wahlperiode",
                                   { NULL, NULL },
                                   "Die erste Sitzung soll",
                                   "stattfinden",
                                   "nach Beginn der Wahlperiode" },
  [RIS_DEADLINE_FIRST_MEETING_LATEST] = { "einberufung.erste_sitzung.hoechstens",
                                          NULL,
                                          "Erste Sitzung nach der Wahl",
                                          { NULL, NULL },
                                          "Die erste Sitzung muss",
                                          "stattfinden",
                                          "nach der Wahl" },
  [RIS_DEADLINE_NEXT_MEETING] = { "einberufung.mindestturnus",
                                  NULL,
                                  "Nächste Sitzung",
                                  { NULL, NULL },
                                  "Die nächste Sitzung soll",
                                  "stattfinden",
                                  "nach der Sitzung" },
};

/* Ending: where a deadline ends, found in either direction */
typedef struct
{
  gint64 day;
  gint64 second; /* hours only */
  gboolean is_hours;
  gboolean by_meeting;    /* it ends with the next meeting */
  RisNoticePeriod period; /* backward only */
  char *text;             /* (owned): "1 Monat nach der Sitzung" */
} Ending;

static void
ending_clear (Ending *ending)
{
  g_free (ending->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ending, ending_clear)

const char *
ris_deadline_get_key (RisDeadlineKind kind)
{
  g_return_val_if_fail ((guint)kind < RIS_N_DEADLINE_KINDS, NULL);
  return kinds[kind].key;
}

const char *
ris_deadline_get_name (RisDeadlineKind kind)
{
  g_return_val_if_fail ((guint)kind < RIS_N_DEADLINE_KINDS, NULL);
  return kinds[kind].name;
}

static void
add_day (RisFinding *finding, const char *name, const char *label, gint64 day)
{
  g_autofree char *iso = day == RIS_NO_DAY ? NULL : ris_calendar_day_dup_iso (day);

  ris_finding_add_text (finding, name, label, iso);
}

static RisFinding *
new_missing (const Kind *kind, const char *what)
{
  return ris_finding_new (RIS_FINDING_WARNING, "angabe_fehlt",
                          "%s: Die Frist lässt sich nicht berechnen, denn %s.", kind->name, what);
}

/* --- where it ends --- */

static gboolean
end_backward (Ending *ending, const Kind *kind, const RisRules *rules,
              const RisDeadlineCase *deadline)
{
  if (!ris_notice_period_init (&ending->period, rules, ris_rules_get (rules, kind->key),
                               ris_calendar_day_read (deadline->from), deadline->from))
    return FALSE;
  ending->day = ending->period.last;
  ending->second = ending->period.last_second;
  ending->text = ris_notice_period_dup_text (&ending->period, &kind->event);
  return TRUE;
}

static gboolean
end_forward (Ending *ending, const Kind *kind, const RisRules *rules,
             const RisDeadlineCase *deadline)
{
  const RisDuration *duration = ris_rules_get_duration (rules, kind->key);
  g_autofree char *text = ris_duration_dup_text (duration);

  if (ending->is_hours)
    {
      g_autofree char *instant = NULL;

      if (!ris_date_is_instant (deadline->from))
        return FALSE;
      ending->second = ris_date_to_unix (deadline->from) + duration->number * HOUR_SECONDS;
      instant = ris_date_dup_from_unix (ending->second);
      /* no day: beyond the years that instants have */
      ending->day = ris_calendar_day_read (instant);
      if (ending->day == RIS_NO_DAY)
        return FALSE;
    }
  else
    ending->day
        = ris_calendar_day_count_forward (rules, ris_calendar_day_read (deadline->from), duration);
  ending->text = g_strdup_printf ("%s %s", text, kind->from);
  return TRUE;
}

static gboolean
find_ending (Ending *ending, const Kind *kind, const RisRules *rules,
             const RisDeadlineCase *deadline)
{
  const RisDuration *duration = ris_rules_get_duration (rules, kind->key);

  ending->is_hours = duration->unit == RIS_UNIT_HOURS;
  return kind->from == NULL ? end_backward (ending, kind, rules, deadline)
                            : end_forward (ending, kind, rules, deadline);
}

/* a deadline that ends with the next meeting ends there if that comes first */
static void
end_with_meeting (Ending *ending, const RisDeadlineCase *deadline)
{
  gint64 next = ris_calendar_day_read (deadline->next_meeting);

  if (next == RIS_NO_DAY || (ending->day != RIS_NO_DAY && ending->day <= next))
    return;
  g_free (ending->text);
  *ending
      = (Ending){ .day = next, .by_meeting = TRUE, .text = g_strdup ("in der nächsten Sitzung") };
}

/* --- what is said --- */

static char *
dup_end (const Ending *ending)
{
  return ending->is_hours ? ris_calendar_day_dup_clock (ending->second)
                          : ris_calendar_day_dup_text (ending->day);
}

static void
add_steps (const Ending *ending, const Kind *kind, const RisRules *rules,
           const RisDeadlineCase *deadline, RisFinding *finding)
{
  g_autofree char *end = dup_end (ending);
  g_autofree char *from = ris_calendar_day_dup_text (ris_calendar_day_read (deadline->from));

  if (kind->from == NULL)
    ris_notice_period_add_steps (&ending->period, rules, finding);
  else
    ris_finding_add_step (finding, "%s, %s: %s", from, ending->text, end);
}

static void
note_free_day (const Ending *ending, const Kind *kind, const RisRules *rules, RisFinding *finding)
{
  g_autofree char *day = ris_calendar_day_dup_text (ending->day);
  g_autofree char *free_day = ris_calendar_day_dup_free (rules, ending->day);

  if (free_day == NULL || ending->by_meeting)
    return;
  ris_finding_add_note (finding, RIS_FINDING_HINT, "freier_tag", "Der letzte Tag, %s, ist %s. %s",
                        day, free_day,
                        kind->from == NULL
                            ? "Die Frist ist dadurch nicht verschoben."
                            : "Ob die Frist dann erst am nächsten Werktag endet (§ 193 BGB, § 31 "
                              "Abs. 3 "
                              "VwVfG), ist zu prüfen; verschoben ist sie hier nicht.");
}

static RisNoticeDelay
get_delay (const Ending *ending, const char *done_on)
{
  gint64 seconds;
  gint64 day = ris_calendar_day_read (done_on);

  if (!ending->is_hours || !ris_date_is_instant (done_on))
    return (RisNoticeDelay){ .is_unclear = ending->is_hours && day == ending->day,
                             .days = MAX (day - ending->day, 0) };
  seconds = ris_date_to_unix (done_on) - ending->second;
  return (RisNoticeDelay){ .hours = seconds > 0 ? (seconds + HOUR_SECONDS - 1) / HOUR_SECONDS : 0 };
}

static void
compare (const Ending *ending, const Kind *kind, const char *done_on, RisFinding *finding)
{
  RisNoticeDelay delay = get_delay (ending, done_on);
  g_autofree char *end = dup_end (ending);
  g_autofree char *done = ris_calendar_day_dup_text (ris_calendar_day_read (done_on));
  g_autofree char *late = ris_notice_period_dup_delay (&delay);

  add_day (finding, "erledigt", "erledigt", ris_calendar_day_read (done_on));
  if (delay.is_unclear)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "angabe_fehlt");
      ris_finding_say (finding,
                       "%s: Die Frist endet %s; es fehlt die Uhrzeit, zu der es am %s geschah.",
                       kind->name, end, done);
    }
  else if (ris_notice_period_is_late (&delay))
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "verspaetet");
      ris_notice_period_add_delay (&delay, finding);
      ris_finding_say (finding, "%s: %s verspätet, am %s statt spätestens %s (%s).", kind->name,
                       late, done, end, ending->text);
    }
  else
    {
      ris_finding_set_outcome (finding, RIS_FINDING_FINE, "rechtzeitig");
      ris_finding_say (finding, "%s: rechtzeitig am %s, spätestens nötig %s (%s).", kind->name,
                       done, end, ending->text);
    }
}

/* --- the question --- */

static gboolean
ends_with_meeting (const RisRules *rules, const Kind *kind)
{
  return kind->next_key != NULL && ris_rules_get_flag (rules, kind->next_key) == 1;
}

/* Returns: (transfer full) (nullable): why nothing can be computed */
static RisFinding *
check (const RisRules *rules, const Kind *kind, const RisDeadlineCase *deadline)
{
  const RisRule *rule = ris_rules_get (rules, kind->key);

  if (!rule->value.is_known && !ends_with_meeting (rules, kind))
    {
      g_autofree char *purpose
          = g_strdup_printf ("%s: Die Frist lässt sich nicht berechnen", kind->name);

      return ris_finding_new_unknown (rule, purpose);
    }
  if (ris_calendar_day_read (deadline->from) == RIS_NO_DAY)
    return new_missing (kind, "der Tag, von dem sie zählt, fehlt oder ist kein Datum");
  if (deadline->next_meeting != NULL
      && ris_calendar_day_read (deadline->next_meeting) == RIS_NO_DAY)
    return new_missing (kind, "der Tag der nächsten Sitzung ist kein Datum");
  if (deadline->done_on != NULL && ris_calendar_day_read (deadline->done_on) == RIS_NO_DAY)
    return new_missing (kind, "der Tag der Erledigung ist kein Datum");
  return NULL;
}

static RisFinding *
new_until_meeting (const RisRules *rules, const Kind *kind)
{
  RisFinding *finding = ris_finding_new (RIS_FINDING_HINT, "naechste_sitzung",
                                         "%s spätestens in der nächsten Sitzung %s; ihr Tag ist "
                                         "noch nicht eingetragen.",
                                         kind->subject, kind->verb);

  ris_finding_add_rule (finding, ris_rules_get (rules, kind->next_key));
  return finding;
}

static RisFinding *
new_ending_finding (const Ending *ending, const Kind *kind, const RisRules *rules,
                    const RisDeadlineCase *deadline)
{
  g_autofree char *end = dup_end (ending);
  RisFinding *finding = ris_finding_new (RIS_FINDING_FINE, "frist", "%s spätestens am %s %s: %s.",
                                         kind->subject, end, kind->verb, ending->text);

  add_day (finding, "beginn", "Beginn", ris_calendar_day_read (deadline->from));
  add_day (finding, "ende", "letzter Tag", ending->day);
  if (ending->is_hours)
    {
      g_autofree char *instant = ris_date_dup_from_unix (ending->second);

      ris_finding_add_text (finding, "zeitpunkt", "letzter Zeitpunkt", instant);
    }
  if (ris_rules_get (rules, kind->key)->value.is_known)
    ris_finding_add_rule (finding, ris_rules_get (rules, kind->key));
  if (ends_with_meeting (rules, kind))
    ris_finding_add_rule (finding, ris_rules_get (rules, kind->next_key));
  add_steps (ending, kind, rules, deadline, finding);
  return finding;
}

RisFinding *
ris_deadline_compute (const RisRules *rules, RisDeadlineKind kind_id,
                      const RisDeadlineCase *deadline)
{
  g_auto (Ending) ending = { .day = RIS_NO_DAY };
  const Kind *kind;
  RisFinding *finding;

  g_return_val_if_fail ((guint)kind_id < RIS_N_DEADLINE_KINDS, NULL);
  kind = &kinds[kind_id];
  finding = check (rules, kind, deadline);
  if (finding != NULL)
    return finding;
  if (ris_rules_get (rules, kind->key)->value.is_known
      && !find_ending (&ending, kind, rules, deadline))
    return new_missing (kind, "sie zählt in Stunden, und die Uhrzeit fehlt");
  if (ends_with_meeting (rules, kind))
    end_with_meeting (&ending, deadline);
  if (ending.day == RIS_NO_DAY)
    return new_until_meeting (rules, kind);
  finding = new_ending_finding (&ending, kind, rules, deadline);
  if (deadline->done_on != NULL)
    compare (&ending, kind, deadline->done_on, finding);
  if (!g_str_equal (finding->outcome, "verspaetet"))
    note_free_day (&ending, kind, rules, finding);
  return finding;
}

/* --- what if the meeting moves --- */

/* the words for the last days that were found, old or new */
static void
copy_last (RisFinding *finding, const RisFinding *from, gboolean is_new)
{
  const char *receipt = ris_finding_get_text (from, "letzter_zugang");

  if (receipt != NULL)
    ris_finding_add_text (finding, is_new ? "letzter_zugang_neu" : "letzter_zugang_alt",
                          is_new ? "letzter Tag des Zugangs, neu"
                                 : "letzter Tag des Zugangs, bisher",
                          receipt);
  else
    ris_finding_add_text (finding, is_new ? "letzte_absendung_neu" : "letzte_absendung_alt",
                          is_new ? "letzter Tag der Absendung, neu"
                                 : "letzter Tag der Absendung, bisher",
                          ris_finding_get_text (from, "letzte_absendung"));
}

static gboolean
is_in_time_on (const RisRules *rules, const RisInvitationCase *invitation, gint64 day)
{
  RisInvitationCase moved = *invitation;
  g_autofree char *iso = ris_calendar_day_dup_iso (day);
  g_autoptr (RisFinding) finding = NULL;

  moved.meeting_day = iso;
  finding = ris_invitation_deadline (rules, &moved);
  return g_str_equal (finding->outcome, "rechtzeitig");
}

/* the first meeting day after @day for which the Ladung would be in time */
static gint64
find_earliest (const RisRules *rules, const RisInvitationCase *invitation, gint64 day)
{
  for (gint64 later = day + 1; later <= day + LONGEST_SEARCH; later++)
    if (is_in_time_on (rules, invitation, later))
      return later;
  return RIS_NO_DAY;
}

static void
say_too_late (const RisRules *rules, const RisInvitationCase *moved, RisFinding *finding)
{
  gint64 day = ris_calendar_day_read (moved->meeting_day);
  gint64 earliest = find_earliest (rules, moved, day);
  g_autofree char *new_day = ris_calendar_day_dup_text (day);
  g_autofree char *earliest_day
      = earliest == RIS_NO_DAY ? NULL : ris_calendar_day_dup_text (earliest);

  ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "neue_ladung");
  add_day (finding, "fruehester_tag", "frühester Tag für die bisherige Ladung", earliest);
  if (earliest_day == NULL)
    ris_finding_say (finding,
                     "Für den %s wäre die bisherige Ladung zu spät; es braucht eine neue Ladung.",
                     new_day);
  else
    ris_finding_say (finding,
                     "Für den %s wäre die bisherige Ladung zu spät; es braucht eine neue Ladung "
                     "oder einen "
                     "Tag ab dem %s.",
                     new_day, earliest_day);
}

static void
say_what_if (const RisRules *rules, const RisInvitationCase *moved, const RisFinding *judged,
             RisFinding *finding)
{
  g_autofree char *day = ris_calendar_day_dup_text (ris_calendar_day_read (moved->meeting_day));

  if (g_str_equal (judged->outcome, "verspaetet"))
    say_too_late (rules, moved, finding);
  else if (g_str_equal (judged->outcome, "rechtzeitig"))
    {
      ris_finding_set_outcome (finding, RIS_FINDING_HINT, "bleibt_rechtzeitig");
      ris_finding_say (finding,
                       "Auch für den %s bleibt die Ladung rechtzeitig; den neuen Tag müssen alle "
                       "Geladenen "
                       "und die Öffentlichkeit erfahren.",
                       day);
    }
  else
    {
      ris_finding_set_outcome (finding, judged->class, judged->outcome);
      ris_finding_say (finding, "Wird die Sitzung auf %s gelegt: %s", day, judged->sentence);
    }
}

RisFinding *
ris_deadline_what_if (const RisRules *rules, const RisInvitationCase *invitation,
                      const char *new_meeting)
{
  gint64 day = ris_calendar_day_read (new_meeting);
  g_autofree char *iso = day == RIS_NO_DAY ? NULL : ris_calendar_day_dup_iso (day);
  RisInvitationCase moved = *invitation;
  g_autoptr (RisFinding) old = ris_invitation_deadline (rules, invitation);
  RisFinding *finding, *judged;

  if (day == RIS_NO_DAY)
    return ris_finding_new (RIS_FINDING_WARNING, "angabe_fehlt",
                            "Der neue Tag der Sitzung fehlt oder ist kein Datum.");
  moved.meeting_day = iso;
  moved.meeting_start = ris_date_is_instant (new_meeting) ? new_meeting : NULL;
  judged = ris_invitation_deadline (rules, &moved);
  finding = ris_finding_new (RIS_FINDING_FINE, "frist", NULL);
  ris_finding_add_text (finding, "sitzung_alt", "Sitzungstag, bisher",
                        ris_finding_get_text (old, "sitzung"));
  ris_finding_add_text (finding, "sitzung_neu", "Sitzungstag, neu", iso);
  copy_last (finding, old, FALSE);
  copy_last (finding, judged, TRUE);
  say_what_if (rules, &moved, judged, finding);
  ris_finding_take (finding, judged);
  return finding;
}
