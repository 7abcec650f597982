/* `ris rules sitzungsgeld`: what everybody receives for meetings and months, line by line.
 *
 * Such a case comes from a file: nobody types a year of attendances. Persons and meetings have names there; each line is
 * computed with the rules of its own day.
 */
#include "rules-private.h"

#include "base/date.h"
#include "base/record.h"
#include "rules-output-private.h"
#include "rules/allowance.h"

#include <stdio.h>
#include <string.h>

/* what the case of the rules points into */
typedef struct
{
  RisRulesSession *session; /* (unowned) */
  GPtrArray *
      persons; /* (owned) (element-type utf8): borrowed names; the number of one is its place, from 1 */
  GPtrArray *meetings; /* (owned) (element-type utf8) */
  GHashTable *rules;   /* (owned): day -> RisRules */
  GArray *attendances; /* (owned) (element-type RisAllowanceAttendance) */
  GArray *months;      /* (owned) (element-type RisAllowanceMonth) */
  GArray *years;       /* (owned) (element-type RisAllowanceYear) */
} Request;

static void
request_clear (Request *request)
{
  g_ptr_array_unref (request->persons);
  g_ptr_array_unref (request->meetings);
  g_hash_table_unref (request->rules);
  g_array_unref (request->attendances);
  g_array_unref (request->months);
  g_array_unref (request->years);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

#define KINDS "rat ausschuss fraktion"
#define ROLES "mitglied stellvertretung sachkundiger_buerger sachkundiger_einwohner ersatz_fraktion"

/* --- reading --- */

/* the place of @word in @words, or 0 where none was given */
static guint
find_word (const char *words, const char *word)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; word != NULL && list[i] != NULL; i++)
    if (strcmp (list[i], word) == 0)
      return i;
  return 0;
}

static gint64
find_name (GPtrArray *names, const char *name)
{
  guint index;

  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, &index))
    {
      index = names->len;
      g_ptr_array_add (names, (char *)name);
    }
  return (gint64)index + 1;
}

static gboolean
need (const RisCase *input, const char *list, guint index, const char *names, GError **error)
{
  g_auto (GStrv) needed = g_strsplit (names, " ", -1);

  for (guint i = 0; needed[i] != NULL; i++)
    if (!ris_cmd_case_is_given (input, needed[i]))
      {
        g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s[%u]: %s is missing", list, index,
                     needed[i]);
        return FALSE;
      }
  return TRUE;
}

/* (transfer none): the rules of @day, resolved once */
static const RisRules *
get_rules (Request *request, const char *day, GError **error)
{
  RisRules *rules = g_hash_table_lookup (request->rules, day);

  if (rules == NULL)
    {
      rules = ris_cmd_rules_resolve (request->session, day, error);
      if (rules != NULL)
        g_hash_table_insert (request->rules, g_strdup (day), rules);
    }
  return rules;
}

static gboolean
read_attendance (Request *request, const RisCase *input, guint index, GError **error)
{
  RisAllowanceAttendance attendance = RIS_ALLOWANCE_ATTENDANCE_UNKNOWN;

  if (!need (input, "teilnahmen", index, "person sitzung tag", error))
    return FALSE;
  attendance.day = ris_cmd_case_get_text (input, "tag");
  attendance.rules = get_rules (request, attendance.day, error);
  if (attendance.rules == NULL)
    return FALSE;
  attendance.person_id = find_name (request->persons, ris_cmd_case_get_text (input, "person"));
  attendance.meeting_id = find_name (request->meetings, ris_cmd_case_get_text (input, "sitzung"));
  attendance.begin = ris_cmd_case_get_text (input, "beginn");
  attendance.end = ris_cmd_case_get_text (input, "ende");
  attendance.kind = find_word (KINDS, ris_cmd_case_get_text (input, "art"));
  attendance.role = find_word (ROLES, ris_cmd_case_get_text (input, "rolle"));
  attendance.minutes = ris_cmd_case_get_number (input, "minuten");
  attendance.is_remote = ris_cmd_case_get_flag (input, "zugeschaltet");
  g_array_append_val (request->attendances, attendance);
  return TRUE;
}

