/* Numbers: every form met in real towns, their parts, keys, order, and what is found in running
 * text. */
#include "model/number.h"

#include <string.h>
#include <time.h>

typedef struct
{
  const char *place;
  const char *pattern;
  const char *number;
  const char *parts; /* name=value, ordered by name */
} Form;

static const Form papers[] = {
  { "Erkelenz", "{part:A|B} {office}/{serial:3}/{year}", "A 10/186/2022",
    "office=10 part=A serial=186 year=2022" },
  { "Erkelenz", "[{part:A|B} ]{office}/{serial:3}/{year}", "A 10/081/2021",
    "office=10 part=A serial=81 year=2021" },
  { "Erkelenz", "[{part:A|B} ]{office}/{serial:3}/{year}", "RKS/018/2022",
    "office=RKS serial=18 year=2022" },
  { "Erkelenz", "{department}/{serial:3}/{year}", "II/005/2007",
    "department=II serial=5 year=2007" },
  { "Erkelenz", "{department:roman}/{serial:3}/{year}", "III/086/2019",
    "department=3 serial=86 year=2019" },
  { "Erkelenz", "{department}/{office}/{serial:3}/{year}", "0/51/173/2015",
    "department=0 office=51 serial=173 year=2015" },
  { "Aachen", "FB {office}/{serial:4}/WP{term}", "FB 61/0431/WP17",
    "office=61 serial=431 term=17" },
  { "Aachen", "{type:FB|E} {office}/{serial:4}/WP{term}", "E 18/0065/WP15",
    "office=18 serial=65 term=15 type=E" },
  { "Aachen", "{type:FB|E} {office}/{serial:4}/WP{term}", "E 49.5/0016/WP18",
    "office=49.5 serial=16 term=18 type=E" },
  { "Bedburg", "WP{term}-{serial:3}/{year}[ {supplement}. Ergänzung]", "WP8-188/2011",
    "serial=188 term=8 year=2011" },
  { "Bedburg", "WP{term:=1}{serial:3}/{year}[ {supplement}. Ergänzung]", "WP8158/2013 1. Ergänzung",
    "serial=158 supplement=1 term=8 year=2013" },
  { "Erftstadt", "V {serial}/{year}", "V 646/2017", "serial=646 year=2017" },
  { "Brühl", "{serial}/{year}", "94/2013", "serial=94 year=2013" },
  { "Kreis Coesfeld", "SV-{term}-{serial:4}", "SV-9-1224", "serial=1224 term=9" },
  { "Kleve", "{serial}/{term:roman}.", "705/IX.", "serial=705 term=9" },
  { "Kalkar", "{term}/{serial}", "10/110", "serial=110 term=10" },
  { "Bad Münstereifel", "{serial}-{term:roman}", "260-IX", "serial=260 term=9" },
  { "Rosendahl", "{term:roman}/{serial}[/{supplement}]", "IX/450", "serial=450 term=9" },
  { "Rosendahl", "{term:roman}/{serial}[/{supplement}]", "IX/416/1",
    "serial=416 supplement=1 term=9" },
  { "Mönchengladbach", "{term:roman}/{serial}", "VI/649", "serial=649 term=6" },
  { "Lüneburg", "{type}/{serial}/{year:2}", "VO/6226/15", "serial=6226 type=VO year=2015" },
  { "Marburg", "{type}/{serial}/{year}", "VO/4680/2016", "serial=4680 type=VO year=2016" },
  { "Regensburg", "VO/{year:2}/{serial}/{department}", "VO/22/19015/III",
    "department=III serial=19015 year=2022" },
  { "Regensburg", "VO/{year:2}/{serial}/{department}", "VO/22/19043/20",
    "department=20 serial=19043 year=2022" },
  { "Erlangen", "[{office}/]{serial:3}/{year}", "40/011/2010", "office=40 serial=11 year=2010" },
  { "Erlangen", "[{office}/]{serial:3}/{year}", "148/2008", "serial=148 year=2008" },
  { "Bergkamen", "{term}/{serial:4}", "10/0253", "serial=253 term=10" },
  { "Geilenkirchen", "{serial}/{year}", "2753/2023", "serial=2753 year=2023" },
  { "Hagen", "{serial:4}/{year}", "0623/2016", "serial=623 year=2016" },
  { "Hagen", "{serial:4}/{year}", "0456/2010", "serial=456 year=2010" },
  { "Nordkirchen", "{serial:3}/{year}", "084/2014", "serial=84 year=2014" },
  { "Aldenhoven", "{serial}/{year}", "86/2015", "serial=86 year=2015" },
  { "Burgkunstadt", "{year}-{serial:4}", "2015-0030", "serial=30 year=2015" },
  { "Kreis Borken", "{serial:4}/{year}/{level:KREIS|STADT}", "0065/2024/KREIS",
    "level=KREIS serial=65 year=2024" },
  { "Dortmund", "{serial:5}-{year:2}[-E{supplement}]", "05862-06", "serial=5862 year=2006" },
  { "Dortmund", "{serial:5}-{year:2}[-E{supplement}]", "05158-06-E1",
    "serial=5158 supplement=1 year=2006" },
  { "Dortmund", "{serial:5}-{year:2}[-E{supplement}]", "03753-11-E1",
    "serial=3753 supplement=1 year=2011" },
  { "Prenzlau", "{serial}[-{amendment}]/{year}", "40/2009", "serial=40 year=2009" },
  { "Prenzlau", "{serial}[-{amendment}]/{year}", "40-1/2009", "amendment=1 serial=40 year=2009" },
  { "Magdeburg", "{type:letters}{serial:4}/{year:2}[/{amendment}]", "DS0526/20",
    "serial=526 type=DS year=2020" },
  { "Magdeburg", "{type:letters}{serial:4}/{year:2}[/{amendment}]", "A0225/19",
    "serial=225 type=A year=2019" },
  { "Magdeburg", "{type:letters}{serial:4}/{year:2}[/{amendment}]", "DS0322/16/1",
    "amendment=1 serial=322 type=DS year=2016" },
  { "Magdeburg", "{type:letters}{serial:4}/{year:2}[/{amendment}]", "DS0124/18/15",
    "amendment=15 serial=124 type=DS year=2018" },
  { "Magdeburg", "{type:DS|A|I|S|F}{serial:4}/{year:2}", "S0125/24",
    "serial=125 type=S year=2024" },
  { "Leipzig", "{term:roman}/{type:words} {serial}", "V/EF 214", "serial=214 term=5 type=EF" },
  { "Leipzig", "{term:roman}/{type:words} {serial}", "V/P 99", "serial=99 term=5 type=P" },
  { "Leipzig", "{term:roman}/{type:words} {serial}", "V/A HP 43", "serial=43 term=5 type=A HP" },
  { "Leipzig", "{term:roman}-{type}-{serial:5}", "VII-A-00267", "serial=267 term=7 type=A" },
  { "München", "{term:=2}-{term_end:=2} / {type:V|A} {serial:5}", "14-20 / V 16832",
    "serial=16832 term=14 term_end=20 type=V" },
  { "München", "{term:=2}-{term_end:=2} / {type:V|A} {serial}", "14-20 / A 5867",
    "serial=5867 term=14 term_end=20 type=A" },
  { "Berlin-Lichtenberg", "{type}/{serial:4}/{term:roman}", "DS/1246/V",
    "serial=1246 term=5 type=DS" },
  { "Berlin-Mitte", "{serial}/{term:roman}", "1265/II", "serial=1265 term=2" },
  { "Steglitz-Zehlendorf", "{serial}/{term:roman}", "1536/V", "serial=1536 term=5" },
  { "Steglitz-Zehlendorf", "{serial}/{term:roman}", "898/V", "serial=898 term=5" },
  { "Frankfurt", "{type:M|B|ST|F} {serial}", "M 209", "serial=209 type=M" },
  { "Frankfurt", "{type:M|B|ST|F} {serial}", "B 444", "serial=444 type=B" },
  { "Frankfurt", "{type:M|B|ST|F} {serial}", "ST 1950", "serial=1950 type=ST" },
  { "Frankfurt", "{type:M|B|ST|F} {serial}", "F 3665", "serial=3665 type=F" },
  { "Frankfurt", "{type:OF|OM|OA} {serial}[/{district}]", "OF 1091/6",
    "district=6 serial=1091 type=OF" },
  { "Frankfurt", "{type:OF|OM|OA} {serial}[/{district}]", "OM 7728", "serial=7728 type=OM" },
  { "Frankfurt", "{type:OF|OM|OA} {serial}[/{district}]", "OA 128", "serial=128 type=OA" },
  { "Frankfurt", "NR {serial}/{year:2}", "NR 279/17", "serial=279 year=2017" },
  { "Rostock", "{year}/{type}/{serial}", "2022/BV/3187", "serial=3187 type=BV year=2022" },
  { "Rostock", "{year}/{type}/{serial}", "2021/AN/2300", "serial=2300 type=AN year=2021" },
  { "Schwerin", "{serial:5}/{year}[/{type}]", "00957/2017/PE", "serial=957 type=PE year=2017" },
  { "Braunschweig", "{year:2}-{serial:5}[-{supplement:2}]", "19-12222-01",
    "serial=12222 supplement=1 year=2019" },
  { "Braunschweig", "{serial:5}/{year:2}", "11987/11", "serial=11987 year=2011" },
  { "Dresden", "{type:letters}{serial:4}/{year:2}", "AF1997/22", "serial=1997 type=AF year=2022" },
  { "Potsdam", "{year:2}/{body}/{serial:4}", "24/SVV/0024", "body=SVV serial=24 year=2024" },
  { "Potsdam", "{year:2}/{body}/{serial:4}", "24/SVV/1293", "body=SVV serial=1293 year=2024" },
  { "Jena", "{year:2}/{serial:4}-{type}", "18/1931-BV", "serial=1931 type=BV year=2018" },
  { "Erfurt", "{serial:4}/{year:2}", "2397/13", "serial=2397 year=2013" },
  { "Lübeck", "[{type}/]{year}/{serial:5}[-{supplement:2}[-{amendment:2}]]", "VO/2023/12306",
    "serial=12306 type=VO year=2023" },
  { "Lübeck", "[{type}/]{year}/{serial:5}[-{supplement:2}[-{amendment:2}]]", "2023/12331-01-01",
    "amendment=1 serial=12331 supplement=1 year=2023" },
  { "Lübeck", "[{type}/]{year}/{serial:5}[-{supplement:2}[-{amendment:2}]]", "2023/12331-01",
    "serial=12331 supplement=1 year=2023" },
  { "Stuttgart", "{serial}/{year}", "112/2023", "serial=112 year=2023" },
  { "Pulheim", "{serial}/{year}", "95/2017", "serial=95 year=2017" },
  { "Pulheim, file", "{department:roman}/{office} {group:=2} {file:=2}", "I/10 26 00",
    "department=1 file=0 group=26 office=10" },
  { "Rheinland", "{term}/{serial}", "12/1681", "serial=1681 term=12" },
  { "Güby", "{serial}/{year}", "23/2012", "serial=23 year=2012" },
  { "Hilden", "WP {term:=2}-{term_end:=2} SV {office}/{serial:3}[/{supplement}]",
    "WP 20-25 SV 01/079/1", "office=01 serial=79 supplement=1 term=20 term_end=25" },
  { "Sehnde", "{year}/{serial:4}[-{supplement}]", "2015/0288-1",
    "serial=288 supplement=1 year=2015" },
  { "Sehnde", "{year}/{serial:4}[-{supplement}]", "2015/0288", "serial=288 year=2015" },
  { "Bamberg", "VO/{year}/{serial:4}[-R{supplement}][-{office}]", "VO/2014/0718-20",
    "office=20 serial=718 year=2014" },
  { "Bamberg", "VO/{year}/{serial:4}[-R{supplement}][-{office}]", "VO/2020/3230-R1",
    "serial=3230 supplement=1 year=2020" },
  { "Emmerich", "{term:=2} - {term_end:=2} {serial:4}/{year}", "13 - 17 0768/2022",
    "serial=768 term=13 term_end=17 year=2022" },
  { "Hamburg", "{term}-{serial:4}", "21-3478", "serial=3478 term=21" },
};

