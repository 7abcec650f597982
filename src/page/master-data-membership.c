/* Memberships: a new one in a committee or of a person, one with its deputies. */
#include "page/master-data.h"

#include "council/master-data-people.h"
#include "master-data-private.h"

#include <string.h>

#define MEMBERSHIPS RIS_MASTER_DATA_ROOT "/mitgliedschaften"

#define SEAT_FIELDS                                                                                \
  { "role_id", "Funktion", RIS_FORM_CHOICE, NULL },                                                \
      { "has_vote", "Stimmrecht", RIS_FORM_CHOICE, NULL },                                         \
      { "faction_id", "Für die Fraktion", RIS_FORM_CHOICE, "Leer: die Fraktion am ersten Tag" },   \
      { "starts_on", "Erster Tag (TT.MM.JJJJ)", RIS_FORM_DAY, NULL },                              \
      { "ends_on", "Letzter Tag (TT.MM.JJJJ)", RIS_FORM_DAY, "Leer: noch offen" },                 \
      { "position", "Reihenfolge", RIS_FORM_TEXT, "eine Zahl; ohne sie nach Funktion und Namen" }, \
  {                                                                                                \
    "is_public", "Im öffentlichen Bereich zeigen", RIS_FORM_CHECK,                                 \
        "Erscheint, wenn auch Person und Gremium öffentlich sind."                                \
  }

static const RisFormField new_fields[] = {
  { "organization_id", "Gremium", RIS_FORM_CHOICE, NULL },
  { "person_id", "Person", RIS_FORM_CHOICE, NULL },
  SEAT_FIELDS,
};
static const RisMasterDataForm new_form = RIS_MASTER_DATA_FORM (ris_membership, new_fields);

static const RisFormField change_fields[] = { SEAT_FIELDS };
static const RisMasterDataForm change_form = RIS_MASTER_DATA_FORM (ris_membership, change_fields);

static const RisFormField deputy_fields[] = {
  { "deputy_id", "Person", RIS_FORM_CHOICE, NULL },
  { "starts_on", "Vertritt ab (TT.MM.JJJJ)", RIS_FORM_DAY, NULL },
  { "ends_on", "Vertritt bis (TT.MM.JJJJ)", RIS_FORM_DAY, NULL },
};
static const RisMasterDataForm deputy_form
    = RIS_MASTER_DATA_FORM (ris_membership_deputy, deputy_fields);

/* --- choices --- */

static gboolean
add_persons (RisCouncil *council, RisView *form, const char *name, GError **error)
{
  g_autofree char *today = ris_council_dup_today (council);
  g_autoptr (GPtrArray) persons = ris_master_data_person_list (council, today, error);

  ris_master_data_form_add_choice (form, name, 0, "bitte wählen");
  for (guint i = 0; persons != NULL && i < persons->len; i++)
    {
      const RisKeptPerson *person = persons->pdata[i];
      g_autofree char *label = person->status != NULL
                                   ? g_strconcat (person->name, " – ", person->status, NULL)
                                   : g_strdup (person->name);

      ris_master_data_form_add_choice (form, name, person->id, label);
    }
  return persons != NULL;
}

/* all organizations, or the factions among them */
static gboolean
add_organizations (RisCouncil *council, RisView *form, const char *name, const char *kind,
                   GError **error)
{
  g_autofree char *today = ris_council_dup_today (council);
  g_autoptr (GPtrArray) organizations = ris_master_data_organization_list (council, today, error);

  ris_master_data_form_add_choice (form, name, 0, kind != NULL ? "" : "bitte wählen");
  for (guint i = 0; organizations != NULL && i < organizations->len; i++)
    {
      const RisKeptOrganization *organization = organizations->pdata[i];

      if (kind == NULL || strcmp (organization->kind_canonical, kind) == 0)
        ris_master_data_form_add_choice (form, name, organization->id, organization->name);
    }
  return organizations != NULL;
}

