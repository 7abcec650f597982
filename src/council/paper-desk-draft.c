/* Writing drafts: what a type demands, what is wrong with what was typed, and one transaction for the paper with its parts.
 *
 * Texts of a draft are versions without a release: they change in place. Planned consultations keep their ids, because a
 * meeting may know them already; who moved a paper, further offices and references are written anew.
 */
#include "base/text.h"
#include "model/number.h"
#include "paper-desk-private.h"
#include "store/key-store.h"

#include <string.h>

#define MAX_NAME 1000

/* --- what a type demands --- */

static const RisPaperSectionRule proposal_sections[]
    = { { "facts", TRUE },    { "proposal", TRUE },  { "finances", TRUE },
        { "climate", FALSE }, { "equality", FALSE }, { NULL, FALSE } };
static const RisPaperSectionRule motion_sections[]
    = { { "proposal", TRUE }, { "reasons", FALSE }, { "finances", FALSE }, { NULL, FALSE } };
static const RisPaperSectionRule information_sections[]
    = { { "facts", TRUE }, { "finances", FALSE }, { "climate", FALSE }, { NULL, FALSE } };
static const RisPaperSectionRule plain_sections[] = { { "facts", TRUE }, { NULL, FALSE } };
static const RisPaperSectionRule supplement_sections[]
    = { { "facts", TRUE }, { "proposal", FALSE }, { "finances", FALSE }, { NULL, FALSE } };

static const struct
{
  const char *type;
  const RisPaperSectionRule *sections;
} types[] = {
  { "proposal", proposal_sections },
  { "revision", proposal_sections },
  { "motion", motion_sections },
  { "amendment", motion_sections },
  { "urgent-motion", motion_sections },
  { "resolution", motion_sections },
  { "petition", motion_sections },
  { "nomination", motion_sections },
  { "information", information_sections },
  { "report", information_sections },
  { "announcement", information_sections },
  { "supplement", supplement_sections },
  { "handout", supplement_sections },
  { "question", plain_sections },
  { "answer", plain_sections },
  { "statement", plain_sections },
};

const RisPaperSectionRule *
ris_paper_desk_get_sections (const char *type_canonical)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (types[i].type, type_canonical) == 0)
      return types[i].sections;
  return plain_sections;
}

static RisPaperSection *
find_section (const GPtrArray *sections, const char *canonical)
{
  for (guint i = 0; i < sections->len; i++)
    if (g_strcmp0 (((RisPaperSection *)sections->pdata[i])->canonical, canonical) == 0)
      return sections->pdata[i];
  return NULL;
}

static const char *
get_section_label (const char *canonical)
{
  static const char *const labels[][2] = { { "proposal", "Beschlussvorschlag" },
                                           { "facts", "Sachverhalt" },
                                           { "finances", "Finanzielle Auswirkungen" } };

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strcmp (labels[i][0], canonical) == 0)
      return labels[i][1];
  return "Abschnitt";
}

void
ris_paper_desk_check (const RisPaperDraft *draft, RisPaperAction action, RisProblems *problems)
{
  const RisPaperSectionRule *rules = ris_paper_desk_get_sections (draft->head->type_canonical);

  if (ris_text_is_blank (draft->head->name))
    ris_problems_add (problems, "name", "Der Betreff fehlt.");
  if (draft->head->lead_organization_id == 0)
    ris_problems_add (problems, "lead_organization_id", "Das federführende Amt fehlt.");
  for (; rules->canonical != NULL; rules++)
    {
      const RisPaperSection *section = find_section (draft->sections, rules->canonical);
      g_autofree char *field = g_strconcat ("text-", rules->canonical, NULL);

      if (rules->is_needed && (section == NULL || ris_text_is_blank (section->markdown)))
        ris_problems_add (problems, field, "Der Abschnitt „%s“ fehlt.",
                          get_section_label (rules->canonical));
    }
  if (action == RIS_PAPER_RELEASE && draft->steps->len == 0)
    ris_problems_add (problems, "steps", "Es ist keine Beratung vorgesehen.");
}

