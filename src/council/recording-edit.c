/* Changing a meeting that runs: what every change begins with and how its rows are written and noted. */
#include "recording-private.h"

#include "base/date.h"
#include "base/text.h"
#include "council-private.h"
#include "store/key-store.h"

#include <string.h>

#define HOUR 3600
#define CONFLICT                                                                                   \
  "Inzwischen wurde hier etwas anderes gespeichert; es steht jetzt daneben. Bitte vergleichen "    \
  "und bei Bedarf noch einmal speichern."

/* signed minutes say what happened; who wants to change it opens a corrected edition first */
static gboolean
check_open (const RisRecording *recording, GError **error)
{
  const GPtrArray *minutes = recording->details->minutes;
  const RisMinutesRow *newest = minutes->len > 0 ? minutes->pdata[0] : NULL;

  if (newest == NULL || g_strcmp0 (newest->status, "draft") == 0)
    return TRUE;
  g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT,
               "the minutes of meeting %" G_GINT64_FORMAT " are signed",
               recording->details->meeting->id);
  return FALSE;
}

gboolean
ris_recording_edit_begin (RisRecordingEdit *edit, RisCouncil *desk, gint64 id,
                          RisProblems *problems, GError **error)
{
  *edit = (RisRecordingEdit){ .desk = desk, .problems = problems };
  if (!ris_recording_demand (desk, id, RIS_MAY_RECORD, error))
    return FALSE;
  edit->change = ris_change_begin (desk, error);
  if (edit->change == NULL)
    return FALSE;
  edit->recording = ris_recording_load (desk, id, error);
  return edit->recording != NULL && check_open (edit->recording, error);
}

void
ris_recording_edit_clear (RisRecordingEdit *edit)
{
  g_clear_pointer (&edit->change, ris_change_free);
  g_clear_pointer (&edit->recording, ris_recording_free);
}

/* --- rows --- */

gboolean
ris_recording_put (RisChange *change, const RisRecordingRow *row, gconstpointer record, gint64 id,
                   const char *before, GError **error)
{
  g_autofree char *after = ris_record_dup_json (row->type, record);
  g_autoptr (RisStatement) statement = NULL;

  if (g_strcmp0 (before, after) == 0)
    return TRUE;
  statement = ris_change_query (change, row->statement, error);
  if (statement == NULL)
    return FALSE;
  ris_statement_bind_record (statement, row->type, record);
  return ris_statement_run (statement, error)
         && ris_change_note (change,
                             &(const RisAuditEntry){ .action = row->action,
                                                     .object_kind = row->kind,
                                                     .object_id = id,
                                                     .before = before,
                                                     .after = after },
                             error);
}

gboolean
ris_recording_remove (RisChange *change, const RisRecordingRow *row, gconstpointer record,
                      gint64 id, GError **error)
{
  g_autofree char *before = ris_record_dup_json (row->type, record);
  g_autoptr (RisStatement) statement = ris_change_query (change, row->statement, error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  return ris_statement_run (statement, error)
         && ris_change_note (change,
                             &(const RisAuditEntry){ .action = row->action,
                                                     .object_kind = row->kind,
                                                     .object_id = id,
                                                     .before = before },
                             error);
}

gpointer
ris_recording_load_agenda_item (const RisRecordingEdit *edit, gint64 item_id, GError **error)
{
  GError *failure = NULL;
  RisAgendaItem *item
      = ris_recording_read (ris_change_get_db (edit->change), "recording/item-by-id", item_id,
                            &ris_agenda_item_type, &failure);

  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (item == NULL || item->meeting_id != edit->recording->details->meeting->id)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND,
                   "the meeting has no item %" G_GINT64_FORMAT, item_id);
      g_clear_pointer (&item, ris_agenda_item_free);
    }
  return item;
}

/* --- input --- */

/* seconds since midnight of "19:05", "19.05" or "1905"; -1 where it is none */
static gint64
parse_clock (const char *clock)
{
  g_autofree char *text = g_strstrip (g_strdup (clock));
  gsize hours = strspn (text, "0123456789");
  gint64 digits, hour, minute;

  if (hours <= 2 && (text[hours] == ':' || text[hours] == '.'))
    memmove (text + hours, text + hours + 1, strlen (text + hours));
  if (strlen (text) < 3 || strlen (text) > 4 || strspn (text, "0123456789") != strlen (text))
    return -1;
  digits = g_ascii_strtoll (text, NULL, 10);
  hour = digits / 100;
  minute = digits % 100;
  return hour < 24 && minute < 60 ? hour * HOUR + minute * 60 : -1;
}

