/* The format sitzungsfaelle-1 as a table: what objects have which properties. ris-import(5) says the same in words. */
#pragma once

#include "import-report-private.h"
#include "base/json.h"

typedef struct _RisImportChecker RisImportChecker;
typedef struct _RisImportObject RisImportObject;

/** RisImportType: what a property may be. The comment says what @detail of #RisImportProperty is. */
typedef enum
{
  RIS_IMPORT_ID,        /* text that opens with the object's prefix */
  RIS_IMPORT_LINE,      /* text of up to 2,000 bytes */
  RIS_IMPORT_LONG_TEXT, /* text of up to 200 KiB, Markdown in most places */
  RIS_IMPORT_DAY,       /* YYYY-MM-DD */
  RIS_IMPORT_MONTH,     /* YYYY-MM */
  RIS_IMPORT_INSTANT,   /* RFC 3339 with offset */
  RIS_IMPORT_NUMBER,    /* whole number from 0 to 2^31 - 1 */
  RIS_IMPORT_FLAG,      /* true or false */
  RIS_IMPORT_TAG,       /* one of RisImportTag[] */
  RIS_IMPORT_LABEL,     /* label of the vocabulary list named by a text */
  RIS_IMPORT_LINK,      /* id of an object, which opens with a text such as "paper/" */
  RIS_IMPORT_PARTY,     /* id that opens with "org/", or the name of somebody */
  RIS_IMPORT_GRAMMAR,   /* grammar of numbers: model/number.h */
  RIS_IMPORT_OBJECT,    /* RisImportObject */
} RisImportType;

typedef enum
{
  RIS_IMPORT_NEEDED = 1 << 0,  /* there and not null, unless its object is stored already */
  RIS_IMPORT_LIST = 1 << 1,    /* a list of what @type says */
  RIS_IMPORT_OR_TEXT = 1 << 2, /* a text may stand for an object, or for the whole list */
} RisImportFlags;

/** RisImportTag: a German word of the format and what the database keeps of it. */
typedef struct
{
  const char *word;
  const char *value;
} RisImportTag;

/** RisImportProperty: @field is the member of the record that simply takes the value; %NULL: it takes more than that. */
typedef struct
{
  const char *name;
  RisImportType type;
  guint flags;
  const void *detail;
  const char *field;
} RisImportProperty;

/** RisImportObject: @properties ends with an empty one; @check looks at what concerns more than one property. */
struct _RisImportObject
{
  RisImportKind kind;
  const char *prefix; /* (nullable): of ids; then the object can be referred to */
  const RisImportProperty *properties;
  void (*check) (RisImportChecker *checker, const RisJson *object);
};

#define RIS_IMPORT_MAX_LINE 2000
#define RIS_IMPORT_MAX_LONG_TEXT (200 * 1024)

extern const RisImportObject ris_import_format_file;
extern const RisImportObject ris_import_format_body;
extern const RisImportObject ris_import_format_term;
extern const RisImportObject ris_import_format_scheme;
extern const RisImportObject ris_import_format_organization;
extern const RisImportObject ris_import_format_location;
extern const RisImportObject ris_import_format_person;
extern const RisImportObject ris_import_format_membership;
extern const RisImportObject ris_import_format_paper;
extern const RisImportObject ris_import_format_attached;
extern const RisImportObject ris_import_format_consultation;
extern const RisImportObject ris_import_format_reference;
extern const RisImportObject ris_import_format_section;
extern const RisImportObject ris_import_format_meeting;
extern const RisImportObject ris_import_format_interruption;
extern const RisImportObject ris_import_format_phase;
extern const RisImportObject ris_import_format_chair;
extern const RisImportObject ris_import_format_presence;
extern const RisImportObject ris_import_format_item;
extern const RisImportObject ris_import_format_decision;
extern const RisImportObject ris_import_format_votes;
extern const RisImportObject ris_import_format_side;
extern const RisImportObject ris_import_format_ballot;
extern const RisImportObject ris_import_format_electorate;
extern const RisImportObject ris_import_format_election;
extern const RisImportObject ris_import_format_candidate;
extern const RisImportObject ris_import_format_exclusion;

/** ris_import_format_find: (nullable): the property of @object with this name. */
const RisImportProperty *ris_import_format_find (const RisImportObject *object, const char *name);

/** ris_import_format_get_tag: (nullable): what the database keeps of the @word of a %RIS_IMPORT_TAG property. */
const char *ris_import_format_get_tag (const RisImportProperty *property, const char *word);
