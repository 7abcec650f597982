/* Seats: every distribution is computed a second time by trying all of them. */
#include "rules/seats.h"

#include <string.h>

#include "base/record.h"

#define MOST_LISTS 5
#define MOST_SEATS 12

static const RisSeatsMethod methods[]
    = { RIS_SEATS_DHONDT, RIS_SEATS_HARE_NIEMEYER, RIS_SEATS_SAINTE_LAGUE };

static gint64
seats_of (const RisSeatsResult *result, guint i)
{
  return g_array_index (result->shares, RisSeatsShare, i).seats;
}

/* --- published examples --- */

typedef struct
{
  RisSeatsMethod method;
  gint64 seats;
  gint64 votes[6];
  gint64 expected[6];
} Example;

static const Example examples[] = {
  { RIS_SEATS_DHONDT, 10, { 416, 338, 246 }, { 4, 4, 2 } },
  { RIS_SEATS_HARE_NIEMEYER, 10, { 416, 338, 246 }, { 4, 3, 3 } },
  { RIS_SEATS_SAINTE_LAGUE, 10, { 416, 338, 246 }, { 4, 3, 3 } },
  { RIS_SEATS_DHONDT, 8, { 100000, 80000, 30000, 20000 }, { 4, 3, 1, 0 } },
  { RIS_SEATS_SAINTE_LAGUE, 8, { 100000, 80000, 30000, 20000 }, { 3, 3, 1, 1 } },
  { RIS_SEATS_DHONDT, 7, { 53000, 24000, 23000 }, { 4, 2, 1 } },
  { RIS_SEATS_SAINTE_LAGUE, 7, { 53000, 24000, 23000 }, { 3, 2, 2 } },
  { RIS_SEATS_HARE_NIEMEYER, 10, { 47000, 16000, 15800, 12000, 6100, 3100 }, { 5, 2, 1, 1, 1, 0 } },
  /* the Alabama paradox: one seat more, and the smallest list loses one */
  { RIS_SEATS_HARE_NIEMEYER, 10, { 6, 6, 2 }, { 4, 4, 2 } },
  { RIS_SEATS_HARE_NIEMEYER, 11, { 6, 6, 2 }, { 5, 5, 1 } },
  { RIS_SEATS_DHONDT, 0, { 5, 4 }, { 0, 0 } },
  { RIS_SEATS_HARE_NIEMEYER, 0, { 5, 4 }, { 0, 0 } },
  { RIS_SEATS_DHONDT, 3, { 5, 0 }, { 3, 0 } },
  { RIS_SEATS_SAINTE_LAGUE, 1000, { 1000000000, 0 }, { 1000, 0 } },
  { RIS_SEATS_HARE_NIEMEYER, 999, { 1000000000, 500000000 }, { 666, 333 } },
};

static void
test_examples (void)
{
  for (gsize e = 0; e < G_N_ELEMENTS (examples); e++)
    {
      RisSeatsList lists[6] = { { NULL } };
      RisSeatsCase seats_case = {
        .method = examples[e].method, .seats = examples[e].seats, .lists = lists, .n_lists = 6
      };
      g_autoptr (RisSeatsResult) result = NULL;

      for (guint i = 0; i < 6; i++)
        lists[i] = (RisSeatsList){ "", examples[e].votes[i], RIS_UNKNOWN };
      result = ris_seats_distribute (&seats_case);
      g_assert_cmpint (result->outcome, ==, RIS_SEATS_DISTRIBUTED);
      for (guint i = 0; i < 6; i++)
        g_assert_cmpint (seats_of (result, i), ==, examples[e].expected[i]);
    }
}

/* --- second computation: all distributions, those that are right --- */

typedef struct
{
  RisSeatsMethod method;
  gint64 seats;
  gint64 votes[MOST_LISTS];
  guint n;
  gint64 total;
  gint64 trial[MOST_LISTS];
  gint64 best;   /* Hare/Niemeyer: least distance so far */
  GArray *right; /* (element-type gint64[MOST_LISTS]) */
} Search;

static gint64
divisor (RisSeatsMethod method, gint64 seat)
{
  return method == RIS_SEATS_DHONDT ? seat : 2 * seat - 1;
}

