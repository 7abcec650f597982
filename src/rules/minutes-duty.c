/* Duties of the minutes.
 *
 * Each duty is a small finding of its own, so that the wizard can show them as a list of tasks and a duty that nobody set stands
 * there as a question instead of being left out.
 */
#include "rules/minutes-duty.h"

#include <string.h>

#include "base/record.h"
#include "calendar-day-private.h"
#include "rules/deadline.h"

#define LARGEST_WORD 12

static const char *const number_words[LARGEST_WORD + 1]
    = { "keine",  "eine", "zwei", "drei", "vier", "fünf", "sechs",
        "sieben", "acht", "neun", "zehn", "elf",  "zwölf" };

typedef struct
{
  const RisRules *rules;             /* (unowned) */
  const RisMinutesDutyCase *minutes; /* (unowned) */
  RisFinding *finding;               /* (unowned): all duties */
} Duties;

static const RisRule *
get (const Duties *duties, const char *key)
{
  return ris_rules_get (duties->rules, key);
}

/* Returns: whether the rule is known; else the duty stands there as a question */
static gboolean
is_known (const Duties *duties, const char *key, const char *purpose)
{
  if (get (duties, key)->value.is_known)
    return TRUE;
  ris_finding_take (duties->finding, ris_finding_new_unknown (get (duties, key), purpose));
  return FALSE;
}

static RisFinding *
add_duty (const Duties *duties, const char *key, const char *outcome, const char *sentence)
{
  RisFinding *duty
      = ris_finding_add_note (duties->finding, RIS_FINDING_FINE, outcome, "%s", sentence);

  ris_finding_add_rule (duty, get (duties, key));
  return duty;
}

static gboolean
is_district (const Duties *duties)
{
  return strcmp (ris_rules_get_kind (duties->rules), "kreis") == 0;
}

/* one who signs, in the nominative */
static const char *
get_signer (const Duties *duties, const char *word)
{
  if (g_str_equal (word, "hvb"))
    return is_district (duties) ? "Landrat/Landrätin" : "Bürgermeister/in";
  if (g_str_equal (word, "schriftfuehrer"))
    return "Schriftführer/in";
  return ris_parameter_get_word_label (word);
}

/* appends @n times @word: "zwei Mitglieder" */
static void
append_signers (const Duties *duties, GString *text, const char *word, guint n)
{
  if (g_str_equal (word, "mitglied") && n > 1 && n <= LARGEST_WORD)
    g_string_append_printf (text, "%s Mitglieder", number_words[n]);
  else if (n > 1)
    g_string_append_printf (text, "%u × %s", n, get_signer (duties, word));
  else
    g_string_append (text, get_signer (duties, word));
}

static guint
count_same (char **words)
{
  guint n = 1;

  while (words[n] != NULL && g_str_equal (words[n], words[0]))
    n++;
  return n;
}

/* "Bürgermeister/in und Schriftführer/in", "Vorsitz, zwei Mitglieder und Schriftführer/in" */
static char *
dup_signers (const Duties *duties, char **words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0, n; words[i] != NULL; i += n)
    {
      n = count_same (words + i);
      if (i > 0)
        g_string_append (text, words[i + n] == NULL ? " und " : ", ");
      append_signers (duties, text, words[i], n);
    }
  return g_string_free (text, FALSE);
}

static void
add_signatures (const Duties *duties)
{
  const RisRule *rule = get (duties, "niederschrift.unterschriften");
  g_autofree char *signers = NULL;
  g_autofree char *sentence = NULL;
  guint n;

  if (!is_known (duties, "niederschrift.unterschriften",
                 "Wer die Niederschrift unterschreibt, ist offen"))
    return;
  n = g_strv_length (rule->value.words);
  signers = dup_signers (duties, rule->value.words);
  if (n <= LARGEST_WORD)
    sentence = g_strdup_printf ("%s %s: %s.", number_words[n],
                                n == 1 ? "Unterschrift" : "Unterschriften", signers);
  else
    sentence = g_strdup_printf ("%u Unterschriften: %s.", n, signers);
  sentence[0] = g_ascii_toupper (sentence[0]);
  ris_finding_add_number (add_duty (duties, "niederschrift.unterschriften", "unterschriften",
                                    sentence),
                          "unterschriften", "Unterschriften", n);
}

