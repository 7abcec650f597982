/* What the tests of the import share: a small file of the format, an installation to import it into, and questions to
 * its database. */
#pragma once

#include "council/import.h"
#include "council/installation.h"
#include "helper/dump.h"
#include "helper/folder.h"

#include <gio/gio.h>
#include <string.h>

#define NOW "2024-01-02T03:04:05Z"
#define LATER "2024-02-03T04:05:06Z"

/* one property a line, so that a test can say which line a problem has to be in */
static const char small_file[]
    = "{\n"                                                               /*  1 */
      " \"format\": \"sitzungsfaelle-1\",\n"                              /*  2 */
      " \"body\": {\n"                                                    /*  3 */
      "  \"id\": \"body/a\",\n"                                           /*  4 */
      "  \"name\": \"Stadt A\",\n"                                        /*  5 */
      "  \"legislativeTerms\": [\n"                                       /*  6 */
      "   {\"name\": \"1\", \"startDate\": \"2020-11-01\",\n"             /*  7 */
      "    \"endDate\": \"2025-10-31\"}]},\n"                             /*  8 */
      " \"organizations\": [\n"                                           /*  9 */
      "  {\"id\": \"org/rat\", \"name\": \"Rat der Stadt A\",\n"          /* 10 */
      "   \"shortName\": \"Rat\",\n"                                      /* 11 */
      "   \"organizationType\": \"Gremium\"},\n"                          /* 12 */
      "  {\"id\": \"org/fr\", \"name\": \"A-Fraktion\",\n"                /* 13 */
      "   \"shortName\": \"AF\",\n"                                       /* 14 */
      "   \"organizationType\": \"Fraktion\"}],\n"                        /* 15 */
      " \"persons\": [\n"                                                 /* 16 */
      "  {\"id\": \"person/1\", \"name\": \"Ida von der Aue\",\n"         /* 17 */
      "   \"givenName\": \"Ida\", \"familyName\": \"von der Aue\",\n"     /* 18 */
      "   \"status\": [\"Ratsmitglied\", \"Muster\"]}],\n"                /* 19 */
      " \"memberships\": [\n"                                             /* 20 */
      "  {\"person\": \"person/1\", \"organization\": \"org/rat\",\n"     /* 21 */
      "   \"role\": \"Mitglied\", \"votingRight\": true,\n"               /* 22 */
      "   \"startDate\": \"2020-11-01\"},\n"                              /* 23 */
      "  {\"person\": \"person/1\", \"organization\": \"org/fr\",\n"      /* 24 */
      "   \"role\": \"Vorsitz\", \"startDate\": \"2020-11-01\"}],\n"      /* 25 */
      " \"papers\": [\n"                                                  /* 26 */
      "  {\"id\": \"paper/1\", \"reference\": \"A 10/001/2021\",\n"       /* 27 */
      "   \"name\": \"Brunnen\\nhier: Bau\",\n"                           /* 28 */
      "   \"paperType\": \"Beschlussvorlage\",\n"                         /* 29 */
      "   \"originator\": [\"A-Fraktion\", \"Verein\"],\n"                /* 30 */
      "   \"date\": null, \"proposal\": \"Er wird gebaut.\",\n"           /* 31 */
      "   \"source\": \"https://a.de/bi/vo020.asp?VOLFDNR=7\",\n"         /* 32 */
      "   \"files\": [{\"name\": \"Plan\", \"size\": 12}],\n"             /* 33 */
      "   \"consultations\": [\n"                                         /* 34 */
      "    {\"organization\": \"org/rat\", \"role\": \"Entscheidung\",\n" /* 35 */
      "     \"date\": \"2021-03-02\",\n"                                  /* 36 */
      "     \"result\": \"abgelehnt\",\n"                                 /* 37 */
      "     \"meeting\": \"meeting/1\",\n"                                /* 38 */
      "     \"agendaItem\": \"item/1/2\"}]}],\n"                          /* 39 */
      " \"meetings\": [\n"                                                /* 40 */
      "  {\"id\": \"meeting/1\", \"name\": \"3. Sitzung des Rates\",\n"   /* 41 */
      "   \"organization\": [\"org/rat\"],\n"                             /* 42 */
      "   \"start\": \"2021-03-02T18:00:00+01:00\",\n"                    /* 43 */
      "   \"end\": \"2021-03-02T19:00:00+01:00\",\n"                      /* 44 */
      "   \"meetingKind\": \"Sitzung\",\n"                                /* 45 */
      "   \"publicity\": \"öffentlich\",\n"                               /* 46 */
      "   \"agendaItems\": [\n"                                           /* 47 */
      "    {\"id\": \"item/1/1\", \"number\": \"Ö 1\",\n"                 /* 48 */
      "     \"order\": 1, \"name\": \"Mitteilungen\",\n"                  /* 49 */
      "     \"subItems\": [\"1.1 Termine\", \"ohne Nummer\"]},\n"         /* 50 */
      "    {\"id\": \"item/1/2\", \"number\": \"Ö 2\",\n"                 /* 51 */
      "     \"order\": 2, \"name\": \"Brunnen\",\n"                       /* 52 */
      "     \"paper\": \"paper/1\",\n"                                    /* 53 */
      "     \"result\": \"abgelehnt\",\n"                                 /* 54 */
      "     \"decisions\": [\n"                                           /* 55 */
      "      {\"kind\": \"Sachbeschluss\",\n"                             /* 56 */
      "       \"competence\": \"als Empfehlung an den Rat\",\n"           /* 57 */
      "       \"text\": \"Es wird gebaut.\",\n"                           /* 58 */
      "       \"result\": \"abgelehnt\",\n"                               /* 59 */
      "       \"votes\": {\"raw\": \"3 Nein\", \"no\": 3}}]}]}]\n"        /* 60 */
      "}\n";

