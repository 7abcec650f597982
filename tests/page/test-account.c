/* One's own account: sessions, password, second factor. */
#include "page/account.h"

#include "helper/desk-code.h"
#include "helper/desk.h"

#define PASSWORD "/intern/konto/kennwort"
#define FACTOR "/intern/konto/zweiter-faktor"
#define NEW_PASSWORD "noch ein Satz als Kennwort"

/* the address of the button that ends the one other session on the page */
static char *
dup_end_path (Browser *browser)
{
  g_autoptr (RisResponse) page = desk_get (browser, "/intern/konto");

  return desk_dup_match (page, "action=\"(/intern/konto/sitzungen/\\d+/beenden)\"");
}

static guint
count (const RisResponse *response, const char *part)
{
  g_autofree char *html = desk_dup_html (response);
  g_auto (GStrv) pieces = g_strsplit (html, part, -1);

  return g_strv_length (pieces) - 1;
}

static void
test_show (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) first = desk_log_in (portal, "member");
  g_autoptr (Browser) second = desk_open (portal, "member");
  g_autoptr (Browser) other = desk_log_in (portal, "chair");
  g_autoptr (RisResponse) page = desk_get (first, "/intern/konto");

  desk_check (page, 200, "Person member", "nicht eingerichtet", "Diese Sitzung · Testbrowser",
              "seit 01.06.2024, 12:00 Uhr, zuletzt 01.06.2024, 12:00 Uhr ", "!Unbekannter Browser",
              NULL);
  g_free (desk_dup_match (page, "autocomplete=\"username\" (value=\"member\")"));
  g_assert_cmpuint (count (page, "Testbrowser"), ==, 2);
  g_assert_cmpuint (count (page, "Diese Sitzung"), ==, 1);
  g_assert_cmpuint (count (page, "/beenden\""), ==, 1);
}

static void
test_end_session (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) first = desk_log_in (portal, "member");
  g_autoptr (Browser) second = desk_open (portal, "member");
  g_autofree char *path = dup_end_path (first);
  g_autoptr (RisResponse) page = NULL;

  desk_check_sent (first, path, "/intern/konto", NULL);
  g_assert_true (desk_is_logged_in (first));
  g_assert_false (desk_is_logged_in (second));
  page = desk_get (first, "/intern/konto");
  g_assert_cmpuint (count (page, "Testbrowser"), ==, 1);
}

/* other people's sessions cannot be ended, and it is not to be found out which there are */
static void
test_foreign_session (void)
{
  static const struct
  {
    const char *path;
    guint status;
  } cases[] = {
    { "/intern/konto/sitzungen/999999/beenden", 403 },
    { "/intern/konto/sitzungen/0/beenden", 404 },
    { "/intern/konto/sitzungen/x/beenden", 404 },
  };
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) member = desk_log_in (portal, "member");
  g_autoptr (Browser) chair = desk_log_in (portal, "chair");
  g_autoptr (Browser) again = desk_open (portal, "chair");
  g_autofree char *path = dup_end_path (again);
  g_autoptr (RisResponse) refused = desk_post (member, path, NULL);

  desk_check (refused, 403, NULL);
  g_assert_true (desk_is_logged_in (chair));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisResponse) answer = desk_post (member, cases[i].path, NULL);

      g_test_message ("%s", cases[i].path);
      desk_check (answer, cases[i].status, NULL);
    }
}

