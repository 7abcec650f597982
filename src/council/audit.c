/* The audit log: a chain of sealed rows.
 *
 * The hash of a row is the SHA-256 (hexadecimal) of the hash before it (empty for the first) followed by the fields
 * sequence, at, actor, action, object_kind, object_id, before, after in this order. Each field is written as its length
 * in bytes (decimal), a colon, its bytes and a line feed; NULL as "-" and a line feed. Lengths make two different rows
 * never the same text.
 */
#include "council/audit.h"

#include "council-private.h"

#include <string.h>

static void
add_field (GChecksum *checksum, const char *text)
{
  g_autofree char *length = text == NULL ? g_strdup ("-") : g_strdup_printf ("%zu:", strlen (text));

  g_checksum_update (checksum, (const guchar *)length, -1);
  if (text != NULL)
    g_checksum_update (checksum, (const guchar *)text, -1);
  g_checksum_update (checksum, (const guchar *)"\n", 1);
}

static void
add_number (GChecksum *checksum, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  add_field (checksum, text);
}

static char *
dup_hash (const RisAuditRow *row)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *)row->previous_hash, -1);
  add_number (checksum, row->sequence);
  add_field (checksum, row->at);
  add_field (checksum, row->actor);
  add_field (checksum, row->action);
  add_field (checksum, row->object_kind);
  add_number (checksum, row->object_id);
  add_field (checksum, row->before);
  add_field (checksum, row->after);
  return g_strdup (g_checksum_get_string (checksum));
}

/* what the next row has to seal */
static gboolean
read_end (RisDb *db, gint64 *sequence, char **hash, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "audit/last", error);
  GError *failure = NULL;
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  has_row = ris_statement_next (statement, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  *sequence = has_row ? ris_statement_get_int (statement, "sequence") : 0;
  *hash = g_strdup (has_row ? ris_statement_get_text (statement, "hash") : "");
  return TRUE;
}

gboolean
ris_audit_append (RisDb *db, const RisAuditEntry *entry, GError **error)
{
  g_autoptr (RisAuditRow) row = ris_audit_row_new ();
  g_autoptr (RisStatement) statement = ris_db_query (db, "audit/append", error);

  if (statement == NULL || !read_end (db, &row->sequence, &row->previous_hash, error))
    return FALSE;
  row->sequence++;
  row->at = g_strdup (entry->at);
  row->actor = g_strdup (entry->actor);
  row->action = g_strdup (entry->action);
  row->object_kind = g_strdup (entry->object_kind);
  row->object_id = entry->object_id;
  row->before = g_strdup (entry->before);
  row->after = g_strdup (entry->after);
  row->hash = dup_hash (row);
  ris_statement_bind_record (statement, &ris_audit_row_type, row);
  return ris_statement_run (statement, error);
}

static gboolean
verify_row (const RisAuditRow *row, gint64 sequence, const char *previous_hash, GError **error)
{
  g_autofree char *hash = dup_hash (row);

  if (row->sequence == sequence && strcmp (row->previous_hash, previous_hash) == 0
      && strcmp (row->hash, hash) == 0)
    return TRUE;
  g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT,
               "audit row %" G_GINT64_FORMAT " does not continue the chain", row->sequence);
  return FALSE;
}

gboolean
ris_audit_verify (RisDb *db, gint64 *n_rows, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "audit/all", error);
  g_autofree char *previous_hash = g_strdup ("");
  GError *failure = NULL;
  gint64 sequence = 0;

  if (statement == NULL)
    return FALSE;
  while (ris_statement_next (statement, &failure))
    {
      g_autoptr (RisAuditRow) row = ris_audit_row_new ();

      ris_statement_read_record (statement, &ris_audit_row_type, row);
      if (!verify_row (row, ++sequence, previous_hash, error))
        return FALSE;
      g_free (previous_hash);
      previous_hash = g_steal_pointer (&row->hash);
    }
  if (n_rows != NULL)
    *n_rows = sequence;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

GPtrArray *
ris_audit_search (RisCouncil *desk, const RisAuditFilter *filter, guint n, GError **error)
{
  g_autoptr (RisStatement) statement = NULL;

  if (!ris_council_demand (desk, RIS_MAY_READ_AUDIT, RIS_WHOLE_BODY, error))
    return NULL;
  statement = ris_db_query (desk->db, "audit/search", error);
  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "actor", filter->actor);
  ris_statement_bind_text (statement, "object_kind", filter->object_kind);
  ris_statement_bind_id (statement, "object_id", filter->object_id);
  ris_statement_bind_text (statement, "from_at", filter->from_at);
  ris_statement_bind_text (statement, "to_at", filter->to_at);
  ris_statement_bind_int (statement, "below", filter->below);
  ris_statement_bind_int (statement, "n", n);
  return ris_statement_read_all (statement, &ris_audit_row_type, (GDestroyNotify)ris_audit_row_free,
                                 error);
}
