/* Number schemes with an example and their gaps. */
#include "page/master-data.h"

#include "helper/master-data-page.h"

static void
test_schemes (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;
  gint64 id;

  master_data_page_refuse (anna, "/intern/stammdaten/nummern", 422, "laufende Nummer", "grammar",
                           "{office}/{year}");
  id = master_data_page_create (anna, "/intern/stammdaten/nummern", "grammar",
                                "{office}/{serial:3}/{year}", "scope", "{office}/{year}");
  desk_check_get (anna, "/intern/stammdaten/nummern", 200, "Beispiel: 10/001/2024", NULL);
  master_data_page_get (anna, "/intern/stammdaten/nummern/%ld", id, 200,
                        "Noch keine Vorlage hat eine solche Nummer");
  master_data_page_post (anna, "/intern/stammdaten/nummern/%ld", "/intern/stammdaten/nummern/%ld",
                         id, "grammar", "{serial}/{year}", "scope", "{year}");
  g_assert_cmpint (portal_count (portal, "public.db",
                                 "SELECT COUNT(*) FROM number_scheme WHERE grammar = "
                                 "'{serial}/{year}'"),
                   ==, 1);
}

/* what is wrong with the form does not hide that there is nothing to change */
static void
test_missing (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;

  master_data_page_refuse (anna, "/intern/stammdaten/nummern/99999", 404, "", "grammar", "{serial}",
                           "valid_from", "gestern");
}

static void
test_gaps (void)
{
  Portal *made;
  g_autoptr (Browser) anna = master_data_page_open (&made);
  g_autoptr (Portal) portal = made;
  gint64 id = master_data_page_create (anna, "/intern/stammdaten/nummern", "grammar",
                                       "{office}/{serial:3}/{year}", "scope", "{office}/{year}");

  canary_execute (portal->directory, "INSERT INTO paper (id, body_id, number, name, type_id, "
                                     "created, modified) SELECT "
                                     "4001, id, '10/003/2024', 'a', 100, '', '' FROM body");
  master_data_page_get (anna, "/intern/stammdaten/nummern/%ld", id, 200, "10/2024", "2: 1, 2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/master-data-number/schemes", test_schemes);
  g_test_add_func ("/page/master-data-number/missing", test_missing);
  g_test_add_func ("/page/master-data-number/gaps", test_gaps);
  return g_test_run ();
}
