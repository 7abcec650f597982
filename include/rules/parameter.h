/* Parameters: every key a rule file may set, its kind, its words and its German name, in one table.
 *
 * The table is the vocabulary of ris-rules(5). Kinds and how a value is written:
 *
 *   FLAG       ja | nein
 *   COUNT      7
 *   DURATION   tage:7 | tage_voll:7 | werktage:3 | arbeitstage:3 | wochen:1 | monate:1 | stunden:24
 *   THRESHOLD  > 1/2 gesetzlich | >= 3 anwesend [oder WORD | und WORD]
 *   WORD       one of the words of the parameter
 *   LIST       words of the parameter, separated by commas, in order; a word may come twice
 *   MONEY      25,50 EUR
 *   STAIRS     bis 10000: 234,60 EUR; bis 20000: 280,50 EUR; darüber: 326,40 EUR   (or plain numbers instead of money)
 *
 * `unbekannt` is a value of every kind.
 */
#pragma once

#include <glib.h>

typedef enum
{
  RIS_PARAMETER_FLAG,
  RIS_PARAMETER_COUNT,
  RIS_PARAMETER_DURATION,
  RIS_PARAMETER_THRESHOLD,
  RIS_PARAMETER_WORD,
  RIS_PARAMETER_LIST,
  RIS_PARAMETER_MONEY,
  RIS_PARAMETER_STAIRS_COUNT,
  RIS_PARAMETER_STAIRS_MONEY,
} RisParameterKind;

/** RisParameter: one key. */
typedef struct
{
  const char *key; /* "ladung.frist" */
  RisParameterKind kind;
  const char *words; /* (nullable): of WORD, LIST and behind a THRESHOLD, separated by blanks */
  const char *label; /* German: "Ladungsfrist" */
} RisParameter;

/** ris_parameter_find: (transfer none) (nullable): the parameter called @key. */
const RisParameter *ris_parameter_find (const char *key);

/** ris_parameter_get_all: (transfer none): all parameters in the order in which people read them. */
const RisParameter *ris_parameter_get_all (guint *n_parameters);

/** ris_parameter_get_kind_name: German: "Frist", "Schwelle", "ja oder nein". */
const char *ris_parameter_get_kind_name (RisParameterKind kind);

/** ris_parameter_get_word_label: (transfer none): a word of a value in German prose: "hare_niemeyer" -> "Hare/Niemeyer";
 *  the word itself where it needs no other form. */
const char *ris_parameter_get_word_label (const char *word);
