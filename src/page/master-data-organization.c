/* Committees, factions and offices: one page each with members, names, sizes and the end. */
#include "page/master-data.h"

#include "council/master-data-people.h"
#include "master-data-private.h"

#include <string.h>

#define ORGANIZATIONS RIS_MASTER_DATA_ROOT "/gremien"

static const RisFormField organization_fields[] = {
  { "name", "Name", RIS_FORM_TEXT,
    "Ein anderer Name hier berichtigt nur Schreibfehler; für neue Namen gibt es „Umbenennen“." },
  { "short_name", "Kurzname", RIS_FORM_TEXT, NULL },
  { "kind_id", "Art", RIS_FORM_CHOICE, NULL },
  { "classification", "Genauer", RIS_FORM_TEXT, "zum Beispiel Pflichtausschuss, Beirat" },
  { "starts_on", "Besteht ab (TT.MM.JJJJ)", RIS_FORM_DAY, NULL },
  { "ends_on", "Besteht bis (TT.MM.JJJJ)", RIS_FORM_DAY, NULL },
  { "is_public", "Im öffentlichen Bereich zeigen", RIS_FORM_CHECK, NULL },
  { "remark", "Vermerk", RIS_FORM_AREA, "Wird nie veröffentlicht." },
};
static const RisMasterDataForm organization_form
    = RIS_MASTER_DATA_FORM (ris_organization, organization_fields);

static const RisFormField name_fields[] = {
  { "name", "Neuer Name", RIS_FORM_TEXT, NULL },
  { "short_name", "Neuer Kurzname", RIS_FORM_TEXT, NULL },
  { "valid_from", "Gilt ab (TT.MM.JJJJ)", RIS_FORM_DAY, "Leer: ab heute" },
};
static const RisMasterDataForm name_form
    = RIS_MASTER_DATA_FORM (ris_organization_name, name_fields);

static const RisFormField size_fields[] = {
  { "members", "Gesetzliche Mitgliederzahl", RIS_FORM_TEXT, NULL },
  { "valid_from", "Gilt ab (TT.MM.JJJJ)", RIS_FORM_DAY,
    "Eine offene Zeit davor endet am Tag zuvor." },
  { "valid_to", "Gilt bis (TT.MM.JJJJ)", RIS_FORM_DAY, "Leer: noch offen" },
};
static const RisMasterDataForm size_form
    = RIS_MASTER_DATA_FORM (ris_organization_size, size_fields);

/* the end has one question more than the record */
static const RisFormField end_fields[] = {
  { "ends_on", "Letzter Tag (TT.MM.JJJJ)", RIS_FORM_DAY, NULL },
  { "successor_id", "Nachfolger", RIS_FORM_CHOICE, NULL },
  { "ends_memberships", "Mitgliedschaften enden an diesem Tag", RIS_FORM_CHECK, NULL },
};
static const RisMasterDataForm end_form = RIS_MASTER_DATA_FORM (ris_organization, end_fields);

/* the form of the page that came back; @problems is that of the form @name */
typedef struct
{
  const char *name;
  const RisProblems *problems;
} Outcome;

static const RisProblems *
get_problems (const Outcome *outcome, const char *name)
{
  return outcome != NULL && strcmp (outcome->name, name) == 0 ? outcome->problems : NULL;
}

/* entries that are still in use */
static gboolean
add_kinds (RisCouncil *council, RisView *form, GError **error)
{
  g_autoptr (GPtrArray) kinds
      = ris_master_data_vocabulary_list (council, "organization-kind", error);
  g_autofree char *today = ris_council_dup_today (council);

  for (guint i = 0; kinds != NULL && i < kinds->len; i++)
    {
      const RisVocabularyEntry *kind = kinds->pdata[i];

      if (kind->valid_to == NULL || strcmp (kind->valid_to, today) >= 0)
        ris_master_data_form_add_choice (form, "kind_id", kind->id, kind->label);
    }
  return kinds != NULL;
}

/* --- all --- */

static void
append_organization (RisView *list, const RisKeptOrganization *organization)
{
  RisView *row
      = ris_master_data_form_append_row (list, ORGANIZATIONS, organization->id, organization->name);
  g_autofree char *period
      = ris_master_data_form_dup_period (organization->starts_on, organization->ends_on);
  g_autofree char *note
      = g_strdup_printf ("%" G_GINT64_FORMAT " Mitglieder%s%s", organization->members,
                         period != NULL ? ", " : "", period != NULL ? period : "");

  ris_view_set_text (row, "group", organization->kind);
  ris_view_set_text (row, "note", note);
  ris_view_set_text (row, "state", organization->is_public ? NULL : "nicht öffentlich");
}

