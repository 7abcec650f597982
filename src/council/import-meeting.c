/* Import of meetings: when and where as far as the source knows, who met, what happened at which time. */
#include "import-writer-private.h"

#include "base/date.h"
#include "model/meeting.h"
#include "model/presence.h"

#include <string.h>

static const RisImportTable meeting_table
    = { { "meeting", &ris_meeting_type }, RIS_IMPORT_MEETING, &ris_import_format_meeting };
static const RisImportTable convener_table
    = { { "meeting-organization", &ris_meeting_organization_type }, RIS_IMPORT_CONVENER, NULL };
static const RisImportTable interruption_table = { { "meeting-phase", &ris_meeting_phase_type },
                                                   RIS_IMPORT_PHASE,
                                                   &ris_import_format_interruption };
static const RisImportTable phase_table
    = { { "meeting-phase", &ris_meeting_phase_type }, RIS_IMPORT_PHASE, &ris_import_format_phase };
static const RisImportTable chair_table
    = { { "meeting-chair", &ris_meeting_chair_type }, RIS_IMPORT_CHAIR, &ris_import_format_chair };
static const RisImportTable presence_table = { { "presence-event", &ris_presence_event_type },
                                               RIS_IMPORT_PRESENCE,
                                               &ris_import_format_presence };

/* --- lists of a meeting --- */

/* an organization is no place in a list: one that is gone can have stood anywhere */
static void
remove_convener (RisImportWriter *writer, gint64 meeting_id, gint64 organization_id)
{
  g_autoptr (RisStatement) statement = ris_import_writer_query (writer, "convener-remove");

  if (statement == NULL)
    return;
  ris_statement_bind_id (statement, "meeting_id", meeting_id);
  ris_statement_bind_id (statement, "organization_id", organization_id);
  if (ris_statement_run (statement, &writer->error))
    writer->report->counts[RIS_IMPORT_CONVENER].removed++;
}

static gboolean
is_convener (RisImportWriter *writer, const RisJson *object, gint64 organization_id)
{
  for (const RisJson *id = ris_json_get_first (object, "organization"); id != NULL; id = id->next)
    if (ris_import_writer_find (writer, id->text) == organization_id)
      return TRUE;
  return FALSE;
}

static void
remove_conveners (RisImportWriter *writer, const RisJson *object, gint64 meeting_id)
{
  g_autoptr (RisStatement) statement = ris_import_writer_query (writer, "conveners");
  g_autoptr (GArray) stored = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (statement == NULL)
    return;
  ris_statement_bind_id (statement, "meeting_id", meeting_id);
  while (ris_statement_next (statement, &writer->error))
    {
      gint64 organization_id = ris_statement_get_id (statement, "organization_id");

      g_array_append_val (stored, organization_id);
    }
  for (guint i = 0; i < stored->len; i++)
    if (!is_convener (writer, object, g_array_index (stored, gint64, i)))
      remove_convener (writer, meeting_id, g_array_index (stored, gint64, i));
}

static void
put_conveners (RisImportWriter *writer, const RisJson *object, gint64 meeting_id)
{
  const char *status = ris_json_get_text (object, "organizationStatus");
  gint64 n = 0;

  if (ris_json_get (object, "organization") == NULL)
    return;
  remove_conveners (writer, object, meeting_id);
  for (const RisJson *id = ris_json_get_first (object, "organization"); id != NULL; id = id->next)
    {
      g_autoptr (RisMeetingOrganization) convener = ris_meeting_organization_new ();

      convener->meeting_id = meeting_id;
      convener->organization_id = ris_import_writer_find (writer, id->text);
      ris_import_writer_open (writer, &convener_table, convener, NULL);
      convener->position = ++n;
      g_free (convener->certainty);
      convener->certainty
          = g_strdup (g_strcmp0 (status, "angenommen") == 0 ? "assumed" : "recorded");
      ris_import_writer_save (writer, &convener_table, convener, id);
    }
}

static void
put_phases (RisImportWriter *writer, const RisJson *object, gint64 meeting_id)
{
  gboolean has_phases = ris_json_is_given (object, "phases");
  const char *list = has_phases ? "phases" : "interruptions";
  const RisImportTable *table = has_phases ? &phase_table : &interruption_table;
  guint n = 0;

  if (ris_json_get (object, list) == NULL)
    return;
  for (const RisJson *entry = ris_json_get_first (object, list); entry != NULL; entry = entry->next)
    {
      g_autoptr (RisMeetingPhase) phase = ris_meeting_phase_new ();

      phase->meeting_id = meeting_id;
      phase->position = ++n;
      ris_import_writer_open (writer, table, phase, entry);
      if (!has_phases)
        {
          g_free (phase->kind);
          phase->kind = g_strdup ("interruption");
        }
      ris_import_writer_save (writer, table, phase, entry);
    }
  ris_import_writer_trim (writer, table, meeting_id, n);
}

