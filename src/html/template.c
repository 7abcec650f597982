/* The set of templates: loading, linking, and the way in for pages.
 *
 * Linking comes after all are compiled: each partial and layout gets its template, and each page the set of names that
 * it, its layout and its partials (and theirs) declare at their top.
 */
#include "html/template.h"

#include "base/error.h"
#include "template-private.h"

#include <gio/gio.h>
#include <string.h>

#define SUFFIX ".html"

struct _RisTemplates
{
  GHashTable *by_name; /* (owned) (element-type utf8 RisTemplate) */
};

void
ris_templates_free (RisTemplates *templates)
{
  if (templates == NULL)
    return;
  g_hash_table_unref (templates->by_name);
  g_free (templates);
}

static RisTemplates *
templates_new (void)
{
  RisTemplates *templates = g_new0 (RisTemplates, 1);

  templates->by_name
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)ris_template_free);
  return templates;
}

static gboolean
add_source (RisTemplates *templates, const char *name, const char *source, GError **error)
{
  RisTemplate *template = ris_template_compile (name, source, error);

  if (template == NULL)
    return FALSE;
  g_hash_table_replace (templates->by_name, template->name, template);
  return TRUE;
}

/* --- linking --- */

static RisTemplate *
find (const RisTemplates *templates, const char *name, gsize length)
{
  g_autofree char *key = g_strndup (name, length);

  return g_hash_table_lookup (templates->by_name, key);
}

static gboolean
link_layout (const RisTemplates *templates, RisTemplate *template, GError **error)
{
  const RisTemplate *layout;

  if (template->layout_name == NULL)
    return TRUE;
  layout = find (templates, template->layout_name, template->layout_length);
  template->layout = layout;
  if (layout == NULL)
    return ris_template_set_error (template, template->layout_name, error,
                                   "there is no layout '%.*s'", (int)template->layout_length,
                                   template->layout_name);
  if (layout->n_contents != 1 || layout->layout_name != NULL)
    return ris_template_set_error (template, template->layout_name, error,
                                   "'%s' is no layout: it needs {{$content}} once and has no "
                                   "layout itself",
                                   layout->name);
  return TRUE;
}

static gboolean
link_partials (const RisTemplates *templates, RisTemplate *template, GError **error)
{
  for (guint i = 0; i < template->operations->len; i++)
    {
      RisOperation *operation = &g_array_index (template->operations, RisOperation, i);

      if (operation->kind != RIS_OPERATION_PARTIAL)
        continue;
      operation->partial = find (templates, operation->text, operation->length);
      if (operation->partial == NULL)
        return ris_template_set_error (template, operation->text, error,
                                       "there is no partial '%.*s'", (int)operation->length,
                                       operation->text);
      if (operation->partial->layout_name != NULL || operation->partial->n_contents > 0)
        return ris_template_set_error (template, operation->text, error,
                                       "'%s' is a page or layout, no partial",
                                       operation->partial->name);
    }
  return TRUE;
}

/* adds the top names of @template and of all it includes; @seen holds the templates that are done */
static void
collect_names (const RisTemplate *template, GHashTable *names, GHashTable *seen)
{
  if (template == NULL || !g_hash_table_add (seen, (gpointer) template))
    return;
  for (const RisDeclaration *child = template->root->first; child != NULL; child = child->next)
    g_hash_table_add (names, child->name);
  for (guint i = 0; i < template->operations->len; i++)
    collect_names (g_array_index (template->operations, RisOperation, i).partial, names, seen);
  collect_names (template->layout, names, seen);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (((const RisTemplate *)a)->name, ((const RisTemplate *)b)->name);
}

/* in the order of names, so that the same defect is always the first */
static gboolean
link_all (RisTemplates *templates, GError **error)
{
  g_autoptr (GList) all = g_list_sort (g_hash_table_get_values (templates->by_name), compare_names);

  for (GList *l = all; l != NULL; l = l->next)
    if (!link_layout (templates, l->data, error) || !link_partials (templates, l->data, error))
      return FALSE;
  for (GList *l = all; l != NULL; l = l->next)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      RisTemplate *template = l->data;

      template->known = g_hash_table_new (g_str_hash, g_str_equal);
      collect_names (template, template->known, seen);
    }
  return TRUE;
}

/* --- sources --- */

RisTemplates *
ris_templates_new_from_sources (const RisTemplateSource *sources, gsize n_sources, GError **error)
{
  g_autoptr (RisTemplates) templates = templates_new ();

  for (gsize i = 0; i < n_sources; i++)
    if (!add_source (templates, sources[i].name, sources[i].text, error))
      return NULL;
  if (!link_all (templates, error))
    return NULL;
  return g_steal_pointer (&templates);
}

static gboolean
add_resource (RisTemplates *templates, const char *path, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *source = NULL;
  gsize size;
  const char *data;

  if (bytes == NULL)
    return ris_error_convert (error);
  data = g_bytes_get_data (bytes, &size);
  source = g_strndup (data == NULL ? "" : data, size);
  if (strlen (source) != size)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s%s holds a zero byte", name, SUFFIX);
      return FALSE;
    }
  return add_source (templates, name, source, error);
}

/* loads all below @folder (which ends in a slash); names count from @skip */
static gboolean
add_folder (RisTemplates *templates, const char *folder, gsize skip, GError **error)
{
  g_auto (GStrv) children
      = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  gboolean ok = TRUE;

  if (children == NULL)
    return ris_error_convert (error);
  for (guint i = 0; ok && children[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, children[i], NULL);
      g_autofree char *name = NULL;

      if (g_str_has_suffix (path, "/"))
        ok = add_folder (templates, path, skip, error);
      else if (g_str_has_suffix (path, SUFFIX))
        {
          name = g_strndup (path + skip, strlen (path) - skip - strlen (SUFFIX));
          ok = add_resource (templates, path, name, error);
        }
    }
  return ok;
}

RisTemplates *
ris_templates_new_from_resources (const char *prefix, GError **error)
{
  g_autoptr (RisTemplates) templates = templates_new ();
  g_autofree char *folder = g_strconcat (prefix, "/", NULL);

  if (!add_folder (templates, folder, strlen (folder), error) || !link_all (templates, error))
    return NULL;
  return g_steal_pointer (&templates);
}

/* --- rendering --- */

gboolean
ris_templates_has (const RisTemplates *templates, const char *name)
{
  return g_hash_table_contains (templates->by_name, name);
}

gboolean
ris_templates_render (const RisTemplates *templates, const char *name, const RisView *view,
                      GString *out, GError **error)
{
  const RisTemplate *page = g_hash_table_lookup (templates->by_name, name);

  g_return_val_if_fail (view != NULL && ris_view_get_kind (view) == RIS_VIEW_MAP, FALSE);

  if (page == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no template '%s'", name);
      return FALSE;
    }
  return ris_template_append (page, view, out, error);
}
