/* Overriding: what a town may set, and the sentence that refuses it. */
#include "rules/rule-file-private.h"

#include "rule-text.h"

static RisRule *
read_rule (RisRuleLayer layer, const char *line)
{
  RisRuleFile file = { .name = (char *)"x.rules", .layer = layer };
  g_autoptr (GPtrArray) problems = rule_text_problems_new ();
  RisRule *rule = ris_rule_line_parse (&file, 1, line, problems);

  g_assert_nonnull (rule);
  return rule;
}

#define DAYS "ladung.frist | unbekannt | § 47 | B | geschaeftsordnung min=tage:3 max=tage:30"
#define THIRD "abstimmung.namentlich | unbekannt | § 50 | C | geschaeftsordnung max=>= 1/3 gewaehlt"

/* NULL: allowed */
static const struct
{
  const char *above;
  RisRuleLayer layer;
  const char *town;
  const char *refusal;
} cases[] = {
  { DAYS, RIS_LAYER_GESCHAEFTSORDNUNG, "ladung.frist | tage_voll:7", NULL },
  { DAYS, RIS_LAYER_GESCHAEFTSORDNUNG, "ladung.frist | tage:3", NULL },
  { DAYS, RIS_LAYER_GESCHAEFTSORDNUNG, "ladung.frist | tage:30", NULL },
  { DAYS, RIS_LAYER_GESCHAEFTSORDNUNG, "ladung.frist | tage:2",
    "„Ladungsfrist“ (ladung.frist): Der Wert „2 Tage“ liegt unter dem Mindestwert „3 Tage“ (§ "
    "47)." },
  { DAYS, RIS_LAYER_GESCHAEFTSORDNUNG, "ladung.frist | wochen:5",
    "„Ladungsfrist“ (ladung.frist): Der Wert „5 Wochen“ liegt über dem Höchstwert „30 Tage“ (§ "
    "47)." },
  { DAYS, RIS_LAYER_GESCHAEFTSORDNUNG, "ladung.frist | tage_voll:29",
    "„Ladungsfrist“ (ladung.frist): Der Wert „29 volle Tage“ lässt sich mit dem Höchstwert "
    "„30 Tage“ (§ 47) nicht vergleichen; bitte in derselben Einheit oder mit demselben Bezug "
    "angeben." },
  { DAYS, RIS_LAYER_HAUPTSATZUNG, "ladung.frist | tage:7",
    "„Ladungsfrist“ (ladung.frist): § 47 lässt keine Abweichung durch die Hauptsatzung zu." },
  { "quorum.rat | > 1/2 gesetzlich | § 49 | B | nein", RIS_LAYER_GESCHAEFTSORDNUNG,
    "quorum.rat | > 1/2 anwesend",
    "„Beschlussfähigkeit“ (quorum.rat): § 49 lässt keine Abweichung durch die Geschäftsordnung "
    "zu." },
  { "quorum.rat | unbekannt | | E | nein", RIS_LAYER_SATZUNG, "quorum.rat | > 1/2 anwesend",
    "„Beschlussfähigkeit“ (quorum.rat): Landesrecht lässt keine Abweichung durch eine Satzung "
    "zu." },
  { THIRD, RIS_LAYER_GESCHAEFTSORDNUNG, "abstimmung.namentlich | >= 1/3 gewaehlt", NULL },
  { THIRD, RIS_LAYER_GESCHAEFTSORDNUNG, "abstimmung.namentlich | > 1/3 gewaehlt",
    "liegt über dem Höchstwert „mindestens ein Drittel der gewählten Mitglieder“ (§ 50)." },
  { THIRD, RIS_LAYER_GESCHAEFTSORDNUNG, "abstimmung.namentlich | >= 1/5 gesetzlich",
    "nicht vergleichen" },
  { "wahl.form | offen | § 50 | A | hauptsatzung", RIS_LAYER_HAUPTSATZUNG, "wahl.form | geheim",
    NULL },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisRule) above = read_rule (RIS_LAYER_LAND, cases[i].above);
      g_autoptr (RisRule) town = read_rule (cases[i].layer, cases[i].town);
      g_autofree char *refusal = ris_rule_override_dup_refusal (above, town);

      g_test_message ("%s: %s", cases[i].town, refusal);
      if (cases[i].refusal == NULL)
        g_assert_null (refusal);
      else
        {
          g_assert_nonnull (refusal);
          g_assert_nonnull (strstr (refusal, cases[i].refusal));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/rule-override/cases", test_cases);
  return g_test_run ();
}
