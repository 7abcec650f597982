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
#define OFFICE ONLY (SECRETARY)           /* whoever runs the council's meetings */
#define KEEPERS (ONLY (SECRETARY) | ONLY (ADMINISTRATOR))
#define SIGNERS (ONLY (SECRETARY) | ONLY (CHAIR))
#define WRITERS (ONLY (SECRETARY) | ONLY (AUTHOR))

typedef struct
{
  const char *method;
  const char *path;
  guint visitors; /* whom the route lets in */
  guint admitted; /* whom the use case behind it answers; 0: all of them */
} Row;

static const Row matrix[] = {
  { "GET", "/static/:hash/:name", ALL, 0 },
  { "GET", "/gesundheit", ALL, 0 },
  { "GET", "/", ALL, 0 },
  { "GET", "/sitzungen", ALL, 0 },
  { "GET", "/sitzungen/kalender/:month", ALL, 0 },
  { "GET", "/sitzungen/:id", ALL, 0 },
  { "GET", "/sitzungen/:id/termin.ics", ALL, 0 },
  { "GET", "/sitzungen/:id/einladung.pdf", ALL, 0 },
  { "GET", "/sitzungen/:id/tagesordnung.pdf", ALL, 0 },
  { "GET", "/sitzungen/:id/niederschrift.pdf", ALL, 0 },
  { "GET", "/sitzungen.ics", ALL, 0 },
  { "GET", "/tops/:id", ALL, 0 },
  { "GET", "/tops/:id/auszug.pdf", ALL, 0 },
  { "GET", "/vorlagen", ALL, 0 },
  { "GET", "/vorlagen/:id", ALL, 0 },
  { "GET", "/vorlagen/:id/fassungen/:text", ALL, 0 },
  { "GET", "/vorlagen/:id/vorlage.pdf", ALL, 0 },
  { "GET", "/gremien", ALL, 0 },
  { "GET", "/gremien/:id", ALL, 0 },
  { "GET", "/gremien/:id/sitzungen.ics", ALL, 0 },
  { "GET", "/gremien/:id/sitzungen.atom", ALL, 0 },
  { "GET", "/gremien/:id/beschluesse.atom", ALL, 0 },
  { "GET", "/personen", ALL, 0 },
  { "GET", "/personen/:id", ALL, 0 },
  { "GET", "/dokumente", ALL, 0 },
  { "GET", "/dateien/:id", ALL, 0 },
  { "GET", "/dateien/:id/:name", ALL, 0 },
  { "GET", "/suche", ALL, 0 },
  { "GET", "/abonnieren", ALL, 0 },
  { "GET", "/feeds/sitzungen.atom", ALL, 0 },
  { "GET", "/feeds/vorlagen.atom", ALL, 0 },
  { "GET", "/feeds/beschluesse.atom", ALL, 0 },
  { "GET", "/feeds/dokumente.atom", ALL, 0 },
  { "GET", "/impressum", ALL, 0 },
  { "GET", "/datenschutz", ALL, 0 },
  { "GET", "/barrierefreiheit", ALL, 0 },
  { "GET", "/leichte-sprache", ALL, 0 },
  { "GET", "/kontakt", ALL, 0 },
  { "GET", "/barriere-melden", ALL, 0 },
  { "GET", "/bi/:page", ALL, 0 },
  { "GET", "/public/:page", ALL, 0 },
  { "GET", "/sitemap.xml", ALL, 0 },
  { "GET", "/sitemaps/:number.xml", ALL, 0 },
  { "GET", "/robots.txt", ALL, 0 },
  { "GET", "/.well-known/security.txt", ALL, 0 },
  { "GET", "/favicon.ico", ALL, 0 },

  { "GET", "/anmelden", ALL, 0 },
  { "POST", "/anmelden", ALL, 0 },
  { "GET", "/anmelden/code", ALL, 0 },
  { "POST", "/anmelden/code", ALL, 0 },
  { "GET", "/einrichten/:link", ALL, 0 },
  { "POST", "/einrichten/:link", ALL, 0 },
  { "POST", "/abmelden", MEMBERS, 0 },

  { "GET", "/intern", MEMBERS, 0 },
  { "GET", "/intern/konto", MEMBERS, 0 },
  { "POST", "/intern/konto/kennwort", MEMBERS, 0 },
  { "POST", "/intern/konto/sitzungen/:id/beenden", MEMBERS, 0 },
  { "GET", "/intern/konto/zweiter-faktor", MEMBERS, 0 },
  { "POST", "/intern/konto/zweiter-faktor", MEMBERS, 0 },
  { "POST", "/intern/konto/zweiter-faktor/entfernen", MEMBERS, 0 },
  { "GET", "/intern/zugaenge", ONLY (ADMINISTRATOR), 0 },
  { "POST", "/intern/zugaenge", ONLY (ADMINISTRATOR), 0 },
  { "GET", "/intern/zugaenge/:id", ONLY (ADMINISTRATOR), 0 },
  { "POST", "/intern/zugaenge/:id", ONLY (ADMINISTRATOR), 0 },
  { "POST", "/intern/zugaenge/:id/rollen", ONLY (ADMINISTRATOR), 0 },
  { "POST", "/intern/zugaenge/:id/rollen/:role/beenden", ONLY (ADMINISTRATOR), 0 },
  { "POST", "/intern/zugaenge/:id/link", ONLY (ADMINISTRATOR), 0 },
  { "POST", "/intern/zugaenge/:id/sperren", ONLY (ADMINISTRATOR), 0 },
  { "POST", "/intern/zugaenge/:id/entsperren", ONLY (ADMINISTRATOR), 0 },
  { "GET", "/intern/protokoll", ONLY (AUDITOR), 0 },

  { "GET", "/intern/protokollfuehrung", OFFICE, 0 },
  { "GET", "/intern/sitzungen", OFFICE, 0 },
  { "POST", "/intern/sitzungen", OFFICE, 0 },
  { "GET", "/intern/sitzungen/:id", OFFICE, 0 },
  { "GET", "/intern/sitzungen/:id/absagen", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/absagen", OFFICE, 0 },
  { "GET", "/intern/sitzungen/:id/aendern", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/aendern", OFFICE, 0 },
  { "GET", "/intern/sitzungen/:id/einladung", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/einladung", OFFICE, 0 },
  { "GET", "/intern/sitzungen/:id/nachtrag", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/nachtrag", OFFICE, 0 },
  { "GET", "/intern/sitzungen/:id/niederschrift", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/niederschrift", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/niederschrift/abschliessen", SIGNERS, 0 },
  { "POST", "/intern/sitzungen/:id/niederschrift/bekanntgabe", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/niederschrift/unterschriften", SIGNERS, 0 },
  { "POST", "/intern/sitzungen/:id/niederschrift/veroeffentlichen", OFFICE, 0 },
  { "GET", "/intern/sitzungen/:id/protokoll", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/protokoll/alle-anwesend", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/protokoll/anwesenheit", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/protokoll/anwesenheit/:event", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/abstimmung", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/aufgaben", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/aufruf", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/befangenheit", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/befangenheit/:recusal", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/beratung", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/beschluss", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/protokoll/tops/:item/einstimmig", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/protokoll/verlauf", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/protokoll/vorsitz", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/protokoll/zeiten", OFFICE, 0 },
  { "GET", "/intern/sitzungen/:id/tagesordnung", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/tagesordnung/punkte", OFFICE, 0 },
  { "GET", "/intern/sitzungen/:id/tagesordnung/punkte/:item", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/tagesordnung/punkte/:item", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/tagesordnung/punkte/:item/entfernen", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/tagesordnung/punkte/:item/hoch", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/tagesordnung/punkte/:item/runter", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/tagesordnung/punkte/:item/stelle", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/tagesordnung/standardpunkte", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/tagesordnung/vertagt/:item", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/tagesordnung/vorlagen/:consultation", OFFICE, 0 },
  { "GET", "/intern/sitzungen/:id/verlegen", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/verlegen", OFFICE, 0 },
  { "POST", "/intern/sitzungen/:id/veroeffentlichen", OFFICE, 0 },
  { "GET", "/intern/sitzungen/jahresplan", OFFICE, 0 },
  { "POST", "/intern/sitzungen/jahresplan", OFFICE, 0 },
  { "GET", "/intern/sitzungen/neu", OFFICE, 0 },
  { "GET", "/intern/sitzungen/standardpunkte", OFFICE, 0 },
  { "POST", "/intern/sitzungen/standardpunkte", OFFICE, 0 },
  { "GET", "/intern/stammdaten", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/gremien", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/gremien", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/gremien/:id", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/gremien/:id", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/gremien/:id/aufloesen", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/gremien/:id/mitgliederzahl", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/gremien/:id/mitgliederzahl/:size/entfernen", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/gremien/:id/umbenennen", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/koerperschaft", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/koerperschaft", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/listen", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/listen/:list", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/listen/:list", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/listen/:list/:id", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/listen/:list/:id", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/listen/:list/:id/entfernen", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/mitgliedschaften", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/mitgliedschaften", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/mitgliedschaften/:id", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/mitgliedschaften/:id", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/mitgliedschaften/:id/vertretung", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/mitgliedschaften/:id/vertretung/:deputy/beenden", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/mitgliedschaften/:id/vertretung/:deputy/vor", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/nummern", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/nummern", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/nummern/:id", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/nummern/:id", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/personen", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/personen", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/personen/:id", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/personen/:id", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/personen/:id/fraktion", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/raeume", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/raeume", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/raeume/:id", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/raeume/:id", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/raeume/:id/entfernen", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/regeln", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/regeln/geschaeftsordnung", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/regeln/geschaeftsordnung", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/wahlperioden", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/wahlperioden", KEEPERS, 0 },
  { "GET", "/intern/stammdaten/wahlperioden/:id", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/wahlperioden/:id", KEEPERS, 0 },
  { "POST", "/intern/stammdaten/wahlperioden/:id/gremien/:organization/uebernehmen", KEEPERS, 0 },
  { "GET", "/intern/vorlagen", WRITERS, 0 },
  { "GET", "/intern/vorlagen/:id", WRITERS, 0 },
  { "GET", "/intern/vorlagen/:id/bearbeiten", WRITERS, 0 },
  { "POST", "/intern/vorlagen/:id/bearbeiten", WRITERS, 0 },
  { "POST", "/intern/vorlagen/:id/einreichen", WRITERS, 0 },
  { "GET", "/intern/vorlagen/:id/fassung", OFFICE, 0 },
  { "POST", "/intern/vorlagen/:id/fassung", OFFICE, 0 },
  { "GET", "/intern/vorlagen/:id/fassungen", WRITERS, 0 },
  { "POST", "/intern/vorlagen/:id/freigeben", OFFICE, 0 },
  { "POST", "/intern/vorlagen/:id/zurueckgeben", OFFICE, 0 },
  { "POST", "/intern/vorlagen/:id/zurueckziehen", WRITERS, 0 },
  { "GET", "/intern/vorlagen/neu", WRITERS, 0 },
  { "POST", "/intern/vorlagen/neu", WRITERS, 0 },
  { "GET", "/intern/zugriff", MEMBERS, ONLY (ADMINISTRATOR) | ONLY (AUDITOR) },
  { "GET", "/intern/zugriff/rollen", MEMBERS, ONLY (ADMINISTRATOR) | ONLY (AUDITOR) },
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
  const Row *row = find_row (route);
  guint admitted = row->admitted != 0 ? row->admitted : row->visitors;
  gboolean is_in = (admitted & 1u << visitor) != 0;
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
