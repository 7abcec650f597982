/* What all writers of the import need.
 *
 * Columns are filled by the table of the format; a property that the file leaves out keeps what is stored. Ids of the
 * file live on as legacy keys, and so do the addresses under which the source showed the objects.
 */
#include "import-writer-private.h"

#include "base/date.h"
#include "model/document-text.h"
#include "model/file.h"
#include "model/legacy.h"

#include <string.h>

static const RisImportTable text_table
    = { { "text", &ris_text_type }, RIS_IMPORT_NOT_COUNTED, NULL };
static const RisImportTable version_table
    = { { "text-version", &ris_text_version_type }, RIS_IMPORT_TEXT, NULL };
static const RisImportTable file_table
    = { { "file", &ris_file_type }, RIS_IMPORT_FILE, &ris_import_format_attached };
static const RisImportTable attachment_table
    = { { "attachment", &ris_attachment_type }, RIS_IMPORT_NOT_COUNTED, NULL };

/* --- lookups --- */

RisStatement *
ris_import_writer_query (RisImportWriter *writer, const char *name)
{
  g_autofree char *path = g_strconcat ("import/", name, NULL);

  return writer->error == NULL ? ris_db_query (writer->db, path, &writer->error) : NULL;
}

gint64
ris_import_writer_read_id (RisImportWriter *writer, RisStatement *statement, const char *column)
{
  return ris_statement_next (statement, &writer->error) ? ris_statement_get_id (statement, column)
                                                        : 0;
}

gint64
ris_import_writer_find (RisImportWriter *writer, const char *id)
{
  g_autofree char *kind = NULL;

  if (writer->error != NULL || id == NULL)
    return 0;
  kind = ris_import_check_dup_kind (id);
  return ris_key_store_find (writer->db, RIS_IMPORT_SYSTEM, kind, id, &writer->error);
}

gint64
ris_import_writer_find_organization (RisImportWriter *writer, const char *text)
{
  g_autoptr (RisStatement) statement = NULL;

  if (text == NULL || g_str_has_prefix (text, "org/"))
    return ris_import_writer_find (writer, text);
  statement = ris_import_writer_query (writer, "organization-by-name");
  if (statement == NULL)
    return 0;
  ris_statement_bind_id (statement, "body_id", writer->body_id);
  ris_statement_bind_text (statement, "name", text);
  return ris_import_writer_read_id (writer, statement, "id");
}

RisLabel
ris_import_writer_find_label (RisImportWriter *writer, const char *list, const char *text)
{
  RisLabel label = { 0 };

  if (writer->error == NULL && text != NULL)
    ris_key_store_find_label (writer->db, list, text, &label, &writer->error);
  return label;
}

RisLabel
ris_import_writer_find_canonical (RisImportWriter *writer, const char *list, const char *canonical)
{
  RisLabel label = { 0 };

  if (writer->error == NULL)
    ris_key_store_find_canonical (writer->db, list, canonical, &label, &writer->error);
  return label;
}

gint64
ris_import_writer_find_result (RisImportWriter *writer, const RisJson *object)
{
  const char *result = ris_json_get_text (object, "result");
  gint64 id = ris_import_writer_find_label (writer, "result", result).id;

  if (result != NULL && id == 0)
    ris_import_writer_notice (writer, ris_json_get (object, "result"), "result",
                              "the vocabulary has no result \"%s\": kept as text", result);
  return id;
}

void
ris_import_writer_notice (RisImportWriter *writer, const RisJson *place, const char *path,
                          const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (writer->report->notices,
                   ris_import_remark_new (place->line, place->column, path,
                                          g_strdup_vprintf (format, arguments)));
  va_end (arguments);
}

char *
ris_import_writer_dup_list (const RisJson *object, const char *name)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (const RisJson *element = ris_json_get_first (object, name); element != NULL;
       element = element->next)
    g_string_append_printf (joined, "%s%s", joined->len == 0 ? "" : ", ", element->text);
  return joined->len == 0 ? NULL : g_string_free (g_steal_pointer (&joined), FALSE);
}

/* --- filling --- */

/* the text that a column keeps of @value */
static void
set_text (const RisImportProperty *property, const RisField *field, gpointer record,
          const char *value)
{
  g_autofree char *instant = NULL;

  if (value != NULL && property->type == RIS_IMPORT_INSTANT)
    value = instant = ris_date_dup_instant (value);
  else if (value != NULL && property->type == RIS_IMPORT_TAG)
    value = ris_import_format_get_tag (property, value);
  ris_field_set_text (field, record, value);
}

