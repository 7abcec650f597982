/* The order of an agenda: a tree in two parts, written down as positions, and the numbers that follow from it.
 *
 * A number is given once: with the invitation. Until then it is computed, so that an agenda can be rebuilt freely; behind it new
 * items are counted on from the last number or in a series of their own, and nobody's number ever moves.
 */
#include "base/text.h"
#include "meeting-desk-private.h"

#include <stdlib.h>
#include <string.h>

#define STEP 100    /* room between two positions, as imported agendas have it */
#define MAX_LEVEL 8 /* a circle in stored data must come to an end */

/* --- the tree --- */

static gboolean
are_siblings (const RisAgendaItem *a, const RisAgendaItem *b)
{
  return a->parent_id == b->parent_id && strcmp (a->part, b->part) == 0;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const RisAgendaItem *one = *(RisAgendaItem *const *)a;
  const RisAgendaItem *other = *(RisAgendaItem *const *)b;
  int part = strcmp (other->part, one->part); /* "public" before "closed" */

  if (part != 0)
    return part;
  if (one->position != other->position)
    return one->position < other->position ? -1 : 1;
  return one->id < other->id ? -1 : one->id > other->id;
}

/* moves the children of @parent_id from @items to @ordered, each followed by what is below it */
static void
collect (GPtrArray *items, GPtrArray *ordered, gint64 parent_id, guint level)
{
  for (guint i = 0; i < items->len && level < MAX_LEVEL; i++)
    {
      RisAgendaItem *item = items->pdata[i];

      if (item == NULL || item->parent_id != parent_id)
        continue;
      g_ptr_array_add (ordered, item);
      items->pdata[i] = NULL;
      if (item->id != 0)
        collect (items, ordered, item->id, level + 1);
    }
}

static void
set_positions (GPtrArray *items)
{
  gint64 position = 0;
  const char *part = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      RisAgendaItem *item = items->pdata[i];

      if (g_strcmp0 (part, item->part) != 0)
        position = 0;
      part = item->part;
      position += STEP;
      item->position = position;
    }
}

void
ris_agenda_desk_order (GPtrArray *items)
{
  g_autoptr (GPtrArray) ordered = g_ptr_array_sized_new (items->len);

  g_ptr_array_sort (items, compare);
  collect (items, ordered, 0, 0);
  for (guint i = 0; i < items->len; i++) /* what hangs below nothing we know */
    if (items->pdata[i] != NULL)
      g_ptr_array_add (ordered, items->pdata[i]);
  for (guint i = 0; i < ordered->len; i++)
    items->pdata[i] = ordered->pdata[i];
  set_positions (items);
}

gint64
ris_agenda_desk_order_find (const GPtrArray *items, const RisAgendaItem *item)
{
  gint64 index = 0;

  for (guint i = 0; i < items->len; i++)
    if (items->pdata[i] != item && are_siblings (items->pdata[i], item)
        && compare (&items->pdata[i], &item) < 0)
      index++;
  return index;
}

void
ris_agenda_desk_order_place (GPtrArray *items, RisAgendaItem *item, gint64 index)
{
  gint64 place = 0;

  g_ptr_array_sort (items, compare);
  for (guint i = 0; i < items->len; i++)
    {
      RisAgendaItem *sibling = items->pdata[i];

      if (sibling == item || !are_siblings (sibling, item))
        continue;
      sibling->position = place < index ? place : place + 1;
      place++;
    }
  item->position = CLAMP (index, 0, place);
  ris_agenda_desk_order (items);
}

static const RisAgendaItem *
find (const GPtrArray *items, gint64 id)
{
  for (guint i = 0; i < items->len && id != 0; i++)
    if (((const RisAgendaItem *)items->pdata[i])->id == id)
      return items->pdata[i];
  return NULL;
}

gboolean
ris_agenda_desk_order_is_below (const GPtrArray *items, const RisAgendaItem *item, gint64 root_id)
{
  for (guint level = 0; item != NULL && level < MAX_LEVEL; level++)
    {
      if (item->id == root_id)
        return TRUE;
      item = find (items, item->parent_id);
    }
  return FALSE;
}

/* --- numbers --- */

static const RisAgendaDeskItem *
find_shown (const GPtrArray *items, gint64 id)
{
  for (guint i = 0; i < items->len && id != 0; i++)
    if (((const RisAgendaDeskItem *)items->pdata[i])->id == id)
      return items->pdata[i];
  return NULL;
}

/* the number behind @prefix where @label is nothing but that: 7 of "Ö 7" */
static gint64
read_count (const char *label, const char *prefix)
{
  gint64 count = 0;

  if (label == NULL || !g_str_has_prefix (label, prefix))
    return 0;
  return g_ascii_string_to_signed (label + strlen (prefix), 10, 1, G_MAXINT32, &count, NULL) ? count
                                                                                             : 0;
}

/* (transfer full): what stands before the count of @item */
static char *
dup_prefix (const GPtrArray *items, const RisAgendaDeskItem *item, const char *mark)
{
  const RisAgendaDeskItem *parent = find_shown (items, item->parent_id);
  const char *part = strcmp (item->part, "public") == 0 ? "Ö" : "N";

  if (parent != NULL && parent->label != NULL)
    return g_strconcat (parent->label, ".", NULL);
  return mark == NULL ? g_strconcat (part, " ", NULL) : g_strconcat (part, " ", mark, " ", NULL);
}

static void
number_item (const GPtrArray *items, RisAgendaDeskItem *item, const char *mark)
{
  g_autofree char *prefix = dup_prefix (items, item, mark);
  gint64 last = 0;

  for (guint i = 0; i < items->len; i++)
    last = MAX (last, read_count (((const RisAgendaDeskItem *)items->pdata[i])->label, prefix));
  item->label = g_strdup_printf ("%s%" G_GINT64_FORMAT, prefix, last + 1);
}

void
ris_agenda_desk_number (GPtrArray *items, const char *mark)
{
  for (guint i = 0; i < items->len; i++)
    {
      RisAgendaDeskItem *item = items->pdata[i];

      g_free (item->label);
      item->label = g_strdup (item->number);
    }
  for (guint i = 0; i < items->len; i++)
    {
      RisAgendaDeskItem *item = items->pdata[i];
      const RisAgendaDeskItem *parent = find_shown (items, item->parent_id);

      if (item->label == NULL)
        number_item (items, item, mark);
      item->level = parent != NULL ? MIN (parent->level + 1, 4) : 1;
    }
}
