"""Who is who inside one document: ordered, named sieves."""
