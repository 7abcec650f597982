/* Whom something goes to: members on the day of the meeting, their deputies, others, each once and as they agreed. */
#include "council-private.h"
#include "meeting-desk-fixture.h"
#include "meeting-desk-private.h"

static void
test_recipients (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (RisMeeting) meeting = NULL;
  g_autoptr (GPtrArray) all = NULL, chosen = NULL;
  g_autoptr (GArray) left_out = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  RisMeetingSending sending = { 0 };
  gint64 id, person = DESK_PERSON, guest = 1023;

  desk_council_execute (&fixture,
                        "INSERT INTO person (id, body_id, name, sort_key, created, modified) VALUES"
                        " (1023, 1000, 'Edda Eck', 'eck', '', ''), (1024, 1000, 'Former', 'f', '', "
                        "'');"
                        "INSERT INTO membership (id, person_id, organization_id, role_id, role, "
                        "ends_on, created, modified)"
                        " VALUES (1032, 1024, 1011, 33, 'Mitglied', '2024-08-19', '', '')");
  fixture_log_in (&fixture, "secretary");
  id = fixture_plan (&fixture, "20.08.2024");
  meeting = ris_meeting_desk_load (fixture.desk->db, id, &error);
  all = ris_meeting_desk_load_recipients (fixture.desk, fixture.desk->db, meeting, &sending,
                                          &error);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpstr (((RisMeetingRecipient *)all->pdata[0])->channel, ==, "portal");
  g_assert_cmpstr (((RisMeetingRecipient *)all->pdata[2])->function, ==,
                   "Stellvertretung für Ida Aue");
  g_array_append_val (left_out, person);
  g_array_append_val (added, guest);
  sending.left_out = left_out;
  sending.added = added;
  chosen = ris_meeting_desk_load_recipients (fixture.desk, fixture.desk->db, meeting, &sending,
                                             &error);
  g_assert_cmpuint (chosen->len, ==, 3);
  g_assert_cmpstr (((RisMeetingRecipient *)chosen->pdata[2])->name, ==, "Edda Eck");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/meeting-desk-recipient/recipients", test_recipients);
  return g_test_run ();
}
