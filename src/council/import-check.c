/* Checking a file against the format.
 *
 * First all ids are collected, so that references may point forward; then each value is compared with the table of
 * import-format.c. Nothing stops at the first problem: a clerk wants the whole list. Ids may also be those of earlier
 * imports; an object that is stored already may leave out what would otherwise be needed.
 */
#include "import-check-private.h"

#include "base/date.h"
#include "base/text.h"
#include "model/number.h"
#include "store/key-store.h"

#include <string.h>

static void check_object (RisImportChecker *checker, const RisImportObject *format,
                          const RisJson *object);

/* --- problems --- */

/* takes @reason */
static void
refuse_at (RisImportChecker *checker, const RisJson *place, const char *name, char *reason)
{
  g_autofree char *path
      = g_strconcat (checker->path->str, name == NULL || checker->path->len == 0 ? "" : ".",
                     name == NULL ? "" : name, NULL);

  ris_import_report_refuse (checker->report, checker->object->kind,
                            ris_import_remark_new (place->line, place->column, path, reason));
}

void
ris_import_check_refuse (RisImportChecker *checker, const RisJson *object, const char *name,
                         const char *format, ...)
{
  const RisJson *member = name == NULL ? NULL : ris_json_get (object, name);
  va_list arguments;

  va_start (arguments, format);
  refuse_at (checker, member == NULL ? object : member, name, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* --- ids --- */

char *
ris_import_check_dup_kind (const char *id)
{
  const char *slash = strchr (id, '/');

  return slash == NULL ? g_strdup ("") : g_strndup (id, (gsize)(slash - id));
}

gboolean
ris_import_check_is_stored (RisImportChecker *checker, const char *id)
{
  g_autofree char *kind = ris_import_check_dup_kind (id);

  if (checker->error != NULL)
    return FALSE;
  return ris_key_store_find (checker->db, RIS_IMPORT_SYSTEM, kind, id, &checker->error) != 0;
}

gboolean
ris_import_check_is_known (RisImportChecker *checker, const char *id)
{
  return g_hash_table_contains (checker->objects, id) || ris_import_check_is_stored (checker, id);
}

/* every object that has a good id, before anything is checked; doubled ones are refused later */
static void
collect_ids (RisImportChecker *checker, const RisImportObject *format, const RisJson *object,
             const char *meeting)
{
  const char *id = format->prefix == NULL ? NULL : ris_json_get_text (object, "id");

  if (id != NULL && !g_hash_table_contains (checker->objects, id))
    g_hash_table_insert (checker->objects, (char *)id, (gpointer)object);
  if (id != NULL && format == &ris_import_format_item && meeting != NULL)
    g_hash_table_insert (checker->meeting_of_item, (char *)id, (char *)meeting);
  if (format == &ris_import_format_meeting)
    meeting = id;
  if (object->kind != RIS_JSON_OBJECT)
    return;
  for (const RisJson *member = object->first; member != NULL; member = member->next)
    {
      const RisImportProperty *property = ris_import_format_find (format, member->name);

      if (property == NULL || property->type != RIS_IMPORT_OBJECT)
        continue;
      if (member->kind == RIS_JSON_OBJECT)
        collect_ids (checker, property->detail, member, meeting);
      else if (member->kind == RIS_JSON_LIST)
        for (const RisJson *element = member->first; element != NULL; element = element->next)
          collect_ids (checker, property->detail, element, meeting);
    }
}

/* --- texts --- */

static gboolean
is_month (const char *text)
{
  g_autofree char *day = g_strconcat (text, "-01", NULL);

  return ris_date_is_day (day);
}

static gboolean
is_instant (const char *text)
{
  g_autofree char *instant = ris_date_dup_instant (text);

  return instant != NULL;
}

/* (transfer full) (nullable): what is wrong with a tag: the words it may be */
static char *
dup_tag_problem (const RisImportProperty *property, const char *text)
{
  g_autoptr (GString) words = NULL;

  if (ris_import_format_get_tag (property, text) != NULL)
    return NULL;
  words = g_string_new (NULL);
  for (const RisImportTag *tag = property->detail; tag->word != NULL; tag++)
    g_string_append_printf (words, "%s%s", words->len == 0 ? "" : ", ", tag->word);
  return g_strdup_printf ("\"%.60s\" is none of: %s", text, words->str);
}

static char *
dup_label_problem (RisImportChecker *checker, const char *list, const char *label)
{
  RisLabel entry;

  if (checker->error != NULL
      || ris_key_store_find_label (checker->db, list, label, &entry, &checker->error))
    return NULL;
  return g_strdup_printf ("the vocabulary has no %s \"%.60s\"", list, label);
}

static char *
dup_link_problem (RisImportChecker *checker, const char *prefix, const char *id)
{
  if (!g_str_has_prefix (id, prefix))
    return g_strdup_printf ("\"%.60s\" does not open with \"%s\"", id, prefix);
  return ris_import_check_is_known (checker, id) ? NULL
                                                 : g_strdup_printf ("there is no %.100s", id);
}

static char *
dup_id_problem (RisImportChecker *checker, const RisJson *value)
{
  const RisJson *first = g_hash_table_lookup (checker->objects, value->text);
  const RisJson *first_id = ris_json_get (first, "id");

  if (!g_str_has_prefix (value->text, checker->object->prefix)
      || value->text[strlen (checker->object->prefix)] == '\0')
    return g_strdup_printf ("\"%.60s\" does not open with \"%s\"", value->text,
                            checker->object->prefix);
  if (first_id != value)
    return g_strdup_printf ("%.100s is doubled, see line %u", value->text,
                            first_id == NULL ? 0 : first_id->line);
  return NULL;
}

static char *
dup_grammar_problem (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisNumberGrammar) grammar = ris_number_grammar_new (text, &error);

  return grammar == NULL ? g_strdup (error->message) : NULL;
}

static char *
dup_length_problem (const char *text, gsize limit)
{
  gsize length = strlen (text);

  return length <= limit
             ? NULL
             : g_strdup_printf ("a text of %zu bytes is longer than %zu", length, limit);
}

/* (transfer full) (nullable): what is wrong with the text @value */
static char *
dup_text_problem (RisImportChecker *checker, const RisImportProperty *property,
                  const RisJson *value)
{
  const char *text = value->text;

  if (ris_text_is_blank (text))
    return g_strdup ("an empty text; leave it out or say null");
  switch (property->type)
    {
    case RIS_IMPORT_ID:
      return dup_id_problem (checker, value);
    case RIS_IMPORT_LONG_TEXT:
      return dup_length_problem (text, RIS_IMPORT_MAX_LONG_TEXT);
    case RIS_IMPORT_DAY:
      return ris_date_is_day (text) ? NULL
                                    : g_strdup_printf ("\"%.60s\" is no day YYYY-MM-DD", text);
    case RIS_IMPORT_MONTH:
      return is_month (text) ? NULL : g_strdup_printf ("\"%.60s\" is no month YYYY-MM", text);
    case RIS_IMPORT_INSTANT:
      return is_instant (text)
                 ? NULL
                 : g_strdup_printf ("\"%.60s\" is no time YYYY-MM-DDThh:mm:ss+hh:mm", text);
    case RIS_IMPORT_TAG:
      return dup_tag_problem (property, text);
    case RIS_IMPORT_LABEL:
      return dup_label_problem (checker, property->detail, text);
    case RIS_IMPORT_LINK:
      return dup_link_problem (checker, property->detail, text);
    case RIS_IMPORT_PARTY:
      return g_str_has_prefix (text, "org/") ? dup_link_problem (checker, "org/", text)
                                             : dup_length_problem (text, RIS_IMPORT_MAX_LINE);
    case RIS_IMPORT_GRAMMAR:
      return dup_grammar_problem (text);
    default:
      return dup_length_problem (text, RIS_IMPORT_MAX_LINE);
    }
}

/* --- values --- */

static const char *
get_type_name (const RisImportProperty *property)
{
  switch (property->type)
    {
    case RIS_IMPORT_NUMBER:
      return "a whole number from 0 to 2147483647";
    case RIS_IMPORT_FLAG:
      return "true or false";
    case RIS_IMPORT_OBJECT:
      return "an object";
    default:
      return "a text";
    }
}

static gboolean
has_type (const RisImportProperty *property, const RisJson *value)
{
  switch (property->type)
    {
    case RIS_IMPORT_NUMBER:
      return value->kind == RIS_JSON_INTEGER && value->integer >= 0 && value->integer <= G_MAXINT32;
    case RIS_IMPORT_FLAG:
      return value->kind == RIS_JSON_BOOL;
    case RIS_IMPORT_OBJECT:
      return value->kind == RIS_JSON_OBJECT
             || (value->kind == RIS_JSON_TEXT && (property->flags & RIS_IMPORT_OR_TEXT));
    default:
      return value->kind == RIS_JSON_TEXT;
    }
}

/* one value, not a list; checker->path names it */
static void
check_value (RisImportChecker *checker, const RisImportProperty *property, const RisJson *value)
{
  char *problem;

  if (!has_type (property, value))
    refuse_at (checker, value, NULL,
               g_strdup_printf ("%s is expected here", get_type_name (property)));
  else if (value->kind == RIS_JSON_OBJECT)
    check_object (checker, property->detail, value);
  else if (value->kind == RIS_JSON_TEXT)
    {
      problem = dup_text_problem (checker, property, value);
      if (problem != NULL)
        refuse_at (checker, value, NULL, problem);
    }
}

static void
check_list (RisImportChecker *checker, const RisImportProperty *property, const RisJson *list)
{
  gsize path_length = checker->path->len;
  guint i = 0;

  for (const RisJson *element = list->first; element != NULL; element = element->next)
    {
      g_string_append_printf (checker->path, "[%u]", i++);
      check_value (checker, property, element);
      g_string_truncate (checker->path, path_length);
    }
}

static void
check_member (RisImportChecker *checker, const RisImportProperty *property, const RisJson *member)
{
  gboolean is_text_for_list
      = member->kind == RIS_JSON_TEXT && (property->flags & RIS_IMPORT_OR_TEXT);

  if (member->kind == RIS_JSON_NULL)
    return;
  if (!(property->flags & RIS_IMPORT_LIST) || is_text_for_list)
    check_value (checker, property, member);
  else if (member->kind == RIS_JSON_LIST)
    check_list (checker, property, member);
  else
    refuse_at (checker, member, NULL, g_strdup ("a list is expected here"));
}

static void
check_members (RisImportChecker *checker, const RisJson *object)
{
  gsize path_length = checker->path->len;
  guint64 seen = 0;

  for (const RisJson *member = object->first; member != NULL; member = member->next)
    {
      const RisImportProperty *property = ris_import_format_find (checker->object, member->name);
      guint64 bit = property == NULL
                        ? 0
                        : G_GUINT64_CONSTANT (1) << (property - checker->object->properties);

      g_string_append_printf (checker->path, "%s%.100s", path_length == 0 ? "" : ".", member->name);
      if (property == NULL)
        refuse_at (checker, member, NULL, g_strdup ("unknown property"));
      else if (seen & bit)
        refuse_at (checker, member, NULL, g_strdup ("doubled property"));
      else
        check_member (checker, property, member);
      seen |= bit;
      g_string_truncate (checker->path, path_length);
    }
}

/* what has to be there; of an object that is stored only its id */
static void
check_needed (RisImportChecker *checker, const RisJson *object)
{
  const char *id = checker->object->prefix == NULL ? NULL : ris_json_get_text (object, "id");
  gboolean is_stored = id != NULL && ris_import_check_is_stored (checker, id);

  for (const RisImportProperty *property = checker->object->properties; property->name != NULL;
       property++)
    {
      const RisJson *member = ris_json_get (object, property->name);

      if (!(property->flags & RIS_IMPORT_NEEDED) || (member == NULL && is_stored))
        continue;
      if (member == NULL || member->kind == RIS_JSON_NULL)
        ris_import_check_refuse (checker, object, property->name, "is missing");
      else if (member->kind == RIS_JSON_LIST && member->first == NULL)
        ris_import_check_refuse (checker, object, property->name, "is empty");
    }
}

static void
check_object (RisImportChecker *checker, const RisImportObject *format, const RisJson *object)
{
  const RisImportObject *outer = checker->object;
  guint n_problems = checker->report->n_problems;

  checker->object = format;
  if (format->kind != RIS_IMPORT_NOT_COUNTED)
    checker->report->counts[format->kind].read++;
  check_members (checker, object);
  check_needed (checker, object);
  if (format->check != NULL && n_problems == checker->report->n_problems)
    format->check (checker, object);
  checker->object = outer;
}

gboolean
ris_import_check_file (RisDb *db, const RisJson *root, RisImportReport *report, GError **error)
{
  g_autoptr (GHashTable) objects = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) meeting_of_item = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) path = g_string_new (NULL);
  RisImportChecker checker
      = { db, report, objects, meeting_of_item, path, &ris_import_format_file, NULL };

  if (root->kind != RIS_JSON_OBJECT)
    refuse_at (&checker, root, NULL, g_strdup ("an object is expected here"));
  else
    {
      collect_ids (&checker, &ris_import_format_file, root, NULL);
      check_object (&checker, &ris_import_format_file, root);
    }
  if (checker.error == NULL)
    return TRUE;
  g_propagate_error (error, checker.error);
  return FALSE;
}
