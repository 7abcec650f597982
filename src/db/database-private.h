/* What the files of db/ share: nobody else's business. */
#pragma once

#include "db/database.h"

#include <sqlite3.h>

struct _RisDb
{
  sqlite3 *handle; /* (owned) */
  GHashTable
      *statements; /* (owned) (element-type utf8 RisStatement): by name, the one that is kept */
  sqlite3_stmt *data_version; /* (owned) (nullable) */
};

/* fills @error with the connection's last error; @context says what was tried. Always FALSE */
gboolean ris_db_fail (RisDb *db, int code, const char *context, GError **error);

/* runs a text of one or more statements that is part of the program */
gboolean ris_db_execute (RisDb *db, const char *sql, GError **error);

/* frees a kept statement for good */
void ris_statement_free (RisStatement *statement);

/* what full-text search needs on every connection: tokenizer 'german', lean(), plain_text() */
gboolean ris_tokenizer_register (RisDb *db, GError **error);
gboolean ris_ranking_register (RisDb *db, GError **error);
gboolean ris_plain_text_register (RisDb *db, GError **error);
fts5_api *ris_tokenizer_get_fts5 (RisDb *db);
