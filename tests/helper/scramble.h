/* Random changes to council.db: everything that its constraints allow, anywhere. */
#pragma once

#include <glib.h>

/**
 * scramble_council:
 * @random: the source, so that a failure can be repeated
 * @edits: how many changes are tried; what a constraint or trigger refuses is skipped
 *
 * Returns: how many were accepted
 */
guint scramble_council (const char *directory, GRand *random, guint edits);
