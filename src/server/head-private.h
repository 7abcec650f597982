/* The head of a request, byte by byte: what is not exactly right is refused. */
#pragma once

#include <glib.h>

#define RIS_HEAD_MAX_LENGTH (16 * 1024)
#define RIS_HEAD_MAX_BODY (1024 * 1024)

/** RisHead: a complete head: its own length, with the empty line, and that of the body behind it. */
typedef struct
{
  gsize length;
  gsize body_length;
} RisHead;

/** RIS_HEAD_INCOMPLETE: nothing wrong so far, but the empty line has not come yet. */
#define RIS_HEAD_INCOMPLETE 0

/**
 * ris_head_check:
 * @data: what came from the connection, @length bytes; may go on behind the head
 * @head: (out): filled where the answer is 200
 *
 * Returns: 200 where the head is complete and right, %RIS_HEAD_INCOMPLETE, or the status of the refusal
 */
guint ris_head_check (const char *data, gsize length, RisHead *head);
