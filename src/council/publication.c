/* Publication: public.db follows council.db.
 *
 * Both files hang on one connection, but a commit over two files in WAL mode is not atomic. So every transaction writes
 * one file only, in an order that makes a crash between any two of them harmless:
 *
 *   1. public.db: the objects of the queue, and what shows or names them, are taken out and put back as they are public
 *      now; the ids are noted in publication_pending;
 *   2. council.db: the log gets a row for every pending object whose public content differs from the log's last word;
 *      the queue is emptied as far as it was read in 1;
 *   3. public.db: the public copy of the log is completed; what was pending is forgotten.
 *
 * A run that ends after 1 leaves queue and pending objects, after 2 the pending objects: the next run does the rest, and
 * step 1 done twice gives the same. Each transaction locks both files from its beginning, so the content is that of one
 * instant and two publishers take turns; what is changed between 1 and 2 stays in the queue, which is emptied by number.
 *
 * What is public, and in which columns, is not decided here but in data/sql/schema/council/0002-publication.sql and in
 * the statements of data/sql/publish/.
 */
#include "publication-private.h"

#include "base/date.h"
#include "search/search.h"

/* parents before children, so that references hold at every step; taken away in the opposite order */
static const char *const tables[] = {
  "vocabulary",
  "body",
  "legislative_term",
  "number_scheme",
  "location",
  "organization",
  "organization_name",
  "organization_size",
  "person",
  "membership",
  "membership_deputy",
  "paper",
  "paper_number_alias",
  "paper_originator",
  "paper_office",
  "paper_reference",
  "meeting",
  "meeting_organization",
  "meeting_phase",
  "agenda_item",
  "consultation",
  "meeting_chair",
  "presence_event",
  "vote",
  "vote_count",
  "vote_faction",
  "ballot",
  "vote_agenda_item",
  "election",
  "election_candidate",
  "recusal",
  "decision",
  "decision_recipient",
  "minutes",
  "minutes_signature",
  "task",
  "text",
  "text_version",
  "file",
  "attachment",
  "legacy_key",
};

static gboolean
run (RisDb *db, const char *name, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, name, error);

  return statement != NULL && ris_statement_run (statement, error);
}

