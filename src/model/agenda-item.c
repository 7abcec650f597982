/* Agenda items: the tree of what a meeting treats. */
#include "model/agenda-item.h"

static const RisField agenda_item_fields[] = {
  RIS_FIELD (RisAgendaItem, id, ID),          RIS_FIELD (RisAgendaItem, meeting_id, ID),
  RIS_FIELD (RisAgendaItem, parent_id, ID),   RIS_FIELD (RisAgendaItem, part, TEXT),
  RIS_FIELD (RisAgendaItem, kind, TEXT),      RIS_FIELD (RisAgendaItem, origin, TEXT),
  RIS_FIELD (RisAgendaItem, number, TEXT),    RIS_FIELD (RisAgendaItem, invitation_number, TEXT),
  RIS_FIELD (RisAgendaItem, position, INT),   RIS_FIELD (RisAgendaItem, treated_position, INT),
  RIS_FIELD (RisAgendaItem, title, TEXT),     RIS_FIELD (RisAgendaItem, public_title, TEXT),
  RIS_FIELD (RisAgendaItem, paper_id, ID),    RIS_FIELD (RisAgendaItem, result_id, ID),
  RIS_FIELD (RisAgendaItem, result, TEXT),    RIS_FIELD (RisAgendaItem, result_certainty, TEXT),
  RIS_FIELD (RisAgendaItem, begun_at, TEXT),  RIS_FIELD (RisAgendaItem, ended_at, TEXT),
  RIS_FIELD (RisAgendaItem, is_public, BOOL), RIS_FIELD (RisAgendaItem, remark, TEXT),
  RIS_FIELD (RisAgendaItem, created, TEXT),   RIS_FIELD (RisAgendaItem, modified, TEXT),
};

RIS_DEFINE_RECORD (RisAgendaItem, ris_agenda_item, agenda_item_fields)
