/* Consultations: a paper before a committee, planned before there is any agenda item.
 *
 * The structs have the columns of the tables of the same name. */
#pragma once

#include "base/record.h"

/** RisConsultation: one step of a paper through the committees. */
typedef struct
{
  gint64 id;
  gint64 paper_id;
  gint64 position;
  gint64 organization_id;
  gint64 role_id;
  char *planned_on;
  gint64 meeting_id;
  gint64 agenda_item_id;
  char *meeting_name;
  char *agenda_number;
  gint64 result_id;
  char *result;
  gboolean is_public;
  char *created;
  char *modified;
} RisConsultation;

RIS_DECLARE_RECORD (RisConsultation, ris_consultation);
