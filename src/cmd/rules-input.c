/* Cases: named values from options and from a JSON file.
 *
 * Both go through the same table and the same checks, so what can be typed can be written into a file. Nothing is taken for
 * something else: an unknown name, a value of the wrong kind or a name given twice is refused. A file is read to its end
 * before that is said: whoever wrote it wants the whole list.
 */
#include "rules-value-private.h"

#include "base/json.h"
#include "base/record.h"

#include <string.h>

/* every case has these: whose law, and of which day */
static const RisCaseField place_fields[] = {
  { "land", RIS_CASE_TEXT, "Land: NW, RP, … or its name", NULL, NULL, FALSE },
  { "koerperschaft", RIS_CASE_WORD, "kind of body", "gemeinde kreis", NULL, FALSE },
  { "tag", RIS_CASE_DAY, "day whose law is asked for", NULL, NULL, FALSE },
  { 0 },
};

struct _RisCase
{
  const RisCaseField *fields; /* (unowned): static */
  gboolean is_part;           /* of another case: without the fields of every case */
  GHashTable *values;         /* (owned): name -> RisCaseValue */
};

static RisCase *
case_new (const RisCaseField *fields, gboolean is_part)
{
  RisCase *input = g_new0 (RisCase, 1);

  input->fields = fields;
  input->is_part = is_part;
  input->values
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)ris_cmd_value_free);
  return input;
}

RisCase *
ris_cmd_case_new (const RisCaseField *fields)
{
  return case_new (fields, FALSE);
}

void
ris_cmd_case_free (RisCase *input)
{
  if (input == NULL)
    return;
  g_hash_table_unref (input->values);
  g_free (input);
}

static const RisCaseField *
find_in (const RisCaseField *fields, const char *name)
{
  const RisCaseField *found = NULL;

  for (; found == NULL && fields != NULL && fields->name != NULL; fields++)
    if (fields->kind == RIS_CASE_INCLUDE)
      found = find_in (fields->fields, name);
    else if (strcmp (fields->name, name) == 0)
      found = fields;
  return found;
}

static const RisCaseField *
find_field (const RisCase *input, const char *name)
{
  const RisCaseField *field = find_in (input->fields, name);

  return field != NULL || input->is_part ? field : find_in (place_fields, name);
}

/* --- lists --- */

static GDestroyNotify
find_element_free (const RisCaseField *field)
{
  if (field->kind == RIS_CASE_OBJECTS)
    return (GDestroyNotify)ris_cmd_case_free;
  return field->kind == RIS_CASE_VOTES ? (GDestroyNotify)g_ptr_array_unref : g_free;
}

/* the array of a repeatable field, which is made by its first value */
static GPtrArray *
get_elements (RisCase *input, const RisCaseField *field)
{
  RisCaseValue *value = g_hash_table_lookup (input->values, field->name);

  if (value == NULL)
    {
      value = g_new0 (RisCaseValue, 1);
      value->list = g_ptr_array_new_with_free_func (find_element_free (field));
      g_hash_table_insert (input->values, (char *)field->name, value);
    }
  return value->list;
}

/* moves what one element of a repeatable field has into its array */
static void
add_element (RisCase *input, const RisCaseField *field, RisCaseValue *value)
{
  g_ptr_array_add (get_elements (input, field), field->kind == RIS_CASE_VOTES
                                                    ? (gpointer)g_steal_pointer (&value->list)
                                                    : (gpointer)g_steal_pointer (&value->text));
  ris_cmd_value_free (value);
}

/* --- options --- */

static gboolean
take_option (const char *option, const char *text, gpointer data, GError **error)
{
  RisCase *input = data;
  const RisCaseField *field = find_field (input, option + 2);
  g_autofree char *refusal = NULL;
  RisCaseValue *value;

  if (!field->is_list && g_hash_table_contains (input->values, field->name))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s is given twice", option);
      return FALSE;
    }
  value = g_new0 (RisCaseValue, 1);
  if (field->kind == RIS_CASE_FLAG)
    value->number = 1;
  else
    refusal = ris_cmd_value_read (field, text, value);
  if (refusal != NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s: %s", option, refusal);
      ris_cmd_value_free (value);
      return FALSE;
    }
  if (field->is_list)
    add_element (input, field, value);
  else
    g_hash_table_insert (input->values, (char *)field->name, value);
  return TRUE;
}

