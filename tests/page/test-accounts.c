/* Accounts: making and changing them, roles, locks and links. */
#include "page/accounts.h"

#include "helper/desk.h"

#define LIST "/intern/zugaenge"

/* (transfer full): the address of the account of @login, with @ending behind it */
static char *
dup_path (Portal *portal, const char *login, const char *ending)
{
  g_autofree char *sql = g_strdup_printf ("SELECT MAX (id) FROM account WHERE login = '%s'", login);

  return g_strdup_printf ("/intern/zugaenge/%" G_GINT64_FORMAT "%s",
                          portal_count (portal, "council.db", sql), ending);
}

static char *
dup_committee (Portal *portal)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT,
                          portal_find (portal, "organization", "Hauptausschuss"));
}

static void
test_list (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) admin = desk_log_in (portal, "administrator");
  g_autoptr (RisResponse) page = NULL;
  g_autofree char *link = NULL, *path = NULL;

  desk_add_account (portal, "member", "member", 0);
  path = dup_path (portal, "member", "");
  page = desk_get (admin, LIST);
  desk_check (page, 200, "Zugänge", "Person administrator administrator eingerichtet",
              "Person member member eingerichtet", "!Bitte prüfen Sie", NULL);
  link = desk_dup_match (page, "href=\"(/intern/zugaenge/\\d+)\">Person member<");
  g_assert_cmpstr (link, ==, path);
}

static void
test_create (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) admin = desk_log_in (portal, "administrator");
  g_autoptr (RisResponse) answer = desk_post (admin, "/intern/zugaenge", "login", " B.Beispiel ",
                                              "name", " Berta <Beispiel> ", "email", "", NULL);
  g_autofree char *path = dup_path (portal, "b.beispiel", "");

  desk_check_redirect (answer, path);
  desk_check_get (admin, path, 200, "Berta <Beispiel>", "Anmeldename b.beispiel",
                  "noch nicht eingerichtet", "Noch keine. Ohne Rolle ist keine Anmeldung möglich.",
                  NULL);
  desk_check_get (admin, LIST, 200, "Berta <Beispiel> b.beispiel noch nicht eingerichtet", NULL);
}

/* every problem at once, and what was typed is still there */
static void
test_create_problems (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) admin = desk_log_in (portal, "administrator");
  g_autoptr (RisResponse) wrong
      = desk_post (admin, LIST, "login", "Müller \"x\"", "name", " ", "email", "nirgends", NULL);
  g_autoptr (RisResponse) twice = desk_post (admin, LIST, "login", "Administrator", "name",
                                             "Noch eine <Person>", "email", "", NULL);
  g_autoptr (RisResponse) empty = desk_post (admin, LIST, NULL);

  desk_check (wrong, 422, "Bitte prüfen Sie diese Angaben", "Anmeldename: Bitte nur Buchstaben",
              "Name: Bitte einen Namen angeben.", "E-Mail: Bitte eine E-Mail-Adresse",
              "<a class=\"kern-link\" href=\"#form-login\">",
              "<a class=\"kern-link\" href=\"#form-email\">", NULL);
  g_free (desk_dup_match (wrong, "id=\"form-login\"[^>]*(value=\"Müller &quot;x&quot;\")"));
  g_free (desk_dup_match (wrong, "id=\"form-email\"[^>]*(value=\"nirgends\")"));
  g_free (desk_dup_match (wrong, "id=\"form-login\"[^>]*(aria-invalid=\"true\")"));
  desk_check (twice, 422, "Diesen Anmeldenamen gibt es schon.", "!Bitte einen Namen angeben.",
              NULL);
  g_free (desk_dup_match (twice, "id=\"form-name\"[^>]*(value=\"Noch eine &lt;Person&gt;\")"));
  desk_check (empty, 422, "Bitte einen Anmeldenamen angeben.", NULL);
  g_assert_cmpint (portal_count (portal, "council.db", "SELECT COUNT (*) FROM account"), ==, 1);
}

