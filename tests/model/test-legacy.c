/* Addresses of older systems: each page family in its real spellings. */
#include "model/legacy.h"

typedef struct
{
  const char *url;
  const char *meaning; /* system kind key */
} Row;

static const Row rows[] = {
  /* ALLRIS 3 and 4 in Erkelenz */
  { "https://ratsinfo.erkelenz.de/bi/vo020.asp?VOLFDNR=6793", "allris paper 6793" },
  { "https://ratsinfo.erkelenz.de/bi/to020.asp?TOLFDNR=17878", "allris agenda_item 17878" },
  { "https://ratsinfo.erkelenz.de/bi/to010.asp?SILFDNR=200", "allris meeting 200" },
  { "https://ratsinfo.erkelenz.de/public/to020?TOLFDNR=19992", "allris agenda_item 19992" },
  { "http://ratsinfo.erkelenz.de/public/to020?TOLFDNR=18186", "allris agenda_item 18186" },
  { "https://ratsinfo.erkelenz.de/public/vo020?VOLFDNR=744", "allris paper 744" },
  /* ALLRIS elsewhere */
  { "https://x.de/bi/TO020.ASP?tolfdnr=11204", "allris agenda_item 11204" },
  { "https://x.de/public/to020?SILFDNR=200&TOLFDNR=17", "allris agenda_item 17" },
  { "https://x.de/public/to020?SILFDNR=200", "allris meeting 200" },
  { "https://x.de/public/vo021?VOLFDNR=744&refresh=false&TOLFDNR=9", "allris paper 744" },
  { "https://x.de/allris-public/kp020?0&KPLFDNR=469", "allris person 469" },
  { "https://x.de/bi/kp020.asp?KPLFDNR=12&amp;history=true", "allris person 12" },
  { "https://x.de/bi/vo020.asp?options=4&amp;VOLFDNR=12", "allris paper 12" },
  { "https://x.de/vo020.asp?VOLFDNR=12#allrisBV", "allris paper 12" },
  { "https://x.de/bi/pa021.asp?PALFDNR=1", "allris council 1" },
  { "https://x.de/bi/au020.asp?AULFDNR=18", "allris committee 18" },
  { "https://x.de/bi/fr020.asp?FRLFDNR=3", "allris faction 3" },
  { "https://x.de/allris/gr020?GRLFDNR=42", "allris organization 42" },
  { "https://x.de/allris/si018?GRLFDNR=42", "allris organization 42" },
  { "https://x.de/public/si020?SILFDNR=5", "allris meeting 5" },
  { "https://x.de/bi/si010_e.asp?MM=6&YY=2022", "allris calendar " },
  { "https://x.de/bi/si010.asp?MM=6&YY=2022", "allris calendar " },
  { "https://x.de/public/si018", "allris calendar " },
  { "https://x.de/public/vo040", "allris search " },
  { "https://x.de/bi/au010.asp", "allris organizations " },
  { "https://x.de/bi/do027.asp?DOLFDNR=1392414&options=64", "allris file 1392414" },
  { "https://x.de/allris/doc?DOLFDNR=4e-A1&DOCTYP=130&OTYP=41", "allris file 4e-A1" },
  { "https://x.de/bi/allris.net.asp", "allris start " },
  /* SessionNet */
  { "https://x.de/bi/si0056.php?__ksinr=123", "sessionnet meeting 123" },
  { "https://x.de/si0057.asp?__ksinr=123&toselect=9", "sessionnet meeting 123" },
  { "https://x.de/sessionnet/bi/to0040.php?__ksinr=7", "sessionnet meeting 7" },
  { "https://x.de/bi/to0045.asp?__ctext=0&__ksinr=7", "sessionnet meeting 7" },
  { "https://x.de/bi/to0050.php?__ktonr=8", "sessionnet agenda_item 8" },
  { "https://x.de/bi/vo0050.php?__kvonr=9", "sessionnet paper 9" },
  { "https://x.de/bi/vo0053.php?__kvonr=9&voselect=1", "sessionnet paper 9" },
  { "https://x.de/ag0050.php?__kagnr=11", "sessionnet motion 11" },
  { "https://x.de/kp0050.php?__cwpall=1&__kpenr=10", "sessionnet person 10" },
  { "https://x.de/bi/pe0051.php?__kpenr=10", "sessionnet person 10" },
  { "https://x.de/bi/kp0040.php?__kgrnr=1", "sessionnet organization 1" },
  { "https://x.de/si0041.asp?__ctopic=gr&__kgrnr=1", "sessionnet organization 1" },
  { "https://x.de/bi/si0040.php?__cjahr=2024&__cmonat=5", "sessionnet calendar " },
  { "https://x.de/bi/gr0040.php", "sessionnet organizations " },
  { "https://x.de/bi/kp0041.php", "sessionnet persons " },
  { "https://x.de/bi/do0040.php", "sessionnet search " },
  { "https://x.de/bi/getfile.php?id=56629&type=do", "sessionnet file 56629" },
  { "https://x.de/infobi.php", "sessionnet start " },
  /* SD.NET */
  { "https://x.de/tops/?__=UGhVM0hpd2NX-0b_zYl2Q", "sdnet meeting UGhVM0hpd2NX-0b_zYl2Q" },
  { "https://x.de/a/vorgang/?__=UGhVM0hpd2NX", "sdnet paper UGhVM0hpd2NX" },
  { "https://x.de/personen/?__=LfyIfvCW", "sdnet person LfyIfvCW" },
  { "https://x.de/rim/sdnetrim/UGhVM0/Vorlage_2009-11.pdf", "sdnet file UGhVM0" },
  /* no old address */
  { "https://politik-bei-uns.de/file/5b32fe035d3f963e30ae066e", NULL },
  { "https://rp-online.de/nrw/staedte/erkelenz/haushalt-2024_aid-103295863", NULL },
  { "https://www.erkelenz.de", NULL },
  { "https://x.de/sitzungen/12", NULL },
  { "https://x.de/personen/", NULL },
  { "https://x.de/bi/to010.asp", NULL },
  { "https://x.de/bi/to010.asp?SILFDNR=", NULL },
  { "https://x.de/bi/to010.asp?SILFDNR=1%27", NULL },
  { "https://x.de/bi/to010.asp?XSILFDNR=1", NULL },
  { "https://x.de/bi/xx010.asp?SILFDNR=1", NULL },
  { "https://x.de/bi/to01.asp?SILFDNR=1", NULL },
  { "https://x.de/bi/to010x.asp?SILFDNR=1", NULL },
  { "https://x.de/bi/t", NULL },
  { "https://x.de/bi/si", NULL },
  { "https://x.de/bi/to010.exe?SILFDNR=1", NULL },
  { "https://x.de/sdnetrim/UGhVM0", NULL },
  { "", NULL },
  { "://", NULL },
  { "http://[", NULL },
};

