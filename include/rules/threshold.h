/* Thresholds: "more than half of the legal number of members" as integers.
 *
 * A threshold is a comparison, a fraction and the base the fraction is of. It is met or not by multiplying, never by dividing:
 * no rounding, no floating point (`count * denominator > base * numerator`).
 */
#pragma once

#include <glib.h>

/** RisThresholdBase: what a fraction is a fraction of; the words of rule files stand behind. */
typedef enum
{
  RIS_BASE_LEGAL,   /* gesetzlich: legal number of members, with the mayor where the mayor counts */
  RIS_BASE_ELECTED, /* gewaehlt: elected members only */
  RIS_BASE_ENTITLED,         /* stimmberechtigt: all who may vote on the matter, present or not */
  RIS_BASE_PRESENT,          /* anwesend: members present */
  RIS_BASE_PRESENT_ENTITLED, /* anwesend_stimmb: members present who may vote on the matter */
  RIS_BASE_YES_NO,           /* ja_nein: yes and no votes */
  RIS_BASE_VALID,            /* gueltig: valid votes; in elections "no" is valid */
  RIS_BASE_COMMITTEE,        /* ausschuss: members of the committee */
} RisThresholdBase;

#define RIS_N_THRESHOLD_BASES (RIS_BASE_COMMITTEE + 1)

/** RisThreshold: @denominator 0 means a plain number of heads: `>= 3 anwesend`. */
typedef struct
{
  gboolean is_strict; /* more than, instead of at least */
  gint64 numerator;
  gint64 denominator;
  RisThresholdBase base;
} RisThreshold;

/**
 * ris_threshold_parse:
 * @text: `> 1/2 gesetzlich`, `>= 3 anwesend`; blanks as shown
 *
 * Returns: %FALSE where @text is no threshold (unknown base, denominator 0, a fraction above 1, numbers above 1000)
 */
gboolean ris_threshold_parse (const char *text, RisThreshold *threshold);

/** ris_threshold_is_met: whether @count reaches @threshold of @base; both known and not negative. */
gboolean ris_threshold_is_met (const RisThreshold *threshold, gint64 count, gint64 base);

/** ris_threshold_get_needed: the smallest count that meets @threshold of @base. */
gint64 ris_threshold_get_needed (const RisThreshold *threshold, gint64 base);

/** ris_threshold_dup_text: (transfer full): German: "mehr als die Hälfte der gesetzlichen Mitgliederzahl". */
char *ris_threshold_dup_text (const RisThreshold *threshold) G_GNUC_WARN_UNUSED_RESULT;

/** ris_threshold_get_base_word: the word of @base in rule files: "gesetzlich". */
const char *ris_threshold_get_base_word (RisThresholdBase base);

/** ris_threshold_get_base_label: German, nominative: "gesetzliche Mitgliederzahl". */
const char *ris_threshold_get_base_label (RisThresholdBase base);
