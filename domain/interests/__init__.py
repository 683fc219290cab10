"""What people seek and offer: the vocabulary, and recognising it in free text."""