static const Form meetings[] = {
  { "everywhere", "{serial}. {type:words}", "12. Sitzung", "serial=12 type=Sitzung" },
  { "Henstedt-Ulzburg", "{serial}/{term:=4}-{term_end:=4}", "27/2008-2013",
    "serial=27 term=2008 term_end=2013" },
  { "Magdeburg", "{body}/{serial:3}({term:roman})/{year:2}", "SR/032(VI)/16",
    "body=SR serial=32 term=6 year=2016" },
  { "Dresden", "{body:words}/{serial:3}/{year}", "SBR Alt/009/2020",
    "body=SBR Alt serial=9 year=2020" },
  { "Sinzig", "{serial:2}/{year:2}", "07/26", "serial=7 year=2026" },
  { "Braunschweig", "SI/{year}/{serial}", "SI/2017/147", "serial=147 year=2017" },
  { "Aachen", "{body}/{serial:2}/WP{term}", "ASW/04/WP18", "body=ASW serial=4 term=18" },
};

static RisNumberGrammar *
grammar_new (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  RisNumberGrammar *grammar = ris_number_grammar_new (pattern, &error);

  g_assert_no_error (error);
  return grammar;
}

static char *
dup_parts (RisNumberParts *parts)
{
  g_autoptr (GList) names
      = g_list_sort (g_hash_table_get_keys (parts), (GCompareFunc)(void (*) (void))strcmp);
  GString *out = g_string_new (NULL);

  for (GList *l = names; l != NULL; l = l->next)
    g_string_append_printf (out, "%s%s=%s", out->len > 0 ? " " : "", (char *)l->data,
                            ris_number_parts_get (parts, l->data));
  return g_string_free (out, FALSE);
}

