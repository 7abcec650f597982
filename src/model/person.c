/* People and what they are members of. */
#include "model/person.h"

static const RisField person_fields[] = {
  RIS_FIELD (RisPerson, id, ID),
  RIS_FIELD (RisPerson, body_id, ID),
  RIS_FIELD (RisPerson, name, TEXT),
  RIS_FIELD (RisPerson, title, TEXT),
  RIS_FIELD (RisPerson, given_name, TEXT),
  RIS_FIELD (RisPerson, family_name, TEXT),
  RIS_FIELD (RisPerson, name_suffix, TEXT),
  RIS_FIELD (RisPerson, status, TEXT),
  RIS_FIELD (RisPerson, sort_key, TEXT),
  RIS_FIELD (RisPerson, email, TEXT),
  RIS_FIELD (RisPerson, phone, TEXT),
  RIS_FIELD (RisPerson, address, TEXT),
  RIS_FIELD (RisPerson, is_public, BOOL),
  RIS_FIELD (RisPerson, remark, TEXT),
  RIS_FIELD (RisPerson, created, TEXT),
  RIS_FIELD (RisPerson, modified, TEXT),
};

RIS_DEFINE_RECORD (RisPerson, ris_person, person_fields)

static const RisField membership_fields[] = {
  RIS_FIELD (RisMembership, id, ID),
  RIS_FIELD (RisMembership, person_id, ID),
  RIS_FIELD (RisMembership, organization_id, ID),
  RIS_FIELD (RisMembership, role_id, ID),
  RIS_FIELD (RisMembership, role, TEXT),
  RIS_FIELD (RisMembership, has_vote, INT),
  RIS_FIELD (RisMembership, faction_id, ID),
  RIS_FIELD (RisMembership, position, INT),
  RIS_FIELD (RisMembership, starts_on, TEXT),
  RIS_FIELD (RisMembership, ends_on, TEXT),
  RIS_FIELD (RisMembership, is_public, BOOL),
  RIS_FIELD (RisMembership, created, TEXT),
  RIS_FIELD (RisMembership, modified, TEXT),
};

RIS_DEFINE_RECORD (RisMembership, ris_membership, membership_fields)
