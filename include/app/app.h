/* The application: from a request to the complete answer, without a socket.
 *
 * Canonical path, route, permission, handler, page, error page, ETag and 304, compression and security headers: all of it
 * happens in ris_app_handle(). One RisApp serves one process; it is not shared between threads.
 */
#pragma once

#include <gio/gio.h>

#include "http/route.h"

typedef struct _RisApp RisApp;

/** RisNavigationItem: an entry of a navigation; it is the current one for all paths below @path, and stands there for those
 *  who have @permission (0: everybody). */
typedef struct
{
  const char *path;
  const char *label;
  RisPermission permission;
} RisNavigationItem;

/**
 * RisAppConfig:
 * @council: (unowned) (nullable): the published council: handed to public handlers and to the functions below
 * @desk: (unowned) (nullable): the whole council: handed to handlers of all other routes, which are unknown without it
 * @routes: tables of routes, ended by %NULL
 * @navigation: ended by `{ 0 }`
 * @desk_navigation: (nullable): of people who logged in: those entries that they may use
 * @hosts: (nullable): names under which the site is known, ended by %NULL; this machine's own are always allowed
 * @begin_read: (nullable): opens the read transaction around a handler
 * @end_read: (nullable): closes it
 * @publish: (nullable): called after a change at the desk, before its answer goes out
 * @get_version: (nullable): changes whenever the content did; without it nothing is cached
 * @describe: (nullable): puts `town` and what else every page shows into the map `layout`
 * @fallback: (nullable): asked with GET and HEAD where no route fits, before the answer is 404
 * @is_live: templates and assets may change while we run: nothing is cached
 *
 * All of it is kept by the caller as long as the application lives.
 */
typedef struct
{
  RisCouncil *council;
  RisCouncil *desk;
  const RisRoute *const *routes;
  const RisNavigationItem *navigation;
  const RisNavigationItem *desk_navigation;
  const char *const *hosts;
  gboolean (*begin_read) (RisCouncil *council, GError **error);
  void (*end_read) (RisCouncil *council);
  gboolean (*publish) (RisCouncil *desk, GError **error);
  gint64 (*get_version) (RisCouncil *council);
  void (*describe) (RisCouncil *council, RisView *layout);
  RisHandler fallback;
  gboolean is_live;
} RisAppConfig;

/**
 * ris_app_new:
 * @config: copied; what it points to is not
 *
 * Returns: (transfer full): the application; %NULL where a template is wrong or two routes are the same
 */
RisApp *ris_app_new (const RisAppConfig *config, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_app_free: frees @app (nullable). */
void ris_app_free (RisApp *app);

/**
 * ris_app_handle:
 *
 * Never fails: what goes wrong becomes an error page, or `application/problem+json` for machines.
 *
 * Returns: (transfer full): the complete answer
 */
RisResponse *ris_app_handle (RisApp *app, RisRequest *request) G_GNUC_WARN_UNUSED_RESULT;

/** ris_app_refuse: (transfer full): the complete answer to what never became a request; @error says why. */
RisResponse *ris_app_refuse (RisApp *app, const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisApp, ris_app_free)