static gboolean
add_seat_choices (RisCouncil *council, RisView *form, GError **error)
{
  g_autoptr (GPtrArray) roles = ris_master_data_vocabulary_list (council, "membership-role", error);
  g_autofree char *today = ris_council_dup_today (council);

  ris_master_data_form_add_choice (form, "role_id", 0, "bitte wählen");
  for (guint i = 0; roles != NULL && i < roles->len; i++)
    {
      const RisVocabularyEntry *role = roles->pdata[i];

      if (role->valid_to == NULL || strcmp (role->valid_to, today) >= 0)
        ris_master_data_form_add_choice (form, "role_id", role->id, role->label);
    }
  ris_form_add_choice (form, "has_vote", "", "nicht festgehalten");
  ris_form_add_choice (form, "has_vote", "1", "mit Stimme");
  ris_form_add_choice (form, "has_vote", "0", "ohne Stimme (beratend)");
  return roles != NULL && add_organizations (council, form, "faction_id", "faction", error);
}

/* --- a new one --- */

static RisResponse *
answer_new (RisCouncil *council, RisRequest *request, const RisMembership *begun,
            const RisProblems *problems, GError **error)
{
  const RisMasterDataPlace place = { "form", MEMBERSHIPS, "Eintragen" };
  g_autoptr (RisView) view = ris_master_data_form_new_page ("Neue Mitgliedschaft", NULL, NULL);
  RisView *form;

  ris_view_set_text (view, "heading", "Neue Mitgliedschaft");
  form = ris_master_data_form_add (&new_form, view, &place, request, begun, problems);
  if (!add_organizations (council, form, "organization_id", NULL, error)
      || !add_persons (council, form, "person_id", error)
      || !add_seat_choices (council, form, error))
    return NULL;
  return ris_master_data_form_answer (request, "master-data/edit", g_steal_pointer (&view),
                                      problems);
}

static RisResponse *
memberships_new (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisMembership) begun = ris_membership_new ();

  if (!ris_request_get_query_int (request, "gremium", 0, &begun->organization_id, error)
      || !ris_request_get_query_int (request, "person", 0, &begun->person_id, error))
    return NULL;
  return answer_new (council, request, begun, NULL, error);
}

static RisResponse *
memberships_create (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisMembership) membership = ris_membership_new ();

  ris_master_data_form_read (&new_form, request, membership, problems);
  if (membership->organization_id == 0)
    ris_problems_add (problems, "organization_id", "Bitte ein Gremium wählen.");
  else if (ris_master_data_membership_save (council, membership, problems, error) != 0)
    return ris_master_data_form_redirect (RIS_MASTER_DATA_ROOT "/gremien",
                                          membership->organization_id);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_new (council, request, NULL, problems, error);
}

/* --- one --- */

typedef struct
{
  const RisProblems *change;
  const RisProblems *deputy;
} Outcome;

static gboolean
add_deputies (RisCouncil *council, RisView *view, const RisRequest *request, gint64 id,
              const RisProblems *problems, GError **error)
{
  g_autofree char *action = g_strdup_printf (MEMBERSHIPS "/%" G_GINT64_FORMAT "/vertretung", id);
  const RisMasterDataPlace place = { "deputy_form", action, "Vertretung eintragen" };
  g_autofree char *today = ris_council_dup_today (council);
  g_autoptr (GPtrArray) deputies = ris_master_data_deputy_list (council, id, error);
  RisView *list = ris_view_add_list (view, "deputies");

  if (deputies == NULL)
    return FALSE;
  for (guint i = 0; i < deputies->len; i++)
    {
      const RisMembershipDeputy *deputy = deputies->pdata[i];
      RisView *map = ris_view_append_map (list);

      ris_view_set_int (map, "id", deputy->id);
      ris_view_set_text (map, "name", deputy->name);
      ris_view_set_text (map, "starts_on", deputy->starts_on);
      ris_view_set_text (map, "ends_on", deputy->ends_on);
      ris_view_set_bool (map, "is_first", i == 0);
      ris_view_set_bool (map, "is_over",
                         deputy->ends_on != NULL && strcmp (deputy->ends_on, today) < 0);
    }
  return add_persons (council,
                      ris_master_data_form_add (&deputy_form, view, &place, request, NULL,
                                                problems),
                      "deputy_id", error);
}

