/* One value of a view by its path, and lists of rows from tables: for tests that need no database. */
#pragma once

#include "view/view.h"

/** view_dup_value: (transfer full) (nullable): the value at @path, `steps.0.kind`; a list is `[length]`, a map `{}`. */
static inline char *
view_dup_value (const RisView *view, const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, ".", -1);
  guint n = 0;

  for (char **name = names; *name != NULL && view != NULL; name++)
    if (ris_view_get_kind (view) == RIS_VIEW_LIST)
      {
        view = ris_view_get_first (view);
        for (guint64 i = g_ascii_strtoull (*name, NULL, 10); i > 0 && view != NULL; i--)
          view = ris_view_get_next (view);
      }
    else
      view = ris_view_get (view, *name);
  if (view == NULL)
    return NULL;

  switch (ris_view_get_kind (view))
    {
    case RIS_VIEW_TEXT:
      return g_strdup (ris_view_get_text (view));
    case RIS_VIEW_RICH:
      return ris_rich_dup_text (ris_view_get_rich (view));
    case RIS_VIEW_LIST:
      for (const RisView *child = ris_view_get_first (view); child != NULL;
           child = ris_view_get_next (child))
        n++;
      return g_strdup_printf ("[%u]", n);
    case RIS_VIEW_MAP:
      return g_strdup ("{}");
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, ris_view_get_int (view));
    }
}

/** view_assert: the value at @path is @expected; %NULL: there is none. */
#define view_assert(view, path, expected)                                                          \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *value_ = view_dup_value (view, path);                                         \
    if (g_strcmp0 (value_, expected) != 0)                                                         \
      g_printerr ("%s: %s\n", path, value_);                                                       \
    g_assert_cmpstr (value_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

/** view_rows: (transfer full): the rows of the array @table, which outlives the list. */
#define view_rows(table) view_list (table, sizeof *(table), G_N_ELEMENTS (table))

static inline GPtrArray *
view_list (gconstpointer table, gsize size, guint n)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, (gpointer)((const char *)table + i * size));
  return list;
}
