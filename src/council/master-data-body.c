/* The body: the town or district whose council this is. Its official key tells the Land, and with it the law. */
#include "council/master-data.h"

#include "council-private.h"
#include "council/law.h"
#include "master-data-private.h"

#include <string.h>

RisBody *
ris_master_data_body_get (RisCouncil *desk, GError **error)
{
  gint64 id;

  if (!ris_council_demand (desk, RIS_MAY_KEEP_MASTER_DATA, 0, error)
      || !ris_master_data_find_body (desk->db, &id, error) || id == 0)
    return NULL;
  return ris_master_data_load (desk->db, &ris_master_data_body_table, id, error);
}

/* people write the key in groups: 05 3 70 004 */
static void
join_digits (char *key)
{
  char *out = key;

  for (const char *c = key; c != NULL && *c != '\0'; c++)
    if (*c != ' ')
      *out++ = *c;
  if (key != NULL)
    *out = '\0';
}

/* (nullable): the Land that the key alone says */
static const char *
find_land_of_key (const char *key)
{
  const RisBodyRow row = { .ags = (char *)key, .name = (char *)"" };
  RisLawPlace place = { NULL, NULL };

  ris_law_find_place (&row, &place, NULL);
  return place.land;
}

static void
check_key (const RisBody *body, RisProblems *problems)
{
  gsize length = strlen (body->ags);

  if (strspn (body->ags, "0123456789") != length || (length != 5 && length != 8))
    ris_problems_add (problems, "ags",
                      "Ein Gemeindeschlüssel hat acht Ziffern, der eines Kreises fünf.");
  else if (find_land_of_key (body->ags) == NULL)
    ris_problems_add (problems, "ags", "Die ersten beiden Ziffern gehören zu keinem Land.");
}

/* the Land is written as one name, whatever people call it, and fits the key */
static void
check_state (RisBody *body, RisProblems *problems)
{
  const char *by_key = body->ags != NULL ? find_land_of_key (body->ags) : NULL;
  const char *by_name = body->state != NULL ? ris_law_find_land (body->state) : NULL;

  if (body->state != NULL && by_name == NULL)
    ris_problems_add (problems, "state", "Ein Land dieses Namens gibt es nicht.");
  else if (by_key != NULL && by_name != NULL && strcmp (by_key, by_name) != 0)
    ris_problems_add (problems, "state", "Der Gemeindeschlüssel gehört zu %s.",
                      ris_law_get_land_name (by_key));
  else if (by_key != NULL || by_name != NULL)
    {
      g_free (body->state);
      body->state = g_strdup (ris_law_get_land_name (by_key != NULL ? by_key : by_name));
    }
  else if (body->ags == NULL)
    ris_problems_add (problems, "ags",
                      "Bitte den Gemeindeschlüssel oder das Land angeben: Danach richtet sich das "
                      "Recht.");
}

static void
check (RisBody *body, RisProblems *problems)
{
  if (body->name == NULL)
    ris_problems_add (problems, "name", "Bitte einen Namen angeben.");
  if (body->ags != NULL)
    check_key (body, problems);
  check_state (body, problems);
  if (body->website != NULL && !g_str_has_prefix (body->website, "https://")
      && !g_str_has_prefix (body->website, "http://"))
    ris_problems_add (problems, "website", "Bitte eine Adresse, die mit https:// beginnt.");
}

/* the body that is stored, and that @body was made from it; a second one is a conflict */
static gboolean
check_stored (RisChange *change, const RisBody *body, RisProblems *problems, GError **error)
{
  g_autoptr (RisBody) stored = NULL;
  gint64 id;

  if (!ris_master_data_find_body (ris_change_get_db (change), &id, error))
    return FALSE;
  if (id != body->id)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT, "there is a body already");
      return FALSE;
    }
  if (id == 0)
    return TRUE;
  stored
      = ris_master_data_load (ris_change_get_db (change), &ris_master_data_body_table, id, error);
  if (stored != NULL)
    ris_master_data_check_fresh (body->modified, stored->modified, problems);
  return stored != NULL;
}

gboolean
ris_master_data_body_save (RisCouncil *desk, RisBody *body, RisProblems *problems, GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, RIS_WHOLE_BODY, error);

  if (change == NULL)
    return FALSE;
  ris_master_data_strip (&ris_body_type, body);
  join_digits (body->ags);
  check (body, problems);
  if (!check_stored (change, body, problems, error) || !ris_problems_is_empty (problems))
    return FALSE;
  return ris_master_data_write (change, &ris_master_data_body_table, body,
                                body->id == 0 ? "created" : "changed", error)
         && ris_change_commit (change, error);
}
