/* Rich text as HTML: a golden page with everything in it, heading levels, and trees no parser would make. */
#include "html/rich-private.h"

#include <string.h>

static char *
write_markdown (const char *markdown, guint heading)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRich) rich = ris_rich_new_from_markdown (markdown, &error);
  GString *out = g_string_new (NULL);
  guint n_tables = 0;

  g_assert_no_error (error);
  ris_html_append_rich (out, rich, heading, &n_tables);
  return g_string_free (out, FALSE);
}

/* tests/html/golden/rich.md and rich.html; RIS_UPDATE_GOLDEN=1 rewrites the latter */
static void
test_golden (void)
{
  const char *root = g_getenv ("RIS_SOURCE") != NULL ? g_getenv ("RIS_SOURCE") : ".";
  g_autofree char *source_path = g_build_filename (root, "tests/html/golden/rich.md", NULL);
  g_autofree char *golden_path = g_build_filename (root, "tests/html/golden/rich.html", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *source = NULL;
  g_autofree char *golden = NULL;
  g_autofree char *html = NULL;

  g_file_get_contents (source_path, &source, NULL, &error);
  g_assert_no_error (error);
  html = write_markdown (source, 3);
  if (g_getenv ("RIS_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (golden_path, html, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (golden_path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (html, ==, golden);
}

static void
test_headings (void)
{
  static const struct
  {
    const char *markdown;
    guint heading;
    const char *html;
  } cases[] = {
    { "# A", 3, "<h3 class=\"kern-heading-small\">A</h3>\n" },
    { "## A\n# B", 2,
      "<h3 class=\"kern-heading-small\">A</h3>\n<h2 class=\"kern-heading-medium\">B</h2>\n" },
    { "#### A\n##### B", 2,
      "<h2 class=\"kern-heading-medium\">A</h2>\n<h3 class=\"kern-heading-small\">B</h3>\n" },
    { "# A\n###### B", 4, "<h4 class=\"kern-title\">A</h4>\n<h6 class=\"kern-title\">B</h6>\n" },
    { "> ## A", 3,
      "<blockquote class=\"ris-quote\">\n<h3 "
      "class=\"kern-heading-small\">A</h3>\n</blockquote>\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html = write_markdown (cases[i].markdown, cases[i].heading);

      g_assert_cmpstr (html, ==, cases[i].html);
    }
}

static void
test_difference (void)
{
  g_autoptr (RisRich) rich = ris_rich_new_from_difference ("Ja <b>", "Nein <b>");
  g_autoptr (GString) out = g_string_new (NULL);
  guint n_tables = 0;

  ris_html_append_rich (out, rich, 3, &n_tables);
  g_assert_cmpstr (
      out->str, ==,
      "<p class=\"kern-body\"><del><span class=\"kern-sr-only\">gestrichen: </span>Ja</del>"
      "<ins><span class=\"kern-sr-only\">eingefügt: </span>Nein</ins> &lt;b&gt;</p>\n");
}

/* tables are numbered through the page, so that no two regions have the same name */
static void
test_tables (void)
{
  g_autoptr (RisRich) rich = ris_rich_new_from_markdown ("|a|\n|-|\n\n|b|\n|-|\n", NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  guint n_tables = 4;

  ris_html_append_rich (out, rich, 3, &n_tables);
  g_assert_cmpuint (n_tables, ==, 6);
  g_assert_nonnull (strstr (out->str, "\"Tabelle 5\""));
  g_assert_nonnull (strstr (out->str, "\"Tabelle 6\""));
}

/* a link that did not come from Markdown is checked again */
static void
test_foreign_link (void)
{
  g_autoptr (RisRich) rich = ris_rich_new (RIS_RICH_DOCUMENT, NULL);
  RisRich *link = ris_rich_append (rich, ris_rich_new (RIS_RICH_LINK, NULL));
  g_autoptr (GString) out = g_string_new (NULL);
  guint n_tables = 0;

  link->url = g_strdup ("javascript:\"x\"");
  ris_rich_append (link, ris_rich_new (RIS_RICH_TEXT, "\"<"));
  ris_html_append_rich (out, rich, 3, &n_tables);
  g_assert_cmpstr (out->str, ==, "<a class=\"kern-link\" href=\"#\">&quot;&lt;</a>");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-rich/golden", test_golden);
  g_test_add_func ("/html-rich/headings", test_headings);
  g_test_add_func ("/html-rich/difference", test_difference);
  g_test_add_func ("/html-rich/tables", test_tables);
  g_test_add_func ("/html-rich/foreign-link", test_foreign_link);
  return g_test_run ();
}
