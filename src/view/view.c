/* The value tree.
 *
 * A page's view lives for one request and holds some hundred small values, so all of them come from one arena: a chain of
 * blocks that only grows and is dropped at once with the root. The root stands in the first block. Maps are linked lists:
 * they are short, are searched by a handful of names and must keep their order for JSON. To make a search cheap each
 * value keeps the first eight bytes of its name as a number; only where these agree are the names compared.
 */
#include "view/view.h"

#include <string.h>

#define BLOCK_BYTES 4096
#define BLOCK_MAX_BYTES (64 * 1024)
#define ALIGNMENT 8

typedef struct _Block Block;

struct _Block
{
  Block *previous; /* (owned) (nullable) */
  gsize size;
  gsize used;
};

typedef struct
{
  Block *block; /* (owned): the newest */
  RisView *
      first_rich; /* (unowned) (nullable): chain of the rich values, whose trees are not in the arena */
} Arena;

struct _RisView
{
  guint64 key;
  const char *name; /* (unowned) (nullable): in the arena */
  RisView *next;    /* (unowned) (nullable) */
  RisViewKind kind;
  union
  {
    struct
    {
      Arena *arena;   /* (unowned) */
      RisView *first; /* (unowned) (nullable) */
      RisView *last;  /* (unowned) (nullable) */
    } container;
    struct
    {
      RisRich *rich;      /* (owned) */
      RisView *next_rich; /* (unowned) (nullable) */
    } rich;
    const char *text; /* (unowned): in the arena */
    gint64 number;
  } value;
};

typedef struct
{
  Arena arena;
  RisView view;
} Root;

static Block *
block_new (Block *previous, gsize size)
{
  Block *block = g_malloc (sizeof (Block) + size);

  block->previous = previous;
  block->size = size;
  block->used = 0;
  return block;
}

static gpointer
arena_allocate (Arena *arena, gsize size)
{
  Block *block = arena->block;
  gsize rounded = (size + ALIGNMENT - 1) & ~(gsize)(ALIGNMENT - 1);
  gpointer memory;

  if (rounded > block->size - block->used)
    {
      gsize grown = MIN (block->size * 2, BLOCK_MAX_BYTES);

      block = arena->block = block_new (block, MAX (grown, rounded));
    }
  memory = (char *)(block + 1) + block->used;
  block->used += rounded;
  return memory;
}

static const char *
arena_dup_text (Arena *arena, const char *text)
{
  gsize size = strlen (text) + 1;

  return memcpy (arena_allocate (arena, size), text, size);
}

static guint64
make_key (const char *name)
{
  guint64 key = 0;

  for (guint i = 0; i < sizeof key && name[i] != '\0'; i++)
    key = key << 8 | (guchar)name[i];
  return key;
}

RisView *
ris_view_new (void)
{
  Arena arena = { block_new (NULL, BLOCK_BYTES - sizeof (Block)), NULL };
  Root *root = arena_allocate (&arena, sizeof (Root));

  memset (root, 0, sizeof *root);
  root->arena = arena;
  root->view.kind = RIS_VIEW_MAP;
  root->view.value.container.arena = &root->arena;
  return &root->view;
}

void
ris_view_free (RisView *root)
{
  Block *block;

  if (root == NULL)
    return;
  g_return_if_fail (root->kind == RIS_VIEW_MAP && root->name == NULL);

  for (RisView *rich = root->value.container.arena->first_rich; rich != NULL;
       rich = rich->value.rich.next_rich)
    ris_rich_free (rich->value.rich.rich);

  block = root->value.container.arena->block;
  while (block != NULL)
    {
      Block *previous = block->previous;

      g_free (block);
      block = previous;
    }
}

static RisView *
append (RisView *container, RisViewKind kind)
{
  Arena *arena = container->value.container.arena;
  RisView *child = arena_allocate (arena, sizeof (RisView));

  memset (child, 0, sizeof *child);
  child->kind = kind;
  if (kind == RIS_VIEW_MAP || kind == RIS_VIEW_LIST)
    child->value.container.arena = arena;
  if (container->value.container.last == NULL)
    container->value.container.first = child;
  else
    container->value.container.last->next = child;
  container->value.container.last = child;
  return child;
}

static RisView *
add (RisView *map, const char *name, RisViewKind kind)
{
  RisView *child = append (map, kind);

  child->key = make_key (name);
  child->name = arena_dup_text (map->value.container.arena, name);
  return child;
}

static gboolean
can_add (const RisView *map, const char *name)
{
  return map != NULL && map->kind == RIS_VIEW_MAP && name != NULL && name[0] != '\0'
         && ris_view_get (map, name) == NULL;
}

