/* Rendering: values, sections, look-up, partials, layout, what is complained about, and what a page costs. */
#include "page.h"

#include "base/error.h"
#include "html/template-private.h"

#include <string.h>

/* a meeting as the header's example shows it */
static RisView *
make_meeting (void)
{
  RisView *view = ris_view_new ();
  RisView *meeting = ris_view_add_map (view, "meeting");
  RisView *agenda = ris_view_add_list (view, "agenda");
  RisView *item = ris_view_append_map (agenda);
  RisView *results;

  ris_view_set_text (view, "title", "Rat & Stadt");
  ris_view_set_text (meeting, "start", "2022-06-07T16:00:00Z");
  ris_view_set_text (meeting, "place", "Ratssaal");
  ris_view_set_int (item, "number", 1);
  ris_view_set_text (item, "title", "Haushalt <2023>");
  ris_view_set_text (item, "url", "/top/1");
  results = ris_view_add_list (item, "results");
  ris_view_append_text (results, "beschlossen");
  ris_view_append_text (results, "geändert");
  item = ris_view_append_map (agenda);
  ris_view_set_text (item, "title", "Fragen");
  ris_view_add_list (item, "results");
  ris_view_take_rich (view, "notice", ris_rich_new_from_markdown ("# Hinweis\n\nText", NULL));
  return view;
}

