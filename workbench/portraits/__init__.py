"""The portrait of a complainant on paper (D17), and the copy that goes to the person."""
