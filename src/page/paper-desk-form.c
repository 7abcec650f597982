/* Writing a draft: one page with the head, the sections of its type, planned consultations, who moved it and references.
 *
 * Everything works without scripts: each button sends the whole form. `tat` says what was pressed: "zeigen" (after another
 * type was chosen), "vorschau", "zeile" (more empty rows), "weg-step2" (without this row), else the draft is saved. Whoever
 * saves on top of somebody else's change gets their text back beside what is stored now.
 */
#include "paper-desk-private.h"

#include "council/organizations.h"

#include <string.h>

#define MORE_ROWS 3

/* what the form offers; all members are owned */
typedef struct
{
  RisCouncil *council; /* (unowned) */
  GPtrArray *types;
  GPtrArray *sections;
  GPtrArray *roles;
  GPtrArray *kinds;
  GPtrArray *organizations;
  GPtrArray *people;
  char *today;
} Offer;

/* one showing of the form */
typedef struct
{
  const Offer *offer;          /* (unowned) */
  const RisPaperDraft *draft;  /* (unowned) */
  const RisPaperDraft *stored; /* (unowned) (nullable): what somebody else wrote meanwhile */
  RisProblems *problems;       /* (unowned) (nullable) */
  RisRequest *typed;           /* (owned) */
  guint n_empty;               /* rows to fill */
  gboolean is_preview;
} Showing;

static void
offer_clear (Offer *offer)
{
  g_clear_pointer (&offer->types, g_ptr_array_unref);
  g_clear_pointer (&offer->sections, g_ptr_array_unref);
  g_clear_pointer (&offer->roles, g_ptr_array_unref);
  g_clear_pointer (&offer->kinds, g_ptr_array_unref);
  g_clear_pointer (&offer->organizations, g_ptr_array_unref);
  g_clear_pointer (&offer->people, g_ptr_array_unref);
  g_free (offer->today);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Offer, offer_clear)

static gboolean
load_offer (RisCouncil *council, Offer *offer, GError **error)
{
  offer->council = council;
  offer->today = ris_council_dup_today (council);
  return (offer->types = ris_paper_desk_list_choices (council, "paper-type", error)) != NULL
         && (offer->sections = ris_paper_desk_list_choices (council, "text-section", error)) != NULL
         && (offer->roles = ris_paper_desk_list_choices (council, "consultation-role", error))
                != NULL
         && (offer->kinds = ris_paper_desk_list_choices (council, "reference-kind", error)) != NULL
         && (offer->organizations = ris_organizations_list (council, error)) != NULL
         && (offer->people = ris_organizations_list_people (council, offer->today, error)) != NULL;
}

/* --- choices --- */

static void
add_id_choice (RisView *form, const char *name, gint64 id, const char *label)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  ris_form_add_choice (form, name, value, label);
}

static void
add_entries (RisView *form, const char *name, const GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const RisPaperChoice *entry = entries->pdata[i];

      add_id_choice (form, name, entry->id, entry->label);
    }
}

/* those that are there today, and the one that was chosen before */
static void
add_organizations (RisView *form, const char *name, const char *const *kinds,
                   const Showing *showing)
{
  const GPtrArray *list = showing->offer->organizations;
  const char *chosen = ris_request_get_form (showing->typed, name);
  gint64 id = chosen != NULL ? g_ascii_strtoll (chosen, NULL, 10) : 0;

  ris_form_add_choice (form, name, "", "– bitte wählen –");
  for (guint i = 0; i < list->len; i++)
    {
      const RisOrganizationRow *row = list->pdata[i];
      gboolean is_over = row->ends_on != NULL && strcmp (row->ends_on, showing->offer->today) < 0;

      if ((g_strv_contains (kinds, row->kind_canonical) && !is_over) || row->id == id)
        add_id_choice (form, name, row->id, row->name);
    }
}

