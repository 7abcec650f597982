/* Sums of allowances: per meeting, day, month, year and person. A line that is open is counted as open, never as nothing. */
#include "allowance-private.h"

#include <string.h>

#include "base/record.h"

static void
total_free (gpointer data)
{
  RisAllowanceTotal *total = data;

  g_free (total->key);
  g_free (total);
}

/* numbers by value, days and months by time: the shorter key first */
static int
compare_totals (gconstpointer a, gconstpointer b)
{
  const RisAllowanceTotal *first = *(RisAllowanceTotal *const *)a;
  const RisAllowanceTotal *second = *(RisAllowanceTotal *const *)b;
  gsize length = strlen (first->key);
  gsize other = strlen (second->key);

  if (length != other)
    return length < other ? -1 : 1;
  return strcmp (first->key, second->key);
}

/* takes @key */
static void
add (GPtrArray *totals, char *key, gint64 cents)
{
  RisAllowanceTotal *total = NULL;

  for (guint i = 0; i < totals->len && total == NULL; i++)
    {
      RisAllowanceTotal *known = g_ptr_array_index (totals, i);

      if (strcmp (known->key, key) == 0)
        total = known;
    }
  if (total == NULL)
    {
      total = g_new0 (RisAllowanceTotal, 1);
      total->key = g_strdup (key);
      g_ptr_array_add (totals, total);
    }
  total->n_lines++;
  if (cents == RIS_UNKNOWN)
    total->n_open++;
  else
    total->cents += cents;
  g_free (key);
}

static void
add_line (RisAllowance *allowance, const RisAllowanceLine *line)
{
  gsize length = strlen (line->day);

  if (line->meeting_id != 0)
    add (allowance->meetings, g_strdup_printf ("%" G_GINT64_FORMAT, line->meeting_id), line->cents);
  if (length == strlen ("2026-03-04"))
    add (allowance->days, g_strdup (line->day), line->cents);
  add (allowance->months, g_strndup (line->day, strlen ("2026-03")), line->cents);
  add (allowance->years, g_strndup (line->day, strlen ("2026")), line->cents);
  add (allowance->persons, g_strdup_printf ("%" G_GINT64_FORMAT, line->person_id), line->cents);
}

void
ris_allowance_sums_fill (RisAllowance *allowance)
{
  GPtrArray **all[] = { &allowance->meetings, &allowance->days, &allowance->months,
                        &allowance->years, &allowance->persons };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    *all[i] = g_ptr_array_new_with_free_func (total_free);
  for (guint i = 0; i < allowance->lines->len; i++)
    add_line (allowance, g_ptr_array_index (allowance->lines, i));
  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    g_ptr_array_sort (*all[i], compare_totals);
}
