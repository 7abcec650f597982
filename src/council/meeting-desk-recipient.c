/* Whom something about a meeting goes to, and by which way: the one they agreed to last, else by letter. */
#include "council/meeting-desk.h"

#include "council-private.h"
#include "meeting-desk-private.h"

#include <string.h>

/* for whom recipients are gathered */
typedef struct
{
  RisDb *db;             /* (unowned) */
  char *today;           /* (owned) */
  const char *day;       /* of the meeting */
  GPtrArray *recipients; /* (owned) (element-type RisMeetingRecipient) */
} Gathering;

static void
gathering_clear (Gathering *gathering)
{
  g_free (gathering->today);
  g_clear_pointer (&gathering->recipients, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gathering, gathering_clear)

static gboolean
has_recipient (const GPtrArray *recipients, gint64 person_id)
{
  for (guint i = 0; i < recipients->len; i++)
    if (((const RisMeetingRecipient *)recipients->pdata[i])->person_id == person_id)
      return TRUE;
  return FALSE;
}

/* adds each person of @statement once; their function begins with @prefix */
static gboolean
gather (Gathering *gathering, RisStatement *statement, const char *prefix, GError **error)
{
  GError *failure = NULL;

  ris_statement_bind_text (statement, "today", gathering->today);
  while (ris_statement_next (statement, &failure))
    {
      g_autoptr (RisMeetingRecipient) recipient = ris_meeting_recipient_new ();
      char *function;

      ris_statement_read_record (statement, &ris_meeting_recipient_type, recipient);
      if (has_recipient (gathering->recipients, recipient->person_id))
        continue;
      function = g_strconcat (prefix, recipient->function, NULL);
      g_free (recipient->function);
      recipient->function = function;
      if (recipient->channel == NULL)
        recipient->channel = g_strdup ("letter");
      g_ptr_array_add (gathering->recipients, g_steal_pointer (&recipient));
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
gather_from (Gathering *gathering, const char *name, const char *prefix, gint64 organization_id,
             GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (gathering->db, name, error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", organization_id);
  ris_statement_bind_text (statement, "day", gathering->day);
  return gather (gathering, statement, prefix, error);
}

static gboolean
gather_person (Gathering *gathering, gint64 person_id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (gathering->db, "meeting-desk/person", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", person_id);
  return gather (gathering, statement, "außerdem eingeladen", error);
}

static gboolean
is_among (const GArray *ids, gint64 id)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

GPtrArray *
ris_meeting_desk_load_recipients (RisCouncil *desk, RisDb *db, const RisMeeting *meeting,
                                  const RisMeetingSending *sending, GError **error)
{
  static const char *const sources[][2]
      = { { "meeting-desk/members", "" }, { "meeting-desk/deputies", "Stellvertretung für " } };
  g_auto (Gathering) gathering = {
    .db = db,
    .today = ris_council_dup_today (desk),
    .day = meeting->starts_on,
    .recipients = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_meeting_recipient_free),
  };
  g_autoptr (GPtrArray) organizations
      = ris_meeting_desk_load_organizations (db, meeting->id, error);

  if (organizations == NULL)
    return NULL;
  for (guint s = 0; s < G_N_ELEMENTS (sources); s++)
    for (guint i = 0; i < organizations->len; i++)
      if (!gather_from (&gathering, sources[s][0], sources[s][1],
                        ((const RisMeetingDeskOption *)organizations->pdata[i])->id, error))
        return NULL;
  for (guint i = 0; sending->added != NULL && i < sending->added->len; i++)
    if (!gather_person (&gathering, g_array_index (sending->added, gint64, i), error))
      return NULL;
  for (guint i = gathering.recipients->len; i > 0; i--)
    if (is_among (sending->left_out,
                  ((const RisMeetingRecipient *)gathering.recipients->pdata[i - 1])->person_id))
      g_ptr_array_remove_index (gathering.recipients, i - 1);
  return g_steal_pointer (&gathering.recipients);
}

GPtrArray *
ris_meeting_desk_load_served (RisDb *db, gint64 meeting_id, GError **error)
{
  return RIS_MEETING_DESK_READ (db, "meeting-desk/recipients", meeting_id, ris_meeting_recipient,
                                error);
}

/* --- deliveries --- */

static gboolean
add_delivery (RisChange *change, const RisMeetingConvocation *convocation,
              const RisMeetingRecipient *recipient, GError **error)
{
  g_autoptr (RisMeetingDelivery) delivery = ris_meeting_delivery_new ();
  g_autoptr (RisStatement) statement = NULL;
  g_autofree char *after = NULL;

  delivery->id = ris_record_store_next_id (ris_change_get_db (change), error);
  delivery->meeting_id = convocation->meeting_id;
  delivery->person_id = recipient->person_id;
  delivery->document = g_strdup (convocation->document);
  delivery->channel = g_strdup (recipient->channel);
  delivery->provided_at = g_strdup (convocation->at);
  delivery->note = g_strdup (recipient->function);
  statement
      = delivery->id != 0 ? ris_change_query (change, "meeting-desk/delivery-add", error) : NULL;
  if (statement == NULL)
    return FALSE;
  ris_statement_bind_record (statement, &ris_meeting_delivery_type, delivery);
  after = ris_record_dup_json (&ris_meeting_delivery_type, delivery);
  return ris_statement_run (statement, error)
         && ris_change_note (change,
                             &(const RisAuditEntry){ .action = "provided",
                                                     .object_kind = "delivery",
                                                     .object_id = delivery->id,
                                                     .after = after },
                             error);
}

gboolean
ris_meeting_desk_deliver (RisChange *change, RisMeetingConvocation *convocation,
                          const GPtrArray *recipients, GError **error)
{
  g_autoptr (RisStatement) statement = NULL;
  g_autofree char *after = NULL;

  convocation->id = ris_record_store_next_id (ris_change_get_db (change), error);
  ris_meeting_desk_set_text (&convocation->at, ris_change_get_now (change));
  convocation->recipients = recipients->len;
  statement = convocation->id != 0
                  ? ris_change_query (change, "meeting-desk/convocation-add", error)
                  : NULL;
  if (statement == NULL)
    return FALSE;
  ris_statement_bind_record (statement, &ris_meeting_convocation_type, convocation);
  after = ris_record_dup_json (&ris_meeting_convocation_type, convocation);
  if (!ris_statement_run (statement, error)
      || !ris_change_note (change,
                           &(const RisAuditEntry){ .action = "sent",
                                                   .object_kind = "convocation",
                                                   .object_id = convocation->id,
                                                   .after = after },
                           error))
    return FALSE;
  for (guint i = 0; i < recipients->len; i++)
    if (!add_delivery (change, convocation, recipients->pdata[i], error))
      return FALSE;
  return TRUE;
}
