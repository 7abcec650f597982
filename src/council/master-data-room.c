/* Rooms and other places where councils meet. A place becomes public with the first public meeting that is there. */
#include "council/master-data.h"

#include "council-private.h"
#include "master-data-private.h"

#include <string.h>

GPtrArray *
ris_master_data_room_list (RisCouncil *desk, GError **error)
{
  return ris_master_data_list (desk, RIS_MASTER_DATA_ROWS ("rooms", ris_location), 0, NULL, error);
}

RisLocation *
ris_master_data_room_get (RisCouncil *desk, gint64 id, GError **error)
{
  return ris_master_data_get (desk, &ris_master_data_room_table, id, error);
}

static void
check (const RisLocation *room, RisProblems *problems)
{
  const char *code = room->postal_code;

  if (room->room == NULL && room->street == NULL && room->locality == NULL)
    ris_problems_add (problems, "room", "Bitte einen Raum oder eine Anschrift angeben.");
  if (code != NULL && (strlen (code) != 5 || strspn (code, "0123456789") != 5))
    ris_problems_add (problems, "postal_code", "Eine Postleitzahl hat fünf Ziffern.");
}

static gboolean
check_stored (RisChange *change, RisLocation *room, RisProblems *problems, GError **error)
{
  g_autoptr (RisLocation) stored = NULL;

  if (room->id == 0)
    {
      if (!ris_master_data_find_body (ris_change_get_db (change), &room->body_id, error))
        return FALSE;
      if (room->body_id == 0)
        g_set_error (error, RIS_ERROR, RIS_ERROR_CONFLICT, "there is no body yet");
      return room->body_id != 0;
    }
  stored = ris_master_data_load (ris_change_get_db (change), &ris_master_data_room_table, room->id,
                                 error);
  if (stored == NULL)
    return FALSE;
  room->body_id = stored->body_id;
  ris_master_data_check_fresh (room->modified, stored->modified, problems);
  return TRUE;
}

gint64
ris_master_data_room_save (RisCouncil *desk, RisLocation *room, RisProblems *problems,
                           GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, RIS_WHOLE_BODY, error);

  if (change == NULL)
    return 0;
  ris_master_data_strip (&ris_location_type, room);
  check (room, problems);
  if (!check_stored (change, room, problems, error) || !ris_problems_is_empty (problems)
      || !ris_master_data_write (change, &ris_master_data_room_table, room,
                                 room->id == 0 ? "created" : "changed", error)
      || !ris_change_commit (change, error))
    return 0;
  return room->id;
}

gboolean
ris_master_data_room_remove (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, RIS_WHOLE_BODY, error);

  return change != NULL && ris_master_data_remove (change, &ris_master_data_room_table, id, error)
         && ris_change_commit (change, error);
}
