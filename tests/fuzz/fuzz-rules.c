/* Rule files: any bytes are read or refused line by line, and what was read can be checked, resolved and said.
 *
 * The bytes are one file of a rulebook, or several: a line of "----" divides them. The rule files of two versions are always
 * there, so that layers and ancestors have something to stand on.
 */
#include "rules/rulebook.h"

#include <string.h>

#define LAND                                                                                       \
  "@land NW\n@koerperschaft gemeinde, kreis\n@gesetz GO\n@gueltig_ab 2020-11-01\n"                 \
  "ladung.frist | unbekannt | § 47 | B | geschaeftsordnung, satzung min=tage:1 max=tage:30\n"     \
  "fraktion.min | 2 | § 56 | A | hauptsatzung, geschaeftsordnung max=4\n"                         \
  "abstimmung.namentlich | unbekannt | § 50 | C | geschaeftsordnung max=>= 1/3 gewaehlt\n"        \
  "quorum.rat | > 1/2 gesetzlich | § 49 | B | nein\n"
#define NEXT                                                                                       \
  "@land NW\n@koerperschaft gemeinde\n@gesetz GO\n@gueltig_ab 2025-11-01\n@erbt 2020-11-01\n"      \
  "fraktion.min | 3 | § 56 | A | nein\n"
#define DIVIDER "----\n"

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static void
free_problem (gpointer problem)
{
  ris_rule_problem_free (problem);
}

static void
check_problems (const GPtrArray *problems, guint before, guint n_lines)
{
  for (guint i = before; i < problems->len; i++)
    {
      const RisRuleProblem *problem = problems->pdata[i];

      g_assert (problem->line <= n_lines);
      g_assert (g_utf8_validate (problem->message, -1, NULL) && *problem->message != '\0');
      g_assert (g_str_has_suffix (problem->message, "."));
    }
}

static void
add (RisRulebook *book, const char *text, gsize length, GPtrArray *problems)
{
  g_autofree char *copy = g_memdup2 (text, length); /* not one byte behind the end */
  guint before = problems->len;
  guint n_lines = 1;
  gboolean is_added = ris_rulebook_add (book, "fuzz", copy, length, problems);

  for (gsize i = 0; i < length; i++)
    n_lines += text[i] == '\n';
  g_assert (is_added == (problems->len == before));
  check_problems (problems, before, n_lines);
}

static void
add_all (RisRulebook *book, const char *text, gsize length, GPtrArray *problems)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *divider = memmem (text, (gsize)(end - text), DIVIDER, strlen (DIVIDER));
      const char *stop = divider == NULL ? end : divider;

      add (book, text, (gsize)(stop - text), problems);
      text = divider == NULL ? end : divider + strlen (DIVIDER);
    }
}

static void
ask (const RisRulebook *book, const char *kind, const char *day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRules) rules = ris_rulebook_resolve (book, "NW", kind, day, &error);
  guint n;
  const RisParameter *all = ris_parameter_get_all (&n);

  g_assert ((rules == NULL) == (error != NULL));
  if (error != NULL)
    g_assert (g_utf8_validate (error->message, -1, NULL));
  for (guint i = 0; rules != NULL && i < n; i++)
    {
      const RisRule *rule = ris_rules_get (rules, all[i].key);
      g_autofree char *text = ris_rule_dup_value_text (rule);

      g_assert (rule->parameter == &all[i]);
      g_assert (rule->certainty != 'E' || !rule->value.is_known);
      g_assert (g_utf8_validate (text, -1, NULL));
    }
  if (rules != NULL)
    (void)ris_rules_find_holiday (rules, day);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (free_problem);
  gboolean is_fine;
  guint before;

  ris_rulebook_add (book, "land", LAND, strlen (LAND), problems);
  ris_rulebook_add (book, "next", NEXT, strlen (NEXT), problems);
  g_assert (problems->len == 0);
  add_all (book, (const char *)data, size, problems);
  before = problems->len;
  is_fine = ris_rulebook_check (book, problems);
  g_assert (is_fine == (problems->len == before));
  ask (book, "gemeinde", "2024-06-01");
  ask (book, "gemeinde", "2026-12-10");
  ask (book, "kreis", "2100-12-31");
  return 0;
}
