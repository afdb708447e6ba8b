"""Search the archive: words and filters over every kind of record.

search(store, "recycling OR waste", Filters(kinds=("action",), committee=("audit",), overdue=True), sort="newest", limit=20) -> Results
facets(store, query, filters) -> how many matches have each value
nearest_names(store, "Hed of Waste", ("owner",)) -> the names most like it
"""

from pipeline.search.filters import Filters
from pipeline.search.find import COUNTED, RANKED, SORTS, Hit, Results, facets, search
from pipeline.search.suggest import Suggestion, nearest_names

__all__ = ["COUNTED", "RANKED", "SORTS", "Filters", "Hit", "Results", "Suggestion", "facets", "nearest_names", "search"]
