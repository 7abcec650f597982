/* What the properties of an object must be to one another. */
#include "council/import-rules-private.h"
#include "import-fixture.h"

static void
test_part (void)
{
  static const struct
  {
    const char *item;
    const char *part;
  } cases[] = {
    { "{'number':'Ö 6.2','public':false}", "public" },
    { "{'number':'N 3','public':true}", "closed" },
    { "{'number':'A 2','public':true}", "public" },
    { "{'number':'3','public':false}", "closed" },
    { "{'public':null}", "public" },
    { "{'number':'Nachtrag'}", "public" },
    { "{}", "public" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (RisJsonPlace) place = { 0 };
      g_autofree char *text = g_strdelimit (g_strdup (cases[i].item), "'", '"');
      g_autoptr (RisJsonDocument) document = ris_json_parse (text, strlen (text), &place, NULL);

      g_assert_cmpstr (ris_import_rules_get_part (ris_json_get_root (document)), ==, cases[i].part);
    }
}

static void
test_notice (void)
{
  static const struct
  {
    const char *text;
    const char *number;
    const char *title;
  } cases[] = {
    { "1.1 Termine", "1.1", "Termine" },
    { "1.10  Zwei Blanks", "1.10", "Zwei Blanks" },
    { "3. Drittens", "3.", "Drittens" },
    { "Termine 2016", NULL, "Termine 2016" },
    { "1.1", NULL, "1.1" },
    { "24h-Lauf", NULL, "24h-Lauf" },
    { ". x", NULL, ". x" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = NULL;
      g_autofree char *title = ris_import_rules_dup_notice (cases[i].text, &number);

      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_cmpstr (number, ==, cases[i].number);
    }
}

/* each is refused with this one reason at this path */
static const struct
{
  const char *rest;
  const char *path;
  const char *reason;
} refusals[] = {
  { ",'organizations':[{'id':'org/"
    "a','name':'A','organizationType':'Gremium','startDate':'2020-01-02','endDate':'2020-01-01'}]",
    "organizations[0].endDate", "ends on 2020-01-01 before it starts on 2020-01-02" },
  { ",'papers':[{'id':'paper/"
    "1','name':'x','paperType':'Antrag','references':[{'kind':'ersetzt'}]}]",
    "papers[0].references[0]", "needs target or targetText" },
  { ",'meetings':[{'id':'meeting/1','name':'x','organization':['org/"
    "a'],'approx':'2020-01','meetingKind':'Sitzung',"
    "'publicity':'öffentlich','presence':[{'kind':'anwesend','capacity':'Gast'}]}],"
    "'organizations':[{'id':'org/a','name':'A','organizationType':'Gremium'}]",
    "meetings[0].presence[0]", "needs person or name" },
  { ",'meetings':[{'id':'meeting/1','name':'x','organization':['org/"
    "a'],'approx':'2020-01','meetingKind':'Sitzung',"
    "'publicity':'öffentlich','phases':[],'interruptions':[]}],"
    "'organizations':[{'id':'org/a','name':'A','organizationType':'Gremium'}]",
    "meetings[0].interruptions", "belong into phases where there are phases" },
  { ",'meetings':[{'id':'meeting/1','name':'x','organization':['org/"
    "a'],'approx':'2020-01','meetingKind':'Sitzung',"
    "'publicity':'öffentlich','phases':[{'kind':'Unterbrechung','start':'2020-01-01T12:00:00Z','"
    "end':'2020-01-01T12:59:00+01:00'}]}],"
    "'organizations':[{'id':'org/a','name':'A','organizationType':'Gremium'}]",
    "meetings[0].phases[0].end",
    "ends at 2020-01-01T12:59:00+01:00 before it starts at 2020-01-01T12:00:00Z" },
  { ",'meetings':[{'id':'meeting/1','name':'x','organization':['org/"
    "a'],'approx':'2020-01','meetingKind':'Sitzung',"
    "'publicity':'öffentlich','agendaItems':[{'id':'item/1','order':1,'number':'1.1'},{'id':'item/"
    "2','order':2,'subItems':['1.1 x']}]}],"
    "'organizations':[{'id':'org/a','name':'A','organizationType':'Gremium'}]",
    "meetings[0].agendaItems[1]", "the agenda has \"1.1\" twice" },
  { ",'meetings':[{'id':'meeting/1','name':'x','organization':['org/"
    "a'],'approx':'2020-01','meetingKind':'Sitzung',"
    "'publicity':'öffentlich','agendaItems':[{'id':'item/1','order':1}]},"
    "{'id':'meeting/2','name':'x','organization':['org/"
    "a'],'approx':'2020-01','meetingKind':'Sitzung',"
    "'publicity':'öffentlich','presence':[{'name':'N','kind':'anwesend','capacity':'Gast','"
    "agendaItem':'item/1'}]}],"
    "'organizations':[{'id':'org/a','name':'A','organizationType':'Gremium'}]",
    "meetings[1].presence[0].agendaItem", "item/1 belongs to meeting/1" },
  { ",'meetings':[{'id':'meeting/1','name':'x','organization':['org/"
    "a'],'approx':'2020-01','meetingKind':'Sitzung',"
    "'publicity':'öffentlich','agendaItems':[{'id':'item/"
    "1','order':1,'decisions':[{'kind':'Wahl','election':{'method':'x','cast':3,'valid':4}}]}]}],"
    "'organizations':[{'id':'org/a','name':'A','organizationType':'Gremium'}]",
    "meetings[0].agendaItems[0].decisions[0].election.valid", "more valid ballots than were cast" },
  { ",'meetings':[{'id':'meeting/1','name':'x','organization':['org/"
    "a'],'approx':'2020-01','meetingKind':'Sitzung',"
    "'publicity':'öffentlich','agendaItems':[{'id':'item/"
    "1','order':1,'decisions':[{'kind':'Wahl','excluded':[{'count':0}]}]}]}],"
    "'organizations':[{'id':'org/a','name':'A','organizationType':'Gremium'}]",
    "meetings[0].agendaItems[0].decisions[0].excluded[0].count",
    "nobody was excluded: leave the entry out" },
  { ",'meetings':[{'id':'meeting/1','name':'x','organization':['org/"
    "a'],'approx':'2020-01','meetingKind':'Sitzung',"
    "'publicity':'öffentlich','dateStatus':'belegt','agendaItems':[{'id':'item/1','order':1}],"
    "'chairs':[{'person':'person/1','from':'item/2'}]}],"
    "'persons':[{'id':'person/1','name':'P'}],'organizations':[{'id':'org/"
    "a','name':'A','organizationType':'Gremium'}]",
    "meetings[0].chairs[0].from", "there is no item/2" },
};

static void
test_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      fixture_auto fixture = fixture_new ();
      g_autofree char *text = with_head (refusals[i].rest);
      g_autoptr (RisImportReport) report = import_at (&fixture, text, NOW, FALSE);
      const RisImportRemark *remark;

      g_assert_cmpuint (report->n_problems, ==, 1);
      remark = report->problems->pdata[0];
      g_assert_cmpstr (remark->path, ==, refusals[i].path);
      g_assert_cmpstr (remark->reason, ==, refusals[i].reason);
    }
}

