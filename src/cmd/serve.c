/* `ris serve`: the citizen portal and, unless it is --public-only, the desk for people who log in. Sockets are made here,
 * before the worker processes begin; each worker opens the databases for itself, because a handle must not cross a fork.
 */
#include "cmd/command.h"

#include <gio/gio.h>
#include <stdio.h>

#include "app/routes.h"
#include "page/legacy.h"
#include "council/council.h"
#include "server/server.h"
#include "server/workers.h"

typedef struct
{
  char *data;    /* (owned) */
  char *sockets; /* (owned) (nullable) */
  int port;
  int workers;
  gboolean is_public_only;
} Options;

static gboolean
parse (int *argc, char ***argv, Options *options, GError **error)
{
  const GOptionEntry entries[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &options->data, "data directory", "DIR" },
    { "port", 0, 0, G_OPTION_ARG_INT, &options->port, "TCP port of 127.0.0.1 (8080)", "PORT" },
    { "sockets", 0, 0, G_OPTION_ARG_FILENAME, &options->sockets,
      "make Unix sockets in this directory instead", "DIR" },
    { "workers", 0, 0, G_OPTION_ARG_INT, &options->workers, "number of processes (2)", "N" },
    { "public-only", 0, 0, G_OPTION_ARG_NONE, &options->is_public_only,
      "never open more than public.db", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context
      = g_option_context_new ("- serve the citizen portal and the desk");

  g_option_context_add_main_entries (context, entries, NULL);
  return g_option_context_parse (context, argc, argv, error);
}

/* with G_RESOURCE_OVERLAYS set, GIO tells of every file it maps: a line for each template and statement */
static void
ignore_message (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
}

static gboolean
is_usable (const Options *options)
{
  return options->data != NULL && options->port >= 0 && options->port <= G_MAXUINT16
         && options->workers >= 1 && options->workers <= RIS_WORKERS_MAX;
}

static void
describe (RisCouncil *council, RisView *layout)
{
  const RisBodyRow *body = ris_council_get_body (council);
  const RisConfig *config = ris_council_get_config (council);

  ris_view_set_text (layout, "town", body != NULL ? body->name : "");
  if (*config->contact_email != '\0')
    ris_view_set_text (layout, "contact_email", config->contact_email);
  if (*config->notice != '\0')
    ris_view_set_text (layout, "notice", config->notice);
}

/* the names of ris.conf and the one in base_url */
static GPtrArray *
list_hosts (const RisConfig *config)
{
  GPtrArray *hosts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GUri) uri = g_uri_parse (config->base_url, G_URI_FLAGS_NONE, NULL);

  for (guint i = 0; config->hosts != NULL && config->hosts[i] != NULL; i++)
    g_ptr_array_add (hosts, g_strdup (config->hosts[i]));
  if (uri != NULL && g_uri_get_host (uri) != NULL)
    g_ptr_array_add (hosts, g_strdup (g_uri_get_host (uri)));
  g_ptr_array_add (hosts, NULL);
  return hosts;
}

static gboolean
open_desk (const Options *options, RisCouncil **desk, GError **error)
{
  if (options->is_public_only)
    return TRUE;
  *desk = ris_council_open_desk (options->data, error);
  return *desk != NULL;
}

static gboolean
work (GSocket *socket, gpointer data, GError **error)
{
  const Options *options = data;
  g_autoptr (RisCouncil) council = ris_council_open_public (options->data, error);
  g_autoptr (RisCouncil) desk = NULL;
  g_autoptr (GPtrArray) hosts
      = council != NULL ? list_hosts (ris_council_get_config (council)) : NULL;
  RisAppConfig config = {
    .council = council,
    .routes = ris_app_routes,
    .navigation = ris_app_navigation,
    .desk_navigation = ris_app_desk_navigation,
    .hosts = hosts != NULL ? (const char *const *)hosts->pdata : NULL,
    .begin_read = ris_council_begin_read,
    .end_read = ris_council_end_read,
    .publish = ris_council_publish,
    .get_version = ris_council_get_version,
    .describe = describe,
    .fallback = ris_legacy_redirect,
    .is_live = g_getenv ("G_RESOURCE_OVERLAYS") != NULL,
  };
  g_autoptr (RisApp) app = NULL;
  g_autoptr (RisServer) server = NULL;

  if (council == NULL || !open_desk (options, &desk, error))
    return FALSE;
  config.desk = desk;
  app = ris_app_new (&config, error);
  server = app != NULL ? ris_server_new (app, socket, RIS_SERVER_SECONDS, error) : NULL;
  if (server == NULL)
    return FALSE;
  ris_server_run (server);
  return TRUE;
}

static GPtrArray *
listen_somewhere (const Options *options, GError **error)
{
  guint16 port = (guint16)options->port;
  GPtrArray *sockets;

  if (options->sockets != NULL)
    {
      sockets = ris_workers_listen_unix (options->sockets, (guint)options->workers, error);
      if (sockets != NULL)
        printf ("%s/web-0.sock\n", options->sockets);
    }
  else
    {
      sockets = ris_workers_listen_tcp (&port, (guint)options->workers, error);
      if (sockets != NULL)
        printf ("http://localhost:%u/\n", port);
    }
  return sockets;
}

static RisExit
run (Options *options, GError **error)
{
  /* what is wrong with the data is said here, once, and not by each worker */
  g_autoptr (RisCouncil) council = ris_council_open_public (options->data, error);
  g_autoptr (RisCouncil) desk = NULL;
  g_autoptr (GPtrArray) sockets = NULL;

  if (council == NULL || !open_desk (options, &desk, error))
    return RIS_EXIT_FAILED;
  g_clear_pointer (&council, ris_council_free);
  g_clear_pointer (&desk, ris_council_free);

  sockets = listen_somewhere (options, error);
  if (sockets == NULL || !ris_workers_run (sockets, work, options, error))
    return RIS_EXIT_FAILED;
  return RIS_EXIT_OK;
}

int
ris_cmd_serve (int argc, char **argv)
{
  Options options = { .port = 8080, .workers = 2 };
  g_autoptr (GError) error = NULL;
  RisExit exit_code = RIS_EXIT_USAGE;

  g_log_set_handler ("GLib-GIO", G_LOG_LEVEL_MESSAGE, ignore_message, NULL);
  if (parse (&argc, &argv, &options, &error) && is_usable (&options) && argc == 1)
    exit_code = run (&options, &error);
  if (error != NULL)
    fprintf (stderr, "ris serve: %s\n", error->message);
  else if (exit_code == RIS_EXIT_USAGE)
    fputs ("ris serve: usage: ris serve --data DIR [--port PORT | --sockets DIR] [--workers N] "
           "[--public-only]\n",
           stderr);
  g_free (options.data);
  g_free (options.sockets);
  return exit_code;
}
