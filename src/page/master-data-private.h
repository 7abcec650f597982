/* What the pages of the master data share: forms of records, lists, conflicts. */
#pragma once

#include "form-private.h"
#include "page-private.h"

#include "model/master-data.h"

#define RIS_MASTER_DATA_ROOT "/intern/stammdaten"

/* RisMasterDataForm: a form for records of @type: its fields are called like members */
typedef struct
{
  const RisRecordType *type;
  const RisFormField *fields;
  guint n_fields;
} RisMasterDataForm;

/* RIS_MASTER_DATA_FORM: the form with the fields of a static array */
#define RIS_MASTER_DATA_FORM(prefix, field_table)                                                  \
  {                                                                                                \
    &prefix##_type, field_table, G_N_ELEMENTS (field_table)                                        \
  }

/* RisMasterDataPlace: where a form stands: its name in the view, its address, its button */
typedef struct
{
  const char *name;
  const char *action;
  const char *submit;
} RisMasterDataPlace;

/* what was sent becomes the members of @record; a wrong day or number is a problem. Also its `modified`, if it has that */
void ris_master_data_form_read (const RisMasterDataForm *form, const RisRequest *request,
                                gpointer record, RisProblems *problems);

/* (transfer none): the form at @place of @view: with what was sent where there are @problems (nullable), else with @record
 * (nullable) */
RisView *ris_master_data_form_add (const RisMasterDataForm *form, RisView *view,
                                   const RisMasterDataPlace *place, const RisRequest *request,
                                   gconstpointer record, const RisProblems *problems);

/* adds an option with a number to the CHOICE called @name */
void ris_master_data_form_add_choice (RisView *form, const char *name, gint64 id,
                                      const char *label);

/* puts the list `conflict` into @view: what is stored where somebody else was faster; empty otherwise */
void ris_master_data_form_add_conflict (const RisMasterDataForm *form, RisView *view,
                                        gconstpointer stored, const RisProblems *problems);

/* (transfer full): a page below the master data; @parent and @parent_label (nullable) are the list it belongs to */
RisView *ris_master_data_form_new_page (const char *title, const char *parent,
                                        const char *parent_label) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full): the page; 422 where there are @problems (nullable), 409 where somebody else was faster */
RisResponse *ris_master_data_form_answer (RisRequest *request, const char *name, RisView *view,
                                          const RisProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

/* whether the page has nothing to say to what was typed: there is no problem, or an error that weighs more */
gboolean ris_master_data_form_has_failed (const RisProblems *problems, GError **error);

/* (transfer full): 303 to @path below the master data and the number @id (0: none) */
RisResponse *ris_master_data_form_redirect (const char *path, gint64 id) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer none): a row `url title note? state?` of the list `rows` */
RisView *ris_master_data_form_append_row (RisView *list, const char *path, gint64 id,
                                          const char *title);

/* (transfer full): "ab 01.11.2020 bis 31.10.2025"; %NULL without days */
char *ris_master_data_form_dup_period (const char *from, const char *until);

/* the id under @name in the form that came in; 0 where there is none */
gint64 ris_master_data_form_get_id (const RisRequest *request, const char *name);

/* the day that the query gives under `stand`, or today */
gboolean ris_master_data_form_read_day (RisCouncil *council, RisRequest *request, char **day,
                                        GError **error);
