/* Master data as its keepers see it: the field tables. */
#include "model/master-data.h"

static const RisField vocabulary_entry_fields[] = {
  RIS_FIELD (RisVocabularyEntry, id, ID),         RIS_FIELD (RisVocabularyEntry, list, TEXT),
  RIS_FIELD (RisVocabularyEntry, label, TEXT),    RIS_FIELD (RisVocabularyEntry, canonical, TEXT),
  RIS_FIELD (RisVocabularyEntry, position, INT),  RIS_FIELD (RisVocabularyEntry, valid_from, TEXT),
  RIS_FIELD (RisVocabularyEntry, valid_to, TEXT), RIS_FIELD (RisVocabularyEntry, is_public, BOOL),
};
RIS_DEFINE_RECORD (RisVocabularyEntry, ris_vocabulary_entry, vocabulary_entry_fields)

static const RisField organization_name_fields[] = {
  RIS_FIELD (RisOrganizationName, id, ID),
  RIS_FIELD (RisOrganizationName, organization_id, ID),
  RIS_FIELD (RisOrganizationName, name, TEXT),
  RIS_FIELD (RisOrganizationName, short_name, TEXT),
  RIS_FIELD (RisOrganizationName, valid_from, TEXT),
  RIS_FIELD (RisOrganizationName, valid_to, TEXT),
};
RIS_DEFINE_RECORD (RisOrganizationName, ris_organization_name, organization_name_fields)

static const RisField organization_size_fields[] = {
  RIS_FIELD (RisOrganizationSize, id, ID),
  RIS_FIELD (RisOrganizationSize, organization_id, ID),
  RIS_FIELD (RisOrganizationSize, members, INT),
  RIS_FIELD (RisOrganizationSize, valid_from, TEXT),
  RIS_FIELD (RisOrganizationSize, valid_to, TEXT),
};
RIS_DEFINE_RECORD (RisOrganizationSize, ris_organization_size, organization_size_fields)

static const RisField membership_deputy_fields[] = {
  RIS_FIELD (RisMembershipDeputy, id, ID),
  RIS_FIELD (RisMembershipDeputy, membership_id, ID),
  RIS_FIELD (RisMembershipDeputy, deputy_id, ID),
  RIS_FIELD (RisMembershipDeputy, name, TEXT),
  RIS_FIELD (RisMembershipDeputy, position, INT),
  RIS_FIELD (RisMembershipDeputy, starts_on, TEXT),
  RIS_FIELD (RisMembershipDeputy, ends_on, TEXT),
};
RIS_DEFINE_RECORD (RisMembershipDeputy, ris_membership_deputy, membership_deputy_fields)

static const RisField kept_organization_fields[] = {
  RIS_FIELD (RisKeptOrganization, id, ID),
  RIS_FIELD (RisKeptOrganization, name, TEXT),
  RIS_FIELD (RisKeptOrganization, short_name, TEXT),
  RIS_FIELD (RisKeptOrganization, kind, TEXT),
  RIS_FIELD (RisKeptOrganization, kind_canonical, TEXT),
  RIS_FIELD (RisKeptOrganization, starts_on, TEXT),
  RIS_FIELD (RisKeptOrganization, ends_on, TEXT),
  RIS_FIELD (RisKeptOrganization, members, INT),
  RIS_FIELD (RisKeptOrganization, is_public, BOOL),
};
RIS_DEFINE_RECORD (RisKeptOrganization, ris_kept_organization, kept_organization_fields)

static const RisField kept_person_fields[] = {
  RIS_FIELD (RisKeptPerson, id, ID),        RIS_FIELD (RisKeptPerson, name, TEXT),
  RIS_FIELD (RisKeptPerson, title, TEXT),   RIS_FIELD (RisKeptPerson, status, TEXT),
  RIS_FIELD (RisKeptPerson, faction, TEXT), RIS_FIELD (RisKeptPerson, is_public, BOOL),
};
RIS_DEFINE_RECORD (RisKeptPerson, ris_kept_person, kept_person_fields)

static const RisField kept_membership_fields[] = {
  RIS_FIELD (RisKeptMembership, id, ID),
  RIS_FIELD (RisKeptMembership, person_id, ID),
  RIS_FIELD (RisKeptMembership, person, TEXT),
  RIS_FIELD (RisKeptMembership, organization_id, ID),
  RIS_FIELD (RisKeptMembership, organization, TEXT),
  RIS_FIELD (RisKeptMembership, kind_canonical, TEXT),
  RIS_FIELD (RisKeptMembership, role, TEXT),
  RIS_FIELD (RisKeptMembership, role_canonical, TEXT),
  RIS_FIELD (RisKeptMembership, has_vote, INT),
  RIS_FIELD (RisKeptMembership, faction, TEXT),
  RIS_FIELD (RisKeptMembership, position, INT),
  RIS_FIELD (RisKeptMembership, starts_on, TEXT),
  RIS_FIELD (RisKeptMembership, ends_on, TEXT),
  RIS_FIELD (RisKeptMembership, is_public, BOOL),
  RIS_FIELD (RisKeptMembership, is_hidden, BOOL),
  RIS_FIELD (RisKeptMembership, deputies, INT),
};
RIS_DEFINE_RECORD (RisKeptMembership, ris_kept_membership, kept_membership_fields)

static const RisField rule_row_fields[] = {
  RIS_FIELD (RisRuleRow, key, TEXT),        RIS_FIELD (RisRuleRow, label, TEXT),
  RIS_FIELD (RisRuleRow, value, TEXT),      RIS_FIELD (RisRuleRow, is_known, BOOL),
  RIS_FIELD (RisRuleRow, norm, TEXT),       RIS_FIELD (RisRuleRow, certainty, TEXT),
  RIS_FIELD (RisRuleRow, layer, TEXT),      RIS_FIELD (RisRuleRow, version, TEXT),
  RIS_FIELD (RisRuleRow, suggestion, TEXT), RIS_FIELD (RisRuleRow, hint, TEXT),
};
RIS_DEFINE_RECORD (RisRuleRow, ris_rule_row, rule_row_fields)

static const RisField access_row_fields[] = {
  RIS_FIELD (RisAccessRow, account_id, ID),     RIS_FIELD (RisAccessRow, login, TEXT),
  RIS_FIELD (RisAccessRow, name, TEXT),         RIS_FIELD (RisAccessRow, has_password, BOOL),
  RIS_FIELD (RisAccessRow, role, TEXT),         RIS_FIELD (RisAccessRow, organization_id, ID),
  RIS_FIELD (RisAccessRow, organization, TEXT), RIS_FIELD (RisAccessRow, starts_on, TEXT),
  RIS_FIELD (RisAccessRow, ends_on, TEXT),
};
RIS_DEFINE_RECORD (RisAccessRow, ris_access_row, access_row_fields)
