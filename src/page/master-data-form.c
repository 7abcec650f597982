/* Forms of records. Fields of a form are called like the members of the record, so that reading, filling and comparing need no
 * code for each table.
 */
#include "master-data-private.h"

#include "base/date.h"

#include <string.h>

static const RisField *
find_member (const RisRecordType *type, const char *name)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (strcmp (type->fields[i].name, name) == 0)
      return &type->fields[i];
  return NULL;
}

/* --- reading --- */

static void
read_number (const RisField *member, const char *text, gpointer record, RisProblems *problems)
{
  gint64 number = member->kind == RIS_FIELD_INT ? RIS_UNKNOWN : 0;

  if (*text != '\0' && !g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &number, NULL))
    ris_problems_add (problems, member->name, "„%s“ ist keine Zahl.", text);
  ris_field_set_int (member, record, number);
}

static void
read_field (const RisFormField *field, const RisField *member, const RisRequest *request,
            gpointer record, RisProblems *problems)
{
  const char *value = ris_request_get_form (request, field->name);
  g_autofree char *text = g_strstrip (g_strdup (value != NULL ? value : ""));
  g_autofree char *day = NULL;

  if (field->kind == RIS_FORM_DAY)
    {
      ris_form_read_day (request, field->name, &day, problems);
      ris_field_set_text (member, record, day);
    }
  else if (member->kind == RIS_FIELD_TEXT)
    ris_field_set_text (member, record, text);
  else if (member->kind == RIS_FIELD_BOOL)
    ris_field_set_int (member, record, *text != '\0');
  else
    read_number (member, text, record, problems);
}

void
ris_master_data_form_read (const RisMasterDataForm *form, const RisRequest *request,
                           gpointer record, RisProblems *problems)
{
  const RisField *modified = find_member (form->type, "modified");
  const char *state = ris_request_get_form (request, "modified");

  for (guint i = 0; i < form->n_fields; i++)
    {
      const RisField *member = find_member (form->type, form->fields[i].name);

      if (member != NULL)
        read_field (&form->fields[i], member, request, record, problems);
    }
  if (modified != NULL)
    ris_field_set_text (modified, record, state);
}

/* --- showing --- */

/* (transfer full) (nullable): @day as people write it */
static char *
dup_german (const char *day)
{
  RisCivil civil = { 0 };

  if (day == NULL || !ris_date_is_day (day) || !ris_date_get_civil (day, &civil))
    return g_strdup (day);
  return g_strdup_printf ("%02d.%02d.%04d", civil.day, civil.month, civil.year);
}

/* (transfer full): @record with its days as people write them */
static gpointer
dup_shown (const RisMasterDataForm *form, gconstpointer record)
{
  gpointer shown = ris_record_copy (form->type, record);

  for (guint i = 0; i < form->n_fields; i++)
    {
      const RisField *member = find_member (form->type, form->fields[i].name);
      g_autofree char *text = NULL;

      if (form->fields[i].kind != RIS_FORM_DAY || member == NULL)
        continue;
      text = dup_german (ris_field_get_text (member, shown));
      ris_field_set_text (member, shown, text);
    }
  return shown;
}

RisView *
ris_master_data_form_add (const RisMasterDataForm *form, RisView *view,
                          const RisMasterDataPlace *place, const RisRequest *request,
                          gconstpointer record, const RisProblems *problems)
{
  gpointer shown = record != NULL ? dup_shown (form, record) : NULL;
  const RisFormSource source = { .request = problems != NULL ? request : NULL,
                                 .type = form->type,
                                 .record = shown,
                                 .problems = problems };
  const RisField *modified = find_member (form->type, "modified");
  RisView *made = ris_form_add (view, place->name, place->action, place->submit);

  ris_form_add_fields (made, form->fields, form->n_fields, &source);
  if (record != NULL && modified != NULL && ris_field_get_text (modified, record) != NULL)
    ris_form_add_hidden (made, "modified", ris_field_get_text (modified, record));
  ris_record_free (form->type, shown);
  return made;
}

void
ris_master_data_form_add_choice (RisView *form, const char *name, gint64 id, const char *label)
{
  g_autofree char *value = id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : g_strdup ("");

  ris_form_add_choice (form, name, value, label);
}