/* a meeting that began in the evening can last until after midnight */
static gint64
get_unix (const RisRecordingEdit *edit, gint64 seconds)
{
  const char *begun_at = edit->recording->details->meeting->begun_at;
  g_autofree char *noon = g_strconcat (edit->recording->day, "T12:00:00Z", NULL);
  RisCivil civil = { 0 };
  gint64 instant = ris_date_to_unix (edit->recording->day) + seconds;

  ris_date_get_civil (noon, &civil);
  instant -= civil.offset * 60;
  if (begun_at != NULL && instant < ris_date_to_unix (begun_at) - 6 * HOUR)
    instant += 24 * HOUR;
  return instant;
}

char *
ris_recording_dup_instant (const RisRecordingEdit *edit, const char *clock, const char *field)
{
  gint64 seconds;

  if (ris_text_is_blank (clock))
    return g_strdup (ris_change_get_now (edit->change));
  seconds = parse_clock (clock);
  if (seconds >= 0)
    return ris_date_dup_from_unix (get_unix (edit, seconds));
  ris_problems_add (edit->problems, field,
                    "„%s“ ist keine Uhrzeit; gemeint ist zum Beispiel 19:05.", clock);
  return NULL;
}

gboolean
ris_recording_check_seen (const RisRecordingEdit *edit, const char *stored, const char *seen)
{
  if (seen == NULL || strcmp (stored, seen) == 0)
    return TRUE;
  ris_problems_add (edit->problems, "seen", "%s", CONFLICT);
  return FALSE;
}

/* --- texts --- */

static const RisRecordTable text_table = { "text", &ris_text_type };
static const RisRecordTable version_table = { "text-version", &ris_text_version_type };

static gboolean
find_section (RisDb *db, const char *section, RisLabel *label, GError **error)
{
  GError *failure = NULL;

  if (ris_key_store_find_canonical (db, "text-section", section, label, &failure))
    return TRUE;
  if (failure == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_INTERNAL, "there is no section %s", section);
  else
    g_propagate_error (error, failure);
  return FALSE;
}

char *
ris_recording_read_text (RisDb *db, gint64 owner_id, const char *section, gint64 *version,
                         GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "recording/newest-text", error);
  RisLabel label;

  if (version != NULL)
    *version = 0;
  if (statement == NULL || !find_section (db, section, &label, error))
    return NULL;
  ris_statement_bind_id (statement, "owner_id", owner_id);
  ris_statement_bind_id (statement, "section_id", label.id);
  if (!ris_statement_next (statement, error))
    return NULL;
  if (version != NULL)
    *version = ris_statement_get_int (statement, "version");
  return g_strdup (ris_statement_get_text (statement, "markdown"));
}

static gboolean
add_version (RisRecordingEdit *edit, const RisText *text, gint64 version, const char *markdown,
             GError **error)
{
  g_autoptr (RisTextVersion) row = ris_text_version_new ();

  row->text_id = text->id;
  row->version = version;
  row->markdown = g_strdup (markdown);
  return ris_change_save (edit->change, &version_table, row, "written", error);
}

gboolean
ris_recording_write_text (RisRecordingEdit *edit, gint64 owner_id, const char *section,
                          const char *markdown, GError **error)
{
  RisDb *db = ris_change_get_db (edit->change);
  g_autoptr (RisText) text = ris_text_new ();
  g_autoptr (GError) failure = NULL;
  gint64 version = 0;
  g_autofree char *stored = ris_recording_read_text (db, owner_id, section, &version, &failure);
  gboolean is_stored;
  RisLabel label;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (g_strcmp0 (stored, markdown) == 0 || (stored == NULL && ris_text_is_blank (markdown)))
    return TRUE;
  if (!find_section (db, section, &label, error))
    return FALSE;
  text->owner_id = owner_id;
  text->section_id = label.id;
  if (!ris_record_store_load (db, &text_table, text, &is_stored, error))
    return FALSE;
  text->root_id = edit->recording->details->meeting->id;
  text->position = label.position;
  return ris_change_save (edit->change, &text_table, text, "written", error)
         && add_version (edit, text, version + 1, markdown != NULL ? markdown : "", error);
}
