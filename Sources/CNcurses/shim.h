// The wide-character build of ncurses, and what Swift cannot import from it:
// macros with casts (attributes, key codes) and globals that Swift 6 sees as shared mutable state.
#ifndef SUIVI_CNCURSES_SHIM_H
#define SUIVI_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <term.h>
#include <locale.h>
#include <wchar.h>

static inline WINDOW *suivi_stdscr(void) { return stdscr; }

#endif