static gboolean
read_month (Request *request, const RisCase *input, guint index, GError **error)
{
  RisAllowanceMonth month = { 0 };
  g_autofree char *day = NULL;

  if (!need (input, "monate", index, "person monat", error))
    return FALSE;
  month.month = ris_cmd_case_get_text (input, "monat");
  day = g_strconcat (month.month, "-01", NULL);
  if (!ris_date_is_day (day))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID,
                   "monate[%u]: \"%s\" is not a month such as 2026-03", index, month.month);
      return FALSE;
    }
  month.rules = get_rules (request, day, error);
  month.person_id = find_name (request->persons, ris_cmd_case_get_text (input, "person"));
  month.is_partial = ris_cmd_case_get_flag (input, "teilweise");
  g_array_append_val (request->months, month);
  return month.rules != NULL;
}

static gboolean
read_year (Request *request, const RisCase *input, guint index, GError **error)
{
  RisAllowanceYear year;

  if (!need (input, "jahre", index, "jahr ratssitzungen", error))
    return FALSE;
  year.year = (int)ris_cmd_case_get_number (input, "jahr");
  year.council_meetings = ris_cmd_case_get_number (input, "ratssitzungen");
  g_array_append_val (request->years, year);
  return TRUE;
}

static gboolean
read_request (Request *request, GError **error)
{
  static const struct
  {
    const char *name;
    gboolean (*read) (Request *request, const RisCase *input, guint index, GError **error);
  } lists[]
      = { { "teilnahmen", read_attendance }, { "monate", read_month }, { "jahre", read_year } };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const GPtrArray *list = ris_cmd_case_get_list (request->session->input, lists[i].name);

      for (guint j = 0; j < list->len; j++)
        if (!lists[i].read (request, list->pdata[j], j, error))
          return FALSE;
    }
  return TRUE;
}

/* --- answering --- */

static const char *
get_name (const GPtrArray *names, gint64 number)
{
  return number < 1 || number > names->len ? NULL : names->pdata[number - 1];
}

/* keys of totals are numbers of persons and meetings, or days */
static const char *
get_label (const GPtrArray *names, const char *key)
{
  gint64 number;

  return names != NULL && g_ascii_string_to_signed (key, 10, 1, names->len, &number, NULL)
             ? get_name (names, number)
             : key;
}

static char *
dup_money (gint64 cents)
{
  return cents == RIS_UNKNOWN ? g_strdup ("offen") : ris_allowance_dup_text (cents);
}

static void
print_line (const Request *request, const RisAllowanceLine *line)
{
  const char *meeting = get_name (request->meetings, line->meeting_id);
  g_autofree char *money = dup_money (line->cents);

  printf ("%s  %s, %s: %s\n    %s\n", line->day, get_name (request->persons, line->person_id),
          meeting == NULL ? "Monat" : meeting, money, line->finding->sentence);
  for (guint i = 0; i < line->finding->steps->len; i++)
    printf ("    %s\n", (const char *)line->finding->steps->pdata[i]);
  for (guint i = 0; i < line->finding->findings->len; i++)
    printf ("    %s\n", ((const RisFinding *)line->finding->findings->pdata[i])->sentence);
}

static void
print_totals (const char *title, const GPtrArray *totals, const GPtrArray *names)
{
  printf ("\n%s:\n", title);
  for (guint i = 0; i < totals->len; i++)
    {
      const RisAllowanceTotal *total = totals->pdata[i];
      g_autofree char *money = ris_allowance_dup_text (total->cents);

      printf ("  %s: %s", get_label (names, total->key), money);
      if (total->n_open > 0)
        printf (" (%u von %u %s offen)", total->n_open, total->n_lines,
                total->n_lines == 1 ? "Zeile" : "Zeilen");
      putchar ('\n');
    }
}