static RisResponse *
answer_membership (RisCouncil *council, RisRequest *request, gint64 id, const Outcome *outcome,
                   GError **error)
{
  g_autofree char *action = g_strdup_printf (MEMBERSHIPS "/%" G_GINT64_FORMAT, id);
  const RisMasterDataPlace place = { "form", action, "Speichern" };
  g_autoptr (RisMembership) membership = ris_master_data_membership_get (council, id, error);
  g_autoptr (RisKeptMembership) entry
      = membership != NULL ? ris_master_data_membership_get_entry (council, id, error) : NULL;
  g_autoptr (RisView) view = NULL;
  g_autofree char *heading = NULL;

  if (entry == NULL)
    return NULL;
  heading = g_strconcat (entry->person, " – ", entry->organization, NULL);
  view = ris_master_data_form_new_page (heading, NULL, NULL);
  ris_view_set_int (view, "membership_id", id);
  ris_view_set_text (view, "heading", heading);
  ris_view_set_record (ris_view_add_map (view, "membership"), &ris_kept_membership_type, entry);
  ris_master_data_form_add_conflict (&change_form, view, membership, outcome->change);
  if (!add_seat_choices (council,
                         ris_master_data_form_add (&change_form, view, &place, request, membership,
                                                   outcome->change),
                         error)
      || !add_deputies (council, view, request, id, outcome->deputy, error))
    return NULL;
  return ris_master_data_form_answer (request, "master-data/membership", g_steal_pointer (&view),
                                      outcome->change != NULL ? outcome->change : outcome->deputy);
}

static RisResponse *
memberships_show (RisCouncil *council, RisRequest *request, GError **error)
{
  const Outcome nothing = { 0 };
  gint64 id;

  return ris_request_get_id (request, "id", &id, error)
             ? answer_membership (council, request, id, &nothing, error)
             : NULL;
}

static RisResponse *
memberships_change (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisMembership) membership = ris_membership_new ();
  const Outcome outcome = { .change = problems };

  if (!ris_request_get_id (request, "id", &membership->id, error))
    return NULL;
  ris_master_data_form_read (&change_form, request, membership, problems);
  if (ris_master_data_membership_save (council, membership, problems, error) != 0)
    return ris_master_data_form_redirect (MEMBERSHIPS, membership->id);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_membership (council, request, membership->id, &outcome, error);
}

static RisResponse *
memberships_add_deputy (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisMembershipDeputy) deputy = ris_membership_deputy_new ();
  const Outcome outcome = { .deputy = problems };

  if (!ris_request_get_id (request, "id", &deputy->membership_id, error))
    return NULL;
  ris_master_data_form_read (&deputy_form, request, deputy, problems);
  if (ris_master_data_deputy_add (council, deputy, problems, error))
    return ris_master_data_form_redirect (MEMBERSHIPS, deputy->membership_id);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_membership (council, request, deputy->membership_id, &outcome, error);
}

static RisResponse *
memberships_advance_deputy (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id, deputy_id;

  if (!ris_request_get_id (request, "id", &id, error)
      || !ris_request_get_id (request, "deputy", &deputy_id, error)
      || !ris_master_data_deputy_advance (council, deputy_id, error))
    return NULL;
  return ris_master_data_form_redirect (MEMBERSHIPS, id);
}

static RisResponse *
memberships_end_deputy (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id, deputy_id;

  if (!ris_request_get_id (request, "id", &id, error)
      || !ris_request_get_id (request, "deputy", &deputy_id, error)
      || !ris_master_data_deputy_end (council, deputy_id, error))
    return NULL;
  return ris_master_data_form_redirect (MEMBERSHIPS, id);
}

const RisRoute ris_master_data_membership_routes[] = {
  { "GET", "/intern/stammdaten/mitgliedschaften", memberships_new, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/mitgliedschaften", memberships_create, RIS_MAY_KEEP_MASTER_DATA },
  { "GET", "/intern/stammdaten/mitgliedschaften/:id", memberships_show, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/mitgliedschaften/:id", memberships_change,
    RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/mitgliedschaften/:id/vertretung", memberships_add_deputy,
    RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/mitgliedschaften/:id/vertretung/:deputy/vor",
    memberships_advance_deputy, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/mitgliedschaften/:id/vertretung/:deputy/beenden",
    memberships_end_deputy, RIS_MAY_KEEP_MASTER_DATA },
  { 0 },
};
