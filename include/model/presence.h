/* Presence: arrivals and departures; who was there at an item is derived from them.
 *
 * The structs have the columns of the tables of the same name. */
#pragma once

#include "base/record.h"

/** RisPresenceEvent: somebody came, left or was missing. */
typedef struct
{
  gint64 id;
  gint64 meeting_id;
  gint64 position;
  gint64 person_id;
  char *name;
  char *kind;
  char *capacity;
  char *at;
  gint64 agenda_item_id;
  gint64 represents_id;
  gint64 organization_id;
  char *function;
  char *source;
  gboolean is_public;
} RisPresenceEvent;

RIS_DECLARE_RECORD (RisPresenceEvent, ris_presence_event);
