"""`python -m pisa_bot.cli`: how the supervisor starts its children with the Python it runs on itself."""

from pisa_bot.cli import main

main(prog_name="pisa")
