/* What readers see of bodies, committees, factions, offices and people: rows as the shared statements deliver them. */
#pragma once

#include "base/record.h"

/** RisBodyRow: the town or district that runs this council. */
typedef struct
{
  gint64 id;
  char *name;
  char *short_name;
  char *classification;
  char *ags;
  char *district;
  char *state;
  char *website;
  char *modified;
} RisBodyRow;

/** RisTermRow: a legislative term. */
typedef struct
{
  gint64 id;
  char *name;
  char *starts_on;
  char *ends_on;
} RisTermRow;

/** RisOrganizationRow: a committee, faction or office. */
typedef struct
{
  gint64 id;
  char *name;
  char *short_name;
  char *kind;
  char *kind_canonical;
  char *classification;
  char *starts_on;
  char *ends_on;
  gint64 successor_id;
  char *successor;
  gint64 meetings;
  gint64 members;
  char *modified;
} RisOrganizationRow;

/** RisNameRow: an earlier name of an organization. */
typedef struct
{
  char *name;
  char *valid_from;
  char *valid_to;
} RisNameRow;

/** RisSizeRow: the legal number of members of an organization from one day to another. */
typedef struct
{
  gint64 members;
  char *valid_from;
  char *valid_to;
} RisSizeRow;

/** RisDeputyRow: who stands in for a member. */
typedef struct
{
  gint64 membership_id;
  gint64 person_id;
  char *name;
} RisDeputyRow;

/** RisMemberRow: a membership, seen from the organization or from the person. */
typedef struct
{
  gint64 id;
  gint64 person_id;
  char *person;
  char *status;
  gint64 organization_id;
  char *organization;
  char *kind_canonical;
  char *role;
  char *role_canonical;
  gint64 has_vote;
  gint64 faction_id;
  char *faction;
  char *starts_on;
  char *ends_on;
} RisMemberRow;

/** RisPersonRow: a person. */
typedef struct
{
  gint64 id;
  char *name;
  char *title;
  char *given_name;
  char *family_name;
  char *status;
  gint64 faction_id;
  char *faction;
  char *modified;
} RisPersonRow;

RIS_DECLARE_RECORD (RisBodyRow, ris_body_row);
RIS_DECLARE_RECORD (RisTermRow, ris_term_row);
RIS_DECLARE_RECORD (RisOrganizationRow, ris_organization_row);
RIS_DECLARE_RECORD (RisNameRow, ris_name_row);
RIS_DECLARE_RECORD (RisSizeRow, ris_size_row);
RIS_DECLARE_RECORD (RisDeputyRow, ris_deputy_row);
RIS_DECLARE_RECORD (RisMemberRow, ris_member_row);
RIS_DECLARE_RECORD (RisPersonRow, ris_person_row);
