/* What all writers of the import need: records from JSON, ids from keys, texts, files, notices.
 *
 * The first failure is kept and everything after it does nothing; ris_import_writer_finish() reports it. So the writers
 * read like the format they follow.
 */
#pragma once

#include "import-rules-private.h"
#include "store/key-store.h"
#include "store/record-store.h"

/** RisImportTable: a table, what the report calls its rows, and the object of the format that its columns come from. */
typedef struct
{
  RisRecordTable table;
  RisImportKind kind;
  const RisImportObject *format; /* (nullable) */
} RisImportTable;

typedef struct
{
  RisDb *db;               /* (unowned): the caller's */
  RisImportReport *report; /* (unowned): the caller's */
  const char *now;         /* (unowned): the caller's */
  gint64 body_id;
  GError *error;           /* (owned) (nullable): the first failure */
  GHashTable *known_lists; /* (owned) (nullable): tables whose list being read was stored before */
} RisImportWriter;

/**
 * ris_import_writer_open:
 * @record: has the part of its key that is not in @object
 * @object: (nullable)
 *
 * Fills @record with what @object says; where @object has an id, over what is stored under it. A record that is new is
 * public unless @object says otherwise: the format is one of public sources. An entry without an id that a list stored
 * before has grown by is not: the entries may have moved, and one withdrawn here may stand in a new place.
 *
 * Returns: whether it was stored
 */
gboolean ris_import_writer_open (RisImportWriter *writer, const RisImportTable *table,
                                 gpointer record, const RisJson *object);

/** ris_import_writer_save: saves and counts @record and remembers the keys that @object (nullable) gives it. */
void ris_import_writer_save (RisImportWriter *writer, const RisImportTable *table, gpointer record,
                             const RisJson *object);

/** ris_import_writer_trim: removes what a list of @owner_id has behind its @length first entries. */
void ris_import_writer_trim (RisImportWriter *writer, const RisImportTable *table, gint64 owner_id,
                             guint length);

/** ris_import_writer_find: the object with this id of the format; 0 where @id is %NULL. */
gint64 ris_import_writer_find (RisImportWriter *writer, const char *id);

/** ris_import_writer_find_organization: an organization by id of the format or by name; 0 where there is none. */
gint64 ris_import_writer_find_organization (RisImportWriter *writer, const char *text);

/** ris_import_writer_find_label / ris_import_writer_find_canonical: an entry of a vocabulary list; id 0: none. */
RisLabel ris_import_writer_find_label (RisImportWriter *writer, const char *list, const char *text);
RisLabel ris_import_writer_find_canonical (RisImportWriter *writer, const char *list,
                                           const char *canonical);

/** ris_import_writer_find_result: the result that the member `result` of @object names; unknown ones are noticed. */
gint64 ris_import_writer_find_result (RisImportWriter *writer, const RisJson *object);

/** ris_import_writer_query: (transfer full) (nullable): a statement below data/sql/import/. */
RisStatement *ris_import_writer_query (RisImportWriter *writer,
                                       const char *name) G_GNUC_WARN_UNUSED_RESULT;

/** ris_import_writer_read_id: the column @column of the first row of @statement; 0 where there is no row. */
gint64 ris_import_writer_read_id (RisImportWriter *writer, RisStatement *statement,
                                  const char *column);

/** RisImportPlace: what a text or file belongs to; the day it became known. */
typedef struct
{
  gint64 root_id;
  gint64 owner_id;
  const char *day;
} RisImportPlace;

/** ris_import_writer_put_text: a text of the section @label; @text (nullable) that differs becomes a new version. */
void ris_import_writer_put_text (RisImportWriter *writer, const RisImportPlace *place,
                                 RisLabel section, const char *text, const RisJson *object);

/** ris_import_writer_put_files: attaches the list `files` of @object. */
void ris_import_writer_put_files (RisImportWriter *writer, const RisImportPlace *place,
                                  const char *kind, const RisJson *object);

/** ris_import_writer_notice: tells the reader of the report something about @place. */
void ris_import_writer_notice (RisImportWriter *writer, const RisJson *place, const char *path,
                               const char *format, ...) G_GNUC_PRINTF (4, 5);

/** ris_import_writer_dup_list: (transfer full) (nullable): the texts of a list, joined by commas; %NULL for none. */
char *ris_import_writer_dup_list (const RisJson *object, const char *name);

/** ris_import_writer_finish: whether all went well. */
gboolean ris_import_writer_finish (RisImportWriter *writer, GError **error);

/* --- the writers, in the order in which they have to run; each takes one element of the file --- */

void ris_import_people_put_body (RisImportWriter *writer, const RisJson *body);
void ris_import_people_put_organization (RisImportWriter *writer, const RisJson *organization);
void ris_import_people_put_location (RisImportWriter *writer, const RisJson *location);
void ris_import_people_put_person (RisImportWriter *writer, const RisJson *person);
void ris_import_people_put_faction_membership (RisImportWriter *writer, const RisJson *membership);
void ris_import_people_put_membership (RisImportWriter *writer, const RisJson *membership);
void ris_import_paper_put (RisImportWriter *writer, const RisJson *paper);
void ris_import_paper_put_references (RisImportWriter *writer, const RisJson *paper);
void ris_import_meeting_put (RisImportWriter *writer, const RisJson *meeting);
void ris_import_agenda_put (RisImportWriter *writer, const RisJson *meeting, gint64 meeting_id,
                            const char *day);
void ris_import_decision_put (RisImportWriter *writer, const RisJson *item,
                              const RisImportPlace *place);
void ris_import_paper_put_consultations (RisImportWriter *writer, const RisJson *paper);
