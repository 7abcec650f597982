/* The strict filter: what it hands on, in which pieces, and what the peer reads when it refuses. */
#include "server/strict-input-private.h"

#include <string.h>
#include <sys/socket.h>

#define GOOD "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n"
#define POST "POST /b HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nabcde"
#define BAD "GET /c HTTP/1.1\r\nHost : localhost\r\n\r\n"

typedef struct
{
  GSocket *peer;
  GInputStream *input;
  GPollableInputStream *pollable;
} Fixture;

static void
fixture_init (Fixture *fixture, guint seconds)
{
  int pair[2];
  g_autoptr (GSocket) socket = NULL;
  g_autoptr (GSocketConnection) connection = NULL;

  g_assert_cmpint (socketpair (AF_UNIX, SOCK_STREAM, 0, pair), ==, 0);
  socket = g_socket_new_from_fd (pair[0], NULL);
  fixture->peer = g_socket_new_from_fd (pair[1], NULL);
  g_socket_set_timeout (fixture->peer, 2);
  connection = g_socket_connection_factory_create_connection (socket);
  fixture->input = ris_strict_input_new (connection, seconds);
  fixture->pollable = G_POLLABLE_INPUT_STREAM (fixture->input);
}

static void
fixture_clear (Fixture *fixture)
{
  g_clear_object (&fixture->input);
  g_clear_object (&fixture->peer);
}

static void
put (Fixture *fixture, const char *text)
{
  g_assert_cmpint (g_socket_send (fixture->peer, text, strlen (text), NULL, NULL), ==,
                   (gssize)strlen (text));
}

/* one read: the bytes as text, "" at the end, NULL where there is nothing yet */
static char *
take (Fixture *fixture, gsize count)
{
  g_autofree char *bytes = g_malloc0 (count + 1);
  g_autoptr (GError) error = NULL;
  gssize n
      = g_pollable_input_stream_read_nonblocking (fixture->pollable, bytes, count, NULL, &error);

  if (n < 0)
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK);
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

static void
assert_take (Fixture *fixture, gsize count, const char *expected)
{
  g_autofree char *text = take (fixture, count);

  g_assert_cmpstr (text, ==, expected);
}

static char *
hear (Fixture *fixture)
{
  g_autofree char *bytes = g_malloc0 (4096);
  gssize n = g_socket_receive (fixture->peer, bytes, 4095, NULL, NULL);

  g_assert_cmpint (n, >=, 0);
  return g_steal_pointer (&bytes);
}

static void
test_one_message_a_read (void)
{
  Fixture fixture;

  fixture_init (&fixture, 30);
  put (&fixture, GOOD POST GOOD);
  assert_take (&fixture, 4096, GOOD);
  assert_take (&fixture, 4096, POST);
  assert_take (&fixture, 10, "GET /a HTT");
  assert_take (&fixture, 4096, GOOD + 10);
  assert_take (&fixture, 4096, NULL);
  fixture_clear (&fixture);
}

static void
test_pieces (void)
{
  static const char text[] = GOOD POST;
  g_autoptr (GString) got = g_string_new (NULL);
  Fixture fixture;

  fixture_init (&fixture, 30);
  for (gsize i = 0; i < sizeof text - 1; i++)
    {
      const char piece[2] = { text[i], '\0' };
      g_autofree char *bytes = NULL;

      put (&fixture, piece);
      bytes = take (&fixture, 4096);
      if (i + 1 < strlen (GOOD))
        g_assert_null (bytes);
      g_string_append (got, bytes != NULL ? bytes : "");
    }
  g_assert_cmpstr (got->str, ==, text);
  fixture_clear (&fixture);
}

