/* Reading rows for display: the same few steps for every part of every object. */
#include "store/reader.h"

gboolean
ris_reader_fill (RisDb *db, gint64 id, const RisReaderPart *parts, guint n_parts, gpointer details,
                 GError **error)
{
  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (RisStatement) statement = ris_db_query (db, parts[i].statement, error);
      GPtrArray *rows;

      if (statement == NULL)
        return FALSE;
      ris_statement_bind_id (statement, "id", id);
      rows = ris_statement_read_all (statement, parts[i].type, parts[i].free_record, error);
      if (rows == NULL)
        return FALSE;
      G_STRUCT_MEMBER (GPtrArray *, details, parts[i].offset) = rows;
    }
  return TRUE;
}

void
ris_reader_clear (const RisReaderPart *parts, guint n_parts, gpointer details)
{
  for (guint i = 0; i < n_parts; i++)
    g_clear_pointer (&G_STRUCT_MEMBER (GPtrArray *, details, parts[i].offset), g_ptr_array_unref);
}

gpointer
ris_reader_get (RisDb *db, const char *statement_name, gint64 id, const RisRecordType *type,
                GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, statement_name, error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  return ris_statement_read_one (statement, type, error);
}
