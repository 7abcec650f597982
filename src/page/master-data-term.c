/* Legislative terms, and the way from one into the next. */
#include "page/master-data.h"

#include "council/master-data.h"
#include "master-data-private.h"

#define TERMS RIS_MASTER_DATA_ROOT "/wahlperioden"

static const RisFormField term_fields[] = {
  { "name", "Name", RIS_FORM_TEXT, "zum Beispiel Wahlperiode 2025–2030" },
  { "starts_on", "Erster Tag (TT.MM.JJJJ)", RIS_FORM_DAY, NULL },
  { "ends_on", "Letzter Tag (TT.MM.JJJJ)", RIS_FORM_DAY, "Leer: noch offen" },
};
static const RisMasterDataForm term_form = RIS_MASTER_DATA_FORM (ris_legislative_term, term_fields);

/* the next term has one question more */
static const RisFormField next_fields[] = {
  { "name", "Name", RIS_FORM_TEXT, "zum Beispiel Wahlperiode 2025–2030" },
  { "starts_on", "Erster Tag (TT.MM.JJJJ)", RIS_FORM_DAY,
    "Eine offene Wahlperiode davor endet am Tag zuvor." },
  { "ends_on", "Letzter Tag (TT.MM.JJJJ)", RIS_FORM_DAY, "Leer: noch offen" },
  { "ends_memberships",
    "Mitgliedschaften in Gremien und Fraktionen enden mit der alten Wahlperiode", RIS_FORM_CHECK,
    "Nichts verschwindet. Wer im Amt bleibt, lässt sich danach mit einem Klick übernehmen; "
    "Hauptverwaltungsbeamte haben eine eigene Amtszeit." },
};
static const RisMasterDataForm next_form = RIS_MASTER_DATA_FORM (ris_legislative_term, next_fields);

static RisResponse *
answer_list (RisCouncil *council, RisRequest *request, const RisProblems *problems, GError **error)
{
  const RisMasterDataPlace place = { "form", TERMS, "Wahlperiode beginnen" };
  g_autoptr (GPtrArray) terms = ris_master_data_term_list (council, error);
  RisView *view, *list;

  if (terms == NULL)
    return NULL;
  view = ris_master_data_form_new_page ("Wahlperioden", NULL, NULL);
  ris_view_set_text (view, "heading", "Wahlperioden");
  ris_view_set_text (view, "empty", "Noch keine Wahlperiode.");
  ris_view_set_text (view, "form_title",
                     terms->len > 0 ? "Nächste Wahlperiode" : "Erste Wahlperiode");
  list = ris_view_add_list (view, "rows");
  for (guint i = 0; i < terms->len; i++)
    {
      const RisLegislativeTerm *term = terms->pdata[i];
      g_autofree char *period = ris_master_data_form_dup_period (term->starts_on, term->ends_on);

      ris_view_set_text (ris_master_data_form_append_row (list, TERMS, term->id, term->name),
                         "note", period);
    }
  ris_master_data_form_add (&next_form, view, &place, request, NULL, problems);
  return ris_master_data_form_answer (request, "master-data/list", view, problems);
}

static RisResponse *
terms_list (RisCouncil *council, RisRequest *request, GError **error)
{
  return answer_list (council, request, NULL, error);
}

static RisResponse *
terms_begin (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisLegislativeTerm) term = ris_legislative_term_new ();
  gboolean ends = ris_request_get_form (request, "ends_memberships") != NULL;
  gint64 id;

  ris_master_data_form_read (&next_form, request, term, problems);
  id = ris_master_data_term_roll_over (council, term, ends, problems, error);
  if (id != 0)
    return ris_master_data_form_redirect (TERMS, id);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_list (council, request, problems, error);
}

static gboolean
add_carriable (RisCouncil *council, RisView *view, const RisLegislativeTerm *term, GError **error)
{
  g_autoptr (GPtrArray) organizations = ris_master_data_term_list_carriable (council, term, error);
  RisView *list = ris_view_add_list (view, "organizations");

  for (guint i = 0; organizations != NULL && i < organizations->len; i++)
    {
      const RisKeptOrganization *organization = organizations->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_int (map, "id", organization->id);
      ris_view_set_text (map, "name", organization->name);
      ris_view_set_int (map, "members", organization->members);
      ris_view_set_bool (map, "is_over", organization->ends_on != NULL);
      ris_view_set_bool (map, "is_carriable",
                         organization->members > 0 || organization->ends_on != NULL);
    }
  return organizations != NULL;
}

static RisResponse *
answer_term (RisCouncil *council, RisRequest *request, gint64 id, const RisProblems *problems,
             GError **error)
{
  g_autofree char *action = g_strdup_printf (TERMS "/%" G_GINT64_FORMAT, id);
  const RisMasterDataPlace place = { "form", action, "Speichern" };
  g_autoptr (RisLegislativeTerm) term = ris_master_data_term_get (council, id, error);
  g_autoptr (RisView) view = NULL;

  if (term == NULL)
    return NULL;
  view = ris_master_data_form_new_page (term->name, TERMS, "Wahlperioden");
  ris_view_set_int (view, "term_id", id);
  ris_view_set_text (view, "heading", term->name);
  ris_master_data_form_add_conflict (&term_form, view, term, problems);
  ris_master_data_form_add (&term_form, view, &place, request, term, problems);
  if (!add_carriable (council, view, term, error))
    return NULL;
  return ris_master_data_form_answer (request, "master-data/term", g_steal_pointer (&view),
                                      problems);
}

static RisResponse *
terms_show (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id;

  return ris_request_get_id (request, "id", &id, error)
             ? answer_term (council, request, id, NULL, error)
             : NULL;
}

static RisResponse *
terms_change (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisLegislativeTerm) term = ris_legislative_term_new ();

  if (!ris_request_get_id (request, "id", &term->id, error))
    return NULL;
  ris_master_data_form_read (&term_form, request, term, problems);
  if (ris_problems_is_empty (problems)
      && ris_master_data_term_save (council, term, problems, error) != 0)
    return ris_master_data_form_redirect (TERMS, term->id);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_term (council, request, term->id, problems, error);
}

static RisResponse *
terms_carry_over (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id, organization_id;

  if (!ris_request_get_id (request, "id", &id, error)
      || !ris_request_get_id (request, "organization", &organization_id, error)
      || !ris_master_data_term_carry_over (council, id, organization_id, error))
    return NULL;
  return ris_master_data_form_redirect (TERMS, id);
}

const RisRoute ris_master_data_term_routes[] = {
  { "GET", "/intern/stammdaten/wahlperioden", terms_list, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/wahlperioden", terms_begin, RIS_MAY_KEEP_MASTER_DATA },
  { "GET", "/intern/stammdaten/wahlperioden/:id", terms_show, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/wahlperioden/:id", terms_change, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/wahlperioden/:id/gremien/:organization/uebernehmen",
    terms_carry_over, RIS_MAY_KEEP_MASTER_DATA },
  { 0 },
};
