/* What becomes of a draft: handed in with a number, given back, released, changed afterwards by new versions, withdrawn.
 *
 * Every action is one transaction with one audit row. What was released is never overwritten: its texts get new versions, and
 * a withdrawn paper stays known with its number.
 */
#include "base/text.h"
#include "paper-desk-private.h"
#include "store/key-store.h"

#include <string.h>

/* --- what all of them share --- */

/* (transfer full): the paper as the actor saw it; fails where they may not do this, or where it was changed since */
static RisPaperDraft *
load_for (RisCouncil *desk, RisChange *change, const RisPaperAct *act, RisPaperAction action,
          GError **error)
{
  g_autoptr (RisPaperDraft) draft
      = ris_paper_desk_load (ris_change_get_db (change), act->id, error);

  if (draft == NULL)
    return NULL;
  if (!ris_paper_desk_may (desk, draft->head, action))
    g_set_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN,
                 "not with paper %" G_GINT64_FORMAT " as it stands", act->id);
  else if (draft->head->revision != act->revision)
    g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT,
                 "paper %" G_GINT64_FORMAT " was changed by somebody else", act->id);
  else
    return g_steal_pointer (&draft);
  return NULL;
}

/* a statement with :id and, where @has_now, :now */
static gboolean
run (RisChange *change, const char *name, gint64 id, gboolean has_now, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, name, error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  if (has_now)
    ris_statement_bind_text (statement, "now", ris_change_get_now (change));
  return ris_statement_run (statement, error);
}

static gboolean
set_status (RisChange *change, gint64 id, const char *canonical, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, "paper-desk/set-status", error);
  RisLabel status = { 0 };

  if (statement == NULL
      || !ris_key_store_find_canonical (ris_change_get_db (change), "paper-status", canonical,
                                        &status, error))
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_id (statement, "status_id", status.id);
  ris_statement_bind_text (statement, "now", ris_change_get_now (change));
  return ris_statement_run (statement, error);
}

/* every action counts as a change of what the others have seen */
static gboolean
set_note (RisChange *change, gint64 id, const char *note, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, "paper-desk/desk-note", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_text (statement, "note", note);
  return ris_statement_run (statement, error);
}

/* the new status, the note, the row in the log, and the end of the transaction */
static gboolean
finish (RisChange *change, const RisPaperDraft *before, const char *status, const char *note,
        GError **error)
{
  gint64 id = before->head->id;

  return set_status (change, id, status, error) && set_note (change, id, note, error)
         && ris_paper_desk_note (change, status, before, id, error)
         && ris_change_commit (change, error);
}

static char *
dup_reason (const RisPaperAct *act, RisProblems *problems)
{
  if (ris_text_is_blank (act->text))
    ris_problems_add (problems, "reason", "Bitte den Grund angeben.");
  return g_strstrip (g_strdup (act->text != NULL ? act->text : ""));
}

/* --- the way of a paper --- */

gboolean
ris_paper_desk_submit (RisCouncil *desk, const RisPaperAct *act, RisProblems *problems,
                       GError **error)
{
  g_autoptr (RisChange) change = ris_change_begin (desk, error);
  g_autoptr (RisPaperDraft) draft
      = change == NULL ? NULL : load_for (desk, change, act, RIS_PAPER_SUBMIT, error);

  if (draft == NULL)
    return FALSE;
  ris_paper_desk_check (draft, RIS_PAPER_SUBMIT, problems);
  return ris_problems_is_empty (problems)
         && ris_paper_desk_number (change, draft, act->text, problems, error)
         && finish (change, draft, "submitted", NULL, error);
}

gboolean
ris_paper_desk_give_back (RisCouncil *desk, const RisPaperAct *act, RisProblems *problems,
                          GError **error)
{
  g_autofree char *reason = dup_reason (act, problems);
  g_autoptr (RisChange) change = ris_change_begin (desk, error);
  g_autoptr (RisPaperDraft) draft
      = change == NULL ? NULL : load_for (desk, change, act, RIS_PAPER_GIVE_BACK, error);

  return draft != NULL && ris_problems_is_empty (problems)
         && finish (change, draft, "returned", reason, error);
}

