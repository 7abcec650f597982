/* Consultations: a paper before a committee, planned before there is any agenda item. */
#include "model/consultation.h"

static const RisField consultation_fields[] = {
  RIS_FIELD (RisConsultation, id, ID),
  RIS_FIELD (RisConsultation, paper_id, ID),
  RIS_FIELD (RisConsultation, position, INT),
  RIS_FIELD (RisConsultation, organization_id, ID),
  RIS_FIELD (RisConsultation, role_id, ID),
  RIS_FIELD (RisConsultation, planned_on, TEXT),
  RIS_FIELD (RisConsultation, meeting_id, ID),
  RIS_FIELD (RisConsultation, agenda_item_id, ID),
  RIS_FIELD (RisConsultation, meeting_name, TEXT),
  RIS_FIELD (RisConsultation, agenda_number, TEXT),
  RIS_FIELD (RisConsultation, result_id, ID),
  RIS_FIELD (RisConsultation, result, TEXT),
  RIS_FIELD (RisConsultation, is_public, BOOL),
  RIS_FIELD (RisConsultation, created, TEXT),
  RIS_FIELD (RisConsultation, modified, TEXT),
};

RIS_DEFINE_RECORD (RisConsultation, ris_consultation, consultation_fields)
