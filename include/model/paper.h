/* Papers: what a council works on, who moved it and what it refers to.
 *
 * The structs have the columns of the tables of the same name. */
#pragma once

#include "base/record.h"

/** RisPaper: a proposal, motion, question or report. */
typedef struct
{
  gint64 id;
  gint64 body_id;
  char *number;
  char *number_key;
  char *name;
  gint64 type_id;
  gint64 lead_organization_id;
  char *paper_date;
  char *received_on;
  char *author;
  char *file_reference;
  gint64 status_id;
  gboolean is_public;
  char *released_at;
  char *release_certainty;
  char *remark;
  char *created;
  char *modified;
} RisPaper;

/** RisPaperOriginator: who moved a paper. */
typedef struct
{
  gint64 id;
  gint64 paper_id;
  gint64 position;
  gint64 organization_id;
  gint64 person_id;
  char *label;
  gboolean is_current;
  char *joined_on;
} RisPaperOriginator;

/** RisPaperReference: a typed link from one paper to another. */
typedef struct
{
  gint64 id;
  gint64 paper_id;
  gint64 kind_id;
  gint64 target_id;
  char *target_text;
} RisPaperReference;

RIS_DECLARE_RECORD (RisPaper, ris_paper);
RIS_DECLARE_RECORD (RisPaperOriginator, ris_paper_originator);
RIS_DECLARE_RECORD (RisPaperReference, ris_paper_reference);