static void
print_text (const Request *request, const RisAllowance *allowance)
{
  g_autofree char *whole = ris_cmd_rules_output_dup_text (allowance->finding);

  puts (whole);
  for (guint i = 0; i < allowance->lines->len; i++)
    print_line (request, allowance->lines->pdata[i]);
  print_totals ("Je Person", allowance->persons, request->persons);
  print_totals ("Je Sitzung", allowance->meetings, request->meetings);
  print_totals ("Je Monat", allowance->months, NULL);
  print_totals ("Je Jahr", allowance->years, NULL);
}

static void
add_cents (JsonBuilder *builder, gint64 cents)
{
  json_builder_set_member_name (builder, "cent");
  if (cents == RIS_UNKNOWN)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, cents);
}

static void
add_line (JsonBuilder *builder, const Request *request, const RisAllowanceLine *line)
{
  json_builder_begin_object (builder);
  ris_cmd_rules_output_add (builder, "person", get_name (request->persons, line->person_id));
  ris_cmd_rules_output_add (builder, "sitzung", get_name (request->meetings, line->meeting_id));
  ris_cmd_rules_output_add (builder, "tag", line->day);
  add_cents (builder, line->cents);
  json_builder_set_member_name (builder, "befund");
  ris_cmd_rules_output_add_finding (builder, line->finding);
  json_builder_end_object (builder);
}

static void
add_totals (JsonBuilder *builder, const char *name, const GPtrArray *totals, const GPtrArray *names)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < totals->len; i++)
    {
      const RisAllowanceTotal *total = totals->pdata[i];

      json_builder_begin_object (builder);
      ris_cmd_rules_output_add (builder, "name", get_label (names, total->key));
      add_cents (builder, total->cents);
      json_builder_set_member_name (builder, "offen");
      json_builder_add_int_value (builder, total->n_open);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (const Request *request, const RisAllowance *allowance)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "befund");
  ris_cmd_rules_output_add_finding (builder, allowance->finding);
  json_builder_set_member_name (builder, "zeilen");
  json_builder_begin_array (builder);
  for (guint i = 0; i < allowance->lines->len; i++)
    add_line (builder, request, allowance->lines->pdata[i]);
  json_builder_end_array (builder);
  add_totals (builder, "personen", allowance->persons, request->persons);
  add_totals (builder, "sitzungen", allowance->meetings, request->meetings);
  add_totals (builder, "tage", allowance->days, NULL);
  add_totals (builder, "monate", allowance->months, NULL);
  add_totals (builder, "jahre", allowance->years, NULL);
  json_builder_end_object (builder);
  ris_cmd_rules_output_print (builder);
}

static void
compute (const Request *request)
{
  const RisAllowanceCase allowance_case = {
    .inhabitants = ris_cmd_case_get_number (request->session->input, "einwohner"),
    .attendances = (const RisAllowanceAttendance *)(void *)request->attendances->data,
    .n_attendances = request->attendances->len,
    .months = (const RisAllowanceMonth *)(void *)request->months->data,
    .n_months = request->months->len,
    .years = (const RisAllowanceYear *)(void *)request->years->data,
    .n_years = request->years->len,
  };
  g_autoptr (RisAllowance) allowance = ris_allowance_compute (&allowance_case);

  if (request->session->as_json)
    print_json (request, allowance);
  else
    print_text (request, allowance);
}

/* lost earnings and a waiver need no list of meetings */
static RisExit
answer_single (RisRulesSession *session, GError **error)
{
  gboolean is_loss = ris_cmd_case_is_given (session->input, "verdienstausfall");
  g_autoptr (RisRules) rules = NULL;

  if (is_loss && !ris_cmd_rules_need (session, "minuten", error))
    return RIS_EXIT_USAGE;
  rules = ris_cmd_rules_resolve (session, NULL, error);
  if (rules == NULL)
    return RIS_EXIT_FAILED;
  return ris_cmd_rules_answer (session,
                               is_loss ? ris_allowance_check_loss (
                                   rules,
                                   ris_cmd_case_get_number (session->input, "verdienstausfall"),
                                   ris_cmd_case_get_number (session->input, "minuten"))
                                       : ris_allowance_check_waiver (rules));
}

