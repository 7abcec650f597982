/* Keeping accounts: making, changing and locking them.
 *
 * What is read here has no password and no secret in it: the statements below data/sql/account/ deliver only whether there is
 * one. Accounts are kept for the whole body; a role in one organization never reaches them.
 */
#include "council/accounts.h"

#include "access-private.h"
#include "base/text.h"
#include "council-private.h"
#include "store/record-store.h"
#include "throttle-private.h"

#include <string.h>

#define COMMAND_LINE "ris"
#define MAX_LOGIN 64
#define MAX_EMAIL 254 /* RFC 5321, section 4.5.3.1.3 with its angle brackets */

/* --- the command line --- */

void
ris_accounts_take_command_line (RisCouncil *desk)
{
  RisActor *actor = g_new0 (RisActor, 1);
  RisAccountRole *role = ris_account_role_new ();

  actor->account = ris_account_new ();
  actor->account->login = g_strdup (COMMAND_LINE);
  actor->account->name = g_strdup (COMMAND_LINE);
  role->role = g_strdup (ris_permission_get_role_word (RIS_ROLE_ADMINISTRATOR));
  actor->roles = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_account_role_free);
  g_ptr_array_add (actor->roles, role);
  ris_council_take_actor (desk, actor);
}

/* --- reading --- */

typedef struct
{
  char *key; /* (owned) */
  RisAccount *account;
} Sorted;

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Sorted *)a)->key, ((const Sorted *)b)->key);
}

/* German names are sorted here: the order of texts differs from database to database */
static void
sort_by_name (GPtrArray *accounts)
{
  g_autoptr (GArray) sorted = g_array_sized_new (FALSE, FALSE, sizeof (Sorted), accounts->len);

  for (guint i = 0; i < accounts->len; i++)
    {
      Sorted entry = { .account = accounts->pdata[i] };
      g_autofree char *key = ris_text_dup_sort_key (entry.account->name);

      entry.key = g_strconcat (key, "\n", entry.account->login, NULL);
      g_array_append_val (sorted, entry);
    }
  g_array_sort (sorted, compare);
  for (guint i = 0; i < sorted->len; i++)
    {
      accounts->pdata[i] = g_array_index (sorted, Sorted, i).account;
      g_free (g_array_index (sorted, Sorted, i).key);
    }
}

GPtrArray *
ris_accounts_list (RisCouncil *desk, GError **error)
{
  g_autoptr (RisStatement) statement = NULL;
  GPtrArray *accounts;

  if (!ris_access_demand_keeper (desk, error))
    return NULL;
  statement = ris_db_query (desk->db, "account/list", error);
  if (statement == NULL)
    return NULL;
  accounts = ris_statement_read_all (statement, &ris_account_type, (GDestroyNotify)ris_account_free,
                                     error);
  if (accounts != NULL)
    sort_by_name (accounts);
  return accounts;
}

RisAccount *
ris_accounts_get (RisCouncil *desk, gint64 id, GError **error)
{
  if ((desk->actor == NULL || desk->actor->account->id != id)
      && !ris_access_demand_keeper (desk, error))
    return NULL;
  return ris_access_load_account (desk, id, error);
}

RisAccount *
ris_accounts_find (RisCouncil *desk, const char *login, GError **error)
{
  g_autofree char *stored = g_ascii_strdown (login, -1);
  g_autoptr (RisStatement) statement = NULL;

  if (!ris_access_demand_keeper (desk, error))
    return NULL;
  statement = ris_db_query (desk->db, "account/by-login", error);
  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "login", stored);
  return ris_statement_read_one (statement, &ris_account_type, error);
}

/* --- checking --- */

static void
check_login (const char *login, RisProblems *problems)
{
  if (*login == '\0')
    ris_problems_add (problems, "login", "Bitte einen Anmeldenamen angeben.");
  else if (strspn (login, "abcdefghijklmnopqrstuvwxyz0123456789.-_") != strlen (login)
           || !g_ascii_isalnum (*login))
    ris_problems_add (problems, "login",
                      "Bitte nur Buchstaben ohne Umlaute, Ziffern, Punkt, Binde- und Unterstrich; "
                      "am Anfang ein Buchstabe oder eine Ziffer.");
  else if (strlen (login) > MAX_LOGIN)
    ris_problems_add (problems, "login", "Bitte höchstens %d Zeichen.", MAX_LOGIN);
  else if (strcmp (login, COMMAND_LINE) == 0)
    ris_problems_add (problems, "login", "Dieser Anmeldename ist dem Programm vorbehalten.");
}

static gboolean
is_email (const char *text)
{
  const char *at = strchr (text, '@');
  const char *dot = at == NULL ? NULL : strrchr (at, '.');

  if (dot == NULL || at == text || dot == at + 1 || dot[1] == '\0' || strlen (text) > MAX_EMAIL)
    return FALSE;
  for (const char *c = text; *c != '\0'; c++)
    if ((guchar)*c <= ' ' || *c == 0x7f || strchr ("<>()[],;:\"\\", *c) != NULL)
      return FALSE;
  return strchr (at + 1, '@') == NULL && strstr (at, "..") == NULL;
}