/* --- checking what was typed --- */

static gboolean
ask (RisChange *change, const char *name, gint64 id, RisStatement **statement, GError **error)
{
  GError *failure = NULL;
  gboolean has_row;

  *statement = ris_change_query (change, name, error);
  if (*statement == NULL)
    return FALSE;
  ris_statement_bind_id (*statement, "id", id);
  has_row = ris_statement_next (*statement, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return has_row;
}

/* the entry of the list; a problem where there is none. Fills label and canonical */
static gboolean
check_choice (RisChange *change, const char *list, gint64 id, char **label, char **canonical)
{
  g_autoptr (RisStatement) statement = NULL;

  if (!ask (change, "paper-desk/choice", id, &statement, NULL)
      || g_strcmp0 (ris_statement_get_text (statement, "list"), list) != 0)
    return FALSE;
  g_free (*label);
  g_free (*canonical);
  *label = g_strdup (ris_statement_get_text (statement, "label"));
  *canonical = g_strdup (ris_statement_get_text (statement, "canonical"));
  return TRUE;
}

static void
check_head (RisChange *change, RisPaperHead *head, RisProblems *problems)
{
  g_autoptr (RisStatement) lead = NULL;

  if (ris_text_is_blank (head->name))
    ris_problems_add (problems, "name", "Bitte einen Betreff angeben.");
  else if (g_utf8_strlen (head->name, -1) > MAX_NAME)
    ris_problems_add (problems, "name", "Bitte höchstens %d Zeichen.", MAX_NAME);
  if (!check_choice (change, "paper-type", head->type_id, &head->type, &head->type_canonical))
    ris_problems_add (problems, "type_id", "Bitte eine Art wählen.");
  if (head->lead_organization_id != 0
      && !ask (change, "organization/by-id", head->lead_organization_id, &lead, NULL))
    ris_problems_add (problems, "lead_organization_id", "Dieses Amt gibt es nicht.");
}

static void
check_sections (const GPtrArray *sections, RisProblems *problems)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const RisPaperSection *section = sections->pdata[i];
      g_autofree char *field = g_strconcat ("text-", section->canonical, NULL);

      if (section->markdown != NULL && strlen (section->markdown) > RIS_PAPER_MAX_TEXT)
        ris_problems_add (problems, field, "Dieser Text ist zu lang; bitte als Anlage beifügen.");
    }
}

/* a committee that is not there on the day cannot advise */
static void
check_committee (RisChange *change, RisPaperStep *step, const char *field, RisProblems *problems)
{
  g_autoptr (RisStatement) statement = NULL;
  g_autofree char *today = ris_paper_desk_dup_today (change);
  const char *day = step->planned_on != NULL ? step->planned_on : today;
  const char *starts_on, *ends_on;

  if (!ask (change, "organization/by-id", step->organization_id, &statement, NULL))
    {
      ris_problems_add (problems, field, "Bitte ein Gremium wählen.");
      return;
    }
  g_free (step->organization);
  step->organization = g_strdup (ris_statement_get_text (statement, "name"));
  starts_on = ris_statement_get_text (statement, "starts_on");
  ends_on = ris_statement_get_text (statement, "ends_on");
  if ((starts_on != NULL && strcmp (day, starts_on) < 0)
      || (ends_on != NULL && strcmp (day, ends_on) > 0))
    ris_problems_add (problems, field, "„%s“ gibt es an diesem Tag nicht.", step->organization);
}

static gboolean
is_advice (const RisPaperStep *step)
{
  static const char *const roles[]
      = { "preliminary", "recommendation", "co-advice", "hearing", "reading", NULL };

  return step->role_canonical != NULL && g_strv_contains (roles, step->role_canonical);
}

