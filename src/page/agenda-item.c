/* One agenda item: subject, paper, discussion, decisions with their votes and wording, attachments: the excerpt. */
#include "page/agenda-item.h"

#include "page-private.h"

#include "council/meetings.h"
#include "document/decision-view.h"
#include "document/meeting-view.h"
#include "model/wording.h"

static void
append_child (RisView *list, const RisAgendaRow *item)
{
  RisView *map = ris_view_append_map (list);

  ris_view_set_int (map, "id", item->id);
  ris_view_set_text (map, "number", item->number);
  ris_view_set_text (map, "title", item->title);
  ris_meeting_view_set_result (map, item->result, item->result_canonical, item->outcome,
                               item->printed);
}

static void
add_children (RisView *view, const RisAgendaItemDetails *details)
{
  RisView *list = ris_view_add_list (view, "children");

  for (guint i = 0; i < details->agenda->len; i++)
    if (((const RisAgendaRow *)details->agenda->pdata[i])->parent_id == details->item->id)
      append_child (list, details->agenda->pdata[i]);
}

static void
add_neighbours (RisView *view, const RisAgendaItemDetails *details)
{
  const GPtrArray *agenda = details->agenda;

  for (guint i = 0; i < agenda->len; i++)
    {
      if (((const RisAgendaRow *)agenda->pdata[i])->id != details->item->id)
        continue;
      if (i > 0)
        ris_view_set_record (ris_view_add_map (view, "earlier"), &ris_agenda_row_type,
                             agenda->pdata[i - 1]);
      if (i + 1 < agenda->len)
        ris_view_set_record (ris_view_add_map (view, "later"), &ris_agenda_row_type,
                             agenda->pdata[i + 1]);
      return;
    }
}

static void
add_item (RisView *view, const RisAgendaRow *item)
{
  RisView *map = ris_view_add_map (view, "item");
  g_autofree char *paper = ris_page_dup_title (item->paper_name);

  ris_view_set_int (map, "id", item->id);
  ris_view_set_text (map, "number", item->number);
  ris_view_set_text (map, "invitation_number", item->invitation_number);
  if (item->paper_id != 0)
    {
      ris_view_set_int (map, "paper_id", item->paper_id);
      ris_view_set_text (map, "paper_name", paper);
    }
  ris_view_set_text (map, "paper_number", item->paper_number);
  ris_view_set_text (map, "paper_type", item->paper_type);
  ris_view_set_text (map, "paper_lead", item->paper_lead);
  ris_view_set_text (map, "origin_text", ris_wording_get_origin (item->origin));
  ris_view_set_bool (map, "has_several_votes", item->votes > 1);
  ris_meeting_view_set_result (map, item->result, item->result_canonical, item->outcome,
                               item->printed);
}

static void
add_block_of (RisView *view, const GPtrArray *decided_by)
{
  RisView *list = ris_view_add_list (view, "block_of");

  for (guint i = 0; i < decided_by->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_block_row_type, decided_by->pdata[i]);
}

static RisView *
view_item (RisCouncil *council, const RisAgendaItemDetails *details)
{
  g_autofree char *heading = ris_page_dup_title (details->item->title);
  g_autofree char *title
      = g_strdup_printf ("%s%s%s, %s", details->item->number != NULL ? details->item->number : "",
                         details->item->number != NULL ? " " : "", heading, details->meeting->name);
  g_autofree char *meeting_url
      = g_strdup_printf ("/sitzungen/%" G_GINT64_FORMAT, details->meeting->id);
  const char *draft = ris_decision_view_get_draft (details);
  RisView *view = ris_page_new (title);
  RisView *crumbs = ris_page_add_breadcrumb (view);

  ris_page_append_crumb (crumbs, "/sitzungen", "Sitzungen");
  ris_page_append_crumb (crumbs, meeting_url, details->meeting->name);
  ris_page_append_crumb (crumbs, NULL,
                         details->item->number != NULL ? details->item->number
                                                       : "Tagesordnungspunkt");
  ris_view_set_text (view, "heading", heading);
  ris_view_set_text (view, "description",
                     "Beratung, Beschluss und Abstimmungsergebnis zu diesem Tagesordnungspunkt.");
  add_item (view, details->item);
  ris_meeting_view_describe (ris_view_add_map (view, "meeting"), details->meeting,
                             details->organizations);
  ris_decision_view_add_texts (view, "discussion", details->texts, ris_page_make_text, council);
  ris_decision_view_add (view, details, ris_page_make_text, council);
  add_block_of (view, details->decided_by);
  ris_page_append_files (ris_view_add_list (view, "files"), details->files);
  if (draft != NULL)
    ris_view_take_rich (ris_view_add_map (view, "proposal"), "text",
                        ris_page_make_text (draft, council));
  add_children (view, details);
  add_neighbours (view, details);
  return view;
}

static RisResponse *
agenda_item_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisAgendaItemDetails) details = NULL;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  details = ris_meetings_get_item (council, id, error);
  if (details == NULL)
    return NULL;
  return ris_response_new_page (request, "agenda-item/show", view_item (council, details));
}

const RisRoute ris_agenda_item_routes[] = {
  { "GET", "/tops/:id", agenda_item_show, RIS_MAY_READ_PUBLIC },
  { 0 },
};
