/* The desk for agendas. The agenda is read whole, changed, brought into order and written where it differs: agendas are short, and
 * so each change leaves the audit rows it really made.
 *
 * What has a number was sent to the members and stays. After the invitation everything new is a supplement.
 */
#include "council/agenda-desk.h"

#include "base/text.h"
#include "council-private.h"
#include "meeting-desk-private.h"

#include <string.h>

#define BEHIND_ALL G_MAXINT32

const RisRecordTable ris_meeting_desk_items = { "agenda-item", &ris_agenda_item_type };
const RisRecordTable ris_meeting_desk_consultations = { "consultation", &ris_consultation_type };

/* an agenda that is being changed */
typedef struct
{
  RisChange *change;   /* (owned) */
  RisDb *db;           /* (unowned): of the change */
  RisMeeting *meeting; /* (owned) */
  gboolean is_invited;
  GPtrArray *items; /* (owned) (element-type RisAgendaItem) */
} Agenda;

static void
agenda_clear (Agenda *agenda)
{
  g_clear_pointer (&agenda->items, g_ptr_array_unref);
  g_clear_pointer (&agenda->meeting, ris_meeting_free);
  g_clear_pointer (&agenda->change, ris_change_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Agenda, agenda_clear)

/* --- reading --- */

GPtrArray *
ris_agenda_desk_load (RisDb *db, gint64 meeting_id, GError **error)
{
  return RIS_MEETING_DESK_READ (db, "meeting-desk/items", meeting_id, ris_agenda_item, error);
}

GPtrArray *
ris_agenda_desk_load_shown (RisDb *db, gint64 meeting_id, const char *mark, GError **error)
{
  GPtrArray *items
      = RIS_MEETING_DESK_READ (db, "meeting-desk/agenda", meeting_id, ris_agenda_desk_item, error);

  if (items != NULL)
    ris_agenda_desk_number (items, mark);
  return items;
}

GPtrArray *
ris_agenda_desk_list (RisCouncil *desk, gint64 meeting_id, GError **error)
{
  if (!ris_meeting_desk_demand (desk, desk->db, RIS_MAY_PLAN_MEETING, meeting_id, error))
    return NULL;
  return ris_agenda_desk_load_shown (desk->db, meeting_id, NULL, error);
}

/* --- opening and writing --- */

static gboolean
open_agenda (RisCouncil *desk, gint64 meeting_id, Agenda *agenda, GError **error)
{
  g_autofree char *state = NULL;

  if (!ris_meeting_desk_demand (desk, desk->writer, RIS_MAY_PLAN_MEETING, meeting_id, error))
    return FALSE;
  agenda->change = ris_change_begin (desk, error);
  if (agenda->change == NULL)
    return FALSE;
  agenda->db = ris_change_get_db (agenda->change);
  agenda->meeting = ris_meeting_desk_load (agenda->db, meeting_id, error);
  state
      = agenda->meeting != NULL ? ris_meeting_desk_dup_state (agenda->db, meeting_id, error) : NULL;
  if (state == NULL)
    return FALSE;
  agenda->is_invited = strcmp (state, "invited") == 0;
  if (!agenda->is_invited && strcmp (state, "planned") != 0)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT,
                   "the agenda of a meeting that is '%s' does not change", state);
      return FALSE;
    }
  agenda->items = ris_agenda_desk_load (agenda->db, meeting_id, error);
  return agenda->items != NULL;
}

/* (transfer none): the item to change, in @agenda, which is opened for it */
static RisAgendaItem *
open_item (RisCouncil *desk, gint64 item_id, Agenda *agenda, GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_db_query (desk->writer, "meeting-desk/item-meeting", error);
  GError *failure = NULL;
  gint64 meeting_id = 0;

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", item_id);
  if (ris_statement_next (statement, &failure))
    meeting_id = ris_statement_get_id (statement, "meeting_id");
  g_clear_pointer (&statement, ris_statement_release);
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (meeting_id == 0)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no agenda item %" G_GINT64_FORMAT,
                 item_id);
  else if (open_agenda (desk, meeting_id, agenda, error))
    for (guint i = 0; i < agenda->items->len; i++)
      {
        RisAgendaItem *item = agenda->items->pdata[i];

        if (item->id != item_id)
          continue;
        if (item->number == NULL)
          return item;
        g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT,
                     "item '%s' was sent with the invitation and stays", item->number);
      }
  return NULL;
}

