/* Reading meetings and agenda items, on the small council of helper/public-council.h. */
#include "council/meetings.h"

#include "helper/public-council.h"

#define WITHDRAWN                                                                                  \
  "INSERT INTO tombstone VALUES (1999, 'meeting', '2024-01-01T00:00:00Z', '2024-05-01T00:00:00Z')"

static const RisMeetingRow *
meeting_at (const GPtrArray *meetings, guint i)
{
  g_assert_cmpuint (i, <, meetings->len);
  return meetings->pdata[i];
}

static void
test_get (void)
{
  g_auto (PublicCouncil) fixture
      = public_council_open (NULL, "UPDATE meeting SET continues_id = 1045 WHERE id = 1042;"
                                   "INSERT INTO minutes (id, meeting_id, edition, kind, status) "
                                   "VALUES (1903, 1042, 1, 'decisions', 'signed');"
                                   "INSERT INTO text VALUES (1900, 1042, 1903, 40, 1);"
                                   "INSERT INTO text_version VALUES (1901, 1900, 1, 'Vorwort', "
                                   "NULL, '2024-01-01T00:00:00Z', '2024-01-02T00:00:00Z')");
  g_autoptr (GError) error = NULL;
  g_autoptr (RisMeetingDetails) details = ris_meetings_get (fixture.council, 1042, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (details->meeting->name, ==, "3. Sitzung des Rates");
  g_assert_cmpint (details->earlier->id, ==, 1040);
  g_assert_cmpint (details->later->id, ==, 1043);
  g_assert_cmpint (details->moved_to->id, ==, 1043);
  g_assert_cmpint (details->continues->id, ==, 1045);
  g_assert_cmpuint (details->organizations->len, ==, 1);
  g_assert_cmpuint (details->agenda->len, ==, 0);
  g_assert_cmpstr (((RisTextRow *)details->texts->pdata[0])->markdown, ==, "Vorwort");
}

/* the first and the last of a committee have one neighbour each; other committees do not count */
static void
test_neighbours (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RisMeetingDetails) first = ris_meetings_get (fixture.council, 1040, &error);
  g_autoptr (RisMeetingDetails) last = ris_meetings_get (fixture.council, 1044, &error);
  g_autoptr (RisMeetingDetails) only = ris_meetings_get (fixture.council, 1045, &error);

  g_assert_no_error (error);
  g_assert_null (first->earlier);
  g_assert_cmpint (first->later->id, ==, 1042);
  g_assert_null (last->later);
  g_assert_null (only->earlier);
  g_assert_null (only->later);
  g_assert_null (only->moved_to);
}

