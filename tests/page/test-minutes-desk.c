/* The page of the minutes: gaps, duties with their norm, what is refused. */
#include "page/minutes-desk.h"

#include "helper/recording-meeting.h"

static void
test_page (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autoptr (RisResponse) unsigned_page = NULL;
  g_autoptr (RisResponse) announced = NULL;

  desk_check_get (eva, "/intern/sitzungen/9200/niederschrift", 200, "noch nicht begonnen",
                  "Der Beginn der Sitzung fehlt.", "TOP Ö 3: Das Ergebnis fehlt.", "§ 52 Abs. 1",
                  NULL);
  desk_check_sent (eva, "/intern/sitzungen/9200/niederschrift",
                   "/intern/sitzungen/9200/niederschrift", NULL);
  desk_check_get (eva, "/intern/sitzungen/9200/niederschrift", 200, "Entwurf", "1. Ausfertigung",
                  NULL);
  unsigned_page = desk_post (eva, "/intern/sitzungen/9200/niederschrift/unterschriften",
                             "signed_on", "gestern", NULL);
  desk_check (unsigned_page, 422, "„gestern“ ist kein Tag", NULL);
  announced = desk_post (eva, "/intern/sitzungen/9200/niederschrift/bekanntgabe", "item", "9310",
                         "text", "X", NULL);
  desk_check (announced, 422, "Bitte einen Punkt", NULL);
  desk_check_get (eva, "/intern/sitzungen/1/niederschrift", 404, NULL);
}

static void
test_strangers (void)
{
  static const char *const paths[] = {
    "/intern/sitzungen/9200/niederschrift",
    "/intern/sitzungen/9200/niederschrift/unterschriften",
    "/intern/sitzungen/9200/niederschrift/abschliessen",
    "/intern/sitzungen/9200/niederschrift/veroeffentlichen",
    "/intern/sitzungen/9200/niederschrift/bekanntgabe",
  };
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (Browser) member = desk_log_in (portal, "member");

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (RisResponse) response = desk_post (member, paths[i], NULL);

      g_assert_cmpuint (ris_response_get_status (response), ==, 403);
    }
  g_assert_cmpint (recording_count (portal, "minutes WHERE meeting_id = 9200"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/minutes-desk/page", test_page);
  g_test_add_func ("/page/minutes-desk/strangers", test_strangers);
  return g_test_run ();
}