/* offices that the actor writes for */
static void
add_leads (RisView *form, const Showing *showing)
{
  static const char name[] = "lead_organization_id";
  const GPtrArray *list = showing->offer->organizations;
  const RisActor *actor = ris_council_get_actor (showing->offer->council);

  ris_form_add_choice (form, name, "", "– bitte wählen –");
  for (guint i = 0; i < list->len; i++)
    {
      const RisOrganizationRow *row = list->pdata[i];
      gboolean is_over = row->ends_on != NULL && strcmp (row->ends_on, showing->offer->today) < 0;

      if (row->id == showing->draft->head->lead_organization_id
          || (strcmp (row->kind_canonical, "office") == 0 && !is_over
              && ris_actor_may (actor, RIS_MAY_WRITE_PAPER, row->id)))
        add_id_choice (form, name, row->id, row->name);
    }
}

static void
add_people (RisView *form, const char *name, const Showing *showing)
{
  const GPtrArray *list = showing->offer->people;

  ris_form_add_choice (form, name, "", "–");
  for (guint i = 0; i < list->len; i++)
    {
      const RisPersonRow *row = list->pdata[i];

      add_id_choice (form, name, row->id, row->name);
    }
}

/* --- parts of the form --- */

static RisView *
add_fields (RisView *map, const RisFormField *fields, guint n_fields, const Showing *showing)
{
  const RisFormSource source = { .request = showing->typed, .problems = showing->problems };
  RisView *form = ris_form_add (map, "form", "", "");

  ris_form_add_fields (form, fields, n_fields, &source);
  return form;
}

static void
add_head (RisView *view, const Showing *showing)
{
  static const RisFormField fields[] = {
    { "type_id", "Art der Vorlage", RIS_FORM_CHOICE, NULL },
    { "name", "Betreff", RIS_FORM_TEXT, NULL },
    { "lead_organization_id", "Federführendes Amt", RIS_FORM_CHOICE, NULL },
    { "paper_date", "Datum", RIS_FORM_DAY, "zum Beispiel 07.06.2022" },
    { "author", "Verfasst von", RIS_FORM_TEXT, NULL },
    { "file_reference", "Aktenzeichen", RIS_FORM_TEXT, NULL },
    { "publicity_wanted", "Mit der Freigabe veröffentlichen", RIS_FORM_CHECK,
      "Ohne Haken bleibt die Vorlage auch nach der Freigabe nichtöffentlich." },
  };
  RisView *form = add_fields (view, fields, G_N_ELEMENTS (fields), showing);

  add_entries (form, "type_id", showing->offer->types);
  add_leads (form, showing);
}

static const char *
find_canonical (const GPtrArray *entries, gint64 id)
{
  for (guint i = 0; i < entries->len; i++)
    if (((RisPaperChoice *)entries->pdata[i])->id == id)
      return ((RisPaperChoice *)entries->pdata[i])->canonical;
  return NULL;
}

static const char *
find_label (const GPtrArray *entries, const char *canonical)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_strcmp0 (((RisPaperChoice *)entries->pdata[i])->canonical, canonical) == 0)
      return ((RisPaperChoice *)entries->pdata[i])->label;
  return canonical;
}

static void
append_section (RisView *list, const char *canonical, gboolean is_needed, const Showing *showing)
{
  g_autofree char *text = g_strconcat ("text-", canonical, NULL);
  g_autofree char *withheld = g_strconcat ("intern-", canonical, NULL);
  const RisFormField fields[] = {
    { text, find_label (showing->offer->sections, canonical), RIS_FORM_AREA,
      is_needed ? "Pflichtabschnitt. Text in Markdown, auch mit Tabellen."
                : "Text in Markdown, auch mit Tabellen." },
    { withheld, "Dieser Abschnitt bleibt nichtöffentlich", RIS_FORM_CHECK, NULL },
  };

  add_fields (ris_view_append_map (list), fields, G_N_ELEMENTS (fields), showing);
}

static gboolean
is_shown (const RisPaperSectionRule *rules, const char *canonical)
{
  for (; rules->canonical != NULL; rules++)
    if (strcmp (rules->canonical, canonical) == 0)
      return TRUE;
  return FALSE;
}

