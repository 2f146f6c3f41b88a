"""What the links of a whole site say: terms that nobody reaches, explains or can do without."""
