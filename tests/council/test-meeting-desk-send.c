/* Inviting and sending supplements: numbers, what becomes public, deliveries, late invitations. */
#include "meeting-desk-fixture.h"

static gint64
count (const DeskCouncil *fixture, const char *rest)
{
  g_autofree char *sql = g_strconcat ("SELECT COUNT(*) FROM ", rest, NULL);

  return desk_council_count (fixture, sql);
}

/* a meeting with a public and a closed paper on its agenda */
static gint64
plan_with_agenda (const DeskCouncil *fixture, const char *day)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  fixture_log_in (fixture, "secretary");
  id = fixture_plan (fixture, day);
  g_assert_true (ris_agenda_desk_add_waiting (fixture->desk, id, FIXTURE_STEP, NULL, &error));
  g_assert_true (
      ris_agenda_desk_add_waiting (fixture->desk, id, FIXTURE_SECRET_STEP, NULL, &error));
  fixture_add (fixture, id, "closed", "Kündigung Meier", "Personalangelegenheit");
  return id;
}

static void
test_invite (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  gint64 id = plan_with_agenda (&fixture, "20.08.2024");

  g_assert_cmpint (count (&fixture, "agenda_item WHERE public_title IS NOT NULL OR is_public = 1"),
                   ==, 0);
  fixture_send (&fixture, id, "invitation", NULL, NULL);
  g_assert_cmpint (count (&fixture, "meeting WHERE is_public = 1 AND invited_on = '2024-07-31' AND "
                                    "status_id = 451"),
                   ==, 1);
  g_assert_cmpint (count (&fixture, "agenda_item WHERE is_public = 1 AND number = 'Ö 1' AND "
                                    "invitation_number = 'Ö 1'"),
                   ==, 1);
  g_assert_cmpint (count (&fixture, "agenda_item WHERE is_public = 0 AND number = 'N 1' AND "
                                    "public_title IS NULL"),
                   ==, 1);
  g_assert_cmpint (count (&fixture,
                          "agenda_item WHERE is_public = 0 AND number = 'N 2' AND public_title = "
                          "'Personalangelegenheit'"),
                   ==, 1);
  g_assert_cmpint (count (&fixture, "consultation WHERE id = 1210 AND is_public = 1 AND "
                                    "agenda_number = 'Ö 1'"),
                   ==, 1);
  g_assert_cmpint (count (&fixture, "consultation WHERE id = 1211 AND is_public = 0"), ==, 1);
  g_assert_cmpint (count (&fixture,
                          "delivery WHERE document = 'invitation' AND provided_at = '" FIXTURE_NOW
                          "'"),
                   ==, 3);
  g_assert_cmpint (count (&fixture, "delivery WHERE person_id = 1020 AND channel = 'portal'"), ==,
                   1);
  g_assert_cmpint (count (&fixture, "delivery WHERE person_id = 1021 AND channel = 'letter'"), ==,
                   1);
  g_assert_cmpint (count (&fixture, "delivery WHERE person_id = 1022 AND note = 'Stellvertretung "
                                    "für Ida Aue'"),
                   ==, 1);
  g_assert_cmpint (count (&fixture, "convocation WHERE outcome = 'rechtzeitig' AND recipients = 3 "
                                    "AND deadline_on IS NOT "
                                    "NULL AND law LIKE 'RP%'"),
                   ==, 1);
  g_assert_cmpint (count (&fixture, "audit WHERE action IN ('invited', 'provided', 'sent')"), ==,
                   8);
}

/* a late invitation asks for a reason, which is kept */
static void
test_late (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  gint64 id = plan_with_agenda (&fixture, "01.08.2024");
  g_autofree char *problem = fixture_send (&fixture, id, "invitation", NULL, "reason");

  g_assert_nonnull (problem);
  g_assert_cmpint (count (&fixture, "delivery"), ==, 0);
  g_assert_cmpint (count (&fixture, "agenda_item WHERE number IS NOT NULL"), ==, 0);
  fixture_send (&fixture, id, "invitation", "Der Damm bricht.", NULL);
  g_assert_cmpint (count (&fixture, "convocation WHERE outcome = 'verspaetet' AND reason = 'Der "
                                    "Damm bricht.'"),
                   ==, 1);
}

