/* Attendance allowances.
 *
 * Each attendance becomes a line: what it is worth by rule (allowance-rate.c), what the caps leave of it (allowance-caps.c), and
 * the way there as a finding. Attendances are computed person by person in order of time, whatever their order in the case, so
 * that the earlier meeting of a day is paid and the later one meets the cap; the lines keep the order of the case. Months
 * follow, then the sums (allowance-sums.c).
 */
#include "allowance-private.h"

#include <string.h>

#include "calendar-day-private.h"
#include "base/date.h"
#include "base/record.h"
#include "wording-private.h"

static void
line_free (gpointer data)
{
  RisAllowanceLine *line = data;

  g_free (line->day);
  ris_finding_free (line->finding);
  g_free (line);
}

static RisAllowanceLine *
line_new (gint64 person_id, gint64 meeting_id, const char *day)
{
  RisAllowanceLine *line = g_new0 (RisAllowanceLine, 1);

  line->person_id = person_id;
  line->meeting_id = meeting_id;
  line->day = g_strdup (day == NULL ? "" : day);
  line->cents = RIS_UNKNOWN;
  line->finding = ris_finding_new (RIS_FINDING_FINE, "gezahlt", NULL);
  ris_finding_add_text (line->finding, "tag", "Tag", day);
  return line;
}

void
ris_allowance_free (RisAllowance *allowance)
{
  GPtrArray *arrays[6];

  if (allowance == NULL)
    return;
  memcpy (arrays,
          (GPtrArray *[]){ allowance->lines, allowance->meetings, allowance->days,
                           allowance->months, allowance->years, allowance->persons },
          sizeof arrays);
  for (gsize i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_ptr_array_unref (arrays[i]);
  ris_finding_free (allowance->finding);
  g_free (allowance);
}

/* by person, day, begin of the meeting, meeting and place in the case */
static int
compare_attendances (gconstpointer a, gconstpointer b, gpointer data)
{
  const RisAllowanceCase *request = data;
  gsize i = *(const gsize *)a;
  gsize j = *(const gsize *)b;
  const RisAllowanceAttendance *first = &request->attendances[i];
  const RisAllowanceAttendance *second = &request->attendances[j];
  int order;

  if (first->person_id != second->person_id)
    return first->person_id < second->person_id ? -1 : 1;
  order = g_strcmp0 (first->day, second->day);
  if (order == 0)
    order = g_strcmp0 (first->begin, second->begin);
  if (order == 0 && first->meeting_id != second->meeting_id)
    order = first->meeting_id < second->meeting_id ? -1 : 1;
  if (order == 0 && i != j)
    order = i < j ? -1 : 1;
  return order;
}

static gsize *
sort_attendances (const RisAllowanceCase *request)
{
  gsize *order = g_new (gsize, request->n_attendances + 1);

  for (gsize i = 0; i < request->n_attendances; i++)
    order[i] = i;
  if (request->n_attendances > 1)
    g_qsort_with_data (order, (int)request->n_attendances, sizeof *order, compare_attendances,
                       (gpointer)request);
  return order;
}

/* whether @key was not in @seen before; takes @key */
static gboolean
see (GHashTable *seen, char *key)
{
  return g_hash_table_add (seen, key);
}

static gint64
repeat (RisFinding *finding, const char *sentence)
{
  ris_finding_set_outcome (finding, RIS_FINDING_HINT, "doppelt");
  ris_finding_say (finding, "%s", sentence);
  return 0;
}

static gint64
compute_attendance (const RisAllowanceCase *request, RisAllowanceCaps *caps, GHashTable *seen,
                    const RisAllowanceAttendance *attendance, RisFinding *finding)
{
  RisAllowancePay pay;

  if (attendance->day == NULL || !ris_date_is_day (attendance->day))
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "angabe_fehlt");
      ris_finding_say (finding,
                       "Diese Zeile lässt sich nicht berechnen: Es fehlt der Tag der Sitzung.");
      return RIS_UNKNOWN;
    }
  if (attendance->meeting_id != 0
      && !see (seen, g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                      attendance->person_id, attendance->meeting_id)))
    return repeat (finding, "Kein weiteres Sitzungsgeld: Die Person ist für diese Sitzung schon "
                            "berücksichtigt; eine gemeinsame Sitzung zählt einmal.");
  if (!ris_allowance_rate_attendance (request, attendance, finding, &pay))
    {
      if (pay.units == RIS_UNKNOWN)
        ris_allowance_caps_skip (caps, attendance);
      return pay.units;
    }
  return ris_allowance_caps_apply (caps, attendance, finding, &pay);
}

static void
compute_attendances (const RisAllowanceCase *request, RisAllowance *allowance)
{
  g_autoptr (RisAllowanceCaps) caps = ris_allowance_caps_new (request);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree gsize *order = sort_attendances (request);

  for (gsize i = 0; i < request->n_attendances; i++)
    {
      const RisAllowanceAttendance *attendance = &request->attendances[i];

      g_ptr_array_add (allowance->lines,
                       line_new (attendance->person_id, attendance->meeting_id, attendance->day));
    }
  for (gsize i = 0; i < request->n_attendances; i++)
    {
      RisAllowanceLine *line = g_ptr_array_index (allowance->lines, order[i]);

      line->cents = compute_attendance (request, caps, seen, &request->attendances[order[i]],
                                        line->finding);
    }
  ris_allowance_caps_report (caps, allowance->finding);
}

