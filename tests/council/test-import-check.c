/* Checking: every kind of bad input is refused with its line, path and reason, and nothing is written. */
#include "import-fixture.h"

typedef struct
{
  const char *find; /* in the small file, which is good otherwise */
  const char *replacement;
  guint line;
  const char *path;
  const char *reason; /* part of it */
} Bad;

static const Bad bads[] = {
  /* JSON itself */
  { "\"name\": \"Stadt A\",", "\"name\": \"Stadt A\"", 6, "body", "comma" },
  { "\"Stadt A\"", "\"Stadt \xe4\"", 5, "", "not UTF-8" },
  { "\"Stadt A\"", "\"Stadt\n\"", 5, "body.name", "control character" },
  /* format */
  { "sitzungsfaelle-1", "sitzungsfaelle-2", 2, "format",
    "\"sitzungsfaelle-2\" is none of: sitzungsfaelle-1" },
  { " \"format\": \"sitzungsfaelle-1\",\n", "", 1, "format", "is missing" },
  { "\"shortName\": \"Rat\"", "\"kurzname\": \"Rat\"", 11, "organizations[0].kurzname",
    "unknown property" },
  { "\"shortName\": \"Rat\"", "\"shortName\": \"R\", \"shortName\": \"Rat\"", 11,
    "organizations[0].shortName", "doubled property" },
  /* types */
  { "\"name\": \"Stadt A\"", "\"name\": 7", 5, "body.name", "a text is expected" },
  { "\"name\": \"Stadt A\"", "\"name\": \" \"", 5, "body.name", "an empty text" },
  { "\"votingRight\": true", "\"votingRight\": \"ja\"", 22, "memberships[0].votingRight",
    "true or false is expected" },
  { "\"no\": 3", "\"no\": -3", 60, "meetings[0].agendaItems[1].decisions[0].votes.no",
    "a whole number from 0" },
  { "\"no\": 3", "\"no\": 2.5", 60, "meetings[0].agendaItems[1].decisions[0].votes.no",
    "a whole number from 0" },
  { "\"no\": 3", "\"no\": \"3\"", 60, "meetings[0].agendaItems[1].decisions[0].votes.no",
    "a whole number from 0" },
  { "\"no\": 3", "\"no\": 3000000000", 60, "meetings[0].agendaItems[1].decisions[0].votes.no",
    "a whole number from 0" },
  { "\"organization\": [\"org/rat\"]", "\"organization\": \"org/rat\"", 42,
    "meetings[0].organization", "a list is expected" },
  { "\"organization\": [\"org/rat\"]", "\"organization\": []", 42, "meetings[0].organization",
    "is empty" },
  { "\"organization\": [\"org/rat\"]", "\"organization\": [1]", 42, "meetings[0].organization[0]",
    "a text is expected" },
  { "{\"raw\": \"3 Nein\", \"no\": 3}", "[]", 60, "meetings[0].agendaItems[1].decisions[0].votes",
    "an object is expected" },
  { "{\"name\": \"Plan\", \"size\": 12}", "\"Plan\"", 33, "papers[0].files[0]",
    "an object is expected" },
  /* days and times */
  { "\"date\": \"2021-03-02\"", "\"date\": \"2021-02-30\"", 36, "papers[0].consultations[0].date",
    "\"2021-02-30\" is no day" },
  { "\"date\": \"2021-03-02\"", "\"date\": \"02.03.2021\"", 36, "papers[0].consultations[0].date",
    "is no day" },
  { "2021-03-02T18:00:00+01:00", "2021-03-02T18:00:00", 43, "meetings[0].start", "is no time" },
  { "2021-03-02T18:00:00+01:00", "2021-03-02T25:00:00+01:00", 43, "meetings[0].start",
    "is no time" },
  { "2021-03-02T19:00:00+01:00", "2021-03-02T17:00:00+01:00", 44, "meetings[0].end",
    "before it starts" },
  { "2025-10-31", "2020-10-31", 8, "body.legislativeTerms[0].endDate", "before it starts" },
  { "\"start\": \"2021-03-02T18:00:00+01:00\"", "\"approx\": \"2021-13\"", 43, "meetings[0].approx",
    "is no month" },
  { "\"start\": \"2021-03-02T18:00:00+01:00\"", "\"start\": null", 41, "meetings[0]",
    "needs start or approx" },
  /* words and labels */
  { "\"publicity\": \"öffentlich\"", "\"publicity\": \"geheim\"", 46, "meetings[0].publicity",
    "\"geheim\" is none of: öffentlich, nichtöffentlich" },
  { "\"role\": \"Mitglied\"", "\"role\": \"Kaiser\"", 22, "memberships[0].role",
    "the vocabulary has no membership-role \"Kaiser\"" },
  { "\"kind\": \"Sachbeschluss\"", "\"kind\": \"x\"", 56,
    "meetings[0].agendaItems[1].decisions[0].kind", "no decision-kind" },
  /* what is needed */
  { "\"id\": \"body/a\",\n", "\n", 3, "body.id", "is missing" },
  { "\"meetingKind\": \"Sitzung\"", "\"meetingKind\": null", 45, "meetings[0].meetingKind",
    "is missing" },
  /* ids and references */
  { "\"id\": \"org/fr\"", "\"id\": \"org/rat\"", 13, "organizations[1].id",
    "org/rat is doubled, see line 10" },
  { "\"id\": \"item/1/2\"", "\"id\": \"item/1/1\"", 51, "meetings[0].agendaItems[1].id",
    "item/1/1 is doubled, see line 48" },
  { "\"id\": \"org/fr\"", "\"id\": \"paper/fr\"", 13, "organizations[1].id",
    "does not open with \"org/\"" },
  { "\"id\": \"org/fr\"", "\"id\": \"org/\"", 13, "organizations[1].id",
    "does not open with \"org/\"" },
  { "\"paper\": \"paper/1\"", "\"paper\": \"paper/2\"", 53, "meetings[0].agendaItems[1].paper",
    "there is no paper/2" },
  { "\"paper\": \"paper/1\"", "\"paper\": \"person/1\"", 53, "meetings[0].agendaItems[1].paper",
    "does not open with \"paper/\"" },
  { "\"originator\": [\"A-Fraktion\"", "\"originator\": [\"org/nichts\"", 30,
    "papers[0].originator[0]", "there is no org/nichts" },
  { "\"agendaItem\": \"item/1/2\"", "\"agendaItem\": \"item/1/3\"", 39,
    "papers[0].consultations[0].agendaItem", "there is no item/1/3" },
  { "     \"meeting\": \"meeting/1\",\n", "\n", 39, "papers[0].consultations[0].agendaItem",
    "item/1/2 belongs to meeting/1" },
  { "\"number\": \"Ö 2\"", "\"number\": \"Ö 1\"", 51, "meetings[0].agendaItems[1]",
    "the agenda has \"Ö 1\" twice" },
};

