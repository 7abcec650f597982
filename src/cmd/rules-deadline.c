/* `ris rules frist`: the deadlines around a meeting: its Ladung, what must be in before, what is due afterwards, and what
 * becomes of the Ladung where the meeting moves. */
#include "rules-private.h"

#include "base/date.h"
#include "base/record.h"
#include "rules/deadline.h"
#include "rules/minutes-duty.h"

#include <string.h>

#define INVITATION "ladung"
#define DUTIES "pflichten"

static const struct
{
  const char *word;
  RisDeadlineKind kind;
} kinds[] = {
  { "antrag", RIS_DEADLINE_MOTION },
  { "anfrage", RIS_DEADLINE_QUESTION },
  { "bekanntmachung", RIS_DEADLINE_PUBLIC_NOTICE },
  { "niederschrift", RIS_DEADLINE_MINUTES },
  { "einwendung", RIS_DEADLINE_MINUTES_OBJECTION },
  { "einspruch", RIS_DEADLINE_COMMITTEE_APPEAL },
  { "widerspruch", RIS_DEADLINE_MAYOR_OBJECTION },
  { "wahlbeschwerde", RIS_DEADLINE_ELECTION_COMPLAINT },
  { "heilung", RIS_DEADLINE_HEALING },
  { "heilung_satzung", RIS_DEADLINE_HEALING_BYLAW },
  { "veroeffentlichung", RIS_DEADLINE_PUBLICATION },
  { "erste_sitzung", RIS_DEADLINE_FIRST_MEETING },
  { "erste_sitzung_spaetestens", RIS_DEADLINE_FIRST_MEETING_LATEST },
  { "naechste_sitzung", RIS_DEADLINE_NEXT_MEETING },
};

#define KINDS                                                                                      \
  "ladung antrag anfrage bekanntmachung niederschrift einwendung einspruch widerspruch "           \
  "wahlbeschwerde heilung heilung_satzung veroeffentlichung erste_sitzung "                        \
  "erste_sitzung_spaetestens naechste_sitzung pflichten"

/* (transfer full) (nullable): the day in Germany of a day or an instant */
static char *
dup_local_day (const char *moment)
{
  RisCivil civil;

  if (moment == NULL || !ris_date_get_civil (moment, &civil))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", civil.year, civil.month, civil.day);
}

/* --- Ladung --- */

static RisFinding *
find_receipts (const RisRules *rules, const RisInvitationCase *invitation,
               const GPtrArray *recipients)
{
  g_autofree RisInvitationRecipient *list = g_new0 (RisInvitationRecipient, recipients->len);

  for (guint i = 0; i < recipients->len; i++)
    list[i] = (RisInvitationRecipient){
      .name = ris_cmd_case_get_text (recipients->pdata[i], "name"),
      .received_on = ris_cmd_case_get_text (recipients->pdata[i], "zugang"),
      .attends = ris_cmd_case_get_number (recipients->pdata[i], "anwesend"),
      .has_waived = ris_cmd_case_get_flag (recipients->pdata[i], "verzicht"),
    };
  return ris_invitation_receipts (rules, invitation, list, recipients->len);
}

static gboolean
check_recipients (const GPtrArray *recipients, GError **error)
{
  for (guint i = 0; i < recipients->len; i++)
    if (ris_cmd_case_get_text (recipients->pdata[i], "name") == NULL)
      {
        g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "mitglieder[%u]: the name is missing", i);
        return FALSE;
      }
  return TRUE;
}

/* (transfer full) (nullable) */
static RisFinding *
find_invitation (RisRulesSession *session, GError **error)
{
  const RisCase *input = session->input;
  const GPtrArray *recipients = ris_cmd_case_get_list (input, "mitglieder");
  const char *meeting = ris_cmd_case_get_text (input, "sitzung");
  const char *moved = ris_cmd_case_get_text (input, "verlegt-auf");
  g_autofree char *day = dup_local_day (meeting), *new_day = dup_local_day (moved);
  RisInvitationCase invitation = {
    .meeting_day = day,
    .meeting_start = ris_date_is_instant (meeting) ? meeting : NULL,
    .is_committee = ris_cmd_case_get_flag (input, "ausschuss"),
    .is_electronic = ris_cmd_case_get_flag (input, "elektronisch"),
    .is_urgent = ris_cmd_case_get_flag (input, "eil"),
    .urgency = ris_cmd_case_get_text (input, "dringlichkeit"),
    .sent_on = ris_cmd_case_get_text (input, "versand"),
    .received_on = ris_cmd_case_get_text (input, "zugang"),
  };
  g_autoptr (RisRules) rules = NULL;

  if (!check_recipients (recipients, error))
    return NULL;
  rules = ris_cmd_rules_resolve (session, new_day != NULL ? new_day : day, error);
  if (rules == NULL)
    return NULL;
  if (moved != NULL)
    return ris_deadline_what_if (rules, &invitation, moved);
  return recipients->len > 0 ? find_receipts (rules, &invitation, recipients)
                             : ris_invitation_deadline (rules, &invitation);
}

/* --- the others --- */