typedef struct
{
  char *folder; /* (owned) */
  char *path;   /* (owned): of council.db */
  RisDb *db;    /* (owned) */
} Fixture;

static inline void
fixture_clear (Fixture *fixture)
{
  ris_db_close (fixture->db);
  g_free (fixture->path);
  folder_remove (fixture->folder);
  g_free (fixture->folder);
}

#define fixture_auto __attribute__ ((cleanup (fixture_clear))) Fixture

static inline Fixture
fixture_new (void)
{
  g_autoptr (GError) error = NULL;
  Fixture fixture = { .folder = folder_new () };

  fixture.path = g_build_filename (fixture.folder, "council.db", NULL);
  fixture.db = ris_db_open (fixture.path, RIS_DB_CREATE, &error);
  g_assert_no_error (error);
  ris_db_migrate (fixture.db, "council", &error);
  g_assert_no_error (error);
  return fixture;
}

/* (transfer full): @text with the first @find replaced; %NULL finds nothing and changes nothing */
static inline char *
edit (const char *text, const char *find, const char *replacement)
{
  const char *found = find == NULL ? NULL : strstr (text, find);
  g_autofree char *before = NULL;

  g_assert_true (find == NULL || found != NULL);
  if (found == NULL)
    return g_strdup (text);
  before = g_strndup (text, (gsize)(found - text));
  return g_strconcat (before, replacement, found + strlen (find), NULL);
}

static inline RisImportReport *
import_at (Fixture *fixture, const char *text, const char *now, gboolean is_dry_run)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  RisImportOptions options = { .now = now, .actor = "test", .is_dry_run = is_dry_run };
  RisImportReport *report
      = ris_import_bytes (fixture->db, "folder/test.json", bytes, &options, &error);

  g_assert_no_error (error);
  return report;
}

/* imports @text and wants no problem */
static inline void
import_good (Fixture *fixture, const char *text)
{
  g_autoptr (RisImportReport) report = import_at (fixture, text, NOW, FALSE);

  for (guint i = 0; i < report->problems->len; i++)
    {
      const RisImportRemark *remark = report->problems->pdata[i];

      g_test_message ("%u: %s: %s", remark->line, remark->path, remark->reason);
    }
  g_assert_cmpuint (report->n_problems, ==, 0);
}

/* a file with nothing but its head and @rest: `, "papers": […]` in single quotes */
static inline char *
with_head (const char *rest)
{
  char *text = g_strconcat ("{'format':'sitzungsfaelle-1','body':{'id':'body/a','name':'Stadt A'}",
                            rest, "}", NULL);

  return g_strdelimit (text, "'", '"');
}

static inline void
import_rest (Fixture *fixture, const char *rest)
{
  g_autofree char *text = with_head (rest);

  import_good (fixture, text);
}

/* what @sql counts in council.db */
static inline void
ris_assert_count (Fixture *fixture, gint64 expected, const char *sql)
{
  gint64 count;

  g_test_message ("%s", sql);
  count = dump_count (fixture->path, sql);

  g_assert_cmpint (count, ==, expected);
}
