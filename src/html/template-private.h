/* A compiled template: a flat row of operations. */
#pragma once

#include "context-private.h"
#include "declaration-private.h"
#include "view/format.h"

/** RIS_TEMPLATE_MAX_PATH: names in a dotted path. */
#define RIS_TEMPLATE_MAX_PATH 4

/** RIS_TEMPLATE_MAX_DEPTH: partials inside partials while rendering. */
#define RIS_TEMPLATE_MAX_DEPTH 20

typedef struct _RisTemplate RisTemplate;

typedef enum
{
  RIS_OPERATION_LITERAL,
  RIS_OPERATION_VALUE,
  RIS_OPERATION_SECTION,
  RIS_OPERATION_IF,
  RIS_OPERATION_UNLESS,
  RIS_OPERATION_PARTIAL,
  RIS_OPERATION_CONTENT,
} RisOperationKind;

/** RisOperation: literals and partials use @text and @length, the others the name below. */
typedef struct
{
  RisOperationKind kind;
  RisEscape escape;
  const char *text; /* (unowned): in the source; also the name for messages */
  gsize length;
  const RisTemplate *partial; /* (unowned) (nullable) */
  guint end;                  /* of a section: the index behind its last operation */

  const RisDeclaration *path[RIS_TEMPLATE_MAX_PATH]; /* (unowned) */
  guint n_path;                                      /* 0: the element of a list of texts, {{.}} */
  guint hops;              /* how many maps outwards the first name is declared */
  gboolean searches;       /* a partial's own name: look further outwards */
  const RisFilter *filter; /* (unowned) (nullable) */
  guint heading;           /* level of a rich text's topmost heading */
} RisOperation;

struct _RisTemplate
{
  char *name;              /* (owned) */
  char *source;            /* (owned) */
  RisDeclaration *root;    /* (owned) */
  GArray *operations;      /* (owned) (element-type RisOperation) */
  const char *layout_name; /* (unowned) (nullable): in the source */
  gsize layout_length;
  const RisTemplate *layout; /* (unowned) (nullable) */
  guint n_contents;          /* how often {{$content}} stands in it */
  GHashTable
      *known; /* (owned) (element-type utf8): top names of this page, its layout and partials */
};

/**
 * ris_template_compile:
 * @name: "meeting/show"
 *
 * Returns: (transfer full): the template, not yet linked with its layout and partials; %NULL with %RIS_ERROR_INVALID
 */
RisTemplate *ris_template_compile (const char *name, const char *source,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_template_free: frees a template (nullable). */
void ris_template_free (RisTemplate *template);

/** ris_template_set_error: sets %RIS_ERROR_INVALID: `name.html:line:column: message`. Returns: %FALSE. */
gboolean ris_template_set_error (const RisTemplate *template, const char *position, GError **error,
                                 const char *format, ...) G_GNUC_PRINTF (4, 5);

/** ris_template_append: renders @page (linked) with the map @view. */
gboolean ris_template_append (const RisTemplate *page, const RisView *view, GString *out,
                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisTemplate, ris_template_free)
