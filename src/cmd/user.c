/* `ris user`: makes and changes accounts. Whoever can read the data directory owns it, so nobody has to log in here; what is done
 * stands in the audit log under the name "ris".
 */
#include "cmd/command.h"

#include "council/accounts.h"
#include "council/organizations.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

typedef struct
{
  char *data;       /* (owned) */
  char *name;       /* (owned) (nullable) */
  char *email;      /* (owned) (nullable) */
  GPtrArray *roles; /* (owned) (element-type RisAccountRole): organization is what was typed */
  gboolean drop_second_factor;
  gboolean as_json;
} Options;

/* --- options --- */

/* --role begins a role; --organization, --from and --until say more of the last one */
static gboolean
take_role (const char *option, const char *value, gpointer data, GError **error)
{
  Options *options = data;
  RisAccountRole *role = NULL;
  RisRole known;

  if (strcmp (option, "--role") == 0)
    {
      if (!ris_permission_find_role (value, &known))
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "there is no role %s",
                       value);
          return FALSE;
        }
      role = ris_account_role_new ();
      role->role = g_strdup (value);
      g_ptr_array_add (options->roles, role);
      return TRUE;
    }
  if (options->roles->len == 0)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "%s follows the --role it is for",
                   option);
      return FALSE;
    }
  role = options->roles->pdata[options->roles->len - 1];
  if (strcmp (option, "--organization") == 0)
    g_free (role->organization), role->organization = g_strdup (value);
  else if (strcmp (option, "--from") == 0)
    g_free (role->starts_on), role->starts_on = g_strdup (value);
  else
    g_free (role->ends_on), role->ends_on = g_strdup (value);
  return TRUE;
}

static gboolean
parse (int *argc, char ***argv, Options *options, GError **error)
{
  const GOptionEntry entries[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &options->data, "data directory", "DIR" },
    { "name", 0, 0, G_OPTION_ARG_STRING, &options->name, "add: what the person is called", "NAME" },
    { "email", 0, 0, G_OPTION_ARG_STRING, &options->email, "add: e-mail address", "ADDRESS" },
    { "role", 0, 0, G_OPTION_ARG_CALLBACK, (gpointer)take_role,
      "a role: administrator, secretary, author, co-signer, chair, member, deputy, auditor",
      "ROLE" },
    { "organization", 0, 0, G_OPTION_ARG_CALLBACK, (gpointer)take_role,
      "where the role before it is held; else in the whole body", "NAME|ID" },
    { "from", 0, 0, G_OPTION_ARG_CALLBACK, (gpointer)take_role, "first day of the role before it",
      "DAY" },
    { "until", 0, 0, G_OPTION_ARG_CALLBACK, (gpointer)take_role, "last day of the role before it",
      "DAY" },
    { "drop-second-factor", 0, 0, G_OPTION_ARG_NONE, &options->drop_second_factor,
      "link: remove a second factor that was lost", NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->as_json, "list: as JSON", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context
      = g_option_context_new ("add|list|link|grant|revoke|lock|unlock [LOGIN]");
  GOptionGroup *group = g_option_group_new ("main", "", "", options, NULL);

  g_option_context_set_summary (context, "Makes and changes accounts.");
  g_option_group_add_entries (group, entries);
  g_option_context_set_main_group (context, group);
  return g_option_context_parse (context, argc, argv, error);
}

static void
clear_options (Options *options)
{
  g_free (options->data);
  g_free (options->name);
  g_free (options->email);
  g_ptr_array_unref (options->roles);
}

/* --- organizations --- */

static gboolean
is_meant (const RisOrganizationRow *organization, const char *typed)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, organization->id);

  return strcmp (typed, id) == 0 || strcmp (typed, organization->name) == 0
         || g_strcmp0 (typed, organization->short_name) == 0;
}

/* sets the organization_id of @role, if an organization was typed */
static gboolean
find_organization (RisCouncil *desk, RisAccountRole *role, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;
  guint n_found = 0;

  if (role->organization == NULL)
    return TRUE;
  all = ris_organizations_list (desk, error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    if (is_meant (all->pdata[i], role->organization))
      {
        role->organization_id = ((RisOrganizationRow *)all->pdata[i])->id;
        n_found++;
      }
  if (all != NULL && n_found != 1)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND,
                 n_found == 0 ? "there is no organization \"%s\""
                              : "there are several organizations \"%s\": give the id",
                 role->organization);
  return n_found == 1;
}

