/* Permissions: what a route demands of its visitor. */
#pragma once

/**
 * RisPermission:
 * @RIS_MAY_NOBODY: what a route says that forgot to say anything; nobody gets in
 * @RIS_MAY_READ_PUBLIC: read what was published; everybody may
 */
typedef enum
{
  RIS_MAY_NOBODY,
  RIS_MAY_READ_PUBLIC,
} RisPermission;
