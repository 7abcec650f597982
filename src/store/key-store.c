/* Keys of other systems, and labels of vocabulary: looked up by what outsiders call our objects. */
#include "store/key-store.h"

gint64
ris_key_store_find (RisDb *db, const char *system, const char *kind, const char *key,
                    GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "import/key", error);

  if (statement == NULL)
    return 0;
  ris_statement_bind_text (statement, "system", system);
  ris_statement_bind_text (statement, "kind", kind);
  ris_statement_bind_text (statement, "key", key);
  return ris_statement_next (statement, error) ? ris_statement_get_id (statement, "object_id") : 0;
}

gboolean
ris_key_store_put (RisDb *db, const char *system, const char *kind, const char *key,
                   gint64 object_id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "import/key-put", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_text (statement, "system", system);
  ris_statement_bind_text (statement, "kind", kind);
  ris_statement_bind_text (statement, "key", key);
  ris_statement_bind_id (statement, "object_id", object_id);
  return ris_statement_run (statement, error);
}

static gboolean
read_label (RisStatement *statement, RisLabel *label, GError **error)
{
  if (!ris_statement_next (statement, error))
    return FALSE;
  label->id = ris_statement_get_id (statement, "id");
  label->position = ris_statement_get_int (statement, "position");
  g_strlcpy (label->canonical, ris_statement_get_text (statement, "canonical"),
             sizeof label->canonical);
  return TRUE;
}

gboolean
ris_key_store_find_label (RisDb *db, const char *list, const char *text, RisLabel *label,
                          GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "import/vocabulary", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_text (statement, "list", list);
  ris_statement_bind_text (statement, "label", text);
  return read_label (statement, label, error);
}

gboolean
ris_key_store_find_canonical (RisDb *db, const char *list, const char *canonical, RisLabel *label,
                              GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "import/canonical", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_text (statement, "list", list);
  ris_statement_bind_text (statement, "canonical", canonical);
  return read_label (statement, label, error);
}
