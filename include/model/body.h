/* Bodies: the town, district or association whose council this is, its terms and its places.
 *
 * The structs have the columns of the tables of the same name. */
#pragma once

#include "base/record.h"

/** RisBody: one installation can hold several. */
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
  char *remark;
  char *created;
  char *modified;
} RisBody;

/** RisLegislativeTerm: counters and members of a term. */
typedef struct
{
  gint64 id;
  gint64 body_id;
  char *name;
  char *starts_on;
  char *ends_on;
  char *created;
  char *modified;
} RisLegislativeTerm;

/** RisNumberScheme: how numbers of papers are made of parts. */
typedef struct
{
  gint64 id;
  gint64 body_id;
  gint64 type_id;
  char *grammar;
  char *scope;
  char *valid_from;
  char *valid_to;
} RisNumberScheme;

/** RisLocation: a room or another place. */
typedef struct
{
  gint64 id;
  gint64 body_id;
  char *room;
  char *street;
  char *postal_code;
  char *locality;
  char *remark;
  char *created;
  char *modified;
} RisLocation;

RIS_DECLARE_RECORD (RisBody, ris_body);
RIS_DECLARE_RECORD (RisLegislativeTerm, ris_legislative_term);
RIS_DECLARE_RECORD (RisNumberScheme, ris_number_scheme);
RIS_DECLARE_RECORD (RisLocation, ris_location);
