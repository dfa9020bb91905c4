"""What may point to an organised complaint: indicators, reviews by two people, labels that end."""
