/* Titles and snippets in pieces. */
#include "search/search.h"

static void
test_segments (void)
{
  static const struct
  {
    const char *marked;
    const char *pieces; /* hits in square brackets, pieces end with | */
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "Radweg", "Radweg|" },
    { "der \001Radweg\002 an", "der |[Radweg]| an|" },
    { "\001Radweg\002", "[Radweg]|" },
    { "\001a\002\001b\002", "[a]|[b]|" },
    { "  zwei\n\n Zeilen \t\001da\002 ", "zwei Zeilen |[da]| |" },
    { "\001offen", "[offen]|" },
    { "\002zu", "zu|" },
    { "<b>ü&", "<b>ü&|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) segments = ris_search_dup_segments (cases[i].marked);
      g_autoptr (GString) pieces = g_string_new (NULL);

      for (guint k = 0; k < segments->len; k++)
        {
          const RisSearchSegment *segment = g_ptr_array_index (segments, k);

          g_string_append_printf (pieces, segment->is_hit ? "[%s]|" : "%s|", segment->text);
        }
      g_assert_cmpstr (pieces->str, ==, cases[i].pieces);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/segment/segments", test_segments);
  return g_test_run ();
}
