/* Papers: what a council works on, who moved it and what it refers to. */
#include "model/paper.h"

static const RisField paper_fields[] = {
  RIS_FIELD (RisPaper, id, ID),
  RIS_FIELD (RisPaper, body_id, ID),
  RIS_FIELD (RisPaper, number, TEXT),
  RIS_FIELD (RisPaper, number_key, TEXT),
  RIS_FIELD (RisPaper, name, TEXT),
  RIS_FIELD (RisPaper, type_id, ID),
  RIS_FIELD (RisPaper, lead_organization_id, ID),
  RIS_FIELD (RisPaper, paper_date, TEXT),
  RIS_FIELD (RisPaper, received_on, TEXT),
  RIS_FIELD (RisPaper, author, TEXT),
  RIS_FIELD (RisPaper, file_reference, TEXT),
  RIS_FIELD (RisPaper, status_id, ID),
  RIS_FIELD (RisPaper, is_public, BOOL),
  RIS_FIELD (RisPaper, released_at, TEXT),
  RIS_FIELD (RisPaper, release_certainty, TEXT),
  RIS_FIELD (RisPaper, remark, TEXT),
  RIS_FIELD (RisPaper, created, TEXT),
  RIS_FIELD (RisPaper, modified, TEXT),
};

RIS_DEFINE_RECORD (RisPaper, ris_paper, paper_fields)

static const RisField paper_originator_fields[] = {
  RIS_FIELD (RisPaperOriginator, id, ID),
  RIS_FIELD (RisPaperOriginator, paper_id, ID),
  RIS_FIELD (RisPaperOriginator, position, INT),
  RIS_FIELD (RisPaperOriginator, organization_id, ID),
  RIS_FIELD (RisPaperOriginator, person_id, ID),
  RIS_FIELD (RisPaperOriginator, label, TEXT),
  RIS_FIELD (RisPaperOriginator, is_current, BOOL),
  RIS_FIELD (RisPaperOriginator, joined_on, TEXT),
};

RIS_DEFINE_RECORD (RisPaperOriginator, ris_paper_originator, paper_originator_fields)

static const RisField paper_reference_fields[] = {
  RIS_FIELD (RisPaperReference, id, ID),
  RIS_FIELD (RisPaperReference, paper_id, ID),
  RIS_FIELD (RisPaperReference, kind_id, ID),
  RIS_FIELD (RisPaperReference, target_id, ID),
  RIS_FIELD (RisPaperReference, target_text, TEXT),
};

RIS_DEFINE_RECORD (RisPaperReference, ris_paper_reference, paper_reference_fields)