static void
set_field (RisImportWriter *writer, const RisImportProperty *property, const RisField *field,
           gpointer record, const RisJson *value)
{
  gboolean is_null = value->kind == RIS_JSON_NULL;

  switch (property->type)
    {
    case RIS_IMPORT_FLAG:
    case RIS_IMPORT_NUMBER:
      if (!is_null || field->kind == RIS_FIELD_INT)
        ris_field_set_int (field, record, is_null ? RIS_UNKNOWN : value->integer);
      break;
    case RIS_IMPORT_LABEL:
      ris_field_set_int (field, record,
                         is_null
                             ? 0
                             : ris_import_writer_find_label (writer, property->detail, value->text)
                                   .id);
      break;
    case RIS_IMPORT_LINK:
      ris_field_set_int (field, record, is_null ? 0 : ris_import_writer_find (writer, value->text));
      break;
    default:
      set_text (property, field, record, is_null ? NULL : value->text);
    }
}

static void
fill (RisImportWriter *writer, const RisImportTable *table, gpointer record, const RisJson *object)
{
  if (object == NULL || table->format == NULL)
    return;
  for (const RisImportProperty *property = table->format->properties; property->name != NULL;
       property++)
    {
      const RisJson *member
          = property->field == NULL ? NULL : ris_json_get (object, property->name);

      if (member != NULL)
        set_field (writer, property, ris_record_find_field (table->table.type, property->field),
                   record, member);
    }
}

/* an object with an id says what changes: what it leaves out stays */
static gboolean
open_object (RisImportWriter *writer, const RisImportTable *table, gpointer record,
             const RisJson *object)
{
  const RisField *id = ris_record_find_field (table->table.type, "id");
  gboolean is_stored = FALSE;

  ris_field_set_int (id, record, ris_import_writer_find (writer, ris_json_get_text (object, "id")));
  if (writer->error == NULL)
    ris_record_store_load (writer->db, &table->table, record, &is_stored, &writer->error);
  fill (writer, table, record, object);
  return is_stored;
}

static void
copy_field (const RisRecordType *type, const char *name, gconstpointer from, gpointer to)
{
  const RisField *field = ris_record_find_field (type, name);

  if (field != NULL && field->kind == RIS_FIELD_TEXT)
    ris_field_set_text (field, to, ris_field_get_text (field, from));
  else if (field != NULL)
    ris_field_set_int (field, to, ris_field_get_int (field, from));
}

/* An entry of a list stands as a whole: what it leaves out is unknown, or values of another entry that stood in its
 * place would creep in. Only its identity stays, and what people here decided about its publicity. */
static gboolean
open_entry (RisImportWriter *writer, const RisImportTable *table, gpointer record,
            const RisJson *object)
{
  static const char *const kept[]
      = { "id", "created", "modified", "is_public", "are_ballots_public" };
  const RisRecordType *type = table->table.type;
  gpointer stored = ris_record_new (type);
  gboolean is_stored = FALSE;

  fill (writer, table, record, object); /* the rest of the key */
  for (guint i = 0; i < type->n_fields; i++)
    copy_field (type, type->fields[i].name, record, stored);
  if (writer->error == NULL)
    ris_record_store_load (writer->db, &table->table, stored, &is_stored, &writer->error);
  for (guint i = 0; is_stored && i < G_N_ELEMENTS (kept); i++)
    copy_field (type, kept[i], stored, record);
  ris_record_free (type, stored);
  return is_stored;
}

/* whether the list that @record stands in was stored before, as its entries up to here tell */
static gboolean
is_in_known_list (RisImportWriter *writer, const RisImportTable *table, gconstpointer record,
                  gboolean is_stored)
{
  const RisField *position = ris_record_find_field (table->table.type, "position");

  if (writer->known_lists == NULL)
    writer->known_lists = g_hash_table_new (NULL, NULL);
  if (position != NULL && ris_field_get_int (position, record) <= 1)
    g_hash_table_remove (writer->known_lists, table);
  if (is_stored)
    g_hash_table_add (writer->known_lists, (gpointer)table);
  return g_hash_table_contains (writer->known_lists, table);
}

