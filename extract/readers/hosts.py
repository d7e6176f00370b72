"""A host's name → the numbers behind it that may be asked."""

import ipaddress
import os
import socket

from extract.errors import DocumentError
from extract.messages import told

PRIVATE = "FACTS_PRIVATE_ADDRESSES"
MOST_NUMBERS = 4  # of one host are tried, one after the other
YES = frozenset({"1", "yes", "true", "on"})
# IPv6 numbers in this range stand for the IPv4 number in their last 32 bits.
TRANSLATED = ipaddress.ip_network("64:ff9b::/96")

Number = ipaddress.IPv4Address | ipaddress.IPv6Address


def addresses_of(where: str, host: str, port: int, *, private: bool | None = None) -> list[str]:
    """The numbers of a host, in the order the system gives them; raises DocumentError where none may be asked.

    Numbers of this machine, of its own network and of no network are left out, unless `private` is true or, where it
    says nothing, the environment variable FACTS_PRIVATE_ADDRESSES is "yes".
    """
    allowed = os.environ.get(PRIVATE, "").strip().lower() in YES if private is None else private
    found = _looked_up(where, host, port)
    numbers = [number for number in found if allowed or is_public(number)]
    if not numbers:
        reason = told("read.own_network", found=found[0])
        raise DocumentError(where, reason, told("read.set_private", name=PRIVATE))
    return numbers


def is_public(number: str) -> bool:
    """Whether a number can be reached from everywhere, whatever other number it stands for.

    >>> is_public("127.0.0.1"), is_public("169.254.169.254"), is_public("::ffff:10.0.0.1"), is_public("64:ff9b::a00:1")
    (False, False, False, False)
    >>> is_public("1.1.1.1"), is_public("2606:4700::1111")
    (True, True)
    """
    address = _meant(ipaddress.ip_address(number.partition("%")[0]))
    return address.is_global and not address.is_multicast and not address.is_reserved


def _meant(address: Number) -> Number:
    if isinstance(address, ipaddress.IPv6Address):
        if address in TRANSLATED:
            return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        return address.ipv4_mapped or address.sixtofour or address
    return address


def _looked_up(where: str, host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        cure = told("read.check_spelling")
        raise DocumentError(where, told("read.no_host", host=host), cure) from None
    return list(dict.fromkeys(str(each[4][0]) for each in found))[:MOST_NUMBERS]
