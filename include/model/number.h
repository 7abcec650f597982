/* Numbers of papers, meetings and agenda items.
 *
 * A number is free text; what its parts mean says a grammar that each body chooses for each type of
 * paper. In a grammar letters, digits and signs stand for themselves, except these:
 *
 * - a blank: blanks of any number and kind; printed as one blank
 * - `[…]`: may be missing; printed when one of its fields has a value; holds at least one field
 * - `{name}`: a field of the default kind of its name, see below
 * - `{name:3}`: digits, filled with zeros to three: 7 is `007`, 1234 stays `1234`
 * - `{name:=3}`: exactly three digits
 * - `{name:number}`: digits without leading zeros; default of serial, term, supplement, amendment
 * - `{year}`, `{year:2}`: a year, printed with four or two digits; its value has four (15 is 2015)
 * - `{name:roman}`: a Roman number; its value is decimal (IX is 9)
 * - `{name:letters}`: letters only
 * - `{name:word}`: letters and digits, dots inside (49.5); default of all other names
 * - `{name:words}`: several words with blanks between (A HP)
 * - `{name:V|BV|AN}`: one of a list
 * - a backslash: takes its meaning from the sign after it
 *
 * Values of numbers have no leading zeros. `{part:A|B} {office}/{serial:3}/{year}` reads
 * "A 10/186/2022", `{serial}/{term:roman}.` reads "705/IX.". Usual names of fields: part office
 * department serial year term term_end type supplement amendment level body district.
 */
#pragma once

#include <glib.h>

typedef struct _RisNumberGrammar RisNumberGrammar;

/** RisNumberParts: (element-type utf8 utf8): values by the name of their field. */
typedef GHashTable RisNumberParts;

/**
 * ris_number_grammar_new:
 * @error: %RIS_ERROR_INVALID names the column and what is wrong there
 *
 * Returns: (transfer full) (nullable): the compiled @pattern
 */
RisNumberGrammar *ris_number_grammar_new (const char *pattern,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ris_number_grammar_free (RisNumberGrammar *grammar);

/** ris_number_parts_new: (transfer full): no parts. */
RisNumberParts *ris_number_parts_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** ris_number_parts_set: sets the part @name to a copy of @value. */
void ris_number_parts_set (RisNumberParts *parts, const char *name, const char *value);

/** ris_number_parts_get: (nullable): the value of the part @name, borrowed. */
const char *ris_number_parts_get (RisNumberParts *parts, const char *name);

/**
 * ris_number_parse:
 * @parts: (nullable): emptied, then filled with the parts of @text
 *
 * Returns: whether all of @text follows @grammar
 */
gboolean ris_number_parse (const RisNumberGrammar *grammar, const char *text,
                           RisNumberParts *parts);

/**
 * ris_number_print:
 *
 * Returns: (transfer full) (nullable): the number made of @parts, or %NULL where a part is missing
 * or its value does not fit. What is printed always parses into the same parts.
 */
char *ris_number_print (const RisNumberGrammar *grammar,
                        RisNumberParts *parts) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_number_find:
 * @grammars: (element-type RisNumberGrammar): what numbers look like here
 * @text: running text
 * @start: (out): offset of the first byte of the candidate
 * @end: (inout): where to go on (0 at first); then the offset behind the candidate
 *
 * Finds what may be a number of a paper. Blanks may be missing and leading zeros too few or one too
 * many; free words must be in capitals. Parts of dates, amounts and addresses, plain fractions,
 * double years and what follows "§" or "Flurstück" are left out. The caller looks
 * ris_number_dup_key() of the candidate up. Takes linear time.
 */
gboolean ris_number_find (GPtrArray *grammars, const char *text, gsize *start, gsize *end);

/**
 * ris_number_dup_key:
 *
 * Returns: (transfer full): the text by which a number is looked up: case, the kind of blanks,
 * slashes and dashes, and leading zeros make no difference
 */
char *ris_number_dup_key (const char *number) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_number_compare_natural:
 *
 * Orders numbers as people count: "Ö 2.9" before "Ö 2.11", "8.0.1" before "8.1", "5 a" before "5
 * b", "IX." before "X.".
 *
 * Returns: negative, 0 or positive; 0 only for equal texts
 */
int ris_number_compare_natural (const char *a, const char *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisNumberGrammar, ris_number_grammar_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisNumberParts, g_hash_table_unref)