static void
add_contents (const Duties *duties)
{
  const RisRule *rule = get (duties, "niederschrift.pflichtinhalt");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  if (!is_known (duties, "niederschrift.pflichtinhalt",
                 "Was die Niederschrift enthalten muss, ist offen"))
    return;
  for (char **word = rule->value.words; *word != NULL; word++)
    g_string_append_printf (text, "%s%s",
                            word == rule->value.words ? ""
                            : word[1] == NULL         ? " und "
                                                      : ", ",
                            ris_parameter_get_word_label (*word));
  sentence = g_strdup_printf ("Die Niederschrift muss enthalten: %s.", text->str);
  add_duty (duties, "niederschrift.pflichtinhalt", "pflichtinhalt", sentence);
}

static void
add_recorder (const Duties *duties)
{
  const char *word = ris_rules_get_word (duties->rules, "niederschrift.schriftfuehrer");

  if (!is_known (duties, "niederschrift.schriftfuehrer",
                 "Wer die Schriftführung bestellt, ist offen"))
    return;
  add_duty (duties, "niederschrift.schriftfuehrer", "schriftfuehrung",
            !g_str_equal (word, "rat") ? "Der oder die Vorsitzende bestellt die Schriftführung."
            : is_district (duties)     ? "Der Kreistag bestellt die Schriftführung."
                                       : "Der Rat bestellt die Schriftführung.");
}

/* a deadline as a duty: its finding under the name @outcome */
static void
add_deadline (const Duties *duties, RisDeadlineKind kind, const char *outcome)
{
  RisDeadlineCase deadline
      = { .from = duties->minutes->meeting_day, .next_meeting = duties->minutes->next_meeting_day };
  RisFinding *finding = ris_deadline_compute (duties->rules, kind, &deadline);

  if (g_str_equal (finding->outcome, "frist") || g_str_equal (finding->outcome, "naechste_sitzung"))
    ris_finding_set_outcome (finding, finding->class, outcome);
  ris_finding_take (duties->finding, finding);
}

/* objections run from the receipt of the minutes, whose day is not known yet – except where they end with the next meeting */
static void
add_objections (const Duties *duties)
{
  const RisDuration *duration = ris_rules_get_duration (duties->rules, "niederschrift.einwendung");
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;

  if (duration == NULL)
    {
      add_deadline (duties, RIS_DEADLINE_MINUTES_OBJECTION, "einwendungen");
      return;
    }
  text = ris_duration_dup_text (duration);
  sentence
      = g_strdup_printf ("Frist für Einwendungen gegen die Niederschrift: %s nach ihrem Zugang%s.",
                         text,
                         ris_rules_get_flag (duties->rules,
                                             "niederschrift.einwendung.naechste_sitzung")
                                 == 1
                             ? ", spätestens in der nächsten Sitzung"
                             : "");
  add_duty (duties, "niederschrift.einwendung", "einwendungen", sentence);
}

static void
add_approval (const Duties *duties)
{
  static const char key[] = "niederschrift.genehmigung";
  const char *word = ris_rules_get_word (duties->rules, key);

  if (!is_known (duties, key, "Ob die Niederschrift genehmigt werden muss, ist offen"))
    return;
  if (g_str_equal (word, "rat"))
    add_duty (duties, key, "genehmigung", "Das Gremium genehmigt die Niederschrift.");
  else if (g_str_equal (word, "geschaeftsordnung"))
    add_duty (duties, key, "genehmigung",
              "Ob das Gremium die Niederschrift genehmigt, bestimmt die Geschäftsordnung.");
  else
    add_duty (duties, key, "genehmigung_nicht_vorgesehen",
              "Eine Genehmigung der Niederschrift ist nicht vorgesehen.");
  if (g_str_equal (word, "nicht_vorgesehen") && duties->minutes->plans_approval)
    add_duty (duties, key, "genehmigung_ueberfluessig",
              "Der TOP „Genehmigung der Niederschrift“ ist nicht nötig, denn eine Genehmigung ist "
              "nicht vorgesehen.")
        ->class
        = RIS_FINDING_HINT;
}