static gboolean
check_person (RisCouncil *desk, gint64 id, RisProblems *problems, GError **error)
{
  g_autoptr (RisStatement) statement = NULL;
  GError *failure = NULL;

  if (id == 0)
    return TRUE;
  statement = ris_db_query (desk->writer, "account/person-exists", error);
  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  if (!ris_statement_next (statement, &failure) && failure == NULL)
    ris_problems_add (problems, "person_id", "Diese Person gibt es nicht.");
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* what is the same for new and changed accounts */
static gboolean
check (RisCouncil *desk, const RisAccount *account, RisProblems *problems, GError **error)
{
  if (ris_text_is_blank (account->name))
    ris_problems_add (problems, "name", "Bitte einen Namen angeben.");
  if (account->email != NULL && !is_email (account->email))
    ris_problems_add (problems, "email", "Bitte eine E-Mail-Adresse wie name@beispiel.de angeben.");
  return check_person (desk, account->person_id, problems, error);
}

static gboolean
check_is_new (RisCouncil *desk, const char *login, RisProblems *problems, GError **error)
{
  GError *failure = NULL;
  g_autoptr (RisCredentials) same = ris_access_load_credentials (desk, login, 0, &failure);

  if (same != NULL)
    ris_problems_add (problems, "login", "Diesen Anmeldenamen gibt es schon.");
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* --- writing --- */

static char *
dup_stripped (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped != '\0' ? g_steal_pointer (&stripped) : NULL;
}

RisAccount *
ris_access_dup_typed (const RisAccount *typed)
{
  RisAccount *account = ris_account_new ();
  g_autofree char *login = g_strstrip (g_strdup (typed->login != NULL ? typed->login : ""));

  account->id = typed->id;
  account->login = g_ascii_strdown (login, -1);
  account->name = dup_stripped (typed->name);
  account->email = dup_stripped (typed->email);
  account->person_id = typed->person_id;
  return account;
}

static gboolean
write_account (RisCouncil *desk, const char *name, const RisAccount *account, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, name, error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_record (statement, &ris_account_type, account);
  return ris_statement_run (statement, error);
}

static gboolean
insert (RisCouncil *desk, RisAccount *account, GError **error)
{
  RisAccessChange change
      = { .action = "created", .kind = "account", .type = &ris_account_type, .after = account };

  account->id = change.id = ris_record_store_next_id (desk->writer, error);
  account->created = ris_access_dup_instant (desk, 0);
  account->modified = g_strdup (account->created);
  return account->id != 0 && write_account (desk, "account/create", account, error)
         && ris_access_log (desk, &change, error);
}

gboolean
ris_access_create (RisCouncil *desk, RisAccount *account, RisProblems *problems, GError **error)
{
  check_login (account->login, problems);
  return check_is_new (desk, account->login, problems, error)
         && check (desk, account, problems, error) && ris_problems_is_empty (problems)
         && insert (desk, account, error);
}

gint64
ris_accounts_create (RisCouncil *desk, const RisAccount *typed, RisProblems *problems,
                     GError **error)
{
  g_autoptr (RisAccount) account = ris_access_dup_typed (typed);
  g_autoptr (RisTransaction) transaction = NULL;

  if (!ris_access_demand_keeper (desk, error))
    return 0;
  transaction = ris_transaction_begin (desk->writer, error);
  if (transaction == NULL || !ris_access_create (desk, account, problems, error)
      || !ris_transaction_commit (transaction, error))
    return 0;
  return account->id;
}

static gboolean
is_same (const RisAccount *a, const RisAccount *b)
{
  return g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->email, b->email) == 0
         && a->person_id == b->person_id;
}

gboolean
ris_accounts_change (RisCouncil *desk, const RisAccount *typed, RisProblems *problems,
                     GError **error)
{
  g_autoptr (RisAccount) account = ris_access_dup_typed (typed);
  g_autoptr (RisAccount) before = NULL;
  g_autoptr (RisTransaction) transaction = NULL;

  if (!ris_access_demand_keeper (desk, error))
    return FALSE;
  transaction = ris_transaction_begin (desk->writer, error);
  if (transaction == NULL)
    return FALSE;
  before = ris_access_load_account (desk, account->id, error);
  if (before == NULL || !check (desk, account, problems, error)
      || !ris_problems_is_empty (problems))
    return FALSE;
  if (is_same (before, account))
    return TRUE;
  account->modified = ris_access_dup_instant (desk, 0);
  return write_account (desk, "account/change", account, error)
         && ris_access_log_account (desk, NULL, "changed", before, error)
         && ris_transaction_commit (transaction, error);
}

/* a locked account has no open session and no link that would work again later; an unlocked one need not wait any more */
static gboolean
write_lock (RisCouncil *desk, const RisAccount *before, gboolean is_locked, GError **error)
{
  g_autoptr (RisAccount) account = ris_account_new ();

  account->id = before->id;
  account->is_locked = is_locked;
  account->modified = ris_access_dup_instant (desk, 0);
  if (before->is_locked != is_locked
      && (!write_account (desk, "account/lock", account, error)
          || !ris_access_log_account (desk, NULL, is_locked ? "locked" : "unlocked", before,
                                      error)))
    return FALSE;
  if (!is_locked)
    return ris_throttle_forget (desk, before->login, error);
  return ris_access_run (desk, "account/links-drop", before->id, error)
         && ris_access_end_sessions (desk, before->id, 0, "locked", error);
}

gboolean
ris_accounts_lock (RisCouncil *desk, gint64 id, gboolean is_locked, GError **error)
{
  g_autoptr (RisTransaction) transaction = NULL;
  g_autoptr (RisAccount) account = NULL;

  if (!ris_access_demand_keeper (desk, error))
    return FALSE;
  if (is_locked && desk->actor->account->id == id)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT, "%s cannot lock their own account",
                   desk->actor->account->login);
      return FALSE;
    }
  transaction = ris_transaction_begin (desk->writer, error);
  if (transaction == NULL)
    return FALSE;
  account = ris_access_load_account (desk, id, error);
  return account != NULL && write_lock (desk, account, is_locked, error)
         && ris_transaction_commit (transaction, error);
}
