"""`reform-facts`, from its first moment: what is interrupted while it loads ends as quietly."""

from extractor.errors import INTERRUPTED


def main() -> object:
    """Run the command."""
    try:
        from extractor.cli import main as command

        return command(prog_name="reform-facts")
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None


if __name__ == "__main__":
    main()
