/* A bare libsoup handler with as many bytes as a page: what the machine and libsoup can do at best, the base of all
 * ratios. Prints the port it listens on. */
#include <libsoup/soup.h>
#include <stdio.h>

static void
answer (SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query,
        gpointer data)
{
  GBytes *page = data;

  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_message_headers_append (soup_server_message_get_response_headers (message), "Content-Type",
                               "text/html; charset=utf-8");
  soup_message_body_append_bytes (soup_server_message_get_response_body (message), page);
}

int
main (int argc, char **argv)
{
  gsize size = argc > 1 ? (gsize)g_ascii_strtoull (argv[1], NULL, 10) : 8192;
  g_autofree char *text = g_malloc (size);
  g_autoptr (GBytes) page = NULL;
  g_autoptr (SoupServer) server = soup_server_new (NULL, NULL);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;
  GSList *uris;

  memset (text, 'x', size);
  page = g_bytes_new_take (g_steal_pointer (&text), size);
  soup_server_add_handler (server, NULL, answer, page, NULL);
  if (!soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  uris = soup_server_get_uris (server);
  g_print ("%d\n", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);
  fflush (stdout);
  g_main_loop_run (loop);
  return 0;
}
