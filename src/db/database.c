/* The connection: opening with the settings we rely on, errors, attaching, transactions.
 *
 * Settings: foreign keys are enforced; double-quoted texts, schema functions and loadable extensions are off (defence in
 * depth: our SQL is fixed at build time); WAL lets readers go on while one writes; 8 KiB pages were measured best for
 * rows that carry texts. What is withdrawn is overwritten, not only unlinked: public.db is made to be copied.
 */
#include "database-private.h"

#define BUSY_MILLISECONDS 5000

static RisErrorCode
code_of (int sqlite_code)
{
  switch (sqlite_code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return RIS_ERROR_BUSY;
    case SQLITE_CONSTRAINT:
      return RIS_ERROR_CONFLICT;
    case SQLITE_TOOBIG:
      return RIS_ERROR_TOO_LARGE;
    case SQLITE_CANTOPEN:
    case SQLITE_CORRUPT:
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_NOTADB:
    case SQLITE_PERM:
      return RIS_ERROR_UNAVAILABLE;
    default:
      return RIS_ERROR_INTERNAL;
    }
}

gboolean
ris_db_fail (RisDb *db, int code, const char *context, GError **error)
{
  g_set_error (error, RIS_ERROR, code_of (code), "%s: %s", context, sqlite3_errmsg (db->handle));
  return FALSE;
}

gboolean
ris_db_execute (RisDb *db, const char *sql, GError **error)
{
  int code = sqlite3_exec (db->handle, sql, NULL, NULL, NULL);

  if (code != SQLITE_OK)
    return ris_db_fail (db, code, "cannot run schema statement", error);
  return TRUE;
}

static gboolean
configure (RisDb *db, RisDbMode mode, GError **error)
{
  sqlite3_busy_timeout (db->handle, BUSY_MILLISECONDS);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  if (mode == RIS_DB_CREATE && !ris_db_execute (db, "PRAGMA page_size = 8192", error))
    return FALSE;
  if (mode != RIS_DB_READ_ONLY
      && !ris_db_execute (db, "PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON", error))
    return FALSE;
  return ris_db_execute (db,
                         "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = "
                         "MEMORY;"
                         "PRAGMA mmap_size = 2147483648; PRAGMA cell_size_check = ON",
                         error);
}

RisDb *
ris_db_open (const char *path, RisDbMode mode, GError **error)
{
  static const int flags[] = {
    [RIS_DB_READ_ONLY] = SQLITE_OPEN_READONLY,
    [RIS_DB_READ_WRITE] = SQLITE_OPEN_READWRITE,
    [RIS_DB_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
  };
  g_autoptr (RisDb) db = g_new0 (RisDb, 1);
  int code;

  db->statements
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)ris_statement_free);
  code = sqlite3_open_v2 (path, &db->handle,
                          flags[mode] | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW, NULL);
  if (code != SQLITE_OK)
    {
      ris_db_fail (db, code, path, error);
      return NULL;
    }
  if (!configure (db, mode, error) || !ris_tokenizer_register (db, error)
      || !ris_ranking_register (db, error) || !ris_plain_text_register (db, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  return g_steal_pointer (&db);
}

void
ris_db_close (RisDb *db)
{
  int code;

  if (db == NULL)
    return;
  g_hash_table_unref (db->statements);
  sqlite3_finalize (db->data_version);
  code = sqlite3_close (db->handle);
  if (code != SQLITE_OK)
    g_critical ("a statement was not given back before its connection was closed");
  g_free (db);
}

gboolean
ris_db_attach (RisDb *db, const char *path, const char *name, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (db->handle, "ATTACH :path AS :name", -1, &statement, NULL);

  if (code == SQLITE_OK)
    {
      sqlite3_bind_text (statement, 1, path, -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (statement, 2, name, -1, SQLITE_TRANSIENT);
      code = sqlite3_step (statement);
    }
  sqlite3_finalize (statement);
  return code == SQLITE_DONE || ris_db_fail (db, code, path, error);
}

gint64
ris_db_get_data_version (RisDb *db)
{
  gint64 version = 0;

  if (db->data_version == NULL
      && sqlite3_prepare_v2 (db->handle, "PRAGMA data_version", -1, &db->data_version, NULL)
             != SQLITE_OK)
    return 0;
  if (sqlite3_step (db->data_version) == SQLITE_ROW)
    version = sqlite3_column_int64 (db->data_version, 0);
  sqlite3_reset (db->data_version);
  return version;
}

/* --- transactions --- */

struct _RisTransaction
{
  RisDb *db; /* (unowned): outlives its transactions */
};

static RisTransaction *
begin (RisDb *db, const char *sql, GError **error)
{
  RisTransaction *transaction;
  int code = sqlite3_exec (db->handle, sql, NULL, NULL, NULL);

  if (code != SQLITE_OK)
    {
      ris_db_fail (db, code, "cannot begin a transaction", error);
      return NULL;
    }
  transaction = g_new0 (RisTransaction, 1);
  transaction->db = db;
  return transaction;
}

RisTransaction *
ris_transaction_begin (RisDb *db, GError **error)
{
  return begin (db, "BEGIN IMMEDIATE", error);
}

RisTransaction *
ris_transaction_begin_read (RisDb *db, GError **error)
{
  return begin (db, "BEGIN", error);
}

gboolean
ris_transaction_commit (RisTransaction *transaction, GError **error)
{
  int code = sqlite3_exec (transaction->db->handle, "COMMIT", NULL, NULL, NULL);

  return code == SQLITE_OK || ris_db_fail (transaction->db, code, "cannot commit", error);
}

void
ris_transaction_free (RisTransaction *transaction)
{
  if (transaction == NULL)
    return;
  if (!sqlite3_get_autocommit (transaction->db->handle))
    sqlite3_exec (transaction->db->handle, "ROLLBACK", NULL, NULL, NULL);
  g_free (transaction);
}
