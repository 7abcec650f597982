/* The fields of editions of minutes and of their signatures. */
#include "model/minutes-display.h"

static const RisField minutes_row_fields[] = {
  RIS_FIELD (RisMinutesRow, id, ID),
  RIS_FIELD (RisMinutesRow, edition, INT),
  RIS_FIELD (RisMinutesRow, kind, TEXT),
  RIS_FIELD (RisMinutesRow, status, TEXT),
  RIS_FIELD (RisMinutesRow, signed_on, TEXT),
  RIS_FIELD (RisMinutesRow, published_on, TEXT),
  RIS_FIELD (RisMinutesRow, correction_reason, TEXT),
};
RIS_DEFINE_RECORD (RisMinutesRow, ris_minutes_row, minutes_row_fields)

static const RisField signature_fields[] = {
  RIS_FIELD (RisSignatureRow, id, ID),          RIS_FIELD (RisSignatureRow, position, INT),
  RIS_FIELD (RisSignatureRow, name, TEXT),      RIS_FIELD (RisSignatureRow, function, TEXT),
  RIS_FIELD (RisSignatureRow, signed_on, TEXT), RIS_FIELD (RisSignatureRow, refused_because, TEXT),
};
RIS_DEFINE_RECORD (RisSignatureRow, ris_signature_row, signature_fields)
