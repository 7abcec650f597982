/* Seats: d'Hondt, Hare/Niemeyer and Sainte-Laguë as one race of claims.
 *
 * Each list has a next claim to a seat, a fraction. With highest numbers it is votes : divisor, and whoever wins a seat comes
 * back with the next divisor. With Hare/Niemeyer the whole parts of the quota (votes * seats : all votes) are given out first;
 * what is left of it is the one claim of the list. The best claims win until no seat is left.
 *
 * Claims are compared crosswise (a/b > c/d where a*d > c*b), so equal means equal. Equal claims of several lists are a group.
 * Where there are fewer seats than claims in it, or where the order matters, the strength of the lists orders the group
 * first if the rule says so, then the lots that were drawn; without them the race stops there and says so. As a list's own
 * claims fall strictly, a group never holds two of one list.
 */
#include "rules/seats.h"

#include <string.h>

#include "base/record.h"

typedef struct
{
  const RisSeatsCase *seats_case; /* (unowned) */
  RisSeatsResult *result;         /* (unowned) */
  gint64 *numerators;             /* (owned): of the next claim of each list; 0: no further claim */
  gint64 *denominators;           /* (owned) */
  gint64 left;                    /* seats not yet given */
  guint used_lots;
} Race;

/* equal claims: lists, the best first as far as decided */
typedef struct
{
  guint lists[RIS_SEATS_MAX_LISTS];
  guint n;
} Group;

static const struct
{
  const char *word;
  gint64 step; /* between two divisors */
} methods[] = {
  [RIS_SEATS_BY_RULE] = { NULL, 0 },
  [RIS_SEATS_DHONDT] = { "dhondt", 1 },
  [RIS_SEATS_HARE_NIEMEYER] = { "hare_niemeyer", 0 },
  [RIS_SEATS_SAINTE_LAGUE] = { "sainte_lague", 2 },
};

gboolean
ris_seats_find_method (const char *word, RisSeatsMethod *method)
{
  for (guint i = RIS_SEATS_DHONDT; i < G_N_ELEMENTS (methods); i++)
    if (strcmp (methods[i].word, word) == 0)
      {
        *method = (RisSeatsMethod)i;
        return TRUE;
      }
  return FALSE;
}

const char *
ris_seats_get_method_word (RisSeatsMethod method)
{
  return methods[method].word;
}

const char *
ris_seats_get_method_label (RisSeatsMethod method)
{
  return method == RIS_SEATS_BY_RULE ? NULL : ris_parameter_get_word_label (methods[method].word);
}

void
ris_seats_result_free (RisSeatsResult *result)
{
  if (result == NULL)
    return;
  g_array_unref (result->shares);
  g_array_unref (result->claims);
  g_array_unref (result->tied);
  g_free (result);
}

static RisSeatsResult *
result_new (guint n_lists)
{
  RisSeatsResult *result = g_new0 (RisSeatsResult, 1);

  result->shares = g_array_sized_new (FALSE, TRUE, sizeof (RisSeatsShare), n_lists);
  result->claims = g_array_new (FALSE, TRUE, sizeof (RisSeatsClaim));
  result->tied = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (result->shares, n_lists);
  return result;
}

static RisSeatsShare *
share_of (Race *race, guint list)
{
  return &g_array_index (race->result->shares, RisSeatsShare, list);
}

/* whether the next claim of @a is better (1), equal (0) or worse (-1) than that of @b */
static int
compare_claims (const Race *race, guint a, guint b)
{
  gint64 left = race->numerators[a] * race->denominators[b];
  gint64 right = race->numerators[b] * race->denominators[a];

  return (left > right) - (left < right);
}

/* the lists with the best claim; none where nobody has a claim any more */
static void
find_best (const Race *race, Group *group)
{
  group->n = 0;
  for (guint i = 0; i < race->seats_case->n_lists; i++)
    {
      int order = group->n == 0 ? 1 : compare_claims (race, i, group->lists[0]);

      if (race->numerators[i] == 0 || order < 0)
        continue;
      if (order > 0)
        group->n = 0;
      group->lists[group->n++] = i;
    }
}