/* nobody without a seat has a better claim to it than its owner */
static gboolean
is_envy_free (const Search *search)
{
  for (guint i = 0; i < search->n; i++)
    for (guint j = 0; j < search->n; j++)
      if (search->trial[i] > 0
          && (search->votes[i] == 0
              || search->votes[i] * divisor (search->method, search->trial[j] + 1)
                     < search->votes[j] * divisor (search->method, search->trial[i])))
        return FALSE;
  return TRUE;
}

static gint64
find_distance (const Search *search)
{
  gint64 distance = 0;

  for (guint i = 0; i < search->n; i++)
    distance += ABS (search->trial[i] * search->total - search->votes[i] * search->seats);
  return distance;
}

static void
judge (Search *search)
{
  if (search->method == RIS_SEATS_HARE_NIEMEYER)
    {
      gint64 distance = find_distance (search);

      if (distance > search->best)
        return;
      if (distance < search->best)
        g_array_set_size (search->right, 0);
      search->best = distance;
    }
  else if (!is_envy_free (search))
    return;
  g_array_append_vals (search->right, search->trial, MOST_LISTS);
}

static void
try_all (Search *search, guint list, gint64 left)
{
  if (list == search->n - 1)
    {
      search->trial[list] = left;
      judge (search);
      return;
    }
  for (gint64 seats = 0; seats <= left; seats++)
    {
      search->trial[list] = seats;
      try_all (search, list + 1, left - seats);
    }
}

static gint64
right_at (const Search *search, guint solution, guint list)
{
  return g_array_index (search->right, gint64, solution * MOST_LISTS + list);
}

static gboolean
is_tied_list (const RisSeatsResult *result, guint list)
{
  for (guint i = 0; i < result->tied->len; i++)
    if (g_array_index (result->tied, guint, i) == list)
      return TRUE;
  return FALSE;
}

/* certain seats are the least of all right solutions; the tie is about whoever gets more in some */
static void
check_result (const Search *search, const RisSeatsResult *result)
{
  guint n_right = search->right->len / MOST_LISTS;
  gint64 open = search->seats;

  g_assert_cmpuint (n_right, >, 0);
  g_assert_cmpint (result->outcome, ==, n_right == 1 ? RIS_SEATS_DISTRIBUTED : RIS_SEATS_TIED);
  for (guint i = 0; i < search->n; i++)
    {
      gint64 least = G_MAXINT64;
      gint64 most = 0;

      for (guint r = 0; r < n_right; r++)
        {
          least = MIN (least, right_at (search, r, i));
          most = MAX (most, right_at (search, r, i));
        }
      g_assert_cmpint (seats_of (result, i), ==, least);
      g_assert_cmpint (is_tied_list (result, i), ==, most > least);
      open -= least;
    }
  g_assert_cmpint (result->open_seats, ==, open);
}

/* each right solution comes about by lots, and is marked so */
static void
check_lots (const Search *search, const RisSeatsCase *seats_case, const RisSeatsResult *tied)
{
  for (guint r = 0; r < search->right->len / MOST_LISTS; r++)
    {
      guint lots[MOST_LISTS];
      RisSeatsCase drawn = *seats_case;
      g_autoptr (RisSeatsResult) result = NULL;

      drawn.lots = lots;
      drawn.n_lots = 0;
      for (guint i = 0; i < search->n; i++)
        if (right_at (search, r, i) > seats_of (tied, i))
          lots[drawn.n_lots++] = i;
      g_assert_cmpuint (drawn.n_lots, ==, tied->open_seats);
      result = ris_seats_distribute (&drawn);
      g_assert_cmpint (result->outcome, ==, RIS_SEATS_DISTRIBUTED);
      for (guint i = 0; i < search->n; i++)
        {
          g_assert_cmpint (seats_of (result, i), ==, right_at (search, r, i));
          g_assert_cmpint (g_array_index (result->shares, RisSeatsShare, i).by_lot, ==,
                           right_at (search, r, i) > seats_of (tied, i));
        }
    }
}

