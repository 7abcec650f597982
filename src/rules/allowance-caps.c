/* Caps of allowances.
 *
 * Attendances come person by person in order of time, so that a day and a year are over when the next one begins. First the
 * limit of paid Fraktion meetings, then the numbers of Sitzungsgelder a day and a year, then the amounts. Each attendance is
 * measured with the rules of its own day against all the person had in the year so far. A cap nobody set is not applied;
 * which ones those were is reported once.
 */
#include "allowance-private.h"

#include <stdlib.h>
#include <string.h>

#include "base/record.h"

struct _RisAllowanceCaps
{
  const RisAllowanceCase *request; /* (unowned) */
  gint64 person_id;
  char *day; /* (owned) (nullable): the day counted now */
  int year;
  gint64 day_units;
  gint64 day_cents;
  gint64 year_units;
  gint64 year_cents;
  gint64 faction_meetings;
  gboolean is_open_before; /* a line of the year so far is open */
  GPtrArray *unset;        /* (owned) (element-type RisRule): caps nobody set; each key once */
};

RisAllowanceCaps *
ris_allowance_caps_new (const RisAllowanceCase *request)
{
  RisAllowanceCaps *caps = g_new0 (RisAllowanceCaps, 1);

  caps->request = request;
  caps->person_id = RIS_UNKNOWN;
  caps->unset = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_rule_free);
  return caps;
}

void
ris_allowance_caps_free (RisAllowanceCaps *caps)
{
  g_free (caps->day);
  g_ptr_array_unref (caps->unset);
  g_free (caps);
}

static int
get_year (const char *day)
{
  return (int)strtol (day, NULL, 10);
}

/* begins a new person, year or day where @attendance does */
static void
move_to (RisAllowanceCaps *caps, const RisAllowanceAttendance *attendance)
{
  gboolean is_new_year
      = caps->person_id != attendance->person_id || caps->year != get_year (attendance->day);

  if (is_new_year)
    {
      caps->person_id = attendance->person_id;
      caps->year = get_year (attendance->day);
      caps->year_units = caps->year_cents = caps->faction_meetings = 0;
      caps->is_open_before = FALSE;
    }
  if (is_new_year || strcmp (caps->day, attendance->day) != 0)
    {
      g_free (caps->day);
      caps->day = g_strdup (attendance->day);
      caps->day_units = caps->day_cents = 0;
    }
}

static void
note_unset (RisAllowanceCaps *caps, const RisRule *rule)
{
  for (guint i = 0; i < caps->unset->len; i++)
    {
      const RisRule *known = g_ptr_array_index (caps->unset, i);

      if (known->parameter == rule->parameter)
        return;
    }
  g_ptr_array_add (caps->unset, ris_rule_copy (rule));
}

/* the smaller of @value and what is left of the cap @key after @used; the rule is added where it cuts */
static gint64
cut (RisAllowanceCaps *caps, const RisRules *rules, const char *key, gint64 used, gint64 value,
     RisFinding *finding)
{
  const RisRule *rule = ris_rules_get (rules, key);
  g_autofree char *text = NULL;

  if (!rule->value.is_known)
    {
      note_unset (caps, rule);
      return value;
    }
  if (used + value <= rule->value.number)
    return value;
  text = ris_rule_dup_value_text (rule);
  ris_finding_add_rule (finding, rule);
  ris_finding_add_step (finding, "%s: %s", rule->parameter->label, text);
  return MAX (rule->value.number - used, 0);
}

/* council meetings of the year, or %RIS_UNKNOWN */
static gint64
find_council_meetings (const RisAllowanceCaps *caps)
{
  for (gsize i = 0; i < caps->request->n_years; i++)
    if (caps->request->years[i].year == caps->year)
      return caps->request->years[i].council_meetings;
  return RIS_UNKNOWN;
}

/* how many Fraktion meetings of the year are paid: %G_MAXINT64 where nobody set it, %RIS_UNKNOWN where a number is missing */
static gint64
get_faction_limit (RisAllowanceCaps *caps, const RisRules *rules, RisFinding *finding)
{
  const RisRule *fixed = ris_rules_get (rules, "entschaedigung.fraktionssitzungen.hoechstens");
  const RisRule *factor = ris_rules_get (rules, "entschaedigung.fraktionssitzungen.je_ratssitzung");
  gint64 limit = G_MAXINT64;

  if (!fixed->value.is_known && !factor->value.is_known)
    note_unset (caps, fixed);
  if (fixed->value.is_known)
    {
      limit = fixed->value.number;
      ris_finding_add_rule (finding, fixed);
    }
  if (factor->value.is_known)
    {
      gint64 meetings = find_council_meetings (caps);

      ris_finding_add_rule (finding, factor);
      if (meetings == RIS_UNKNOWN)
        return RIS_UNKNOWN;
      ris_finding_add_number (finding, "ratssitzungen", "Ratssitzungen im Jahr", meetings);
      limit = MIN (limit, factor->value.number * meetings);
    }
  return limit;
}

