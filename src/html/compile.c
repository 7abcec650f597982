/* From template text to operations.
 *
 * The source is read once from front to back. Literal text goes through the HTML scanner (context.c), which says at each
 * tag how a value must be written there. Names are resolved at once: the compiler keeps the declarations of the open
 * sections and notes how many maps outwards a name is declared, so rendering never has to guess.
 */
#include "template-private.h"

#include "base/error.h"

#include <string.h>

#define MAX_SECTIONS 32

typedef struct
{
  guint operation;  /* index of the operation that opened it */
  const char *name; /* (unowned) */
  gsize length;
  const char *position; /* (unowned) */
  RisContext context;   /* where it began */
} Section;

typedef struct
{
  RisTemplate *template; /* (unowned) */
  const char *at;        /* behind what was read */
  RisContext context;
  Section sections[MAX_SECTIONS];
  guint n_sections;
  const RisDeclaration *scopes[MAX_SECTIONS + 1]; /* (unowned): the maps around, outermost first */
  guint n_scopes;
  gboolean has_declaration;
} Compiler;

/* one {{…}}: what stands in it without the mark, and its outer ends */
typedef struct
{
  char mark; /* # ? ^ / > < $ @ !, or 0 for a value */
  const char *start;
  const char *end;
  const char *text;
  gsize length;
} Tag;

gboolean
ris_template_set_error (const RisTemplate *template, const char *position, GError **error,
                        const char *format, ...)
{
  g_autofree char *message = NULL;
  guint line = 1;
  const char *line_start = template->source;
  va_list arguments;

  for (const char *c = template->source; c < position; c++)
    if (*c == '\n')
      {
        line++;
        line_start = c + 1;
      }
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s.html:%u:%ld: %s", template->name, line,
               g_utf8_strlen (line_start, position - line_start) + 1, message);
  return FALSE;
}

void
ris_template_free (RisTemplate *template)
{
  if (template == NULL)
    return;
  g_free (template->name);
  g_free (template->source);
  ris_declaration_free (template->root);
  g_clear_pointer (&template->operations, g_array_unref);
  g_clear_pointer (&template->known, g_hash_table_unref);
  g_free (template);
}

/* --- tags --- */

static void
trim (Tag *tag)
{
  while (tag->length > 0 && g_ascii_isspace (tag->text[0]))
    tag->text++, tag->length--;
  while (tag->length > 0 && g_ascii_isspace (tag->text[tag->length - 1]))
    tag->length--;
}

static gboolean
read_tag (Compiler *compiler, const char *start, Tag *tag, GError **error)
{
  const char *close = strstr (start + 2, "}}");

  if (start[2] == '{' || start[2] == '&')
    return ris_template_set_error (compiler->template, start, error,
                                   "there is no raw form: write {{name}}");
  if (close == NULL)
    return ris_template_set_error (compiler->template, start, error, "'{{' without '}}'");

  tag->start = start;
  tag->end = close + 2;
  tag->text = start + 2;
  tag->length = (gsize)(close - tag->text);
  tag->mark = 0;
  trim (tag);
  if (tag->length > 0 && strchr ("#?^/><$@!", tag->text[0]) != NULL)
    {
      tag->mark = tag->text[0];
      tag->text++;
      tag->length--;
      trim (tag);
    }
  return TRUE;
}

/* widens @start and @end to the whole line where nothing else stands in it */
static void
take_whole_line (const Compiler *compiler, const char **start, const char **end)
{
  const char *first = *start;
  const char *last = *end + strspn (*end, " \t\r");

  while (first > compiler->template->source && (first[-1] == ' ' || first[-1] == '\t'))
    first--;
  if ((first > compiler->template->source && first[-1] != '\n') || (*last != '\n' && *last != '\0'))
    return;
  *start = MAX (first, compiler->at);
  *end = *last == '\n' ? last + 1 : last;
}

static RisOperation *
add_operation (Compiler *compiler, RisOperationKind kind, const char *text, gsize length)
{
  GArray *operations = compiler->template->operations;
  RisOperation operation = { .kind = kind, .text = text, .length = length };

  g_array_append_val (operations, operation);
  return &g_array_index (operations, RisOperation, operations->len - 1);
}

static gboolean
add_literal (Compiler *compiler, const char *text, const char *end, GError **error)
{
  const char *position = text;
  const char *defect = ris_context_read (&compiler->context, text, (gsize)(end - text), &position);

  if (defect != NULL)
    return ris_template_set_error (compiler->template, position, error, "%s", defect);
  if (text < end)
    add_operation (compiler, RIS_OPERATION_LITERAL, text, (gsize)(end - text));
  return TRUE;
}