static void
check_case (Search *search)
{
  RisSeatsList lists[MOST_LISTS];
  RisSeatsCase seats_case
      = { .method = search->method, .seats = search->seats, .lists = lists, .n_lists = search->n };
  g_autoptr (RisSeatsResult) result = NULL;

  search->total = 0;
  search->best = G_MAXINT64;
  search->right = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < search->n; i++)
    {
      lists[i] = (RisSeatsList){ "", search->votes[i], RIS_UNKNOWN };
      search->total += search->votes[i];
    }
  result = ris_seats_distribute (&seats_case);
  if (search->total == 0)
    g_assert_cmpint (result->outcome, ==, RIS_SEATS_NO_VOTES);
  else
    {
      try_all (search, 0, search->seats);
      check_result (search, result);
      if (result->outcome == RIS_SEATS_TIED)
        check_lots (search, &seats_case, result);
    }
  g_array_unref (search->right);
}

/* few votes give many ties, many votes give few */
static void
test_all_distributions (void)
{
  static const gint32 limits[] = { 3, 7, 25, 1000 };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint round = 0; round < 4000; round++)
    {
      Search search = { .method = methods[round % 3] };

      search.n = (guint)g_rand_int_range (random, 1, MOST_LISTS + 1);
      search.seats = g_rand_int_range (random, 0, search.n > 3 ? 9 : MOST_SEATS + 1);
      for (guint i = 0; i < search.n; i++)
        search.votes[i] = g_rand_int_range (random, 0, limits[round % G_N_ELEMENTS (limits)]);
      check_case (&search);
    }
}

/* --- properties of large cases --- */

static void
fill (GRand *random, RisSeatsList *lists, guint n)
{
  for (guint i = 0; i < n; i++)
    lists[i] = (RisSeatsList){ "", g_rand_int_range (random, 0, 1000000), RIS_UNKNOWN };
}

static gint64
sum_seats (const RisSeatsResult *result)
{
  gint64 sum = result->open_seats;

  for (guint i = 0; i < result->shares->len; i++)
    sum += seats_of (result, i);
  return sum;
}

static void
test_sum_and_order (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 3000; round++)
    {
      RisSeatsList lists[12];
      RisSeatsCase seats_case = { .method = methods[round % 3],
                                  .seats = g_rand_int_range (random, 0, 120),
                                  .lists = lists,
                                  .n_lists = (guint)g_rand_int_range (random, 1, 13) };
      g_autoptr (RisSeatsResult) result = NULL;

      fill (random, lists, seats_case.n_lists);
      result = ris_seats_distribute (&seats_case);
      g_assert_cmpint (sum_seats (result), ==, seats_case.seats);
      for (guint i = 0; i < seats_case.n_lists; i++)
        for (guint j = 0; j < seats_case.n_lists; j++)
          if (lists[i].votes > lists[j].votes)
            g_assert_cmpint (seats_of (result, i), >=, seats_of (result, j));
    }
}

static void
test_quota (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);

  for (guint round = 0; round < 3000; round++)
    {
      RisSeatsList lists[12];
      RisSeatsCase seats_case = { .method = RIS_SEATS_HARE_NIEMEYER,
                                  .seats = g_rand_int_range (random, 0, 120),
                                  .lists = lists,
                                  .n_lists = (guint)g_rand_int_range (random, 1, 13) };
      g_autoptr (RisSeatsResult) result = NULL;

      fill (random, lists, seats_case.n_lists);
      result = ris_seats_distribute (&seats_case);
      for (guint i = 0; i < seats_case.n_lists && result->total > 0; i++)
        {
          gint64 product = lists[i].votes * seats_case.seats;

          g_assert_cmpint (seats_of (result, i), >=, product / result->total);
          g_assert_cmpint (seats_of (result, i), <=, (product + result->total - 1) / result->total);
        }
    }
}