static RisExit
answer (RisRulesSession *session, GError **error)
{
  g_auto (Request) request = {
    .session = session,
    .persons = g_ptr_array_new (),
    .meetings = g_ptr_array_new (),
    .rules
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)ris_rules_free),
    .attendances = g_array_new (FALSE, FALSE, sizeof (RisAllowanceAttendance)),
    .months = g_array_new (FALSE, FALSE, sizeof (RisAllowanceMonth)),
    .years = g_array_new (FALSE, FALSE, sizeof (RisAllowanceYear)),
  };

  if (ris_cmd_case_is_given (session->input, "verdienstausfall")
      || ris_cmd_case_get_flag (session->input, "verzicht"))
    return answer_single (session, error);
  if (!ris_cmd_case_is_given (session->input, "teilnahmen")
      && !ris_cmd_case_is_given (session->input, "monate"))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "--eingabe with teilnahmen or monate is needed; see ris-rules(1)");
      return RIS_EXIT_USAGE;
    }
  if (!read_request (&request, error))
    return RIS_EXIT_FAILED;
  compute (&request);
  return RIS_EXIT_OK;
}

static const RisCaseField attendance_members[] = {
  { "person", RIS_CASE_TEXT, NULL, NULL, NULL, FALSE },
  { "sitzung", RIS_CASE_TEXT, NULL, NULL, NULL, FALSE },
  { "tag", RIS_CASE_DAY, NULL, NULL, NULL, FALSE },
  { "beginn", RIS_CASE_MOMENT, NULL, NULL, NULL, FALSE },
  { "ende", RIS_CASE_MOMENT, NULL, NULL, NULL, FALSE },
  { "art", RIS_CASE_WORD, NULL, KINDS, NULL, FALSE },
  { "rolle", RIS_CASE_WORD, NULL, ROLES, NULL, FALSE },
  { "minuten", RIS_CASE_COUNT, NULL, NULL, NULL, FALSE },
  { "zugeschaltet", RIS_CASE_FLAG, NULL, NULL, NULL, FALSE },
  { 0 },
};

static const RisCaseField month_members[] = {
  { "person", RIS_CASE_TEXT, NULL, NULL, NULL, FALSE },
  { "monat", RIS_CASE_TEXT, NULL, NULL, NULL, FALSE },
  { "teilweise", RIS_CASE_FLAG, NULL, NULL, NULL, FALSE },
  { 0 },
};

static const RisCaseField year_members[] = {
  { "jahr", RIS_CASE_COUNT, NULL, NULL, NULL, FALSE },
  { "ratssitzungen", RIS_CASE_COUNT, NULL, NULL, NULL, FALSE },
  { 0 },
};

static const RisCaseField allowance_fields[] = {
  { "einwohner", RIS_CASE_COUNT, "inhabitants", NULL, NULL, FALSE },
  { "verdienstausfall", RIS_CASE_MONEY, "instead: lost earnings of so much an hour", NULL, NULL,
    FALSE },
  { "minuten", RIS_CASE_COUNT, "for so many minutes", NULL, NULL, FALSE },
  { "verzicht", RIS_CASE_FLAG, "instead: whether somebody may waive", NULL, NULL, FALSE },
  { "teilnahmen", RIS_CASE_OBJECTS, NULL, NULL, attendance_members, FALSE },
  { "monate", RIS_CASE_OBJECTS, NULL, NULL, month_members, FALSE },
  { "jahre", RIS_CASE_OBJECTS, NULL, NULL, year_members, FALSE },
  { 0 },
};

const RisRulesTopic ris_cmd_rules_allowance
    = { "sitzungsgeld", "compute allowances", NULL, allowance_fields, answer };
