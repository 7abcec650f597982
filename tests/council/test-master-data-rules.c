/* The rules of the town: checked before they are written, in force at once, the old version kept. */
#include "council/master-data-rules.h"
#include "council/law.h"
#include "helper/master-data.h"

#include <string.h>

static DeskCouncil
open_town (void)
{
  DeskCouncil fixture = master_data_open ();
  g_autoptr (GError) error = NULL;

  desk_council_execute (&fixture, "UPDATE body SET ags = '05370004' WHERE id = 1000");
  g_assert_true (ris_council_begin_read (fixture.desk, &error));
  return fixture;
}

static gboolean
write_rules (const DeskCouncil *fixture, const char *from, const char *lines, const char *stamp,
             RisProblems *problems)
{
  const RisTownRules rules
      = { (char *)"Geschäftsordnung", (char *)from, (char *)lines, (char *)stamp };
  g_autoptr (GError) error = NULL;
  gboolean is_done = ris_master_data_rules_write (fixture->desk, &rules, problems, &error);

  g_assert_no_error (error);
  return is_done;
}

static char *
dup_value (const DeskCouncil *fixture, const char *day, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *version = NULL;
  g_autoptr (GPtrArray) rows = ris_master_data_rules_list (fixture->desk, day, &version, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    if (strcmp (((RisRuleRow *)rows->pdata[i])->key, key) == 0)
      return g_strdup (((RisRuleRow *)rows->pdata[i])->value);
  return NULL;
}

static void
test_write (void)
{
  g_auto (DeskCouncil) fixture = open_town ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RisTownRules) stored = NULL;
  g_autofree char *before = dup_value (&fixture, "2024-06-01", "ladung.frist");
  g_autofree char *after = NULL, *old = NULL, *now = NULL;

  g_assert_true (write_rules (&fixture, "2024-01-01",
                              "# Fristen\r\nladung.frist | tage_voll:7 | "
                              "§ 2 Abs. 1",
                              "", problems));
  after = dup_value (&fixture, "2024-06-01", "ladung.frist");
  g_assert_cmpstr (before, !=, after);
  stored = ris_master_data_rules_read (fixture.desk, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (stored->title, ==, "Geschäftsordnung");
  g_assert_cmpstr (stored->valid_from, ==, "2024-01-01");
  g_assert_cmpstr (stored->lines, ==, "# Fristen\nladung.frist | tage_voll:7 | § 2 Abs. 1");
  master_data_assert_rows (&fixture, 1,
                           "audit WHERE object_kind = 'rules' AND before IS NULL AND "
                           "after LIKE '%tage_voll:7%'");

  g_assert_true (
      write_rules (&fixture, "2024-05-01", "ladung.frist | tage_voll:10 | § 2", NULL, problems));
  old = dup_value (&fixture, "2024-04-30", "ladung.frist");
  now = dup_value (&fixture, "2024-06-01", "ladung.frist");
  g_assert_cmpstr (old, ==, after);
  g_assert_cmpstr (now, !=, after);
  g_assert_false (write_rules (&fixture, "2024-04-01", "", NULL, problems));
  g_assert_nonnull (ris_problems_get (problems, "valid_from"));
}

static void
test_refused (void)
{
  g_auto (DeskCouncil) fixture = open_town ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisProblems) headers = ris_problems_new ();
  g_autoptr (RisProblems) indented = ris_problems_new ();
  g_autoptr (RisProblems) stale = ris_problems_new ();
  g_autofree char *path
      = g_build_filename (fixture.directory, "rules", RIS_MASTER_DATA_RULES_FILE, NULL);

  g_assert_false (
      write_rules (&fixture, "2024-01-01", "# eins\nladung.frist | bald | § 2", NULL, problems));
  g_assert_true (g_str_has_prefix (ris_problems_get (problems, "lines"),
                                   RIS_MASTER_DATA_RULES_FILE ", Zeile 2: "));
  g_assert_false (write_rules (&fixture, "2024-01-01", "@land BY", NULL, headers));
  g_assert_nonnull (ris_problems_get (headers, "lines"));
  g_assert_false (write_rules (&fixture, "2024-01-01", "# a\r\n @ebene gesetz", NULL, indented));
  g_assert_nonnull (g_strrstr (ris_problems_get (indented, "lines"), "schreibt das Programm"));
  g_assert_false (write_rules (&fixture, "2024-01-01", "", "old", stale));
  g_assert_nonnull (ris_problems_get (stale, "modified"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  master_data_assert_rows (&fixture, 0, "audit");
}

static void
test_permission (void)
{
  g_auto (DeskCouncil) fixture = open_town ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  const RisTownRules rules = { (char *)"G", (char *)"2024-01-01", (char *)"", NULL };

  master_data_ask_as (&fixture, "secretary", DESK_COUNCIL);
  g_assert_false (ris_master_data_rules_write (fixture.desk, &rules, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN);
}

/* another process notices that the folder changed */
static void
test_noticed (void)
{
  g_auto (DeskCouncil) fixture = open_town ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RisCouncil) other = ris_council_open_desk (fixture.directory, &error);
  g_autoptr (RisRules) before = NULL, after = NULL;

  g_assert_true (ris_council_begin_read (other, &error));
  before = ris_law_get_rules (other, "2024-06-01", &error);
  g_assert_no_error (error);
  g_assert_true (
      write_rules (&fixture, "2024-01-01", "ladung.frist | tage_voll:9 | § 2", NULL, problems));
  after = ris_law_get_rules (other, "2024-06-01", &error);
  g_assert_cmpstr (ris_rules_get (before, "ladung.frist")->text, !=, "tage_voll:9");
  g_assert_cmpstr (ris_rules_get (after, "ladung.frist")->text, ==, "tage_voll:9");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/master-data-rules/write", test_write);
  g_test_add_func ("/council/master-data-rules/refused", test_refused);
  g_test_add_func ("/council/master-data-rules/permission", test_permission);
  g_test_add_func ("/council/master-data-rules/noticed", test_noticed);
  return g_test_run ();
}
