/* Papers as readers see them: the field tables of the rows. */
#include "model/paper-display.h"

static const RisField paper_row_fields[] = {
  RIS_FIELD (RisPaperRow, id, ID),
  RIS_FIELD (RisPaperRow, number, TEXT),
  RIS_FIELD (RisPaperRow, name, TEXT),
  RIS_FIELD (RisPaperRow, type, TEXT),
  RIS_FIELD (RisPaperRow, type_canonical, TEXT),
  RIS_FIELD (RisPaperRow, lead_id, ID),
  RIS_FIELD (RisPaperRow, lead, TEXT),
  RIS_FIELD (RisPaperRow, paper_date, TEXT),
  RIS_FIELD (RisPaperRow, received_on, TEXT),
  RIS_FIELD (RisPaperRow, author, TEXT),
  RIS_FIELD (RisPaperRow, file_reference, TEXT),
  RIS_FIELD (RisPaperRow, status, TEXT),
  RIS_FIELD (RisPaperRow, released_at, TEXT),
  RIS_FIELD (RisPaperRow, release_certainty, TEXT),
  RIS_FIELD (RisPaperRow, created, TEXT),
  RIS_FIELD (RisPaperRow, modified, TEXT),
};
RIS_DEFINE_RECORD (RisPaperRow, ris_paper_row, paper_row_fields)

static const RisField originator_row_fields[] = {
  RIS_FIELD (RisOriginatorRow, organization_id, ID), RIS_FIELD (RisOriginatorRow, person_id, ID),
  RIS_FIELD (RisOriginatorRow, label, TEXT),         RIS_FIELD (RisOriginatorRow, is_current, BOOL),
  RIS_FIELD (RisOriginatorRow, joined_on, TEXT),
};
RIS_DEFINE_RECORD (RisOriginatorRow, ris_originator_row, originator_row_fields)

static const RisField consultation_row_fields[] = {
  RIS_FIELD (RisConsultationRow, id, ID),
  RIS_FIELD (RisConsultationRow, position, INT),
  RIS_FIELD (RisConsultationRow, organization_id, ID),
  RIS_FIELD (RisConsultationRow, organization, TEXT),
  RIS_FIELD (RisConsultationRow, role, TEXT),
  RIS_FIELD (RisConsultationRow, role_canonical, TEXT),
  RIS_FIELD (RisConsultationRow, planned_on, TEXT),
  RIS_FIELD (RisConsultationRow, meeting_id, ID),
  RIS_FIELD (RisConsultationRow, meeting_name, TEXT),
  RIS_FIELD (RisConsultationRow, starts_on, TEXT),
  RIS_FIELD (RisConsultationRow, approximate, TEXT),
  RIS_FIELD (RisConsultationRow, meeting_status_canonical, TEXT),
  RIS_FIELD (RisConsultationRow, agenda_item_id, ID),
  RIS_FIELD (RisConsultationRow, agenda_number, TEXT),
  RIS_FIELD (RisConsultationRow, result, TEXT),
  RIS_FIELD (RisConsultationRow, result_canonical, TEXT),
  RIS_FIELD (RisConsultationRow, printed, TEXT),
  RIS_FIELD (RisConsultationRow, outcome, TEXT),
};
RIS_DEFINE_RECORD (RisConsultationRow, ris_consultation_row, consultation_row_fields)

static const RisField reference_row_fields[] = {
  RIS_FIELD (RisReferenceRow, kind_canonical, TEXT), RIS_FIELD (RisReferenceRow, is_incoming, BOOL),
  RIS_FIELD (RisReferenceRow, paper_id, ID),         RIS_FIELD (RisReferenceRow, number, TEXT),
  RIS_FIELD (RisReferenceRow, name, TEXT),
};
RIS_DEFINE_RECORD (RisReferenceRow, ris_reference_row, reference_row_fields)

static const RisField text_row_fields[] = {
  RIS_FIELD (RisTextRow, id, ID),
  RIS_FIELD (RisTextRow, section, TEXT),
  RIS_FIELD (RisTextRow, section_canonical, TEXT),
  RIS_FIELD (RisTextRow, version, INT),
  RIS_FIELD (RisTextRow, versions, INT),
  RIS_FIELD (RisTextRow, markdown, TEXT),
  RIS_FIELD (RisTextRow, reason, TEXT),
  RIS_FIELD (RisTextRow, released_at, TEXT),
};
RIS_DEFINE_RECORD (RisTextRow, ris_text_row, text_row_fields)

static const RisField file_row_fields[] = {
  RIS_FIELD (RisFileRow, id, ID),
  RIS_FIELD (RisFileRow, name, TEXT),
  RIS_FIELD (RisFileRow, file_name, TEXT),
  RIS_FIELD (RisFileRow, media_type, TEXT),
  RIS_FIELD (RisFileRow, size, INT),
  RIS_FIELD (RisFileRow, size_text, TEXT),
  RIS_FIELD (RisFileRow, sha256, TEXT),
  RIS_FIELD (RisFileRow, published_on, TEXT),
  RIS_FIELD (RisFileRow, replaced_by_id, ID),
  RIS_FIELD (RisFileRow, kind, TEXT),
  RIS_FIELD (RisFileRow, created, TEXT),
};
RIS_DEFINE_RECORD (RisFileRow, ris_file_row, file_row_fields)

static const RisField file_list_row_fields[] = {
  RIS_FIELD (RisFileListRow, id, ID),
  RIS_FIELD (RisFileListRow, name, TEXT),
  RIS_FIELD (RisFileListRow, file_name, TEXT),
  RIS_FIELD (RisFileListRow, media_type, TEXT),
  RIS_FIELD (RisFileListRow, size, INT),
  RIS_FIELD (RisFileListRow, size_text, TEXT),
  RIS_FIELD (RisFileListRow, sha256, TEXT),
  RIS_FIELD (RisFileListRow, published_on, TEXT),
  RIS_FIELD (RisFileListRow, created, TEXT),
  RIS_FIELD (RisFileListRow, paper_id, ID),
  RIS_FIELD (RisFileListRow, paper_number, TEXT),
  RIS_FIELD (RisFileListRow, paper_name, TEXT),
  RIS_FIELD (RisFileListRow, agenda_item_id, ID),
  RIS_FIELD (RisFileListRow, agenda_number, TEXT),
  RIS_FIELD (RisFileListRow, agenda_title, TEXT),
};
RIS_DEFINE_RECORD (RisFileListRow, ris_file_list_row, file_list_row_fields)

static const RisField wording_row_fields[] = {
  RIS_FIELD (RisWordingRow, decision_id, ID),     RIS_FIELD (RisWordingRow, agenda_item_id, ID),
  RIS_FIELD (RisWordingRow, agenda_number, TEXT), RIS_FIELD (RisWordingRow, organization, TEXT),
  RIS_FIELD (RisWordingRow, starts_on, TEXT),     RIS_FIELD (RisWordingRow, approximate, TEXT),
  RIS_FIELD (RisWordingRow, kind, TEXT),          RIS_FIELD (RisWordingRow, kind_canonical, TEXT),
  RIS_FIELD (RisWordingRow, competence, TEXT),    RIS_FIELD (RisWordingRow, outcome, TEXT),
  RIS_FIELD (RisWordingRow, printed, TEXT),       RIS_FIELD (RisWordingRow, wording, TEXT),
};
RIS_DEFINE_RECORD (RisWordingRow, ris_wording_row, wording_row_fields)
