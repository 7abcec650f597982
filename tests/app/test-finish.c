/* The last step: headers on every answer, ETags, 304 and HEAD. */
#include "app/finish-private.h"

#include <string.h>

static RisRequest *
make (const char *method, const char *name, const char *value)
{
  const RisHeader headers[] = { { "Host", "localhost" }, { name, value }, { NULL, NULL } };

  return ris_request_new (method, "/", headers, NULL, NULL);
}

static const char *
get (const RisResponse *response, const char *name)
{
  return ris_response_get_header (response, name);
}

static void
test_security_headers (void)
{
  g_autoptr (RisResponse) response = ris_response_new_text ("text/plain", "x");

  ris_finish_headers (response, NULL);
  g_assert_cmpstr (get (response, "X-Content-Type-Options"), ==, "nosniff");
  g_assert_cmpstr (get (response, "Referrer-Policy"), ==, "same-origin");
  g_assert_nonnull (get (response, "Permissions-Policy"));
  g_assert_cmpstr (get (response, "Cross-Origin-Opener-Policy"), ==, "same-origin");
  g_assert_cmpstr (get (response, "Cross-Origin-Resource-Policy"), ==, "same-origin");
  g_assert_cmpstr (get (response, "Content-Security-Policy"), ==,
                   "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
                   "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                   "frame-ancestors 'none'");
  g_assert_null (get (response, "Strict-Transport-Security"));
  g_assert_cmpstr (get (response, "Content-Type"), ==, "text/plain");
  g_assert_cmpstr (get (response, "Vary"), ==, "Accept-Encoding");
}

static void
test_secure (void)
{
  g_autoptr (RisRequest) request = make ("GET", "X-Forwarded-Proto", "https");
  g_autoptr (RisResponse) response = ris_response_new_text ("text/plain", "x");

  ris_finish_headers (response, request);
  g_assert_cmpstr (get (response, "Strict-Transport-Security"), ==, "max-age=31536000");
}

static void
test_file_and_open_data (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (RisResponse) file = ris_response_new_file ("text/html", bytes, "x.html");
  g_autoptr (RisResponse) pdf = ris_response_new_file ("application/pdf", bytes, "x.pdf");
  g_autoptr (RisResponse) data = ris_response_new_text ("application/json", "{}");

  ris_finish_headers (file, NULL);
  g_assert_cmpstr (get (file, "Content-Security-Policy"), ==, "sandbox; default-src 'none'");
  ris_finish_headers (pdf, NULL);
  g_assert_null (strstr (get (pdf, "Content-Security-Policy"), "sandbox"));
  g_assert_nonnull (strstr (get (pdf, "Content-Security-Policy"), "default-src 'none'"));

  ris_response_set_header (data, "Access-Control-Allow-Origin", "*");
  ris_finish_headers (data, NULL);
  g_assert_cmpstr (get (data, "Cross-Origin-Resource-Policy"), ==, "cross-origin");
}

static void
test_cache_control (void)
{
  static const struct
  {
    RisCacheClass cache_class;
    const char *expected;
  } cases[] = {
    { RIS_CACHE_PUBLIC, "public, max-age=60, stale-while-revalidate=600" },
    { RIS_CACHE_IMMUTABLE, "public, max-age=31536000, immutable" },
    { RIS_CACHE_PRIVATE, "no-store" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisResponse) response = ris_response_new_text ("text/plain", "x");

      ris_response_set_cache (response, cases[i].cache_class);
      ris_finish_headers (response, NULL);
      g_assert_cmpstr (get (response, "Cache-Control"), ==, cases[i].expected);
    }
}

/* changes of one bit anywhere, and of the length alone, give another ETag */
static void
test_etag (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint8 bytes[40] = { 0 };
  guint n = 0;

  for (gsize length = 0; length <= sizeof bytes; length++)
    for (gsize bit = 0; bit <= length * 8; bit++, n++)
      {
        g_autoptr (GBytes) body = NULL;
        g_autoptr (RisResponse) response = NULL;

        memset (bytes, 0, sizeof bytes);
        if (bit < length * 8)
          bytes[bit / 8] = (guint8)(1u << (bit % 8));
        body = g_bytes_new (bytes, length);
        response = ris_response_new_bytes ("text/plain", body);
        ris_finish_headers (response, NULL);
        g_assert_cmpuint (strlen (get (response, "ETag")), ==, 18);
        g_hash_table_add (seen, g_strdup (get (response, "ETag")));
      }
  g_assert_cmpuint (g_hash_table_size (seen), ==, n);
}

static void
test_own_etag (void)
{
  g_autoptr (RisResponse) own = ris_response_new_text ("text/plain", "x");
  g_autoptr (RisResponse) error = ris_response_new_text ("text/plain", "x");

  ris_response_set_etag (own, "\"mine\"");
  ris_finish_headers (own, NULL);
  g_assert_cmpstr (get (own, "ETag"), ==, "\"mine\"");

  ris_response_set_status (error, 404);
  ris_finish_headers (error, NULL);
  g_assert_null (get (error, "ETag"));
}

static void
test_encoded (void)
{
  g_autoptr (RisResponse) plain = ris_response_new_text ("text/plain", "xxxx");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("y", 1);
  g_autoptr (RisResponse) encoded = NULL;

  ris_response_set_etag (plain, "\"12\"");
  ris_finish_headers (plain, NULL);
  encoded = ris_finish_new_encoded (plain, bytes);

  g_assert_cmpstr (get (encoded, "Content-Encoding"), ==, "gzip");
  g_assert_cmpstr (get (encoded, "ETag"), ==, "\"12-gzip\"");
  g_assert_cmpstr (get (plain, "ETag"), ==, "\"12\"");
  g_assert_cmpuint (ris_response_get_length (encoded), ==, 1);
}

static void
test_for_request (void)
{
  static const struct
  {
    const char *method;
    const char *if_none_match;
    guint status;
    guint expected;
    gboolean has_body;
  } cases[] = {
    { "GET", "\"other\"", 200, 200, TRUE },   { "GET", "\"mine\"", 200, 304, FALSE },
    { "GET", "W/\"mine\"", 200, 304, FALSE }, { "GET", "*", 200, 304, FALSE },
    { "HEAD", "\"mine\"", 200, 304, FALSE },  { "HEAD", "\"other\"", 200, 200, FALSE },
    { "HEAD", "\"other\"", 404, 404, FALSE }, { "POST", "\"mine\"", 200, 200, TRUE },
    { "GET", "\"mine\"", 404, 404, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisRequest) request
          = make (cases[i].method, "If-None-Match", cases[i].if_none_match);
      RisResponse *whole = ris_response_new_text ("text/plain", "abc");
      g_autoptr (RisResponse) response = NULL;

      ris_response_set_etag (whole, "\"mine\"");
      ris_response_set_status (whole, cases[i].status);
      ris_finish_headers (whole, request);
      response = ris_finish_for_request (whole, request);

      g_assert_cmpuint (ris_response_get_status (response), ==, cases[i].expected);
      g_assert_cmpint (ris_response_get_body (response) != NULL, ==, cases[i].has_body);
      g_assert_cmpuint (ris_response_get_length (response), ==, 3);
      g_assert_cmpstr (get (response, "ETag"), ==, "\"mine\"");
      g_assert_nonnull (get (response, "Content-Security-Policy"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/finish/security-headers", test_security_headers);
  g_test_add_func ("/app/finish/secure", test_secure);
  g_test_add_func ("/app/finish/file-and-open-data", test_file_and_open_data);
  g_test_add_func ("/app/finish/cache-control", test_cache_control);
  g_test_add_func ("/app/finish/etag", test_etag);
  g_test_add_func ("/app/finish/own-etag", test_own_etag);
  g_test_add_func ("/app/finish/encoded", test_encoded);
  g_test_add_func ("/app/finish/for-request", test_for_request);
  return g_test_run ();
}
