/* The SQL files: each is one statement with a remark, can be prepared, stays in its subset, and reads no large table from
 * end to end unless tests/db/sql-files.allow says why. */
#include "db/database-private.h"
#include "helper/folder.h"

#include <gio/gio.h>
#include <string.h>

#define SQL_PREFIX "/de/ratswerk/data/sql/"

/* statements that need council.db or are SQLite's own; all others must run on public.db alone */
static const char *const not_shared[]
    = { "publish/", "sqlite/", "record/", "import/", "id/", "audit/" };

/* shared statements of tables that public.db does not have */
static const char *const only_council[]
    = { "account/",   "master-data/",  "session/",   "meeting-desk/",
        "recording/", "minutes-desk/", "paper-desk/" };

/* what shared statements may not use, because PostgreSQL does not know it or means something else */
static const char *const not_portable[]
    = { "json_",     "group_concat", "instr (",    "instr(",         "OR REPLACE",
        "IFNULL",    "ifnull",       "rowid",      "GLOB",           "strftime",
        "julianday", "datetime (",   "CROSS JOIN", "IS NOT DISTINCT" };

typedef struct
{
  char *folder;     /* (owned) */
  RisDb *both;      /* (owned): council.db with public.db attached */
  RisDb *alone;     /* (owned): public.db */
  GPtrArray *names; /* (owned) (element-type utf8) */
  char *allowed;    /* (owned): tests/db/sql-files.allow */
} Files;

static void
collect (const char *folder, GPtrArray *names)
{
  g_autofree char *path = g_strconcat (SQL_PREFIX, folder, NULL);
  g_auto (GStrv) children
      = g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; children != NULL && children[i] != NULL; i++)
    {
      g_autofree char *child = g_strconcat (folder, children[i], NULL);

      if (g_str_has_suffix (child, "/") && !g_str_equal (child, "schema/"))
        collect (child, names);
      else if (g_str_has_suffix (child, ".sql"))
        g_ptr_array_add (names, g_strndup (child, strlen (child) - 4));
    }
}

static RisDb *
open_migrated (const char *folder, const char *kind)
{
  g_autofree char *path = g_strconcat (folder, "/", kind, ".db", NULL);
  g_autoptr (GError) error = NULL;
  RisDb *db = ris_db_open (path, RIS_DB_CREATE, &error);

  g_assert_no_error (error);
  ris_db_migrate (db, kind, &error);
  g_assert_no_error (error);
  return db;
}

static void
create_temporary_tables (RisDb *db)
{
  static const char *const creators[]
      = { "publish/scope/create", "publish/scope/create-before", "sqlite/search/scope-create",
          "sqlite/publish/create-terms" };

  for (gsize i = 0; i < G_N_ELEMENTS (creators); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisStatement) statement = ris_db_query (db, creators[i], &error);

      g_assert_no_error (error);
      g_assert_true (ris_statement_run (statement, &error));
    }
}

