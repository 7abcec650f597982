/* The strict filter: the input of a connection that lets only clean messages through. */
#pragma once

#include <gio/gio.h>

#define RIS_TYPE_STRICT_INPUT (ris_strict_input_get_type ())
G_DECLARE_FINAL_TYPE (RisStrictInput, ris_strict_input, RIS, STRICT_INPUT, GInputStream)

/**
 * ris_strict_input_new:
 * @connection: (transfer none): is closed together with the stream
 * @seconds: how long a head may take from its first byte to its last
 *
 * A message whose head ris_head_check() refuses is answered by the filter itself; its reader sees the end of the stream.
 *
 * Returns: (transfer full): a pollable input stream
 */
GInputStream *ris_strict_input_new (GSocketConnection *connection,
                                    guint seconds) G_GNUC_WARN_UNUSED_RESULT;
