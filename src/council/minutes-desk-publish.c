/* Publishing minutes.
 *
 * One statement for each table sets the flags of what belongs to the public part; the publisher then takes it along. Nothing of
 * the closed part is touched: its items, votes, decisions, texts, exclusions and what happened while the doors were closed stay
 * internal. What of it may be told is a text of its own below the minutes, written for the public.
 */
#include "minutes-desk-private.h"

#include "base/text.h"
#include "council-private.h"
#include "store/key-store.h"

#include <string.h>

static const char *const statements[] = {
  "minutes-desk/publish-items",         "minutes-desk/publish-results",
  "minutes-desk/publish-consultations", "minutes-desk/publish-next",
  "minutes-desk/publish-votes",         "minutes-desk/publish-decisions",
  "minutes-desk/publish-recusals",      "minutes-desk/publish-texts",
  "minutes-desk/release-texts",         "minutes-desk/publish-phases",
  "minutes-desk/publish-presence",      "minutes-desk/publish-departures",
  "minutes-desk/publish-chairs",        "minutes-desk/publish-tasks",
};

/* of a closed meeting, whose day the portal may know, nothing is public but what is announced: results are settled there too */
static gboolean
is_for_closed (const char *name)
{
  static const char *const settling[]
      = { "publish-results", "publish-consultations", "release-texts" };

  for (guint i = 0; i < G_N_ELEMENTS (settling); i++)
    if (g_str_has_suffix (name, settling[i]))
      return TRUE;
  return FALSE;
}

/* statements that also say when */
static gboolean
has_instant (const char *name)
{
  static const char *const with[] = { "items",     "results",       "consultations", "next",
                                      "decisions", "release-texts", "publish-tasks" };

  for (guint i = 0; i < G_N_ELEMENTS (with); i++)
    if (g_str_has_suffix (name, with[i]))
      return TRUE;
  return FALSE;
}

