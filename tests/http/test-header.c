/* Values of headers: what browsers send, in all its forms, and what we write. */
#include "http/header.h"

static void
test_quality (void)
{
  static const struct
  {
    const char *header;
    const char *name;
    int expected;
  } cases[] = {
    { NULL, "gzip", -1 },
    { "", "gzip", -1 },
    { "gzip", "gzip", 1000 },
    { "GZip", "gzip", 1000 },
    { "br, gzip;q=0.5", "gzip", 500 },
    { "gzip;q=0", "gzip", 0 },
    { "gzip ; q=0.005", "gzip", 5 },
    { "*", "br", 1000 },
    { "*;q=0.1, br;q=0", "br", 0 },
    { "br;q=0, *", "br", 0 },
    { "text/html,application/json;q=0.9", "application/json", 900 },
    { "text/*;q=0.3, text/html;q=0.7, */*;q=0.1", "text/html", 700 },
    { "text/*;q=0.3, text/html;q=0.7, */*;q=0.1", "text/plain", 300 },
    { "text/*;q=0.3, text/html;q=0.7, */*;q=0.1", "image/png", 100 },
    { "text/html;level=1;q=0.4", "text/html", 400 },
    { "textual/*", "text/html", -1 },
    { "gzip;q=1.5", "gzip", 1000 },
    { "gzip;q=2", "gzip", 0 },
    { "gzip;q=abc", "gzip", 0 },
    { "gzip;q=", "gzip", 0 },
    { "gzip;q=0.x", "gzip", 0 },
    { ",,;,;;q=1,", "gzip", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s: %s", cases[i].header != NULL ? cases[i].header : "-", cases[i].name);
      g_assert_cmpint (ris_header_get_quality (cases[i].header, cases[i].name), ==,
                       cases[i].expected);
    }
}

static void
test_etag (void)
{
  static const struct
  {
    const char *header;
    gboolean expected;
  } cases[] = {
    { NULL, FALSE },
    { "", FALSE },
    { "*", TRUE },
    { "\"abc\"", TRUE },
    { "W/\"abc\"", TRUE },
    { "\"x\", \"abc\"", TRUE },
    { "\"x\",W/\"abc\" , \"y\"", TRUE },
    { "\"a,b\", \"abc\"", TRUE },
    { "\"abcd\"", FALSE },
    { "\"ab\"", FALSE },
    { "abc", FALSE },
    { "\"abc", FALSE },
    { "\"ABC\"", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].header != NULL ? cases[i].header : "-");
      g_assert_cmpint (ris_header_has_etag (cases[i].header, "\"abc\""), ==, cases[i].expected);
    }
}

static void
test_disposition (void)
{
  static const struct
  {
    RisDisposition disposition;
    const char *name;
    const char *expected;
  } cases[] = {
    { RIS_DISPOSITION_INLINE, "Vorlage-2026-0417.pdf",
      "inline; filename=\"Vorlage-2026-0417.pdf\"" },
    { RIS_DISPOSITION_ATTACHMENT, "Daten.csv", "attachment; filename=\"Daten.csv\"" },
    { RIS_DISPOSITION_INLINE, "Größe.pdf",
      "inline; filename=\"Groesse.pdf\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf" },
    { RIS_DISPOSITION_INLINE, "Straße Übersicht.pdf",
      "inline; filename=\"Strasse-UEbersicht.pdf\"; "
      "filename*=UTF-8''Stra%C3%9Fe-%C3%9Cbersicht.pdf" },
    { RIS_DISPOSITION_INLINE, "計画.pdf",
      "inline; filename=\"__.pdf\"; filename*=UTF-8''%E8%A8%88%E7%94%BB.pdf" },
    { RIS_DISPOSITION_INLINE, "a\"b\\c%41.pdf", "inline; filename=\"a-b-c-41.pdf\"" },
    { RIS_DISPOSITION_INLINE, "a\r\nSet-Cookie: x", "inline; filename=\"a-Set-Cookie-x\"" },
    { RIS_DISPOSITION_INLINE, "../../etc/passwd", "inline; filename=\"etc-passwd\"" },
    { RIS_DISPOSITION_INLINE, "", "inline; filename=\"datei\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *value = ris_header_dup_disposition (cases[i].disposition, cases[i].name);

      g_assert_cmpstr (value, ==, cases[i].expected);
    }
}

static void
test_cookie (void)
{
  static const struct
  {
    const char *header;
    const char *expected;
  } cases[] = {
    { NULL, NULL },
    { "", NULL },
    { "ris-theme=dark", "dark" },
    { "a=b; ris-theme=dark; c=d", "dark" },
    { "a=b;ris-theme=", "" },
    { "xris-theme=dark", NULL },
    { "ris-theme-x=dark", NULL },
    { "ris-theme", NULL },
    { "ris-theme=a=b", "a=b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *value = ris_header_dup_cookie (cases[i].header, "ris-theme");

      g_assert_cmpstr (value, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/http/header/quality", test_quality);
  g_test_add_func ("/http/header/etag", test_etag);
  g_test_add_func ("/http/header/disposition", test_disposition);
  g_test_add_func ("/http/header/cookie", test_cookie);
  return g_test_run ();
}