/* nobody decides before the others have advised, neither in the order of the list nor of the days */
static void
check_order (const GPtrArray *steps, guint decision, RisProblems *problems)
{
  const RisPaperStep *decided = steps->pdata[decision];

  for (guint i = 0; i < steps->len; i++)
    {
      const RisPaperStep *step = steps->pdata[i];
      gboolean is_later = decided->planned_on != NULL && step->planned_on != NULL
                          && strcmp (step->planned_on, decided->planned_on) > 0;
      g_autofree char *field
          = g_strdup_printf ("step%u-%s", decision + 1, i > decision ? "role" : "day");

      if (is_advice (step) && (i > decision || is_later))
        ris_problems_add (problems, field, "Die Entscheidung steht vor „%s“ in „%s“.", step->role,
                          step->organization != NULL ? step->organization : "einem Gremium");
    }
}

static void
check_steps (RisChange *change, const GPtrArray *steps, RisProblems *problems)
{
  for (guint i = 0; i < steps->len; i++)
    {
      RisPaperStep *step = steps->pdata[i];
      g_autofree char *committee = g_strdup_printf ("step%u-organization", i + 1);
      g_autofree char *role = g_strdup_printf ("step%u-role", i + 1);

      check_committee (change, step, committee, problems);
      if (!check_choice (change, "consultation-role", step->role_id, &step->role,
                         &step->role_canonical))
        ris_problems_add (problems, role, "Bitte eine Rolle wählen.");
    }
  for (guint i = 0; i < steps->len; i++)
    if (g_strcmp0 (((RisPaperStep *)steps->pdata[i])->role_canonical, "decision") == 0)
      check_order (steps, i, problems);
}

static void
check_parties (RisChange *change, const GPtrArray *parties, const char *row, RisProblems *problems)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const RisPaperParty *party = parties->pdata[i];
      g_autoptr (RisStatement) organization = NULL, person = NULL;
      g_autofree char *field = g_strdup_printf ("%s%u-organization", row, i + 1);

      if ((party->organization_id != 0
           && !ask (change, "organization/by-id", party->organization_id, &organization, NULL))
          || (party->person_id != 0
              && !ask (change, "account/person-exists", party->person_id, &person, NULL)))
        ris_problems_add (problems, field, "Diesen Eintrag gibt es nicht.");
    }
}

/* what a number leads to; one that leads nowhere is kept as it was typed */
static gboolean
resolve_links (RisChange *change, const GPtrArray *links, gint64 id, RisProblems *problems,
               GError **error)
{
  for (guint i = 0; i < links->len; i++)
    {
      RisPaperLink *link = links->pdata[i];
      g_autoptr (RisStatement) statement
          = ris_change_query (change, "paper-desk/number-taken", error);
      g_autofree char *key = ris_number_dup_key (link->target_text);
      g_autofree char *field = g_strdup_printf ("link%u-kind", i + 1);
      g_autofree char *label = NULL;
      GError *failure = NULL;

      if (statement == NULL)
        return FALSE;
      ris_statement_bind_text (statement, "key", key);
      ris_statement_bind_int (statement, "id", id);
      link->target_id
          = ris_statement_next (statement, &failure) ? ris_statement_get_id (statement, "id") : 0;
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
      if (!check_choice (change, "reference-kind", link->kind_id, &label, &link->kind_canonical))
        ris_problems_add (problems, field, "Bitte die Art des Bezugs wählen.");
    }
  return TRUE;
}

static gboolean
check (RisChange *change, RisPaperDraft *draft, RisProblems *problems, GError **error)
{
  check_head (change, draft->head, problems);
  check_sections (draft->sections, problems);
  check_steps (change, draft->steps, problems);
  check_parties (change, draft->originators, "party", problems);
  check_parties (change, draft->offices, "office", problems);
  return resolve_links (change, draft->references, draft->head->id, problems, error)
         && ris_problems_is_empty (problems);
}

/* --- writing --- */

