/* Records: generic new, free, compare and access for structs that list their fields in a table. */
#include "base/record.h"

#include <string.h>

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

const RisField *
ris_record_find_field (const RisRecordType *type, const char *name)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (strcmp (type->fields[i].name, name) == 0)
      return &type->fields[i];
  return NULL;
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

/* --- JSON --- */

static void
append_json_text (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (const char *c = text; *c != '\0'; c++)
    if (*c == '"' || *c == '\\')
      g_string_append_printf (json, "\\%c", *c);
    else if ((guchar)*c < 0x20)
      g_string_append_printf (json, "\\u%04x", (guint)(guchar)*c);
    else
      g_string_append_c (json, *c);
  g_string_append_c (json, '"');
}

static void
append_json_value (GString *json, const RisField *field, gconstpointer record)
{
  if (field->kind == RIS_FIELD_TEXT)
    append_json_text (json, ris_field_get_text (field, record));
  else if (field->kind == RIS_FIELD_BOOL)
    g_string_append (json, ris_field_get_int (field, record) != 0 ? "true" : "false");
  else
    g_string_append_printf (json, "%" G_GINT64_FORMAT, ris_field_get_int (field, record));
}

char *
ris_record_dup_json (const RisRecordType *type, gconstpointer record)
{
  g_autoptr (GString) json = g_string_new ("{");

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == RIS_FIELD_BOOL || !ris_field_is_nothing (&type->fields[i], record))
      {
        g_string_append_printf (json, "%s\"%s\": ", json->len > 1 ? ", " : "",
                                type->fields[i].name);
        append_json_value (json, &type->fields[i], record);
      }
  g_string_append_c (json, '}');
  return g_string_free (g_steal_pointer (&json), FALSE);
}

gpointer
ris_record_copy (const RisRecordType *type, gconstpointer record)
{
  gpointer copy = ris_record_new (type);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == RIS_FIELD_TEXT)
      ris_field_set_text (&type->fields[i], copy, ris_field_get_text (&type->fields[i], record));
    else
      ris_field_set_int (&type->fields[i], copy, ris_field_get_int (&type->fields[i], record));
  return copy;
}
