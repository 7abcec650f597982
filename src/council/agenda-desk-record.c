/* Rows and forms of the desk for agendas: their field tables. */
#include "council/agenda-desk.h"

static const RisField agenda_desk_item_fields[] = {
  RIS_FIELD (RisAgendaDeskItem, id, ID),
  RIS_FIELD (RisAgendaDeskItem, meeting_id, ID),
  RIS_FIELD (RisAgendaDeskItem, parent_id, ID),
  RIS_FIELD (RisAgendaDeskItem, part, TEXT),
  RIS_FIELD (RisAgendaDeskItem, kind, TEXT),
  RIS_FIELD (RisAgendaDeskItem, origin, TEXT),
  RIS_FIELD (RisAgendaDeskItem, number, TEXT),
  RIS_FIELD (RisAgendaDeskItem, position, INT),
  RIS_FIELD (RisAgendaDeskItem, title, TEXT),
  RIS_FIELD (RisAgendaDeskItem, public_title, TEXT),
  RIS_FIELD (RisAgendaDeskItem, paper_id, ID),
  RIS_FIELD (RisAgendaDeskItem, paper_number, TEXT),
  RIS_FIELD (RisAgendaDeskItem, is_paper_public, BOOL),
  RIS_FIELD (RisAgendaDeskItem, role, TEXT),
  RIS_FIELD (RisAgendaDeskItem, is_public, BOOL),
  RIS_FIELD (RisAgendaDeskItem, modified, TEXT),
  RIS_FIELD (RisAgendaDeskItem, label, TEXT),
  RIS_FIELD (RisAgendaDeskItem, level, INT),
};
RIS_DEFINE_RECORD (RisAgendaDeskItem, ris_agenda_desk_item, agenda_desk_item_fields)

static const RisField agenda_desk_source_fields[] = {
  RIS_FIELD (RisAgendaDeskSource, id, ID),
  RIS_FIELD (RisAgendaDeskSource, paper_id, ID),
  RIS_FIELD (RisAgendaDeskSource, paper_number, TEXT),
  RIS_FIELD (RisAgendaDeskSource, title, TEXT),
  RIS_FIELD (RisAgendaDeskSource, is_public, BOOL),
  RIS_FIELD (RisAgendaDeskSource, planned_on, TEXT),
  RIS_FIELD (RisAgendaDeskSource, role, TEXT),
  RIS_FIELD (RisAgendaDeskSource, organization, TEXT),
  RIS_FIELD (RisAgendaDeskSource, part, TEXT),
  RIS_FIELD (RisAgendaDeskSource, meeting_name, TEXT),
  RIS_FIELD (RisAgendaDeskSource, starts_on, TEXT),
  RIS_FIELD (RisAgendaDeskSource, result, TEXT),
  RIS_FIELD (RisAgendaDeskSource, position, INT),
};
RIS_DEFINE_RECORD (RisAgendaDeskSource, ris_agenda_desk_source, agenda_desk_source_fields)

static const RisField agenda_desk_entry_fields[] = {
  RIS_FIELD (RisAgendaDeskEntry, id, ID),
  RIS_FIELD (RisAgendaDeskEntry, meeting_id, ID),
  RIS_FIELD (RisAgendaDeskEntry, parent_id, ID),
  RIS_FIELD (RisAgendaDeskEntry, part, TEXT),
  RIS_FIELD (RisAgendaDeskEntry, kind, TEXT),
  RIS_FIELD (RisAgendaDeskEntry, title, TEXT),
  RIS_FIELD (RisAgendaDeskEntry, public_title, TEXT),
  RIS_FIELD (RisAgendaDeskEntry, modified, TEXT),
};
RIS_DEFINE_RECORD (RisAgendaDeskEntry, ris_agenda_desk_entry, agenda_desk_entry_fields)
