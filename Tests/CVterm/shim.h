#ifndef SUIVI_CVTERM_SHIM_H
#define SUIVI_CVTERM_SHIM_H
#include <vterm.h>
#endif
