/* Errors as answers: statuses, pages, problem documents, and what never leaves the house. */
#include "app/error-response-private.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/error.h"

static RisRequest *
make (const char *target, const char *accept)
{
  const RisHeader headers[] = { { "Accept", accept }, { NULL, NULL } };

  return ris_request_new ("GET", target, headers, NULL, NULL);
}

static char *
dup_body (const RisResponse *response)
{
  gsize length;
  const char *data = g_bytes_get_data (ris_response_get_body (response), &length);

  return g_strndup (data, length);
}

static void
test_status (void)
{
  static const struct
  {
    RisErrorCode code;
    guint expected;
  } cases[] = {
    { RIS_ERROR_NOT_FOUND, 404 },      { RIS_ERROR_GONE, 410 },      { RIS_ERROR_FORBIDDEN, 403 },
    { RIS_ERROR_LOGIN_REQUIRED, 401 }, { RIS_ERROR_INVALID, 400 },   { RIS_ERROR_CONFLICT, 409 },
    { RIS_ERROR_BUSY, 503 },           { RIS_ERROR_TOO_LARGE, 413 }, { RIS_ERROR_UNAVAILABLE, 503 },
    { RIS_ERROR_INTERNAL, 500 },
  };
  g_autoptr (GError) foreign = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "x");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (RIS_ERROR, cases[i].code, "x");

      g_assert_cmpuint (ris_error_response_get_status (error), ==, cases[i].expected);
    }
  g_assert_cmpuint (ris_error_response_get_status (foreign), ==, 500);
}

static void
test_page (void)
{
  g_autoptr (RisRequest) request = make ("/x", "text/html");
  g_autoptr (RisResponse) response = ris_error_response_new (request, 404, "secret");
  const RisView *view = ris_response_get_view (response);

  g_assert_cmpuint (ris_response_get_status (response), ==, 404);
  g_assert_cmpstr (ris_response_get_template (response), ==, "error/show");
  g_assert_cmpint (ris_view_get_int (ris_view_get (view, "status")), ==, 404);
  g_assert_cmpstr (ris_view_get_text (ris_view_get (view, "title")), ==, "Seite nicht gefunden");
  g_assert_nonnull (ris_view_get (view, "explanation"));
  g_assert_cmpint (ris_response_get_cache (response), ==, RIS_CACHE_PRIVATE);
  g_assert_null (ris_response_get_failure (response));
}

static void
test_problem (void)
{
  g_autoptr (RisRequest) request = make ("/oparl/v1.1/x%22", "*/*");
  g_autoptr (RisResponse) response = ris_error_response_new (request, 404, "no \"x\"");
  g_autofree char *body = dup_body (response);
  g_autoptr (JsonNode) node = json_from_string (body, NULL);
  JsonObject *object = json_node_get_object (node);

  g_assert_cmpstr (ris_response_get_content_type (response), ==, "application/problem+json");
  g_assert_cmpint (json_object_get_int_member (object, "status"), ==, 404);
  g_assert_cmpstr (json_object_get_string_member (object, "type"), ==, "about:blank");
  g_assert_cmpstr (json_object_get_string_member (object, "detail"), ==, "no \"x\"");
  g_assert_cmpstr (json_object_get_string_member (object, "instance"), ==, "/oparl/v1.1/x%22");
}

static void
test_failures_stay_inside (void)
{
  g_autoptr (RisRequest) machine = make ("/x", "application/json");
  g_autoptr (RisResponse) problem = ris_error_response_new (machine, 500, "disk /dev/sda1");
  g_autoptr (RisResponse) plain = ris_error_response_new_plain (500, "disk /dev/sda1");
  g_autofree char *problem_body = dup_body (problem);
  g_autofree char *plain_body = dup_body (plain);

  g_assert_null (strstr (problem_body, "/dev"));
  g_assert_null (strstr (plain_body, "/dev"));
  g_assert_cmpstr (ris_response_get_failure (problem), ==, "disk /dev/sda1");
  g_assert_cmpstr (ris_response_get_failure (plain), ==, "disk /dev/sda1");
}

static void
test_retry (void)
{
  g_autoptr (RisResponse) busy = ris_error_response_new (NULL, 503, NULL);

  g_assert_cmpstr (ris_response_get_header (busy, "Retry-After"), ==, "10");
  g_assert_true (g_str_has_prefix (ris_response_get_content_type (busy), "text/plain"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/error-response/status", test_status);
  g_test_add_func ("/app/error-response/page", test_page);
  g_test_add_func ("/app/error-response/problem", test_problem);
  g_test_add_func ("/app/error-response/failures-stay-inside", test_failures_stay_inside);
  g_test_add_func ("/app/error-response/retry", test_retry);
  return g_test_run ();
}
