/* The portal on the demonstration council: whole pages as golden files. */
#pragma once

#include "helper/golden.h"
#include "helper/portal.h"

/* the one paper that readers of this project are told to look at, and where it was decided */
#define DEMO_PAPER "paper WHERE number = 'A 10/186/2022'"
#define DEMO_ITEM "agenda_item WHERE paper_id = (SELECT id FROM " DEMO_PAPER ")"
#define DEMO_MEETING "meeting WHERE id = (SELECT meeting_id FROM " DEMO_ITEM ")"

static inline Portal *
demo_new (void)
{
  return portal_new ("../../data/demo/erkelenz", "../../data/demo/erkelenz-anwesenheit", NULL);
}

/** demo_dup_path: (transfer full): the address @before ID @after of the first row of @rows, "paper WHERE …". */
static inline char *
demo_dup_path (Portal *demo, const char *before, const char *rows, const char *after)
{
  g_autofree char *sql = g_strdup_printf ("SELECT MIN (id) FROM %s", rows);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT "%s", before, portal_count (demo, "public.db", sql),
                          after);
}

/** demo_check_page: the page at @path is tests/page/golden/@name.html; the hash of all assets counts for nothing. */
static inline void
demo_check_page (Portal *demo, const char *path, const char *name)
{
  g_autofree char *html = portal_get (demo, path);
  g_autofree char *golden = g_strdup_printf ("tests/page/golden/%s.html", name);
  g_autoptr (GRegex) hash = g_regex_new ("/static/[0-9a-f]+/", 0, 0, NULL);
  g_autofree char *stable = g_regex_replace_literal (hash, html, -1, 0, "/static/hash/", 0, NULL);

  g_assert_cmpstr (stable, !=, html);
  golden_check (golden, stable);
}

/** demo_check_object: the same for the page of the first row of @rows. */
static inline void
demo_check_object (Portal *demo, const char *before, const char *rows, const char *name)
{
  g_autofree char *path = demo_dup_path (demo, before, rows, "");

  demo_check_page (demo, path, name);
}
