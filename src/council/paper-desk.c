/* Reading papers at the desk: the list with its filters, one paper with all its parts, its history, titles like its own.
 *
 * Who may see what is decided here and not in the statements: an author sees the papers of the offices they write for and
 * what is public, never the drafts of others nor what of a public paper stays internal.
 */
#include "council/paper-desk.h"

#include "base/date.h"
#include "base/text.h"
#include "paper-desk-private.h"
#include "store/reader.h"

#include <string.h>

#define BATCH 200
#define MAX_SIMILAR 5

/* --- one paper --- */

static const RisReaderPart parts[] = {
  RIS_READER_PART ("paper-desk/sections", RisPaperDraft, sections, ris_paper_section),
  RIS_READER_PART ("paper-desk/steps", RisPaperDraft, steps, ris_paper_step),
  RIS_READER_PART ("paper-desk/originators", RisPaperDraft, originators, ris_paper_party),
  RIS_READER_PART ("paper-desk/offices", RisPaperDraft, offices, ris_paper_party),
  RIS_READER_PART ("paper-desk/references", RisPaperDraft, references, ris_paper_link),
};

RisPaperDraft *
ris_paper_desk_draft_new (void)
{
  RisPaperDraft *draft = g_new0 (RisPaperDraft, 1);

  draft->head = ris_paper_head_new ();
  draft->head->revision = 0;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    G_STRUCT_MEMBER (GPtrArray *, draft, parts[i].offset)
        = g_ptr_array_new_with_free_func (parts[i].free_record);
  return draft;
}

void
ris_paper_desk_draft_free (RisPaperDraft *draft)
{
  if (draft == NULL)
    return;
  ris_paper_head_free (draft->head);
  ris_reader_clear (parts, G_N_ELEMENTS (parts), draft);
  g_free (draft);
}

