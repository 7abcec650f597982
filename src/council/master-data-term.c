/* Legislative terms. With a new term nothing vanishes: old memberships get their last day, and whoever sits again gets a new
 * row, so that the minutes of the old term keep their members.
 */
#include "council/master-data.h"

#include "base/date.h"
#include "council-private.h"
#include "master-data-private.h"

#include <string.h>

/* the membership of which only the keys of a statement are set */
#define KEY(...) (&(const RisMembership){ __VA_ARGS__ })

static GPtrArray *
load_terms (RisDb *db, GError **error)
{
  g_autoptr (RisStatement) statement = NULL;
  gint64 body_id;

  if (!ris_master_data_find_body (db, &body_id, error))
    return NULL;
  statement = ris_db_query (db, "master-data/terms", error);
  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", body_id);
  return ris_statement_read_all (statement, &ris_legislative_term_type,
                                 (GDestroyNotify)ris_legislative_term_free, error);
}

GPtrArray *
ris_master_data_term_list (RisCouncil *desk, GError **error)
{
  if (!ris_council_demand (desk, RIS_MAY_KEEP_MASTER_DATA, 0, error))
    return NULL;
  return load_terms (desk->db, error);
}

RisLegislativeTerm *
ris_master_data_term_get (RisCouncil *desk, gint64 id, GError **error)
{
  return ris_master_data_get (desk, &ris_master_data_term_table, id, error);
}

/* --- saving --- */

static gboolean
overlaps (const RisLegislativeTerm *a, const RisLegislativeTerm *b)
{
  return (a->ends_on == NULL || b->starts_on == NULL || strcmp (a->ends_on, b->starts_on) >= 0)
         && (b->ends_on == NULL || a->starts_on == NULL || strcmp (b->ends_on, a->starts_on) >= 0);
}

static void
check_others (const RisLegislativeTerm *term, const GPtrArray *others, RisProblems *problems)
{
  for (guint i = 0; i < others->len; i++)
    {
      const RisLegislativeTerm *other = others->pdata[i];

      if (other->id == term->id)
        {
          ris_master_data_check_fresh (term->modified, other->modified, problems);
          continue;
        }
      if (g_strcmp0 (other->name, term->name) == 0)
        ris_problems_add (problems, "name", "Eine Wahlperiode dieses Namens gibt es schon.");
      if (term->starts_on != NULL && overlaps (term, other))
        ris_problems_add (problems, "starts_on", "In diese Zeit fällt schon: %s.", other->name);
    }
}

static void
check (const RisLegislativeTerm *term, const GPtrArray *others, RisProblems *problems)
{
  if (term->name == NULL)
    ris_problems_add (problems, "name", "Bitte einen Namen angeben.");
  if (term->starts_on == NULL)
    ris_problems_add (problems, "starts_on", "Bitte den ersten Tag angeben.");
  ris_master_data_check_period ("ends_on", term->starts_on, term->ends_on, problems);
  check_others (term, others, problems);
}

/* a body, to which the term belongs, is the first thing that is kept */
static gboolean
find_body (RisDb *db, RisLegislativeTerm *term, GError **error)
{
  if (!ris_master_data_find_body (db, &term->body_id, error))
    return FALSE;
  if (term->body_id == 0)
    g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT, "there is no body yet");
  return term->body_id != 0;
}

gint64
ris_master_data_term_save (RisCouncil *desk, RisLegislativeTerm *term, RisProblems *problems,
                           GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, RIS_WHOLE_BODY, error);
  g_autoptr (GPtrArray) others = NULL;

  if (change == NULL || !find_body (ris_change_get_db (change), term, error))
    return 0;
  ris_master_data_strip (&ris_legislative_term_type, term);
  others = load_terms (ris_change_get_db (change), error);
  if (others == NULL)
    return 0;
  check (term, others, problems);
  if (!ris_problems_is_empty (problems)
      || !ris_master_data_write (change, &ris_master_data_term_table, term,
                                 term->id == 0 ? "created" : "changed", error)
      || !ris_change_commit (change, error))
    return 0;
  return term->id;
}

/* --- the next term --- */

/* (nullable): the newest term that begins before @day */
static RisLegislativeTerm *
find_previous (const GPtrArray *terms, const char *day)
{
  for (guint i = 0; i < terms->len; i++)
    {
      RisLegislativeTerm *term = terms->pdata[i];

      if (term->starts_on == NULL || strcmp (term->starts_on, day) < 0)
        return term;
    }
  return NULL;
}

/* the term before ends the day before, unless it ended earlier */
static gboolean
end_previous (RisChange *change, RisLegislativeTerm *previous, const char *last_day, GError **error)
{
  if (previous == NULL || (previous->ends_on != NULL && strcmp (previous->ends_on, last_day) <= 0))
    return TRUE;
  g_free (previous->ends_on);
  previous->ends_on = g_strdup (last_day);
  return ris_master_data_write (change, &ris_master_data_term_table, previous, "ended", error);
}

static gboolean
end_memberships (RisChange *change, const RisLegislativeTerm *old, GError **error)
{
  g_autoptr (GPtrArray) memberships
      = ris_master_data_find (ris_change_get_db (change),
                              RIS_MASTER_DATA_ROWS ("memberships-of-term", ris_membership),
                              &ris_legislative_term_type, old, error);

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    if (!ris_master_data_membership_end_on (change, memberships->pdata[i], old->ends_on, error))
      return FALSE;
  return memberships != NULL;
}