static gboolean
save_items (Agenda *agenda, const char *action, GError **error)
{
  ris_agenda_desk_order (agenda->items);
  for (guint i = 0; i < agenda->items->len; i++)
    if (!ris_change_save (agenda->change, &ris_meeting_desk_items, agenda->items->pdata[i], action,
                          error))
      return FALSE;
  return TRUE;
}

static gboolean
write_and_commit (Agenda *agenda, const char *action, GError **error)
{
  return save_items (agenda, action, error) && ris_change_commit (agenda->change, error);
}

/* a new item at the end of its part; (transfer none): in @agenda, stored and with its id */
static RisAgendaItem *
append (Agenda *agenda, const char *part, const char *kind, const char *title, GError **error)
{
  RisAgendaItem *item = ris_agenda_item_new ();

  item->meeting_id = agenda->meeting->id;
  item->part = g_strdup (part);
  item->kind = g_strdup (kind);
  item->origin = g_strdup (agenda->is_invited ? "supplement" : "regular");
  item->title = g_strdup (title);
  item->position = BEHIND_ALL;
  item->id = ris_record_store_next_id (agenda->db, error);
  g_ptr_array_add (agenda->items, item);
  return item->id != 0 ? item : NULL;
}

static gboolean
save_draft (Agenda *agenda, gint64 item_id, const char *public_title, GError **error)
{
  gboolean is_empty = ris_text_is_blank (public_title);
  g_autoptr (RisStatement) statement
      = ris_change_query (agenda->change,
                          is_empty ? "meeting-desk/draft-remove" : "meeting-desk/draft-set", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", item_id);
  if (!is_empty)
    ris_statement_bind_text (statement, "public_title", public_title);
  return ris_statement_run (statement, error)
         && (is_empty
             || ris_change_note (agenda->change,
                                 &(const RisAuditEntry){ .action = "titled",
                                                         .object_kind = "agenda-item",
                                                         .object_id = item_id,
                                                         .after = public_title },
                                 error));
}

/* --- papers --- */

static RisConsultation *
load_consultation (RisDb *db, gint64 id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "meeting-desk/consultation", error);
  RisConsultation *consultation;
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  consultation = ris_statement_read_one (statement, &ris_consultation_type, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (consultation == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND,
                 "there is no consultation %" G_GINT64_FORMAT, id);
  return consultation;
}

static const RisAgendaDeskSource *
find_source (const GPtrArray *sources, gint64 id, GError **error)
{
  for (guint i = 0; i < sources->len; i++)
    if (((const RisAgendaDeskSource *)sources->pdata[i])->id == id)
      return sources->pdata[i];
  g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT,
               "%" G_GINT64_FORMAT " does not wait for this meeting any more", id);
  return NULL;
}

static gboolean
attach (Agenda *agenda, RisConsultation *consultation, gint64 item_id, GError **error)
{
  consultation->meeting_id = agenda->meeting->id;
  consultation->agenda_item_id = item_id;
  return ris_change_save (agenda->change, &ris_meeting_desk_consultations, consultation,
                          "scheduled", error);
}

gboolean
ris_agenda_desk_add_waiting (RisCouncil *desk, gint64 meeting_id, gint64 consultation_id,
                             const char *part, GError **error)
{
  g_auto (Agenda) agenda = { 0 };
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (RisConsultation) consultation = NULL;
  const RisAgendaDeskSource *source;
  RisAgendaItem *item;

  if (!open_agenda (desk, meeting_id, &agenda, error))
    return FALSE;
  waiting = RIS_MEETING_DESK_READ (agenda.db, "meeting-desk/waiting", meeting_id,
                                   ris_agenda_desk_source, error);
  source = waiting != NULL ? find_source (waiting, consultation_id, error) : NULL;
  if (source == NULL)
    return FALSE;
  if (part == NULL || (strcmp (part, "public") != 0 && strcmp (part, "closed") != 0))
    part = source->is_public ? "public" : "closed";
  consultation = load_consultation (agenda.db, consultation_id, error);
  item = consultation != NULL ? append (&agenda, part, "item", source->title, error) : NULL;
  if (item == NULL)
    return FALSE;
  item->paper_id = source->paper_id;
  return save_items (&agenda, "added", error) && attach (&agenda, consultation, item->id, error)
         && ris_change_commit (agenda.change, error);
}

