"""Sets the same texts with another typesetter in a warm process; prints the median in milliseconds and the pages.

Usage: typesetters.py typst|weasyprint COUNT FOLDER FONTS. The first text warms up and does not count. Every text
differs in each paragraph, so that nothing remembered of the text before can be used again.
"""
import statistics
import sys
import time
from pathlib import Path

name, count, folder, fonts = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4])


def with_typst():
    import typst

    compiler = typst.Compiler(root=str(folder), font_paths=[str(fonts)], ignore_system_fonts=True)

    def make(number):
        return compiler.compile(str(folder / f"{number}.typ"), format="pdf")

    return make


def with_weasyprint():
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    configuration = FontConfiguration()
    faces = [("Regular", "normal", "normal"), ("Bold", "bold", "normal"),
             ("Italic", "normal", "italic"), ("BoldItalic", "bold", "italic")]
    rules = "".join(
        f"@font-face {{ font-family: Lato; font-weight: {weight}; font-style: {style}; "
        f"src: url('{(fonts / f'Lato-{face}.ttf').as_uri()}') }}\n" for face, weight, style in faces)
    sheet = CSS(string=rules, font_config=configuration)

    def make(number):
        html = HTML(filename=str(folder / f"{number}.html"))
        return html.write_pdf(stylesheets=[sheet], font_config=configuration)

    return make


make = {"typst": with_typst, "weasyprint": with_weasyprint}[name]()
times = []
made = b""
for number in range(count):
    start = time.perf_counter()
    made = make(number)
    times.append((time.perf_counter() - start) * 1000)
(folder / f"{name}.pdf").write_bytes(made)
pages = made.count(b"/Type /Page") - made.count(b"/Type /Pages")
if pages <= 0:
    import subprocess

    text = subprocess.run(["pdfinfo", str(folder / f"{name}.pdf")], capture_output=True, text=True).stdout
    pages = int(next(line.split()[1] for line in text.splitlines() if line.startswith("Pages:")))
print(statistics.median(times[1:]), pages)