static void
compute_months (const RisAllowanceCase *request, RisAllowance *allowance)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < request->n_months; i++)
    {
      const RisAllowanceMonth *month = &request->months[i];
      RisAllowanceLine *line = line_new (month->person_id, 0, month->month);

      if (see (seen, g_strdup_printf ("%" G_GINT64_FORMAT " %s", month->person_id, month->month)))
        line->cents = ris_allowance_rate_month (request, month, line->finding);
      else
        line->cents
            = repeat (line->finding, "Keine weitere Pauschale: Dieser Monat ist für die Person "
                                     "schon berücksichtigt.");
      g_ptr_array_add (allowance->lines, line);
    }
}

/* the whole in one sentence */
static void
conclude (RisAllowance *allowance)
{
  gint64 cents = 0;
  gint64 n_open = 0;
  g_autofree char *amount = NULL;

  for (guint i = 0; i < allowance->lines->len; i++)
    {
      const RisAllowanceLine *line = g_ptr_array_index (allowance->lines, i);

      n_open += line->cents == RIS_UNKNOWN;
      cents += line->cents == RIS_UNKNOWN ? 0 : line->cents;
    }
  amount = ris_allowance_dup_text (cents);
  ris_finding_add_number (allowance->finding, "summe", "Summe in Cent", cents);
  ris_finding_add_number (allowance->finding, "zeilen", "Zeilen", allowance->lines->len);
  ris_finding_add_number (allowance->finding, "offen", "offene Zeilen", n_open);
  if (n_open == 0)
    {
      ris_finding_say (allowance->finding, "Zu zahlen sind %s.", amount);
      return;
    }
  ris_finding_set_outcome (allowance->finding, RIS_FINDING_WARNING, "unvollstaendig");
  ris_finding_say (allowance->finding,
                   "Bisher %s; %" G_GINT64_FORMAT " %s sich noch nicht berechnen.", amount, n_open,
                   n_open == 1 ? "Zeile lässt" : "Zeilen lassen");
}

RisAllowance *
ris_allowance_compute (const RisAllowanceCase *request)
{
  RisAllowance *allowance;

  g_return_val_if_fail (request != NULL, NULL);
  allowance = g_new0 (RisAllowance, 1);
  allowance->lines = g_ptr_array_new_with_free_func (line_free);
  allowance->finding = ris_finding_new (RIS_FINDING_FINE, "berechnet", NULL);
  compute_attendances (request, allowance);
  compute_months (request, allowance);
  ris_allowance_sums_fill (allowance);
  conclude (allowance);
  return allowance;
}

RisFinding *
ris_allowance_check_loss (const RisRules *rules, gint64 cents, gint64 minutes)
{
  const RisRule *rule;
  RisFinding *finding;
  gint64 paid;

  g_return_val_if_fail (rules != NULL, NULL);
  rule = ris_rules_get (rules, "entschaedigung.stundensatz.max");
  if (!rule->value.is_known)
    return ris_finding_new_unknown (rule, "Bis zu welchem Betrag Verdienstausfall ersetzt wird, "
                                          "lässt sich "
                                          "nicht sagen");
  if (cents == RIS_UNKNOWN)
    return ris_finding_new (RIS_FINDING_WARNING, "angabe_fehlt",
                            "Es fehlt der Verdienstausfall je Stunde.");
  paid = MIN (cents, rule->value.number);
  finding = paid < cents ? ris_finding_new (RIS_FINDING_HINT, "gekappt", NULL)
                         : ris_finding_new (RIS_FINDING_FINE, "gezahlt", NULL);

  g_autofree char *rate = ris_allowance_dup_text (paid);

  ris_finding_add_rule (finding, rule);
  ris_finding_add_number (finding, "verlangt", "je Stunde verlangt, in Cent", cents);
  ris_finding_add_number (finding, "stundensatz", "je Stunde ersetzt, in Cent", paid);
  if (minutes != RIS_UNKNOWN)
    {
      ris_finding_add_number (finding, "minuten", "Minuten", minutes);
      ris_finding_add_number (finding, "betrag", "Betrag in Cent", paid * minutes / 60);
    }
  ris_finding_say (finding,
                   paid < cents ? "Ersetzt werden höchstens %s je Stunde."
                                : "Ersetzt werden %s je Stunde.",
                   rate);
  return finding;
}

RisFinding *
ris_allowance_check_waiver (const RisRules *rules)
{
  const RisRule *rule;
  RisFinding *finding;

  g_return_val_if_fail (rules != NULL, NULL);
  rule = ris_rules_get (rules, "entschaedigung.verzicht");
  if (!rule->value.is_known)
    return ris_finding_new_unknown (rule,
                                    "Ob auf die Entschädigung verzichtet werden kann, lässt sich "
                                    "nicht sagen");
  finding = rule->value.flag
                ? ris_finding_new (RIS_FINDING_FINE, "moeglich",
                                   "Auf die Entschädigung kann verzichtet werden.")
                : ris_finding_new (RIS_FINDING_WARNING, "unzulaessig",
                                   "Auf die Entschädigung kann nicht verzichtet werden.");
  ris_finding_add_rule (finding, rule);
  return finding;
}

char *
ris_allowance_dup_text (gint64 cents)
{
  GString *text;

  g_return_val_if_fail (cents >= 0, NULL);
  text = g_string_new (NULL);
  g_string_printf (text, "%" G_GINT64_FORMAT, cents / 100);
  for (gssize i = (gssize)text->len - 3; i > 0; i -= 3)
    g_string_insert_c (text, i, '.');
  g_string_append_printf (text, ",%02d Euro", (int)(cents % 100));
  return g_string_free (text, FALSE);
}
