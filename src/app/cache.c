/* The cache. Complete public answers by key, least recently used ones dropped first. It belongs to one version of the content:
 * as soon as the version changes, everything goes, so nobody has to know which page shows what.
 */
#include "app/cache-private.h"

#include <string.h>

/* what an answer costs beside its body: headers, key, tables */
#define OVERHEAD 2048

typedef struct
{
  char *key;             /* (owned) */
  RisResponse *response; /* (owned) */
  gsize size;
  GList link; /* in order; its data is this entry */
} Entry;

struct _RisCache
{
  GHashTable *entries; /* (owned) (element-type utf8 (owned) Entry), keys owned by the entries */
  GQueue order;        /* newest first */
  gsize size;
  gsize max_bytes;
  gint64 version;
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->key);
  ris_response_unref (entry->response);
  g_free (entry);
}

RisCache *
ris_cache_new (gsize max_bytes)
{
  RisCache *cache = g_new0 (RisCache, 1);

  cache->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  g_queue_init (&cache->order);
  cache->max_bytes = max_bytes;
  return cache;
}

void
ris_cache_free (RisCache *cache)
{
  if (cache == NULL)
    return;

  g_hash_table_unref (cache->entries);
  g_free (cache);
}

static void
drop (RisCache *cache, Entry *entry)
{
  g_queue_unlink (&cache->order, &entry->link);
  cache->size -= entry->size;
  g_hash_table_remove (cache->entries, entry->key);
}

void
ris_cache_set_version (RisCache *cache, gint64 version)
{
  if (version == cache->version)
    return;

  g_hash_table_remove_all (cache->entries);
  g_queue_init (&cache->order);
  cache->size = 0;
  cache->version = version;
}

RisResponse *
ris_cache_lookup (RisCache *cache, const char *key)
{
  Entry *entry = g_hash_table_lookup (cache->entries, key);

  if (entry == NULL)
    return NULL;

  g_queue_unlink (&cache->order, &entry->link);
  g_queue_push_head_link (&cache->order, &entry->link);
  return entry->response;
}

void
ris_cache_store (RisCache *cache, const char *key, RisResponse *response)
{
  gsize size = ris_response_get_length (response) + strlen (key) + OVERHEAD;
  Entry *entry = g_hash_table_lookup (cache->entries, key);

  if (entry != NULL)
    drop (cache, entry);
  if (size > cache->max_bytes / 16)
    return;
  while (cache->size + size > cache->max_bytes)
    drop (cache, g_queue_peek_tail (&cache->order));

  entry = g_new0 (Entry, 1);
  entry->key = g_strdup (key);
  entry->response = ris_response_ref (response);
  entry->size = size;
  entry->link.data = entry;
  g_queue_push_head_link (&cache->order, &entry->link);
  g_hash_table_insert (cache->entries, entry->key, entry);
  cache->size += size;
}

gsize
ris_cache_get_size (const RisCache *cache)
{
  return cache->size;
}
