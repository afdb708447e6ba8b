"""``python -m pipeline``: the same as the ``minutebook`` command."""

from pipeline.cli import main

if __name__ == "__main__":
    main(prog_name="minutebook")