/* the example of include/html/template.h, with its layout and partial */
static void
test_example (void)
{
  static const RisTemplateSource sources[] = {
    { "layout", "{{@ title }}\n<title>{{title}}</title>\n<main>\n{{$content}}\n</main>\n" },
    { "part/contact", "{{@ title }}\n<p>Kontakt zu {{title}}</p>\n" },
    { "meeting/show",
      "{{<layout}}\n"
      "{{@ title  meeting(start place?)\n"
      "    agenda[](number? title url? results[])  notice? }}\n"
      "<h1 class=\"kern-heading-large\">{{title}}</h1>\n"
      "<p>{{meeting.start|weekdaydate}}, {{meeting.start|time}} Uhr{{?meeting.place}}, "
      "{{meeting.place}}{{/meeting.place}}</p>\n"
      "{{?agenda}}\n<ol>\n  {{#agenda}}\n"
      "  <li{{^number}} class=\"unnumbered\"{{/number}}>\n"
      "    {{?url}}<a href=\"{{url}}\">{{title}}</a>{{/url}}{{^url}}{{title}}{{/url}}\n"
      "    {{#results}}<span class=\"kern-badge\">{{.}}</span>{{/results}}\n"
      "  </li>\n  {{/agenda}}\n</ol>\n{{/agenda}}\n{{notice|h2}}\n{{>part/contact}}\n" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (RisTemplates) templates
      = ris_templates_new_from_sources (sources, G_N_ELEMENTS (sources), &error);
  g_autoptr (RisView) view = make_meeting ();
  g_autoptr (GString) out = g_string_new ("vorher\n");

  g_assert_no_error (error);
  g_assert_true (ris_templates_render (templates, "meeting/show", view, out, &error));
  g_assert_cmpstr (out->str, ==,
                   "vorher\n<title>Rat &amp; Stadt</title>\n<main>\n"
                   "<h1 class=\"kern-heading-large\">Rat &amp; Stadt</h1>\n"
                   "<p>Di., 07.06.2022, 18:00 Uhr, Ratssaal</p>\n"
                   "<ol>\n"
                   "  <li>\n    <a href=\"/top/1\">Haushalt &lt;2023&gt;</a>\n"
                   "    <span class=\"kern-badge\">beschlossen</span><span "
                   "class=\"kern-badge\">geändert</span>\n"
                   "  </li>\n"
                   "  <li class=\"unnumbered\">\n    Fragen\n    \n  </li>\n"
                   "</ol>\n"
                   "<h2 class=\"kern-heading-medium\">Hinweis</h2>\n<p "
                   "class=\"kern-body\">Text</p>\n\n"
                   "<p>Kontakt zu Rat &amp; Stadt</p>\n"
                   "</main>\n");
}

static RisView *
make_values (void)
{
  RisView *view = ris_view_new ();
  RisView *map = ris_view_add_map (view, "m");
  RisView *list = ris_view_add_list (view, "l");
  RisView *texts = ris_view_add_list (view, "t");

  ris_view_set_text (view, "x", "außen");
  ris_view_set_int (view, "n", -17);
  ris_view_set_int (view, "zero", 0);
  ris_view_set_bool (view, "yes", TRUE);
  ris_view_set_bool (view, "no", FALSE);
  ris_view_set_text (view, "day", "2022-06-07");
  ris_view_set_text (view, "evil", "\"</script>'&");
  ris_view_set_text (ris_view_add_map (map, "k"), "a", "tief");
  ris_view_set_text (map, "x", "innen");
  ris_view_set_text (ris_view_append_map (list), "x", "eins");
  ris_view_append_map (list);
  ris_view_append_text (texts, "2022-06-07");
  ris_view_append_text (texts, "<");
  ris_view_add_list (view, "e");
  ris_view_take_rich (view, "r", ris_rich_new_from_markdown ("**a** <", NULL));
  return view;
}

/* @body with its @declaration; the layout declares everything the view has */
static char *
render_values (const char *declaration, const char *body)
{
  static const char layout[]
      = "{{@ x n zero yes no day evil m() l[]() t[] e[] r }}{{$content}}"
        "{{?x}}{{/x}}{{?n}}{{/n}}{{?zero}}{{/zero}}{{?yes}}{{/yes}}{{?no}}{{/no}}{{?day}}{{/day}}"
        "{{?evil}}{{/evil}}{{?m}}{{/m}}{{?l}}{{/l}}{{?t}}{{/t}}{{?e}}{{/e}}{{?r}}{{/r}}";
  g_autofree char *page = g_strdup_printf ("{{<all}}\n{{@ %s }}\n%s", declaration, body);
  const RisTemplateSource sources[] = { { "all", layout }, { "page", page } };
  g_autoptr (GError) error = NULL;
  g_autoptr (RisTemplates) templates
      = ris_templates_new_from_sources (sources, G_N_ELEMENTS (sources), &error);
  g_autoptr (RisView) view = make_values ();
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_true (ris_templates_render (templates, "page", view, out, &error));
  return g_string_free (out, FALSE);
}

static void
test_values (void)
{
  static const char *const cases[][3] = {
    { "n zero", "{{n}} {{zero}}", "-17 0" },
    { "yes no", "<i aria-pressed=\"{{yes}}\">{{no}}</i>", "<i aria-pressed=\"true\">false</i>" },
    { "day", "{{day|datelong}}", "7. Juni 2022" },
    { "evil", "<a title=\"{{evil}}\">{{evil}}</a>",
      "<a title=\"&quot;&lt;/script&gt;&#39;&amp;\">&quot;&lt;/script&gt;&#39;&amp;</a>" },
    { "evil", "<a href=\"{{evil}}\" title='{{evil}}'>",
      "<a href=\"&quot;&lt;/script&gt;&#39;&amp;\" "
      "title='&quot;&lt;/script&gt;&#39;&amp;'>" },
    { "evil", "<a href=\"/s?q={{evil}}\">", "<a href=\"/s?q=%22%3C%2Fscript%3E%27%26\">" },
    { "evil n yes day",
      "<script "
      "type=\"application/ld+json\">[{{evil|json}},{{n|json}},{{yes|json}},{{day|date|json}}]</"
      "script>",
      "<script "
      "type=\"application/ld+json\">[\"\\u0022\\u003c/"
      "script\\u003e'\\u0026\",-17,true,\"07.06.2022\"]"
      "</script>" },
    { "r", "<title>{{r}}</title>{{r}}",
      "<title>a &lt;</title><p class=\"kern-body\"><strong>a</strong> &lt;</p>\n" },
    { "r", "<script type=\"application/ld+json\">{{r|json}}</script>",
      "<script type=\"application/ld+json\">\"a \\u003c\"</script>" },
    { "m(k(a) x) x", "{{m.k.a}} {{x}} {{m.x}}", "tief außen innen" },
    { "missing?", "[{{missing}}]", "[]" },
    { "missing?(a b(c))", "[{{missing.a}}{{missing.b.c}}]", "[]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html = render_values (cases[i][0], cases[i][1]);

      g_assert_cmpstr (html, ==, cases[i][2]);
    }
}

static void
test_sections (void)
{
  static const char *const cases[][3] = {
    { "x", "{{#x}}ja{{/x}}{{^x}}nein{{/x}}{{?x}}!{{/x}}", "ja!" },
    { "zero", "{{#zero}}ja{{/zero}}{{^zero}}nein{{/zero}}", "nein" },
    { "no yes", "{{#no}}a{{/no}}{{#yes}}b{{/yes}}", "b" },
    { "missing?", "{{#missing}}ja{{/missing}}{{^missing}}nein{{/missing}}", "nein" },
    { "e[]", "{{#e}}a{{/e}}{{?e}}b{{/e}}{{^e}}leer{{/e}}", "leer" },
    { "t[]", "{{?t}}[{{#t}}{{.}},{{/t}}]{{/t}}", "[2022-06-07,&lt;,]" },
    { "t[]", "{{#t}}{{.|date}},{{/t}}", "07.06.2022,&lt;," },
    { "m(x)", "{{#m}}{{x}}{{/m}}", "innen" },
    { "m() x", "{{#m}}{{x}}{{/m}}", "außen" },
    { "m(k(a))", "{{#m.k}}{{a}}{{/m.k}}", "tief" },
    { "m(k(a)) x", "{{#m}}{{#k}}{{x}} {{a}}{{/k}}{{/m}}", "außen tief" },
    { "l[](x?) x", "{{#l}}[{{x}}]{{/l}}{{x}}", "[eins][]außen" },
    { "l[]() x", "{{#l}}[{{x}}]{{/l}}", "[außen][außen]" },
    { "l[](x?) t[] x", "{{#l}}{{#t}}{{x}}{{.}};{{/t}}{{/l}}{{x}}",
      "eins2022-06-07;eins&lt;;2022-06-07;&lt;;außen" },
    { "l[](x?)", "{{#l}}{{^x}}-{{/x}}{{#x}}+{{/x}}{{/l}}", "+-" },
    { "yes", "<a{{#yes}} aria-current=\"page\"{{/yes}}>", "<a aria-current=\"page\">" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html = render_values (cases[i][0], cases[i][1]);

      g_assert_cmpstr (html, ==, cases[i][2]);
    }
}

/* --- partials --- */

static void
add_items (RisView *parent, const char *name, guint depth, guint n)
{
  RisView *list = ris_view_add_list (parent, name);

  for (guint i = 1; i <= n; i++)
    {
      RisView *item = ris_view_append_map (list);

      ris_view_set_int (item, "number", i);
      if (i == 1)
        ris_view_set_text (item, "note", "erster");
      if (depth > 1 && i == 1)
        add_items (item, "children", depth - 1, n);
    }
}

static char *
render_tree (guint depth, guint n, GError **error)
{
  static const RisTemplateSource sources[] = {
    { "tree", "{{@ items[]() page }}{{#items}}{{>item}}{{/items}}{{page}}" },
    { "item", "{{@ number note? children[]?() page "
              "}}({{number}}{{note}}{{page}}{{#children}}{{>item}}{{/children}})" },
  };
  g_autoptr (RisTemplates) templates
      = ris_templates_new_from_sources (sources, G_N_ELEMENTS (sources), error);
  g_autoptr (RisView) view = ris_view_new ();
  GString *out = g_string_new (NULL);

  ris_view_set_text (view, "page", "P");
  add_items (view, "items", depth, n);
  if (templates != NULL)
    ris_templates_render (templates, "tree", view, out, error);
  return g_string_free (out, FALSE);
}

/* the second child has neither note nor children, and does not find its parent's */
static void
test_tree (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *html = render_tree (3, 2, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (html, ==, "(1ersterP(1ersterP(1ersterP)(2P))(2P))(2P)P");
}

static void
test_too_deep (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *deepest = render_tree (RIS_TEMPLATE_MAX_DEPTH, 1, &error);
  g_autofree char *deeper = NULL;

  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (deepest, ")P"));
  deeper = render_tree (RIS_TEMPLATE_MAX_DEPTH + 1, 1, &error);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INTERNAL);
  g_assert_cmpstr (deeper, ==, "");
}

/* a partial's own names are looked up from the section outwards, its sections' names only there */
static void
test_partial_names (void)
{
  static const RisTemplateSource sources[] = {
    { "page", "{{@ m(y) l[]() }}{{#m}}{{y}}{{#l}}{{>part}}{{/l}}{{/m}}" },
    { "part", "{{@ x? y z(x?) }}[{{x}}{{y}}{{#z}}{{x}}{{/z}}]" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (RisTemplates) templates
      = ris_templates_new_from_sources (sources, G_N_ELEMENTS (sources), &error);
  g_autoptr (RisView) view = ris_view_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  RisView *list = ris_view_add_list (view, "l");

  g_assert_no_error (error);
  ris_view_set_text (ris_view_append_map (list), "x", "lx");
  ris_view_append_map (list);
  ris_view_set_text (ris_view_add_map (view, "m"), "y", "my");
  ris_view_add_map (view, "z");
  ris_view_set_text (view, "x", "oben");
  g_assert_true (ris_templates_render (templates, "page", view, out, &error));
  g_assert_cmpstr (out->str, ==, "my[lxmy][obenmy]");
}

/* --- programming errors --- */

static void
render_wrong (guint which)
{
  static const char *const sources[] = {
    "{{@ x }}{{x}}",
    "{{@ m(x) }}{{m.x}}",
    "{{@ m(x) }}{{#m}}{{x}}{{/m}}",
    "{{@ m }}{{m}}",
    "{{@ m[](x) }}{{#m}}{{x}}{{/m}}",
    "{{@ n(x) }}{{n.x}}",
    "{{@ n() }}{{#n}}{{/n}}",
    "Text",
  };
  g_autoptr (RisView) view = ris_view_new ();
  g_autofree char *html = NULL;

  if (which < 5)
    ris_view_add_map (view, "m");
  else
    ris_view_set_int (view, "n", 1);
  html = page_render (sources[which], view);
}

static void
test_wrong (gconstpointer data)
{
  static const char *const messages[] = {
    "*page.html: 'x' is missing in the view*",
    "*page.html: 'm.x' is missing in the view*",
    "*page.html: 'x' is missing in the view*",
    "*page.html: 'm' is a map or list, declared as a value*",
    "*page.html: 'm' is declared as a list*",
    "*page.html: 'n.x' goes through a value that is no map*",
    "*page.html: 'n' is declared as a map*",
    "*page.html: the view has 'n', which no template declares*",
  };
  guint which = GPOINTER_TO_UINT (data);

  if (g_test_subprocess ())
    {
      /* the undeclared name of the first cases is not what they test */
      g_log_set_always_fatal (G_LOG_FATAL_MASK);
      render_wrong (which);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_stderr (messages[which]);
}

/* --- cost --- */

static void
test_speed (void)
{
  static const RisTemplateSource sources[] = {
    { "layout", "{{@ title }}<!doctype html><title>{{title}}</title>{{$content}}" },
    { "page",
      "{{<layout}}{{@ rows[](number title date url) }}{{#rows}}"
      "<tr class=\"kern-table__row\"><td class=\"kern-table__cell\">{{number}}</td>"
      "<td class=\"kern-table__cell\"><a class=\"kern-link\" href=\"{{url}}\">{{title}}</a></td>"
      "<td class=\"kern-table__cell\">{{date|date}}</td></tr>\n{{/rows}}" },
  };
  g_autoptr (RisTemplates) templates
      = ris_templates_new_from_sources (sources, G_N_ELEMENTS (sources), NULL);
  g_autoptr (RisView) view = ris_view_new ();
  g_autoptr (GString) out = g_string_sized_new (16384);
  RisView *rows = ris_view_add_list (view, "rows");
  const guint n = g_test_perf () ? 100000 : 100;
  gint64 start;

  ris_view_set_text (view, "title", "Sitzungen");
  for (guint i = 0; i < 30; i++)
    {
      RisView *row = ris_view_append_map (rows);

      ris_view_set_int (row, "number", i);
      ris_view_set_text (row, "title", "Beratung über den Haushalt der Stadt & ihrer Betriebe");
      ris_view_set_text (row, "date", "2022-06-07");
      ris_view_set_text (row, "url", "/vorlagen/4711");
    }
  start = g_get_monotonic_time ();
  for (guint i = 0; i < n; i++)
    {
      g_string_truncate (out, 0);
      g_assert_true (ris_templates_render (templates, "page", view, out, NULL));
    }
  g_test_minimized_result ((double)(g_get_monotonic_time () - start) / n,
                           "a page of %" G_GSIZE_FORMAT " bytes: %.1f us", out->len,
                           (double)(g_get_monotonic_time () - start) / n);
  g_assert_cmpuint (out->len, >, 7000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/example", test_example);
  g_test_add_func ("/render/values", test_values);
  g_test_add_func ("/render/sections", test_sections);
  g_test_add_func ("/render/tree", test_tree);
  g_test_add_func ("/render/too-deep", test_too_deep);
  g_test_add_func ("/render/partial-names", test_partial_names);
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *path = g_strdup_printf ("/render/wrong/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_wrong);
    }
  g_test_add_func ("/render/speed", test_speed);
  return g_test_run ();
}
