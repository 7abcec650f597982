/* Requests: what a target means, what is refused, and what handlers read from it. */
#include "http/request.h"

#include <string.h>

#include "base/error.h"

static RisRequest *
make (const char *target, const RisHeader *headers)
{
  g_autoptr (GError) error = NULL;
  RisRequest *request = ris_request_new ("GET", target, headers, NULL, &error);

  g_assert_no_error (error);
  return request;
}

static RisRequest *
make_with (const char *target, const char *name, const char *value)
{
  const RisHeader headers[] = { { name, value }, { NULL, NULL } };

  return make (target, headers);
}

static void
test_path (void)
{
  static const struct
  {
    const char *target;
    const char *canonical;
    const char *segments; /* joined by | */
    gboolean is_canonical;
  } cases[] = {
    { "/", "/", "", TRUE },
    { "//", "/", "", FALSE },
    { "/sitzungen", "/sitzungen", "sitzungen", TRUE },
    { "/sitzungen/", "/sitzungen", "sitzungen", FALSE },
    { "/sitzungen//12", "/sitzungen/12", "sitzungen|12", FALSE },
    { "//evil.example/x", "/evil.example/x", "evil.example|x", FALSE },
    { "/dateien/1/Gr%c3%b6%C3%9Fe%20A.pdf", "/dateien/1/Gr%C3%B6%C3%9Fe%20A.pdf",
      "dateien|1|Größe A.pdf", TRUE },
    { "/a%2Fb/c", "/a%2Fb/c", "a/b|c", TRUE },
    { "/../x", "/../x", "..|x", TRUE },
    { "/%2e%2e/x", "/../x", "..|x", TRUE },
    { "/x?a=1", "/x", "x", TRUE },
    { "/x/?a=1", "/x", "x", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisRequest) request = make (cases[i].target, NULL);
      g_autofree char *joined = g_strjoinv ("|", (char **)ris_request_get_segments (request));

      g_test_message ("%s", cases[i].target);
      g_assert_cmpstr (ris_request_get_canonical_path (request), ==, cases[i].canonical);
      g_assert_cmpstr (joined, ==, cases[i].segments);
      g_assert_cmpint (ris_request_is_canonical_path (request), ==, cases[i].is_canonical);
    }
}

static void
test_refused (void)
{
  static const char *const targets[] = { "",          "x",        "http://evil.example/",
                                         "*",         "/%",       "/%zz",
                                         "/%ff",      "/%00",     "/a%0d%0ab",
                                         "/a%7fb",    "/a b",     "/a#b",
                                         "/\xc3\xa4", "/a?b=%ff", "/a?b=%",
                                         "/a?%00=b",  "/a?b=c%0", "/a\nb" };

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisRequest) request = ris_request_new ("GET", targets[i], NULL, NULL, &error);

      g_test_message ("%s", targets[i]);
      g_assert_null (request);
      g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
    }
}

static void
test_too_long (void)
{
  g_autofree char *target = g_strnfill (RIS_REQUEST_MAX_TARGET + 1, '/');
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRequest) request = ris_request_new ("GET", target, NULL, NULL, &error);

  g_assert_null (request);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_TOO_LARGE);
}

