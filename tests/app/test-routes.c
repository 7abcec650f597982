/* The site as tables: they make a router, and the navigation leads to pages that exist. */
#include "app/routes.h"

#include "app/router-private.h"

static void
test_tables (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRouter) router = ris_router_new (ris_app_routes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (router);
}

static void
test_health_and_assets (void)
{
  static const char *const targets[] = { "/gesundheit", "/static/0123456789abcdef/ris.css" };
  g_autoptr (RisRouter) router = ris_router_new (ris_app_routes, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (RisRequest) request = ris_request_new ("GET", targets[i], NULL, NULL, NULL);
      g_autofree char *allow = NULL;

      g_assert_nonnull (ris_router_match (router, request, &allow));
    }
}

static void
test_navigation (void)
{
  g_autoptr (RisRouter) router = ris_router_new (ris_app_routes, NULL);

  for (const RisNavigationItem *item = ris_app_navigation; item->path != NULL; item++)
    {
      g_autoptr (RisRequest) request = ris_request_new ("GET", item->path, NULL, NULL, NULL);
      g_autofree char *allow = NULL;

      g_test_message ("%s", item->path);
      g_assert_nonnull (ris_router_match (router, request, &allow));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/routes/tables", test_tables);
  g_test_add_func ("/app/routes/health-and-assets", test_health_and_assets);
  g_test_add_func ("/app/routes/navigation", test_navigation);
  return g_test_run ();
}
