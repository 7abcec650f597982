/* Number schemes: how papers are numbered, what the next number looks like, and which numbers are missing. See model/number.h for
 * the grammar and council/master-data.h for permissions, records and problems.
 */
#pragma once

#include "council/master-data.h"

/** RisNumberGap: numbers missing within a range that is counted together. */
typedef struct
{
  char *scope;   /* "10/2022"; empty where all are counted together */
  char *missing; /* "3, 7–9" */
  gint64 n_missing;
  gint64 n_double; /* numbers given more than once */
  gint64 first;
  gint64 last;
} RisNumberGap;

RIS_DECLARE_RECORD (RisNumberGap, ris_master_data_gap);

/** ris_master_data_number_list: (transfer full) (element-type RisNumberScheme): all, newest first. */
GPtrArray *ris_master_data_number_list (RisCouncil *desk, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_number_get: (transfer full): one. */
RisNumberScheme *ris_master_data_number_get (RisCouncil *desk, gint64 id,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_number_save: problems: `grammar` (with a field serial), `scope` (fields in braces), `type_id`, `valid_to`.
 *  Returns: the id, or 0. */
gint64 ris_master_data_number_save (RisCouncil *desk, RisNumberScheme *scheme,
                                    RisProblems *problems, GError **error);

/** ris_master_data_number_dup_example: (transfer full) (nullable): a number after @grammar with the serial number @serial and,
 *  for the other fields, values that show their form; %NULL where that is impossible. */
char *ris_master_data_number_dup_example (const char *grammar, gint64 serial,
                                          const char *year) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_number_list_gaps: (transfer full) (element-type RisNumberGap): each range that has numbers after @scheme. */
GPtrArray *ris_master_data_number_list_gaps (RisCouncil *desk, const RisNumberScheme *scheme,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
