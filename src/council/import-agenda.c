/* Import of agenda items: a flat list with numbers becomes a tree, and notices inside an item become items of their own.
 */
#include "import-writer-private.h"

#include "model/agenda-item.h"

#include <string.h>

static const RisImportTable item_table
    = { { "agenda-item", &ris_agenda_item_type }, RIS_IMPORT_AGENDA_ITEM, &ris_import_format_item };
static const RisImportTable notice_table
    = { { "agenda-item", &ris_agenda_item_type }, RIS_IMPORT_AGENDA_ITEM, NULL };

typedef struct
{
  RisImportWriter *writer;
  const RisJson *meeting; /* of the file */
  gint64 meeting_id;
  const char *day;
} Agenda;

static void
set (char **member, const char *value)
{
  g_free (*member);
  *member = g_strdup (value);
}

/* --- the tree --- */

/* how deep a number lies: dots in "Ö 2.3.1" */
static guint
get_depth (const RisJson *item)
{
  const char *number = ris_json_get_text (item, "number");
  guint depth = 0;

  for (; number != NULL && *number != '\0'; number++)
    depth += *number == '.';
  return depth;
}

static int
compare_depth (gconstpointer a, gconstpointer b)
{
  const RisJson *item_a = *(const RisJson *const *)a;
  const RisJson *item_b = *(const RisJson *const *)b;
  guint depth_a = get_depth (item_a);
  guint depth_b = get_depth (item_b);

  if (depth_a != depth_b)
    return depth_a < depth_b ? -1 : 1;
  return item_a->line < item_b->line ? -1 : item_a->line > item_b->line;
}

/* the nearest stored item above @number: of "Ö 6.2.1" that is "Ö 6.2" or "Ö 6" */
static gint64
find_parent (const Agenda *agenda, const char *part, const char *number)
{
  g_autofree char *prefix = g_strdup (number);
  gint64 parent_id = 0;
  char *dot;

  while (parent_id == 0 && prefix != NULL && (dot = strrchr (prefix, '.')) != NULL)
    {
      g_autoptr (RisStatement) statement = ris_import_writer_query (agenda->writer, "parent");

      *dot = '\0';
      if (statement == NULL)
        return 0;
      ris_statement_bind_id (statement, "meeting_id", agenda->meeting_id);
      ris_statement_bind_text (statement, "part", part);
      ris_statement_bind_text (statement, "number", prefix);
      parent_id = ris_import_writer_read_id (agenda->writer, statement, "id");
    }
  return parent_id;
}

static gboolean
has_children (const Agenda *agenda, const char *number)
{
  g_autofree char *prefix = g_strconcat (number, ".", NULL);
  const RisJson *item = ris_json_get_first (agenda->meeting, "agendaItems");

  for (; item != NULL; item = item->next)
    {
      const char *other = ris_json_get_text (item, "number");

      if (other != NULL && g_str_has_prefix (other, prefix))
        return TRUE;
    }
  return FALSE;
}

/* a heading decides nothing and only groups what is below it */
static gboolean
is_heading (const Agenda *agenda, const RisAgendaItem *item, const RisJson *object)
{
  if (item->paper_id != 0 || item->result != NULL
      || ris_json_get_first (object, "decisions") != NULL)
    return FALSE;
  return item->title == NULL || (item->number != NULL && has_children (agenda, item->number));
}

/* --- notices --- */

static gint64
find_notice (RisImportWriter *writer, gint64 parent_id, gint64 position)
{
  g_autoptr (RisStatement) statement = ris_import_writer_query (writer, "notice");

  if (statement == NULL)
    return 0;
  ris_statement_bind_id (statement, "parent_id", parent_id);
  ris_statement_bind_int (statement, "position", position);
  return ris_import_writer_read_id (writer, statement, "id");
}

static void
put_notices (const Agenda *agenda, const RisAgendaItem *parent, const RisJson *object)
{
  gint64 position = parent->position;

  for (const RisJson *entry = ris_json_get_first (object, "subItems"); entry != NULL;
       entry = entry->next)
    {
      g_autoptr (RisAgendaItem) notice = ris_agenda_item_new ();

      notice->id = find_notice (agenda->writer, parent->id, ++position);
      if (!ris_import_writer_open (agenda->writer, &notice_table, notice, NULL))
        notice->is_public = parent->is_public;
      notice->meeting_id = agenda->meeting_id;
      notice->parent_id = parent->id;
      notice->position = position;
      set (&notice->part, parent->part);
      set (&notice->kind, "notice");
      set (&notice->origin, "regular");
      g_free (notice->number);
      g_free (notice->title);
      notice->title = ris_import_rules_dup_notice (entry->text, &notice->number);
      ris_import_writer_save (agenda->writer, &notice_table, notice, entry);
    }
}

/* --- items --- */

static void
set_place (const Agenda *agenda, RisAgendaItem *item, const RisJson *object, gboolean is_stored)
{
  const RisJson *order = ris_json_get (object, "order");
  const RisJson *is_public = ris_json_get (object, "public");

  item->meeting_id = agenda->meeting_id;
  if (order != NULL)
    item->position = order->integer * RIS_IMPORT_ORDER_STEP;
  if (ris_json_is_given (object, "treatedOrder"))
    item->treated_position = ris_json_get (object, "treatedOrder")->integer * RIS_IMPORT_ORDER_STEP;
  if (item->origin == NULL)
    item->origin = g_strdup ("regular");
  if (!is_stored || ris_json_get (object, "number") != NULL)
    {
      set (&item->part, ris_import_rules_get_part (object));
      item->parent_id = find_parent (agenda, item->part, item->number);
    }
  if (is_public != NULL && is_public->kind == RIS_JSON_BOOL)
    item->is_public = (gboolean)is_public->integer;
  else if (!is_stored)
    item->is_public = strcmp (item->part, "public") == 0;
}

static void
put_item (const Agenda *agenda, const RisJson *object)
{
  g_autoptr (RisAgendaItem) item = ris_agenda_item_new ();
  RisImportWriter *writer = agenda->writer;
  gboolean is_stored = ris_import_writer_open (writer, &item_table, item, object);
  RisImportPlace place;

  if (writer->error != NULL)
    return;
  set_place (agenda, item, object, is_stored);
  if (ris_json_get (object, "result") != NULL)
    item->result_id = ris_import_writer_find_result (writer, object);
  if (!is_stored || ris_json_get (object, "decisions") != NULL)
    set (&item->kind, is_heading (agenda, item, object) ? "heading" : "item");
  ris_import_writer_save (writer, &item_table, item, object);
  place = (RisImportPlace){ agenda->meeting_id, item->id, agenda->day };
  put_notices (agenda, item, object);
  ris_import_writer_put_text (writer, &place,
                              ris_import_writer_find_canonical (writer, "text-section",
                                                                "discussion"),
                              ris_json_get_text (object, "discussion"), NULL);
  ris_import_writer_put_files (writer, &place, "excerpt", object);
  ris_import_decision_put (writer, object, &place);
}

void
ris_import_agenda_put (RisImportWriter *writer, const RisJson *meeting, gint64 meeting_id,
                       const char *day)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  Agenda agenda = { writer, meeting, meeting_id, day };

  for (const RisJson *item = ris_json_get_first (meeting, "agendaItems"); item != NULL;
       item = item->next)
    g_ptr_array_add (items, (gpointer)item);
  g_ptr_array_sort (items, compare_depth); /* parents first */
  for (guint i = 0; i < items->len; i++)
    put_item (&agenda, items->pdata[i]);
}