static gboolean
write_head (RisChange *change, const char *name, const RisPaperHead *head, gint64 status_id,
            GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, name, error);
  gboolean is_new = strcmp (name, "paper-desk/insert") == 0;

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", head->id);
  ris_statement_bind_text (statement, "name", head->name);
  ris_statement_bind_id (statement, "type_id", head->type_id);
  ris_statement_bind_id (statement, "lead_organization_id", head->lead_organization_id);
  ris_statement_bind_text (statement, "paper_date", head->paper_date);
  ris_statement_bind_text (statement, "author", head->author);
  ris_statement_bind_text (statement, "file_reference", head->file_reference);
  ris_statement_bind_text (statement, "now", ris_change_get_now (change));
  if (is_new)
    {
      ris_statement_bind_id (statement, "body_id", head->body_id);
      ris_statement_bind_id (statement, "status_id", status_id);
    }
  return ris_statement_run (statement, error);
}

static gboolean
write_desk (RisChange *change, const RisPaperHead *head, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, "paper-desk/desk-put", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", head->id);
  ris_statement_bind_int (statement, "publicity_wanted", head->publicity_wanted ? 1 : 0);
  return ris_statement_run (statement, error);
}

static gboolean
save_head (RisChange *change, RisPaperHead *head, gboolean is_new, GError **error)
{
  RisDb *db = ris_change_get_db (change);
  RisLabel status = { 0 };

  if (!is_new)
    return write_head (change, "paper-desk/update", head, 0, error)
           && write_desk (change, head, error);
  head->id = ris_record_store_next_id (db, error);
  return head->id != 0 && ris_key_store_find_canonical (db, "paper-status", "draft", &status, error)
         && write_head (change, "paper-desk/insert", head, status.id, error)
         && write_desk (change, head, error);
}

/* a new draft belongs to the body of its lead office, or to the first one */
static gboolean
find_body (RisChange *change, RisPaperHead *head, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, "paper-desk/body", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "lead_id", head->lead_organization_id);
  if (!ris_statement_next (statement, error))
    return FALSE;
  head->body_id = ris_statement_get_id (statement, "id");
  return TRUE;
}

/* (transfer full): the paper as stored; an empty one for a new paper. Fails where the actor may not change it, or where
 * somebody else did */
static RisPaperDraft *
load_editable (RisCouncil *desk, RisChange *change, const RisPaperHead *typed, GError **error)
{
  g_autoptr (RisPaperDraft) stored = NULL;

  if (!ris_paper_desk_demand (desk, RIS_MAY_WRITE_PAPER, typed->lead_organization_id, error))
    return NULL;
  if (typed->id == 0)
    return ris_paper_desk_draft_new ();
  stored = ris_paper_desk_load (ris_change_get_db (change), typed->id, error);
  if (stored == NULL
      || !ris_paper_desk_demand (desk, RIS_MAY_WRITE_PAPER, stored->head->lead_organization_id,
                                 error))
    return NULL;
  if (!ris_paper_desk_may (desk, stored->head, RIS_PAPER_EDIT))
    g_set_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN, "paper %" G_GINT64_FORMAT " is no draft",
                 typed->id);
  else if (stored->head->revision != typed->revision)
    g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT,
                 "paper %" G_GINT64_FORMAT " was changed by somebody else", typed->id);
  else
    return g_steal_pointer (&stored);
  return NULL;
}

gboolean
ris_paper_desk_save (RisCouncil *desk, RisPaperDraft *draft, RisProblems *problems, GError **error)
{
  g_autoptr (RisChange) change = NULL;
  g_autoptr (RisPaperDraft) stored = NULL;
  gboolean is_new = draft->head->id == 0;

  if (!ris_paper_desk_demand (desk, RIS_MAY_WRITE_PAPER, draft->head->lead_organization_id, error))
    return FALSE;
  change = ris_change_begin (desk, error);
  if (change == NULL)
    return FALSE;
  stored = load_editable (desk, change, draft->head, error);
  if (stored == NULL || !check (change, draft, problems, error)
      || (is_new && !find_body (change, draft->head, error))
      || !save_head (change, draft->head, is_new, error)
      || !ris_paper_desk_save_parts (change, stored, draft, error)
      || !ris_paper_desk_note (change, is_new ? "created" : "changed", is_new ? NULL : stored,
                               draft->head->id, error)
      || !ris_change_commit (change, error))
    {
      draft->head->id = is_new ? 0 : draft->head->id;
      return FALSE;
    }
  return TRUE;
}
