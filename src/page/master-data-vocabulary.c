/* Vocabularies: all lists, one list, one entry. */
#include "page/master-data.h"

#include "council/master-data.h"
#include "master-data-private.h"

#include <string.h>

#define LISTS RIS_MASTER_DATA_ROOT "/listen"

static const RisFormField new_fields[] = {
  { "label", "Bezeichnung", RIS_FORM_TEXT, NULL },
  { "canonical", "Gilt dem Programm wie", RIS_FORM_CHOICE,
    "Danach rechnet und sortiert das Programm; das bleibt so." },
  { "valid_from", "Gilt ab (TT.MM.JJJJ)", RIS_FORM_DAY, NULL },
  { "valid_to", "Gilt bis (TT.MM.JJJJ)", RIS_FORM_DAY, "Danach steht er nicht mehr zur Wahl." },
};
static const RisMasterDataForm new_form = RIS_MASTER_DATA_FORM (ris_vocabulary_entry, new_fields);

static const RisFormField change_fields[] = {
  { "label", "Bezeichnung", RIS_FORM_TEXT, NULL },
  { "position", "Reihenfolge", RIS_FORM_TEXT, NULL },
  { "valid_from", "Gilt ab (TT.MM.JJJJ)", RIS_FORM_DAY, NULL },
  { "valid_to", "Gilt bis (TT.MM.JJJJ)", RIS_FORM_DAY, "Danach steht er nicht mehr zur Wahl." },
};
static const RisMasterDataForm change_form
    = RIS_MASTER_DATA_FORM (ris_vocabulary_entry, change_fields);
/* without the label, which belongs to the program */
static const RisMasterDataForm own_form
    = { &ris_vocabulary_entry_type, change_fields + 1, G_N_ELEMENTS (change_fields) - 1 };

static RisResponse *
lists_show (RisCouncil *council, RisRequest *request, GError **error)
{
  RisView *view = ris_master_data_form_new_page ("Listen", NULL, NULL);
  RisView *rows = ris_view_add_list (view, "lists");
  const char *list;

  for (guint i = 0; (list = ris_master_data_vocabulary_get_list (i)) != NULL; i++)
    {
      g_autofree char *url = g_strconcat (LISTS "/", list, NULL);
      RisView *row = ris_view_append_map (rows);

      ris_view_set_text (row, "url", url);
      ris_view_set_text (row, "title", ris_master_data_vocabulary_get_title (list));
    }
  return ris_response_new_page (request, "master-data/lists", view);
}

/* the usual label of each canonical value stands for it */
static void
add_meanings (RisView *form, const GPtrArray *entries)
{
  ris_form_add_choice (form, "canonical", "", "bitte wählen");
  for (guint i = 0; i < entries->len; i++)
    {
      const RisVocabularyEntry *entry = entries->pdata[i];
      gboolean is_first = TRUE;

      for (guint k = 0; k < i; k++)
        is_first = is_first
                   && strcmp (((const RisVocabularyEntry *)entries->pdata[k])->canonical,
                              entry->canonical)
                          != 0;
      if (is_first)
        ris_form_add_choice (form, "canonical", entry->canonical, entry->label);
    }
}

static RisResponse *
answer_list (RisCouncil *council, RisRequest *request, const RisProblems *problems, GError **error)
{
  const char *name = ris_request_get_parameter (request, "list");
  g_autofree char *path = g_strconcat (LISTS "/", name, NULL);
  const RisMasterDataPlace place = { "form", path, "Hinzufügen" };
  g_autoptr (GPtrArray) entries = ris_master_data_vocabulary_list (council, name, error);
  RisView *view, *list;

  if (entries == NULL)
    return NULL;
  view = ris_master_data_form_new_page (ris_master_data_vocabulary_get_title (name), LISTS,
                                        "Listen");
  ris_view_set_text (view, "heading", ris_master_data_vocabulary_get_title (name));
  ris_view_set_text (view, "empty", "Noch nichts.");
  ris_view_set_text (view, "form_title", "Neue Bezeichnung");
  list = ris_view_add_list (view, "rows");
  for (guint i = 0; i < entries->len; i++)
    {
      const RisVocabularyEntry *entry = entries->pdata[i];
      RisView *row = ris_master_data_form_append_row (list, path, entry->id, entry->label);
      g_autofree char *period
          = ris_master_data_form_dup_period (entry->valid_from, entry->valid_to);

      ris_view_set_text (row, "note", period);
      ris_view_set_text (row, "state", entry->id >= RIS_MASTER_DATA_OWN_ID ? "eigene" : NULL);
    }
  add_meanings (ris_master_data_form_add (&new_form, view, &place, request, NULL, problems),
                entries);
  return ris_master_data_form_answer (request, "master-data/list", view, problems);
}

