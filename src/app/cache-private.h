/* The cache of complete public answers of one process. */
#pragma once

#include "http/response.h"

typedef struct _RisCache RisCache;

/** ris_cache_new: @max_bytes bounds the sum of all bodies and overheads; one answer takes at most a sixteenth. */
RisCache *ris_cache_new (gsize max_bytes) G_GNUC_WARN_UNUSED_RESULT;

void ris_cache_free (RisCache *cache);

/** ris_cache_set_version: drops all answers where @version is not the one of the last call. */
void ris_cache_set_version (RisCache *cache, gint64 version);

/** ris_cache_lookup: (transfer none) (nullable): what is kept under @key. */
RisResponse *ris_cache_lookup (RisCache *cache, const char *key);

/** ris_cache_store: keeps @response (transfer none) under @key, unless it is too big; drops the longest unused ones. */
void ris_cache_store (RisCache *cache, const char *key, RisResponse *response);

/** ris_cache_get_size: how many bytes are counted now. */
gsize ris_cache_get_size (const RisCache *cache);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisCache, ris_cache_free)
