"""Why YAML gave up: slips known by their looks, and slips found by trying.

`syntax` has them in the order in which they are asked for.
"""
