"""What the built program starts: the window, or the command line when it is called with a command."""

import sys

from ui.frozen import serve_as_child

if __name__ == "__main__":
    # A child would look for this file, and there is none in the built program.
    del __file__
    serve_as_child()
    from ui.frozen import main

    sys.exit(main(sys.argv[1:]))
