"""Which fact of a case is proven by what, what rests on too little, and what is bare."""