static void
check_form (const Form *form)
{
  g_autoptr (RisNumberGrammar) grammar = grammar_new (form->pattern);
  g_autoptr (RisNumberParts) parts = ris_number_parts_new ();
  g_autofree char *read = NULL;
  g_autofree char *printed = NULL;

  ris_number_parts_set (parts, "old", "value");
  if (!ris_number_parse (grammar, form->number, parts))
    g_test_message ("%s: %s does not read %s", form->place, form->pattern, form->number);
  read = dup_parts (parts);
  g_assert_cmpstr (read, ==, form->parts);
  printed = ris_number_print (grammar, parts);
  g_assert_cmpstr (printed, ==, form->number);
}

static void
test_papers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    check_form (&papers[i]);
}

static void
test_meetings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (meetings); i++)
    check_form (&meetings[i]);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *pattern;
    const char *number;
  } rows[] = {
    { "{office}/{serial:3}/{year}", "10/18/2022" },    /* too few zeros */
    { "{office}/{serial:3}/{year}", "10/0186/2022" },  /* too many */
    { "{office}/{serial:3}/{year}", "10/186/3022" },   /* no such year */
    { "{office}/{serial:3}/{year}", "10/186/2022 x" }, /* text behind */
    { "{office}/{serial:3}/{year}", "" },
    { "{serial}/{year}", "007/2022" },
    { "{serial}/{year:2}", "7/2022" },
    { "{term:=2}/{serial}", "7/12" },
    { "{term:=2}/{serial}", "007/12" },
    { "{serial}/{term:roman}", "1/IIII" },
    { "{serial}/{term:roman}", "1/IC" },
    { "{serial}/{term:roman}", "1/IIIIIIIIIIIX" },
    { "{serial}/{term:roman}", "1/ix" },
    { "{type:V|BV} {serial}", "AN 7" },
    { "{type:V|BV} {serial}", "V7" },
    { "{type:letters}{serial}", "V2 7" },
    { "{office}/{serial}", "10./7" },
    { "{type:words}/{serial}", " A/7" },
    { "{serial}", "1234567890123" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisNumberGrammar) grammar = grammar_new (rows[i].pattern);

      if (ris_number_parse (grammar, rows[i].number, NULL))
        g_test_fail_printf ("%s reads %s", rows[i].pattern, rows[i].number);
    }
}

