/* Files: contents by their hash, and where they are attached.
 *
 * The structs have the columns of the tables of the same name. */
#pragma once

#include "base/record.h"

/** RisFile: a file, known at least by name. */
typedef struct
{
  gint64 id;
  char *name;
  char *file_name;
  char *media_type;
  gint64 size;
  char *size_text;
  char *sha256;
  char *text_content;
  char *published_on;
  gint64 replaced_by_id;
  gboolean is_public;
  char *created;
  char *modified;
} RisFile;

/** RisAttachment: a file in its place at a paper or item. */
typedef struct
{
  gint64 id;
  gint64 root_id;
  gint64 owner_id;
  gint64 file_id;
  char *kind;
  gint64 position;
} RisAttachment;

RIS_DECLARE_RECORD (RisFile, ris_file);
RIS_DECLARE_RECORD (RisAttachment, ris_attachment);