/* whether a Fraktion meeting is still paid; else @finding says why not */
static gboolean
admit_faction (RisAllowanceCaps *caps, const RisRules *rules, RisFinding *finding)
{
  gint64 limit = get_faction_limit (caps, rules, finding);

  if (limit == RIS_UNKNOWN)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "angabe_fehlt");
      ris_finding_say (finding,
                       "Diese Zeile lässt sich nicht berechnen: Es fehlt die Zahl der "
                       "Ratssitzungen "
                       "des Jahres %d; von ihr hängt ab, wie viele Fraktionssitzungen bezahlt "
                       "werden.",
                       caps->year);
      return FALSE;
    }
  caps->faction_meetings++;
  if (limit == G_MAXINT64)
    return TRUE;
  ris_finding_add_step (finding,
                        "%" G_GINT64_FORMAT ". Fraktionssitzung der Person im Jahr %d, bezahlt "
                        "werden höchstens %" G_GINT64_FORMAT,
                        caps->faction_meetings, caps->year, limit);
  if (caps->faction_meetings <= limit)
    return TRUE;
  ris_finding_set_outcome (finding, RIS_FINDING_HINT, "fraktionssitzungen");
  ris_finding_say (finding,
                   "Kein Sitzungsgeld: In diesem Jahr %s schon %" G_GINT64_FORMAT " %s bezahlt.",
                   limit == 1 ? "ist" : "sind", limit,
                   limit == 1 ? "Fraktionssitzung" : "Fraktionssitzungen");
  return FALSE;
}

/* what is paid, in words */
static void
say_paid (RisFinding *finding, const RisAllowancePay *pay, gint64 units, gint64 cents)
{
  g_autofree char *rate = ris_allowance_dup_text (pay->rate);
  g_autofree char *amount = ris_allowance_dup_text (cents);

  ris_finding_add_number (finding, "sitzungsgeld", "Sitzungsgeld in Cent", pay->rate);
  ris_finding_add_number (finding, "anzahl", "Sitzungsgelder", units);
  if (units == 0)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_HINT, "hoechstens");
      ris_finding_say (finding, "Kein Sitzungsgeld: Die Höchstzahl ist erreicht.");
    }
  else if (cents == 0 && pay->rate > 0)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_HINT, "hoechstbetrag");
      ris_finding_say (finding, "Kein Sitzungsgeld: Der Höchstbetrag ist erreicht.");
    }
  else if (cents < pay->rate * pay->units)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_HINT, "gekuerzt");
      ris_finding_say (finding, "%s Sitzungsgeld, gekürzt durch eine Höchstgrenze.", amount);
    }
  else if (units == 1)
    ris_finding_say (finding, "%s Sitzungsgeld.", amount);
  else
    ris_finding_say (finding, "%s: %" G_GINT64_FORMAT " Sitzungsgelder zu je %s.", amount, units,
                     rate);
}

gint64
ris_allowance_caps_apply (RisAllowanceCaps *caps, const RisAllowanceAttendance *attendance,
                          RisFinding *finding, const RisAllowancePay *pay)
{
  const RisRules *rules = attendance->rules;
  const RisRule *second = ris_rules_get (rules, "entschaedigung.zweites.ab");
  gint64 units;
  gint64 cents;

  move_to (caps, attendance);
  if (!second->value.is_known)
    note_unset (caps, second);
  if (attendance->kind == RIS_ALLOWANCE_FACTION && !admit_faction (caps, rules, finding))
    {
      if (finding->class != RIS_FINDING_WARNING)
        return 0;
      ris_allowance_caps_skip (caps, attendance);
      return RIS_UNKNOWN;
    }
  units = cut (caps, rules, "entschaedigung.tag.hoechstens", caps->day_units, pay->units, finding);
  units = cut (caps, rules, "entschaedigung.jahr.hoechstens", caps->year_units, units, finding);
  cents = cut (caps, rules, "entschaedigung.tag.hoechstbetrag", caps->day_cents, units * pay->rate,
               finding);
  cents = cut (caps, rules, "entschaedigung.jahr.hoechstbetrag", caps->year_cents, cents, finding);
  caps->day_units += units;
  caps->year_units += units;
  caps->day_cents += cents;
  caps->year_cents += cents;
  say_paid (finding, pay, units, cents);
  if (caps->is_open_before)
    ris_finding_add_note (finding, RIS_FINDING_WARNING, "vorbehalt",
                          "Eine frühere Zeile dieser Person ist noch offen; sie zählt bei den "
                          "Höchstgrenzen "
                          "bisher nur als ein Sitzungsgeld ohne Betrag.");
  return cents;
}

void
ris_allowance_caps_skip (RisAllowanceCaps *caps, const RisAllowanceAttendance *attendance)
{
  move_to (caps, attendance);
  caps->is_open_before = TRUE;
  caps->day_units++;
  caps->year_units++;
}

void
ris_allowance_caps_report (const RisAllowanceCaps *caps, RisFinding *finding)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  RisFinding *note;

  if (caps->unset->len == 0)
    return;
  for (guint i = 0; i < caps->unset->len; i++)
    {
      const RisRule *rule = g_ptr_array_index (caps->unset, i);

      g_string_append_printf (labels, "%s%s", i > 0 ? "; " : "", rule->parameter->label);
    }
  note = ris_finding_add_note (finding, RIS_FINDING_HINT, "nicht_gesetzt",
                               "Nicht hinterlegt und deshalb nicht angewandt: %s. Bitte in der "
                               "Hauptsatzung nachsehen.",
                               labels->str);
  for (guint i = 0; i < caps->unset->len; i++)
    ris_finding_add_rule (note, g_ptr_array_index (caps->unset, i));
}
