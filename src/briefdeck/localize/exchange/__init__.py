"""Exchange with translators: XLSX for people, XLIFF 1.2 for agencies, PO for editors of PO. One id and one state."""

from briefdeck.localize.exchange.offers import Offer
from briefdeck.localize.exchange.po import read_po_offers, write_po
from briefdeck.localize.exchange.rows import Job, Row, rows
from briefdeck.localize.exchange.take import Taken, Terms, take
from briefdeck.localize.exchange.xliff_read import read_xliff_offers
from briefdeck.localize.exchange.xliff_write import write_xliff
from briefdeck.localize.exchange.xlsx_read import read_xlsx_offers
from briefdeck.localize.exchange.xlsx_text import LONGEST
from briefdeck.localize.exchange.xlsx_write import write_xlsx

__all__ = [
    "LONGEST",
    "Job",
    "Offer",
    "Row",
    "Taken",
    "Terms",
    "read_po_offers",
    "read_xliff_offers",
    "read_xlsx_offers",
    "rows",
    "take",
    "write_po",
    "write_xliff",
    "write_xlsx",
]
