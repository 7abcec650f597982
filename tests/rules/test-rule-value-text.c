/* Values in German, and what is expected of them. */
#include "rules/rule-value-private.h"

#include <string.h>

static const struct
{
  const char *key;
  const char *written;
  const char *text;
} values[] = {
  { "quorum.fiktion", "ja", "ja" },
  { "quorum.fiktion", "nein", "nein" },
  { "quorum.fiktion", "unbekannt", "nicht gesetzt" },
  { "fraktion.min", "2", "2" },
  { "fraktion.min", "12345678", "12.345.678" },
  { "fraktion.min", "1007", "1.007" },
  { "ladung.frist", "tage_voll:7", "7 volle Tage" },
  { "quorum.rat", "> 1/2 gesetzlich", "mehr als die Hälfte der gesetzlichen Mitgliederzahl" },
  { "quorum.rat", "> 1/2 anwesend_stimmb und alle_geladen",
    "mehr als die Hälfte der anwesenden Stimmberechtigten und alle sind ordnungsgemäß geladen" },
  { "einberufung.minderheit", ">= 1/5 gewaehlt oder fraktion",
    "mindestens ein Fünftel der gewählten Mitglieder oder eine Fraktion" },
  { "ausschuss.verfahren", "hare_niemeyer", "Hare/Niemeyer" },
  { "wahl.ablauf", "wahlgang, engere_wahl, los", "Wahlgang, engere Wahl, Los" },
  { "entschaedigung.sitzungsgeld", "25,50 EUR", "25,50 Euro" },
  { "entschaedigung.sitzungsgeld", "0,05 EUR", "0,05 Euro" },
  { "entschaedigung.sitzungsgeld", "1234,00 EUR", "1.234,00 Euro" },
  { "mitgliederzahl", "bis 5000: 20; darüber: 26", "bis 5.000: 20; darüber: 26" },
  { "mitgliederzahl", "darüber: 26", "immer: 26" },
  { "entschaedigung.vollpauschale", "bis 10000: 234,60 EUR; darüber: 1280,50 EUR",
    "bis 10.000: 234,60 Euro; darüber: 1.280,50 Euro" },
  { "ladung.frist", "sieben Tage", "sieben Tage" },
};

static void
test_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const RisParameter *parameter = ris_parameter_find (values[i].key);
      g_autofree char *text = ris_rule_value_dup_written (parameter, values[i].written);

      g_assert_cmpstr (text, ==, values[i].text);
    }
}

static const char *const expectations[][2] = {
  { "quorum.fiktion", "„ja“ oder „nein“" },
  { "fraktion.min", "„7“" },
  { "ladung.frist", "tage_voll:7" },
  { "quorum.rat", "alle_geladen" },
  { "quorum.rat", "anwesend_stimmb" },
  { "wahl.mehrheit", "> 1/2 gesetzlich" },
  { "wahl.form", "offen, geheim" },
  { "wahl.ablauf", "wahlgang, wiederholung, engere_wahl" },
  { "entschaedigung.sitzungsgeld", "25,50 EUR" },
  { "mitgliederzahl", "bis 5000: 20" },
  { "entschaedigung.vollpauschale", "20,00 EUR" },
};

static void
test_expected (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (expectations); i++)
    {
      g_autofree char *expected
          = ris_rule_value_dup_expected (ris_parameter_find (expectations[i][0]));

      g_test_message ("%s: %s", expectations[i][0], expected);
      g_assert_nonnull (strstr (expected, expectations[i][1]));
    }
}

/* a threshold without words behind it does not speak of words */
static void
test_expected_without_words (void)
{
  g_autofree char *expected = ris_rule_value_dup_expected (ris_parameter_find ("wahl.mehrheit"));

  g_assert_null (strstr (expected, "dahinter"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/rule-value-text/text", test_text);
  g_test_add_func ("/rules/rule-value-text/expected", test_expected);
  g_test_add_func ("/rules/rule-value-text/expected-without-words", test_expected_without_words);
  return g_test_run ();
}
