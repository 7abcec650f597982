/* What can become an item of an agenda: papers that wait, what was postponed, and what stands on every agenda. */
#include "council/agenda-desk.h"

#include "base/date.h"
#include "council-private.h"
#include "meeting-desk-private.h"

#define SINCE_DAYS 730 /* what was postponed longer ago is found through its paper */

GPtrArray *
ris_agenda_desk_list_waiting (RisCouncil *desk, gint64 meeting_id, GError **error)
{
  if (!ris_meeting_desk_demand (desk, desk->db, RIS_MAY_PLAN_MEETING, meeting_id, error))
    return NULL;
  return RIS_MEETING_DESK_READ (desk->db, "meeting-desk/waiting", meeting_id,
                                ris_agenda_desk_source, error);
}

GPtrArray *
ris_agenda_desk_source_load_postponed (RisDb *db, const RisMeeting *meeting, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "meeting-desk/postponed", error);
  g_autofree char *since = ris_date_dup_add_days (meeting->sort_on, -SINCE_DAYS);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", meeting->id);
  ris_statement_bind_text (statement, "day", meeting->sort_on);
  ris_statement_bind_text (statement, "since", since);
  return ris_statement_read_all (statement, &ris_agenda_desk_source_type,
                                 (GDestroyNotify)ris_agenda_desk_source_free, error);
}

GPtrArray *
ris_agenda_desk_list_postponed (RisCouncil *desk, gint64 meeting_id, GError **error)
{
  g_autoptr (RisMeeting) meeting = NULL;

  if (!ris_meeting_desk_demand (desk, desk->db, RIS_MAY_PLAN_MEETING, meeting_id, error))
    return NULL;
  meeting = ris_meeting_desk_load (desk->db, meeting_id, error);
  return meeting != NULL ? ris_agenda_desk_source_load_postponed (desk->db, meeting, error) : NULL;
}

GPtrArray *
ris_agenda_desk_source_load_standing (RisDb *db, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "meeting-desk/standing", error);

  if (statement == NULL)
    return NULL;
  return ris_statement_read_all (statement, &ris_agenda_desk_source_type,
                                 (GDestroyNotify)ris_agenda_desk_source_free, error);
}

GPtrArray *
ris_agenda_desk_list_standing (RisCouncil *desk, GError **error)
{
  if (!ris_council_demand (desk, RIS_MAY_PLAN_MEETING, 0, error))
    return NULL;
  return ris_agenda_desk_source_load_standing (desk->db, error);
}

/* --- keeping the standing items --- */

/* each line of @titles becomes a standing item of @part */
static gboolean
add_lines (RisChange *change, const char *titles, const char *part, gint64 *position,
           GError **error)
{
  g_auto (GStrv) lines = g_strsplit (titles != NULL ? titles : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (RisStatement) statement = NULL;
      gint64 id;

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      id = ris_record_store_next_id (ris_change_get_db (change), error);
      statement = id != 0 ? ris_change_query (change, "meeting-desk/standing-add", error) : NULL;
      if (statement == NULL)
        return FALSE;
      ris_statement_bind_id (statement, "id", id);
      ris_statement_bind_int (statement, "position", ++*position);
      ris_statement_bind_text (statement, "part", part);
      ris_statement_bind_text (statement, "title", lines[i]);
      if (!ris_statement_run (statement, error)
          || !ris_change_note (change,
                               &(const RisAuditEntry){ .action = "created",
                                                       .object_kind = "standing-item",
                                                       .object_id = id,
                                                       .after = lines[i] },
                               error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
remove_standing (RisChange *change, const RisAgendaDeskSource *standing, GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_change_query (change, "meeting-desk/standing-remove", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", standing->id);
  return ris_statement_run (statement, error)
         && ris_change_note (change,
                             &(const RisAuditEntry){ .action = "removed",
                                                     .object_kind = "standing-item",
                                                     .object_id = standing->id,
                                                     .before = standing->title },
                             error);
}

gboolean
ris_agenda_desk_set_standing (RisCouncil *desk, const char *public_titles,
                              const char *closed_titles, GError **error)
{
  g_autoptr (RisChange) change = NULL;
  g_autoptr (GPtrArray) standing = NULL;
  gint64 position = 0;

  if (!ris_council_demand (desk, RIS_MAY_PLAN_MEETING, RIS_WHOLE_BODY, error))
    return FALSE;
  change = ris_change_begin (desk, error);
  standing = change != NULL
                 ? ris_agenda_desk_source_load_standing (ris_change_get_db (change), error)
                 : NULL;
  if (standing == NULL)
    return FALSE;
  for (guint i = 0; i < standing->len; i++)
    if (!remove_standing (change, standing->pdata[i], error))
      return FALSE;
  return add_lines (change, public_titles, "public", &position, error)
         && add_lines (change, closed_titles, "closed", &position, error)
         && ris_change_commit (change, error);
}
