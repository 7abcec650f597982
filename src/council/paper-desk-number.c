/* Numbers of papers: given when a paper is handed in, from one atomic statement, and never again.
 *
 * A scheme says how a number is written and what its counter counts in (`{office}`, `{department}/{year}`); of the schemes
 * that hold for the type and the day the first that can be written with what is known of the paper is taken. A counter
 * begins behind the numbers that were given before it, in another system perhaps; a number that somebody set by hand is
 * stepped over. Earlier numbers of a paper stay its own.
 */
#include "base/date.h"
#include "base/text.h"
#include "model/number.h"
#include "paper-desk-private.h"

#include <string.h>

#define MAX_NUMBER 60

typedef struct
{
  gint64 id;
  char *scope;               /* (owned): as in the scheme */
  char *scope_key;           /* (owned) */
  RisNumberGrammar *grammar; /* (owned) */
  RisNumberParts *parts;     /* (owned) */
} Scheme;

static void
scheme_free (Scheme *scheme)
{
  g_free (scheme->scope);
  g_free (scheme->scope_key);
  ris_number_grammar_free (scheme->grammar);
  g_hash_table_unref (scheme->parts);
  g_free (scheme);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scheme, scheme_free)

/* how a type is abbreviated where a grammar asks for it; of several the grammar takes the one it knows */
static const struct
{
  const char *canonical;
  const char *codes[4];
} type_codes[] = {
  { "proposal", { "BV", "V", "VO", "DS" } },  { "information", { "IV", "MV", "M", "V" } },
  { "report", { "B", "BE", "MV", "V" } },     { "motion", { "AN", "A", "AT", "DS" } },
  { "amendment", { "ÄA", "AE", "A", "DS" } }, { "question", { "AF", "F", "ANF", "AN" } },
  { "statement", { "S", "ST", "V", "DS" } },  { "answer", { "AW", "S", "V", "DS" } },
};

char *
ris_paper_desk_dup_today (RisChange *change)
{
  RisCivil civil = { 0 };

  ris_date_get_civil (ris_change_get_now (change), &civil);
  return g_strdup_printf ("%04d-%02d-%02d", civil.year, civil.month, civil.day);
}

/* 9 of "IX"; 0 where it is no Roman number */
static gint64
parse_roman (const char *text)
{
  static const char digits[] = "IVXLCDM";
  static const gint64 values[] = { 1, 5, 10, 50, 100, 500, 1000 };
  gint64 sum = 0;

  for (const char *c = text; *c != '\0'; c++)
    {
      const char *digit = strchr (digits, *c);
      const char *next = digit != NULL && c[1] != '\0' ? strchr (digits, c[1]) : NULL;

      if (digit == NULL)
        return 0;
      sum += next != NULL && next > digit ? -values[digit - digits] : values[digit - digits];
    }
  return sum;
}

static void
set_number (RisNumberParts *parts, const char *name, gint64 value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  ris_number_parts_set (parts, name, text);
}

/* an office with a Roman number is a department */
static void
set_office (RisNumberParts *parts, const char *short_name)
{
  gint64 department = short_name != NULL ? parse_roman (short_name) : 0;

  if (department > 0)
    set_number (parts, "department", department);
  else if (short_name != NULL)
    ris_number_parts_set (parts, "office", short_name);
}

/* the number in the name of a term ("18. Wahlperiode"), else its place among all that are known */
static gint64
get_term_number (const char *name, gint64 ordinal)
{
  gint64 number = g_ascii_strtoll (name, NULL, 10);

  return number > 0 && number < 100 ? number : ordinal;
}

static gboolean
set_term (RisChange *change, RisNumberParts *parts, const char *today, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, "body/terms", error);
  GError *failure = NULL;
  gint64 ordinal = 0, number = 0;

  if (statement == NULL)
    return FALSE;
  while (ris_statement_next (statement, &failure))
    {
      const char *starts_on = ris_statement_get_text (statement, "starts_on");

      if (starts_on != NULL && strcmp (starts_on, today) > 0)
        continue;
      if (ordinal++ == 0)
        number = get_term_number (ris_statement_get_text (statement, "name"), 0);
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (ordinal > 0)
    set_number (parts, "term", number != 0 ? number : ordinal);
  return failure == NULL;
}

static gboolean
set_parts (RisChange *change, const RisPaperHead *head, RisNumberParts *parts, GError **error)
{
  g_autofree char *today = ris_paper_desk_dup_today (change);
  g_autofree char *year = g_strndup (today, 4);

  ris_number_parts_set (parts, "part", head->publicity_wanted ? "A" : "B");
  ris_number_parts_set (parts, "year", year);
  ris_number_parts_set (parts, "serial", "1");
  set_office (parts, head->lead_short);
  return set_term (change, parts, today, error);
}

