/* The strict filter. It knows at every byte whether it belongs to a head or to a body: a head is collected and checked before
 * its first byte is handed on, a body is handed on up to its length, and what comes then is the next head. The reader asks for
 * the next head only when it has answered the last, so a refusal never overtakes an answer.
 */
#include "server/strict-input-private.h"

#include <string.h>

#include "server/head-private.h"

struct _RisStrictInput
{
  GInputStream parent_instance;
  GSocketConnection *connection; /* (owned) */
  GPollableInputStream *base;    /* (unowned): kept by the connection */
  GByteArray *buffer;            /* (owned) read and not handed on yet */
  gsize allowed;                 /* bytes of the present message that may still be handed on */
  gint64 head_started;           /* monotonic; 0 between messages */
  gint64 max_microseconds;
  gboolean is_starved; /* the buffer holds half a head */
  gboolean is_refused;
};

static void ris_strict_input_pollable_init (GPollableInputStreamInterface *pollable);

G_DEFINE_FINAL_TYPE_WITH_CODE (RisStrictInput, ris_strict_input, G_TYPE_INPUT_STREAM,
                               G_IMPLEMENT_INTERFACE (G_TYPE_POLLABLE_INPUT_STREAM,
                                                      ris_strict_input_pollable_init))

GInputStream *
ris_strict_input_new (GSocketConnection *connection, guint seconds)
{
  RisStrictInput *self = g_object_new (RIS_TYPE_STRICT_INPUT, NULL);

  self->connection = g_object_ref (connection);
  self->base = G_POLLABLE_INPUT_STREAM (g_io_stream_get_input_stream (G_IO_STREAM (connection)));
  self->max_microseconds = seconds * G_USEC_PER_SEC;
  return G_INPUT_STREAM (self);
}

static void
ris_strict_input_init (RisStrictInput *self)
{
  self->buffer = g_byte_array_new ();
}

static void
ris_strict_input_finalize (GObject *object)
{
  RisStrictInput *self = RIS_STRICT_INPUT (object);

  g_byte_array_unref (self->buffer);
  g_object_unref (self->connection);
  G_OBJECT_CLASS (ris_strict_input_parent_class)->finalize (object);
}

/* a peer that still sends when we close would get a reset, and perhaps never see the answer */
static void
drain (RisStrictInput *self)
{
  guint8 waste[4096];

  for (guint i = 0; i < 16; i++)
    if (g_pollable_input_stream_read_nonblocking (self->base, waste, sizeof waste, NULL, NULL) <= 0)
      return;
}

static void
refuse (RisStrictInput *self, guint status)
{
  GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (self->connection));
  g_autofree char *answer
      = g_strdup_printf ("HTTP/1.1 %u Refused\r\nContent-Length: 0\r\nCache-Control: no-store\r\n"
                         "Connection: close\r\n\r\n",
                         status);

  self->is_refused = TRUE;
  drain (self);
  g_pollable_output_stream_write_nonblocking (G_POLLABLE_OUTPUT_STREAM (output), answer,
                                              strlen (answer), NULL, NULL);
  g_socket_shutdown (g_socket_connection_get_socket (self->connection), FALSE, TRUE, NULL);
}

/* returns what the base returned: -1 with @error, 0 at its end */
static gssize
read_more_head (RisStrictInput *self, GError **error)
{
  guint8 bytes[4096];
  gsize space = RIS_HEAD_MAX_LENGTH - self->buffer->len;
  gssize n = g_pollable_input_stream_read_nonblocking (self->base, bytes, MIN (space, sizeof bytes),
                                                       NULL, error);

  if (n > 0)
    {
      g_byte_array_append (self->buffer, bytes, (guint)n);
      self->is_starved = FALSE;
      if (self->head_started == 0)
        self->head_started = g_get_monotonic_time ();
    }
  return n;
}