static const char *
get_argument_name (const RisCaseField *field)
{
  static const char *const names[] = {
    [RIS_CASE_FLAG] = NULL,    [RIS_CASE_YES_NO] = "ja|nein",   [RIS_CASE_COUNT] = "N",
    [RIS_CASE_MONEY] = "EURO", [RIS_CASE_TEXT] = "TEXT",        [RIS_CASE_WORD] = "WORD",
    [RIS_CASE_DAY] = "DAY",    [RIS_CASE_MOMENT] = "DAY[TIME]", [RIS_CASE_VOTES] = "NAME=N,…",
    [RIS_CASE_OBJECTS] = NULL, [RIS_CASE_INCLUDE] = NULL,
  };

  return names[field->kind];
}

static void
add_options (GOptionGroup *group, const RisCaseField *fields)
{
  for (; fields != NULL && fields->name != NULL; fields++)
    {
      const GOptionEntry rows[] = {
        { fields->name, 0, fields->kind == RIS_CASE_FLAG ? G_OPTION_FLAG_NO_ARG : 0,
          G_OPTION_ARG_CALLBACK, take_option, fields->help, get_argument_name (fields) },
        { NULL },
      };

      if (fields->kind == RIS_CASE_INCLUDE)
        add_options (group, fields->fields);
      else if (fields->kind != RIS_CASE_OBJECTS)
        g_option_group_add_entries (group, rows);
    }
}

GOptionGroup *
ris_cmd_case_new_group (RisCase *input)
{
  GOptionGroup *group = g_option_group_new (NULL, NULL, NULL, input, NULL);

  add_options (group, input->fields);
  add_options (group, place_fields);
  return group;
}

/* --- JSON --- */

typedef struct
{
  const char *name; /* of the file */
  GString *path;    /* (owned) */
  GString *problems;
} Reader;

static void read_object (Reader *reader, RisCase *input, const RisJson *object);

static void G_GNUC_PRINTF (3, 4)
    refuse (Reader *reader, const RisJson *place, const char *format, ...)
{
  va_list arguments;

  g_string_append_printf (reader->problems, "%s%s:%u:%u: ", reader->problems->len > 0 ? "\n" : "",
                          reader->name, place->line, place->column);
  if (reader->path->len > 0)
    g_string_append_printf (reader->problems, "%s: ", reader->path->str);
  va_start (arguments, format);
  g_string_append_vprintf (reader->problems, format, arguments);
  va_end (arguments);
}

static void
read_json_entry (Reader *reader, const RisJson *member, GPtrArray *votes)
{
  RisCaseVotes entry = { NULL, member->integer };

  for (guint i = 0; i < votes->len; i++)
    if (strcmp (((RisCaseVotes *)votes->pdata[i])->name, member->name) == 0)
      {
        refuse (reader, member, "%s is given twice", member->name);
        return;
      }
  if (member->kind != RIS_JSON_INTEGER || member->integer < 0
      || member->integer > RIS_CASE_MAX_NUMBER)
    refuse (reader, member, "%s must be a number from 0 to 1000000000", member->name);
  entry.name = g_strdup (member->name);
  g_ptr_array_add (votes, g_memdup2 (&entry, sizeof entry));
}

/* {"A": 14, "B": 11} */
static void
read_json_votes (Reader *reader, const RisJson *json, RisCaseValue *value)
{
  value->list = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_cmd_votes_free);
  if (json->kind != RIS_JSON_OBJECT || json->first == NULL)
    refuse (reader, json, "must be an object such as {\"A\": 14, \"B\": 11}");
  else
    for (const RisJson *member = json->first; member != NULL; member = member->next)
      read_json_entry (reader, member, value->list);
}

static void
read_json_value (Reader *reader, const RisCaseField *field, const RisJson *json,
                 RisCaseValue *value)
{
  g_autofree char *refusal = NULL;

  switch (field->kind)
    {
    case RIS_CASE_FLAG:
    case RIS_CASE_YES_NO:
      value->number = json->integer != 0;
      if (json->kind != RIS_JSON_BOOL)
        refuse (reader, json, "must be true or false");
      return;
    case RIS_CASE_COUNT:
      value->number = json->integer;
      if (json->kind != RIS_JSON_INTEGER || json->integer < 0
          || json->integer > RIS_CASE_MAX_NUMBER)
        refuse (reader, json, "must be a number from 0 to 1000000000");
      return;
    case RIS_CASE_VOTES:
      read_json_votes (reader, json, value);
      return;
    case RIS_CASE_MONEY:
    case RIS_CASE_TEXT:
    case RIS_CASE_WORD:
    case RIS_CASE_DAY:
    case RIS_CASE_MOMENT:
    case RIS_CASE_OBJECTS:
    case RIS_CASE_INCLUDE:
    default:
      if (json->kind != RIS_JSON_TEXT)
        refuse (reader, json, "must be a text");
      else if ((refusal = ris_cmd_value_read (field, json->text, value)) != NULL)
        refuse (reader, json, "%s", refusal);
    }
}