static gboolean
write_release (RisChange *change, const RisPaperHead *head, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, "paper-desk/release", error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", head->id);
  ris_statement_bind_int (statement, "is_public", head->publicity_wanted ? 1 : 0);
  ris_statement_bind_text (statement, "now", ris_change_get_now (change));
  return ris_statement_run (statement, error)
         && run (change, "paper-desk/release-versions", head->id, TRUE, error)
         && (!head->publicity_wanted
             || (run (change, "paper-desk/publish-texts", head->id, FALSE, error)
                 && run (change, "paper-desk/publish-steps", head->id, TRUE, error)));
}

gboolean
ris_paper_desk_release (RisCouncil *desk, const RisPaperAct *act, RisProblems *problems,
                        GError **error)
{
  g_autoptr (RisChange) change = ris_change_begin (desk, error);
  g_autoptr (RisPaperDraft) draft
      = change == NULL ? NULL : load_for (desk, change, act, RIS_PAPER_RELEASE, error);

  if (draft == NULL)
    return FALSE;
  ris_paper_desk_check (draft, RIS_PAPER_RELEASE, problems);
  return ris_problems_is_empty (problems) && write_release (change, draft->head, error)
         && finish (change, draft, "released", NULL, error);
}

gboolean
ris_paper_desk_withdraw (RisCouncil *desk, const RisPaperAct *act, RisProblems *problems,
                         GError **error)
{
  g_autofree char *reason = dup_reason (act, problems);
  g_autoptr (RisChange) change = ris_change_begin (desk, error);
  g_autoptr (RisPaperDraft) draft
      = change == NULL ? NULL : load_for (desk, change, act, RIS_PAPER_WITHDRAW, error);

  return draft != NULL && ris_problems_is_empty (problems)
         && finish (change, draft, "withdrawn", reason, error);
}

/* --- new versions --- */

static const RisPaperSection *
find_text (const GPtrArray *sections, gint64 text_id)
{
  for (guint i = 0; i < sections->len; i++)
    if (((RisPaperSection *)sections->pdata[i])->text_id == text_id)
      return sections->pdata[i];
  return NULL;
}

static gboolean
add_version (RisChange *change, const RisPaperSection *stored, const char *markdown,
             const char *reason, GError **error)
{
  g_autoptr (RisPaperSection) section = ris_paper_section_new ();

  section->text_id = stored->text_id;
  section->version = stored->version + 1;
  section->markdown = g_strdup (markdown);
  section->reason = g_strdup (reason);
  section->released_at = g_strdup (ris_change_get_now (change));
  return ris_paper_desk_add_version (change, section, error);
}

static gboolean
add_versions (RisChange *change, const RisPaperDraft *draft, const GPtrArray *sections,
              const char *reason, RisProblems *problems, GError **error)
{
  guint n_changed = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      const RisPaperSection *typed = sections->pdata[i];
      const RisPaperSection *stored = find_text (draft->sections, typed->text_id);
      g_autofree char *field = g_strdup_printf ("text-%" G_GINT64_FORMAT, typed->text_id);

      if (stored == NULL || g_strcmp0 (stored->markdown, typed->markdown) == 0)
        continue;
      n_changed++;
      if (ris_text_is_blank (typed->markdown))
        ris_problems_add (problems, field,
                          "Ein freigegebener Text kann nicht leer werden; bitte einen Satz dazu "
                          "schreiben.");
      else if (strlen (typed->markdown) > RIS_PAPER_MAX_TEXT)
        ris_problems_add (problems, field, "Dieser Text ist zu lang; bitte als Anlage beifügen.");
      else if (!add_version (change, stored, typed->markdown, reason, error))
        return FALSE;
    }
  if (n_changed == 0)
    ris_problems_add (problems, "reason", "Es ist nichts geändert.");
  return ris_problems_is_empty (problems);
}

gboolean
ris_paper_desk_revise (RisCouncil *desk, const RisPaperAct *act, const GPtrArray *sections,
                       RisProblems *problems, GError **error)
{
  g_autofree char *reason = dup_reason (act, problems);
  g_autoptr (RisChange) change = ris_change_begin (desk, error);
  g_autoptr (RisPaperDraft) draft
      = change == NULL ? NULL : load_for (desk, change, act, RIS_PAPER_REVISE, error);

  return draft != NULL && ris_problems_is_empty (problems)
         && add_versions (change, draft, sections, reason, problems, error)
         && run (change, "paper-desk/touch", act->id, TRUE, error)
         && set_note (change, act->id, draft->head->note, error)
         && ris_paper_desk_note (change, "revised", draft, act->id, error)
         && ris_change_commit (change, error);
}
