/* Escaping: hostile values in each context. */
#include "html/escape-private.h"

#include <string.h>

typedef struct
{
  RisEscape escape;
  const char *text;
  const char *expected;
} Case;

static const Case cases[] = {
  { RIS_ESCAPE_TEXT, "", "" },
  { RIS_ESCAPE_TEXT, "Müller & <b>Söhne</b>", "Müller &amp; &lt;b&gt;Söhne&lt;/b&gt;" },
  { RIS_ESCAPE_TEXT, "</script><script>alert(1)</script>",
    "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;" },
  { RIS_ESCAPE_TEXT, "&amp; {{x}}", "&amp;amp; {{x}}" },
  { RIS_ESCAPE_PLAIN, "\" onclick=\"x' y", "&quot; onclick=&quot;x&#39; y" },
  { RIS_ESCAPE_PLAIN, "</title>", "&lt;/title&gt;" },

  { RIS_ESCAPE_URL, "", "" },
  { RIS_ESCAPE_URL, "/sitzungen/7?a=1&b=\"2\"#x", "/sitzungen/7?a=1&amp;b=&quot;2&quot;#x" },
  { RIS_ESCAPE_URL, "sitzungen", "sitzungen" },
  { RIS_ESCAPE_URL, "?q=a:b", "?q=a:b" },
  { RIS_ESCAPE_URL, "#top:1", "#top:1" },
  { RIS_ESCAPE_URL, "./a:b", "./a:b" },
  { RIS_ESCAPE_URL, "https://x.de/", "https://x.de/" },
  { RIS_ESCAPE_URL, "HTTP://x.de/", "HTTP://x.de/" },
  { RIS_ESCAPE_URL, "mailto:a@b.de", "mailto:a@b.de" },
  { RIS_ESCAPE_URL, "tel:+49 2431 850", "tel:+49 2431 850" },
  { RIS_ESCAPE_URL, "webcal://x.de/k.ics", "webcal://x.de/k.ics" },
  { RIS_ESCAPE_URL, "  /x", "/x" },
  { RIS_ESCAPE_URL, "javascript:alert(1)", "#" },
  { RIS_ESCAPE_URL, "JaVaScRiPt:alert(1)", "#" },
  { RIS_ESCAPE_URL, " javascript:alert(1)", "#" },
  { RIS_ESCAPE_URL, "\001javascript:alert(1)", "#" },
  { RIS_ESCAPE_URL, "java\tscript:alert(1)", "#" },
  { RIS_ESCAPE_URL, "java\nscript:alert(1)", "#" },
  { RIS_ESCAPE_URL, "javascript&#58;alert(1)", "javascript&amp;#58;alert(1)" },
  { RIS_ESCAPE_URL, "javascript&colon;alert(1)", "javascript&amp;colon;alert(1)" },
  { RIS_ESCAPE_URL, "data:text/html,x", "#" },
  { RIS_ESCAPE_URL, "vbscript:x", "#" },
  { RIS_ESCAPE_URL, "httpx:x", "#" },
  { RIS_ESCAPE_URL, "htt:x", "#" },
  { RIS_ESCAPE_URL, ":x", "#" },
  { RIS_ESCAPE_URL, "//evil.de/", "#" },
  { RIS_ESCAPE_URL, "/\\evil.de/", "#" },
  { RIS_ESCAPE_URL, "/\t/evil.de/", "#" },
  { RIS_ESCAPE_URL, "\\\\evil.de/", "#" },

  { RIS_ESCAPE_URL_PART, "Haushalt 2022/23?&\"", "Haushalt%202022%2F23%3F%26%22" },
  { RIS_ESCAPE_URL_PART, "ä-._~+@", "%C3%A4-._~%2B%40" },
  { RIS_ESCAPE_URL_PART, "../..//evil:", "..%2F..%2F%2Fevil%3A" },
  { RIS_ESCAPE_URL_ADDRESS, "rat@stadt.de?bcc=x", "rat@stadt.de%3Fbcc%3Dx" },
  { RIS_ESCAPE_URL_ADDRESS, "+49 2431", "+49%202431" },

  { RIS_ESCAPE_JSON, "", "\"\"" },
  { RIS_ESCAPE_JSON, "Rat \"A\" \\", "\"Rat \\u0022A\\u0022 \\u005c\"" },
  { RIS_ESCAPE_JSON, "</script><!--&", "\"\\u003c/script\\u003e\\u003c!--\\u0026\"" },
  { RIS_ESCAPE_JSON, "a\nb\tä€", "\"a\\u000ab\\u0009ä€\"" },
  { RIS_ESCAPE_JSON, "\342\200\250x\342\200\251\342\200\252", "\"\\u2028x\\u2029\342\200\252\"" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      ris_html_append (out, cases[i].escape, cases[i].text);
      g_assert_cmpstr (out->str, ==, cases[i].expected);
    }
}

/* every ASCII character in a row: nothing that could end a text, an attribute or a string is left bare */
static void
test_all_characters (void)
{
  char all[128];
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (GString) part = g_string_new (NULL);
  g_autoptr (GString) json = g_string_new (NULL);

  for (guint i = 0; i < sizeof all - 1; i++)
    all[i] = (char)(i + 1);
  all[sizeof all - 1] = '\0';
  ris_html_append (html, RIS_ESCAPE_PLAIN, all);
  ris_html_append (part, RIS_ESCAPE_URL_PART, all);
  ris_html_append (json, RIS_ESCAPE_JSON, all);
  g_assert_null (strpbrk (html->str, "<>\"'"));
  g_assert_null (strpbrk (part->str, "<>\"'&:/\\?# "));
  g_assert_null (strpbrk (json->str, "<>&\n\r"));
  g_string_truncate (json, json->len - 1);
  g_assert_null (strchr (json->str + 1, '"'));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/escape/cases", test_cases);
  g_test_add_func ("/escape/all-characters", test_all_characters);
  return g_test_run ();
}
