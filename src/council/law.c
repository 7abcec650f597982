/* Law: loading rule files and finding the ones that hold for a council.
 *
 * The official key of a municipality (Amtlicher Gemeindeschlüssel) begins with the number of its Land; a Kreis has the first
 * five of its eight digits. A town that belongs to no Kreis also has five digits that are its own, so where somebody recorded
 * only those, the classification ("Stadt", "Kreis") decides.
 */
#include "council/law.h"

#include "base/text.h"
#include "council-private.h"
#include "council/installation.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define RULES "/de/ratswerk/data/rules/"
#define HOLIDAYS RULES "feiertage.rules"
#define SUFFIX ".rules"
#define MAX_FILE_SIZE (4 * 1024 * 1024)

/* by the first two digits of the official key; Berlin, Bremen and Hamburg are both Land and town */
static const struct
{
  const char *land;
  const char *name;
  const char *other; /* folded */
} lands[] = {
  { NULL, NULL, NULL },
  { "SH", "Schleswig-Holstein", NULL },
  { "HH", "Hamburg", NULL },
  { "NI", "Niedersachsen", "nds" },
  { "HB", "Bremen", NULL },
  { "NW", "Nordrhein-Westfalen", "nrw" },
  { "HE", "Hessen", NULL },
  { "RP", "Rheinland-Pfalz", "rlp" },
  { "BW", "Baden-Württemberg", NULL },
  { "BY", "Bayern", NULL },
  { "SL", "Saarland", NULL },
  { "BE", "Berlin", NULL },
  { "BB", "Brandenburg", NULL },
  { "MV", "Mecklenburg-Vorpommern", NULL },
  { "SN", "Sachsen", NULL },
  { "ST", "Sachsen-Anhalt", "lsa" },
  { "TH", "Thüringen", NULL },
};

/* --- rule files --- */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static gboolean
load_own_file (RisRulebook *book, const char *name, GPtrArray *problems, GError **error)
{
  g_autofree char *path = g_strconcat (RULES, name, NULL);
  g_autoptr (GBytes) text = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (text == NULL)
    return ris_error_convert (error);
  ris_rulebook_add (book, name, g_bytes_get_data (text, NULL), g_bytes_get_size (text), problems);
  return TRUE;
}

/* whether one of @paths takes the place of the program's file @name */
static gboolean
is_replaced (const char *name, const char *const *paths)
{
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      g_autofree char *base = g_path_get_basename (paths[i]);

      if (strcmp (base, name) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
load_own (RisRulebook *book, const char *const *paths, GPtrArray *problems, GError **error)
{
  g_auto (GStrv) names
      = g_resources_enumerate_children (RULES, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (names == NULL)
    return ris_error_convert (error);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], SUFFIX) && !is_replaced (names[i], paths)
        && !load_own_file (book, names[i], problems, error))
      return FALSE;
  return TRUE;
}

static gboolean
load_file (RisRulebook *book, const char *path, GPtrArray *problems, GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return ris_error_convert (error);
  if (length > MAX_FILE_SIZE)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_TOO_LARGE, "%s is larger than 4 MB", path);
      return FALSE;
    }
  ris_rulebook_add (book, path, text, length, problems);
  return TRUE;
}

/* (transfer full) (element-type filename): the rule files of @folder by name */
static GPtrArray *
list_town (const char *folder, GError **error)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, error);
  g_autoptr (GPtrArray) paths = NULL;
  const char *name;

  if (directory == NULL)
    {
      ris_error_convert (error);
      return NULL;
    }
  paths = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_names);
  return g_steal_pointer (&paths);
}

static gboolean
load_town (RisRulebook *book, const char *data_directory, GPtrArray *problems, GError **error)
{
  g_autofree char *folder = ris_installation_dup_path (data_directory, "rules");
  g_autoptr (GPtrArray) paths = NULL;

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    return TRUE;
  paths = list_town (folder, error);
  if (paths == NULL)
    return FALSE;
  for (guint i = 0; i < paths->len; i++)
    if (!load_file (book, paths->pdata[i], problems, error))
      return FALSE;
  return TRUE;
}

