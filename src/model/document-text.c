/* Texts: sections of papers, discussions and wordings, each with versions that never change once released. */
#include "model/document-text.h"

static const RisField text_fields[] = {
  RIS_FIELD (RisText, id, ID),        RIS_FIELD (RisText, root_id, ID),
  RIS_FIELD (RisText, owner_id, ID),  RIS_FIELD (RisText, section_id, ID),
  RIS_FIELD (RisText, position, INT), RIS_FIELD (RisText, is_public, BOOL),
};

RIS_DEFINE_RECORD (RisText, ris_text, text_fields)

static const RisField text_version_fields[] = {
  RIS_FIELD (RisTextVersion, id, ID),        RIS_FIELD (RisTextVersion, text_id, ID),
  RIS_FIELD (RisTextVersion, version, INT),  RIS_FIELD (RisTextVersion, markdown, TEXT),
  RIS_FIELD (RisTextVersion, reason, TEXT),  RIS_FIELD (RisTextVersion, author, TEXT),
  RIS_FIELD (RisTextVersion, created, TEXT), RIS_FIELD (RisTextVersion, released_at, TEXT),
};

RIS_DEFINE_RECORD (RisTextVersion, ris_text_version, text_version_fields)
