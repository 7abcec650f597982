/* Rows as records: loading and saving one row of any table whose struct has its columns.
 *
 * A table's statements are data/sql/record/<name>-stored.sql (finds the row by its key, reads the columns that are ours
 * to set), <name>-put.sql (inserts or updates it) and, for lists, <name>-surplus.sql. Columns that these statements do
 * not name keep what other people wrote into them.
 */
#pragma once

#include "db/database.h"

/** RisRecordTable: @name as in `paper-originator`, and the struct with the columns. */
typedef struct
{
  const char *name;
  const RisRecordType *type;
} RisRecordTable;

/** RisRecordOutcome: what saving did. */
typedef enum
{
  RIS_RECORD_UNCHANGED,
  RIS_RECORD_WRITTEN,
  RIS_RECORD_CHANGED,
} RisRecordOutcome;

/**
 * ris_record_store_load:
 * @record: has the key; is filled where the row is stored
 * @is_stored: (out)
 *
 * Returns: %FALSE on failure
 */
gboolean ris_record_store_load (RisDb *db, const RisRecordTable *table, gpointer record,
                                gboolean *is_stored, GError **error);

/**
 * ris_record_store_save:
 * @record: has the key; gets id, created and modified where it has these fields
 * @now: instant for created and modified
 * @outcome: (out)
 *
 * Inserts the row, updates it where it differs, or leaves it alone. A new row without id gets the next one.
 *
 * Returns: %FALSE on failure
 */
gboolean ris_record_store_save (RisDb *db, const RisRecordTable *table, gpointer record,
                                const char *now, RisRecordOutcome *outcome, GError **error);

/**
 * ris_record_store_trim:
 * @n_removed: (out): entries of the list of @owner_id whose position was above @length and that were deleted
 */
gboolean ris_record_store_trim (RisDb *db, const RisRecordTable *table, gint64 owner_id,
                                guint length, guint *n_removed, GError **error);

/** ris_record_store_next_id: a new id, unique in the installation; 0 on failure. */
gint64 ris_record_store_next_id (RisDb *db, GError **error);