RisPaperDraft *
ris_paper_desk_load (RisDb *db, gint64 id, GError **error)
{
  g_autoptr (RisPaperDraft) draft = g_new0 (RisPaperDraft, 1);
  GError *failure = NULL;

  draft->head = ris_reader_get (db, "paper-desk/by-id", id, &ris_paper_head_type, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (draft->head == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no paper %" G_GINT64_FORMAT, id);
  else if (ris_reader_fill (db, id, parts, G_N_ELEMENTS (parts), draft, error))
    return g_steal_pointer (&draft);
  return NULL;
}

/* --- who may what --- */

/* what belongs to no office belongs to those who write for the whole body */
static gint64
get_organization (gint64 lead_id)
{
  return lead_id != 0 ? lead_id : RIS_WHOLE_BODY;
}

gboolean
ris_paper_desk_demand (RisCouncil *desk, RisPermission permission, gint64 lead_id, GError **error)
{
  return ris_council_demand (desk, permission, get_organization (lead_id), error);
}

RisPaperState
ris_paper_desk_get_state (const RisPaperHead *head)
{
  static const struct
  {
    const char *canonical;
    RisPaperState state;
  } states[] = {
    { "draft", RIS_PAPER_DRAFT },         { "returned", RIS_PAPER_DRAFT },
    { "submitted", RIS_PAPER_SUBMITTED }, { "signing", RIS_PAPER_SUBMITTED },
    { "withdrawn", RIS_PAPER_WITHDRAWN }, { "replaced", RIS_PAPER_WITHDRAWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (head->status_canonical, states[i].canonical) == 0)
      return states[i].state;
  return RIS_PAPER_RELEASED;
}

static gboolean
may (RisCouncil *desk, RisPermission permission, const RisPaperHead *head)
{
  return ris_actor_may (ris_council_get_actor (desk), permission,
                        get_organization (head->lead_organization_id));
}

static gboolean
is_own (RisCouncil *desk, const RisPaperHead *head)
{
  return may (desk, RIS_MAY_WRITE_PAPER, head) || may (desk, RIS_MAY_RELEASE_PAPER, head);
}

static gboolean
may_read (RisCouncil *desk, const RisPaperHead *head)
{
  return (head->is_public && head->released_at != NULL) || is_own (desk, head);
}

gboolean
ris_paper_desk_may (RisCouncil *desk, const RisPaperHead *head, RisPaperAction action)
{
  RisPaperState state = ris_paper_desk_get_state (head);
  RisPermission keeper = state == RIS_PAPER_DRAFT ? RIS_MAY_WRITE_PAPER : RIS_MAY_RELEASE_PAPER;

  switch (action)
    {
    case RIS_PAPER_READ:
      return may_read (desk, head);
    case RIS_PAPER_EDIT:
      return head->released_at == NULL && state != RIS_PAPER_WITHDRAWN && may (desk, keeper, head);
    case RIS_PAPER_SUBMIT:
      return state == RIS_PAPER_DRAFT && may (desk, RIS_MAY_WRITE_PAPER, head);
    case RIS_PAPER_GIVE_BACK:
      return state == RIS_PAPER_SUBMITTED && may (desk, RIS_MAY_RELEASE_PAPER, head);
    case RIS_PAPER_RELEASE:
      return state == RIS_PAPER_SUBMITTED && may (desk, RIS_MAY_RELEASE_PAPER, head)
             && (!head->publicity_wanted || may (desk, RIS_MAY_PUBLISH, head));
    case RIS_PAPER_REVISE:
      return state == RIS_PAPER_RELEASED && may (desk, RIS_MAY_RELEASE_PAPER, head);
    case RIS_PAPER_WITHDRAW:
    default:
      return state != RIS_PAPER_WITHDRAWN && may (desk, keeper, head);
    }
}

static gboolean
check_may_read (RisCouncil *desk, const RisPaperHead *head, GError **error)
{
  return may_read (desk, head)
         || ris_paper_desk_demand (desk, RIS_MAY_WRITE_PAPER, head->lead_organization_id, error);
}

/* of a public paper others see what the public sees */
static void
withhold_sections (GPtrArray *sections)
{
  for (guint i = sections->len; i > 0; i--)
    {
      const RisPaperSection *section = sections->pdata[i - 1];

      if (!section->is_public || section->released_at == NULL)
        g_ptr_array_remove_index (sections, i - 1);
    }
}

RisPaperDraft *
ris_paper_desk_get (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (RisPaperDraft) draft = ris_paper_desk_load (desk->db, id, error);

  if (draft == NULL || !check_may_read (desk, draft->head, error))
    return NULL;
  if (!is_own (desk, draft->head))
    {
      withhold_sections (draft->sections);
      g_clear_pointer (&draft->head->note, g_free);
    }
  return g_steal_pointer (&draft);
}

/* --- the list --- */

static GPtrArray *
read_batch (RisCouncil *desk, gint64 lead_id, gint64 before_id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->db, "paper-desk/list", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "before_id", before_id);
  ris_statement_bind_id (statement, "lead_id", lead_id);
  ris_statement_bind_int (statement, "limit", BATCH);
  return ris_statement_read_all (statement, &ris_paper_head_type,
                                 (GDestroyNotify)ris_paper_head_free, error);
}

/* every word stands in title, number or type; upper case, umlauts and soft hyphens make no difference */
static gboolean
has_words (const RisPaperHead *head, const char *text)
{
  g_autofree char *joined
      = g_strconcat (head->name, "\n", head->number != NULL ? head->number : "", NULL);
  g_autofree char *folded = ris_text_fold (joined);
  g_autofree char *sought = ris_text_fold (text);
  g_auto (GStrv) words = g_strsplit (sought, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
fits (RisCouncil *desk, const RisPaperHead *head, const RisPaperDeskFilter *filter)
{
  return (filter->state == RIS_PAPER_ANY || ris_paper_desk_get_state (head) == filter->state)
         && may_read (desk, head) && (filter->text == NULL || has_words (head, filter->text));
}

GPtrArray *
ris_paper_desk_list (RisCouncil *desk, const RisPaperDeskFilter *filter, guint limit,
                     GError **error)
{
  g_autoptr (GPtrArray) found
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_paper_head_free);
  gint64 before_id = filter->before_id;
  guint n_read = BATCH;

  if (!ris_council_demand (desk, RIS_MAY_WRITE_PAPER, 0, error))
    return NULL;
  while (n_read == BATCH && found->len < limit)
    {
      g_autoptr (GPtrArray) batch = read_batch (desk, filter->lead_id, before_id, error);

      if (batch == NULL)
        return NULL;
      n_read = batch->len;
      for (guint i = 0; i < n_read && found->len < limit; i++)
        {
          before_id = ((RisPaperHead *)batch->pdata[i])->id;
          if (fits (desk, batch->pdata[i], filter))
            g_ptr_array_add (found, g_steal_pointer (&batch->pdata[i]));
        }
    }
  return g_steal_pointer (&found);
}

/* --- what belongs to a paper --- */

static GPtrArray *
read_part (RisCouncil *desk, const char *name, gint64 id, const RisRecordType *type,
           GDestroyNotify free_record, GError **error)
{
  g_autoptr (RisPaperDraft) draft = ris_paper_desk_get (desk, id, error);
  g_autoptr (RisStatement) statement = draft == NULL ? NULL : ris_db_query (desk->db, name, error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  return ris_statement_read_all (statement, type, free_record, error);
}

GPtrArray *
ris_paper_desk_list_versions (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (RisPaperDraft) draft = ris_paper_desk_get (desk, id, error);
  GPtrArray *versions = draft == NULL
                            ? NULL
                            : read_part (desk, "paper-desk/versions", id, &ris_paper_section_type,
                                         (GDestroyNotify)ris_paper_section_free, error);

  if (versions != NULL && !is_own (desk, draft->head))
    withhold_sections (versions);
  return versions;
}

GPtrArray *
ris_paper_desk_list_history (RisCouncil *desk, gint64 id, GError **error)
{
  return read_part (desk, "paper-desk/history", id, &ris_paper_event_type,
                    (GDestroyNotify)ris_paper_event_free, error);
}

GPtrArray *
ris_paper_desk_list_choices (RisCouncil *desk, const char *list, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->db, "paper-desk/vocabulary", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "list", list);
  return ris_statement_read_all (statement, &ris_paper_choice_type,
                                 (GDestroyNotify)ris_paper_choice_free, error);
}

/* --- similar titles --- */

typedef struct
{
  RisPaperHead *head; /* (owned) */
  double likeness;
} Similar;

static void
similar_clear (gpointer data)
{
  ris_paper_head_free (((Similar *)data)->head);
}

/* (transfer full): the words of a title that say something: four letters and more, and numbers */
static GHashTable *
collect_words (const char *name)
{
  g_autofree char *folded = ris_text_fold (name);
  g_auto (GStrv) words = g_strsplit_set (folded, " ,.;:/()\"'-", -1);
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (strlen (words[i]) >= 4 || g_ascii_isdigit (*words[i]))
      g_hash_table_add (set, g_strdup (words[i]));
  return set;
}

/* the words of both in relation to all their words */
static double
measure_likeness (GHashTable *words, const char *name)
{
  g_autoptr (GHashTable) others = collect_words (name);
  guint n_common = 0, n_all;
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    n_common += g_hash_table_contains (others, word) ? 1 : 0;
  n_all = g_hash_table_size (words) + g_hash_table_size (others) - n_common;
  return n_all == 0 ? 0 : (double)n_common / n_all;
}

static int
compare_likeness (gconstpointer a, gconstpointer b)
{
  double difference = ((const Similar *)b)->likeness - ((const Similar *)a)->likeness;

  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

static gboolean
collect_similar (RisCouncil *desk, RisStatement *statement, GHashTable *words, GArray *similar,
                 GError **error)
{
  GError *failure = NULL;

  while (ris_statement_next (statement, &failure))
    {
      double likeness = measure_likeness (words, ris_statement_get_text (statement, "name"));
      g_autoptr (RisPaperHead) head = likeness < 0.5 ? NULL : ris_paper_head_new ();

      if (head == NULL)
        continue;
      ris_statement_read_record (statement, &ris_paper_head_type, head);
      if (may_read (desk, head))
        {
          Similar entry = { g_steal_pointer (&head), likeness };

          g_array_append_val (similar, entry);
        }
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

GPtrArray *
ris_paper_desk_list_similar (RisCouncil *desk, const char *name, gint64 id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->db, "paper-desk/names", error);
  g_autoptr (GHashTable) words = collect_words (name != NULL ? name : "");
  g_autoptr (GArray) similar = g_array_new (FALSE, FALSE, sizeof (Similar));
  GPtrArray *heads;

  if (statement == NULL)
    return NULL;
  g_array_set_clear_func (similar, similar_clear);
  ris_statement_bind_int (statement, "id", id);
  if (!collect_similar (desk, statement, words, similar, error))
    return NULL;
  g_array_sort (similar, compare_likeness);
  heads = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_paper_head_free);
  for (guint i = 0; i < MIN (similar->len, MAX_SIMILAR); i++)
    g_ptr_array_add (heads, g_steal_pointer (&g_array_index (similar, Similar, i).head));
  return heads;
}