static void
test_change (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) admin = desk_log_in (portal, "administrator");
  g_autoptr (Browser) member = desk_log_in (portal, "member");
  g_autofree char *path = dup_path (portal, "member", "");
  g_autoptr (RisResponse) wrong = desk_post (admin, path, "name", "", "email", "falsch@", NULL);

  desk_check (wrong, 422, "Name: Bitte einen Namen angeben.", "E-Mail: Bitte eine E-Mail-Adresse",
              NULL);
  g_free (desk_dup_match (wrong, "id=\"change_form-email\"[^>]*(value=\"falsch@\")"));
  desk_check_get (admin, path, 200, "Person member", NULL);

  desk_check_sent (admin, path, path, "name", "Mia Mitglied", "email", "mia@example.de", "login",
                   "other", NULL);
  desk_check_get (admin, path, 200, "Mia Mitglied", "Anmeldename member",
                  "<input class=\"kern-form-input__input\" id=\"change_form-email\" name=\"email\"",
                  NULL);
  desk_check_get (member, "/intern", 200, "Guten Tag, Mia Mitglied", NULL);
  desk_check_get (member, "/intern/konto", 200, "mia@example.de", NULL);
}

static void
test_unknown (void)
{
  static const char *const paths[] = {
    "/intern/zugaenge/999999",
    "/intern/zugaenge/999999/rollen",
    "/intern/zugaenge/999999/rollen/999999/beenden",
    "/intern/zugaenge/999999/link",
    "/intern/zugaenge/999999/sperren",
    "/intern/zugaenge/999999/entsperren",
    "/intern/zugaenge/x",
    "/intern/zugaenge/x/sperren",
  };
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) admin = desk_log_in (portal, "administrator");

  desk_check_get (admin, "/intern/zugaenge/999999", 404, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (RisResponse) answer
          = desk_post (admin, paths[i], "name", "A", "role", "member", NULL);

      g_test_message ("%s", paths[i]);
      desk_check (answer, 404, NULL);
    }
}

/* a role counts at once, and whoever is logged in has to log in anew */
static void
test_grant (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) admin = desk_log_in (portal, "administrator");
  g_autoptr (Browser) member = desk_log_in (portal, "member");
  g_autofree char *path = dup_path (portal, "member", ""), *roles = NULL;
  g_autofree char *committee = dup_committee (portal);
  g_autoptr (Browser) again = NULL;

  roles = g_strconcat (path, "/rollen", NULL);
  desk_check_get (admin, path, 200, "<option value=\"co-signer\">Mitzeichnung</option>",
                  "<option value=\"\">alle Gremien</option>", NULL);
  desk_check_sent (admin, roles, path, "role", "co-signer", "organization", committee, "starts_on",
                   "1.6.2024", "ends_on", "31.12.2024", NULL);
  desk_check_get (admin, path, 200, "Mitglied – alle Gremien",
                  "Mitzeichnung – Hauptausschuss, ab 01.06.2024, bis 31.12.2024", NULL);
  g_assert_false (desk_is_logged_in (member));
  again = desk_open (portal, "member");
  desk_check_get (again, "/intern", 200, "Mitzeichnung – Hauptausschuss, bis 31.12.2024",
                  "Vorlagen mitzeichnen", NULL);
}

