/* Forms of the desk.
 *
 * A value is taken from the request that was refused, else from the record that is edited. A field with a problem says so
 * beside itself and on top of the form, where the list of problems links to the fields (WCAG 2.2, 3.3.1 and 3.3.3).
 */
#include "form-private.h"

#include "base/date.h"
#include "base/text.h"

#include <string.h>

typedef struct
{
  const char *type;         /* of the input; %NULL: no input element */
  const char *autocomplete; /* (nullable) */
  const char *input_mode;   /* (nullable) */
} Kind;

static const Kind kinds[] = {
  [RIS_FORM_TEXT] = { "text", "off", NULL },
  [RIS_FORM_EMAIL] = { "email", "email", NULL },
  [RIS_FORM_LOGIN] = { "text", "username", NULL },
  [RIS_FORM_PASSWORD] = { "password", "current-password", NULL },
  [RIS_FORM_NEW_PASSWORD] = { "password", "new-password", NULL },
  [RIS_FORM_CODE] = { "text", "one-time-code", "numeric" },
  [RIS_FORM_DAY] = { "text", "off", "numeric" },
  [RIS_FORM_AREA] = { NULL, NULL, NULL },
  [RIS_FORM_CHOICE] = { NULL, NULL, NULL },
  [RIS_FORM_CHECK] = { NULL, NULL, NULL },
};

RisView *
ris_form_add (RisView *view, const char *name, const char *action, const char *submit)
{
  RisView *form = ris_view_add_map (view, name);

  ris_view_set_text (form, "form_name", name);
  ris_view_set_text (form, "action", action);
  ris_view_set_text (form, "submit", submit);
  ris_view_add_list (form, "problems");
  ris_view_add_list (form, "hidden");
  ris_view_add_list (form, "fields");
  return form;
}

static const RisField *
find_member (const RisFormSource *source, const char *name)
{
  return source->type != NULL && source->record != NULL ? ris_record_find_field (source->type, name)
                                                        : NULL;
}

static gboolean
is_secret (RisFormKind kind)
{
  return kind == RIS_FORM_PASSWORD || kind == RIS_FORM_NEW_PASSWORD || kind == RIS_FORM_CODE;
}

/* as people write days, and as the label says */
static char *
dup_text (const RisFormField *field, const char *text)
{
  RisCivil civil;

  if (field->kind == RIS_FORM_DAY && ris_date_get_civil (text, &civil))
    return g_strdup_printf ("%02d.%02d.%d", civil.day, civil.month, civil.year);
  return g_strdup (text);
}

static char *
dup_value (const RisFormField *field, const RisFormSource *source)
{
  const RisField *member = find_member (source, field->name);

  if (is_secret (field->kind))
    return NULL;
  if (source->request != NULL)
    return g_strdup (ris_request_get_form (source->request, field->name));
  if (member == NULL || ris_field_is_nothing (member, source->record))
    return NULL;
  if (member->kind == RIS_FIELD_TEXT)
    return dup_text (field, ris_field_get_text (member, source->record));
  if (member->kind == RIS_FIELD_BOOL && ris_field_get_int (member, source->record) == 0)
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT, ris_field_get_int (member, source->record));
}

static void
add_kind (RisView *map, RisFormKind kind)
{
  ris_view_set_text (map, "type", kinds[kind].type);
  ris_view_set_text (map, "autocomplete", kinds[kind].autocomplete);
  ris_view_set_text (map, "input_mode", kinds[kind].input_mode);
  ris_view_set_bool (map, "is_area", kind == RIS_FORM_AREA);
  ris_view_set_bool (map, "is_choice", kind == RIS_FORM_CHOICE);
  ris_view_set_bool (map, "is_check", kind == RIS_FORM_CHECK);
  if (kind == RIS_FORM_CHOICE)
    ris_view_add_list (map, "choices");
}

static void
add_field (RisView *form, const RisFormField *field, const RisFormSource *source)
{
  RisView *map = ris_view_append_map ((RisView *)ris_view_get (form, "fields"));
  const char *form_name = ris_view_get_text (ris_view_get (form, "form_name"));
  const char *problem
      = source->problems != NULL ? ris_problems_get (source->problems, field->name) : NULL;
  g_autofree char *id = g_strconcat (form_name, "-", field->name, NULL);
  g_autofree char *value = dup_value (field, source);

  ris_view_set_text (map, "id", id);
  ris_view_set_text (map, "name", field->name);
  ris_view_set_text (map, "label", field->label);
  ris_view_set_text (map, "hint", field->hint);
  ris_view_set_text (map, "value", value);
  ris_view_set_text (map, "problem", problem);
  add_kind (map, field->kind);
  if (problem != NULL)
    {
      RisView *entry = ris_view_append_map ((RisView *)ris_view_get (form, "problems"));

      ris_view_set_text (entry, "id", id);
      ris_view_set_text (entry, "label", field->label);
      ris_view_set_text (entry, "problem", problem);
    }
}

void
ris_form_add_fields (RisView *form, const RisFormField *fields, guint n_fields,
                     const RisFormSource *source)
{
  for (guint i = 0; i < n_fields; i++)
    add_field (form, &fields[i], source);
}

void
ris_form_add_hidden (RisView *form, const char *name, const char *value)
{
  RisView *map = ris_view_append_map ((RisView *)ris_view_get (form, "hidden"));

  ris_view_set_text (map, "name", name);
  ris_view_set_text (map, "value", value);
}

void
ris_form_set_user (RisView *form, const char *login)
{
  ris_view_set_text (form, "user", login);
}

void
ris_form_add_choice (RisView *form, const char *name, const char *value, const char *label)
{
  for (const RisView *field = ris_view_get_first (ris_view_get (form, "fields")); field != NULL;
       field = ris_view_get_next (field))
    if (strcmp (ris_view_get_text (ris_view_get (field, "name")), name) == 0)
      {
        const RisView *chosen = ris_view_get (field, "value");
        RisView *choice = ris_view_append_map ((RisView *)ris_view_get (field, "choices"));

        ris_view_set_text (choice, "choice_value", value);
        ris_view_set_text (choice, "choice_label", label);
        ris_view_set_bool (choice, "is_chosen",
                           chosen != NULL && strcmp (ris_view_get_text (chosen), value) == 0);
      }
}

void
ris_form_read_day (const RisRequest *request, const char *name, char **day, RisProblems *problems)
{
  const char *text = ris_request_get_form (request, name);

  *day = text != NULL && *text != '\0' ? ris_date_dup_day (text) : NULL;
  if (*day == NULL && text != NULL && *text != '\0')
    ris_problems_add (problems, name, "„%s“ ist kein Tag; gemeint ist zum Beispiel 07.06.2022.",
                      text);
}

const char *
ris_form_get (const RisRequest *request, const char *name)
{
  const char *typed = ris_request_get_form (request, name);

  return typed != NULL ? typed : "";
}

char *
ris_form_dup (const RisRequest *request, const char *name)
{
  const char *typed = ris_request_get_form (request, name);

  return ris_text_is_blank (typed) ? NULL : g_strstrip (g_strdup (typed));
}

gint64
ris_form_get_id (const RisRequest *request, const char *name)
{
  gint64 id = 0;

  return g_ascii_string_to_signed (ris_form_get (request, name), 10, 1, G_MAXINT64, &id, NULL) ? id
                                                                                               : 0;
}
