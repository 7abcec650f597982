/* Persons. Address, telephone and e-mail are for those who invite: they stand in columns that are never published. */
#include "council/master-data-people.h"

#include "base/text.h"
#include "council-private.h"
#include "master-data-private.h"

#include <string.h>

GPtrArray *
ris_master_data_person_list (RisCouncil *desk, const char *day, GError **error)
{
  return ris_master_data_list (desk, RIS_MASTER_DATA_ROWS ("persons", ris_kept_person), 0, day,
                               error);
}

RisPerson *
ris_master_data_person_get (RisCouncil *desk, gint64 id, GError **error)
{
  if (!ris_council_demand (desk, RIS_MAY_KEEP_MASTER_DATA, RIS_WHOLE_BODY, error))
    return NULL;
  return ris_master_data_load (desk->db, &ris_master_data_person_table, id, error);
}

char *
ris_master_data_person_dup_name (const RisPerson *person)
{
  const char *const parts[]
      = { person->title, person->given_name, person->family_name, person->name_suffix };
  GString *name = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", parts[i]);
  return g_string_free (name, FALSE);
}

/* people are looked for under their family name without "von der" and the like */
static char *
dup_sort_key (const RisPerson *person)
{
  const char *family = person->family_name;
  const char *blank;
  g_autofree char *name = NULL;

  if (family == NULL)
    return ris_text_dup_sort_key (person->name);
  while (g_ascii_islower (*family) && (blank = strchr (family, ' ')) != NULL)
    family = blank + 1;
  name = g_strjoin (" ", family, person->given_name, NULL);
  return ris_text_dup_sort_key (name);
}

static void
complete (RisPerson *person)
{
  ris_master_data_strip (&ris_person_type, person);
  if (person->name == NULL)
    person->name = ris_master_data_person_dup_name (person);
  g_free (person->sort_key);
  person->sort_key = dup_sort_key (person);
}

static void
check (const RisPerson *person, RisProblems *problems)
{
  const char *at = person->email != NULL ? strchr (person->email, '@') : NULL;

  if (person->family_name == NULL && person->given_name == NULL && *person->name == '\0')
    ris_problems_add (problems, "family_name", "Bitte einen Namen angeben.");
  else if (person->family_name == NULL && person->id == 0)
    ris_problems_add (problems, "family_name", "Bitte einen Nachnamen angeben.");
  if (person->email != NULL
      && (at == NULL || at == person->email || strchr (at, '.') == NULL
          || strpbrk (person->email, " ,;<>\r\n") != NULL))
    ris_problems_add (problems, "email", "Bitte eine E-Mail-Adresse wie name@beispiel.de angeben.");
}

/* two entries for one person are a nuisance for years */
static gboolean
check_namesakes (RisChange *change, const RisPerson *person, RisProblems *problems, GError **error)
{
  g_autoptr (GPtrArray) namesakes
      = ris_master_data_find (ris_change_get_db (change),
                              RIS_MASTER_DATA_ROWS ("namesakes", ris_kept_person), &ris_person_type,
                              person, error);

  if (namesakes != NULL && namesakes->len > 0)
    {
      const RisKeptPerson *other = namesakes->pdata[0];

      ris_problems_add (problems, "is_namesake",
                        "„%s“%s%s steht schon in der Liste. Ist das jemand anderes? Dann bitte "
                        "hier "
                        "ankreuzen.",
                        other->name, other->status != NULL ? ", " : "",
                        other->status != NULL ? other->status : "");
    }
  return namesakes != NULL;
}

/* takes from what is stored what a form does not have */
static gboolean
check_stored (RisCouncil *desk, RisChange *change, RisPerson *person, RisProblems *problems,
              GError **error)
{
  g_autoptr (RisPerson) stored = NULL;

  if (person->id == 0)
    {
      ris_master_data_check_public (desk, RIS_WHOLE_BODY, FALSE, person->is_public, problems);
      if (!ris_master_data_find_body (ris_change_get_db (change), &person->body_id, error))
        return FALSE;
      if (person->body_id == 0)
        g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT, "there is no body yet");
      return person->body_id != 0;
    }
  stored = ris_master_data_load (ris_change_get_db (change), &ris_master_data_person_table,
                                 person->id, error);
  if (stored == NULL)
    return FALSE;
  person->body_id = stored->body_id;
  ris_master_data_check_fresh (person->modified, stored->modified, problems);
  ris_master_data_check_public (desk, RIS_WHOLE_BODY, stored->is_public, person->is_public,
                                problems);
  return TRUE;
}

gint64
ris_master_data_person_save (RisCouncil *desk, RisPerson *person, gboolean is_namesake,
                             RisProblems *problems, GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, RIS_WHOLE_BODY, error);

  if (change == NULL)
    return 0;
  complete (person);
  check (person, problems);
  if (!check_stored (desk, change, person, problems, error)
      || (person->id == 0 && !is_namesake && ris_problems_is_empty (problems)
          && !check_namesakes (change, person, problems, error))
      || !ris_problems_is_empty (problems)
      || !ris_master_data_write (change, &ris_master_data_person_table, person,
                                 person->id == 0 ? "created" : "changed", error)
      || !ris_change_commit (change, error))
    return 0;
  return person->id;
}
