/* Rendering: the operations of a template run over a view.
 *
 * The maps a section went into form a chain of frames on the C stack, the innermost first; a partial starts a new call on
 * top of it. When a partial includes itself, the frame of the new call hangs where the old one's hung: a tree of agenda
 * items sees the page around it, but never a parent's values for its own.
 *
 * A value costs one search of a short map and one copy; nothing is allocated but the output, and one scratch text for
 * filters.
 */
#include "template-private.h"

#include "base/error.h"
#include "escape-private.h"
#include "rich-private.h"

typedef struct _Frame Frame;
typedef struct _Call Call;

struct _Frame
{
  const RisView *view; /* (unowned) */
  const Frame *outer;  /* (unowned) (nullable) */
};

struct _Call
{
  const RisTemplate *template; /* (unowned) */
  const Frame *frame;          /* (unowned): where the template's own names begin */
  const Call *caller;          /* (unowned) (nullable) */
  guint depth;
};

typedef struct
{
  const RisTemplate *page; /* (unowned) */
  GString *out;            /* (unowned) */
  GString *scratch;        /* (owned) (nullable) */
  guint n_tables;
  GError **error;
} Render;

static gboolean run (Render *render, const Call *call, const Frame *frame, guint from, guint to);

/* --- names --- */

static void
complain (const Call *call, const RisOperation *operation, const char *what)
{
  g_critical ("%s.html: '%.*s' %s", call->template->name, (int)operation->length, operation->text,
              what);
}

static const RisView *
find_first (const Frame *frame, const RisOperation *operation)
{
  const RisView *found = NULL;

  for (guint i = 0; i < operation->hops; i++)
    frame = frame->outer;
  do
    {
      if (ris_view_get_kind (frame->view) == RIS_VIEW_MAP)
        found = ris_view_get (frame->view, operation->path[0]->name);
      frame = frame->outer;
    }
  while (found == NULL && operation->searches && frame != NULL);
  return found;
}

static const RisView *
find (const Call *call, const Frame *frame, const RisOperation *operation)
{
  const RisView *found;
  guint i = 0;

  if (operation->n_path == 0)
    return frame->view;
  found = find_first (frame, operation);
  while (found != NULL && ++i < operation->n_path)
    {
      if (ris_view_get_kind (found) != RIS_VIEW_MAP)
        {
          complain (call, operation, "goes through a value that is no map");
          return NULL;
        }
      found = ris_view_get (found, operation->path[i]->name);
    }
  if (found == NULL && !operation->path[i]->is_optional)
    complain (call, operation, "is missing in the view");
  return found;
}

/* --- values --- */

