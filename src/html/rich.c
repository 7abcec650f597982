/* Rich text as blocks of the KERN design system.
 *
 * A wide table scrolls in a region of its own, which must be reachable by keyboard and have a name of its own. What a
 * committee added or removed is not told by colour alone: a hidden word says it to screen readers. The one paragraph of a
 * list item stands without <p>.
 */
#include "rich-private.h"

#include "escape-private.h"

typedef struct
{
  GString *out;    /* (unowned) */
  int shift;       /* added to a heading's level */
  guint *n_tables; /* (unowned) */
} Writer;

typedef struct
{
  const char *start; /* (nullable): the node has a function of its own */
  const char *end;
} Markup;

static const Markup markups[] = {
  [RIS_RICH_DOCUMENT] = { "", "" },
  [RIS_RICH_PARAGRAPH] = { "<p class=\"kern-body\">", "</p>\n" },
  [RIS_RICH_ITEM] = { "<li>", "</li>\n" },
  [RIS_RICH_QUOTE] = { "<blockquote class=\"ris-quote\">\n", "</blockquote>\n" },
  [RIS_RICH_CODE_BLOCK] = { "<pre class=\"ris-code\" tabindex=\"0\"><code>", "</code></pre>\n" },
  [RIS_RICH_RULE] = { "<hr class=\"kern-divider\">\n", "" },
  [RIS_RICH_TEXT] = { "", "" },
  [RIS_RICH_BREAK] = { "<br>\n", "" },
  [RIS_RICH_STRONG] = { "<strong>", "</strong>" },
  [RIS_RICH_EMPHASIS] = { "<em>", "</em>" },
  [RIS_RICH_CODE] = { "<code>", "</code>" },
  [RIS_RICH_INSERTED] = { "<ins><span class=\"kern-sr-only\">eingefügt: </span>", "</ins>" },
  [RIS_RICH_DELETED] = { "<del><span class=\"kern-sr-only\">gestrichen: </span>", "</del>" },
};

static void append_nodes (Writer *writer, const RisRich *rich);

static void
append_heading (Writer *writer, const RisRich *rich)
{
  static const char *const classes[]
      = { "kern-heading-large", "kern-heading-medium", "kern-heading-small" };
  int level = CLAMP (rich->level + writer->shift, 1, 6);
  const char *class = level <= (int)G_N_ELEMENTS (classes) ? classes[level - 1] : "kern-title";

  g_string_append_printf (writer->out, "<h%d class=\"%s\">", level, class);
  append_nodes (writer, rich->first);
  g_string_append_printf (writer->out, "</h%d>\n", level);
}

static void
append_list (Writer *writer, const RisRich *rich)
{
  if (!rich->ordered)
    g_string_append (writer->out, "<ul class=\"kern-list kern-list--bullet\">\n");
  else if (rich->level == 1)
    g_string_append (writer->out, "<ol class=\"kern-list kern-list--number\">\n");
  else
    g_string_append_printf (writer->out,
                            "<ol class=\"kern-list kern-list--number\" start=\"%d\">\n",
                            rich->level);
  append_nodes (writer, rich->first);
  g_string_append (writer->out, rich->ordered ? "</ol>\n" : "</ul>\n");
}

static void
append_item (Writer *writer, const RisRich *rich)
{
  guint n_paragraphs = 0;

  for (const RisRich *child = rich->first; child != NULL; child = child->next)
    n_paragraphs += child->kind == RIS_RICH_PARAGRAPH ? 1 : 0;

  g_string_append (writer->out, markups[RIS_RICH_ITEM].start);
  if (n_paragraphs == 1 && rich->first->kind == RIS_RICH_PARAGRAPH)
    {
      append_nodes (writer, rich->first->first);
      append_nodes (writer, rich->first->next);
    }
  else
    append_nodes (writer, rich->first);
  g_string_append (writer->out, markups[RIS_RICH_ITEM].end);
}

static void
append_cell (Writer *writer, const RisRich *cell)
{
  static const char *const alignments[][3]
      = { { "", " ris-table-center", " kern-table__cell--numeric" },
          { "", " ris-table-center", " kern-table__header--numeric" } };
  const char *alignment = alignments[cell->header ? 1 : 0][CLAMP (cell->level, 0, 2)];

  if (cell->header)
    g_string_append_printf (writer->out, "<th class=\"kern-table__header%s\" scope=\"col\">",
                            alignment);
  else
    g_string_append_printf (writer->out, "<td class=\"kern-table__cell%s\">", alignment);
  append_nodes (writer, cell->first);
  g_string_append (writer->out, cell->header ? "</th>" : "</td>");
}

static const RisRich *
append_rows (Writer *writer, const RisRich *row, gboolean header)
{
  for (; row != NULL && row->header == header; row = row->next)
    {
      g_string_append (writer->out, "<tr class=\"kern-table__row\">");
      append_nodes (writer, row->first);
      g_string_append (writer->out, "</tr>\n");
    }
  return row;
}

static void
append_table (Writer *writer, const RisRich *table)
{
  const RisRich *row;

  g_string_append_printf (writer->out,
                          "<div class=\"kern-table-responsive\" role=\"region\" tabindex=\"0\" "
                          "aria-label=\"Tabelle %u\">\n"
                          "<table class=\"kern-table\">\n<thead class=\"kern-table__head\">\n",
                          ++*writer->n_tables);
  row = append_rows (writer, table->first, TRUE);
  g_string_append (writer->out, "</thead>\n<tbody class=\"kern-table__body\">\n");
  append_rows (writer, row, FALSE);
  g_string_append (writer->out, "</tbody>\n</table>\n</div>\n");
}

static void
append_link (Writer *writer, const RisRich *link)
{
  g_string_append (writer->out, "<a class=\"kern-link\" href=\"");
  ris_html_append_url (writer->out, link->url == NULL ? "" : link->url);
  g_string_append (writer->out, "\">");
  append_nodes (writer, link->first);
  g_string_append (writer->out, "</a>");
}

static void
append_plain (Writer *writer, const RisRich *rich)
{
  g_string_append (writer->out, markups[rich->kind].start);
  if (rich->text != NULL)
    ris_html_append_escaped (writer->out, rich->text);
  append_nodes (writer, rich->first);
  g_string_append (writer->out, markups[rich->kind].end);
}

static void
append_nodes (Writer *writer, const RisRich *rich)
{
  for (; rich != NULL; rich = rich->next)
    switch (rich->kind)
      {
      case RIS_RICH_HEADING:
        append_heading (writer, rich);
        break;
      case RIS_RICH_LIST:
        append_list (writer, rich);
        break;
      case RIS_RICH_ITEM:
        append_item (writer, rich);
        break;
      case RIS_RICH_TABLE:
        append_table (writer, rich);
        break;
      case RIS_RICH_ROW:
        break; /* only inside a table */
      case RIS_RICH_CELL:
        append_cell (writer, rich);
        break;
      case RIS_RICH_LINK:
        append_link (writer, rich);
        break;
      default:
        append_plain (writer, rich);
        break;
      }
}

static int
find_top_level (const RisRich *rich, int top)
{
  for (; rich != NULL; rich = rich->next)
    top = rich->kind == RIS_RICH_HEADING ? MIN (top, rich->level)
                                         : find_top_level (rich->first, top);
  return top;
}

void
ris_html_append_rich (GString *out, const RisRich *rich, guint heading, guint *n_tables)
{
  Writer writer = { out, (int)heading - find_top_level (rich, 6), n_tables };

  append_nodes (&writer, rich);
}
