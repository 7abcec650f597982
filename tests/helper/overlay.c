/* Overlays: GResource looks into folders named by an environment variable, which it reads once. */
#include "helper/overlay.h"

#include "helper/folder.h"

char *
overlay_begin (const char *path)
{
  char *folder = folder_new ();
  g_autofree char *overlay = g_strdup_printf ("/de/ratswerk/data/%s=%s", path, folder);

  g_setenv ("G_RESOURCE_OVERLAYS", overlay, TRUE);
  return folder;
}

void
overlay_write (const char *folder, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}
