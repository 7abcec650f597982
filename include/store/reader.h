/* Reading rows for display: statements that ask for the parts of one object. */
#pragma once

#include "db/database.h"

/** RisReaderPart: a list of rows that belongs to an object: the statement (parameter :id) and the member it fills. */
typedef struct
{
  const char *statement;
  gsize offset; /* of a GPtrArray * in the details struct */
  const RisRecordType *type;
  GDestroyNotify free_record;
} RisReaderPart;

/** RIS_READER_PART: a row of a table of parts: `RIS_READER_PART ("meeting/agenda", RisMeetingDetails, agenda, ris_agenda_row)`. */
#define RIS_READER_PART(statement, Struct, member, prefix)                                         \
  {                                                                                                \
    statement, G_STRUCT_OFFSET (Struct, member), &prefix##_type, (GDestroyNotify)prefix##_free     \
  }

/**
 * ris_reader_fill:
 * @details: a struct whose members named by @parts are %NULL
 *
 * Fills every part with the rows of the object @id. What was filled before a failure stays and must be freed.
 */
gboolean ris_reader_fill (RisDb *db, gint64 id, const RisReaderPart *parts, guint n_parts,
                          gpointer details, GError **error);

/** ris_reader_clear: frees the arrays of all parts of @details. */
void ris_reader_clear (const RisReaderPart *parts, guint n_parts, gpointer details);

/**
 * ris_reader_get:
 *
 * Returns: (transfer full) (nullable): the one row of @statement for :id; %NULL without @error where there is none
 */
gpointer ris_reader_get (RisDb *db, const char *statement, gint64 id, const RisRecordType *type,
                         GError **error);
