// The door of the program: from the command line to an exit status.

import Foundation

// A reader that closes its end must not kill the program: `Affichage` sees it.
signal(SIGPIPE, SIG_IGN)
exit(Programme(environnement: ProcessInfo.processInfo.environment).executer(Array(CommandLine.arguments.dropFirst())))
