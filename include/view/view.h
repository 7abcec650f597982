/* The value tree that HTML templates, PDF templates and JSON render.
 *
 * A view is a tree of maps, lists, texts, numbers, flags and rich texts. Pages and documents fill it; renderers only
 * read it. The root owns everything below it: nodes are freed with the root and never one by one, and every text is
 * copied in. "Nothing" (%NULL text, unknown count, id 0) is left out, so a template asks `{{#start}}…{{/start}}`.
 */
#pragma once

#include "base/record.h"
#include "view/rich.h"

typedef struct _RisView RisView;

typedef enum
{
  RIS_VIEW_MAP,
  RIS_VIEW_LIST,
  RIS_VIEW_TEXT,
  RIS_VIEW_INT,
  RIS_VIEW_BOOL,
  RIS_VIEW_RICH,
} RisViewKind;

/** ris_view_new: (transfer full): an empty map that owns all that is put into it. */
RisView *ris_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** ris_view_free: frees a root (nullable) and the tree below it. Only for what ris_view_new() returned. */
void ris_view_free (RisView *root);

/* filling; @map must be a map, @name a name the map does not have yet (a programming error otherwise) */

/** ris_view_set_text: puts a copy of @text (nullable: then nothing is put) into @map. */
void ris_view_set_text (RisView *map, const char *name, const char *text);

/** ris_view_set_int: puts @value into @map, unless it is %RIS_UNKNOWN. */
void ris_view_set_int (RisView *map, const char *name, gint64 value);

/** ris_view_set_bool: puts @value into @map. */
void ris_view_set_bool (RisView *map, const char *name, gboolean value);

/** ris_view_take_rich: puts @rich (transfer full, nullable: then nothing is put) into @map. */
void ris_view_take_rich (RisView *map, const char *name, RisRich *rich);

/** ris_view_add_map: (transfer none): a new empty map in @map under @name. */
RisView *ris_view_add_map (RisView *map, const char *name);

/** ris_view_add_list: (transfer none): a new empty list in @map under @name. */
RisView *ris_view_add_list (RisView *map, const char *name);

/** ris_view_append_map: (transfer none): a new empty map at the end of @list. */
RisView *ris_view_append_map (RisView *list);

/** ris_view_append_text: appends a copy of @text to @list. */
void ris_view_append_text (RisView *list, const char *text);

/** ris_view_set_record: puts every field of @record into @map under the field's name; what is nothing is left out. */
void ris_view_set_record (RisView *map, const RisRecordType *type, gconstpointer record);

/* reading */

/** ris_view_get_kind: what @view is. */
RisViewKind ris_view_get_kind (const RisView *view);

/** ris_view_get: (nullable) (transfer none): the value under @name, or %NULL where @map has none. */
const RisView *ris_view_get (const RisView *map, const char *name);

/** ris_view_get_text: (transfer none): the text of a text value. */
const char *ris_view_get_text (const RisView *view);

/** ris_view_get_int: the number of an int value, 0/1 of a bool value. */
gint64 ris_view_get_int (const RisView *view);

/** ris_view_get_rich: (transfer none): the rich text of a rich value. */
const RisRich *ris_view_get_rich (const RisView *view);

/** ris_view_get_first / ris_view_get_next: (nullable): walks the children of a map or list in order of insertion. */
const RisView *ris_view_get_first (const RisView *container);
const RisView *ris_view_get_next (const RisView *child);

/** ris_view_get_name: (nullable): the name of a value inside its map; %NULL for the root and in lists. */
const char *ris_view_get_name (const RisView *child);

/** ris_view_is_true: Mustache's truth: not false, not 0, not the empty text, not an empty list; maps are true. */
gboolean ris_view_is_true (const RisView *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisView, ris_view_free)