static void
test_header_not_utf8 (void)
{
  const RisHeader headers[] = { { "Cookie", "a=\xff" }, { NULL, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRequest) request = ris_request_new ("GET", "/", headers, NULL, &error);

  g_assert_null (request);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
}

static void
test_query (void)
{
  g_autoptr (RisRequest) request
      = make ("/suche?q=Stra%C3%9Fe+und%2BWeg&leer=&q=zwei&&nackt&seite=12&=x", NULL);
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  g_assert_cmpstr (ris_request_get_query (request, "q"), ==, "Straße und+Weg");
  g_assert_null (ris_request_get_query (request, "leer"));
  g_assert_null (ris_request_get_query (request, "nackt"));
  g_assert_null (ris_request_get_query (request, "fehlt"));

  g_assert_true (ris_request_get_query_int (request, "seite", 1, &value, &error));
  g_assert_cmpint (value, ==, 12);
  g_assert_true (ris_request_get_query_int (request, "fehlt", 1, &value, &error));
  g_assert_cmpint (value, ==, 1);
  g_assert_false (ris_request_get_query_int (request, "q", 1, &value, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
}

static void
test_canonical_query (void)
{
  g_autoptr (RisRequest) one = make ("/x?b=%32&a=x+y&b=1", NULL);
  g_autoptr (RisRequest) other = make ("/x?a=x%20y&b=2&b=1", NULL);
  g_autoptr (RisRequest) none = make ("/x?", NULL);
  g_autofree char *query = ris_request_dup_canonical_query (one);
  g_autofree char *other_query = ris_request_dup_canonical_query (other);

  g_assert_cmpstr (query, ==, "a=x%20y&b=2&b=1");
  g_assert_cmpstr (query, ==, other_query);
  g_assert_true (ris_request_has_query (one));
  g_assert_false (ris_request_has_query (none));
}

static void
test_id (void)
{
  static const struct
  {
    const char *text;
    gint64 expected; /* 0: not found */
  } cases[] = {
    { "1", 1 },
    { "9223372036854775807", G_MAXINT64 },
    { "9223372036854775808", 0 },
    { "0", 0 },
    { "01", 0 },
    { "-1", 0 },
    { "+1", 0 },
    { " 1", 0 },
    { "1 ", 0 },
    { "1a", 0 },
    { "1.0", 0 },
    { "", 0 },
    { "١", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisRequest) request = make ("/", NULL);
      g_autoptr (GError) error = NULL;
      gint64 id = 0;

      ris_request_set_parameter (request, "id", cases[i].text);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (ris_request_get_id (request, "id", &id, &error), ==, cases[i].expected > 0);
      g_assert_cmpint (id, ==, cases[i].expected);
      if (cases[i].expected == 0)
        g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
    }
}

static RisRequest *
post (const char *type, const char *body, gssize length, GError **error)
{
  const RisHeader headers[] = { { "Content-Type", type }, { NULL, NULL } };
  g_autoptr (GBytes) bytes = g_bytes_new (body, length < 0 ? strlen (body) : (gsize)length);

  return ris_request_new ("POST", "/", headers, bytes, error);
}

static void
test_form (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRequest) request = post ("application/x-www-form-urlencoded; charset=utf-8",
                                         "name=M%C3%BCller+A&leer=", -1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ris_request_get_form (request, "name"), ==, "Müller A");
  g_assert_cmpstr (ris_request_get_form (request, "leer"), ==, "");
  g_assert_null (ris_request_get_form (request, "fehlt"));
  g_assert_null (ris_request_get_query (request, "name"));
}

static void
test_form_refused (void)
{
  static const struct
  {
    const char *type;
    const char *body;
    gssize length;
  } cases[] = {
    { "application/x-www-form-urlencoded", "a=%ff", -1 },
    { "application/x-www-form-urlencoded", "a=%", -1 },
    { "application/x-www-form-urlencoded", "a=b\0c", 5 },
    { "text/plain", "a=b", -1 },
    { "multipart/form-data; boundary=x", "--x", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisRequest) request = post (cases[i].type, cases[i].body, cases[i].length, &error);

      g_assert_null (request);
      g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
    }
}

static void
test_origin (void)
{
  const RisHeader headers[]
      = { { "Host", "Rat.Example.de:8443" }, { "X-Forwarded-Proto", "https" }, { NULL, NULL } };
  g_autoptr (RisRequest) secure = make ("/", headers);
  g_autoptr (RisRequest) plain = make_with ("/", "host", "localhost:8080");
  g_autofree char *secure_origin = ris_request_dup_origin (secure);
  g_autofree char *plain_origin = ris_request_dup_origin (plain);

  g_assert_cmpstr (secure_origin, ==, "https://rat.example.de:8443");
  g_assert_true (ris_request_is_secure (secure));
  g_assert_cmpstr (plain_origin, ==, "http://localhost:8080");
  g_assert_false (ris_request_is_secure (plain));
}

static void
test_wants_json (void)
{
  static const struct
  {
    const char *target;
    const char *accept;
    gboolean expected;
  } cases[] = {
    { "/sitzungen", "", FALSE },
    { "/sitzungen", "*/*", FALSE },
    { "/sitzungen", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", FALSE },
    { "/sitzungen", "application/json", TRUE },
    { "/sitzungen", "application/problem+json, text/html;q=0.5", TRUE },
    { "/sitzungen", "application/json;q=0.5, text/html", FALSE },
    { "/sitzungen", "application/json;q=0", FALSE },
    { "/oparl/v1.1/body/1", "text/html", TRUE },
    { "/oparlx", "text/html", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisRequest) request = make_with (cases[i].target, "Accept", cases[i].accept);

      g_test_message ("%s %s", cases[i].target, cases[i].accept);
      g_assert_cmpint (ris_request_wants_json (request), ==, cases[i].expected);
    }
}

static void
test_headers (void)
{
  g_autoptr (RisRequest) request = make_with ("/", "Accept-Encoding", "br;q=0, gzip");

  g_assert_cmpstr (ris_request_get_header (request, "ACCEPT-encoding"), ==, "br;q=0, gzip");
  g_assert_null (ris_request_get_header (request, "accept"));
  g_assert_true (ris_request_accepts_encoding (request, "gzip"));
  g_assert_false (ris_request_accepts_encoding (request, "br"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/http/request/path", test_path);
  g_test_add_func ("/http/request/refused", test_refused);
  g_test_add_func ("/http/request/too-long", test_too_long);
  g_test_add_func ("/http/request/header-not-utf8", test_header_not_utf8);
  g_test_add_func ("/http/request/query", test_query);
  g_test_add_func ("/http/request/canonical-query", test_canonical_query);
  g_test_add_func ("/http/request/id", test_id);
  g_test_add_func ("/http/request/form", test_form);
  g_test_add_func ("/http/request/form-refused", test_form_refused);
  g_test_add_func ("/http/request/origin", test_origin);
  g_test_add_func ("/http/request/wants-json", test_wants_json);
  g_test_add_func ("/http/request/headers", test_headers);
  return g_test_run ();
}
