/* Committees, factions and offices: what becomes public and what does not. */
#include "page/master-data.h"

#include "helper/master-data-page.h"

static void
test_publicity (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;
  gint64 shown = master_data_page_create (anna, "/intern/stammdaten/gremien", "name",
                                          "Bauausschuss", "kind_id", "1");
  g_autofree char *page = NULL;

  desk_check_sent (anna, "/intern/stammdaten/gremien", "/intern/stammdaten/gremien/1005", "name",
                   "Geheimausschuss", "kind_id", "1", NULL);
  page = portal_get (portal, "/gremien");
  g_assert_nonnull (strstr (page, "Bauausschuss"));
  g_assert_null (strstr (page, "Geheimausschuss"));
  desk_check_get (anna, "/intern/stammdaten/gremien", 200, "Geheimausschuss", "nicht öffentlich",
                  NULL);
  master_data_page_get (anna, "/intern/stammdaten/gremien/%ld", shown, 200, "Öffentliche Seite");
  master_data_page_post (anna, "/intern/stammdaten/gremien/%ld", "/intern/stammdaten/gremien/%ld",
                         shown, "name", "Bauausschuss", "kind_id", "1");
  g_assert_cmpint (portal_count (portal, "public.db", "SELECT COUNT(*) FROM organization"), ==, 0);
}

static void
test_history (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;
  gint64 id = master_data_page_create (anna, "/intern/stammdaten/gremien", "name", "Bauausschuss",
                                       "kind_id", "1");
  g_autofree char *remove = NULL, *url = NULL;

  master_data_page_post (anna, "/intern/stammdaten/gremien/%ld",
                         "/intern/stammdaten/gremien/%ld/umbenennen", id, "name",
                         "Planungsausschuss", "valid_from", "01.01.2024");
  master_data_page_post (anna, "/intern/stammdaten/gremien/%ld",
                         "/intern/stammdaten/gremien/%ld/mitgliederzahl", id, "members", "17",
                         "valid_from", "01.01.2024");
  master_data_page_get (anna, "/intern/stammdaten/gremien/%ld", id, 200,
                        "bis 31.12.2023: Bauausschuss", "17 ab 01.01.2024");
  g_assert_cmpint (portal_count (portal, "public.db",
                                 "SELECT COUNT(*) FROM organization_name JOIN organization_size "
                                 "USING (organization_id) WHERE members = 17"),
                   ==, 1);
  url = g_strdup_printf ("/intern/stammdaten/gremien/%ld", (long)id);
  remove = g_strdup_printf ("/intern/stammdaten/gremien/%ld/mitgliederzahl/%ld/entfernen", (long)id,
                            (long)portal_count (portal, "council.db",
                                                "SELECT id FROM organization_size"));
  desk_check_sent (anna, remove, url, NULL);
  master_data_page_get (anna, "/intern/stammdaten/gremien/%ld", id, 200, "!17 ab");
}

static void
test_refused (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;
  gint64 id = master_data_page_create (anna, "/intern/stammdaten/gremien", "name", "Bauausschuss",
                                       "kind_id", "1");
  g_autofree char *end = g_strdup_printf ("/intern/stammdaten/gremien/%ld/aufloesen", (long)id);

  master_data_page_refuse (anna, "/intern/stammdaten/gremien", 422, "Bitte einen Namen", "name", "",
                           "kind_id", "1");
  master_data_page_refuse (anna, end, 422, "Bitte den letzten Tag angeben", "ends_on", "");
  master_data_page_refuse (anna, end, 422, "ist kein Tag", "ends_on", "morgen");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/master-data-organization/publicity", test_publicity);
  g_test_add_func ("/page/master-data-organization/history", test_history);
  g_test_add_func ("/page/master-data-organization/refused", test_refused);
  return g_test_run ();
}
