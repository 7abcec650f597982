/* The publication log: an append-only chain that says what became public when.
 *
 * A row carries the SHA-256 of everything that is public of an object and seals the row before it:
 *
 *   hash = SHA-256 (previous_hash \n sequence \n at \n object_kind \n object_id \n action \n content_hash \n)
 *
 * The first row's previous_hash and the content_hash of a withdrawn object are empty. The content is the rows of
 * data/sql/sqlite/publish/content-<kind>.sql, each followed by a line feed; anybody can compute it from public.db. Rows
 * are not derived from what a run did, but from public.db against the log's last word: a run after a crash completes the
 * log.
 */
#include "publication-private.h"

/* --- content --- */

char *
ris_publication_log_dup_content_hash (RisDb *db, const char *kind, gint64 id, GError **error)
{
  g_autofree char *name = g_strconcat ("sqlite/publish/content-", kind, NULL);
  g_autoptr (RisStatement) statement = ris_db_query (db, name, error);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  while (ris_statement_next (statement, &failure))
    {
      const char *line = ris_statement_get_text (statement, "line");

      g_checksum_update (checksum, (const guchar *)line, -1);
      g_checksum_update (checksum, (const guchar *)"\n", 1);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_strdup (g_checksum_get_string (checksum));
}

/* --- rows --- */

typedef struct
{
  gint64 sequence;
  char *at;
  char *object_kind;
  gint64 object_id;
  char *action;
  char *content_hash;
  char *previous_hash;
  char *hash;
} Link;

static const RisField link_fields[] = {
  RIS_FIELD (Link, sequence, INT),       RIS_FIELD (Link, at, TEXT),
  RIS_FIELD (Link, object_kind, TEXT),   RIS_FIELD (Link, object_id, ID),
  RIS_FIELD (Link, action, TEXT),        RIS_FIELD (Link, content_hash, TEXT),
  RIS_FIELD (Link, previous_hash, TEXT), RIS_FIELD (Link, hash, TEXT),
};
static const RisRecordType link_type
    = { "Link", sizeof (Link), link_fields, G_N_ELEMENTS (link_fields) };

static char *
dup_hash (const Link *link)
{
  g_autofree char *text
      = g_strdup_printf ("%s\n%" G_GINT64_FORMAT "\n%s\n%s\n%" G_GINT64_FORMAT "\n%s\n%s\n",
                         link->previous_hash, link->sequence, link->at, link->object_kind,
                         link->object_id, link->action, link->content_hash);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static void
clear_link (Link *link)
{
  g_free (link->at);
  g_free (link->object_kind);
  g_free (link->action);
  g_free (link->content_hash);
  g_free (link->previous_hash);
  g_free (link->hash);
  *link = (Link){ 0 };
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Link, clear_link)

/* an object that may need a row: what it is in public.db and what the log said last */
typedef struct
{
  gint64 object_id;
  char *public_kind;
  char *logged_kind;
  char *action;
  char *content_hash;
} Candidate;

static const RisField candidate_fields[] = {
  RIS_FIELD (Candidate, object_id, ID),      RIS_FIELD (Candidate, public_kind, TEXT),
  RIS_FIELD (Candidate, logged_kind, TEXT),  RIS_FIELD (Candidate, action, TEXT),
  RIS_FIELD (Candidate, content_hash, TEXT),
};
static const RisRecordType candidate_type
    = { "Candidate", sizeof (Candidate), candidate_fields, G_N_ELEMENTS (candidate_fields) };

static void
free_candidate (Candidate *candidate)
{
  ris_record_free (&candidate_type, candidate);
}

/* (nullable): what the log has to say about @candidate; @content is its hash now, empty where it is not public */
static const char *
choose_action (const Candidate *candidate, const char *content)
{
  gboolean was_public = candidate->action != NULL && !g_str_equal (candidate->action, "withdrawn");

  if (candidate->public_kind == NULL)
    return was_public ? "withdrawn" : NULL;
  if (!was_public)
    return "published";
  return g_strcmp0 (candidate->content_hash, content) == 0 ? NULL : "changed";
}

/* --- step 2 --- */

static gboolean
append (RisDb *db, Link *link, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "publish/log/append", error);

  if (statement == NULL)
    return FALSE;
  link->sequence++;
  g_free (link->hash);
  link->hash = dup_hash (link);
  ris_statement_bind_record (statement, &link_type, link);
  if (!ris_statement_run (statement, error))
    return FALSE;
  g_free (link->previous_hash);
  link->previous_hash = g_strdup (link->hash);
  return TRUE;
}

static void
count (RisPublicationReport *report, const char *action)
{
  if (g_str_equal (action, "published"))
    report->published++;
  else if (g_str_equal (action, "changed"))
    report->changed++;
  else
    report->withdrawn++;
}

static gboolean
log_candidate (RisDb *db, const Candidate *candidate, Link *link, RisPublicationReport *report,
               GError **error)
{
  g_autofree char *content = NULL;
  const char *action;

  if (candidate->public_kind == NULL)
    content = g_strdup ("");
  else
    content = ris_publication_log_dup_content_hash (db, candidate->public_kind,
                                                    candidate->object_id, error);
  if (content == NULL)
    return FALSE;
  action = choose_action (candidate, content);
  if (action == NULL)
    return TRUE;
  g_free (link->object_kind);
  link->object_kind
      = g_strdup (candidate->public_kind != NULL ? candidate->public_kind : candidate->logged_kind);
  link->object_id = candidate->object_id;
  g_free (link->action);
  link->action = g_strdup (action);
  g_free (link->content_hash);
  link->content_hash = g_steal_pointer (&content);
  count (report, action);
  return append (db, link, error);
}

/* the end of the chain: sequence and previous_hash of @link */
static gboolean
find_end (RisDb *db, Link *link, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "publish/log/last", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  if (ris_statement_next (statement, &failure))
    {
      link->sequence = ris_statement_get_int (statement, "sequence");
      link->previous_hash = g_strdup (ris_statement_get_text (statement, "hash"));
    }
  else
    link->previous_hash = g_strdup ("");
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static GPtrArray *
read_candidates (RisDb *db, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "publish/log/candidates", error);

  if (statement == NULL)
    return NULL;
  return ris_statement_read_all (statement, &candidate_type, (GDestroyNotify)free_candidate, error);
}

static gboolean
empty_queue (RisDb *db, gint64 last, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "publish/log/done", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_int (statement, "last", last);
  return ris_statement_run (statement, error);
}

gboolean
ris_publication_log_write (RisDb *db, const char *now, gint64 last, RisPublicationReport *report,
                           GError **error)
{
  g_autoptr (RisTransaction) transaction = ris_transaction_begin (db, error);
  g_autoptr (GPtrArray) candidates = NULL;
  g_auto (Link) link = { 0 };

  if (transaction == NULL || !find_end (db, &link, error))
    return FALSE;
  candidates = read_candidates (db, error);
  if (candidates == NULL)
    return FALSE;
  link.at = g_strdup (now);
  for (guint i = 0; i < candidates->len; i++)
    if (!log_candidate (db, candidates->pdata[i], &link, report, error))
      return FALSE;
  return empty_queue (db, last, error) && ris_transaction_commit (transaction, error);
}

/* --- step 3 --- */

gboolean
ris_publication_log_copy (RisDb *db, gint64 pending, GError **error)
{
  g_autoptr (RisTransaction) transaction = ris_transaction_begin (db, error);
  g_autoptr (RisStatement) copy = NULL;
  g_autoptr (RisStatement) settled = NULL;

  if (transaction == NULL)
    return FALSE;
  copy = ris_db_query (db, "publish/log/copy", error);
  if (copy == NULL || !ris_statement_run (copy, error))
    return FALSE;
  settled = ris_db_query (db, "publish/log/settled", error);
  if (settled == NULL)
    return FALSE;
  ris_statement_bind_int (settled, "pending", pending);
  return ris_statement_run (settled, error) && ris_transaction_commit (transaction, error);
}

/* --- verification --- */

gboolean
ris_publication_log_verify (RisDb *db, gint64 *broken, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "publish/log/chain", error);
  g_autofree char *previous = g_strdup ("");
  gint64 sequence = 0;
  GError *failure = NULL;

  *broken = 0;
  if (statement == NULL)
    return FALSE;
  while (*broken == 0 && ris_statement_next (statement, &failure))
    {
      g_auto (Link) link = { 0 };
      g_autofree char *hash = NULL;

      ris_statement_read_record (statement, &link_type, &link);
      hash = dup_hash (&link);
      sequence++;
      if (link.sequence != sequence || g_strcmp0 (link.previous_hash, previous) != 0
          || g_strcmp0 (link.hash, hash) != 0)
        *broken = sequence;
      g_free (previous);
      previous = g_steal_pointer (&hash);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}
