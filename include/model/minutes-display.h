/* Minutes as pages and documents show them: editions, and who signs. */
#pragma once

#include "base/record.h"

/** RisMinutesRow: one edition of the minutes of a meeting. */
typedef struct
{
  gint64 id;
  gint64 edition;
  char *kind;
  char *status;
  char *signed_on;
  char *published_on;
  char *correction_reason;
} RisMinutesRow;

/** RisSignatureRow: who signs minutes, or refused to and why. */
typedef struct
{
  gint64 id;
  gint64 position;
  char *name;
  char *function;
  char *signed_on;
  char *refused_because;
} RisSignatureRow;

RIS_DECLARE_RECORD (RisMinutesRow, ris_minutes_row);
RIS_DECLARE_RECORD (RisSignatureRow, ris_signature_row);
