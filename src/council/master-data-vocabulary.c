/* Vocabularies: a town adds labels and ends those it no longer uses. What an entry means to the program, its canonical value, is
 * chosen once: results of old meetings must not change their meaning.
 */
#include "council/master-data.h"

#include "council-private.h"
#include "master-data-private.h"

#include <string.h>

static const struct
{
  const char *list;
  const char *title;
} lists[] = {
  { "organization-kind", "Arten von Gremien" },
  { "membership-role", "Funktionen in Gremien" },
  { "paper-type", "Arten von Vorlagen" },
  { "paper-status", "Stand einer Vorlage" },
  { "consultation-role", "Aufgaben in der Beratungsfolge" },
  { "text-section", "Abschnitte einer Vorlage" },
  { "reference-kind", "Arten von Bezügen" },
  { "meeting-kind", "Arten von Sitzungen" },
  { "meeting-status", "Stand einer Sitzung" },
  { "result", "Beschlussarten" },
  { "decision-kind", "Gegenstände von Beschlüssen" },
  { "task-state", "Stand der Umsetzung" },
};

const char *
ris_master_data_vocabulary_get_list (guint index)
{
  return index < G_N_ELEMENTS (lists) ? lists[index].list : NULL;
}

const char *
ris_master_data_vocabulary_get_title (const char *list)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (strcmp (lists[i].list, list) == 0)
      return lists[i].title;
  return NULL;
}

static gboolean
demand_list (const char *list, GError **error)
{
  if (ris_master_data_vocabulary_get_title (list) != NULL)
    return TRUE;
  g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no list %s", list);
  return FALSE;
}

static GPtrArray *
load (RisDb *db, const char *list, GError **error)
{
  const RisVocabularyEntry key = { .list = (char *)list };

  return ris_master_data_find (db, RIS_MASTER_DATA_ROWS ("vocabulary", ris_vocabulary_entry),
                               &ris_vocabulary_entry_type, &key, error);
}

GPtrArray *
ris_master_data_vocabulary_list (RisCouncil *desk, const char *list, GError **error)
{
  if (!ris_council_demand (desk, RIS_MAY_KEEP_MASTER_DATA, 0, error) || !demand_list (list, error))
    return NULL;
  return load (desk->db, list, error);
}

/* (transfer full): the entry @id of @list; NOT_FOUND */
static RisVocabularyEntry *
demand_entry (RisDb *db, const char *list, gint64 id, GError **error)
{
  GError *failure = NULL;
  RisVocabularyEntry *entry = ris_master_data_find_entry (db, list, id, &failure);

  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (entry == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "%s has no entry %" G_GINT64_FORMAT, list,
                 id);
  return entry;
}

RisVocabularyEntry *
ris_master_data_vocabulary_get (RisCouncil *desk, const char *list, gint64 id, GError **error)
{
  if (!ris_council_demand (desk, RIS_MAY_KEEP_MASTER_DATA, 0, error) || !demand_list (list, error))
    return NULL;
  return demand_entry (desk->db, list, id, error);
}

/* --- saving --- */

/* a new entry stands at the end of its list and means what another one means */
static void
place_new (RisVocabularyEntry *entry, const GPtrArray *others, RisProblems *problems)
{
  gboolean is_known = FALSE;

  entry->position = 1;
  entry->is_public = TRUE;
  for (guint i = 0; i < others->len; i++)
    {
      const RisVocabularyEntry *other = others->pdata[i];

      entry->position = MAX (entry->position, other->position + 1);
      is_known = is_known || g_strcmp0 (other->canonical, entry->canonical) == 0;
    }
  if (!is_known)
    ris_problems_add (problems, "canonical", "Bitte eine Bedeutung aus der Liste wählen.");
}

/* what stays of a stored entry */
static void
keep (RisVocabularyEntry *entry, const RisVocabularyEntry *stored)
{
  g_free (entry->canonical);
  entry->canonical = g_strdup (stored->canonical);
  entry->is_public = stored->is_public;
  if (entry->position == RIS_UNKNOWN)
    entry->position = stored->position;
  if (stored->id >= RIS_MASTER_DATA_OWN_ID)
    return;
  g_free (entry->label);
  entry->label = g_strdup (stored->label);
}

static gboolean
check (RisChange *change, RisVocabularyEntry *entry, RisProblems *problems, GError **error)
{
  g_autoptr (GPtrArray) others = load (ris_change_get_db (change), entry->list, error);
  gint64 same_id;

  if (others == NULL)
    return FALSE;
  if (entry->id == 0)
    place_new (entry, others, problems);
  if (entry->label == NULL)
    ris_problems_add (problems, "label", "Bitte eine Bezeichnung angeben.");
  ris_master_data_check_period ("valid_to", entry->valid_from, entry->valid_to, problems);
  if (!ris_master_data_find_id (ris_change_get_db (change), "master-data/vocabulary-same",
                                &ris_vocabulary_entry_type, entry, &same_id, error))
    return FALSE;
  if (same_id != 0 && same_id != entry->id)
    ris_problems_add (problems, "label", "Diese Bezeichnung steht schon in der Liste.");
  return ris_problems_is_empty (problems);
}

gint64
ris_master_data_vocabulary_save (RisCouncil *desk, RisVocabularyEntry *entry, RisProblems *problems,
                                 GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, RIS_WHOLE_BODY, error);
  g_autoptr (RisVocabularyEntry) stored = NULL;

  if (change == NULL || !demand_list (entry->list, error))
    return 0;
  ris_master_data_strip (&ris_vocabulary_entry_type, entry);
  if (entry->id != 0)
    {
      stored = demand_entry (ris_change_get_db (change), entry->list, entry->id, error);
      if (stored == NULL)
        return 0;
      keep (entry, stored);
    }
  if (!check (change, entry, problems, error)
      || !ris_master_data_write (change, &ris_master_data_vocabulary_table, entry,
                                 entry->id == 0 ? "created" : "changed", error)
      || !ris_change_commit (change, error))
    return 0;
  return entry->id;
}

gboolean
ris_master_data_vocabulary_remove (RisCouncil *desk, const char *list, gint64 id, GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, RIS_WHOLE_BODY, error);
  g_autoptr (RisVocabularyEntry) stored = NULL;

  if (change == NULL)
    return FALSE;
  stored = demand_entry (ris_change_get_db (change), list, id, error);
  if (stored == NULL)
    return FALSE;
  if (id < RIS_MASTER_DATA_OWN_ID)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT, "%s came with the program", stored->label);
      return FALSE;
    }
  return ris_master_data_remove (change, &ris_master_data_vocabulary_table, id, error)
         && ris_change_commit (change, error);
}