static RisResponse *
list_show (RisCouncil *council, RisRequest *request, GError **error)
{
  return answer_list (council, request, NULL, error);
}

static RisResponse *
redirect_to_list (const RisRequest *request)
{
  g_autofree char *path
      = g_strconcat (LISTS "/", ris_request_get_parameter (request, "list"), NULL);

  return ris_master_data_form_redirect (path, 0);
}

static RisResponse *
list_add (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisVocabularyEntry) entry = ris_vocabulary_entry_new ();

  ris_master_data_form_read (&new_form, request, entry, problems);
  entry->list = g_strdup (ris_request_get_parameter (request, "list"));
  if (ris_master_data_vocabulary_save (council, entry, problems, error) != 0)
    return redirect_to_list (request);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_list (council, request, problems, error);
}

static RisResponse *
answer_entry (RisCouncil *council, RisRequest *request, gint64 id, const RisProblems *problems,
              GError **error)
{
  const char *list = ris_request_get_parameter (request, "list");
  g_autofree char *path = g_strconcat (LISTS "/", list, NULL);
  g_autofree char *action = g_strdup_printf ("%s/%" G_GINT64_FORMAT, path, id);
  g_autofree char *remove = g_strconcat (action, "/entfernen", NULL);
  const RisMasterDataPlace place = { "form", action, "Speichern" };
  g_autoptr (RisVocabularyEntry) entry = ris_master_data_vocabulary_get (council, list, id, error);
  RisView *view;

  if (entry == NULL)
    return NULL;
  view = ris_master_data_form_new_page (entry->label, path,
                                        ris_master_data_vocabulary_get_title (list));
  ris_view_set_text (view, "heading", entry->label);
  ris_master_data_form_add (id >= RIS_MASTER_DATA_OWN_ID ? &change_form : &own_form, view, &place,
                            request, entry, problems);
  if (id >= RIS_MASTER_DATA_OWN_ID)
    {
      ris_view_set_text (view, "remove_url", remove);
      ris_view_set_text (view, "remove_label", "Unbenutzte Bezeichnung entfernen");
    }
  else
    ris_view_set_text (view, "intro",
                       "Diese Bezeichnung gehört zum Programm. Wenn Sie sie nicht brauchen, geben "
                       "Sie ihren letzten Tag an.");
  return ris_master_data_form_answer (request, "master-data/edit", view, problems);
}

static RisResponse *
entry_show (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id;

  return ris_request_get_id (request, "id", &id, error)
             ? answer_entry (council, request, id, NULL, error)
             : NULL;
}

static RisResponse *
entry_change (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisVocabularyEntry) entry = ris_vocabulary_entry_new ();

  if (!ris_request_get_id (request, "id", &entry->id, error))
    return NULL;
  ris_master_data_form_read (&change_form, request, entry, problems);
  entry->list = g_strdup (ris_request_get_parameter (request, "list"));
  if (ris_master_data_vocabulary_save (council, entry, problems, error) != 0)
    return redirect_to_list (request);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_entry (council, request, entry->id, problems, error);
}

static RisResponse *
entry_remove (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error)
      || !ris_master_data_vocabulary_remove (council, ris_request_get_parameter (request, "list"),
                                             id, error))
    return NULL;
  return redirect_to_list (request);
}

const RisRoute ris_master_data_vocabulary_routes[] = {
  { "GET", "/intern/stammdaten/listen", lists_show, RIS_MAY_KEEP_MASTER_DATA },
  { "GET", "/intern/stammdaten/listen/:list", list_show, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/listen/:list", list_add, RIS_MAY_KEEP_MASTER_DATA },
  { "GET", "/intern/stammdaten/listen/:list/:id", entry_show, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/listen/:list/:id", entry_change, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/listen/:list/:id/entfernen", entry_remove,
    RIS_MAY_KEEP_MASTER_DATA },
  { 0 },
};
