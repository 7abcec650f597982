/* Values of rules: read, compared, put into German. */
#pragma once

#include "rules/rule.h"

/* ris_rule_value_parse: reads @text as a value of @parameter. Returns: %FALSE where it is none; @value then holds nothing. */
gboolean ris_rule_value_parse (const RisParameter *parameter, const char *text,
                               RisRuleValue *value);
void ris_rule_value_clear (RisRuleValue *value);

/* ris_rule_value_dup_expected: (transfer full): German, what a value of @parameter looks like: "eine Frist wie …". */
char *ris_rule_value_dup_expected (const RisParameter *parameter) G_GNUC_WARN_UNUSED_RESULT;

/* ris_rule_value_has_order: whether values of @kind can be larger or smaller than one another. */
gboolean ris_rule_value_has_order (RisParameterKind kind);

/* ris_rule_value_compare: @order less than, equal to or greater than 0; both values known.
 * Returns: %FALSE where nobody can say which is larger: "5 Werktage" and "7 Tage" */
gboolean ris_rule_value_compare (RisParameterKind kind, const RisRuleValue *a,
                                 const RisRuleValue *b, int *order);

/* ris_rule_value_dup_text: (transfer full): German. */
char *ris_rule_value_dup_text (const RisParameter *parameter,
                               const RisRuleValue *value) G_GNUC_WARN_UNUSED_RESULT;

/* ris_rule_value_dup_written: (transfer full): German, of a value as written; @written itself where it is none. */
char *ris_rule_value_dup_written (const RisParameter *parameter,
                                  const char *written) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RisRuleValue, ris_rule_value_clear)
