/* Import of meetings: times with their certainty, conveners, phases, chairs, presence. */
#include "import-fixture.h"

#include "helper/canary.h"

#define COMMITTEES                                                                                 \
  "'organizations':[{'id':'org/a','name':'A','organizationType':'Gremium'},"                       \
  "{'id':'org/b','name':'B','organizationType':'Gremium'}]"
#define MEETING                                                                                    \
  "'id':'meeting/1','name':'12. "                                                                  \
  "Sitzung','organization':['org/a'],'meetingKind':'Sitzung','publicity':'öffentlich'"

static void
test_times (void)
{
  static const struct
  {
    const char *times;
    const char *found; /* a condition */
  } cases[] = {
    { "'start':'2022-06-07T18:00:00+02:00','end':'2022-06-07T19:05:00+02:00','timeStatus':'belegt'",
      "starts_on = '2022-06-07' AND starts_at = '2022-06-07T16:00:00Z' AND begun_at = starts_at"
      " AND ended_at = '2022-06-07T17:05:00Z' AND date_certainty = 'recorded' AND time_certainty = "
      "'recorded'" },
    { "'start':'2022-06-07T18:00:00+02:00','timeStatus':'angenommen'",
      "starts_at = '2022-06-07T16:00:00Z' AND begun_at IS NULL AND time_certainty = 'assumed'" },
    { "'start':'2022-06-07T18:00:00+02:00','timeStatus':'unbekannt'",
      "starts_on = '2022-06-07' AND starts_at IS NULL" },
    { "'start':'2022-06-07T23:30:00Z'",
      "starts_on = '2022-06-08' AND sort_on = '2022-06-08'" }, /* in Berlin it is tomorrow */
    { "'start':null,'approx':'2023-09','dateStatus':'unbekannt','timeStatus':null",
      "starts_on IS NULL AND starts_at IS NULL AND approximate = '2023-09' AND sort_on = "
      "'2023-09-15'"
      " AND date_certainty = 'unknown' AND time_certainty = 'unknown'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      fixture_auto fixture = fixture_new ();
      g_autofree char *rest
          = g_strconcat ("," COMMITTEES ",'meetings':[{" MEETING ",", cases[i].times, "}]", NULL);
      g_autofree char *sql
          = g_strconcat ("SELECT COUNT(*) FROM meeting WHERE ", cases[i].found, NULL);

      import_rest (&fixture, rest);
      ris_assert_count (&fixture, 1, sql);
    }
}

static void
test_head (void)
{
  fixture_auto fixture = fixture_new ();

  import_good (&fixture, small_file);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM meeting JOIN vocabulary ON vocabulary.id = status_id"
                    " JOIN legislative_term ON legislative_term.id = legislative_term_id"
                    " WHERE number = '3' AND canonical = 'ended' AND publicity = 'public' AND "
                    "meeting.is_public = 1");
}

/* the clock decides, until somebody says more */
static void
test_status (void)
{
  fixture_auto fixture = fixture_new ();
  const char *rest
      = "," COMMITTEES ",'meetings':[{" MEETING ",'start':'2024-01-10T18:00:00+01:00'}]";
  g_autofree char *text = with_head (rest);
  const char *status = "SELECT COUNT(*) FROM meeting JOIN vocabulary ON vocabulary.id = status_id "
                       "WHERE canonical = 'planned'";
  g_autoptr (RisImportReport) report = NULL;

  import_good (&fixture, text);
  ris_assert_count (&fixture, 1, status);
  report = import_at (&fixture, text, LATER, FALSE);
  ris_assert_count (&fixture, 0, status);
  g_assert_cmpuint (ris_import_report_sum (report).changed, ==, 1);
  import_rest (&fixture, ",'meetings':[{'id':'meeting/1','status':'abgesagt'}]");
  import_good (&fixture, text);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM meeting JOIN vocabulary ON vocabulary.id = status_id "
                    "WHERE "
                    "canonical = 'cancelled'");
}

static void
test_joint_meeting (void)
{
  fixture_auto fixture = fixture_new ();
  const char *rest
      = "," COMMITTEES ",'meetings':[{'id':'meeting/1','name':'x','organization':['org/b','org/a'],"
        "'organizationStatus':'angenommen','meetingKind':'Sitzung','publicity':'nichtöffentlich','"
        "approx':'2020-02'}]";

  import_rest (&fixture, rest);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM meeting_organization JOIN organization ON "
                    "organization.id = "
                    "organization_id"
                    " WHERE name = 'B' AND position = 1 AND certainty = 'assumed'");
  ris_assert_count (&fixture, 2, "SELECT COUNT(*) FROM meeting_organization");
  import_rest (&fixture, ",'meetings':[{'id':'meeting/1','organization':['org/"
                         "a'],'organizationStatus':'belegt'}]");
  ris_assert_count (&fixture, 1, "SELECT COUNT(*) FROM meeting_organization");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM meeting_organization JOIN organization ON "
                    "organization.id = "
                    "organization_id"
                    " WHERE name = 'A' AND position = 1 AND certainty = 'recorded'");
}

