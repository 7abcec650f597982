/* What a template expects: the tree written in `{{@ … }}`. */
#pragma once

#include <glib.h>

typedef enum
{
  RIS_DECLARATION_VALUE,
  RIS_DECLARATION_MAP,
  RIS_DECLARATION_LIST,
} RisDeclarationKind;

typedef struct _RisDeclaration RisDeclaration;

struct _RisDeclaration
{
  char *name; /* (owned); %NULL for the root */
  RisDeclarationKind kind;
  gboolean is_optional;
  gboolean holds_maps; /* a list of maps, not of texts */
  gboolean is_used;
  const char *position;  /* (unowned): in the source */
  RisDeclaration *first; /* (owned) children */
  RisDeclaration *next;  /* (owned) sibling */
};

/** ris_declaration_new: (transfer full): a root that declares nothing yet. */
RisDeclaration *ris_declaration_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** ris_declaration_free: frees a tree (nullable). */
void ris_declaration_free (RisDeclaration *root);

/**
 * ris_declaration_parse:
 * @text: what stands between `{{@` and `}}`
 * @position: (out): where the defect is
 *
 * Adds the names in @text to @root. Returns: %NULL or (transfer none) what is wrong.
 */
const char *ris_declaration_parse (RisDeclaration *root, const char *text, gsize length,
                                   const char **position);

/** ris_declaration_find: (nullable): the child of @parent with this name. */
RisDeclaration *ris_declaration_find (const RisDeclaration *parent, const char *name, gsize length);

/** ris_declaration_find_unused: (nullable): the first name that no tag used. */
const RisDeclaration *ris_declaration_find_unused (const RisDeclaration *parent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisDeclaration, ris_declaration_free)
