/* Load errors with their positions, and which white space vanishes. */
#include "page.h"

static const char *const error_cases[][2] = {
  { "{{{x}}}", "page.html:1:1: there is no raw form: write {{name}}" },
  { "ä {{&x}}", "page.html:1:3: there is no raw form: write {{name}}" },
  { "a\n  {{x", "page.html:2:3: '{{' without '}}'" },
  { "{{x}}", "page.html:1:3: 'x' is not declared" },
  { "{{}}", "page.html:1:3: a name is missing" },
  { "{{@ x }}\n\n{{x}} {{y}}", "page.html:3:9: 'y' is not declared" },
  { "{{@ x y }}{{x}}", "page.html:1:7: 'y' is declared but not used" },
  { "{{@ m(a\n  b) }}{{m.a}}", "page.html:2:3: 'b' is declared but not used" },
  { "{{@ m(a) }}{{#m}}{{/m}}", "page.html:1:7: 'a' is declared but not used" },
  { "{{@ x x }}", "page.html:1:7: this name is declared twice" },
  { "{{@ x }}{{x}}{{@ y }}", "page.html:1:14: {{@ … }} stands once, at the top" },
  { "text {{@ x }}", "page.html:1:6: {{@ … }} stands once, at the top" },
  { "text {{<layout}}", "page.html:1:6: {{<layout}} stands once, at the top" },
  { "{{@ x }}{{x|dat}}", "page.html:1:13: there is no filter 'dat'" },
  { "{{@ x }}{{x|date|time}}", "page.html:1:18: a value takes one filter" },
  { "{{@ x }}{{x|h7}}", "page.html:1:13: there is no filter 'h7'" },
  { "{{@ x }}{{x|json}}",
    "page.html:1:13: 'json' must come last, in a <script type=\"application/ld+json\">" },
  { "{{@ m(a) }}{{m}}{{m.a}}", "page.html:1:14: 'm' is a map or list, not a value" },
  { "{{@ l[](a) }}{{l.a}}", "page.html:1:18: 'l' is a list: use a section" },
  { "{{@ m(a) }}{{m.b}}", "page.html:1:16: 'b' is not declared" },
  { "{{@ a(b(c(d(e)))) }}{{a.b.c.d.e}}", "page.html:1:31: a path has at most 4 names" },
  { "{{.}}", "page.html:1:3: {{.}} stands in no list of texts" },
  { "{{@ l[](a) }}{{#l}}{{.}}{{a}}{{/l}}", "page.html:1:22: {{.}} stands in no list of texts" },
  { "{{@ x }}{{#x}}", "page.html:1:9: the section 'x' is not closed" },
  { "{{@ x }}{{/x}}", "page.html:1:9: {{/x}} closes no section" },
  { "{{@ x y }}{{#x}}{{^y}}{{/x}}{{/y}}", "page.html:1:23: {{/y}} is expected here" },
  { "{{@ x }}<a{{#x}}>{{/x}}",
    "page.html:1:18: the section 'x' ends in another kind of place than it began" },
  { "{{@ x }}<p>\n<a href={{x}}>", "page.html:2:9: a value may stand only in a quoted attribute" },
  { "{{@ x }}<{{x}}>", "page.html:1:10: no value may stand in a tag, tag name or attribute name" },
  { "{{@ x }}<!-- {{x}} -->", "page.html:1:14: no value may stand in a comment or <!…>" },
  { "{{@ x }}<script>{{x}}</script>",
    "page.html:1:17: no value may stand in a script, style or frame" },
  { "{{@ x }}<script type=\"application/ld+json\">{{x}}</script>",
    "page.html:1:44: here a value needs the filter json: {{x|json}}" },
  { "{{@ x }}<a href=\"{{x}}:\">",
    "page.html:1:23: a ':' behind a value at the beginning of an address: the value "
    "could become the scheme" },
  { "<p", "page.html:1:3: the template ends inside a tag, comment or <p>" },
  { "<script>\n", "page.html:2:1: the template ends inside a tag, comment or <script>" },
  { "<a title=\"{{>part}}\">", "page.html:1:11: this may stand only between tags" },
  { "{{$body}}", "page.html:1:1: only {{$content}} exists" },
  { "{{>part}}", "page.html:1:4: there is no partial 'part'" },
  { "{{<layout}}", "page.html:1:4: there is no layout 'layout'" },
  { "{{<page}}{{$content}}",
    "page.html:1:4: 'page' is no layout: it needs {{$content}} once and has no layout itself" },
  { "\xff", "page.html is not valid UTF-8" },
};

static void
test_errors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (error_cases); i++)
    {
      g_autofree char *message = page_load_error (error_cases[i][0]);

      g_assert_cmpstr (message, ==, error_cases[i][1]);
    }
}

static void
test_deep_sections (void)
{
  g_autoptr (GString) source = g_string_new ("{{@ x }}");
  g_autofree char *message = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (source, "{{#x}}");
  message = page_load_error (source->str);
  g_assert_cmpstr (message, ==, "page.html:1:201: sections are nested too deep");
}

static void
test_white_space (void)
{
  static const char *const cases[][2] = {
    { "{{@ x }}\n{{x}}\n", "1\n" },
    { "{{@ x }}a\n  {{#x}}  \n  b\n  {{/x}}\nc\n", "a\n  b\nc\n" },
    { "{{@ x }}a\r\n{{#x}}\r\nb\r\n{{/x}}\r\nc", "a\r\nb\r\nc" },
    { "{{@ x }}\n{{#x}}\n{{/x}}", "" },
    { "{{@ x }}{{#x}}\n{{/x}}", "\n" },
    { "{{@ x }}a {{#x}} b {{/x}} c", "a  b  c" },
    { "{{@ x }}{{#x}}a{{/x}}\nb", "a\nb" },
    { "{{! eins\nzwei }}\n{{@ x }}\n\n {{x}} \n", "\n 1 \n" },
    { "{{@ x }}\n<p\n  {{#x}}\n  id=\"a\"\n  {{/x}}\n>", "<p\n  id=\"a\"\n>" },
    { "{{@ x }}{{x}}\n{{! c }}", "1\n" },
    { "{{ ! c }}{{@ x }}{{ x }}{{# x }}a{{/ x }}", "1a" },
    { "{{@ x }}{{x}} }} {", "1 }} {" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisView) view = ris_view_new ();
      g_autofree char *html = NULL;

      ris_view_set_int (view, "x", 1);
      html = page_render (cases[i][0], view);
      g_assert_cmpstr (html, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compile/errors", test_errors);
  g_test_add_func ("/compile/deep-sections", test_deep_sections);
  g_test_add_func ("/compile/white-space", test_white_space);
  return g_test_run ();
}
