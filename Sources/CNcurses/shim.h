// The wide-character build of ncurses, and what Swift cannot import from it:
// macros with casts (attributes, key codes) and globals that Swift 6 sees as shared mutable state.
#ifndef SUIVI_CNCURSES_SHIM_H
#define SUIVI_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <term.h>
#include <locale.h>
#include <stdio.h>
#include <unistd.h>
#include <wchar.h>

static inline WINDOW *suivi_stdscr(void) { return stdscr; }

// The streams of the process are globals too.
static inline SCREEN *suivi_newterm(const char *term) { return newterm(term, stdout, stdin); }

// 1: described; 0: unknown; -1: no terminfo database at all.
static inline int suivi_setupterm(const char *term) {
    int outcome = -1;
    if (setupterm(term, STDOUT_FILENO, &outcome) == OK) return 1;
    return outcome;
}

// Absent (NULL) and cancelled ((char *)-1) capabilities are the same thing to a caller.
static inline const char *suivi_capability(const char *name) {
    char *value = tigetstr(name);
    return value == (char *)-1 ? NULL : value;
}

// wchar.h hides it from Swift's build of the C library module.
extern int wcwidth(wchar_t letter);
static inline int suivi_wcwidth(wchar_t letter) { return wcwidth(letter); }

// A cell with its letter and up to two accents (0: none).
static inline cchar_t suivi_cell(wchar_t letter, wchar_t accent, wchar_t other, attr_t attributes, short pair) {
    wchar_t text[4] = {letter, accent, other, 0};
    cchar_t cell;
    setcchar(&cell, text, attributes, pair, NULL);
    return cell;
}

static inline attr_t suivi_bold(void) { return A_BOLD; }
static inline attr_t suivi_dim(void) { return A_DIM; }
static inline attr_t suivi_reverse(void) { return A_REVERSE; }
static inline attr_t suivi_underline(void) { return A_UNDERLINE; }

#endif
