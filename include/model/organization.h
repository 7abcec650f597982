/* Organizations: council, committees, factions, offices.
 *
 * The structs have the columns of the tables of the same name. */
#pragma once

#include "base/record.h"

/** RisOrganization: anything that has members or works on papers. */
typedef struct
{
  gint64 id;
  gint64 body_id;
  gint64 kind_id;
  char *classification;
  char *name;
  char *short_name;
  char *sort_key;
  char *starts_on;
  char *ends_on;
  gint64 successor_id;
  gboolean is_public;
  char *remark;
  char *created;
  char *modified;
} RisOrganization;

RIS_DECLARE_RECORD (RisOrganization, ris_organization);