static void
test_phases_and_interruptions (void)
{
  fixture_auto fixture = fixture_new ();

  import_rest (&fixture, "," COMMITTEES ",'meetings':[{" MEETING
                         ",'start':'2010-12-15T18:00:00+01:00','interruptions':["
                         "{'start':'2010-12-15T19:50:00+01:00','end':'2010-12-15T19:55:00+01:00','"
                         "reason':'GO','agendaNumber':'Ö 12.1'}]}]");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM meeting_phase WHERE kind = 'interruption' AND begun_at = "
                    "'2010-12-15T18:50:00Z'"
                    " AND agenda_number = 'Ö 12.1' AND is_public = 1");
  import_rest (&fixture, ",'meetings':[{'id':'meeting/"
                         "1','phases':[{'kind':'öffentlich'},{'kind':'nichtöffentlich'}]}]");
  ris_assert_count (&fixture, 2,
                    "SELECT COUNT(*) FROM meeting_phase WHERE kind IN ('public', 'closed')");
  ris_assert_count (&fixture, 0,
                    "SELECT COUNT(*) FROM meeting_phase WHERE begun_at IS NOT NULL OR kind = "
                    "'interruption'");
}

static void
test_chairs_and_presence (void)
{
  fixture_auto fixture = fixture_new ();

  import_good (&fixture, small_file);
  import_rest (&fixture,
               ",'persons':[{'id':'person/2','name':'B'}],'meetings':[{'id':'meeting/1',"
               "'chairs':[{'person':'person/1','from':'item/1/1','to':'item/1/"
               "1'},{'person':'person/2','from':'item/1/2'}],"
               "'presence':[{'person':'person/"
               "1','kind':'anwesend','capacity':'stimmberechtigt','organization':'org/fr'},"
               "{'person':'person/"
               "1','kind':'gegangen','capacity':'stimmberechtigt','at':'2021-03-02T18:50:00+01:00'}"
               ","
               "{'person':'person/"
               "2','kind':'anwesend','capacity':'stimmberechtigt','represents':'person/1'},"
               "{'name':'Gast "
               "G','kind':'zugeschaltet','capacity':'Gast','agendaItem':'item/1/"
               "2','function':'Büro','public':false}]}]");
  ris_assert_count (&fixture, 2,
                    "SELECT COUNT(*) FROM meeting_chair JOIN agenda_item ON agenda_item.id = "
                    "from_item_id"
                    " WHERE agenda_item.meeting_id = meeting_chair.meeting_id");
  ris_assert_count (&fixture, 4, "SELECT COUNT(*) FROM presence_event");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM presence_event WHERE kind = 'left' AND at = "
                    "'2021-03-02T17:50:00Z' AND position = 2");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM presence_event WHERE represents_id IS NOT NULL AND kind "
                    "= "
                    "'arrived'");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM presence_event WHERE name = 'Gast G' AND kind = "
                    "'joined-remotely'"
                    " AND capacity = 'guest' AND agenda_item_id IS NOT NULL AND is_public = 0 AND "
                    "source = 'recorder'");
}

#define GUESTS(list)                                                                               \
  ",'persons':[{'id':'person/2','name':'B'}],'meetings':[{'id':'meeting/1',"                       \
  "'presence':[" list "]}]"
#define GUEST(name) "{'name':'" name "','kind':'anwesend','capacity':'Gast'}"

/* who was withdrawn does not come back because somebody else now stands before them in the list */
static void
test_withdrawn_stays (void)
{
  fixture_auto fixture = fixture_new ();

  import_good (&fixture, small_file);
  import_rest (&fixture, GUESTS (GUEST ("Anna") "," GUEST ("Boris")));
  ris_assert_count (&fixture, 2, "SELECT COUNT(*) FROM presence_event WHERE is_public = 1");
  canary_execute (fixture.folder, "UPDATE presence_event SET is_public = 0 WHERE name = 'Boris'");
  import_rest (&fixture, GUESTS (GUEST ("Nora") "," GUEST ("Anna") "," GUEST ("Boris")));
  ris_assert_count (&fixture, 1, "SELECT COUNT(*) FROM presence_event WHERE name = 'Boris'");
  ris_assert_count (&fixture, 0,
                    "SELECT COUNT(*) FROM presence_event WHERE name = 'Boris' AND is_public = 1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-meeting/times", test_times);
  g_test_add_func ("/import-meeting/head", test_head);
  g_test_add_func ("/import-meeting/status", test_status);
  g_test_add_func ("/import-meeting/joint-meeting", test_joint_meeting);
  g_test_add_func ("/import-meeting/phases-and-interruptions", test_phases_and_interruptions);
  g_test_add_func ("/import-meeting/chairs-and-presence", test_chairs_and_presence);
  g_test_add_func ("/import-meeting/withdrawn-stays", test_withdrawn_stays);
  return g_test_run ();
}
