/* Meetings and agenda items as readers see them: the field tables of the rows. */
#include "model/meeting-display.h"

static const RisField meeting_row_fields[] = {
  RIS_FIELD (RisMeetingRow, id, ID),
  RIS_FIELD (RisMeetingRow, name, TEXT),
  RIS_FIELD (RisMeetingRow, number, TEXT),
  RIS_FIELD (RisMeetingRow, starts_on, TEXT),
  RIS_FIELD (RisMeetingRow, starts_at, TEXT),
  RIS_FIELD (RisMeetingRow, begun_at, TEXT),
  RIS_FIELD (RisMeetingRow, ended_at, TEXT),
  RIS_FIELD (RisMeetingRow, approximate, TEXT),
  RIS_FIELD (RisMeetingRow, date_certainty, TEXT),
  RIS_FIELD (RisMeetingRow, time_certainty, TEXT),
  RIS_FIELD (RisMeetingRow, sort_on, TEXT),
  RIS_FIELD (RisMeetingRow, kind, TEXT),
  RIS_FIELD (RisMeetingRow, status, TEXT),
  RIS_FIELD (RisMeetingRow, status_canonical, TEXT),
  RIS_FIELD (RisMeetingRow, publicity, TEXT),
  RIS_FIELD (RisMeetingRow, room, TEXT),
  RIS_FIELD (RisMeetingRow, street, TEXT),
  RIS_FIELD (RisMeetingRow, postal_code, TEXT),
  RIS_FIELD (RisMeetingRow, locality, TEXT),
  RIS_FIELD (RisMeetingRow, term, TEXT),
  RIS_FIELD (RisMeetingRow, continues_id, ID),
  RIS_FIELD (RisMeetingRow, moved_to_id, ID),
  RIS_FIELD (RisMeetingRow, sequence, INT),
  RIS_FIELD (RisMeetingRow, items, INT),
  RIS_FIELD (RisMeetingRow, invited_on, TEXT),
  RIS_FIELD (RisMeetingRow, created, TEXT),
  RIS_FIELD (RisMeetingRow, modified, TEXT),
};
RIS_DEFINE_RECORD (RisMeetingRow, ris_meeting_row, meeting_row_fields)

static const RisField agenda_row_fields[] = {
  RIS_FIELD (RisAgendaRow, id, ID),
  RIS_FIELD (RisAgendaRow, meeting_id, ID),
  RIS_FIELD (RisAgendaRow, parent_id, ID),
  RIS_FIELD (RisAgendaRow, part, TEXT),
  RIS_FIELD (RisAgendaRow, kind, TEXT),
  RIS_FIELD (RisAgendaRow, origin, TEXT),
  RIS_FIELD (RisAgendaRow, number, TEXT),
  RIS_FIELD (RisAgendaRow, invitation_number, TEXT),
  RIS_FIELD (RisAgendaRow, position, INT),
  RIS_FIELD (RisAgendaRow, treated_position, INT),
  RIS_FIELD (RisAgendaRow, title, TEXT),
  RIS_FIELD (RisAgendaRow, paper_id, ID),
  RIS_FIELD (RisAgendaRow, paper_number, TEXT),
  RIS_FIELD (RisAgendaRow, paper_name, TEXT),
  RIS_FIELD (RisAgendaRow, paper_type, TEXT),
  RIS_FIELD (RisAgendaRow, paper_lead, TEXT),
  RIS_FIELD (RisAgendaRow, result, TEXT),
  RIS_FIELD (RisAgendaRow, result_canonical, TEXT),
  RIS_FIELD (RisAgendaRow, result_certainty, TEXT),
  RIS_FIELD (RisAgendaRow, votes, INT),
  RIS_FIELD (RisAgendaRow, printed, TEXT),
  RIS_FIELD (RisAgendaRow, outcome, TEXT),
  RIS_FIELD (RisAgendaRow, files, INT),
  RIS_FIELD (RisAgendaRow, begun_at, TEXT),
  RIS_FIELD (RisAgendaRow, ended_at, TEXT),
  RIS_FIELD (RisAgendaRow, modified, TEXT),
};
RIS_DEFINE_RECORD (RisAgendaRow, ris_agenda_row, agenda_row_fields)

static const RisField decided_row_fields[] = {
  RIS_FIELD (RisDecidedRow, id, ID),
  RIS_FIELD (RisDecidedRow, meeting_id, ID),
  RIS_FIELD (RisDecidedRow, number, TEXT),
  RIS_FIELD (RisDecidedRow, title, TEXT),
  RIS_FIELD (RisDecidedRow, paper_number, TEXT),
  RIS_FIELD (RisDecidedRow, result, TEXT),
  RIS_FIELD (RisDecidedRow, result_canonical, TEXT),
  RIS_FIELD (RisDecidedRow, printed, TEXT),
  RIS_FIELD (RisDecidedRow, outcome, TEXT),
  RIS_FIELD (RisDecidedRow, meeting_name, TEXT),
  RIS_FIELD (RisDecidedRow, starts_on, TEXT),
  RIS_FIELD (RisDecidedRow, approximate, TEXT),
  RIS_FIELD (RisDecidedRow, sort_on, TEXT),
  RIS_FIELD (RisDecidedRow, modified, TEXT),
};
RIS_DEFINE_RECORD (RisDecidedRow, ris_decided_row, decided_row_fields)

static const RisField presence_row_fields[] = {
  RIS_FIELD (RisPresenceRow, id, ID),
  RIS_FIELD (RisPresenceRow, person_id, ID),
  RIS_FIELD (RisPresenceRow, name, TEXT),
  RIS_FIELD (RisPresenceRow, kind, TEXT),
  RIS_FIELD (RisPresenceRow, capacity, TEXT),
  RIS_FIELD (RisPresenceRow, at, TEXT),
  RIS_FIELD (RisPresenceRow, agenda_number, TEXT),
  RIS_FIELD (RisPresenceRow, represents, TEXT),
  RIS_FIELD (RisPresenceRow, function, TEXT),
  RIS_FIELD (RisPresenceRow, faction_id, ID),
  RIS_FIELD (RisPresenceRow, faction, TEXT),
};
RIS_DEFINE_RECORD (RisPresenceRow, ris_presence_row, presence_row_fields)

static const RisField phase_row_fields[] = {
  RIS_FIELD (RisPhaseRow, id, ID),
  RIS_FIELD (RisPhaseRow, kind, TEXT),
  RIS_FIELD (RisPhaseRow, begun_at, TEXT),
  RIS_FIELD (RisPhaseRow, ended_at, TEXT),
  RIS_FIELD (RisPhaseRow, agenda_number, TEXT),
  RIS_FIELD (RisPhaseRow, room, TEXT),
  RIS_FIELD (RisPhaseRow, reason, TEXT),
};
RIS_DEFINE_RECORD (RisPhaseRow, ris_phase_row, phase_row_fields)

static const RisField chair_row_fields[] = {
  RIS_FIELD (RisChairRow, person_id, ID),     RIS_FIELD (RisChairRow, name, TEXT),
  RIS_FIELD (RisChairRow, from_number, TEXT), RIS_FIELD (RisChairRow, to_number, TEXT),
  RIS_FIELD (RisChairRow, note, TEXT),
};
RIS_DEFINE_RECORD (RisChairRow, ris_chair_row, chair_row_fields)
