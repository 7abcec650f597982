/* The actor: permission is what at least one role brings, in the body or in the organization asked for. */
#include "model/actor.h"

void
ris_actor_free (RisActor *actor)
{
  if (actor == NULL)
    return;
  ris_account_free (actor->account);
  g_clear_pointer (&actor->roles, g_ptr_array_unref);
  g_free (actor);
}

static gboolean
reaches (const RisAccountRole *held, RisPermission permission, gint64 organization_id)
{
  if (held->organization_id == 0)
    return TRUE;
  return !ris_permission_is_undivided (permission)
         && (organization_id == 0 || held->organization_id == organization_id);
}

const RisAccountRole *
ris_actor_explain (const RisActor *actor, RisPermission permission, gint64 organization_id)
{
  for (guint i = 0; actor != NULL && i < actor->roles->len; i++)
    {
      const RisAccountRole *held = actor->roles->pdata[i];
      RisRole role;

      if (reaches (held, permission, organization_id)
          && ris_permission_find_role (held->role, &role)
          && ris_permission_is_brought_by (permission, role))
        return held;
    }
  return NULL;
}

gboolean
ris_actor_may (const RisActor *actor, RisPermission permission, gint64 organization_id)
{
  return !ris_permission_needs_account (permission)
         || ris_actor_explain (actor, permission, organization_id) != NULL;
}
