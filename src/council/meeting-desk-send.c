/* Sending invitations and supplements.
 *
 * The rules say by when the members must have it; who is late gives a reason, who knows better than the rules says so, and both are
 * kept with what the rules said at that moment. Then everything happens at once: numbers are frozen, what is public appears, and
 * each recipient gets a delivery.
 */
#include "council/meeting-desk.h"

#include "base/date.h"
#include "base/text.h"
#include "council-private.h"
#include "meeting-desk-private.h"

#include <string.h>

/* what is being sent; all members but @desk and @sending are owned */
typedef struct
{
  RisCouncil *desk;                 /* (unowned) */
  const RisMeetingSending *sending; /* (unowned) */
  RisChange *change;
  RisMeeting *meeting;
  RisFinding *finding;
  char *law;
  GPtrArray *shown;      /* (element-type RisAgendaDeskItem): with the numbers to come */
  GPtrArray *items;      /* (element-type RisAgendaItem) */
  GPtrArray *recipients; /* (element-type RisMeetingRecipient) */
} Dispatch;

static void
dispatch_clear (Dispatch *dispatch)
{
  g_clear_pointer (&dispatch->recipients, g_ptr_array_unref);
  g_clear_pointer (&dispatch->items, g_ptr_array_unref);
  g_clear_pointer (&dispatch->shown, g_ptr_array_unref);
  g_free (dispatch->law);
  ris_finding_free (dispatch->finding);
  ris_meeting_free (dispatch->meeting);
  ris_change_free (dispatch->change);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Dispatch, dispatch_clear)

static gboolean
is_supplement (const RisMeetingSending *sending)
{
  return g_strcmp0 (sending->document, "supplement") == 0;
}

/* FALSE with CONFLICT where the meeting is not in the state from which this document is sent */
static gboolean
demand_state (RisDb *db, const RisMeetingSending *sending, GError **error)
{
  g_autofree char *state = ris_meeting_desk_dup_state (db, sending->meeting_id, error);
  const char *wanted = is_supplement (sending) ? "invited" : "planned";

  if (state == NULL || strcmp (state, wanted) == 0)
    return state != NULL;
  g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT, "the meeting is '%s', not '%s'", state,
               wanted);
  return FALSE;
}

/* --- before --- */

RisMeetingInvitation *
ris_meeting_desk_prepare (RisCouncil *desk, const RisMeetingSending *sending, GError **error)
{
  g_autoptr (RisMeetingInvitation) invitation = g_new0 (RisMeetingInvitation, 1);
  g_autoptr (RisMeeting) meeting = NULL;
  g_autoptr (RisStatement) people = NULL;

  if (!ris_meeting_desk_demand (desk, desk->db, RIS_MAY_CONVENE, sending->meeting_id, error))
    return NULL;
  meeting = ris_meeting_desk_load (desk->db, sending->meeting_id, error);
  if (meeting == NULL || !demand_state (desk->db, sending, error))
    return NULL;
  invitation->finding = ris_meeting_desk_judge (desk, meeting, sending, NULL);
  invitation->receivers = ris_meeting_desk_judge_receivers (desk, meeting);
  if (is_supplement (sending))
    invitation->change = ris_meeting_desk_judge_change (desk, meeting, sending);
  invitation->recipients
      = ris_meeting_desk_load_recipients (desk, desk->db, meeting, sending, error);
  people = invitation->recipients != NULL ? ris_db_query (desk->db, "meeting-desk/people", error)
                                          : NULL;
  if (people == NULL)
    return NULL;
  ris_statement_bind_text (people, "day", meeting->starts_on);
  invitation->others = ris_statement_read_all (people, &ris_meeting_desk_option_type,
                                               (GDestroyNotify)ris_meeting_desk_option_free, error);
  return invitation->others != NULL ? g_steal_pointer (&invitation) : NULL;
}

void
ris_meeting_desk_free_invitation (RisMeetingInvitation *invitation)
{
  if (invitation == NULL)
    return;
  ris_finding_free (invitation->finding);
  ris_finding_free (invitation->change);
  g_clear_pointer (&invitation->recipients, g_ptr_array_unref);
  g_clear_pointer (&invitation->others, g_ptr_array_unref);
  g_free (invitation->receivers);
  g_free (invitation);
}

/* --- checking --- */

static guint
count_new (const Dispatch *dispatch, const char *part)
{
  guint n = 0;

  for (guint i = 0; i < dispatch->items->len; i++)
    {
      const RisAgendaItem *item = dispatch->items->pdata[i];

      n += item->number == NULL && (part == NULL || strcmp (item->part, part) == 0);
    }
  return n;
}

