/* Cases: the same values from options and from JSON, lists, included tables, and everything that is refused. */
#include "cmd/rules-private.h"

#include "base/record.h"

#include <string.h>

static const RisCaseField part_members[] = {
  { "name", RIS_CASE_TEXT, NULL, NULL, NULL, FALSE },
  { "votes", RIS_CASE_COUNT, NULL, NULL, NULL, FALSE },
  { 0 },
};

static const RisCaseField included_members[] = {
  { "size", RIS_CASE_COUNT, "size", NULL, NULL, FALSE },
  { 0 },
};

static const RisCaseField members[] = {
  { "", RIS_CASE_INCLUDE, NULL, NULL, included_members, FALSE },
  { "flag", RIS_CASE_FLAG, "flag", NULL, NULL, FALSE },
  { "open", RIS_CASE_YES_NO, "open", NULL, NULL, FALSE },
  { "day", RIS_CASE_DAY, "day", NULL, NULL, FALSE },
  { "names", RIS_CASE_TEXT, "names", NULL, NULL, TRUE },
  { "ballots", RIS_CASE_VOTES, "ballots", NULL, NULL, TRUE },
  { "parts", RIS_CASE_OBJECTS, NULL, NULL, part_members, FALSE },
  { 0 },
};

static gboolean
parse_options (RisCase *input, const char *line, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *whole = g_strconcat ("ris ", line, NULL);
  g_auto (GStrv) words = g_strsplit (whole, " ", -1);

  g_option_context_set_main_group (context, ris_cmd_case_new_group (input));
  return g_option_context_parse_strv (context, &words, error);
}

static gboolean
read_json (RisCase *input, const char *text, GError **error)
{
  return ris_cmd_case_read (input, "case.json", text, strlen (text), error);
}

static void
assert_full (const RisCase *input)
{
  const GPtrArray *ballots = ris_cmd_case_get_list (input, "ballots");
  const GPtrArray *second = ballots->pdata[1];

  g_assert_cmpint (ris_cmd_case_get_number (input, "size"), ==, 53);
  g_assert_true (ris_cmd_case_get_flag (input, "flag"));
  g_assert_cmpint (ris_cmd_case_get_number (input, "open"), ==, 0);
  g_assert_cmpstr (ris_cmd_case_get_text (input, "day"), ==, "2026-12-10");
  g_assert_cmpstr (ris_cmd_case_get_text (input, "land"), ==, "NW");
  g_assert_cmpuint (ris_cmd_case_get_list (input, "names")->len, ==, 2);
  g_assert_cmpstr (ris_cmd_case_get_list (input, "names")->pdata[1], ==, "B");
  g_assert_cmpuint (ballots->len, ==, 2);
  g_assert_cmpuint (second->len, ==, 2);
  g_assert_cmpstr (((RisCaseVotes *)second->pdata[1])->name, ==, "D");
  g_assert_cmpint (((RisCaseVotes *)second->pdata[1])->votes, ==, 3);
}

static void
test_nothing (void)
{
  g_autoptr (RisCase) input = ris_cmd_case_new (members);

  g_assert_false (ris_cmd_case_is_given (input, "size"));
  g_assert_cmpint (ris_cmd_case_get_number (input, "size"), ==, RIS_UNKNOWN);
  g_assert_false (ris_cmd_case_get_flag (input, "open")); /* unknown is not yes */
  g_assert_null (ris_cmd_case_get_text (input, "day"));
  g_assert_cmpuint (ris_cmd_case_get_list (input, "names")->len, ==, 0);
  ris_cmd_case_free (NULL);
}

static void
test_options (void)
{
  g_autoptr (RisCase) input = ris_cmd_case_new (members);
  g_autoptr (GError) error = NULL;

  parse_options (input,
                 "--size 53 --flag --open=nein --day 10.12.2026 --land NW --names A --names B "
                 "--ballots A=1 --ballots C=2,D=3",
                 &error);
  g_assert_no_error (error);
  assert_full (input);
}

static void
test_json (void)
{
  g_autoptr (RisCase) input = ris_cmd_case_new (members);
  g_autoptr (GError) error = NULL;
  const GPtrArray *parts;

  read_json (input,
             "{\"size\": 53, \"flag\": true, \"open\": false, \"day\": \"2026-12-10\","
             " \"land\": \"NW\", \"koerperschaft\": null, \"names\": [\"A\", \"B\"],"
             " \"ballots\": [{\"A\": 1}, {\"C\": 2, \"D\": 3}],"
             " \"parts\": [{\"name\": \"x\"}, {\"votes\": 7}, {}]}",
             &error);
  g_assert_no_error (error);
  assert_full (input);
  parts = ris_cmd_case_get_list (input, "parts");
  g_assert_cmpuint (parts->len, ==, 3);
  g_assert_cmpstr (ris_cmd_case_get_text (parts->pdata[0], "name"), ==, "x");
  g_assert_cmpint (ris_cmd_case_get_number (parts->pdata[0], "votes"), ==, RIS_UNKNOWN);
  g_assert_cmpint (ris_cmd_case_get_number (parts->pdata[1], "votes"), ==, 7);
}

