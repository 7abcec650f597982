/* The site: which route tables there are, and the main navigation. */
#pragma once

#include "app/app.h"

/** ris_app_routes: all route tables, ended by %NULL. */
extern const RisRoute *const ris_app_routes[];

/** ris_app_navigation: the main navigation, ended by `{ 0 }`. */
extern const RisNavigationItem ris_app_navigation[];

/** ris_app_desk_navigation: the navigation of people who logged in, ended by `{ 0 }`. */
extern const RisNavigationItem ris_app_desk_navigation[];