/* (nullable): what the deadline runs from: the meeting, but for those that begin with something else */
static const char *
find_beginning (const RisCase *input, const RisRules *rules, RisDeadlineKind kind)
{
  const char *given = ris_cmd_case_get_text (input, "beginn");
  gboolean needs_own = kind == RIS_DEADLINE_HEALING_BYLAW || kind == RIS_DEADLINE_FIRST_MEETING
                       || kind == RIS_DEADLINE_FIRST_MEETING_LATEST
                       || (kind == RIS_DEADLINE_MINUTES_OBJECTION
                           && ris_rules_get_duration (rules, ris_deadline_get_key (kind)) != NULL);

  return given != NULL || needs_own ? given : ris_cmd_case_get_text (input, "sitzung");
}

static RisFinding *
find_duties (RisRulesSession *session, GError **error)
{
  g_autofree char *day = dup_local_day (ris_cmd_case_get_text (session->input, "sitzung"));
  g_autofree char *next
      = dup_local_day (ris_cmd_case_get_text (session->input, "naechste-sitzung"));
  const RisMinutesDutyCase minutes = {
    .meeting_day = day,
    .next_meeting_day = next,
    .has_closed_part = ris_cmd_case_get_flag (session->input, "nichtoeffentlich"),
    .plans_approval = ris_cmd_case_get_flag (session->input, "genehmigung-geplant"),
  };
  g_autoptr (RisRules) rules = ris_cmd_rules_resolve (session, day, error);

  return rules == NULL ? NULL : ris_minutes_duty (rules, &minutes);
}

static RisFinding *
find_other (RisRulesSession *session, const char *word, GError **error)
{
  const char *from = ris_cmd_case_get_text (session->input, "beginn");
  RisDeadlineCase deadline = {
    .next_meeting = ris_cmd_case_get_text (session->input, "naechste-sitzung"),
    .done_on = ris_cmd_case_get_text (session->input, "erledigt"),
  };
  g_autofree char *day
      = dup_local_day (from != NULL ? from : ris_cmd_case_get_text (session->input, "sitzung"));
  g_autoptr (RisRules) rules = ris_cmd_rules_resolve (session, day, error);

  for (gsize i = 0; rules != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (word, kinds[i].word) == 0)
      {
        deadline.from = find_beginning (session->input, rules, kinds[i].kind);
        return ris_deadline_compute (rules, kinds[i].kind, &deadline);
      }
  return NULL;
}

static RisExit
answer (RisRulesSession *session, GError **error)
{
  const char *word = ris_cmd_case_get_text (session->input, "art");
  gboolean is_invitation = word == NULL || strcmp (word, INVITATION) == 0;
  gboolean is_duty = g_strcmp0 (word, DUTIES) == 0;
  RisFinding *finding;

  if ((is_invitation || is_duty || !ris_cmd_case_is_given (session->input, "beginn"))
      && !ris_cmd_rules_need (session, "sitzung", error))
    return RIS_EXIT_USAGE;
  if (is_invitation)
    finding = find_invitation (session, error);
  else
    finding = is_duty ? find_duties (session, error) : find_other (session, word, error);
  return finding == NULL ? RIS_EXIT_FAILED : ris_cmd_rules_answer (session, finding);
}

static const RisCaseField recipient_members[] = {
  { "name", RIS_CASE_TEXT, NULL, NULL, NULL, FALSE },
  { "zugang", RIS_CASE_MOMENT, NULL, NULL, NULL, FALSE },
  { "anwesend", RIS_CASE_YES_NO, NULL, NULL, NULL, FALSE },
  { "verzicht", RIS_CASE_FLAG, NULL, NULL, NULL, FALSE },
  { 0 },
};

static const RisCaseField deadline_fields[] = {
  { "art", RIS_CASE_WORD, "which deadline; ladung unless said", KINDS, NULL, FALSE },
  { "sitzung", RIS_CASE_MOMENT, "the meeting", NULL, NULL, FALSE },
  { "beginn", RIS_CASE_MOMENT, "what the deadline runs from, if not the meeting", NULL, NULL,
    FALSE },
  { "versand", RIS_CASE_MOMENT, "when the Ladung was sent", NULL, NULL, FALSE },
  { "zugang", RIS_CASE_MOMENT, "when the last member had it", NULL, NULL, FALSE },
  { "ausschuss", RIS_CASE_FLAG, "the meeting is of a committee", NULL, NULL, FALSE },
  { "elektronisch", RIS_CASE_FLAG, "the Ladung is electronic", NULL, NULL, FALSE },
  { "eil", RIS_CASE_FLAG, "with the shortened period", NULL, NULL, FALSE },
  { "dringlichkeit", RIS_CASE_TEXT, "why the period is shortened", NULL, NULL, FALSE },
  { "verlegt-auf", RIS_CASE_MOMENT, "what if the meeting moves to this day", NULL, NULL, FALSE },
  { "naechste-sitzung", RIS_CASE_MOMENT, "the next meeting", NULL, NULL, FALSE },
  { "erledigt", RIS_CASE_MOMENT, "when it was done", NULL, NULL, FALSE },
  { "nichtoeffentlich", RIS_CASE_FLAG, "a part of the meeting was closed", NULL, NULL, FALSE },
  { "genehmigung-geplant", RIS_CASE_FLAG, "the next agenda wants to approve the minutes", NULL,
    NULL, FALSE },
  { "mitglieder", RIS_CASE_OBJECTS, NULL, NULL, recipient_members, FALSE },
  { 0 },
};

const RisRulesTopic ris_cmd_rules_deadline
    = { "frist", "compute a deadline", NULL, deadline_fields, answer };
