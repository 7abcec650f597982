/* Statements: SQL from resource files, prepared once per connection, bound and read by name.
 *
 * A statement that is in use is taken out of the connection's table, so a nested use of the same name prepares a second
 * copy; giving back keeps one of them. Column and parameter numbers are looked up once and remembered.
 */
#include "database-private.h"

#include <gio/gio.h>

#define SQL_PREFIX "/de/ratswerk/data/sql/"

struct _RisStatement
{
  RisDb *db;            /* (unowned): outlives its statements */
  char *name;           /* (owned) */
  sqlite3_stmt *handle; /* (owned) */
  char **columns;       /* (owned): copies, because SQLite's names end when it prepares again */
  int n_columns;
  const RisRecordType *mapped_type; /* (unowned): the type @mapping was made for */
  const RisField **mapping;         /* (owned) array: the field of each column */
};

void
ris_statement_free (RisStatement *statement)
{
  if (statement == NULL)
    return;
  sqlite3_finalize (statement->handle);
  g_free (statement->name);
  g_strfreev (statement->columns);
  g_free (statement->mapping);
  g_free (statement);
}

static gboolean
is_only_white_space (const char *text, const char *end)
{
  while (text < end && g_ascii_isspace (*text))
    text++;
  return text >= end;
}

static RisStatement *
prepare (RisDb *db, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (SQL_PREFIX, name, ".sql", NULL);
  g_autoptr (GBytes) sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  RisStatement *statement;
  const char *tail = NULL;
  const char *end;
  int code;

  if (sql == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INTERNAL, "there is no statement data/sql/%s.sql",
                   name);
      return NULL;
    }
  statement = g_new0 (RisStatement, 1);
  statement->db = db;
  statement->name = g_strdup (name);
  code = sqlite3_prepare_v3 (db->handle, g_bytes_get_data (sql, NULL), (int)g_bytes_get_size (sql),
                             SQLITE_PREPARE_PERSISTENT, &statement->handle, &tail);
  end = (const char *)g_bytes_get_data (sql, NULL) + g_bytes_get_size (sql);
  if (code != SQLITE_OK || statement->handle == NULL)
    ris_db_fail (db, code, path, error);
  else if (!is_only_white_space (tail, end))
    g_set_error (error, RIS_ERROR, RIS_ERROR_INTERNAL,
                 "data/sql/%s.sql holds more than one statement", name);
  else
    {
      statement->n_columns = sqlite3_column_count (statement->handle);
      statement->columns = g_new0 (char *, statement->n_columns + 1);
      for (int i = 0; i < statement->n_columns; i++)
        statement->columns[i] = g_strdup (sqlite3_column_name (statement->handle, i));
      return statement;
    }
  ris_statement_free (statement);
  return NULL;
}

RisStatement *
ris_db_query (RisDb *db, const char *name, GError **error)
{
  gpointer key = NULL, kept = NULL;

  if (g_hash_table_steal_extended (db->statements, name, &key, &kept))
    {
      g_free (key);
      return kept;
    }
  return prepare (db, name, error);
}

void
ris_statement_release (RisStatement *statement)
{
  if (statement == NULL)
    return;
  sqlite3_reset (statement->handle);
  sqlite3_clear_bindings (statement->handle);
  g_hash_table_replace (statement->db->statements, g_strdup (statement->name), statement);
}

/* --- binding --- */

static int
parameter_index (RisStatement *statement, const char *parameter)
{
  char name[64];
  int index;

  g_snprintf (name, sizeof name, ":%s", parameter);
  index = sqlite3_bind_parameter_index (statement->handle, name);
  if (index == 0)
    g_critical ("data/sql/%s.sql has no parameter :%s", statement->name, parameter);
  return index;
}

void
ris_statement_bind_text (RisStatement *statement, const char *parameter, const char *text)
{
  int index = parameter_index (statement, parameter);

  if (text == NULL)
    sqlite3_bind_null (statement->handle, index);
  else
    sqlite3_bind_text (statement->handle, index, text, -1, SQLITE_TRANSIENT);
}

static void
bind_number (RisStatement *statement, int index, gint64 value, gint64 nothing)
{
  if (value == nothing)
    sqlite3_bind_null (statement->handle, index);
  else
    sqlite3_bind_int64 (statement->handle, index, value);
}

void
ris_statement_bind_id (RisStatement *statement, const char *parameter, gint64 id)
{
  bind_number (statement, parameter_index (statement, parameter), id, 0);
}

void
ris_statement_bind_int (RisStatement *statement, const char *parameter, gint64 value)
{
  bind_number (statement, parameter_index (statement, parameter), value, RIS_UNKNOWN);
}

