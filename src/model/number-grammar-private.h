/* What a grammar of numbers is compiled into, see number-grammar.c. */
#pragma once

#include "model/number.h"

#define RIS_NUMBER_MAX_TOKENS 200
#define RIS_NUMBER_MAX_ROMAN 3999

typedef enum
{
  FIELD_NUMBER,
  FIELD_YEAR,
  FIELD_ROMAN,
  FIELD_LETTERS,
  FIELD_WORD,
  FIELD_WORDS,
  FIELD_LIST,
} RisNumberFieldKind;

typedef enum
{
  TOKEN_CHARACTER,
  TOKEN_FIELD,
  TOKEN_GROUP,
  TOKEN_GROUP_END,
} RisNumberTokenKind;

typedef struct
{
  RisNumberTokenKind kind;
  gunichar character;       /* of a character */
  guint end;                /* of a group: index of its end */
  RisNumberFieldKind field; /* the rest of a field */
  guint width;              /* digits at least; 0 = no leading zeros */
  gboolean is_exact;        /* exactly @width digits */
  char *name;               /* (owned) */
  char **choices;           /* (owned): of a list */
} RisNumberToken;

struct _RisNumberGrammar
{
  GArray *tokens; /* (element-type RisNumberToken) */
};

typedef struct
{
  const char *start;
  gsize length;
} RisNumberCapture;

typedef struct
{
  GArray *tokens;                                   /* (unowned): kept by the grammar */
  gboolean is_lenient;                              /* running text goes on behind the number */
  guint steps;                                      /* left */
  const char *end;                                  /* of what matched */
  RisNumberCapture captures[RIS_NUMBER_MAX_TOKENS]; /* of the fields, by index of their token */
} RisNumberMatch;

/** ris_number_grammar_match: whether the text at @p follows @grammar; @match says how and keeps
 * what was found. */
gboolean ris_number_grammar_match (const RisNumberGrammar *grammar, const char *p,
                                   RisNumberMatch *match);

/** ris_number_grammar_read_roman: the value of a Roman number; 0 where the text is none as it is
 * usually written. */
guint ris_number_grammar_read_roman (const char *text, gsize length);

/** ris_number_grammar_dup_roman: (transfer full): @value, at most %RIS_NUMBER_MAX_ROMAN, as a Roman
 * number. */
char *ris_number_grammar_dup_roman (guint value) G_GNUC_WARN_UNUSED_RESULT;
