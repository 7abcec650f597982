/* What can become an item: postponed ones come back with a new consultation, standing ones are kept as a list. */
#include "meeting-desk-fixture.h"

static void
test_postponed (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (GPtrArray) postponed = NULL, none = NULL;
  g_autoptr (GError) error = NULL;
  gint64 earlier, later;

  fixture_log_in (&fixture, "secretary");
  earlier = fixture_plan (&fixture, "20.08.2024");
  later = fixture_plan (&fixture, "24.09.2024");
  g_assert_true (ris_agenda_desk_add_waiting (fixture.desk, earlier, FIXTURE_STEP, NULL, &error));
  desk_council_execute (&fixture, "UPDATE agenda_item SET result_id = 321, result = 'vertagt'");
  postponed = ris_agenda_desk_list_postponed (fixture.desk, later, &error);
  g_assert_cmpuint (postponed->len, ==, 1);
  g_assert_true (ris_agenda_desk_add_postponed (fixture.desk, later,
                                                ((RisAgendaDeskSource *)postponed->pdata[0])->id,
                                                &error));
  fixture_assert_agenda (&fixture, later, "Ö 1 Radweg am Bach");
  g_assert_cmpint (desk_council_count (
                       &fixture,
                       "SELECT COUNT(*) FROM consultation WHERE paper_id = 1200 AND position = 2 "
                       "AND is_public = 0 AND role_id = 246 AND agenda_item_id IS NOT NULL"),
                   ==, 1);
  none = ris_agenda_desk_list_postponed (fixture.desk, later, &error);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_standing (void)
{
  g_auto (DeskCouncil) fixture = fixture_open ();
  g_autoptr (GPtrArray) standing = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  fixture_log_in (&fixture, "secretary");
  id = fixture_plan (&fixture, "20.08.2024");
  g_assert_true (ris_agenda_desk_set_standing (fixture.desk, "Eröffnung\r\n\n Anfragen ",
                                               "Mitteilungen", &error));
  standing = ris_agenda_desk_list_standing (fixture.desk, &error);
  g_assert_cmpuint (standing->len, ==, 3);
  g_assert_true (ris_agenda_desk_add_standing (fixture.desk, id, &error));
  g_assert_true (ris_agenda_desk_add_standing (fixture.desk, id, &error));
  fixture_assert_agenda (&fixture, id, "Ö 1 Eröffnung|Ö 2 Anfragen|N 1 Mitteilungen");
  fixture_log_in (&fixture, "member");
  g_assert_false (ris_agenda_desk_set_standing (fixture.desk, "", "", &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
  g_assert_cmpint (desk_council_count (&fixture, "SELECT COUNT(*) FROM standing_item"), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/agenda-desk-source/postponed", test_postponed);
  g_test_add_func ("/council/agenda-desk-source/standing", test_standing);
  return g_test_run ();
}
