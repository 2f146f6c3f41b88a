"""A compiler from YAML knowledge to a website about psychotherapy."""
