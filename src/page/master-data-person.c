/* Persons: names and contact, memberships, the change of faction. */
#include "page/master-data.h"

#include "council/master-data-faction.h"
#include "master-data-private.h"

#include <string.h>

#define PERSONS RIS_MASTER_DATA_ROOT "/personen"

#define NAME_FIELDS                                                                                \
  { "title", "Titel", RIS_FORM_TEXT, "zum Beispiel Dr." },                                         \
      { "given_name", "Vorname", RIS_FORM_TEXT, NULL },                                            \
      { "family_name", "Nachname", RIS_FORM_TEXT, NULL },                                          \
      { "name_suffix", "Namenszusatz", RIS_FORM_TEXT, "zum Beispiel jun." },                       \
      { "name", "Angezeigter Name", RIS_FORM_TEXT, "Leer: aus den Teilen" },                       \
      { "status", "Stellung", RIS_FORM_TEXT, "zum Beispiel Ratsmitglied, sachkundige Bürgerin" },  \
      { "email", "E-Mail", RIS_FORM_EMAIL, "Wird nie veröffentlicht." },                           \
      { "phone", "Telefon", RIS_FORM_TEXT, "Wird nie veröffentlicht." },                           \
      { "address", "Anschrift", RIS_FORM_AREA, "Wird nie veröffentlicht." },                       \
      { "is_public", "Im öffentlichen Bereich zeigen", RIS_FORM_CHECK, NULL },                     \
  {                                                                                                \
    "remark", "Vermerk", RIS_FORM_AREA, "Wird nie veröffentlicht."                                \
  }

static const RisFormField person_fields[] = { NAME_FIELDS };
static const RisMasterDataForm person_form = RIS_MASTER_DATA_FORM (ris_person, person_fields);

/* what is asked where the name is known already */
static const RisFormField namesake_fields[] = {
  { "is_namesake", "Das ist jemand anderes mit demselben Namen", RIS_FORM_CHECK, NULL },
  NAME_FIELDS,
};
static const RisMasterDataForm namesake_form = RIS_MASTER_DATA_FORM (ris_person, namesake_fields);

static const RisFormField faction_fields[] = {
  { "faction_id", "Neue Fraktion", RIS_FORM_CHOICE, NULL },
  { "day", "Erster Tag (TT.MM.JJJJ)", RIS_FORM_DAY, NULL },
  { "keeps_seats", "Sitze in Ausschüssen gehen weiter, nun für die neue Fraktion", RIS_FORM_CHECK,
    "Ob sie das tun, sagt das Recht des Landes." },
};
static const RisMasterDataForm faction_form = RIS_MASTER_DATA_FORM (ris_person, faction_fields);

/* --- all --- */

static void
append_person (RisView *list, const RisKeptPerson *person)
{
  RisView *row = ris_master_data_form_append_row (list, PERSONS, person->id, person->name);
  g_autofree char *note
      = person->status != NULL && person->faction != NULL
            ? g_strconcat (person->status, ", ", person->faction, NULL)
            : g_strdup (person->status != NULL ? person->status : person->faction);

  ris_view_set_text (row, "note", note);
  ris_view_set_text (row, "state", person->is_public ? NULL : "nicht öffentlich");
}

static RisResponse *
answer_list (RisCouncil *council, RisRequest *request, const RisProblems *problems, GError **error)
{
  const RisMasterDataPlace place = { "form", PERSONS, "Person anlegen" };
  gboolean asks = problems != NULL && ris_problems_get (problems, "is_namesake") != NULL;
  g_autofree char *today = ris_council_dup_today (council);
  g_autoptr (GPtrArray) persons = ris_master_data_person_list (council, today, error);
  RisView *view, *list;

  if (persons == NULL)
    return NULL;
  view = ris_master_data_form_new_page ("Personen", NULL, NULL);
  ris_view_set_text (view, "heading", "Personen");
  ris_view_set_text (view, "empty", "Noch keine Person.");
  ris_view_set_text (view, "form_title", "Neue Person");
  list = ris_view_add_list (view, "rows");
  for (guint i = 0; i < persons->len; i++)
    append_person (list, persons->pdata[i]);
  ris_master_data_form_add (asks ? &namesake_form : &person_form, view, &place, request, NULL,
                            problems);
  return ris_master_data_form_answer (request, "master-data/list", view, problems);
}

static RisResponse *
persons_list (RisCouncil *council, RisRequest *request, GError **error)
{
  return answer_list (council, request, NULL, error);
}

static RisResponse *
persons_create (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisPerson) person = ris_person_new ();
  gboolean is_namesake = ris_request_get_form (request, "is_namesake") != NULL;
  gint64 id;

  ris_master_data_form_read (&person_form, request, person, problems);
  id = ris_master_data_person_save (council, person, is_namesake, problems, error);
  if (id != 0)
    return ris_master_data_form_redirect (PERSONS, id);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_list (council, request, problems, error);
}

