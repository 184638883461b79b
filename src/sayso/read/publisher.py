"""Who prints a text, and the id by which printers are compared: the host without `www.`, or the folded name."""

from urllib.parse import urlsplit


def name_publisher(name: str | None, url: str | None) -> str | None:
    """Return the id of a publisher; None where neither a name nor a host is known."""
    return host_of(url) or (fold_name(name) if name else None)


def host_of(url: str | None) -> str | None:
    """Return the host of an address in small letters without `www.`; None where it has none."""
    if not url:
        return None
    try:
        host = urlsplit(url if "://" in url else f"//{url}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and "." in host.strip(".") else None


def fold_name(name: str) -> str:
    """Return the name in small letters with single spaces and without `www.`."""
    return " ".join(name.casefold().split()).removeprefix("www.")
