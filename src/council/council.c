/* The council: opening, one read transaction per request, settings, clock. */
#include "council-private.h"

#include "base/date.h"
#include "council/installation.h"
#include "council/publication.h"
#include "model/number.h"

static RisCouncil *
council_new (const char *data_directory, GError **error)
{
  g_autoptr (RisCouncil) council = g_new0 (RisCouncil, 1);

  council->directory = g_strdup (data_directory);
  council->config = ris_config_load (data_directory, error);
  if (council->config == NULL)
    return NULL;
  council->grammars = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_number_grammar_free);
  council->body_version = -1;
  return g_steal_pointer (&council);
}

RisCouncil *
ris_council_open_public (const char *data_directory, GError **error)
{
  g_autoptr (RisCouncil) council = council_new (data_directory, error);
  g_autofree char *path = g_build_filename (data_directory, "public.db", NULL);

  if (council == NULL)
    return NULL;
  council->db = ris_db_open (path, RIS_DB_READ_ONLY, error);
  if (council->db == NULL || !ris_db_is_current (council->db, "public", error))
    return NULL;
  return g_steal_pointer (&council);
}

RisCouncil *
ris_council_open_desk (const char *data_directory, GError **error)
{
  g_autoptr (RisCouncil) council = council_new (data_directory, error);

  if (council == NULL)
    return NULL;
  council->writer = ris_installation_open (data_directory, RIS_DB_READ_WRITE, error);
  if (council->writer == NULL)
    return NULL;
  council->db = ris_installation_open (data_directory, RIS_DB_READ_ONLY, error);
  if (council->db == NULL)
    return NULL;
  return g_steal_pointer (&council);
}

const RisActor *
ris_council_get_actor (RisCouncil *council)
{
  return council->actor;
}

void
ris_council_take_actor (RisCouncil *council, RisActor *actor)
{
  ris_actor_free (council->actor);
  council->actor = actor;
}

gboolean
ris_council_demand (RisCouncil *council, RisPermission permission, gint64 organization_id,
                    GError **error)
{
  if (ris_actor_may (council->actor, permission, organization_id))
    return TRUE;
  g_set_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN, "%s may not do this (permission %d)",
               council->actor != NULL ? council->actor->account->login : "the public", permission);
  return FALSE;
}

gboolean
ris_council_publish (RisCouncil *desk, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->db, "sqlite/publish/queued", error);
  GError *failure = NULL;
  gboolean is_waiting;

  if (statement == NULL)
    return FALSE;
  is_waiting = ris_statement_next (statement, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  g_clear_pointer (&statement, ris_statement_release);
  return !is_waiting || ris_publication_run (desk->directory, FALSE, NULL, error);
}

void
ris_council_free (RisCouncil *council)
{
  if (council == NULL)
    return;
  ris_transaction_free (council->reading);
  ris_actor_free (council->actor);
  ris_db_close (council->db);
  ris_db_close (council->writer);
  ris_config_free (council->config);
  ris_rulebook_free (council->rulebook);
  g_free (council->rules_stamp);
  ris_body_row_free (council->body);
  g_clear_pointer (&council->grammars, g_ptr_array_unref);
  g_free (council->directory);
  g_free (council);
}

/* grammars were checked when they were stored; one that this program cannot read gives no links, nothing worse */
static gboolean
load_grammars (RisCouncil *council, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "body/number-grammars", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  g_ptr_array_set_size (council->grammars, 0);
  while (ris_statement_next (statement, &failure))
    {
      RisNumberGrammar *grammar
          = ris_number_grammar_new (ris_statement_get_text (statement, "grammar"), NULL);

      if (grammar != NULL)
        g_ptr_array_add (council->grammars, grammar);
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* what every page needs is read once for each state of the database */
static gboolean
load_body (RisCouncil *council, GError **error)
{
  g_autoptr (RisStatement) statement = NULL;
  gint64 version = ris_db_get_data_version (council->db);
  GError *failure = NULL;

  if (version == council->body_version)
    return TRUE;
  statement = ris_db_query (council->db, "body/first", error);
  if (statement == NULL)
    return FALSE;
  g_clear_pointer (&council->body, ris_body_row_free);
  council->body = ris_statement_read_one (statement, &ris_body_row_type, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (!load_grammars (council, error))
    return FALSE;
  council->body_version = version;
  return TRUE;
}

void
ris_council_end_read (RisCouncil *council)
{
  g_clear_pointer (&council->reading, ris_transaction_free);
}

gboolean
ris_council_begin_read (RisCouncil *council, GError **error)
{
  g_return_val_if_fail (council->reading == NULL, FALSE);
  council->reading = ris_transaction_begin_read (council->db, error);
  if (council->reading == NULL)
    return FALSE;
  if (!load_body (council, error))
    {
      ris_council_end_read (council);
      return FALSE;
    }
  return TRUE;
}

gint64
ris_council_get_version (RisCouncil *council)
{
  g_autofree char *today = ris_council_dup_today (council);

  return ris_db_get_data_version (council->db) * 1000000 + ris_date_to_unix (today) / 86400;
}

const RisConfig *
ris_council_get_config (RisCouncil *council)
{
  return council->config;
}

const char *
ris_council_get_directory (RisCouncil *council)
{
  return council->directory;
}

const RisBodyRow *
ris_council_get_body (RisCouncil *council)
{
  return council->body;
}

GPtrArray *
ris_council_get_grammars (RisCouncil *council)
{
  return council->grammars;
}

GPtrArray *
ris_council_get_terms (RisCouncil *council, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "body/terms", error);

  if (statement == NULL)
    return NULL;
  return ris_statement_read_all (statement, &ris_term_row_type, (GDestroyNotify)ris_term_row_free,
                                 error);
}

gint64
ris_council_get_now (RisCouncil *council)
{
  return council->fixed_now != 0 ? council->fixed_now : g_get_real_time () / G_USEC_PER_SEC;
}

void
ris_council_set_now (RisCouncil *council, gint64 unix_seconds)
{
  council->fixed_now = unix_seconds;
}

char *
ris_council_dup_today (RisCouncil *council)
{
  g_autofree char *now = ris_date_dup_from_unix (ris_council_get_now (council));
  RisCivil civil = { 0 };

  ris_date_get_civil (now, &civil);
  return g_strdup_printf ("%04d-%02d-%02d", civil.year, civil.month, civil.day);
}

gboolean
ris_council_fail_missing (RisCouncil *council, const char *kind, gint64 id, GError **error)
{
  g_autoptr (RisStatement) statement = NULL;
  GError *failure = NULL;

  if (council->writer != NULL) /* what was withdrawn from the public is still at the desk */
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no %s %" G_GINT64_FORMAT, kind,
                   id);
      return FALSE;
    }
  statement = ris_db_query (council->db, "legacy/tombstone", error);
  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  if (ris_statement_next (statement, &failure))
    g_set_error (error, RIS_ERROR, RIS_ERROR_GONE, "%s %" G_GINT64_FORMAT " was withdrawn", kind,
                 id);
  else if (failure != NULL)
    g_propagate_error (error, failure);
  else
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no %s %" G_GINT64_FORMAT, kind,
                 id);
  return FALSE;
}