/* with highest numbers nobody loses a seat because there is one more */
static void
test_house_monotone (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);

  for (guint round = 0; round < 300; round++)
    {
      RisSeatsList lists[8];
      g_autoptr (RisSeatsResult) before = NULL;

      fill (random, lists, 8);
      for (gint64 seats = 0; seats < 40; seats++)
        {
          RisSeatsCase seats_case
              = { .method = round % 2 == 0 ? RIS_SEATS_DHONDT : RIS_SEATS_SAINTE_LAGUE,
                  .seats = seats,
                  .lists = lists,
                  .n_lists = 8 };
          RisSeatsResult *result = ris_seats_distribute (&seats_case);

          for (guint i = 0; before != NULL && i < 8; i++)
            g_assert_cmpint (seats_of (result, i), >=, seats_of (before, i));
          g_clear_pointer (&before, ris_seats_result_free);
          before = result;
        }
    }
}

/* --- trace, ties, order --- */

static const RisSeatsClaim *
claim_at (const RisSeatsResult *result, guint i)
{
  g_assert_cmpuint (i, <, result->claims->len);
  return &g_array_index (result->claims, RisSeatsClaim, i);
}

static void
assert_claim (const RisSeatsResult *result, guint i, guint list, gint64 numerator,
              gint64 denominator)
{
  g_assert_cmpuint (claim_at (result, i)->list, ==, list);
  g_assert_cmpint (claim_at (result, i)->numerator, ==, numerator);
  g_assert_cmpint (claim_at (result, i)->denominator, ==, denominator);
}

static void
test_trace (void)
{
  static const RisSeatsList lists[] = { { "A", 416, -1 }, { "B", 338, -1 }, { "C", 246, -1 } };
  RisSeatsCase seats_case = { RIS_SEATS_SAINTE_LAGUE, 4, lists, 3, NULL, 0, 0, FALSE };
  g_autoptr (RisSeatsResult) result = ris_seats_distribute (&seats_case);

  g_assert_cmpuint (result->claims->len, ==, 5);
  assert_claim (result, 0, 0, 416, 1);
  assert_claim (result, 1, 1, 338, 1);
  assert_claim (result, 2, 2, 246, 1);
  assert_claim (result, 3, 0, 416, 3);
  assert_claim (result, 4, 1, 338, 3);
  g_assert_true (claim_at (result, 3)->is_won);
  g_assert_false (claim_at (result, 4)->is_won);
}

static void
test_remainders (void)
{
  static const RisSeatsList lists[] = { { "A", 416, -1 }, { "B", 338, -1 }, { "C", 246, -1 } };
  RisSeatsCase seats_case = { RIS_SEATS_HARE_NIEMEYER, 11, lists, 3, NULL, 0, 0, FALSE };
  g_autoptr (RisSeatsResult) result = ris_seats_distribute (&seats_case);
  const RisSeatsShare *share = &g_array_index (result->shares, RisSeatsShare, 0);

  g_assert_cmpint (share->whole, ==, 4);
  g_assert_cmpint (share->remainder, ==, 576);
  g_assert_cmpint (result->total, ==, 1000);
  assert_claim (result, 0, 1, 718, 1000);
  assert_claim (result, 1, 2, 706, 1000);
  assert_claim (result, 2, 0, 576, 1000);
  g_assert_cmpint (seats_of (result, 1), ==, 4);
}

static void
test_order_matters (void)
{
  static const RisSeatsList lists[] = { { "A", 20, -1 }, { "B", 10, -1 }, { "C", 10, -1 } };
  static const guint drawn[] = { 2, 0, 1 };
  RisSeatsCase seats_case = { RIS_SEATS_DHONDT, 4, lists, 3, NULL, 0, 0, FALSE };
  g_autoptr (RisSeatsResult) plain = ris_seats_distribute (&seats_case);
  g_autoptr (RisSeatsResult) open = NULL;
  g_autoptr (RisSeatsResult) half = NULL;
  g_autoptr (RisSeatsResult) done = NULL;

  g_assert_cmpint (plain->outcome, ==, RIS_SEATS_DISTRIBUTED);
  seats_case.is_ranked = TRUE;
  open = ris_seats_distribute (&seats_case);
  g_assert_cmpint (open->outcome, ==, RIS_SEATS_TIED);
  g_assert_cmpuint (open->tied->len, ==, 3); /* 20:2, 10:1 and 10:1 */
  g_assert_cmpint (open->open_seats, ==, 3);
  seats_case.lots = drawn;
  seats_case.n_lots = 1;
  half = ris_seats_distribute (&seats_case);
  g_assert_cmpint (half->outcome, ==, RIS_SEATS_TIED);
  g_assert_cmpuint (half->tied->len, ==, 2);
  seats_case.n_lots = 2;
  done = ris_seats_distribute (&seats_case);
  g_assert_cmpint (done->outcome, ==, RIS_SEATS_DISTRIBUTED);
  g_assert_cmpuint (claim_at (done, 1)->list, ==, 2);
  g_assert_cmpuint (claim_at (done, 2)->list, ==, 0);
  g_assert_cmpuint (claim_at (done, 3)->list, ==, 1);
  g_assert_true (claim_at (done, 2)->by_lot);
  g_assert_false (claim_at (done, 3)->by_lot);
}

