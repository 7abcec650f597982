/* The pages of the master data in tests: a town that begins from nothing. */
#pragma once

#include "helper/desk.h"

#define TOWN "/intern/stammdaten"

/** master_data_page_open: (transfer full): an empty installation in which a secretary has entered the town. */
static inline Browser *
master_data_page_open (Portal **portal)
{
  Browser *browser;

  *portal = portal_new (NULL, NULL);
  browser = desk_log_in (*portal, "secretary");
  desk_check_sent (browser, "/intern/stammdaten/koerperschaft", "/intern/stammdaten", "name",
                   "Stadt Musterstadt", "ags", "05370004", NULL);
  return browser;
}

/** master_data_page_create: sends a form that makes something. Returns: the id at the end of the address it leads to. */
static inline gint64
master_data_page_create (Browser *browser, const char *path, const char *name, const char *value,
                         const char *more, const char *more_value)
{
  g_autoptr (RisResponse) answer
      = desk_post (browser, path, name, value, more, more_value, "is_public", "1", NULL);
  const char *location = ris_response_get_header (answer, "Location");

  if (location == NULL)
    {
      g_autofree char *text = desk_dup_text (answer);

      g_printerr ("%s: %s\n", path, text);
    }
  g_assert_cmpuint (ris_response_get_status (answer), ==, 303);
  return g_ascii_strtoll (strrchr (location, '/') + 1, NULL, 10);
}

/* POST to a path made like printf does; it leads back to the path @url made with the same @id */
#define master_data_page_post(browser, url, path, id, ...)                                         \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *path_ = g_strdup_printf (path, (long)(id));                                   \
    g_autofree char *url_ = g_strdup_printf (url, (long)(id));                                     \
                                                                                                   \
    desk_check_sent (browser, path_, url_, __VA_ARGS__, NULL);                                     \
  }                                                                                                \
  G_STMT_END

/* the same where it leads to @url itself */
#define master_data_page_post_to(browser, url, path, id, ...)                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *path_ = g_strdup_printf (path, (long)(id));                                   \
                                                                                                   \
    desk_check_sent (browser, path_, url, __VA_ARGS__, NULL);                                      \
  }                                                                                                \
  G_STMT_END

/* GET of a path made like printf does */
#define master_data_page_get(browser, path, id, ...)                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *path_ = g_strdup_printf (path, (long)(id));                                   \
                                                                                                   \
    desk_check_get (browser, path_, __VA_ARGS__, NULL);                                            \
  }                                                                                                \
  G_STMT_END

/* a form that is refused with @status and these pieces */
#define master_data_page_refuse(browser, path, status, piece, ...)                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (RisResponse) answer_ = desk_post (browser, path, __VA_ARGS__, NULL);                \
                                                                                                   \
    desk_check (answer_, status, piece, NULL);                                                     \
  }                                                                                                \
  G_STMT_END