gboolean
ris_import_writer_open (RisImportWriter *writer, const RisImportTable *table, gpointer record,
                        const RisJson *object)
{
  const RisField *is_public = ris_record_find_field (table->table.type, "is_public");
  const RisJson *said = ris_json_get (object, "public");
  gboolean has_id = table->format != NULL && table->format->prefix != NULL;
  gboolean is_stored = has_id ? open_object (writer, table, record, object)
                              : open_entry (writer, table, record, object);

  gboolean is_known = !has_id && is_in_known_list (writer, table, record, is_stored);

  if (has_id && writer->known_lists != NULL)
    g_hash_table_remove_all (writer->known_lists); /* the lists of another object begin */

  if (is_public != NULL && said != NULL && said->kind == RIS_JSON_BOOL)
    ris_field_set_int (is_public, record, said->integer);
  else if (is_public != NULL && !is_stored)
    ris_field_set_int (is_public, record, !is_known);
  return is_stored;
}

/* --- saving --- */

/* @kind and @key lead to the object from now on; where they lead elsewhere, that stays */
static void
put_key (RisImportWriter *writer, const RisLegacyAddress *address, gint64 object_id,
         const RisJson *source)
{
  gint64 owner;

  if (writer->error != NULL)
    return;
  owner = ris_key_store_find (writer->db, address->system, address->kind, address->key,
                              &writer->error);
  if (owner == object_id || writer->error != NULL)
    return;
  if (owner == 0)
    ris_key_store_put (writer->db, address->system, address->kind, address->key, object_id,
                       &writer->error);
  else
    ris_import_writer_notice (writer, source, "source", "%s %s %s already leads to another object",
                              address->system, address->kind, address->key);
}

/* addresses of objects of the same kind: a paper may name the agenda item it was found at */
static void
put_addresses (RisImportWriter *writer, RisImportKind kind, gint64 object_id, const RisJson *source)
{
  const char *text = source->kind == RIS_JSON_TEXT ? source->text : "";
  RisLegacyAddress address;

  while (ris_legacy_parse_next (&text, &address))
    if ((kind == RIS_IMPORT_PAPER
         && (strcmp (address.kind, "paper") == 0 || strcmp (address.kind, "motion") == 0))
        || (kind == RIS_IMPORT_MEETING && strcmp (address.kind, "meeting") == 0)
        || (kind == RIS_IMPORT_AGENDA_ITEM && strcmp (address.kind, "agenda_item") == 0))
      put_key (writer, &address, object_id, source);
}

static void
count (RisImportCounts *counts, RisRecordOutcome outcome)
{
  counts->read++;
  counts->written += outcome == RIS_RECORD_WRITTEN;
  counts->changed += outcome == RIS_RECORD_CHANGED;
  counts->unchanged += outcome == RIS_RECORD_UNCHANGED;
}

static void
put_keys (RisImportWriter *writer, const RisImportTable *table, gpointer record,
          const RisJson *object, RisRecordOutcome outcome)
{
  const char *key = ris_json_get_text (object, "id");
  const RisJson *source = ris_json_get (object, "source");
  g_autofree char *kind = ris_import_check_dup_kind (key);
  gint64 id = ris_field_get_int (ris_record_find_field (table->table.type, "id"), record);

  if (outcome == RIS_RECORD_WRITTEN)
    ris_key_store_put (writer->db, RIS_IMPORT_SYSTEM, kind, key, id, &writer->error);
  if (source != NULL)
    put_addresses (writer, table->kind, id, source);
}

void
ris_import_writer_save (RisImportWriter *writer, const RisImportTable *table, gpointer record,
                        const RisJson *object)
{
  RisRecordOutcome outcome;

  if (writer->error != NULL)
    return;
  if (!ris_record_store_save (writer->db, &table->table, record, writer->now, &outcome,
                              &writer->error))
    {
      if (object != NULL)
        g_prefix_error (&writer->error, "line %u: ", object->line);
      return;
    }
  if (table->kind != RIS_IMPORT_NOT_COUNTED)
    count (&writer->report->counts[table->kind], outcome);
  if (table->format != NULL && table->format->prefix != NULL)
    put_keys (writer, table, record, object, outcome);
}