static void
test_blanks_and_dashes (void)
{
  g_autoptr (RisNumberGrammar) munich = grammar_new ("{term:=2}-{term_end:=2} / {type} {serial}");
  g_autoptr (RisNumberParts) parts = ris_number_parts_new ();
  g_autofree char *printed = NULL;

  g_assert_true (ris_number_parse (munich, "14–20  /\u00a0V 7", parts));
  printed = ris_number_print (munich, parts);
  g_assert_cmpstr (printed, ==, "14-20 / V 7");
}

static void
test_print (void)
{
  g_autoptr (RisNumberGrammar) grammar
      = grammar_new ("{term:roman}-{serial:4}/{year:2}[ {supplement}. Ergänzung]");
  g_autoptr (RisNumberParts) parts = ris_number_parts_new ();
  g_autofree char *plain = NULL;
  g_autofree char *supplement = NULL;

  ris_number_parts_set (parts, "term", "14");
  ris_number_parts_set (parts, "serial", "23");
  g_assert_null (ris_number_print (grammar, parts));
  ris_number_parts_set (parts, "year", "2026");
  ris_number_parts_set (parts, "unknown", "ignored");
  plain = ris_number_print (grammar, parts);
  g_assert_cmpstr (plain, ==, "XIV-0023/26");
  ris_number_parts_set (parts, "supplement", "2");
  supplement = ris_number_print (grammar, parts);
  g_assert_cmpstr (supplement, ==, "XIV-0023/26 2. Ergänzung");
}