static void
test_password_problems (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = desk_log_in (portal, "member");
  g_autoptr (RisResponse) weak = desk_post (browser, PASSWORD, "old", DESK_PASSWORD, "password",
                                            "zu&kurz", "repeated", "anders", NULL);
  g_autoptr (RisResponse) wrong = desk_post (browser, PASSWORD, "old", "falsch&geraten", "password",
                                             NEW_PASSWORD, "repeated", NEW_PASSWORD, NULL);
  g_autoptr (RisResponse) own_name
      = desk_post (browser, PASSWORD, "old", DESK_PASSWORD, "password", "Ich bin Member hier",
                   "repeated", "Ich bin Member hier", NULL);
  g_autoptr (Browser) again = NULL;

  desk_check (weak, 422, "Mein Konto", "Neues Kennwort: Bitte mindestens 12 Zeichen",
              "Neues Kennwort wiederholen: Die beiden Eingaben sind verschieden.",
              "<a class=\"kern-link\" href=\"#password_form-password\">", NULL);
  desk_check_secret (weak, "zu&amp;kurz");
  desk_check_secret (weak, DESK_PASSWORD);
  desk_check (wrong, 422, "Bisheriges Kennwort: Das ist nicht das bisherige Kennwort.", NULL);
  desk_check_secret (wrong, "geraten");
  desk_check_secret (wrong, NEW_PASSWORD);
  desk_check (own_name, 422, "Das Kennwort darf den Anmeldenamen nicht enthalten.", NULL);
  again = desk_open (portal, "member"); /* the old one still works */
  g_assert_true (desk_is_logged_in (again));
}

static void
test_change_password (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = desk_log_in (portal, "member");
  g_autoptr (Browser) other = desk_open (portal, "member");
  g_autoptr (Browser) fresh = desk_browse (portal);
  g_autoptr (RisResponse) refused = NULL;

  desk_check_sent (browser, PASSWORD, "/intern/konto", "old", DESK_PASSWORD, "password",
                   NEW_PASSWORD, "repeated", NEW_PASSWORD, NULL);
  g_assert_true (desk_is_logged_in (browser));
  g_assert_false (desk_is_logged_in (other));
  desk_check_get (fresh, "/anmelden", 200, NULL);
  refused = desk_post (fresh, "/anmelden", "login", "member", "password", DESK_PASSWORD, NULL);
  desk_check (refused, 401, NULL);
  desk_check_sent (fresh, "/anmelden", "/intern", "login", "member", "password", NEW_PASSWORD,
                   NULL);
}

/* an open browser is no place to try passwords */
static void
test_guessing (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = desk_log_in (portal, "member");
  g_autoptr (RisResponse) blocked = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (RisResponse) wrong = desk_post (browser, PASSWORD, "old", "falsch", "password",
                                                 NEW_PASSWORD, "repeated", NEW_PASSWORD, NULL);

      desk_check (wrong, 422, "Das ist nicht das bisherige Kennwort.", NULL);
    }
  blocked = desk_post (browser, PASSWORD, "old", DESK_PASSWORD, "password", NEW_PASSWORD,
                       "repeated", NEW_PASSWORD, NULL);
  desk_check (blocked, 422, "Zu viele Fehlversuche", NULL);
  desk_check_get (browser, "/intern/konto", 200, NULL);
}

static char *
dup_secret (const RisResponse *page)
{
  return desk_dup_match (page, "name=\"secret\" value=\"([A-Z2-7]{32})\"");
}

static gint64
count_secrets (Portal *portal)
{
  return portal_count (portal, "council.db",
                       "SELECT COUNT (*) FROM account WHERE totp_secret IS NOT NULL");
}

/* a second factor that was set up: its secret */
static char *
set_factor (Browser *browser)
{
  g_autoptr (RisResponse) page = desk_get (browser, FACTOR);
  g_autofree char *secret = dup_secret (page);
  g_autofree char *code = desk_code_dup (secret, ris_council_get_now (browser->portal->desk));

  desk_check_sent (browser, FACTOR, "/intern/konto", "secret", secret, "code", code, NULL);
  return g_steal_pointer (&secret);
}

static void
test_offer_factor (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = desk_log_in (portal, "member");
  g_autoptr (RisResponse) page = desk_get (browser, FACTOR);
  g_autoptr (RisResponse) next = desk_get (browser, FACTOR);
  g_autofree char *secret = dup_secret (page), *other = dup_secret (next);
  g_autofree char *shown = g_strdup_printf ("<code>%s</code>", secret);

  desk_check (page, 200, shown, "<path d=\"M", "Einrichten", NULL);
  g_assert_cmpstr (secret, !=, other);
  g_assert_cmpint (count_secrets (portal), ==, 0);
}

