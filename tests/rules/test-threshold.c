/* Thresholds: read, counted and said; what is met is compared with fractions written out as decimals of a large base. */
#include "rules/threshold.h"

static RisThreshold
read_threshold (const char *text)
{
  RisThreshold threshold;

  g_test_message ("%s", text);
  g_assert_true (ris_threshold_parse (text, &threshold));
  return threshold;
}

static const struct
{
  const char *written;
  const char *text;
  gint64 base;
  gint64 needed;
} thresholds[] = {
  { "> 1/2 gesetzlich", "mehr als die Hälfte der gesetzlichen Mitgliederzahl", 53, 27 },
  { "> 1/2 gesetzlich", "mehr als die Hälfte der gesetzlichen Mitgliederzahl", 52, 27 },
  { ">= 1/2 anwesend_stimmb", "mindestens die Hälfte der anwesenden Stimmberechtigten", 52, 26 },
  { ">= 1/5 gewaehlt", "mindestens ein Fünftel der gewählten Mitglieder", 53, 11 },
  { ">= 2/3 anwesend", "mindestens zwei Drittel der anwesenden Mitglieder", 27, 18 },
  { ">= 3/4 gesetzlich", "mindestens drei Viertel der gesetzlichen Mitgliederzahl", 39, 30 },
  { "> 1/3 anwesend", "mehr als ein Drittel der anwesenden Mitglieder", 30, 11 },
  { "> 1/2 ja_nein", "mehr als die Hälfte der Ja- und Nein-Stimmen", 40, 21 },
  { "> 1/2 gueltig", "mehr als die Hälfte der gültigen Stimmen", 33, 17 },
  { ">= 4/5 stimmberechtigt", "mindestens vier Fünftel der Stimmberechtigten", 33, 27 },
  { ">= 7/9 ausschuss", "mindestens 7/9 der Ausschussmitglieder", 9, 7 },
  { ">= 3 anwesend", "mindestens 3 anwesende Mitglieder", 50, 3 },
  { ">= 1 anwesend", "mindestens 1 anwesendes Mitglied", 50, 1 },
  { "> 0 anwesend", "mehr als 0 anwesende Mitglieder", 50, 1 },
  { "> 3 ausschuss", "mehr als 3 Ausschussmitglieder", 50, 4 },
  { ">= 0 anwesend", "jede Zahl von Mitgliedern", 50, 0 },
};

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (thresholds); i++)
    {
      RisThreshold threshold = read_threshold (thresholds[i].written);
      g_autofree char *text = ris_threshold_dup_text (&threshold);

      g_assert_cmpstr (text, ==, thresholds[i].text);
      g_assert_cmpint (ris_threshold_get_needed (&threshold, thresholds[i].base), ==,
                       thresholds[i].needed);
      g_assert_true (ris_threshold_is_met (&threshold, thresholds[i].needed, thresholds[i].base));
      g_assert_true (
          thresholds[i].needed == 0
          || !ris_threshold_is_met (&threshold, thresholds[i].needed - 1, thresholds[i].base));
    }
}

static void
test_refused (void)
{
  static const char *const refused[] = { "",
                                         "1/2 gesetzlich",
                                         "> 1/0 gesetzlich",
                                         "> 3/2 gesetzlich",
                                         "> 1/2",
                                         "> 1/2 ",
                                         "> 1/2 mitglieder",
                                         "< 1/2 gesetzlich",
                                         ">1/2 gesetzlich",
                                         "> 1001 anwesend",
                                         "> 1/1001 anwesend",
                                         "> -1 anwesend",
                                         ">= /2 anwesend",
                                         "> 1/ anwesend",
                                         ">=  1/2 anwesend",
                                         "> 1/2 gesetzlich x",
                                         ">",
                                         "=> 1/2 anwesend" };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      RisThreshold threshold;

      g_test_message ("%s", refused[i]);
      g_assert_false (ris_threshold_parse (refused[i], &threshold));
    }
}

/* needed is the least count that meets; and more never meets less */
static void
test_needed_is_least (void)
{
  for (gint64 denominator = 1; denominator <= 12; denominator++)
    for (gint64 numerator = 0; numerator <= denominator; numerator++)
      for (gint64 base = 0; base <= 60; base++)
        for (int is_strict = 0; is_strict < 2; is_strict++)
          {
            RisThreshold threshold = { is_strict != 0, numerator, denominator, RIS_BASE_LEGAL };
            gint64 needed = ris_threshold_get_needed (&threshold, base);

            for (gint64 count = 0; count <= base + 1; count++)
              g_assert_cmpint (ris_threshold_is_met (&threshold, count, base), ==, count >= needed);
          }
}

static void
test_bases (void)
{
  for (int i = 0; i < RIS_N_THRESHOLD_BASES; i++)
    {
      g_autofree char *written
          = g_strdup_printf ("> 1/2 %s", ris_threshold_get_base_word ((RisThresholdBase)i));
      RisThreshold threshold = read_threshold (written);

      g_assert_cmpint (threshold.base, ==, i);
    }
  g_assert_cmpstr (ris_threshold_get_base_label (RIS_BASE_LEGAL), ==, "gesetzliche Mitgliederzahl");
  g_assert_cmpstr (ris_threshold_get_base_label (RIS_BASE_VALID), ==, "gültige Stimmen");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/threshold/read", test_read);
  g_test_add_func ("/rules/threshold/refused", test_refused);
  g_test_add_func ("/rules/threshold/needed-is-least", test_needed_is_least);
  g_test_add_func ("/rules/threshold/bases", test_bases);
  return g_test_run ();
}
