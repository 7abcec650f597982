/* Changes at the desk. The audit row says what the row was and what it became, so that the log alone can tell the story. */
#include "council/change.h"

#include "base/date.h"
#include "council-private.h"

struct _RisChange
{
  RisCouncil *desk;            /* (unowned): the caller's */
  RisTransaction *transaction; /* (owned) */
  char *now;                   /* (owned) */
};

RisChange *
ris_change_begin (RisCouncil *desk, GError **error)
{
  g_autoptr (RisTransaction) transaction = NULL;
  RisChange *change;

  g_return_val_if_fail (desk->writer != NULL && desk->actor != NULL, NULL);
  transaction = ris_transaction_begin (desk->writer, error);
  if (transaction == NULL)
    return NULL;
  change = g_new0 (RisChange, 1);
  change->desk = desk;
  change->transaction = g_steal_pointer (&transaction);
  change->now = ris_date_dup_from_unix (ris_council_get_now (desk));
  return change;
}

void
ris_change_free (RisChange *change)
{
  if (change == NULL)
    return;
  ris_transaction_free (change->transaction);
  g_free (change->now);
  g_free (change);
}

gboolean
ris_change_load (RisChange *change, const RisRecordTable *table, gpointer record, GError **error)
{
  gboolean is_stored;

  if (!ris_record_store_load (change->desk->writer, table, record, &is_stored, error))
    return FALSE;
  if (!is_stored)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no such %s", table->name);
  return is_stored;
}

static gint64
get_id (const RisRecordType *type, gconstpointer record)
{
  const RisField *id = ris_record_find_field (type, "id");

  return id != NULL ? ris_field_get_int (id, record) : 0;
}

/* (transfer full) (nullable): the stored row with the key of @record; NULL without @error where there is none */
static gpointer
dup_stored (RisChange *change, const RisRecordTable *table, gconstpointer record, GError **error)
{
  gpointer stored = ris_record_copy (table->type, record);
  gboolean is_stored = FALSE;

  if (ris_record_store_load (change->desk->writer, table, stored, &is_stored, error) && is_stored)
    return stored;
  ris_record_free (table->type, stored);
  return NULL;
}

gboolean
ris_change_save (RisChange *change, const RisRecordTable *table, gpointer record,
                 const char *action, GError **error)
{
  g_autofree char *before = NULL, *after = NULL;
  RisRecordOutcome outcome;
  GError *failure = NULL;
  gpointer stored = dup_stored (change, table, record, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (stored != NULL)
    {
      before = ris_record_dup_json (table->type, stored);
      ris_record_free (table->type, stored);
    }
  if (!ris_record_store_save (change->desk->writer, table, record, change->now, &outcome, error))
    return FALSE;
  if (outcome == RIS_RECORD_UNCHANGED)
    return TRUE;
  after = ris_record_dup_json (table->type, record);
  return ris_change_note (change,
                          &(const RisAuditEntry){ .action = action,
                                                  .object_kind = table->name,
                                                  .object_id = get_id (table->type, record),
                                                  .before = before,
                                                  .after = after },
                          error);
}

RisStatement *
ris_change_query (RisChange *change, const char *name, GError **error)
{
  return ris_db_query (change->desk->writer, name, error);
}

gboolean
ris_change_note (RisChange *change, const RisAuditEntry *entry, GError **error)
{
  RisAuditEntry complete = *entry;

  complete.at = change->now;
  complete.actor = change->desk->actor->account->login;
  return ris_audit_append (change->desk->writer, &complete, error);
}

RisDb *
ris_change_get_db (RisChange *change)
{
  return change->desk->writer;
}

const char *
ris_change_get_now (const RisChange *change)
{
  return change->now;
}

gboolean
ris_change_commit (RisChange *change, GError **error)
{
  return ris_transaction_commit (change->transaction, error);
}