/* the sections of the type, and those that were filled while it had another one */
static void
add_sections (RisView *view, const Showing *showing)
{
  RisView *list = ris_view_add_list (view, "sections");
  const RisPaperSectionRule *rules = ris_paper_desk_get_sections (
      find_canonical (showing->offer->types, showing->draft->head->type_id));

  for (const RisPaperSectionRule *rule = rules; rule->canonical != NULL; rule++)
    append_section (list, rule->canonical, rule->is_needed, showing);
  for (guint i = 0; i < showing->draft->sections->len; i++)
    {
      const RisPaperSection *section = showing->draft->sections->pdata[i];

      if (!is_shown (rules, section->canonical) && section->markdown != NULL
          && *section->markdown != '\0')
        append_section (list, section->canonical, FALSE, showing);
    }
}

/* a numbered row with what it is called and its button */
static RisView *
append_row (RisView *list, const char *row, const char *legend, guint number)
{
  RisView *map = ris_view_append_map (list);
  g_autofree char *remove = g_strdup_printf ("weg-%s%u", row, number);

  ris_view_set_text (map, "legend", legend);
  ris_view_set_int (map, "number", number);
  ris_view_set_text (map, "remove", remove);
  return map;
}

static void
add_steps (RisView *view, const Showing *showing)
{
  static const char *const committees[] = { "committee", "other", NULL };
  RisView *list = ris_view_add_list (view, "steps");

  for (guint i = 1; i <= showing->draft->steps->len + showing->n_empty; i++)
    {
      g_autofree char *key = g_strdup_printf ("step%u-id", i);
      g_autofree char *organization = g_strdup_printf ("step%u-organization", i);
      g_autofree char *role = g_strdup_printf ("step%u-role", i);
      g_autofree char *day = g_strdup_printf ("step%u-day", i);
      const RisFormField fields[] = {
        { organization, "Gremium", RIS_FORM_CHOICE, NULL },
        { role, "Rolle", RIS_FORM_CHOICE, NULL },
        { day, "Geplanter Tag", RIS_FORM_DAY, NULL },
      };
      RisView *map = append_row (list, "step", "Beratung", i);
      RisView *form = add_fields (map, fields, G_N_ELEMENTS (fields), showing);

      ris_view_set_text (map, "key", key);
      ris_view_set_text (map, "key_value", ris_request_get_form (showing->typed, key));
      add_organizations (form, organization, committees, showing);
      ris_form_add_choice (form, role, "", "– bitte wählen –");
      add_entries (form, role, showing->offer->roles);
    }
}

static void
add_parties (RisView *view, const Showing *showing)
{
  static const char *const factions[] = { "faction", NULL };
  RisView *list = ris_view_add_list (view, "parties");

  for (guint i = 1; i <= showing->draft->originators->len + showing->n_empty; i++)
    {
      g_autofree char *organization = g_strdup_printf ("party%u-organization", i);
      g_autofree char *person = g_strdup_printf ("party%u-person", i);
      g_autofree char *label = g_strdup_printf ("party%u-label", i);
      const RisFormField fields[] = {
        { organization, "Fraktion", RIS_FORM_CHOICE, NULL },
        { person, "oder Person", RIS_FORM_CHOICE, NULL },
        { label, "oder Bezeichnung", RIS_FORM_TEXT, NULL },
      };
      RisView *form = add_fields (append_row (list, "party", "Eingebracht von", i), fields,
                                  G_N_ELEMENTS (fields), showing);

      add_organizations (form, organization, factions, showing);
      add_people (form, person, showing);
    }
}

static void
add_offices (RisView *view, const Showing *showing)
{
  static const char *const offices[] = { "office", NULL };
  RisView *list = ris_view_add_list (view, "offices");

  for (guint i = 1; i <= showing->draft->offices->len + showing->n_empty; i++)
    {
      g_autofree char *organization = g_strdup_printf ("office%u-organization", i);
      const RisFormField field = { organization, "Amt", RIS_FORM_CHOICE, NULL };
      RisView *form = add_fields (append_row (list, "office", "Amt", i), &field, 1, showing);

      add_organizations (form, organization, offices, showing);
    }
}

