/* Logging in and out, the second factor, and opening an account by its link. */
#include "page/login.h"

#include "helper/desk-code.h"
#include "helper/desk.h"

#define RIGHT "login", "secretary", "password", DESK_PASSWORD
#define REFUSED "Anmeldename oder Kennwort stimmen nicht."

static void
wait_seconds (Portal *portal, gint64 seconds)
{
  ris_council_set_now (portal->desk, ris_council_get_now (portal->desk) + seconds);
}

/* the secret of a second factor that @browser has set up by the pages */
static char *
set_up_factor (Browser *browser)
{
  g_autoptr (RisResponse) page = desk_get (browser, "/intern/konto/zweiter-faktor");
  g_autofree char *secret = desk_dup_match (page, "name=\"secret\" value=\"([A-Z2-7]+)\"");
  g_autofree char *code = desk_code_dup (secret, ris_council_get_now (browser->portal->desk));

  desk_check_sent (browser, "/intern/konto/zweiter-faktor", "/intern/konto", "secret", secret,
                   "code", code, NULL);
  return g_steal_pointer (&secret);
}

/* the path of a fresh set-up link of the account @id */
static char *
make_link (Portal *portal, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *token = NULL;

  ris_accounts_take_command_line (portal->desk);
  token = ris_accounts_make_link (portal->desk, id, &error);
  g_assert_no_error (error);
  ris_council_take_actor (portal->desk, NULL);
  return g_strconcat ("/einrichten/", token, NULL);
}

static void
test_page (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = desk_browse (portal);
  g_autoptr (Browser) secure = desk_browse (portal);
  g_autoptr (RisResponse) page = desk_get (browser, "/anmelden");
  g_autoptr (RisResponse) by_https = NULL;
  g_autofree char *token = desk_dup_match (page, "name=\"token\" value=\"([0-9a-f]+)\"");
  g_autofree char *expected = ris_password_dup_form_token (browser->token);
  g_autofree char *again = g_strdup (browser->token);

  desk_check (page, 200, "Anmelden", "Kennwort vergessen", "<input class",
              "!Das hat nicht geklappt", NULL);
  g_assert_cmpstr (token, ==, expected);
  g_assert_true (g_str_has_suffix (ris_response_get_header (page, "Set-Cookie"),
                                   "; Path=/; HttpOnly; SameSite=Lax"));

  /* a second look keeps the cookie: other tabs have forms with its token */
  desk_check_get (browser, "/anmelden", 200, NULL);
  g_assert_cmpstr (browser->token, ==, again);

  secure->is_secure = TRUE;
  by_https = desk_get (secure, "/anmelden");
  g_assert_true (
      g_str_has_prefix (ris_response_get_header (by_https, "Set-Cookie"), "__Host-ris="));
  g_assert_true (g_str_has_suffix (ris_response_get_header (by_https, "Set-Cookie"),
                                   "; Path=/; HttpOnly; SameSite=Lax; Secure"));
}

static void
test_right (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = desk_browse (portal);
  g_autofree char *before = NULL;

  desk_add_account (portal, "secretary", "secretary", 0);
  desk_check_get (browser, "/anmelden", 200, NULL);
  before = g_strdup (browser->token);
  desk_check_sent (browser, "/anmelden", "/intern", "login", " SECRETARY ", "password",
                   DESK_PASSWORD, NULL);
  g_assert_cmpstr (browser->token, !=, before); /* nobody can log somebody in under their token */
  desk_check_get (browser, "/intern", 200, "Guten Tag, Person secretary", NULL);
  desk_check_get (browser, "/anmelden", 303, NULL);
}

