/* What all use cases of the master data share: loading, writing and removing whole rows with their audit entries. */
#pragma once

#include "base/problems.h"
#include "council/change.h"
#include "model/body.h"
#include "model/master-data.h"
#include "model/organization.h"
#include "model/person.h"

/* RisMasterDataTable: @name is that of the statements master-data/NAME-by-id, -create, -change and -remove; @kind that of the
 * table, for the audit log */
typedef struct
{
  const char *name;
  const char *kind;
  const RisRecordType *type;
} RisMasterDataTable;

extern const RisMasterDataTable ris_master_data_body_table;
extern const RisMasterDataTable ris_master_data_term_table;
extern const RisMasterDataTable ris_master_data_organization_table;
extern const RisMasterDataTable ris_master_data_name_table;
extern const RisMasterDataTable ris_master_data_size_table;
extern const RisMasterDataTable ris_master_data_person_table;
extern const RisMasterDataTable ris_master_data_membership_table;
extern const RisMasterDataTable ris_master_data_deputy_table;
extern const RisMasterDataTable ris_master_data_room_table;
extern const RisMasterDataTable ris_master_data_scheme_table;
extern const RisMasterDataTable ris_master_data_vocabulary_table;

/* (transfer full): a change by somebody who keeps the master data of @organization_id, or of %RIS_WHOLE_BODY; FORBIDDEN */
RisChange *ris_master_data_begin (RisCouncil *desk, gint64 organization_id,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full): the row @id; %RIS_ERROR_NOT_FOUND */
gpointer ris_master_data_load (RisDb *db, const RisMasterDataTable *table, gint64 id,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full): as ris_master_data_load() through the reading connection, for whoever keeps master data anywhere */
gpointer ris_master_data_get (RisCouncil *desk, const RisMasterDataTable *table, gint64 id,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* writes @record, new where it has no id, and its audit row; a row that is stored like that stays as it is */
gboolean ris_master_data_write (RisChange *change, const RisMasterDataTable *table, gpointer record,
                                const char *action, GError **error);

/* deletes the row @id; CONFLICT where something refers to it */
gboolean ris_master_data_remove (RisChange *change, const RisMasterDataTable *table, gint64 id,
                                 GError **error);

/* removes blanks around all texts of @record; an empty one becomes %NULL */
void ris_master_data_strip (const RisRecordType *type, gpointer record);

/* a problem with `modified` where @typed was made from an older state than @stored; one without says nothing */
void ris_master_data_check_fresh (const char *typed, const char *stored, RisProblems *problems);

/* a problem with @until where it lies before @from (both nullable); the fields are called so too */
void ris_master_data_check_period (const char *field, const char *from, const char *until,
                                   RisProblems *problems);

/* a problem with `is_public` where that changes and the actor may not publish for @organization_id */
void ris_master_data_check_public (RisCouncil *desk, gint64 organization_id, gboolean was,
                                   gboolean will_be, RisProblems *problems);

/* RisMasterDataRows: a statement and the record of its rows */
typedef struct
{
  const char *statement;
  const RisRecordType *type;
  GDestroyNotify free_record;
} RisMasterDataRows;

/* RIS_MASTER_DATA_ROWS: the rows of master-data/NAME as records: `RIS_MASTER_DATA_ROWS ("rooms", ris_location)` */
#define RIS_MASTER_DATA_ROWS(name, prefix)                                                         \
  (&(const RisMasterDataRows){ "master-data/" name, &prefix##_type, (GDestroyNotify)prefix##_free })

/* (transfer full): all rows with the parameters :id and :day, each bound where it is not 0 and not %NULL; for whoever keeps
 * master data anywhere */
GPtrArray *ris_master_data_list (RisCouncil *desk, const RisMasterDataRows *rows, gint64 id,
                                 const char *day, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full): all rows with the parameters that @key, a record of @key_type, has */
GPtrArray *ris_master_data_find (RisDb *db, const RisMasterDataRows *rows,
                                 const RisRecordType *key_type, gconstpointer key,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* the column `id` of the first row of @statement with the parameters that @key has; @id (out) is 0 where there is none */
gboolean ris_master_data_find_id (RisDb *db, const char *statement, const RisRecordType *key_type,
                                  gconstpointer key, gint64 *id, GError **error);

/* the town or district that is kept here; @id (out) is 0 while there is none */
gboolean ris_master_data_find_body (RisDb *db, gint64 *id, GError **error);

/* (transfer full): the entry @id of a vocabulary list, %NULL without @error where there is none in this list */
RisVocabularyEntry *ris_master_data_find_entry (RisDb *db, const char *list, gint64 id,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* RisOrganizationLife: what an organization is to the program, and when it exists */
typedef struct
{
  gint64 body_id;
  char *starts_on;
  char *ends_on;
  char *canonical; /* of its kind */
} RisOrganizationLife;

RIS_DECLARE_RECORD (RisOrganizationLife, ris_master_data_life);

/* (transfer full) (nullable): %NULL without @error where there is no such organization */
RisOrganizationLife *ris_master_data_find_life (RisDb *db, gint64 organization_id,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* ends @membership on @day, or leaves it where it ends before that */
gboolean ris_master_data_membership_end_on (RisChange *change, RisMembership *membership,
                                            const char *day, GError **error);

/* a new row like @membership with its deputies, from @membership's starts_on; @old_id is the row it goes on from */
gboolean ris_master_data_membership_copy (RisChange *change, RisMembership *membership,
                                          gint64 old_id, const char *action, GError **error);