static gboolean
begin_next (RisChange *change, RisLegislativeTerm *next, gboolean ends_memberships,
            RisProblems *problems, GError **error)
{
  g_autoptr (GPtrArray) terms = load_terms (ris_change_get_db (change), error);
  g_autofree char *last_day = NULL;
  RisLegislativeTerm *previous;

  if (terms == NULL)
    return FALSE;
  if (next->starts_on == NULL)
    {
      check (next, terms, problems);
      return FALSE;
    }
  last_day = ris_date_dup_add_days (next->starts_on, -1);
  previous = find_previous (terms, next->starts_on);
  if (!end_previous (change, previous, last_day, error))
    return FALSE;
  check (next, terms, problems);
  return ris_problems_is_empty (problems)
         && (!ends_memberships || previous == NULL || end_memberships (change, previous, error))
         && ris_master_data_write (change, &ris_master_data_term_table, next, "created", error);
}

gint64
ris_master_data_term_roll_over (RisCouncil *desk, RisLegislativeTerm *next,
                                gboolean ends_memberships, RisProblems *problems, GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, RIS_WHOLE_BODY, error);

  next->id = 0;
  if (change == NULL || !find_body (ris_change_get_db (change), next, error))
    return 0;
  ris_master_data_strip (&ris_legislative_term_type, next);
  if (!begin_next (change, next, ends_memberships, problems, error)
      || !ris_change_commit (change, error))
    return 0;
  return next->id;
}

/* --- carrying over --- */

/* (transfer full) (nullable): the day on which memberships of the old term ended */
static char *
dup_last_day (const RisLegislativeTerm *term)
{
  return term->starts_on != NULL ? ris_date_dup_add_days (term->starts_on, -1) : NULL;
}

GPtrArray *
ris_master_data_term_list_carriable (RisCouncil *desk, const RisLegislativeTerm *term,
                                     GError **error)
{
  g_autofree char *day = dup_last_day (term);

  return ris_master_data_list (desk, RIS_MASTER_DATA_ROWS ("carriable", ris_kept_organization), 0,
                               day, error);
}

static gboolean
carry_organization (RisChange *change, gint64 id, const char *last_day, GError **error)
{
  g_autoptr (RisOrganization) organization
      = ris_master_data_load (ris_change_get_db (change), &ris_master_data_organization_table, id,
                              error);

  if (organization == NULL)
    return FALSE;
  if (g_strcmp0 (organization->ends_on, last_day) != 0)
    return TRUE;
  g_clear_pointer (&organization->ends_on, g_free);
  return ris_master_data_write (change, &ris_master_data_organization_table, organization,
                                "carried-over", error);
}

/* a faction that is over is nobody's any more */
static gboolean
check_faction (RisChange *change, RisMembership *membership, GError **error)
{
  g_autoptr (RisOrganizationLife) life = NULL;
  GError *failure = NULL;

  if (membership->faction_id == 0)
    return TRUE;
  life = ris_master_data_find_life (ris_change_get_db (change), membership->faction_id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (life == NULL || (life->ends_on != NULL && strcmp (life->ends_on, membership->starts_on) < 0))
    membership->faction_id = 0;
  return TRUE;
}

static gboolean
carry_membership (RisChange *change, RisMembership *membership, const char *first_day,
                  GError **error)
{
  gint64 old_id = membership->id, same_id;

  g_free (membership->starts_on);
  membership->starts_on = g_strdup (first_day);
  g_clear_pointer (&membership->ends_on, g_free);
  if (!ris_master_data_find_id (ris_change_get_db (change), "master-data/membership-same",
                                &ris_membership_type, membership, &same_id, error))
    return FALSE;
  return same_id != 0
         || (check_faction (change, membership, error)
             && ris_master_data_membership_copy (change, membership, old_id, "carried-over",
                                                 error));
}

static gboolean
carry (RisChange *change, gint64 organization_id, const RisLegislativeTerm *term, GError **error)
{
  g_autofree char *last_day = dup_last_day (term);
  g_autoptr (GPtrArray) memberships
      = ris_master_data_find (ris_change_get_db (change),
                              RIS_MASTER_DATA_ROWS ("memberships-of-organization", ris_membership),
                              &ris_membership_type,
                              KEY (.organization_id = organization_id, .ends_on = last_day), error);

  if (memberships == NULL || !carry_organization (change, organization_id, last_day, error))
    return FALSE;
  for (guint i = 0; i < memberships->len; i++)
    {
      RisMembership *membership = memberships->pdata[i];

      if (g_strcmp0 (membership->ends_on, last_day) == 0
          && !carry_membership (change, membership, term->starts_on, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ris_master_data_term_carry_over (RisCouncil *desk, gint64 id, gint64 organization_id,
                                 GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, organization_id, error);
  g_autoptr (RisLegislativeTerm) term = NULL;

  if (change == NULL)
    return FALSE;
  term = ris_master_data_load (ris_change_get_db (change), &ris_master_data_term_table, id, error);
  if (term == NULL)
    return FALSE;
  if (term->starts_on == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT, "the term %" G_GINT64_FORMAT " has no day",
                   id);
      return FALSE;
    }
  return carry (change, organization_id, term, error) && ris_change_commit (change, error);
}
