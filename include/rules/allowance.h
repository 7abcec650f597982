/* Attendance allowances: what a person receives for meetings and months, in cents, line by line with a trace.
 *
 * Rules: `entschaedigung.*` (§ 45 GO NRW and EntschVO NRW; § 18 GemO and KomAEVO; the Hauptsatzung of the town). Every line
 * is computed with the rules of its own day, so that a period may cross a change of law. All money is integer cents.
 *
 * Years are calendar years, a meeting that crosses midnight belongs to the day on which it began. Caps count per person, in
 * order of time, Fraktion meetings as well. What `unbekannt` would decide is never guessed: an unknown amount leaves the line
 * open, a cap that nobody set is not applied and named in a further finding.
 */
#pragma once

#include "rules/finding.h"

typedef enum
{
  RIS_ALLOWANCE_COUNCIL,
  RIS_ALLOWANCE_COMMITTEE,
  RIS_ALLOWANCE_FACTION, /* Fraktionssitzung */
} RisAllowanceKind;

typedef enum
{
  RIS_ALLOWANCE_MEMBER,          /* of the council */
  RIS_ALLOWANCE_DEPUTY,          /* a council member who stands in for another */
  RIS_ALLOWANCE_EXPERT_CITIZEN,  /* sachkundiger Bürger */
  RIS_ALLOWANCE_EXPERT_RESIDENT, /* sachkundiger Einwohner */
  RIS_ALLOWANCE_FACTION_SUBSTITUTE, /* not of the council; stands in for a sachkundiger Bürger, paid for Fraktion meetings */
} RisAllowanceRole;

/** RIS_ALLOWANCE_ATTENDANCE_UNKNOWN: initializer: a council member in a council meeting, times unknown. */
#define RIS_ALLOWANCE_ATTENDANCE_UNKNOWN                                                           \
  {                                                                                                \
    NULL, 0, 0, NULL, NULL, NULL, RIS_ALLOWANCE_COUNCIL, RIS_ALLOWANCE_MEMBER, -1, FALSE           \
  }

/** RisAllowanceAttendance: one person in one meeting. */
typedef struct
{
  const RisRules *rules; /* (unowned): in force on @day */
  gint64 meeting_id;     /* a joint meeting of several committees has one id */
  gint64 person_id;
  const char *day;   /* ISO */
  const char *begin; /* (nullable): instant: of the meeting */
  const char *end;   /* (nullable): instant */
  RisAllowanceKind kind;
  RisAllowanceRole role;
  gint64 minutes; /* that the person was there; %RIS_UNKNOWN = to the end */
  gboolean is_remote;
} RisAllowanceAttendance;

/** RisAllowanceMonth: a month for which a person is entitled to the monthly amount. */
typedef struct
{
  const RisRules *rules; /* (unowned): in force in that month */
  gint64 person_id;
  const char *month;   /* "2026-03" */
  gboolean is_partial; /* the mandate began or ended within: not computed, said so */
} RisAllowanceMonth;

/** RisAllowanceYear: council meetings of a calendar year, where they limit the paid Fraktion meetings. */
typedef struct
{
  int year;
  gint64 council_meetings;
} RisAllowanceYear;

typedef struct
{
  gint64 inhabitants; /* or %RIS_UNKNOWN */
  const RisAllowanceAttendance *attendances;
  gsize n_attendances;
  const RisAllowanceMonth *months;
  gsize n_months;
  const RisAllowanceYear *years;
  gsize n_years;
} RisAllowanceCase;

/** RisAllowanceLine: what is due for one attendance or one month. */
typedef struct
{
  gint64 person_id;
  gint64 meeting_id;   /* 0: a month */
  char *day;           /* (owned): ISO day or month */
  gint64 cents;        /* or %RIS_UNKNOWN */
  RisFinding *finding; /* (owned) */
} RisAllowanceLine;

/** RisAllowanceTotal: a sum; @n_open lines of it are not known. */
typedef struct
{
  char *key; /* (owned): id of a meeting or person, "2026-03-04", "2026-03" or "2026" */
  gint64 cents;
  guint n_lines;
  guint n_open;
} RisAllowanceTotal;

typedef struct
{
  GPtrArray *
      lines; /* (owned) (element-type RisAllowanceLine): attendances in the order of the case, then the months */
  GPtrArray *meetings; /* (owned) (element-type RisAllowanceTotal): by key, like the next */
  GPtrArray *days;     /* (owned) (element-type RisAllowanceTotal) */
  GPtrArray *months;   /* (owned) (element-type RisAllowanceTotal) */
  GPtrArray *years;    /* (owned) (element-type RisAllowanceTotal) */
  GPtrArray *persons;  /* (owned) (element-type RisAllowanceTotal) */
  RisFinding *
      finding; /* (owned): the whole: outcome "berechnet" or "unvollstaendig", number `summe` in cents */
} RisAllowance;

/**
 * ris_allowance_compute:
 *
 * Outcomes of lines: "gezahlt" (FINE), "gekuerzt", "hoechstens", "hoechstbetrag", "fraktionssitzungen" (HINT: by a cap),
 * "pauschale" (FINE: covered by the monthly amount), "doppelt" (HINT: the same meeting twice), "abwesend" (FINE),
 * "keine_regel", "teilmonat", "angabe_fehlt", "unbekannt" (WARNING: @cents unknown).
 *
 * Returns: (transfer full)
 */
RisAllowance *ris_allowance_compute (const RisAllowanceCase *request) G_GNUC_WARN_UNUSED_RESULT;
void ris_allowance_free (RisAllowance *allowance);

/** ris_allowance_check_loss: loss of earnings of @cents an hour for @minutes, capped by `entschaedigung.stundensatz.max`;
 *  outcomes "gezahlt", "gekappt" (HINT), "angabe_fehlt", "unbekannt"; numbers `stundensatz`, `betrag`, in cents, a started
 *  cent dropped. */
RisFinding *ris_allowance_check_loss (const RisRules *rules, gint64 cents,
                                      gint64 minutes) G_GNUC_WARN_UNUSED_RESULT;

/** ris_allowance_check_waiver: `entschaedigung.verzicht`: outcomes "moeglich", "unzulaessig" (WARNING), "unbekannt". */
RisFinding *ris_allowance_check_waiver (const RisRules *rules) G_GNUC_WARN_UNUSED_RESULT;

/** ris_allowance_dup_text: (transfer full): @cents, not negative, in German: "25,50 Euro", "1.234,00 Euro". */
char *ris_allowance_dup_text (gint64 cents) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisAllowance, ris_allowance_free)
