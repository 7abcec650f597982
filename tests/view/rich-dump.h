/* A rich text as one line: `(paragraph "text" (strong "more"))`. */
#pragma once

#include "view/rich.h"

static inline const char *
rich_dump_name (RisRichKind kind)
{
  static const char *const names[]
      = { "document", "p",    "h",  "list",   "item", "quote",    "pre",  "hr",  "table", "row",
          "cell",     "text", "br", "strong", "em",   "codespan", "link", "ins", "del" };

  return names[kind];
}

static inline void
rich_dump_append (const RisRich *rich, GString *out)
{
  for (; rich != NULL; rich = rich->next)
    {
      if (out->len > 0 && out->str[out->len - 1] != '(')
        g_string_append_c (out, ' ');
      if (rich->kind == RIS_RICH_TEXT)
        {
          g_string_append_printf (out, "'%s'", rich->text);
          continue;
        }
      g_string_append_printf (out, "(%s", rich_dump_name (rich->kind));
      if (rich->level != 0)
        g_string_append_printf (out, ":%d", rich->level);
      if (rich->ordered || rich->header)
        g_string_append_c (out, '!');
      if (rich->url != NULL)
        g_string_append_printf (out, " <%s>", rich->url);
      if (rich->text != NULL)
        g_string_append_printf (out, " '%s'", rich->text);
      rich_dump_append (rich->first, out);
      g_string_append_c (out, ')');
    }
}

/* (transfer full): the children of a document */
static inline char *
rich_dump (const RisRich *document)
{
  GString *out = g_string_new (NULL);

  g_assert_cmpint (document->kind, ==, RIS_RICH_DOCUMENT);
  rich_dump_append (document->first, out);
  return g_string_free (out, FALSE);
}
