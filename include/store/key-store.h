/* Keys of other systems, and labels of vocabulary: what outsiders call our objects. */
#pragma once

#include "db/database.h"

/** ris_key_store_find: the object that @key stands for, 0 where there is none; on failure 0 with @error. */
gint64 ris_key_store_find (RisDb *db, const char *system, const char *kind, const char *key,
                           GError **error);

/** ris_key_store_put: remembers that @key stands for @object_id; the key must be new. */
gboolean ris_key_store_put (RisDb *db, const char *system, const char *kind, const char *key,
                            gint64 object_id, GError **error);

/** RisLabel: an entry of a vocabulary list: what the program decides by, and its place in the list. */
typedef struct
{
  gint64 id;
  gint64 position;
  char canonical[32];
} RisLabel;

/**
 * ris_key_store_find_label:
 * @label: (out): the entry of @list that people call so
 *
 * Returns: %FALSE where there is none or, with @error, on failure
 */
gboolean ris_key_store_find_label (RisDb *db, const char *list, const char *text, RisLabel *label,
                                   GError **error);

/** ris_key_store_find_canonical: ris_key_store_find_label() for the usual entry of a canonical value. */
gboolean ris_key_store_find_canonical (RisDb *db, const char *list, const char *canonical,
                                       RisLabel *label, GError **error);
