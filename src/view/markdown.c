/* Markdown to rich text.
 *
 * libcmark-gfm parses (CommonMark and tables); its nodes are walked with its iterator and copied, so a hostile nesting
 * costs no stack. Containers below MAX_BLOCK_DEPTH and spans below MAX_DEPTH melt into their parent. Raw HTML is dropped
 * but for its text, of images the alternative text stays.
 *
 * Three inputs make the parser of Debian 12 slow or huge, and none of them occurs in honest text: thousands of `<!` (it
 * searches the end of each one anew), tables with many columns and many short rows (it fills up every row), and many
 * uses of one long reference definition (it copies the address each time). They are refused before parsing.
 */
#include "view/rich.h"

#include "base/error.h"
#include "base/text.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <string.h>

#define MAX_DEPTH 50
#define MAX_BLOCK_DEPTH 40
#define MAX_DECLARATIONS 500
#define MAX_TABLE_CELLS 100000
#define MAX_REFERENCED_BYTES (32 * 1024 * 1024)

typedef struct
{
  RisRich *parents[MAX_DEPTH + 1]; /* (unowned): the open nodes; the document is the first */
  guint depth;                     /* index of the innermost one */
  guint column;                    /* of the table row that is being read */
} Walk;

/* what the guard counts; a section is a run of lines without a blank line */
typedef struct
{
  gsize brackets;
  gsize declarations;
  gsize definitions;
  gsize section_bytes;
  gsize section_lines;
  gsize section_columns;
  gsize longest_section;
  gsize table_cells;
} Cost;

static void
end_section (Cost *cost)
{
  if (cost->section_columns > 1)
    cost->table_cells += cost->section_columns * cost->section_lines;
  cost->longest_section = MAX (cost->longest_section, cost->section_bytes);
  cost->section_bytes = cost->section_lines = cost->section_columns = 0;
}

static void
count_line (Cost *cost, const char *line, gsize length)
{
  gsize columns = 1;

  for (gsize i = 0; i < length; i++)
    {
      columns += line[i] == '|' ? 1 : 0;
      cost->brackets += line[i] == '[' ? 1 : 0;
      cost->declarations += line[i] == '<' && (line[i + 1] == '!' || line[i + 1] == '?') ? 1 : 0;
      cost->definitions += line[i] == ']' && line[i + 1] == ':' ? 1 : 0;
    }
  cost->section_lines++;
  cost->section_bytes += length;
  cost->section_columns = MAX (cost->section_columns, columns);
}

static gboolean
check_cost (const char *markdown, GError **error)
{
  Cost cost = { 0 };
  const char *line = markdown;

  while (*line != '\0')
    {
      gsize length = strcspn (line, "\r\n");

      if (strspn (line, " \t") >= length)
        end_section (&cost);
      else
        count_line (&cost, line, length);
      line += length;
      line += *line == '\r' ? 1 : 0;
      line += *line == '\n' ? 1 : 0;
    }
  end_section (&cost);

  if (cost.declarations <= MAX_DECLARATIONS && cost.table_cells <= MAX_TABLE_CELLS
      && (cost.definitions == 0 || cost.brackets * cost.longest_section <= MAX_REFERENCED_BYTES))
    return TRUE;
  g_set_error_literal (error, RIS_ERROR, RIS_ERROR_TOO_LARGE,
                       "the markdown holds too many table cells, links or tags");
  return FALSE;
}

/* http, https, mailto and paths of this site; browsers drop control characters and take \ for / */
static gboolean
is_allowed_url (const char *url)
{
  static const char *const schemes[] = { "http://", "https://", "mailto:" };

  for (const char *c = url; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (url, schemes[i], strlen (schemes[i])) == 0)
      return TRUE;
  return url[0] == '/' && url[1] != '/' && url[1] != '\\';
}

/* the end of the tag or comment that begins at @tag, or %NULL where there is none */
static const char *
find_tag_end (const char *tag)
{
  gboolean is_comment = g_str_has_prefix (tag, "<!--");
  const char *end;

  if (!g_ascii_isalpha (tag[1]) && strchr ("/!?", tag[1]) == NULL)
    return NULL;
  end = is_comment ? strstr (tag + 4, "-->") : strchr (tag, '>');
  return end == NULL ? NULL : end + (is_comment ? 3 : 1);
}

