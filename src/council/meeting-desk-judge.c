/* What the rules say before something is sent or moved: by when the members must have it, what a late supplement needs, whom else
 * to invite, and what another day would do.
 */
#include "council/meeting-desk.h"

#include "base/date.h"
#include "base/text.h"
#include "council-private.h"
#include "council/law.h"
#include "meeting-desk-private.h"
#include "rules/agenda-change.h"
#include "rules/deadline.h"

#include <string.h>

/* --- the rules --- */

static gboolean
is_main_organ (const char *name)
{
  static const char *const words[] = { "Rat",
                                       "Stadtrat",
                                       "Gemeinderat",
                                       "Kreistag",
                                       "Verbandsgemeinderat",
                                       "Marktgemeinderat",
                                       "Stadtverordnetenversammlung",
                                       "Gemeindevertretung",
                                       "Stadtvertretung",
                                       "Bürgerschaft" };
  g_autofree char *first = g_strndup (name, strcspn (name, " "));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (first, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_committee (RisDb *db, gint64 meeting_id)
{
  g_autoptr (GPtrArray) organizations = ris_meeting_desk_load_organizations (db, meeting_id, NULL);

  for (guint i = 0; organizations != NULL && i < organizations->len; i++)
    if (is_main_organ (((const RisMeetingDeskOption *)organizations->pdata[i])->label))
      return FALSE;
  return TRUE;
}

/* what is said where nobody has recorded in which Land the council sits, or no law is known for the day */
static RisFinding *
new_lawless (const GError *failure)
{
  return ris_finding_new (RIS_FINDING_WARNING, "unbekannt",
                          "Die Ladungsfrist lässt sich nicht berechnen: %s", failure->message);
}

RisFinding *
ris_meeting_desk_judge (RisCouncil *desk, const RisMeeting *meeting,
                        const RisMeetingSending *sending, char **law)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (RisRules) rules = ris_law_get_rules (desk, meeting->starts_on, &failure);
  g_autofree char *today = ris_council_dup_today (desk);
  RisInvitationCase invitation = {
    .meeting_day = meeting->starts_on,
    .meeting_start = meeting->starts_at,
    .is_committee = is_committee (desk->db, meeting->id),
    .is_electronic = TRUE,
    .sent_on = today,
    .received_on = sending->received_on != NULL ? sending->received_on : today,
  };
  RisFinding *finding;

  if (rules == NULL)
    return new_lawless (failure);
  if (law != NULL)
    *law = g_strdup (ris_rules_get_version (rules));
  finding = ris_invitation_deadline (rules, &invitation);
  if (g_str_equal (finding->outcome, "verspaetet") && !ris_text_is_blank (sending->reason))
    {
      invitation.is_urgent = TRUE;
      invitation.urgency = sending->reason;
      ris_finding_take (finding, ris_invitation_deadline (rules, &invitation));
    }
  return finding;
}

/* how many votes that will be is known in the meeting; before it, the rule is what one can say */
RisFinding *
ris_meeting_desk_judge_change (RisCouncil *desk, const RisMeeting *meeting,
                               const RisMeetingSending *sending)
{
  g_autoptr (RisRules) rules = ris_law_get_rules (desk, meeting->starts_on, NULL);
  RisAgendaChange change = RIS_AGENDA_CHANGE_UNKNOWN;
  g_autofree char *majority = NULL;
  RisFinding *finding;

  if (rules == NULL)
    return NULL;
  change.urgency = sending->reason;
  finding = ris_agenda_change_decide (rules, &change);
  if (!g_str_equal (finding->outcome, "angabe_fehlt"))
    return finding;
  majority = ris_rule_dup_value_text (ris_rules_get (rules, "tagesordnung.erweiterung.mehrheit"));
  ris_finding_set_outcome (finding, RIS_FINDING_HINT, "noetig");
  ris_finding_say (finding,
                   "Kommt der Nachtrag zu spät, stimmt das Gremium über die Aufnahme ab: %s.",
                   majority);
  return finding;
}

char *
ris_meeting_desk_judge_receivers (RisCouncil *desk, const RisMeeting *meeting)
{
  static const char *const words[][2] = {
    { "beigeordnete", "die Beigeordneten" },
    { "vg_buergermeister", "die Bürgermeisterin oder der Bürgermeister der Verbandsgemeinde" },
    { "geschaeftsordnung", "wen die Geschäftsordnung nennt" },
  };
  g_autoptr (RisRules) rules = ris_law_get_rules (desk, meeting->starts_on, NULL);
  const RisRule *rule = rules != NULL ? ris_rules_get (rules, "ladung.empfaenger") : NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  if (rule == NULL || !rule->value.is_known)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (ris_rule_has_word (rule, words[i][0]))
      g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", words[i][1]);
  if (out->len == 0)
    return NULL;
  if (rule->norm != NULL)
    g_string_append_printf (out, " (%s)", rule->norm);
  return g_strdup (out->str);
}

/* --- another day --- */

/* the last day on which everybody was to have the invitation; (transfer full) (nullable) */
static char *
dup_received (RisDb *db, gint64 meeting_id)
{
  g_autoptr (GPtrArray) sent = RIS_MEETING_DESK_READ (db, "meeting-desk/convocations", meeting_id,
                                                      ris_meeting_convocation, NULL);

  for (guint i = 0; sent != NULL && i < sent->len; i++)
    {
      const RisMeetingConvocation *convocation = sent->pdata[i];

      if (strcmp (convocation->document, "invitation") == 0)
        return g_strdup (convocation->expected_on);
    }
  return NULL;
}

RisFinding *
ris_meeting_desk_what_if (RisCouncil *desk, gint64 id, const char *day, const char *time,
                          GError **error)
{
  g_autoptr (RisMeeting) meeting = NULL;
  g_autoptr (RisRules) rules = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *instant = ris_meeting_desk_dup_instant (day, time);
  g_autofree char *received = NULL;
  RisInvitationCase invitation = { .is_electronic = TRUE };

  if (!ris_meeting_desk_demand (desk, desk->db, RIS_MAY_CONVENE, id, error))
    return NULL;
  meeting = ris_meeting_desk_load (desk->db, id, error);
  if (meeting == NULL)
    return NULL;
  rules = ris_law_get_rules (desk, day, &failure);
  if (rules == NULL)
    return new_lawless (failure);
  received = dup_received (desk->db, id);
  invitation.meeting_day = meeting->starts_on;
  invitation.meeting_start = meeting->starts_at;
  invitation.is_committee = is_committee (desk->db, id);
  invitation.sent_on = meeting->invited_on;
  invitation.received_on = received != NULL ? received : meeting->invited_on;
  return ris_deadline_what_if (rules, &invitation, instant != NULL ? instant : day);
}
