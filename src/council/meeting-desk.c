/* The desk for meetings: reading them, and writing one with its audit row. Planning, sending and moving have files of their own. */
#include "council/meeting-desk.h"

#include "council-private.h"
#include "master-data-private.h"
#include "meeting-desk-private.h"
#include "store/key-store.h"
#include "store/reader.h"

#include <string.h>

/* --- what the files of this desk share --- */

void
ris_meeting_desk_set_text (char **member, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*member);
  *member = copy;
}

GPtrArray *
ris_meeting_desk_read (RisDb *db, const char *statement_name, gint64 id, const RisRecordType *type,
                       GDestroyNotify free_record, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, statement_name, error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  return ris_statement_read_all (statement, type, free_record, error);
}

RisMeeting *
ris_meeting_desk_load (RisDb *db, gint64 id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "meeting-desk/by-id", error);
  RisMeeting *meeting;
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  meeting = ris_statement_read_one (statement, &ris_meeting_type, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (meeting == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no meeting %" G_GINT64_FORMAT,
                 id);
  return meeting;
}

char *
ris_meeting_desk_dup_state (RisDb *db, gint64 id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "meeting-desk/state", error);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  if (ris_statement_next (statement, &failure))
    return g_strdup (ris_statement_get_text (statement, "canonical"));
  if (failure != NULL)
    g_propagate_error (error, failure);
  else
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no meeting %" G_GINT64_FORMAT,
                 id);
  return NULL;
}

GPtrArray *
ris_meeting_desk_load_organizations (RisDb *db, gint64 meeting_id, GError **error)
{
  return RIS_MEETING_DESK_READ (db, "meeting-desk/organizations", meeting_id,
                                ris_meeting_desk_option, error);
}

static gboolean
demand_all (RisCouncil *desk, RisPermission permission, const GPtrArray *organizations,
            GError **error)
{
  if (organizations->len == 0)
    return ris_council_demand (desk, permission, RIS_WHOLE_BODY, error);
  for (guint i = 0; i < organizations->len; i++)
    if (!ris_council_demand (desk, permission,
                             ((const RisMeetingDeskOption *)organizations->pdata[i])->id, error))
      return FALSE;
  return TRUE;
}

gboolean
ris_meeting_desk_demand (RisCouncil *desk, RisDb *db, RisPermission permission, gint64 meeting_id,
                         GError **error)
{
  g_autoptr (GPtrArray) organizations = NULL;

  if (!ris_council_demand (desk, permission, 0, error)) /* says nothing about what there is */
    return FALSE;
  organizations = ris_meeting_desk_load_organizations (db, meeting_id, error);
  return organizations != NULL && demand_all (desk, permission, organizations, error);
}

gboolean
ris_meeting_desk_check_kind (RisDb *db, gint64 kind_id, RisProblems *problems, GError **error)
{
  GError *failure = NULL;
  g_autoptr (RisVocabularyEntry) kind
      = ris_master_data_find_entry (db, "meeting-kind", kind_id, &failure);

  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (kind == NULL)
    ris_problems_add (problems, "kind_id", "Bitte eine Sitzungsart wählen.");
  return failure == NULL;
}