/* nobody learns what was wrong, and the password is not sent back */
static void
test_wrong (void)
{
  static const char *const tries[][2] = {
    { "secretary", "falsch \"geraten" },
    { "nobody", "falsch \"geraten" },
    { "", "falsch \"geraten" },
    { "secretary", "" },
    { "bare", DESK_PASSWORD },
    { "locked", DESK_PASSWORD },
    { "new", DESK_PASSWORD },
  };
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = desk_browse (portal);
  g_autoptr (GError) error = NULL;
  gint64 locked;

  desk_add_account (portal, "secretary", "secretary", 0);
  desk_add_account (portal, "bare", NULL, 0);
  locked = desk_add_account (portal, "locked", "secretary", 0);
  ris_accounts_take_command_line (portal->desk);
  g_assert_true (ris_accounts_lock (portal->desk, locked, TRUE, &error));
  desk_check_get (browser, "/anmelden", 200, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      g_autoptr (RisResponse) answer
          = desk_post (browser, "/anmelden", "login", tries[i][0], "password", tries[i][1], NULL);
      g_autofree char *typed = g_strdup_printf (" value=\"%s\"", tries[i][0]);
      g_autofree char *html = desk_dup_html (answer);

      g_test_message ("%s", tries[i][0]);
      desk_check (answer, 401, REFUSED, NULL);
      g_assert_nonnull (strstr (html, typed));
      desk_check_secret (answer, "geraten");
      desk_check_secret (answer, DESK_PASSWORD);
      g_assert_false (desk_is_logged_in (browser));
    }
}

/* after five failures a name has to wait, whether it exists or not, also with the right password */
static void
test_wait (void)
{
  static const char *const logins[] = { "secretary", "nobody" };
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = desk_browse (portal);

  desk_add_account (portal, "secretary", "secretary", 0);
  desk_check_get (browser, "/anmelden", 200, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (logins); i++)
    {
      g_autoptr (RisResponse) blocked = NULL;

      for (guint n = 0; n < 5; n++)
        {
          g_autoptr (RisResponse) answer
              = desk_post (browser, "/anmelden", "login", logins[i], "password", "falsch", NULL);

          g_assert_cmpuint (ris_response_get_status (answer), ==, 401);
        }
      blocked
          = desk_post (browser, "/anmelden", "login", logins[i], "password", DESK_PASSWORD, NULL);
      desk_check (blocked, 429, "Zu viele Versuche", "!" REFUSED, NULL);
    }
  wait_seconds (portal, 31);
  desk_check_sent (browser, "/anmelden", "/intern", RIGHT, NULL);
}

/* the way back leads to the desk and nowhere else */
static void
test_target (void)
{
  static const char *const targets[][2] = {
    { "/intern", "/intern" },
    { "/intern/konto", "/intern/konto" },
    { "/intern?a=b", "/intern?a=b" },
    { "/intern/protokoll?wer=%C3%A4&art=a%26b", "/intern/protokoll?wer=%C3%A4&art=a%26b" },
    { "//evil.example", "/intern" },
    { "/\\evil.example", "/intern" },
    { "/intern\\evil", "/intern" },
    { "https://evil.example/intern", "/intern" },
    { "https:/intern", "/intern" },
    { "javascript:alert(1)", "/intern" },
    { "/internx", "/intern" },
    { "/intern.evil.example", "/intern" },
    { "intern", "/intern" },
    { "/", "/intern" },
    { "", "/intern" },
    { "/intern/a\r\nSet-Cookie: ris=x", "/intern" },
    { "/intern/a\tb", "/intern" },
    { "/intern/ä", "/intern" },
  };
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);

  desk_add_account (portal, "secretary", "secretary", 0);
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (Browser) browser = desk_browse (portal);
      g_autofree char *escaped = g_uri_escape_string (targets[i][0], NULL, FALSE);
      g_autofree char *path = g_strconcat ("/anmelden?ziel=", escaped, NULL);
      g_autofree char *markup = g_markup_escape_text (targets[i][1], -1);
      g_autoptr (RisResponse) page = desk_get (browser, path);
      g_autoptr (RisResponse) again = NULL;
      g_autofree char *hidden = desk_dup_match (page, "name=\"ziel\" value=\"([^\"]*)\"");

      g_test_message ("%u", (guint)i);
      g_assert_cmpstr (hidden, ==, markup);
      desk_check_sent (browser, "/anmelden", targets[i][1], RIGHT, "ziel", targets[i][0], NULL);
      again = desk_get (browser, path); /* somebody who is logged in already */
      desk_check_redirect (again, targets[i][1]);
    }
}