static void
add_links (RisView *view, const Showing *showing)
{
  RisView *list = ris_view_add_list (view, "links");

  for (guint i = 1; i <= showing->draft->references->len + showing->n_empty; i++)
    {
      g_autofree char *kind = g_strdup_printf ("link%u-kind", i);
      g_autofree char *number = g_strdup_printf ("link%u-number", i);
      const RisFormField fields[] = {
        { kind, "Art des Bezugs", RIS_FORM_CHOICE, NULL },
        { number, "Nummer der Vorlage", RIS_FORM_TEXT, NULL },
      };
      RisView *form = add_fields (append_row (list, "link", "Bezug", i), fields,
                                  G_N_ELEMENTS (fields), showing);

      ris_form_add_choice (form, kind, "", "– bitte wählen –");
      add_entries (form, kind, showing->offer->kinds);
    }
}

/* --- what stands above the form --- */

static void
add_problems (RisView *view, const Showing *showing)
{
  RisView *list = ris_view_add_list (view, "problems");

  for (guint i = 0; showing->problems != NULL && i < ris_problems_get_size (showing->problems); i++)
    {
      const char *field = ris_problems_get_field (showing->problems, i);
      g_autofree char *id = g_strconcat ("form-", field, NULL);
      RisView *map = ris_view_append_map (list);

      ris_view_set_text (map, "id", id);
      ris_view_set_text (map, "problem", ris_problems_get (showing->problems, field));
    }
}

static void
add_preview (RisView *view, const Showing *showing)
{
  RisView *list = ris_view_add_list (view, "preview");

  for (guint i = 0; showing->is_preview && i < showing->draft->sections->len; i++)
    {
      const RisPaperSection *section = showing->draft->sections->pdata[i];
      RisView *map;

      if (section->markdown == NULL || *section->markdown == '\0')
        continue;
      map = ris_view_append_map (list);
      ris_view_set_text (map, "label", find_label (showing->offer->sections, section->canonical));
      ris_view_take_rich (map, "text",
                          ris_page_make_text (section->markdown, showing->offer->council));
    }
}

static void
append_difference (RisView *list, const char *label, const char *stored, const char *typed)
{
  RisView *map;

  if (g_strcmp0 (stored != NULL ? stored : "", typed != NULL ? typed : "") == 0)
    return;
  map = ris_view_append_map (list);
  ris_view_set_text (map, "label", label);
  ris_view_take_rich (map, "difference",
                      ris_rich_new_from_difference (stored != NULL ? stored : "",
                                                    typed != NULL ? typed : ""));
}

static const char *
find_text (const RisPaperDraft *draft, const char *canonical)
{
  for (guint i = 0; i < draft->sections->len; i++)
    if (g_strcmp0 (((RisPaperSection *)draft->sections->pdata[i])->canonical, canonical) == 0)
      return ((RisPaperSection *)draft->sections->pdata[i])->markdown;
  return NULL;
}

/* what is stored now against what was typed */
static void
add_conflict (RisView *view, const Showing *showing)
{
  RisView *list = ris_view_add_list (view, "conflicts");

  ris_view_set_bool (view, "is_conflict", showing->stored != NULL);
  if (showing->stored == NULL)
    return;
  append_difference (list, "Betreff", showing->stored->head->name, showing->draft->head->name);
  for (guint i = 0; i < showing->draft->sections->len; i++)
    {
      const RisPaperSection *typed = showing->draft->sections->pdata[i];

      append_difference (list, find_label (showing->offer->sections, typed->canonical),
                         find_text (showing->stored, typed->canonical), typed->markdown);
    }
}

/* --- the page --- */

static RisResponse *
answer (RisRequest *request, Showing *showing, guint status)
{
  const RisPaperHead *head = showing->draft->head;
  const RisPaperHead *known = showing->stored != NULL ? showing->stored->head : head;
  g_autofree char *action = head->id == 0 ? g_strdup ("/intern/vorlagen/neu")
                                          : ris_paper_desk_dup_url (head->id, "bearbeiten");
  g_autofree char *revision = g_strdup_printf ("%" G_GINT64_FORMAT, MAX (known->revision, 0));
  const char *heading = head->id == 0 ? "Neue Vorlage" : "Vorlage bearbeiten";
  RisView *view = ris_page_new (heading);
  RisResponse *response;

  ris_paper_desk_append_crumbs (view, head->id == 0 ? NULL : known, heading);
  ris_view_set_text (view, "heading", heading);
  ris_view_set_text (view, "action", action);
  ris_view_set_text (view, "revision", revision);
  showing->typed = ris_paper_desk_dup_typed (showing->draft);
  add_problems (view, showing);
  add_conflict (view, showing);
  add_preview (view, showing);
  add_head (view, showing);
  add_sections (view, showing);
  add_steps (view, showing);
  add_parties (view, showing);
  add_offices (view, showing);
  add_links (view, showing);
  g_clear_pointer (&showing->typed, ris_request_free);
  response = ris_response_new_page (request, "paper-desk/edit", view);
  ris_response_set_status (response, status);
  return response;
}