static char *
dup_without_tags (const char *html)
{
  GString *text = g_string_new (NULL);

  while (*html != '\0')
    {
      const char *end = *html == '<' ? find_tag_end (html) : NULL;

      if (end != NULL)
        html = end;
      else
        g_string_append_c (text, *html++);
    }
  return g_string_free (text, FALSE);
}

/* the text of a block of raw HTML, line by line */
static void
append_html_text (RisRich *parent, const char *html)
{
  g_autofree char *text = dup_without_tags (html);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  RisRich *paragraph = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (ris_text_is_blank (lines[i]))
        continue;
      if (paragraph == NULL)
        paragraph = ris_rich_append (parent, ris_rich_new (RIS_RICH_PARAGRAPH, NULL));
      else
        ris_rich_append (paragraph, ris_rich_new (RIS_RICH_BREAK, NULL));
      ris_rich_append (paragraph, ris_rich_new (RIS_RICH_TEXT, g_strstrip (lines[i])));
    }
}

static void
append_code_block (RisRich *parent, const char *literal)
{
  RisRich *block = ris_rich_append (parent, ris_rich_new (RIS_RICH_CODE_BLOCK, literal));

  if (g_str_has_suffix (block->text, "\n"))
    block->text[strlen (block->text) - 1] = '\0';
}

/* handles nodes without children; returns whether @node is one */
static gboolean
append_leaf (RisRich *parent, cmark_node *node)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_TEXT:
      ris_rich_append (parent, ris_rich_new (RIS_RICH_TEXT, cmark_node_get_literal (node)));
      return TRUE;
    case CMARK_NODE_CODE:
      ris_rich_append (parent, ris_rich_new (RIS_RICH_CODE, cmark_node_get_literal (node)));
      return TRUE;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      ris_rich_append (parent, ris_rich_new (RIS_RICH_BREAK, NULL));
      return TRUE;
    case CMARK_NODE_THEMATIC_BREAK:
      ris_rich_append (parent, ris_rich_new (RIS_RICH_RULE, NULL));
      return TRUE;
    case CMARK_NODE_CODE_BLOCK:
      append_code_block (parent, cmark_node_get_literal (node));
      return TRUE;
    case CMARK_NODE_HTML_BLOCK:
      append_html_text (parent, cmark_node_get_literal (node));
      return TRUE;
    case CMARK_NODE_HTML_INLINE:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
find_table_kind (cmark_node *node, RisRichKind *kind)
{
  static const struct
  {
    const char *type;
    RisRichKind kind;
  } kinds[] = { { "table", RIS_RICH_TABLE },
                { "table_header", RIS_RICH_ROW },
                { "table_row", RIS_RICH_ROW },
                { "table_cell", RIS_RICH_CELL } };
  const char *type = cmark_node_get_type_string (node);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].type, type) == 0)
      {
        *kind = kinds[i].kind;
        return TRUE;
      }
  return FALSE;
}

/* the kind of a node with children; %FALSE where only its children count */
static gboolean
find_kind (cmark_node *node, RisRichKind *kind)
{
  static const struct
  {
    cmark_node_type type;
    RisRichKind kind;
  } kinds[]
      = { { CMARK_NODE_PARAGRAPH, RIS_RICH_PARAGRAPH }, { CMARK_NODE_HEADING, RIS_RICH_HEADING },
          { CMARK_NODE_LIST, RIS_RICH_LIST },           { CMARK_NODE_ITEM, RIS_RICH_ITEM },
          { CMARK_NODE_BLOCK_QUOTE, RIS_RICH_QUOTE },   { CMARK_NODE_STRONG, RIS_RICH_STRONG },
          { CMARK_NODE_EMPH, RIS_RICH_EMPHASIS },       { CMARK_NODE_LINK, RIS_RICH_LINK } };
  cmark_node_type type = cmark_node_get_type (node);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].type == type)
      {
        *kind = kinds[i].kind;
        return type != CMARK_NODE_LINK || is_allowed_url (cmark_node_get_url (node));
      }
  return find_table_kind (node, kind);
}

