/* Values as people type them: what is read, and what is refused with which words. */
#include "cmd/rules-value-private.h"

#include <string.h>

static const struct
{
  RisCaseKind kind;
  const char *text;
  gint64 number;
  const char *result; /* NULL: none */
} good[] = {
  { RIS_CASE_COUNT, "0", 0, NULL },
  { RIS_CASE_COUNT, "53", 53, NULL },
  { RIS_CASE_COUNT, "1000000000", 1000000000, NULL },
  { RIS_CASE_YES_NO, "ja", 1, NULL },
  { RIS_CASE_YES_NO, "nein", 0, NULL },
  { RIS_CASE_MONEY, "25", 2500, NULL },
  { RIS_CASE_MONEY, "25,5", 2550, NULL },
  { RIS_CASE_MONEY, "25,05", 2505, NULL },
  { RIS_CASE_MONEY, "0.99", 99, NULL },
  { RIS_CASE_TEXT, "Rohrbruch", 0, "Rohrbruch" },
  { RIS_CASE_WORD, "kreis", 0, "kreis" },
  { RIS_CASE_DAY, "2026-12-10", 0, "2026-12-10" },
  { RIS_CASE_DAY, "10.12.2026", 0, "2026-12-10" },
  { RIS_CASE_DAY, "29.02.2024", 0, "2024-02-29" },
  { RIS_CASE_DAY, "1.7.2026", 0, "2026-07-01" },
  { RIS_CASE_MOMENT, "10.12.2026", 0, "2026-12-10" },
  { RIS_CASE_MOMENT, "2026-12-10T18:00", 0, "2026-12-10T17:00:00Z" },
  { RIS_CASE_MOMENT, "2026-07-01 18:00:30", 0, "2026-07-01T16:00:30Z" },
  { RIS_CASE_MOMENT, "01.07.2026 18:00", 0, "2026-07-01T16:00:00Z" },
  { RIS_CASE_MOMENT, "2026-07-01T18:00:00Z", 0, "2026-07-01T18:00:00Z" },
  { RIS_CASE_MOMENT, "2026-07-01T18:00:00+02:00", 0, "2026-07-01T16:00:00Z" },
  { RIS_CASE_MOMENT, "2026-10-25T02:30", 0, "2026-10-25T00:30:00Z" }, /* comes twice: the first */
};

static const struct
{
  RisCaseKind kind;
  const char *text;
  const char *expected; /* in the refusal */
} bad[] = {
  { RIS_CASE_COUNT, "", "a number from 0" },
  { RIS_CASE_COUNT, "-1", "a number from 0" },
  { RIS_CASE_COUNT, " 1", "a number from 0" },
  { RIS_CASE_COUNT, "1000000001", "a number from 0" },
  { RIS_CASE_YES_NO, "true", "ja or nein" },
  { RIS_CASE_MONEY, "", "25,50" },
  { RIS_CASE_MONEY, ",50", "25,50" },
  { RIS_CASE_MONEY, "25,", "25,50" },
  { RIS_CASE_MONEY, "25,500", "25,50" },
  { RIS_CASE_MONEY, "25x50", "25,50" },
  { RIS_CASE_MONEY, "25,5x", "25,50" },
  { RIS_CASE_TEXT, "", "not empty" },
  { RIS_CASE_WORD, "stadt", "none of: gemeinde kreis" },
  { RIS_CASE_WORD, "", "none of: gemeinde kreis" },
  { RIS_CASE_DAY, "2026-02-30", "a day" },
  { RIS_CASE_DAY, "ä9.02.2024", "a day" },
  { RIS_CASE_MOMENT, "18:00", "a time of day" },
  { RIS_CASE_MOMENT, "2026-12-10T25:00", "a time of day" },
  { RIS_CASE_MOMENT, "2026-03-29T02:30", "a time of day" }, /* the hour that is left out */
  { RIS_CASE_MOMENT, "2026-12-10x18:00", "a time of day" },
  { RIS_CASE_MOMENT, "2026-12-1ä", "a day" },
  { RIS_CASE_MOMENT, "", "a day" },
};

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      const RisCaseField field = { .name = "x", .kind = good[i].kind, .words = "gemeinde kreis" };
      g_autoptr (RisCaseValue) value = g_new0 (RisCaseValue, 1);
      g_autofree char *refusal = ris_cmd_value_read (&field, good[i].text, value);

      g_assert_cmpstr (refusal, ==, NULL);
      g_assert_cmpint (value->number, ==, good[i].number);
      g_assert_cmpstr (value->text, ==, good[i].result);
    }
}

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const RisCaseField field = { .name = "x", .kind = bad[i].kind, .words = "gemeinde kreis" };
      g_autoptr (RisCaseValue) value = g_new0 (RisCaseValue, 1);
      g_autofree char *refusal = ris_cmd_value_read (&field, bad[i].text, value);

      g_assert_nonnull (refusal);
      g_assert_nonnull (strstr (refusal, bad[i].expected));
    }
}

static void
test_votes (void)
{
  const RisCaseField field = { .name = "x", .kind = RIS_CASE_VOTES };
  g_autoptr (RisCaseValue) value = g_new0 (RisCaseValue, 1);
  g_autofree char *refusal = ris_cmd_value_read (&field, " A = B=14, Müller=0", value);
  const RisCaseVotes *entry;

  g_assert_cmpstr (refusal, ==, NULL);
  g_assert_cmpuint (value->list->len, ==, 2);
  entry = value->list->pdata[0];
  g_assert_cmpstr (entry->name, ==, "A = B");
  g_assert_cmpint (entry->votes, ==, 14);
  entry = value->list->pdata[1];
  g_assert_cmpstr (entry->name, ==, "Müller");
  g_assert_cmpint (entry->votes, ==, 0);
}

static void
test_no_votes (void)
{
  static const char *const texts[] = { "", "A", "A=", "=1", " =1", "A=1,", "A=1,A=2", "A=-1" };
  const RisCaseField field = { .name = "x", .kind = RIS_CASE_VOTES };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RisCaseValue) value = g_new0 (RisCaseValue, 1);
      g_autofree char *refusal = ris_cmd_value_read (&field, texts[i], value);

      g_assert_nonnull (refusal);
      g_assert_nonnull (strstr (refusal, "each name once"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules-value/good", test_good);
  g_test_add_func ("/rules-value/bad", test_bad);
  g_test_add_func ("/rules-value/votes", test_votes);
  g_test_add_func ("/rules-value/no-votes", test_no_votes);
  return g_test_run ();
}
