// The library of Debian that keeps secrets: here, the code that unlocks the screen.
#include <sodium.h>