static RisSeatsOutcome
outcome_with_lots (const RisSeatsList *lists, guint n, gint64 seats, const guint *lots,
                   guint n_lots)
{
  RisSeatsCase seats_case
      = { RIS_SEATS_DHONDT, seats, lists, n, lots, n_lots, RIS_SEATS_TIE_LOT, FALSE };
  g_autoptr (RisSeatsResult) result = ris_seats_distribute (&seats_case);

  return result->outcome;
}

static void
test_wrong_lots (void)
{
  static const RisSeatsList lists[] = { { "A", 9, -1 }, { "B", 5, -1 }, { "C", 5, -1 } };
  static const guint a[] = { 0 };
  static const guint b[] = { 1, 2 };
  static const guint nobody[] = { 7 };

  g_assert_cmpint (outcome_with_lots (lists, 3, 2, NULL, 0), ==, RIS_SEATS_TIED);
  g_assert_cmpint (outcome_with_lots (lists, 3, 2, b, 1), ==, RIS_SEATS_DISTRIBUTED);
  g_assert_cmpint (outcome_with_lots (lists, 3, 2, a, 1), ==, RIS_SEATS_LOT_INVALID);
  g_assert_cmpint (outcome_with_lots (lists, 3, 2, nobody, 1), ==, RIS_SEATS_LOT_INVALID);
  g_assert_cmpint (outcome_with_lots (lists, 3, 2, b, 2), ==, RIS_SEATS_LOT_INVALID);
  g_assert_cmpint (outcome_with_lots (lists, 3, 1, a, 1), ==, RIS_SEATS_LOT_INVALID);
}

static void
test_strength (void)
{
  RisSeatsList lists[] = { { "A", 9, 100 }, { "B", 5, 700 }, { "C", 5, 900 }, { "D", 5, 700 } };
  static const guint d[] = { 3 };
  RisSeatsCase seats_case
      = { RIS_SEATS_DHONDT, 2, lists, 4, NULL, 0, RIS_SEATS_TIE_STRENGTH, FALSE };
  g_autoptr (RisSeatsResult) one = ris_seats_distribute (&seats_case);
  g_autoptr (RisSeatsResult) two = NULL;
  g_autoptr (RisSeatsResult) drawn = NULL;
  g_autoptr (RisSeatsResult) missing = NULL;
  g_autoptr (RisSeatsResult) all = NULL;

  g_assert_cmpint (one->outcome, ==, RIS_SEATS_DISTRIBUTED);
  g_assert_cmpint (seats_of (one, 2), ==, 1);
  g_assert_true (claim_at (one, 1)->by_strength);
  g_assert_false (claim_at (one, 0)->by_strength);

  seats_case.seats = 3;
  two = ris_seats_distribute (&seats_case);
  g_assert_cmpint (two->outcome, ==, RIS_SEATS_TIED);
  g_assert_cmpuint (two->tied->len, ==, 2);
  g_assert_cmpint (seats_of (two, 2), ==, 1);
  seats_case.lots = d;
  seats_case.n_lots = 1;
  drawn = ris_seats_distribute (&seats_case);
  g_assert_cmpint (drawn->outcome, ==, RIS_SEATS_DISTRIBUTED);
  g_assert_cmpint (seats_of (drawn, 3), ==, 1);
  g_assert_true (claim_at (drawn, 2)->by_lot);
  g_assert_false (claim_at (drawn, 2)->by_strength);

  lists[1].strength = RIS_UNKNOWN;
  missing = ris_seats_distribute (&seats_case);
  g_assert_cmpint (missing->outcome, ==, RIS_SEATS_MISSING);
  g_assert_cmpuint (missing->tied->len, ==, 3);

  /* everyone gets a seat: nobody asks for strength */
  seats_case.seats = 4;
  seats_case.n_lots = 0;
  all = ris_seats_distribute (&seats_case);
  g_assert_cmpint (all->outcome, ==, RIS_SEATS_DISTRIBUTED);
  g_assert_false (claim_at (all, 3)->by_strength);
}

