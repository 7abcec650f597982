/* Worker processes: a listening socket for each, and a parent that starts the dead ones anew. */
#pragma once

#include <gio/gio.h>

#define RIS_WORKERS_MAX 64

/**
 * ris_workers_listen_tcp:
 * @port: (inout): 0 lets the system choose
 *
 * Returns: (transfer full) (element-type GSocket): @n sockets on 127.0.0.1, all on the same port (SO_REUSEPORT)
 */
GPtrArray *ris_workers_listen_tcp (guint16 *port, guint n,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_workers_listen_unix:
 *
 * Returns: (transfer full) (element-type GSocket): @n sockets, `DIRECTORY/web-0.sock` …; stale ones are replaced
 */
GPtrArray *ris_workers_listen_unix (const char *directory, guint n,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** RisWorker: what a worker does with its socket until it is told to stop. Returns: whether it could begin. */
typedef gboolean (*RisWorker) (GSocket *socket, gpointer data, GError **error);

/**
 * ris_workers_run:
 * @sockets: (element-type GSocket)
 *
 * Forks a worker for each socket, starts dead ones anew, and returns after SIGTERM or SIGINT, when all are gone. A worker that
 * could not even begin ends the whole.
 *
 * Returns: %FALSE with %RIS_ERROR_UNAVAILABLE where a worker could not begin
 */
gboolean ris_workers_run (GPtrArray *sockets, RisWorker worker, gpointer data, GError **error);
