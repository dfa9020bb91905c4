"""What the built program starts: the window, or the command line when it is called with a command."""

import sys

from ui.frozen import serve_as_child

if __name__ == "__main__":
    serve_as_child()
    from ui.frozen import main

    sys.exit(main(sys.argv[1:]))