/* how deep a node of this kind may stand; leaf blocks always find room below the deepest container */
static gboolean
has_room (const Walk *walk, RisRichKind kind)
{
  if (kind == RIS_RICH_LIST || kind == RIS_RICH_QUOTE)
    return walk->depth < MAX_BLOCK_DEPTH;
  if (kind == RIS_RICH_ITEM)
    return walk->parents[walk->depth]->kind == RIS_RICH_LIST;
  return walk->depth < MAX_DEPTH;
}

static int
get_alignment (cmark_node *cell, guint column)
{
  cmark_node *table = cmark_node_parent (cmark_node_parent (cell));
  const uint8_t *alignments = cmark_gfm_extensions_get_table_alignments (table);

  if (alignments == NULL || column >= cmark_gfm_extensions_get_table_columns (table))
    return 0;
  return alignments[column] == 'c' ? 1 : alignments[column] == 'r' ? 2 : 0;
}

static void
fill (Walk *walk, RisRich *rich, cmark_node *node)
{
  switch (rich->kind)
    {
    case RIS_RICH_HEADING:
      rich->level = cmark_node_get_heading_level (node);
      break;
    case RIS_RICH_LIST:
      rich->ordered = cmark_node_get_list_type (node) == CMARK_ORDERED_LIST;
      rich->level = rich->ordered ? cmark_node_get_list_start (node) : 0;
      break;
    case RIS_RICH_LINK:
      rich->url = g_strdup (cmark_node_get_url (node));
      break;
    case RIS_RICH_ROW:
      rich->header = cmark_gfm_extensions_get_table_row_is_header (node) != 0;
      walk->column = 0;
      break;
    case RIS_RICH_CELL:
      rich->header = walk->parents[walk->depth]->header;
      rich->level = get_alignment (node, walk->column++);
      break;
    default:
      break;
    }
}

static void
enter (Walk *walk, cmark_node *node)
{
  RisRich *parent = walk->parents[walk->depth];
  RisRichKind kind;
  RisRich *rich;

  if (append_leaf (parent, node) || !find_kind (node, &kind) || !has_room (walk, kind))
    return;
  rich = ris_rich_new (kind, NULL);
  fill (walk, rich, node);
  walk->parents[++walk->depth] = ris_rich_append (parent, rich);
  cmark_node_set_user_data (node, rich);
}

static RisRich *
copy_tree (cmark_node *root)
{
  Walk walk = { { ris_rich_new (RIS_RICH_DOCUMENT, NULL) }, 0, 0 };
  cmark_iter *iterator = cmark_iter_new (root);
  cmark_event_type event;

  while ((event = cmark_iter_next (iterator)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iterator);

      if (event == CMARK_EVENT_ENTER)
        enter (&walk, node);
      else if (cmark_node_get_user_data (node) != NULL)
        walk.depth--;
    }
  cmark_iter_free (iterator);
  return walk.parents[0];
}

RisRich *
ris_rich_new_from_markdown (const char *markdown, GError **error)
{
  gsize length = strlen (markdown);
  cmark_parser *parser;
  cmark_node *root;
  RisRich *rich;

  if (length > RIS_RICH_MAX_BYTES)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_TOO_LARGE,
                   "the markdown has %" G_GSIZE_FORMAT " bytes, at most %d are read", length,
                   RIS_RICH_MAX_BYTES);
      return NULL;
    }
  if (!g_utf8_validate (markdown, (gssize)length, NULL))
    {
      g_set_error_literal (error, RIS_ERROR, RIS_ERROR_INVALID, "the markdown is not valid UTF-8");
      return NULL;
    }
  if (!check_cost (markdown, error))
    return NULL;

  cmark_gfm_core_extensions_ensure_registered ();
  parser = cmark_parser_new (CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension (parser, cmark_find_syntax_extension ("table"));
  cmark_parser_feed (parser, markdown, length);
  root = cmark_parser_finish (parser);
  cmark_consolidate_text_nodes (root);
  rich = copy_tree (root);
  cmark_node_free (root);
  cmark_parser_free (parser);
  return rich;
}
