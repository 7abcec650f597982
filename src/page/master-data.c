/* The master data: what there is to keep, what a new installation still lacks, and the body itself. */
#include "page/master-data.h"

#include "council/law.h"
#include "council/master-data-people.h"
#include "master-data-private.h"

#define BODY RIS_MASTER_DATA_ROOT "/koerperschaft"

static const RisFormField body_fields[] = {
  { "name", "Name", RIS_FORM_TEXT, "zum Beispiel Stadt Musterstadt" },
  { "short_name", "Kurzname", RIS_FORM_TEXT, NULL },
  { "ags", "Amtlicher Gemeindeschlüssel", RIS_FORM_TEXT,
    "acht Ziffern; fünf für einen Kreis. Danach richtet sich das Recht." },
  { "state", "Land", RIS_FORM_TEXT, "Leer: nach dem Gemeindeschlüssel" },
  { "classification", "Bezeichnung", RIS_FORM_TEXT,
    "zum Beispiel Stadt, kreisfreie Stadt, Gemeinde, Kreis" },
  { "district", "Kreis", RIS_FORM_TEXT, NULL },
  { "website", "Internetseite", RIS_FORM_TEXT, NULL },
  { "remark", "Vermerk", RIS_FORM_AREA, "Wird nie veröffentlicht." },
};
static const RisMasterDataForm body_form = RIS_MASTER_DATA_FORM (ris_body, body_fields);

/* what a new town does, in the order in which one thing needs the other */
static const struct
{
  const char *path;
  const char *label;
  const char *note;
} areas[] = {
  { "/koerperschaft", "Körperschaft", "Name, Gemeindeschlüssel, Land" },
  { "/wahlperioden", "Wahlperioden", "Beginn, Ende, Übergang in die nächste" },
  { "/gremien", "Gremien, Fraktionen, Ämter",
    "Namen, gesetzliche Mitgliederzahl, Besetzung, Auflösung" },
  { "/personen", "Personen", "Namen, Kontakt, Fraktionswechsel" },
  { "/raeume", "Räume", "wo getagt wird" },
  { "/nummern", "Nummern", "wie Vorlagen nummeriert werden; Lücken" },
  { "/listen", "Listen", "Arten, Funktionen, Beschlussarten" },
  { "/regeln", "Regeln", "Fristen und Mehrheiten, die heute gelten; Geschäftsordnung" },
};

static RisResponse *
overview_show (RisCouncil *council, RisRequest *request, GError **error)
{
  GError *failure = NULL;
  g_autoptr (RisBody) body = ris_master_data_body_get (council, &failure);
  RisView *view, *list;

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  view = ris_page_new ("Stammdaten");
  ris_view_set_text (view, "body", body != NULL ? body->name : NULL);
  list = ris_view_add_list (view, "areas");
  for (gsize i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      g_autofree char *url = g_strconcat (RIS_MASTER_DATA_ROOT, areas[i].path, NULL);
      RisView *area = ris_view_append_map (list);

      ris_view_set_text (area, "url", url);
      ris_view_set_text (area, "label", areas[i].label);
      ris_view_set_text (area, "note", areas[i].note);
    }
  return ris_response_new_page (request, "master-data/index", view);
}

static RisResponse *
answer_body (RisCouncil *council, RisRequest *request, const RisProblems *problems, GError **error)
{
  const RisMasterDataPlace place = { "form", BODY, "Speichern" };
  GError *failure = NULL;
  g_autoptr (RisBody) body = ris_master_data_body_get (council, &failure);
  RisView *view;

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  view = ris_master_data_form_new_page ("Körperschaft", NULL, NULL);
  ris_view_set_text (view, "heading", "Körperschaft");
  ris_master_data_form_add_conflict (&body_form, view, body, problems);
  ris_master_data_form_add (&body_form, view, &place, request, body, problems);
  return ris_master_data_form_answer (request, "master-data/edit", view, problems);
}

static RisResponse *
body_show (RisCouncil *council, RisRequest *request, GError **error)
{
  return answer_body (council, request, NULL, error);
}

static RisResponse *
body_save (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisBody) body = ris_body_new ();
  GError *failure = NULL;
  g_autoptr (RisBody) stored = ris_master_data_body_get (council, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  ris_master_data_form_read (&body_form, request, body, problems);
  body->id = stored != NULL ? stored->id : 0;
  if (ris_master_data_body_save (council, body, problems, error))
    return ris_master_data_form_redirect (RIS_MASTER_DATA_ROOT, 0);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_body (council, request, problems, error);
}

const RisRoute ris_master_data_routes[] = {
  { "GET", "/intern/stammdaten", overview_show, RIS_MAY_KEEP_MASTER_DATA },
  { "GET", "/intern/stammdaten/koerperschaft", body_show, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/koerperschaft", body_save, RIS_MAY_KEEP_MASTER_DATA },
  { 0 },
};
