/* Where in an HTML document a position is, and what may stand there. */
#pragma once

#include <glib.h>

/** RisEscape: how a value is written in its context. */
typedef enum
{
  RIS_ESCAPE_TEXT,        /* between tags: rich text becomes blocks */
  RIS_ESCAPE_PLAIN,       /* attribute, <title>, <textarea> */
  RIS_ESCAPE_URL,         /* beginning of an address: the scheme is checked */
  RIS_ESCAPE_URL_PART,    /* behind literal text of an address: percent-encoded */
  RIS_ESCAPE_URL_ADDRESS, /* behind mailto: or tel: */
  RIS_ESCAPE_JSON,        /* <script type="application/ld+json"> */
} RisEscape;

typedef enum
{
  RIS_PLACE_TEXT,
  RIS_PLACE_TAG_OPEN, /* behind < or </ */
  RIS_PLACE_TAG_NAME,
  RIS_PLACE_TAG, /* between attributes */
  RIS_PLACE_ATTRIBUTE_NAME,
  RIS_PLACE_AFTER_NAME,
  RIS_PLACE_BEFORE_VALUE, /* behind = */
  RIS_PLACE_QUOTED,
  RIS_PLACE_UNQUOTED,
  RIS_PLACE_MARKUP, /* <!doctype …> and <?…> */
  RIS_PLACE_COMMENT,
  RIS_PLACE_PLAIN_TEXT, /* inside <title> and <textarea> */
  RIS_PLACE_RAW_TEXT,   /* inside <script>, <style> and the like */
  RIS_PLACE_JSON,
} RisPlace;

typedef enum
{
  RIS_ATTRIBUTE_PLAIN,
  RIS_ATTRIBUTE_URL,
  RIS_ATTRIBUTE_CODE, /* takes no value */
} RisAttributeKind;

/** RisContext: the state of the scanner; zeroed it is the beginning of a document; copied by assignment. */
typedef struct
{
  RisPlace place;
  char quote;
  gboolean is_end_tag;
  gboolean needs_space; /* a section ended behind a name: the name must not go on */
  char tag[16];         /* lower case, cut */
  char attribute[16];
  char value[24];    /* the literal beginning of the attribute's value */
  char tail[16];     /* the part of a possible </tag that was read in plain, raw and JSON text */
  gboolean has_type; /* the tag's first type attribute was read … */
  gboolean is_json;  /* … and is application/ld+json */
  gboolean in_json_string;
  gboolean escapes_json; /* behind \ */
  gboolean has_http_equiv;
  gboolean has_content_value;
  gboolean url_is_settled; /* literal text stands before: no scheme can come from a value */
  gboolean url_has_value;  /* a value stands before, without / ? # behind it */
} RisContext;

/** ris_context_read: moves on over literal @text. Returns: %NULL, or (transfer none) what is wrong at *@position. */
const char *ris_context_read (RisContext *context, const char *text, gsize length,
                              const char **position);

/** ris_context_read_value: finds how a value is written here. Returns: %NULL, or (transfer none) why none may stand here. */
const char *ris_context_read_value (RisContext *context, RisEscape *escape);

/** ris_context_read_section: a section begins or ends here. Returns: %NULL, or (transfer none) why none may stand here. */
const char *ris_context_read_section (RisContext *context);

/** ris_context_join: whether a section that begins in @before may end in @context, which then stands for both. */
gboolean ris_context_join (RisContext *context, const RisContext *before);
