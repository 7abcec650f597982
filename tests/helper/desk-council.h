/* A small council with its desk: an installation in a temporary folder with one body, two committees and a person; the clock
 * stands on 1 June 2024, 12:00 in Germany.
 */
#pragma once

#include "base/date.h"
#include "council/accounts.h"
#include "council/installation.h"
#include "council/password.h"
#include "council/sessions.h"
#include "helper/dump.h"
#include "helper/folder.h"

#include <sqlite3.h>

#define DESK_NOW "2024-06-01T10:00:00Z"
#define DESK_PASSWORD "Sieben Schwäne schwimmen"

enum
{
  DESK_BODY = 1000,
  DESK_OTHER_BODY = 1001,
  DESK_COUNCIL = 1010,
  DESK_COMMITTEE = 1011,
  DESK_FOREIGN = 1012, /* of the other body */
  DESK_PERSON = 1020,
};

/* all members are owned */
typedef struct
{
  char *directory;
  char *path; /* of council.db */
  RisCouncil *desk;
} DeskCouncil;

static inline void
desk_council_execute (const DeskCouncil *fixture, const char *sql)
{
  g_autofree char *message = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

static inline gint64
desk_council_count (const DeskCouncil *fixture, const char *sql)
{
  return dump_count (fixture->path, sql);
}

/* moves the clock to @seconds after DESK_NOW */
static inline void
desk_council_wait (const DeskCouncil *fixture, gint64 seconds)
{
  ris_council_set_now (fixture->desk, ris_date_to_unix (DESK_NOW) + seconds);
}

/* a council nobody has an account in; "ris" asks */
static inline DeskCouncil
desk_council_open (void)
{
  DeskCouncil fixture = { folder_new (), NULL, NULL };
  g_autoptr (GError) error = NULL;

  fixture.path = g_build_filename (fixture.directory, "council.db", NULL);
  ris_installation_create (fixture.directory, &error);
  g_assert_no_error (error);
  desk_council_execute (
      &fixture,
      "INSERT INTO body (id, name, created, modified) VALUES (1000, 'Musterstadt', '', ''),"
      " (1001, 'Nachbarstadt', '', '');"
      "INSERT INTO organization (id, body_id, kind_id, name, sort_key, created, modified)"
      " SELECT n.id, n.body_id, k.id, n.name, n.name, '', '' FROM (SELECT MIN (id) AS id FROM "
      "vocabulary) AS k,"
      " (SELECT 1010 AS id, 1000 AS body_id, 'Rat' AS name UNION ALL SELECT 1011, 1000, "
      "'Bauausschuss'"
      "  UNION ALL SELECT 1012, 1001, 'Rat nebenan') AS n;"
      "INSERT INTO person (id, body_id, name, sort_key, created, modified)"
      " VALUES (1020, 1000, 'Ida Aue', 'aue', '', '');"
      "UPDATE id_counter SET value = 5000");
  fixture.desk = ris_council_open_desk (fixture.directory, &error);
  g_assert_no_error (error);
  ris_accounts_take_command_line (fixture.desk);
  desk_council_wait (&fixture, 0);
  return fixture;
}

static inline void
desk_council_clear (DeskCouncil *fixture)
{
  ris_council_free (fixture->desk);
  g_free (fixture->path);
  folder_clear (&fixture->directory);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DeskCouncil, desk_council_clear)

static inline gint64
desk_council_create (const DeskCouncil *fixture, const char *login)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisAccount) account = ris_account_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  account->login = g_strdup (login);
  account->name = g_strdup (login);
  id = ris_accounts_create (fixture->desk, account, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static inline void
desk_council_grant (const DeskCouncil *fixture, gint64 id, const char *role, gint64 organization)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisAccountRole) granted = ris_account_role_new ();
  g_autoptr (GError) error = NULL;

  granted->account_id = id;
  granted->role = g_strdup (role);
  granted->organization_id = organization;
  ris_accounts_grant (fixture->desk, granted, problems, &error);
  g_assert_no_error (error);
  g_assert_true (ris_problems_is_empty (problems));
}

static inline void
desk_council_set_password (const DeskCouncil *fixture, gint64 id, const char *password)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *token = ris_accounts_make_link (fixture->desk, id, &error);

  g_assert_no_error (error);
  ris_accounts_redeem_link (fixture->desk, token, password, password, problems, &error);
  g_assert_no_error (error);
  g_assert_true (ris_problems_is_empty (problems));
}

/* an account with DESK_PASSWORD and one role in the whole body; the hash is made once, because that takes its time */
static inline gint64
desk_council_add (const DeskCouncil *fixture, const char *login, const char *role)
{
  static char *hash = NULL;
  gint64 id = desk_council_create (fixture, login);
  g_autofree char *sql = NULL;

  if (hash == NULL)
    hash = ris_password_dup_hash (DESK_PASSWORD, NULL);
  sql = g_strdup_printf ("UPDATE account SET password_hash = '%s' WHERE id = %" G_GINT64_FORMAT,
                         hash, id);
  desk_council_execute (fixture, sql);
  desk_council_grant (fixture, id, role, 0);
  return id;
}

/* (transfer full): the token of a new session */
static inline char *
desk_council_log_in (const DeskCouncil *fixture, const char *login)
{
  g_autoptr (GError) error = NULL;
  RisLogin result;
  char *token = NULL;

  g_assert_true (ris_sessions_log_in (fixture->desk,
                                      &(const RisLoginAttempt){ login, DESK_PASSWORD, "Browser" },
                                      &result, &token, &error));
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, RIS_LOGIN_DONE);
  return token;
}

/* from now on the holder of @token asks */
static inline void
desk_council_take (const DeskCouncil *fixture, const char *token)
{
  g_autoptr (GError) error = NULL;
  RisActor *actor = ris_sessions_find (fixture->desk, token, &error);

  g_assert_no_error (error);
  g_assert_nonnull (actor);
  ris_council_take_actor (fixture->desk, actor);
}
