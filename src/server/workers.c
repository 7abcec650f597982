/* Worker processes. The parent makes all listening sockets before it forks and keeps them: a worker that dies is started anew
 * on the same socket, and connections that came meanwhile are still waiting there. The parent does nothing else; it sleeps
 * until a signal comes. Workers that die within a second of their start are started anew a second later.
 */
#include "server/workers.h"

#include <arpa/inet.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <netinet/in.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"

#define BACKLOG 1024
#define STOP_SECONDS 10
#define EXIT_NOT_BEGUN 64

typedef struct
{
  GPtrArray *sockets; /* (unowned) (element-type GSocket) */
  RisWorker worker;
  gpointer data;
  pid_t pids[RIS_WORKERS_MAX];
  gint64 started[RIS_WORKERS_MAX];
} Crew;

/* --- sockets --- */

/* GSocket clears SO_REUSEPORT when it binds, so this is done by hand; takes @fd, which may be -1 */
static GSocket *
listen_on (int fd, const struct sockaddr *address, socklen_t length, GError **error)
{
  GSocket *socket;

  if (fd < 0 || bind (fd, address, length) != 0 || listen (fd, BACKLOG) != 0)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE, "cannot listen: %s",
                   g_strerror (errno));
      if (fd >= 0)
        close (fd);
      return NULL;
    }
  socket = g_socket_new_from_fd (fd, error);
  if (socket == NULL)
    close (fd);
  return socket;
}

static GSocket *
listen_tcp (guint16 *port, GError **error)
{
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons (*port) };
  socklen_t length = sizeof address;
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  const int yes = 1;
  GSocket *listening;

  address.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  setsockopt (fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  setsockopt (fd, SOL_SOCKET, SO_REUSEPORT, &yes, sizeof yes);
  listening = listen_on (fd, (const struct sockaddr *)&address, length, error);
  if (listening == NULL)
    {
      g_prefix_error (error, "port %u: ", *port);
      return NULL;
    }
  if (getsockname (fd, (struct sockaddr *)&address, &length) == 0)
    *port = ntohs (address.sin_port);
  return listening;
}

GPtrArray *
ris_workers_listen_tcp (guint16 *port, guint n, GError **error)
{
  g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      GSocket *socket = listen_tcp (port, error);

      if (socket == NULL)
        return NULL;
      g_ptr_array_add (sockets, socket);
    }
  return g_steal_pointer (&sockets);
}

static GSocket *
listen_unix (const char *path, GError **error)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  GSocket *listening;

  if (strlen (path) >= sizeof address.sun_path)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s: longer than a socket's path may be",
                   path);
      return NULL;
    }
  g_strlcpy (address.sun_path, path, sizeof address.sun_path);
  g_unlink (path);
  listening = listen_on (socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0),
                         (const struct sockaddr *)&address, sizeof address, error);
  if (listening == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  /* the proxy reaches it by its group; who may enter the directory at all is the administrator's choice */
  g_chmod (path, 0660);
  return listening;
}

GPtrArray *
ris_workers_listen_unix (const char *directory, guint n, GError **error)
{
  g_autoptr (GPtrArray) sockets = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/web-%u.sock", directory, i);
      GSocket *socket = listen_unix (path, error);

      if (socket == NULL)
        return NULL;
      g_ptr_array_add (sockets, socket);
    }
  return g_steal_pointer (&sockets);
}

/* --- processes --- */

static void
fill_signals (sigset_t *signals)
{
  sigemptyset (signals);
  sigaddset (signals, SIGTERM);
  sigaddset (signals, SIGINT);
  sigaddset (signals, SIGCHLD);
}

