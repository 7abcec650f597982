/* Temporary folders of tests. */
#include "helper/folder.h"

#include <glib/gstdio.h>

char *
folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("ris-test-XXXXXX", &error);

  g_assert_no_error (error);
  return path;
}

void
folder_remove (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      folder_remove (child);
    }
  g_remove (path);
}

void
folder_clear (char **path)
{
  if (*path != NULL)
    folder_remove (*path);
  g_clear_pointer (path, g_free);
}
