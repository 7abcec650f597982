/* German wordings. Labels that a town can change are vocabulary rows in the database; here stand the words for values
 * that the program itself defines (CHECK lists of the schema) and the sentences made from counts, days and times. */
#include "model/wording.h"

#include "base/date.h"

#include <string.h>

/* a value of the schema and its German word */
typedef struct
{
  const char *value;
  const char *word;
} Word;

static const char *
find_word (const Word *words, gsize n, const char *value, const char *fallback)
{
  for (gsize i = 0; value != NULL && i < n; i++)
    if (g_str_equal (words[i].value, value))
      return words[i].word;
  return fallback;
}

#define FIND_WORD(words, value, fallback) find_word (words, G_N_ELEMENTS (words), value, fallback)

const char *
ris_wording_get_outcome (const char *outcome)
{
  static const Word words[] = {
    { "accepted", "angenommen" },         { "rejected", "abgelehnt" }, { "elected", "gewählt" },
    { "noted", "zur Kenntnis genommen" }, { "settled", "erledigt" },
  };

  return FIND_WORD (words, outcome, NULL);
}

const char *
ris_wording_get_method (const char *method)
{
  static const Word words[] = {
    { "open", "offene Abstimmung" },
    { "named", "namentliche Abstimmung" },
    { "secret", "geheime Abstimmung" },
    { "electronic", "elektronische Abstimmung" },
    { "acclamation", "Abstimmung durch Zuruf" },
    { "circular", "Umlaufbeschluss" },
  };

  return FIND_WORD (words, method, NULL);
}

const char *
ris_wording_get_majority (const char *majority)
{
  static const Word words[] = {
    { "simple", "einfache Mehrheit" },
    { "absolute", "Mehrheit der gesetzlichen Mitgliederzahl" },
    { "two-thirds", "Zweidrittelmehrheit" },
    { "three-quarters", "Dreiviertelmehrheit" },
    { "unanimous", "Einstimmigkeit" },
    { "relative", "relative Mehrheit" },
  };

  return FIND_WORD (words, majority, NULL);
}

const char *
ris_wording_get_side (const char *side)
{
  static const Word words[] = {
    { "yes", "dafür" },          { "no", "dagegen" },
    { "abstain", "Enthaltung" }, { "absent", "nicht anwesend" },
    { "recused", "befangen" },
  };

  return FIND_WORD (words, side, "");
}

const char *
ris_wording_get_publicity (const char *publicity)
{
  static const Word words[] = {
    { "public", "öffentlich" },
    { "closed", "nichtöffentlich" },
    { "mixed", "öffentlich/nichtöffentlich" },
  };

  return FIND_WORD (words, publicity, "");
}

const char *
ris_wording_get_origin (const char *origin)
{
  static const Word words[] = {
    { "supplement", "Nachtrag" },
    { "late", "Tischvorlage" },
    { "urgent", "Dringlichkeit" },
  };

  return FIND_WORD (words, origin, NULL);
}

const char *
ris_wording_get_capacity (const char *capacity)
{
  static const Word words[] = {
    { "voting", "Stimmberechtigte Mitglieder" },
    { "advisory", "Beratende Mitglieder" },
    { "administration", "Von der Verwaltung" },
    { "recorder", "Schriftführung" },
    { "guest", "Gäste" },
    { "press", "Presse" },
  };

  return FIND_WORD (words, capacity, "");
}

const char *
ris_wording_get_phase (const char *kind)
{
  static const Word words[] = {
    { "public", "Öffentlicher Teil" },   { "closed", "Nichtöffentlicher Teil" },
    { "interruption", "Unterbrechung" }, { "site-visit", "Ortstermin" },
    { "continuation", "Fortsetzung" },
  };

  return FIND_WORD (words, kind, "");
}

const char *
ris_wording_get_task (const char *kind)
{
  static const Word words[] = {
    { "decision", "Auftrag" },
    { "promise", "Zusage" },
    { "question", "Nachfrage" },
    { "check", "Prüfauftrag" },
  };

  return FIND_WORD (words, kind, "");
}

const char *
ris_wording_get_reference (const char *canonical, gboolean is_incoming)
{
  static const Word outgoing[] = {
    { "replaces", "ersetzt" },          { "supplements", "ergänzt" },
    { "answers", "beantwortet" },       { "amends", "ändert" },
    { "concerns", "bezieht sich auf" }, { "originates", "entstanden aus" },
  };
  static const Word incoming[] = {
    { "replaces", "wird ersetzt durch" },    { "supplements", "wird ergänzt durch" },
    { "answers", "wird beantwortet durch" }, { "amends", "Änderungsantrag dazu" },
    { "concerns", "wird genannt in" },       { "originates", "daraus entstanden" },
  };

  return is_incoming ? FIND_WORD (incoming, canonical, "siehe auch")
                     : FIND_WORD (outgoing, canonical, "siehe auch");
}

