/* The rules of the town: which parameters of the law hold today, and the town's own rules of procedure. */
#pragma once

#include "base/problems.h"
#include "council/council.h"
#include "model/master-data.h"

/** RIS_MASTER_DATA_RULES_FILE: the file in the folder `rules/` of the data directory that is edited here. */
#define RIS_MASTER_DATA_RULES_FILE "geschaeftsordnung.rules"

/**
 * ris_master_data_rules_list:
 * @day: ISO
 * @version: (out) (transfer full): what holds, such as "NW gemeinde 2025-11-01"
 *
 * Returns: (transfer full) (element-type RisRuleRow): all parameters as they hold on @day; %NULL as ris_law_get_rules()
 */
GPtrArray *ris_master_data_rules_list (RisCouncil *desk, const char *day, char **version,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** RisTownRules: the rules of procedure as people edit them; all members are owned. */
typedef struct
{
  char *title;      /* "Geschäftsordnung des Rates" */
  char *valid_from; /* the first day on which they hold */
  char *lines;      /* `key | value | norm`, one a line; lines that begin with # are remarks */
  char *stamp;      /* of the file they were read from; empty: there was none */
} RisTownRules;

/** ris_master_data_rules_read: (transfer full): the stored rules of procedure; empty where there are none. */
RisTownRules *ris_master_data_rules_read (RisCouncil *desk,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_master_data_rules_write:
 * @problems: `title`, `valid_from`, `modified` where somebody else wrote the file meanwhile, and `lines` where the rulebook
 *   refuses something: the sentence names the line
 *
 * Checks the rules together with the law of the Land, writes them into the data directory and says so in the audit log. When
 * @rules hold from another day than those stored, the stored ones stay beside them: old minutes keep their rules.
 */
gboolean ris_master_data_rules_write (RisCouncil *desk, const RisTownRules *rules,
                                      RisProblems *problems, GError **error);

/** ris_master_data_rules_free: frees @rules (nullable). */
void ris_master_data_rules_free (RisTownRules *rules);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisTownRules, ris_master_data_rules_free)
