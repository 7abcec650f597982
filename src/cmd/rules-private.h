/* `ris rules`: what its subcommands share: the case they are asked about, the rules in force, the answer.
 *
 * A case is a set of named values. One table of #RisCaseField says which names a subcommand knows; each is an option
 * (`--ja 20`) and a member of the JSON file of `--eingabe` (`"ja": 20`) alike.
 */
#pragma once

#include "cmd/command.h"
#include "council/law.h"
#include "rules/composition.h"
#include "rules/finding.h"

typedef enum
{
  RIS_CASE_FLAG,   /* option without value; true in JSON */
  RIS_CASE_YES_NO, /* ja | nein; true, false: where not saying it is a third answer */
  RIS_CASE_COUNT,  /* whole number */
  RIS_CASE_MONEY,  /* "25,50", kept in cents */
  RIS_CASE_TEXT,   /* one line */
  RIS_CASE_WORD,   /* one of @words */
  RIS_CASE_DAY,    /* 2026-12-10 or 10.12.2026, kept as the former */
  RIS_CASE_MOMENT, /* a day, perhaps with a time of day in Germany: 2026-12-10T18:00, kept as day or as instant */
  RIS_CASE_VOTES,   /* "A=14,B=11"; {"A": 14, "B": 11} in JSON */
  RIS_CASE_OBJECTS, /* a list of cases with fields of their own: only in JSON */
  RIS_CASE_INCLUDE, /* no name: the rows of @fields stand here */
} RisCaseKind;

/** RisCaseField: one name of a case; a table ends with a row of zeros. */
typedef struct _RisCaseField RisCaseField;
struct _RisCaseField
{
  const char *name; /* ASCII, words joined by "-" */
  RisCaseKind kind;
  const char *help;           /* English */
  const char *words;          /* (nullable): of WORD, separated by blanks */
  const RisCaseField *fields; /* (nullable): of OBJECTS and INCLUDE */
  gboolean is_list;           /* the option may come several times; a list in JSON */
};

typedef struct _RisCase RisCase;

/** RisCaseVotes: an entry of a VOTES value. */
typedef struct
{
  char *name; /* (owned) */
  gint64 votes;
} RisCaseVotes;

/* --- rules-input.c --- */

/** ris_cmd_case_new: (transfer full): an empty case of the names in @fields, and those of every case: land, koerperschaft,
 *  tag. */
RisCase *ris_cmd_case_new (const RisCaseField *fields) G_GNUC_WARN_UNUSED_RESULT;
void ris_cmd_case_free (RisCase *input);

/** ris_cmd_case_new_group: (transfer full): the options of @input, which they fill. */
GOptionGroup *ris_cmd_case_new_group (RisCase *input) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_cmd_case_read:
 * @name: of the file, for messages
 *
 * Fills @input from a JSON object; what an option has set already stays. Every problem is named with line, column and path.
 */
gboolean ris_cmd_case_read (RisCase *input, const char *name, const char *text, gsize length,
                            GError **error);

/** ris_cmd_case_is_given: whether @name has a value. */
gboolean ris_cmd_case_is_given (const RisCase *input, const char *name);

/* values, or what stands for nothing: %RIS_UNKNOWN, %NULL, an empty array; @name must be in the table and of such a kind */
gint64 ris_cmd_case_get_number (const RisCase *input, const char *name); /* also 1 and 0 of flags */
gboolean ris_cmd_case_get_flag (const RisCase *input, const char *name);
const char *ris_cmd_case_get_text (const RisCase *input, const char *name);

/** ris_cmd_case_get_list: (transfer none): VOTES: (element-type RisCaseVotes); OBJECTS: (element-type RisCase); a list of
 *  texts: (element-type utf8); a list of VOTES: (element-type GPtrArray). */
const GPtrArray *ris_cmd_case_get_list (const RisCase *input, const char *name);

/* --- rules-composition.c --- */

/** ris_cmd_composition_fields: how many members there are, to be included in other tables. */
extern const RisCaseField ris_cmd_composition_fields[];

/** RIS_CASE_COMPOSITION: a row that includes them. */
#define RIS_CASE_COMPOSITION                                                                       \
  {                                                                                                \
    "", RIS_CASE_INCLUDE, NULL, NULL, ris_cmd_composition_fields, FALSE                            \
  }

/** ris_cmd_composition_get: the numbers of @input that were given. */
RisComposition ris_cmd_composition_get (const RisCase *input);

/* --- rules.c --- */

/** RisRulesSession: one call of `ris rules`. */
typedef struct
{
  char *data;      /* (owned) (nullable) */
  GStrv files;     /* (owned) (nullable): of --rules, or to be checked */
  char *file;      /* (owned) (nullable): of the case */
  GStrv arguments; /* (owned) (nullable): what follows the options */
  gboolean as_json;
  RisCase *input;      /* (owned) */
  RisRulebook *book;   /* (owned) (nullable) */
  GPtrArray *problems; /* (owned) (element-type RisRuleProblem): of rule files */
} RisRulesSession;

/** RisRulesTopic: a subcommand; @run sets @error where it could not, %G_OPTION_ERROR where it was asked in a wrong way. */
typedef struct
{
  const char *name;
  const char *summary;   /* English */
  const char *arguments; /* (nullable): what may follow the options */
  const RisCaseField *fields;
  RisExit (*run) (RisRulesSession *session, GError **error);
} RisRulesTopic;

extern const RisRulesTopic ris_cmd_rules_deadline;
extern const RisRulesTopic ris_cmd_rules_quorum;
extern const RisRulesTopic ris_cmd_rules_vote;
extern const RisRulesTopic ris_cmd_rules_election;
extern const RisRulesTopic ris_cmd_rules_seats;
extern const RisRulesTopic ris_cmd_rules_allowance;
extern const RisRulesTopic ris_cmd_rules_holidays;
extern const RisRulesTopic ris_cmd_rules_show;
extern const RisRulesTopic ris_cmd_rules_check;

/** ris_cmd_rules_find_place: Land and kind of body, from the options or the installation. */
gboolean ris_cmd_rules_find_place (RisRulesSession *session, RisLawPlace *place, GError **error);

/** ris_cmd_rules_load: reads all rule files into @session, once; what is wrong in them is in @problems then. */
gboolean ris_cmd_rules_load (RisRulesSession *session, GError **error);

/** ris_cmd_rules_dup_problem: (transfer full): "file:line: message". */
char *ris_cmd_rules_dup_problem (const RisRuleProblem *problem) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_cmd_rules_resolve:
 * @day: (nullable): ISO day of the meeting; --tag goes before it, without both it is today in Germany
 *
 * The rules in force. Where a rule file is broken, there are none: to leave it out would be to guess.
 *
 * Returns: (transfer full): the rules; %NULL with @error
 */
RisRules *ris_cmd_rules_resolve (RisRulesSession *session, const char *day,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_cmd_rules_answer: prints @finding (transfer full): what a topic ends with. */
RisExit ris_cmd_rules_answer (RisRulesSession *session, RisFinding *finding);

/** ris_cmd_rules_need: whether the options @names, separated by blanks, are given; else @error is one of usage. */
gboolean ris_cmd_rules_need (RisRulesSession *session, const char *names, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisCase, ris_cmd_case_free)