gboolean
ris_meeting_desk_set_state (RisDb *db, RisMeeting *meeting, const char *canonical, GError **error)
{
  RisLabel label;
  GError *failure = NULL;

  if (ris_key_store_find_canonical (db, "meeting-status", canonical, &label, &failure))
    {
      meeting->status_id = label.id;
      return TRUE;
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  else
    g_set_error (error, RIS_ERROR, RIS_ERROR_INTERNAL, "there is no meeting status for '%s'",
                 canonical);
  return FALSE;
}

/* --- writing --- */

static gboolean
write_meeting (RisChange *change, const RisMeeting *meeting, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, "meeting-desk/put", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_record (statement, &ris_meeting_type, meeting);
  return ris_statement_run (statement, error);
}

gboolean
ris_meeting_desk_save (RisChange *change, RisMeeting *meeting, const char *modified,
                       const char *action, GError **error)
{
  RisDb *db = ris_change_get_db (change);
  g_autoptr (RisMeeting) stored = NULL;
  g_autofree char *before = NULL, *after = NULL;

  if (meeting->id == 0)
    {
      meeting->id = ris_record_store_next_id (db, error);
      ris_meeting_desk_set_text (&meeting->created, ris_change_get_now (change));
    }
  else
    {
      stored = ris_meeting_desk_load (db, meeting->id, error);
      if (stored == NULL)
        return FALSE;
      before = ris_record_dup_json (&ris_meeting_type, stored);
    }
  if (stored != NULL && modified != NULL && strcmp (stored->modified, modified) != 0)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT,
                   "meeting %" G_GINT64_FORMAT " was changed meanwhile", meeting->id);
      return FALSE;
    }
  ris_meeting_desk_set_text (&meeting->modified, ris_change_get_now (change));
  after = ris_record_dup_json (&ris_meeting_type, meeting);
  return meeting->id != 0 && write_meeting (change, meeting, error)
         && ris_change_note (change,
                             &(const RisAuditEntry){ .action = action,
                                                     .object_kind = "meeting",
                                                     .object_id = meeting->id,
                                                     .before = before,
                                                     .after = after },
                             error);
}

static gboolean
remove_organizations (RisChange *change, gint64 meeting_id, GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_change_query (change, "meeting-desk/organizations-remove", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "meeting_id", meeting_id);
  return ris_statement_run (statement, error);
}

static gboolean
add_organization (RisChange *change, gint64 meeting_id, gint64 organization_id, gint64 position,
                  GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_change_query (change, "meeting-desk/organization-add", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "meeting_id", meeting_id);
  ris_statement_bind_id (statement, "organization_id", organization_id);
  ris_statement_bind_int (statement, "position", position);
  return ris_statement_run (statement, error);
}

/* (transfer full): the names, for the audit log */
static char *
dup_labels (const GPtrArray *options)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "",
                            ((const RisMeetingDeskOption *)options->pdata[i])->label);
  return g_string_free (out, FALSE);
}

gboolean
ris_meeting_desk_set_organizations (RisChange *change, gint64 meeting_id,
                                    const GPtrArray *organizations, GError **error)
{
  g_autoptr (GPtrArray) stored
      = ris_meeting_desk_load_organizations (ris_change_get_db (change), meeting_id, error);
  g_autofree char *before = stored != NULL ? dup_labels (stored) : NULL;
  g_autofree char *after = dup_labels (organizations);

  if (stored == NULL)
    return FALSE;
  if (strcmp (before, after) == 0)
    return TRUE;
  if (!remove_organizations (change, meeting_id, error))
    return FALSE;
  for (guint i = 0; i < organizations->len; i++)
    if (!add_organization (change, meeting_id,
                           ((const RisMeetingDeskOption *)organizations->pdata[i])->id, i + 1,
                           error))
      return FALSE;
  return ris_change_note (change,
                          &(const RisAuditEntry){ .action = "convened",
                                                  .object_kind = "meeting",
                                                  .object_id = meeting_id,
                                                  .before = before,
                                                  .after = after },
                          error);
}

/* --- reading --- */

GPtrArray *
ris_meeting_desk_list (RisCouncil *desk, const char *from, const char *to, gint64 organization_id,
                       GError **error)
{
  g_autoptr (RisStatement) statement = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (!ris_council_demand (desk, RIS_MAY_PLAN_MEETING, organization_id, error))
    return NULL;
  statement = ris_db_query (desk->db, "meeting-desk/list", error);
  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "from", from);
  ris_statement_bind_text (statement, "to", to);
  ris_statement_bind_id (statement, "organization_id", organization_id);
  rows = ris_statement_read_all (statement, &ris_meeting_desk_row_type,
                                 (GDestroyNotify)ris_meeting_desk_row_free, error);
  for (guint i = rows != NULL ? rows->len : 0; i > 0; i--)
    {
      const RisMeetingDeskRow *row = rows->pdata[i - 1];

      if (!ris_actor_may (desk->actor, RIS_MAY_PLAN_MEETING,
                          row->organization_id != 0 ? row->organization_id : RIS_WHOLE_BODY))
        g_ptr_array_remove_index (rows, i - 1);
    }
  return g_steal_pointer (&rows);
}

