/* Addresses of earlier systems lead to the page of the same object. */
#include "page/legacy.h"

#include "base/error.h"
#include "site-fixture.h"

static const struct
{
  const char *address;
  const char *target; /* NULL: there is nothing */
} addresses[] = {
  { "/bi/vo020.asp?VOLFDNR=6793", "/vorlagen/1030" },
  { "/bi/vo020.asp?volfdnr=6793&amp;options=4", "/vorlagen/1030" },
  { "/public/vo020?0&VOLFDNR=6793", "/vorlagen/1030" },
  { "/bi/to020.asp?TOLFDNR=17878", "/tops/1050" },
  { "/ratsinfo/bi/to020.asp?TOLFDNR=17878", "/tops/1050" },
  { "/bi/au020.asp?AULFDNR=12", "/gremien/1011" },
  { "/bi/do027.asp?DOLFDNR=501", "/dateien/1070/Lage-plan.pdf" },
  { "/bi/do027.asp?DOLFDNR=502", "/vorlagen/1030" },
  { "/si0056.php?__ksinr=42", "/sitzungen/1040" },
  { "/bi/kp0050.php?__kpenr=43", "/personen/1020" },
  { "/vorgang/?__=UGhVM0hpd2NXNFdFcExjZQ==", "/vorlagen/1031" },
  { "/vorgang/?__=UGhVM0hpd2NXNFdFcExjZQ%3D%3D", "/vorlagen/1031" },
  { "/bi/si010_e.asp", "/sitzungen" },
  { "/bi/gr0040.php", "/gremien" },
  { "/bi/kp0041.php", "/personen" },
  { "/bi/vo0042.php", "/suche" },
  { "/bi/allris.net.asp", "/" },
  { "/bi/infobi.php", "/" },
  /* a key that nobody has, one of another system, one of an object that is not public any more, no old address */
  { "/bi/vo020.asp?VOLFDNR=6794", NULL },
  { "/vo0050.php?__kvonr=6793", NULL },
  { "/bi/vo020.asp?VOLFDNR=7000", NULL },
  { "/bi/irgendwas", NULL },
  { "/wp-login.php", NULL },
};

static void
assert_answer (RisResponse *response, const GError *error, const char *target)
{
  if (target == NULL)
    {
      g_assert_null (response);
      g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (ris_response_get_status (response), ==, 301);
  g_assert_cmpstr (ris_response_get_header (response, "Location"), ==, target);
}

static void
test_redirect (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisRequest) request
          = ris_request_new ("GET", addresses[i].address, NULL, NULL, &error);
      g_autoptr (RisResponse) response = NULL;

      g_assert_no_error (error);
      g_test_message ("%s", addresses[i].address);
      response = ris_legacy_redirect (fixture.council, request, &error);
      assert_answer (response, error, addresses[i].target);
    }
}

/* the folders of the old systems are routes: the redirect works in the whole application */
static void
test_routes (void)
{
  g_auto (Site) site = { 0 };
  g_autoptr (RisResponse) paper = NULL;
  g_autoptr (RisResponse) item = NULL;
  g_autofree char *missing = NULL;

  site_open (&site, ris_legacy_routes, NULL, NULL);
  paper = site_get (&site, "/bi/vo020.asp?VOLFDNR=6793");
  g_assert_cmpuint (ris_response_get_status (paper), ==, 301);
  g_assert_cmpstr (ris_response_get_header (paper, "Location"), ==, "/vorlagen/1030");
  item = site_get (&site, "/public/to020?TOLFDNR=17878");
  g_assert_cmpstr (ris_response_get_header (item, "Location"), ==, "/tops/1050");
  missing = site_dup_body (&site, "/bi/vo020.asp?VOLFDNR=1", 404);
  site_assert_has (missing, "Seite nicht gefunden");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/legacy/redirect", test_redirect);
  g_test_add_func ("/legacy/routes", test_routes);
  return g_test_run ();
}
