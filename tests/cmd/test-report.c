/* Reports for people and machines: aligned columns, places, JSON. */
#include "cmd/report-private.h"
#include "council/import-report-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

static RisImportReport *
make_report (void)
{
  RisImportReport *report = ris_import_report_new ("/a/stadt.json");

  report->counts[RIS_IMPORT_BODY] = (RisImportCounts){ .read = 1, .unchanged = 1 };
  report->counts[RIS_IMPORT_DECISION]
      = (RisImportCounts){ .read = 120, .written = 119, .refused = 1 };
  ris_import_report_refuse (report, RIS_IMPORT_DECISION,
                            ris_import_remark_new (12, 3, "meetings[0].name",
                                                   g_strdup ("is missing")));
  g_ptr_array_add (report->notices, ris_import_remark_new (5, 1, "source", g_strdup ("\"ä\"")));
  return report;
}

static void
test_table (void)
{
  g_autoptr (RisImportReport) report = make_report ();
  g_autofree char *table = ris_cmd_report_dup_table (report);
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 5); /* head, two kinds, sum, end */
  for (guint i = 1; i < 4; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), ==, g_utf8_strlen (lines[0], -1));
  g_assert_true (g_str_has_prefix (lines[0], "stadt.json "));
  g_assert_true (g_str_has_prefix (lines[2], "Beschlüsse "));
  g_assert_true (g_str_has_suffix (lines[0], "abgewiesen"));
  g_assert_true (g_str_has_suffix (lines[2], " 2")); /* one by hand, one by refusing */
  g_assert_true (g_str_has_prefix (lines[3], "zusammen "));
}

static void
test_remark (void)
{
  g_autoptr (RisImportReport) report = make_report ();
  g_autofree char *line = ris_cmd_report_dup_remark (report, report->problems->pdata[0]);
  RisImportRemark pathless = { .line = 1, .path = (char *)"", .reason = (char *)"bad" };
  g_autofree char *other = ris_cmd_report_dup_remark (report, &pathless);

  g_assert_cmpstr (line, ==, "stadt.json:12: meetings[0].name: is missing");
  g_assert_cmpstr (other, ==, "stadt.json:1: bad");
}

static void
test_json (void)
{
  g_autoptr (RisImportReport) report = make_report ();
  g_autofree char *text = ris_cmd_report_dup_json (report, TRUE);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root, *problem, *kind;

  g_assert_true (json_parser_load_from_data (parser, text, -1, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  problem = json_array_get_object_element (json_object_get_array_member (root, "problems"), 0);
  kind = json_array_get_object_element (json_object_get_array_member (root, "kinds"), 1);
  g_assert_true (json_object_get_boolean_member (root, "dryRun"));
  g_assert_cmpint (json_object_get_int_member (root, "problemCount"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (problem, "line"), ==, 12);
  g_assert_cmpstr (json_object_get_string_member (problem, "path"), ==, "meetings[0].name");
  g_assert_cmpstr (json_object_get_string_member (kind, "kind"), ==, "decision");
  g_assert_cmpint (json_object_get_int_member (kind, "written"), ==, 119);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "notices")), ==, 1);
}

/* the clock of the machine, and the whole way */
static void
test_import (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisDb) db = ris_db_open (":memory:", RIS_DB_CREATE, &error);
  static const char text[]
      = "{\"format\":\"sitzungsfaelle-1\",\"body\":{\"id\":\"body/a\",\"name\":\"A\"}}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (RisImportReport) dry = NULL;
  g_autoptr (RisImportReport) wet = NULL;
  g_autoptr (RisImportReport) none = NULL;

  g_assert_true (ris_db_migrate (db, "council", &error));
  dry = ris_cmd_report_import (db, "a.json", bytes, TRUE, &error);
  wet = ris_cmd_report_import (db, "a.json", bytes, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (dry->counts[RIS_IMPORT_BODY].written, ==, 1);
  g_assert_cmpuint (wet->counts[RIS_IMPORT_BODY].written, ==, 1);
  none = ris_cmd_report_import (db, "/nirgends/a.json", NULL, FALSE, &error);
  g_assert_null (none);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/table", test_table);
  g_test_add_func ("/report/remark", test_remark);
  g_test_add_func ("/report/json", test_json);
  g_test_add_func ("/report/import", test_import);
  return g_test_run ();
}
