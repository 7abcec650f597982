/* Keeping committees, factions, offices, persons and who is a member of what. What council/master-data.h says about permissions,
 * records, problems and conflicts holds here too.
 *
 * Whoever keeps the master data of one organization changes that organization and its memberships; persons and changes of faction
 * are kept for the whole body.
 */
#pragma once

#include "council/master-data.h"
#include "model/organization.h"
#include "model/person.h"

/* --- organizations --- */

/** ris_master_data_organization_list: (transfer full) (element-type RisKeptOrganization): all by kind and name, with the number
 *  of members on @day. */
GPtrArray *ris_master_data_organization_list (RisCouncil *desk, const char *day,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_organization_get: (transfer full): one. */
RisOrganization *ris_master_data_organization_get (RisCouncil *desk, gint64 id,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_organization_list_names / _list_sizes: (transfer full) (element-type RisOrganizationName or
 *  RisOrganizationSize): earlier names, legal numbers of members; newest first. */
GPtrArray *ris_master_data_organization_list_names (RisCouncil *desk, gint64 id,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *ris_master_data_organization_list_sizes (RisCouncil *desk, gint64 id,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_organization_save: problems: `name`, `kind_id`, `ends_on`, `is_public`. A new name here is a correction and
 *  leaves no trace but the audit log. Returns: the id, or 0. */
gint64 ris_master_data_organization_save (RisCouncil *desk, RisOrganization *organization,
                                          RisProblems *problems, GError **error);

/**
 * ris_master_data_organization_rename:
 * @typed: name, short_name and valid_from, the first day of the new name, at the latest today (empty: today); organization_id
 *
 * From then on the organization is called so; what it was called before is kept with its days.
 */
gboolean ris_master_data_organization_rename (RisCouncil *desk, const RisOrganizationName *typed,
                                              RisProblems *problems, GError **error);

/** ris_master_data_organization_add_size: a legal number of members from `valid_from` on; an open period before it ends the day
 *  before. Problems: `members`, `valid_from`, `valid_to`. */
gboolean ris_master_data_organization_add_size (RisCouncil *desk, RisOrganizationSize *size,
                                                RisProblems *problems, GError **error);

/** ris_master_data_organization_remove_size: takes back a period of @id that was entered by mistake. */
gboolean ris_master_data_organization_remove_size (RisCouncil *desk, gint64 id, gint64 size_id,
                                                   GError **error);

/** RisDissolution: the last day of an organization, what takes its place (0: nothing) and whether its memberships end too. */
typedef struct
{
  gint64 organization_id;
  char *ends_on;
  gint64 successor_id;
  gboolean ends_memberships;
} RisDissolution;

/** ris_master_data_organization_dissolve: problems: `ends_on`, `successor_id`. */
gboolean ris_master_data_organization_dissolve (RisCouncil *desk, const RisDissolution *dissolution,
                                                RisProblems *problems, GError **error);

/* --- persons --- */

/** ris_master_data_person_list: (transfer full) (element-type RisKeptPerson): all by name, with their faction on @day. */
GPtrArray *ris_master_data_person_list (RisCouncil *desk, const char *day,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_person_get: (transfer full): one with contact data, which never becomes public; FORBIDDEN for whoever keeps
 *  only the master data of single organizations. */
RisPerson *ris_master_data_person_get (RisCouncil *desk, gint64 id,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_person_dup_name: (transfer full): the name that the parts make: "Dr. Ida von Aue". */
char *ris_master_data_person_dup_name (const RisPerson *person) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_master_data_person_save:
 * @person: an empty name is made from its parts; problems: `family_name`, `email`, `is_public`, and `is_namesake` for a new
 *   person who has the name of another
 * @is_namesake: that somebody else has this name is known
 *
 * Returns: the id, or 0
 */
gint64 ris_master_data_person_save (RisCouncil *desk, RisPerson *person, gboolean is_namesake,
                                    RisProblems *problems, GError **error);

/* --- memberships --- */

/** ris_master_data_membership_list: (transfer full) (element-type RisKeptMembership): who is a member of @organization_id on
 *  @day, chair first. */
GPtrArray *ris_master_data_membership_list (RisCouncil *desk, gint64 organization_id,
                                            const char *day,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_membership_list_of_person: (transfer full) (element-type RisKeptMembership): all, newest first. */
GPtrArray *ris_master_data_membership_list_of_person (RisCouncil *desk, gint64 person_id,
                                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_membership_get: (transfer full): one. */
RisMembership *ris_master_data_membership_get (RisCouncil *desk, gint64 id,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_membership_get_entry: (transfer full): one with the names of its parts. */
RisKeptMembership *ris_master_data_membership_get_entry (RisCouncil *desk, gint64 id,
                                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_master_data_membership_save:
 * @membership: person and organization of a stored one stay; an empty faction of a new one is that of its first day. Problems:
 *   `person_id`, `role_id`, `faction_id`, `starts_on`, `ends_on`, `is_public`
 *
 * Returns: the id, or 0
 */
gint64 ris_master_data_membership_save (RisCouncil *desk, RisMembership *membership,
                                        RisProblems *problems, GError **error);

/* --- deputies --- */

/** ris_master_data_deputy_list: (transfer full) (element-type RisMembershipDeputy): of a membership, in order. */
GPtrArray *ris_master_data_deputy_list (RisCouncil *desk, gint64 membership_id,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_deputy_add: behind the others; problems: `deputy_id`, `ends_on`. */
gboolean ris_master_data_deputy_add (RisCouncil *desk, RisMembershipDeputy *deputy,
                                     RisProblems *problems, GError **error);

/** ris_master_data_deputy_advance: changes places with the one before, if there is one. */
gboolean ris_master_data_deputy_advance (RisCouncil *desk, gint64 id, GError **error);

/** ris_master_data_deputy_end: stands in until yesterday; one that began today or later is removed. */
gboolean ris_master_data_deputy_end (RisCouncil *desk, gint64 id, GError **error);
