/* Measures the search: making the index, and questions with many and few hits.
 *
 *   search-bench [DOCUMENTS]
 *
 * The texts are made of invented compounds whose frequency falls like that of words (the n-th stands in one of n places), so
 * that frequent and rare words both occur. Prints one line a measurement; times are medians of processor time.
 */
#include "db/database-private.h"
#include "search/search.h"

#include <glib/gstdio.h>
#include <math.h>
#include <time.h>

#define N_WORDS 60000
#define WORDS_IN_TEXT 260
#define RUNS 9

static char *words[N_WORDS];

/* microseconds of processor time: other programs disturb it less than the clock */
static gint64
used_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (gint64)time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

static void
make_words (GRand *random)
{
  static const char *const parts[]
      = { "straßen",  "haushalts", "bau",      "plan",    "beitrag",  "schul",  "bürger", "rad",
          "weg",      "platz",     "amt",      "rat",     "wasser",   "kinder", "garten", "satzung",
          "beratung", "förderung", "gebühren", "ordnung", "verkehrs", "stadt",  "klima",  "halle" };

  for (int i = 0; i < N_WORDS; i++)
    {
      GString *word = g_string_new (NULL);
      int n = g_rand_int_range (random, 1, 5);

      for (int k = 0; k < n; k++)
        g_string_append (word, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
      if (i % 3 == 0)
        g_string_append_printf (word, "%c%c", 'a' + i % 26, 'a' + i / 26 % 26);
      words[i] = g_string_free (word, FALSE);
    }
}

static const char *
pick_word (GRand *random)
{
  return words[(int)exp (g_rand_double (random) * log (N_WORDS - 1))];
}

static char *
dup_text (GRand *random, int n)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s",
                            i == 0        ? ""
                            : i % 13 == 0 ? ".\n"
                                          : " ",
                            pick_word (random));
  return g_string_free (text, FALSE);
}

static void
execute (RisDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  if (!ris_db_execute (db, sql, &error))
    g_printerr ("%s: %s\n", sql, error->message);
}

static void
fill (RisDb *db, int n_documents)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  sqlite3_stmt *paper, *text;

  make_words (random);
  execute (db, "INSERT INTO vocabulary (id, list, label, canonical, position) VALUES (1, "
               "'paper-type', 'Antrag', 'motion', 1)");
  execute (db, "BEGIN; PRAGMA defer_foreign_keys = ON");
  sqlite3_prepare_v2 (db->handle,
                      "INSERT INTO paper (id, body_id, name, type_id, paper_date, created, "
                      "modified) "
                      "VALUES (?1, 0, ?2, 1, date ('2000-01-01', (?1 / 40) || ' days'), '', '')",
                      -1, &paper, NULL);
  sqlite3_prepare_v2 (db->handle,
                      "INSERT INTO text_version (id, text_id, version, markdown, created) VALUES "
                      "(?1, ?1, 1, ?2, '')",
                      -1, &text, NULL);
  for (int i = 1; i <= n_documents; i++)
    {
      sqlite3_bind_int (paper, 1, i);
      sqlite3_bind_text (paper, 2, dup_text (random, 7), -1, g_free);
      sqlite3_step (paper);
      sqlite3_reset (paper);
      sqlite3_bind_int (text, 1, i);
      sqlite3_bind_text (text, 2, dup_text (random, WORDS_IN_TEXT), -1, g_free);
      sqlite3_step (text);
      sqlite3_reset (text);
    }
  sqlite3_finalize (paper);
  sqlite3_finalize (text);
  execute (db, "INSERT INTO text (id, root_id, owner_id, section_id, position) SELECT id, id, id, "
               "1, 1 FROM paper");
  execute (db, "INSERT INTO body (id, name, created, modified) VALUES (0, 'Musterstadt', '', ''); "
               "COMMIT");
}

static double
measure (RisDb *db, const char *label, const char *sql)
{
  gint64 start = used_time ();
  double seconds;

  execute (db, sql);
  seconds = (double)(used_time () - start) / 1e6;
  g_print ("%-34s %8.2f s\n", label, seconds);
  return seconds;
}