/* never returns: the worker's life in its own process */
static void
live (Crew *crew, guint i, const sigset_t *signals)
{
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  prctl (PR_SET_PDEATHSIG, SIGTERM);
  sigprocmask (SIG_UNBLOCK, signals, NULL);
  for (guint other = 0; other < crew->sockets->len; other++)
    if (other != i)
      g_socket_close (g_ptr_array_index (crew->sockets, other), NULL);

  is_done = crew->worker (g_ptr_array_index (crew->sockets, i), crew->data, &error);
  if (!is_done)
    g_printerr ("ris: worker %u: %s\n", i, error->message);
  fflush (NULL);
  _exit (is_done ? 0 : EXIT_NOT_BEGUN);
}

static gboolean
start (Crew *crew, guint i, const sigset_t *signals, GError **error)
{
  pid_t pid = fork ();

  if (pid == 0)
    live (crew, i, signals);
  if (pid < 0)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE, "cannot fork: %s", g_strerror (errno));
      return FALSE;
    }
  crew->pids[i] = pid;
  crew->started[i] = g_get_monotonic_time ();
  return TRUE;
}

static void
signal_all (const Crew *crew, int number)
{
  for (guint i = 0; i < crew->sockets->len; i++)
    if (crew->pids[i] > 0)
      kill (crew->pids[i], number);
}

static gboolean
is_anybody_there (const Crew *crew)
{
  for (guint i = 0; i < crew->sockets->len; i++)
    if (crew->pids[i] > 0)
      return TRUE;
  return FALSE;
}

/* the next worker that ended: its number, or -1 where none did */
static int
reap (Crew *crew, int *status)
{
  pid_t pid = waitpid (-1, status, WNOHANG);

  for (guint i = 0; pid > 0 && i < crew->sockets->len; i++)
    if (crew->pids[i] == pid)
      {
        crew->pids[i] = 0;
        return (int)i;
      }
  return -1;
}

static void
stop_all (Crew *crew)
{
  gint64 deadline = g_get_monotonic_time () + STOP_SECONDS * G_USEC_PER_SEC;
  int status;

  signal_all (crew, SIGTERM);
  while (is_anybody_there (crew))
    if (reap (crew, &status) < 0)
      {
        if (g_get_monotonic_time () > deadline)
          signal_all (crew, SIGKILL);
        g_usleep (5000);
      }
}

static gboolean
replace_dead (Crew *crew, const sigset_t *signals, GError **error)
{
  int status;
  int i;

  while ((i = reap (crew, &status)) >= 0)
    {
      if (WIFEXITED (status) && WEXITSTATUS (status) == EXIT_NOT_BEGUN)
        {
          g_set_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE, "worker %d could not begin", i);
          return FALSE;
        }
      g_warning ("worker %d ended by %s %d; starting it anew", i,
                 WIFSIGNALED (status) ? "signal" : "exit code",
                 WIFSIGNALED (status) ? WTERMSIG (status) : WEXITSTATUS (status));
      if (g_get_monotonic_time () - crew->started[i] < G_USEC_PER_SEC)
        g_usleep (G_USEC_PER_SEC);
      if (!start (crew, (guint)i, signals, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
supervise (Crew *crew, const sigset_t *signals, GError **error)
{
  for (;;)
    {
      int number = sigwaitinfo (signals, NULL);

      if (number == SIGTERM || number == SIGINT)
        return TRUE;
      if (number == SIGCHLD && !replace_dead (crew, signals, error))
        return FALSE;
    }
}

gboolean
ris_workers_run (GPtrArray *sockets, RisWorker worker, gpointer data, GError **error)
{
  Crew crew = { .sockets = sockets, .worker = worker, .data = data };
  gboolean is_well = TRUE;
  sigset_t signals;
  sigset_t before;

  g_return_val_if_fail (sockets->len > 0 && sockets->len <= RIS_WORKERS_MAX, FALSE);

  fill_signals (&signals);
  sigprocmask (SIG_BLOCK, &signals, &before);
  fflush (NULL);
  for (guint i = 0; is_well && i < sockets->len; i++)
    is_well = start (&crew, i, &signals, error);

  is_well = is_well && supervise (&crew, &signals, error);
  stop_all (&crew);
  sigprocmask (SIG_SETMASK, &before, NULL);
  return is_well;
}
