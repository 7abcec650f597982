/* Bodies: the town, district or association whose council this is, its terms and its places. */
#include "model/body.h"

static const RisField body_fields[] = {
  RIS_FIELD (RisBody, id, ID),           RIS_FIELD (RisBody, name, TEXT),
  RIS_FIELD (RisBody, short_name, TEXT), RIS_FIELD (RisBody, classification, TEXT),
  RIS_FIELD (RisBody, ags, TEXT),        RIS_FIELD (RisBody, district, TEXT),
  RIS_FIELD (RisBody, state, TEXT),      RIS_FIELD (RisBody, website, TEXT),
  RIS_FIELD (RisBody, remark, TEXT),     RIS_FIELD (RisBody, created, TEXT),
  RIS_FIELD (RisBody, modified, TEXT),
};

RIS_DEFINE_RECORD (RisBody, ris_body, body_fields)

static const RisField legislative_term_fields[] = {
  RIS_FIELD (RisLegislativeTerm, id, ID),         RIS_FIELD (RisLegislativeTerm, body_id, ID),
  RIS_FIELD (RisLegislativeTerm, name, TEXT),     RIS_FIELD (RisLegislativeTerm, starts_on, TEXT),
  RIS_FIELD (RisLegislativeTerm, ends_on, TEXT),  RIS_FIELD (RisLegislativeTerm, created, TEXT),
  RIS_FIELD (RisLegislativeTerm, modified, TEXT),
};

RIS_DEFINE_RECORD (RisLegislativeTerm, ris_legislative_term, legislative_term_fields)

static const RisField number_scheme_fields[] = {
  RIS_FIELD (RisNumberScheme, id, ID),         RIS_FIELD (RisNumberScheme, body_id, ID),
  RIS_FIELD (RisNumberScheme, type_id, ID),    RIS_FIELD (RisNumberScheme, grammar, TEXT),
  RIS_FIELD (RisNumberScheme, scope, TEXT),    RIS_FIELD (RisNumberScheme, valid_from, TEXT),
  RIS_FIELD (RisNumberScheme, valid_to, TEXT),
};

RIS_DEFINE_RECORD (RisNumberScheme, ris_number_scheme, number_scheme_fields)

static const RisField location_fields[] = {
  RIS_FIELD (RisLocation, id, ID),
  RIS_FIELD (RisLocation, body_id, ID),
  RIS_FIELD (RisLocation, room, TEXT),
  RIS_FIELD (RisLocation, street, TEXT),
  RIS_FIELD (RisLocation, postal_code, TEXT),
  RIS_FIELD (RisLocation, locality, TEXT),
  RIS_FIELD (RisLocation, remark, TEXT),
  RIS_FIELD (RisLocation, created, TEXT),
  RIS_FIELD (RisLocation, modified, TEXT),
};

RIS_DEFINE_RECORD (RisLocation, ris_location, location_fields)