/* the whole way of a visitor without a session */
static void
test_way_back (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = desk_browse (portal);
  g_autoptr (RisResponse) refused = NULL, page = NULL;
  g_autofree char *target = NULL;

  desk_add_account (portal, "auditor", "auditor", 0);
  refused = desk_get (browser, "/intern/protokoll?wer=%C3%A4&art=a%26b");
  desk_check_redirect (refused,
                       "/anmelden?ziel=/intern/protokoll%3Fwer%3D%25C3%25A4%26art%3Da%2526b");
  page = desk_get (browser, ris_response_get_header (refused, "Location"));
  target = desk_dup_match (page, "name=\"ziel\" value=\"([^\"]*)\"");
  g_assert_cmpstr (target, ==, "/intern/protokoll?wer=%C3%A4&amp;art=a%26b");
}

static void
test_second_factor (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) first = desk_log_in (portal, "secretary");
  g_autofree char *secret = set_up_factor (first);
  g_autofree char *used = desk_code_dup (secret, ris_council_get_now (portal->desk));
  g_autofree char *code = NULL, *half = NULL;
  g_autoptr (Browser) browser = desk_browse (portal);
  g_autoptr (RisResponse) answer = NULL;

  desk_check_get (browser, "/anmelden", 200, NULL);
  desk_check_sent (browser, "/anmelden", "/anmelden/code?ziel=/intern/konto%3Fa%3Db", RIGHT, "ziel",
                   "/intern/konto?a=b", NULL);
  g_assert_false (desk_is_logged_in (browser));
  half = g_strdup (browser->token);
  desk_check_get (browser, "/anmelden/code?ziel=/intern/konto%3Fa%3Db", 200, "Code eingeben",
                  "<input type=\"hidden\" name=\"ziel\" value=\"/intern/konto?a=b\">",
                  "!Das hat nicht geklappt", NULL);

  /* the code that set it up was used already */
  answer = desk_post (browser, "/anmelden/code", "code", used, NULL);
  desk_check (answer, 401, "Der Code stimmt nicht oder ist schon benutzt", NULL);
  desk_check_secret (answer, used);
  g_assert_false (desk_is_logged_in (browser));

  wait_seconds (portal, 30);
  code = desk_code_dup (secret, ris_council_get_now (portal->desk));
  desk_check_sent (browser, "/anmelden/code", "/intern/konto?a=b", "code", code, "ziel",
                   "/intern/konto?a=b", NULL);
  g_assert_cmpstr (browser->token, !=, half);
  g_assert_true (desk_is_logged_in (browser));
}

static void
test_code_alone (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) first = desk_log_in (portal, "secretary");
  g_autofree char *secret = set_up_factor (first);
  g_autoptr (Browser) browser = desk_browse (portal);
  g_autoptr (RisResponse) none = desk_get (browser, "/anmelden/code");
  g_autoptr (RisResponse) expired = NULL, blocked = NULL;

  desk_check_redirect (none, "/anmelden");
  desk_check_get (browser, "/anmelden", 200, NULL);
  desk_check_sent (browser, "/anmelden/code", "/anmelden", "code", "123456", NULL);

  /* ten minutes for the code, no longer */
  desk_check_sent (browser, "/anmelden", "/anmelden/code?ziel=/intern", RIGHT, NULL);
  desk_check_get (browser, "/anmelden/code", 200, NULL);
  wait_seconds (portal, RIS_SESSION_WAITING_SECONDS);
  expired = desk_get (browser, "/anmelden/code");
  desk_check_redirect (expired, "/anmelden");

  desk_check_sent (browser, "/anmelden", "/anmelden/code?ziel=/intern", RIGHT, NULL);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (RisResponse) wrong = desk_post (browser, "/anmelden/code", "code", "x", NULL);

      desk_check (wrong, 401, NULL);
    }
  blocked = desk_post (browser, "/anmelden/code", "code", "x", NULL);
  desk_check (blocked, 429, "Zu viele Versuche", NULL);
}

static void
test_log_out (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = desk_log_in (portal, "secretary");
  g_autoptr (Browser) thief = desk_browse (portal);
  g_autoptr (RisResponse) answer = NULL;

  thief->token = g_strdup (browser->token);
  desk_check_get (browser, "/abmelden", 405, NULL);
  g_assert_true (desk_is_logged_in (thief));
  answer = desk_post (browser, "/abmelden", NULL);
  desk_check_redirect (answer, "/");
  g_assert_nonnull (strstr (ris_response_get_header (answer, "Set-Cookie"), "Max-Age=0"));
  g_assert_cmpstr (ris_response_get_header (answer, "Clear-Site-Data"), ==, "\"cache\"");
  g_assert_null (browser->token);
  g_assert_false (desk_is_logged_in (browser));
  g_assert_false (desk_is_logged_in (thief)); /* the session is over, not only the cookie */
}

