/* The guard: foreign hosts, foreign forms, missing permissions. */
#include "app/guard-private.h"

#include "base/error.h"

static RisRequest *
make (const char *method, const RisHeader *headers)
{
  return ris_request_new (method, "/", headers, NULL, NULL);
}

static void
test_host (void)
{
  static const char *const hosts[] = { "rat.example.de", NULL };
  static const struct
  {
    const char *host;
    gboolean expected;
  } cases[] = {
    { "localhost", TRUE },
    { "localhost:8080", TRUE },
    { "127.0.0.1:1", TRUE },
    { "[::1]:8080", TRUE },
    { "[::1]", TRUE },
    { "rat.example.de", TRUE },
    { "RAT.example.DE:443", TRUE },
    { "", FALSE },
    { ":80", FALSE },
    { "evil.example", FALSE },
    { "rat.example.de.evil.example", FALSE },
    { "xrat.example.de", FALSE },
    { "rat.example", FALSE },
    { "localhost:", FALSE },
    { "localhost:80x", FALSE },
    { "localhost:80:80", FALSE },
    { "[::1", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RisHeader headers[] = { { "Host", cases[i].host }, { NULL, NULL } };
      g_autoptr (RisRequest) request = make ("GET", headers);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].host);
      g_assert_cmpint (ris_guard_check_host (request, hosts, &error), ==, cases[i].expected);
      if (!cases[i].expected)
        g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
    }
}

static void
test_no_host (void)
{
  g_autoptr (RisRequest) request = make ("GET", NULL);

  g_assert_false (ris_guard_check_host (request, NULL, NULL));
}

static void
test_forms (void)
{
  static const struct
  {
    const char *method;
    const char *site;
    const char *origin;
    gboolean expected;
  } cases[] = {
    { "GET", NULL, NULL, TRUE },
    { "HEAD", "cross-site", "http://evil.example", TRUE },
    { "POST", "same-origin", NULL, TRUE },
    { "POST", NULL, "http://localhost:8080", TRUE },
    { "POST", NULL, NULL, FALSE },
    { "POST", "cross-site", "http://localhost:8080", FALSE },
    { "POST", "same-site", NULL, FALSE },
    { "POST", "none", NULL, FALSE },
    { "POST", NULL, "null", FALSE },
    { "POST", NULL, "https://localhost:8080", FALSE },
    { "POST", NULL, "http://localhost", FALSE },
    { "PUT", NULL, NULL, FALSE },
  };
  const RisRoute route = { "POST", "/", NULL, RIS_MAY_READ_PUBLIC };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RisHeader headers[4] = { { "Host", "localhost:8080" } };
      guint n = 1;
      g_autoptr (RisRequest) request = NULL;
      g_autoptr (GError) error = NULL;

      if (cases[i].site != NULL)
        headers[n++] = (RisHeader){ "Sec-Fetch-Site", cases[i].site };
      if (cases[i].origin != NULL)
        headers[n++] = (RisHeader){ "Origin", cases[i].origin };
      request = make (cases[i].method, headers);

      g_test_message ("%u", (guint)i);
      g_assert_cmpint (ris_guard_check (&route, request, NULL, &error), ==, cases[i].expected);
      if (!cases[i].expected)
        g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
    }
}

static void
test_permission (void)
{
  const RisRoute route = { "GET", "/", NULL, RIS_MAY_NOBODY };
  g_autoptr (RisRequest) request = make ("GET", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (ris_guard_check (&route, request, NULL, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/guard/host", test_host);
  g_test_add_func ("/app/guard/no-host", test_no_host);
  g_test_add_func ("/app/guard/forms", test_forms);
  g_test_add_func ("/app/guard/permission", test_permission);
  return g_test_run ();
}
