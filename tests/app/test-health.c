/* Health: a plain "ok" that nobody keeps. */
#include "app/health.h"

static void
test_show (void)
{
  g_autoptr (RisRequest) request = ris_request_new ("GET", "/gesundheit", NULL, NULL, NULL);
  g_autoptr (RisResponse) response = ris_health_routes[0].handler (NULL, request, NULL);

  g_assert_cmpuint (ris_response_get_status (response), ==, 200);
  g_assert_cmpmem (g_bytes_get_data (ris_response_get_body (response), NULL),
                   ris_response_get_length (response), "ok\n", 3);
  g_assert_cmpint (ris_response_get_cache (response), ==, RIS_CACHE_PRIVATE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/health/show", test_show);
  return g_test_run ();
}