/* what was typed goes before the file, but the file is still checked */
static void
test_both (void)
{
  g_autoptr (RisCase) input = ris_cmd_case_new (members);
  g_autoptr (GError) error = NULL;

  g_assert_true (parse_options (input, "--size 3 --names A", &error));
  g_assert_true (read_json (input, "{\"size\": 53, \"open\": true, \"names\": [\"B\"]}", &error));
  g_assert_cmpint (ris_cmd_case_get_number (input, "size"), ==, 3);
  g_assert_cmpint (ris_cmd_case_get_number (input, "open"), ==, 1);
  g_assert_cmpuint (ris_cmd_case_get_list (input, "names")->len, ==, 1);
  g_assert_false (read_json (input, "{\"weather\": 1}", &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
}

static void
test_bad_options (void)
{
  static const char *const lines[][2] = {
    { "--size x", "--size: \"x\" is not a number from 0 to 1000000000" },
    { "--size 1 --size 2", "--size is given twice" },
    { "--flag --flag", "--flag is given twice" },
    { "--koerperschaft stadt", "--koerperschaft: \"stadt\" is none of: gemeinde kreis" },
    { "--ballots A", "--ballots: \"A\" is not votes such as A=14,B=11, each name once" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (RisCase) input = ris_cmd_case_new (members);
      g_autoptr (GError) error = NULL;

      g_assert_false (parse_options (input, lines[i][0], &error));
      g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
      g_assert_cmpstr (error->message, ==, lines[i][1]);
    }
}

/* lists of objects are no option, neither are the members of other cases */
static void
test_no_options (void)
{
  static const char *const lines[] = { "--parts x", "--votes 3", "--nothing" };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (RisCase) input = ris_cmd_case_new (members);
      g_autoptr (GError) error = NULL;

      g_assert_false (parse_options (input, lines[i], &error));
      g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION);
    }
}

static void
test_bad_json (void)
{
  static const char *const texts[][2] = {
    { "[]", "case.json:1:1: must be an object" },
    { "{\"size\": \"53\"}", "case.json:1:10: size: must be a number from 0 to 1000000000" },
    { "{\"size\": -1}", "case.json:1:10: size: must be a number from 0 to 1000000000" },
    { "{\"size\": 1.5}", "case.json:1:10: size: must be a number from 0 to 1000000000" },
    { "{\"size\": 1, \"size\": 1}", "case.json:1:21: size: is given twice" },
    { "{\"flag\": 1}", "case.json:1:10: flag: must be true or false" },
    { "{\"open\": \"ja\"}", "case.json:1:10: open: must be true or false" },
    { "{\"day\": 20261210}", "case.json:1:9: day: must be a text" },
    { "{\"day\": \"bald\"}",
      "case.json:1:9: day: \"bald\" is not a day such as 2026-12-10 or 10.12.2026" },
    { "{\"names\": \"A\"}", "case.json:1:11: names: must be a list" },
    { "{\"names\": [3]}", "case.json:1:12: names[0]: must be a text" },
    { "{\"ballots\": [{}]}",
      "case.json:1:14: ballots[0]: must be an object such as {\"A\": 14, \"B\": 11}" },
    { "{\"ballots\": [{\"A\": 1}, {\"A\": 1, \"A\": 2}]}",
      "case.json:1:38: ballots[1]: A is given twice" },
    { "{\"ballots\": [{\"A\": true}]}",
      "case.json:1:20: ballots[0]: A must be a number from 0 to 1000000000" },
    { "{\"parts\": [{\"name\": \"x\", \"land\": \"NW\"}]}",
      "case.json:1:34: parts[0].land: there is no such member here" },
    { "{\"parts\": [3]}", "case.json:1:12: parts[0]: must be an object" },
    { "{\"a\": 1,\n \"b\": 2}", "case.json:1:7: a: there is no such member here\n"
                                "case.json:2:7: b: there is no such member here" },
    { "{\"\": 1}", "case.json:1:6: there is no such member here" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RisCase) input = ris_cmd_case_new (members);
      g_autoptr (GError) error = NULL;

      g_assert_false (read_json (input, texts[i][0], &error));
      g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, texts[i][1]);
    }
}

static void
test_no_json (void)
{
  g_autoptr (RisCase) input = ris_cmd_case_new (members);
  g_autoptr (GError) error = NULL;

  g_assert_false (read_json (input, "{\"parts\": [{\"name\": }]}", &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "case.json:1:21: parts[0].name: "));
  g_clear_error (&error);
  g_assert_false (read_json (input, "", &error));
  g_assert_true (g_str_has_prefix (error->message, "case.json:1:1: "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules-input/nothing", test_nothing);
  g_test_add_func ("/rules-input/options", test_options);
  g_test_add_func ("/rules-input/json", test_json);
  g_test_add_func ("/rules-input/both", test_both);
  g_test_add_func ("/rules-input/bad-options", test_bad_options);
  g_test_add_func ("/rules-input/no-options", test_no_options);
  g_test_add_func ("/rules-input/bad-json", test_bad_json);
  g_test_add_func ("/rules-input/no-json", test_no_json);
  return g_test_run ();
}
