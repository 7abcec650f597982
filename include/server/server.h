/* The HTTP server of one process: libsoup between a listening socket and the application.
 *
 * libsoup's server is lenient about what a message is. Each connection therefore passes a strict filter first, which
 * looks at every byte of a request's head and at its length, and answers what is ambiguous itself (see head.h).
 */
#pragma once

#include <gio/gio.h>

#include "app/app.h"

typedef struct _RisServer RisServer;

/** RIS_SERVER_SECONDS: the patience that ordinary connections get. */
#define RIS_SERVER_SECONDS 30

/**
 * ris_server_new:
 * @app: (unowned): kept by the caller as long as the server lives
 * @socket: bound to loopback or a Unix path, and listening
 * @seconds: how long a connection may be silent, and how long the head of a request may take
 *
 * Serves in the thread's default main context.
 *
 * Returns: (transfer full): the server
 */
RisServer *ris_server_new (RisApp *app, GSocket *socket, guint seconds,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_server_free: stops accepting and closes all connections (nullable). */
void ris_server_free (RisServer *server);

/** ris_server_run: serves until SIGTERM or SIGINT; answers that were begun are finished. */
void ris_server_run (RisServer *server);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisServer, ris_server_free)
