/* Reading papers and files: lists, one paper with all its parts, the versions of a text. */
#pragma once

#include "council/council.h"
#include "model/paper-display.h"

/** RisPaperDetails: a paper with everything that stands on its page and in its document. All members are owned. */
typedef struct
{
  RisPaperRow *paper;
  GPtrArray *originators;   /* (element-type RisOriginatorRow) */
  GPtrArray *offices;       /* (element-type RisOrganizationRow): beside the lead office */
  GPtrArray *consultations; /* (element-type RisConsultationRow): in planned order */
  GPtrArray *texts;         /* (element-type RisTextRow): newest released version of each section */
  GPtrArray *files;         /* (element-type RisFileRow) */
  GPtrArray *references;    /* (element-type RisReferenceRow): both directions */
  GPtrArray *
      wordings; /* (element-type RisWordingRow): what each committee made of it, in order of time */
} RisPaperDetails;

/** RisPaperFilter: what a list of papers is restricted to; 0 and %NULL mean no restriction. */
typedef struct
{
  gint64 type_id;
  gint64 lead_id;
  const char *from;            /* (unowned): first day of release */
  const char *to;              /* (unowned): the day behind the last one */
  const char *before_released; /* (unowned): keyset: only papers behind this one, */
  gint64 before_id;            /* with this id */
} RisPaperFilter;

/** ris_papers_get: (transfer full): the paper @id; %RIS_ERROR_NOT_FOUND, or %RIS_ERROR_GONE once published. */
RisPaperDetails *ris_papers_get (RisCouncil *council, gint64 id,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_papers_list: (transfer full) (element-type RisPaperRow): at most @limit papers, the newest first. */
GPtrArray *ris_papers_list (RisCouncil *council, const RisPaperFilter *filter, gint64 limit,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_papers_list_changed: (transfer full) (element-type RisPaperRow): last changed first; for feeds. */
GPtrArray *ris_papers_list_changed (RisCouncil *council, gint64 limit,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_papers_list_by_originator: (transfer full) (element-type RisPaperRow): what a faction moved, newest first. */
GPtrArray *ris_papers_list_by_originator (RisCouncil *council, gint64 organization_id,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_papers_find:
 * @number: as people type it: blanks, slashes and leading zeros do not matter
 *
 * Returns: (transfer full) (element-type RisPaperRow): papers with this number, newest first; possibly none
 */
GPtrArray *ris_papers_find (RisCouncil *council, const char *number,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_papers_list_versions: (transfer full) (element-type RisTextRow): the versions of a text of the paper, oldest first. */
GPtrArray *ris_papers_list_versions (RisCouncil *council, gint64 paper_id, gint64 text_id,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_papers_list_files: (transfer full) (element-type RisFileListRow): newest documents, behind @before_on/@before_id. */
GPtrArray *ris_papers_list_files (RisCouncil *council, const char *before_on, gint64 before_id,
                                  gint64 limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_papers_get_file: (transfer full): the file @id; %RIS_ERROR_NOT_FOUND, or %RIS_ERROR_GONE once published. */
RisFileRow *ris_papers_get_file (RisCouncil *council, gint64 id,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_papers_load_file: (transfer full): the content of @file; %RIS_ERROR_NOT_FOUND where only its name is known. */
GBytes *ris_papers_load_file (RisCouncil *council, const RisFileRow *file,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_paper_details_free: frees @details (nullable) with all its parts. */
void ris_paper_details_free (RisPaperDetails *details);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisPaperDetails, ris_paper_details_free)