/* --- names --- */

static gboolean
resolve_first (Compiler *compiler, RisOperation *operation, const char *name, gsize length)
{
  for (guint hops = 0; hops < compiler->n_scopes; hops++)
    {
      const RisDeclaration *scope = compiler->scopes[compiler->n_scopes - 1 - hops];
      RisDeclaration *found = ris_declaration_find (scope, name, length);

      if (found == NULL)
        continue;
      found->is_used = TRUE;
      operation->path[operation->n_path++] = found;
      operation->hops = hops;
      operation->searches = scope == compiler->template->root;
      return TRUE;
    }
  return FALSE;
}

static gboolean
resolve_next (RisOperation *operation, const char *name, gsize length)
{
  RisDeclaration *found
      = ris_declaration_find (operation->path[operation->n_path - 1], name, length);

  if (found == NULL)
    return FALSE;
  found->is_used = TRUE;
  operation->path[operation->n_path++] = found;
  return TRUE;
}

/* the path @name (of @length bytes): a.b.c */
static gboolean
resolve (Compiler *compiler, RisOperation *operation, const char *name, gsize length,
         GError **error)
{
  const char *end = name + length;

  for (const char *at = name; at <= end;)
    {
      const char *dot = memchr (at, '.', (gsize)(end - at));
      gsize size = (gsize)((dot == NULL ? end : dot) - at);
      const RisDeclaration *parent
          = operation->n_path == 0 ? NULL : operation->path[operation->n_path - 1];

      if (operation->n_path == RIS_TEMPLATE_MAX_PATH)
        return ris_template_set_error (compiler->template, at, error, "a path has at most %d names",
                                       RIS_TEMPLATE_MAX_PATH);
      if (parent != NULL && parent->kind == RIS_DECLARATION_LIST)
        return ris_template_set_error (compiler->template, at, error,
                                       "'%s' is a list: use a section", parent->name);
      if (size == 0)
        return ris_template_set_error (compiler->template, at, error, "a name is missing");
      if (!(parent == NULL ? resolve_first (compiler, operation, at, size)
                           : resolve_next (operation, at, size)))
        return ris_template_set_error (compiler->template, at, error, "'%.*s' is not declared",
                                       (int)size, at);
      at += size + 1;
    }
  return TRUE;
}

static const RisDeclaration *
get_target (const RisOperation *operation)
{
  return operation->path[operation->n_path - 1];
}

/* --- values --- */

