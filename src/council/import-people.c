/* Import of the body, its terms, organizations, places, people and memberships. */
#include "import-writer-private.h"

#include "base/text.h"
#include "model/body.h"
#include "model/organization.h"
#include "model/person.h"

#include <string.h>

static const RisImportTable body_table
    = { { "body", &ris_body_type }, RIS_IMPORT_BODY, &ris_import_format_body };
static const RisImportTable term_table = { { "legislative-term", &ris_legislative_term_type },
                                           RIS_IMPORT_TERM,
                                           &ris_import_format_term };
static const RisImportTable scheme_table = { { "number-scheme", &ris_number_scheme_type },
                                             RIS_IMPORT_NOT_COUNTED,
                                             &ris_import_format_scheme };
static const RisImportTable organization_table = { { "organization", &ris_organization_type },
                                                   RIS_IMPORT_ORGANIZATION,
                                                   &ris_import_format_organization };
static const RisImportTable location_table
    = { { "location", &ris_location_type }, RIS_IMPORT_LOCATION, &ris_import_format_location };
static const RisImportTable person_table
    = { { "person", &ris_person_type }, RIS_IMPORT_PERSON, &ris_import_format_person };
static const RisImportTable membership_table = { { "membership", &ris_membership_type },
                                                 RIS_IMPORT_MEMBERSHIP,
                                                 &ris_import_format_membership };

static void
put_term (RisImportWriter *writer, const RisJson *object)
{
  g_autoptr (RisLegislativeTerm) term = ris_legislative_term_new ();

  term->body_id = writer->body_id;
  ris_import_writer_open (writer, &term_table, term, object);
  ris_import_writer_save (writer, &term_table, term, object);
}

static void
put_scheme (RisImportWriter *writer, const RisJson *object)
{
  g_autoptr (RisNumberScheme) scheme = ris_number_scheme_new ();

  scheme->body_id = writer->body_id;
  ris_import_writer_open (writer, &scheme_table, scheme, object);
  ris_import_writer_save (writer, &scheme_table, scheme, object);
}

void
ris_import_people_put_body (RisImportWriter *writer, const RisJson *object)
{
  g_autoptr (RisBody) body = ris_body_new ();

  ris_import_writer_open (writer, &body_table, body, object);
  ris_import_writer_save (writer, &body_table, body, object);
  writer->body_id = body->id;
  for (const RisJson *term = ris_json_get_first (object, "legislativeTerms"); term != NULL;
       term = term->next)
    put_term (writer, term);
  for (const RisJson *scheme = ris_json_get_first (object, "numberSchemes"); scheme != NULL;
       scheme = scheme->next)
    put_scheme (writer, scheme);
}

void
ris_import_people_put_organization (RisImportWriter *writer, const RisJson *object)
{
  g_autoptr (RisOrganization) organization = ris_organization_new ();

  ris_import_writer_open (writer, &organization_table, organization, object);
  organization->body_id = writer->body_id;
  g_free (organization->sort_key);
  organization->sort_key = ris_text_dup_sort_key (organization->name);
  ris_import_writer_save (writer, &organization_table, organization, object);
}

void
ris_import_people_put_location (RisImportWriter *writer, const RisJson *object)
{
  g_autoptr (RisLocation) location = ris_location_new ();

  ris_import_writer_open (writer, &location_table, location, object);
  location->body_id = writer->body_id;
  ris_import_writer_save (writer, &location_table, location, object);
}

/* --- people --- */

/* people are looked for under their family name without "von der" and the like */
static char *
dup_person_sort_key (const RisPerson *person)
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

void
ris_import_people_put_person (RisImportWriter *writer, const RisJson *object)
{
  g_autoptr (RisPerson) person = ris_person_new ();

  ris_import_writer_open (writer, &person_table, person, object);
  person->body_id = writer->body_id;
  if (ris_json_get (object, "status") != NULL)
    {
      g_free (person->status);
      person->status = ris_import_writer_dup_list (object, "status");
    }
  g_free (person->sort_key);
  person->sort_key = dup_person_sort_key (person);
  ris_import_writer_save (writer, &person_table, person, object);
}

/* --- memberships --- */

static gboolean
is_faction (RisImportWriter *writer, gint64 organization_id)
{
  g_autoptr (RisStatement) statement = ris_import_writer_query (writer, "faction");

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", organization_id);
  return ris_import_writer_read_id (writer, statement, "id") != 0;
}

/* the one faction of a person when a membership begins; 0 where there is none or more than one */
static gint64
find_faction (RisImportWriter *writer, const RisMembership *membership)
{
  g_autoptr (RisStatement) statement = ris_import_writer_query (writer, "faction-of");

  if (statement == NULL)
    return 0;
  ris_statement_bind_id (statement, "person_id", membership->person_id);
  ris_statement_bind_text (statement, "day", membership->starts_on);
  return ris_import_writer_read_id (writer, statement, "id");
}

static void
put_membership (RisImportWriter *writer, const RisJson *object, gboolean is_of_faction)
{
  g_autoptr (RisMembership) membership = ris_membership_new ();
  const char *faction = ris_json_get_text (object, "onBehalfOf");

  ris_import_writer_open (writer, &membership_table, membership, object);
  g_free (membership->role);
  membership->role = g_strdup (ris_json_get_text (object, "role"));
  if (faction != NULL)
    membership->faction_id = ris_import_writer_find_organization (writer, faction);
  else if (!is_of_faction && membership->faction_id == 0)
    membership->faction_id = find_faction (writer, membership);
  ris_import_writer_save (writer, &membership_table, membership, object);
}

static gboolean
is_of_faction (RisImportWriter *writer, const RisJson *membership)
{
  return is_faction (writer, ris_import_writer_find (writer, ris_json_get_text (membership,
                                                                                "organization")));
}

void
ris_import_people_put_faction_membership (RisImportWriter *writer, const RisJson *object)
{
  if (is_of_faction (writer, object))
    put_membership (writer, object, TRUE);
}

void
ris_import_people_put_membership (RisImportWriter *writer, const RisJson *object)
{
  if (!is_of_faction (writer, object))
    put_membership (writer, object, FALSE);
}
