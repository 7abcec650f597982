/* Rule files: lines, headers and what belongs to a file as a whole.
 *
 * A file is read to its end whatever is wrong in it: who writes one wants to see all mistakes at once, each with its line. But
 * nothing of a file with mistakes is kept. Lines are looked at as bytes first – a file saved in an old encoding is told
 * where –, then as headers (`@…`) and rules, which rule-line.c reads.
 */
#include "rule-file-private.h"

#include <string.h>

#include "base/date.h"
#include "base/text.h"

#define MAX_FILE (1 << 20)
#define MAX_LINE 4000
#define MAX_QUOTED 60

typedef RisRuleFile File;

typedef struct
{
  File *file;
  GPtrArray *problems;
  guint line;
  gboolean is_layer_wrong;
  guint *places; /* (owned): line in which each parameter stands, or 0 */
} Reader;

static const char *const header_names[RIS_N_RULE_HEADERS] = {
  [RIS_RULE_HEADER_LAND] = "@land",         [RIS_RULE_HEADER_KINDS] = "@koerperschaft",
  [RIS_RULE_HEADER_LAYER] = "@ebene",       [RIS_RULE_HEADER_LAW] = "@gesetz",
  [RIS_RULE_HEADER_TITLE] = "@titel",       [RIS_RULE_HEADER_FROM] = "@gueltig_ab",
  [RIS_RULE_HEADER_UNTIL] = "@gueltig_bis", [RIS_RULE_HEADER_AS_OF] = "@stand",
  [RIS_RULE_HEADER_ANCESTOR] = "@erbt",
};

static const char *const layer_words[RIS_N_LAYERS]
    = { [RIS_LAYER_LAND] = "land",
        [RIS_LAYER_HAUPTSATZUNG] = "hauptsatzung",
        [RIS_LAYER_SATZUNG] = "satzung",
        [RIS_LAYER_GESCHAEFTSORDNUNG] = "geschaeftsordnung" };

static const struct
{
  const char *code;
  const char *name;
} lands[] = {
  { "BB", "Brandenburg" },
  { "BE", "Berlin" },
  { "BW", "Baden-Württemberg" },
  { "BY", "Bayern" },
  { "HB", "Bremen" },
  { "HE", "Hessen" },
  { "HH", "Hamburg" },
  { "MV", "Mecklenburg-Vorpommern" },
  { "NI", "Niedersachsen" },
  { "NW", "Nordrhein-Westfalen" },
  { "RP", "Rheinland-Pfalz" },
  { "SH", "Schleswig-Holstein" },
  { "SL", "Saarland" },
  { "SN", "Sachsen" },
  { "ST", "Sachsen-Anhalt" },
  { "TH", "Thüringen" },
};

const char *
ris_rule_land_get_name (const char *land)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lands); i++)
    if (strcmp (lands[i].code, land) == 0)
      return lands[i].name;
  return NULL;
}

void
ris_rule_problem_free (RisRuleProblem *problem)
{
  if (problem == NULL)
    return;
  g_free (problem->file);
  g_free (problem->message);
  g_free (problem);
}

void
ris_rule_problem_add (GPtrArray *problems, const char *file, guint line, const char *format, ...)
{
  RisRuleProblem *problem;
  va_list arguments;

  if (problems->len >= RIS_RULE_MAX_PROBLEMS)
    return;
  problem = g_new0 (RisRuleProblem, 1);
  problem->file = g_strdup (file);
  problem->line = line;
  va_start (arguments, format);
  problem->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (problems, problem);
}

char *
ris_rule_dup_quoted (const char *text)
{
  if (g_utf8_strlen (text, -1) <= MAX_QUOTED)
    return g_strdup_printf ("„%s“", text);

  g_autofree char *start = g_utf8_substring (text, 0, MAX_QUOTED);

  return g_strdup_printf ("„%s…“", start);
}

/* --- files --- */

static const RisParameter *
get_parameters (void)
{
  guint n;

  return ris_parameter_get_all (&n);
}

static guint
get_n_parameters (void)
{
  guint n;

  ris_parameter_get_all (&n);
  return n;
}

static void
rule_free (gpointer data)
{
  ris_rule_free (data);
}

void
ris_rule_file_free (RisRuleFile *file)
{
  if (file == NULL)
    return;
  g_free (file->name);
  for (int i = 0; i < RIS_N_RULE_HEADERS; i++)
    g_free (file->headers[i]);
  g_ptr_array_unref (file->rules);
  g_free (file);
}

