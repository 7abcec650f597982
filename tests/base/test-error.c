/* Errors: every foreign domain ends in a code that tells the caller what to do, and no message is
 * lost. */
#include "base/error.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

static void
test_convert (void)
{
  const struct
  {
    GQuark domain;
    int code;
    RisErrorCode expected;
  } cases[] = {
    { G_IO_ERROR, G_IO_ERROR_NOT_FOUND, RIS_ERROR_NOT_FOUND },
    { G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, RIS_ERROR_FORBIDDEN },
    { G_IO_ERROR, G_IO_ERROR_BUSY, RIS_ERROR_BUSY },
    { G_IO_ERROR, G_IO_ERROR_ADDRESS_IN_USE, RIS_ERROR_BUSY },
    { G_IO_ERROR, G_IO_ERROR_INVALID_DATA, RIS_ERROR_INVALID },
    { G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, RIS_ERROR_INVALID },
    { G_IO_ERROR, G_IO_ERROR_NO_SPACE, RIS_ERROR_UNAVAILABLE },
    { G_IO_ERROR, G_IO_ERROR_FAILED, RIS_ERROR_UNAVAILABLE },
    { G_FILE_ERROR, G_FILE_ERROR_NOENT, RIS_ERROR_NOT_FOUND },
    { G_FILE_ERROR, G_FILE_ERROR_ACCES, RIS_ERROR_UNAVAILABLE },
    { G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE, RIS_ERROR_INVALID },
    { G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, RIS_ERROR_INVALID },
    { G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION, RIS_ERROR_INVALID },
    { G_CONVERT_ERROR, G_CONVERT_ERROR_ILLEGAL_SEQUENCE, RIS_ERROR_INVALID },
    { JSON_PARSER_ERROR, JSON_PARSER_ERROR_PARSE, RIS_ERROR_INVALID },
    { G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND, RIS_ERROR_NOT_FOUND },
    { G_THREAD_ERROR, G_THREAD_ERROR_AGAIN, RIS_ERROR_INTERNAL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error
          = g_error_new_literal (cases[i].domain, cases[i].code, "file x.json is odd");

      g_test_message ("%s %d", g_quark_to_string (cases[i].domain), cases[i].code);
      g_assert_false (ris_error_convert (&error));
      g_assert_error (error, RIS_ERROR, (int)cases[i].expected);
      g_assert_cmpstr (error->message, ==, "file x.json is odd");
    }
}

static void
test_real_errors (void)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) json = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *contents = NULL;
  g_autoptr (GError) absent = NULL;
  g_autoptr (GBytes) resource = g_resources_lookup_data ("/de/ratswerk/none", 0, &absent);

  g_assert_null (resource);
  ris_error_convert (&absent);
  g_assert_error (absent, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_assert_false (g_file_get_contents ("/nonexistent/file", &contents, NULL, &missing));
  ris_error_convert (&missing);
  g_assert_error (missing, RIS_ERROR, RIS_ERROR_NOT_FOUND);

  g_assert_false (json_parser_load_from_data (parser, "{ \"a\": ", -1, &json));
  ris_error_convert (&json);
  g_assert_error (json, RIS_ERROR, RIS_ERROR_INVALID);
}

static void
test_ours_stays (void)
{
  for (int code = RIS_ERROR_NOT_FOUND; code <= RIS_ERROR_INTERNAL; code++)
    {
      g_autoptr (GError) error = g_error_new (RIS_ERROR, code, "paper %d", code);
      const GError *before = error;

      g_assert_false (ris_error_convert (&error));
      g_assert_true (error == before);
      g_assert_error (error, RIS_ERROR, code);
    }
}

static void
test_nothing (void)
{
  GError *error = NULL;

  g_assert_false (ris_error_convert (NULL));
  g_assert_false (ris_error_convert (&error));
  g_assert_null (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/error/convert", test_convert);
  g_test_add_func ("/base/error/real-errors", test_real_errors);
  g_test_add_func ("/base/error/ours-stays", test_ours_stays);
  g_test_add_func ("/base/error/nothing", test_nothing);
  return g_test_run ();
}
