/* Meetings: when, where, who, and what happened at which time. */
#include "model/meeting.h"

static const RisField meeting_fields[] = {
  RIS_FIELD (RisMeeting, id, ID),
  RIS_FIELD (RisMeeting, body_id, ID),
  RIS_FIELD (RisMeeting, legislative_term_id, ID),
  RIS_FIELD (RisMeeting, kind_id, ID),
  RIS_FIELD (RisMeeting, status_id, ID),
  RIS_FIELD (RisMeeting, name, TEXT),
  RIS_FIELD (RisMeeting, number, TEXT),
  RIS_FIELD (RisMeeting, starts_on, TEXT),
  RIS_FIELD (RisMeeting, starts_at, TEXT),
  RIS_FIELD (RisMeeting, begun_at, TEXT),
  RIS_FIELD (RisMeeting, ended_at, TEXT),
  RIS_FIELD (RisMeeting, approximate, TEXT),
  RIS_FIELD (RisMeeting, date_certainty, TEXT),
  RIS_FIELD (RisMeeting, time_certainty, TEXT),
  RIS_FIELD (RisMeeting, sort_on, TEXT),
  RIS_FIELD (RisMeeting, publicity, TEXT),
  RIS_FIELD (RisMeeting, location_id, ID),
  RIS_FIELD (RisMeeting, continues_id, ID),
  RIS_FIELD (RisMeeting, moved_to_id, ID),
  RIS_FIELD (RisMeeting, sequence, INT),
  RIS_FIELD (RisMeeting, invited_on, TEXT),
  RIS_FIELD (RisMeeting, is_public, BOOL),
  RIS_FIELD (RisMeeting, remark, TEXT),
  RIS_FIELD (RisMeeting, created, TEXT),
  RIS_FIELD (RisMeeting, modified, TEXT),
};

RIS_DEFINE_RECORD (RisMeeting, ris_meeting, meeting_fields)

static const RisField meeting_organization_fields[] = {
  RIS_FIELD (RisMeetingOrganization, meeting_id, ID),
  RIS_FIELD (RisMeetingOrganization, organization_id, ID),
  RIS_FIELD (RisMeetingOrganization, position, INT),
  RIS_FIELD (RisMeetingOrganization, certainty, TEXT),
};

RIS_DEFINE_RECORD (RisMeetingOrganization, ris_meeting_organization, meeting_organization_fields)

static const RisField meeting_phase_fields[] = {
  RIS_FIELD (RisMeetingPhase, id, ID),
  RIS_FIELD (RisMeetingPhase, meeting_id, ID),
  RIS_FIELD (RisMeetingPhase, position, INT),
  RIS_FIELD (RisMeetingPhase, kind, TEXT),
  RIS_FIELD (RisMeetingPhase, begun_at, TEXT),
  RIS_FIELD (RisMeetingPhase, ended_at, TEXT),
  RIS_FIELD (RisMeetingPhase, agenda_number, TEXT),
  RIS_FIELD (RisMeetingPhase, location_id, ID),
  RIS_FIELD (RisMeetingPhase, reason, TEXT),
  RIS_FIELD (RisMeetingPhase, is_public, BOOL),
};

RIS_DEFINE_RECORD (RisMeetingPhase, ris_meeting_phase, meeting_phase_fields)

static const RisField meeting_chair_fields[] = {
  RIS_FIELD (RisMeetingChair, id, ID),           RIS_FIELD (RisMeetingChair, meeting_id, ID),
  RIS_FIELD (RisMeetingChair, person_id, ID),    RIS_FIELD (RisMeetingChair, position, INT),
  RIS_FIELD (RisMeetingChair, from_item_id, ID), RIS_FIELD (RisMeetingChair, to_item_id, ID),
  RIS_FIELD (RisMeetingChair, note, TEXT),
};

RIS_DEFINE_RECORD (RisMeetingChair, ris_meeting_chair, meeting_chair_fields)