static void
append_number (Render *render, gint64 number)
{
  char digits[24];
  char *first = digits + sizeof digits;
  guint64 rest = number < 0 ? -(guint64)number : (guint64)number;

  do
    *--first = (char)('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (number < 0)
    *--first = '-';
  g_string_append_len (render->out, first, digits + sizeof digits - first);
}

static void
append_filtered (Render *render, const RisOperation *operation, const RisView *value)
{
  if (render->scratch == NULL)
    render->scratch = g_string_sized_new (256);
  g_string_truncate (render->scratch, 0);
  ris_filter_apply (operation->filter, value, render->scratch);
  ris_html_append (render->out, operation->escape, render->scratch->str);
}

static void
append_rich (Render *render, const RisOperation *operation, const RisRich *rich)
{
  g_autofree char *text = NULL;

  if (operation->escape == RIS_ESCAPE_TEXT)
    {
      ris_html_append_rich (render->out, rich, operation->heading, &render->n_tables);
      return;
    }
  text = ris_rich_dup_text (rich);
  ris_html_append (render->out, operation->escape, text);
}

static void
append_value (Render *render, const Call *call, const RisOperation *operation, const RisView *value)
{
  RisViewKind kind = ris_view_get_kind (value);

  if (operation->filter != NULL && (kind == RIS_VIEW_TEXT || kind == RIS_VIEW_INT))
    append_filtered (render, operation, value);
  else if (kind == RIS_VIEW_TEXT)
    ris_html_append (render->out, operation->escape, ris_view_get_text (value));
  else if (kind == RIS_VIEW_INT)
    append_number (render, ris_view_get_int (value));
  else if (kind == RIS_VIEW_BOOL)
    g_string_append (render->out, ris_view_get_int (value) ? "true" : "false");
  else if (kind == RIS_VIEW_RICH)
    append_rich (render, operation, ris_view_get_rich (value));
  else
    complain (call, operation, "is a map or list, declared as a value");
}

/* --- sections and partials --- */

static gboolean
run_section (Render *render, const Call *call, const Frame *frame, guint at)
{
  const RisOperation *operation = &g_array_index (call->template->operations, RisOperation, at);
  const RisView *found = find (call, frame, operation);
  gboolean is_list = operation->n_path > 0
                     && operation->path[operation->n_path - 1]->kind == RIS_DECLARATION_LIST;
  gboolean ok = TRUE;

  if (found == NULL)
    return TRUE;
  if (ris_view_get_kind (found) != (is_list ? RIS_VIEW_LIST : RIS_VIEW_MAP))
    {
      complain (call, operation, is_list ? "is declared as a list" : "is declared as a map");
      return TRUE;
    }
  if (!is_list)
    return run (render, call, &(Frame){ found, frame }, at + 1, operation->end);
  for (const RisView *item = ris_view_get_first (found); ok && item != NULL;
       item = ris_view_get_next (item))
    ok = run (render, call, &(Frame){ item, frame }, at + 1, operation->end);
  return ok;
}

static gboolean
run_template (Render *render, const RisTemplate *template, const Call *caller, const Frame *frame)
{
  Call call = { template, frame, caller, caller == NULL ? 0 : caller->depth + 1 };

  if (call.depth > RIS_TEMPLATE_MAX_DEPTH)
    {
      g_set_error (render->error, RIS_ERROR, RIS_ERROR_INTERNAL,
                   "%s.html: partials are nested deeper than %d", template->name,
                   RIS_TEMPLATE_MAX_DEPTH);
      return FALSE;
    }
  return run (render, &call, frame, 0, template->operations->len);
}

static gboolean
run_partial (Render *render, const Call *call, const Frame *frame, const RisTemplate *partial)
{
  for (const Call *active = call; active != NULL; active = active->caller)
    if (active->template == partial)
      return run_template (render, partial, call, &(Frame){ frame->view, active->frame->outer });
  return run_template (render, partial, call, frame);
}

static gboolean
run_content (Render *render, const Call *call, const Frame *frame)
{
  while (frame->outer != NULL)
    frame = frame->outer;
  return call->template == render->page || run_template (render, render->page, call, frame);
}

static gboolean
run (Render *render, const Call *call, const Frame *frame, guint from, guint to)
{
  const RisOperation *operations = (const RisOperation *)(gpointer)call->template->operations->data;
  const RisView *found;
  gboolean ok = TRUE;

  for (guint i = from; ok && i < to;)
    {
      const RisOperation *operation = &operations[i];
      guint next = operation->end > 0 ? operation->end : i + 1;

      switch (operation->kind)
        {
        case RIS_OPERATION_LITERAL:
          g_string_append_len (render->out, operation->text, (gssize)operation->length);
          break;
        case RIS_OPERATION_VALUE:
          found = find (call, frame, operation);
          if (found != NULL)
            append_value (render, call, operation, found);
          break;
        case RIS_OPERATION_SECTION:
          ok = run_section (render, call, frame, i);
          break;
        case RIS_OPERATION_IF:
        case RIS_OPERATION_UNLESS:
          found = find (call, frame, operation);
          if ((found != NULL && ris_view_is_true (found)) == (operation->kind == RIS_OPERATION_IF))
            next = i + 1;
          break;
        case RIS_OPERATION_PARTIAL:
          ok = run_partial (render, call, frame, operation->partial);
          break;
        case RIS_OPERATION_CONTENT:
        default:
          ok = run_content (render, call, frame);
          break;
        }
      i = next;
    }
  return ok;
}

gboolean
ris_template_append (const RisTemplate *page, const RisView *view, GString *out, GError **error)
{
  Render render = { page, out, NULL, 0, error };
  const Frame frame = { view, NULL };
  gsize length = out->len;
  gboolean ok;

  for (const RisView *child = ris_view_get_first (view); child != NULL;
       child = ris_view_get_next (child))
    if (!g_hash_table_contains (page->known, ris_view_get_name (child)))
      g_critical ("%s.html: the view has '%s', which no template declares", page->name,
                  ris_view_get_name (child));

  ok = run_template (&render, page->layout != NULL ? page->layout : page, NULL, &frame);
  if (!ok)
    g_string_truncate (out, length);
  if (render.scratch != NULL)
    g_string_free (render.scratch, TRUE);
  return ok;
}
