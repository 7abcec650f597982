/* The actor: who asks, and what their roles allow them today. */
#pragma once

#include "model/account.h"
#include "model/permission.h"

/** RIS_WHOLE_BODY: in the place of an organization: only a role in the whole body will do. */
#define RIS_WHOLE_BODY ((gint64)-1)

/** RisActor: @roles are those in force on the day of the request. */
typedef struct
{
  RisAccount *account; /* (owned) */
  gint64 session_id;
  GPtrArray *roles; /* (owned) (element-type RisAccountRole) */
} RisActor;

/** ris_actor_free: frees @actor (nullable). */
void ris_actor_free (RisActor *actor);

/**
 * ris_actor_may:
 * @actor: (nullable): %NULL is the public
 * @organization_id: the organization it is about; 0: anywhere will do; %RIS_WHOLE_BODY
 *
 * A role in the whole body holds in each of its organizations.
 */
gboolean ris_actor_may (const RisActor *actor, RisPermission permission, gint64 organization_id);

/**
 * ris_actor_explain:
 *
 * Returns: (transfer none) (nullable): the role that gives @actor the permission: why they may; %NULL where they may not
 */
const RisAccountRole *ris_actor_explain (const RisActor *actor, RisPermission permission,
                                         gint64 organization_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisActor, ris_actor_free)
