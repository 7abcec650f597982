/* The agenda of a meeting. */
#include "document/golden.h"

static void
test_golden (void)
{
  golden_check_document (RIS_DOCUMENT_AGENDA, GOLDEN_MEETING, "agenda");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda/golden", test_golden);
  return g_test_run ();
}
