/* Every route of the site by every role and by nobody.
 *
 * The table is typed here from what the roles are for, not taken from the routes: a new route has no row and fails, and so
 * does one that lets in more or fewer than its row says.
 */
#include "app/routes.h"

#include "app/router-private.h"
#include "helper/desk.h"

#define ONLY(role) (1u << RIS_ROLE_##role)
#define MEMBERS ((1u << RIS_N_ROLES) - 1) /* whoever is logged in */
#define ALL (MEMBERS | 1u << RIS_N_ROLES) /* and nobody */

typedef struct
{
  const char *method;
  const char *path;
  guint visitors;
} Row;

static const Row matrix[] = {
  { "GET", "/static/:hash/:name", ALL },
  { "GET", "/gesundheit", ALL },
  { "GET", "/", ALL },
  { "GET", "/sitzungen", ALL },
  { "GET", "/sitzungen/kalender/:month", ALL },
  { "GET", "/sitzungen/:id", ALL },
  { "GET", "/sitzungen/:id/termin.ics", ALL },
  { "GET", "/sitzungen/:id/einladung.pdf", ALL },
  { "GET", "/sitzungen/:id/tagesordnung.pdf", ALL },
  { "GET", "/sitzungen/:id/niederschrift.pdf", ALL },
  { "GET", "/sitzungen.ics", ALL },
  { "GET", "/tops/:id", ALL },
  { "GET", "/tops/:id/auszug.pdf", ALL },
  { "GET", "/vorlagen", ALL },
  { "GET", "/vorlagen/:id", ALL },
  { "GET", "/vorlagen/:id/fassungen/:text", ALL },
  { "GET", "/vorlagen/:id/vorlage.pdf", ALL },
  { "GET", "/gremien", ALL },
  { "GET", "/gremien/:id", ALL },
  { "GET", "/gremien/:id/sitzungen.ics", ALL },
  { "GET", "/gremien/:id/sitzungen.atom", ALL },
  { "GET", "/gremien/:id/beschluesse.atom", ALL },
  { "GET", "/personen", ALL },
  { "GET", "/personen/:id", ALL },
  { "GET", "/dokumente", ALL },
  { "GET", "/dateien/:id", ALL },
  { "GET", "/dateien/:id/:name", ALL },
  { "GET", "/suche", ALL },
  { "GET", "/abonnieren", ALL },
  { "GET", "/feeds/sitzungen.atom", ALL },
  { "GET", "/feeds/vorlagen.atom", ALL },
  { "GET", "/feeds/beschluesse.atom", ALL },
  { "GET", "/feeds/dokumente.atom", ALL },
  { "GET", "/impressum", ALL },
  { "GET", "/datenschutz", ALL },
  { "GET", "/barrierefreiheit", ALL },
  { "GET", "/leichte-sprache", ALL },
  { "GET", "/kontakt", ALL },
  { "GET", "/barriere-melden", ALL },
  { "GET", "/bi/:page", ALL },
  { "GET", "/public/:page", ALL },
  { "GET", "/sitemap.xml", ALL },
  { "GET", "/sitemaps/:number.xml", ALL },
  { "GET", "/robots.txt", ALL },
  { "GET", "/.well-known/security.txt", ALL },
  { "GET", "/favicon.ico", ALL },

  { "GET", "/anmelden", ALL },
  { "POST", "/anmelden", ALL },
  { "GET", "/anmelden/code", ALL },
  { "POST", "/anmelden/code", ALL },
  { "GET", "/einrichten/:link", ALL },
  { "POST", "/einrichten/:link", ALL },
  { "POST", "/abmelden", MEMBERS },

  { "GET", "/intern", MEMBERS },
  { "GET", "/intern/konto", MEMBERS },
  { "POST", "/intern/konto/kennwort", MEMBERS },
  { "POST", "/intern/konto/sitzungen/:id/beenden", MEMBERS },
  { "GET", "/intern/konto/zweiter-faktor", MEMBERS },
  { "POST", "/intern/konto/zweiter-faktor", MEMBERS },
  { "POST", "/intern/konto/zweiter-faktor/entfernen", MEMBERS },
  { "GET", "/intern/zugaenge", ONLY (ADMINISTRATOR) },
  { "POST", "/intern/zugaenge", ONLY (ADMINISTRATOR) },
  { "GET", "/intern/zugaenge/:id", ONLY (ADMINISTRATOR) },
  { "POST", "/intern/zugaenge/:id", ONLY (ADMINISTRATOR) },
  { "POST", "/intern/zugaenge/:id/rollen", ONLY (ADMINISTRATOR) },
  { "POST", "/intern/zugaenge/:id/rollen/:role/beenden", ONLY (ADMINISTRATOR) },
  { "POST", "/intern/zugaenge/:id/link", ONLY (ADMINISTRATOR) },
  { "POST", "/intern/zugaenge/:id/sperren", ONLY (ADMINISTRATOR) },
  { "POST", "/intern/zugaenge/:id/entsperren", ONLY (ADMINISTRATOR) },
  { "GET", "/intern/protokoll", ONLY (AUDITOR) },
};