/* whether the scheme can be written for the paper; of the codes of its type the first that fits is kept */
static gboolean
can_print (const Scheme *scheme, const char *type_canonical)
{
  g_autofree char *plain = ris_number_print (scheme->grammar, scheme->parts);

  if (plain != NULL)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (type_codes); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (type_codes[i].codes)
                      && g_strcmp0 (type_codes[i].canonical, type_canonical) == 0;
         j++)
      {
        g_autofree char *number = NULL;

        ris_number_parts_set (scheme->parts, "type", type_codes[i].codes[j]);
        number = ris_number_print (scheme->grammar, scheme->parts);
        if (number != NULL)
          return TRUE;
      }
  return FALSE;
}

/* (transfer full) (nullable): `{office}/{year}` with the values of @parts; NULL where one is missing */
static char *
dup_scope_key (const char *scope, RisNumberParts *parts)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (const char *c = scope; *c != '\0'; c++)
    {
      const char *end = *c == '{' ? strchr (c, '}') : NULL;
      g_autofree char *name = end == NULL ? NULL : g_strndup (c + 1, strcspn (c + 1, ":}"));
      const char *value = name == NULL ? NULL : ris_number_parts_get (parts, name);

      if (end == NULL)
        g_string_append_c (key, *c);
      else if (value == NULL)
        return NULL;
      else
        g_string_append (key, value);
      c = end != NULL ? end : c;
    }
  return g_strdup (key->str);
}

/* (transfer full) (nullable): the scheme in the current row, if the paper's number can be written with it */
static Scheme *
read_scheme (RisChange *change, RisStatement *statement, const RisPaperHead *head, GError **error)
{
  g_autoptr (Scheme) scheme = g_new0 (Scheme, 1);

  scheme->id = ris_statement_get_id (statement, "id");
  scheme->scope = g_strdup (ris_statement_get_text (statement, "scope"));
  scheme->parts = ris_number_parts_new ();
  scheme->grammar = ris_number_grammar_new (ris_statement_get_text (statement, "grammar"), error);
  if (scheme->grammar == NULL || !set_parts (change, head, scheme->parts, error)
      || !can_print (scheme, head->type_canonical))
    return NULL;
  scheme->scope_key = dup_scope_key (scheme->scope, scheme->parts);
  return scheme->scope_key != NULL ? g_steal_pointer (&scheme) : NULL;
}

static Scheme *
find_scheme (RisChange *change, const RisPaperHead *head, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, "paper-desk/schemes", error);
  g_autofree char *today = ris_paper_desk_dup_today (change);
  Scheme *scheme = NULL;
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "body_id", head->body_id);
  ris_statement_bind_id (statement, "type_id", head->type_id);
  ris_statement_bind_text (statement, "day", today);
  while (scheme == NULL && failure == NULL && ris_statement_next (statement, &failure))
    scheme = read_scheme (change, statement, head, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return scheme;
}

/* --- the counter --- */

/* the highest number given so far in what the counter counts */
static gboolean
find_highest (RisChange *change, const Scheme *scheme, gint64 *highest, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, "paper-desk/numbers", error);
  g_autoptr (RisNumberParts) parts = ris_number_parts_new ();
  GError *failure = NULL;

  *highest = 0;
  if (statement == NULL)
    return FALSE;
  while (ris_statement_next (statement, &failure))
    if (ris_number_parse (scheme->grammar, ris_statement_get_text (statement, "number"), parts))
      {
        g_autofree char *key = dup_scope_key (scheme->scope, parts);
        const char *serial = ris_number_parts_get (parts, "serial");

        if (g_strcmp0 (key, scheme->scope_key) == 0 && serial != NULL)
          *highest = MAX (*highest, g_ascii_strtoll (serial, NULL, 10));
      }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static RisStatement *
query_counter (RisChange *change, const char *name, const Scheme *scheme, GError **error)
{
  RisStatement *statement = ris_change_query (change, name, error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "scheme_id", scheme->id);
  ris_statement_bind_text (statement, "scope_key", scheme->scope_key);
  return statement;
}

