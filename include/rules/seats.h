/* Seats: distributing committee seats by votes or strength, with every step shown and no tie broken in silence.
 *
 * All comparisons are exact: fractions are compared by multiplying crosswise in 64 bit. Votes are at most
 * %RIS_SEATS_MAX_VOTES, seats %RIS_SEATS_MAX_SEATS, lists %RIS_SEATS_MAX_LISTS.
 */
#pragma once

#include "rules/finding.h"

#define RIS_SEATS_MAX_VOTES G_GINT64_CONSTANT (1000000000)
#define RIS_SEATS_MAX_SEATS 1000
#define RIS_SEATS_MAX_LISTS 100

/** RisSeatsMethod: BY_RULE stands for what `ausschuss.verfahren` says on the day. */
typedef enum
{
  RIS_SEATS_BY_RULE,
  RIS_SEATS_DHONDT,        /* highest numbers, divisors 1, 2, 3 … */
  RIS_SEATS_HARE_NIEMEYER, /* whole parts of the quota, then largest remainders */
  RIS_SEATS_SAINTE_LAGUE,  /* highest numbers, divisors 1, 3, 5 … */
} RisSeatsMethod;

/** RisSeatsTie: what decides between equal claims before the lot does. */
typedef enum
{
  RIS_SEATS_TIE_BY_RULE, /* as `ausschuss.gleichstand` says; the lot where it says nothing */
  RIS_SEATS_TIE_LOT,
  RIS_SEATS_TIE_STRENGTH, /* `stimmenzahl`: the votes of the people, then the lot */
} RisSeatsTie;

/** RisSeatsList: a faction, a list, or several that stand together (then the label names them all). */
typedef struct
{
  const char *label; /* (unowned) */
  gint64 votes;      /* votes for the list, or its members */
  gint64 strength;   /* votes of the people, only for %RIS_SEATS_TIE_STRENGTH; else anything */
} RisSeatsList;

/** RisSeatsCase: @lots holds one index of a list per draw, in the order drawn: each gives the next of the equal claims its
 *  place; where only one is left, no draw is needed. */
typedef struct
{
  RisSeatsMethod method;
  gint64 seats;
  const RisSeatsList *lists; /* (unowned) */
  guint n_lists;
  const guint *lots; /* (unowned) (nullable) */
  guint n_lots;
  RisSeatsTie tie;
  gboolean
      is_ranked; /* the order of the seats matters (first pick): ties are ties even where all of them get a seat */
} RisSeatsCase;

typedef enum
{
  RIS_SEATS_DISTRIBUTED, /* "verteilt" */
  RIS_SEATS_TIED,        /* "gleichstand" */
  RIS_SEATS_NO_VOTES,    /* "keine_stimmen" */
  RIS_SEATS_MISSING,     /* "angabe_fehlt": seats, votes or, in a tie, a strength is %RIS_UNKNOWN */
  RIS_SEATS_INVALID,     /* "angabe_ungueltig": beyond the limits, or no list */
  RIS_SEATS_LOT_INVALID, /* "los_ungueltig": drawn was a list that the tie is not about, or nobody was to draw */
} RisSeatsOutcome;

/** RisSeatsClaim: a claim to a seat in the order of claims: the fraction @numerator : @denominator. */
typedef struct
{
  guint list;         /* index */
  gint64 numerator;   /* votes; Hare/Niemeyer: remainder of the quota */
  gint64 denominator; /* divisor; Hare/Niemeyer: all votes */
  gboolean is_won;    /* it has a seat; not where a tie is open */
  gboolean is_tied;   /* it belongs to the open tie */
  gboolean by_lot;
  gboolean by_strength;
} RisSeatsClaim;

/** RisSeatsShare: what one list gets. */
typedef struct
{
  gint64 seats;     /* so far certain */
  gint64 whole;     /* Hare/Niemeyer: whole part of the quota; else 0 */
  gint64 remainder; /* Hare/Niemeyer: over all votes; else 0 */
  gboolean by_lot;  /* one of the seats */
} RisSeatsShare;

/** RisSeatsResult: @claims holds those with a seat, those of the tie and the first that got none; ranks count from @claims. */
typedef struct
{
  RisSeatsOutcome outcome;
  gint64 total;      /* all votes */
  gint64 open_seats; /* seats that the tie leaves open */
  GArray *shares;    /* (owned) (element-type RisSeatsShare): one per list */
  GArray *claims;    /* (owned) (element-type RisSeatsClaim): best first */
  GArray *tied;      /* (owned) (element-type guint): lists of the open tie, rising */
} RisSeatsResult;

/** ris_seats_result_free: frees @result (nullable). */
void ris_seats_result_free (RisSeatsResult *result);

/** ris_seats_distribute: (transfer full): distributes by @seats_case, whose method must not be BY_RULE. A list without votes
 *  gets no seat. */
RisSeatsResult *ris_seats_distribute (const RisSeatsCase *seats_case) G_GNUC_WARN_UNUSED_RESULT;

/** ris_seats_find_method: reads a word of rule files ("dhondt"). Returns: %FALSE where it is no method of counting. */
gboolean ris_seats_find_method (const char *word, RisSeatsMethod *method);

/** ris_seats_get_method_word / ris_seats_get_method_label: "hare_niemeyer" / "Hare/Niemeyer"; %NULL for BY_RULE. */
const char *ris_seats_get_method_word (RisSeatsMethod method);
const char *ris_seats_get_method_label (RisSeatsMethod method);

/**
 * ris_seats_find:
 * @rules: `ausschuss.verfahren` (§ 50 Abs. 3 GO NRW, § 45 GemO RP with § 41 KWG), `ausschuss.gleichstand`, `wahl.los_durch`
 *   and `ausschuss.grundmandat` are used
 * @seats_case: with BY_RULE, or a method that is then said to be the caller's
 *
 * The distribution with its full trace as steps, hints where a majority of votes does not become one of seats and where a
 * list gets no seat. Outcomes as of #RisSeatsOutcome, "unbekannt" where no method is known, "kein_verhaeltnis" where the law
 * does not distribute by proportion. Numbers: "sitze", "stimmen", and "liste1.stimmen", "liste1.sitze" for each list; in a
 * tie "offen" and the text "gleichstand" with the labels.
 *
 * Returns: (transfer full)
 */
RisFinding *ris_seats_find (const RisRules *rules,
                            const RisSeatsCase *seats_case) G_GNUC_WARN_UNUSED_RESULT;

/** ris_seats_compare: (transfer full): @seats_case by all three methods side by side: outcome "gleich" or "verschieden"; a step
 *  per list, a finding per method (ties included). Lots of @seats_case are left aside: they were drawn for one method. */
RisFinding *ris_seats_compare (const RisRules *rules,
                               const RisSeatsCase *seats_case) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisSeatsResult, ris_seats_result_free)
