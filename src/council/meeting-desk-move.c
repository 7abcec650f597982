/* Meetings that do not take place as planned. A cancelled one stays and says so; one that moves stays too and leads to the new one,
 * which takes over agenda and papers. Addresses that people have do not change their meaning.
 */
#include "council/meeting-desk.h"

#include "base/date.h"
#include "base/text.h"
#include "council-private.h"
#include "meeting-desk-private.h"

#include <string.h>

/* (transfer full): a meeting that was planned or invited to; @is_invited (out) */
static RisMeeting *
open_meeting (RisChange *change, gint64 id, gboolean *is_invited, GError **error)
{
  RisDb *db = ris_change_get_db (change);
  g_autofree char *state = ris_meeting_desk_dup_state (db, id, error);

  if (state == NULL)
    return NULL;
  *is_invited = strcmp (state, "invited") == 0;
  if (*is_invited || strcmp (state, "planned") == 0)
    return ris_meeting_desk_load (db, id, error);
  g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT, "the meeting is '%s'", state);
  return NULL;
}

/* tells those who were invited */
static gboolean
tell (RisChange *change, gint64 meeting_id, const char *document, const char *reason,
      GError **error)
{
  g_autoptr (RisMeetingConvocation) convocation = ris_meeting_convocation_new ();
  g_autoptr (GPtrArray) recipients
      = ris_meeting_desk_load_served (ris_change_get_db (change), meeting_id, error);

  convocation->meeting_id = meeting_id;
  convocation->document = g_strdup (document);
  convocation->reason = g_strdup (reason);
  return recipients != NULL && ris_meeting_desk_deliver (change, convocation, recipients, error);
}

static void
check_reason (const char *reason, RisProblems *problems)
{
  if (ris_text_is_blank (reason))
    ris_problems_add (problems, "reason", "Bitte einen Grund angeben.");
}

/* --- cancelling --- */

static gboolean
release_papers (RisChange *change, gint64 meeting_id, GError **error)
{
  g_autoptr (GPtrArray) consultations
      = RIS_MEETING_DESK_READ (ris_change_get_db (change), "meeting-desk/consultations", meeting_id,
                               ris_consultation, error);

  for (guint i = 0; consultations != NULL && i < consultations->len; i++)
    {
      RisConsultation *consultation = consultations->pdata[i];

      consultation->meeting_id = consultation->agenda_item_id = 0;
      ris_meeting_desk_set_text (&consultation->meeting_name, NULL);
      ris_meeting_desk_set_text (&consultation->agenda_number, NULL);
      if (!ris_change_save (change, &ris_meeting_desk_consultations, consultation, "unscheduled",
                            error))
        return FALSE;
    }
  return consultations != NULL;
}

gboolean
ris_meeting_desk_cancel (RisCouncil *desk, gint64 id, const char *reason, RisProblems *problems,
                         GError **error)
{
  g_autoptr (RisChange) change = NULL;
  g_autoptr (RisMeeting) meeting = NULL;
  gboolean is_invited = FALSE;

  if (!ris_meeting_desk_demand (desk, desk->writer, RIS_MAY_CONVENE, id, error))
    return FALSE;
  check_reason (reason, problems);
  if (!ris_problems_is_empty (problems))
    return FALSE;
  change = ris_change_begin (desk, error);
  meeting = change != NULL ? open_meeting (change, id, &is_invited, error) : NULL;
  if (meeting == NULL
      || !ris_meeting_desk_set_state (ris_change_get_db (change), meeting, "cancelled", error))
    return FALSE;
  meeting->sequence = MAX (meeting->sequence, 0) + 1;
  return ris_meeting_desk_save (change, meeting, NULL, "cancelled", error)
         && release_papers (change, id, error) && tell (change, id, "cancellation", reason, error)
         && ris_change_commit (change, error);
}

/* --- moving --- */

/* a meeting on its way to another day */
typedef struct
{
  RisChange *change; /* (unowned) */
  gboolean keeps_invitation;
  RisMeeting *target; /* (unowned) */
} Removal;

