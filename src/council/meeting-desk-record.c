/* Rows and forms of the desk for meetings: their field tables. */
#include "council/meeting-desk-record.h"

static const RisField meeting_desk_row_fields[] = {
  RIS_FIELD (RisMeetingDeskRow, id, ID),
  RIS_FIELD (RisMeetingDeskRow, name, TEXT),
  RIS_FIELD (RisMeetingDeskRow, starts_on, TEXT),
  RIS_FIELD (RisMeetingDeskRow, starts_at, TEXT),
  RIS_FIELD (RisMeetingDeskRow, approximate, TEXT),
  RIS_FIELD (RisMeetingDeskRow, sort_on, TEXT),
  RIS_FIELD (RisMeetingDeskRow, kind, TEXT),
  RIS_FIELD (RisMeetingDeskRow, status, TEXT),
  RIS_FIELD (RisMeetingDeskRow, status_canonical, TEXT),
  RIS_FIELD (RisMeetingDeskRow, publicity, TEXT),
  RIS_FIELD (RisMeetingDeskRow, room, TEXT),
  RIS_FIELD (RisMeetingDeskRow, is_public, BOOL),
  RIS_FIELD (RisMeetingDeskRow, invited_on, TEXT),
  RIS_FIELD (RisMeetingDeskRow, organization_id, ID),
  RIS_FIELD (RisMeetingDeskRow, organization, TEXT),
  RIS_FIELD (RisMeetingDeskRow, items, INT),
};
RIS_DEFINE_RECORD (RisMeetingDeskRow, ris_meeting_desk_row, meeting_desk_row_fields)

static const RisField meeting_desk_option_fields[] = {
  RIS_FIELD (RisMeetingDeskOption, id, ID),
  RIS_FIELD (RisMeetingDeskOption, label, TEXT),
};
RIS_DEFINE_RECORD (RisMeetingDeskOption, ris_meeting_desk_option, meeting_desk_option_fields)

static const RisField meeting_plan_fields[] = {
  RIS_FIELD (RisMeetingPlan, id, ID),
  RIS_FIELD (RisMeetingPlan, organization_id, ID),
  RIS_FIELD (RisMeetingPlan, second_id, ID),
  RIS_FIELD (RisMeetingPlan, third_id, ID),
  RIS_FIELD (RisMeetingPlan, kind_id, ID),
  RIS_FIELD (RisMeetingPlan, day, TEXT),
  RIS_FIELD (RisMeetingPlan, time, TEXT),
  RIS_FIELD (RisMeetingPlan, location_id, ID),
  RIS_FIELD (RisMeetingPlan, room, TEXT),
  RIS_FIELD (RisMeetingPlan, publicity, TEXT),
  RIS_FIELD (RisMeetingPlan, number, TEXT),
  RIS_FIELD (RisMeetingPlan, name, TEXT),
  RIS_FIELD (RisMeetingPlan, remark, TEXT),
  RIS_FIELD (RisMeetingPlan, modified, TEXT),
  RIS_FIELD (RisMeetingPlan, is_confirmed, BOOL),
};
RIS_DEFINE_RECORD (RisMeetingPlan, ris_meeting_plan, meeting_plan_fields)

static const RisField meeting_series_fields[] = {
  RIS_FIELD (RisMeetingSeries, organization_id, ID), RIS_FIELD (RisMeetingSeries, year, INT),
  RIS_FIELD (RisMeetingSeries, first_month, INT),    RIS_FIELD (RisMeetingSeries, last_month, INT),
  RIS_FIELD (RisMeetingSeries, week, INT),           RIS_FIELD (RisMeetingSeries, weekday, INT),
  RIS_FIELD (RisMeetingSeries, time, TEXT),          RIS_FIELD (RisMeetingSeries, location_id, ID),
  RIS_FIELD (RisMeetingSeries, publicity, TEXT),
};
RIS_DEFINE_RECORD (RisMeetingSeries, ris_meeting_series, meeting_series_fields)

static const RisField meeting_proposal_fields[] = {
  RIS_FIELD (RisMeetingProposal, day, TEXT),
  RIS_FIELD (RisMeetingProposal, obstacle, TEXT),
  RIS_FIELD (RisMeetingProposal, is_skipped, BOOL),
};
RIS_DEFINE_RECORD (RisMeetingProposal, ris_meeting_proposal, meeting_proposal_fields)

static const RisField meeting_recipient_fields[] = {
  RIS_FIELD (RisMeetingRecipient, person_id, ID),
  RIS_FIELD (RisMeetingRecipient, name, TEXT),
  RIS_FIELD (RisMeetingRecipient, function, TEXT),
  RIS_FIELD (RisMeetingRecipient, channel, TEXT),
};
RIS_DEFINE_RECORD (RisMeetingRecipient, ris_meeting_recipient, meeting_recipient_fields)

static const RisField meeting_delivery_fields[] = {
  RIS_FIELD (RisMeetingDelivery, id, ID),
  RIS_FIELD (RisMeetingDelivery, meeting_id, ID),
  RIS_FIELD (RisMeetingDelivery, person_id, ID),
  RIS_FIELD (RisMeetingDelivery, name, TEXT),
  RIS_FIELD (RisMeetingDelivery, document, TEXT),
  RIS_FIELD (RisMeetingDelivery, channel, TEXT),
  RIS_FIELD (RisMeetingDelivery, provided_at, TEXT),
  RIS_FIELD (RisMeetingDelivery, sent_at, TEXT),
  RIS_FIELD (RisMeetingDelivery, received_at, TEXT),
  RIS_FIELD (RisMeetingDelivery, note, TEXT),
};
RIS_DEFINE_RECORD (RisMeetingDelivery, ris_meeting_delivery, meeting_delivery_fields)

static const RisField meeting_convocation_fields[] = {
  RIS_FIELD (RisMeetingConvocation, id, ID),
  RIS_FIELD (RisMeetingConvocation, meeting_id, ID),
  RIS_FIELD (RisMeetingConvocation, document, TEXT),
  RIS_FIELD (RisMeetingConvocation, at, TEXT),
  RIS_FIELD (RisMeetingConvocation, expected_on, TEXT),
  RIS_FIELD (RisMeetingConvocation, deadline_on, TEXT),
  RIS_FIELD (RisMeetingConvocation, outcome, TEXT),
  RIS_FIELD (RisMeetingConvocation, sentence, TEXT),
  RIS_FIELD (RisMeetingConvocation, law, TEXT),
  RIS_FIELD (RisMeetingConvocation, reason, TEXT),
  RIS_FIELD (RisMeetingConvocation, recipients, INT),
};
RIS_DEFINE_RECORD (RisMeetingConvocation, ris_meeting_convocation, meeting_convocation_fields)

static const RisField meeting_move_fields[] = {
  RIS_FIELD (RisMeetingMove, id, ID),       RIS_FIELD (RisMeetingMove, day, TEXT),
  RIS_FIELD (RisMeetingMove, time, TEXT),   RIS_FIELD (RisMeetingMove, location_id, ID),
  RIS_FIELD (RisMeetingMove, reason, TEXT), RIS_FIELD (RisMeetingMove, keeps_invitation, BOOL),
};
RIS_DEFINE_RECORD (RisMeetingMove, ris_meeting_move, meeting_move_fields)