static gboolean
start_counter (RisChange *change, const Scheme *scheme, GError **error)
{
  g_autoptr (RisStatement) known
      = query_counter (change, "paper-desk/counter-is-set", scheme, error);
  g_autoptr (RisStatement) start = NULL;
  GError *failure = NULL;
  gint64 highest;

  if (known == NULL)
    return FALSE;
  if (ris_statement_next (known, &failure))
    return TRUE;
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (!find_highest (change, scheme, &highest, error))
    return FALSE;
  start = query_counter (change, "paper-desk/counter-start", scheme, error);
  if (start == NULL)
    return FALSE;
  ris_statement_bind_int (start, "value", highest);
  return ris_statement_run (start, error);
}

static gboolean
count (RisChange *change, const Scheme *scheme, GError **error)
{
  g_autoptr (RisStatement) statement
      = query_counter (change, "paper-desk/counter-next", scheme, error);

  if (statement == NULL || !ris_statement_next (statement, error))
    return FALSE;
  set_number (scheme->parts, "serial", ris_statement_get_int (statement, "value"));
  return ris_statement_run (statement, error);
}

static gboolean
is_taken (RisChange *change, const char *key, gint64 id, gboolean *taken, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, "paper-desk/number-taken", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_text (statement, "key", key);
  ris_statement_bind_id (statement, "id", id);
  *taken = ris_statement_next (statement, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* (transfer full): the next number that no paper has or had */
static char *
dup_next (RisChange *change, const Scheme *scheme, gint64 id, GError **error)
{
  gboolean taken = TRUE;
  g_autofree char *number = NULL;

  if (!start_counter (change, scheme, error))
    return NULL;
  while (taken)
    {
      g_autofree char *key = NULL;

      g_clear_pointer (&number, g_free);
      if (!count (change, scheme, error))
        return NULL;
      number = ris_number_print (scheme->grammar, scheme->parts);
      if (number == NULL)
        {
          g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT, "counter '%s' has run full",
                       scheme->scope_key);
          return NULL;
        }
      key = ris_number_dup_key (number);
      if (!is_taken (change, key, id, &taken, error))
        return NULL;
    }
  return g_steal_pointer (&number);
}

static gboolean
write_number (RisChange *change, gint64 id, const char *number, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, "paper-desk/set-number", error);
  g_autofree char *key = ris_number_dup_key (number);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_text (statement, "number", number);
  ris_statement_bind_text (statement, "key", key);
  ris_statement_bind_text (statement, "now", ris_change_get_now (change));
  return ris_statement_run (statement, error);
}

/* a number that is replaced by hand is never given to another paper */
static gboolean
keep_earlier (RisChange *change, gint64 id, const char *key, GError **error)
{
  g_autoptr (RisStatement) statement = ris_change_query (change, "paper-desk/alias-insert", error);
  gint64 alias_id = ris_record_store_next_id (ris_change_get_db (change), error);

  if (statement == NULL || alias_id == 0)
    return FALSE;
  ris_statement_bind_id (statement, "alias_id", alias_id);
  ris_statement_bind_id (statement, "id", id);
  ris_statement_bind_text (statement, "key", key);
  return ris_statement_run (statement, error);
}

static gboolean
set_typed (RisChange *change, gint64 id, const char *typed, RisProblems *problems, GError **error)
{
  g_autofree char *number = g_strstrip (g_strdup (typed));
  g_autofree char *key = ris_number_dup_key (number);
  gboolean taken = FALSE;

  if (g_utf8_strlen (number, -1) > MAX_NUMBER || strpbrk (number, "\r\n\t") != NULL)
    ris_problems_add (problems, "number", "Bitte eine Nummer mit höchstens %d Zeichen angeben.",
                      MAX_NUMBER);
  else if (!is_taken (change, key, id, &taken, error))
    return FALSE;
  if (taken)
    ris_problems_add (problems, "number", "Die Nummer „%s“ ist schon vergeben.", number);
  return ris_problems_is_empty (problems) && keep_earlier (change, id, key, error)
         && write_number (change, id, number, error);
}

gboolean
ris_paper_desk_number (RisChange *change, const RisPaperDraft *draft, const char *typed,
                       RisProblems *problems, GError **error)
{
  g_autoptr (Scheme) scheme = NULL;
  g_autofree char *number = NULL;
  GError *failure = NULL;

  if (!ris_text_is_blank (typed))
    return set_typed (change, draft->head->id, typed, problems, error);
  if (draft->head->number != NULL)
    return TRUE;
  scheme = find_scheme (change, draft->head, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (scheme == NULL)
    {
      ris_problems_add (problems, "number",
                        "Für diese Art und dieses Amt lässt sich keine Nummer bilden. Bitte die "
                        "Nummer von Hand angeben.");
      return FALSE;
    }
  number = dup_next (change, scheme, draft->head->id, error);
  return number != NULL && write_number (change, draft->head->id, number, error);
}
