"""What the product knows and does, one folder a capability."""