static void
put_chairs (RisImportWriter *writer, const RisJson *object, gint64 meeting_id)
{
  guint n = 0;

  if (ris_json_get (object, "chairs") == NULL)
    return;
  for (const RisJson *entry = ris_json_get_first (object, "chairs"); entry != NULL;
       entry = entry->next)
    {
      g_autoptr (RisMeetingChair) chair = ris_meeting_chair_new ();

      chair->meeting_id = meeting_id;
      chair->position = ++n;
      ris_import_writer_open (writer, &chair_table, chair, entry);
      ris_import_writer_save (writer, &chair_table, chair, entry);
    }
  ris_import_writer_trim (writer, &chair_table, meeting_id, n);
}

static void
put_presence (RisImportWriter *writer, const RisJson *object, gint64 meeting_id)
{
  guint n = 0;

  if (ris_json_get (object, "presence") == NULL)
    return;
  for (const RisJson *entry = ris_json_get_first (object, "presence"); entry != NULL;
       entry = entry->next)
    {
      g_autoptr (RisPresenceEvent) event = ris_presence_event_new ();

      event->meeting_id = meeting_id;
      event->position = ++n;
      ris_import_writer_open (writer, &presence_table, event, entry);
      ris_import_writer_save (writer, &presence_table, event, entry);
    }
  ris_import_writer_trim (writer, &presence_table, meeting_id, n);
}

/* --- the meeting itself --- */

static void
set (char **member, char *value)
{
  g_free (*member);
  *member = value;
}

/* (transfer full): the day in Berlin of an instant */
static char *
dup_local_day (const char *instant)
{
  RisCivil civil = { 0 };

  ris_date_get_civil (instant, &civil);
  return g_strdup_printf ("%04d-%02d-%02d", civil.year, civil.month, civil.day);
}

/* the day is one thing, the time another: each is recorded, assumed or unknown */
static void
set_times (RisMeeting *meeting, const RisJson *object)
{
  const char *start = ris_json_get_text (object, "start");
  const char *end = ris_json_get_text (object, "end");
  g_autofree char *instant = start == NULL ? NULL : ris_date_dup_instant (start);
  gboolean has_time;

  if (meeting->date_certainty == NULL)
    meeting->date_certainty = g_strdup (start == NULL ? "unknown" : "recorded");
  if (meeting->time_certainty == NULL)
    meeting->time_certainty = g_strdup (start == NULL ? "unknown" : "recorded");
  has_time = start != NULL && strcmp (meeting->time_certainty, "unknown") != 0;
  set (&meeting->starts_on, instant == NULL ? NULL : dup_local_day (instant));
  set (&meeting->starts_at, has_time ? g_strdup (instant) : NULL);
  set (&meeting->ended_at, end == NULL ? NULL : ris_date_dup_instant (end));
  set (&meeting->begun_at,
       has_time && end != NULL && strcmp (meeting->time_certainty, "recorded") == 0
           ? g_strdup (instant)
           : NULL);
  set (&meeting->sort_on, meeting->starts_on != NULL
                              ? g_strdup (meeting->starts_on)
                              : g_strconcat (meeting->approximate, "-15", NULL));
}

static gint64
find_term (RisImportWriter *writer, const char *day)
{
  g_autoptr (RisStatement) statement = ris_import_writer_query (writer, "term");

  if (statement == NULL)
    return 0;
  ris_statement_bind_id (statement, "body_id", writer->body_id);
  ris_statement_bind_text (statement, "day", day);
  return ris_import_writer_read_id (writer, statement, "id");
}

/* (transfer full) (nullable): "12" of "12. Sitzung des …" */
static char *
dup_number (const char *name)
{
  gsize digits = strspn (name, "0123456789");

  return digits > 0 && g_str_has_prefix (name + digits, ". ") ? g_strndup (name, digits) : NULL;
}

/* a meeting whose status nobody has set is over or still to come */
static void
set_status (RisImportWriter *writer, RisMeeting *meeting)
{
  gint64 planned = ris_import_writer_find_canonical (writer, "meeting-status", "planned").id;
  gboolean is_over = strcmp (meeting->sort_on, writer->now) < 0;

  if (meeting->status_id != 0 && meeting->status_id != planned)
    return;
  meeting->status_id
      = is_over ? ris_import_writer_find_canonical (writer, "meeting-status", "ended").id : planned;
}

void
ris_import_meeting_put (RisImportWriter *writer, const RisJson *object)
{
  g_autoptr (RisMeeting) meeting = ris_meeting_new ();

  ris_import_writer_open (writer, &meeting_table, meeting, object);
  meeting->body_id = writer->body_id;
  if (ris_json_get (object, "name") != NULL && meeting->name != NULL)
    set (&meeting->number, dup_number (meeting->name));
  if (ris_json_get (object, "start") != NULL || ris_json_get (object, "approx") != NULL)
    {
      set_times (meeting, object);
      meeting->legislative_term_id = find_term (writer, meeting->sort_on);
    }
  if (writer->error != NULL)
    return;
  if (!ris_json_is_given (object, "status"))
    set_status (writer, meeting);
  ris_import_writer_save (writer, &meeting_table, meeting, object);
  put_conveners (writer, object, meeting->id);
  put_phases (writer, object, meeting->id);
  ris_import_agenda_put (writer, object, meeting->id, meeting->sort_on);
  put_chairs (writer, object, meeting->id);
  put_presence (writer, object, meeting->id);
}