void
ris_view_set_text (RisView *map, const char *name, const char *text)
{
  g_return_if_fail (can_add (map, name));

  if (text != NULL)
    add (map, name, RIS_VIEW_TEXT)->value.text = arena_dup_text (map->value.container.arena, text);
}

void
ris_view_set_int (RisView *map, const char *name, gint64 value)
{
  g_return_if_fail (can_add (map, name));

  if (value != RIS_UNKNOWN)
    add (map, name, RIS_VIEW_INT)->value.number = value;
}

void
ris_view_set_bool (RisView *map, const char *name, gboolean value)
{
  g_return_if_fail (can_add (map, name));

  add (map, name, RIS_VIEW_BOOL)->value.number = value ? 1 : 0;
}

void
ris_view_take_rich (RisView *map, const char *name, RisRich *rich)
{
  g_autoptr (RisRich) owned = rich;
  Arena *arena;
  RisView *child;

  g_return_if_fail (can_add (map, name));

  if (owned == NULL)
    return;
  arena = map->value.container.arena;
  child = add (map, name, RIS_VIEW_RICH);
  child->value.rich.rich = g_steal_pointer (&owned);
  child->value.rich.next_rich = arena->first_rich;
  arena->first_rich = child;
}

RisView *
ris_view_add_map (RisView *map, const char *name)
{
  g_return_val_if_fail (can_add (map, name), NULL);

  return add (map, name, RIS_VIEW_MAP);
}

RisView *
ris_view_add_list (RisView *map, const char *name)
{
  g_return_val_if_fail (can_add (map, name), NULL);

  return add (map, name, RIS_VIEW_LIST);
}

RisView *
ris_view_append_map (RisView *list)
{
  g_return_val_if_fail (list != NULL && list->kind == RIS_VIEW_LIST, NULL);

  return append (list, RIS_VIEW_MAP);
}

void
ris_view_append_text (RisView *list, const char *text)
{
  g_return_if_fail (list != NULL && list->kind == RIS_VIEW_LIST && text != NULL);

  append (list, RIS_VIEW_TEXT)->value.text = arena_dup_text (list->value.container.arena, text);
}

void
ris_view_set_record (RisView *map, const RisRecordType *type, gconstpointer record)
{
  g_return_if_fail (type != NULL && record != NULL);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const RisField *field = &type->fields[i];

      if (ris_field_is_nothing (field, record))
        continue;
      if (field->kind == RIS_FIELD_TEXT)
        ris_view_set_text (map, field->name, ris_field_get_text (field, record));
      else if (field->kind == RIS_FIELD_BOOL)
        ris_view_set_bool (map, field->name, ris_field_get_int (field, record) != 0);
      else
        ris_view_set_int (map, field->name, ris_field_get_int (field, record));
    }
}

RisViewKind
ris_view_get_kind (const RisView *view)
{
  return view->kind;
}

const RisView *
ris_view_get (const RisView *map, const char *name)
{
  guint64 key;

  g_return_val_if_fail (map != NULL && map->kind == RIS_VIEW_MAP, NULL);

  key = make_key (name);
  for (const RisView *child = map->value.container.first; child != NULL; child = child->next)
    if (child->key == key && strcmp (child->name, name) == 0)
      return child;
  return NULL;
}

const char *
ris_view_get_text (const RisView *view)
{
  g_return_val_if_fail (view != NULL && view->kind == RIS_VIEW_TEXT, "");

  return view->value.text;
}

gint64
ris_view_get_int (const RisView *view)
{
  g_return_val_if_fail (view != NULL && (view->kind == RIS_VIEW_INT || view->kind == RIS_VIEW_BOOL),
                        0);

  return view->value.number;
}

const RisRich *
ris_view_get_rich (const RisView *view)
{
  g_return_val_if_fail (view != NULL && view->kind == RIS_VIEW_RICH, NULL);

  return view->value.rich.rich;
}

const RisView *
ris_view_get_first (const RisView *container)
{
  g_return_val_if_fail (container != NULL
                            && (container->kind == RIS_VIEW_MAP
                                || container->kind == RIS_VIEW_LIST),
                        NULL);

  return container->value.container.first;
}

const RisView *
ris_view_get_next (const RisView *child)
{
  return child->next;
}

const char *
ris_view_get_name (const RisView *child)
{
  return child->name;
}

gboolean
ris_view_is_true (const RisView *view)
{
  switch (view->kind)
    {
    case RIS_VIEW_LIST:
      return view->value.container.first != NULL;
    case RIS_VIEW_TEXT:
      return view->value.text[0] != '\0';
    case RIS_VIEW_INT:
    case RIS_VIEW_BOOL:
      return view->value.number != 0;
    case RIS_VIEW_RICH:
      return view->value.rich.rich->first != NULL;
    case RIS_VIEW_MAP:
    default:
      return TRUE;
    }
}
