/* The parts of a draft, written one by one, and the paper as a whole as the log keeps it. */
#include "base/text.h"
#include "paper-desk-private.h"
#include "store/key-store.h"

/* --- the log --- */

static void
append_list (GString *json, const char *name, const GPtrArray *list, const RisRecordType *type)
{
  g_string_append_printf (json, ", \"%s\": [", name);
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *entry = ris_record_dup_json (type, list->pdata[i]);

      g_string_append_printf (json, "%s%s", i == 0 ? "" : ", ", entry);
    }
  g_string_append_c (json, ']');
}

char *
ris_paper_desk_dup_json (const RisPaperDraft *draft)
{
  g_autofree char *head = ris_record_dup_json (&ris_paper_head_type, draft->head);
  GString *json = g_string_new ("{\"paper\": ");

  g_string_append (json, head);
  append_list (json, "sections", draft->sections, &ris_paper_section_type);
  append_list (json, "consultations", draft->steps, &ris_paper_step_type);
  append_list (json, "originators", draft->originators, &ris_paper_party_type);
  append_list (json, "offices", draft->offices, &ris_paper_party_type);
  append_list (json, "references", draft->references, &ris_paper_link_type);
  g_string_append_c (json, '}');
  return g_string_free (json, FALSE);
}

gboolean
ris_paper_desk_note (RisChange *change, const char *action, const RisPaperDraft *before, gint64 id,
                     GError **error)
{
  g_autoptr (RisPaperDraft) now = ris_paper_desk_load (ris_change_get_db (change), id, error);
  g_autofree char *old = before != NULL ? ris_paper_desk_dup_json (before) : NULL;
  g_autofree char *new = NULL;

  if (now == NULL)
    return FALSE;
  new = ris_paper_desk_dup_json (now);
  return ris_change_note (change,
                          &(const RisAuditEntry){ .action = action,
                                                  .object_kind = "paper",
                                                  .object_id = id,
                                                  .before = old,
                                                  .after = new },
                          error);
}

/* --- sections --- */

static RisPaperSection *
find_section (const GPtrArray *sections, const char *canonical)
{
  for (guint i = 0; i < sections->len; i++)
    if (g_strcmp0 (((RisPaperSection *)sections->pdata[i])->canonical, canonical) == 0)
      return sections->pdata[i];
  return NULL;
}

static gboolean
run_for_text (RisChange *change, const char *name, gint64 text_id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, name, error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "text_id", text_id);
  return ris_statement_run (statement, error);
}

static gboolean
insert_text (RisChange *change, gint64 paper_id, const char *canonical, gint64 *text_id,
             GError **error)
{
  RisDb *db = ris_change_get_db (change);
  g_autoptr (RisStatement) statement = ris_change_query (change, "paper-desk/text-insert", error);
  RisLabel label = { 0 };

  *text_id = statement == NULL ? 0 : ris_record_store_next_id (db, error);
  if (*text_id == 0 || !ris_key_store_find_canonical (db, "text-section", canonical, &label, error))
    return FALSE;
  ris_statement_bind_id (statement, "text_id", *text_id);
  ris_statement_bind_id (statement, "paper_id", paper_id);
  ris_statement_bind_id (statement, "section_id", label.id);
  ris_statement_bind_int (statement, "position", label.position);
  return ris_statement_run (statement, error);
}

gboolean
ris_paper_desk_add_version (RisChange *change, const RisPaperSection *section, GError **error)
{
  RisDb *db = ris_change_get_db (change);
  g_autoptr (RisStatement) statement
      = ris_change_query (change, "paper-desk/version-insert", error);
  gint64 id = statement == NULL ? 0 : ris_record_store_next_id (db, error);

  if (id == 0)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_id (statement, "text_id", section->text_id);
  ris_statement_bind_int (statement, "version", section->version);
  ris_statement_bind_text (statement, "markdown", section->markdown);
  ris_statement_bind_text (statement, "reason", section->reason);
  ris_statement_bind_text (statement, "released_at", section->released_at);
  ris_statement_bind_text (statement, "now", ris_change_get_now (change));
  return ris_statement_run (statement, error);
}

