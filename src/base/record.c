/* Records: generic new, free, compare and access for structs that list their fields in a table. */
#include "base/record.h"

gpointer
ris_record_new (const RisRecordType *type)
{
  gpointer record = g_malloc0 (type->size);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == RIS_FIELD_INT)
      ris_field_set_int (&type->fields[i], record, RIS_UNKNOWN);
  return record;
}

void
ris_record_free (const RisRecordType *type, gpointer record)
{
  if (record == NULL)
    return;
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == RIS_FIELD_TEXT)
      g_free (G_STRUCT_MEMBER (char *, record, type->fields[i].offset));
  g_free (record);
}

gboolean
ris_record_equal (const RisRecordType *type, gconstpointer a, gconstpointer b)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const RisField *field = &type->fields[i];

      if (field->kind == RIS_FIELD_TEXT)
        {
          if (g_strcmp0 (ris_field_get_text (field, a), ris_field_get_text (field, b)) != 0)
            return FALSE;
        }
      else if (ris_field_get_int (field, a) != ris_field_get_int (field, b))
        return FALSE;
    }
  return TRUE;
}

const char *
ris_field_get_text (const RisField *field, gconstpointer record)
{
  g_return_val_if_fail (field->kind == RIS_FIELD_TEXT, NULL);
  return G_STRUCT_MEMBER (char *, record, field->offset);
}

gint64
ris_field_get_int (const RisField *field, gconstpointer record)
{
  g_return_val_if_fail (field->kind != RIS_FIELD_TEXT, 0);
  if (field->kind == RIS_FIELD_BOOL)
    return G_STRUCT_MEMBER (gboolean, record, field->offset);
  return G_STRUCT_MEMBER (gint64, record, field->offset);
}

void
ris_field_set_text (const RisField *field, gpointer record, const char *text)
{
  char *before;

  g_return_if_fail (field->kind == RIS_FIELD_TEXT);
  before = G_STRUCT_MEMBER (char *, record, field->offset);
  G_STRUCT_MEMBER (char *, record, field->offset) = g_strdup (text);
  g_free (before); /* last: @text may be the field's own */
}

void
ris_field_set_int (const RisField *field, gpointer record, gint64 value)
{
  g_return_if_fail (field->kind != RIS_FIELD_TEXT);
  if (field->kind == RIS_FIELD_BOOL)
    G_STRUCT_MEMBER (gboolean, record, field->offset) = value != 0;
  else
    G_STRUCT_MEMBER (gint64, record, field->offset) = value;
}

gboolean
ris_field_is_nothing (const RisField *field, gconstpointer record)
{
  switch (field->kind)
    {
    case RIS_FIELD_TEXT:
      return ris_field_get_text (field, record) == NULL;
    case RIS_FIELD_ID:
      return ris_field_get_int (field, record) == 0;
    case RIS_FIELD_INT:
      return ris_field_get_int (field, record) == RIS_UNKNOWN;
    case RIS_FIELD_BOOL:
    default:
      return FALSE;
    }
}
