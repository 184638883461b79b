"""What is told on from sentence to sentence: its thread, its sections, and the claim that words speak of."""
