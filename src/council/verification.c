/* Verification: looks at everything that can be checked without knowing the truth.
 *
 * Two connections are used. `live` reads both databases as they are. `fresh` publishes everything into a temporary public.db
 * and never commits anything to council.db; its transaction keeps writers and publishers away while the two are compared.
 * Objects are compared by the same content hashes that the publication log carries; the numbers of rows show what belongs
 * to no object at all.
 */
#include "council/verification.h"

#include "base/date.h"
#include "council/audit.h"
#include "publication-private.h"

#include <glib/gstdio.h>

typedef struct
{
  const char *data_directory; /* (unowned) */
  RisDb *live;                /* (owned) */
  GPtrArray *findings;        /* (owned) (element-type RisVerificationFinding) */
  GHashTable *contents;       /* (owned) (element-type gint64 Content): what public.db publishes */
} Verification;

typedef struct
{
  char *kind;
  char *hash;
} Content;

void
ris_verification_finding_free (RisVerificationFinding *finding)
{
  if (finding == NULL)
    return;
  g_free (finding->object_kind);
  g_free (finding->detail);
  g_free (finding);
}

static void
find (Verification *verification, RisVerificationKind kind, const char *object_kind,
      gint64 object_id, const char *detail)
{
  RisVerificationFinding *finding = g_new0 (RisVerificationFinding, 1);

  finding->kind = kind;
  finding->object_kind = g_strdup (object_kind);
  finding->object_id = object_id;
  finding->detail = g_strdup (detail);
  g_ptr_array_add (verification->findings, finding);
}