static void
add_closed_part (const Duties *duties)
{
  static const char key[] = "niederschrift.noe.verteilung";
  const char *word = ris_rules_get_word (duties->rules, key);
  const char *sentence
      = "Wie der nichtöffentliche Teil der Niederschrift zugänglich ist, bestimmt die "
        "Geschäftsordnung.";

  if (!duties->minutes->has_closed_part
      || !is_known (duties, key,
                    "Wer den nichtöffentlichen Teil der Niederschrift erhält, ist offen"))
    return;
  if (g_str_equal (word, "nur_einsicht"))
    sentence = "In den nichtöffentlichen Teil der Niederschrift ist nur Einsicht auf Verlangen zu "
               "geben; er wird nicht verteilt.";
  else if (g_str_equal (word, "alle_mitglieder"))
    sentence = "Den nichtöffentlichen Teil der Niederschrift erhalten nur die Mitglieder.";
  add_duty (duties, key, "nichtoeffentlicher_teil", sentence);
}

static void
add_electronic (const Duties *duties)
{
  static const char key[] = "niederschrift.elektronisch";
  const char *word = ris_rules_get_word (duties->rules, key);

  if (!is_known (duties, key,
                 "Ob die Niederschrift elektronisch unterschrieben werden darf, ist offen"))
    return;
  add_duty (duties, key, "elektronisch",
            g_str_equal (word, "qes")
                ? "Elektronisch unterschrieben wird mit qualifizierter elektronischer Signatur."
                : "Die Niederschrift ist auf Papier zu unterschreiben; die elektronische Form ist "
                  "ausgeschlossen.");
}

/* "fällig am So., 10.01.2027" */
static char *
dup_due (const RisFinding *due)
{
  const char *end = due == NULL ? NULL : ris_finding_get_text (due, "ende");
  gint64 day = ris_calendar_day_read (end);
  g_autofree char *text = NULL;

  if (due == NULL)
    return g_strdup ("Frist nicht eingetragen");
  if (end == NULL)
    return g_strdup ("fällig bis zur nächsten Sitzung");
  /* no day: after the years that texts have; ISO says it as well */
  text = day == RIS_NO_DAY ? g_strdup (end) : ris_calendar_day_dup_text (day);
  return g_strdup_printf ("fällig am %s", text);
}

/* "Niederschrift der Sitzung vom Do., 10.12.2026: fällig am So., 10.01.2027; eine Genehmigung …" */
static void
say_summary (const Duties *duties)
{
  g_autofree char *due = dup_due (ris_finding_find (duties->finding, "frist"));
  g_autofree char *meeting
      = ris_calendar_day_dup_text (ris_calendar_day_read (duties->minutes->meeting_day));
  gboolean has_no_approval
      = ris_finding_find (duties->finding, "genehmigung_nicht_vorgesehen") != NULL;

  ris_finding_say (duties->finding, "Niederschrift der Sitzung vom %s: %s%s.", meeting, due,
                   has_no_approval ? "; eine Genehmigung ist nicht vorgesehen" : "");
}

RisFinding *
ris_minutes_duty (const RisRules *rules, const RisMinutesDutyCase *minutes)
{
  Duties duties = { .rules = rules, .minutes = minutes };

  if (ris_calendar_day_read (minutes->meeting_day) == RIS_NO_DAY)
    return ris_finding_new (RIS_FINDING_WARNING, "angabe_fehlt",
                            "Der Tag der Sitzung fehlt oder ist kein Datum.");
  duties.finding = ris_finding_new (RIS_FINDING_FINE, "pflichten", NULL);
  add_contents (&duties);
  add_signatures (&duties);
  add_recorder (&duties);
  add_deadline (&duties, RIS_DEADLINE_MINUTES, "frist");
  add_objections (&duties);
  add_approval (&duties);
  add_closed_part (&duties);
  add_electronic (&duties);
  say_summary (&duties);
  return duties.finding;
}
