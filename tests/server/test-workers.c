/* Worker processes: sockets, restart of the dead, clean stop. The crew runs in a child of the test. */
#include "server/workers.h"

#include <arpa/inet.h>
#include <glib/gstdio.h>
#include <netinet/in.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"

/* says its process id to everyone who comes; ended by a signal */
static gboolean
say_pid (GSocket *socket, gpointer data, GError **error)
{
  g_socket_set_blocking (socket, TRUE);
  while (data == NULL)
    {
      g_autoptr (GSocket) peer = g_socket_accept (socket, NULL, NULL);
      const pid_t pid = getpid ();

      if (peer != NULL)
        g_socket_send (peer, (const char *)&pid, sizeof pid, NULL, NULL);
    }
  return TRUE;
}

static gboolean
fail (GSocket *socket, gpointer data, GError **error)
{
  g_set_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE, "no database");
  return FALSE;
}

static pid_t
start_crew (GPtrArray *sockets, RisWorker worker)
{
  pid_t pid = fork ();

  if (pid != 0)
    return pid;
  prctl (PR_SET_PDEATHSIG, SIGTERM);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
  fclose (stderr);
  _exit (ris_workers_run (sockets, worker, NULL, NULL) ? 0 : 1);
}

static int
wait_for (pid_t pid)
{
  int status;

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  return WIFEXITED (status) ? WEXITSTATUS (status) : -1;
}

static pid_t
ask_pid (guint16 port)
{
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons (port) };
  const struct timeval patience = { .tv_sec = 5 };
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  pid_t pid = 0;

  address.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  setsockopt (fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  g_assert_cmpint (connect (fd, (struct sockaddr *)&address, sizeof address), ==, 0);
  g_assert_cmpint (recv (fd, &pid, sizeof pid, MSG_WAITALL), ==, sizeof pid);
  close (fd);
  return pid;
}

static void
test_restart_and_stop (void)
{
  g_autoptr (GHashTable) pids = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) sockets = NULL;
  GHashTableIter iter;
  gpointer pid;
  guint16 port = 0;
  pid_t crew;
  pid_t victim;

  sockets = ris_workers_listen_tcp (&port, 2, NULL);
  g_assert_cmpuint (port, !=, 0);
  crew = start_crew (sockets, say_pid);
  g_clear_pointer (&sockets, g_ptr_array_unref);

  for (guint i = 0; i < 200 && g_hash_table_size (pids) < 2; i++)
    g_hash_table_add (pids, GINT_TO_POINTER (ask_pid (port)));
  g_assert_cmpuint (g_hash_table_size (pids), ==, 2);

  victim = ask_pid (port);
  g_assert_cmpint (kill (victim, SIGKILL), ==, 0);
  for (guint i = 0; i < 200 && g_hash_table_size (pids) < 3; i++)
    g_hash_table_add (pids, GINT_TO_POINTER (ask_pid (port)));
  g_assert_cmpuint (g_hash_table_size (pids), ==, 3);

  kill (crew, SIGTERM);
  g_assert_cmpint (wait_for (crew), ==, 0);
  g_hash_table_iter_init (&iter, pids);
  while (g_hash_table_iter_next (&iter, &pid, NULL))
    g_assert_cmpint (kill (GPOINTER_TO_INT (pid), 0), ==, -1);
}

static void
test_not_begun (void)
{
  g_autoptr (GPtrArray) sockets = NULL;
  guint16 port = 0;

  sockets = ris_workers_listen_tcp (&port, 2, NULL);
  g_assert_cmpint (wait_for (start_crew (sockets, fail)), ==, 1);
}

static void
test_only_loopback (void)
{
  guint16 port = 0;
  g_autoptr (GPtrArray) sockets = ris_workers_listen_tcp (&port, 3, NULL);

  g_assert_cmpuint (sockets->len, ==, 3);
  for (guint i = 0; i < sockets->len; i++)
    {
      g_autoptr (GSocketAddress) address
          = g_socket_get_local_address (g_ptr_array_index (sockets, i), NULL);
      GInetSocketAddress *inet = G_INET_SOCKET_ADDRESS (address);

      g_assert_true (g_inet_address_get_is_loopback (g_inet_socket_address_get_address (inet)));
      g_assert_cmpuint (g_inet_socket_address_get_port (inet), ==, port);
    }
}

static void
test_port_in_use (void)
{
  g_autoptr (GSocket) other
      = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new_from_string ("127.0.0.1", 0);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GPtrArray) sockets = NULL;
  g_autoptr (GError) error = NULL;
  guint16 port;

  g_assert_true (g_socket_bind (other, address, FALSE, NULL));
  g_assert_true (g_socket_listen (other, NULL));
  bound = g_socket_get_local_address (other, NULL);
  port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));

  sockets = ris_workers_listen_tcp (&port, 1, &error);
  g_assert_null (sockets);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE);
}

static void
test_unix (void)
{
  g_autofree char *directory = g_dir_make_tmp ("ris-XXXXXX", NULL);
  g_autofree char *first = g_build_filename (directory, "web-0.sock", NULL);
  g_autofree char *second = g_build_filename (directory, "web-1.sock", NULL);
  GStatBuf status;

  /* twice: the sockets of a run before are replaced */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) sockets = ris_workers_listen_unix (directory, 2, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (sockets->len, ==, 2);
      g_assert_cmpint (g_stat (second, &status), ==, 0);
      g_assert_true (S_ISSOCK (status.st_mode));
      g_assert_cmpint (status.st_mode & 0777, ==, 0660);
    }
  g_unlink (first);
  g_unlink (second);
  g_rmdir (directory);
}

static void
test_unix_too_long (void)
{
  g_autofree char *directory = g_strnfill (200, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sockets = ris_workers_listen_unix (directory, 1, &error);

  g_assert_null (sockets);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/server/workers/restart-and-stop", test_restart_and_stop);
  g_test_add_func ("/server/workers/not-begun", test_not_begun);
  g_test_add_func ("/server/workers/only-loopback", test_only_loopback);
  g_test_add_func ("/server/workers/port-in-use", test_port_in_use);
  g_test_add_func ("/server/workers/unix", test_unix);
  g_test_add_func ("/server/workers/unix-too-long", test_unix_too_long);
  return g_test_run ();
}
