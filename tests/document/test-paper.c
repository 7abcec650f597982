/* A paper as a document. */
#include "document/golden.h"

static void
test_golden (void)
{
  golden_check_document (RIS_DOCUMENT_PAPER, GOLDEN_PAPER, "paper");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/golden", test_golden);
  return g_test_run ();
}