static gboolean
set_draft (Removal *removal, gint64 item_id, const char *public_title, GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_change_query (removal->change, "meeting-desk/draft-set", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", item_id);
  ris_statement_bind_text (statement, "public_title", public_title);
  return ris_statement_run (statement, error)
         && ris_change_note (removal->change,
                             &(const RisAuditEntry){ .action = "titled",
                                                     .object_kind = "agenda-item",
                                                     .object_id = item_id,
                                                     .after = public_title },
                             error);
}

/* the papers of an item go with it */
static gboolean
reschedule (Removal *removal, gint64 from_id, const RisAgendaItem *to, GError **error)
{
  g_autoptr (GPtrArray) consultations = RIS_MEETING_DESK_READ (ris_change_get_db (removal->change),
                                                               "meeting-desk/consultations-of-item",
                                                               from_id, ris_consultation, error);

  for (guint i = 0; consultations != NULL && i < consultations->len; i++)
    {
      RisConsultation *consultation = consultations->pdata[i];

      consultation->meeting_id = removal->target->id;
      consultation->agenda_item_id = to->id;
      ris_meeting_desk_set_text (&consultation->planned_on, removal->target->starts_on);
      ris_meeting_desk_set_text (&consultation->agenda_number, to->number);
      if (!ris_change_save (removal->change, &ris_meeting_desk_consultations, consultation,
                            "rescheduled", error))
        return FALSE;
    }
  return consultations != NULL;
}

/* @item becomes one of the new meeting; without the invitation it is as open again as before it */
static void
renew (Removal *removal, RisAgendaItem *item, gint64 parent_id)
{
  item->id = 0;
  item->meeting_id = removal->target->id;
  item->parent_id = parent_id;
  if (removal->keeps_invitation)
    return;
  ris_meeting_desk_set_text (&item->number, NULL);
  ris_meeting_desk_set_text (&item->invitation_number, NULL);
  ris_meeting_desk_set_text (&item->public_title, NULL);
  ris_meeting_desk_set_text (&item->origin, "regular");
  item->is_public = FALSE;
}

static gint64
find_new (const GPtrArray *shown, const GArray *ids, gint64 old_id)
{
  for (guint i = 0; i < ids->len && old_id != 0; i++)
    if (((const RisAgendaDeskItem *)shown->pdata[i])->id == old_id)
      return g_array_index (ids, gint64, i);
  return 0;
}

/* @shown stands in the order of the tree: parents come before what is below them */
static gboolean
copy_item (Removal *removal, const RisAgendaDeskItem *shown, gint64 parent_id, gint64 *id,
           GError **error)
{
  g_autoptr (RisAgendaItem) item = ris_agenda_item_new ();
  gboolean needs_draft = shown->public_title != NULL && !removal->keeps_invitation;

  item->id = shown->id;
  if (!ris_change_load (removal->change, &ris_meeting_desk_items, item, error))
    return FALSE;
  renew (removal, item, parent_id);
  item->id = *id = ris_record_store_next_id (ris_change_get_db (removal->change), error);
  return item->id != 0
         && ris_change_save (removal->change, &ris_meeting_desk_items, item, "taken over", error)
         && (!needs_draft || set_draft (removal, item->id, shown->public_title, error))
         && reschedule (removal, shown->id, item, error);
}

static gboolean
take_agenda (Removal *removal, gint64 from_id, GError **error)
{
  g_autoptr (GPtrArray) shown
      = ris_agenda_desk_load_shown (ris_change_get_db (removal->change), from_id, NULL, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; shown != NULL && i < shown->len; i++)
    {
      const RisAgendaDeskItem *item = shown->pdata[i];
      gint64 id = 0;

      if (!copy_item (removal, item, find_new (shown, ids, item->parent_id), &id, error))
        return FALSE;
      g_array_append_val (ids, id);
    }
  return shown != NULL;
}

/* (transfer full): the meeting on the other day */
static RisMeeting *
new_target (const RisMeeting *meeting, const RisMeetingMove *move, gboolean keeps_invitation)
{
  RisMeeting *target = ris_record_copy (&ris_meeting_type, meeting);
  g_autofree char *day = ris_date_dup_day (move->day);
  g_autofree char *instant = ris_meeting_desk_dup_instant (day, move->time);

  target->id = 0;
  target->sequence = 0;
  ris_meeting_desk_set_text (&target->starts_on, day);
  ris_meeting_desk_set_text (&target->sort_on, day);
  ris_meeting_desk_set_text (&target->starts_at, instant);
  if (move->location_id != 0)
    target->location_id = move->location_id;
  if (!keeps_invitation)
    ris_meeting_desk_set_text (&target->invited_on, NULL);
  return target;
}

static void
check_move (RisCouncil *desk, const RisMeetingMove *move, RisProblems *problems)
{
  g_autofree char *today = ris_council_dup_today (desk);
  g_autofree char *day = move->day != NULL ? ris_date_dup_day (move->day) : NULL;
  g_autofree char *instant = day != NULL ? ris_meeting_desk_dup_instant (day, move->time) : NULL;

  if (day == NULL)
    ris_problems_add (problems, "day", "Bitte den neuen Tag angeben, zum Beispiel 19.01.2027.");
  else if (strcmp (day, today) < 0)
    ris_problems_add (problems, "day", "Dieser Tag ist schon vorbei.");
  else if (instant == NULL)
    ris_problems_add (problems, "time", "Bitte eine Uhrzeit angeben, die es an diesem Tag gibt.");
  check_reason (move->reason, problems);
}

/* whether the invitation that went out is good for the new day too */
static gboolean
check_invitation (RisCouncil *desk, const RisMeetingMove *move, RisProblems *problems,
                  GError **error)
{
  g_autofree char *day = ris_date_dup_day (move->day);
  g_autoptr (RisFinding) finding = NULL;

  if (!move->keeps_invitation)
    return TRUE;
  finding = ris_meeting_desk_what_if (desk, move->id, day, move->time, error);
  if (finding == NULL)
    return FALSE;
  if (strcmp (finding->outcome, "bleibt_rechtzeitig") != 0)
    ris_problems_add (problems, "keeps_invitation", "Zum neuen Tag muss neu eingeladen werden: %s",
                      finding->sentence);
  return TRUE;
}

/* the new meeting, with who meets, its agenda and its papers; its id, 0 on failure */
static gint64
write_target (Removal *removal, const RisMeeting *meeting, GError **error)
{
  RisDb *db = ris_change_get_db (removal->change);
  g_autoptr (GPtrArray) organizations
      = ris_meeting_desk_load_organizations (db, meeting->id, error);

  if (organizations == NULL
      || !ris_meeting_desk_set_state (db, removal->target,
                                      removal->keeps_invitation ? "invited" : "planned", error)
      || !ris_meeting_desk_save (removal->change, removal->target, NULL, "planned", error)
      || !ris_meeting_desk_set_organizations (removal->change, removal->target->id, organizations,
                                              error)
      || !take_agenda (removal, meeting->id, error))
    return 0;
  return removal->target->id;
}

static gboolean
leave (RisChange *change, RisMeeting *meeting, gint64 target_id, const char *reason, GError **error)
{
  meeting->moved_to_id = target_id;
  meeting->sequence = MAX (meeting->sequence, 0) + 1;
  return ris_meeting_desk_set_state (ris_change_get_db (change), meeting, "moved", error)
         && ris_meeting_desk_save (change, meeting, NULL, "moved", error)
         && tell (change, meeting->id, "move", reason, error);
}

gint64
ris_meeting_desk_move (RisCouncil *desk, const RisMeetingMove *move, RisProblems *problems,
                       GError **error)
{
  g_autoptr (RisChange) change = NULL;
  g_autoptr (RisMeeting) meeting = NULL, target = NULL;
  Removal removal = { 0 };
  gboolean is_invited = FALSE;
  gint64 id;

  if (!ris_meeting_desk_demand (desk, desk->writer, RIS_MAY_CONVENE, move->id, error))
    return 0;
  check_move (desk, move, problems);
  if (!ris_problems_is_empty (problems) || !check_invitation (desk, move, problems, error)
      || !ris_problems_is_empty (problems))
    return 0;
  change = ris_change_begin (desk, error);
  meeting = change != NULL ? open_meeting (change, move->id, &is_invited, error) : NULL;
  if (meeting == NULL)
    return 0;
  removal.change = change;
  removal.keeps_invitation = is_invited && move->keeps_invitation;
  removal.target = target = new_target (meeting, move, removal.keeps_invitation);
  id = write_target (&removal, meeting, error);
  return id != 0 && leave (change, meeting, id, move->reason, error)
                 && ris_change_commit (change, error)
             ? id
             : 0;
}
