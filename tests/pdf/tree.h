/* Blocks as one line of text: "H1(Titel) L(LI(Lbl(•) LBody(eins)))". */
#pragma once

#include "pdf/block-private.h"

static inline void
tree_append (const RisPdfBlock *block, GString *out)
{
  static const char *const names[]
      = { "",   "Document", "Sect",  "P",     "H1",    "H2",    "H3", "H4", "H5", "H6",   "L",
          "LI", "Lbl",      "LBody", "Table", "THead", "TBody", "TR", "TH", "TD", "Link", "Quote" };
  static const char *const kinds[]
      = { "stack", "text", "grid", "row", "rule", "space", "break", "frame" };
  const char *name = block->role == RIS_PDF_ROLE_NONE ? kinds[block->kind] : names[block->role];

  g_string_append_printf (out, "%s(", name);
  if (block->text != NULL)
    g_string_append (out, block->text->str);
  for (const RisPdfBlock *child = block->first; child != NULL; child = child->next)
    {
      if (child != block->first)
        g_string_append_c (out, ' ');
      tree_append (child, out);
    }
  g_string_append_c (out, ')');
}

/* the children of @block */
static inline char *
tree_show (const RisPdfBlock *block)
{
  GString *out = g_string_new (NULL);

  for (const RisPdfBlock *child = block->first; child != NULL; child = child->next)
    {
      if (child != block->first)
        g_string_append_c (out, ' ');
      tree_append (child, out);
    }
  return g_string_free (out, FALSE);
}
