/* Rows as records: what every writer of rows would do by hand, once.
 *
 * Saving compares with what is stored, so that nothing is written and no `modified` moves where nothing changed. That
 * makes imports repeatable and publications small.
 */
#include "store/record-store.h"

#include <string.h>

static RisStatement *
query (RisDb *db, const RisRecordTable *table, const char *verb, GError **error)
{
  g_autofree char *name = g_strconcat ("record/", table->name, "-", verb, NULL);

  return ris_db_query (db, name, error);
}

/* (transfer full) (nullable): the stored row with the key of @record; @error tells nothing from failure */
static gpointer
find_stored (RisDb *db, const RisRecordTable *table, gconstpointer record, GError **error)
{
  g_autoptr (RisStatement) statement = query (db, table, "stored", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_record (statement, table->type, record);
  return ris_statement_read_one (statement, table->type, error);
}

gboolean
ris_record_store_load (RisDb *db, const RisRecordTable *table, gpointer record, gboolean *is_stored,
                       GError **error)
{
  g_autoptr (RisStatement) statement = query (db, table, "stored", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_record (statement, table->type, record);
  *is_stored = ris_statement_next (statement, &failure);
  if (*is_stored)
    ris_statement_read_record (statement, table->type, record);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

gint64
ris_record_store_next_id (RisDb *db, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "id/next", error);
  gint64 id;

  if (statement == NULL || !ris_statement_next (statement, error))
    return 0;
  id = ris_statement_get_id (statement, "value");
  return ris_statement_run (statement, error) ? id : 0;
}

/* the two instants of a row; not every table has them */
static void
set_instants (const RisRecordType *type, gpointer record, const char *created, const char *modified)
{
  const RisField *created_field = ris_record_find_field (type, "created");
  const RisField *modified_field = ris_record_find_field (type, "modified");

  if (created_field != NULL)
    ris_field_set_text (created_field, record, created);
  if (modified_field != NULL)
    ris_field_set_text (modified_field, record, modified);
}

static gboolean
put (RisDb *db, const RisRecordTable *table, gconstpointer record, GError **error)
{
  g_autoptr (RisStatement) statement = query (db, table, "put", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_record (statement, table->type, record);
  return ris_statement_run (statement, error);
}

static gboolean
insert (RisDb *db, const RisRecordTable *table, gpointer record, const char *now, GError **error)
{
  const RisField *id = ris_record_find_field (table->type, "id");

  if (id != NULL && ris_field_is_nothing (id, record))
    {
      gint64 next = ris_record_store_next_id (db, error);

      if (next == 0)
        return FALSE;
      ris_field_set_int (id, record, next);
    }
  set_instants (table->type, record, now, now);
  return put (db, table, record, error);
}

/* gives @record the identity of @stored: what is different then is a change */
static void
take_identity (const RisRecordType *type, gpointer record, gconstpointer stored)
{
  const RisField *id = ris_record_find_field (type, "id");
  const RisField *created = ris_record_find_field (type, "created");
  const RisField *modified = ris_record_find_field (type, "modified");

  if (id != NULL)
    ris_field_set_int (id, record, ris_field_get_int (id, stored));
  set_instants (type, record, created == NULL ? NULL : ris_field_get_text (created, stored),
                modified == NULL ? NULL : ris_field_get_text (modified, stored));
}

gboolean
ris_record_store_save (RisDb *db, const RisRecordTable *table, gpointer record, const char *now,
                       RisRecordOutcome *outcome, GError **error)
{
  const RisField *modified = ris_record_find_field (table->type, "modified");
  GError *failure = NULL;
  gpointer stored = find_stored (db, table, record, &failure);
  gboolean is_equal;

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (stored == NULL)
    {
      *outcome = RIS_RECORD_WRITTEN;
      return insert (db, table, record, now, error);
    }
  take_identity (table->type, record, stored);
  is_equal = ris_record_equal (table->type, record, stored);
  ris_record_free (table->type, stored);
  *outcome = is_equal ? RIS_RECORD_UNCHANGED : RIS_RECORD_CHANGED;
  if (is_equal)
    return TRUE;
  if (modified != NULL)
    ris_field_set_text (modified, record, now);
  return put (db, table, record, error);
}

gboolean
ris_record_store_trim (RisDb *db, const RisRecordTable *table, gint64 owner_id, guint length,
                       guint *n_removed, GError **error)
{
  g_autoptr (RisStatement) statement = query (db, table, "surplus", error);
  GError *failure = NULL;

  *n_removed = 0;
  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "owner_id", owner_id);
  ris_statement_bind_int (statement, "length", length);
  while (ris_statement_next (statement, &failure))
    ++*n_removed;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}
