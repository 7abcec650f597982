/* Rule files as they were read, before anybody asks what is in force. */
#pragma once

#include "rules/holiday.h"
#include "rules/rulebook.h"

#define RIS_RULE_MAX_PROBLEMS 2000

/* RisRuleHeader: the lines that begin with @; dates are ISO. */
typedef enum
{
  RIS_RULE_HEADER_LAND,     /* "NW" */
  RIS_RULE_HEADER_KINDS,    /* as written: "gemeinde, kreis" */
  RIS_RULE_HEADER_LAYER,    /* word */
  RIS_RULE_HEADER_LAW,      /* of a Land */
  RIS_RULE_HEADER_TITLE,    /* of a town's layer */
  RIS_RULE_HEADER_FROM,     /* first day in force */
  RIS_RULE_HEADER_UNTIL,    /* last day, or nothing */
  RIS_RULE_HEADER_AS_OF,    /* when the law was read */
  RIS_RULE_HEADER_ANCESTOR, /* first day of the version whose rules also hold */
} RisRuleHeader;

#define RIS_N_RULE_HEADERS (RIS_RULE_HEADER_ANCESTOR + 1)

/* RisRuleFile: one version of one layer. */
typedef struct
{
  char *name;                        /* (owned) */
  char *headers[RIS_N_RULE_HEADERS]; /* (owned) (nullable) */
  guint lines[RIS_N_RULE_HEADERS];   /* where they stand; 0: nowhere */
  RisRuleLayer layer;
  GPtrArray *rules; /* (owned) (element-type RisRule) */
} RisRuleFile;

/* ris_rule_file_parse: (transfer full) (nullable): %NULL where there were problems. */
RisRuleFile *ris_rule_file_parse (const char *name, const char *text, gsize length,
                                  GPtrArray *problems) G_GNUC_WARN_UNUSED_RESULT;
void ris_rule_file_free (RisRuleFile *file);

/* ris_rule_file_has_kind: whether the file holds for bodies of @kind: "gemeinde". */
gboolean ris_rule_file_has_kind (const RisRuleFile *file, const char *kind);

/* ris_rule_file_is_sibling: whether @a and @b are versions of the same thing for bodies of @kind. A town has one Hauptsatzung
 * and one Geschäftsordnung, but other Satzungen are told apart by their titles. */
gboolean ris_rule_file_is_sibling (const RisRuleFile *a, const RisRuleFile *b, const char *kind);

/* ris_rule_file_is_in_force: whether @day lies between its first and last day. */
gboolean ris_rule_file_is_in_force (const RisRuleFile *file, const char *day);

/* ris_rule_file_dup_version: (transfer full): "NW gemeinde 2025-11-01", "Geschäftsordnung 2024-06-01". */
char *ris_rule_file_dup_version (const RisRuleFile *file,
                                 const char *kind) G_GNUC_WARN_UNUSED_RESULT;

/* ris_rule_line_parse: (transfer full) (nullable): the rule of the line @number of @file; %NULL with at least one problem. */
RisRule *ris_rule_line_parse (const RisRuleFile *file, guint number, const char *line,
                              GPtrArray *problems) G_GNUC_WARN_UNUSED_RESULT;

/* ris_rule_land_get_name: (transfer none) (nullable): "Nordrhein-Westfalen" for "NW". */
const char *ris_rule_land_get_name (const char *land);

/* ris_rule_problem_add: German, a whole sentence; more than RIS_RULE_MAX_PROBLEMS are dropped. */
void ris_rule_problem_add (GPtrArray *problems, const char *file, guint line, const char *format,
                           ...) G_GNUC_PRINTF (4, 5);

/* ris_rule_dup_quoted: (transfer full): @text between German quotation marks, shortened where it is long. */
char *ris_rule_dup_quoted (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* the rulebook and the rules in force while they are put together */

struct _RisRulebook
{
  GPtrArray *files;      /* (owned) (element-type RisRuleFile) */
  RisHolidays *holidays; /* (owned) (nullable) */
};

/* ris_rule_override_dup_refusal: (transfer full) (nullable): why @town may not stand in the place of @above, German. */
char *ris_rule_override_dup_refusal (const RisRule *above,
                                     const RisRule *town) G_GNUC_WARN_UNUSED_RESULT;

/* RisRuleStack: one slot for each parameter, filled layer by layer. */
typedef struct
{
  const RisRulebook *book; /* (unowned) */
  const char *land;        /* (unowned) */
  const char *kind;        /* (unowned) */
  const char *day;         /* (unowned) */
  GPtrArray *rules;    /* (owned) (element-type RisRule) (nullable): by place of the parameter */
  GPtrArray *problems; /* (owned) (element-type RisRuleProblem): what is missing or refused */
} RisRuleStack;

/* ris_rule_stack_fill: (transfer none) (nullable): lays all versions in force on one another; @stack borrows all it is told.
 * Returns: the version of the Land; %NULL where none is known for that day */
const RisRuleFile *ris_rule_stack_fill (RisRuleStack *stack, const RisRulebook *book,
                                        const char *land, const char *kind, const char *day);
void ris_rule_stack_clear (RisRuleStack *stack);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisRuleFile, ris_rule_file_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RisRuleStack, ris_rule_stack_clear)