gboolean
ris_law_check_town_file (const char *data_directory, const char *name, const char *text,
                         GPtrArray *problems, GError **error)
{
  g_autofree char *folder = ris_installation_dup_path (data_directory, "rules");
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_autoptr (GPtrArray) paths = NULL;

  if (!load_own (book, NULL, problems, error))
    return FALSE;
  if (g_file_test (folder, G_FILE_TEST_EXISTS) && (paths = list_town (folder, error)) == NULL)
    return FALSE;
  for (guint i = 0; paths != NULL && i < paths->len; i++)
    {
      g_autofree char *base = g_path_get_basename (paths->pdata[i]);

      if (strcmp (base, name) != 0 && !load_file (book, paths->pdata[i], problems, error))
        return FALSE;
    }
  if (ris_rulebook_add (book, name, text, strlen (text), problems))
    ris_rulebook_check (book, problems);
  return TRUE;
}

RisRulebook *
ris_law_load_with (const char *data_directory, const char *const *paths, GPtrArray *problems,
                   GError **error)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();

  if (!load_own (book, paths, problems, error))
    return NULL;
  if (data_directory != NULL && !load_town (book, data_directory, problems, error))
    return NULL;
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    if (!load_file (book, paths[i], problems, error))
      return NULL;
  return g_steal_pointer (&book);
}

RisRulebook *
ris_law_load (const char *data_directory, GPtrArray *problems, GError **error)
{
  return ris_law_load_with (data_directory, NULL, problems, error);
}

RisHolidays *
ris_law_load_holidays (GError **error)
{
  g_autoptr (GBytes) text = g_resources_lookup_data (HOLIDAYS, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (GPtrArray) problems
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_rule_problem_free);
  RisHolidays *holidays;

  if (text == NULL)
    {
      ris_error_convert (error);
      return NULL;
    }
  holidays = ris_holidays_parse ("feiertage.rules", g_bytes_get_data (text, NULL),
                                 g_bytes_get_size (text), problems);
  if (holidays == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_INTERNAL, "%s: %s", HOLIDAYS,
                 ((RisRuleProblem *)problems->pdata[0])->message);
  return holidays;
}

/* --- which Land, which kind --- */

const char *
ris_law_find_land (const char *name)
{
  g_autofree char *folded = ris_text_fold (name);

  for (gsize i = 1; i < G_N_ELEMENTS (lands); i++)
    {
      g_autofree char *known = ris_text_fold (lands[i].name);

      if (g_ascii_strcasecmp (folded, lands[i].land) == 0 || strcmp (folded, known) == 0
          || g_strcmp0 (folded, lands[i].other) == 0)
        return lands[i].land;
    }
  return NULL;
}

const char *
ris_law_get_land_name (const char *land)
{
  for (gsize i = 1; i < G_N_ELEMENTS (lands); i++)
    if (strcmp (lands[i].land, land) == 0)
      return lands[i].name;
  return land;
}

/* the digits of an official key, which people also write in groups; %NULL where it is none */
static char *
dup_key (const char *ags)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (const char *c = ags == NULL ? "" : ags; *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      g_string_append_c (key, *c);
    else if (*c != ' ')
      return NULL;
  return key->len < 5 || key->len > 12 ? NULL : g_string_free (g_steal_pointer (&key), FALSE);
}

static const char *
find_land_of_key (const char *key)
{
  gsize number = (gsize)(key[0] - '0') * 10 + (gsize)(key[1] - '0');

  return number < G_N_ELEMENTS (lands) ? lands[number].land : NULL;
}

/* (nullable): what "Stadt", "Kreis", "kreisfreie Stadt", "Städteregion" are to the law */
static const char *
find_kind_of_classification (const char *classification)
{
  static const struct
  {
    const char *part;
    const char *kind;
  } parts[] = {
    { "kreisfrei", "gemeinde" },  { "kreisangehoerig", "gemeinde" },
    { "stadtkreis", "gemeinde" }, { "kreisstadt", "gemeinde" },
    { "kreis", "kreis" },         { "staedteregion", "kreis" },
    { "stadt", "gemeinde" },      { "gemeinde", "gemeinde" },
    { "markt", "gemeinde" },
  };
  g_autofree char *folded = ris_text_fold (classification == NULL ? "" : classification);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (folded, parts[i].part) != NULL)
      return parts[i].kind;
  return NULL;
}

