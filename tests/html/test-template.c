/* The set of templates: from resources, from texts, linked. */
#include "html/template.h"

#include "base/error.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#define PREFIX "/de/ratswerk/test/templates"

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* compiles a resource with three templates and a file that is none */
static GResource *
make_resource (const char *folder, const char *page)
{
  static const char list[]
      = "<gresources><gresource prefix=\"" PREFIX
        "\"><file>layout.html</file><file>part/foot.html</file>"
        "<file>meeting/show.html</file><file>meeting/notes.txt</file></gresource></gresources>";
  g_autofree char *target = g_build_filename (folder, "test.gresource", NULL);
  g_autofree char *list_path = g_build_filename (folder, "list.xml", NULL);
  g_autofree char *source_option = g_strconcat ("--sourcedir=", folder, NULL);
  g_autofree char *target_option = g_strconcat ("--target=", target, NULL);
  const char *arguments[]
      = { "glib-compile-resources", source_option, target_option, list_path, NULL };
  g_autoptr (GError) error = NULL;
  GResource *resource;
  int status = -1;

  write_file (folder, "list.xml", list);
  write_file (folder, "layout.html", "<main>{{$content}}</main>\n");
  write_file (folder, "part/foot.html", "Fuß\n");
  write_file (folder, "meeting/show.html", page);
  write_file (folder, "meeting/notes.txt", "{{{");
  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  resource = g_resource_load (target, &error);
  g_assert_no_error (error);
  return resource;
}

static void
remove_folder (const char *folder)
{
  static const char *const names[] = { "test.gresource", "list.xml",          "layout.html",
                                       "part/foot.html", "meeting/show.html", "meeting/notes.txt",
                                       "part",           "meeting",           "" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static RisTemplates *
load (const char *page, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("ris-template-XXXXXX", NULL);
  GResource *resource = make_resource (folder, page);
  RisTemplates *templates;

  g_resources_register (resource);
  templates = ris_templates_new_from_resources (PREFIX, error);
  g_resources_unregister (resource);
  g_resource_unref (resource);
  remove_folder (folder);
  return templates;
}

static void
test_resources (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisTemplates) templates
      = load ("{{<layout}}\n{{@ title }}\n{{title}}\n{{>part/foot}}\n", &error);
  g_autoptr (RisView) view = ris_view_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_true (ris_templates_has (templates, "meeting/show"));
  g_assert_true (ris_templates_has (templates, "part/foot"));
  g_assert_false (ris_templates_has (templates, "meeting/notes"));
  ris_view_set_text (view, "title", "Rat");
  g_assert_true (ris_templates_render (templates, "meeting/show", view, out, &error));
  g_assert_cmpstr (out->str, ==, "<main>Rat\nFuß\n</main>\n");
}

static void
test_defective_resource (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisTemplates) templates = load ("{{<layout}}\n<p>{{title}}</p>", &error);

  g_assert_null (templates);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "meeting/show.html:2:6: 'title' is not declared");
}

static void
test_no_resource (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ris_templates_new_from_resources ("/de/ratswerk/test/nowhere", &error));
  g_assert_true (error != NULL && error->domain == RIS_ERROR);
}

static void
test_no_template (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisTemplates) templates = ris_templates_new_from_sources (NULL, 0, &error);
  g_autoptr (RisView) view = ris_view_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_false (ris_templates_render (templates, "nichts", view, out, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

/* which of two templates a page may take as layout and as partial */
static void
test_links (void)
{
  static const struct
  {
    const char *page;
    const char *other;
    const char *message;
  } cases[] = {
    { "{{<other}}x", "[{{$content}}]", NULL },
    { "{{<other}}x", "no content",
      "page.html:1:4: 'other' is no layout: it needs {{$content}} once and has no layout itself" },
    { "{{<other}}x", "{{$content}}{{$content}}",
      "page.html:1:4: 'other' is no layout: it needs {{$content}} once and has no layout itself" },
    { "{{>other}}", "x", NULL },
    { "{{>other}}", "{{$content}}", "page.html:1:4: 'other' is a page or layout, no partial" },
    { "{{>other}}", "{{<page}}",
      "other.html:1:4: 'page' is no layout: it needs {{$content}} once and has no layout itself" },
    { "{{>page}}", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RisTemplateSource sources[]
          = { { "page", cases[i].page }, { "other", cases[i].other } };
      g_autoptr (GError) error = NULL;
      g_autoptr (RisTemplates) templates = ris_templates_new_from_sources (sources, 2, &error);

      g_assert_cmpstr (error == NULL ? NULL : error->message, ==, cases[i].message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/resources", test_resources);
  g_test_add_func ("/template/defective-resource", test_defective_resource);
  g_test_add_func ("/template/no-resource", test_no_resource);
  g_test_add_func ("/template/no-template", test_no_template);
  g_test_add_func ("/template/links", test_links);
  return g_test_run ();
}