static RisSeatsClaim *
add_claim (Race *race, guint list)
{
  RisSeatsClaim claim = { .list = list,
                          .numerator = race->numerators[list],
                          .denominator = race->denominators[list] };

  g_array_append_val (race->result->claims, claim);
  return &g_array_index (race->result->claims, RisSeatsClaim, race->result->claims->len - 1);
}

static RisSeatsClaim *
give_seat (Race *race, guint list)
{
  RisSeatsClaim *claim = add_claim (race, list);
  gint64 step = methods[race->seats_case->method].step;

  claim->is_won = TRUE;
  share_of (race, list)->seats++;
  race->left--;
  if (step == 0)
    race->numerators[list] = 0;
  race->denominators[list] += step;
  return claim;
}

static int
compare_indexes (gconstpointer a, gconstpointer b)
{
  const guint *left = a;
  const guint *right = b;

  return (*left > *right) - (*left < *right);
}

/* the race cannot go on: @group from @first on is equal */
static void
stop (Race *race, RisSeatsOutcome outcome, const Group *group, guint first)
{
  race->result->outcome = outcome;
  race->result->open_seats = MIN (race->left, (gint64)(group->n - first));
  for (guint i = first; i < group->n; i++)
    {
      add_claim (race, group->lists[i])->is_tied = TRUE;
      g_array_append_val (race->result->tied, group->lists[i]);
    }
  g_array_sort (race->result->tied, compare_indexes);
}

static void
swap (Group *group, guint a, guint b)
{
  guint list = group->lists[a];

  group->lists[a] = group->lists[b];
  group->lists[b] = list;
}

/* puts the list that was drawn next to position @first of @group; those from @end on take no part in the draw */
static gboolean
draw (Race *race, Group *group, guint first, guint end)
{
  guint drawn = race->seats_case->lots[race->used_lots];

  for (guint i = first; i < end; i++)
    if (group->lists[i] == drawn)
      {
        swap (group, first, i);
        race->used_lots++;
        return TRUE;
      }
  return FALSE;
}

/* gives seats to the equal lists of @group from @first to @end; %FALSE where the race stops there */
static gboolean
decide_by_lot (Race *race, Group *group, guint first, guint end)
{
  const RisSeatsCase *seats_case = race->seats_case;

  for (; first < end && race->left > 0; first++)
    {
      gboolean is_open
          = end - first > 1 && (seats_case->is_ranked || race->left < (gint64)(end - first));

      if (is_open && race->used_lots == seats_case->n_lots)
        {
          group->n = end;
          stop (race, RIS_SEATS_TIED, group, first);
          return FALSE;
        }
      if (is_open && !draw (race, group, first, end))
        {
          group->n = end;
          stop (race, RIS_SEATS_LOT_INVALID, group, first);
          return FALSE;
        }
      give_seat (race, group->lists[first])->by_lot = is_open;
      if (is_open)
        share_of (race, group->lists[first])->by_lot = TRUE;
    }
  return TRUE;
}

static gint64
strength_at (const Race *race, const Group *group, guint position)
{
  return race->seats_case->lists[group->lists[position]].strength;
}

/* orders @group by strength, the greatest first; few lists: insertion keeps equal ones in order */
static gboolean
order_by_strength (const Race *race, Group *group)
{
  for (guint i = 0; i < group->n; i++)
    {
      if (strength_at (race, group, i) < 0)
        return FALSE;
      for (guint j = i; j > 0; j--)
        if (strength_at (race, group, j) > strength_at (race, group, j - 1))
          swap (group, j, j - 1);
    }
  return TRUE;
}

/* gives seats to @group, whose claims are equal, by strength; %FALSE where the race stops there */
static gboolean
decide_by_strength (Race *race, Group *group)
{
  guint n = group->n;

  if (!order_by_strength (race, group))
    {
      stop (race, RIS_SEATS_MISSING, group, 0);
      return FALSE;
    }
  for (guint first = 0; first < n && race->left > 0;)
    {
      guint claims = race->result->claims->len;
      guint end = first + 1;

      while (end < n && strength_at (race, group, end) == strength_at (race, group, first))
        end++;
      if (!decide_by_lot (race, group, first, end))
        return FALSE;
      for (; claims < race->result->claims->len; claims++)
        {
          RisSeatsClaim *claim = &g_array_index (race->result->claims, RisSeatsClaim, claims);

          claim->by_strength = !claim->by_lot;
        }
      first = end;
    }
  return TRUE;
}

