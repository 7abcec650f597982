/* Addresses: how each is written, and what escaping and decoding do to hostile text. */
#include "http/url.h"

static void
test_paths (void)
{
  const struct
  {
    char *url;
    const char *expected;
  } cases[] = {
    { ris_url_dup_meeting (12), "/sitzungen/12" },
    { ris_url_dup_agenda_item (12), "/tops/12" },
    { ris_url_dup_paper (G_MAXINT64), "/vorlagen/9223372036854775807" },
    { ris_url_dup_organization (12), "/gremien/12" },
    { ris_url_dup_person (12), "/personen/12" },
    { ris_url_dup_invitation (12), "/sitzungen/12/einladung.pdf" },
    { ris_url_dup_agenda (12), "/sitzungen/12/tagesordnung.pdf" },
    { ris_url_dup_minutes (12), "/sitzungen/12/niederschrift.pdf" },
    { ris_url_dup_paper_document (12), "/vorlagen/12/vorlage.pdf" },
    { ris_url_dup_excerpt (12), "/tops/12/auszug.pdf" },
    { ris_url_dup_calendar (12), "/gremien/12/sitzungen.ics" },
    { ris_url_dup_file (12, "Lageplan.pdf"), "/dateien/12/Lageplan.pdf" },
    { ris_url_dup_file (12, "Anlage 1: Größe.pdf"), "/dateien/12/Anlage-1-Gr%C3%B6%C3%9Fe.pdf" },
    { ris_url_dup_file (12, "../../etc/passwd"), "/dateien/12/etc-passwd" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (cases[i].url, ==, cases[i].expected);
      g_free (cases[i].url);
    }
}

static void
test_query (void)
{
  g_autofree char *none
      = ris_url_dup_with_query ("/suche", "q", (const char *)NULL, "art", "", NULL);
  g_autofree char *two = ris_url_dup_with_query ("/suche", "q", "Straße & Weg", "seite", "2", NULL);
  g_autofree char *more = ris_url_dup_with_query ("/suche?q=a", "seite", "2", NULL);

  g_assert_cmpstr (none, ==, "/suche");
  g_assert_cmpstr (two, ==, "/suche?q=Stra%C3%9Fe%20%26%20Weg&seite=2");
  g_assert_cmpstr (more, ==, "/suche?q=a&seite=2");
}

static void
test_escaped (void)
{
  g_autofree char *escaped = ris_url_dup_escaped ("a/b?c#d e\"<ä>%+-._~");

  g_assert_cmpstr (escaped, ==, "a%2Fb%3Fc%23d%20e%22%3C%C3%A4%3E%25%2B-._~");
}

static void
test_decoded (void)
{
  static const struct
  {
    const char *text;
    gboolean plus_is_space;
    const char *expected; /* NULL: refused */
  } cases[] = {
    { "", FALSE, "" },
    { "abc", FALSE, "abc" },
    { "a+b", FALSE, "a+b" },
    { "a+b%2B", TRUE, "a b+" },
    { "%C3%a4", FALSE, "ä" },
    { "%2e%2E", FALSE, ".." },
    { "%", FALSE, NULL },
    { "%4", FALSE, NULL },
    { "%zz", FALSE, NULL },
    { "a%00b", FALSE, NULL },
    { "%ff", FALSE, NULL },
    { "%C3", FALSE, NULL },
    { "%C0%AF", FALSE, NULL },       /* overlong slash */
    { "%ED%A0%80", FALSE, NULL },    /* surrogate */
    { "%F5%80%80%80", FALSE, NULL }, /* above U+10FFFF */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *decoded = ris_url_dup_decoded (cases[i].text, -1, cases[i].plus_is_space);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (decoded, ==, cases[i].expected);
    }
}

static void
test_decoded_part (void)
{
  g_autofree char *decoded = ris_url_dup_decoded ("ab%20cd", 5, FALSE);

  g_assert_cmpstr (decoded, ==, "ab ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/http/url/paths", test_paths);
  g_test_add_func ("/http/url/query", test_query);
  g_test_add_func ("/http/url/escaped", test_escaped);
  g_test_add_func ("/http/url/decoded", test_decoded);
  g_test_add_func ("/http/url/decoded-part", test_decoded_part);
  return g_test_run ();
}