/* --- numbers that are none --- */

static void
test_wrong_numbers (void)
{
  static const struct
  {
    gint64 seats;
    gint64 votes;
    guint n;
    RisSeatsOutcome outcome;
  } rows[] = {
    { RIS_UNKNOWN, 5, 1, RIS_SEATS_MISSING },
    { 3, RIS_UNKNOWN, 1, RIS_SEATS_MISSING },
    { -2, 5, 1, RIS_SEATS_INVALID },
    { 1001, 5, 1, RIS_SEATS_INVALID },
    { 3, -2, 1, RIS_SEATS_INVALID },
    { 3, RIS_SEATS_MAX_VOTES + 1, 1, RIS_SEATS_INVALID },
    { 3, 5, 0, RIS_SEATS_INVALID },
    { 3, 5, 101, RIS_SEATS_INVALID },
    { 3, 0, 1, RIS_SEATS_NO_VOTES },
    { 1000, RIS_SEATS_MAX_VOTES, 100, RIS_SEATS_DISTRIBUTED },
  };
  RisSeatsList lists[RIS_SEATS_MAX_LISTS + 1];

  for (gsize r = 0; r < G_N_ELEMENTS (rows); r++)
    for (gsize m = 0; m < G_N_ELEMENTS (methods); m++)
      {
        RisSeatsCase seats_case = {
          .method = methods[m], .seats = rows[r].seats, .lists = lists, .n_lists = rows[r].n
        };
        g_autoptr (RisSeatsResult) result = NULL;

        for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
          lists[i] = (RisSeatsList){ "", rows[r].votes, RIS_UNKNOWN };
        result = ris_seats_distribute (&seats_case);
        g_assert_cmpint (result->outcome, ==, rows[r].outcome);
      }
}

static void
test_method_words (void)
{
  RisSeatsMethod method = RIS_SEATS_BY_RULE;

  for (gsize m = 0; m < G_N_ELEMENTS (methods); m++)
    {
      g_assert_true (ris_seats_find_method (ris_seats_get_method_word (methods[m]), &method));
      g_assert_cmpint (method, ==, methods[m]);
      g_assert_cmpstr (ris_seats_get_method_label (method), !=, ris_seats_get_method_word (method));
    }
  g_assert_false (ris_seats_find_method ("mehrheitswahl", &method));
  g_assert_null (ris_seats_get_method_word (RIS_SEATS_BY_RULE));
  g_assert_null (ris_seats_get_method_label (RIS_SEATS_BY_RULE));
  ris_seats_result_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/seats/examples", test_examples);
  g_test_add_func ("/rules/seats/all-distributions", test_all_distributions);
  g_test_add_func ("/rules/seats/sum-and-order", test_sum_and_order);
  g_test_add_func ("/rules/seats/quota", test_quota);
  g_test_add_func ("/rules/seats/house-monotone", test_house_monotone);
  g_test_add_func ("/rules/seats/trace", test_trace);
  g_test_add_func ("/rules/seats/remainders", test_remainders);
  g_test_add_func ("/rules/seats/order-matters", test_order_matters);
  g_test_add_func ("/rules/seats/wrong-lots", test_wrong_lots);
  g_test_add_func ("/rules/seats/strength", test_strength);
  g_test_add_func ("/rules/seats/wrong-numbers", test_wrong_numbers);
  g_test_add_func ("/rules/seats/method-words", test_method_words);
  return g_test_run ();
}
