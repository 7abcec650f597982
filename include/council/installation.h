/* An installation: one data directory with everything it needs.
 *
 *   council.db   everything                      files/     contents by their hash
 *   public.db    only what was published         ris.conf   settings, ris.conf(5)
 */
#pragma once

#include "db/database.h"

/**
 * ris_installation_create:
 *
 * Makes what is missing in @data_directory (folder, databases, files/, ris.conf) and brings the databases to the newest
 * schema. What is there already stays.
 */
gboolean ris_installation_create (const char *data_directory, GError **error);

/** ris_installation_exists: whether @data_directory holds an installation. */
gboolean ris_installation_exists (const char *data_directory);

/**
 * ris_installation_open:
 *
 * Returns: (transfer full): a connection to council.db; %NULL with %RIS_ERROR_NOT_FOUND where there is no installation,
 *   or %RIS_ERROR_CONFLICT where its schema is not the newest
 */
RisDb *ris_installation_open (const char *data_directory, RisDbMode mode,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_installation_dup_path: (transfer full): a file of the installation, such as `public.db`. */
char *ris_installation_dup_path (const char *data_directory,
                                 const char *name) G_GNUC_WARN_UNUSED_RESULT;
