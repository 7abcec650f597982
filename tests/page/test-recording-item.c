/* The item in the middle of the page: prefilled forms, wrong input comes back. */
#include "page/recording.h"

#include "helper/recording-meeting.h"

static void
test_forms (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autoptr (RisResponse) wrong = NULL;

  desk_check_get (eva, "/intern/sitzungen/9200/protokoll?top=9301", 200, "Vorlage P/1",
                  "Der Zaun Nummer 9111 wird gestrichen.", "Punkt aufrufen", NULL);
  wrong = desk_post (eva, "/intern/sitzungen/9200/protokoll/tops/9301/beschluss", "result", "",
                     "wording", "Getippter Text", "next_on", "bald", NULL);
  g_assert_cmpint (recording_count (portal, "recording_result"), ==, 0);
  desk_check (wrong, 422, "Getippter Text", "„bald“ ist kein Tag", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/recording-item/forms", test_forms);
  return g_test_run ();
}
