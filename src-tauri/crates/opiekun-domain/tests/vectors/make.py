"""Makes the tables beside this file from independent sources: python-stdnum, num2words, holidays (all from PyPI).

Run: pip install python-stdnum num2words holidays && python make.py
"""
import pathlib
import random

import holidays
from num2words import num2words
from stdnum import iban
from stdnum.pl import nip, pesel, regon

HERE = pathlib.Path(__file__).parent
chance = random.Random(20260101)


def digits(count):
    return "".join(chance.choice("0123456789") for _ in range(count))


def near(make, valid, count):
    """Random texts, half of them mended so that the library accepts them."""
    found = []
    while len(found) < count:
        text = make()
        if valid(text):
            found.append(text)
            wrong = list(text)
            at = chance.randrange(len(wrong))
            if wrong[at].isdigit():
                wrong[at] = str((int(wrong[at]) + chance.randrange(1, 10)) % 10)
            found.append("".join(wrong))
    return found


def birth():
    month = chance.randrange(1, 13) + chance.choice([0, 0, 0, 20])
    return f"{chance.randrange(100):02}{month:02}{chance.randrange(1, 32):02}{digits(5)}"


def account(country, length):
    body = digits(length)
    rest = 98 - int(body + "".join(str(int(c, 36)) for c in country) + "00") % 97
    return f"{country}{rest:02}{body}"


rows = []
for kind, make, module in [
    ("pesel", birth, pesel),
    ("nip", lambda: digits(10), nip),
    ("regon", lambda: digits(chance.choice([9, 14])), regon),
    ("iban", lambda: account(*chance.choice([("DE", 18), ("AT", 16), ("CZ", 20), ("SK", 20), ("LT", 16)])), iban),
]:
    for text in near(make, module.is_valid, 300):
        rows.append(f"{kind}\t{text}\t{'valid' if module.is_valid(text) else 'invalid'}")

(HERE / "identifiers.tsv").write_text("\n".join(rows) + "\n")

numbers = sorted(
    set(range(0, 1101))
    | {10**n + d for n in range(3, 16) for d in (-1, 0, 1, 2, 5, 12, 22)}
    | {chance.randrange(10 ** chance.randrange(1, 16)) for _ in range(400)}
)
(HERE / "numbers.tsv").write_text("".join(f"{n}\t{num2words(n, lang='pl')}\n" for n in numbers if n <= 10**15))

days = holidays.country_holidays("PL", years=range(1990, 2061))
(HERE / "holidays.tsv").write_text("".join(f"{day}\n" for day in sorted(days)))
