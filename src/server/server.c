/* The HTTP server. We accept connections ourselves, because each has to pass the strict filter before libsoup reads from it;
 * libsoup parses what came through and writes the answers. Nothing of libsoup is used beside that: no ranges, no forms, no
 * cookies, no authentication, no websockets.
 */
#include "server/server.h"

#include <glib-unix.h>
#include <libsoup/soup.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>

#include "base/error.h"
#include "server/strict-input-private.h"

#define STOP_SECONDS 5
#define MAX_HEADERS 100
#define ACCEPTS_AT_ONCE 64

struct _RisServer
{
  RisApp *app;        /* (unowned): kept by the caller */
  SoupServer *soup;   /* (owned) */
  GSocket *socket;    /* (owned) */
  GSource *accepting; /* (owned) (nullable) */
  GMainLoop *loop;    /* (owned) */
  GSocketAddress
      *nobody;   /* (owned) what libsoup is told about both ends: it only wants to have something */
  guint seconds; /* how long a connection may be silent */
  guint active;  /* answers on their way */
  gboolean is_stopping;
  gboolean is_debugging;
};

/* --- from libsoup's message to our values and back --- */

static char *
dup_target (SoupServerMessage *message)
{
  GUri *uri = soup_server_message_get_uri (message);
  const char *query = g_uri_get_query (uri);

  return g_strconcat (g_uri_get_path (uri), query != NULL ? "?" : "", query, NULL);
}

static RisRequest *
new_request (SoupServerMessage *message, GError **error)
{
  RisHeader headers[MAX_HEADERS + 1] = { 0 };
  g_autofree char *target = dup_target (message);
  g_autoptr (GBytes) body
      = soup_message_body_flatten (soup_server_message_get_request_body (message));
  SoupMessageHeadersIter iter;
  guint n = 0;

  soup_message_headers_iter_init (&iter, soup_server_message_get_request_headers (message));
  while (n < MAX_HEADERS
         && soup_message_headers_iter_next (&iter, &headers[n].name, &headers[n].value))
    n++;
  headers[n].name = NULL;
  return ris_request_new (soup_server_message_get_method (message), target, headers, body, error);
}

static void
write_response (SoupServerMessage *message, const RisResponse *response)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  GBytes *body = ris_response_get_body (response);
  guint status = ris_response_get_status (response);

  soup_server_message_set_status (message, status, NULL);
  for (const RisHeader *header = ris_response_get_headers (response); header->name != NULL;
       header++)
    soup_message_headers_append (headers, header->name, header->value);
  if (body != NULL)
    soup_message_body_append_bytes (soup_server_message_get_response_body (message), body);
  else if (status != 304)
    soup_message_headers_set_content_length (headers, (goffset)ris_response_get_length (response));
}

static void
log_response (RisServer *server, SoupServerMessage *message, const RisResponse *response,
              gint64 started)
{
  const char *failure = ris_response_get_failure (response);

  if (failure != NULL)
    g_warning ("%s %s: %s", soup_server_message_get_method (message),
               g_uri_get_path (soup_server_message_get_uri (message)), failure);
  if (server->is_debugging)
    g_debug ("%s %s %u %" G_GSIZE_FORMAT " bytes %" G_GINT64_FORMAT " µs",
             soup_server_message_get_method (message),
             g_uri_get_path (soup_server_message_get_uri (message)),
             ris_response_get_status (response), ris_response_get_length (response),
             g_get_monotonic_time () - started);
}

static void
on_finished (SoupServerMessage *message, RisServer *server)
{
  server->active--;
  if (server->is_stopping && server->active == 0)
    g_main_loop_quit (server->loop);
}

static void
on_message (SoupServer *soup, SoupServerMessage *message, const char *path, GHashTable *query,
            gpointer data)
{
  RisServer *server = data;
  gint64 started = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRequest) request = NULL;
  g_autoptr (RisResponse) response = NULL;

  server->active++;
  g_signal_connect (message, "finished", G_CALLBACK (on_finished), server);

  request = new_request (message, &error);
  response = request != NULL ? ris_app_handle (server->app, request)
                             : ris_app_refuse (server->app, error);

  /* libsoup would cut the answer itself, and wrongly */
  soup_message_headers_remove (soup_server_message_get_request_headers (message), "Range");
  write_response (message, response);
  if (server->is_stopping)
    soup_message_headers_replace (soup_server_message_get_response_headers (message), "Connection",
                                  "close");
  log_response (server, message, response, started);
}

/* --- connections --- */

