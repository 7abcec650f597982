/* The HTML scanner: how a value is written at the end of each beginning, or why it may not stand there. */
#include "html/context-private.h"

#include <string.h>

#define OK NULL
#define TAG "no value may stand in a tag, tag name or attribute name"
#define TAG_NAME "no value may stand in a tag name"
#define UNQUOTED "a value may stand only in a quoted attribute"
#define CODE "no value may stand in an attribute that holds code"
#define RAW "no value may stand in a script, style or frame"
#define COMMENT "no value may stand in a comment or <!…>"

typedef struct
{
  const char *text;
  RisEscape escape;
  const char *defect;
} Case;

static const Case cases[] = {
  { "", RIS_ESCAPE_TEXT, OK },
  { "a < b <3", RIS_ESCAPE_TEXT, OK },
  { "<p>", RIS_ESCAPE_TEXT, OK },
  { "<p class=x>", RIS_ESCAPE_TEXT, OK },
  { "<br/>", RIS_ESCAPE_TEXT, OK },
  { "<a title=\">\">", RIS_ESCAPE_TEXT, OK },
  { "<!doctype html>", RIS_ESCAPE_TEXT, OK },
  { "<!-- <a href= -->", RIS_ESCAPE_TEXT, OK },
  { "<script>if (a < b) '</p>'</script>", RIS_ESCAPE_TEXT, OK },
  { "<SCRIPT>x</ScRiPt >", RIS_ESCAPE_TEXT, OK },
  { "<title>x</title>", RIS_ESCAPE_TEXT, OK },
  { "<title>", RIS_ESCAPE_PLAIN, OK },
  { "<title>a </titles>", RIS_ESCAPE_PLAIN, OK },
  { "<textarea rows=\"3\">", RIS_ESCAPE_PLAIN, OK },
  { "<p class=\"", RIS_ESCAPE_PLAIN, OK },
  { "<p class='a ", RIS_ESCAPE_PLAIN, OK },
  { "<p a=b c = \"", RIS_ESCAPE_PLAIN, OK },
  { "<p checked title=\"a'", RIS_ESCAPE_PLAIN, OK },
  { "<a href=\"", RIS_ESCAPE_URL, OK },
  { "<a HREF='", RIS_ESCAPE_URL, OK },
  { "<img src=\"", RIS_ESCAPE_URL, OK },
  { "<form action=\"", RIS_ESCAPE_URL, OK },
  { "<button formaction=\"", RIS_ESCAPE_URL, OK },
  { "<a x=\"\"href=\"", RIS_ESCAPE_URL, OK },
  { "<a href=\"/x/", RIS_ESCAPE_URL_PART, OK },
  { "<a href=\"x", RIS_ESCAPE_URL_PART, OK },
  { "<a href=\"/suche?q=", RIS_ESCAPE_URL_PART, OK },
  { "<a href=\"#", RIS_ESCAPE_URL_PART, OK },
  { "<a href=\"mailto:", RIS_ESCAPE_URL_ADDRESS, OK },
  { "<a href=\"tel:", RIS_ESCAPE_URL_ADDRESS, OK },
  { "<a href=\"/x\" title=\"", RIS_ESCAPE_PLAIN, OK },
  { "<meta name=\"description\" content=\"", RIS_ESCAPE_PLAIN, OK },
  { "<script type=\"application/ld+json\">", RIS_ESCAPE_JSON, OK },
  { "<script type=\"application/ld+json\">{\"a\\\"\":", RIS_ESCAPE_JSON, OK },
  { "<script type=\"application/ld+json\">1</script>", RIS_ESCAPE_TEXT, OK },
  { "<", 0, TAG },
  { "<<", 0, TAG },
  { "</", 0, TAG },
  { "<a", 0, TAG },
  { "<a ", 0, TAG },
  { "<a hr", 0, TAG },
  { "<a href ", 0, TAG },
  { "<a href=\"x\"", 0, TAG },
  { "</a ", 0, TAG },
  { "<a href=", 0, UNQUOTED },
  { "<a title=x", 0, UNQUOTED },
  { "<a title=x'", 0, UNQUOTED },
  { "<p style=\"color:", 0, CODE },
  { "<p onclick=\"", 0, CODE },
  { "<p OnClick=\"", 0, CODE },
  { "<img srcset=\"", 0, CODE },
  { "<iframe srcdoc=\"", 0, CODE },
  { "<meta http-equiv=\"", 0, CODE },
  { "<script type=\"", 0, "the type of a script must be literal" },
  { "<script>", 0, RAW },
  { "<script type=\"text/javascript\">", 0, RAW },
  { "<script type=\"module\" type=\"application/ld+json\">", 0, RAW },
  { "<script>'<!--'", 0, RAW },
  { "<script></scripty>", 0, RAW },
  { "<style>p{color:", 0, RAW },
  { "<iframe>", 0, RAW },
  { "<title><", 0, TAG_NAME },
  { "<title></ti", 0, TAG_NAME },
  { "<script type=\"application/ld+json\"></", 0, TAG_NAME },
  { "<script type=\"application/ld+json\">{\"a", 0,
    "a value brings its own quotes: it may not stand inside a JSON string" },
  { "<!-- ", 0, COMMENT },
  { "<!-- -", 0, COMMENT },
  { "<!doctype ", 0, COMMENT },
  { "<?xml ", 0, COMMENT },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RisContext context = { 0 };
      RisEscape escape = RIS_ESCAPE_TEXT;
      const char *position;

      g_test_message ("%s", cases[i].text);
      g_assert_null (ris_context_read (&context, cases[i].text, strlen (cases[i].text), &position));
      g_assert_cmpstr (ris_context_read_value (&context, &escape), ==, cases[i].defect);
      if (cases[i].defect == NULL)
        g_assert_cmpint (escape, ==, cases[i].escape);
    }
}

