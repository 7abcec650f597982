/* What `ris rules` prints: findings and rules for people and for machines. */
#pragma once

#include "rules/finding.h"

#include <json-glib/json-glib.h>

/** ris_cmd_rules_output_dup_text: (transfer full): @finding in German: sentence, class, numbers, rules, steps, and the
 *  findings it contains, indented. */
char *ris_cmd_rules_output_dup_text (const RisFinding *finding) G_GNUC_WARN_UNUSED_RESULT;

/** ris_cmd_rules_output_dup_day: (transfer full): "Mi., 02.12.2026" of a day or instant; any other text as it is. */
char *ris_cmd_rules_output_dup_day (const char *day) G_GNUC_WARN_UNUSED_RESULT;

/** ris_cmd_rules_output_dup_json: (transfer full): @finding as a JSON object; its names are in ris-rules(1). */
char *ris_cmd_rules_output_dup_json (const RisFinding *finding) G_GNUC_WARN_UNUSED_RESULT;

/** ris_cmd_rules_output_dup_origin: (transfer full): where a rule comes from: "§ 49 Abs. 1 S. 1 GO NRW (Sicherheit B;
 *  Landesrecht, NW gemeinde 2025-11-01)". */
char *ris_cmd_rules_output_dup_origin (const RisRule *rule) G_GNUC_WARN_UNUSED_RESULT;

/** ris_cmd_rules_output_get_remark: (nullable): what to say of a rule that is not sure. */
const char *ris_cmd_rules_output_get_remark (const RisRule *rule);

/** ris_cmd_rules_output_add_rule: adds @rule as a JSON object to @builder. */
void ris_cmd_rules_output_add_rule (JsonBuilder *builder, const RisRule *rule);

/** ris_cmd_rules_output_add_finding: adds @finding as a JSON object to @builder. */
void ris_cmd_rules_output_add_finding (JsonBuilder *builder, const RisFinding *finding);

/** ris_cmd_rules_output_add: adds a member that is @text, or null, to the object in @builder. */
void ris_cmd_rules_output_add (JsonBuilder *builder, const char *name, const char *text);

/** ris_cmd_rules_output_print: writes what @builder holds to standard output. */
void ris_cmd_rules_output_print (JsonBuilder *builder);
