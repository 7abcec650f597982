/* What all writers share: texts become versions, lists are trimmed, keys lead to one object, absent is not null. */
#include "import-fixture.h"

/* a changed text is a new version; the old one stays */
static void
test_text_versions (void)
{
  fixture_auto fixture = fixture_new ();
  g_autofree char *changed = edit (small_file, "Er wird gebaut.", "Er wird nicht gebaut.");
  g_autoptr (RisImportReport) report = NULL;

  import_good (&fixture, small_file);
  report = import_at (&fixture, changed, LATER, FALSE);
  g_assert_cmpuint (report->counts[RIS_IMPORT_TEXT].changed, ==, 1);
  g_assert_cmpuint (report->counts[RIS_IMPORT_TEXT].written, ==, 0);
  g_assert_cmpuint (ris_import_report_sum (report).changed, ==, 1);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM text_version WHERE version = 2 AND markdown = 'Er wird "
                    "nicht "
                    "gebaut.'"
                    " AND reason = 'Import' AND released_at = '" LATER "'");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM text_version WHERE version = 1 AND markdown = 'Er wird "
                    "gebaut.'"
                    " AND released_at = '2021-03-02T00:00:00Z'");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM text JOIN vocabulary ON vocabulary.id = section_id"
                    " WHERE canonical = 'proposal' AND owner_id = root_id AND text.is_public = 1");
}

static void
test_absent_is_not_null (void)
{
  fixture_auto fixture = fixture_new ();
  const char *number = "SELECT COUNT(*) FROM paper WHERE number = 'A 10/001/2021'";

  import_good (&fixture, small_file);
  ris_assert_count (&fixture, 1, number);
  import_rest (&fixture, ",'papers':[{'id':'paper/1'}]");
  ris_assert_count (&fixture, 1, number);
  import_rest (&fixture, ",'papers':[{'id':'paper/1','reference':null}]");
  ris_assert_count (&fixture, 0, number);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM paper WHERE number IS NULL AND number_key IS NULL");
}

static void
test_trimmed_list (void)
{
  fixture_auto fixture = fixture_new ();
  g_autofree char *shorter = edit (small_file, "\"A-Fraktion\", \"Verein\"", "\"A-Fraktion\"");
  g_autoptr (RisImportReport) report = NULL;

  import_good (&fixture, small_file);
  ris_assert_count (&fixture, 2, "SELECT COUNT(*) FROM paper_originator");
  report = import_at (&fixture, shorter, LATER, FALSE);
  ris_assert_count (&fixture, 1, "SELECT COUNT(*) FROM paper_originator");
  g_assert_cmpuint (report->counts[RIS_IMPORT_ORIGINATOR].removed, ==, 1);
}

static void
test_addresses (void)
{
  fixture_auto fixture = fixture_new ();
  g_autofree char *text = with_head (
      ",'papers':[{'id':'paper/2','name':'x','paperType':'Antrag',"
      "'source':'https://a.de/bi/vo020.asp?VOLFDNR=7; https://a.de/bi/vo020.asp?VOLFDNR=8'}]");
  g_autoptr (RisImportReport) report = NULL;
  const RisImportRemark *notice;

  import_good (&fixture, small_file);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM legacy_key JOIN paper ON paper.id = object_id"
                    " WHERE system = 'allris' AND legacy_key.kind = 'paper' AND key = '7' AND "
                    "number = "
                    "'A 10/001/2021'");
  report = import_at (&fixture, text, LATER, FALSE);
  g_assert_cmpuint (report->n_problems, ==, 0);
  g_assert_cmpuint (report->notices->len, ==, 1);
  notice = report->notices->pdata[0];
  g_assert_cmpstr (notice->reason, ==, "allris paper 7 already leads to another object");
  ris_assert_count (&fixture, 2, "SELECT COUNT(*) FROM legacy_key WHERE system = 'allris'");
}

static void
test_files (void)
{
  fixture_auto fixture = fixture_new ();
  g_autofree char *changed = edit (small_file, "\"size\": 12", "\"size\": null");
  g_autoptr (RisImportReport) report = NULL;

  import_good (&fixture, small_file);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM attachment JOIN file ON file.id = file_id JOIN paper ON "
                    "paper.id = root_id"
                    " WHERE owner_id = root_id AND attachment.kind = 'paper' AND "
                    "attachment.position = "
                    "1 AND file.name = 'Plan'"
                    " AND size = 12 AND sha256 IS NULL AND file.is_public = 1");
  report = import_at (&fixture, changed, LATER, FALSE);
  g_assert_cmpuint (report->counts[RIS_IMPORT_FILE].changed, ==, 1);
  ris_assert_count (&fixture, 1, "SELECT COUNT(*) FROM file WHERE size IS NULL");
}

/* what somebody withdrew here does not come back by a new import, unless the file says so */
static void
test_withdrawn_stays_withdrawn (void)
{
  fixture_auto fixture = fixture_new ();

  import_good (&fixture, small_file);
  import_rest (&fixture, ",'papers':[{'id':'paper/1','public':false}]");
  import_good (&fixture, small_file);
  ris_assert_count (&fixture, 0, "SELECT is_public FROM paper");
  import_rest (&fixture, ",'papers':[{'id':'paper/1','public':true}]");
  ris_assert_count (&fixture, 1, "SELECT is_public FROM paper");
}

static void
test_unknown_result (void)
{
  fixture_auto fixture = fixture_new ();
  g_autofree char *text
      = edit (small_file, "     \"result\": \"abgelehnt\",\n     \"decisions\"",
              "     \"result\": \"nicht geändert beschlossen\",\n     \"decisions\"");
  g_autoptr (RisImportReport) report = import_at (&fixture, text, NOW, FALSE);

  g_assert_cmpuint (report->n_problems, ==, 0);
  g_assert_cmpuint (report->notices->len, ==, 1);
  g_assert_cmpuint (((RisImportRemark *)report->notices->pdata[0])->line, ==, 54);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM agenda_item WHERE result = 'nicht geändert beschlossen' "
                    "AND "
                    "result_id IS NULL");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-writer/text-versions", test_text_versions);
  g_test_add_func ("/import-writer/absent-is-not-null", test_absent_is_not_null);
  g_test_add_func ("/import-writer/trimmed-list", test_trimmed_list);
  g_test_add_func ("/import-writer/addresses", test_addresses);
  g_test_add_func ("/import-writer/files", test_files);
  g_test_add_func ("/import-writer/withdrawn-stays-withdrawn", test_withdrawn_stays_withdrawn);
  g_test_add_func ("/import-writer/unknown-result", test_unknown_result);
  return g_test_run ();
}
