/* Rules: one fact of law: a parameter, its value, the norm behind it and how sure we are. */
#pragma once

#include "rules/duration.h"
#include "rules/parameter.h"
#include "rules/threshold.h"

/** RisStair: @value holds up to and including @limit; a last stair `darüber` has the limit %G_MAXINT64. Without one, nothing
 *  is known above the last limit. */
typedef struct
{
  gint64 limit;
  gint64 value; /* a number, or cents */
} RisStair;

typedef enum
{
  RIS_CONJUNCTION_NONE,
  RIS_CONJUNCTION_OR,
  RIS_CONJUNCTION_AND,
} RisConjunction;

/** RisRuleValue: what a rule says, by the kind of its parameter. */
typedef struct
{
  gboolean is_known;
  gboolean flag;
  gint64 number; /* COUNT, or cents of MONEY */
  RisDuration duration;
  RisThreshold threshold;
  RisConjunction conjunction; /* of a threshold with the first of @words */
  GStrv words;                /* (owned) (nullable): of WORD, LIST and behind a threshold */
  GArray *stairs;             /* (owned) (nullable) (element-type RisStair) */
} RisRuleValue;

/** RisRuleLayer: who set a rule; a later one wins where the earlier allows it. */
typedef enum
{
  RIS_LAYER_LAND,
  RIS_LAYER_HAUPTSATZUNG,
  RIS_LAYER_SATZUNG,
  RIS_LAYER_GESCHAEFTSORDNUNG,
} RisRuleLayer;

#define RIS_N_LAYERS (RIS_LAYER_GESCHAEFTSORDNUNG + 1)

/** RisRule: a line of a rule file, read. */
typedef struct
{
  const RisParameter *parameter; /* (unowned): static */
  RisRuleValue value;
  char *text;       /* (owned): the value as written */
  char *norm;       /* (owned) (nullable): "§ 49 Abs. 1 S. 1 GO NRW" */
  char certainty;   /* A to E as in ris-rules(5); 0 in a town's own layer */
  guint overridden; /* bits 1 << RisRuleLayer: layers that may override it */
  char *minimum;    /* (owned) (nullable): the least value an overriding layer may set */
  char *maximum;    /* (owned) (nullable): the greatest */
  char *suggestion; /* (owned) (nullable): a value to propose where a town must decide */
  char *source;     /* (owned) (nullable): where the fact was found */
  char *hint;       /* (owned) (nullable): what else to know, German */
  RisRuleLayer layer;
  char *
      version; /* (owned): what it belongs to: "NW gemeinde 2025-11-01", "Geschäftsordnung 2024-06-01" */
  char *file; /* (owned): name of the rule file */
  guint line;
} RisRule;

/** ris_rule_free: frees @rule (nullable). */
void ris_rule_free (RisRule *rule);

/** ris_rule_copy: (transfer full): a copy of @rule. */
RisRule *ris_rule_copy (const RisRule *rule) G_GNUC_WARN_UNUSED_RESULT;

/** ris_rule_has_word: whether @word is among the words of @rule's value. */
gboolean ris_rule_has_word (const RisRule *rule, const char *word);

/** ris_rule_find_stair: (transfer none) (nullable): the stair that @number stands on. */
const RisStair *ris_rule_find_stair (const RisRule *rule, gint64 number);

/** ris_rule_dup_value_text: (transfer full): the value in German: "mindestens ein Fünftel der gewählten Mitglieder oder eine
 *  Fraktion", "25,50 Euro", "nicht gesetzt". */
char *ris_rule_dup_value_text (const RisRule *rule) G_GNUC_WARN_UNUSED_RESULT;

/** ris_rule_get_layer_name: German: "Landesrecht", "Geschäftsordnung". */
const char *ris_rule_get_layer_name (RisRuleLayer layer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisRule, ris_rule_free)