static gboolean
give_to_group (Race *race, Group *group)
{
  gboolean is_tie = group->n > 1 && (race->seats_case->is_ranked || race->left < (gint64)group->n);

  if (is_tie && race->seats_case->tie == RIS_SEATS_TIE_STRENGTH)
    return decide_by_strength (race, group);
  return decide_by_lot (race, group, 0, group->n);
}

/* the claims that come next but have no seat any more, for the trace */
static void
add_losers (Race *race)
{
  Group group;

  find_best (race, &group);
  for (guint i = 0; i < group.n; i++)
    add_claim (race, group.lists[i]);
}

static void
run (Race *race)
{
  Group group;

  while (race->left > 0)
    {
      find_best (race, &group);
      g_assert (group.n > 0);
      if (!give_to_group (race, &group))
        return;
    }
  if (race->used_lots < race->seats_case->n_lots)
    race->result->outcome = RIS_SEATS_LOT_INVALID;
  add_losers (race);
}

static void
start_highest_numbers (Race *race)
{
  for (guint i = 0; i < race->seats_case->n_lists; i++)
    {
      race->numerators[i] = race->seats_case->lists[i].votes;
      race->denominators[i] = 1;
    }
}

static void
start_quotas (Race *race)
{
  gint64 total = race->result->total;

  for (guint i = 0; i < race->seats_case->n_lists; i++)
    {
      gint64 product = race->seats_case->lists[i].votes * race->seats_case->seats;
      RisSeatsShare *share = share_of (race, i);

      share->whole = product / total;
      share->remainder = product % total;
      share->seats = share->whole;
      race->left -= share->whole;
      race->numerators[i] = share->remainder;
      race->denominators[i] = total;
    }
}

/* what is wrong with the numbers of the case, or %RIS_SEATS_DISTRIBUTED; sums up the votes */
static RisSeatsOutcome
check_case (const RisSeatsCase *seats_case, gint64 *total)
{
  *total = 0;
  if (seats_case->n_lists == 0 || seats_case->n_lists > RIS_SEATS_MAX_LISTS)
    return RIS_SEATS_INVALID;
  if (seats_case->seats == RIS_UNKNOWN)
    return RIS_SEATS_MISSING;
  if (seats_case->seats < 0 || seats_case->seats > RIS_SEATS_MAX_SEATS)
    return RIS_SEATS_INVALID;
  for (guint i = 0; i < seats_case->n_lists; i++)
    {
      gint64 votes = seats_case->lists[i].votes;

      if (votes == RIS_UNKNOWN)
        return RIS_SEATS_MISSING;
      if (votes < 0 || votes > RIS_SEATS_MAX_VOTES)
        return RIS_SEATS_INVALID;
      *total += votes;
    }
  return *total == 0 ? RIS_SEATS_NO_VOTES : RIS_SEATS_DISTRIBUTED;
}

RisSeatsResult *
ris_seats_distribute (const RisSeatsCase *seats_case)
{
  g_return_val_if_fail (seats_case->method != RIS_SEATS_BY_RULE, NULL);

  RisSeatsResult *result = result_new (seats_case->n_lists);
  g_autofree gint64 *numerators = g_new0 (gint64, seats_case->n_lists + 1);
  g_autofree gint64 *denominators = g_new0 (gint64, seats_case->n_lists + 1);
  Race race = { .seats_case = seats_case,
                .result = result,
                .numerators = numerators,
                .denominators = denominators,
                .left = seats_case->seats };

  result->outcome = check_case (seats_case, &result->total);
  if (result->outcome != RIS_SEATS_DISTRIBUTED)
    return result;
  if (seats_case->method == RIS_SEATS_HARE_NIEMEYER)
    start_quotas (&race);
  else
    start_highest_numbers (&race);
  run (&race);
  return result;
}
