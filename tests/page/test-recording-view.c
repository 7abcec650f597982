/* What the recorder's page shows: agenda, course, attendance. */
#include "page/recording.h"

#include "helper/recording-meeting.h"

static void
test_parts (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");

  desk_check_get (eva, "/intern/sitzungen/9200/protokoll", 200, "Sitzung eröffnen",
                  "0 von 10 Stimmberechtigten anwesend", "Grundstück " RECORDING_SECRET,
                  "(nichtöffentlich)", "Mitglied A, Vorsitz Fraktion Blau – noch nicht erfasst",
                  "§ 49 Abs. 1", "!Unterbrechen", NULL);
  desk_check_sent (eva, "/intern/sitzungen/9200/protokoll/verlauf",
                   "/intern/sitzungen/9200/protokoll", "step", "begin", NULL);
  desk_check_get (eva, "/intern/sitzungen/9200/protokoll", 200, "Unterbrechen", "Sitzung beenden",
                  "Öffentlichkeit ausschließen", "!Sitzung eröffnen", NULL);
  g_assert_cmpint (recording_count (portal, "meeting WHERE id = 9200 AND status_id = 452"), ==, 1);
  desk_check_get (eva, "/intern/sitzungen/1/protokoll", 404, NULL);
  desk_check_get (eva, "/intern/sitzungen/9200/protokoll?top=1", 404, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/recording-view/parts", test_parts);
  return g_test_run ();
}
