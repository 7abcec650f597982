/* Master data: what all its use cases share. A row is written as a whole with the columns that are kept here, which are more
 * than an import knows: contact data, successors, validity. Who keeps the master data of one organization reaches only that
 * organization, its sizes and its memberships; all else is kept for the whole body.
 */
#include "master-data-private.h"

#include "base/date.h"
#include "council-private.h"
#include "store/record-store.h"

#include <string.h>

const RisMasterDataTable ris_master_data_body_table = { "body", "body", &ris_body_type };
const RisMasterDataTable ris_master_data_term_table
    = { "term", "legislative_term", &ris_legislative_term_type };
const RisMasterDataTable ris_master_data_organization_table
    = { "organization", "organization", &ris_organization_type };
const RisMasterDataTable ris_master_data_name_table
    = { "organization-name", "organization_name", &ris_organization_name_type };
const RisMasterDataTable ris_master_data_size_table
    = { "organization-size", "organization_size", &ris_organization_size_type };
const RisMasterDataTable ris_master_data_person_table = { "person", "person", &ris_person_type };
const RisMasterDataTable ris_master_data_membership_table
    = { "membership", "membership", &ris_membership_type };
const RisMasterDataTable ris_master_data_deputy_table
    = { "deputy", "membership_deputy", &ris_membership_deputy_type };
const RisMasterDataTable ris_master_data_room_table = { "room", "location", &ris_location_type };
const RisMasterDataTable ris_master_data_scheme_table
    = { "scheme", "number_scheme", &ris_number_scheme_type };
const RisMasterDataTable ris_master_data_vocabulary_table
    = { "vocabulary", "vocabulary", &ris_vocabulary_entry_type };

static const RisField life_fields[] = {
  RIS_FIELD (RisOrganizationLife, body_id, ID),
  RIS_FIELD (RisOrganizationLife, starts_on, TEXT),
  RIS_FIELD (RisOrganizationLife, ends_on, TEXT),
  RIS_FIELD (RisOrganizationLife, canonical, TEXT),
};
RIS_DEFINE_RECORD (RisOrganizationLife, ris_master_data_life, life_fields)

RisChange *
ris_master_data_begin (RisCouncil *desk, gint64 organization_id, GError **error)
{
  if (!ris_council_demand (desk, RIS_MAY_KEEP_MASTER_DATA, organization_id, error))
    return NULL;
  return ris_change_begin (desk, error);
}

/* --- fields that only some tables have --- */

static gint64
get_id (const RisRecordType *type, gconstpointer record)
{
  return ris_field_get_int (ris_record_find_field (type, "id"), record);
}

static void
set_text (const RisRecordType *type, const char *name, gpointer record, const char *text)
{
  const RisField *field = ris_record_find_field (type, name);

  if (field != NULL)
    ris_field_set_text (field, record, text);
}

static const char *
get_text (const RisRecordType *type, const char *name, gconstpointer record)
{
  const RisField *field = ris_record_find_field (type, name);

  return field != NULL ? ris_field_get_text (field, record) : NULL;
}

void
ris_master_data_strip (const RisRecordType *type, gpointer record)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const RisField *field = &type->fields[i];
      g_autofree char *text
          = field->kind == RIS_FIELD_TEXT ? g_strdup (ris_field_get_text (field, record)) : NULL;

      if (text == NULL)
        continue;
      g_strstrip (text);
      ris_field_set_text (field, record, *text != '\0' ? text : NULL);
    }
}

/* --- rows --- */

static RisStatement *
query (RisDb *db, const RisMasterDataTable *table, const char *verb, GError **error)
{
  g_autofree char *name = g_strconcat ("master-data/", table->name, "-", verb, NULL);

  return ris_db_query (db, name, error);
}