static gboolean
run_all (RisDb *db, const char *const *names, gsize n_names, GError **error)
{
  for (gsize i = 0; i < n_names; i++)
    if (!run (db, names[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
run_table (RisDb *db, const char *folder, const char *table, GError **error)
{
  g_autofree char *name = g_strconcat (folder, table, NULL);

  if (run (db, name, error))
    return TRUE;
  g_prefix_error (error, "%s: ", table);
  return FALSE;
}

/* --- which objects --- */

typedef struct
{
  gint64 queued;  /* last row of the queue, 0 for an empty one */
  gint64 pending; /* last row of what waits for the log */
  gint64 uncopied;
} Waiting;

static gboolean
read_waiting (RisDb *db, Waiting *waiting, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (db, "publish/waiting", error);

  if (statement == NULL || !ris_statement_next (statement, error))
    return FALSE;
  waiting->queued = ris_statement_get_id (statement, "queued");
  waiting->pending = ris_statement_get_id (statement, "pending");
  waiting->uncopied = ris_statement_get_int (statement, "uncopied");
  return TRUE;
}

static gboolean
fill_scope (RisDb *db, gboolean rebuild, gint64 last, GError **error)
{
  static const char *const prepare[] = {
    "publish/scope/create",
    "publish/scope/create-before",
    "publish/scope/clear",
    "publish/scope/clear-before",
  };
  static const char *const widen[] = {
    "publish/scope/general",  "publish/scope/add-carried", "publish/scope/flip",
    "publish/add-dependents", "publish/scope/remember",
  };
  g_autoptr (RisStatement) statement = NULL;

  if (!run_all (db, prepare, G_N_ELEMENTS (prepare), error))
    return FALSE;
  statement = ris_db_query (db, rebuild ? "publish/scope/all" : "publish/scope/queued", error);
  if (statement == NULL)
    return FALSE;
  if (!rebuild)
    ris_statement_bind_int (statement, "last", last);
  return ris_statement_run (statement, error) && run_all (db, widen, G_N_ELEMENTS (widen), error);
}

/* --- step 1 --- */

/* what was taken away must not stay in the index either: its segments keep deleted words until they are merged */
static gboolean
forget_words (RisDb *db, GError **error)
{
  return ris_search_optimize (db, error) && run (db, "sqlite/publish/create-terms", error)
         && run (db, "sqlite/publish/forget-words", error);
}

static gboolean
refresh_search (RisDb *db, gboolean rebuild, GError **error)
{
  g_autoptr (RisStatement) gone = NULL;

  if (!ris_search_refresh (db, error))
    return FALSE;
  gone = ris_db_query (db, "publish/scope/gone", error);
  if (gone == NULL || !ris_statement_next (gone, error))
    return FALSE;
  return (!rebuild && ris_statement_get_int (gone, "gone") == 0) || forget_words (db, error);
}

static gboolean
write_tables (RisDb *db, GError **error)
{
  for (gsize i = G_N_ELEMENTS (tables); i > 0; i--)
    if (!run_table (db, "publish/withdraw/", tables[i - 1], error))
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!run_table (db, "publish/", tables[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
write_tombstones (RisDb *db, gboolean rebuild, const char *now, GError **error)
{
  g_autoptr (RisStatement) raise = NULL;

  if (!run (db, "publish/tombstone/remove", error)
      || (rebuild && !run (db, "publish/tombstone/restore", error)))
    return FALSE;
  raise = ris_db_query (db, "publish/tombstone/raise", error);
  if (raise == NULL)
    return FALSE;
  ris_statement_bind_text (raise, "now", now);
  return ris_statement_run (raise, error);
}

static gboolean
write_state (RisDb *db, const char *now, gint64 last, GError **error)
{
  g_autoptr (RisStatement) state = ris_db_query (db, "publish/state", error);

  if (state == NULL)
    return FALSE;
  ris_statement_bind_text (state, "now", now);
  ris_statement_bind_int (state, "last", last);
  return ris_statement_run (state, error);
}

gboolean
ris_publication_fill (RisDb *db, gboolean rebuild, const char *now, gint64 *last, GError **error)
{
  Waiting waiting = { 0 };

  if (!read_waiting (db, &waiting, error))
    return FALSE;
  *last = waiting.queued;
  return fill_scope (db, rebuild, *last, error) && write_tables (db, error)
         && write_tombstones (db, rebuild, now, error) && run (db, "publish/log/pend", error)
         && refresh_search (db, rebuild, error) && write_state (db, now, *last, error);
}

static gboolean
fill_and_commit (RisDb *db, gboolean rebuild, const char *now, gint64 *last, GError **error)
{
  g_autoptr (RisTransaction) transaction = ris_transaction_begin (db, error);

  return transaction != NULL && ris_publication_fill (db, rebuild, now, last, error)
         && ris_transaction_commit (transaction, error);
}

/* --- the whole --- */

RisDb *
ris_publication_open (const char *data_directory, const char *public_path, GError **error)
{
  g_autofree char *council_path = g_build_filename (data_directory, "council.db", NULL);
  g_autoptr (RisDb) council = ris_db_open (council_path, RIS_DB_READ_WRITE, error);
  g_autoptr (RisDb) public = NULL;

  if (council == NULL || !ris_db_is_current (council, "council", error))
    return NULL;
  public = ris_db_open (public_path, RIS_DB_CREATE, error);
  if (public == NULL || !ris_db_migrate (public, "public", error))
    return NULL;
  g_clear_pointer (&public, ris_db_close);
  /* what is withdrawn must not stay readable in free pages: the file is there to be downloaded */
  if (!ris_db_attach (council, public_path, "public", error)
      || !run (council, "sqlite/publish/forget", error))
    return NULL;
  return g_steal_pointer (&council);
}

gboolean
ris_publication_run (const char *data_directory, gboolean rebuild, RisPublicationReport *report,
                     GError **error)
{
  g_autofree char *public_path = g_build_filename (data_directory, "public.db", NULL);
  g_autofree char *now = ris_date_dup_from_unix (g_get_real_time () / G_USEC_PER_SEC);
  g_autoptr (RisDb) db = ris_publication_open (data_directory, public_path, error);
  RisPublicationReport done = { 0 };
  Waiting waiting = { 0 };
  gint64 last = 0;

  if (db == NULL || !read_waiting (db, &waiting, error))
    return FALSE;
  if ((rebuild || waiting.queued != 0) && !fill_and_commit (db, rebuild, now, &last, error))
    return FALSE;
  if (!read_waiting (db, &waiting, error))
    return FALSE;
  if ((waiting.pending != 0 || last != 0)
      && !ris_publication_log_write (db, now, last, &done, error))
    return FALSE;
  if ((waiting.pending != 0
       || done.published + done.changed + done.withdrawn + waiting.uncopied != 0)
      && !ris_publication_log_copy (db, waiting.pending, error))
    return FALSE;
  if (report != NULL)
    *report = done;
  return TRUE;
}