static RisResponse *
answer_list (RisCouncil *council, RisRequest *request, const RisProblems *problems, GError **error)
{
  const RisMasterDataPlace place = { "form", ORGANIZATIONS, "Gremium anlegen" };
  g_autoptr (GPtrArray) organizations = NULL;
  g_autoptr (RisView) view = NULL;
  g_autofree char *day = NULL;
  RisView *list;

  if (!ris_master_data_form_read_day (council, request, &day, error))
    return NULL;
  organizations = ris_master_data_organization_list (council, day, error);
  if (organizations == NULL)
    return NULL;
  view = ris_master_data_form_new_page ("Gremien, Fraktionen, Ämter", NULL, NULL);
  ris_view_set_text (view, "heading", "Gremien, Fraktionen, Ämter");
  ris_view_set_text (view, "day", day);
  ris_view_set_text (view, "day_action", ORGANIZATIONS);
  ris_view_set_text (view, "empty", "Noch kein Gremium.");
  ris_view_set_text (view, "form_title", "Neues Gremium");
  list = ris_view_add_list (view, "rows");
  for (guint i = 0; i < organizations->len; i++)
    append_organization (list, organizations->pdata[i]);
  if (!add_kinds (council,
                  ris_master_data_form_add (&organization_form, view, &place, request, NULL,
                                            problems),
                  error))
    return NULL;
  return ris_master_data_form_answer (request, "master-data/list", g_steal_pointer (&view),
                                      problems);
}

static RisResponse *
organizations_list (RisCouncil *council, RisRequest *request, GError **error)
{
  return answer_list (council, request, NULL, error);
}

static RisResponse *
organizations_create (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisOrganization) organization = ris_organization_new ();
  gint64 id;

  ris_master_data_form_read (&organization_form, request, organization, problems);
  id = ris_master_data_organization_save (council, organization, problems, error);
  if (id != 0)
    return ris_master_data_form_redirect (ORGANIZATIONS, id);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_list (council, request, problems, error);
}

/* --- one --- */

static gboolean
add_members (RisCouncil *council, RisView *view, gint64 id, const char *day, GError **error)
{
  g_autoptr (GPtrArray) members = ris_master_data_membership_list (council, id, day, error);
  RisView *list = ris_view_add_list (view, "members");

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const RisKeptMembership *member = members->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_record (map, &ris_kept_membership_type, member);
      ris_view_set_bool (map, "is_advisory", member->has_vote == 0);
    }
  return members != NULL;
}

static gboolean
add_history (RisCouncil *council, RisView *view, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) names = ris_master_data_organization_list_names (council, id, error);
  g_autoptr (GPtrArray) sizes
      = names != NULL ? ris_master_data_organization_list_sizes (council, id, error) : NULL;
  RisView *list = ris_view_add_list (view, "names");

  if (sizes == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_organization_name_type, names->pdata[i]);
  list = ris_view_add_list (view, "sizes");
  for (guint i = 0; i < sizes->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_organization_size_type, sizes->pdata[i]);
  return TRUE;
}

static gboolean
add_successors (RisCouncil *council, RisView *form, gint64 id, GError **error)
{
  g_autofree char *today = ris_council_dup_today (council);
  g_autoptr (GPtrArray) organizations = ris_master_data_organization_list (council, today, error);

  ris_master_data_form_add_choice (form, "successor_id", 0, "keiner");
  for (guint i = 0; organizations != NULL && i < organizations->len; i++)
    {
      const RisKeptOrganization *organization = organizations->pdata[i];

      if (organization->id != id)
        ris_master_data_form_add_choice (form, "successor_id", organization->id,
                                         organization->name);
    }
  return organizations != NULL;
}

/* the four forms of the page */
static gboolean
add_forms (RisCouncil *council, RisView *view, const RisRequest *request,
           const RisOrganization *organization, const Outcome *outcome, GError **error)
{
  g_autofree char *action = g_strdup_printf (ORGANIZATIONS "/%" G_GINT64_FORMAT, organization->id);
  g_autofree char *rename = g_strconcat (action, "/umbenennen", NULL);
  g_autofree char *size = g_strconcat (action, "/mitgliederzahl", NULL);
  g_autofree char *end = g_strconcat (action, "/aufloesen", NULL);
  const RisMasterDataPlace places[] = { { "form", action, "Speichern" },
                                        { "rename_form", rename, "Umbenennen" },
                                        { "size_form", size, "Mitgliederzahl festhalten" },
                                        { "end_form", end, "Auflösen" } };
  RisView *form;

  ris_master_data_form_add_conflict (&organization_form, view, organization,
                                     get_problems (outcome, "form"));
  form = ris_master_data_form_add (&organization_form, view, &places[0], request, organization,
                                   get_problems (outcome, "form"));
  if (!add_kinds (council, form, error))
    return FALSE;
  ris_master_data_form_add (&name_form, view, &places[1], request, NULL,
                            get_problems (outcome, "rename_form"));
  ris_master_data_form_add (&size_form, view, &places[2], request, NULL,
                            get_problems (outcome, "size_form"));
  form = ris_master_data_form_add (&end_form, view, &places[3], request, NULL,
                                   get_problems (outcome, "end_form"));
  return add_successors (council, form, organization->id, error);
}