/* a wrong code keeps the secret that the app has by now */
static void
test_wrong_code (void)
{
  static const char *const codes[] = { "", "x", "12345", "1234567", "abcdef" };
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = desk_log_in (portal, "member");
  g_autoptr (RisResponse) page = desk_get (browser, FACTOR);
  g_autofree char *secret = dup_secret (page);
  g_autofree char *old = desk_code_dup (secret, ris_council_get_now (portal->desk) - 120);
  g_autoptr (RisResponse) late = desk_post (browser, FACTOR, "secret", secret, "code", old, NULL);
  g_autoptr (RisResponse) bare = desk_post (browser, FACTOR, NULL);
  g_autofree char *kept = dup_secret (late), *fresh = dup_secret (bare);

  desk_check (late, 422, "Code aus der App: Dieser Code passt nicht oder ist abgelaufen.", NULL);
  desk_check_secret (late, old);
  g_assert_cmpstr (kept, ==, secret);
  g_assert_cmpuint (ris_response_get_status (bare), ==, 422);
  g_assert_cmpstr (fresh, !=, secret);
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (RisResponse) answer
          = desk_post (browser, FACTOR, "secret", secret, "code", codes[i], NULL);

      desk_check (answer, 422, NULL);
    }
  g_assert_cmpint (count_secrets (portal), ==, 0);
}

static void
test_factor_on (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = desk_log_in (portal, "member");
  g_autofree char *secret = set_factor (browser);
  g_autofree char *code = desk_code_dup (secret, ris_council_get_now (portal->desk));
  g_autoptr (RisResponse) page = desk_get (browser, FACTOR);
  g_autoptr (RisResponse) again = NULL;

  desk_check_get (browser, "/intern/konto", 200, "eingerichtet – entfernen", NULL);
  desk_check (page, 200, "Zweiten Faktor entfernen", "!Schlüssel:", NULL);
  desk_check_secret (page, secret);
  g_assert_cmpint (count_secrets (portal), ==, 1);
  again = desk_post (browser, FACTOR, "secret", secret, "code", code, NULL);
  desk_check (again, 409, NULL); /* nobody replaces it by the way */
}

static void
test_factor_off (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = desk_log_in (portal, "member");
  g_autofree char *secret = set_factor (browser), *offered = NULL;
  g_autoptr (RisResponse) wrong = desk_post (browser, "/intern/konto/zweiter-faktor/entfernen",
                                             "old", "falsch&geraten", NULL);
  g_autoptr (RisResponse) without = NULL;
  g_autoptr (Browser) again = NULL;

  desk_check (wrong, 422, "Kennwort: Das ist nicht das bisherige Kennwort.",
              "Zweiten Faktor entfernen", NULL);
  desk_check_secret (wrong, "geraten");
  desk_check_secret (wrong, secret);
  g_assert_cmpint (count_secrets (portal), ==, 1);
  desk_check_sent (browser, "/intern/konto/zweiter-faktor/entfernen", "/intern/konto", "old",
                   DESK_PASSWORD, NULL);
  g_assert_cmpint (count_secrets (portal), ==, 0);
  again = desk_open (portal, "member");
  g_assert_true (desk_is_logged_in (again));

  /* whoever has none is offered one that can be used */
  without = desk_post (browser, "/intern/konto/zweiter-faktor/entfernen", "old", "falsch", NULL);
  desk_check (without, 422, NULL);
  offered = dup_secret (without);
  g_assert_cmpstr (offered, !=, secret);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/account/show", test_show);
  g_test_add_func ("/account/end-session", test_end_session);
  g_test_add_func ("/account/foreign-session", test_foreign_session);
  g_test_add_func ("/account/password-problems", test_password_problems);
  g_test_add_func ("/account/change-password", test_change_password);
  g_test_add_func ("/account/guessing", test_guessing);
  g_test_add_func ("/account/offer-factor", test_offer_factor);
  g_test_add_func ("/account/wrong-code", test_wrong_code);
  g_test_add_func ("/account/factor-on", test_factor_on);
  g_test_add_func ("/account/factor-off", test_factor_off);
  return g_test_run ();
}