/* opens the gate for the next message: 1 where it is open; else as read_more_head(), 0 also after a refusal */
static gssize
begin_message (RisStrictInput *self, GError **error)
{
  for (;;)
    {
      RisHead head;
      guint status = ris_head_check ((const char *)self->buffer->data, self->buffer->len, &head);
      gssize n;

      if (status == 200)
        {
          self->allowed = head.length + head.body_length;
          self->head_started = 0;
          return 1;
        }
      if (status == RIS_HEAD_INCOMPLETE && self->head_started != 0
          && g_get_monotonic_time () - self->head_started > self->max_microseconds)
        status = 408;
      if (status != RIS_HEAD_INCOMPLETE)
        {
          refuse (self, status);
          return 0;
        }
      self->is_starved = TRUE;
      n = read_more_head (self, error);
      if (n <= 0)
        return n;
    }
}

static gssize
hand_on (RisStrictInput *self, void *buffer, gsize count, GError **error)
{
  gssize n;

  if (self->is_refused || count == 0)
    return 0;
  if (self->allowed == 0)
    {
      n = begin_message (self, error);
      if (n <= 0)
        return n;
    }

  count = MIN (count, self->allowed);
  if (self->buffer->len > 0)
    {
      n = (gssize)MIN (count, self->buffer->len);
      memcpy (buffer, self->buffer->data, (gsize)n);
      g_byte_array_remove_range (self->buffer, 0, (guint)n);
    }
  else
    n = g_pollable_input_stream_read_nonblocking (self->base, buffer, count, NULL, error);
  if (n > 0)
    self->allowed -= (gsize)n;
  return n;
}

/* a silent connection ends here: libsoup would wait for ever for the next request of one that had an answer before */
static gssize
ris_strict_input_read_nonblocking (GPollableInputStream *stream, void *buffer, gsize count,
                                   GError **error)
{
  RisStrictInput *self = RIS_STRICT_INPUT (stream);
  g_autoptr (GError) failure = NULL;
  gssize n = hand_on (self, buffer, count, &failure);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    {
      self->is_refused = TRUE;
      g_socket_shutdown (g_socket_connection_get_socket (self->connection), TRUE, TRUE, NULL);
      return 0;
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return n;
}

/* libsoup's server only ever reads without blocking */
static gssize
ris_strict_input_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable,
                       GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "this stream never blocks");
  return -1;
}

static gboolean
ris_strict_input_close (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  return g_io_stream_close (G_IO_STREAM (RIS_STRICT_INPUT (stream)->connection), cancellable,
                            error);
}

static gboolean
has_buffered (const RisStrictInput *self)
{
  return self->is_refused || (self->buffer->len > 0 && !self->is_starved);
}

static gboolean
ris_strict_input_is_readable (GPollableInputStream *stream)
{
  RisStrictInput *self = RIS_STRICT_INPUT (stream);

  return has_buffered (self) || g_pollable_input_stream_is_readable (self->base);
}

static GSource *
ris_strict_input_create_source (GPollableInputStream *stream, GCancellable *cancellable)
{
  RisStrictInput *self = RIS_STRICT_INPUT (stream);
  g_autoptr (GSource) child = has_buffered (self)
                                  ? g_timeout_source_new (0)
                                  : g_pollable_input_stream_create_source (self->base, NULL);

  return g_pollable_source_new_full (stream, child, cancellable);
}

static void
ris_strict_input_class_init (RisStrictInputClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ris_strict_input_finalize;
  G_INPUT_STREAM_CLASS (class)->read_fn = ris_strict_input_read;
  G_INPUT_STREAM_CLASS (class)->close_fn = ris_strict_input_close;
}

static void
ris_strict_input_pollable_init (GPollableInputStreamInterface *pollable)
{
  pollable->is_readable = ris_strict_input_is_readable;
  pollable->create_source = ris_strict_input_create_source;
  pollable->read_nonblocking = ris_strict_input_read_nonblocking;
}
