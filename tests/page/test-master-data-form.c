/* Forms of records: days as people write them, wrong numbers, empty lists. */
#include "page/master-data.h"

#include "helper/master-data-page.h"

static void
test_days (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;
  gint64 id = master_data_page_create (anna, "/intern/stammdaten/gremien", "name", "Bauausschuss",
                                       "kind_id", "1");
  g_autofree char *path = g_strdup_printf ("/intern/stammdaten/gremien/%ld", (long)id);

  master_data_page_post (anna, "/intern/stammdaten/gremien/%ld", "/intern/stammdaten/gremien/%ld",
                         id, "name", "Bauausschuss", "kind_id", "1", "starts_on", "2020-11-01");
  master_data_page_get (anna, "/intern/stammdaten/gremien/%ld", id, 200,
                        "<input class=\"kern-form-input__input\" id=\"form-starts_on\" "
                        "name=\"starts_on\" type=\"text\" autocomplete=\"off\" "
                        "inputmode=\"numeric\" value=\"01.11.2020\"");
  master_data_page_refuse (anna, path, 422, "„viele“ ist keine Zahl", "name", "Bauausschuss",
                           "kind_id", "viele");
  g_assert_cmpint (portal_count (portal, "council.db",
                                 "SELECT COUNT(*) FROM organization WHERE starts_on = "
                                 "'2020-11-01'"),
                   ==, 1);
  desk_check_get (anna, "/intern/stammdaten/gremien?stand=gestern", 400, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/master-data-form/days", test_days);
  return g_test_run ();
}
