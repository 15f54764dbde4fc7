"""`python -m extractor.cli`: the command where `reform-facts` is not on the path."""

from extractor.cli.main import main

main(prog_name="reform-facts")