/* values that would be read back as something else */
static void
test_print_refused (void)
{
  static const struct
  {
    const char *pattern;
    const char *name;
    const char *value;
  } rows[] = {
    { "{year:2}", "year", "2126" },   { "{year:2}", "year", "1926" },
    { "{year}", "year", "26" },       { "{term:roman}", "term", "4000" },
    { "{term:roman}", "term", "IX" }, { "{serial:3}", "serial", "7a" },
    { "{serial:3}", "serial", "" },   { "{type:A|B}", "type", "C" },
    { "{office}", "office", "10/1" }, { "{type:words}", "type", "A " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisNumberGrammar) grammar = grammar_new (rows[i].pattern);
      g_autoptr (RisNumberParts) parts = ris_number_parts_new ();
      g_autofree char *printed = NULL;

      ris_number_parts_set (parts, rows[i].name, rows[i].value);
      printed = ris_number_print (grammar, parts);
      g_assert_cmpstr (printed, ==, NULL);
    }
}

/* --- keys --- */

static void
test_key (void)
{
  static const struct
  {
    const char *number;
    const char *key;
  } rows[] = {
    { "A 10/186/2022", "a10-186-2022" },
    { "A10/0186/2022", "a10-186-2022" },
    { "a 10 / 186 – 2022", "a10-186-2022" },
    { ". II/004/2007", "ii4-2007" },
    { "II/4/2007", "ii4-2007" },
    { "0/51/173/2015", "0-51-173-2015" },
    { "WP8158/2013 1. Ergänzung", "wp8158-2013-1ergaenzung" },
    { "WP8158/2013 1.ERGAENZUNG", "wp8158-2013-1ergaenzung" },
    { "705/IX.", "705ix" },
    { "14-20 / V 16832", "14-20v16832" },
    { "14-20/V16832", "14-20v16832" },
    { "DS0322/16/1", "ds322-16-1" },
    { "DS 322/16-01", "ds322-16-1" },
    { "V/A HP 43", "v-a-hp43" },
    { "2023/12331-01-01", "2023-12331-1-1" },
    { "", "" },
    { " ./ ", "" },
    { "\xff", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *key = ris_number_dup_key (rows[i].number);

      g_assert_cmpstr (key, ==, rows[i].key);
    }
}

/* no two different numbers of one town share a key */
static void
test_key_is_distinct (void)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      char *key = ris_number_dup_key (papers[i].number);
      const char *other = g_hash_table_lookup (keys, key);

      if (other != NULL)
        g_assert_cmpstr (papers[i].number, ==, other);
      g_hash_table_replace (keys, key, (gpointer)papers[i].number);
    }
}