static void
read_element (Reader *reader, RisCase *input, const RisCaseField *field, const RisJson *json)
{
  if (field->kind == RIS_CASE_OBJECTS)
    {
      RisCase *part = case_new (field->fields, TRUE);

      g_ptr_array_add (get_elements (input, field), part);
      read_object (reader, part, json);
    }
  else
    {
      RisCaseValue *value = g_new0 (RisCaseValue, 1);

      read_json_value (reader, field, json, value);
      add_element (input, field, value);
    }
}

static void
read_list (Reader *reader, RisCase *input, const RisCaseField *field, const RisJson *json)
{
  gsize length = reader->path->len;
  guint index = 0;

  if (json->kind != RIS_JSON_LIST)
    {
      refuse (reader, json, "must be a list");
      return;
    }
  get_elements (input, field);
  for (const RisJson *element = json->first; element != NULL; element = element->next)
    {
      g_string_append_printf (reader->path, "[%u]", index++);
      read_element (reader, input, field, element);
      g_string_truncate (reader->path, length);
    }
}

static void
read_field (Reader *reader, RisCase *input, const RisCaseField *field, const RisJson *json)
{
  RisCaseValue *value;

  if (field->is_list || field->kind == RIS_CASE_OBJECTS)
    read_list (reader, input, field, json);
  else
    {
      value = g_new0 (RisCaseValue, 1);
      g_hash_table_insert (input->values, (char *)field->name, value);
      read_json_value (reader, field, json, value);
    }
  value = g_hash_table_lookup (input->values, field->name);
  if (value != NULL)
    value->is_from_file = TRUE;
}

static void
read_member (Reader *reader, RisCase *input, const RisJson *member)
{
  const RisCaseField *field = find_field (input, member->name);
  const RisCaseValue *value
      = field == NULL ? NULL : g_hash_table_lookup (input->values, field->name);

  if (field == NULL)
    refuse (reader, member, "there is no such member here");
  else if (value != NULL && value->is_from_file)
    refuse (reader, member, "is given twice");
  else if (value == NULL && member->kind != RIS_JSON_NULL)
    read_field (reader, input, field, member);
}

static void
read_object (Reader *reader, RisCase *input, const RisJson *object)
{
  gsize length = reader->path->len;

  if (object->kind != RIS_JSON_OBJECT)
    {
      refuse (reader, object, "must be an object");
      return;
    }
  for (const RisJson *member = object->first; member != NULL; member = member->next)
    {
      g_string_append_printf (reader->path, "%s%s", length == 0 ? "" : ".", member->name);
      read_member (reader, input, member);
      g_string_truncate (reader->path, length);
    }
}

gboolean
ris_cmd_case_read (RisCase *input, const char *name, const char *text, gsize length, GError **error)
{
  g_auto (RisJsonPlace) place = { 0 };
  g_autoptr (GError) failure = NULL;
  g_autoptr (RisJsonDocument) document = ris_json_parse (text, length, &place, &failure);
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (GString) problems = g_string_new (NULL);
  Reader reader = { name, path, problems };

  if (document == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s:%u:%u: %s%s%s", name, place.line,
                   place.column, place.path == NULL ? "" : place.path,
                   place.path == NULL || *place.path == '\0' ? "" : ": ", failure->message);
      return FALSE;
    }
  read_object (&reader, input, ris_json_get_root (document));
  if (problems->len == 0)
    return TRUE;
  g_set_error_literal (error, RIS_ERROR, RIS_ERROR_INVALID, problems->str);
  return FALSE;
}

/* --- asking --- */

static const RisCaseValue *
get_value (const RisCase *input, const char *name)
{
  g_assert (find_field (input, name) != NULL);
  return g_hash_table_lookup (input->values, name);
}

gboolean
ris_cmd_case_is_given (const RisCase *input, const char *name)
{
  return get_value (input, name) != NULL;
}

gint64
ris_cmd_case_get_number (const RisCase *input, const char *name)
{
  const RisCaseValue *value = get_value (input, name);

  return value == NULL ? RIS_UNKNOWN : value->number;
}

gboolean
ris_cmd_case_get_flag (const RisCase *input, const char *name)
{
  return ris_cmd_case_get_number (input, name) == 1;
}

const char *
ris_cmd_case_get_text (const RisCase *input, const char *name)
{
  const RisCaseValue *value = get_value (input, name);

  return value == NULL ? NULL : value->text;
}

const GPtrArray *
ris_cmd_case_get_list (const RisCase *input, const char *name)
{
  static const GPtrArray nothing = { NULL, 0 };
  const RisCaseValue *value = get_value (input, name);

  return value == NULL ? &nothing : value->list;
}