/* all problems at once, no password comes back, and the link still works */
static void
test_set_up (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) old = desk_log_in (portal, "secretary");
  g_autoptr (Browser) browser = desk_browse (portal);
  g_autofree char *path
      = make_link (portal, portal_count (portal, "council.db", "SELECT MAX (id) FROM account"));
  g_autoptr (RisResponse) page = desk_get (browser, path);
  g_autoptr (RisResponse) weak = NULL, unequal = NULL;

  desk_check (page, 200, "Guten Tag Person secretary", "Ihr Anmeldename ist secretary",
              "!Bitte prüfen Sie", NULL);
  g_assert_cmpstr (ris_response_get_header (page, "Referrer-Policy"), ==, "no-referrer");
  g_free (desk_dup_match (page, "autocomplete=\"username\" (value=\"secretary\")"));

  weak = desk_post (browser, path, "password", "kurz&knapp", "repeated", "anders&knapp", NULL);
  desk_check (weak, 422, "Guten Tag Person secretary", "Bitte prüfen Sie diese Angaben",
              "Neues Kennwort: Bitte mindestens 12 Zeichen",
              "Neues Kennwort wiederholen: Die beiden Eingaben sind verschieden.", NULL);
  desk_check_secret (weak, "knapp");
  unequal = desk_post (browser, path, "password", "ein neuer Satz hier", "repeated", "", NULL);
  desk_check (unequal, 422, "Die beiden Eingaben sind verschieden.", "!mindestens", NULL);
  g_assert_true (desk_is_logged_in (old));

  desk_check_sent (browser, path, "/anmelden", "password", "ein neuer Satz hier", "repeated",
                   "ein neuer Satz hier", NULL);
  g_assert_false (desk_is_logged_in (old));
  desk_check_sent (browser, "/anmelden", "/intern", "login", "secretary", "password",
                   "ein neuer Satz hier", NULL);
}

static void
check_expired (Browser *browser, const char *path)
{
  g_autoptr (RisResponse) answer = desk_post (browser, path, "password", "noch ein neuer Satz",
                                              "repeated", "noch ein neuer Satz", NULL);

  desk_check_get (browser, path, 410, "Dieser Link gilt nicht mehr", NULL);
  desk_check (answer, 410, "Dieser Link gilt nicht mehr", NULL);
}

static void
test_expired_links (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  gint64 id = desk_add_account (portal, "secretary", "secretary", 0);
  g_autoptr (Browser) browser = desk_browse (portal);
  g_autofree char *replaced = make_link (portal, id), *used = make_link (portal, id), *late = NULL;

  desk_check_get (browser, used, 200, NULL);
  check_expired (browser, replaced);
  check_expired (browser, "/einrichten/erfunden");
  desk_check_sent (browser, used, "/anmelden", "password", DESK_PASSWORD, "repeated", DESK_PASSWORD,
                   NULL);
  check_expired (browser, used);

  late = make_link (portal, id);
  wait_seconds (portal, RIS_ACCOUNT_LINK_SECONDS - 1);
  desk_check_get (browser, late, 200, NULL);
  wait_seconds (portal, 1);
  check_expired (browser, late);
  desk_check_sent (browser, "/anmelden", "/intern", RIGHT, NULL); /* nothing was changed by them */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/login/page", test_page);
  g_test_add_func ("/login/right", test_right);
  g_test_add_func ("/login/wrong", test_wrong);
  g_test_add_func ("/login/wait", test_wait);
  g_test_add_func ("/login/target", test_target);
  g_test_add_func ("/login/way-back", test_way_back);
  g_test_add_func ("/login/second-factor", test_second_factor);
  g_test_add_func ("/login/code-alone", test_code_alone);
  g_test_add_func ("/login/log-out", test_log_out);
  g_test_add_func ("/login/set-up", test_set_up);
  g_test_add_func ("/login/expired-links", test_expired_links);
  return g_test_run ();
}
