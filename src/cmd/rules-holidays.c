/* `ris rules feiertage`: the public holidays of a year in a Land.
 *
 * Some hold only in parts of a Land. All are listed, and those that do not hold in the place asked for say so: a secretary who
 * looks for Corpus Christi should find it either way.
 */
#include "rules-private.h"

#include "rules-output-private.h"

#include <stdio.h>
#include <string.h>

#define FIRST_YEAR 1990
#define LAST_YEAR 2100

/* (transfer full): the regions that the place lies in: --gebiet, or what the town's rules say */
static GStrv
dup_regions (RisRulesSession *session, GError **error)
{
  const GPtrArray *given = ris_cmd_case_get_list (session->input, "gebiet");
  g_autoptr (GStrvBuilder) regions = g_strv_builder_new ();
  g_autoptr (RisRules) rules = NULL;
  const RisRule *rule;

  for (guint i = 0; i < given->len; i++)
    g_strv_builder_add (regions, given->pdata[i]);
  if (given->len > 0 || (session->data == NULL && session->files == NULL))
    return g_strv_builder_end (regions);
  rules = ris_cmd_rules_resolve (session, NULL, error);
  if (rules == NULL)
    return NULL;
  rule = ris_rules_get (rules, "feiertage.gebiet");
  if (rule->value.words != NULL)
    g_strv_builder_addv (regions, (const char **)rule->value.words);
  return g_strv_builder_end (regions);
}

/* all regions there are, so that no holiday is left out */
static GPtrArray *
list_all (const RisHolidays *holidays, const char *land, int year)
{
  const RisParameter *parameter = ris_parameter_find ("feiertage.gebiet");
  g_auto (GStrv) regions = g_strsplit (parameter->words, " ", -1);

  return ris_holidays_list (holidays, land, (const char *const *)regions, year);
}

static gboolean
holds (const RisHoliday *holiday, GStrv regions)
{
  return holiday->region == NULL || g_strv_contains ((const char *const *)regions, holiday->region);
}

static void
print_text (const GPtrArray *holidays, const char *land, int year, GStrv regions)
{
  printf ("Gesetzliche Feiertage %d in %s:\n", year, ris_law_get_land_name (land));
  for (guint i = 0; i < holidays->len; i++)
    {
      const RisHoliday *holiday = holidays->pdata[i];
      g_autofree char *day = ris_cmd_rules_output_dup_day (holiday->day);

      printf ("  %s  %s", day, holiday->name);
      if (holiday->region != NULL)
        printf (" (%s im Gebiet „%s“)", holds (holiday, regions) ? "gilt" : "nur", holiday->region);
      putchar ('\n');
    }
}

static void
add_holiday (JsonBuilder *builder, const RisHoliday *holiday, GStrv regions)
{
  json_builder_begin_object (builder);
  ris_cmd_rules_output_add (builder, "tag", holiday->day);
  ris_cmd_rules_output_add (builder, "name", holiday->name);
  ris_cmd_rules_output_add (builder, "gebiet", holiday->region);
  json_builder_set_member_name (builder, "gilt");
  json_builder_add_boolean_value (builder, holds (holiday, regions));
  ris_cmd_rules_output_add (builder, "norm", holiday->norm);
  json_builder_end_object (builder);
}

static void
print_json (const GPtrArray *holidays, const char *land, int year, GStrv regions)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  ris_cmd_rules_output_add (builder, "land", land);
  json_builder_set_member_name (builder, "jahr");
  json_builder_add_int_value (builder, year);
  json_builder_set_member_name (builder, "feiertage");
  json_builder_begin_array (builder);
  for (guint i = 0; i < holidays->len; i++)
    add_holiday (builder, holidays->pdata[i], regions);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  ris_cmd_rules_output_print (builder);
}

static gboolean
check_regions (const GPtrArray *given, GError **error)
{
  const RisParameter *parameter = ris_parameter_find ("feiertage.gebiet");
  g_auto (GStrv) known = g_strsplit (parameter->words, " ", -1);

  for (guint i = 0; i < given->len; i++)
    if (!g_strv_contains ((const char *const *)known, given->pdata[i]))
      {
        g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                     "--gebiet: \"%s\" is none of: %s", (const char *)given->pdata[i],
                     parameter->words);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_case (RisRulesSession *session, GError **error)
{
  gint64 year = ris_cmd_case_get_number (session->input, "jahr");

  if (!ris_cmd_rules_need (session, "jahr", error)
      || !check_regions (ris_cmd_case_get_list (session->input, "gebiet"), error))
    return FALSE;
  if (year >= FIRST_YEAR && year <= LAST_YEAR)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               "--jahr: %" G_GINT64_FORMAT " is not a year from %d to %d", year, FIRST_YEAR,
               LAST_YEAR);
  return FALSE;
}

static RisExit
show (RisRulesSession *session, GError **error)
{
  int year = (int)ris_cmd_case_get_number (session->input, "jahr");
  g_autoptr (RisHolidays) holidays = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_auto (GStrv) regions = NULL;
  RisLawPlace place;

  if (!check_case (session, error))
    return RIS_EXIT_USAGE;
  if (!ris_cmd_rules_find_place (session, &place, error))
    return RIS_EXIT_FAILED;
  regions = dup_regions (session, error);
  holidays = regions == NULL ? NULL : ris_law_load_holidays (error);
  if (holidays == NULL)
    return RIS_EXIT_FAILED;
  list = list_all (holidays, place.land, year);
  if (session->as_json)
    print_json (list, place.land, year, regions);
  else
    print_text (list, place.land, year, regions);
  return RIS_EXIT_OK;
}

static const RisCaseField holiday_fields[] = {
  { "jahr", RIS_CASE_COUNT, "year", NULL, NULL, FALSE },
  { "gebiet", RIS_CASE_TEXT, "part of the Land that the place lies in", NULL, NULL, TRUE },
  { 0 },
};

const RisRulesTopic ris_cmd_rules_holidays
    = { "feiertage", "list the public holidays of a year", NULL, holiday_fields, show };