/* --- order --- */

static void
test_compare (void)
{
  static const char *const orders[][6] = {
    { "Ö 2", "Ö 2.1", "Ö 2.9", "Ö 2.11", "Ö 3", "Ö 10" },
    { "5", "5 a", "5 b", "5 c", "6", "10 a" },
    { "8.0.1", "8.1", "8.2", "8.10", "9" },
    { "00", "01", "02", "09", "10", "11" },
    { "I.", "IV.", "V.", "IX.", "X.", "XI." },
    { "A", "B", "C", "D", "I" },
    { "A) 2", "A 11", "B.2.2", "B 10" },
    { "7.1", "7.1.1", "7.1.2", "7.2", "§ 33" },
    { "N 1", "N 3", "Ö 1", "P 1" },
    { "TOP 1", "TOP 8.0", "TOP 8.0.1", "TOP 8.1" },
    { "SR/9(VI)/16", "SR/032(VI)/16", "SR/032(IX)/16" },
    { "", "1", "01 a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    for (gsize a = 0; a < 6 && orders[i][a] != NULL; a++)
      for (gsize b = 0; b < 6 && orders[i][b] != NULL; b++)
        {
          int order = ris_number_compare_natural (orders[i][a], orders[i][b]);

          if ((order > 0) - (order < 0) != (a > b) - (a < b))
            g_test_fail_printf ("'%s' and '%s' stand the wrong way", orders[i][a], orders[i][b]);
        }
  g_assert_cmpint (ris_number_compare_natural ("1", "01"), !=, 0);
}

/* --- running text --- */

static GPtrArray *
grammars_new (const char *const *patterns)
{
  GPtrArray *grammars = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_number_grammar_free);

  for (; *patterns != NULL; patterns++)
    g_ptr_array_add (grammars, grammar_new (*patterns));
  return grammars;
}

/* what is found, joined by | */
static char *
dup_found (GPtrArray *grammars, const char *text)
{
  GString *out = g_string_new (NULL);
  gsize start = 0;
  gsize end = 0;

  while (ris_number_find (grammars, text, &start, &end))
    {
      if (out->len > 0)
        g_string_append_c (out, '|');
      g_string_append_len (out, text + start, (gssize)(end - start));
    }
  return g_string_free (out, FALSE);
}

static const char *const all_patterns[] = { "[{part} ]{office}/{serial:3}/{year}",
                                            "{serial}/{year}",
                                            "{serial}/{year:2}",
                                            "{term}/{serial:4}",
                                            "{serial}/{term:roman}",
                                            "{type:letters}{serial:4}/{year:2}[/{amendment}]",
                                            "{term:=2}-{term_end:=2} / {type} {serial}",
                                            "{year}-{serial:4}",
                                            "{year}/{type}/{serial}",
                                            NULL };

static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *found;
  } rows[] = {
    { "Die Vorlage A 10/186/2022 und A10/0186/2022, ferner RKS/018/2022.",
      "A 10/186/2022|A10/0186/2022|RKS/018/2022" },
    { "siehe Drucksache 10/186/2022 (alt: II/005/2007)", "10/186/2022|II/005/2007" },
    { "A 10/5/2022; A\n10/081/2021", "A 10/5/2022|A\n10/081/2021" },
    { "Nr.94/2013, 95/2013 und 96/2013!", "94/2013|95/2013|96/2013" },
    { "Vorlage 10/0253 (LVR 12/1681)", "10/0253|12/1681" },
    { "DS0322/16/1, DS0322/16", "DS0322/16/1|DS0322/16" },
    { "14-20 / V 16832 oder 14–20/V16832", "14-20 / V 16832|14–20/V16832" },
    { "„1536/V“ und 2022/BV/3187", "1536/V|2022/BV/3187" },
    { "Ä 94/2013 – Größe 95/2013", "94/2013|95/2013" },
  };
  g_autoptr (GPtrArray) grammars = grammars_new (all_patterns);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = dup_found (grammars, rows[i].text);

      g_assert_cmpstr (found, ==, rows[i].found);
    }
}

