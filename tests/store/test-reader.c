/* Reading the parts of an object, on the small council of helper/public-council.h. */
#include "store/reader.h"

#include "helper/public-council.h"
#include "model/meeting-display.h"

typedef struct
{
  GPtrArray *agenda;
  GPtrArray *presence;
} Details;

static const RisReaderPart parts[] = {
  RIS_READER_PART ("meeting/agenda", Details, agenda, ris_agenda_row),
  RIS_READER_PART ("meeting/presence", Details, presence, ris_presence_row),
};

static RisDb *
open_db (const PublicCouncil *fixture)
{
  g_autofree char *path = g_build_filename (fixture->directory, "public.db", NULL);
  g_autoptr (GError) error = NULL;
  RisDb *db = ris_db_open (path, RIS_DB_READ_ONLY, &error);

  g_assert_no_error (error);
  return db;
}

static void
test_fill (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_autoptr (RisDb) db = open_db (&fixture);
  g_autoptr (GError) error = NULL;
  Details details = { 0 };

  g_assert_true (ris_reader_fill (db, 1040, parts, G_N_ELEMENTS (parts), &details, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (details.agenda->len, ==, 3);
  g_assert_cmpstr (((RisAgendaRow *)details.agenda->pdata[2])->number, ==, "N 1");
  g_assert_cmpuint (details.presence->len, ==, 0);
  ris_reader_clear (parts, G_N_ELEMENTS (parts), &details);
  g_assert_null (details.agenda);
}

/* an object that is not there has no parts, which is no error */
static void
test_fill_nothing (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_autoptr (RisDb) db = open_db (&fixture);
  g_autoptr (GError) error = NULL;
  Details details = { 0 };

  g_assert_true (ris_reader_fill (db, 0, parts, G_N_ELEMENTS (parts), &details, &error));
  g_assert_cmpuint (details.agenda->len, ==, 0);
  ris_reader_clear (parts, G_N_ELEMENTS (parts), &details);
}

/* what was filled before a failure stays and is freed as usual */
static void
test_fill_fails (void)
{
  static const RisReaderPart broken[] = {
    RIS_READER_PART ("meeting/agenda", Details, agenda, ris_agenda_row),
    RIS_READER_PART ("meeting/no-such-statement", Details, presence, ris_presence_row),
  };
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_autoptr (RisDb) db = open_db (&fixture);
  g_autoptr (GError) error = NULL;
  Details details = { 0 };

  g_assert_false (ris_reader_fill (db, 1040, broken, G_N_ELEMENTS (broken), &details, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INTERNAL);
  g_assert_nonnull (details.agenda);
  g_assert_null (details.presence);
  ris_reader_clear (broken, G_N_ELEMENTS (broken), &details);
}

static void
test_get (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_autoptr (RisDb) db = open_db (&fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (RisMeetingRow) meeting
      = ris_reader_get (db, "meeting/by-id", 1040, &ris_meeting_row_type, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (meeting->name, ==, "1. Sitzung des Rates");
  g_assert_null (ris_reader_get (db, "meeting/by-id", 1, &ris_meeting_row_type, &error));
  g_assert_no_error (error);
  g_assert_null (
      ris_reader_get (db, "meeting/no-such-statement", 1, &ris_meeting_row_type, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INTERNAL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/fill", test_fill);
  g_test_add_func ("/reader/fill-nothing", test_fill_nothing);
  g_test_add_func ("/reader/fill-fails", test_fill_fails);
  g_test_add_func ("/reader/get", test_get);
  return g_test_run ();
}