/* FALSE with @error where the loop over a statement ended in a failure */
static gboolean
ended_well (GError *failure, GError **error)
{
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* --- databases --- */

static gboolean
check_pages (Verification *verification, GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_db_query (verification->live, "sqlite/verify/pages", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (ris_statement_next (statement, &failure))
    find (verification, RIS_VERIFICATION_DAMAGED, NULL, 0,
          ris_statement_get_text (statement, "message"));
  return ended_well (failure, error);
}

static gboolean
check_references (Verification *verification, GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_db_query (verification->live, "sqlite/verify/references", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (ris_statement_next (statement, &failure))
    find (verification, RIS_VERIFICATION_DANGLING, ris_statement_get_text (statement, "name"),
          ris_statement_get_id (statement, "id"), ris_statement_get_text (statement, "parent"));
  return ended_well (failure, error);
}

/* --- chains --- */

static gboolean
check_audit (Verification *verification, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (ris_audit_verify (verification->live, NULL, &failure))
    return TRUE;
  if (!g_error_matches (failure, RIS_ERROR, RIS_ERROR_CONFLICT))
    return ended_well (g_steal_pointer (&failure), error);
  find (verification, RIS_VERIFICATION_AUDIT, NULL, 0, failure->message);
  return TRUE;
}

static gboolean
check_log (Verification *verification, GError **error)
{
  g_autoptr (RisStatement) copy = NULL;
  gint64 broken = 0;
  GError *failure = NULL;

  if (!ris_publication_log_verify (verification->live, &broken, error))
    return FALSE;
  if (broken != 0)
    find (verification, RIS_VERIFICATION_LOG, NULL, broken, NULL);
  copy = ris_db_query (verification->live, "sqlite/verify/log-copy", error);
  if (copy == NULL)
    return FALSE;
  while (ris_statement_next (copy, &failure))
    find (verification, RIS_VERIFICATION_LOG_COPY, NULL, ris_statement_get_id (copy, "sequence"),
          NULL);
  return ended_well (failure, error);
}

/* --- files --- */

static void
check_file (Verification *verification, gint64 id, const char *sha256)
{
  g_autofree char *folder = g_strndup (sha256, 2);
  g_autofree char *path
      = g_build_filename (verification->data_directory, "files", folder, sha256 + 2, NULL);
  g_autoptr (GMappedFile) contents = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *hash = NULL;

  if (contents == NULL)
    {
      find (verification, RIS_VERIFICATION_FILE_MISSING, "file", id, sha256);
      return;
    }
  bytes = g_mapped_file_get_bytes (contents);
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (!g_str_equal (hash, sha256))
    find (verification, RIS_VERIFICATION_FILE_CHANGED, "file", id, sha256);
}

static gboolean
check_files (Verification *verification, GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_db_query (verification->live, "sqlite/verify/files", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (ris_statement_next (statement, &failure))
    check_file (verification, ris_statement_get_id (statement, "id"),
                ris_statement_get_text (statement, "sha256"));
  return ended_well (failure, error);
}

/* --- public.db --- */

static void
free_content (Content *content)
{
  g_free (content->kind);
  g_free (content->hash);
  g_free (content);
}

/* (transfer full) (element-type gint64 Content): every object that public.db of @db publishes */
static GHashTable *
read_contents (RisDb *db, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "sqlite/verify/roots", error);
  g_autoptr (GHashTable) contents
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)free_content);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  while (ris_statement_next (statement, &failure))
    {
      gint64 id = ris_statement_get_id (statement, "id");
      const char *kind = ris_statement_get_text (statement, "kind");
      Content *content = g_new0 (Content, 1);

      g_hash_table_insert (contents, g_memdup2 (&id, sizeof id), content);
      content->kind = g_strdup (kind);
      content->hash = ris_publication_log_dup_content_hash (db, kind, id, error);
      if (content->hash == NULL)
        return NULL;
    }
  return ended_well (failure, error) ? g_steal_pointer (&contents) : NULL;
}

static void
compare_contents (Verification *verification, GHashTable *fresh)
{
  GHashTableIter iterator;
  gpointer id, value;

  g_hash_table_iter_init (&iterator, fresh);
  while (g_hash_table_iter_next (&iterator, &id, &value))
    {
      const Content *expected = value;
      const Content *actual = g_hash_table_lookup (verification->contents, id);

      if (actual == NULL)
        find (verification, RIS_VERIFICATION_PUBLIC_MISSING, expected->kind, *(gint64 *)id, NULL);
      else if (!g_str_equal (actual->hash, expected->hash))
        find (verification, RIS_VERIFICATION_PUBLIC_DIFFERS, expected->kind, *(gint64 *)id, NULL);
    }
  g_hash_table_iter_init (&iterator, verification->contents);
  while (g_hash_table_iter_next (&iterator, &id, &value))
    if (!g_hash_table_contains (fresh, id))
      find (verification, RIS_VERIFICATION_PUBLIC_SURPLUS, ((Content *)value)->kind, *(gint64 *)id,
            NULL);
}

static gboolean
compare_counts (Verification *verification, RisDb *fresh, GError **error)
{
  g_autoptr (RisStatement) expected = ris_db_query (fresh, "sqlite/verify/counts", error);
  g_autoptr (RisStatement) actual = NULL;
  GError *failure = NULL;

  if (expected == NULL)
    return FALSE;
  actual = ris_db_query (verification->live, "sqlite/verify/counts", error);
  if (actual == NULL)
    return FALSE;
  while (ris_statement_next (expected, &failure) && ris_statement_next (actual, &failure))
    if (ris_statement_get_int (expected, "number") != ris_statement_get_int (actual, "number"))
      find (verification, RIS_VERIFICATION_PUBLIC_ROWS, ris_statement_get_text (actual, "name"), 0,
            NULL);
  return ended_well (failure, error);
}

static gboolean
compare_log (Verification *verification, GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_db_query (verification->live, "sqlite/verify/log-last", error);
  g_autoptr (GHashTable) logged = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iterator;
  gpointer key, value;
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (ris_statement_next (statement, &failure))
    {
      gint64 id = ris_statement_get_id (statement, "object_id");
      const Content *content = g_hash_table_lookup (verification->contents, &id);
      const char *hash = ris_statement_get_text (statement, "content_hash");

      g_hash_table_add (logged, g_memdup2 (&id, sizeof id));
      if (g_strcmp0 (hash, content == NULL ? "" : content->hash) != 0)
        find (verification, RIS_VERIFICATION_LOG_CONTENT,
              ris_statement_get_text (statement, "object_kind"), id, NULL);
    }
  g_hash_table_iter_init (&iterator, verification->contents);
  while (g_hash_table_iter_next (&iterator, &key, &value))
    if (!g_hash_table_contains (logged, key))
      find (verification, RIS_VERIFICATION_LOG_CONTENT, ((Content *)value)->kind, *(gint64 *)key,
            NULL);
  return ended_well (failure, error);
}

static gboolean
compare_with_fresh (Verification *verification, RisDb *fresh, GError **error)
{
  g_autoptr (RisTransaction) transaction = ris_transaction_begin (fresh, error);
  g_autoptr (RisStatement) waiting = NULL;
  g_autoptr (GHashTable) expected = NULL;
  g_autofree char *now = ris_date_dup_from_unix (g_get_real_time () / G_USEC_PER_SEC);
  gint64 last = 0;

  waiting = transaction == NULL ? NULL
                                : ris_db_query (verification->live, "sqlite/verify/waiting", error);
  if (waiting == NULL || !ris_statement_next (waiting, error))
    return FALSE;
  if (ris_statement_get_int (waiting, "number") > 0)
    {
      find (verification, RIS_VERIFICATION_WAITING, NULL, ris_statement_get_int (waiting, "number"),
            NULL);
      return TRUE;
    }
  verification->contents = read_contents (verification->live, error);
  if (verification->contents == NULL || !ris_publication_fill (fresh, TRUE, now, &last, error))
    return FALSE;
  expected = read_contents (fresh, error);
  if (expected == NULL)
    return FALSE;
  compare_contents (verification, expected);
  return compare_counts (verification, fresh, error) && compare_log (verification, error);
}

static gboolean
check_public (Verification *verification, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("ris-verify-XXXXXX", error);
  g_autofree char *path = folder == NULL ? NULL : g_build_filename (folder, "public.db", NULL);
  gboolean good = FALSE;

  if (folder == NULL)
    return ris_error_convert (error);
  {
    g_autoptr (RisDb) fresh = ris_publication_open (verification->data_directory, path, error);

    good = fresh != NULL && compare_with_fresh (verification, fresh, error);
  }
  g_remove (path);
  g_rmdir (folder);
  return good;
}

/* --- the whole --- */

static RisDb *
open_live (const char *data_directory, GError **error)
{
  g_autofree char *council = g_build_filename (data_directory, "council.db", NULL);
  g_autofree char *public = g_build_filename (data_directory, "public.db", NULL);
  g_autoptr (RisDb) db = ris_db_open (council, RIS_DB_READ_ONLY, error);

  if (db == NULL || !ris_db_is_current (db, "council", error)
      || !ris_db_attach (db, public, "public", error))
    return NULL;
  return g_steal_pointer (&db);
}

GPtrArray *
ris_verification_run (const char *data_directory, GError **error)
{
  g_autoptr (GPtrArray) findings
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_verification_finding_free);
  g_autoptr (RisDb) live = open_live (data_directory, error);
  Verification verification
      = { .data_directory = data_directory, .live = live, .findings = findings };
  gboolean good;

  good = live != NULL && check_pages (&verification, error)
         && check_references (&verification, error) && check_audit (&verification, error)
         && check_log (&verification, error) && check_files (&verification, error)
         && check_public (&verification, error);
  g_clear_pointer (&verification.contents, g_hash_table_unref);
  return good ? g_steal_pointer (&findings) : NULL;
}
