/* The settings of an installation: ris.conf in the data directory (GKeyFile, see ris.conf(5)). */
#pragma once

#include "base/error.h"

/** RisConfig: read once at start; every member has a value, texts may be empty. */
typedef struct
{
  char *base_url;      /* (owned): address of the portal without a slash at the end */
  GStrv hosts;         /* (owned): names under which the portal may be asked for */
  char *notice;        /* (owned): stands above every page in the place of "Offizielle Website" */
  char *contact_email; /* (owned): for the legal pages, security.txt and reports about barriers */
} RisConfig;

/**
 * ris_config_load:
 * @data_directory: where ris.conf lies; a missing file gives the defaults
 *
 * Returns: (transfer full): the settings; %NULL with %RIS_ERROR_INVALID for a broken file or an unknown key
 */
RisConfig *ris_config_load (const char *data_directory, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_config_free: frees @config (nullable). */
void ris_config_free (RisConfig *config);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisConfig, ris_config_free)
