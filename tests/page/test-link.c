/* Links inside texts: what is certain becomes a link, what could mean two things does not. */
#include "page/page-private.h"

#include "page/demo.h"

#define NAME                                                                                       \
  "12. Sitzung des Ausschusses für Stadtentwicklung, Wirtschaftsförderung, Verkehr und "         \
  "Digitalisierung"

static void
append_links (const RisRich *rich, GString *out)
{
  if (rich->kind == RIS_RICH_LINK)
    {
      g_autofree char *text = ris_rich_dup_text (rich);

      g_string_append_printf (out, "[%s]", text);
    }
  for (const RisRich *child = rich->first; child != NULL; child = child->next)
    append_links (child, out);
}

static void
test_link (void)
{
  static const char *const rows[][2] = {
    { "Die Vorlage A10/0186/2022 wurde beraten.", "[A10/0186/2022]" },
    { "Die Vorlage A 10/999/2022 gibt es nicht.", "" },
    { "Siehe " NAME ", TOP 6.2", "[" NAME "]" },
    { "In der " NAME " zu A 10/186/2022, dann A 80/104/2017",
      "[" NAME "][A 10/186/2022][A 80/104/2017]" },
    { "die 2. Sitzung des Rates der Stadt Erkelenz", "" },
    { "die 2. Sitzung des Rates der Stadt Erkelenz am 16.12.2009",
      "[2. Sitzung des Rates der Stadt Erkelenz]" },
    { "die 99. Sitzung des Rates der Stadt Erkelenz", "" },
    { "nach der . Sitzung des Rates", "" },
    { "`A 10/186/2022` in einer Codezeile", "" },
    { "", "" },
  };
  g_autoptr (Portal) demo = demo_new ();

  g_assert_true (ris_council_begin_read (demo->council, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRich) rich = ris_page_make_text (rows[i][0], demo->council);
      g_autoptr (GString) links = g_string_new (NULL);

      append_links (rich, links);
      g_assert_cmpstr (links->str, ==, rows[i][1]);
    }
  ris_council_end_read (demo->council);
}

static const RisRich *
find_link (const RisRich *rich)
{
  const RisRich *found = rich->kind == RIS_RICH_LINK ? rich : NULL;

  for (const RisRich *child = rich->first; child != NULL && found == NULL; child = child->next)
    found = find_link (child);
  return found;
}

/* two meetings of the same number in two terms: the day behind the name decides */
static void
test_day_decides (void)
{
  g_autoptr (Portal) demo = demo_new ();
  g_autoptr (RisRich) first
      = ris_page_make_text ("*Aus* 2. Sitzung des Rates der Stadt Erkelenz am 16.12.2009",
                            demo->council);
  g_autoptr (RisRich) second
      = ris_page_make_text ("*Aus* 2. Sitzung des Rates der Stadt Erkelenz am 16.12.2020",
                            demo->council);
  const RisRich *a = find_link (first), *b = find_link (second);

  g_assert_nonnull (a);
  g_assert_nonnull (b);
  g_assert_cmpstr (a->url, !=, b->url);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link/link", test_link);
  g_test_add_func ("/link/day-decides", test_day_decides);
  return g_test_run ();
}