const char *
ris_wording_get_tone (const char *canonical)
{
  static const Word words[] = {
    { "accepted", "success" }, { "amended", "success" },  { "recommended", "success" },
    { "elected", "success" },  { "rejected", "danger" },  { "postponed", "warning" },
    { "removed", "warning" },  { "referred", "warning" },
  };

  return FIND_WORD (words, canonical, "info");
}

static gboolean
is_rejected_success (const char *canonical, const char *outcome)
{
  return g_strcmp0 (outcome, "rejected") == 0
         && g_str_equal (ris_wording_get_tone (canonical), "success");
}

char *
ris_wording_dup_result (const char *result, const char *canonical, const char *outcome)
{
  if (is_rejected_success (canonical, outcome))
    return g_strdup_printf ("abgelehnt (Beschlussart: %s)", result);
  return g_strdup (result);
}

const char *
ris_wording_get_result_tone (const char *canonical, const char *outcome)
{
  return is_rejected_success (canonical, outcome) ? "danger" : ris_wording_get_tone (canonical);
}

static void
append_count (GString *out, gint64 count, const char *one, const char *many)
{
  if (count == RIS_UNKNOWN)
    return;
  g_string_append_printf (out, "%s%" G_GINT64_FORMAT " %s", out->len > 0 ? ", " : "", count,
                          count == 1 ? one : many);
}

char *
ris_wording_dup_counts (gint64 yes, gint64 no, gint64 abstain)
{
  GString *out = g_string_new (NULL);

  append_count (out, yes, "Ja-Stimme", "Ja-Stimmen");
  append_count (out, no, "Nein-Stimme", "Nein-Stimmen");
  append_count (out, abstain, "Enthaltung", "Enthaltungen");
  return g_string_free (out, out->len == 0);
}

char *
ris_wording_dup_vote (const RisVoteRow *vote)
{
  GString *out;

  if (vote->printed != NULL)
    return g_strdup (vote->printed);
  if (vote->is_unanimous != 1)
    return ris_wording_dup_counts (vote->yes, vote->no, vote->abstain);

  out = g_string_new ("einstimmig");
  append_count (out, vote->yes, "Ja-Stimme", "Ja-Stimmen");
  if (vote->abstain > 0)
    append_count (out, vote->abstain, "Enthaltung", "Enthaltungen");
  return g_string_free (out, FALSE);
}

char *
ris_wording_dup_day (const char *starts_on, const char *approximate)
{
  RisCivil civil = { 0 };
  int month;

  if (starts_on != NULL && ris_date_get_civil (starts_on, &civil))
    return g_strdup_printf ("%s, %d. %s %d",
                            ris_date_get_weekday_name (
                                ris_date_get_weekday (civil.year, civil.month, civil.day)),
                            civil.day, ris_date_get_month_name (civil.month), civil.year);
  if (approximate == NULL)
    return g_strdup ("ohne Datum");
  month = strlen (approximate) == strlen ("2023-09")
              ? (int)g_ascii_strtoll (approximate + strlen ("2023-"), NULL, 10)
              : 0;
  if (month >= 1 && month <= 12)
    return g_strdup_printf ("%s %.4s (Tag nicht überliefert)", ris_date_get_month_name (month),
                            approximate);
  return g_strdup_printf ("%s (Tag nicht überliefert)", approximate);
}

char *
ris_wording_dup_time (const RisMeetingRow *meeting)
{
  const char *begin = meeting->begun_at != NULL ? meeting->begun_at : meeting->starts_at;
  RisCivil from = { 0 }, to = { 0 };

  if (begin == NULL || !ris_date_get_civil (begin, &from))
    return NULL;
  if (meeting->ended_at != NULL && ris_date_get_civil (meeting->ended_at, &to))
    return g_strdup_printf ("%02d:%02d–%02d:%02d Uhr", from.hour, from.minute, to.hour, to.minute);
  return g_strdup_printf ("%02d:%02d Uhr%s", from.hour, from.minute,
                          g_strcmp0 (meeting->time_certainty, "assumed") == 0 ? " (vermutet)" : "");
}

char *
ris_wording_dup_place (const RisMeetingRow *meeting)
{
  GString *out = g_string_new (meeting->room);

  if (meeting->street != NULL)
    g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", meeting->street);
  if (meeting->locality != NULL)
    g_string_append_printf (out, "%s%s%s%s", out->len > 0 ? ", " : "",
                            meeting->postal_code != NULL ? meeting->postal_code : "",
                            meeting->postal_code != NULL ? " " : "", meeting->locality);
  return g_string_free (out, out->len == 0);
}
