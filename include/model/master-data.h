/* Master data as its keepers see it: what bodies, organizations and persons consist of, and rows of lists with what is public.
 *
 * The first four structs have the columns of the tables vocabulary, organization_name, organization_size and
 * membership_deputy; the others are rows of lists. */
#pragma once

#include "base/record.h"

/** RisVocabularyEntry: a label of a list; @canonical is what the program decides by. */
typedef struct
{
  gint64 id;
  char *list;
  char *label;
  char *canonical;
  gint64 position;
  char *valid_from;
  char *valid_to;
  gboolean is_public;
} RisVocabularyEntry;

/** RisOrganizationName: a name that an organization had. */
typedef struct
{
  gint64 id;
  gint64 organization_id;
  char *name;
  char *short_name;
  char *valid_from;
  char *valid_to;
} RisOrganizationName;

/** RisOrganizationSize: the legal number of members of a period. */
typedef struct
{
  gint64 id;
  gint64 organization_id;
  gint64 members;
  char *valid_from;
  char *valid_to;
} RisOrganizationSize;

/** RisMembershipDeputy: who stands in for a member; @name is the deputy's and only read. */
typedef struct
{
  gint64 id;
  gint64 membership_id;
  gint64 deputy_id;
  char *name;
  gint64 position;
  char *starts_on;
  char *ends_on;
} RisMembershipDeputy;

/** RisKeptOrganization: an organization in a list. */
typedef struct
{
  gint64 id;
  char *name;
  char *short_name;
  char *kind;
  char *kind_canonical;
  char *starts_on;
  char *ends_on;
  gint64 members;
  gboolean is_public;
} RisKeptOrganization;

/** RisKeptPerson: a person in a list. */
typedef struct
{
  gint64 id;
  char *name;
  char *title;
  char *status;
  char *faction;
  gboolean is_public;
} RisKeptPerson;

/** RisKeptMembership: a membership in a list; what is hidden is not public although the membership is. */
typedef struct
{
  gint64 id;
  gint64 person_id;
  char *person;
  gint64 organization_id;
  char *organization;
  char *kind_canonical;
  char *role;
  char *role_canonical;
  gint64 has_vote;
  char *faction;
  gint64 position;
  char *starts_on;
  char *ends_on;
  gboolean is_public;
  gboolean is_hidden;
  gint64 deputies;
} RisKeptMembership;

/** RisRuleRow: a parameter of the law as it holds on a day. */
typedef struct
{
  char *key;
  char *label;
  char *value;
  gboolean is_known;
  char *norm;
  char *certainty;
  char *layer;
  char *version;
  char *suggestion;
  char *hint;
} RisRuleRow;

/** RisAccessRow: who has a permission, or what somebody may, and why: the role that brings it. */
typedef struct
{
  gint64 account_id;
  char *login;
  char *name;
  gboolean has_password;
  char *role;
  gint64 organization_id; /* 0: the whole body */
  char *organization;
  char *starts_on;
  char *ends_on;
} RisAccessRow;

RIS_DECLARE_RECORD (RisVocabularyEntry, ris_vocabulary_entry);
RIS_DECLARE_RECORD (RisOrganizationName, ris_organization_name);
RIS_DECLARE_RECORD (RisOrganizationSize, ris_organization_size);
RIS_DECLARE_RECORD (RisMembershipDeputy, ris_membership_deputy);
RIS_DECLARE_RECORD (RisKeptOrganization, ris_kept_organization);
RIS_DECLARE_RECORD (RisKeptPerson, ris_kept_person);
RIS_DECLARE_RECORD (RisKeptMembership, ris_kept_membership);
RIS_DECLARE_RECORD (RisRuleRow, ris_rule_row);
RIS_DECLARE_RECORD (RisAccessRow, ris_access_row);