static void
test_grant_problems (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) admin = desk_log_in (portal, "administrator");
  g_autofree char *committee = dup_committee (portal), *chosen = NULL, *roles = NULL;
  g_autoptr (RisResponse) wrong = NULL, backwards = NULL, twice = NULL, foreign = NULL;

  desk_add_account (portal, "member", "member", 0);
  roles = dup_path (portal, "member", "/rollen");
  chosen = g_strdup_printf ("<option value=\"%s\" selected>Hauptausschuss</option>", committee);
  wrong = desk_post (admin, roles, "role", "chair", "organization", committee, "starts_on",
                     "morgen", "ends_on", "31.2.2024", NULL);
  desk_check (wrong, 422, "gilt ab (TT.MM.JJJJ): „morgen“ ist kein Tag",
              "gilt bis (TT.MM.JJJJ): „31.2.2024“ ist kein Tag",
              "<option value=\"chair\" selected>Vorsitz</option>", chosen, NULL);
  g_free (desk_dup_match (wrong, "id=\"role_form-starts_on\"[^>]*(value=\"morgen\")"));

  backwards = desk_post (admin, roles, "role", "chair", "starts_on", "02.07.2024", "ends_on",
                         "01.07.2024", NULL);
  desk_check (backwards, 422, "gilt bis (TT.MM.JJJJ):", NULL);
  twice = desk_post (admin, roles, "role", "member", NULL);
  desk_check (twice, 422, "Rolle: Diese Rolle besteht in dieser Zeit schon.", NULL);
  foreign = desk_post (admin, roles, "role", "emperor", "organization", "999999", NULL);
  desk_check (foreign, 422, "Rolle: Diese Rolle gibt es nicht.", "Gremium: ", NULL);
  g_assert_cmpint (portal_count (portal, "council.db", "SELECT COUNT (*) FROM account_role"), ==,
                   2);
}

static char *
dup_revoke_path (Browser *admin, const char *path)
{
  g_autoptr (RisResponse) page = desk_get (admin, path);

  return desk_dup_match (page, "action=\"(/intern/zugaenge/\\d+/rollen/\\d+/beenden)\"");
}

static void
test_revoke (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) admin = desk_log_in (portal, "administrator");
  g_autoptr (Browser) member = desk_log_in (portal, "member");
  g_autofree char *path = dup_path (portal, "member", "");
  g_autofree char *own = dup_path (portal, "administrator", "");
  g_autofree char *revoke = dup_revoke_path (admin, path), *last = dup_revoke_path (admin, own);
  g_autoptr (RisResponse) kept = NULL, refused = NULL;

  desk_check_sent (admin, revoke, path, NULL);
  g_assert_false (desk_is_logged_in (member));
  refused = desk_post (member, "/anmelden", "login", "member", "password", DESK_PASSWORD, NULL);
  desk_check (refused, 401, NULL);
  kept = desk_post (admin, last, NULL);
  desk_check (kept, 409, NULL); /* somebody has to be able to give roles */
  g_assert_true (desk_is_logged_in (admin));
}

/* a role with its last day ahead can be ended; one that is over cannot be ended again */
static void
test_revoke_limited (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) admin = desk_log_in (portal, "administrator");
  g_autofree char *path = NULL, *roles = NULL, *revoke = NULL;
  g_autoptr (RisResponse) page = NULL;

  desk_add_account (portal, "bare", NULL, 0);
  path = dup_path (portal, "bare", "");
  roles = g_strconcat (path, "/rollen", NULL);
  desk_check_sent (admin, roles, path, "role", "chair", "starts_on", "01.01.2024", "ends_on",
                   "31.12.2024", NULL);
  revoke = dup_revoke_path (admin, path);
  desk_check_sent (admin, revoke, path, NULL);
  page = desk_get (admin, path);
  desk_check (page, 200, "Vorsitz – alle Gremien, ab 01.01.2024, bis 31.05.2024", NULL);
  desk_check_secret (page, "/beenden\"");
}

