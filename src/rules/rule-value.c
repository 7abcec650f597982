/* Values of rules: how they are written in rule files, and which of two is the larger one.
 *
 * A town may set a value only between the least and the greatest that the law names, so values are compared. Two durations of
 * different units are turned into the shortest and longest span of hours they can mean – a month has 28 to 31 days, a full
 * day is one that lies wholly between two others – and compared only where these spans do not overlap. A threshold compares
 * with another of the same base: fractions by multiplying, "more than" as a little more than "at least".
 */
#include "rule-value-private.h"

#include <string.h>

#define UNKNOWN_WORD "unbekannt"
#define LARGEST_NUMBER 1000000000 /* inhabitants, or cents */
#define DAY 24

void
ris_rule_value_clear (RisRuleValue *value)
{
  g_clear_pointer (&value->words, g_strfreev);
  g_clear_pointer (&value->stairs, g_array_unref);
  *value = (RisRuleValue){ 0 };
}

/* --- reading --- */

static gboolean
is_word_of (const char *words, const char *word)
{
  g_auto (GStrv) known = words == NULL ? NULL : g_strsplit (words, " ", -1);

  return known != NULL && g_strv_contains ((const char *const *)known, word);
}

static gboolean
parse_flag (const char *text, gboolean *flag)
{
  *flag = strcmp (text, "ja") == 0;
  return *flag || strcmp (text, "nein") == 0;
}

static gboolean
parse_number (const char *text, gint64 *number)
{
  guint64 read = 0;

  if (!g_ascii_string_to_unsigned (text, 10, 0, LARGEST_NUMBER, &read, NULL))
    return FALSE;
  *number = (gint64)read;
  return TRUE;
}

/* "25,50 EUR" */
static gboolean
parse_money (const char *text, gint64 *cents)
{
  const char *comma = strchr (text, ',');
  gint64 euros = 0;

  if (comma == NULL || !g_ascii_isdigit (comma[1]) || !g_ascii_isdigit (comma[2])
      || strcmp (comma + 3, " EUR") != 0)
    return FALSE;

  g_autofree char *whole = g_strndup (text, (gsize)(comma - text));

  if (!parse_number (whole, &euros) || euros > LARGEST_NUMBER / 100)
    return FALSE;
  *cents = euros * 100 + (comma[1] - '0') * 10 + (comma[2] - '0');
  return TRUE;
}

/* "> 1/2 gesetzlich oder fraktion" */
static gboolean
parse_threshold (const RisParameter *parameter, const char *text, RisRuleValue *value)
{
  const char *behind = strstr (text, " oder ");

  value->conjunction = behind != NULL ? RIS_CONJUNCTION_OR : RIS_CONJUNCTION_AND;
  if (behind == NULL)
    behind = strstr (text, " und ");
  if (behind == NULL)
    {
      value->conjunction = RIS_CONJUNCTION_NONE;
      return ris_threshold_parse (text, &value->threshold);
    }

  const char *word = strrchr (behind, ' ') + 1;
  g_autofree char *threshold = g_strndup (text, (gsize)(behind - text));

  if (word - behind > (gssize)strlen (" oder ") || !is_word_of (parameter->words, word))
    return FALSE;
  value->words = g_strsplit (word, " ", -1);
  return ris_threshold_parse (threshold, &value->threshold);
}

static gboolean
parse_word (const RisParameter *parameter, const char *text, RisRuleValue *value)
{
  if (!is_word_of (parameter->words, text))
    return FALSE;
  value->words = g_strsplit (text, " ", -1);
  return TRUE;
}

static gboolean
parse_list (const RisParameter *parameter, const char *text, RisRuleValue *value)
{
  value->words = g_strsplit (text, ",", -1);
  for (char **word = value->words; *word != NULL; word++)
    if (!is_word_of (parameter->words, g_strstrip (*word)))
      return FALSE;
  return value->words[0] != NULL;
}

/* "bis 10000" or "darüber" */
static gboolean
parse_limit (const char *text, gint64 *limit)
{
  if (strcmp (text, "darüber") == 0 || strcmp (text, "darueber") == 0)
    {
      *limit = G_MAXINT64;
      return TRUE;
    }
  return g_str_has_prefix (text, "bis ") && parse_number (text + strlen ("bis "), limit);
}

static gboolean
parse_stair (RisParameterKind kind, char *text, RisStair *stair)
{
  char *colon = strchr (text, ':');

  if (colon == NULL)
    return FALSE;
  *colon = '\0';
  if (!parse_limit (g_strstrip (text), &stair->limit))
    return FALSE;
  text = g_strstrip (colon + 1);
  return kind == RIS_PARAMETER_STAIRS_MONEY ? parse_money (text, &stair->value)
                                            : parse_number (text, &stair->value);
}

/* stairs rise; nothing stands behind "darüber" */
static gboolean
parse_stairs (const RisParameter *parameter, const char *text, RisRuleValue *value)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  gint64 last = -1;

  value->stairs = g_array_new (FALSE, FALSE, sizeof (RisStair));
  for (char **part = parts; *part != NULL; part++)
    {
      RisStair stair = { 0 };

      if (!parse_stair (parameter->kind, *part, &stair) || stair.limit <= last)
        return FALSE;
      last = stair.limit;
      g_array_append_val (value->stairs, stair);
    }
  return value->stairs->len > 0;
}

