/* The closing check names every gap. */
#include "council/minutes-desk.h"

#include "helper/recording-meeting.h"

static gboolean
has_gap (const RisMinutesDesk *minutes, gint64 item_id, const char *piece)
{
  for (guint i = 0; i < minutes->gaps->len; i++)
    {
      const RisMinutesGap *gap = minutes->gaps->pdata[i];

      if (gap->item_id == item_id && strstr (gap->sentence, piece) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
test_gaps (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisMinutesDesk) minutes = NULL;
  g_autoptr (GError) error = NULL;

  canary_execute (portal->directory,
                  "INSERT INTO vote (id, agenda_item_id, position, kind_id, entitled, yes, no, "
                  "abstain, absent) VALUES (9700, 9300, 1, 400, 10, 3, 0, 0, 6);"
                  "INSERT INTO decision (id, agenda_item_id, position, kind_id, created, modified) "
                  "VALUES (9701, 9301, 1, 400, '', '')");
  recording_act (portal, "secretary", 0);
  minutes = ris_minutes_desk_load (portal->desk, RECORDING_MEETING, &error);
  g_assert_no_error (error);
  g_assert_true (has_gap (minutes, 0, "Der Beginn der Sitzung fehlt"));
  g_assert_true (has_gap (minutes, 0, "Das Ende der Sitzung fehlt"));
  g_assert_true (has_gap (minutes, 0, "geleitet"));
  g_assert_true (has_gap (minutes, 0, "Ob Mitglied A anwesend war"));
  g_assert_true (has_gap (minutes, 0, "Es fehlen noch Unterschriften: 2"));
  g_assert_true (has_gap (minutes, RECORDING_PLAIN, "Das Ergebnis fehlt"));
  g_assert_true (has_gap (minutes, RECORDING_ADVICE, "Der Wortlaut"));
  g_assert_true (has_gap (minutes, RECORDING_ITEM, "Die Stimmen ergeben 9"));
  g_assert_true (has_gap (minutes, RECORDING_ITEM, "kein Ergebnis"));
  g_assert_true (has_gap (minutes, RECORDING_ITEM, "Beschlussfähigkeit"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/minutes-desk-check/gaps", test_gaps);
  return g_test_run ();
}