static void
serve_connection (RisServer *server, GSocket *socket)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocketConnection) connection = NULL;
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GIOStream) stream = NULL;

  g_socket_set_timeout (socket, server->seconds);
  if (g_socket_get_family (socket) != G_SOCKET_FAMILY_UNIX)
    g_socket_set_option (socket, IPPROTO_TCP, TCP_NODELAY, 1, NULL);

  connection = g_socket_connection_factory_create_connection (socket);
  input = ris_strict_input_new (connection, server->seconds);
  stream = g_simple_io_stream_new (input, g_io_stream_get_output_stream (G_IO_STREAM (connection)));
  if (!soup_server_accept_iostream (server->soup, stream, server->nobody, server->nobody, &error))
    g_warning ("connection refused: %s", error->message);
}

static void start_accepting (RisServer *server);

static gboolean
on_pause_over (gpointer data)
{
  RisServer *server = data;

  if (!server->is_stopping && server->accepting == NULL)
    start_accepting (server);
  return G_SOURCE_REMOVE;
}

static void
stop_accepting (RisServer *server)
{
  if (server->accepting == NULL)
    return;

  g_source_destroy (server->accepting);
  g_clear_pointer (&server->accepting, g_source_unref);
}

static gboolean
on_connection (GSocket *listening, GIOCondition condition, gpointer data)
{
  RisServer *server = data;

  for (guint i = 0; i < ACCEPTS_AT_ONCE; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GSocket) socket = g_socket_accept (listening, NULL, &error);

      if (socket != NULL)
        {
          serve_connection (server, socket);
          continue;
        }
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
        return G_SOURCE_CONTINUE;

      /* out of file descriptors, most likely: let some connections end first */
      g_warning ("no connection: %s", error->message);
      stop_accepting (server);
      g_timeout_add (200, on_pause_over, server);
      return G_SOURCE_REMOVE;
    }
  return G_SOURCE_CONTINUE;
}

static void
start_accepting (RisServer *server)
{
  server->accepting = g_socket_create_source (server->socket, G_IO_IN, NULL);
  g_source_set_callback (server->accepting, G_SOURCE_FUNC (on_connection), server, NULL);
  g_source_attach (server->accepting, g_main_context_get_thread_default ());
}

/* libsoup keeps connections alive only where it listens itself: it gets one half of a pair nobody ever talks to */
static gboolean
add_silent_listener (SoupServer *soup, GError **error)
{
  int pair[2];
  g_autoptr (GSocket) silent = NULL;
  GSocket *other;

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE, "socketpair: %s", g_strerror (errno));
      return FALSE;
    }
  silent = g_socket_new_from_fd (pair[0], error);
  other = g_socket_new_from_fd (pair[1], error);
  g_object_set_data_full (G_OBJECT (soup), "ris-other-half", other, g_object_unref);
  return soup_server_listen_socket (soup, silent, 0, error);
}

RisServer *
ris_server_new (RisApp *app, GSocket *socket, guint seconds, GError **error)
{
  g_autoptr (RisServer) server = g_new0 (RisServer, 1);

  server->app = app;
  server->seconds = seconds;
  server->socket = g_object_ref (socket);
  server->loop = g_main_loop_new (g_main_context_get_thread_default (), FALSE);
  server->nobody = g_inet_socket_address_new_from_string ("127.0.0.1", 0);
  server->is_debugging = !g_log_writer_default_would_drop (G_LOG_LEVEL_DEBUG, G_LOG_DOMAIN);
  server->soup = soup_server_new ("raw-paths", TRUE, NULL);
  soup_server_add_handler (server->soup, NULL, on_message, server, NULL);
  if (!add_silent_listener (server->soup, error))
    return NULL;

  g_socket_set_blocking (socket, FALSE);
  start_accepting (server);
  return g_steal_pointer (&server);
}

void
ris_server_free (RisServer *server)
{
  if (server == NULL)
    return;

  stop_accepting (server);
  soup_server_disconnect (server->soup);
  g_object_unref (server->soup);
  g_object_unref (server->socket);
  g_object_unref (server->nobody);
  g_main_loop_unref (server->loop);
  g_free (server);
}

static gboolean
on_stop_time_over (gpointer data)
{
  g_main_loop_quit (((RisServer *)data)->loop);
  return G_SOURCE_REMOVE;
}

static gboolean
on_stop (gpointer data)
{
  RisServer *server = data;

  server->is_stopping = TRUE;
  stop_accepting (server);
  if (server->active == 0)
    g_main_loop_quit (server->loop);
  else
    g_timeout_add_seconds (STOP_SECONDS, on_stop_time_over, server);
  return G_SOURCE_CONTINUE;
}

void
ris_server_run (RisServer *server)
{
  guint terminate = g_unix_signal_add (SIGTERM, on_stop, server);
  guint interrupt = g_unix_signal_add (SIGINT, on_stop, server);

  g_main_loop_run (server->loop);
  g_source_remove (terminate);
  g_source_remove (interrupt);
}
