"""What a reader sees between two breaks is a line of the text."""