static gboolean
update_version (RisChange *change, const RisPaperSection *stored, const char *markdown,
                GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_change_query (change, "paper-desk/version-update", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "text_id", stored->text_id);
  ris_statement_bind_int (statement, "version", stored->version);
  ris_statement_bind_text (statement, "markdown", markdown);
  return ris_statement_run (statement, error);
}

static gboolean
drop_section (RisChange *change, gint64 text_id, GError **error)
{
  return run_for_text (change, "paper-desk/withheld-drop", text_id, error)
         && run_for_text (change, "paper-desk/version-drop", text_id, error)
         && run_for_text (change, "paper-desk/text-drop", text_id, error);
}

static gboolean
set_withheld (RisChange *change, gint64 text_id, gboolean is_withheld, GError **error)
{
  return run_for_text (change, is_withheld ? "paper-desk/withheld-put" : "paper-desk/withheld-drop",
                       text_id, error);
}

static gboolean
add_section (RisChange *change, gint64 paper_id, const RisPaperSection *typed, GError **error)
{
  g_autoptr (RisPaperSection) section = ris_paper_section_new ();

  section->version = 1;
  section->markdown = g_strdup (typed->markdown);
  return insert_text (change, paper_id, typed->canonical, &section->text_id, error)
         && ris_paper_desk_add_version (change, section, error)
         && set_withheld (change, section->text_id, typed->is_withheld, error);
}

static gboolean
save_section (RisChange *change, gint64 paper_id, const RisPaperSection *stored,
              const RisPaperSection *typed, GError **error)
{
  if (ris_text_is_blank (typed->markdown))
    return stored == NULL || drop_section (change, stored->text_id, error);
  if (stored == NULL)
    return add_section (change, paper_id, typed, error);
  if (g_strcmp0 (stored->markdown, typed->markdown) != 0
      && !update_version (change, stored, typed->markdown, error))
    return FALSE;
  return set_withheld (change, stored->text_id, typed->is_withheld, error);
}

/* --- planned consultations --- */

static RisPaperStep *
find_step (const GPtrArray *steps, gint64 id)
{
  for (guint i = 0; i < steps->len; i++)
    if (((RisPaperStep *)steps->pdata[i])->id == id)
      return steps->pdata[i];
  return NULL;
}

static gboolean
drop_step (RisChange *change, gint64 paper_id, gint64 id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, "paper-desk/step-drop", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_id (statement, "paper_id", paper_id);
  return ris_statement_run (statement, error);
}

static gboolean
save_step (RisChange *change, gint64 paper_id, const RisPaperStep *step, guint position,
           GError **error)
{
  g_autoptr (RisStatement) statement
      = ris_change_query (change,
                          step->id != 0 ? "paper-desk/step-update" : "paper-desk/step-insert",
                          error);
  gint64 id = step->id;

  if (statement == NULL)
    return FALSE;
  if (id == 0)
    id = ris_record_store_next_id (ris_change_get_db (change), error);
  if (id == 0)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_id (statement, "paper_id", paper_id);
  ris_statement_bind_int (statement, "position", position);
  ris_statement_bind_id (statement, "organization_id", step->organization_id);
  ris_statement_bind_id (statement, "role_id", step->role_id);
  ris_statement_bind_text (statement, "planned_on", step->planned_on);
  ris_statement_bind_text (statement, "now", ris_change_get_now (change));
  return ris_statement_run (statement, error);
}

