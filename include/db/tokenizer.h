/* German words: what the full-text index and the words people type are compared by.
 *
 * A word becomes a term: lower case without diacritics, ä = ae = a, ß = ss, feminine and gender forms reduced to the common
 * one (Bürgerinnen, Bürger*innen, Bürger:in), then stemmed. Runs of digits are words of their own without leading zeros, so
 * "A10/0186" and "a 10 / 186" are the same words. A word broken at the end of a line ("Haushalts-\nplan") is one word.
 */
#pragma once

#include <glib.h>

typedef struct _RisTokenizer RisTokenizer;

/**
 * RisTokenFunc:
 * @flags: always 0
 * @term: not terminated, @length bytes; borrowed
 * @start: @end: the bytes of the text that the term stands for
 *
 * Returns: 0 to go on
 */
typedef int (*RisTokenFunc) (void *data, int flags, const char *term, int length, int start,
                             int end);

/** ris_tokenizer_new: (transfer full): a tokenizer with an empty cache of words. */
RisTokenizer *ris_tokenizer_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** ris_tokenizer_free: frees @tokenizer (nullable). */
void ris_tokenizer_free (RisTokenizer *tokenizer);

/**
 * ris_tokenizer_run:
 * @text: any bytes; what is not UTF-8 separates words
 * @is_prefix: the last word is only the beginning of one: it is folded, but not stemmed
 *
 * Calls @func for every word of @text in order.
 *
 * Returns: 0, or what @func returned to end it
 */
int ris_tokenizer_run (RisTokenizer *tokenizer, const char *text, int length, gboolean is_prefix,
                       RisTokenFunc func, void *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisTokenizer, ris_tokenizer_free)
