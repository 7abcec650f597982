/* Files: contents by their hash, and where they are attached. */
#include "model/file.h"

static const RisField file_fields[] = {
  RIS_FIELD (RisFile, id, ID),
  RIS_FIELD (RisFile, name, TEXT),
  RIS_FIELD (RisFile, file_name, TEXT),
  RIS_FIELD (RisFile, media_type, TEXT),
  RIS_FIELD (RisFile, size, INT),
  RIS_FIELD (RisFile, size_text, TEXT),
  RIS_FIELD (RisFile, sha256, TEXT),
  RIS_FIELD (RisFile, text_content, TEXT),
  RIS_FIELD (RisFile, published_on, TEXT),
  RIS_FIELD (RisFile, replaced_by_id, ID),
  RIS_FIELD (RisFile, is_public, BOOL),
  RIS_FIELD (RisFile, created, TEXT),
  RIS_FIELD (RisFile, modified, TEXT),
};

RIS_DEFINE_RECORD (RisFile, ris_file, file_fields)

static const RisField attachment_fields[] = {
  RIS_FIELD (RisAttachment, id, ID),       RIS_FIELD (RisAttachment, root_id, ID),
  RIS_FIELD (RisAttachment, owner_id, ID), RIS_FIELD (RisAttachment, file_id, ID),
  RIS_FIELD (RisAttachment, kind, TEXT),   RIS_FIELD (RisAttachment, position, INT),
};

RIS_DEFINE_RECORD (RisAttachment, ris_attachment, attachment_fields)
