/* The fields of the rows that the desk reads of papers. */
#include "council/paper-desk-draft.h"

static const RisField paper_head_fields[] = {
  RIS_FIELD (RisPaperHead, id, ID),
  RIS_FIELD (RisPaperHead, body_id, ID),
  RIS_FIELD (RisPaperHead, number, TEXT),
  RIS_FIELD (RisPaperHead, number_key, TEXT),
  RIS_FIELD (RisPaperHead, name, TEXT),
  RIS_FIELD (RisPaperHead, type_id, ID),
  RIS_FIELD (RisPaperHead, type, TEXT),
  RIS_FIELD (RisPaperHead, type_canonical, TEXT),
  RIS_FIELD (RisPaperHead, lead_organization_id, ID),
  RIS_FIELD (RisPaperHead, lead, TEXT),
  RIS_FIELD (RisPaperHead, lead_short, TEXT),
  RIS_FIELD (RisPaperHead, paper_date, TEXT),
  RIS_FIELD (RisPaperHead, author, TEXT),
  RIS_FIELD (RisPaperHead, file_reference, TEXT),
  RIS_FIELD (RisPaperHead, status, TEXT),
  RIS_FIELD (RisPaperHead, status_canonical, TEXT),
  RIS_FIELD (RisPaperHead, is_public, BOOL),
  RIS_FIELD (RisPaperHead, publicity_wanted, BOOL),
  RIS_FIELD (RisPaperHead, revision, INT),
  RIS_FIELD (RisPaperHead, note, TEXT),
  RIS_FIELD (RisPaperHead, released_at, TEXT),
  RIS_FIELD (RisPaperHead, created, TEXT),
  RIS_FIELD (RisPaperHead, modified, TEXT),
};
RIS_DEFINE_RECORD (RisPaperHead, ris_paper_head, paper_head_fields)

static const RisField paper_section_fields[] = {
  RIS_FIELD (RisPaperSection, text_id, ID),       RIS_FIELD (RisPaperSection, canonical, TEXT),
  RIS_FIELD (RisPaperSection, label, TEXT),       RIS_FIELD (RisPaperSection, version, INT),
  RIS_FIELD (RisPaperSection, markdown, TEXT),    RIS_FIELD (RisPaperSection, released_at, TEXT),
  RIS_FIELD (RisPaperSection, reason, TEXT),      RIS_FIELD (RisPaperSection, is_public, BOOL),
  RIS_FIELD (RisPaperSection, is_withheld, BOOL),
};
RIS_DEFINE_RECORD (RisPaperSection, ris_paper_section, paper_section_fields)

static const RisField paper_step_fields[] = {
  RIS_FIELD (RisPaperStep, id, ID),
  RIS_FIELD (RisPaperStep, organization_id, ID),
  RIS_FIELD (RisPaperStep, organization, TEXT),
  RIS_FIELD (RisPaperStep, starts_on, TEXT),
  RIS_FIELD (RisPaperStep, ends_on, TEXT),
  RIS_FIELD (RisPaperStep, role_id, ID),
  RIS_FIELD (RisPaperStep, role, TEXT),
  RIS_FIELD (RisPaperStep, role_canonical, TEXT),
  RIS_FIELD (RisPaperStep, planned_on, TEXT),
  RIS_FIELD (RisPaperStep, is_fixed, BOOL),
};
RIS_DEFINE_RECORD (RisPaperStep, ris_paper_step, paper_step_fields)

static const RisField paper_party_fields[] = {
  RIS_FIELD (RisPaperParty, organization_id, ID),
  RIS_FIELD (RisPaperParty, person_id, ID),
  RIS_FIELD (RisPaperParty, label, TEXT),
  RIS_FIELD (RisPaperParty, name, TEXT),
};
RIS_DEFINE_RECORD (RisPaperParty, ris_paper_party, paper_party_fields)

static const RisField paper_link_fields[] = {
  RIS_FIELD (RisPaperLink, kind_id, ID),   RIS_FIELD (RisPaperLink, kind_canonical, TEXT),
  RIS_FIELD (RisPaperLink, target_id, ID), RIS_FIELD (RisPaperLink, target_text, TEXT),
  RIS_FIELD (RisPaperLink, name, TEXT),
};
RIS_DEFINE_RECORD (RisPaperLink, ris_paper_link, paper_link_fields)

static const RisField paper_event_fields[] = {
  RIS_FIELD (RisPaperEvent, sequence, INT),
  RIS_FIELD (RisPaperEvent, at, TEXT),
  RIS_FIELD (RisPaperEvent, actor, TEXT),
  RIS_FIELD (RisPaperEvent, action, TEXT),
};
RIS_DEFINE_RECORD (RisPaperEvent, ris_paper_event, paper_event_fields)

static const RisField paper_choice_fields[] = {
  RIS_FIELD (RisPaperChoice, id, ID),
  RIS_FIELD (RisPaperChoice, label, TEXT),
  RIS_FIELD (RisPaperChoice, canonical, TEXT),
};
RIS_DEFINE_RECORD (RisPaperChoice, ris_paper_choice, paper_choice_fields)