static gboolean
find_organizations (RisCouncil *desk, const Options *options, GError **error)
{
  for (guint i = 0; i < options->roles->len; i++)
    if (!find_organization (desk, options->roles->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* --- changing --- */

/* the sentences of forms are German; commands say in English which option was wrong */
static const struct
{
  const char *field;
  const char *message;
} messages[] = {
  { "login", "LOGIN is held already or not made of letters, digits, \".\", \"-\" and \"_\"" },
  { "name", "--name is empty" },
  { "email", "--email is no e-mail address" },
  { "role", "--role is held already in these days" },
  { "organization", "--organization cannot have this role" },
  { "starts_on", "--from is no day: YYYY-MM-DD" },
  { "ends_on", "--until is no day (YYYY-MM-DD), is over, or lies before --from" },
};

/* always FALSE; keeps an @error that is set already */
static gboolean
fail_problems (const RisProblems *problems, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++)
    if (ris_problems_get (problems, messages[i].field) != NULL)
      {
        g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s", messages[i].message);
        return FALSE;
      }
  return FALSE;
}

static void
print_link (RisCouncil *desk, const char *token)
{
  const char *base_url = ris_council_get_config (desk)->base_url;

  if (*base_url == '\0')
    fputs ("ris user: ris.conf has no base_url: put the address of the portal before this\n",
           stderr);
  printf ("%s/einrichten/%s\n", base_url, token);
}

static gboolean
run_add (RisCouncil *desk, const Options *options, const char *login, GError **error)
{
  g_autoptr (RisAccount) account = ris_account_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autofree char *token = NULL;

  if (!find_organizations (desk, options, error))
    return FALSE;
  account->login = g_strdup (login);
  account->name = g_strdup (options->name);
  account->email = g_strdup (options->email);
  token = ris_accounts_open (desk, account, options->roles, problems, error);
  if (token == NULL)
    return fail_problems (problems, error);
  print_link (desk, token);
  return TRUE;
}

/* (transfer full): the account of @login; NOT_FOUND where there is none */
static RisAccount *
find_account (RisCouncil *desk, const char *login, GError **error)
{
  GError *failure = NULL;
  RisAccount *account = ris_accounts_find (desk, login, &failure);

  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (account == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no account %s", login);
  return account;
}

static gboolean
run_link (RisCouncil *desk, const Options *options, const char *login, GError **error)
{
  g_autoptr (RisAccount) account = find_account (desk, login, error);
  g_autofree char *token = NULL;

  if (account == NULL)
    return FALSE;
  token = ris_accounts_make_link (desk, account->id, error);
  if (token == NULL
      || (options->drop_second_factor
          && !ris_accounts_drop_second_factor (desk, account->id, error)))
    return FALSE;
  print_link (desk, token);
  return TRUE;
}

static gboolean
run_grant (RisCouncil *desk, const Options *options, const char *login, GError **error)
{
  g_autoptr (RisAccount) account = find_account (desk, login, error);
  g_autoptr (RisProblems) problems = ris_problems_new ();
  RisAccountRole *role = options->roles->pdata[0];

  if (account == NULL || !find_organization (desk, role, error))
    return FALSE;
  role->account_id = account->id;
  return ris_accounts_grant (desk, role, problems, error) || fail_problems (problems, error);
}

static gboolean
is_over (const RisAccountRole *role, const char *today)
{
  return role->ends_on != NULL && strcmp (role->ends_on, today) < 0;
}

static gboolean
run_revoke (RisCouncil *desk, const Options *options, const char *login, GError **error)
{
  g_autoptr (RisAccount) account = find_account (desk, login, error);
  g_autofree char *today = ris_council_dup_today (desk);
  g_autoptr (GPtrArray) held = NULL;
  RisAccountRole *typed = options->roles->pdata[0];
  guint n_revoked = 0;

  if (account == NULL || !find_organization (desk, typed, error))
    return FALSE;
  held = ris_accounts_get_roles (desk, account->id, error);
  for (guint i = 0; held != NULL && i < held->len; i++)
    {
      const RisAccountRole *role = held->pdata[i];

      if (strcmp (role->role, typed->role) != 0 || role->organization_id != typed->organization_id
          || is_over (role, today))
        continue;
      if (!ris_accounts_revoke (desk, role->id, error))
        return FALSE;
      n_revoked++;
    }
  if (held != NULL && n_revoked == 0)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "%s does not hold the role %s%s%s", login,
                 typed->role, typed->organization != NULL ? " in " : " in the whole body",
                 typed->organization != NULL ? typed->organization : "");
  return n_revoked > 0;
}

static gboolean
set_lock (RisCouncil *desk, const char *login, gboolean is_locked, GError **error)
{
  g_autoptr (RisAccount) account = find_account (desk, login, error);

  return account != NULL && ris_accounts_lock (desk, account->id, is_locked, error);
}

static gboolean
run_lock (RisCouncil *desk, const Options *options, const char *login, GError **error)
{
  return set_lock (desk, login, TRUE, error);
}

static gboolean
run_unlock (RisCouncil *desk, const Options *options, const char *login, GError **error)
{
  return set_lock (desk, login, FALSE, error);
}

/* --- listing --- */

static const char *
get_state (const RisAccount *account)
{
  if (account->is_locked)
    return "locked";
  return account->has_password ? "active" : "not set up";
}

/* (transfer full): the roles that are in force or to come */
static char *
dup_roles (GPtrArray *roles, const char *today)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < roles->len; i++)
    {
      const RisAccountRole *role = roles->pdata[i];

      if (is_over (role, today))
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", role->role);
      if (role->organization != NULL)
        g_string_append_printf (text, " (%s)", role->organization);
      if (role->starts_on != NULL && strcmp (role->starts_on, today) > 0)
        g_string_append_printf (text, " from %s", role->starts_on);
      if (role->ends_on != NULL)
        g_string_append_printf (text, " until %s", role->ends_on);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
print_cell (const char *text, glong width)
{
  printf ("%s%*s  ", text, (int)(width - g_utf8_strlen (text, -1)), "");
}

static gboolean
print_table (RisCouncil *desk, GPtrArray *accounts, GError **error)
{
  g_autofree char *today = ris_council_dup_today (desk);
  glong login_width = 0, name_width = 0;

  for (guint i = 0; i < accounts->len; i++)
    {
      const RisAccount *account = accounts->pdata[i];

      login_width = MAX (login_width, g_utf8_strlen (account->login, -1));
      name_width = MAX (name_width, g_utf8_strlen (account->name, -1));
    }
  for (guint i = 0; i < accounts->len; i++)
    {
      const RisAccount *account = accounts->pdata[i];
      g_autoptr (GPtrArray) roles = ris_accounts_get_roles (desk, account->id, error);
      g_autofree char *text = roles == NULL ? NULL : dup_roles (roles, today);

      if (roles == NULL)
        return FALSE;
      print_cell (account->login, login_width);
      print_cell (account->name, name_width);
      print_cell (get_state (account), (glong)strlen ("not set up"));
      puts (*text != '\0' ? text : "no role");
    }
  return TRUE;
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_role (JsonBuilder *builder, const RisAccountRole *role)
{
  json_builder_begin_object (builder);
  add_text (builder, "role", role->role);
  add_text (builder, "organization", role->organization);
  add_text (builder, "from", role->starts_on);
  add_text (builder, "until", role->ends_on);
  json_builder_end_object (builder);
}

static gboolean
add_account (JsonBuilder *builder, RisCouncil *desk, const RisAccount *account, GError **error)
{
  g_autoptr (GPtrArray) roles = ris_accounts_get_roles (desk, account->id, error);

  if (roles == NULL)
    return FALSE;
  json_builder_begin_object (builder);
  add_text (builder, "login", account->login);
  add_text (builder, "name", account->name);
  add_text (builder, "email", account->email);
  add_text (builder, "state", get_state (account));
  json_builder_set_member_name (builder, "secondFactor");
  json_builder_add_boolean_value (builder, account->has_second_factor);
  json_builder_set_member_name (builder, "roles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < roles->len; i++)
    add_role (builder, roles->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return TRUE;
}

static gboolean
print_json (RisCouncil *desk, GPtrArray *accounts, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < accounts->len; i++)
    if (!add_account (builder, desk, accounts->pdata[i], error))
      return FALSE;
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  puts (text);
  return TRUE;
}

static gboolean
run_list (RisCouncil *desk, const Options *options, const char *login, GError **error)
{
  g_autoptr (GPtrArray) accounts = ris_accounts_list (desk, error);

  if (accounts == NULL)
    return FALSE;
  return options->as_json ? print_json (desk, accounts, error)
                          : print_table (desk, accounts, error);
}

/* --- the choice --- */

enum
{
  TAKES_LOGIN = 1 << 0,
  TAKES_DETAILS = 1 << 1, /* --name, --email */
  TAKES_ROLES = 1 << 2,
  NEEDS_ROLE = 1 << 3, /* exactly one */
  TAKES_DROP = 1 << 4,
  TAKES_JSON = 1 << 5,
};

typedef struct
{
  const char *name;
  guint takes;
  gboolean (*run) (RisCouncil *desk, const Options *options, const char *login, GError **error);
} Verb;

static const Verb verbs[] = {
  { "add", TAKES_LOGIN | TAKES_DETAILS | TAKES_ROLES, run_add },
  { "list", TAKES_JSON, run_list },
  { "link", TAKES_LOGIN | TAKES_DROP, run_link },
  { "grant", TAKES_LOGIN | NEEDS_ROLE, run_grant },
  { "revoke", TAKES_LOGIN | NEEDS_ROLE, run_revoke },
  { "lock", TAKES_LOGIN, run_lock },
  { "unlock", TAKES_LOGIN, run_unlock },
};

/* (nullable): what was asked for, if it was asked for with what it takes and nothing else */
static const Verb *
find_verb (int argc, char **argv, const Options *options)
{
  const Verb *verb = NULL;

  for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (argv[1], verbs[i].name) == 0)
      verb = &verbs[i];
  if (verb == NULL || options->data == NULL || argc != ((verb->takes & TAKES_LOGIN) ? 3 : 2)
      || ((verb->takes & TAKES_DETAILS) != 0) != (options->name != NULL)
      || (options->email != NULL && !(verb->takes & TAKES_DETAILS))
      || ((verb->takes & NEEDS_ROLE) && options->roles->len != 1)
      || (options->roles->len > 0 && !(verb->takes & (TAKES_ROLES | NEEDS_ROLE)))
      || (options->drop_second_factor && !(verb->takes & TAKES_DROP))
      || (options->as_json && !(verb->takes & TAKES_JSON)))
    return NULL;
  return verb;
}

static RisExit
run (int argc, char **argv, const Options *options, GError **error)
{
  const Verb *verb = find_verb (argc, argv, options);
  g_autoptr (RisCouncil) desk = NULL;

  if (verb == NULL)
    return RIS_EXIT_USAGE;
  desk = ris_council_open_desk (options->data, error);
  if (desk == NULL)
    return RIS_EXIT_FAILED;
  ris_accounts_take_command_line (desk);
  return verb->run (desk, options, argv[2], error) ? RIS_EXIT_OK : RIS_EXIT_FAILED;
}

int
ris_cmd_user (int argc, char **argv)
{
  Options options
      = { .roles = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_account_role_free) };
  g_autoptr (GError) error = NULL;
  RisExit exit_code = RIS_EXIT_USAGE;

  if (parse (&argc, &argv, &options, &error))
    exit_code = run (argc, argv, &options, &error);
  if (error != NULL)
    fprintf (stderr, "ris user: %s\n", error->message);
  else if (exit_code == RIS_EXIT_USAGE)
    fputs ("ris user: usage: ris user --data DIR add LOGIN --name NAME [--email ADDRESS] [--role "
           "ROLE [--organization NAME|ID] [--from DAY] [--until DAY]]... | list [--json] | link "
           "LOGIN [--drop-second-factor] | grant LOGIN --role ROLE [--organization NAME|ID] "
           "[--from "
           "DAY] [--until DAY] | revoke LOGIN --role ROLE [--organization NAME|ID] | lock LOGIN | "
           "unlock LOGIN\n",
           stderr);
  clear_options (&options);
  return exit_code;
}