/* --- one --- */

typedef struct
{
  const RisProblems *change;
  const RisProblems *faction;
} Outcome;

static gboolean
add_memberships (RisCouncil *council, RisView *view, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) memberships
      = ris_master_data_membership_list_of_person (council, id, error);
  RisView *list = ris_view_add_list (view, "memberships");

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_kept_membership_type,
                         memberships->pdata[i]);
  return memberships != NULL;
}

static gboolean
add_faction_form (RisCouncil *council, RisView *view, const RisRequest *request, gint64 id,
                  const RisProblems *problems, GError **error)
{
  g_autofree char *action = g_strdup_printf (PERSONS "/%" G_GINT64_FORMAT "/fraktion", id);
  const RisMasterDataPlace place = { "faction_form", action, "Fraktion wechseln" };
  g_autofree char *today = ris_council_dup_today (council);
  g_autoptr (GPtrArray) organizations = ris_master_data_organization_list (council, today, error);
  RisView *form = ris_master_data_form_add (&faction_form, view, &place, request, NULL, problems);

  ris_master_data_form_add_choice (form, "faction_id", 0, "ohne Fraktion");
  for (guint i = 0; organizations != NULL && i < organizations->len; i++)
    {
      const RisKeptOrganization *organization = organizations->pdata[i];

      if (strcmp (organization->kind_canonical, "faction") == 0)
        ris_master_data_form_add_choice (form, "faction_id", organization->id, organization->name);
    }
  return organizations != NULL;
}

/* a name that its parts make is shown as an empty field: it follows them */
static void
clear_derived_name (RisPerson *person)
{
  g_autofree char *derived = ris_master_data_person_dup_name (person);

  if (g_strcmp0 (derived, person->name) == 0)
    g_clear_pointer (&person->name, g_free);
}

static RisResponse *
answer_person (RisCouncil *council, RisRequest *request, gint64 id, const Outcome *outcome,
               GError **error)
{
  g_autofree char *action = g_strdup_printf (PERSONS "/%" G_GINT64_FORMAT, id);
  const RisMasterDataPlace place = { "form", action, "Speichern" };
  g_autoptr (RisPerson) person = ris_master_data_person_get (council, id, error);
  g_autoptr (RisView) view = NULL;

  if (person == NULL)
    return NULL;
  view = ris_master_data_form_new_page (person->name, PERSONS, "Personen");
  ris_view_set_int (view, "person_id", id);
  ris_view_set_text (view, "heading", person->name);
  ris_view_set_bool (view, "is_public", person->is_public);
  clear_derived_name (person);
  ris_master_data_form_add_conflict (&person_form, view, person, outcome->change);
  ris_master_data_form_add (&person_form, view, &place, request, person, outcome->change);
  if (!add_memberships (council, view, id, error)
      || !add_faction_form (council, view, request, id, outcome->faction, error))
    return NULL;
  return ris_master_data_form_answer (request, "master-data/person", g_steal_pointer (&view),
                                      outcome->change != NULL ? outcome->change : outcome->faction);
}

static RisResponse *
persons_show (RisCouncil *council, RisRequest *request, GError **error)
{
  const Outcome nothing = { 0 };
  gint64 id;

  return ris_request_get_id (request, "id", &id, error)
             ? answer_person (council, request, id, &nothing, error)
             : NULL;
}

static RisResponse *
persons_change (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisPerson) person = ris_person_new ();
  const Outcome outcome = { .change = problems };

  if (!ris_request_get_id (request, "id", &person->id, error))
    return NULL;
  ris_master_data_form_read (&person_form, request, person, problems);
  if (ris_master_data_person_save (council, person, FALSE, problems, error) != 0)
    return ris_master_data_form_redirect (PERSONS, person->id);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_person (council, request, person->id, &outcome, error);
}

static RisResponse *
persons_change_faction (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const Outcome outcome = { .faction = problems };
  RisFactionChange typed = { 0 };
  g_autofree char *day = NULL;

  if (!ris_request_get_id (request, "id", &typed.person_id, error))
    return NULL;
  ris_form_read_day (request, "day", &day, problems);
  typed.day = day;
  typed.faction_id = ris_master_data_form_get_id (request, "faction_id");
  typed.keeps_seats = ris_request_get_form (request, "keeps_seats") != NULL;
  if (ris_master_data_faction_change (council, &typed, problems, error))
    return ris_master_data_form_redirect (PERSONS, typed.person_id);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_person (council, request, typed.person_id, &outcome, error);
}

const RisRoute ris_master_data_person_routes[] = {
  { "GET", "/intern/stammdaten/personen", persons_list, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/personen", persons_create, RIS_MAY_KEEP_MASTER_DATA },
  { "GET", "/intern/stammdaten/personen/:id", persons_show, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/personen/:id", persons_change, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/personen/:id/fraktion", persons_change_faction,
    RIS_MAY_KEEP_MASTER_DATA },
  { 0 },
};
