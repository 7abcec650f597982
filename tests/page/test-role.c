/* Roles of accounts as views. */
#include "role-private.h"

static void
test_append (void)
{
  static const struct
  {
    const RisAccountRole role;
    const char *label;
    gboolean is_over;
  } cases[] = {
    { { .id = 1, .role = (char *)"co-signer" }, "Mitzeichnung", FALSE },
    { { .id = 2,
        .role = (char *)"chair",
        .organization = (char *)"Rat",
        .starts_on = (char *)"2024-01-01",
        .ends_on = (char *)"2024-05-31" },
      "Vorsitz",
      TRUE },
    { { .id = 3, .role = (char *)"chair", .ends_on = (char *)"2024-06-01" }, "Vorsitz", FALSE },
    { { .id = 4, .role = (char *)"chair", .ends_on = (char *)"2024-06-02" }, "Vorsitz", FALSE },
    { { .id = 5, .role = (char *)"emperor" }, "emperor", FALSE },
  };
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  g_autoptr (RisView) view = ris_view_new ();
  RisView *list = ris_view_add_list (view, "roles");
  const RisView *map;
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_ptr_array_add (roles, (gpointer)&cases[i].role);
  ris_role_append_all (list, roles, "2024-06-01");
  for (map = ris_view_get_first (list); map != NULL; map = ris_view_get_next (map), n++)
    {
      const RisView *organization = ris_view_get (map, "organization");
      const RisView *ends_on = ris_view_get (map, "ends_on");

      g_assert_cmpint (ris_view_get_int (ris_view_get (map, "id")), ==, cases[n].role.id);
      g_assert_cmpstr (ris_view_get_text (ris_view_get (map, "label")), ==, cases[n].label);
      g_assert_cmpint (ris_view_get_int (ris_view_get (map, "is_over")), ==, cases[n].is_over);
      g_assert_cmpstr (organization != NULL ? ris_view_get_text (organization) : NULL, ==,
                       cases[n].role.organization);
      g_assert_cmpstr (ends_on != NULL ? ris_view_get_text (ends_on) : NULL, ==,
                       cases[n].role.ends_on);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/role/append", test_append);
  return g_test_run ();
}
