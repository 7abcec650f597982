/* Reading committees, factions, offices and people. */
#pragma once

#include "council/council.h"

/** RisOrganizationDetails: an organization with its members on a day. All members are owned. */
typedef struct
{
  RisOrganizationRow *organization;
  GPtrArray *names;    /* (element-type RisNameRow): earlier names */
  GPtrArray *sizes;    /* (element-type RisSizeRow): legal number of members, newest first */
  GPtrArray *deputies; /* (element-type RisDeputyRow): of the members, on the day asked for */
  GPtrArray *members;  /* (element-type RisMemberRow): on the day asked for, chair first */
  GPtrArray *meetings; /* (element-type RisMeetingRow): newest first */
} RisOrganizationDetails;

/** RisPersonDetails: a person with all memberships. All members are owned. */
typedef struct
{
  RisPersonRow *person;
  GPtrArray *memberships; /* (element-type RisMemberRow): newest first */
} RisPersonDetails;

/** ris_organizations_list: (transfer full) (element-type RisOrganizationRow): all, by kind and name. */
GPtrArray *ris_organizations_list (RisCouncil *council, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_organizations_get: (transfer full): the organization @id with those who were members on @day. */
RisOrganizationDetails *ris_organizations_get (RisCouncil *council, gint64 id, const char *day,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_organizations_list_people: (transfer full) (element-type RisPersonRow): all people with their faction on @day. */
GPtrArray *ris_organizations_list_people (RisCouncil *council, const char *day,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_organizations_get_person: (transfer full): the person @id with the faction of @day. */
RisPersonDetails *ris_organizations_get_person (RisCouncil *council, gint64 id, const char *day,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_organization_details_free / ris_person_details_free: free @details (nullable) with all its parts. */
void ris_organization_details_free (RisOrganizationDetails *details);
void ris_person_details_free (RisPersonDetails *details);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisOrganizationDetails, ris_organization_details_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisPersonDetails, ris_person_details_free)
