/* The canary council: reads the table of rows and fills whatever it does not say.
 *
 * Which columns are private is read from the remarks of the schema, not from public.db: a column that slips into public.db
 * by mistake is a leak here.
 */
#include "helper/canary.h"
#include "helper/canary-rows.h"

#include "db/database.h"

#include <gio/gio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#define DAY "2024-03-05"
#define INSTANT "2024-03-05T17:00:00Z"
#define SECRET_STEM "geheimwort"

struct _Canary
{
  sqlite3 *db;            /* (owned) (nullable): only while the rows are made */
  char *directory;        /* (owned) */
  GHashTable *ids;        /* (owned) (element-type utf8 gint64): by row name */
  GHashTable *is_private; /* (owned) (element-type utf8): "table.column" */
  GPtrArray *leaves;      /* (owned) (element-type utf8): of the secret words, in order */
  guint open_words;
  gint64 last_id;
};

/* one row on its way into the database */
typedef struct
{
  Canary *canary;
  const char *table;
  const char *name;
  gboolean is_secret;
  GHashTable *given; /* (owned) (element-type utf8 utf8): column to value */
  gint64 id;
  GString *columns;
  GString *values;
} Row;

static void
give_up (const char *what, const char *context)
{
  g_printerr ("%s: %s\n", what, context);
  abort ();
}

static void
execute (sqlite3 *db, const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    give_up (message, sql);
}

/* --- what is private --- */

static void
read_private_marks (Canary *canary)
{
  g_autoptr (GBytes) schema
      = g_resources_lookup_data ("/de/ratswerk/data/sql/schema/council/0001-foundation.sql",
                                 G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_nonnull (schema);
  text = g_strndup (g_bytes_get_data (schema, NULL), g_bytes_get_size (schema));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (lines[i]), " ", 4);

      if (g_str_has_prefix (lines[i], "CREATE TABLE "))
        {
          g_free (table);
          table = g_strdup (words[2]);
        }
      else if (table != NULL && strstr (lines[i], "-- private") != NULL)
        g_hash_table_add (canary->is_private, g_strconcat (table, ".", words[0], NULL));
    }
  g_assert_cmpuint (g_hash_table_size (canary->is_private), >, 10);
}

/* --- values --- */

static char *
make_word (Row *row, const char *column)
{
  g_autofree char *leaf = g_strconcat (row->table, ".", column, NULL);
  const char *given = g_hash_table_lookup (row->given, column);
  gboolean is_secret = row->is_secret || g_strcmp0 (given, "!") == 0
                       || g_hash_table_contains (row->canary->is_private, leaf);

  if (!is_secret)
    return g_strdup_printf ("offenwort%03u", ++row->canary->open_words);
  g_ptr_array_add (row->canary->leaves,
                   g_strdup_printf ("%s of %s (%" G_GINT64_FORMAT ")", leaf, row->name, row->id));
  return g_strdup_printf (SECRET_STEM "%03u", row->canary->leaves->len);
}

static gint64
find_usual_vocabulary (const char *table, const char *column)
{
  static const struct
  {
    const char *table;
    const char *column;
    gint64 id;
  } usual[] = {
    { "organization", "kind_id", 1 },   { "membership", "role_id", 20 },
    { "paper", "type_id", 100 },        { "paper_reference", "kind_id", 500 },
    { "meeting", "kind_id", 420 },      { "meeting", "status_id", 450 },
    { "consultation", "role_id", 240 }, { "vote", "kind_id", 400 },
    { "decision", "kind_id", 400 },     { "task", "state_id", 520 },
    { "text", "section_id", 480 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    if (g_str_equal (usual[i].table, table) && g_str_equal (usual[i].column, column))
      return usual[i].id;
  return 0;
}

static gint64
look_up (Canary *canary, const char *name)
{
  gint64 *id = g_hash_table_lookup (canary->ids, name);

  if (id == NULL)
    give_up ("no row is called", name);
  return *id;
}

/* a file whose contents carry a word as well */
static char *
store_contents (Row *row)
{
  g_autofree char *word = row->is_secret ? make_word (row, "sha256") : g_strdup (row->name);
  g_autofree char *contents = g_strconcat ("Inhalt ", word, "\n", NULL);
  char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, contents, -1);
  g_autofree char *head = g_strndup (sha256, 2);
  g_autofree char *folder = g_build_filename (row->canary->directory, "files", head, NULL);
  g_autofree char *path = g_build_filename (folder, sha256 + 2, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  g_hash_table_insert (row->given, g_strdup ("size"), g_strdup_printf ("%zu", strlen (contents)));
  return sha256;
}

/* (nullable): what a text column gets that nobody said anything about */
static char *
make_text (Row *row, const char *column)
{
  if (g_str_has_suffix (column, "valid_to") || g_str_equal (column, "ends_on"))
    return NULL;
  if (g_str_has_suffix (column, "_on") || g_str_equal (column, "valid_from")
      || g_str_equal (column, "paper_date"))
    return g_strdup (DAY);
  if (g_str_has_suffix (column, "_at") || g_str_equal (column, "at")
      || g_str_equal (column, "created") || g_str_equal (column, "modified"))
    return g_strdup (INSTANT);
  if (g_str_equal (column, "sha256"))
    return store_contents (row);
  if (g_str_equal (column, "media_type"))
    return g_strdup ("text/plain");
  if (g_str_equal (column, "result_certainty"))
    return g_strdup ("recorded");
  return make_word (row, column);
}

static char *
make_value (Row *row, const char *column, const char *type)
{
  const char *given = g_hash_table_lookup (row->given, column);

  if (g_str_equal (column, "id"))
    return g_strdup_printf ("%" G_GINT64_FORMAT, row->id);
  if (given != NULL && *given == '@')
    return g_strdup_printf ("%" G_GINT64_FORMAT, look_up (row->canary, given + 1));
  if (given != NULL && g_str_equal (given, "-"))
    return NULL;
  if (given != NULL && !g_str_equal (given, "!"))
    return g_strdup (given);
  if (g_str_equal (type, "TEXT"))
    return make_text (row, column);
  if (g_str_equal (column, "body_id"))
    return g_strdup_printf ("%" G_GINT64_FORMAT, look_up (row->canary, "b"));
  if (g_str_has_suffix (column, "_id"))
    {
      gint64 usual = find_usual_vocabulary (row->table, column);

      return usual == 0 ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, usual);
    }
  return g_strdup ("1");
}

/* --- rows --- */

static void
add_column (Row *row, const char *column, const char *type)
{
  g_autofree char *value = make_value (row, column, type);
  char *quoted;

  if (value == NULL)
    return;
  quoted = sqlite3_mprintf ("%Q", value);
  g_string_append_printf (row->columns, "%s%s", row->columns->len > 0 ? ", " : "", column);
  g_string_append_printf (row->values, "%s%s", row->values->len > 0 ? ", " : "", quoted);
  sqlite3_free (quoted);
}

static void
insert_row (Row *row)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA table_info (%s)", row->table);
  g_autofree char *sql = NULL;
  sqlite3_stmt *info = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (row->canary->db, pragma, -1, &info, NULL), ==, SQLITE_OK);
  while (sqlite3_step (info) == SQLITE_ROW)
    {
      const char *column = (const char *)sqlite3_column_text (info, 1);
      gboolean has_default = sqlite3_column_type (info, 4) != SQLITE_NULL;

      if (!has_default || g_hash_table_contains (row->given, column))
        add_column (row, column, (const char *)sqlite3_column_text (info, 2));
    }
  sqlite3_finalize (info);
  sql = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", row->table, row->columns->str,
                         row->values->str);
  execute (row->canary->db, sql);
}

