/* JSON with places: every value knows where it stands in its file, so that whoever refuses it can say where. */
#pragma once

#include "base/error.h"

typedef enum
{
  RIS_JSON_NULL,
  RIS_JSON_BOOL,
  RIS_JSON_INTEGER, /* a number without fraction and exponent that fits */
  RIS_JSON_NUMBER,  /* any other number */
  RIS_JSON_TEXT,
  RIS_JSON_LIST,
  RIS_JSON_OBJECT,
} RisJsonKind;

typedef struct _RisJson RisJson;
typedef struct _RisJsonDocument RisJsonDocument;

struct _RisJson
{
  const char *name; /* (nullable): of a member of an object */
  union
  {
    const char *text;
    gint64 integer;
    const RisJson *first; /* of a list or object */
  };
  const RisJson *next; /* (nullable): sibling */
  RisJsonKind kind;
  guint line;
  guint column; /* in characters */
};

/** RisJsonPlace: where reading had to stop: line, column and path (`meetings[3].name`). */
typedef struct
{
  guint line;
  guint column;
  char *path; /* (owned) (nullable) */
} RisJsonPlace;

/* what is beyond these limits is refused with RIS_ERROR_TOO_LARGE */
#define RIS_JSON_MAX_DEPTH 32
#define RIS_JSON_MAX_TEXT (1024 * 1024)
#define RIS_JSON_MAX_VALUES (10 * 1000 * 1000)

/**
 * ris_json_parse:
 * @place: (out): where @error is; clear it with ris_json_place_clear()
 *
 * Reads RFC 8259 and nothing else: no comments, no trailing commas, no lone surrogates, no NUL.
 *
 * Returns: (transfer full): %NULL with %RIS_ERROR_INVALID or %RIS_ERROR_TOO_LARGE
 */
RisJsonDocument *ris_json_parse (const char *text, gsize length, RisJsonPlace *place,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_json_document_free: frees @document (nullable) and all its values. */
void ris_json_document_free (RisJsonDocument *document);

/** ris_json_get_root: (transfer none): the outermost value. */
const RisJson *ris_json_get_root (const RisJsonDocument *document);

/** ris_json_get: (nullable): the member @name of @object, which may be null; %NULL where @object is
 * %NULL or no object. */
const RisJson *ris_json_get (const RisJson *object, const char *name);

/** ris_json_get_text: (nullable): the text of the member @name, if it is one. */
const char *ris_json_get_text (const RisJson *object, const char *name);

/** ris_json_get_first: (nullable): the first element of the member list @name. */
const RisJson *ris_json_get_first (const RisJson *object, const char *name);

/** ris_json_is_given: whether the member @name is there and not null. */
gboolean ris_json_is_given (const RisJson *object, const char *name);

/** ris_json_place_clear: frees what @place holds. */
void ris_json_place_clear (RisJsonPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisJsonDocument, ris_json_document_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RisJsonPlace, ris_json_place_clear)