static const RisField *
find_field (const RisRecordType *type, const char *name)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, name))
      return &type->fields[i];
  return NULL;
}

void
ris_statement_bind_record (RisStatement *statement, const RisRecordType *type, gconstpointer record)
{
  int n = sqlite3_bind_parameter_count (statement->handle);

  for (int i = 1; i <= n; i++)
    {
      const char *name = sqlite3_bind_parameter_name (statement->handle, i) + 1;
      const RisField *field = find_field (type, name);

      if (field == NULL)
        g_critical ("%s has no field for :%s of data/sql/%s.sql", type->name, name,
                    statement->name);
      else if (ris_field_is_nothing (field, record))
        sqlite3_bind_null (statement->handle, i);
      else if (field->kind == RIS_FIELD_TEXT)
        sqlite3_bind_text (statement->handle, i, ris_field_get_text (field, record), -1,
                           SQLITE_TRANSIENT);
      else
        sqlite3_bind_int64 (statement->handle, i, ris_field_get_int (field, record));
    }
}

/* --- running --- */

gboolean
ris_statement_next (RisStatement *statement, GError **error)
{
  int code = sqlite3_step (statement->handle);

  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    ris_db_fail (statement->db, code, statement->name, error);
  sqlite3_reset (statement->handle);
  return FALSE;
}

gboolean
ris_statement_run (RisStatement *statement, GError **error)
{
  int code;

  do
    code = sqlite3_step (statement->handle);
  while (code == SQLITE_ROW);
  if (code != SQLITE_DONE)
    ris_db_fail (statement->db, code, statement->name, error);
  sqlite3_reset (statement->handle);
  return code == SQLITE_DONE;
}

/* --- reading --- */

static int
column_index (RisStatement *statement, const char *column)
{
  for (int i = 0; i < statement->n_columns; i++)
    if (g_str_equal (statement->columns[i], column))
      return i;
  g_critical ("data/sql/%s.sql has no column %s", statement->name, column);
  return -1;
}

const char *
ris_statement_get_text (RisStatement *statement, const char *column)
{
  return (const char *)sqlite3_column_text (statement->handle, column_index (statement, column));
}

static gint64
get_number (RisStatement *statement, int index, gint64 nothing)
{
  if (sqlite3_column_type (statement->handle, index) == SQLITE_NULL)
    return nothing;
  return sqlite3_column_int64 (statement->handle, index);
}

gint64
ris_statement_get_id (RisStatement *statement, const char *column)
{
  return get_number (statement, column_index (statement, column), 0);
}

gint64
ris_statement_get_int (RisStatement *statement, const char *column)
{
  return get_number (statement, column_index (statement, column), RIS_UNKNOWN);
}

static void
map_columns (RisStatement *statement, const RisRecordType *type)
{
  g_free (statement->mapping);
  statement->mapped_type = type;
  statement->mapping = g_new0 (const RisField *, statement->n_columns + 1);
  for (int i = 0; i < statement->n_columns; i++)
    {
      statement->mapping[i] = find_field (type, statement->columns[i]);
      if (statement->mapping[i] == NULL)
        g_critical ("%s has no field for column %s of data/sql/%s.sql", type->name,
                    statement->columns[i], statement->name);
    }
}

void
ris_statement_read_record (RisStatement *statement, const RisRecordType *type, gpointer record)
{
  if (statement->mapped_type != type)
    map_columns (statement, type);
  for (int i = 0; i < statement->n_columns; i++)
    {
      const RisField *field = statement->mapping[i];

      if (field == NULL)
        continue;
      if (field->kind == RIS_FIELD_TEXT)
        ris_field_set_text (field, record,
                            (const char *)sqlite3_column_text (statement->handle, i));
      else
        ris_field_set_int (field, record,
                           get_number (statement, i,
                                       field->kind == RIS_FIELD_INT ? RIS_UNKNOWN : 0));
    }
}

gpointer
ris_statement_read_one (RisStatement *statement, const RisRecordType *type, GError **error)
{
  gpointer record;

  if (!ris_statement_next (statement, error))
    return NULL;
  record = ris_record_new (type);
  ris_statement_read_record (statement, type, record);
  return record;
}

GPtrArray *
ris_statement_read_all (RisStatement *statement, const RisRecordType *type,
                        GDestroyNotify free_record, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (free_record);
  GError *failure = NULL;

  while (ris_statement_next (statement, &failure))
    {
      gpointer record = ris_record_new (type);

      ris_statement_read_record (statement, type, record);
      g_ptr_array_add (records, record);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&records);
}
