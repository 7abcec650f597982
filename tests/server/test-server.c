/* The server over real sockets: raw bytes in, raw bytes out. The server runs in a child process. */
#include "server/server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "server/workers.h"

#define HOST "Host: localhost\r\n"
#define CLOSE HOST "Connection: close\r\n"

static pid_t server_pid;
static guint16 server_port;

/* --- the server --- */

static RisResponse *
bytes_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autofree char *text = g_strnfill (1000, 'x');
  RisResponse *response = ris_response_new_text ("text/plain", text);

  ris_response_set_etag (response, "\"one\"");
  return response;
}

static RisResponse *
echo_show (RisCouncil *council, RisRequest *request, GError **error)
{
  const char *text = ris_request_get_form (request, "a");
  g_autofree char *host = ris_request_dup_origin (request);
  g_autofree char *answer = g_strdup_printf ("%s %s", text != NULL ? text : "-", host);

  return ris_response_new_text ("text/plain", answer);
}

static RisResponse *
slow_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_usleep (300000);
  return bytes_show (council, request, error);
}

static RisResponse *
failing_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_set_error (error, RIS_ERROR, RIS_ERROR_INTERNAL, "reason for the log");
  return NULL;
}

static const RisRoute routes[] = {
  { "GET", "/bytes", bytes_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/echo", echo_show, RIS_MAY_READ_PUBLIC },
  { "POST", "/echo", echo_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/slow", slow_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/failing", failing_show, RIS_MAY_READ_PUBLIC },
  { 0 },
};

static void
describe (RisCouncil *council, RisView *layout)
{
  ris_view_set_text (layout, "town", "Musterstadt");
}

static int
serve (GPtrArray *sockets, guint seconds)
{
  g_autoptr (GPtrArray) listening = sockets;
  const RisRoute *const tables[] = { routes, NULL };
  const RisAppConfig config = { .routes = tables, .describe = describe };
  g_autoptr (GError) error = NULL;
  g_autoptr (RisApp) app = ris_app_new (&config, &error);
  g_autoptr (RisServer) server = NULL;

  g_assert_no_error (error);
  server = ris_server_new (app, g_ptr_array_index (listening, 0), seconds, &error);
  g_assert_no_error (error);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  ris_server_run (server);
  return 0;
}

static void
start (guint seconds)
{
  g_autoptr (GPtrArray) sockets = NULL;

  server_port = 0;
  sockets = ris_workers_listen_tcp (&server_port, 1, NULL);
  g_assert_nonnull (sockets);
  server_pid = fork ();
  if (server_pid == 0)
    prctl (PR_SET_PDEATHSIG, SIGKILL);
  if (server_pid == 0)
    _exit (serve (g_steal_pointer (&sockets), seconds));
}

static int
stop (void)
{
  int status;

  kill (server_pid, SIGTERM);
  g_assert_cmpint (waitpid (server_pid, &status, 0), ==, server_pid);
  return WIFEXITED (status) ? WEXITSTATUS (status) : -1;
}

static void
set_up (gpointer fixture, gconstpointer data)
{
  start (30);
}

static void
tear_down (gpointer fixture, gconstpointer data)
{
  g_assert_cmpint (stop (), ==, 0);
}

/* --- the client --- */

static int
dial (void)
{
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons (server_port) };
  const struct timeval patience = { .tv_sec = 5 };
  int fd = socket (AF_INET, SOCK_STREAM, 0);

  address.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  g_assert_cmpint (connect (fd, (struct sockaddr *)&address, sizeof address), ==, 0);
  setsockopt (fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  return fd;
}

static void
say (int fd, const char *text, gsize length)
{
  g_assert_cmpint (send (fd, text, length, MSG_NOSIGNAL), ==, (gssize)length);
}

/* all that comes until the server closes; a server that keeps the connection open fails the test */
static char *
hear_all (int fd)
{
  GString *heard = g_string_new (NULL);
  char bytes[65536];
  gssize n;

  while ((n = recv (fd, bytes, sizeof bytes, 0)) > 0)
    g_string_append_len (heard, bytes, n);
  g_assert_cmpint (n, ==, 0);
  close (fd);
  return g_string_free (heard, FALSE);
}

static char *
talk (const char *text)
{
  int fd = dial ();

  say (fd, text, strlen (text));
  return hear_all (fd);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}

/* exactly one answer with this status, and the connection closed */
static void
assert_only (const char *answer, guint status)
{
  g_autofree char *expected = g_strdup_printf ("HTTP/1.1 %u ", status);

  g_assert_cmpint (strncmp (answer, expected, strlen (expected)), ==, 0);
  g_assert_cmpuint (count (answer, "HTTP/1.1 "), ==, 1);
}

/* --- the table of what libsoup alone gets wrong --- */

static const struct
{
  const char *what;
  const char *text;
  guint status;
} refused[] = {
  { "two hosts", "GET /bytes HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", 400 },
  { "foreign host", "GET /bytes HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 400 },
  { "no host", "GET /bytes HTTP/1.1\r\nConnection: close\r\n\r\n", 400 },
  { "two lengths",
    "POST /echo HTTP/1.1\r\n" HOST
    "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdeGET /smug HTTP/1.1\r\n" HOST "\r\n",
    400 },
  { "length and encoding",
    "POST /echo HTTP/1.1\r\n" HOST
    "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smug HTTP/1.1\r\n" HOST
    "\r\n",
    400 },
  { "encoding and length",
    "POST /echo HTTP/1.1\r\n" HOST
    "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\nGET /smug HTTP/1.1\r\n" HOST
    "\r\n",
    400 },
  { "space before colon",
    "POST /echo HTTP/1.1\r\n" HOST "Content-Length : 5\r\n\r\nabcdeGET /smug HTTP/1.1\r\n" HOST
    "\r\n",
    400 },
  { "folded header", "GET /bytes HTTP/1.1\r\n" HOST "X-A: b\r\n c\r\n\r\n", 400 },
  { "plus in length", "POST /echo HTTP/1.1\r\n" HOST "Content-Length: +5\r\n\r\nabcde", 400 },
  { "negative length", "POST /echo HTTP/1.1\r\n" HOST "Content-Length: -1\r\n\r\nabcde", 400 },
  { "chunks with lone LF",
    "POST /echo HTTP/1.1\r\n" HOST "Transfer-Encoding: chunked\r\n\r\n5\nabcde\n0\n\n", 411 },
  { "absolute address", "GET http://evil.example/ HTTP/1.1\r\n" HOST "\r\n", 400 },
  { "bytes that are no text", "GET /%ff HTTP/1.1\r\n" CLOSE "\r\n", 400 },
  { "broken escape", "GET /%zz HTTP/1.1\r\n" CLOSE "\r\n", 400 },
  { "NUL", "GET /%00 HTTP/1.1\r\n" CLOSE "\r\n", 400 },
  { "query that is no text", "GET /bytes?q=%ff HTTP/1.1\r\n" CLOSE "\r\n", 400 },
  { "lone LF", "GET /bytes HTTP/1.1\n" HOST "\n", 400 },
  { "unknown version", "GET /bytes HTTP/3.0\r\n" HOST "\r\n", 505 },
  { "HTTP/0.9", "GET /bytes\r\n", 400 },
  { "body too long", "POST /echo HTTP/1.1\r\n" HOST "Content-Length: 1048577\r\n\r\n", 413 },
  { "body with GET", "GET /bytes HTTP/1.1\r\n" HOST "Content-Length: 5\r\n\r\nabcde", 400 },
  { "tunnel", "CONNECT evil.example:443 HTTP/1.1\r\n" HOST "\r\n", 400 },
  { "HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400 },
  { "unknown method", "BREW /bytes HTTP/1.1\r\n" CLOSE "\r\n", 405 },
  { "foreign form",
    "POST /echo HTTP/1.1\r\n" CLOSE "Origin: http://evil.example\r\nContent-Type: "
    "application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\na=b",
    403 },
  { "form of another type",
    "POST /echo HTTP/1.1\r\n" CLOSE
    "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 3\r\n\r\n--x",
    400 },
};

static void
test_refused (gpointer fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *answer = NULL;

      g_test_message ("%s", refused[i].what);
      answer = talk (refused[i].text);
      assert_only (answer, refused[i].status);
    }
}

static void
test_long_headers (gpointer fixture, gconstpointer data)
{
  static const gsize lengths[] = { 20000, 60000, 200000 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *filler = g_strnfill (lengths[i], 'a');
      g_autofree char *text
          = g_strconcat ("GET /bytes HTTP/1.1\r\n" HOST "X: ", filler, "\r\n\r\n", NULL);
      char status[13] = { 0 };
      int fd = dial ();

      /* a reset is fine as well: the client has not stopped sending */
      (void)!send (fd, text, strlen (text), MSG_NOSIGNAL);
      if (recv (fd, status, 12, MSG_WAITALL) == 12)
        g_assert_cmpstr (status, ==, "HTTP/1.1 431");
      close (fd);
    }
}

static void
test_ranges (gpointer fixture, gconstpointer data)
{
  g_autoptr (GString) many = g_string_new ("bytes=0-");
  const char *ranges[] = { "bytes=-5000", "bytes=900-5000", "bytes=0-9", NULL };

  for (guint i = 0; i < 3000; i++)
    g_string_append (many, ",0-");
  ranges[3] = many->str;

  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autofree char *text
          = g_strconcat ("GET /bytes HTTP/1.1\r\n" CLOSE "Range: ", ranges[i], "\r\n\r\n", NULL);
      g_autofree char *answer = talk (text);

      assert_only (answer, 200);
      g_assert_nonnull (strstr (answer, "Content-Length: 1000\r\n"));
      g_assert_cmpuint (strlen (strstr (answer, "\r\n\r\n") + 4), ==, 1000);
    }
}

/* --- what shall work --- */

static void
test_answer (gpointer fixture, gconstpointer data)
{
  g_autofree char *answer = talk ("GET /echo HTTP/1.1\r\n" CLOSE "\r\n");

  assert_only (answer, 200);
  g_assert_nonnull (strstr (answer, "Content-Type: text/plain\r\n"));
  g_assert_nonnull (strstr (answer, "X-Content-Type-Options: nosniff\r\n"));
  g_assert_null (strstr (answer, "Server:"));
  g_assert_true (g_str_has_suffix (answer, "\r\n\r\n- http://localhost"));
}

static void
test_head (gpointer fixture, gconstpointer data)
{
  g_autofree char *answer = talk ("HEAD /bytes HTTP/1.1\r\n" CLOSE "\r\n");

  assert_only (answer, 200);
  g_assert_cmpuint (count (answer, "Content-Length: 1000\r\n"), ==, 1);
  g_assert_true (g_str_has_suffix (answer, "\r\n\r\n"));
}

static void
test_not_modified (gpointer fixture, gconstpointer data)
{
  g_autofree char *answer
      = talk ("GET /bytes HTTP/1.1\r\n" CLOSE "If-None-Match: W/\"x\", \"one\"\r\n\r\n");

  assert_only (answer, 304);
  g_assert_nonnull (strstr (answer, "ETag: \"one\"\r\n"));
  g_assert_true (g_str_has_suffix (answer, "\r\n\r\n"));
}

static void
test_form (gpointer fixture, gconstpointer data)
{
  g_autofree char *answer = talk (
      "POST /echo HTTP/1.1\r\n" CLOSE "Sec-Fetch-Site: same-origin\r\n"
      "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 8\r\n\r\na=%C3%A4");

  assert_only (answer, 200);
  g_assert_nonnull (strstr (answer, "\r\n\r\nä http://localhost"));
}

static void
test_error_page (gpointer fixture, gconstpointer data)
{
  g_autofree char *missing = talk ("GET /nirgends HTTP/1.1\r\n" CLOSE "\r\n");
  g_autofree char *failing = talk ("GET /failing HTTP/1.1\r\n" CLOSE "\r\n");

  assert_only (missing, 404);
  g_assert_nonnull (strstr (missing, "Seite nicht gefunden"));
  assert_only (failing, 500);
  g_assert_null (strstr (failing, "reason for the log"));
}

static void
test_keep_alive (gpointer fixture, gconstpointer data)
{
  g_autofree char *answers = talk ("GET /bytes HTTP/1.1\r\n" HOST "\r\n"
                                   "HEAD /bytes HTTP/1.1\r\n" HOST "\r\n"
                                   "GET /echo HTTP/1.1\r\n" CLOSE "\r\n");

  g_assert_cmpuint (count (answers, "HTTP/1.1 200 "), ==, 3);
  g_assert_true (g_str_has_suffix (answers, "- http://localhost"));
}

/* the filter looks at every request of a connection, and its refusal waits for its turn */
static void
test_second_request (gpointer fixture, gconstpointer data)
{
  g_autofree char *answers = talk ("GET /bytes HTTP/1.1\r\n" HOST "\r\n"
                                   "POST /echo HTTP/1.1\r\n" HOST "Content-Length : 5\r\n\r\n"
                                   "abcdeGET /smug HTTP/1.1\r\n" HOST "\r\n");

  g_assert_true (g_str_has_prefix (answers, "HTTP/1.1 200 "));
  g_assert_cmpuint (count (answers, "HTTP/1.1 "), ==, 2);
  g_assert_cmpuint (count (answers, "HTTP/1.1 400 "), ==, 1);
}

static void
test_many_connections (gpointer fixture, gconstpointer data)
{
  int fds[100];

  for (gsize i = 0; i < G_N_ELEMENTS (fds); i++)
    fds[i] = dial ();
  for (gsize i = 0; i < G_N_ELEMENTS (fds); i++)
    say (fds[i], "GET /echo HTTP/1.1\r\n" CLOSE "\r\n",
         strlen ("GET /echo HTTP/1.1\r\n" CLOSE "\r\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (fds); i++)
    {
      g_autofree char *answer = hear_all (fds[i]);

      assert_only (answer, 200);
    }
}

/* --- time, and the end --- */

static void
test_silence (void)
{
  static const char *const beginnings[] = {
    "",
    "GET /by",
    "GET /bytes HTTP/1.1\r\n" HOST,
    "POST /echo HTTP/1.1\r\n" HOST "Content-Length: 5\r\n\r\nab",
    "GET /bytes HTTP/1.1\r\n" HOST "\r\n", /* keep-alive, and nothing more */
  };
  int fds[G_N_ELEMENTS (beginnings)];

  start (1);
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      fds[i] = dial ();
      say (fds[i], beginnings[i], strlen (beginnings[i]));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      g_autofree char *answer = NULL;

      g_test_message ("%s", beginnings[i]);
      answer = hear_all (fds[i]);
      g_assert_cmpuint (count (answer, "HTTP/1.1 200 "), ==, i == 4 ? 1 : 0);
    }
  g_assert_cmpint (stop (), ==, 0);
}

static void
test_stop (void)
{
  const char *text = "GET /slow HTTP/1.1\r\n" HOST "\r\n";
  g_autofree char *answer = NULL;
  g_autofree char *ready = NULL;
  int fd;

  start (30);
  ready = talk ("GET /echo HTTP/1.1\r\n" CLOSE "\r\n"); /* its signal handlers stand */
  fd = dial ();
  say (fd, text, strlen (text));
  g_usleep (100000);
  g_assert_cmpint (stop (), ==, 0);
  answer = hear_all (fd);
  assert_only (answer, 200);
  g_assert_cmpuint (strlen (strstr (answer, "\r\n\r\n") + 4), ==, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/server/server/refused", void, NULL, set_up, test_refused, tear_down);
  g_test_add ("/server/server/long-headers", void, NULL, set_up, test_long_headers, tear_down);
  g_test_add ("/server/server/ranges", void, NULL, set_up, test_ranges, tear_down);
  g_test_add ("/server/server/answer", void, NULL, set_up, test_answer, tear_down);
  g_test_add ("/server/server/head", void, NULL, set_up, test_head, tear_down);
  g_test_add ("/server/server/not-modified", void, NULL, set_up, test_not_modified, tear_down);
  g_test_add ("/server/server/form", void, NULL, set_up, test_form, tear_down);
  g_test_add ("/server/server/error-page", void, NULL, set_up, test_error_page, tear_down);
  g_test_add ("/server/server/keep-alive", void, NULL, set_up, test_keep_alive, tear_down);
  g_test_add ("/server/server/second-request", void, NULL, set_up, test_second_request, tear_down);
  g_test_add ("/server/server/many-connections", void, NULL, set_up, test_many_connections,
              tear_down);
  g_test_add_func ("/server/server/silence", test_silence);
  g_test_add_func ("/server/server/stop", test_stop);
  return g_test_run ();
}