static void
test_problems (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autofree char *empty = NULL, *closed = NULL, *lawless = NULL;
  gint64 id;

  fixture_log_in (&fixture, "secretary");
  id = fixture_plan (&fixture, "20.08.2024");
  empty = fixture_send (&fixture, id, "invitation", NULL, "agenda");
  g_assert_cmpstr (empty, ==, "Die Tagesordnung ist noch leer.");
  fixture_add (&fixture, id, "public", "Eröffnung", NULL);
  desk_council_execute (&fixture, "UPDATE meeting SET publicity = 'closed'");
  closed = fixture_send (&fixture, id, "invitation", NULL, "agenda");
  g_assert_nonnull (closed);
  desk_council_execute (&fixture, "UPDATE meeting SET publicity = 'mixed'; UPDATE body SET ags = "
                                  "NULL, state = NULL");
  fixture_refresh (&fixture);
  lawless = fixture_send (&fixture, id, "invitation", NULL, "is_checked");
  g_assert_nonnull (lawless);
}

/* a wholly closed meeting is invited to without anybody else learning of it */
static void
test_closed (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  gint64 id;

  fixture_log_in (&fixture, "secretary");
  id = fixture_plan (&fixture, "20.08.2024");
  fixture_add (&fixture, id, "closed", "Kauf", NULL);
  desk_council_execute (&fixture, "UPDATE meeting SET publicity = 'closed'");
  fixture_send (&fixture, id, "invitation", NULL, NULL);
  g_assert_cmpint (count (&fixture, "meeting WHERE is_public = 1"), ==, 0);
  g_assert_cmpint (count (&fixture, "agenda_item WHERE is_public = 1"), ==, 0);
}

/* new items get numbers of their own; those that were sent keep theirs and cannot be touched */
static void
test_supplement (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (GError) error = NULL;
  g_autofree char *nothing = NULL;
  gint64 id = plan_with_agenda (&fixture, "20.08.2024");

  fixture_send (&fixture, id, "invitation", NULL, NULL);
  nothing = fixture_send (&fixture, id, "supplement", NULL, "agenda");
  g_assert_cmpstr (nothing, ==, "Es gibt keine neuen Punkte.");
  fixture_add (&fixture, id, "public", "Nachträglich", NULL);
  g_assert_cmpint (count (&fixture, "agenda_item WHERE title = 'Nachträglich' AND is_public = 0 "
                                    "AND number IS NULL AND "
                                    "origin = 'supplement'"),
                   ==, 1);
  g_assert_false (ris_agenda_desk_remove (fixture.desk,
                                          fixture_find_item (&fixture, id, "Radweg am Bach"),
                                          &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
  fixture_send (&fixture, id, "supplement", NULL, NULL);
  fixture_assert_agenda (&fixture, id,
                         "Ö 1 Radweg am Bach|Ö Z 1 Nachträglich|N 1 Geheimer Grundstückskauf|N 2 "
                         "Kündigung Meier");
  g_assert_cmpint (count (&fixture, "agenda_item WHERE title = 'Nachträglich' AND is_public = 1"),
                   ==, 1);
  g_assert_cmpint (count (&fixture, "delivery WHERE document = 'supplement'"), ==, 3);
}

static void
test_late_supplement (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  gint64 id = plan_with_agenda (&fixture, "20.08.2024");
  g_autofree char *problem = NULL;

  fixture_send (&fixture, id, "invitation", NULL, NULL);
  desk_council_wait (&fixture, FIXTURE_SECONDS + 19 * 86400);
  fixture_add (&fixture, id, "public", "Tischvorlage", NULL);
  problem = fixture_send (&fixture, id, "supplement", NULL, "reason");
  g_assert_nonnull (problem);
  fixture_send (&fixture, id, "supplement", "duldet keinen Aufschub", NULL);
  g_assert_cmpint (count (&fixture, "agenda_item WHERE title = 'Tischvorlage' AND origin = 'late'"),
                   ==, 1);
}

static void
test_prepare (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  gint64 id = plan_with_agenda (&fixture, "20.08.2024");
  RisMeetingSending sending = { .meeting_id = id };
  g_autoptr (RisMeetingInvitation) invitation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *document = g_strdup ("invitation");

  sending.document = document;
  invitation = ris_meeting_desk_prepare (fixture.desk, &sending, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (invitation->finding->outcome, ==, "rechtzeitig");
  g_assert_cmpuint (invitation->recipients->len, ==, 3);
  g_assert_nonnull (strstr (invitation->receivers, "die Beigeordneten"));
  fixture_log_in (&fixture, "auditor");
  g_assert_null (ris_meeting_desk_prepare (fixture.desk, &sending, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/meeting-desk-send/invite", test_invite);
  g_test_add_func ("/council/meeting-desk-send/late", test_late);
  g_test_add_func ("/council/meeting-desk-send/problems", test_problems);
  g_test_add_func ("/council/meeting-desk-send/closed", test_closed);
  g_test_add_func ("/council/meeting-desk-send/supplement", test_supplement);
  g_test_add_func ("/council/meeting-desk-send/late-supplement", test_late_supplement);
  g_test_add_func ("/council/meeting-desk-send/prepare", test_prepare);
  return g_test_run ();
}