/* keys of a Kreis have five digits, or zeros where a municipality has its number */
static const char *
find_kind (const char *key, const char *classification)
{
  const char *named = find_kind_of_classification (classification);

  if (key == NULL)
    return named;
  if (strlen (key) < 8)
    return named == NULL ? "kreis" : named;
  return named != NULL && g_str_has_suffix (key, "000") ? named : "gemeinde";
}

gboolean
ris_law_find_place (const RisBodyRow *body, RisLawPlace *place, GError **error)
{
  g_autofree char *key = body == NULL ? NULL : dup_key (body->ags);

  if (body == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND,
                   "In diesem Datenverzeichnis ist noch keine Gemeinde und kein Kreis erfasst.");
      return FALSE;
    }
  place->land = key == NULL ? NULL : find_land_of_key (key);
  if (place->land == NULL && body->state != NULL)
    place->land = ris_law_find_land (body->state);
  if (place->land == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND,
                   "Zu welchem Land „%s“ gehört, ist nicht erfasst: Der amtliche Gemeindeschlüssel "
                   "(ags) oder der Name des Landes (state) fehlt.",
                   body->name);
      return FALSE;
    }
  place->kind = find_kind (key, body->classification);
  if (place->kind != NULL)
    return TRUE;
  g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND,
               "Ob „%s“ eine Gemeinde oder ein Kreis ist, ist nicht erfasst: Der amtliche "
               "Gemeindeschlüssel (ags) oder die Bezeichnung (classification) fehlt.",
               body->name);
  return FALSE;
}

gboolean
ris_law_load_place (const char *data_directory, RisLawPlace *place, GError **error)
{
  g_autoptr (RisDb) db = ris_installation_open (data_directory, RIS_DB_READ_ONLY, error);
  g_autoptr (RisStatement) statement = db == NULL ? NULL : ris_db_query (db, "body/first", error);
  g_autoptr (RisBodyRow) body = NULL;
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  body = ris_statement_read_one (statement, &ris_body_row_type, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return ris_law_find_place (body, place, error);
}

RisRules *
ris_law_resolve (const RisRulebook *book, const RisBodyRow *body, const char *day, GError **error)
{
  RisLawPlace place;

  return ris_law_find_place (body, &place, error)
             ? ris_rulebook_resolve (book, place.land, place.kind, day, error)
             : NULL;
}

/* --- of an open council --- */

static RisRulebook *
load_without_problems (const char *data_directory, GError **error)
{
  g_autoptr (GPtrArray) problems
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_rule_problem_free);
  g_autoptr (RisRulebook) book = ris_law_load (data_directory, problems, error);

  if (book == NULL)
    return NULL;
  if (problems->len > 0)
    {
      const RisRuleProblem *problem = problems->pdata[0];

      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s:%u: %s", problem->file, problem->line,
                   problem->message);
      return NULL;
    }
  return g_steal_pointer (&book);
}

/* (transfer full): changes when a file of the folder `rules/` is replaced, added or removed */
static char *
dup_stamp (const char *data_directory)
{
  g_autofree char *folder = ris_installation_dup_path (data_directory, "rules");
  GStatBuf status;

  if (g_stat (folder, &status) != 0)
    return g_strdup ("");
  return g_strdup_printf ("%lld.%09ld", (long long)status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
}

void
ris_law_forget_rules (RisCouncil *council)
{
  g_clear_pointer (&council->rulebook, ris_rulebook_free);
}

RisRules *
ris_law_get_rules (RisCouncil *council, const char *day, GError **error)
{
  g_autofree char *stamp = dup_stamp (council->directory);

  if (g_strcmp0 (stamp, council->rules_stamp) != 0)
    ris_law_forget_rules (council);
  g_free (council->rules_stamp);
  council->rules_stamp = g_steal_pointer (&stamp);
  if (council->rulebook == NULL)
    council->rulebook = load_without_problems (council->directory, error);
  if (council->rulebook == NULL)
    return NULL;
  return ris_law_resolve (council->rulebook, council->body, day, error);
}