static void
set_up (Files *files, gconstpointer data)
{
  g_autofree char *public = NULL;
  g_autofree char *allow
      = g_build_filename (g_getenv ("RIS_SOURCE"), "tests/db/sql-files.allow", NULL);
  g_autoptr (GError) error = NULL;

  files->folder = folder_new ();
  public = g_build_filename (files->folder, "public.db", NULL);
  files->alone = open_migrated (files->folder, "public");
  files->both = open_migrated (files->folder, "council");
  ris_db_attach (files->both, public, "public", &error);
  g_assert_no_error (error);
  create_temporary_tables (files->both);
  files->names = g_ptr_array_new_with_free_func (g_free);
  collect ("", files->names);
  g_file_get_contents (allow, &files->allowed, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Files *files, gconstpointer data)
{
  ris_db_close (files->both);
  ris_db_close (files->alone);
  g_ptr_array_unref (files->names);
  g_free (files->allowed);
  folder_clear (&files->folder);
}

static char *
read_sql (const char *name)
{
  g_autofree char *path = g_strconcat (SQL_PREFIX, name, ".sql", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (bytes);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
is_one_of (const char *name, const char *const *folders, gsize n_folders)
{
  for (gsize i = 0; i < n_folders; i++)
    if (g_str_has_prefix (name, folders[i]))
      return TRUE;
  return FALSE;
}

static void
fail (const char *name, const char *why)
{
  g_test_message ("data/sql/%s.sql: %s", name, why);
  g_test_fail ();
}

static void
test_prepare (Files *files, gconstpointer data)
{
  g_assert_cmpuint (files->names->len, >, 150);
  for (guint i = 0; i < files->names->len; i++)
    {
      const char *name = files->names->pdata[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (RisStatement) statement = ris_db_query (files->both, name, &error);
      g_autofree char *sql = read_sql (name);

      if (statement == NULL)
        fail (name, error->message);
      if (!g_str_has_prefix (sql, "-- ") || strchr (sql, '\n') == NULL)
        fail (name, "the first line is no remark");
    }
}

static void
check_shared (Files *files, const char *name)
{
  RisDb *db
      = is_one_of (name, only_council, G_N_ELEMENTS (only_council)) ? files->both : files->alone;
  g_autoptr (GError) error = NULL;
  g_autoptr (RisStatement) statement = ris_db_query (db, name, &error);
  g_autofree char *sql = read_sql (name);

  if (statement == NULL)
    fail (name, error->message);
  for (gsize i = 0; i < G_N_ELEMENTS (not_portable); i++)
    if (strstr (sql, not_portable[i]) != NULL)
      fail (name, not_portable[i]);
}

static void
test_shared (Files *files, gconstpointer data)
{
  guint n_shared = 0;

  for (guint i = 0; i < files->names->len; i++)
    if (!is_one_of (files->names->pdata[i], not_shared, G_N_ELEMENTS (not_shared)))
      {
        n_shared++;
        check_shared (files, files->names->pdata[i]);
      }
  g_assert_cmpuint (n_shared, >, 30);
}

/* --- plans --- */

/* (transfer full): the table that @alias stands for in @sql, or @alias itself */
static char *
find_table (const char *sql, const char *alias)
{
  g_autofree char *quoted = g_regex_escape_string (alias, -1);
  g_autofree char *pattern
      = g_strdup_printf ("\\b(?:FROM|JOIN|,)\\s+(?:\\w+\\.)?(\\w+)\\s+(?:AS\\s+)?%s\\b", quoted);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  const char *dot = strrchr (alias, '.');

  if (g_regex_match (regex, sql, 0, &match))
    return g_match_info_fetch (match, 1);
  return g_strdup (dot != NULL ? dot + 1 : alias);
}

/* lines of the list: `statement table reason`; "*" stands for every statement */
static gboolean
is_allowed (Files *files, const char *name, const char *table)
{
  g_autofree char *everywhere = g_strdup_printf ("\n* %s ", table);
  g_autofree char *here = g_strdup_printf ("\n%s %s ", name, table);
  g_autofree char *all = g_strdup_printf ("\n%s * ", name);

  return strstr (files->allowed, everywhere) != NULL || strstr (files->allowed, here) != NULL
         || strstr (files->allowed, all) != NULL;
}

/* "SCAN x" without index; not of a subquery, a constant row, a virtual table or a list of values */
static gboolean
is_full_scan (const char *detail)
{
  return g_str_has_prefix (detail, "SCAN ") && strstr (detail, " USING ") == NULL
         && strstr (detail, "(subquery") == NULL && strstr (detail, "CONSTANT ROW") == NULL
         && strstr (detail, "VIRTUAL TABLE") == NULL;
}

static void
check_plan (Files *files, const char *name)
{
  g_autofree char *sql = read_sql (name);
  g_autofree char *explain = NULL;
  sqlite3_stmt *plan = NULL;
  const char *start = strchr (sql, '\n');

  if (start == NULL || strstr (sql, "CREATE ") != NULL || strstr (sql, "PRAGMA") != NULL)
    return;
  explain = g_strconcat ("EXPLAIN QUERY PLAN ", start + 1, NULL);
  if (sqlite3_prepare_v2 (files->both->handle, explain, -1, &plan, NULL) != SQLITE_OK)
    {
      fail (name, sqlite3_errmsg (files->both->handle));
      return;
    }
  while (sqlite3_step (plan) == SQLITE_ROW)
    {
      const char *detail = (const char *)sqlite3_column_text (plan, 3);
      g_autofree char *alias
          = is_full_scan (detail) ? g_strndup (detail + 5, strcspn (detail + 5, " ")) : NULL;
      g_autofree char *table = alias == NULL ? NULL : find_table (sql, alias);

      if (table != NULL && !is_allowed (files, name, table))
        g_test_message ("%s %s", name, table), g_test_fail ();
    }
  sqlite3_finalize (plan);
}

static void
test_plans (Files *files, gconstpointer data)
{
  for (guint i = 0; i < files->names->len; i++)
    check_plan (files, files->names->pdata[i]);
}

/* the list holds nothing that is not needed any more, and the test would notice a scan */
static void
test_notices (Files *files, gconstpointer data)
{
  g_assert_true (is_full_scan ("SCAN paper"));
  g_assert_false (is_full_scan ("SCAN paper USING INDEX paper_by_lead"));
  g_assert_false (is_full_scan ("SEARCH paper USING INTEGER PRIMARY KEY (rowid=?)"));
  g_assert_false (is_allowed (files, "paper/by-id", "paper"));
  g_assert_true (is_allowed (files, "paper/by-id", "vocabulary"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/db/sql-files/prepare", Files, NULL, set_up, test_prepare, tear_down);
  g_test_add ("/db/sql-files/shared", Files, NULL, set_up, test_shared, tear_down);
  g_test_add ("/db/sql-files/plans", Files, NULL, set_up, test_plans, tear_down);
  g_test_add ("/db/sql-files/notices", Files, NULL, set_up, test_notices, tear_down);
  return g_test_run ();
}