static void
test_lock (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) admin = desk_log_in (portal, "administrator");
  g_autoptr (Browser) member = desk_log_in (portal, "member");
  g_autofree char *path = dup_path (portal, "member", "");
  g_autofree char *lock = dup_path (portal, "member", "/sperren");
  g_autofree char *unlock = dup_path (portal, "member", "/entsperren");
  g_autofree char *link = dup_path (portal, "member", "/link");
  g_autofree char *own = dup_path (portal, "administrator", "/sperren");
  g_autoptr (RisResponse) refused = NULL, oneself = desk_post (admin, own, NULL), no_link = NULL;
  g_autoptr (Browser) again = NULL;

  desk_check (oneself, 409, NULL);
  desk_check_get (admin, path, 200, "Sperren", "!Entsperren", "!gesperrt", NULL);
  desk_check_sent (admin, lock, path, NULL);
  desk_check_get (admin, path, 200, "Anmeldename member · gesperrt", "Entsperren", NULL);
  desk_check_get (admin, LIST, 200, "Person member member gesperrt", NULL);
  g_assert_false (desk_is_logged_in (member));
  refused = desk_post (member, "/anmelden", "login", "member", "password", DESK_PASSWORD, NULL);
  desk_check (refused, 401, NULL);
  no_link = desk_post (admin, link, NULL);
  desk_check (no_link, 409, NULL);

  desk_check_sent (admin, unlock, path, NULL);
  desk_check_get (admin, path, 200, "Anmeldename member · eingerichtet", "!gesperrt", NULL);
  again = desk_open (portal, "member");
  g_assert_true (desk_is_logged_in (again));
}

/* the link stands on the one page that answers, works, and stands nowhere afterwards */
static void
test_link (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) admin = desk_log_in (portal, "administrator");
  g_autoptr (Browser) fresh = desk_browse (portal);
  g_autofree char *path = NULL, *make = NULL, *first = NULL, *second = NULL;
  g_autoptr (RisResponse) shown = NULL, again = NULL, page = NULL;

  desk_add_account (portal, "member", "member", 0);
  path = dup_path (portal, "member", "");
  make = dup_path (portal, "member", "/link");
  shown = desk_post (admin, make, NULL);
  desk_check (shown, 200, "Link zum Einrichten", "Er gilt einmal und zwei Tage lang", NULL);
  first = desk_dup_match (shown, "<code>http://localhost(/einrichten/[A-Za-z0-9_-]{43})</code>");
  g_assert_cmpstr (ris_response_get_header (shown, "Cache-Control"), ==, "no-store");
  desk_check_get (fresh, first, 200, "Guten Tag Person member", NULL);

  page = desk_get (admin, path);
  desk_check_secret (page, first);
  desk_check_secret (page, "/einrichten/");
  again = desk_post (admin, make, NULL);
  second = desk_dup_match (again, "<code>http://localhost(/einrichten/[A-Za-z0-9_-]{43})</code>");
  desk_check_get (fresh, first, 410, NULL);
  desk_check_get (fresh, second, 200, NULL);
  g_assert_cmpint (portal_count (portal, "council.db",
                                 "SELECT COUNT (*) FROM audit WHERE action = 'link-made'"),
                   ==, 4); /* two of them made by the accounts above */
}

/* accounts belong to the whole body */
static void
test_no_administrator_of_one_committee (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) admin = desk_log_in (portal, "administrator");
  g_autofree char *committee = dup_committee (portal), *roles = NULL;
  g_autoptr (RisResponse) answer = NULL;

  desk_add_account (portal, "member", "member", 0);
  roles = dup_path (portal, "member", "/rollen");
  answer = desk_post (admin, roles, "role", "administrator", "organization", committee, NULL);
  desk_check (answer, 422, "Gremium: Diese Rolle gilt immer für die ganze Körperschaft.", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/accounts/list", test_list);
  g_test_add_func ("/accounts/create", test_create);
  g_test_add_func ("/accounts/create-problems", test_create_problems);
  g_test_add_func ("/accounts/change", test_change);
  g_test_add_func ("/accounts/unknown", test_unknown);
  g_test_add_func ("/accounts/grant", test_grant);
  g_test_add_func ("/accounts/grant-problems", test_grant_problems);
  g_test_add_func ("/accounts/revoke", test_revoke);
  g_test_add_func ("/accounts/revoke-limited", test_revoke_limited);
  g_test_add_func ("/accounts/lock", test_lock);
  g_test_add_func ("/accounts/link", test_link);
  g_test_add_func ("/accounts/no-administrator-of-one-committee",
                   test_no_administrator_of_one_committee);
  return g_test_run ();
}