static gboolean
run (RisMinutesEdit *edit, const char *name, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (edit->change, name, error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", edit->minutes->details->meeting->id);
  if (has_instant (name))
    ris_statement_bind_text (statement, "modified", ris_change_get_now (edit->change));
  return ris_statement_run (statement, error)
         && ris_change_note (edit->change,
                             &(const RisAuditEntry){ .action = "published",
                                                     .object_kind = strrchr (name, '/') + 1,
                                                     .object_id
                                                     = edit->minutes->details->meeting->id },
                             error);
}

static gboolean
set_flags (RisMinutesEdit *edit, GError **error)
{
  gboolean is_closed = g_strcmp0 (edit->minutes->details->meeting->publicity, "closed") == 0;

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if ((!is_closed || is_for_closed (statements[i])) && !run (edit, statements[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
publish_meeting (RisMinutesEdit *edit, GError **error)
{
  static const RisRecordTable table = { "meeting", &ris_meeting_type };
  g_autoptr (RisMeeting) meeting = ris_meeting_new ();

  meeting->id = edit->minutes->details->meeting->id;
  if (!ris_change_load (edit->change, &table, meeting, error))
    return FALSE;
  meeting->is_public = strcmp (meeting->publicity, "closed") != 0 || meeting->is_public;
  return ris_change_save (edit->change, &table, meeting, "published", error);
}

static gboolean
publish_edition (RisMinutesEdit *edit, GError **error)
{
  RisMinutesEdition *edition = edit->minutes->edition;
  g_autofree char *before = ris_record_dup_json (&ris_minutes_edition_type, edition);

  edition->is_public = TRUE;
  g_free (edition->published_on);
  edition->published_on = ris_council_dup_today (edit->desk);
  return ris_minutes_desk_put (edit, edition, "published", before, error);
}

static gboolean
is_signed (const RisMinutesDesk *minutes)
{
  return minutes->edition != NULL && strcmp (minutes->edition->status, "draft") != 0;
}

gboolean
ris_minutes_desk_publish (RisCouncil *desk, gint64 id, RisProblems *problems, GError **error)
{
  g_auto (RisMinutesEdit) edit = { .problems = problems };

  if (!ris_minutes_desk_edit (&edit, desk, id, RIS_MAY_PUBLISH, error))
    return FALSE;
  if (!is_signed (edit.minutes))
    {
      ris_problems_add (problems, "edition",
                        "Veröffentlicht werden kann erst die unterschriebene Niederschrift.");
      return FALSE;
    }
  return set_flags (&edit, error) && publish_meeting (&edit, error)
         && publish_edition (&edit, error) && ris_change_commit (edit.change, error);
}

/* --- announcing --- */

static const RisMinutesClosed *
find_closed (const RisMinutesDesk *minutes, gint64 item_id)
{
  for (guint i = 0; i < minutes->closed->len; i++)
    if (((const RisMinutesClosed *)minutes->closed->pdata[i])->id == item_id)
      return minutes->closed->pdata[i];
  return NULL;
}

/* (transfer full): what was announced before, and @text below it */
static char *
dup_announcements (const RisMinutesDesk *minutes, const RisMinutesClosed *item, const char *text)
{
  static const char *heading = "## Bekanntgabe aus nichtöffentlicher Sitzung";

  return g_strdup_printf ("%s\n\n%s%s%s\n\n%s",
                          minutes->announcements != NULL ? minutes->announcements : heading,
                          item->number != NULL ? "**TOP " : "",
                          item->number != NULL ? item->number : "",
                          item->number != NULL ? "**" : "", text);
}

/* the text is released at once and belongs to the edition, so that page and document show it */
static gboolean
write_announcements (RisMinutesEdit *edit, const char *markdown, GError **error)
{
  static const RisRecordTable text_table = { "text", &ris_text_type };
  static const RisRecordTable version_table = { "text-version", &ris_text_version_type };
  RisDb *db = ris_change_get_db (edit->change);
  g_autoptr (RisText) text = ris_text_new ();
  g_autoptr (RisTextVersion) row = ris_text_version_new ();
  g_autofree char *stored = NULL;
  gint64 version = 0;
  gboolean is_stored;
  RisLabel label;

  if (!ris_key_store_find_canonical (db, "text-section", "announcement", &label, error))
    return FALSE;
  stored
      = ris_recording_read_text (db, edit->minutes->edition->id, "announcement", &version, error);
  text->owner_id = edit->minutes->edition->id;
  text->section_id = label.id;
  if (!ris_record_store_load (db, &text_table, text, &is_stored, error))
    return FALSE;
  text->root_id = edit->minutes->details->meeting->id;
  text->position = label.position;
  text->is_public = TRUE;
  if (!ris_change_save (edit->change, &text_table, text, "announced", error))
    return FALSE;
  row->text_id = text->id;
  row->version = version + 1;
  row->markdown = g_strdup (markdown);
  row->released_at = g_strdup (ris_change_get_now (edit->change));
  return ris_change_save (edit->change, &version_table, row, "announced", error);
}

gboolean
ris_minutes_desk_announce (RisCouncil *desk, gint64 id, gint64 item_id, const char *text,
                           RisProblems *problems, GError **error)
{
  g_auto (RisMinutesEdit) edit = { .problems = problems };
  g_autofree char *markdown = NULL;
  const RisMinutesClosed *item;

  if (!ris_minutes_desk_edit (&edit, desk, id, RIS_MAY_PUBLISH, error))
    return FALSE;
  item = find_closed (edit.minutes, item_id);
  if (item == NULL)
    ris_problems_add (problems, "item",
                      "Bitte einen Punkt des nichtöffentlichen Teils mit Ergebnis auswählen.");
  if (ris_text_is_blank (text))
    ris_problems_add (problems, "text", "Bitte den Text der Bekanntgabe angeben.");
  if (edit.minutes->edition == NULL || !edit.minutes->edition->is_public)
    ris_problems_add (problems, "item",
                      "Bekannt gegeben werden kann erst unter einer veröffentlichten "
                      "Niederschrift.");
  if (!ris_problems_is_empty (problems))
    return FALSE;
  markdown = dup_announcements (edit.minutes, item, text);
  return write_announcements (&edit, markdown, error) && ris_change_commit (edit.change, error);
}