static gboolean
parse_known (const RisParameter *parameter, const char *text, RisRuleValue *value)
{
  switch (parameter->kind)
    {
    case RIS_PARAMETER_FLAG:
      return parse_flag (text, &value->flag);
    case RIS_PARAMETER_COUNT:
      return parse_number (text, &value->number);
    case RIS_PARAMETER_DURATION:
      return ris_duration_parse (text, &value->duration);
    case RIS_PARAMETER_THRESHOLD:
      return parse_threshold (parameter, text, value);
    case RIS_PARAMETER_WORD:
      return parse_word (parameter, text, value);
    case RIS_PARAMETER_LIST:
      return parse_list (parameter, text, value);
    case RIS_PARAMETER_MONEY:
      return parse_money (text, &value->number);
    case RIS_PARAMETER_STAIRS_COUNT:
    case RIS_PARAMETER_STAIRS_MONEY:
    default:
      return parse_stairs (parameter, text, value);
    }
}

gboolean
ris_rule_value_parse (const RisParameter *parameter, const char *text, RisRuleValue *value)
{
  *value = (RisRuleValue){ 0 };
  if (strcmp (text, UNKNOWN_WORD) == 0)
    return TRUE;
  value->is_known = TRUE;
  if (parse_known (parameter, text, value))
    return TRUE;
  ris_rule_value_clear (value);
  return FALSE;
}

/* --- comparing --- */

gboolean
ris_rule_value_has_order (RisParameterKind kind)
{
  return kind == RIS_PARAMETER_COUNT || kind == RIS_PARAMETER_MONEY
         || kind == RIS_PARAMETER_DURATION || kind == RIS_PARAMETER_THRESHOLD;
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

/* the least and most hours that @duration can mean, whatever the calendar */
static void
get_span (const RisDuration *duration, gint64 *least, gint64 *most)
{
  static const struct
  {
    gint64 least; /* days of one unit */
    gint64 most;
    gint64 first; /* days that the first one can miss */
  } spans[] = {
    [RIS_UNIT_DAYS] = { 1, 1, 1 },     [RIS_UNIT_FULL_DAYS] = { 1, 1, 0 },
    [RIS_UNIT_WERKTAGE] = { 1, 5, 1 }, [RIS_UNIT_ARBEITSTAGE] = { 1, 7, 1 },
    [RIS_UNIT_WEEKS] = { 7, 7, 1 },    [RIS_UNIT_MONTHS] = { 28, 31, 1 },
    [RIS_UNIT_HOURS] = { 0, 0, 0 },
  };
  gint64 number = duration->number;

  if (duration->unit == RIS_UNIT_HOURS)
    {
      *least = *most = number;
      return;
    }
  *least = (number * spans[duration->unit].least - spans[duration->unit].first) * DAY;
  *most = (number * spans[duration->unit].most + 1 - spans[duration->unit].first) * DAY;
}

static RisDuration
weeks_as_days (const RisDuration *duration)
{
  if (duration->unit == RIS_UNIT_WEEKS)
    return (RisDuration){ .unit = RIS_UNIT_DAYS, .number = duration->number * 7 };
  return *duration;
}

static gboolean
compare_durations (const RisDuration *a, const RisDuration *b, int *order)
{
  RisDuration left = weeks_as_days (a);
  RisDuration right = weeks_as_days (b);
  gint64 left_least, left_most, right_least, right_most;

  *order = compare_numbers (left.number, right.number);
  if (left.unit == right.unit)
    return TRUE;
  get_span (&left, &left_least, &left_most);
  get_span (&right, &right_least, &right_most);
  *order = left_least >= right_most ? 1 : -1;
  return left_least >= right_most || left_most <= right_least;
}

/* two thresholds behind which the same stands, so that only the numbers differ */
static gboolean
compare_thresholds (const RisRuleValue *a, const RisRuleValue *b, int *order)
{
  const RisThreshold *left = &a->threshold;
  const RisThreshold *right = &b->threshold;
  gboolean is_same_condition
      = a->conjunction == b->conjunction
        && (a->conjunction == RIS_CONJUNCTION_NONE || strcmp (a->words[0], b->words[0]) == 0);

  if (!is_same_condition || left->base != right->base
      || (left->denominator == 0) != (right->denominator == 0))
    return FALSE;
  *order = compare_numbers (left->numerator * MAX (right->denominator, 1),
                            right->numerator * MAX (left->denominator, 1));
  if (*order == 0)
    *order = (left->is_strict ? 1 : 0) - (right->is_strict ? 1 : 0);
  return TRUE;
}

gboolean
ris_rule_value_compare (RisParameterKind kind, const RisRuleValue *a, const RisRuleValue *b,
                        int *order)
{
  switch (kind)
    {
    case RIS_PARAMETER_DURATION:
      return compare_durations (&a->duration, &b->duration, order);
    case RIS_PARAMETER_THRESHOLD:
      return compare_thresholds (a, b, order);
    case RIS_PARAMETER_COUNT:
    case RIS_PARAMETER_MONEY:
      *order = compare_numbers (a->number, b->number);
      return TRUE;
    case RIS_PARAMETER_FLAG:
    case RIS_PARAMETER_WORD:
    case RIS_PARAMETER_LIST:
    case RIS_PARAMETER_STAIRS_COUNT:
    case RIS_PARAMETER_STAIRS_MONEY:
    default:
      return FALSE;
    }
}
