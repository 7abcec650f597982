/* Amounts of allowances before any cap.
 *
 * Members of the council are paid by the model of their town: a monthly sum for all, a smaller one beside a Sitzungsgeld, or
 * the Sitzungsgeld alone. Those who are not of the council have a Sitzungsgeld of their own, by inhabitants, for committees and
 * Fraktion meetings. A meeting longer than the limit is worth two; how long is what the person was there of it.
 */
#include "allowance-private.h"

#include <string.h>

#include "calendar-day-private.h"
#include "base/date.h"
#include "base/record.h"

#define CANNOT "Diese Zeile lässt sich nicht berechnen"

static gboolean
is_of_council (RisAllowanceRole role)
{
  return role == RIS_ALLOWANCE_MEMBER || role == RIS_ALLOWANCE_DEPUTY;
}

void
ris_allowance_rate_become_unknown (RisFinding *finding, const RisRule *rule, const char *purpose)
{
  RisFinding *unknown = ris_finding_new_unknown (rule, purpose);

  ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "unbekannt");
  ris_finding_say (finding, "%s", unknown->sentence);
  ris_finding_take (finding, unknown);
}

static void
miss (RisFinding *finding, const char *what)
{
  ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "angabe_fehlt");
  ris_finding_say (finding, CANNOT ": Es fehlt %s.", what);
}

/* the amount of a staircase, or %RIS_UNKNOWN */
static gint64
rate_by_inhabitants (const RisAllowanceCase *request, const RisRule *rule, RisFinding *finding)
{
  const RisStair *stair;

  if (!rule->value.is_known)
    {
      ris_allowance_rate_become_unknown (finding, rule, CANNOT);
      return RIS_UNKNOWN;
    }
  ris_finding_add_rule (finding, rule);
  if (request->inhabitants == RIS_UNKNOWN && rule->value.stairs->len > 1)
    {
      miss (finding, "die Einwohnerzahl");
      return RIS_UNKNOWN;
    }
  stair = ris_rule_find_stair (rule, MAX (request->inhabitants, 0));
  if (stair == NULL)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "keine_regel");
      ris_finding_say (finding, CANNOT ": Für diese Einwohnerzahl ist kein Betrag hinterlegt.");
      return RIS_UNKNOWN;
    }
  ris_finding_add_number (finding, "einwohner", "Einwohner", request->inhabitants);
  return stair->value;
}

/* one Sitzungsgeld of a member of the council; %RIS_UNKNOWN, or 0 where the monthly sum covers it */
static gint64
rate_member (const RisRules *rules, RisFinding *finding)
{
  const RisRule *model = ris_rules_get (rules, "entschaedigung.modell");
  const RisRule *amount = ris_rules_get (rules, "entschaedigung.sitzungsgeld");

  if (!model->value.is_known)
    {
      ris_allowance_rate_become_unknown (finding, model, CANNOT);
      return RIS_UNKNOWN;
    }
  ris_finding_add_rule (finding, model);
  if (ris_rule_has_word (model, "vollpauschale"))
    {
      ris_finding_set_outcome (finding, RIS_FINDING_FINE, "pauschale");
      ris_finding_say (finding,
                       "Kein Sitzungsgeld: Die monatliche Pauschale gilt die Sitzung mit ab.");
      return 0;
    }
  if (!amount->value.is_known)
    {
      ris_allowance_rate_become_unknown (finding, amount, CANNOT);
      return RIS_UNKNOWN;
    }
  ris_finding_add_rule (finding, amount);
  return amount->value.number;
}

static gint64
rate_guest (const RisAllowanceCase *request, const RisAllowanceAttendance *attendance,
            RisFinding *finding)
{
  if (attendance->kind == RIS_ALLOWANCE_COUNCIL
      || (attendance->role == RIS_ALLOWANCE_FACTION_SUBSTITUTE
          && attendance->kind != RIS_ALLOWANCE_FACTION))
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "keine_regel");
      ris_finding_say (finding,
                       CANNOT ": Die Person gehört diesem Gremium nicht an; ein Sitzungsgeld dafür "
                              "ist nicht hinterlegt.");
      return RIS_UNKNOWN;
    }
  return rate_by_inhabitants (request,
                              ris_rules_get (attendance->rules,
                                             "entschaedigung.sitzungsgeld.sachkundige"),
                              finding);
}

