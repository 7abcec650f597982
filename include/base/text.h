/* Text: what every module needs to do with UTF-8. */
#pragma once

#include <glib.h>

/**
 * ris_text_fold:
 *
 * Makes texts comparable: lower case, ä/ae ö/oe ü/ue ß/ss alike (DIN 5007-1 would fold ä to a; people type "ae" and "ä"
 * for the same word, so both become "ae"), other diacritics removed, soft hyphens dropped, white space runs one blank.
 *
 * Returns: (transfer full): the folded text
 */
char *ris_text_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** ris_text_dup_sort_key: (transfer full): a key that sorts German texts bytewise after DIN 5007-1 (ä as a, ß as ss). */
char *ris_text_dup_sort_key (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** ris_text_is_blank: whether @text (nullable) holds nothing but white space. */
gboolean ris_text_is_blank (const char *text);

/** ris_text_dup_file_name: (transfer full): a name that is safe as a file's on every system; never empty. */
char *ris_text_dup_file_name (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** ris_text_dup_shortened: (transfer full): at most @characters characters, cut at a word and ended with "…". */
char *ris_text_dup_shortened (const char *text, guint characters) G_GNUC_WARN_UNUSED_RESULT;