static char *
dup_meaning (const RisLegacyAddress *address)
{
  return g_strdup_printf ("%s %s %s", address->system, address->kind, address->key);
}

static void
test_url (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisLegacyAddress address;
      gboolean is_known = ris_legacy_parse_url (rows[i].url, &address);
      g_autofree char *meaning = is_known ? dup_meaning (&address) : NULL;

      if (g_strcmp0 (meaning, rows[i].meaning) != 0)
        g_test_fail_printf ("%s is %s", rows[i].url, meaning != NULL ? meaning : "not known");
    }
}

static void
test_path (void)
{
  RisLegacyAddress address;

  g_assert_true (ris_legacy_parse ("/bi/vo020.asp", "VOLFDNR=6793", &address));
  g_assert_cmpstr (address.key, ==, "6793");
  g_assert_true (ris_legacy_parse ("si018/", NULL, &address));
  g_assert_cmpstr (address.kind, ==, "calendar");
  g_assert_false (ris_legacy_parse ("/", NULL, &address));
  g_assert_false (ris_legacy_parse ("", "", &address));
}

static void
test_long_key (void)
{
  g_autofree char *longest = g_strnfill (127, '1');
  g_autofree char *fits = g_strconcat ("VOLFDNR=", longest, NULL);
  g_autofree char *too_long = g_strconcat ("SILFDNR=1", longest, NULL);
  RisLegacyAddress address;

  g_assert_true (ris_legacy_parse ("/vo020", fits, &address));
  g_assert_cmpstr (address.key, ==, longest);
  g_assert_false (ris_legacy_parse ("/to010", too_long, &address));
}

static void
test_several (void)
{
  const char *text = "https://ratsinfo.erkelenz.de/bi/vo020.asp?VOLFDNR=6793; "
                     "https://politik-bei-uns.de/file/5b32fe03; siehe auch "
                     "https://ratsinfo.erkelenz.de/bi/to020.asp?TOLFDNR=17878;";
  g_autoptr (GString) found = g_string_new (NULL);
  RisLegacyAddress address;

  while (ris_legacy_parse_next (&text, &address))
    g_string_append_printf (found, "%s %s|", address.kind, address.key);
  g_assert_cmpstr (found->str, ==, "paper 6793|agenda_item 17878|");
  g_assert_cmpstr (text, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/legacy/url", test_url);
  g_test_add_func ("/model/legacy/path", test_path);
  g_test_add_func ("/model/legacy/long-key", test_long_key);
  g_test_add_func ("/model/legacy/several", test_several);
  return g_test_run ();
}