static void
test_readable (void)
{
  Fixture fixture;

  fixture_init (&fixture, 30);
  g_assert_false (g_pollable_input_stream_is_readable (fixture.pollable));
  put (&fixture, GOOD GOOD "GET");
  g_assert_true (g_pollable_input_stream_is_readable (fixture.pollable));
  assert_take (&fixture, 4096, GOOD);
  g_assert_true (g_pollable_input_stream_is_readable (fixture.pollable));
  assert_take (&fixture, 4096, GOOD);
  assert_take (&fixture, 4096, NULL);
  /* half a head is nothing to wake up for */
  g_assert_false (g_pollable_input_stream_is_readable (fixture.pollable));
  fixture_clear (&fixture);
}

static gboolean
on_ready (GObject *stream, gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
fires (Fixture *fixture)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GSource) source = g_pollable_input_stream_create_source (fixture->pollable, NULL);
  gboolean is_ready = FALSE;

  g_source_set_callback (source, G_SOURCE_FUNC (on_ready), &is_ready, NULL);
  g_source_attach (source, context);
  for (guint i = 0; i < 20 && !is_ready; i++)
    {
      g_main_context_iteration (context, FALSE);
      g_usleep (1000);
    }
  g_source_destroy (source);
  return is_ready;
}

static void
test_source (void)
{
  Fixture fixture;

  fixture_init (&fixture, 30);
  g_assert_false (fires (&fixture));
  put (&fixture, GOOD GOOD "GE");
  g_assert_true (fires (&fixture));
  assert_take (&fixture, 4096, GOOD);
  g_assert_true (fires (&fixture));
  assert_take (&fixture, 4096, GOOD);
  assert_take (&fixture, 4096, NULL);
  g_assert_false (fires (&fixture));
  fixture_clear (&fixture);
}

static void
test_refusal (void)
{
  Fixture fixture;
  g_autofree char *answer = NULL;
  g_autofree char *rest = NULL;

  fixture_init (&fixture, 30);
  put (&fixture, GOOD BAD GOOD);
  assert_take (&fixture, 4096, GOOD);
  assert_take (&fixture, 4096, "");
  assert_take (&fixture, 4096, "");

  answer = hear (&fixture);
  g_assert_true (g_str_has_prefix (answer, "HTTP/1.1 400 "));
  g_assert_nonnull (strstr (answer, "Connection: close\r\n"));
  rest = hear (&fixture);
  g_assert_cmpstr (rest, ==, "");
  fixture_clear (&fixture);
}

static void
test_drip (void)
{
  Fixture fixture;
  g_autofree char *answer = NULL;

  fixture_init (&fixture, 1);
  put (&fixture, "GET");
  assert_take (&fixture, 4096, NULL);
  g_usleep (1100000);
  put (&fixture, " /");
  assert_take (&fixture, 4096, "");
  answer = hear (&fixture);
  g_assert_true (g_str_has_prefix (answer, "HTTP/1.1 408 "));
  fixture_clear (&fixture);
}

static void
test_close (void)
{
  Fixture fixture;
  g_autofree char *end = NULL;

  fixture_init (&fixture, 30);
  g_assert_true (g_input_stream_close (fixture.input, NULL, NULL));
  end = hear (&fixture);
  g_assert_cmpstr (end, ==, "");
  fixture_clear (&fixture);
}

static void
test_end_of_stream (void)
{
  Fixture fixture;

  fixture_init (&fixture, 30);
  put (&fixture, GOOD "GET /half");
  g_assert_true (g_socket_shutdown (fixture.peer, FALSE, TRUE, NULL));
  assert_take (&fixture, 4096, GOOD);
  assert_take (&fixture, 4096, "");
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/server/strict-input/one-message-a-read", test_one_message_a_read);
  g_test_add_func ("/server/strict-input/pieces", test_pieces);
  g_test_add_func ("/server/strict-input/readable", test_readable);
  g_test_add_func ("/server/strict-input/source", test_source);
  g_test_add_func ("/server/strict-input/refusal", test_refusal);
  g_test_add_func ("/server/strict-input/drip", test_drip);
  g_test_add_func ("/server/strict-input/close", test_close);
  g_test_add_func ("/server/strict-input/end-of-stream", test_end_of_stream);
  return g_test_run ();
}