static void
measure_index (RisDb *db)
{
  double plain = measure (db, "index unicode61",
                          "CREATE VIRTUAL TABLE public.b1 USING fts5 (number, title, body, content "
                          "= 'search_document', "
                          "content_rowid = 'id'); INSERT INTO public.b1 (b1) VALUES ('rebuild'); "
                          "DROP TABLE public.b1");
  double german = measure (db, "index german",
                           "CREATE VIRTUAL TABLE public.b2 USING fts5 (number, title, body, "
                           "content = 'search_document', "
                           "content_rowid = 'id', tokenize = 'german'); INSERT INTO public.b2 (b2) "
                           "VALUES ('rebuild'); "
                           "DROP TABLE public.b2");

  g_print ("%-34s %8.2f   (budget 1.25)\n", "german / unicode61", german / plain);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *)a < *(const gint64 *)b ? -1 : 1;
}

static void
ask (RisDb *db, const char *text, const RisSearchQuery *template)
{
  RisSearchQuery query = *template;
  gint64 times[RUNS];
  gint64 total = 0;
  guint n_similar = 0;

  query.text = (char *)text;
  for (int i = 0; i < RUNS; i++)
    {
      gint64 start = used_time ();
      g_autoptr (GError) error = NULL;
      g_autoptr (RisSearchResult) result = ris_search_run (db, &query, &error);

      times[i] = used_time () - start;
      total = result == NULL ? -1 : result->total;
      n_similar = result == NULL ? 0 : result->similar->len;
    }
  qsort (times, RUNS, sizeof *times, compare_times);
  g_print ("%-34s %8.2f ms  %5" G_GINT64_FORMAT " hits, %u similar words%s%s\n", text,
           (double)times[RUNS / 2] / 1000, total, n_similar,
           query.is_newest_first ? ", newest" : "", query.type_id != 0 ? ", filtered" : "");
}

static void
measure_questions (RisDb *db)
{
  const RisSearchQuery best = { 0 }, newest = { .is_newest_first = TRUE },
                       filtered = { .type_id = 1 };
  static const int ranks[] = { 1, 10, 100, 1000, 30000 };
  g_autofree char *two = g_strconcat (words[10], " ", words[30], NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      ask (db, words[ranks[i]], &best);
      ask (db, words[ranks[i]], &newest);
      ask (db, words[ranks[i]], &filtered);
    }
  ask (db, two, &best);
  ask (db, "straßen*", &best);
  ask (db, "planberatungsa", &best);
  ask (db, "xyzxyzxyz", &best);
  ask (db, "", &filtered);
}

int
main (int argc, char **argv)
{
  g_autofree char *directory = g_dir_make_tmp ("search-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "public.db", NULL);
  g_autoptr (GError) error = NULL;
  RisDb *public = ris_db_open (path, RIS_DB_CREATE, &error);
  RisDb *writer = ris_db_open (":memory:", RIS_DB_CREATE, &error);
  gint64 start;

  ris_db_migrate (public, "public", &error);
  fill (public, argc > 1 ? (int)g_ascii_strtoll (argv[1], NULL, 10) : 20000);
  ris_db_attach (writer, path, "public", &error);
  execute (writer, "CREATE TEMP TABLE publication_scope (object_id INTEGER PRIMARY KEY);"
                   "INSERT INTO publication_scope SELECT id FROM public.paper; BEGIN");
  start = used_time ();
  ris_search_refresh (writer, &error);
  execute (writer, "COMMIT");
  g_print ("%-34s %8.2f s\n", "rebuild", (double)(used_time () - start) / 1e6);
  start = used_time ();
  ris_search_optimize (writer, &error);
  g_print ("%-34s %8.2f s\n", "optimize", (double)(used_time () - start) / 1e6);
  execute (writer,
           "DELETE FROM temp.publication_scope; INSERT INTO temp.publication_scope VALUES (77)");
  start = used_time ();
  ris_search_refresh (writer, &error);
  g_print ("%-34s %8.2f ms\n", "one paper", (double)(used_time () - start) / 1e3);
  measure_questions (public);
  measure_index (writer);
  ris_db_close (writer);
  ris_db_close (public);
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  for (int i = 0; i < 3; i++)
    {
      static const char *const endings[] = { "", "-wal", "-shm" };
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
  return g_rmdir (directory) != 0 || error != NULL;
}
