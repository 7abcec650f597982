/* The form of a draft as text: what was typed becomes a draft, and a draft becomes what could have been typed.
 *
 * The page thus has one way to show a draft, whether it comes from the database, from a form with mistakes or from one in
 * which a row was added or removed. Rows are numbered from 1; empty ones are left out.
 */
#include "paper-desk-private.h"

#include "base/date.h"
#include "base/text.h"

#include <string.h>

#define MAX_ROWS 60

static const char *const sections[]
    = { "facts", "proposal", "finances", "climate", "equality", "reasons" };

/* --- reading --- */

/* a day that is none stays as it was typed: it comes back with its problem */
static char *
dup_day (const RisRequest *request, const char *name, RisProblems *problems)
{
  char *day;

  ris_form_read_day (request, name, &day, problems);
  return day != NULL ? day : ris_form_dup (request, name);
}

static void
read_head (const RisRequest *request, RisPaperHead *head, RisProblems *problems)
{
  head->revision = ris_form_get_id (request, "revision");
  head->type_id = ris_form_get_id (request, "type_id");
  head->name = ris_form_dup (request, "name");
  head->lead_organization_id = ris_form_get_id (request, "lead_organization_id");
  head->paper_date = dup_day (request, "paper_date", problems);
  head->author = ris_form_dup (request, "author");
  head->file_reference = ris_form_dup (request, "file_reference");
  head->publicity_wanted = ris_request_get_form (request, "publicity_wanted") != NULL;
}

static void
read_sections (const RisRequest *request, GPtrArray *list)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *text = g_strconcat ("text-", sections[i], NULL);
      g_autofree char *withheld = g_strconcat ("intern-", sections[i], NULL);
      const char *typed = ris_request_get_form (request, text);
      RisPaperSection *section;

      if (typed == NULL)
        continue;
      section = ris_paper_section_new ();
      section->canonical = g_strdup (sections[i]);
      section->markdown = g_strstrip (g_strdup (typed));
      section->is_withheld = ris_request_get_form (request, withheld) != NULL;
      g_ptr_array_add (list, section);
    }
}

static char *
dup_name (const char *row, guint number, const char *field)
{
  return g_strdup_printf ("%s%u-%s", row, number, field);
}

static gint64
get_row_id (const RisRequest *request, const char *row, guint number, const char *field)
{
  g_autofree char *name = dup_name (row, number, field);

  return ris_form_get_id (request, name);
}

static char *
dup_row_text (const RisRequest *request, const char *row, guint number, const char *field)
{
  g_autofree char *name = dup_name (row, number, field);

  return ris_form_dup (request, name);
}

static void
read_step (const RisRequest *request, guint number, GPtrArray *list, RisProblems *problems)
{
  g_autoptr (RisPaperStep) step = ris_paper_step_new ();
  g_autofree char *day = dup_name ("step", number, "day");

  step->id = get_row_id (request, "step", number, "id");
  step->organization_id = get_row_id (request, "step", number, "organization");
  step->role_id = get_row_id (request, "step", number, "role");
  step->planned_on = ris_form_dup (request, day);
  if (step->organization_id == 0 && step->planned_on == NULL)
    return;
  if (step->planned_on != NULL)
    {
      g_autofree char *place = dup_name ("step", list->len + 1, "day");
      char *iso = ris_date_dup_day (step->planned_on);

      if (iso == NULL)
        ris_problems_add (problems, place,
                          "„%s“ ist kein Tag; gemeint ist zum Beispiel 07.06.2022.",
                          step->planned_on);
      else
        {
          g_free (step->planned_on);
          step->planned_on = iso;
        }
    }
  g_ptr_array_add (list, g_steal_pointer (&step));
}

static void
read_party (const RisRequest *request, guint number, GPtrArray *list)
{
  g_autoptr (RisPaperParty) party = ris_paper_party_new ();

  party->organization_id = get_row_id (request, "party", number, "organization");
  party->person_id = get_row_id (request, "party", number, "person");
  party->label = dup_row_text (request, "party", number, "label");
  if (party->organization_id != 0 || party->person_id != 0 || party->label != NULL)
    g_ptr_array_add (list, g_steal_pointer (&party));
}

static void
read_office (const RisRequest *request, guint number, GPtrArray *list)
{
  gint64 id = get_row_id (request, "office", number, "organization");
  RisPaperParty *party;

  if (id == 0)
    return;
  party = ris_paper_party_new ();
  party->organization_id = id;
  g_ptr_array_add (list, party);
}

static void
read_link (const RisRequest *request, guint number, GPtrArray *list)
{
  g_autoptr (RisPaperLink) link = ris_paper_link_new ();

  link->kind_id = get_row_id (request, "link", number, "kind");
  link->target_text = dup_row_text (request, "link", number, "number");
  if (link->target_text != NULL)
    g_ptr_array_add (list, g_steal_pointer (&link));
}