/* a further step of the paper of @item before the first committee of the meeting that had it before */
static gboolean
consult_again (Agenda *agenda, const RisAgendaItem *item, GError **error)
{
  g_autoptr (GPtrArray) organizations
      = ris_meeting_desk_load_organizations (agenda->db, agenda->meeting->id, error);

  for (guint i = 0; organizations != NULL && i < organizations->len; i++)
    {
      const RisMeetingDeskOption *organization = organizations->pdata[i];
      g_autoptr (RisStatement) statement
          = ris_db_query (agenda->db, "meeting-desk/consultation-last", error);
      g_autoptr (RisConsultation) next = ris_consultation_new ();
      GError *failure = NULL;

      if (statement == NULL)
        return FALSE;
      ris_statement_bind_id (statement, "paper_id", item->paper_id);
      ris_statement_bind_id (statement, "organization_id", organization->id);
      if (!ris_statement_next (statement, &failure))
        {
          if (failure == NULL)
            continue;
          g_propagate_error (error, failure);
          return FALSE;
        }
      next->paper_id = item->paper_id;
      next->position = ris_statement_get_int (statement, "position") + 1;
      next->organization_id = organization->id;
      next->role_id = ris_statement_get_id (statement, "role_id");
      next->planned_on = g_strdup (agenda->meeting->starts_on);
      g_clear_pointer (&statement, ris_statement_release);
      return attach (agenda, next, item->id, error);
    }
  return organizations != NULL;
}

gboolean
ris_agenda_desk_add_postponed (RisCouncil *desk, gint64 meeting_id, gint64 item_id, GError **error)
{
  g_auto (Agenda) agenda = { 0 };
  g_autoptr (GPtrArray) postponed = NULL;
  const RisAgendaDeskSource *source;
  RisAgendaItem *item;

  if (!open_agenda (desk, meeting_id, &agenda, error))
    return FALSE;
  postponed = ris_agenda_desk_source_load_postponed (agenda.db, agenda.meeting, error);
  source = postponed != NULL ? find_source (postponed, item_id, error) : NULL;
  item = source != NULL ? append (&agenda, source->part, "item", source->title, error) : NULL;
  if (item == NULL)
    return FALSE;
  item->paper_id = source->paper_id;
  return save_items (&agenda, "added", error)
         && (item->paper_id == 0 || consult_again (&agenda, item, error))
         && ris_change_commit (agenda.change, error);
}

/* --- standing items --- */