static File *
file_new (const char *name)
{
  File *file = g_new0 (File, 1);

  file->name = g_strdup (name);
  file->layer = RIS_LAYER_LAND;
  file->rules = g_ptr_array_new_with_free_func (rule_free);
  return file;
}

static GStrv
split_list (const char *list)
{
  GStrv words = g_strsplit (list, ",", -1);

  for (char **word = words; *word != NULL; word++)
    g_strstrip (*word);
  return words;
}

gboolean
ris_rule_file_has_kind (const RisRuleFile *file, const char *kind)
{
  g_auto (GStrv) kinds = split_list (file->headers[RIS_RULE_HEADER_KINDS]);

  return g_strv_contains ((const char *const *)kinds, kind);
}

gboolean
ris_rule_file_is_sibling (const RisRuleFile *a, const RisRuleFile *b, const char *kind)
{
  return a->layer == b->layer
         && strcmp (a->headers[RIS_RULE_HEADER_LAND], b->headers[RIS_RULE_HEADER_LAND]) == 0
         && ris_rule_file_has_kind (a, kind) && ris_rule_file_has_kind (b, kind)
         && (a->layer != RIS_LAYER_SATZUNG
             || strcmp (a->headers[RIS_RULE_HEADER_TITLE], b->headers[RIS_RULE_HEADER_TITLE]) == 0);
}

gboolean
ris_rule_file_is_in_force (const RisRuleFile *file, const char *day)
{
  const char *until = file->headers[RIS_RULE_HEADER_UNTIL];

  return strcmp (file->headers[RIS_RULE_HEADER_FROM], day) <= 0
         && (until == NULL || strcmp (day, until) <= 0);
}

char *
ris_rule_file_dup_version (const RisRuleFile *file, const char *kind)
{
  const char *from = file->headers[RIS_RULE_HEADER_FROM];

  if (file->layer == RIS_LAYER_LAND)
    return g_strdup_printf ("%s %s %s", file->headers[RIS_RULE_HEADER_LAND], kind, from);
  return g_strdup_printf ("%s %s", file->headers[RIS_RULE_HEADER_TITLE], from);
}

/* --- headers --- */

static void
check_kinds (Reader *reader, const char *value)
{
  g_auto (GStrv) kinds = split_list (value);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      if (strcmp (kinds[i], "gemeinde") != 0 && strcmp (kinds[i], "kreis") != 0)
        {
          g_autofree char *quoted = ris_rule_dup_quoted (kinds[i]);

          ris_rule_problem_add (reader->problems, reader->file->name, reader->line,
                                "%s ist keine Art von Körperschaft; erwartet wird „gemeinde“, "
                                "„kreis“ oder „gemeinde, kreis“.",
                                quoted);
        }
      else if (i > 0 && strcmp (kinds[0], kinds[i]) == 0)
        ris_rule_problem_add (reader->problems, reader->file->name, reader->line,
                              "Die Körperschaft „%s“ steht zweimal da.", kinds[i]);
    }
}

static void
check_layer (Reader *reader, const char *value)
{
  g_autofree char *quoted = ris_rule_dup_quoted (value);

  for (int i = 0; i < RIS_N_LAYERS; i++)
    if (strcmp (layer_words[i], value) == 0)
      {
        reader->file->layer = (RisRuleLayer)i;
        return;
      }
  /* whatever follows is then not measured by what only the files of the Länder need */
  reader->is_layer_wrong = TRUE;
  reader->file->layer = RIS_LAYER_GESCHAEFTSORDNUNG;
  ris_rule_problem_add (reader->problems, reader->file->name, reader->line,
                        "%s ist keine Ebene; erwartet wird „land“, „hauptsatzung“, „satzung“ oder "
                        "„geschaeftsordnung“.",
                        quoted);
}

