/* Where a line may end, shown as "|" before the character. */
#include "pdf/block-private.h"
#include "pdf/fixture.h"
#include "pdf/glue-private.h"

static char *
show_breaks (const char *text)
{
  g_autofree guint8 *marks = g_new0 (guint8, strlen (text) + 1);
  GString *out = g_string_new (NULL);

  ris_pdf_glue_mark (text, marks);
  for (gsize i = 0; text[i] != '\0'; i++)
    {
      if ((marks[i] & RIS_PDF_MARK_BREAK) != 0)
        g_string_append_c (out, '|');
      g_string_append_c (out, text[i]);
    }
  return g_string_free (out, FALSE);
}

static void
test_cases (void)
{
  static const char *const cases[] = {
    "ein |Wort",
    "nach |§ 2 |Abs. 1 |Satz 2 |BauGB",
    "(§ 2 |GO)",
    "zu |TOP 4 |und |Nr. 5",
    "von |1.250 €, |also |20 %.",
    "am |7. Juni |2022, |18 Uhr",
    "z. B. |so, |i. V. |Groß",
    "Herr Müller |und |Dr. Weiß",
    "A – |B",
    "Haupt- |und |Finanz-|Ausschuss",
    "18:00–|20:50",
    "Sitzung |08-41, |2008-2013",
    "rat.example/|sitzungen/|17",
    "A |10/186/2022 |XV/|012",
    "-5 |oder –",
    "im |Jahr |2022 |waren",
    "21 Stimmen |dafür",
    "Punkt |für |Punkt",
    "3 Mio. € |teuer",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = g_strsplit (cases[i], "|", -1);
      g_autofree char *text = g_strjoinv ("", parts);
      g_autofree char *shown = show_breaks (text);

      g_assert_cmpstr (shown, ==, cases[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/glue/cases", test_cases);
  return g_test_run ();
}
