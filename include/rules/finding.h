/* Findings: what the rules say about a case, so that a person can check it.
 *
 * A finding holds its outcome as a word, a German sentence to read aloud, the numbers used, the rules applied with norm and
 * certainty, the steps of the computation and further findings that belong to it. It never does anything: whoever asked
 * decides. Nothing here voids a decision.
 */
#pragma once

#include "rules/rulebook.h"

/** RisFindingClass: the worst of a finding and of those it contains counts. */
typedef enum
{
  RIS_FINDING_FINE,       /* nothing to do */
  RIS_FINDING_HINT,       /* Hinweis: good to know */
  RIS_FINDING_WARNING,    /* Warnung: may go on, with a reason to enter */
  RIS_FINDING_IMPOSSIBLE, /* Sperre: cannot be recorded so */
} RisFindingClass;

/** RisFindingNumber: one number used; either @value or @text. */
typedef struct
{
  char *name;  /* (owned): machine word: "gesetzlich" */
  char *label; /* (owned): German: "gesetzliche Mitgliederzahl" */
  gint64 value;
  char *text; /* (owned) (nullable): a day, a name */
} RisFindingNumber;

typedef struct
{
  RisFindingClass class;
  const char *outcome; /* (unowned): static machine word, German ASCII: "angenommen" */
  char *sentence;      /* (owned): German */
  GPtrArray *numbers;  /* (owned) (element-type RisFindingNumber) */
  GPtrArray *rules;    /* (owned) (element-type RisRule): copies */
  GPtrArray *steps;    /* (owned) (element-type utf8): German lines: how it was computed */
  GPtrArray *findings; /* (owned) (element-type RisFinding): further findings */
} RisFinding;

/** ris_finding_new: (transfer full): @sentence as of printf, without the format where it is %NULL and said later. */
RisFinding *ris_finding_new (RisFindingClass class, const char *outcome, const char *sentence, ...)
    G_GNUC_PRINTF (3, 4) G_GNUC_WARN_UNUSED_RESULT;
void ris_finding_free (RisFinding *finding);

/** ris_finding_say: replaces the sentence. */
void ris_finding_say (RisFinding *finding, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** ris_finding_set_outcome: replaces class and outcome. */
void ris_finding_set_outcome (RisFinding *finding, RisFindingClass class, const char *outcome);

/** ris_finding_add_number: a number used; one that is %RIS_UNKNOWN is left out. */
void ris_finding_add_number (RisFinding *finding, const char *name, const char *label,
                             gint64 value);

/** ris_finding_add_text: a day or name used, shown like a number; %NULL is left out. */
void ris_finding_add_text (RisFinding *finding, const char *name, const char *label,
                           const char *text);

/** ris_finding_add_rule: a rule applied; the same one twice is kept once. */
void ris_finding_add_rule (RisFinding *finding, const RisRule *rule);

/** ris_finding_add_step: one line of the computation. */
void ris_finding_add_step (RisFinding *finding, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** ris_finding_take: adds @further (transfer full) (nullable) to @finding. */
void ris_finding_take (RisFinding *finding, RisFinding *further);

/** ris_finding_add_note: adds a further finding with a sentence of its own, for instance a warning. Returns: (transfer none). */
RisFinding *ris_finding_add_note (RisFinding *finding, RisFindingClass class, const char *outcome,
                                  const char *sentence, ...) G_GNUC_PRINTF (4, 5);

/** ris_finding_get_class: the worst class of @finding and all it contains. */
RisFindingClass ris_finding_get_class (const RisFinding *finding);

/** ris_finding_find: (transfer none) (nullable): @finding itself or the first below it with @outcome. */
const RisFinding *ris_finding_find (const RisFinding *finding, const char *outcome);

/** ris_finding_get_number: the value of the number called @name, or %RIS_UNKNOWN. */
gint64 ris_finding_get_number (const RisFinding *finding, const char *name);

/** ris_finding_get_text: (transfer none) (nullable): the text of the number called @name. */
const char *ris_finding_get_text (const RisFinding *finding, const char *name);

/** ris_finding_get_class_name: German: "in Ordnung", "Hinweis", "Warnung", "Sperre". */
const char *ris_finding_get_class_name (RisFindingClass class);

/**
 * ris_finding_new_unknown:
 * @rule: whose value is not known
 * @purpose: German: what cannot be computed without it: "Die Ladungsfrist lässt sich nicht berechnen"
 *
 * The answer where a rule is not set: outcome "unbekannt", class WARNING, a sentence that says who has to set it (the
 * Geschäftsordnung, the Hauptsatzung, or a check of the law) and the value others use, if one is known. Never a guess.
 */
RisFinding *ris_finding_new_unknown (const RisRule *rule,
                                     const char *purpose) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisFinding, ris_finding_free)