static RisResponse *
answer_organization (RisCouncil *council, RisRequest *request, gint64 id, const Outcome *outcome,
                     GError **error)
{
  g_autoptr (RisOrganization) organization = NULL;
  g_autoptr (RisView) view = NULL;
  g_autofree char *day = NULL;

  if (!ris_master_data_form_read_day (council, request, &day, error))
    return NULL;
  organization = ris_master_data_organization_get (council, id, error);
  if (organization == NULL)
    return NULL;
  view = ris_master_data_form_new_page (organization->name, ORGANIZATIONS, "Gremien");
  ris_view_set_int (view, "organization_id", id);
  ris_view_set_text (view, "heading", organization->name);
  ris_view_set_bool (view, "is_public", organization->is_public);
  ris_view_set_text (view, "day", day);
  if (!add_members (council, view, id, day, error) || !add_history (council, view, id, error)
      || !add_forms (council, view, request, organization, outcome, error))
    return NULL;
  return ris_master_data_form_answer (request, "master-data/organization", g_steal_pointer (&view),
                                      outcome != NULL ? outcome->problems : NULL);
}

static RisResponse *
organizations_show (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id;

  return ris_request_get_id (request, "id", &id, error)
             ? answer_organization (council, request, id, NULL, error)
             : NULL;
}

/* back to the page where all went well, else the form called @name again */
static RisResponse *
finish (RisCouncil *council, RisRequest *request, gint64 id, const Outcome *outcome,
        gboolean is_done, GError **error)
{
  if (is_done)
    return ris_master_data_form_redirect (ORGANIZATIONS, id);
  return ris_problems_is_empty (outcome->problems)
             ? NULL
             : answer_organization (council, request, id, outcome, error);
}

static RisResponse *
organizations_change (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisOrganization) organization = ris_organization_new ();
  const Outcome outcome = { "form", problems };
  gboolean is_done;

  if (!ris_request_get_id (request, "id", &organization->id, error))
    return NULL;
  ris_master_data_form_read (&organization_form, request, organization, problems);
  is_done = ris_master_data_organization_save (council, organization, problems, error) != 0;
  return finish (council, request, organization->id, &outcome, is_done, error);
}

static RisResponse *
organizations_rename (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisOrganizationName) name = ris_organization_name_new ();
  const Outcome outcome = { "rename_form", problems };
  gboolean is_done;

  if (!ris_request_get_id (request, "id", &name->organization_id, error))
    return NULL;
  ris_master_data_form_read (&name_form, request, name, problems);
  is_done = ris_master_data_organization_rename (council, name, problems, error);
  return finish (council, request, name->organization_id, &outcome, is_done, error);
}

static RisResponse *
organizations_add_size (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisOrganizationSize) size = ris_organization_size_new ();
  const Outcome outcome = { "size_form", problems };
  gboolean is_done;

  if (!ris_request_get_id (request, "id", &size->organization_id, error))
    return NULL;
  ris_master_data_form_read (&size_form, request, size, problems);
  is_done = ris_master_data_organization_add_size (council, size, problems, error);
  return finish (council, request, size->organization_id, &outcome, is_done, error);
}

static RisResponse *
organizations_remove_size (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id, size_id;

  if (!ris_request_get_id (request, "id", &id, error)
      || !ris_request_get_id (request, "size", &size_id, error)
      || !ris_master_data_organization_remove_size (council, id, size_id, error))
    return NULL;
  return ris_master_data_form_redirect (ORGANIZATIONS, id);
}

static RisResponse *
organizations_dissolve (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const Outcome outcome = { "end_form", problems };
  g_autofree char *day = NULL;
  RisDissolution dissolution = { 0 };
  gboolean is_done;

  if (!ris_request_get_id (request, "id", &dissolution.organization_id, error))
    return NULL;
  ris_form_read_day (request, "ends_on", &day, problems);
  dissolution.ends_on = day;
  dissolution.successor_id = ris_master_data_form_get_id (request, "successor_id");
  dissolution.ends_memberships = ris_request_get_form (request, "ends_memberships") != NULL;
  is_done = ris_master_data_organization_dissolve (council, &dissolution, problems, error);
  return finish (council, request, dissolution.organization_id, &outcome, is_done, error);
}

const RisRoute ris_master_data_organization_routes[] = {
  { "GET", "/intern/stammdaten/gremien", organizations_list, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/gremien", organizations_create, RIS_MAY_KEEP_MASTER_DATA },
  { "GET", "/intern/stammdaten/gremien/:id", organizations_show, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/gremien/:id", organizations_change, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/gremien/:id/umbenennen", organizations_rename,
    RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/gremien/:id/mitgliederzahl", organizations_add_size,
    RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/gremien/:id/mitgliederzahl/:size/entfernen",
    organizations_remove_size, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/gremien/:id/aufloesen", organizations_dissolve,
    RIS_MAY_KEEP_MASTER_DATA },
  { 0 },
};
