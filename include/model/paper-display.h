/* What readers see of papers: rows as the shared statements deliver them, labels included. */
#pragma once

#include "base/record.h"

/** RisPaperRow: a paper in lists and as head of its page. */
typedef struct
{
  gint64 id;
  char *number;
  char *name;
  char *type;
  char *type_canonical;
  gint64 lead_id;
  char *lead;
  char *paper_date;
  char *received_on;
  char *author;
  char *file_reference;
  char *status;
  char *released_at;
  char *release_certainty;
  char *created;
  char *modified;
} RisPaperRow;

/** RisOriginatorRow: who moved a paper. */
typedef struct
{
  gint64 organization_id;
  gint64 person_id;
  char *label;
  gboolean is_current;
  char *joined_on;
} RisOriginatorRow;

/** RisConsultationRow: a paper before a committee, planned or held. */
typedef struct
{
  gint64 id;
  gint64 position;
  gint64 organization_id;
  char *organization;
  char *role;
  char *role_canonical;
  char *planned_on;
  gint64 meeting_id;
  char *meeting_name;
  char *starts_on;
  char *approximate;
  char *meeting_status_canonical;
  gint64 agenda_item_id;
  char *agenda_number;
  char *result;
  char *result_canonical;
  char *printed; /* of the deciding vote */
  char *outcome; /* of the deciding decision */
} RisConsultationRow;

/** RisReferenceRow: a typed link between papers, seen from one of them. */
typedef struct
{
  char *kind_canonical;
  gboolean is_incoming;
  gint64 paper_id;
  char *number;
  char *name;
} RisReferenceRow;

/** RisTextRow: a text in one version. */
typedef struct
{
  gint64 id;
  char *section;
  char *section_canonical;
  gint64 version;
  gint64 versions;
  char *markdown;
  char *reason;
  char *released_at;
} RisTextRow;

/** RisFileRow: a file and the place it is attached to. */
typedef struct
{
  gint64 id;
  char *name;
  char *file_name;
  char *media_type;
  gint64 size;
  char *size_text;
  char *sha256;
  char *published_on;
  gint64 replaced_by_id;
  char *kind;
  char *created;
} RisFileRow;

/** RisFileListRow: a file in the list of the newest, with what it belongs to. */
typedef struct
{
  gint64 id;
  char *name;
  char *file_name;
  char *media_type;
  gint64 size;
  char *size_text;
  char *sha256;
  char *published_on;
  char *created;
  gint64 paper_id;
  char *paper_number;
  char *paper_name;
  gint64 agenda_item_id;
  char *agenda_number;
  char *agenda_title;
} RisFileListRow;

/** RisWordingRow: the wording one committee gave to a paper. */
typedef struct
{
  gint64 decision_id;
  gint64 agenda_item_id;
  char *agenda_number;
  char *organization;
  char *starts_on;
  char *approximate;
  char *kind;
  char *kind_canonical;
  char *competence;
  char *outcome;
  char *printed;
  char *wording;
} RisWordingRow;

RIS_DECLARE_RECORD (RisPaperRow, ris_paper_row);
RIS_DECLARE_RECORD (RisOriginatorRow, ris_originator_row);
RIS_DECLARE_RECORD (RisConsultationRow, ris_consultation_row);
RIS_DECLARE_RECORD (RisReferenceRow, ris_reference_row);
RIS_DECLARE_RECORD (RisTextRow, ris_text_row);
RIS_DECLARE_RECORD (RisFileRow, ris_file_row);
RIS_DECLARE_RECORD (RisFileListRow, ris_file_list_row);
RIS_DECLARE_RECORD (RisWordingRow, ris_wording_row);
