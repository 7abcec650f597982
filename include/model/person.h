/* People and what they are members of.
 *
 * The structs have the columns of the tables of the same name. */
#pragma once

#include "base/record.h"

/** RisPerson: somebody the council knows by name. */
typedef struct
{
  gint64 id;
  gint64 body_id;
  char *name;
  char *title;
  char *given_name;
  char *family_name;
  char *name_suffix;
  char *status;
  char *sort_key;
  char *email;
  char *phone;
  char *address;
  gboolean is_public;
  char *remark;
  char *created;
  char *modified;
} RisPerson;

/** RisMembership: a role in an organization from one day to another. */
typedef struct
{
  gint64 id;
  gint64 person_id;
  gint64 organization_id;
  gint64 role_id;
  char *role;
  gint64 has_vote;
  gint64 faction_id;
  gint64 position;
  char *starts_on;
  char *ends_on;
  gboolean is_public;
  char *created;
  char *modified;
} RisMembership;

RIS_DECLARE_RECORD (RisPerson, ris_person);
RIS_DECLARE_RECORD (RisMembership, ris_membership);
