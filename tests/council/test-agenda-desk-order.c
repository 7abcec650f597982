/* Numbers of items: computed until they are frozen, and never moved afterwards. */
#include "meeting-desk-fixture.h"

typedef struct
{
  gint64 parent;
  const char *part;
  const char *number;
  const char *expected;
} Case;

static void
check (const Case *cases, guint n, const char *mark)
{
  g_autoptr (GPtrArray) items
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_agenda_desk_item_free);

  for (guint i = 0; i < n; i++)
    {
      RisAgendaDeskItem *item = ris_agenda_desk_item_new ();

      item->id = i + 1;
      item->parent_id = cases[i].parent;
      item->part = g_strdup (cases[i].part);
      item->number = g_strdup (cases[i].number);
      g_ptr_array_add (items, item);
    }
  ris_agenda_desk_number (items, mark);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (((RisAgendaDeskItem *)items->pdata[i])->label, ==, cases[i].expected);
}

static void
test_number (void)
{
  static const Case open[] = { { 0, "public", NULL, "Ö 1" },     { 1, "public", NULL, "Ö 1.1" },
                               { 2, "public", NULL, "Ö 1.1.1" }, { 0, "public", NULL, "Ö 2" },
                               { 0, "closed", NULL, "N 1" },     { 5, "closed", NULL, "N 1.1" } };
  static const Case frozen[] = { { 0, "public", "Ö 1", "Ö 1" },     { 1, "public", NULL, "Ö 1.1" },
                                 { 0, "public", "Ö 11", "Ö 11" },   { 0, "public", NULL, "Ö 12" },
                                 { 0, "public", "Ö Z 1", "Ö Z 1" }, { 0, "closed", "N 2", "N 2" },
                                 { 0, "closed", NULL, "N 3" } };
  static const Case marked[] = { { 0, "public", "Ö 1", "Ö 1" },
                                 { 0, "public", "Ö Z 1", "Ö Z 1" },
                                 { 0, "public", NULL, "Ö Z 2" },
                                 { 3, "public", NULL, "Ö Z 2.1" },
                                 { 0, "closed", NULL, "N Z 1" } };

  check (open, G_N_ELEMENTS (open), NULL);
  check (frozen, G_N_ELEMENTS (frozen), NULL);
  check (marked, G_N_ELEMENTS (marked), "Z");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/agenda-desk-order/number", test_number);
  return g_test_run ();
}
