/* Routes: the site as tables.
 *
 * Each page family exports one table, ended by `{ 0 }`. A path is made of segments: a literal (`sitzungen`), a parameter
 * (`:id`), or a parameter with a fixed end (`:name.pdf`). Where several routes fit, a literal goes before a parameter with
 * an end, and that before a plain parameter. Paths are German and permanent.
 */
#pragma once

#include "http/request.h"
#include "http/response.h"
#include "model/permission.h"

typedef struct _RisCouncil RisCouncil;

/**
 * RisHandler:
 * @council: what the visitor may know; inside a read transaction
 *
 * Returns: (transfer full): the answer, or %NULL with @error set: its code chooses the status of the error page
 */
typedef RisResponse *(*RisHandler) (RisCouncil *council, RisRequest *request, GError **error);

/** RisRoute: a row; a GET route answers HEAD too. */
typedef struct
{
  const char *method;
  const char *path;
  RisHandler handler;
  RisPermission permission;
} RisRoute;
