/* The rulebook: all rule files, and the rules in force for one town on one day.
 *
 * Rule files come as texts (the library reads no files): those of the Länder and, on top, those of a town. The version in
 * force on the day of the meeting decides; old minutes keep their old version. Format: ris-rules(5).
 */
#pragma once

#include "base/error.h"
#include "rules/rule.h"

typedef struct _RisRulebook RisRulebook;
typedef struct _RisRules RisRules;

/** RisRuleProblem: what is wrong in a rule file, and where. */
typedef struct
{
  char *file;    /* (owned) */
  guint line;    /* 0: the file as a whole */
  char *message; /* (owned): German, a whole sentence */
} RisRuleProblem;

/** ris_rule_problem_free: frees @problem (nullable). */
void ris_rule_problem_free (RisRuleProblem *problem);

/** ris_rulebook_new: (transfer full): an empty rulebook. */
RisRulebook *ris_rulebook_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ris_rulebook_free (RisRulebook *book);

/**
 * ris_rulebook_add:
 * @name: name of the file, for messages
 * @text: its content, any bytes
 * @problems: (element-type RisRuleProblem): receives what is wrong in it, line by line
 *
 * Reads one rule file or one file of holidays (`@feiertage`). A file with problems is not added.
 *
 * Returns: whether it was added
 */
gboolean ris_rulebook_add (RisRulebook *book, const char *name, const char *text, gsize length,
                           GPtrArray *problems);

/**
 * ris_rulebook_check:
 * @problems: (element-type RisRuleProblem): receives overlaps and gaps between versions, missing ancestors, values that a
 *   town may not set or that lie outside of what the Land allows
 *
 * Returns: whether there were none
 */
gboolean ris_rulebook_check (const RisRulebook *book, GPtrArray *problems);

/**
 * ris_rulebook_resolve:
 * @land: two letters: "NW"
 * @kind: "gemeinde" or "kreis"
 * @day: the day of the meeting, ISO
 *
 * The newest version of the Land in force on @day with all it inherits, and the town's layers of that day where the Land
 * allows them.
 *
 * Returns: (transfer full): the rules, which keep what they need of @book; %NULL with %RIS_ERROR_NOT_FOUND where no version
 *   is known for that day (message in German: it is for people), or %RIS_ERROR_INVALID for a town layer that is refused
 */
RisRules *ris_rulebook_resolve (const RisRulebook *book, const char *land, const char *kind,
                                const char *day, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ris_rules_free (RisRules *rules);

/** ris_rules_get: (transfer none): the rule for @key, which must be a parameter; where nobody set it, a rule with the value
 *  `unbekannt`. */
const RisRule *ris_rules_get (const RisRules *rules, const char *key);

/* values, or what stands for nothing where they are not known; the kind of @key must fit */
const RisThreshold *ris_rules_get_threshold (const RisRules *rules, const char *key); /* %NULL */
const RisDuration *ris_rules_get_duration (const RisRules *rules, const char *key);   /* %NULL */
gint64 ris_rules_get_number (const RisRules *rules, const char *key);    /* %RIS_UNKNOWN */
const char *ris_rules_get_word (const RisRules *rules, const char *key); /* %NULL */
/** ris_rules_get_flag: 1, 0 or %RIS_UNKNOWN. */
gint64 ris_rules_get_flag (const RisRules *rules, const char *key);

/** ris_rules_get_version: (transfer none): "NW gemeinde 2025-11-01": what to keep with a meeting. */
const char *ris_rules_get_version (const RisRules *rules);

/** ris_rules_get_land: (transfer none): "NW". */
const char *ris_rules_get_land (const RisRules *rules);

/** ris_rules_get_kind: (transfer none): "gemeinde" or "kreis". */
const char *ris_rules_get_kind (const RisRules *rules);

/** ris_rules_get_law: (transfer none): name of the law: "Gemeindeordnung für das Land Nordrhein-Westfalen". */
const char *ris_rules_get_law (const RisRules *rules);

/** ris_rules_find_holiday: (transfer none) (nullable): name of the public holiday on @day where the town lies. */
const char *ris_rules_find_holiday (const RisRules *rules, const char *day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisRuleProblem, ris_rule_problem_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisRulebook, ris_rulebook_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisRules, ris_rules_free)