void
ris_import_writer_trim (RisImportWriter *writer, const RisImportTable *table, gint64 owner_id,
                        guint length)
{
  guint n_removed;

  if (writer->error == NULL
      && ris_record_store_trim (writer->db, &table->table, owner_id, length, &n_removed,
                                &writer->error))
    writer->report->counts[table->kind].removed += n_removed;
}

gboolean
ris_import_writer_finish (RisImportWriter *writer, GError **error)
{
  g_clear_pointer (&writer->known_lists, g_hash_table_unref);
  if (writer->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&writer->error));
  return FALSE;
}

/* --- texts and files --- */

/* the newest version of a text; %FALSE where it has none. @is_equal: its wording is @text */
static gboolean
find_newest_version (RisImportWriter *writer, gint64 text_id, const char *text, gint64 *version,
                     gboolean *is_equal)
{
  g_autoptr (RisStatement) statement = ris_import_writer_query (writer, "newest-version");

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "text_id", text_id);
  if (!ris_statement_next (statement, &writer->error))
    return FALSE;
  *version = ris_statement_get_int (statement, "version");
  *is_equal = strcmp (ris_statement_get_text (statement, "markdown"), text) == 0;
  return TRUE;
}

static void
put_version (RisImportWriter *writer, gint64 text_id, const char *text, const char *day)
{
  g_autoptr (RisTextVersion) version = ris_text_version_new ();
  RisImportCounts *counts = &writer->report->counts[RIS_IMPORT_TEXT];
  gboolean is_equal = FALSE;
  gint64 newest = 0;

  if (find_newest_version (writer, text_id, text, &newest, &is_equal) && is_equal)
    {
      count (counts, RIS_RECORD_UNCHANGED);
      return;
    }
  version->text_id = text_id;
  version->version = newest + 1;
  version->markdown = g_strdup (text);
  version->reason = newest == 0 ? NULL : g_strdup ("Import");
  version->released_at
      = newest == 0 ? g_strconcat (day, "T00:00:00Z", NULL) : g_strdup (writer->now);
  ris_import_writer_save (writer, &version_table, version, NULL);
  if (newest != 0)
    {
      counts->written--; /* the text is not new, its wording is */
      counts->changed++;
    }
}

void
ris_import_writer_put_text (RisImportWriter *writer, const RisImportPlace *place, RisLabel section,
                            const char *text, const RisJson *object)
{
  g_autoptr (RisText) record = ris_text_new ();

  if (text == NULL || writer->error != NULL)
    return;
  record->owner_id = place->owner_id;
  record->section_id = section.id;
  ris_import_writer_open (writer, &text_table, record, object);
  record->root_id = place->root_id;
  record->position = section.position;
  ris_import_writer_save (writer, &text_table, record, NULL);
  if (writer->error == NULL)
    put_version (writer, record->id, text, place->day);
}

static gint64
find_attached (RisImportWriter *writer, const RisAttachment *attachment)
{
  g_autoptr (RisStatement) statement = ris_import_writer_query (writer, "attached");

  if (statement == NULL)
    return 0;
  ris_statement_bind_id (statement, "owner_id", attachment->owner_id);
  ris_statement_bind_text (statement, "kind", attachment->kind);
  ris_statement_bind_int (statement, "position", attachment->position);
  return ris_import_writer_read_id (writer, statement, "file_id");
}

void
ris_import_writer_put_files (RisImportWriter *writer, const RisImportPlace *place, const char *kind,
                             const RisJson *object)
{
  gint64 position = 1;

  if (writer->known_lists != NULL)
    g_hash_table_remove (writer->known_lists, &file_table);
  for (const RisJson *entry = ris_json_get_first (object, "files"); entry != NULL;
       entry = entry->next)
    {
      g_autoptr (RisAttachment) attachment = ris_attachment_new ();
      g_autoptr (RisFile) file = ris_file_new ();

      attachment->owner_id = place->owner_id;
      attachment->kind = g_strdup (kind);
      attachment->position = position++;
      file->id = find_attached (writer, attachment);
      ris_import_writer_open (writer, &file_table, file, entry);
      ris_import_writer_save (writer, &file_table, file, entry);
      ris_import_writer_open (writer, &attachment_table, attachment, NULL);
      attachment->root_id = place->root_id;
      attachment->file_id = file->id;
      ris_import_writer_save (writer, &attachment_table, attachment, NULL);
    }
}
