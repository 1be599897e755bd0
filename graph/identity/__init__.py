"""Who is who across documents: named rules, and the word of the user over them."""