/* a row that a meeting has taken up stays, whoever left it out here */
static gboolean
save_steps (RisChange *change, gint64 paper_id, const GPtrArray *stored, const GPtrArray *typed,
            GError **error)
{
  for (guint i = 0; i < stored->len; i++)
    {
      const RisPaperStep *step = stored->pdata[i];

      if (find_step (typed, step->id) == NULL && !drop_step (change, paper_id, step->id, error))
        return FALSE;
    }
  for (guint i = 0; i < typed->len; i++)
    {
      RisPaperStep *step = typed->pdata[i];

      if (step->id != 0 && find_step (stored, step->id) == NULL)
        step->id = 0; /* somebody made the number up */
      if (!save_step (change, paper_id, step, i + 1, error))
        return FALSE;
    }
  return TRUE;
}

/* --- lists that are written anew --- */

/* (transfer full): the statement with the key of a new row */
static RisStatement *
query_row (RisChange *change, const char *name, gint64 paper_id, GError **error)
{
  gint64 id = ris_record_store_next_id (ris_change_get_db (change), error);
  RisStatement *statement = id == 0 ? NULL : ris_change_query (change, name, error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_id (statement, "paper_id", paper_id);
  return statement;
}

static gboolean
clear (RisChange *change, const char *name, gint64 paper_id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, name, error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", paper_id);
  return ris_statement_run (statement, error);
}

static gboolean
save_originators (RisChange *change, gint64 paper_id, const GPtrArray *parties, GError **error)
{
  if (!clear (change, "paper-desk/originators-clear", paper_id, error))
    return FALSE;
  for (guint i = 0; i < parties->len; i++)
    {
      const RisPaperParty *party = parties->pdata[i];
      g_autoptr (RisStatement) statement
          = query_row (change, "paper-desk/originator-insert", paper_id, error);

      if (statement == NULL)
        return FALSE;
      ris_statement_bind_int (statement, "position", i + 1);
      ris_statement_bind_id (statement, "organization_id", party->organization_id);
      ris_statement_bind_id (statement, "person_id", party->person_id);
      ris_statement_bind_text (statement, "label", party->label);
      if (!ris_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_offices (RisChange *change, gint64 paper_id, const GPtrArray *offices, GError **error)
{
  if (!clear (change, "paper-desk/offices-clear", paper_id, error))
    return FALSE;
  for (guint i = 0; i < offices->len; i++)
    {
      g_autoptr (RisStatement) statement
          = query_row (change, "paper-desk/office-insert", paper_id, error);

      if (statement == NULL)
        return FALSE;
      ris_statement_bind_int (statement, "position", i + 1);
      ris_statement_bind_id (statement, "organization_id",
                             ((RisPaperParty *)offices->pdata[i])->organization_id);
      if (!ris_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_links (RisChange *change, gint64 paper_id, const GPtrArray *links, GError **error)
{
  if (!clear (change, "paper-desk/references-clear", paper_id, error))
    return FALSE;
  for (guint i = 0; i < links->len; i++)
    {
      const RisPaperLink *link = links->pdata[i];
      g_autoptr (RisStatement) statement
          = query_row (change, "paper-desk/reference-insert", paper_id, error);

      if (statement == NULL)
        return FALSE;
      ris_statement_bind_id (statement, "kind_id", link->kind_id);
      ris_statement_bind_id (statement, "target_id", link->target_id);
      ris_statement_bind_text (statement, "target_text",
                               link->target_id != 0 ? NULL : link->target_text);
      if (!ris_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ris_paper_desk_save_parts (RisChange *change, const RisPaperDraft *stored,
                           const RisPaperDraft *draft, GError **error)
{
  gint64 id = draft->head->id;

  for (guint i = 0; i < draft->sections->len; i++)
    {
      const RisPaperSection *typed = draft->sections->pdata[i];

      if (!save_section (change, id, find_section (stored->sections, typed->canonical), typed,
                         error))
        return FALSE;
    }
  return save_steps (change, id, stored->steps, draft->steps, error)
         && save_originators (change, id, draft->originators, error)
         && save_offices (change, id, draft->offices, error)
         && save_links (change, id, draft->references, error);
}
