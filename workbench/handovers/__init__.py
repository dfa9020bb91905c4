"""Handing a case over: offered with a reason, and only accepting it puts the next person in charge."""
