/* The form of a vote: numbers that are none, factions, correcting a stored vote. */
#include "page/recording.h"

#include "helper/recording-meeting.h"

#define VOTE "/intern/sitzungen/9200/protokoll/tops/9302/abstimmung"
#define BACK "/intern/sitzungen/9200/protokoll?top=9302"

static void
test_input (void)
{
  static const char *const inputs[][3] = {
    { "yes", "viele", "„viele“ ist keine Zahl." },
    { "faction-9001", "1/2/3/4", "Gemeint ist zum Beispiel 4/1/0" },
    { "faction-9001", "a/0/0", "„a“ ist keine Zahl." },
  };
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (RisResponse) response
          = desk_post (eva, VOTE, "kind", "400", inputs[i][0], inputs[i][1], NULL);

      desk_check (response, 422, inputs[i][2], NULL);
    }
}

static void
test_correct (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autofree char *id = NULL, *path = NULL;

  desk_check_sent (eva, "/intern/sitzungen/9200/protokoll/alle-anwesend",
                   "/intern/sitzungen/9200/protokoll", NULL);
  desk_check_sent (eva, VOTE, BACK, "step", "save", "kind", "403", "subject", "Schluss der Debatte",
                   "faction-9001", "4/0/0", "faction-9002", "0/6/0", NULL);
  id = g_strdup_printf ("%" G_GINT64_FORMAT,
                        portal_count (portal, "council.db", "SELECT MAX (id) FROM vote"));
  path = g_strconcat (BACK "&stimme=", id, NULL);
  desk_check_get (eva, path, 200, "Berichtigte Abstimmung prüfen", "Schluss der Debatte", NULL);
  desk_check_sent (eva, VOTE, BACK, "step", "save", "vote", id, "kind", "403", "yes", "7", "no",
                   "3", NULL);
  g_assert_cmpint (recording_count (portal, "vote WHERE agenda_item_id = 9302 AND yes = 7"), ==, 1);
  g_assert_cmpint (recording_count (portal, "vote WHERE agenda_item_id = 9302"), ==, 1);
  g_assert_cmpint (recording_count (portal, "vote_faction"), ==, 0);
  g_assert_cmpint (recording_count (portal, "audit WHERE object_kind = 'vote' AND action = "
                                            "'recorded' AND before LIKE '%\"yes\": 4%'"),
                   ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/recording-vote/input", test_input);
  g_test_add_func ("/page/recording-vote/correct", test_correct);
  return g_test_run ();
}
