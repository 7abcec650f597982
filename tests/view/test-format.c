/* Filters: one line per filter and odd value. */
#include "view/format.h"

typedef struct
{
  const char *filter;
  const char *text;
  const char *expected;
} TextCase;

static const TextCase text_cases[] = {
  { "date", "2022-06-07", "07.06.2022" },
  { "date", "2022-06-07T22:30:00Z", "08.06.2022" },
  { "datelong", "2022-06-07", "7. Juni 2022" },
  { "datelong", "2022-03-17", "17. März 2022" },
  { "weekday", "2022-06-07", "Dienstag" },
  { "weekdaydate", "2022-06-07", "Di., 07.06.2022" },
  { "time", "2022-06-07T16:00:00Z", "18:00" },
  { "time", "2022-12-06T17:05:00Z", "18:05" },
  { "time", "2022-06-07", "" },
  { "datetime", "2022-06-07T16:00:00Z", "07.06.2022, 18:00 Uhr" },
  { "datetime", "2022-06-07", "07.06.2022" },
  { "iso", "2022-06-07T16:00:00Z", "2022-06-07T18:00:00+02:00" },
  { "iso", "2022-06-07", "2022-06-07" },
  /* summer time begins on 2022-03-27 at 01:00 UTC and ends on 2022-10-30 at 01:00 UTC */
  { "iso", "2022-03-27T00:59:59Z", "2022-03-27T01:59:59+01:00" },
  { "iso", "2022-03-27T01:00:00Z", "2022-03-27T03:00:00+02:00" },
  { "iso", "2022-10-30T00:59:59Z", "2022-10-30T02:59:59+02:00" },
  { "iso", "2022-10-30T01:00:00Z", "2022-10-30T02:00:00+01:00" },
  { "weekdaydate", "2022-12-31T23:00:00Z", "So., 01.01.2023" },
  { "date", "Frühjahr 2022", "Frühjahr 2022" },
  { "date", "2022-02-30", "2022-02-30" },
  { "time", "", "" },
  { "number", "1668968", "1.668.968" },
  { "number", "-1234", "-1.234" },
  { "number", "12a", "12a" },
  { "number", "-", "-" },
  { "number", "", "" },
  { "size", "groß", "groß" },
  { "lines", "a\nb\r\n\nc\n", "a b c" },
  { "lines", "", "" },
};

typedef struct
{
  const char *filter;
  gint64 number;
  const char *expected;
} IntCase;

static const IntCase int_cases[] = {
  { "number", 0, "0" },
  { "number", 999, "999" },
  { "number", 1000, "1.000" },
  { "number", 1668968, "1.668.968" },
  { "number", -1000, "-1.000" },
  { "number", G_MININT64, "-9.223.372.036.854.775.808" },
  { "size", 0, "0 Byte" },
  { "size", 1023, "1023 Byte" },
  { "size", 1024, "1 KB" },
  { "size", 421888, "412 KB" },
  { "size", 1024 * 1024 - 1, "1,0 MB" },
  { "size", 1024 * 1024, "1,0 MB" },
  { "size", 1363149, "1,3 MB" },
  { "size", 10485759, "10 MB" },
  { "size", 12 * 1024 * 1024, "12 MB" },
  { "size", G_GINT64_CONSTANT (3221225472), "3,0 GB" },
  { "date", 20220607, "" },
  { "lines", 5, "5" },
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_cases); i++)
    {
      g_autoptr (RisView) view = ris_view_new ();
      g_autoptr (GString) out = g_string_new (NULL);

      ris_view_set_text (view, "x", text_cases[i].text);
      ris_filter_apply (ris_filter_find (text_cases[i].filter), ris_view_get (view, "x"), out);
      g_assert_cmpstr (out->str, ==, text_cases[i].expected);
    }
}

static void
test_ints (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (int_cases); i++)
    {
      g_autoptr (RisView) view = ris_view_new ();
      g_autoptr (GString) out = g_string_new (NULL);

      ris_view_set_int (view, "x", int_cases[i].number);
      ris_filter_apply (ris_filter_find (int_cases[i].filter), ris_view_get (view, "x"), out);
      g_assert_cmpstr (out->str, ==, int_cases[i].expected);
    }
}

static void
test_others (void)
{
  g_autoptr (RisView) view = ris_view_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  ris_view_set_bool (view, "flag", TRUE);
  ris_filter_apply (ris_filter_find ("number"), ris_view_get (view, "flag"), out);
  ris_filter_apply (ris_filter_find ("date"), view, out);
  g_assert_cmpstr (out->str, ==, "");
  g_assert_null (ris_filter_find ("dates"));
  g_assert_null (ris_filter_find (""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/texts", test_texts);
  g_test_add_func ("/format/ints", test_ints);
  g_test_add_func ("/format/others", test_others);
  return g_test_run ();
}