static void
check_header (Reader *reader, RisRuleHeader header, const char *value)
{
  g_autofree char *quoted = ris_rule_dup_quoted (value);

  switch (header)
    {
    case RIS_RULE_HEADER_LAND:
      if (ris_rule_land_get_name (value) == NULL)
        ris_rule_problem_add (reader->problems, reader->file->name, reader->line,
                              "%s ist kein Land; erwartet wird eines von BB, BE, BW, BY, HB, HE, "
                              "HH, MV, NI, NW, RP, SH, SL, SN, ST, TH.",
                              quoted);
      break;
    case RIS_RULE_HEADER_KINDS:
      check_kinds (reader, value);
      break;
    case RIS_RULE_HEADER_LAYER:
      check_layer (reader, value);
      break;
    case RIS_RULE_HEADER_FROM:
    case RIS_RULE_HEADER_UNTIL:
    case RIS_RULE_HEADER_AS_OF:
    case RIS_RULE_HEADER_ANCESTOR:
      if (!ris_date_is_day (value))
        ris_rule_problem_add (reader->problems, reader->file->name, reader->line,
                              "%s ist kein Tag; erwartet wird ein Tag wie „2025-11-01“.", quoted);
      break;
    case RIS_RULE_HEADER_LAW:
    case RIS_RULE_HEADER_TITLE:
    default:
      break;
    }
}

static int
find_header (const char *name)
{
  for (int i = 0; i < RIS_N_RULE_HEADERS; i++)
    if (strcmp (header_names[i], name) == 0)
      return i;
  return -1;
}

static void
read_header (Reader *reader, const char *line)
{
  File *file = reader->file;
  g_autofree char *name = g_strndup (line, strcspn (line, " \t"));
  g_autofree char *value = g_strstrip (g_strdup (line + strlen (name)));
  g_autofree char *quoted = ris_rule_dup_quoted (name);
  int header = find_header (name);

  if (header < 0)
    ris_rule_problem_add (reader->problems, file->name, reader->line,
                          "%s ist keine bekannte Kopfzeile; bekannt sind @land, @koerperschaft, "
                          "@ebene, @gesetz, @titel, @gueltig_ab, @gueltig_bis, @stand und @erbt.",
                          quoted);
  else if (file->lines[header] > 0)
    ris_rule_problem_add (reader->problems, file->name, reader->line,
                          "Die Kopfzeile „%s“ steht schon in Zeile %u.", name, file->lines[header]);
  else if (*value == '\0')
    ris_rule_problem_add (reader->problems, file->name, reader->line,
                          "Hinter der Kopfzeile „%s“ fehlt der Wert.", name);
  else
    check_header (reader, (RisRuleHeader)header, value);
  if (header < 0 || file->lines[header] > 0)
    return;
  if (reader->file->rules->len > 0)
    ris_rule_problem_add (reader->problems, file->name, reader->line,
                          "Die Kopfzeile „%s“ muss vor der ersten Regel stehen.", name);
  file->lines[header] = reader->line;
  file->headers[header] = g_steal_pointer (&value);
}

static void
check_present (Reader *reader, RisRuleHeader header)
{
  if (reader->file->lines[header] == 0)
    ris_rule_problem_add (reader->problems, reader->file->name, 0, "Die Kopfzeile „%s“ fehlt.",
                          header_names[header]);
}

/* the law of a Land has a name, a town's layer a title */
static void
check_name (Reader *reader)
{
  gboolean is_land = reader->file->layer == RIS_LAYER_LAND;
  RisRuleHeader other = is_land ? RIS_RULE_HEADER_TITLE : RIS_RULE_HEADER_LAW;

  check_present (reader, is_land ? RIS_RULE_HEADER_LAW : RIS_RULE_HEADER_TITLE);
  if (reader->file->lines[other] > 0)
    ris_rule_problem_add (reader->problems, reader->file->name, reader->file->lines[other],
                          "Die Kopfzeile „%s“ gehört nur in %s.", header_names[other],
                          is_land ? "Dateien einer Gemeinde oder eines Kreises"
                                  : "Dateien des Landesrechts");
}

static void
check_headers (Reader *reader)
{
  const File *file = reader->file;
  const char *from = file->headers[RIS_RULE_HEADER_FROM];
  const char *until = file->headers[RIS_RULE_HEADER_UNTIL];

  check_present (reader, RIS_RULE_HEADER_LAND);
  check_present (reader, RIS_RULE_HEADER_KINDS);
  check_present (reader, RIS_RULE_HEADER_FROM);
  if (!reader->is_layer_wrong)
    check_name (reader);
  if (from != NULL && until != NULL && ris_date_is_day (from) && ris_date_is_day (until)
      && strcmp (from, until) > 0)
    ris_rule_problem_add (reader->problems, file->name, file->lines[RIS_RULE_HEADER_UNTIL],
                          "Der letzte Tag %s liegt vor dem ersten Tag %s.", until, from);
}

/* --- lines --- */

