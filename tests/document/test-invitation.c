/* The invitation to a meeting. */
#include "document/golden.h"

static void
test_golden (void)
{
  golden_check_document (RIS_DOCUMENT_INVITATION, GOLDEN_MEETING, "invitation");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/invitation/golden", test_golden);
  return g_test_run ();
}
