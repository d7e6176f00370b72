"""Dates as pages, feeds, e-mails and people write them → ISO dates, which sort as text."""

import re
from datetime import datetime

from extract.models import DATE, TIME

ISO = re.compile(rf"{DATE}({TIME})?")
# The day and month in digits alone are left: 04/05/2031 is a day in April or in May.
WRITTEN = ("%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%B %d %Y", "%b %d %Y", "%Y/%m/%d", "%Y%m%d")
WEEKDAY = re.compile(r"^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? +", re.IGNORECASE)


def iso_date(text: str) -> str | None:
    """The date, with the time where one is given; as it stands where it is ISO already; `None` for no date.

    >>> iso_date("Sun, 04 May 2031 10:00:00 +0200"), iso_date("May 4, 2031"), iso_date("2031-05-04 10:00")
    ('2031-05-04T10:00:00+02:00', '2031-05-04', '2031-05-04 10:00')
    >>> iso_date("2031-02-30"), iso_date("4/5/2031"), iso_date("last Monday"), iso_date("")
    (None, None, None, '')
    """
    text = text.strip()
    if not text:
        return ""
    if ISO.fullmatch(text):
        return text if _is_real(text) else None
    return _written(text) or _of_mail(text)


def _is_real(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _written(text: str) -> str | None:
    plain = WEEKDAY.sub("", text)
    for form in WRITTEN:
        try:
            return datetime.strptime(plain, form).date().isoformat()  # noqa: DTZ007 – a day has no time zone
        except ValueError:
            continue
    return None


def _of_mail(text: str) -> str | None:
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 – slow to import, and few dates look like this

    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