static gboolean
is_removed (const char *removed, const char *row, guint number)
{
  g_autofree char *name = g_strdup_printf ("%s%u", row, number);

  return g_strcmp0 (removed, name) == 0;
}

RisPaperDraft *
ris_paper_desk_read_draft (const RisRequest *request, const char *removed, RisProblems *problems)
{
  RisPaperDraft *draft = ris_paper_desk_draft_new ();

  read_head (request, draft->head, problems);
  read_sections (request, draft->sections);
  for (guint i = 1; i <= MAX_ROWS; i++)
    {
      if (!is_removed (removed, "step", i))
        read_step (request, i, draft->steps, problems);
      if (!is_removed (removed, "party", i))
        read_party (request, i, draft->originators);
      if (!is_removed (removed, "office", i))
        read_office (request, i, draft->offices);
      if (!is_removed (removed, "link", i))
        read_link (request, i, draft->references);
    }
  return draft;
}

/* --- the other way round --- */

static void
put (GString *form, const char *name, const char *value)
{
  g_autofree char *escaped = value == NULL ? NULL : g_uri_escape_string (value, NULL, FALSE);

  if (escaped != NULL)
    g_string_append_printf (form, "%s%s=%s", form->len > 0 ? "&" : "", name, escaped);
}

static void
put_id (GString *form, const char *name, gint64 id)
{
  g_autofree char *text = id == 0 ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, id);

  put (form, name, text);
}

static void
put_day (GString *form, const char *name, const char *day)
{
  RisCivil civil = { 0 };
  g_autofree char *german
      = ris_date_get_civil (day, &civil)
            ? g_strdup_printf ("%02d.%02d.%04d", civil.day, civil.month, civil.year)
            : g_strdup (day);

  put (form, name, german);
}

static void
put_row_id (GString *form, const char *row, guint number, const char *field, gint64 id)
{
  g_autofree char *name = dup_name (row, number, field);

  put_id (form, name, id);
}

static void
put_row (GString *form, const char *row, guint number, const char *field, const char *value)
{
  g_autofree char *name = dup_name (row, number, field);

  put (form, name, value);
}

static void
put_head (GString *form, const RisPaperHead *head)
{
  put_id (form, "revision", head->revision);
  put_id (form, "type_id", head->type_id);
  put (form, "name", head->name);
  put_id (form, "lead_organization_id", head->lead_organization_id);
  put_day (form, "paper_date", head->paper_date);
  put (form, "author", head->author);
  put (form, "file_reference", head->file_reference);
  put (form, "publicity_wanted", head->publicity_wanted ? "1" : NULL);
}

static void
put_sections (GString *form, const GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const RisPaperSection *section = list->pdata[i];
      g_autofree char *text = g_strconcat ("text-", section->canonical, NULL);
      g_autofree char *withheld = g_strconcat ("intern-", section->canonical, NULL);

      put (form, text, section->markdown);
      put (form, withheld, section->is_withheld ? "1" : NULL);
    }
}

static void
put_steps (GString *form, const GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const RisPaperStep *step = list->pdata[i];
      g_autofree char *day = dup_name ("step", i + 1, "day");

      put_row_id (form, "step", i + 1, "id", step->id);
      put_row_id (form, "step", i + 1, "organization", step->organization_id);
      put_row_id (form, "step", i + 1, "role", step->role_id);
      put_day (form, day, step->planned_on);
    }
}

static void
put_parties (GString *form, const char *row, const GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const RisPaperParty *party = list->pdata[i];

      put_row_id (form, row, i + 1, "organization", party->organization_id);
      put_row_id (form, row, i + 1, "person", party->person_id);
      put_row (form, row, i + 1, "label", party->label);
    }
}

RisRequest *
ris_paper_desk_dup_typed (const RisPaperDraft *draft)
{
  static const RisHeader headers[]
      = { { "Host", "localhost" }, { "Content-Type", "application/x-www-form-urlencoded" }, { 0 } };
  g_autoptr (GString) form = g_string_new (NULL);
  g_autoptr (GBytes) body = NULL;

  put_head (form, draft->head);
  put_sections (form, draft->sections);
  put_steps (form, draft->steps);
  put_parties (form, "party", draft->originators);
  put_parties (form, "office", draft->offices);
  for (guint i = 0; i < draft->references->len; i++)
    {
      const RisPaperLink *link = draft->references->pdata[i];

      put_row_id (form, "link", i + 1, "kind", link->kind_id);
      put_row (form, "link", i + 1, "number", link->target_text);
    }
  body = g_bytes_new (form->str, form->len);
  return ris_request_new ("POST", "/", headers, body, NULL);
}
