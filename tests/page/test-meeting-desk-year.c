/* The plan of a year in the browser. */
#include "page/meeting-desk.h"

#include "meeting-desk-pages.h"

static void
test_year (void)
{
  g_autoptr (Portal) portal = pages_open ();
  g_autoptr (Browser) anna = desk_log_in (portal, "secretary");
  g_autofree char *organization = pages_dup_organization (portal);
  g_autofree char *url = g_strdup_printf ("/intern/sitzungen?gremium=%s&jahr=2027", organization);
  g_autoptr (RisResponse) proposed = NULL, wrong = NULL;

  desk_check_get (anna, "/intern/sitzungen/jahresplan", 200, "An welchen Tagen?",
                  "!Vorgeschlagene Tage", NULL);
  proposed = desk_post (anna, "/intern/sitzungen/jahresplan", "organization_id", organization,
                        "year", "2027", "week", "5", "weekday", "5", "first_month", "1",
                        "last_month", "4", "time", "18:00", "publicity", "mixed", NULL);
  desk_check (proposed, 200, "Freitag, 29. Januar 2027", "Freitag, 26. März 2027 – ausgelassen",
              "Karfreitag", NULL);
  g_assert_cmpint (pages_find (portal, "meeting WHERE starts_on > '2027-01-01'"), ==, 0);
  wrong = desk_post (anna, "/intern/sitzungen/jahresplan", "organization_id", organization, "year",
                     "x", "week", "5", "weekday", "5", "first_month", "1", "last_month", "4",
                     "time", "18:00", NULL);
  desk_check (wrong, 422, "Bitte ein Jahr angeben", NULL);
  desk_check_sent (anna, "/intern/sitzungen/jahresplan", url, "confirmed", "1", "organization_id",
                   organization, "year", "2027", "week", "5", "weekday", "5", "first_month", "1",
                   "last_month", "4", "time", "18:00", "publicity", "mixed", "day_1", "2027-01-29",
                   "day_4", "2027-04-30", NULL);
  desk_check_get (anna, url, 200, "1. Sitzung des Hauptausschusses",
                  "2. Sitzung des Hauptausschusses", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/meeting-desk-year/year", test_year);
  return g_test_run ();
}
