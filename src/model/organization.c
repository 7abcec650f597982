/* Organizations: council, committees, factions, offices. */
#include "model/organization.h"

static const RisField organization_fields[] = {
  RIS_FIELD (RisOrganization, id, ID),          RIS_FIELD (RisOrganization, body_id, ID),
  RIS_FIELD (RisOrganization, kind_id, ID),     RIS_FIELD (RisOrganization, classification, TEXT),
  RIS_FIELD (RisOrganization, name, TEXT),      RIS_FIELD (RisOrganization, short_name, TEXT),
  RIS_FIELD (RisOrganization, sort_key, TEXT),  RIS_FIELD (RisOrganization, starts_on, TEXT),
  RIS_FIELD (RisOrganization, ends_on, TEXT),   RIS_FIELD (RisOrganization, successor_id, ID),
  RIS_FIELD (RisOrganization, is_public, BOOL), RIS_FIELD (RisOrganization, remark, TEXT),
  RIS_FIELD (RisOrganization, created, TEXT),   RIS_FIELD (RisOrganization, modified, TEXT),
};

RIS_DEFINE_RECORD (RisOrganization, ris_organization, organization_fields)
