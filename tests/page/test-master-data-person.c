/* Persons: contact data stays inside, the faction changes in one step. */
#include "page/master-data.h"

#include "helper/master-data-page.h"

static void
test_private (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;
  gint64 id;
  g_autofree char *list = NULL, *page = NULL, *path = NULL;

  id = master_data_page_create (anna, "/intern/stammdaten/personen", "family_name", "Aue", "email",
                                "geheim@example.de");
  master_data_page_post (anna, "/intern/stammdaten/personen/%ld", "/intern/stammdaten/personen/%ld",
                         id, "given_name", "Ida", "family_name", "Aue", "email",
                         "geheim@example.de", "phone", "02431 99", "address", "Geheimweg 1",
                         "remark", "Vermerkwort", "is_public", "1");
  master_data_page_get (anna, "/intern/stammdaten/personen/%ld", id, 200, "Ida Aue", "Geheimweg 1");
  list = portal_get (portal, "/personen");
  path = g_strdup_printf ("/personen/%ld", (long)id);
  page = portal_get (portal, path);
  g_assert_nonnull (strstr (list, "Ida Aue"));
  g_assert_null (strstr (page, "geheim@example.de"));
  g_assert_null (strstr (page, "02431"));
  g_assert_null (strstr (page, "Geheimweg"));
  g_assert_null (strstr (page, "Vermerkwort"));
}

static void
test_namesake (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;

  master_data_page_create (anna, "/intern/stammdaten/personen", "given_name", "Ida", "family_name",
                           "Aue");
  master_data_page_refuse (anna, "/intern/stammdaten/personen", 422, "steht schon in der Liste",
                           "given_name", "Ida", "family_name", "Aue");
  master_data_page_create (anna, "/intern/stammdaten/personen", "family_name", "Aue", "is_namesake",
                           "1");
  g_assert_cmpint (portal_count (portal, "council.db", "SELECT COUNT(*) FROM person"), ==, 2);
}

static void
test_faction (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;
  gint64 faction = master_data_page_create (anna, "/intern/stammdaten/gremien", "name",
                                            "Fraktion A", "kind_id", "2");
  gint64 id = master_data_page_create (anna, "/intern/stammdaten/personen", "given_name", "Ida",
                                       "family_name", "Aue");
  g_autofree char *to = g_strdup_printf ("%ld", (long)faction);
  g_autofree char *path = g_strdup_printf ("/intern/stammdaten/personen/%ld/fraktion", (long)id);

  master_data_page_refuse (anna, path, 422, "Bitte den ersten Tag angeben", "faction_id", to);
  master_data_page_post (anna, "/intern/stammdaten/personen/%ld",
                         "/intern/stammdaten/personen/%ld/fraktion", id, "faction_id", to, "day",
                         "01.05.2024");
  master_data_page_get (anna, "/intern/stammdaten/personen/%ld", id, 200, "Fraktion A: Mitglied");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/master-data-person/private", test_private);
  g_test_add_func ("/page/master-data-person/namesake", test_namesake);
  g_test_add_func ("/page/master-data-person/faction", test_faction);
  return g_test_run ();
}
