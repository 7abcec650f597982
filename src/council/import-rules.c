/* What the properties of an object must be to one another: periods, places in the tree, numbers that stand once. */
#include "import-rules-private.h"

#include "base/date.h"

#include <string.h>

void
ris_import_rules_check_period (RisImportChecker *checker, const RisJson *object)
{
  const char *start = ris_json_get_text (object, "startDate");
  const char *end = ris_json_get_text (object, "endDate");

  if (start != NULL && end != NULL && strcmp (end, start) < 0)
    ris_import_check_refuse (checker, object, "endDate", "ends on %s before it starts on %s", end,
                             start);
}

void
ris_import_rules_check_times (RisImportChecker *checker, const RisJson *object)
{
  const char *start = ris_json_get_text (object, "start");
  const char *end = ris_json_get_text (object, "end");
  g_autofree char *start_instant = start == NULL ? NULL : ris_date_dup_instant (start);
  g_autofree char *end_instant = end == NULL ? NULL : ris_date_dup_instant (end);

  if (start != NULL && end != NULL && strcmp (end_instant, start_instant) < 0)
    ris_import_check_refuse (checker, object, "end", "ends at %s before it starts at %s", end,
                             start);
}

/* of an item that only the database has, the meeting is not asked */
static void
check_item_of_meeting (RisImportChecker *checker, const RisJson *object, const char *name,
                       const char *meeting)
{
  const char *item = ris_json_get_text (object, name);
  const char *its_meeting
      = item == NULL ? NULL : g_hash_table_lookup (checker->meeting_of_item, item);

  if (its_meeting != NULL && (meeting == NULL || strcmp (its_meeting, meeting) != 0))
    ris_import_check_refuse (checker, object, name, "%s belongs to %s", item, its_meeting);
}

void
ris_import_rules_check_consultation (RisImportChecker *checker, const RisJson *object)
{
  check_item_of_meeting (checker, object, "agendaItem", ris_json_get_text (object, "meeting"));
}

void
ris_import_rules_check_reference (RisImportChecker *checker, const RisJson *object)
{
  if (!ris_json_is_given (object, "target") && !ris_json_is_given (object, "targetText"))
    ris_import_check_refuse (checker, object, NULL, "needs target or targetText");
}

void
ris_import_rules_check_presence (RisImportChecker *checker, const RisJson *object)
{
  if (!ris_json_is_given (object, "person") && !ris_json_is_given (object, "name"))
    ris_import_check_refuse (checker, object, NULL, "needs person or name");
}

void
ris_import_rules_check_election (RisImportChecker *checker, const RisJson *object)
{
  const RisJson *cast = ris_json_get (object, "cast");
  const RisJson *valid = ris_json_get (object, "valid");

  if (cast != NULL && valid != NULL && cast->kind == RIS_JSON_INTEGER
      && valid->kind == RIS_JSON_INTEGER && valid->integer > cast->integer)
    ris_import_check_refuse (checker, object, "valid", "more valid ballots than were cast");
}

void
ris_import_rules_check_exclusion (RisImportChecker *checker, const RisJson *object)
{
  const RisJson *count = ris_json_get (object, "count");

  if (count != NULL && count->kind == RIS_JSON_INTEGER && count->integer == 0)
    ris_import_check_refuse (checker, object, "count", "nobody was excluded: leave the entry out");
}

/* --- meetings --- */

const char *
ris_import_rules_get_part (const RisJson *item)
{
  const char *number = ris_json_get_text (item, "number");
  const RisJson *is_public = ris_json_get (item, "public");

  if (number != NULL && g_str_has_prefix (number, "Ö "))
    return "public";
  if (number != NULL && g_str_has_prefix (number, "N "))
    return "closed";
  return is_public != NULL && is_public->kind == RIS_JSON_BOOL && !is_public->integer ? "closed"
                                                                                      : "public";
}

char *
ris_import_rules_dup_notice (const char *text, char **number)
{
  gsize digits = strspn (text, "0123456789.");
  const char *title = text + digits;

  *number = NULL;
  if (digits == 0 || *title != ' ' || title[1] == '\0' || !g_ascii_isdigit (*text))
    return g_strdup (text);
  *number = g_strndup (text, digits);
  return g_strstrip (g_strdup (title));
}

/* the database would refuse a doubled number without saying where; @numbers: part and number already seen */
static void
check_number (RisImportChecker *checker, const RisJson *place, GHashTable *numbers,
              const char *part, const char *number)
{
  if (number != NULL && !g_hash_table_add (numbers, g_strconcat (part, "\t", number, NULL)))
    ris_import_check_refuse (checker, place, NULL, "the agenda has \"%s\" twice", number);
}

static void
check_item_numbers (RisImportChecker *checker, const RisJson *item, GHashTable *numbers)
{
  const char *part = ris_import_rules_get_part (item);
  guint n_notices = 0;

  check_number (checker, item, numbers, part, ris_json_get_text (item, "number"));
  for (const RisJson *notice = ris_json_get_first (item, "subItems"); notice != NULL;
       notice = notice->next)
    {
      g_autofree char *number = NULL;
      g_autofree char *title = ris_import_rules_dup_notice (notice->text, &number);

      check_number (checker, notice, numbers, part, number);
      n_notices++;
    }
  if (n_notices >= RIS_IMPORT_ORDER_STEP)
    ris_import_check_refuse (checker, item, "subItems", "more than %d notices",
                             RIS_IMPORT_ORDER_STEP - 1);
}

static void
check_agenda (RisImportChecker *checker, const RisJson *meeting)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize path_length = checker->path->len;
  guint i = 0;

  for (const RisJson *item = ris_json_get_first (meeting, "agendaItems"); item != NULL;
       item = item->next)
    {
      g_string_append_printf (checker->path, ".agendaItems[%u]", i++);
      check_item_numbers (checker, item, numbers);
      g_string_truncate (checker->path, path_length);
    }
}

/* chairs and presence name items of this meeting */
static void
check_items_of_list (RisImportChecker *checker, const RisJson *meeting, const char *list)
{
  const char *id = ris_json_get_text (meeting, "id");
  gsize path_length = checker->path->len;
  guint i = 0;

  for (const RisJson *entry = ris_json_get_first (meeting, list); entry != NULL;
       entry = entry->next)
    {
      g_string_append_printf (checker->path, ".%s[%u]", list, i++);
      check_item_of_meeting (checker, entry, "from", id);
      check_item_of_meeting (checker, entry, "to", id);
      check_item_of_meeting (checker, entry, "agendaItem", id);
      g_string_truncate (checker->path, path_length);
    }
}

void
ris_import_rules_check_meeting (RisImportChecker *checker, const RisJson *object)
{
  const char *id = ris_json_get_text (object, "id");
  gboolean has_day = ris_json_is_given (object, "start") || ris_json_is_given (object, "approx");
  gboolean says_nothing
      = ris_json_get (object, "start") == NULL && ris_json_get (object, "approx") == NULL;

  ris_import_rules_check_times (checker, object);
  if (!has_day && !(says_nothing && ris_import_check_is_stored (checker, id)))
    ris_import_check_refuse (checker, object, NULL, "needs start or approx");
  if (ris_json_is_given (object, "interruptions") && ris_json_is_given (object, "phases"))
    ris_import_check_refuse (checker, object, "interruptions",
                             "belong into phases where there are phases");
  check_agenda (checker, object);
  check_items_of_list (checker, object, "chairs");
  check_items_of_list (checker, object, "presence");
}