static void
test_too_many_notices (void)
{
  fixture_auto fixture = fixture_new ();
  g_autoptr (GString) rest = g_string_new (
      ",'organizations':[{'id':'org/"
      "a','name':'A','organizationType':'Gremium'}],'meetings':[{'id':'meeting/1',"
      "'name':'x','organization':['org/a'],'approx':'2020-01','meetingKind':'Sitzung',"
      "'publicity':'öffentlich','agendaItems':[{'id':'item/1','order':1,'subItems':['x'");
  g_autofree char *text = NULL;
  g_autoptr (RisImportReport) report = NULL;

  for (guint i = 1; i < RIS_IMPORT_ORDER_STEP; i++)
    g_string_append (rest, ",'x'");
  g_string_append (rest, "]}]}]");
  text = with_head (rest->str);
  report = import_at (&fixture, text, NOW, FALSE);
  g_assert_cmpuint (report->n_problems, ==, 1);
  g_assert_cmpstr (((RisImportRemark *)report->problems->pdata[0])->reason, ==,
                   "more than 99 notices");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-rules/part", test_part);
  g_test_add_func ("/import-rules/notice", test_notice);
  g_test_add_func ("/import-rules/refusals", test_refusals);
  g_test_add_func ("/import-rules/too-many-notices", test_too_many_notices);
  return g_test_run ();
}
