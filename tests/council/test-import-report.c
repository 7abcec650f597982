/* The report: counts, the limit of problems, names of kinds. */
#include "council/import-report-private.h"

static void
test_limit (void)
{
  g_autoptr (RisImportReport) report = ris_import_report_new ("/a/folder/file.json");

  g_assert_cmpstr (report->file, ==, "file.json");
  for (guint i = 0; i < RIS_IMPORT_MAX_PROBLEMS + 5; i++)
    ris_import_report_refuse (report, RIS_IMPORT_PAPER,
                              ris_import_remark_new (i, 1, "papers", g_strdup ("x")));
  g_assert_cmpuint (report->problems->len, ==, RIS_IMPORT_MAX_PROBLEMS);
  g_assert_cmpuint (report->n_problems, ==, RIS_IMPORT_MAX_PROBLEMS + 5);
  g_assert_cmpuint (report->counts[RIS_IMPORT_PAPER].refused, ==, RIS_IMPORT_MAX_PROBLEMS + 5);
}

static void
test_sum (void)
{
  g_autoptr (RisImportReport) report = ris_import_report_new ("x");
  RisImportCounts sum;

  report->counts[RIS_IMPORT_PAPER] = (RisImportCounts){ 1, 2, 3, 4, 5, 6 };
  report->counts[RIS_IMPORT_FILE] = (RisImportCounts){ 10, 20, 30, 40, 50, 60 };
  sum = ris_import_report_sum (report);
  g_assert_cmpuint (sum.read, ==, 11);
  g_assert_cmpuint (sum.written, ==, 22);
  g_assert_cmpuint (sum.changed, ==, 33);
  g_assert_cmpuint (sum.unchanged, ==, 44);
  g_assert_cmpuint (sum.removed, ==, 55);
  g_assert_cmpuint (sum.refused, ==, 66);
  ris_import_report_clear_counts (report);
  sum = ris_import_report_sum (report);
  g_assert_cmpuint (sum.read + sum.written + sum.refused, ==, 0);
}

static void
test_kinds (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint kind = 0; kind < RIS_IMPORT_N_KINDS; kind++)
    {
      g_assert_nonnull (ris_import_kind_get_label (kind));
      g_assert_true (kind == RIS_IMPORT_NOT_COUNTED
                     || g_hash_table_add (seen, (char *)ris_import_kind_get_name (kind)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-report/limit", test_limit);
  g_test_add_func ("/import-report/sum", test_sum);
  g_test_add_func ("/import-report/kinds", test_kinds);
  return g_test_run ();
}
