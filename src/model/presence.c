/* Presence: arrivals and departures; who was there at an item is derived from them. */
#include "model/presence.h"

static const RisField presence_event_fields[] = {
  RIS_FIELD (RisPresenceEvent, id, ID),
  RIS_FIELD (RisPresenceEvent, meeting_id, ID),
  RIS_FIELD (RisPresenceEvent, position, INT),
  RIS_FIELD (RisPresenceEvent, person_id, ID),
  RIS_FIELD (RisPresenceEvent, name, TEXT),
  RIS_FIELD (RisPresenceEvent, kind, TEXT),
  RIS_FIELD (RisPresenceEvent, capacity, TEXT),
  RIS_FIELD (RisPresenceEvent, at, TEXT),
  RIS_FIELD (RisPresenceEvent, agenda_item_id, ID),
  RIS_FIELD (RisPresenceEvent, represents_id, ID),
  RIS_FIELD (RisPresenceEvent, organization_id, ID),
  RIS_FIELD (RisPresenceEvent, function, TEXT),
  RIS_FIELD (RisPresenceEvent, source, TEXT),
  RIS_FIELD (RisPresenceEvent, is_public, BOOL),
};

RIS_DEFINE_RECORD (RisPresenceEvent, ris_presence_event, presence_event_fields)