static void
test_bad_input (gconstpointer data)
{
  const Bad *bad = data;
  fixture_auto fixture = fixture_new ();
  g_autofree char *text = edit (small_file, bad->find, bad->replacement);
  g_autoptr (RisImportReport) report = import_at (&fixture, text, NOW, FALSE);
  gboolean is_found = FALSE;

  g_assert_cmpuint (report->n_problems, >, 0);
  g_assert_cmpuint (report->problems->len, ==, report->n_problems);
  for (guint i = 0; i < report->problems->len; i++)
    {
      const RisImportRemark *remark = report->problems->pdata[i];

      g_test_message ("%u: %s: %s", remark->line, remark->path, remark->reason);
      is_found |= remark->line == bad->line && strcmp (remark->path, bad->path) == 0
                  && strstr (remark->reason, bad->reason) != NULL;
    }
  g_assert_true (is_found);
  ris_assert_count (&fixture, 0, "SELECT COUNT(*) FROM body");
  ris_assert_count (&fixture, 0, "SELECT COUNT(*) FROM audit");
  ris_assert_count (&fixture, 999, "SELECT value FROM id_counter");
}

static void
test_all_problems_at_once (void)
{
  fixture_auto fixture = fixture_new ();
  g_autofree char *once = edit (small_file, "\"Stadt A\"", "7");
  g_autofree char *twice = edit (once, "\"Mitglied\"", "\"Kaiser\"");
  g_autofree char *thrice = edit (twice, "\"no\": 3", "\"no\": -1");
  g_autoptr (RisImportReport) report = import_at (&fixture, thrice, NOW, FALSE);

  g_assert_cmpuint (report->n_problems, ==, 3);
  g_assert_cmpuint (report->counts[RIS_IMPORT_BODY].refused, ==, 1);
  g_assert_cmpuint (report->counts[RIS_IMPORT_MEMBERSHIP].refused, ==, 1);
  g_assert_cmpuint (report->counts[RIS_IMPORT_VOTE].refused, ==, 1);
  g_assert_cmpuint (report->counts[RIS_IMPORT_MEMBERSHIP].read, ==, 2);
  g_assert_cmpuint (report->counts[RIS_IMPORT_AGENDA_ITEM].read, ==, 2);
}

