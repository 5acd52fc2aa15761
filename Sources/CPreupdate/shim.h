// What SQLite says of each row just before it changes: its header hides it unless it is asked for.
#ifndef SUIVI_CPREUPDATE_SHIM_H
#define SUIVI_CPREUPDATE_SHIM_H

#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#endif