static void
check_period (const Dispatch *dispatch, RisProblems *problems)
{
  const char *outcome = dispatch->finding->outcome;

  if (strcmp (outcome, "verspaetet") == 0 && ris_text_is_blank (dispatch->sending->reason))
    ris_problems_add (problems, "reason",
                      "Die Frist ist nicht mehr zu halten. Bitte begründen, warum die Sache keinen "
                      "Aufschub duldet.");
  else if (strcmp (outcome, "verspaetet") != 0 && strcmp (outcome, "rechtzeitig") != 0
           && !dispatch->sending->is_checked)
    ris_problems_add (problems, "is_checked",
                      "Die Frist ließ sich nicht berechnen. Bitte selbst prüfen und bestätigen.");
}

static void
check (const Dispatch *dispatch, RisProblems *problems)
{
  g_autofree char *today = ris_council_dup_today (dispatch->desk);
  const char *received = dispatch->sending->received_on;

  if (received != NULL && strcmp (received, today) < 0)
    ris_problems_add (problems, "received_on", "Dieser Tag ist schon vorbei.");
  if (count_new (dispatch, NULL) == 0)
    ris_problems_add (problems, "agenda",
                      is_supplement (dispatch->sending) ? "Es gibt keine neuen Punkte."
                                                        : "Die Tagesordnung ist noch leer.");
  if (strcmp (dispatch->meeting->publicity, "closed") == 0 && count_new (dispatch, "public") > 0)
    ris_problems_add (problems, "agenda",
                      "Die Sitzung ist nichtöffentlich, hat aber Punkte im öffentlichen Teil.");
  if (dispatch->recipients->len == 0)
    ris_problems_add (problems, "recipients", "Es gibt niemanden, der eingeladen würde.");
  check_period (dispatch, problems);
}

/* --- doing it --- */

static const RisAgendaDeskItem *
find_shown (const Dispatch *dispatch, gint64 id)
{
  for (guint i = 0; i < dispatch->shown->len; i++)
    if (((const RisAgendaDeskItem *)dispatch->shown->pdata[i])->id == id)
      return dispatch->shown->pdata[i];
  return NULL;
}