static gboolean
has_title (const Agenda *agenda, const RisAgendaDeskSource *standing)
{
  for (guint i = 0; i < agenda->items->len; i++)
    {
      const RisAgendaItem *item = agenda->items->pdata[i];

      if (g_strcmp0 (item->title, standing->title) == 0 && strcmp (item->part, standing->part) == 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
ris_agenda_desk_add_standing (RisCouncil *desk, gint64 meeting_id, GError **error)
{
  g_auto (Agenda) agenda = { 0 };
  g_autoptr (GPtrArray) standing = NULL;

  if (!open_agenda (desk, meeting_id, &agenda, error))
    return FALSE;
  standing = ris_agenda_desk_source_load_standing (agenda.db, error);
  if (standing == NULL)
    return FALSE;
  for (guint i = 0; i < standing->len; i++)
    {
      const RisAgendaDeskSource *source = standing->pdata[i];
      RisAgendaItem *item;

      if (has_title (&agenda, source))
        continue;
      item = append (&agenda, source->part, "item", source->title, error);
      if (item == NULL)
        return FALSE;
      item->position += source->position;
    }
  return write_and_commit (&agenda, "added", error);
}

/* --- single items --- */

static RisAgendaItem *
find_item (const Agenda *agenda, gint64 id)
{
  for (guint i = 0; i < agenda->items->len && id != 0; i++)
    if (((RisAgendaItem *)agenda->items->pdata[i])->id == id)
      return agenda->items->pdata[i];
  return NULL;
}

static void
check_entry (const Agenda *agenda, const RisAgendaDeskEntry *typed, const RisAgendaItem *item,
             RisProblems *problems)
{
  const RisAgendaItem *parent = find_item (agenda, typed->parent_id);

  if (ris_text_is_blank (typed->title))
    ris_problems_add (problems, "title", "Bitte einen Titel angeben.");
  if (g_strcmp0 (typed->part, "public") != 0 && g_strcmp0 (typed->part, "closed") != 0)
    ris_problems_add (problems, "part",
                      "Bitte den öffentlichen oder nichtöffentlichen Teil "
                      "wählen.");
  if (g_strcmp0 (typed->kind, "item") != 0 && g_strcmp0 (typed->kind, "heading") != 0)
    ris_problems_add (problems, "kind", "Bitte wählen, ob es ein Punkt oder eine Überschrift ist.");
  if (typed->parent_id != 0 && parent == NULL)
    ris_problems_add (problems, "parent_id", "Diesen Punkt gibt es nicht.");
  else if (parent != NULL && g_strcmp0 (parent->part, typed->part) != 0)
    ris_problems_add (problems, "parent_id", "Dieser Punkt steht im anderen Teil.");
  else if (item != NULL && parent != NULL
           && ris_agenda_desk_order_is_below (agenda->items, parent, item->id))
    ris_problems_add (problems, "parent_id", "Ein Punkt kann nicht unter sich selbst stehen.");
  if (!ris_text_is_blank (typed->public_title) && g_strcmp0 (typed->part, "public") == 0)
    ris_problems_add (problems, "public_title",
                      "Einen öffentlichen Titel brauchen nur nichtöffentliche Punkte.");
}

/* what is below an item goes with it into the other part */
static void
set_part (Agenda *agenda, gint64 root_id, const char *part)
{
  for (guint i = 0; i < agenda->items->len; i++)
    {
      RisAgendaItem *item = agenda->items->pdata[i];

      if (ris_agenda_desk_order_is_below (agenda->items, item, root_id))
        ris_meeting_desk_set_text (&item->part, part);
    }
}

static gboolean
write_entry (Agenda *agenda, RisAgendaItem *item, const RisAgendaDeskEntry *typed, GError **error)
{
  g_autofree char *title = g_strstrip (g_strdup (typed->title));
  g_autofree char *public_title
      = g_strstrip (g_strdup (typed->public_title != NULL ? typed->public_title : ""));

  if (strcmp (item->part, typed->part) != 0 || item->parent_id != typed->parent_id)
    item->position = BEHIND_ALL;
  ris_meeting_desk_set_text (&item->title, title);
  ris_meeting_desk_set_text (&item->kind, typed->kind);
  item->parent_id = typed->parent_id;
  set_part (agenda, item->id, typed->part);
  return save_items (agenda, typed->id == 0 ? "added" : "changed", error)
         && save_draft (agenda, item->id, public_title, error)
         && ris_change_commit (agenda->change, error);
}

gboolean
ris_agenda_desk_put (RisCouncil *desk, const RisAgendaDeskEntry *typed, RisProblems *problems,
                     GError **error)
{
  g_auto (Agenda) agenda = { 0 };
  RisAgendaItem *item = NULL;

  if (typed->id != 0)
    {
      item = open_item (desk, typed->id, &agenda, error);
      if (item == NULL)
        return FALSE;
      if (g_strcmp0 (item->modified, typed->modified) != 0)
        {
          g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT,
                       "agenda item %" G_GINT64_FORMAT " was changed meanwhile", typed->id);
          return FALSE;
        }
    }
  else if (!open_agenda (desk, typed->meeting_id, &agenda, error))
    return FALSE;
  check_entry (&agenda, typed, item, problems);
  if (!ris_problems_is_empty (problems))
    return FALSE;
  if (item == NULL)
    item = append (&agenda, typed->part, typed->kind, typed->title, error);
  return item != NULL && write_entry (&agenda, item, typed, error);
}

/* new items of a supplement stay behind what was sent */
static gint64
count_frozen (const Agenda *agenda, const RisAgendaItem *item)
{
  gint64 n = 0;

  for (guint i = 0; i < agenda->items->len; i++)
    {
      const RisAgendaItem *other = agenda->items->pdata[i];

      n += other->number != NULL && other->parent_id == item->parent_id
           && strcmp (other->part, item->part) == 0;
    }
  return n;
}

static gboolean
place (Agenda *agenda, RisAgendaItem *item, gint64 index, GError **error)
{
  ris_agenda_desk_order_place (agenda->items, item, MAX (index, count_frozen (agenda, item)));
  return write_and_commit (agenda, "moved", error);
}

gboolean
ris_agenda_desk_step (RisCouncil *desk, gint64 item_id, RisAgendaDeskStep step, GError **error)
{
  g_auto (Agenda) agenda = { 0 };
  RisAgendaItem *item = open_item (desk, item_id, &agenda, error);

  return item != NULL
         && place (&agenda, item,
                   ris_agenda_desk_order_find (agenda.items, item)
                       + (step == RIS_AGENDA_DESK_UP ? -1 : 1),
                   error);
}

gboolean
ris_agenda_desk_place (RisCouncil *desk, gint64 item_id, gint64 wanted, GError **error)
{
  g_auto (Agenda) agenda = { 0 };
  RisAgendaItem *item = open_item (desk, item_id, &agenda, error);

  return item != NULL && place (&agenda, item, wanted - 1, error);
}

/* --- removing --- */

static gboolean
detach (Agenda *agenda, gint64 item_id, GError **error)
{
  g_autoptr (GPtrArray) consultations
      = RIS_MEETING_DESK_READ (agenda->db, "meeting-desk/consultations-of-item", item_id,
                               ris_consultation, error);

  for (guint i = 0; consultations != NULL && i < consultations->len; i++)
    {
      RisConsultation *consultation = consultations->pdata[i];

      consultation->meeting_id = consultation->agenda_item_id = 0;
      if (!ris_change_save (agenda->change, &ris_meeting_desk_consultations, consultation,
                            "unscheduled", error))
        return FALSE;
    }
  return consultations != NULL;
}

static gboolean
remove_item (Agenda *agenda, const RisAgendaItem *item, GError **error)
{
  g_autofree char *before = ris_record_dup_json (&ris_agenda_item_type, item);
  g_autoptr (RisStatement) statement = NULL;

  if (!detach (agenda, item->id, error) || !save_draft (agenda, item->id, NULL, error))
    return FALSE;
  statement = ris_change_query (agenda->change, "meeting-desk/item-remove", error);
  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", item->id);
  return ris_statement_run (statement, error)
         && ris_change_note (agenda->change,
                             &(const RisAuditEntry){ .action = "removed",
                                                     .object_kind = "agenda-item",
                                                     .object_id = item->id,
                                                     .before = before },
                             error);
}

gboolean
ris_agenda_desk_remove (RisCouncil *desk, gint64 item_id, GError **error)
{
  g_auto (Agenda) agenda = { 0 };

  if (open_item (desk, item_id, &agenda, error) == NULL)
    return FALSE;
  ris_agenda_desk_order (agenda.items);
  for (guint i = agenda.items->len; i > 0; i--) /* what is below an item stands behind it */
    {
      const RisAgendaItem *item = agenda.items->pdata[i - 1];

      if (!ris_agenda_desk_order_is_below (agenda.items, item, item_id))
        continue;
      if (!remove_item (&agenda, item, error))
        return FALSE;
      if (item->id == item_id)
        {
          g_ptr_array_remove_index (agenda.items, i - 1);
          break;
        }
      g_ptr_array_remove_index (agenda.items, i - 1);
    }
  return write_and_commit (&agenda, "moved", error);
}
