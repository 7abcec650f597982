/* Lines of rule files: seven columns become one rule.
 *
 * key | value | norm | certainty | who may override | source | hint
 *
 * A column that is wrong does not keep the others from being read, so that a line shows all that is wrong in it.
 */
#include "rule-file-private.h"

#include <string.h>

#include "rule-value-private.h"

typedef enum
{
  COLUMN_KEY,
  COLUMN_VALUE,
  COLUMN_NORM,
  COLUMN_CERTAINTY,
  COLUMN_OVERRIDE,
  COLUMN_SOURCE,
  COLUMN_HINT,
} Column;

#define N_COLUMNS (COLUMN_HINT + 1)
#define N_LAND_COLUMNS (COLUMN_OVERRIDE + 1)
#define N_TOWN_COLUMNS (COLUMN_VALUE + 1)

#define TOWN_LAYERS                                                                                \
  (1u << RIS_LAYER_HAUPTSATZUNG | 1u << RIS_LAYER_SATZUNG | 1u << RIS_LAYER_GESCHAEFTSORDNUNG)

#define MAX_KEY 80     /* longer ones are compared with no other */
#define MAX_DISTANCE 3 /* typing errors in a key that is still recognised */

typedef struct
{
  const RisRuleFile *file;
  guint number;
  GPtrArray *problems;
  RisRule *rule;
} Line;

#define complain(line, ...)                                                                        \
  ris_rule_problem_add ((line)->problems, (line)->file->name, (line)->number, __VA_ARGS__)

static char *
dup_filled (const char *text)
{
  return *text == '\0' ? NULL : g_strdup (text);
}

/* --- key --- */

/* letters to insert, drop or change until @a is @b; both shorter than MAX_KEY */
static guint
get_distance (const char *a, const char *b)
{
  guint row[MAX_KEY + 1];
  guint width = (guint)strlen (b);

  for (guint j = 0; j <= width; j++)
    row[j] = j;
  for (guint i = 1; a[i - 1] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= width; j++)
        {
          guint above = row[j];
          guint changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);

          row[j] = MIN (MIN (above, row[j - 1]) + 1, changed);
          diagonal = above;
        }
    }
  return row[width];
}

/* the known key that @key was probably meant to be */
static const char *
find_similar (const char *key)
{
  guint n;
  const RisParameter *all = ris_parameter_get_all (&n);
  guint best = MAX_DISTANCE + 1;
  const char *similar = NULL;
  gsize length = strlen (key);

  for (guint i = 0; i < n && length < MAX_KEY; i++)
    {
      gsize other = strlen (all[i].key);
      guint distance;

      if (other >= MAX_KEY || MAX (length, other) - MIN (length, other) > MAX_DISTANCE)
        continue;
      distance = get_distance (key, all[i].key);
      if (distance < best && distance * 3 <= length)
        {
          best = distance;
          similar = all[i].key;
        }
    }
  return similar;
}

static void
complain_key (const Line *line, const char *key)
{
  const char *similar = find_similar (key);
  g_autofree char *quoted = ris_rule_dup_quoted (key);

  if (*key == '\0')
    complain (line, "In der ersten Spalte fehlt der Schlüssel.");
  else if (similar != NULL)
    complain (line, "%s ist kein bekannter Schlüssel; gemeint ist vielleicht „%s“.", quoted,
              similar);
  else
    complain (line, "%s ist kein bekannter Schlüssel.", quoted);
}

/* --- value, norm, certainty --- */

static void
read_value (Line *line, const char *text)
{
  const RisParameter *parameter = line->rule->parameter;
  g_autofree char *quoted = ris_rule_dup_quoted (text);

  line->rule->text = g_strdup (text);
  if (ris_rule_value_parse (parameter, text, &line->rule->value))
    return;

  g_autofree char *expected = ris_rule_value_dup_expected (parameter);

  if (*text == '\0')
    complain (line, "Der Wert von „%s“ fehlt; erwartet wird %s, oder „unbekannt“.", parameter->key,
              expected);
  else
    complain (line, "Der Wert %s passt nicht zu „%s“ (%s); erwartet wird %s, oder „unbekannt“.",
              quoted, parameter->key, ris_parameter_get_kind_name (parameter->kind), expected);
}