static gboolean
drop_draft (Dispatch *dispatch, gint64 item_id, GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_change_query (dispatch->change, "meeting-desk/draft-remove", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", item_id);
  return ris_statement_run (statement, error);
}

/* its consultations learn the number, and become public with a public item */
static gboolean
announce (Dispatch *dispatch, const RisAgendaItem *item, GError **error)
{
  g_autoptr (GPtrArray) consultations = RIS_MEETING_DESK_READ (ris_change_get_db (dispatch->change),
                                                               "meeting-desk/consultations-of-item",
                                                               item->id, ris_consultation, error);

  for (guint i = 0; consultations != NULL && i < consultations->len; i++)
    {
      RisConsultation *consultation = consultations->pdata[i];

      ris_meeting_desk_set_text (&consultation->agenda_number, item->number);
      ris_meeting_desk_set_text (&consultation->meeting_name, dispatch->meeting->name);
      consultation->is_public |= item->is_public;
      if (!ris_change_save (dispatch->change, &ris_meeting_desk_consultations, consultation,
                            "announced", error))
        return FALSE;
    }
  return consultations != NULL;
}

static gboolean
freeze (Dispatch *dispatch, RisAgendaItem *item, GError **error)
{
  const RisAgendaDeskItem *shown = find_shown (dispatch, item->id);
  gboolean is_public
      = strcmp (item->part, "public") == 0 && strcmp (dispatch->meeting->publicity, "closed") != 0;

  ris_meeting_desk_set_text (&item->number, shown->label);
  ris_meeting_desk_set_text (&item->invitation_number, shown->label);
  if (is_public)
    item->is_public = TRUE;
  else
    ris_meeting_desk_set_text (&item->public_title, shown->public_title);
  if (is_supplement (dispatch->sending) && strcmp (dispatch->finding->outcome, "verspaetet") == 0)
    ris_meeting_desk_set_text (&item->origin, "late");
  return ris_change_save (dispatch->change, &ris_meeting_desk_items, item,
                          is_supplement (dispatch->sending) ? "supplemented" : "invited", error)
         && drop_draft (dispatch, item->id, error) && announce (dispatch, item, error);
}

/* a meeting that is not closed as a whole has as many parts as its agenda */
static void
settle_publicity (const Dispatch *dispatch)
{
  gboolean has_closed = FALSE, has_public = FALSE;

  for (guint i = 0; i < dispatch->items->len; i++)
    if (strcmp (((const RisAgendaItem *)dispatch->items->pdata[i])->part, "public") == 0)
      has_public = TRUE;
    else
      has_closed = TRUE;
  if (strcmp (dispatch->meeting->publicity, "public") == 0 && has_closed && has_public)
    ris_meeting_desk_set_text (&dispatch->meeting->publicity, "mixed");
}

static gboolean
save_meeting (Dispatch *dispatch, GError **error)
{
  g_autofree char *today = ris_council_dup_today (dispatch->desk);
  RisMeeting *meeting = dispatch->meeting;

  settle_publicity (dispatch);
  meeting->sequence = MAX (meeting->sequence, 0) + 1;
  if (strcmp (meeting->publicity, "closed") != 0)
    meeting->is_public = TRUE;
  if (is_supplement (dispatch->sending))
    return ris_meeting_desk_save (dispatch->change, meeting, NULL, "supplemented", error);
  ris_meeting_desk_set_text (&meeting->invited_on, today);
  return ris_meeting_desk_set_state (ris_change_get_db (dispatch->change), meeting, "invited",
                                     error)
         && ris_meeting_desk_save (dispatch->change, meeting, NULL, "invited", error);
}

static gboolean
deliver (Dispatch *dispatch, GError **error)
{
  g_autoptr (RisMeetingConvocation) convocation = ris_meeting_convocation_new ();
  g_autofree char *today = ris_council_dup_today (dispatch->desk);
  const RisMeetingSending *sending = dispatch->sending;

  convocation->meeting_id = dispatch->meeting->id;
  convocation->document = g_strdup (sending->document);
  convocation->expected_on = g_strdup (sending->received_on != NULL ? sending->received_on : today);
  convocation->deadline_on = g_strdup (ris_finding_get_text (dispatch->finding, "letzter_zugang"));
  convocation->outcome = g_strdup (dispatch->finding->outcome);
  convocation->sentence = g_strdup (dispatch->finding->sentence);
  convocation->law = g_strdup (dispatch->law);
  if (!ris_text_is_blank (sending->reason))
    convocation->reason = g_strdup (sending->reason);
  return ris_meeting_desk_deliver (dispatch->change, convocation, dispatch->recipients, error);
}

static gboolean
load (Dispatch *dispatch, GError **error)
{
  const RisMeetingSending *sending = dispatch->sending;
  const char *mark
      = is_supplement (sending) && g_strcmp0 (sending->numbering, "Z") == 0 ? "Z" : NULL;
  RisDb *db = ris_change_get_db (dispatch->change);

  if (!demand_state (db, sending, error))
    return FALSE;
  dispatch->meeting = ris_meeting_desk_load (db, sending->meeting_id, error);
  if (dispatch->meeting == NULL)
    return FALSE;
  dispatch->finding
      = ris_meeting_desk_judge (dispatch->desk, dispatch->meeting, sending, &dispatch->law);
  dispatch->shown = ris_agenda_desk_load_shown (db, sending->meeting_id, mark, error);
  if (dispatch->shown == NULL)
    return FALSE;
  dispatch->items = ris_agenda_desk_load (db, sending->meeting_id, error);
  if (dispatch->items == NULL)
    return FALSE;
  dispatch->recipients
      = ris_meeting_desk_load_recipients (dispatch->desk, db, dispatch->meeting, sending, error);
  return dispatch->recipients != NULL;
}

gboolean
ris_meeting_desk_send (RisCouncil *desk, const RisMeetingSending *sending, RisProblems *problems,
                       GError **error)
{
  g_auto (Dispatch) dispatch = { .desk = desk, .sending = sending };

  if (!ris_meeting_desk_demand (desk, desk->writer, RIS_MAY_CONVENE, sending->meeting_id, error))
    return FALSE;
  dispatch.change = ris_change_begin (desk, error);
  if (dispatch.change == NULL || !load (&dispatch, error))
    return FALSE;
  check (&dispatch, problems);
  if (!ris_problems_is_empty (problems))
    return FALSE;
  for (guint i = 0; i < dispatch.items->len; i++)
    {
      RisAgendaItem *item = dispatch.items->pdata[i];

      if (item->number == NULL && !freeze (&dispatch, item, error))
        return FALSE;
    }
  return save_meeting (&dispatch, error) && deliver (&dispatch, error)
         && ris_change_commit (dispatch.change, error);
}
