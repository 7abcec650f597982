/* A meeting as its recorder sees it: who may, the seats, the quorum. */
#include "council/recording.h"

#include "helper/recording-meeting.h"

static void
test_load (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisRecording) recording = NULL;
  g_autoptr (RisRecordingItem) item = NULL;
  g_autoptr (RisRecordingItem) foreign = NULL;
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GPtrArray) offices = NULL;
  g_autoptr (GError) error = NULL;

  recording_act (portal, "secretary", RECORDING_COMMITTEE);
  recording = ris_recording_load (portal->desk, RECORDING_MEETING, &error);
  g_assert_no_error (error);
  g_assert_cmpint (recording->entitled, ==, 10);
  g_assert_cmpint (recording->legal, ==, 10);
  g_assert_cmpint (recording->present, ==, 0);
  g_assert_true (recording->is_committee);
  g_assert_cmpuint (recording->seats->len, ==, 10);
  g_assert_cmpuint (recording->deputies->len, ==, 1);
  g_assert_cmpstr (recording->quorum->outcome, !=, "beschlussfaehig");
  item = ris_recording_load_item (portal->desk, recording, RECORDING_ADVICE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (item->role, ==, "preliminary");
  g_assert_cmpstr (item->next_organization, ==, "Rat der Probe");
  results = ris_recording_load_list (portal->desk, recording, "result", &error);
  g_assert_cmpuint (results->len, >, 30);
  offices = ris_recording_load_organizations (portal->desk, recording, "office", &error);
  g_assert_cmpuint (offices->len, >=, 1);
  foreign = ris_recording_load_item (portal->desk, recording, 1, &error);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

/* a number by law that somebody recorded goes before the seats */
static void
test_legal (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (RisRecording) recording = NULL;
  g_autoptr (GError) error = NULL;

  canary_execute (portal->directory,
                  "INSERT INTO organization_size (id, organization_id, members, valid_from) VALUES "
                  "(9500, 9000, 12, '2021-01-01'), (9501, 9000, 20, '2025-01-01')");
  recording_act (portal, "secretary", 0);
  recording = ris_recording_load (portal->desk, RECORDING_MEETING, &error);
  g_assert_no_error (error);
  g_assert_cmpint (recording->legal, ==, 12);
}

static void
test_permission (void)
{
  static const char *const roles[] = { "member", "chair", "auditor", "author" };
  g_autoptr (Portal) portal = recording_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autoptr (GError) error = NULL;

      recording_act (portal, roles[i], 0);
      g_assert_null (ris_recording_load (portal->desk, RECORDING_MEETING, &error));
      g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/recording/load", test_load);
  g_test_add_func ("/council/recording/legal", test_legal);
  g_test_add_func ("/council/recording/permission", test_permission);
  return g_test_run ();
}