static void
test_missing (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, WITHDRAWN);
  g_autoptr (GError) error = NULL;

  g_assert_null (ris_meetings_get (fixture.council, 4711, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (ris_meetings_get (fixture.council, 1999, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_GONE);
  g_clear_error (&error);
  g_assert_null (ris_meetings_get_item (fixture.council, 1999, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_GONE);
  g_clear_error (&error);
  /* a paper is no meeting */
  g_assert_null (ris_meetings_get (fixture.council, 1030, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  ris_meeting_details_free (NULL);
  ris_agenda_item_details_free (NULL);
}

static void
test_item (void)
{
  g_auto (PublicCouncil) fixture
      = public_council_open (NULL, "INSERT INTO text VALUES (1900, 1030, 1030, 40, 1);"
                                   "INSERT INTO text_version VALUES (1901, 1900, 1, 'alt', NULL, "
                                   "'2024-01-01T00:00:00Z', '2024-01-02T00:00:00Z'),"
                                   " (1902, 1900, 2, 'neu', NULL, '2024-01-01T00:00:00Z', "
                                   "'2024-01-03T00:00:00Z');"
                                   "INSERT INTO vote_agenda_item VALUES (1060, 1051)");
  g_autoptr (GError) error = NULL;
  g_autoptr (RisAgendaItemDetails) details = ris_meetings_get_item (fixture.council, 1050, &error);
  g_autoptr (RisAgendaItemDetails) other = ris_meetings_get_item (fixture.council, 1051, &error);

  g_assert_no_error (error);
  g_assert_cmpint (details->meeting->id, ==, 1040);
  g_assert_cmpuint (details->agenda->len, ==, 3);
  g_assert_cmpuint (details->organizations->len, ==, 1);
  g_assert_cmpuint (details->votes->len, ==, 1);
  g_assert_cmpuint (details->files->len, ==, 1);
  g_assert_cmpuint (details->paper_texts->len, ==, 1);
  g_assert_cmpstr (((RisTextRow *)details->paper_texts->pdata[0])->markdown, ==, "neu");
  g_assert_cmpint (((RisBlockRow *)details->block->pdata[0])->agenda_item_id, ==, 1051);
  g_assert_cmpint (((RisBlockRow *)other->decided_by->pdata[0])->agenda_item_id, ==, 1050);
  g_assert_cmpuint (other->paper_texts->len, ==, 0);
}

/* the day behind the last one does not belong to the period */
static void
test_list (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    gint64 organization_id;
    guint n;
  } cases[] = {
    { "2024-01-01", "2025-01-01", 0, 5 },    { "2024-01-01", "2025-01-01", 1011, 0 },
    { "2010-01-01", "2025-01-01", 1011, 1 }, { "2024-03-05", "2024-03-06", 0, 1 },
    { "2024-03-04", "2024-03-05", 0, 0 },    { "2024-09-01", "2024-10-01", 1010, 1 },
  };
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) meetings
          = ris_meetings_list (fixture.council, cases[i].from, cases[i].to,
                               cases[i].organization_id, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (meetings->len, ==, cases[i].n);
    }
}

/* what has no day is neither next nor last; today is still to come */
static void
test_around_today (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) upcoming = ris_meetings_list_upcoming (fixture.council, 10, &error);
  g_autoptr (GPtrArray) recent = ris_meetings_list_recent (fixture.council, 2, &error);
  g_autoptr (GPtrArray) today = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (upcoming->len, ==, 1);
  g_assert_cmpint (meeting_at (upcoming, 0)->id, ==, 1041);
  g_assert_cmpuint (recent->len, ==, 2);
  g_assert_cmpint (meeting_at (recent, 0)->id, ==, 1043);
  g_assert_cmpint (meeting_at (recent, 1)->id, ==, 1042);

  ris_council_set_now (fixture.council, ris_date_to_unix ("2024-07-02T20:00:00Z"));
  today = ris_meetings_list_upcoming (fixture.council, 10, &error);
  g_assert_cmpint (meeting_at (today, 0)->id, ==, 1041);
}

static void
test_changed (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = ris_meetings_list_changed (fixture.council, 0, 3, &error);
  g_autoptr (GPtrArray) one = ris_meetings_list_changed (fixture.council, 1011, 3, &error);
  g_autoptr (GPtrArray) decided = ris_meetings_list_decided (fixture.council, 0, 10, &error);
  g_autoptr (GPtrArray) of_one = ris_meetings_list_decided (fixture.council, 1011, 10, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpint (meeting_at (all, 0)->id, ==, 1041);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (decided->len, ==, 2);
  g_assert_cmpstr (((RisDecidedRow *)decided->pdata[0])->printed, ==, "einstimmig");
  g_assert_cmpstr (((RisDecidedRow *)decided->pdata[0])->paper_number, ==, "A 1/2024");
  g_assert_cmpuint (of_one->len, ==, 1);
  g_assert_cmpint (((RisDecidedRow *)of_one->pdata[0])->id, ==, 1053);
}

static void
test_years (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_auto (PublicCouncil) empty
      = public_council_open (NULL, "DELETE FROM attachment; DELETE FROM vote; DELETE FROM "
                                   "agenda_item; DELETE FROM meeting_organization;"
                                   "DELETE FROM meeting");
  g_autoptr (GError) error = NULL;
  int first, last;

  g_assert_true (ris_meetings_get_years (fixture.council, &first, &last, &error));
  g_assert_cmpint (first, ==, 2010);
  g_assert_cmpint (last, ==, 2024);
  g_assert_true (ris_meetings_get_years (empty.council, &first, &last, &error));
  g_assert_cmpint (first, ==, 0);
  g_assert_cmpint (last, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meetings/get", test_get);
  g_test_add_func ("/meetings/neighbours", test_neighbours);
  g_test_add_func ("/meetings/missing", test_missing);
  g_test_add_func ("/meetings/item", test_item);
  g_test_add_func ("/meetings/list", test_list);
  g_test_add_func ("/meetings/around-today", test_around_today);
  g_test_add_func ("/meetings/changed", test_changed);
  g_test_add_func ("/meetings/years", test_years);
  return g_test_run ();
}
