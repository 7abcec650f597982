/* How fast documents are set: the minutes of all meetings of a demo council, in one process. Prints documents a second
 * and the milliseconds of a document.
 *
 *   documents DIRECTORY ID… */
#include "document/document.h"

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisCouncil) council = argc > 2 ? ris_council_open_public (argv[1], &error) : NULL;
  gint64 started = 0, bytes = 0;
  int rounds = 3, n = 0;

  if (council == NULL || !ris_council_begin_read (council, &error))
    {
      g_printerr ("documents: %s\n",
                  error != NULL ? error->message : "usage: documents DIRECTORY ID…");
      return 1;
    }
  for (int round = 0; round <= rounds; round++)
    {
      if (round == 1)
        started = g_get_monotonic_time (); /* the first round loads fonts and templates */
      for (int i = 2; i < argc; i++)
        {
          g_autoptr (GBytes) pdf
              = ris_document_render (council, RIS_DOCUMENT_MINUTES,
                                     g_ascii_strtoll (argv[i], NULL, 10), NULL, &error);

          if (pdf == NULL)
            {
              g_printerr ("documents: %s: %s\n", argv[i], error->message);
              return 1;
            }
          n += round > 0;
          bytes += round > 0 ? (gint64)g_bytes_get_size (pdf) : 0;
        }
    }
  g_print ("%d %.2f %" G_GINT64_FORMAT "\n",
           (int)(n * 1e6 / (double)(g_get_monotonic_time () - started)),
           (double)(g_get_monotonic_time () - started) / 1000 / n, bytes / n);
  ris_council_end_read (council);
  return 0;
}
