/* The excerpt of one agenda item. */
#include "document/golden.h"

static void
test_golden (void)
{
  golden_check_document (RIS_DOCUMENT_EXCERPT, GOLDEN_ITEM, "excerpt");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/excerpt/golden", test_golden);
  return g_test_run ();
}
