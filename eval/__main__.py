"""Run the evaluation from the repository root."""

import sys

from eval.run import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
