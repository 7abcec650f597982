/* The minutes, public edition: head, attendance, agenda, and each item with discussion, wording, result and votes. The
 * content is built from what was recorded; a text written twice could differ. */
#include "document-private.h"

#include "document/decision-view.h"
#include "document/meeting-view.h"

static gboolean
append_item (RisView *list, RisCouncil *council, const RisAgendaRow *row, GError **error)
{
  g_autoptr (RisAgendaItemDetails) details = ris_meetings_get_item (council, row->id, error);

  if (details == NULL)
    return FALSE;
  ris_draft_append_item (list, details);
  return TRUE;
}

static gboolean
add_items (RisDraft *draft, RisCouncil *council, const GPtrArray *agenda, GError **error)
{
  RisView *chapters = ris_view_add_list (draft->view, "chapters");
  RisView *items = NULL;
  const char *part = NULL;

  for (guint i = 0; i < agenda->len; i++)
    {
      const RisAgendaRow *row = agenda->pdata[i];

      if (g_strcmp0 (part, row->part) != 0)
        {
          RisView *chapter = ris_view_append_map (chapters);

          part = row->part;
          ris_view_set_text (chapter, "label",
                             g_str_equal (part, "public") ? "Öffentlicher Teil"
                                                          : "Nichtöffentlicher Teil");
          items = ris_view_add_list (chapter, "items");
        }
      if (!append_item (items, council, row, error))
        return FALSE;
    }
  return TRUE;
}

static void
add_state (RisDraft *draft, const RisMeetingDetails *details)
{
  const RisMinutesRow *minutes = details->minutes->len > 0 ? details->minutes->pdata[0] : NULL;

  ris_view_set_bool (draft->view, "is_signed", minutes != NULL && minutes->signed_on != NULL);
  if (minutes == NULL)
    return;
  ris_view_set_text (draft->view, "signed_on", minutes->signed_on);
  if (minutes->edition > 1)
    {
      ris_view_set_int (draft->view, "edition", minutes->edition);
      ris_view_set_text (draft->view, "correction_reason", minutes->correction_reason);
    }
}

static void
append_signature (RisView *list, const char *name, const char *function, const char *refused)
{
  RisView *map = ris_view_append_map (list);

  ris_view_set_text (map, "name", name);
  ris_view_set_text (map, "function", function);
  ris_view_set_text (map, "refused_because", refused);
}

/* where nobody recorded who signs, those who led and recorded the meeting do */
static void
append_usual_signatures (RisView *list, const RisMeetingDetails *details)
{
  const char *recorder = NULL;

  for (guint i = 0; i < details->presence->len; i++)
    {
      const RisPresenceRow *event = details->presence->pdata[i];

      if (recorder == NULL && g_strcmp0 (event->capacity, "recorder") == 0)
        recorder = event->name;
    }
  append_signature (list,
                    details->chairs->len > 0
                        ? ((const RisChairRow *)details->chairs->pdata[0])->name
                        : NULL,
                    "Vorsitz", NULL);
  append_signature (list, recorder, "Schriftführung", NULL);
}

static void
add_signatures (RisDraft *draft, const RisMeetingDetails *details)
{
  RisView *list = ris_view_add_list (draft->view, "signatures");

  for (guint i = 0; i < details->signatures->len; i++)
    {
      const RisSignatureRow *row = details->signatures->pdata[i];

      append_signature (list, row->name, row->function, row->refused_because);
    }
  if (details->signatures->len == 0)
    append_usual_signatures (list, details);
}

gboolean
ris_minutes_fill (RisCouncil *council, gint64 id, RisDraft *draft, GError **error)
{
  g_autoptr (RisMeetingDetails) details = ris_meetings_get (council, id, error);

  if (details == NULL)
    return FALSE;
  ris_draft_begin_meeting (draft, council, "Niederschrift", details);
  ris_meeting_view_add_agenda (draft->view, details->agenda);
  ris_meeting_view_add_presence (draft->view, details->meeting, details->presence);
  ris_decision_view_add_texts (draft->view, "forewords", details->texts,
                               ris_decision_view_make_text, NULL);
  add_state (draft, details);
  add_signatures (draft, details);
  ris_draft_finish (draft, "minutes", id, details->meeting->modified);
  return add_items (draft, council, details->agenda, error);
}