static void
append_stored (RisView *list, const RisFormField *field, const RisField *member,
               gconstpointer stored)
{
  RisView *row = ris_view_append_map (list);
  g_autofree char *text = NULL;

  if (member->kind == RIS_FIELD_TEXT)
    text = dup_german (ris_field_get_text (member, stored));
  else if (member->kind == RIS_FIELD_BOOL)
    text = g_strdup (ris_field_get_int (member, stored) != 0 ? "ja" : "nein");
  else if (!ris_field_is_nothing (member, stored))
    text = g_strdup_printf ("%" G_GINT64_FORMAT, ris_field_get_int (member, stored));
  ris_view_set_text (row, "label", field->label);
  ris_view_set_text (row, "value", text != NULL ? text : "(leer)");
}

void
ris_master_data_form_add_conflict (const RisMasterDataForm *form, RisView *view,
                                   gconstpointer stored, const RisProblems *problems)
{
  RisView *list = ris_view_add_list (view, "conflict");

  if (problems == NULL || ris_problems_get (problems, "modified") == NULL)
    return;
  for (guint i = 0; i < form->n_fields; i++)
    {
      const RisField *member = find_member (form->type, form->fields[i].name);

      if (member != NULL)
        append_stored (list, &form->fields[i], member, stored);
    }
}

/* --- pages --- */

RisView *
ris_master_data_form_new_page (const char *title, const char *parent, const char *parent_label)
{
  RisView *view = ris_page_new (title);
  RisView *breadcrumb = ris_page_add_breadcrumb (view);

  ris_page_append_crumb (breadcrumb, RIS_MASTER_DATA_ROOT, "Stammdaten");
  if (parent != NULL)
    ris_page_append_crumb (breadcrumb, parent, parent_label);
  ris_page_append_crumb (breadcrumb, NULL, title);
  return view;
}

RisResponse *
ris_master_data_form_answer (RisRequest *request, const char *name, RisView *view,
                             const RisProblems *problems)
{
  RisResponse *response = ris_response_new_page (request, name, view);
  gboolean is_conflict = problems != NULL && ris_problems_get (problems, "modified") != NULL;

  if (problems != NULL)
    ris_response_set_status (response, is_conflict ? 409 : 422);
  return response;
}

gboolean
ris_master_data_form_has_failed (const RisProblems *problems, GError **error)
{
  return ris_problems_is_empty (problems) || (error != NULL && *error != NULL);
}

RisResponse *
ris_master_data_form_redirect (const char *path, gint64 id)
{
  g_autofree char *url
      = id != 0 ? g_strdup_printf ("%s/%" G_GINT64_FORMAT, path, id) : g_strdup (path);

  return ris_response_new_redirect (303, url);
}

RisView *
ris_master_data_form_append_row (RisView *list, const char *path, gint64 id, const char *title)
{
  g_autofree char *url = g_strdup_printf ("%s/%" G_GINT64_FORMAT, path, id);
  RisView *row = ris_view_append_map (list);

  ris_view_set_text (row, "url", url);
  ris_view_set_text (row, "title", title);
  return row;
}

char *
ris_master_data_form_dup_period (const char *from, const char *until)
{
  g_autofree char *first = dup_german (from);
  g_autofree char *last = dup_german (until);

  if (first == NULL && last == NULL)
    return NULL;
  return g_strconcat (first != NULL ? "ab " : "", first != NULL ? first : "",
                      first != NULL && last != NULL ? " " : "", last != NULL ? "bis " : "", last,
                      NULL);
}

gint64
ris_master_data_form_get_id (const RisRequest *request, const char *name)
{
  const char *text = ris_request_get_form (request, name);
  gint64 id = 0;

  if (text != NULL)
    g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &id, NULL);
  return id;
}

gboolean
ris_master_data_form_read_day (RisCouncil *council, RisRequest *request, char **day, GError **error)
{
  if (!ris_page_read_day (request, "stand", day, error))
    return FALSE;
  if (*day == NULL)
    *day = ris_council_dup_today (council);
  return TRUE;
}