static void
test_defects (void)
{
  static const struct
  {
    const char *text;
    const char *defect;
    gsize offset;
  } defects[] = {
    { "<!-->", "a comment may hold \"--\" only at its end", 4 },
    { "<!--->", "a comment may hold \"--\" only at its end", 4 },
    { "<!-- a --!>", "a comment may hold \"--\" only at its end", 9 },
    { "<!-- a -- b -->", "a comment may hold \"--\" only at its end", 9 },
    { "</ a>", "a tag name is expected behind '</'", 2 },
    { "<a =\"x\">", "an attribute name is expected here", 3 },
    { "<a \"x\">", "an attribute name is expected here", 3 },
    { "<a <b>", "an attribute name is expected here", 3 },
    { "<a href=>", "an attribute value is missing", 8 },
    { "<title><b>", "no tag may stand inside this element", 8 },
    { "<script type=\"application/ld+json\"><!--", "\"<!\" may not stand in a script", 36 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (defects); i++)
    {
      RisContext context = { 0 };
      const char *position = NULL;

      g_assert_cmpstr (ris_context_read (&context, defects[i].text, strlen (defects[i].text),
                                         &position),
                       ==, defects[i].defect);
      g_assert_cmpuint ((gsize)(position - defects[i].text), ==, defects[i].offset);
    }
}

/* what is read behind the value that stands behind the first text */
static void
test_behind_value (void)
{
  static const struct
  {
    const char *before;
    const char *behind;
    const char *defect;
  } pairs[] = {
    { "<a href=\"", "/x:y", NULL },
    { "<a href=\"", "?x=a:b", NULL },
    { "<a href=\"", ":x",
      "a ':' behind a value at the beginning of an address: the value could become the scheme" },
    { "<a href=\"", "x:",
      "a ':' behind a value at the beginning of an address: the value could become the scheme" },
    { "<a href=\"/", ":", NULL },
    { "<a title=\"", ":", NULL },
    { "<meta content=\"", "\" http-equiv=\"refresh\">",
      "no value may stand in the content of a <meta http-equiv>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      RisContext context = { 0 };
      RisEscape escape;
      const char *position;

      g_assert_null (
          ris_context_read (&context, pairs[i].before, strlen (pairs[i].before), &position));
      g_assert_null (ris_context_read_value (&context, &escape));
      g_assert_cmpstr (ris_context_read (&context, pairs[i].behind, strlen (pairs[i].behind),
                                         &position),
                       ==, pairs[i].defect);
    }
}

/* a section from the end of the first to the end of the second text, followed by the third */
static void
test_sections (void)
{
  static const struct
  {
    const char *before;
    const char *inside;
    const char *behind;
    gboolean fits;
  } sections[] = {
    { "<p>", "<b>x</b>", "</p>", TRUE },
    { "<option", " selected", ">", TRUE },
    { "<option ", "selected", " value=\"1\">", TRUE },
    { "<option ", "selected", "=\"1\">", FALSE },
    { "<option", "selected", ">", FALSE },
    { "<option", " selected", "al>", FALSE },
    { "<a x ", "y", ">", TRUE },
    { "<a x ", "=\"y\"", ">", FALSE },
    { "<a class=\"x", " y", "\">", TRUE },
    { "<a class=\"x", "\" title=\"y", "\">", FALSE },
    { "<a class=\"x", "\">y", "", FALSE },
    { "<a", " href=\"x\"", " class=\"y\">", TRUE },
    { "<a", ">", "", FALSE },
    { "<p", "><p", ">", TRUE },
    { "<script type=\"application/ld+json\">[", "1", "]</script>", TRUE },
    { "<script type=\"application/ld+json\">[", "\"", "\"]</script>", FALSE },
    { "<script", " type=\"application/ld+json\"", ">", FALSE },
    { "<", "a", ">", FALSE },
    { "<a href=", "x", ">", FALSE },
    { "<script>", "x", "</script>", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      RisContext context = { 0 };
      RisContext before;
      const char *position;
      gboolean fits;

      g_test_message ("%s|%s|%s", sections[i].before, sections[i].inside, sections[i].behind);
      g_assert_null (
          ris_context_read (&context, sections[i].before, strlen (sections[i].before), &position));
      fits = ris_context_read_section (&context) == NULL;
      before = context;
      fits = fits
             && ris_context_read (&context, sections[i].inside, strlen (sections[i].inside),
                                  &position)
                    == NULL
             && ris_context_read_section (&context) == NULL && ris_context_join (&context, &before)
             && ris_context_read (&context, sections[i].behind, strlen (sections[i].behind),
                                  &position)
                    == NULL;
      g_assert_cmpint (fits, ==, sections[i].fits);
    }
}

/* literal text inside a section does not settle an address: the section may be left out */
static void
test_section_in_address (void)
{
  RisContext context = { 0 };
  RisContext before;
  RisEscape escape = RIS_ESCAPE_TEXT;
  const char *position;

  g_assert_null (ris_context_read (&context, "<a href=\"", 9, &position));
  before = context;
  g_assert_null (ris_context_read (&context, "mailto:", 7, &position));
  g_assert_true (ris_context_join (&context, &before));
  g_assert_null (ris_context_read_value (&context, &escape));
  g_assert_cmpint (escape, ==, RIS_ESCAPE_URL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/context/values", test_values);
  g_test_add_func ("/context/defects", test_defects);
  g_test_add_func ("/context/behind-value", test_behind_value);
  g_test_add_func ("/context/sections", test_sections);
  g_test_add_func ("/context/section-in-address", test_section_in_address);
  return g_test_run ();
}
