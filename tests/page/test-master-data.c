/* Master data: a new town, the body and who may keep it. */
#include "page/master-data.h"

#include "helper/master-data-page.h"

static void
test_new_town (void)
{
  g_autoptr (Portal) portal = portal_new (NULL, NULL);
  g_autoptr (Browser) anna = desk_log_in (portal, "secretary");

  desk_check_get (anna, "/intern/stammdaten", 200, "Noch ist nichts erfasst", "Wahlperioden", NULL);
  desk_check_get (anna, "/intern/stammdaten/koerperschaft", 200, "Amtlicher Gemeindeschlüssel",
                  NULL);
  master_data_page_refuse (anna, "/intern/stammdaten/koerperschaft", 422, "acht Ziffern", "name",
                           "Stadt Musterstadt", "ags", "1");
  desk_check_sent (anna, "/intern/stammdaten/koerperschaft", "/intern/stammdaten", "name",
                   "Stadt Musterstadt", "ags", "05370004", "remark", "unter uns", NULL);
  desk_check_get (anna, "/intern/stammdaten", 200, "Stadt Musterstadt", "!Noch ist nichts", NULL);
  g_assert_cmpint (portal_count (portal, "public.db",
                                 "SELECT COUNT(*) FROM body WHERE name = 'Stadt Musterstadt' AND "
                                 "state = 'Nordrhein-Westfalen'"),
                   ==, 1);
}

static void
test_conflict (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;
  g_autoptr (RisResponse) page = desk_get (anna, "/intern/stammdaten/koerperschaft");
  g_autofree char *state = desk_dup_match (page, "name=\"modified\" value=\"([^\"]+)\"");
  g_autoptr (RisResponse) answer = NULL;
  g_autofree char *now = NULL;

  ris_council_set_now (portal->desk, ris_council_get_now (portal->desk) + 60);
  desk_check_sent (anna, "/intern/stammdaten/koerperschaft", "/intern/stammdaten", "name",
                   "Stadt Neustadt", "ags", "05370004", "modified", state, NULL);
  answer = desk_post (anna, "/intern/stammdaten/koerperschaft", "name", "Stadt Altstadt", "ags",
                      "05370004", "modified", state, NULL);
  desk_check (answer, 409, "Jemand anderes hat inzwischen gespeichert", "Stadt Neustadt",
              "<input class=\"kern-form-input__input\" id=\"form-name\" name=\"name\" "
              "type=\"text\" "
              "autocomplete=\"off\" value=\"Stadt Altstadt\"",
              NULL);
  now = desk_dup_match (answer, "name=\"modified\" value=\"([^\"]+)\"");
  desk_check_sent (anna, "/intern/stammdaten/koerperschaft", "/intern/stammdaten", "name",
                   "Stadt Altstadt", "ags", "05370004", "modified", now, NULL);
}

static void
test_permission (void)
{
  g_autoptr (Portal) portal = portal_new (NULL, NULL);
  g_autoptr (Browser) member = desk_log_in (portal, "member");
  g_autoptr (RisResponse) answer = NULL;

  desk_check_get (member, "/intern/stammdaten", 403, NULL);
  answer = desk_post (member, "/intern/stammdaten/koerperschaft", "name", "X", "ags", "05370004",
                      NULL);
  g_assert_cmpuint (ris_response_get_status (answer), ==, 403);
  g_assert_cmpint (portal_count (portal, "council.db", "SELECT COUNT(*) FROM body"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/master-data/new-town", test_new_town);
  g_test_add_func ("/page/master-data/conflict", test_conflict);
  g_test_add_func ("/page/master-data/permission", test_permission);
  return g_test_run ();
}
