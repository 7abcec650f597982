/* A small published council in a temporary folder: public.db with the rows of tests/fixtures/council/public.sql,
 * the clock stopped on 1 June 2024. Tests add rows of their own as SQL.
 */
#pragma once

#include "base/date.h"
#include "council/council.h"
#include "db/database.h"
#include "helper/folder.h"

#include <sqlite3.h>

/* all members are owned */
typedef struct
{
  char *directory;
  RisCouncil *council;
} PublicCouncil;

static inline void
public_council_execute (const char *directory, const char *sql)
{
  g_autofree char *path = g_build_filename (directory, "public.db", NULL);
  g_autofree char *message = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

static inline void
public_council_fill (const char *directory)
{
  g_autofree char *path = g_build_filename (directory, "public.db", NULL);
  g_autofree char *rows
      = g_build_filename (g_getenv ("RIS_SOURCE"), "tests/fixtures/council/public.sql", NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RisDb) db = ris_db_open (path, RIS_DB_CREATE, &error);

  g_assert_no_error (error);
  ris_db_migrate (db, "public", &error);
  g_assert_no_error (error);
  g_file_get_contents (rows, &sql, NULL, &error);
  g_assert_no_error (error);
  public_council_execute (directory, sql);
}

/**
 * public_council_open:
 * @settings: (nullable): lines for ris.conf
 * @sql: (nullable): further rows
 */
static inline PublicCouncil
public_council_open (const char *settings, const char *sql)
{
  PublicCouncil fixture = { folder_new (), NULL };
  g_autofree char *path = g_build_filename (fixture.directory, "ris.conf", NULL);
  g_autofree char *text = g_strconcat ("[portal]\n", settings, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  public_council_fill (fixture.directory);
  if (sql != NULL)
    public_council_execute (fixture.directory, sql);
  fixture.council = ris_council_open_public (fixture.directory, &error);
  g_assert_no_error (error);
  ris_council_set_now (fixture.council, ris_date_to_unix ("2024-06-01T10:00:00Z"));
  ris_council_begin_read (fixture.council, &error);
  g_assert_no_error (error);
  return fixture;
}

static inline void
public_council_clear (PublicCouncil *fixture)
{
  ris_council_end_read (fixture->council);
  ris_council_free (fixture->council);
  folder_clear (&fixture->directory);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PublicCouncil, public_council_clear)