static RisResponse *
show (RisCouncil *council, RisRequest *request, const RisPaperDraft *draft, GError **error)
{
  g_auto (Offer) offer = { 0 };
  Showing showing = { .offer = &offer, .draft = draft, .n_empty = 1 };

  if (!load_offer (council, &offer, error))
    return NULL;
  return answer (request, &showing, 200);
}

RisResponse *
ris_paper_desk_new (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisPaperDraft) draft = ris_paper_desk_draft_new ();
  g_autoptr (GPtrArray) types = ris_paper_desk_list_choices (council, "paper-type", error);

  if (types == NULL)
    return NULL;
  if (types->len > 0)
    draft->head->type_id = ((RisPaperChoice *)types->pdata[0])->id;
  draft->head->paper_date = ris_council_dup_today (council);
  return show (council, request, draft, error);
}

RisResponse *
ris_paper_desk_edit (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisPaperDraft) draft = NULL;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  draft = ris_paper_desk_get (council, id, error);
  if (draft == NULL)
    return NULL;
  if (!ris_paper_desk_may (council, draft->head, RIS_PAPER_EDIT))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN, "paper %" G_GINT64_FORMAT " is no draft",
                   id);
      return NULL;
    }
  return show (council, request, draft, error);
}

/* saved, or back with what is wrong or what is stored now; (transfer none) @draft */
static RisResponse *
save (RisCouncil *council, RisRequest *request, RisPaperDraft *draft, RisProblems *problems,
      GError **error)
{
  g_auto (Offer) offer = { 0 };
  Showing showing = { .offer = &offer, .draft = draft, .problems = problems, .n_empty = 1 };
  g_autoptr (RisPaperDraft) stored = NULL;
  g_autoptr (GError) failure = NULL;

  if (ris_paper_desk_save (council, draft, problems, &failure))
    {
      g_autofree char *url = ris_paper_desk_dup_url (draft->head->id, NULL);

      return ris_response_new_redirect (303, url);
    }
  if (failure != NULL && failure->code != RIS_ERROR_CONFLICT)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (failure != NULL)
    {
      stored = ris_paper_desk_get (council, draft->head->id, error);
      if (stored == NULL)
        return NULL;
      showing.stored = stored;
    }
  if (!load_offer (council, &offer, error))
    return NULL;
  return answer (request, &showing, failure != NULL ? 409 : 422);
}

static RisResponse *
receive (RisCouncil *council, RisRequest *request, gint64 id, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const char *act = ris_request_get_form (request, "tat");
  const char *removed = act != NULL && g_str_has_prefix (act, "weg-") ? act + 4 : NULL;
  g_autoptr (RisPaperDraft) draft = ris_paper_desk_read_draft (request, removed, problems);
  g_auto (Offer) offer = { 0 };
  Showing showing = { .offer = &offer, .draft = draft, .n_empty = 1 };

  draft->head->id = id;
  if (act == NULL || strcmp (act, "speichern") == 0)
    return save (council, request, draft, problems, error);
  if (!load_offer (council, &offer, error))
    return NULL;
  showing.is_preview = strcmp (act, "vorschau") == 0;
  showing.n_empty = strcmp (act, "zeile") == 0 ? MORE_ROWS : 1;
  return answer (request, &showing, 200);
}

RisResponse *
ris_paper_desk_create (RisCouncil *council, RisRequest *request, GError **error)
{
  return receive (council, request, 0, error);
}

RisResponse *
ris_paper_desk_change (RisCouncil *council, RisRequest *request, GError **error)
{
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  return receive (council, request, id, error);
}
