/* Texts: sections of papers, discussions and wordings, each with versions that never change once released.
 *
 * The structs have the columns of the tables of the same name. */
#pragma once

#include "base/record.h"

/** RisText: a text and what it belongs to. */
typedef struct
{
  gint64 id;
  gint64 root_id;
  gint64 owner_id;
  gint64 section_id;
  gint64 position;
  gboolean is_public;
} RisText;

/** RisTextVersion: one wording of a text. */
typedef struct
{
  gint64 id;
  gint64 text_id;
  gint64 version;
  char *markdown;
  char *reason;
  char *author;
  char *created;
  char *released_at;
} RisTextVersion;

RIS_DECLARE_RECORD (RisText, ris_text);
RIS_DECLARE_RECORD (RisTextVersion, ris_text_version);
