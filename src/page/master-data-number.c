/* Number schemes: what the next number looks like, and which are missing. */
#include "page/master-data.h"

#include "council/master-data-number.h"
#include "master-data-private.h"

#define NUMBERS RIS_MASTER_DATA_ROOT "/nummern"

static const RisFormField scheme_fields[] = {
  { "grammar", "So sieht eine Nummer aus", RIS_FORM_TEXT,
    "zum Beispiel {office}/{serial:3}/{year}: Amt, laufende Nummer mit drei Stellen, Jahr; "
    "{term:roman} ist die Wahlperiode in römischen Ziffern, [-{supplement}] eine Ergänzung" },
  { "scope", "Die Zählung beginnt neu für jedes", RIS_FORM_TEXT,
    "zum Beispiel {office}/{year}; leer: nie" },
  { "type_id", "Für", RIS_FORM_CHOICE, NULL },
  { "valid_from", "Gilt ab (TT.MM.JJJJ)", RIS_FORM_DAY, NULL },
  { "valid_to", "Gilt bis (TT.MM.JJJJ)", RIS_FORM_DAY, "Leer: noch offen" },
};
static const RisMasterDataForm scheme_form
    = RIS_MASTER_DATA_FORM (ris_number_scheme, scheme_fields);

static gboolean
add_types (RisCouncil *council, RisView *form, GError **error)
{
  g_autoptr (GPtrArray) types = ris_master_data_vocabulary_list (council, "paper-type", error);

  ris_master_data_form_add_choice (form, "type_id", 0, "alle Arten von Vorlagen");
  for (guint i = 0; types != NULL && i < types->len; i++)
    {
      const RisVocabularyEntry *type = types->pdata[i];

      ris_master_data_form_add_choice (form, "type_id", type->id, type->label);
    }
  return types != NULL;
}

/* (transfer full) (nullable): "Beispiel: 10/001/2024" */
static char *
dup_example (RisCouncil *council, const char *grammar)
{
  g_autofree char *today = ris_council_dup_today (council);
  g_autofree char *year = g_strndup (today, 4);
  g_autofree char *number = ris_master_data_number_dup_example (grammar, 1, year);

  return number != NULL ? g_strconcat ("Beispiel: ", number, NULL) : NULL;
}

static RisResponse *
answer_list (RisCouncil *council, RisRequest *request, const RisProblems *problems, GError **error)
{
  const RisMasterDataPlace place = { "form", NUMBERS, "Anlegen" };
  g_autoptr (GPtrArray) schemes = ris_master_data_number_list (council, error);
  g_autoptr (RisView) view = NULL;
  RisView *list;

  if (schemes == NULL)
    return NULL;
  view = ris_master_data_form_new_page ("Nummern", NULL, NULL);
  ris_view_set_text (view, "heading", "Nummern von Vorlagen");
  ris_view_set_text (view, "empty", "Noch ist nicht festgelegt, wie Vorlagen nummeriert werden.");
  ris_view_set_text (view, "form_title", "Neue Nummerierung");
  list = ris_view_add_list (view, "rows");
  for (guint i = 0; i < schemes->len; i++)
    {
      const RisNumberScheme *scheme = schemes->pdata[i];
      g_autofree char *example = dup_example (council, scheme->grammar);
      g_autofree char *period
          = ris_master_data_form_dup_period (scheme->valid_from, scheme->valid_to);
      RisView *row = ris_master_data_form_append_row (list, NUMBERS, scheme->id, scheme->grammar);

      ris_view_set_text (row, "note", example);
      ris_view_set_text (row, "state", period);
    }
  if (!add_types (council,
                  ris_master_data_form_add (&scheme_form, view, &place, request, NULL, problems),
                  error))
    return NULL;
  return ris_master_data_form_answer (request, "master-data/list", g_steal_pointer (&view),
                                      problems);
}

static RisResponse *
numbers_list (RisCouncil *council, RisRequest *request, GError **error)
{
  return answer_list (council, request, NULL, error);
}

static RisResponse *
numbers_create (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisNumberScheme) scheme = ris_number_scheme_new ();
  gint64 id;

  ris_master_data_form_read (&scheme_form, request, scheme, problems);
  id = ris_master_data_number_save (council, scheme, problems, error);
  if (id != 0)
    return ris_master_data_form_redirect (NUMBERS, id);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_list (council, request, problems, error);
}

static gboolean
add_gaps (RisCouncil *council, RisView *view, const RisNumberScheme *scheme, GError **error)
{
  g_autoptr (GPtrArray) gaps = ris_master_data_number_list_gaps (council, scheme, error);
  RisView *list = ris_view_add_list (view, "gaps");

  for (guint i = 0; gaps != NULL && i < gaps->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_master_data_gap_type, gaps->pdata[i]);
  return gaps != NULL;
}

static RisResponse *
answer_scheme (RisCouncil *council, RisRequest *request, gint64 id, const RisProblems *problems,
               GError **error)
{
  g_autofree char *action = g_strdup_printf (NUMBERS "/%" G_GINT64_FORMAT, id);
  const RisMasterDataPlace place = { "form", action, "Speichern" };
  g_autoptr (RisNumberScheme) scheme = ris_master_data_number_get (council, id, error);
  g_autofree char *example = NULL;
  g_autoptr (RisView) view = NULL;

  if (scheme == NULL)
    return NULL;
  example = dup_example (council, scheme->grammar);
  view = ris_master_data_form_new_page (scheme->grammar, NUMBERS, "Nummern");
  ris_view_set_text (view, "heading", scheme->grammar);
  ris_view_set_text (view, "example", example);
  if (!add_gaps (council, view, scheme, error)
      || !add_types (council,
                     ris_master_data_form_add (&scheme_form, view, &place, request, scheme,
                                               problems),
                     error))
    return NULL;
  return ris_master_data_form_answer (request, "master-data/number", g_steal_pointer (&view),
                                      problems);
}

static RisResponse *
numbers_show (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id;

  return ris_request_get_id (request, "id", &id, error)
             ? answer_scheme (council, request, id, NULL, error)
             : NULL;
}

static RisResponse *
numbers_change (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisNumberScheme) scheme = ris_number_scheme_new ();

  if (!ris_request_get_id (request, "id", &scheme->id, error))
    return NULL;
  ris_master_data_form_read (&scheme_form, request, scheme, problems);
  if (ris_master_data_number_save (council, scheme, problems, error) != 0)
    return ris_master_data_form_redirect (NUMBERS, scheme->id);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_scheme (council, request, scheme->id, problems, error);
}

const RisRoute ris_master_data_number_routes[] = {
  { "GET", "/intern/stammdaten/nummern", numbers_list, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/nummern", numbers_create, RIS_MAY_KEEP_MASTER_DATA },
  { "GET", "/intern/stammdaten/nummern/:id", numbers_show, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/nummern/:id", numbers_change, RIS_MAY_KEEP_MASTER_DATA },
  { 0 },
};
