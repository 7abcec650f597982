/* Forms of the desk: a table of fields becomes a view for the partial part/form, with what was typed and what is wrong.
 *
 *   static const RisFormField fields[] = { { "login", "Anmeldename", RIS_FORM_TEXT, NULL }, … };
 *   RisView *form = ris_form_add (view, "form", "/intern/zugaenge", "Zugang anlegen");
 *   ris_form_add_fields (form, fields, G_N_ELEMENTS (fields), &source);
 *
 * and in the template: {{#form}}{{>part/form}}{{/form}}
 */
#pragma once

#include "base/problems.h"
#include "http/request.h"
#include "view/view.h"

typedef enum
{
  RIS_FORM_TEXT,
  RIS_FORM_EMAIL,
  RIS_FORM_LOGIN,
  RIS_FORM_PASSWORD,
  RIS_FORM_NEW_PASSWORD,
  RIS_FORM_CODE,
  RIS_FORM_DAY,
  RIS_FORM_AREA,
  RIS_FORM_CHOICE,
  RIS_FORM_CHECK,
} RisFormKind;

/** RisFormField: one field; @hint (nullable) stands below the label. */
typedef struct
{
  const char *name;
  const char *label;
  RisFormKind kind;
  const char *hint;
} RisFormField;

/**
 * RisFormSource: where the values come from.
 * @request: (nullable): a form that came in: what was typed stands there again, except passwords
 * @type, @record: (nullable): else the member of this record that is called like the field
 * @problems: (nullable): what is wrong
 */
typedef struct
{
  const RisRequest *request;
  const RisRecordType *type;
  gconstpointer record;
  const RisProblems *problems;
} RisFormSource;

/** ris_form_add: (transfer none): an empty form called @name in @view, sent to @action; @name also begins the ids of fields. */
RisView *ris_form_add (RisView *view, const char *name, const char *action, const char *submit);

/** ris_form_add_fields: adds fields with their values and problems, and lists the problems on top of the form. */
void ris_form_add_fields (RisView *form, const RisFormField *fields, guint n_fields,
                          const RisFormSource *source);

/** ris_form_add_hidden: a value that goes with the form unseen. */
void ris_form_add_hidden (RisView *form, const char *name, const char *value);

/** ris_form_set_user: whose password the form is about: browsers and password managers keep it under @login. */
void ris_form_set_user (RisView *form, const char *login);

/** ris_form_add_choice: adds an option to the CHOICE called @name. */
void ris_form_add_choice (RisView *form, const char *name, const char *value, const char *label);

/** ris_form_read_day: the day under @name in the form that came in, as people write it; a wrong one is a problem.
 *  @day (out) (transfer full): ISO, or %NULL where the field is empty */
void ris_form_read_day (const RisRequest *request, const char *name, char **day,
                        RisProblems *problems);

/** ris_form_get: (transfer none): what was typed under @name, maybe nothing: never %NULL. */
const char *ris_form_get (const RisRequest *request, const char *name);

/** ris_form_dup: (transfer full) (nullable): the same without white space around it; %NULL where nothing is left. */
char *ris_form_dup (const RisRequest *request, const char *name) G_GNUC_WARN_UNUSED_RESULT;

/** ris_form_get_id: the id under @name; 0 where there is none. */
gint64 ris_form_get_id (const RisRequest *request, const char *name);