static void
test_long_texts (void)
{
  fixture_auto fixture = fixture_new ();
  g_autofree char *filler = g_strnfill (RIS_IMPORT_MAX_PROBLEMS * 1100, 'x');
  g_autofree char *quoted = g_strconcat ("\"", filler, "\"", NULL);
  g_autofree char *title = edit (small_file, "\"Stadt A\"", quoted);
  g_autofree char *both = edit (title, "\"Er wird gebaut.\"", quoted);
  g_autoptr (RisImportReport) report = import_at (&fixture, both, NOW, FALSE);
  const RisImportRemark *first = report->problems->pdata[0];
  const RisImportRemark *second = report->problems->pdata[1];

  g_assert_cmpuint (report->n_problems, ==, 2);
  g_assert_cmpstr (first->reason, ==, "a text of 220000 bytes is longer than 2000");
  g_assert_cmpstr (second->reason, ==, "a text of 220000 bytes is longer than 204800");
  g_assert_cmpstr (second->path, ==, "papers[0].proposal");
}

static void
test_root_is_no_object (void)
{
  fixture_auto fixture = fixture_new ();
  g_autoptr (RisImportReport) report = import_at (&fixture, "[]", NOW, FALSE);
  const RisImportRemark *remark = report->problems->pdata[0];

  g_assert_cmpuint (report->n_problems, ==, 1);
  g_assert_cmpstr (remark->reason, ==, "an object is expected here");
}

/* what was imported before may be referred to, and needs only its id */
static void
test_known_objects (void)
{
  fixture_auto fixture = fixture_new ();
  const char *partial
      = ",'papers':[{'id':'paper/1','leadOrganization':'org/rat'}],"
        "'meetings':[{'id':'meeting/1','note':'x','agendaItems':[{'id':'item/1/2','note':'y'}]}]";
  g_autofree char *text = with_head (partial);
  g_autoptr (RisImportReport) before = import_at (&fixture, text, NOW, FALSE);
  g_autoptr (RisImportReport) after = NULL;

  g_assert_cmpuint (before->n_problems, >, 5);
  import_good (&fixture, small_file);
  after = import_at (&fixture, text, LATER, FALSE);
  g_assert_cmpuint (after->n_problems, ==, 0);
  g_assert_cmpuint (ris_import_report_sum (after).changed, ==, 3);
  g_assert_cmpuint (ris_import_report_sum (after).written, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (bads); i++)
    {
      g_autofree char *path = g_strdup_printf ("/import-check/%02zu %s", i, bads[i].reason);

      g_strdelimit (path + strlen ("/import-check/"), "/", '-');
      g_test_add_data_func (path, &bads[i], test_bad_input);
    }
  g_test_add_func ("/import-check/all-problems-at-once", test_all_problems_at_once);
  g_test_add_func ("/import-check/long-texts", test_long_texts);
  g_test_add_func ("/import-check/root-is-no-object", test_root_is_no_object);
  g_test_add_func ("/import-check/known-objects", test_known_objects);
  return g_test_run ();
}