static const Row *
find_row (const RisRoute *route)
{
  for (gsize i = 0; i < G_N_ELEMENTS (matrix); i++)
    if (strcmp (matrix[i].method, route->method) == 0 && strcmp (matrix[i].path, route->path) == 0)
      return &matrix[i];
  g_printerr ("no row for %s %s\n", route->method, route->path);
  return NULL;
}

static guint
count_routes (void)
{
  guint n = 0;

  for (const RisRoute *const *table = ris_app_routes; *table != NULL; table++)
    for (const RisRoute *route = *table; route->method != NULL; route++)
      n++;
  return n;
}

/* each route has its row, each row its route, and an address that is made of it leads there and nowhere else */
static void
test_rows (void)
{
  g_autoptr (RisRouter) router = ris_router_new (ris_app_routes, NULL);

  for (const RisRoute *const *table = ris_app_routes; *table != NULL; table++)
    for (const RisRoute *route = *table; route->method != NULL; route++)
      {
        g_autofree char *address = desk_dup_address (route->path), *allow = NULL;
        g_autoptr (RisRequest) request = ris_request_new (route->method, address, NULL, NULL, NULL);
        const RisRoute *found = ris_router_match (router, request, &allow);

        g_assert_nonnull (find_row (route));
        g_assert_true (found == route);
      }
  g_assert_cmpuint (count_routes (), ==, G_N_ELEMENTS (matrix));
}

/* what a route demands lets in exactly those of its row: the use cases behind it ask again, and would hide a wrong one */
static void
test_permissions (void)
{
  for (const RisRoute *const *table = ris_app_routes; *table != NULL; table++)
    for (const RisRoute *route = *table; route->method != NULL; route++)
      {
        gboolean is_open = !ris_permission_needs_account (route->permission);
        guint visitors = is_open ? ALL : 0;

        for (guint role = 0; role < RIS_N_ROLES; role++)
          if (ris_permission_is_brought_by (route->permission, (RisRole)role))
            visitors |= 1u << role;
        g_test_message ("%s %s", route->method, route->path);
        g_assert_cmphex (visitors, ==, find_row (route)->visitors);
      }
}

/* --- what an answer says of who asked --- */

typedef enum
{
  ALLOWED, /* the handler answered, whatever it found */
  LOG_IN,
  REFUSED,
} Class;

static Class
classify (const RisResponse *response, const char *method)
{
  const char *location = ris_response_get_header (response, "Location");
  guint status = ris_response_get_status (response);

  if (status == 403)
    return REFUSED;
  if (strcmp (method, "POST") == 0 && status == 401 && desk_has (response, "Anmeldung nötig"))
    return LOG_IN;
  if (strcmp (method, "GET") == 0 && status == 303
      && g_str_has_prefix (location, "/anmelden?ziel="))
    return LOG_IN;
  g_assert_cmpuint (status, <, 500);
  return ALLOWED;
}

static const char *
get_word (guint visitor)
{
  return visitor == RIS_N_ROLES ? "nobody" : ris_permission_get_role_word ((RisRole)visitor);
}

static void
check_cell (const RisRoute *route, guint visitor, Browser *browser)
{
  gboolean is_in = (find_row (route)->visitors & 1u << visitor) != 0;
  Class expected = is_in ? ALLOWED : visitor == RIS_N_ROLES ? LOG_IN : REFUSED;
  g_autoptr (RisResponse) answer = desk_ask (browser, route->method, route->path);

  g_test_message ("%s %s: %s", route->method, route->path, get_word (visitor));
  if (classify (answer, route->method) != expected)
    g_printerr ("%s %s: %s: %u\n", route->method, route->path, get_word (visitor),
                ris_response_get_status (answer));
  g_assert_cmpint (classify (answer, route->method), ==, expected);
}

static void
check_visitor (Portal *portal, guint visitor)
{
  g_autoptr (Browser) browser = NULL;

  if (visitor < RIS_N_ROLES)
    desk_add_account (portal, get_word (visitor), get_word (visitor), 0);
  for (const RisRoute *const *table = ris_app_routes; *table != NULL; table++)
    for (const RisRoute *route = *table; route->method != NULL; route++)
      {
        /* one of the routes logs out */
        if (browser == NULL || (visitor < RIS_N_ROLES && browser->token == NULL))
          {
            g_clear_pointer (&browser, browser_free);
            browser = visitor < RIS_N_ROLES ? desk_open (portal, get_word (visitor))
                                            : desk_browse (portal);
          }
        check_cell (route, visitor, browser);
      }
}

/* forms of visitors come with a right token, so that nothing but the permission decides */
static void
test_matrix (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);

  for (guint visitor = 0; visitor <= RIS_N_ROLES; visitor++)
    check_visitor (portal, visitor);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix/rows", test_rows);
  g_test_add_func ("/matrix/permissions", test_permissions);
  g_test_add_func ("/matrix/answers", test_matrix);
  return g_test_run ();
}
