/* Records: plain structs that describe their own fields.
 *
 * The council's vocabulary (`model/`) consists of structs such as #RisPaper. Each lists its members once in a table of
 * #RisField. From that table a row of the database is read into the struct (`db/`), a struct becomes part of a view
 * (`view/`), and a struct is freed and compared: nobody writes such code by hand.
 *
 * Kinds of members and what "nothing" is in each of them:
 *
 *   TEXT   char *     owned UTF-8; dates and instants are ISO texts (`2022-06-07`, `2022-06-07T16:00:00Z`); %NULL = nothing
 *   ID     gint64     key of another object; 0 = none
 *   INT    gint64     a count, size or order; %RIS_UNKNOWN = not known, which is never the same as 0
 *   BOOL   gboolean   always known
 */
#pragma once

#include <glib.h>

/** RIS_UNKNOWN: a count that nobody has recorded; in the database NULL. Counts are never negative. */
#define RIS_UNKNOWN ((gint64)-1)

typedef enum
{
  RIS_FIELD_TEXT,
  RIS_FIELD_ID,
  RIS_FIELD_INT,
  RIS_FIELD_BOOL,
} RisFieldKind;

/** RisField: one member of a record: its name (column and view name alike), its kind and where it stands. */
typedef struct
{
  const char *name;
  RisFieldKind kind;
  gsize offset;
} RisField;

/** RisRecordType: a record type: its name for messages, its size, its fields. */
typedef struct
{
  const char *name;
  gsize size;
  const RisField *fields;
  guint n_fields;
} RisRecordType;

/** RIS_FIELD: a row of a field table: `RIS_FIELD (RisPaper, title, TEXT)`. */
#define RIS_FIELD(Struct, member, KIND)                                                            \
  {                                                                                                \
#member, RIS_FIELD_##KIND, G_STRUCT_OFFSET(Struct, member)                                     \
  }

/**
 * RIS_DECLARE_RECORD: declares `prefix_type` (the #RisRecordType), `prefix_new ()`, `prefix_free ()` and g_autoptr support
 * for the struct @Struct.
 */
#define RIS_DECLARE_RECORD(Struct, prefix)                                                         \
  extern const RisRecordType prefix##_type;                                                        \
  Struct *prefix##_new (void) G_GNUC_WARN_UNUSED_RESULT;                                           \
  void prefix##_free (Struct *record);                                                             \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Struct, prefix##_free)

/** RIS_DEFINE_RECORD: defines what RIS_DECLARE_RECORD() declares, from a static array @field_table of #RisField. */
#define RIS_DEFINE_RECORD(Struct, prefix, field_table)                                             \
  const RisRecordType prefix##_type                                                                \
      = { #Struct, sizeof (Struct), field_table, G_N_ELEMENTS (field_table) };                     \
  Struct *prefix##_new (void) { return ris_record_new (&prefix##_type); }                          \
  void prefix##_free (Struct *record) { ris_record_free (&prefix##_type, record); }

/**
 * ris_record_new:
 *
 * Returns: (transfer full): a record with no text, no ids, unknown counts and false flags
 */
gpointer ris_record_new (const RisRecordType *type) G_GNUC_WARN_UNUSED_RESULT;

/** ris_record_free: frees @record (nullable) and all its texts. */
void ris_record_free (const RisRecordType *type, gpointer record);

/** ris_record_find_field: (transfer none) (nullable): the field of @type called @name. */
const RisField *ris_record_find_field (const RisRecordType *type, const char *name);

/** ris_record_copy: (transfer full): a record of @type with the same values. */
gpointer ris_record_copy (const RisRecordType *type,
                          gconstpointer record) G_GNUC_WARN_UNUSED_RESULT;

/** ris_record_dup_json: (transfer full): all fields that are not nothing as a JSON object, for the audit log. */
char *ris_record_dup_json (const RisRecordType *type,
                           gconstpointer record) G_GNUC_WARN_UNUSED_RESULT;

/** ris_record_equal: whether all fields of two records of @type are equal. */
gboolean ris_record_equal (const RisRecordType *type, gconstpointer a, gconstpointer b);

/** ris_field_get_text: (nullable) the text of a TEXT field of @record, borrowed. */
const char *ris_field_get_text (const RisField *field, gconstpointer record);

/** ris_field_get_int: the number of an ID or INT field, or 0/1 of a BOOL field. */
gint64 ris_field_get_int (const RisField *field, gconstpointer record);

/** ris_field_set_text: replaces the text of a TEXT field by a copy of @text (nullable). */
void ris_field_set_text (const RisField *field, gpointer record, const char *text);

/** ris_field_set_int: sets an ID, INT or BOOL field. */
void ris_field_set_int (const RisField *field, gpointer record, gint64 value);

/** ris_field_is_nothing: whether the field holds what stands for NULL in its kind. */
gboolean ris_field_is_nothing (const RisField *field, gconstpointer record);
