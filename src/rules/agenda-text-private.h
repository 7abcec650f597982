/* Days and times in the sentences around the agenda. */
#pragma once

#include <glib.h>

/** ris_agenda_text_dup_day: (transfer full): @day (ISO) in German: "Mi., 02.12.2026"; as it is where it is no day. */
char *ris_agenda_text_dup_day (const char *day) G_GNUC_WARN_UNUSED_RESULT;

/** ris_agenda_text_dup_clock: (transfer full): the local time of @instant: "18:05 Uhr"; as it is where it is no instant. */
char *ris_agenda_text_dup_clock (const char *instant) G_GNUC_WARN_UNUSED_RESULT;
