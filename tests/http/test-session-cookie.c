/* The cookie of people who log in, with https and without. */
#include "http/session-cookie.h"

#include <string.h>

static RisRequest *
request_new (gboolean is_secure, const char *cookies)
{
  const RisHeader headers[] = { { "Host", "rat.example.de" },
                                { "X-Forwarded-Proto", is_secure ? "https" : "http" },
                                { cookies != NULL ? "Cookie" : NULL, cookies },
                                { NULL, NULL } };
  g_autoptr (GError) error = NULL;
  RisRequest *request = ris_request_new ("GET", "/", headers, NULL, &error);

  g_assert_no_error (error);
  return request;
}

static void
test_read (void)
{
  static const struct
  {
    gboolean is_secure;
    const char *cookies;
    const char *expected;
  } cases[] = {
    { TRUE, NULL, NULL },
    { TRUE, "__Host-ris=abc", "abc" },
    { TRUE, "a=b; __Host-ris=abc; c=d", "abc" },
    { TRUE, "ris=abc", NULL }, /* anybody on the way could have set that one */
    { TRUE, "ris=evil; __Host-ris=abc", "abc" },
    { FALSE, "ris=abc", "abc" },
    { FALSE, "__Host-ris=abc", NULL },
    { FALSE, "ris-theme=dark", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisRequest) request = request_new (cases[i].is_secure, cases[i].cookies);
      g_autofree char *token = ris_session_cookie_dup (request);

      g_assert_cmpstr (token, ==, cases[i].expected);
    }
}

static void
test_write (void)
{
  static const struct
  {
    gboolean is_secure;
    const char *token;
    const char *expected;
  } cases[] = {
    { TRUE, "abc", "__Host-ris=abc; Path=/; HttpOnly; SameSite=Lax; Secure" },
    { FALSE, "abc", "ris=abc; Path=/; HttpOnly; SameSite=Lax" },
    { TRUE, NULL, "__Host-ris=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0" },
    { FALSE, NULL, "ris=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisRequest) request = request_new (cases[i].is_secure, NULL);
      g_autoptr (RisResponse) response = ris_response_new_text ("text/plain", "");

      ris_session_cookie_set (response, request, cases[i].token);
      g_assert_cmpstr (ris_response_get_header (response, "Set-Cookie"), ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/http/session-cookie/read", test_read);
  g_test_add_func ("/http/session-cookie/write", test_write);
  return g_test_run ();
}
