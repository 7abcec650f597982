/* Bodies, committees and people as readers see them: the field tables of the rows. */
#include "model/people-display.h"

static const RisField body_row_fields[] = {
  RIS_FIELD (RisBodyRow, id, ID),           RIS_FIELD (RisBodyRow, name, TEXT),
  RIS_FIELD (RisBodyRow, short_name, TEXT), RIS_FIELD (RisBodyRow, classification, TEXT),
  RIS_FIELD (RisBodyRow, ags, TEXT),        RIS_FIELD (RisBodyRow, district, TEXT),
  RIS_FIELD (RisBodyRow, state, TEXT),      RIS_FIELD (RisBodyRow, website, TEXT),
  RIS_FIELD (RisBodyRow, modified, TEXT),
};
RIS_DEFINE_RECORD (RisBodyRow, ris_body_row, body_row_fields)

static const RisField term_row_fields[] = {
  RIS_FIELD (RisTermRow, id, ID),
  RIS_FIELD (RisTermRow, name, TEXT),
  RIS_FIELD (RisTermRow, starts_on, TEXT),
  RIS_FIELD (RisTermRow, ends_on, TEXT),
};
RIS_DEFINE_RECORD (RisTermRow, ris_term_row, term_row_fields)

static const RisField organization_row_fields[] = {
  RIS_FIELD (RisOrganizationRow, id, ID),
  RIS_FIELD (RisOrganizationRow, name, TEXT),
  RIS_FIELD (RisOrganizationRow, short_name, TEXT),
  RIS_FIELD (RisOrganizationRow, kind, TEXT),
  RIS_FIELD (RisOrganizationRow, kind_canonical, TEXT),
  RIS_FIELD (RisOrganizationRow, classification, TEXT),
  RIS_FIELD (RisOrganizationRow, starts_on, TEXT),
  RIS_FIELD (RisOrganizationRow, ends_on, TEXT),
  RIS_FIELD (RisOrganizationRow, successor_id, ID),
  RIS_FIELD (RisOrganizationRow, successor, TEXT),
  RIS_FIELD (RisOrganizationRow, meetings, INT),
  RIS_FIELD (RisOrganizationRow, members, INT),
  RIS_FIELD (RisOrganizationRow, modified, TEXT),
};
RIS_DEFINE_RECORD (RisOrganizationRow, ris_organization_row, organization_row_fields)

static const RisField name_row_fields[] = {
  RIS_FIELD (RisNameRow, name, TEXT),
  RIS_FIELD (RisNameRow, valid_from, TEXT),
  RIS_FIELD (RisNameRow, valid_to, TEXT),
};
RIS_DEFINE_RECORD (RisNameRow, ris_name_row, name_row_fields)

static const RisField size_row_fields[] = {
  RIS_FIELD (RisSizeRow, members, INT),
  RIS_FIELD (RisSizeRow, valid_from, TEXT),
  RIS_FIELD (RisSizeRow, valid_to, TEXT),
};
RIS_DEFINE_RECORD (RisSizeRow, ris_size_row, size_row_fields)

static const RisField deputy_row_fields[] = {
  RIS_FIELD (RisDeputyRow, membership_id, ID),
  RIS_FIELD (RisDeputyRow, person_id, ID),
  RIS_FIELD (RisDeputyRow, name, TEXT),
};
RIS_DEFINE_RECORD (RisDeputyRow, ris_deputy_row, deputy_row_fields)

static const RisField member_row_fields[] = {
  RIS_FIELD (RisMemberRow, id, ID),
  RIS_FIELD (RisMemberRow, person_id, ID),
  RIS_FIELD (RisMemberRow, person, TEXT),
  RIS_FIELD (RisMemberRow, status, TEXT),
  RIS_FIELD (RisMemberRow, organization_id, ID),
  RIS_FIELD (RisMemberRow, organization, TEXT),
  RIS_FIELD (RisMemberRow, kind_canonical, TEXT),
  RIS_FIELD (RisMemberRow, role, TEXT),
  RIS_FIELD (RisMemberRow, role_canonical, TEXT),
  RIS_FIELD (RisMemberRow, has_vote, INT),
  RIS_FIELD (RisMemberRow, faction_id, ID),
  RIS_FIELD (RisMemberRow, faction, TEXT),
  RIS_FIELD (RisMemberRow, starts_on, TEXT),
  RIS_FIELD (RisMemberRow, ends_on, TEXT),
};
RIS_DEFINE_RECORD (RisMemberRow, ris_member_row, member_row_fields)

static const RisField person_row_fields[] = {
  RIS_FIELD (RisPersonRow, id, ID),
  RIS_FIELD (RisPersonRow, name, TEXT),
  RIS_FIELD (RisPersonRow, title, TEXT),
  RIS_FIELD (RisPersonRow, given_name, TEXT),
  RIS_FIELD (RisPersonRow, family_name, TEXT),
  RIS_FIELD (RisPersonRow, status, TEXT),
  RIS_FIELD (RisPersonRow, faction_id, ID),
  RIS_FIELD (RisPersonRow, faction, TEXT),
  RIS_FIELD (RisPersonRow, modified, TEXT),
};
RIS_DEFINE_RECORD (RisPersonRow, ris_person_row, person_row_fields)