static void
read_norm (Line *line, const char *text)
{
  line->rule->norm = dup_filled (text);
  if (*text == '\0' && line->file->layer == RIS_LAYER_LAND && line->rule->value.is_known)
    complain (line, "Die Norm fehlt: eine Regel des Landesrechts nennt den Paragrafen, auf dem sie "
                    "beruht.");
}

static void
read_certainty (Line *line, const char *text)
{
  g_autofree char *quoted = ris_rule_dup_quoted (text);

  if (*text == '\0' && line->file->layer != RIS_LAYER_LAND)
    return;
  if (*text == '\0')
    complain (line, "Die Sicherheit fehlt; erwartet wird einer der Buchstaben A bis E.");
  else if (strlen (text) != 1 || *text < 'A' || *text > 'E')
    complain (line, "%s ist keine Sicherheit; erwartet wird einer der Buchstaben A bis E.", quoted);
  else
    line->rule->certainty = *text;
  if (line->rule->certainty == 'E' && line->rule->value.is_known)
    complain (line, "Mit der Sicherheit E darf nur „unbekannt“ stehen: was offen ist, wird nicht "
                    "geraten.");
}

/* --- who may override --- */

/* the bit of the layer called @word, or 0 */
static guint
find_layer (const char *word)
{
  if (strcmp (word, "hauptsatzung") == 0)
    return 1u << RIS_LAYER_HAUPTSATZUNG;
  if (strcmp (word, "satzung") == 0)
    return 1u << RIS_LAYER_SATZUNG;
  return strcmp (word, "geschaeftsordnung") == 0 ? 1u << RIS_LAYER_GESCHAEFTSORDNUNG : 0;
}

static void
complain_layer (const Line *line, const char *word)
{
  g_autofree char *quoted = ris_rule_dup_quoted (word);

  complain (line,
            "%s sagt nicht, wer überschreiben darf; erwartet wird „nein“ oder eine Liste aus "
            "„hauptsatzung“, „satzung“ und „geschaeftsordnung“, dahinter min=, max= und "
            "vorschlag=.",
            quoted);
}

static void
read_layers (Line *line, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  if (strcmp (text, "nein") == 0)
    return;
  if (*text == '\0')
    complain_layer (line, "");
  for (char **word = words; *word != NULL; word++)
    {
      guint layer = find_layer (g_strstrip (*word));

      line->rule->overridden |= layer;
      if (layer == 0)
        complain_layer (line, *word);
    }
}

static const char *const option_names[] = { "min=", "max=", "vorschlag=" };

/* where the first option behind @text begins, or its end */
static const char *
find_option (const char *text, guint *option)
{
  for (const char *p = text; *p != '\0'; p++)
    for (guint i = 0; i < G_N_ELEMENTS (option_names); i++)
      if ((p == text || p[-1] == ' ') && g_str_has_prefix (p, option_names[i]))
        {
          *option = i;
          return p;
        }
  return text + strlen (text);
}

static void
read_option (Line *line, guint option, const char *written)
{
  RisRule *rule = line->rule;
  char **places[] = { &rule->minimum, &rule->maximum, &rule->suggestion };
  g_auto (RisRuleValue) value = { 0 };
  g_autofree char *quoted = ris_rule_dup_quoted (written);
  const char *name = option_names[option];

  if (rule->overridden == 0)
    complain (line, "„%s“ steht nur hinter einer Ebene, die überschreiben darf.", name);
  else if (*places[option] != NULL)
    complain (line, "„%s“ steht zweimal da.", name);
  else if (places[option] != &rule->suggestion && !ris_rule_value_has_order (rule->parameter->kind))
    complain (line, "„%s“ geht nicht: Werte von „%s“ sind nicht größer oder kleiner.", name,
              rule->parameter->key);
  else if (!ris_rule_value_parse (rule->parameter, written, &value) || !value.is_known)
    {
      g_autofree char *expected = ris_rule_value_dup_expected (rule->parameter);

      complain (line, "Hinter „%s“ steht %s; erwartet wird %s.", name, quoted, expected);
    }
  else
    *places[option] = g_strdup (written);
}

typedef struct
{
  const char *name;    /* "min" */
  const char *written; /* (nullable) */
} Limit;