static void
plant (Canary *canary, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (GHashTable) given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  gint64 *id = g_new (gint64, 1);
  Row row = { .canary = canary, .given = given, .columns = columns, .values = values };

  row.is_secret = *words[0] == '!';
  row.table = words[0] + row.is_secret;
  row.name = words[1];
  row.id = *id = ++canary->last_id;
  for (guint i = 2; words[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);

      g_hash_table_insert (given, g_strdup (pair[0]), g_strdup (pair[1]));
    }
  g_hash_table_insert (canary->ids, g_strdup (row.name), id);
  insert_row (&row);
}

Canary *
canary_new (const char *directory)
{
  Canary *canary = g_new0 (Canary, 1);
  g_autofree char *path = g_build_filename (directory, "council.db", NULL);
  g_autoptr (GError) error = NULL;
  RisDb *db = ris_db_open (path, RIS_DB_CREATE, &error);

  g_assert_no_error (error);
  ris_db_migrate (db, "council", &error);
  g_assert_no_error (error);
  ris_db_close (db);
  canary->directory = g_strdup (directory);
  canary->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  canary->is_private = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  canary->leaves = g_ptr_array_new_with_free_func (g_free);
  canary->last_id = 1000;
  read_private_marks (canary);
  g_assert_cmpint (sqlite3_open (path, &canary->db), ==, SQLITE_OK);
  execute (canary->db, "PRAGMA foreign_keys = ON; BEGIN");
  for (gsize i = 0; i < G_N_ELEMENTS (canary_rows); i++)
    plant (canary, canary_rows[i]);
  execute (canary->db, "UPDATE id_counter SET value = 5000; COMMIT");
  sqlite3_close (g_steal_pointer (&canary->db));
  return canary;
}

void
canary_free (Canary *canary)
{
  g_hash_table_unref (canary->ids);
  g_hash_table_unref (canary->is_private);
  g_ptr_array_unref (canary->leaves);
  g_free (canary->directory);
  g_free (canary);
}

/* --- looking --- */

const char *
canary_find (Canary *canary, const char *text, gssize length)
{
  gsize n = length < 0 ? strlen (text) : (gsize)length;
  gsize stem = strlen (SECRET_STEM);

  for (gsize i = 0; i + stem + 3 <= n; i++)
    if (g_ascii_strncasecmp (text + i, SECRET_STEM, stem) == 0)
      {
        guint64 index = g_ascii_strtoull (text + i + stem, NULL, 10);

        return index >= 1 && index <= canary->leaves->len ? canary->leaves->pdata[index - 1]
                                                          : "an unknown leaf";
      }
  return NULL;
}

guint
canary_count_secrets (Canary *canary)
{
  return canary->leaves->len;
}

guint
canary_count_open (Canary *canary)
{
  return canary->open_words;
}

gboolean
canary_has_open_word (guint index, const char *text)
{
  g_autofree char *word = g_strdup_printf ("offenwort%03u", index);

  return strstr (text, word) != NULL;
}

gint64
canary_get_id (Canary *canary, const char *name)
{
  return look_up (canary, name);
}

void
canary_execute (const char *directory, const char *sql)
{
  g_autofree char *path = g_build_filename (directory, "council.db", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 20000);
  execute (db, "PRAGMA foreign_keys = ON");
  execute (db, sql);
  sqlite3_close (db);
}
