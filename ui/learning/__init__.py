"""What the program learnt from the labels of this branch: how each model stands, training, the choice."""
