/* Reading committees and people. Memberships are valid from-to: who sits where depends on the day asked for. */
#include "council/organizations.h"

#include "council-private.h"
#include "model/meeting-display.h"
#include "store/reader.h"

static const RisReaderPart organization_parts[] = {
  RIS_READER_PART ("organization/names", RisOrganizationDetails, names, ris_name_row),
  RIS_READER_PART ("organization/sizes", RisOrganizationDetails, sizes, ris_size_row),
  RIS_READER_PART ("meeting/by-organization", RisOrganizationDetails, meetings, ris_meeting_row),
};

static const RisReaderPart person_parts[] = {
  RIS_READER_PART ("person/memberships", RisPersonDetails, memberships, ris_member_row),
};

GPtrArray *
ris_organizations_list (RisCouncil *council, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "organization/list", error);

  if (statement == NULL)
    return NULL;
  return ris_statement_read_all (statement, &ris_organization_row_type,
                                 (GDestroyNotify)ris_organization_row_free, error);
}

static GPtrArray *
list_members (RisCouncil *council, gint64 id, const char *day, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "organization/members", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_text (statement, "day", day);
  return ris_statement_read_all (statement, &ris_member_row_type,
                                 (GDestroyNotify)ris_member_row_free, error);
}

static GPtrArray *
list_deputies (RisCouncil *council, gint64 id, const char *day, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "organization/deputies", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_text (statement, "day", day);
  return ris_statement_read_all (statement, &ris_deputy_row_type,
                                 (GDestroyNotify)ris_deputy_row_free, error);
}

RisOrganizationDetails *
ris_organizations_get (RisCouncil *council, gint64 id, const char *day, GError **error)
{
  g_autoptr (RisOrganizationDetails) details = g_new0 (RisOrganizationDetails, 1);
  GError *failure = NULL;

  details->organization = ris_reader_get (council->db, "organization/by-id", id,
                                          &ris_organization_row_type, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  if (details->organization == NULL)
    {
      ris_council_fail_missing (council, "organization", id, error);
      return NULL;
    }
  details->members = list_members (council, id, day, error);
  if (details->members == NULL)
    return NULL;
  details->deputies = list_deputies (council, id, day, error);
  if (details->deputies == NULL
      || !ris_reader_fill (council->db, id, organization_parts, G_N_ELEMENTS (organization_parts),
                           details, error))
    return NULL;
  return g_steal_pointer (&details);
}

GPtrArray *
ris_organizations_list_people (RisCouncil *council, const char *day, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "person/list", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "day", day);
  return ris_statement_read_all (statement, &ris_person_row_type,
                                 (GDestroyNotify)ris_person_row_free, error);
}

RisPersonDetails *
ris_organizations_get_person (RisCouncil *council, gint64 id, const char *day, GError **error)
{
  g_autoptr (RisPersonDetails) details = g_new0 (RisPersonDetails, 1);
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "person/by-id", error);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_text (statement, "day", day);
  details->person = ris_statement_read_one (statement, &ris_person_row_type, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (details->person == NULL)
    ris_council_fail_missing (council, "person", id, error);
  else if (ris_reader_fill (council->db, id, person_parts, G_N_ELEMENTS (person_parts), details,
                            error))
    return g_steal_pointer (&details);
  return NULL;
}

void
ris_organization_details_free (RisOrganizationDetails *details)
{
  if (details == NULL)
    return;
  ris_organization_row_free (details->organization);
  g_clear_pointer (&details->members, g_ptr_array_unref);
  g_clear_pointer (&details->deputies, g_ptr_array_unref);
  ris_reader_clear (organization_parts, G_N_ELEMENTS (organization_parts), details);
  g_free (details);
}

void
ris_person_details_free (RisPersonDetails *details)
{
  if (details == NULL)
    return;
  ris_person_row_free (details->person);
  ris_reader_clear (person_parts, G_N_ELEMENTS (person_parts), details);
  g_free (details);
}
