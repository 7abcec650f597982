/* Objects and their pages. */
#include "page/object-private.h"

static void
test_url (void)
{
  static const struct
  {
    const char *kind;
    const char *url;
  } rows[] = {
    { "meeting", "/sitzungen/7" }, { "agenda_item", "/tops/7" },     { "paper", "/vorlagen/7" },
    { "person", "/personen/7" },   { "organization", "/gremien/7" }, { "vote", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *url = ris_object_dup_url (rows[i].kind, 7);

      g_assert_cmpstr (url, ==, rows[i].url);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/object/url", test_url);
  return g_test_run ();
}
