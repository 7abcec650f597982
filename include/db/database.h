/* One connection to one SQLite file: the only door to the database.
 *
 * SQL stands in files below data/sql/ and is asked for by name: `ris_db_query (db, "meeting/by-id", &error)` prepares
 * data/sql/meeting/by-id.sql once per connection. Parameters are bound and columns are read by name. Connections are not
 * shared between threads or processes.
 */
#pragma once

#include "base/error.h"
#include "base/record.h"

typedef struct _RisDb RisDb;
typedef struct _RisStatement RisStatement;
typedef struct _RisTransaction RisTransaction;

/**
 * RisDbMode:
 * @RIS_DB_READ_ONLY: writing is impossible
 * @RIS_DB_READ_WRITE: the file must exist
 * @RIS_DB_CREATE: the file is made where there is none
 */
typedef enum
{
  RIS_DB_READ_ONLY,
  RIS_DB_READ_WRITE,
  RIS_DB_CREATE,
} RisDbMode;

/**
 * ris_db_open:
 * @path: file name, or ":memory:" in tests
 *
 * Opens with foreign keys, WAL, a busy time-out of 5 seconds and without loadable extensions.
 *
 * Returns: (transfer full): the connection; %NULL with %RIS_ERROR_UNAVAILABLE where the file cannot be opened or is no
 *   database
 */
RisDb *ris_db_open (const char *path, RisDbMode mode, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_db_close: closes the connection (nullable); all statements must have been given back. */
void ris_db_close (RisDb *db);

/** ris_db_attach: makes the existing file @path known to statements as schema @name; only for the publisher. */
gboolean ris_db_attach (RisDb *db, const char *path, const char *name, GError **error);

/** ris_db_get_data_version: a number that changes when another connection has committed a change to the file. */
gint64 ris_db_get_data_version (RisDb *db);

/**
 * ris_db_migrate:
 * @kind: "council" or "public": the folder below data/sql/schema/
 *
 * Brings the schema to the newest version: each numbered file runs in one transaction. A file from a newer Ratswerk is
 * refused (%RIS_ERROR_CONFLICT) and nothing is changed.
 */
gboolean ris_db_migrate (RisDb *db, const char *kind, GError **error);

/** ris_db_is_current: whether the schema is the newest of @kind; if not, @error says what to do. */
gboolean ris_db_is_current (RisDb *db, const char *kind, GError **error);

/* --- statements --- */

/**
 * ris_db_query:
 * @name: path below data/sql/ without ".sql"
 *
 * Returns: (transfer full): the prepared statement, without bindings. Give it back with g_autoptr: it is kept for the
 *   next caller. %NULL with %RIS_ERROR_INTERNAL where the file is missing or is not exactly one good statement
 */
RisStatement *ris_db_query (RisDb *db, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_statement_release: gives a statement (nullable) back to its connection. */
void ris_statement_release (RisStatement *statement);

/* binding; @parameter without the colon; a parameter the statement does not have is a programming error */

/** ris_statement_bind_text: binds a copy of @text; %NULL binds NULL. */
void ris_statement_bind_text (RisStatement *statement, const char *parameter, const char *text);

/** ris_statement_bind_id: binds an id; 0 binds NULL. */
void ris_statement_bind_id (RisStatement *statement, const char *parameter, gint64 id);

/** ris_statement_bind_int: binds a number; %RIS_UNKNOWN binds NULL. */
void ris_statement_bind_int (RisStatement *statement, const char *parameter, gint64 value);

/** ris_statement_bind_record: binds every field of @record whose name is a parameter; every parameter must have a field. */
void ris_statement_bind_record (RisStatement *statement, const RisRecordType *type,
                                gconstpointer record);

/**
 * ris_statement_next:
 *
 * Returns: %TRUE when there is a row to read; %FALSE at the end or, with @error set, on failure
 */
gboolean ris_statement_next (RisStatement *statement, GError **error);

/** ris_statement_run: runs a statement that returns no rows. Returns: %FALSE on failure. */
gboolean ris_statement_run (RisStatement *statement, GError **error);

/* reading the current row; a column the statement does not have is a programming error */

/** ris_statement_get_text: (nullable): borrowed until the next row; NULL gives %NULL. */
const char *ris_statement_get_text (RisStatement *statement, const char *column);

/** ris_statement_get_id: NULL gives 0. */
gint64 ris_statement_get_id (RisStatement *statement, const char *column);

/** ris_statement_get_int: NULL gives %RIS_UNKNOWN. */
gint64 ris_statement_get_int (RisStatement *statement, const char *column);

/** ris_statement_read_record: fills the fields named like the row's columns; a column without a field is an error. */
void ris_statement_read_record (RisStatement *statement, const RisRecordType *type,
                                gpointer record);

/**
 * ris_statement_read_one:
 *
 * Returns: (transfer full) (nullable): the first row as a new record; %NULL without @error where there is no row
 */
gpointer ris_statement_read_one (RisStatement *statement, const RisRecordType *type,
                                 GError **error);

/**
 * ris_statement_read_all:
 * @free_record: the type's free function
 *
 * Returns: (transfer full): all rows as records, possibly none; %NULL on failure
 */
GPtrArray *ris_statement_read_all (RisStatement *statement, const RisRecordType *type,
                                   GDestroyNotify free_record, GError **error);

/* --- transactions --- */

/** ris_transaction_begin: (transfer full): a writing transaction that rolls back when it goes out of scope. */
RisTransaction *ris_transaction_begin (RisDb *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_transaction_begin_read: (transfer full): one consistent state for all queries until it is freed. */
RisTransaction *ris_transaction_begin_read (RisDb *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_transaction_commit: makes the changes permanent; @transaction still has to be freed. */
gboolean ris_transaction_commit (RisTransaction *transaction, GError **error);

/** ris_transaction_free: ends the transaction (nullable); rolls back unless it was committed. */
void ris_transaction_free (RisTransaction *transaction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisDb, ris_db_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisStatement, ris_statement_release)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisTransaction, ris_transaction_free)
