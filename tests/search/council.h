/* A small published council in a directory of its own, for the tests of search/. */
#pragma once

#include "db/database-private.h"
#include "search/search.h"

#include <glib/gstdio.h>

typedef struct
{
  char *directory;
  char *path;
  RisDb *writer; /* an empty database with public.db attached */
  RisDb *reader; /* public.db */
} Council;

static inline void
council_execute (RisDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  ris_db_execute (db, sql, &error);
  g_assert_no_error (error);
}

/* the first column of the first row; NULL for none */
static inline char *
council_ask (RisDb *db, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  char *answer = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db->handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    answer = g_strdup ((const char *)sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return answer;
}

/* @scope: SQL that yields the ids that were published */
static inline void
council_refresh (Council *council, const char *scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisTransaction) transaction = ris_transaction_begin (council->writer, &error);
  g_autofree char *fill = g_strconcat ("INSERT INTO temp.publication_scope ", scope, NULL);

  g_assert_no_error (error);
  council_execute (council->writer, "CREATE TEMP TABLE IF NOT EXISTS publication_scope (object_id "
                                    "INTEGER PRIMARY KEY)");
  council_execute (council->writer, "DELETE FROM temp.publication_scope");
  council_execute (council->writer, fill);
  ris_search_refresh (council->writer, &error);
  g_assert_no_error (error);
  ris_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

#define COUNCIL_EVERYTHING                                                                         \
  "SELECT id FROM public.object WHERE kind IN ('paper', 'meeting', 'person', 'organization') "     \
  "UNION SELECT root_id FROM public.search_document"

static inline Council *
council_open (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *fixture
      = g_build_filename (g_getenv ("RIS_SOURCE"), "tests/search/council.sql", NULL);
  g_autofree char *sql = NULL;
  Council *council = g_new0 (Council, 1);

  g_assert_true (g_file_get_contents (fixture, &sql, NULL, &error));
  council->directory = g_dir_make_tmp ("ris-search-XXXXXX", &error);
  council->path = g_build_filename (council->directory, "public.db", NULL);
  council->reader = ris_db_open (council->path, RIS_DB_CREATE, &error);
  g_assert_no_error (error);
  ris_db_migrate (council->reader, "public", &error);
  g_assert_no_error (error);
  council_execute (council->reader, "BEGIN");
  council_execute (council->reader, sql);
  council_execute (council->reader, "COMMIT");
  ris_db_close (council->reader);
  council->writer = ris_db_open (":memory:", RIS_DB_CREATE, &error);
  g_assert_no_error (error);
  ris_db_attach (council->writer, council->path, "public", &error);
  g_assert_no_error (error);
  council_refresh (council, COUNCIL_EVERYTHING);
  council->reader = ris_db_open (council->path, RIS_DB_READ_ONLY, &error);
  g_assert_no_error (error);
  return council;
}

static inline void
council_close (Council *council)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  ris_db_close (council->reader);
  ris_db_close (council->writer);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (council->path, endings[i], NULL);

      g_unlink (file);
    }
  g_rmdir (council->directory);
  g_free (council->directory);
  g_free (council->path);
  g_free (council);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Council, council_close)

static inline RisSearchResult *
council_search (Council *council, const RisSearchQuery *query)
{
  g_autoptr (GError) error = NULL;
  RisSearchResult *result = ris_search_run (council->reader, query, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  return result;
}

/* the ids of the first page, "1100 1210" */
static inline char *
council_find (Council *council, const char *text)
{
  RisSearchQuery query = { .text = (char *)text };
  g_autoptr (RisSearchResult) result = council_search (council, &query);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < result->hits->len; i++)
    {
      const RisSearchHit *hit = g_ptr_array_index (result->hits, i);

      g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i == 0 ? "" : " ", hit->object_id);
    }
  return g_string_free (ids, FALSE);
}
