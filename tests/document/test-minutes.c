/* The minutes of a meeting. */
#include "document/golden.h"

static void
test_golden (void)
{
  golden_check_document (RIS_DOCUMENT_MINUTES, GOLDEN_MEETING, "minutes");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minutes/golden", test_golden);
  return g_test_run ();
}
