/* Addresses: the only place that knows how the paths of this site are written. All results are (transfer full). */
#pragma once

#include <glib.h>

/** ris_url_dup_meeting: `/sitzungen/12` */
char *ris_url_dup_meeting (gint64 id) G_GNUC_WARN_UNUSED_RESULT;
/** ris_url_dup_agenda_item: `/tops/12` */
char *ris_url_dup_agenda_item (gint64 id) G_GNUC_WARN_UNUSED_RESULT;
/** ris_url_dup_paper: `/vorlagen/12` */
char *ris_url_dup_paper (gint64 id) G_GNUC_WARN_UNUSED_RESULT;
/** ris_url_dup_organization: `/gremien/12` */
char *ris_url_dup_organization (gint64 id) G_GNUC_WARN_UNUSED_RESULT;
/** ris_url_dup_person: `/personen/12` */
char *ris_url_dup_person (gint64 id) G_GNUC_WARN_UNUSED_RESULT;

/** ris_url_dup_file: `/dateien/12/Lageplan.pdf`; @file_name is made safe for a path and a disk. */
char *ris_url_dup_file (gint64 id, const char *file_name) G_GNUC_WARN_UNUSED_RESULT;

/* documents that we write */

/** ris_url_dup_invitation: `/sitzungen/12/einladung.pdf` */
char *ris_url_dup_invitation (gint64 meeting_id) G_GNUC_WARN_UNUSED_RESULT;
/** ris_url_dup_agenda: `/sitzungen/12/tagesordnung.pdf` */
char *ris_url_dup_agenda (gint64 meeting_id) G_GNUC_WARN_UNUSED_RESULT;
/** ris_url_dup_minutes: `/sitzungen/12/niederschrift.pdf` */
char *ris_url_dup_minutes (gint64 meeting_id) G_GNUC_WARN_UNUSED_RESULT;
/** ris_url_dup_paper_document: `/vorlagen/12/vorlage.pdf` */
char *ris_url_dup_paper_document (gint64 paper_id) G_GNUC_WARN_UNUSED_RESULT;
/** ris_url_dup_excerpt: `/tops/12/auszug.pdf` */
char *ris_url_dup_excerpt (gint64 agenda_item_id) G_GNUC_WARN_UNUSED_RESULT;

/** ris_url_dup_calendar: `/gremien/12/sitzungen.ics`: all meetings of an organization. */
char *ris_url_dup_calendar (gint64 organization_id) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_url_dup_with_query:
 * @path: a path, maybe with a query already
 * @...: pairs of name and value, ended by %NULL; a pair whose value is %NULL or empty is left out
 *
 * Use it as `ris_url_dup_with_query ("/suche", "q", words, "seite", page, NULL)`. Mind the type of a %NULL value:
 * `(const char *)NULL`.
 */
char *ris_url_dup_with_query (const char *path,
                              ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

/** ris_url_dup_escaped: @text as one segment of a path or one value of a query: all but letters, digits and `-._~`. */
char *ris_url_dup_escaped (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_url_dup_decoded:
 * @text: @length bytes of a path or query (-1: up to NUL)
 * @plus_is_space: as in forms and queries
 *
 * Returns: (transfer full) (nullable): the decoded text; %NULL where escapes are broken or the result is no UTF-8 or holds NUL
 */
char *ris_url_dup_decoded (const char *text, gssize length,
                           gboolean plus_is_space) G_GNUC_WARN_UNUSED_RESULT;