static void
check_order (const Line *line, const Limit *small, const Limit *large)
{
  const RisParameter *parameter = line->rule->parameter;
  g_auto (RisRuleValue) left = { 0 };
  g_auto (RisRuleValue) right = { 0 };
  int order;

  if (small->written == NULL || large->written == NULL
      || !ris_rule_value_parse (parameter, small->written, &left)
      || !ris_rule_value_parse (parameter, large->written, &right))
    return;
  if (!ris_rule_value_compare (parameter->kind, &left, &right, &order))
    complain (line,
              "„%s“ und „%s“ lassen sich nicht vergleichen; bitte dieselbe Einheit oder "
              "denselben Bezug verwenden.",
              small->written, large->written);
  else if (order > 0)
    complain (line, "%s „%s“ ist mehr als %s „%s“.", small->name, small->written, large->name,
              large->written);
}

static void
check_limits (const Line *line)
{
  Limit minimum = { "min", line->rule->minimum };
  Limit maximum = { "max", line->rule->maximum };
  Limit suggestion = { "vorschlag", line->rule->suggestion };

  check_order (line, &minimum, &maximum);
  check_order (line, &minimum, &suggestion);
  check_order (line, &suggestion, &maximum);
}

static void
read_override (Line *line, const char *text)
{
  guint option = 0;
  const char *start = find_option (text, &option);
  g_autofree char *layers = g_strchomp (g_strndup (text, (gsize)(start - text)));

  if (*text == '\0' && line->file->layer != RIS_LAYER_LAND)
    {
      line->rule->overridden = TOWN_LAYERS;
      return;
    }
  read_layers (line, layers);
  while (*start != '\0')
    {
      guint current = option;
      const char *value = start + strlen (option_names[current]);

      start = find_option (value, &option);

      g_autofree char *written = g_strstrip (g_strndup (value, (gsize)(start - value)));

      read_option (line, current, written);
    }
  check_limits (line);
}

/* --- all columns --- */

static gboolean
check_columns (const Line *line, guint n)
{
  gboolean is_land = line->file->layer == RIS_LAYER_LAND;
  guint needed = is_land ? N_LAND_COLUMNS : N_TOWN_COLUMNS;

  if (n < needed)
    complain (line, "Die Zeile hat %u %s; nötig sind mindestens %u: %s.", n,
              n == 1 ? "Spalte" : "Spalten", needed,
              is_land ? "Schlüssel, Wert, Norm, Sicherheit und wer überschreiben darf"
                      : "Schlüssel und Wert");
  else if (n > N_COLUMNS)
    complain (line,
              "Die Zeile hat %u Spalten; möglich sind höchstens %d: Schlüssel, Wert, Norm, "
              "Sicherheit, wer überschreiben darf, Quelle und Hinweis.",
              n, N_COLUMNS);
  return n >= needed && n <= N_COLUMNS;
}

RisRule *
ris_rule_line_parse (const RisRuleFile *file, guint number, const char *line, GPtrArray *problems)
{
  g_auto (GStrv) parts = g_strsplit (line, "|", -1);
  g_autoptr (RisRule) rule = g_new0 (RisRule, 1);
  Line place = { file, number, problems, rule };
  const char *columns[N_COLUMNS] = { "", "", "", "", "", "", "" };
  guint before = problems->len;
  guint n = g_strv_length (parts);

  for (guint i = 0; i < n; i++)
    g_strstrip (parts[i]);
  for (guint i = 0; i < MIN (n, N_COLUMNS); i++)
    columns[i] = parts[i];
  rule->parameter = ris_parameter_find (columns[COLUMN_KEY]);
  rule->layer = file->layer;
  rule->file = g_strdup (file->name);
  rule->line = number;
  rule->source = dup_filled (columns[COLUMN_SOURCE]);
  rule->hint = dup_filled (columns[COLUMN_HINT]);
  if (rule->parameter == NULL)
    complain_key (&place, columns[COLUMN_KEY]);
  if (!check_columns (&place, n) || rule->parameter == NULL)
    return NULL;
  read_value (&place, columns[COLUMN_VALUE]);
  read_norm (&place, columns[COLUMN_NORM]);
  read_certainty (&place, columns[COLUMN_CERTAINTY]);
  read_override (&place, columns[COLUMN_OVERRIDE]);
  return problems->len > before ? NULL : g_steal_pointer (&rule);
}
