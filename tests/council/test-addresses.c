/* Addresses: keys of earlier systems, pages by ranges of ids. */
#include "council/addresses.h"

#include "helper/public-council.h"

static void
assert_found (RisCouncil *council, const char *kind, const char *key, const char *expected,
              gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisAddressRow) row = ris_addresses_find (council, "allris", kind, key, &error);

  if (expected == NULL)
    {
      g_assert_null (row);
      g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpstr (row->kind, ==, expected);
  g_assert_cmpint (row->id, ==, id);
}

static void
test_find (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);

  assert_found (fixture.council, "paper", "6793", "paper", 1030);
  assert_found (fixture.council, "agenda_item", "17878", "agenda_item", 1050);
  assert_found (fixture.council, "committee", "12", "organization", 1011);
  assert_found (fixture.council, "file", "501", "file", 1070);
  assert_found (fixture.council, "file", "502", "paper", 1030);   /* only its name is known */
  assert_found (fixture.council, "paper", "7000", NULL, 0);       /* the object is not public */
  assert_found (fixture.council, "agenda_item", "6793", NULL, 0); /* the kind counts */
  assert_found (fixture.council, "paper", "", NULL, 0);
}

static void
test_list (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = ris_addresses_list (fixture.council, 0, G_MAXINT64, &error);
  g_autoptr (GPtrArray) some = ris_addresses_list (fixture.council, 1012, 1030, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 17);
  g_assert_cmpuint (some->len, ==, 3); /* two organizations and a person */
  g_assert_cmpint (((RisAddressRow *)some->pdata[0])->id, ==, 1012);
  g_assert_cmpstr (((RisAddressRow *)some->pdata[2])->kind, ==, "person");
}

static void
test_ranges (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (
      NULL, "INSERT INTO person (id, body_id, name, sort_key, created, modified) VALUES "
            "(49000, 1000, 'A', 'a', '2024-01-01T00:00:00Z', '2024-01-09T00:00:00Z')");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ranges = ris_addresses_list_ranges (fixture.council, &error);
  const RisAddressRangeRow *second;

  g_assert_no_error (error);
  g_assert_cmpuint (ranges->len, ==, 2);
  g_assert_cmpint (((RisAddressRangeRow *)ranges->pdata[0])->number, ==, 0);
  g_assert_cmpint (((RisAddressRangeRow *)ranges->pdata[0])->objects, ==, 17);
  second = ranges->pdata[1];
  g_assert_cmpint (second->number, ==, 1);
  g_assert_cmpint (second->objects, ==, 1);
  g_assert_cmpstr (second->modified, ==, "2024-01-09T00:00:00Z");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/addresses/find", test_find);
  g_test_add_func ("/addresses/list", test_list);
  g_test_add_func ("/addresses/ranges", test_ranges);
  return g_test_run ();
}
