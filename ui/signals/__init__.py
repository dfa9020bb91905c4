"""What may point to an organised complaint: the page of reviews, the tab of a case."""