/* seconds that the person was in the meeting, or %RIS_UNKNOWN */
static gint64
get_seconds (const RisAllowanceAttendance *attendance)
{
  const char *begin = attendance->begin == NULL ? "" : attendance->begin;
  const char *end = attendance->end == NULL ? "" : attendance->end;
  gint64 present = attendance->minutes == RIS_UNKNOWN ? G_MAXINT64 : attendance->minutes * 60;
  gint64 seconds = ris_date_to_unix (end) - ris_date_to_unix (begin);

  if (!ris_date_is_instant (begin) || !ris_date_is_instant (end) || seconds < 0)
    return attendance->minutes == RIS_UNKNOWN ? RIS_UNKNOWN : present;
  return MIN (seconds, present);
}

/* 1 or 2 Sitzungsgelder; %RIS_UNKNOWN where the duration is missing */
static gint64
count_units (const RisAllowanceAttendance *attendance, RisFinding *finding)
{
  const RisRule *rule = ris_rules_get (attendance->rules, "entschaedigung.zweites.ab");
  gint64 seconds = get_seconds (attendance);
  g_autofree char *text = NULL;

  if (!rule->value.is_known)
    return 1;
  ris_finding_add_rule (finding, rule);
  if (rule->value.duration.unit != RIS_UNIT_HOURS)
    {
      ris_finding_add_note (finding, RIS_FINDING_WARNING, "keine_regel",
                            "Das zweite Sitzungsgeld ist nicht in Stunden hinterlegt und bleibt "
                            "außer "
                            "Betracht.");
      return 1;
    }
  if (seconds == RIS_UNKNOWN)
    {
      miss (finding, "Beginn oder Ende der Sitzung; davon hängt das zweite Sitzungsgeld ab");
      return RIS_UNKNOWN;
    }
  text = ris_duration_dup_text (&rule->value.duration);
  ris_finding_add_number (finding, "minuten", "Dauer in Minuten", seconds / 60);
  if (seconds <= rule->value.duration.number * 3600)
    return 1;
  ris_finding_add_step (finding,
                        "Dauer %" G_GINT64_FORMAT " Minuten, mehr als %s: zweites Sitzungsgeld",
                        seconds / 60, text);
  return 2;
}

gboolean
ris_allowance_rate_attendance (const RisAllowanceCase *request,
                               const RisAllowanceAttendance *attendance, RisFinding *finding,
                               RisAllowancePay *pay)
{
  *pay = (RisAllowancePay){ 0, 0 };
  if (attendance->minutes == 0)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_FINE, "abwesend");
      ris_finding_say (finding, "Kein Sitzungsgeld: Die Person war nicht anwesend.");
      return FALSE;
    }
  pay->rate = is_of_council (attendance->role) ? rate_member (attendance->rules, finding)
                                               : rate_guest (request, attendance, finding);
  if (strcmp (finding->outcome, "pauschale") == 0)
    return FALSE;
  if (attendance->is_remote)
    ris_finding_add_note (finding, RIS_FINDING_HINT, "zuschaltung",
                          "Die Person war zugeschaltet und zählt hier wie anwesend; bitte in der "
                          "Hauptsatzung nachsehen.");
  pay->units = pay->rate == RIS_UNKNOWN ? RIS_UNKNOWN : count_units (attendance, finding);
  return pay->units != RIS_UNKNOWN;
}

gint64
ris_allowance_rate_month (const RisAllowanceCase *request, const RisAllowanceMonth *month,
                          RisFinding *finding)
{
  const RisRule *model = ris_rules_get (month->rules, "entschaedigung.modell");
  gint64 cents;
  g_autofree char *amount = NULL;

  if (!model->value.is_known)
    {
      ris_allowance_rate_become_unknown (finding, model, CANNOT);
      return RIS_UNKNOWN;
    }
  ris_finding_add_rule (finding, model);
  if (ris_rule_has_word (model, "sitzungsgeld"))
    {
      ris_finding_say (finding, "Keine monatliche Pauschale: Gezahlt wird nur Sitzungsgeld.");
      return 0;
    }
  if (month->is_partial)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "teilmonat");
      ris_finding_say (finding,
                       "Die Pauschale für diesen Monat wird nicht berechnet: Das Mandat galt nur "
                       "für einen Teil davon, und wie dann zu teilen ist, ist nicht hinterlegt.");
      return RIS_UNKNOWN;
    }
  cents
      = rate_by_inhabitants (request,
                             ris_rules_get (month->rules, ris_rule_has_word (model, "vollpauschale")
                                                              ? "entschaedigung.vollpauschale"
                                                              : "entschaedigung.teilpauschale"),
                             finding);
  if (cents == RIS_UNKNOWN)
    return RIS_UNKNOWN;
  amount = ris_allowance_dup_text (cents);
  ris_finding_say (finding, "Monatliche Pauschale: %s.", amount);
  return cents;
}
