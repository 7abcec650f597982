/* The council as one caller may see it: a database handle with settings and a clock.
 *
 * ris_council_open_public() opens public.db read-only and nothing else: whoever holds such a council cannot reach what is
 * not published. ris_council_open_desk() opens council.db, for people who log in: what they may see and do is asked of the
 * actor of the request.
 */
#pragma once

#include "base/config.h"
#include "base/error.h"
#include "model/actor.h"
#include "model/people-display.h"

typedef struct _RisCouncil RisCouncil;

/**
 * ris_council_open_public:
 * @data_directory: with public.db and, if there is one, ris.conf
 *
 * Returns: (transfer full): the published part of the council
 */
RisCouncil *ris_council_open_public (const char *data_directory,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_council_open_desk:
 * @data_directory: with council.db and, if there is one, ris.conf
 *
 * Returns: (transfer full): the whole council; reading and writing go through connections of their own
 */
RisCouncil *ris_council_open_desk (const char *data_directory,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_council_get_actor: (transfer none) (nullable): who asks; %NULL is the public. */
const RisActor *ris_council_get_actor (RisCouncil *council);

/** ris_council_take_actor: from now on @actor (transfer full) (nullable) asks. */
void ris_council_take_actor (RisCouncil *council, RisActor *actor);

/** ris_council_demand: %FALSE with %RIS_ERROR_FORBIDDEN unless the actor may do this for @organization_id (0: anywhere). */
gboolean ris_council_demand (RisCouncil *council, RisPermission permission, gint64 organization_id,
                             GError **error);

/** ris_council_publish: brings public.db up to date where a change of the desk waits for it; see ris_publication_run(). */
gboolean ris_council_publish (RisCouncil *desk, GError **error);

/** ris_council_free: closes the databases (nullable). */
void ris_council_free (RisCouncil *council);

/** ris_council_begin_read: opens one consistent state for all use cases until ris_council_end_read(). */
gboolean ris_council_begin_read (RisCouncil *council, GError **error);
void ris_council_end_read (RisCouncil *council);

/** ris_council_get_version: a number that changes whenever something was published or a new day began. */
gint64 ris_council_get_version (RisCouncil *council);

/** ris_council_get_config: (transfer none): the settings of the installation. */
const RisConfig *ris_council_get_config (RisCouncil *council);

/** ris_council_get_directory: (transfer none): the data directory. */
const char *ris_council_get_directory (RisCouncil *council);

/** ris_council_get_body: (transfer none) (nullable): the town or district; %NULL while nothing is published. */
const RisBodyRow *ris_council_get_body (RisCouncil *council);

/** ris_council_get_grammars: (transfer none) (element-type RisNumberGrammar): how papers are numbered here. */
GPtrArray *ris_council_get_grammars (RisCouncil *council);

/** ris_council_get_terms: (transfer full) (element-type RisTermRow): the legislative terms, newest first. */
GPtrArray *ris_council_get_terms (RisCouncil *council, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_council_dup_today: (transfer full): today's day in Germany by the council's clock. */
char *ris_council_dup_today (RisCouncil *council) G_GNUC_WARN_UNUSED_RESULT;

/** ris_council_get_now: seconds since 1970 by the council's clock. */
gint64 ris_council_get_now (RisCouncil *council);

/** ris_council_set_now: stops the clock at @unix_seconds, for tests and reproducible output. */
void ris_council_set_now (RisCouncil *council, gint64 unix_seconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisCouncil, ris_council_free)
