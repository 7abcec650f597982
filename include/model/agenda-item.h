/* Agenda items: the tree of what a meeting treats.
 *
 * The structs have the columns of the tables of the same name. */
#pragma once

#include "base/record.h"

/** RisAgendaItem: one item, heading or notice. */
typedef struct
{
  gint64 id;
  gint64 meeting_id;
  gint64 parent_id;
  char *part;
  char *kind;
  char *origin;
  char *number;
  char *invitation_number;
  gint64 position;
  gint64 treated_position;
  char *title;
  char *public_title;
  gint64 paper_id;
  gint64 result_id;
  char *result;
  char *result_certainty;
  char *begun_at;
  char *ended_at;
  gboolean is_public;
  char *remark;
  char *created;
  char *modified;
} RisAgendaItem;

RIS_DECLARE_RECORD (RisAgendaItem, ris_agenda_item);
