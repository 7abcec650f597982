/* Values of cases: what an option or a member of a JSON file holds. */
#pragma once

#include "rules-private.h"

/** RIS_CASE_MAX_NUMBER: no count of a council is larger. */
#define RIS_CASE_MAX_NUMBER G_GINT64_CONSTANT (1000000000)

/** RisCaseValue: by the kind of its field. */
typedef struct
{
  gint64 number;
  char *text;      /* (owned) (nullable) */
  GPtrArray *list; /* (owned) (nullable) */
  gboolean is_from_file;
} RisCaseValue;

/** ris_cmd_value_free: frees @value (nullable). */
void ris_cmd_value_free (RisCaseValue *value);
void ris_cmd_votes_free (RisCaseVotes *votes);

/**
 * ris_cmd_value_read:
 * @field: of any kind but FLAG and OBJECTS
 * @value: is filled
 *
 * Reads what somebody typed.
 *
 * Returns: (transfer full) (nullable): why @text is no such value; %NULL where it is one
 */
char *ris_cmd_value_read (const RisCaseField *field, const char *text,
                          RisCaseValue *value) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisCaseValue, ris_cmd_value_free)
