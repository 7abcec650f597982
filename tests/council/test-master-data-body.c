/* The body: its key, its Land, one in an installation. */
#include "council/master-data.h"
#include "helper/master-data.h"

static void
test_problems (void)
{
  static const struct
  {
    const char *name;
    const char *ags;
    const char *state;
    const char *website;
    const char *field;
    const char *expected_state;
  } cases[] = {
    { "", "05370004", NULL, NULL, "name", NULL },
    { "A", "0537000", NULL, NULL, "ags", NULL },
    { "A", "0537000x", NULL, NULL, "ags", NULL },
    { "A", "17370004", NULL, NULL, "ags", NULL },
    { "A", "00370004", NULL, NULL, "ags", NULL },
    { "A", NULL, NULL, NULL, "ags", NULL },
    { "A", "05370004", "Bayern", NULL, "state", NULL },
    { "A", NULL, "Preußen", NULL, "state", NULL },
    { "A", "05370004", NULL, "musterstadt.de", "website", NULL },
    { "A", "05 3 70 004", NULL, "https://musterstadt.de", NULL, "Nordrhein-Westfalen" },
    { "A", "09172", "Bayern", NULL, NULL, "Bayern" },
    { "A", NULL, "nrw", NULL, NULL, "Nordrhein-Westfalen" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (DeskCouncil) fixture = master_data_open ();
      g_autoptr (RisBody) body = ris_body_new ();
      g_autoptr (RisProblems) problems = ris_problems_new ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s %s", cases[i].ags, cases[i].state);
      body->id = DESK_BODY;
      body->name = g_strdup (cases[i].name);
      body->ags = g_strdup (cases[i].ags);
      body->state = g_strdup (cases[i].state);
      body->website = g_strdup (cases[i].website);
      g_assert_true (ris_master_data_body_save (fixture.desk, body, problems, &error)
                     == (cases[i].field == NULL));
      g_assert_no_error (error);
      if (cases[i].field != NULL)
        {
          g_assert_cmpuint (ris_problems_get_size (problems), ==, 1);
          g_assert_cmpstr (ris_problems_get_field (problems, 0), ==, cases[i].field);
          master_data_assert_rows (&fixture, 0, "audit");
        }
      else
        {
          g_assert_cmpstr (body->state, ==, cases[i].expected_state);
          master_data_assert_rows (&fixture, 1, "audit WHERE object_kind = 'body'");
        }
    }
}

static void
test_only_one (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisBody) body = ris_body_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  body->name = g_strdup ("Zweitstadt");
  body->ags = g_strdup ("05370004");
  g_assert_false (ris_master_data_body_save (fixture.desk, body, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
}

static void
test_stale (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RisBody) body = ris_master_data_body_get (fixture.desk, &error);
  g_autoptr (RisProblems) problems = ris_problems_new ();

  g_assert_cmpstr (body->name, ==, "Musterstadt");
  g_free (body->modified);
  body->modified = g_strdup ("2020-01-01T00:00:00Z");
  body->ags = g_strdup ("05370004");
  g_assert_false (ris_master_data_body_save (fixture.desk, body, problems, &error));
  g_assert_no_error (error);
  g_assert_nonnull (ris_problems_get (problems, "modified"));
  master_data_assert_rows (&fixture, 0, "audit");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/master-data-body/problems", test_problems);
  g_test_add_func ("/council/master-data-body/only-one", test_only_one);
  g_test_add_func ("/council/master-data-body/stale", test_stale);
  return g_test_run ();
}
