/* The router: which route fits, what it takes from the path, and which tables are refused. */
#include "app/router-private.h"

#include "base/error.h"

static RisResponse *
handler (RisCouncil *council, RisRequest *request, GError **error)
{
  return NULL;
}

#define ROW(method, path)                                                                          \
  {                                                                                                \
    method, path, handler, RIS_MAY_READ_PUBLIC                                                     \
  }

static const RisRoute meeting_routes[] = {
  ROW ("GET", "/"),
  ROW ("GET", "/sitzungen/:id"),
  ROW ("POST", "/sitzungen/:id"),
  ROW ("GET", "/sitzungen/kalender"),
  ROW ("GET", "/sitzungen/:id/niederschrift.pdf"),
  ROW ("POST", "/sitzungen/:id/einladen"),
  { 0 },
};

static const RisRoute file_routes[] = {
  ROW ("GET", "/dateien/:id/:name"),
  ROW ("GET", "/dateien/:id/:stem.pdf"),
  ROW ("GET", "/a/:one/c/:two/e/:three/g/:four"),
  { 0 },
};

static const RisRoute *const tables[] = { meeting_routes, file_routes, NULL };

static void
test_match (void)
{
  static const struct
  {
    const char *method;
    const char *target;
    const char *route; /* NULL: none */
    const char *allow;
    const char *name;
    const char *value;
  } cases[] = {
    { "GET", "/", "/", NULL, NULL, NULL },
    { "GET", "/sitzungen/12", "/sitzungen/:id", NULL, "id", "12" },
    { "HEAD", "/sitzungen/12", "/sitzungen/:id", NULL, "id", "12" },
    { "GET", "/sitzungen/kalender", "/sitzungen/kalender", NULL, NULL, NULL },
    { "POST", "/sitzungen/kalender", "/sitzungen/:id", NULL, "id", "kalender" },
    { "GET", "/sitzungen/12/niederschrift.pdf", "/sitzungen/:id/niederschrift.pdf", NULL, "id",
      "12" },
    { "GET", "/dateien/1/Plan.pdf", "/dateien/:id/:stem.pdf", NULL, "stem", "Plan" },
    { "GET", "/dateien/1/Plan.doc", "/dateien/:id/:name", NULL, "name", "Plan.doc" },
    { "GET", "/dateien/1/.pdf", "/dateien/:id/:name", NULL, "name", ".pdf" },
    { "GET", "/dateien/1/a%2Fb", "/dateien/:id/:name", NULL, "name", "a/b" },
    { "GET", "/a/1/c/2/e/3/g/4", "/a/:one/c/:two/e/:three/g/:four", NULL, "four", "4" },
    { "PUT", "/sitzungen/12", NULL, "GET, HEAD, POST", NULL, NULL },
    { "GET", "/sitzungen/12/einladen", NULL, "POST", NULL, NULL },
    { "DELETE", "/", NULL, "GET, HEAD", NULL, NULL },
    { "GET", "/sitzungen", NULL, NULL, NULL, NULL },
    { "GET", "/Sitzungen/12", NULL, NULL, NULL, NULL },
    { "GET", "/1/2/3/4/5/6/7/8/9/10", NULL, NULL, NULL, NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRouter) router = ris_router_new (tables, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisRequest) request
          = ris_request_new (cases[i].method, cases[i].target, NULL, NULL, NULL);
      g_autofree char *allow = NULL;
      const RisRoute *route = ris_router_match (router, request, &allow);

      g_test_message ("%s %s", cases[i].method, cases[i].target);
      g_assert_cmpstr (route != NULL ? route->path : NULL, ==, cases[i].route);
      g_assert_cmpstr (allow, ==, cases[i].allow);
      if (cases[i].name != NULL)
        g_assert_cmpstr (ris_request_get_parameter (request, cases[i].name), ==, cases[i].value);
    }
}

static void
test_refused_tables (void)
{
  static const RisRoute no_handler[] = { { "GET", "/x", NULL, RIS_MAY_READ_PUBLIC }, { 0 } };
  static const RisRoute no_permission[] = { { "GET", "/x", handler, RIS_MAY_NOBODY }, { 0 } };
  static const RisRoute too_deep[] = { ROW ("GET", "/1/2/3/4/5/6/7/8/9"), { 0 } };
  static const RisRoute twice[] = { ROW ("GET", "/x/:a"), ROW ("GET", "/x/:b"), { 0 } };
  const RisRoute *const refused[] = { no_handler, no_permission, too_deep, twice };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      const RisRoute *const one[] = { refused[i], NULL };
      g_autoptr (GError) error = NULL;
      g_autoptr (RisRouter) router = ris_router_new (one, &error);

      g_assert_null (router);
      g_assert_error (error, RIS_ERROR, RIS_ERROR_INTERNAL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/router/match", test_match);
  g_test_add_func ("/app/router/refused-tables", test_refused_tables);
  return g_test_run ();
}