gpointer
ris_master_data_load (RisDb *db, const RisMasterDataTable *table, gint64 id, GError **error)
{
  g_autoptr (RisStatement) statement = query (db, table, "by-id", error);
  GError *failure = NULL;
  gpointer record;

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  record = ris_statement_read_one (statement, table->type, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (record == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no %s %" G_GINT64_FORMAT,
                 table->kind, id);
  return record;
}

gpointer
ris_master_data_get (RisCouncil *desk, const RisMasterDataTable *table, gint64 id, GError **error)
{
  if (!ris_council_demand (desk, RIS_MAY_KEEP_MASTER_DATA, 0, error))
    return NULL;
  return ris_master_data_load (desk->db, table, id, error);
}

static gboolean
run (RisChange *change, const RisMasterDataTable *table, const char *verb, gconstpointer record,
     GError **error)
{
  g_autoptr (RisStatement) statement = query (ris_change_get_db (change), table, verb, error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_record (statement, table->type, record);
  return ris_statement_run (statement, error);
}

static gboolean
create (RisChange *change, const RisMasterDataTable *table, gpointer record, const char *action,
        GError **error)
{
  gint64 id = ris_record_store_next_id (ris_change_get_db (change), error);
  g_autofree char *after = NULL;

  if (id == 0)
    return FALSE;
  ris_field_set_int (ris_record_find_field (table->type, "id"), record, id);
  set_text (table->type, "created", record, ris_change_get_now (change));
  set_text (table->type, "modified", record, ris_change_get_now (change));
  after = ris_record_dup_json (table->type, record);
  return run (change, table, "create", record, error)
         && ris_change_note (change,
                             &(const RisAuditEntry){ .action = action,
                                                     .object_kind = table->kind,
                                                     .object_id = id,
                                                     .after = after },
                             error);
}

/* the note tells what the row was and what it became; @stored stays the caller's */
static gboolean
replace (RisChange *change, const RisMasterDataTable *table, gconstpointer stored, gpointer record,
         const char *action, GError **error)
{
  g_autofree char *before = NULL, *after = NULL;

  set_text (table->type, "created", record, get_text (table->type, "created", stored));
  set_text (table->type, "modified", record, get_text (table->type, "modified", stored));
  before = ris_record_dup_json (table->type, stored);
  after = ris_record_dup_json (table->type, record);
  if (strcmp (before, after) == 0)
    return TRUE;
  set_text (table->type, "modified", record, ris_change_get_now (change));
  g_free (after);
  after = ris_record_dup_json (table->type, record);
  return run (change, table, "change", record, error)
         && ris_change_note (change,
                             &(const RisAuditEntry){ .action = action,
                                                     .object_kind = table->kind,
                                                     .object_id = get_id (table->type, record),
                                                     .before = before,
                                                     .after = after },
                             error);
}

gboolean
ris_master_data_write (RisChange *change, const RisMasterDataTable *table, gpointer record,
                       const char *action, GError **error)
{
  gint64 id = get_id (table->type, record);
  gpointer stored;
  gboolean is_written;

  if (id == 0)
    return create (change, table, record, action, error);
  stored = ris_master_data_load (ris_change_get_db (change), table, id, error);
  if (stored == NULL)
    return FALSE;
  is_written = replace (change, table, stored, record, action, error);
  ris_record_free (table->type, stored);
  return is_written;
}

gboolean
ris_master_data_remove (RisChange *change, const RisMasterDataTable *table, gint64 id,
                        GError **error)
{
  gpointer stored = ris_master_data_load (ris_change_get_db (change), table, id, error);
  g_autofree char *before = NULL;
  gboolean is_removed;

  if (stored == NULL)
    return FALSE;
  before = ris_record_dup_json (table->type, stored);
  is_removed = run (change, table, "remove", stored, error)
               && ris_change_note (change,
                                   &(const RisAuditEntry){ .action = "removed",
                                                           .object_kind = table->kind,
                                                           .object_id = id,
                                                           .before = before },
                                   error);
  ris_record_free (table->type, stored);
  return is_removed;
}

/* --- checks --- */

void
ris_master_data_check_fresh (const char *typed, const char *stored, RisProblems *problems)
{
  if (typed != NULL && g_strcmp0 (typed, stored) != 0)
    ris_problems_add (problems, "modified",
                      "Jemand anderes hat diese Angaben inzwischen geändert. Bitte vergleichen Sie "
                      "und speichern Sie dann noch einmal.");
}

void
ris_master_data_check_period (const char *field, const char *from, const char *until,
                              RisProblems *problems)
{
  if (from != NULL && until != NULL && strcmp (until, from) < 0)
    ris_problems_add (problems, field, "Das Ende liegt vor dem Beginn.");
}

void
ris_master_data_check_public (RisCouncil *desk, gint64 organization_id, gboolean was,
                              gboolean will_be, RisProblems *problems)
{
  if (was != will_be && !ris_actor_may (desk->actor, RIS_MAY_PUBLISH, organization_id))
    ris_problems_add (problems, "is_public",
                      "Veröffentlichen und Zurückziehen ist Sache des Sitzungsdienstes.");
}

/* --- reading --- */

GPtrArray *
ris_master_data_list (RisCouncil *desk, const RisMasterDataRows *rows, gint64 id, const char *day,
                      GError **error)
{
  g_autoptr (RisStatement) statement = NULL;

  if (!ris_council_demand (desk, RIS_MAY_KEEP_MASTER_DATA, 0, error))
    return NULL;
  statement = ris_db_query (desk->db, rows->statement, error);
  if (statement == NULL)
    return NULL;
  if (id != 0)
    ris_statement_bind_id (statement, "id", id);
  if (day != NULL)
    ris_statement_bind_text (statement, "day", day);
  return ris_statement_read_all (statement, rows->type, rows->free_record, error);
}

GPtrArray *
ris_master_data_find (RisDb *db, const RisMasterDataRows *rows, const RisRecordType *key_type,
                      gconstpointer key, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, rows->statement, error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_record (statement, key_type, key);
  return ris_statement_read_all (statement, rows->type, rows->free_record, error);
}

gboolean
ris_master_data_find_id (RisDb *db, const char *name, const RisRecordType *key_type,
                         gconstpointer key, gint64 *id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, name, error);
  GError *failure = NULL;

  *id = 0;
  if (statement == NULL)
    return FALSE;
  ris_statement_bind_record (statement, key_type, key);
  if (ris_statement_next (statement, &failure))
    *id = ris_statement_get_id (statement, "id");
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

gboolean
ris_master_data_find_body (RisDb *db, gint64 *id, GError **error)
{
  const RisBody nothing = { 0 };

  return ris_master_data_find_id (db, "master-data/body", &ris_body_type, &nothing, id, error);
}

RisVocabularyEntry *
ris_master_data_find_entry (RisDb *db, const char *list, gint64 id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "master-data/vocabulary-entry", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "list", list);
  ris_statement_bind_id (statement, "id", id);
  return ris_statement_read_one (statement, &ris_vocabulary_entry_type, error);
}

RisOrganizationLife *
ris_master_data_find_life (RisDb *db, gint64 organization_id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "master-data/kind-of-organization", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", organization_id);
  return ris_statement_read_one (statement, &ris_master_data_life_type, error);
}
