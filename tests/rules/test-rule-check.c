/* The lint of rulebooks: overlaps, gaps, ancestors and what towns may not set, each with file, line and reason. */
#include "rules/rulebook.h"

#include "rule-text.h"

#define LAND(from, more)                                                                           \
  "@land NW\n@koerperschaft gemeinde, kreis\n@gesetz GO\n@gueltig_ab " from "\n" more
#define TOWN(from, more)                                                                           \
  "@land NW\n@koerperschaft gemeinde\n@ebene geschaeftsordnung\n@titel GeschO\n@gueltig_ab " from  \
  "\n" more
#define OPEN "fraktion.min | 2 | § 56 | A | geschaeftsordnung max=3\n"
#define CLOSED "fraktion.min | 2 | § 56 n.F. | A | nein\n"

static const struct
{
  const char *files[4];
  const char *file; /* NULL: nothing is wrong */
  guint line;
  const char *words;
} cases[] = {
  { { LAND ("2020-11-01", "") }, NULL, 0, NULL },
  { { LAND ("2020-11-01", ""), LAND ("2025-11-01", "@erbt 2020-11-01\n") }, NULL, 0, NULL },
  { { LAND ("2020-11-01", "@gueltig_bis 2025-10-31\n"), LAND ("2025-11-01", "") }, NULL, 0, NULL },
  { { LAND ("2020-11-01", "@gueltig_bis 2025-11-01\n"), LAND ("2025-11-01", "") },
    "0",
    5,
    "Die Fassungen überschneiden sich: diese gilt bis 2025-11-01, die nächste in „1“ schon ab "
    "2025-11-01." },
  { { LAND ("2025-11-01", ""), LAND ("2020-11-01", "@gueltig_bis 2025-10-30\n") },
    "1",
    5,
    "Zwischen den Fassungen ist eine Lücke: diese gilt bis 2025-10-30, die nächste in „0“ erst ab "
    "2025-11-01." },
  { { LAND ("2020-11-01", ""), LAND ("2020-11-01", "") },
    "1",
    4,
    "Ab dem 2020-11-01 gilt schon die Fassung in „0“." },
  { { LAND ("2020-11-01", ""), LAND ("2025-11-01", "@erbt 2020-10-01\n") },
    "1",
    5,
    "Die Fassung vom 2020-10-01, von der diese erbt, fehlt." },
  { { LAND ("2020-11-01", "@erbt 2025-11-01\n"), LAND ("2025-11-01", "@erbt 2020-11-01\n") },
    "0",
    5,
    "diese ist nicht älter." },
  { { LAND ("2020-11-01", OPEN), TOWN ("2024-06-01", "fraktion.min | 3\n") }, NULL, 0, NULL },
  { { LAND ("2020-11-01", OPEN), TOWN ("2024-06-01", "fraktion.min | 4\n") },
    "1",
    6,
    "Der Wert „4“ liegt über dem Höchstwert „3“ (§ 56)." },
  /* allowed by the law on the town's first day, but not by the one that comes later */
  { { LAND ("2020-11-01", OPEN), TOWN ("2024-06-01", "fraktion.min | 3\n"),
      LAND ("2025-11-01", CLOSED) },
    "1",
    6,
    "§ 56 n.F. lässt keine Abweichung durch die Geschäftsordnung zu." },
  { { LAND ("2020-11-01", OPEN), TOWN ("2024-06-01", "@gueltig_bis 2025-10-31\nfraktion.min | 3\n"),
      LAND ("2025-11-01", CLOSED) },
    NULL,
    0,
    NULL },
  { { LAND ("2020-11-01", OPEN), TOWN ("2024-06-01", "fraktion.min | 3\n"),
      LAND ("2025-11-01", CLOSED), TOWN ("2025-11-01", "antrag.frist | tage:7\n") },
    NULL,
    0,
    NULL },
  /* forbidden on its first day, allowed later */
  { { LAND ("2020-11-01", CLOSED), TOWN ("2024-06-01", "fraktion.min | 3\n"),
      LAND ("2025-11-01", OPEN) },
    "1",
    6,
    "§ 56 n.F. lässt keine Abweichung" },
  { { TOWN ("2024-06-01", "fraktion.min | 3\n") },
    "0",
    1,
    "Für die Körperschaft „gemeinde“ im Land „NW“ ist kein Landesrecht bekannt." },
  { { LAND ("2020-11-01", ""), TOWN ("2024-06-01", "@erbt 2023-06-01\n") },
    "1",
    6,
    "Die Fassung vom 2023-06-01, von der diese erbt, fehlt." },
  { { LAND ("2020-11-01", ""), TOWN ("2019-06-01", "@erbt 2018-06-01\n"), TOWN ("2019-07-01", "") },
    "1",
    6,
    "Die Fassung vom 2018-06-01, von der diese erbt, fehlt." },
};

static void
check_case (gsize i)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();
  gboolean is_fine;

  for (guint j = 0; j < G_N_ELEMENTS (cases[i].files) && cases[i].files[j] != NULL; j++)
    {
      g_autofree char *name = g_strdup_printf ("%u", j);

      rule_text_add (book, name, cases[i].files[j]);
    }
  is_fine = ris_rulebook_check (book, problems);
  g_assert_cmpint (is_fine, ==, cases[i].file == NULL);
  g_assert_cmpuint (problems->len, ==, is_fine ? 0 : 1);
  if (is_fine)
    return;
  rule_text_assert_problem (problems, 0, cases[i].line, cases[i].words);
  g_assert_cmpstr (((RisRuleProblem *)problems->pdata[0])->file, ==, cases[i].file);
}

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", (guint)i);
      check_case (i);
    }
}

/* problems that are there already stay, and do not count */
static void
test_adds_to_problems (void)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();

  g_assert_false (ris_rulebook_add (book, "x", "x", 1, problems));
  guint before = problems->len;

  g_assert_cmpuint (before, >, 0);
  rule_text_add (book, "land", LAND ("2020-11-01", ""));
  g_assert_true (ris_rulebook_check (book, problems));
  g_assert_cmpuint (problems->len, ==, before);
  rule_text_add (book, "land2", LAND ("2020-11-01", ""));
  g_assert_false (ris_rulebook_check (book, problems));
  g_assert_cmpuint (problems->len, ==, before + 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/rule-check/cases", test_cases);
  g_test_add_func ("/rules/rule-check/adds-to-problems", test_adds_to_problems);
  return g_test_run ();
}