static void
test_find_nothing (void)
{
  static const char *const texts[] = {
    "am 07.06.2022 um 18:00 Uhr",
    "seit 2022-06-07, 06/2013",
    "vom 27./31.01.2022",
    "1/2 Stelle, 3/4 der Mitglieder, 24/7",
    "1.250,50 Euro, 12.500/2013 Stück, 1.250/2013",
    "Tel. 02431/85-123, 02431 85 123, 02431/85",
    "§ 12/2013, §§ 113/2014 GO, § 2 Abs. 1",
    "Flurstück 123/45, Flst. 94/2013",
    "Schuljahr 2021/22, im Haushalt 2021/2022",
    "Verordnung (EU) 2016/679 und (EU) 679/2016",
    "https://example.org/94/2013 oder /bi/94/2013",
    "94/2013/95, 194/2013x, a@194/2013",
    "94/2013-95",
    "19-20 Uhr, 9:30/10:30",
    "",
  };
  g_autoptr (GPtrArray) grammars = grammars_new (all_patterns);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *found = dup_found (grammars, texts[i]);

      if (*found != '\0')
        g_test_fail_printf ("'%s' was found in '%s'", found, texts[i]);
    }
}

/* every real number is found in a sentence by its own grammar, a few plain ones aside */
static void
test_find_real (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      const char *patterns[] = { papers[i].pattern, NULL };
      g_autoptr (GPtrArray) grammars = grammars_new (patterns);
      g_autofree char *text = g_strdup_printf ("Siehe %s, beraten.", papers[i].number);
      g_autofree char *found = dup_found (grammars, text);

      g_assert_cmpstr (found, ==, papers[i].number);
    }
}

/* processor time */
static gint64
measure_find (GPtrArray *grammars, const char *unit, guint n)
{
  g_autofree char *text = NULL;
  GString *joined = g_string_new (NULL);
  clock_t start = clock ();

  for (guint i = 0; i < n; i++)
    g_string_append (joined, unit);
  text = g_string_free (joined, FALSE);
  g_free (dup_found (grammars, text));
  return (gint64)(clock () - start) * G_USEC_PER_SEC / CLOCKS_PER_SEC;
}

/* eight times the text may take at most thirty times as long; quadratic would be sixty-four */
static void
test_find_is_linear (void)
{
  static const char *const units[]
      = { "A 10/186/2022, ", "A ", "1", "I", "AAAA", " ", "1/", "A.", "94/2013 12/", "Wort und " };
  static const char *const patterns[]
      = { "[{part:words} ][{office}/][{serial}/]{year}[ {type:words}]",
          "{a:words} {b:words} {c:words} {d:words} {serial}", "{term:roman}/{serial}",
          "{serial}/{year}", NULL };
  g_autoptr (GPtrArray) grammars = grammars_new (patterns);

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gint64 small = measure_find (grammars, units[i], 200);
      gint64 large = measure_find (grammars, units[i], 1600);

      g_test_message ("%s: %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, units[i], small, large);
      g_assert_cmpint (large, <, 30 * MAX (small, 2000));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/number/papers", test_papers);
  g_test_add_func ("/model/number/meetings", test_meetings);
  g_test_add_func ("/model/number/refused", test_refused);
  g_test_add_func ("/model/number/blanks-and-dashes", test_blanks_and_dashes);
  g_test_add_func ("/model/number/print", test_print);
  g_test_add_func ("/model/number/print-refused", test_print_refused);
  g_test_add_func ("/model/number/key", test_key);
  g_test_add_func ("/model/number/key-is-distinct", test_key_is_distinct);
  g_test_add_func ("/model/number/compare", test_compare);
  g_test_add_func ("/model/number/find", test_find);
  g_test_add_func ("/model/number/find-nothing", test_find_nothing);
  g_test_add_func ("/model/number/find-real", test_find_real);
  g_test_add_func ("/model/number/find-is-linear", test_find_is_linear);
  return g_test_run ();
}
