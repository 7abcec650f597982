/* Addresses of objects. Ids are unique in the installation and never used again, so ranges of ids divide the
 * sitemap into parts that stay as they are while new objects are added.
 */
#include "council/addresses.h"

#include "council-private.h"
#include "store/key-store.h"
#include "store/reader.h"

static const RisField address_fields[] = {
  RIS_FIELD (RisAddressRow, kind, TEXT),
  RIS_FIELD (RisAddressRow, id, ID),
  RIS_FIELD (RisAddressRow, modified, TEXT),
};

static const RisField range_fields[] = {
  RIS_FIELD (RisAddressRangeRow, number, INT),
  RIS_FIELD (RisAddressRangeRow, objects, INT),
  RIS_FIELD (RisAddressRangeRow, modified, TEXT),
};

RIS_DEFINE_RECORD (RisAddressRow, ris_address_row, address_fields)
RIS_DEFINE_RECORD (RisAddressRangeRow, ris_address_range_row, range_fields)

RisAddressRow *
ris_addresses_find (RisCouncil *council, const char *system, const char *kind, const char *key,
                    GError **error)
{
  g_autoptr (RisAddressRow) row = NULL;
  GError *failure = NULL;
  gint64 id = ris_key_store_find (council->db, system, kind, key, &failure);

  if (id != 0)
    row = ris_reader_get (council->db, "legacy/page", id, &ris_address_row_type, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  if (row == NULL || row->kind == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "no %s of %s has the key %s", kind,
                   system, key);
      return NULL;
    }
  return g_steal_pointer (&row);
}

GPtrArray *
ris_addresses_list (RisCouncil *council, gint64 from, gint64 to, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "site/pages", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_int (statement, "from", from);
  ris_statement_bind_int (statement, "to", to);
  return ris_statement_read_all (statement, &ris_address_row_type,
                                 (GDestroyNotify)ris_address_row_free, error);
}

GPtrArray *
ris_addresses_list_ranges (RisCouncil *council, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "site/ranges", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_int (statement, "size", RIS_ADDRESSES_RANGE);
  return ris_statement_read_all (statement, &ris_address_range_row_type,
                                 (GDestroyNotify)ris_address_range_row_free, error);
}