static gboolean
add_filter (Compiler *compiler, RisOperation *operation, const char *text, gsize length,
            GError **error)
{
  g_autofree char *name = g_strstrip (g_strndup (text, length));
  const RisFilter *filter = ris_filter_find (name);

  if (strcmp (name, "json") == 0)
    return ris_template_set_error (compiler->template, text, error,
                                   "'json' must come last, in a <script "
                                   "type=\"application/ld+json\">");
  if (name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0')
    operation->heading = (guint)(name[1] - '0');
  else if (filter == NULL)
    return ris_template_set_error (compiler->template, text, error, "there is no filter '%s'",
                                   name);
  else if (operation->filter != NULL)
    return ris_template_set_error (compiler->template, text, error, "a value takes one filter");
  else
    operation->filter = filter;
  return TRUE;
}

/* takes the last `|json` off @tag, which a value in JSON must have */
static gboolean
take_json (const Compiler *compiler, Tag *tag, RisEscape escape, GError **error)
{
  static const char mark[] = "json";
  gsize length = strlen (mark);
  Tag rest = *tag;

  if (escape != RIS_ESCAPE_JSON)
    return TRUE;
  if (rest.length > length && memcmp (rest.text + rest.length - length, mark, length) == 0)
    {
      rest.length -= length;
      trim (&rest);
      if (rest.length > 0 && rest.text[rest.length - 1] == '|')
        {
          rest.length--;
          trim (&rest);
          *tag = rest;
          return TRUE;
        }
    }
  return ris_template_set_error (compiler->template, tag->start, error,
                                 "here a value needs the filter json: {{x|json}}");
}

static gboolean
resolve_value (Compiler *compiler, RisOperation *operation, const char *name, gsize length,
               GError **error)
{
  const RisDeclaration *scope = compiler->scopes[compiler->n_scopes - 1];

  while (length > 0 && g_ascii_isspace (name[length - 1]))
    length--;
  operation->length = length;
  if (length == 1 && name[0] == '.')
    {
      if (scope->kind == RIS_DECLARATION_LIST && !scope->holds_maps)
        return TRUE;
      return ris_template_set_error (compiler->template, name, error,
                                     "{{.}} stands in no list of texts");
    }
  if (!resolve (compiler, operation, name, length, error))
    return FALSE;
  if (get_target (operation)->kind != RIS_DECLARATION_VALUE)
    return ris_template_set_error (compiler->template, name, error,
                                   "'%s' is a map or list, not a value",
                                   get_target (operation)->name);
  return TRUE;
}

static gboolean
add_value (Compiler *compiler, Tag tag, GError **error)
{
  RisEscape escape = RIS_ESCAPE_TEXT;
  const char *defect = ris_context_read_value (&compiler->context, &escape);
  RisOperation *operation;
  const char *bar;
  const char *end;

  if (defect != NULL)
    return ris_template_set_error (compiler->template, tag.start, error, "%s", defect);
  if (!take_json (compiler, &tag, escape, error))
    return FALSE;
  operation = add_operation (compiler, RIS_OPERATION_VALUE, tag.text, 0);
  operation->escape = escape;
  operation->heading = 3;
  end = tag.text + tag.length;
  bar = memchr (tag.text, '|', tag.length);
  if (!resolve_value (compiler, operation, tag.text, (gsize)((bar == NULL ? end : bar) - tag.text),
                      error))
    return FALSE;
  while (bar != NULL)
    {
      const char *name = bar + 1;

      bar = memchr (name, '|', (gsize)(end - name));
      if (!add_filter (compiler, operation, name, (gsize)((bar == NULL ? end : bar) - name), error))
        return FALSE;
    }
  return TRUE;
}

/* --- sections --- */

static gboolean
check_section_place (Compiler *compiler, const Tag *tag, GError **error)
{
  const char *defect = ris_context_read_section (&compiler->context);

  return defect == NULL
         || ris_template_set_error (compiler->template, tag->start, error, "%s", defect);
}

static gboolean
open_section (Compiler *compiler, const Tag *tag, GError **error)
{
  Section *section = &compiler->sections[compiler->n_sections];
  RisOperationKind kind = tag->mark == '#'   ? RIS_OPERATION_SECTION
                          : tag->mark == '?' ? RIS_OPERATION_IF
                                             : RIS_OPERATION_UNLESS;
  RisOperation *operation;

  if (compiler->n_sections == MAX_SECTIONS)
    return ris_template_set_error (compiler->template, tag->start, error,
                                   "sections are nested too deep");
  if (!check_section_place (compiler, tag, error))
    return FALSE;
  operation = add_operation (compiler, kind, tag->text, tag->length);
  if (!resolve (compiler, operation, tag->text, tag->length, error))
    return FALSE;
  if (kind == RIS_OPERATION_SECTION && get_target (operation)->kind == RIS_DECLARATION_VALUE)
    operation->kind = RIS_OPERATION_IF;
  else if (kind == RIS_OPERATION_SECTION)
    compiler->scopes[compiler->n_scopes++] = get_target (operation);

  *section = (Section){ .operation = compiler->template->operations->len - 1,
                        .name = tag->text,
                        .length = tag->length,
                        .position = tag->start,
                        .context = compiler->context };
  compiler->n_sections++;
  return TRUE;
}

static gboolean
close_section (Compiler *compiler, const Tag *tag, GError **error)
{
  const Section *section;
  RisOperation *operation;

  if (compiler->n_sections == 0)
    return ris_template_set_error (compiler->template, tag->start, error,
                                   "{{/%.*s}} closes no section", (int)tag->length, tag->text);
  section = &compiler->sections[compiler->n_sections - 1];
  if (section->length != tag->length || memcmp (section->name, tag->text, tag->length) != 0)
    return ris_template_set_error (compiler->template, tag->start, error,
                                   "{{/%.*s}} is expected here", (int)section->length,
                                   section->name);
  if (!check_section_place (compiler, tag, error))
    return FALSE;
  if (!ris_context_join (&compiler->context, &section->context))
    return ris_template_set_error (compiler->template, tag->start, error,
                                   "the section '%.*s' ends in another kind of place than it began",
                                   (int)section->length, section->name);

  compiler->n_sections--;
  operation = &g_array_index (compiler->template->operations, RisOperation, section->operation);
  operation->end = compiler->template->operations->len;
  if (operation->kind == RIS_OPERATION_SECTION)
    compiler->n_scopes--;
  return TRUE;
}

/* --- other tags --- */

static gboolean
is_at_top (const Compiler *compiler)
{
  const GArray *operations = compiler->template->operations;

  for (guint i = 0; i < operations->len; i++)
    {
      const RisOperation *operation = &g_array_index (operations, RisOperation, i);

      if (operation->kind != RIS_OPERATION_LITERAL
          || strspn (operation->text, " \t\r\n") < operation->length)
        return FALSE;
    }
  return TRUE;
}

static gboolean
set_layout (Compiler *compiler, const Tag *tag, GError **error)
{
  RisTemplate *template = compiler->template;

  if (!is_at_top (compiler) || template->layout_name != NULL)
    return ris_template_set_error (template, tag->start, error,
                                   "{{<layout}} stands once, at the top");
  template->layout_name = tag->text;
  template->layout_length = tag->length;
  return TRUE;
}

static gboolean
declare (Compiler *compiler, const Tag *tag, GError **error)
{
  RisTemplate *template = compiler->template;
  const char *position = NULL;
  const char *defect;

  if (!is_at_top (compiler) || compiler->has_declaration)
    return ris_template_set_error (template, tag->start, error, "{{@ … }} stands once, at the top");
  compiler->has_declaration = TRUE;
  defect = ris_declaration_parse (template->root, tag->text, tag->length, &position);
  return defect == NULL || ris_template_set_error (template, position, error, "%s", defect);
}

static gboolean
add_block (Compiler *compiler, const Tag *tag, GError **error)
{
  gboolean is_content = tag->mark == '$';

  if (compiler->context.place != RIS_PLACE_TEXT)
    return ris_template_set_error (compiler->template, tag->start, error,
                                   "this may stand only between tags");
  if (is_content
      && (tag->length != strlen ("content") || memcmp (tag->text, "content", tag->length) != 0))
    return ris_template_set_error (compiler->template, tag->start, error,
                                   "only {{$content}} exists");
  compiler->template->n_contents += is_content ? 1 : 0;
  add_operation (compiler, is_content ? RIS_OPERATION_CONTENT : RIS_OPERATION_PARTIAL, tag->text,
                 tag->length);
  return TRUE;
}

static gboolean
add_tag (Compiler *compiler, const Tag *tag, GError **error)
{
  switch (tag->mark)
    {
    case '#':
    case '?':
    case '^':
      return open_section (compiler, tag, error);
    case '/':
      return close_section (compiler, tag, error);
    case '>':
    case '$':
      return add_block (compiler, tag, error);
    case '<':
      return set_layout (compiler, tag, error);
    case '@':
      return declare (compiler, tag, error);
    case '!':
      return TRUE;
    default:
      return add_value (compiler, *tag, error);
    }
}

static gboolean
finish (Compiler *compiler, GError **error)
{
  RisTemplate *template = compiler->template;
  const RisDeclaration *unused = ris_declaration_find_unused (template->root);
  const char *end = template->source + strlen (template->source);

  if (compiler->n_sections > 0)
    {
      const Section *section = &compiler->sections[compiler->n_sections - 1];

      return ris_template_set_error (template, section->position, error,
                                     "the section '%.*s' is not closed", (int)section->length,
                                     section->name);
    }
  if (compiler->context.place != RIS_PLACE_TEXT)
    return ris_template_set_error (template, end, error,
                                   "the template ends inside a tag, comment or <%s>",
                                   compiler->context.tag);
  if (unused != NULL)
    return ris_template_set_error (template, unused->position, error,
                                   "'%s' is declared but not used", unused->name);
  return TRUE;
}

static gboolean
compile (Compiler *compiler, GError **error)
{
  const char *open;

  while ((open = strstr (compiler->at, "{{")) != NULL)
    {
      Tag tag = { 0 };
      const char *start = open;
      const char *end;

      if (!read_tag (compiler, open, &tag, error))
        return FALSE;
      end = tag.end;
      if (tag.mark != 0)
        take_whole_line (compiler, &start, &end);
      if (!add_literal (compiler, compiler->at, start, error) || !add_tag (compiler, &tag, error))
        return FALSE;
      compiler->at = end;
    }
  return add_literal (compiler, compiler->at, compiler->at + strlen (compiler->at), error)
         && finish (compiler, error);
}

RisTemplate *
ris_template_compile (const char *name, const char *source, GError **error)
{
  g_autoptr (RisTemplate) template = g_new0 (RisTemplate, 1);
  g_autofree Compiler *compiler = g_new0 (Compiler, 1);

  template->name = g_strdup (name);
  template->source = g_strdup (source);
  template->root = ris_declaration_new ();
  template->operations = g_array_new (FALSE, FALSE, sizeof (RisOperation));
  if (!g_utf8_validate (source, -1, NULL))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s.html is not valid UTF-8", name);
      return NULL;
    }

  compiler->template = template;
  compiler->at = template->source;
  compiler->scopes[compiler->n_scopes++] = template->root;
  if (!compile (compiler, error))
    return NULL;
  return g_steal_pointer (&template);
}