/* whether the bytes of a line are text */
static gboolean
check_bytes (Reader *reader, const char *line, gsize length)
{
  const char *name = reader->file->name;
  const char *end;

  if (length > MAX_LINE)
    ris_rule_problem_add (reader->problems, name, reader->line,
                          "Die Zeile ist länger als %d Bytes.", MAX_LINE);
  else if (memchr (line, '\0', length) != NULL)
    ris_rule_problem_add (reader->problems, name, reader->line,
                          "Die Zeile enthält ein Nullbyte; eine Regeldatei ist reiner Text.");
  else if (!g_utf8_validate_len (line, length, &end))
    ris_rule_problem_add (reader->problems, name, reader->line,
                          "Das Byte %u der Zeile ist kein UTF-8; bitte die Datei als UTF-8 "
                          "speichern.",
                          (guint)(end - line) + 1);
  else
    return TRUE;
  return FALSE;
}

static gboolean
has_control_character (const char *line)
{
  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    if (*p != '\t' && g_unichar_iscntrl (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static void
read_rule (Reader *reader, const char *line)
{
  g_autofree char *key = g_strstrip (g_strndup (line, strcspn (line, "|")));
  const RisParameter *parameter = ris_parameter_find (key);
  guint *place = parameter == NULL ? NULL : &reader->places[parameter - get_parameters ()];
  RisRule *rule = ris_rule_line_parse (reader->file, reader->line, line, reader->problems);

  if (place != NULL && *place > 0)
    ris_rule_problem_add (reader->problems, reader->file->name, reader->line,
                          "„%s“ steht schon in Zeile %u.", key, *place);
  else if (place != NULL)
    *place = reader->line;
  if (rule != NULL)
    g_ptr_array_add (reader->file->rules, rule);
}

static void
read_line (Reader *reader, const char *bytes, gsize length)
{
  if (!check_bytes (reader, bytes, length))
    return;

  g_autofree char *line = g_strstrip (g_strndup (bytes, length));

  if (has_control_character (line))
    ris_rule_problem_add (reader->problems, reader->file->name, reader->line,
                          "Die Zeile enthält ein Steuerzeichen.");
  else if (*line == '@')
    read_header (reader, line);
  else if (*line != '\0' && *line != '#')
    read_rule (reader, line);
}

static gboolean
is_too_wrong (Reader *reader)
{
  if (reader->problems->len < RIS_RULE_MAX_PROBLEMS)
    return FALSE;
  g_ptr_array_set_size (reader->problems, RIS_RULE_MAX_PROBLEMS - 1);
  ris_rule_problem_add (reader->problems, reader->file->name, reader->line,
                        "Nach %d Fehlern wird nicht weitergelesen.", RIS_RULE_MAX_PROBLEMS);
  return TRUE;
}

static void
read_lines (Reader *reader, const char *text, gsize length)
{
  static const char mark[] = "\xef\xbb\xbf"; /* some editors begin a file of UTF-8 so */
  const char *end = text + length;
  const char *start = text;

  if (length >= strlen (mark) && memcmp (text, mark, strlen (mark)) == 0)
    start += strlen (mark);
  while (start < end && !is_too_wrong (reader))
    {
      const char *newline = memchr (start, '\n', (gsize)(end - start));
      const char *stop = newline != NULL ? newline : end;

      reader->line++;
      read_line (reader, start, (gsize)(stop - start));
      start = stop + 1;
    }
}

static void
name_versions (File *file)
{
  g_auto (GStrv) kinds = split_list (file->headers[RIS_RULE_HEADER_KINDS]);

  for (guint i = 0; i < file->rules->len; i++)
    {
      RisRule *rule = file->rules->pdata[i];

      rule->version = ris_rule_file_dup_version (file, kinds[0]);
    }
}

RisRuleFile *
ris_rule_file_parse (const char *name, const char *text, gsize length, GPtrArray *problems)
{
  g_autoptr (RisRuleFile) file = file_new (name);
  g_autoptr (GPtrArray) found
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_rule_problem_free);
  guint n_parameters = get_n_parameters ();
  g_autofree guint *places = g_new0 (guint, n_parameters);
  Reader reader = { .file = file, .problems = found, .places = places };

  if (length > MAX_FILE)
    ris_rule_problem_add (found, name, 0, "Die Datei ist größer als 1 MB.");
  else
    {
      read_lines (&reader, text, length);
      check_headers (&reader);
    }
  if (found->len > 0)
    {
      g_ptr_array_extend_and_steal (problems, g_steal_pointer (&found));
      return NULL;
    }
  name_versions (file);
  return g_steal_pointer (&file);
}
