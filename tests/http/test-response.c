/* Responses: what each constructor promises, and that no text can begin a header line of its own. */
#include "http/response.h"

#include <string.h>

static RisRequest *
make_request (const char *target)
{
  return ris_request_new ("GET", target, NULL, NULL, NULL);
}

static void
test_page (void)
{
  g_autoptr (RisRequest) plain = make_request ("/suche");
  g_autoptr (RisRequest) filtered = make_request ("/suche?q=x");
  g_autoptr (RisResponse) page = ris_response_new_page (plain, "search/show", ris_view_new ());
  g_autoptr (RisResponse) hits = ris_response_new_page (filtered, "search/show", ris_view_new ());
  g_autoptr (GBytes) body = g_bytes_new_static ("<p>", 3);

  g_assert_cmpuint (ris_response_get_status (page), ==, 200);
  g_assert_cmpstr (ris_response_get_template (page), ==, "search/show");
  g_assert_nonnull (ris_response_get_view (page));
  g_assert_null (ris_response_get_body (page));
  g_assert_null (ris_response_get_header (page, "X-Robots-Tag"));
  g_assert_cmpstr (ris_response_get_header (hits, "x-robots-tag"), ==, "noindex");

  ris_response_set_body (page, body);
  g_assert_null (ris_response_get_template (page));
  g_assert_null (ris_response_get_view (page));
  g_assert_cmpuint (ris_response_get_length (page), ==, 3);
}

static void
test_file (void)
{
  static const struct
  {
    const char *type;
    const char *expected;
  } cases[] = {
    { "application/pdf", "inline; filename=\"x\"" },
    { "image/png", "inline; filename=\"x\"" },
    { "image/jpeg", "inline; filename=\"x\"" },
    { "text/plain; charset=utf-8", "inline; filename=\"x\"" },
    { "text/html", "attachment; filename=\"x\"" },
    { "image/svg+xml", "attachment; filename=\"x\"" },
    { "application/pdfx", "attachment; filename=\"x\"" },
    { "", "attachment; filename=\"x\"" },
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisResponse) response = ris_response_new_file (cases[i].type, bytes, "x");

      g_assert_true (ris_response_is_file (response));
      g_assert_cmpstr (ris_response_get_header (response, "Content-Disposition"), ==,
                       cases[i].expected);
    }
}

static void
test_redirect (void)
{
  g_autoptr (RisResponse) response = ris_response_new_redirect (303, "/sitzungen/1");

  g_assert_cmpuint (ris_response_get_status (response), ==, 303);
  g_assert_cmpstr (ris_response_get_header (response, "Location"), ==, "/sitzungen/1");
  g_assert_null (ris_response_get_content_type (response));
}

static void
test_headers (void)
{
  g_autoptr (RisResponse) response = ris_response_new_text ("text/plain", "x");
  const RisHeader *headers;

  ris_response_set_header (response, "A", "1");
  ris_response_set_header (response, "B", "2");
  ris_response_set_header (response, "a", "3");
  headers = ris_response_get_headers (response);

  g_assert_cmpstr (headers[0].name, ==, "A");
  g_assert_cmpstr (headers[0].value, ==, "3");
  g_assert_cmpstr (headers[1].value, ==, "2");
  g_assert_null (headers[2].name);
}

static void
test_no_header_injection (void)
{
  g_autoptr (RisResponse) response = ris_response_new_text ("text/plain", "x");

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*is_header_value*");
  ris_response_set_header (response, "Location", "/x\r\nSet-Cookie: a=b");
  g_test_assert_expected_messages ();
  g_assert_null (ris_response_get_header (response, "Location"));
}

static void
test_without_body (void)
{
  g_autoptr (RisResponse) whole = ris_response_new_text ("text/plain", "abc");
  g_autoptr (RisResponse) head = NULL;

  ris_response_set_header (whole, "A", "1");
  ris_response_set_etag (whole, "\"e\"");
  ris_response_set_cache (whole, RIS_CACHE_IMMUTABLE);
  head = ris_response_new_without_body (whole, 304);

  g_assert_null (ris_response_get_body (head));
  g_assert_cmpuint (ris_response_get_length (head), ==, 3);
  g_assert_cmpuint (ris_response_get_status (head), ==, 304);
  g_assert_cmpstr (ris_response_get_header (head, "A"), ==, "1");
  g_assert_cmpstr (ris_response_get_etag (head), ==, "\"e\"");
  g_assert_cmpint (ris_response_get_cache (head), ==, RIS_CACHE_IMMUTABLE);
  g_assert_cmpuint (g_bytes_get_size (ris_response_get_body (whole)), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/http/response/page", test_page);
  g_test_add_func ("/http/response/file", test_file);
  g_test_add_func ("/http/response/redirect", test_redirect);
  g_test_add_func ("/http/response/headers", test_headers);
  g_test_add_func ("/http/response/no-header-injection", test_no_header_injection);
  g_test_add_func ("/http/response/without-body", test_without_body);
  return g_test_run ();
}