static const RisReaderPart parts[] = {
  RIS_READER_PART ("meeting-desk/organizations", RisMeetingDesk, organizations,
                   ris_meeting_desk_option),
  RIS_READER_PART ("meeting-desk/deliveries", RisMeetingDesk, deliveries, ris_meeting_delivery),
  RIS_READER_PART ("meeting-desk/convocations", RisMeetingDesk, convocations,
                   ris_meeting_convocation),
};

RisMeetingDesk *
ris_meeting_desk_get (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (RisMeetingDesk) details = g_new0 (RisMeetingDesk, 1);

  if (!ris_meeting_desk_demand (desk, desk->db, RIS_MAY_PLAN_MEETING, id, error))
    return NULL;
  details->meeting = ris_meeting_desk_load (desk->db, id, error);
  if (details->meeting == NULL)
    return NULL;
  details->row
      = ris_reader_get (desk->db, "meeting-desk/row", id, &ris_meeting_desk_row_type, error);
  if (details->row == NULL
      || !ris_reader_fill (desk->db, id, parts, G_N_ELEMENTS (parts), details, error))
    return NULL;
  return g_steal_pointer (&details);
}

void
ris_meeting_desk_free (RisMeetingDesk *details)
{
  if (details == NULL)
    return;
  ris_meeting_free (details->meeting);
  ris_meeting_desk_row_free (details->row);
  ris_reader_clear (parts, G_N_ELEMENTS (parts), details);
  g_free (details);
}

/* the rows of @statement_name, which has one parameter */
static GPtrArray *
list_options (RisCouncil *desk, const char *statement_name, const char *parameter,
              const char *value, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->db, statement_name, error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, parameter, value);
  return ris_statement_read_all (statement, &ris_meeting_desk_option_type,
                                 (GDestroyNotify)ris_meeting_desk_option_free, error);
}

GPtrArray *
ris_meeting_desk_list_committees (RisCouncil *desk, GError **error)
{
  g_autofree char *today = ris_council_dup_today (desk);
  GPtrArray *committees = list_options (desk, "meeting-desk/committees", "day", today, error);

  for (guint i = committees != NULL ? committees->len : 0; i > 0; i--)
    if (!ris_actor_may (desk->actor, RIS_MAY_PLAN_MEETING,
                        ((RisMeetingDeskOption *)committees->pdata[i - 1])->id))
      g_ptr_array_remove_index (committees, i - 1);
  return committees;
}

GPtrArray *
ris_meeting_desk_list_rooms (RisCouncil *desk, GError **error)
{
  const RisBodyRow *body = ris_council_get_body (desk);
  g_autoptr (RisStatement) statement = ris_db_query (desk->db, "meeting-desk/locations", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "body_id", body != NULL ? body->id : 0);
  return ris_statement_read_all (statement, &ris_meeting_desk_option_type,
                                 (GDestroyNotify)ris_meeting_desk_option_free, error);
}

GPtrArray *
ris_meeting_desk_list_kinds (RisCouncil *desk, GError **error)
{
  g_autofree char *today = ris_council_dup_today (desk);
  g_autoptr (RisStatement) statement = ris_db_query (desk->db, "meeting-desk/vocabulary", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "list", "meeting-kind");
  ris_statement_bind_text (statement, "day", today);
  return ris_statement_read_all (statement, &ris_meeting_desk_option_type,
                                 (GDestroyNotify)ris_meeting_desk_option_free, error);
}
